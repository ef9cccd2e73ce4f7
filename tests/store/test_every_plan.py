"""Whatever may be asked of the cache and of the decisions is asked here, and none of it goes through a whole table."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from connectors.kit.declare import Page
from connectors.records import IdentifierKind, OrderEvent
from desk.domain.flags import State
from desk.domain.identifiers import Normal
from desk.domain.people import NameBook
from desk.domain.said import Word
from desk.domain.seeking import sought
from desk.domain.time import micros
from desk.store.cache import Cache
from desk.store.candidates import Span, Suggestion
from desk.store.decisions import Decisions, Pair
from desk.store.kept import Usable
from desk.store.mirror import SaidPair
from tests.records import NOON, account, call, email, order, person, phone
from tests.store import decided
from tests.store.deciding import flag, raised
from tests.store.plans import listening, reads, scans

# Tables that may be gone through, and why.
SMALL = {
    "source": "a person sets up a handful",
    "stream": "a few of each source",
    "migration": "one row a step",
    "book": "one row",
    "turn": "one row",
    "made": "one row",
    "linked": "one row",
    "worked": "one row",
    "anew": "one row",
    "looked": "one row",
    "unfound": "two rows at most",
    "texts_reach": "one row",
    "texts_own": "the traces of long histories that still need words, along an index of them alone",
    "swept": "a row a day and stream",
    "sqlite_sequence": "one row a table",
    "sqlite_master": "one row a table",
    "texts_config": "a few settings",
    "digit_run_config": "a few settings",
    "dictionary": "one row a stream",
    "correction": "grows as people write by hand",
    "rule_version": "grows as people write by hand",
    "word": "grows as people write by hand",
    "put_off": "grows as people write by hand",
    "outbox_pause": "a row a system that is written to",
    "said": "grows as people write by hand",
    "said_with": "grows as people write by hand",
    "json_each": "a list that is handed in",
    "rejected": "what a person has to look through",
    "suggestion": "a page of it is taken along its index of weights",
}
# What changes the file, or is done by a job over everything that nobody waits for.
WRITES = {
    "Cache": "close matches pops writer",
    "Ledger": "begin_anew remove_source",
    "Standings": "begin_anew end_anew mark settle take_over",
    "Footing": "leave note",
    "Mending": "mend put_off",
    "CatchingUp": "step",
    "Mirror": "follow",
    "Retention": "note sweep",
    "Spare": "finish give_back let_grow",
    "TextSearch": "tidy",
    "Matches": "fill replace",
    "HearingAgain": "again",
    "Speaking": "say",
    "Decisions": "close look_through",
    "FlagBook": "save tell told weigh",
    "Corrections": "add withdraw",
    "RuleVersions": "add",
    "Words": "say take_back put_off",
    **decided.WRITES,
}
OVER_ALL = {
    "Ledger": "counts trouble",
    "Review": "waiting",
    "Matches": "due faces spans suggestions decided",
    "CatchingUp": "left",
    **decided.OVER_ALL,
}
CUSTOMER, CALL, ORDER = ("crm", "customers", "1"), ("crm", "calls", "c1"), ("crm", "orders", "SO-1")
NUMBER = Normal(IdentifierKind.PHONE, "+12085550142")
NOW = micros(NOON)
USABLE = Usable(NOW)
TYPED = (
    *(
        "ann",
        "ann lee",
        "an l",
        "lee annx",
        "anm",
        "ann 0142",
        "lee ann bo",
        "l",
        "*",
        "142",
        "0142",
        "+1 208 555 0142",
    ),
    *("ann@", "ann.l", "so-1", "SO-1", "lc-7", "LC-77", "@handle", "nobody at all"),
)
Asked = dict[str, Callable[[Any], object]]
QUESTIONS: dict[str, Asked] = {
    "Cache": {
        "find": lambda c: [c.find(text, [NUMBER], 21) for text in TYPED],
        "holders": lambda c: [c.holders(NUMBER), c.holders(Normal(IdentifierKind.EMAIL, "x@y.z"))],
        "customer": lambda c: [c.customer(n) for n in (1, 2, 99)],
        "customer_records": lambda c: c.customer_records(1),
        "keys": lambda c: c.keys([1, 2]),
        "lines_of_identifier": lambda c: list(c.lines_of_identifier(NUMBER, 9)),
        "owners": lambda c: c.owners([CALL, CUSTOMER]),
        "record": lambda c: [c.record(*key) for key in (CALL, ORDER, CUSTOMER, ("x", "y", "z"))],
        "stored": lambda c: c.stored([1, 2, 3, 4]),
        "timeline": lambda c: [
            list(c.timeline(n, channels, older, 9))
            for n in (0, 1)
            for channels in ((), ("call", "order"))
            for older in (None, (NOW, 9, 0))
        ],
        "touches": lambda c: c.touches(1),
    },
    "Names": {"shown": lambda x: x.shown([1, 2, 99], NOON)},
    "Ledger": {
        "first_whole": lambda x: x.first_whole(),
        "is_lost": lambda x: x.is_lost(),
        "rejected": lambda x: x.rejected("crm", 9),
        "runs": lambda x: x.runs("crm", 9),
        "streams": lambda x: x.streams(),
    },
    "Standings": {
        "left": lambda x: x.left(),
        "newest": lambda x: x.newest(),
        "numbers": lambda x: x.numbers(1, 9),
        "of_many": lambda x: list(x.of_many(0, 9)),
        "stale": lambda x: [x.stale(9), x.stale(9, 1, USABLE)],
        "waking": lambda x: [x.waking(NOON, 9), x.waking(NOON, 9, USABLE)],
        "whole": lambda x: x.whole(1),
        "work_by": lambda x: x.work_by("m"),
        "worked_by": lambda x: x.worked_by("m"),
    },
    "KeptPasts": {
        "state": lambda x: [x.state(1, USABLE), x.state(1, None)],
        "news": lambda x: x.news(1, USABLE, x.state(1, USABLE).version),
    },
    "Footing": {"noted": lambda x: x.noted()},
    "Mending": {"damaged": lambda x: x.damaged()},
    "Histories": {
        "gone_since": lambda x: x.gone_since(NOW),
        "of_customers": lambda x: x.of_customers([1, 2]),
        "of_records": lambda x: x.of_records([1, 2, 3]),
        "touches": lambda x: list(x.touches(0, 9)),
        "versions": lambda x: x.versions(1, NOON),
    },
    "CatchingUp": {},
    "HearingAgain": {},
    "Speaking": {},
    "WholeNumbers": {"whose": lambda x: [x.whose(said) for said in (["10482", "#1"], ["fc-1"], [])]},
    "LatelyHad": {"between": lambda x: x.between(NOON - timedelta(days=1), NOON + timedelta(days=1))},
    "Mirror": {
        "decided": lambda x: x.decided(),
        "of_units": lambda x: x.of_units([1, -3]),
        "on_all": lambda x: x.on_all(),
        "on_traces": lambda x: x.on_traces([1, 2]),
        "units": lambda x: x.units([CUSTOMER, CALL]),
    },
    "Persons": {
        "anchor": lambda x: [x.anchor(unit) for unit in (1, -3, 99, -99)],
        "parts": lambda x: [x.parts(unit) for unit in (1, -3)],
        "stays": lambda x: x.stays(1, 2),
        "steps": lambda x: x.steps(1),
        "touches": lambda x: [x.touches(unit) for unit in (1, -3)],
        "trace": lambda x: x.trace(CALL),
        "with_number": lambda x: x.with_number(NUMBER, 9),
        "without": lambda x: x.without([1, 2], ["w"]),
    },
    "Review": {
        "looked_at": lambda x: x.looked_at(),
        "page": lambda x: [x.page([], None, 9), x.page([frozenset((1, 2))], (1.0, 1, 2), 9)],
    },
    "Retention": {"last": lambda x: x.last(), "swept": lambda x: x.swept("crm", 9)},
    "Spare": {"space": lambda x: x.space()},
    "TextSearch": {
        "of_customer": lambda x: [
            x.of_customer(1, sought(text), older, 9, 5.0)
            for text in ("parcel", "par", '"late parcel" -lost')
            for older in (None, (NOW, 9, 0))
        ],
        "of_everyone": lambda x: [
            x.of_everyone(sought(text), older, 9, 5.0) for text in ("parcel", "par", "x -y") for older in (None, 9)
        ],
    },
    "Matches": {
        "faces_of": lambda x: x.faces_of([1, -3]),
        "near": lambda x: [x.near(face) for faces in x.faces_of([1, 2]).values() for face in faces],
    },
    "Pops": {
        "of_customer": lambda x: [x.of_customer(n, NOW, 9, whole) for n in (1, 99) for whole in (False, True)],
        "of_number": lambda x: [x.of_number(NUMBER, NOW, 9, whole) for whole in (False, True)],
    },
    "Decisions": {"trouble": lambda x: x.trouble()},
    "FlagBook": {
        "anchored": lambda x: x.anchored([CALL, CUSTOMER]),
        "changes": lambda x: [x.changes(-1), x.changes(1)],
        "events": lambda x: x.events([one.flag_id for one in x.unresolved()]),
        "flag": lambda x: x.flag("x"),
        "had": lambda x: x.had(x.state()),
        "revision": lambda x: x.revision(),
        "state": lambda x: x.state(),
        "unresolved": lambda x: x.unresolved(),
    },
    "Board": {
        "alive": lambda x: x.alive(),
        "answered": lambda x: x.answered([NOON, NOON + timedelta(days=9)]),
        "by_rule": lambda x: x.by_rule(NOON, NOON + timedelta(days=9)),
        "counts": lambda x: x.counts("Ann", NOON),
        "ending": lambda x: x.ending("abcd", 2),
        "longest": lambda x: [
            x.longest(list(State), owner, due, older, 4)
            for owner in ("", "Ann")
            for due in (None, NOON)
            for older in (None, "7:1:9:9:x")
        ],
        "raised": lambda x: x.raised(NOON, NOON + timedelta(days=9)),
        "severest": lambda x: [x.severest(list(State), older, 4) for older in (None, "1:9:x")],
        "standing": lambda x: x.standing(["x", "y"]),
    },
    "Corrections": {
        "revision": lambda x: x.revision(),
        "standing": lambda x: x.standing(),
        "standing_at": lambda x: x.standing_at(NOON),
    },
    "RuleVersions": {"all": lambda x: x.all(), "latest": lambda x: x.latest(), "version": lambda x: x.version(1)},
    "Words": {
        "all": lambda x: x.all(),
        "counts": lambda x: x.counts(),
        "ending": lambda x: x.ending("x", 2),
        "put_off_since": lambda x: x.put_off_since(NOON),
        "revision": lambda x: x.revision(),
        "standing": lambda x: x.standing(),
        "word": lambda x: x.word("x"),
    },
    **decided.QUESTIONS,
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[SimpleNamespace]:
    """A cache and decisions with a bit of everything, and every statement asked of them from now on."""
    with listening() as told:
        cache, decisions = Cache(tmp_path / "cache.sqlite"), Decisions(tmp_path / "decisions.sqlite")
        fill(cache, decisions)
        told.clear()
        yield SimpleNamespace(cache=cache, decisions=decisions, told=told)
        cache.close()
        decisions.close()


def fill(cache: Cache, decisions: Decisions) -> None:
    writer = cache.writer("crm", "US", frozenset())
    people = [
        person("1", "Ann Lee", phone("2085550142"), email("ann.lee@example.org"), account("LC-77")),
        person("2", "Bo Ray", phone("2085550199"), email("bo@example.org")),
    ]
    writer.commit("customers", Page(people), NOON)
    said = {"summary": "The late parcel is lost"}
    calls = [call(f"c{n}", phone("2085550142"), minutes=n, **said) for n in range(1, 4)]
    writer.commit("calls", Page([*calls, call("c9", name="Cy Poe")]), NOON)
    placed = order("SO-1", phone("2085550142"), events=(OrderEvent("shipped", NOON),))
    writer.commit("orders", Page([placed]), NOON)
    writer.commit("calls", Page([call("c1", phone("2085550142"), minutes=1, talk=9, **said)]), NOON)
    cache.mirror.follow(lambda: [SaidPair("w", 1, "different", "Ann", 1, CUSTOMER, CALL)], 1)
    cache.matches(NameBook()).replace([Suggestion(1, 2, 1.0, 0.5), Suggestion(-9, 2, 1.0, 0.5)], 1)
    while cache.catching_up.step(NOON):
        continue
    decisions.flags.save([raised(flag(f"r{n}", f"c{n}")) for n in range(9)])
    decisions.words.say(Word.SAME, [Pair(CUSTOMER, "", CALL, "")], "Ann", NOON)
    decisions.rules.add("a = 1", "Ann", NOON)
    decisions.corrections.add(CALL, ORDER, "Ann", NOON)
    decided.fill(decisions)


def rooms(held: object) -> dict[str, Any]:
    """By the name of its kind everything of the store that may be asked, from this on inwards."""
    found = {type(held).__name__: held}
    for name, inner in vars(held).items():
        if not name.startswith("_") and type(inner).__module__.startswith("desk.store"):
            found |= rooms(inner)
    return found


def asked(kind: str, held: object) -> Asked:
    """What there is to ask; who adds a question adds it above, or says that it writes or is over all there is."""
    methods = {name for name, _ in inspect.getmembers(type(held), inspect.isfunction) if not name.startswith("_")}
    left_out = {*WRITES.get(kind, "").split(), *OVER_ALL.get(kind, "").split()}
    assert methods - left_out == set(QUESTIONS[kind]), kind
    assert left_out <= methods, kind
    return QUESTIONS[kind]


def test_nothing_that_is_asked_goes_through_a_whole_table(desk: SimpleNamespace) -> None:
    held = rooms(desk.cache) | rooms(desk.decisions)
    held |= {"Matches": desk.cache.matches(NameBook()), "Pops": desk.cache.pops(desk.decisions.flags)}
    files = (desk.cache._database, desk.decisions._shelf)
    found = {}
    for kind, one in held.items():
        for name, ask in asked(kind, one).items():
            desk.told.clear()
            ask(one)
            if slow := scans(files, list(desk.told), SMALL):
                found[f"{kind}.{name}"] = slow
    assert set(held) == set(QUESTIONS)
    assert found == {}


def test_jobs_over_everything_take_it_span_by_span(desk: SimpleNamespace) -> None:
    matches = desk.cache.matches(NameBook())
    assert list(matches.faces(Span(1, 9)))
    assert list(matches.faces(Span(1, 9, loose=True))) is not None
    assert scans((desk.cache._database,), list(desk.told), SMALL) == []


def test_a_statement_that_goes_through_a_table_is_noticed(desk: SimpleNamespace) -> None:
    bad = (
        "SELECT * FROM customer c WHERE c.phone = 'x'",
        "SELECT value FROM identifier ORDER BY id",
        "SELECT rowid FROM digit_run",
        "SELECT count(*) FROM record WHERE stream_id = 1",
        "SELECT s.id FROM record s",
    )
    good = (
        "SELECT * FROM customer c WHERE c.id = 1",
        "SELECT rowid FROM digit_run WHERE digit_run MATCH '1208'",
        "SELECT s.id FROM stream s",
        "SELECT c.name FROM json_each('[1]') f CROSS JOIN customer c ON c.id = f.value",
        "WITH n (x) AS (VALUES (1)) SELECT x FROM n",
    )
    assert [sql for sql in bad if not scans((desk.cache._database,), [sql], SMALL)] == []
    assert [sql for sql in good if scans((desk.cache._database,), [sql], SMALL)] == []
    assert reads(["INSERT INTO x VALUES (1)", "PRAGMA x", *good]) == list(good)
