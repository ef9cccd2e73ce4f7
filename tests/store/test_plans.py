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
from desk.store.board import Board
from desk.store.cache import Cache
from desk.store.decisions import Corrections, Decisions, FlagBook
from desk.store.rule_versions import RuleVersions
from tests.records import NOON, call, phone
from tests.store.deciding import flag, later, raised

# What only grows as people write by hand is read as a whole; the state of a whole desk is one row; sources and their
# streams are few (o and s in statements); what a subquery gives is found along an index itself.
SMALL = {"correction", "rule_version", "book", "worked", "anew", "sqlite_sequence", "o", "s", "(subquery-1)"}
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
    """The steps of these statements that go through a whole table or a whole index of a big one."""
    found = []
    with database.reading() as connection:
        for statement, values in dict.fromkeys((s, v if isinstance(v, tuple) else tuple(v)) for s, v in list(told)):
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all():
                step = row[3].split()
                if step[0] == "SCAN" and step[1] not in SMALL:
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
    (due,) = [one for one in cache.standings.stale(9) if one.customer_id]
    cache.standings.waking(NOON, 9)
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
