"""No question asked of many flags or of many customers goes through a whole table."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from connectors.kit.declare import Page
from desk.domain.flags import State, What
from desk.domain.identifiers import Normal
from desk.domain.people import NameBook
from desk.domain.said import Word
from desk.domain.time import micros
from desk.store.board import Board
from desk.store.cache import Cache
from desk.store.candidates import Suggestion
from desk.store.decisions import Corrections, Decisions, FlagBook, Pair, Words
from desk.store.kept import Usable
from desk.store.mirror import Mirror, SaidPair
from desk.store.persons import Persons
from desk.store.review import Review
from desk.store.rule_versions import RuleVersions
from tests.records import NOON, call, email, person, phone
from tests.store.deciding import flag, later, raised

# What only grows as people write by hand is read as a whole (v are such values in a statement); the state of a whole
# desk is one row; sources and their streams are few (o and s in statements); what a subquery gives is found along an
# index itself.
BY_HAND = {"correction", "rule_version", "word", "put_off", "said", "v"}
SMALL = BY_HAND | {"book", "worked", "anew", "looked", "sqlite_sequence", "o", "s", "(subquery-1)"}
Told = list[tuple[str, Any]]


@pytest.fixture
def told() -> Iterator[Told]:
    """Every statement that reads, with its values."""
    held: Told = []

    def note(_conn: Any, _cursor: Any, statement: str, values: Any, _context: Any, _many: bool) -> None:
        if statement.lstrip().upper().startswith("SELECT"):
            held.append((statement, values))

    event.listen(Engine, "before_cursor_execute", note)
    yield held
    event.remove(Engine, "before_cursor_execute", note)


def scans(database: Any, told: Told) -> list[str]:
    """The steps of these statements that go through a whole table, a whole index or a whole stream of a big one."""
    found = []
    with database.reading() as connection:
        for statement, values in dict.fromkeys((s, v if isinstance(v, tuple) else tuple(v)) for s, v in list(told)):
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all():
                step = row[3].split()
                if (step[0] == "SCAN" and step[1] not in SMALL) or row[3].endswith("(stream_id=?)"):
                    found.append(f"{row[3]}: {statement}")
    return found


def methods(kind: type) -> set[str]:
    """What may be asked of it."""
    return {name for name, _ in inspect.getmembers(kind, inspect.isfunction) if not name.startswith("_")}


def run(kind: type, held: object, asked: dict[str, Callable[[Any], object]], but: set[str]) -> None:
    """Ask everything there is to ask; who adds a question adds it here."""
    assert methods(kind) - but == set(asked)
    for ask in asked.values():
        ask(held)


def test_flags_are_found_along_indexes(tmp_path: Path, told: Told) -> None:
    decisions = Decisions(tmp_path / "decisions.sqlite")
    held = [flag(f"r{n}", f"c{n}") for n in range(9)]
    decisions.flags.save([raised(one) for one in held])
    decisions.flags.save([later(held[0], What.RESOLVED, state=State.RESOLVED)])
    decisions.words.say(Word.SAME, [Pair(CUSTOMER, "", CALL, "")], "Ann", NOON)
    ids, first, last = [one.flag_id for one in held], NOON, NOON.replace(year=2027)
    told.clear()
    board = decisions.flags.board
    questions: dict[str, Callable[[Any], object]] = {
        "longest": lambda _: [
            board.longest(list(State), owner, due, older, 4)
            for owner in ("", "Ann")
            for due in (None, NOON)
            for older in (None, "7:1:9:9:x")
        ],
        "severest": lambda _: [board.severest(list(State), older, 4) for older in (None, "1:9:x")],
        "counts": lambda _: board.counts("Ann", NOON),
        "ending": lambda _: board.ending("abcd", 2),
        "alive": lambda _: board.alive(),
        "answered": lambda _: board.answered([first, last]),
        "by_rule": lambda _: board.by_rule(first, last),
        "raised": lambda _: board.raised(first, last),
    }
    run(Board, board, questions, set())
    run(
        FlagBook,
        decisions.flags,
        {
            "flag": lambda book: book.flag(ids[0]),
            "anchored": lambda book: book.anchored([("crm", "calls", "c1"), ("crm", "mails", "c1")]),
            "unresolved": lambda book: book.unresolved(),
            "changes": lambda book: [book.changes(-1), book.changes(1)],
            "events": lambda book: book.events(ids),
            "revision": lambda book: book.revision(),
            "state": lambda book: book.state(),
            "had": lambda book: book.had(book.state()),
        },
        {"save", "weigh"},
    )
    run(
        Corrections,
        decisions.corrections,
        {
            "standing": lambda book: book.standing(),
            "standing_at": lambda book: book.standing_at(NOON),
            "revision": lambda book: book.revision(),
        },
        {"add", "withdraw"},
    )
    run(
        RuleVersions,
        decisions.rules,
        {"latest": lambda book: book.latest(), "all": lambda book: book.all(), "version": lambda book: book.version(1)},
        {"add"},
    )
    run(
        Words,
        decisions.words,
        {
            "standing": lambda book: book.standing(),
            "all": lambda book: book.all(),
            "word": lambda book: book.word("x"),
            "ending": lambda book: book.ending("x", 2),
            "counts": lambda book: book.counts(),
            "put_off_since": lambda book: book.put_off_since(NOON),
            "revision": lambda book: book.revision(),
        },
        {"say", "take_back", "put_off"},
    )
    assert len(told) > 30
    assert scans(decisions._shelf, told) == []
    decisions.close()


def test_no_long_list_of_flags_is_sorted_for_a_page(tmp_path: Path, told: Told) -> None:
    decisions = Decisions(tmp_path / "decisions.sqlite")
    board = decisions.flags.board
    told.clear()
    for owner, due in (("", None), ("Ann", None), ("", NOON)):
        board.longest([State.OPEN], owner, due, None, 4)
        board.longest([State.OPEN], owner, due, "7:1:9:9:x", 4)
    board.severest([State.RESOLVED], None, 4)
    board.severest([State.RESOLVED], "1:9:x", 4)
    with decisions._shelf.reading() as connection:
        steps = [
            row[3]
            for statement, values in list(told)
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", tuple(values)).all()
        ]
    assert len(steps) >= 11
    assert [step for step in steps if "TEMP B-TREE" in step] == []
    decisions.close()


def test_customers_are_settled_along_indexes(tmp_path: Path, told: Told) -> None:
    cache = Cache(tmp_path / "cache.sqlite")
    cache.writer("pbx", "US", frozenset()).commit("calls", Page([call("c1", phone("+12085550142"))]), NOON)
    told.clear()
    (due,) = [one for one in cache.standings.stale(9, usable=Usable(micros(NOON))) if one.customer_id]
    cache.standings.waking(NOON, 9)
    cache.standings.whole(due.customer_id)
    cache.pasts.state(due.customer_id, Usable(micros(NOON)))
    cache.standings.left()
    cache.standings.numbers(1, 9)
    list(cache.standings.of_many(0, 9))
    cache.touches(due.customer_id)
    assert cache.shown([due.customer_id, 99], NOON) == {due.customer_id: ("", False)}
    cache.owners([("pbx", "calls", "c1")])
    cache.keys([1])
    assert len(told) > 10
    assert scans(cache._database, told) == []
    cache.close()


def test_who_is_who_is_found_along_indexes(tmp_path: Path, told: Told) -> None:
    cache = Cache(tmp_path / "cache.sqlite")
    number = phone("+12085550142")
    writer = cache.writer("crm", "US", frozenset())
    writer.commit("customers", Page([person("1", "Ann", number), person("2", "Bo", email("b@example.com"))]), NOON)
    writer.commit("calls", Page([call("c1", number), call("c2", name="Ann Lee")]), NOON)
    words = [SaidPair("w", 1, "different", "Ann", 1, CUSTOMER, CALL)]
    cache.mirror.follow(lambda: words, 1)
    cache.matches(NameBook()).replace([Suggestion(1, 2, 1.0, 0.5), Suggestion(-9, 2, 1.0, 0.5)], 1)
    told.clear()
    run(
        Mirror,
        cache.mirror,
        {
            "of_units": lambda held: held.of_units([1, -3]),
            "on_traces": lambda held: held.on_traces([1, 2]),
            "on_all": lambda held: held.on_all(),
            "decided": lambda held: held.decided(),
            "units": lambda held: held.units([CUSTOMER, CALL]),
        },
        {"follow"},
    )
    run(
        Persons,
        cache.persons,
        {
            "anchor": lambda held: [held.anchor(unit) for unit in (1, -3, 99, -99)],
            "parts": lambda held: [held.parts(unit) for unit in (1, -3)],
            "touches": lambda held: [held.touches(unit) for unit in (1, -3)],
            "steps": lambda held: held.steps(1),
            "stays": lambda held: held.stays(1, 2),
            "with_number": lambda held: held.with_number(Normal(number.kind, number.value), 9),
            "trace": lambda held: held.trace(CALL),
            "without": lambda held: held.without([1, 2], ["w"]),
        },
        set(),
    )
    run(
        Review,
        cache.review,
        {
            "page": lambda held: [held.page([], None, 9), held.page([frozenset((1, 2))], (1.0, 1, 2), 9)],
            "looked_at": lambda held: held.looked_at(),
        },
        {"waiting"},
    )
    assert len(told) > 30
    assert scans(cache._database, told) == []
    # How many wait is the one question that is asked of all suggestions.
    assert cache.review.waiting([frozenset((1, 2))]) == 0
    assert cache.review.waiting([]) == 1
    cache.close()


def test_a_page_asks_no_more_of_words_than_whether_there_are_any(tmp_path: Path, told: Told) -> None:
    cache = Cache(tmp_path / "cache.sqlite")
    told.clear()
    cache.writer("crm", "US", frozenset()).commit("customers", Page([person("1", "Ann", phone("2085550142"))]), NOON)
    asked = {statement for statement, _ in told if " said" in statement}
    assert asked == {"SELECT 1 FROM said LIMIT 1"}
    cache.close()


CUSTOMER, CALL = ("crm", "customers", "1"), ("crm", "calls", "c1")
