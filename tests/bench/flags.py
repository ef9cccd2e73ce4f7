"""How fast flags and the board are where there are many, against plain sqlite3 on the same files."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count as counting
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite3

from connectors.kit.declare import Page
from desk.config.paths import Home
from desk.domain.flag_figures import FlagFigures
from desk.domain.flags import Anchor, Flag, Outcome, Severity, State, What
from desk.domain.time import SECOND, micros
from desk.services.board_rows import BoardRows
from desk.services.calendars import world
from desk.services.flag_keeper import FlagKeeper
from desk.services.flag_memory import FlagMemory
from desk.services.flags import FlagService
from desk.services.numbers import Numbers
from desk.services.rulebook import RuleBook
from desk.services.settling import Settler, Workings
from desk.services.weaving import Weaver
from desk.store.board import Kept
from desk.store.cache import Cache
from desk.store.codec import dumps
from desk.store.decisions import Decisions
from desk.store.flags import NEVER_DUE
from tests.bench.figures import Figure, at
from tests.bench.floors import open_raw
from tests.records import NOON, call, phone

MS = 1_000.0
ROUNDS = 15
# Customers whose calls come through the store; theirs is the most time.
STORED = 300
# Resolved flags for each that is not.
RESOLVED = 4
DAY = timedelta(days=1)
NOW = NOON + 30 * DAY
RULES = """
[[rule]]
id = "came"
title = "Came twice"
when = { measure = "touches", at_least = 2 }
"""
_FLAG = (
    "INSERT INTO flag (flag_id, source, stream, source_id, part, rule, state, rank, owner, raised_at, due_at, revision,"
    " body, rules, resolved_as, answered_at, takes, changed, spent, figures)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_EVENT = "INSERT INTO flag_event VALUES (?, ?, ?, ?, ?, '', '')"


@dataclass(frozen=True, slots=True)
class Rig:
    """A desk with many flags, and its files as they are."""

    cache: Cache
    decisions: Decisions
    keeper: FlagKeeper
    flags: FlagService
    settler: Settler
    raw: sqlite3.Connection
    said: str


def measure(count: int) -> list[Figure]:
    """Every figure of this benchmark, with `count` flags that are not resolved."""
    with tempfile.TemporaryDirectory() as folder, _rig(Home(Path(folder)), count) as rig:
        return [figure for part in (_pages, _counts, _memory, _numbers) for figure in part(rig)]


def now() -> datetime:
    """The present of this desk."""
    return NOW


@contextmanager
def _rig(home: Home, count: int) -> Iterator[Rig]:
    home.make()
    cache, decisions = Cache(home.cache), Decisions(home.decisions)
    _store(cache)
    _customers(home.cache, count)
    _flags(home.decisions, count)
    book = RuleBook(home.rules, lambda: RULES, decisions.rules, world(UTC), lambda: "bench", now)
    keeper = FlagKeeper(cache, decisions.flags, book, UTC)
    weaver = Weaver(cache)
    flags = FlagService(cache, weaver, decisions.flags, book, keeper, _no_trial, lambda: "Ann", now, UTC)
    settler = Settler(
        cache.standings, Workings(UTC), lambda _: {}, keeper,
        lambda: book.in_force().version.digest, now, time.monotonic,
    )  # fmt: skip
    raw = open_raw(home.decisions)
    yield Rig(cache, decisions, keeper, flags, settler, raw, f"{count:,} + {RESOLVED * count:,} flags")
    raw.close()
    cache.close()
    decisions.close()


def _no_trial(*_: object) -> Any:
    """Nothing is tried here."""


def _name(customer: int, number: int) -> str:
    return f"{customer:07d}-{number}"


def _store(cache: Cache) -> None:
    """The customers with the most time, each with a call an hour."""
    writer = cache.writer("pbx", "US", frozenset())
    held = [
        call(_name(n, k), phone(f"+1208555{n:04d}"), minutes=29 * 1440 + 60 * k, talk=3_000 + n)
        for n in range(STORED)
        for k in range(RESOLVED + 1)
    ]
    writer.commit("calls", Page(held), NOW)


def _customers(path: Path, count: int) -> None:
    """All others, written in bulk: what the page of a board reads of them."""
    held = sqlite3.connect(path, isolation_level=None)
    held.execute("BEGIN")
    stream = held.execute("SELECT id FROM stream WHERE name = 'calls'").fetchone()[0]
    begin = held.execute("SELECT max(id) FROM record").fetchone()[0] + 1
    rest = range(STORED, count)
    held.executemany(
        "INSERT INTO trace (id, key, name, name_key, named, customer_id) VALUES (?, ?, '', '', '', ?)",
        ((n + count, n.to_bytes(8, "big"), n + count) for n in rest),
    )
    held.executemany(
        "INSERT INTO customer (id, name, phone, email) VALUES (?, ?, '', '')",
        ((n + count, f"Customer {n}") for n in rest),
    )
    held.executemany("INSERT INTO standing VALUES (?, 0, NULL, x'')", ((n + count,) for n in rest))
    held.executemany(
        "INSERT INTO record (id, stream_id, source_id, kind, trace_id, digest, first_seen, last_seen)"
        " VALUES (?, ?, ?, 'i', ?, x'', 0, 0)",
        ((begin + n * (RESOLVED + 1) + k, stream, _name(n, k), n + count) for n in rest for k in range(RESOLVED + 1)),
    )
    held.execute("COMMIT")
    held.close()


def _flags(path: Path, count: int) -> None:
    """One flag a customer that is not resolved, RESOLVED that are, spread over a year."""
    held = sqlite3.connect(path, isolation_level=None)
    held.execute("BEGIN")
    for number in range(count * (RESOLVED + 1)):
        customer, place = divmod(number, RESOLVED + 1)
        flag = _flag(customer, place)
        resolved = flag.state is State.RESOLVED
        answered = micros(flag.resolved_at) if flag.resolved_at else None
        held.execute(
            _FLAG,
            (flag.flag_id, "pbx", "calls", flag.anchor.source_id, 0, "came", flag.state.value, customer % 3, flag.owner,
             micros(flag.raised_at), micros(flag.due_at) if flag.due_at else NEVER_DUE, 1 + resolved, dumps(flag),
             "came", flag.resolved_as or "", answered, 0, 0, 0 if customer < STORED else 1 + customer % 3_000,
             "" if customer < STORED or resolved else _figures(flag, customer)),
        )  # fmt: skip
        held.execute(_EVENT, (flag.flag_id, 1, micros(flag.raised_at), "the rules", What.RAISED.value))
    held.execute("COMMIT")
    held.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    held.close()


def _flag(customer: int, place: int) -> Flag:
    resolved = place > 0
    raised = NOW - timedelta(minutes=(customer * 7 + place) % (60 * 1440 if not resolved else 365 * 1440))
    done = raised + timedelta(minutes=1 + customer % 600) if resolved else None
    return Flag(
        flag_id=f"{customer:08x}-0000-7000-8000-{place:012x}",
        anchor=Anchor("pbx", "calls", _name(customer, place)),
        rule="came",
        rule_version=1,
        title="Came twice",
        severity=tuple(Severity)[customer % 3],
        state=State.RESOLVED if resolved else State.OPEN,
        for_whom="",
        owner="Ann" if customer % 50 == 0 else "",
        raised_at=raised,
        raised_by="the rules",
        due_at=raised + timedelta(hours=4) if customer % 2 else None,
        snoozed_until=None,
        resolved_at=done,
        resolved_as=Outcome.KEPT if resolved else None,
        reason="Called." if resolved else "",
        holds=True,
        evidence=(),
        news=raised,
        folded_into="",
        revision=1 + resolved,
        cause="came",
    )


def _figures(flag: Flag, customer: int) -> str:
    spent = 1 + customer % 3_000
    return dumps(FlagFigures(flag.anchor.key, "Call", spent, 0, (("call", spent),), 1, flag.raised_at, None, None))


def _in_turn(ours: Callable[[], object], floor: Callable[[], object]) -> tuple[float, float]:
    """The median milliseconds of both sides, one after the other, so that a noisy machine hits both."""
    both: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for held, work in zip(both, (ours, floor), strict=True):
            start = time.perf_counter()
            work()
            held.append((time.perf_counter() - start) * MS)
    return at(both[0], 0.5), at(both[1], 0.5)


def _figure(rig: Rig, name: str, both: tuple[float, float], goal: float) -> Figure:
    return Figure(f"flags: {name}", rig.said, "ms", *both, f"under {goal:g} ms", both[0] < goal)


def _pages(rig: Rig) -> list[Figure]:
    """The first page of the board: of customers who changed a moment ago, and once these are settled."""
    fetch = (
        "SELECT body, figures FROM flag WHERE state = 'open'"
        " ORDER BY spent DESC, rank, due_at, raised_at, flag_id LIMIT 200"
    )

    def floor() -> object:
        return rig.raw.execute(fetch).fetchall()

    # These are not known to have spent most before they are settled.
    book = rig.decisions.flags
    stored = [book.flag(_flag(customer, 0).flag_id) for customer in range(200)]
    rows = BoardRows(rig.cache, Weaver(rig.cache))
    held = [Kept(flag, None) for flag in stored if flag]
    unsettled = _in_turn(lambda: rows.rows(held, NOW), floor)
    start = time.perf_counter()
    rig.settler.finish()
    spent = (time.perf_counter() - start) * MS / STORED
    settled = _in_turn(lambda: rig.flags.page(), floor)
    first = rig.flags.page()
    assert [view.customer_time for view in first.flags] == sorted((v.customer_time for v in first.flags), reverse=True)
    return [
        _figure(rig, "first page of the board", settled, 100),
        _figure(rig, "200 rows of customers who changed a moment ago", unsettled, 300),
        _figure(rig, "one customer settled, flags followed", (spent, 0.0), 20),
        _figure(rig, "next page", _in_turn(lambda: rig.flags.page(older=first.older), floor), 100),
        _figure(rig, "first page of what is due today", _in_turn(lambda: rig.flags.page("due"), floor), 100),
    ]


def _counts(rig: Rig) -> list[Figure]:
    board, count = rig.decisions.flags.board, "SELECT state, count(*) FROM flag GROUP BY state"
    both = _in_turn(lambda: board.counts("Ann", NOW), lambda: rig.raw.execute(count).fetchall())
    return [_figure(rig, "counts", both, 50)]


def _memory(rig: Rig) -> list[Figure]:
    """The memory of flags, read the first time, and after somebody else changed one of them."""
    other, changes = FlagMemory(rig.cache, rig.decisions.flags), "SELECT flag_id, body FROM flag WHERE state = 'open'"
    start = time.perf_counter()
    other.on([1], 0)
    first = (time.perf_counter() - start) * MS
    start = time.perf_counter()
    rig.raw.execute(changes).fetchall()
    floor = (time.perf_counter() - start) * MS
    taken, moments = [flag.flag_id for flag in rig.flags.page("snoozed").flags or rig.flags.page().flags], counting(1)

    def change_and_look() -> float:
        rig.flags.note(taken[0], "Called.")
        begun = time.perf_counter()
        other.on([1], next(moments) * 10 * SECOND)
        return (time.perf_counter() - begun) * MS

    after = at([change_and_look() for _ in range(ROUNDS)], 0.5)
    last = rig.raw.execute("SELECT max(changed) FROM flag").fetchone()[0]
    one = "SELECT flag_id, body FROM flag WHERE changed >= ?"
    _, bare = _in_turn(lambda: None, lambda: rig.raw.execute(one, (last,)).fetchall())
    return [
        _figure(rig, "memory, read the first time", (first, floor), 3_000),
        _figure(rig, "memory, after somebody else's change", (after, bare), 50),
    ]


def _numbers(rig: Rig) -> list[Figure]:
    numbers = Numbers(rig.cache.standings, rig.decisions.flags, UTC)
    sums = (
        "SELECT raised_at / 86400000000, count(*), count(answered_at) FROM flag"
        " WHERE raised_at >= ? AND raised_at < ? GROUP BY 1"
    )
    figures = []
    for days, goal in ((30, 100), (365, 500)):
        last = NOW.date()
        first = last - timedelta(days=days - 1)
        ends = (micros(NOW - timedelta(days=days)), micros(NOW))
        both = _in_turn(
            lambda f=first, until=last: numbers.of_days(f, until),  # type: ignore[misc]
            lambda e=ends: rig.raw.execute(sums, e).fetchall(),  # type: ignore[misc]
        )
        figures.append(_figure(rig, f"numbers of {days} days", both, goal))
    return figures
