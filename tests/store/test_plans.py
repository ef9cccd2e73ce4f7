"""What the plans of some statements must be beside going through no whole table (tests.store.test_every_plan)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from connectors.kit.declare import Page
from desk.domain.flags import State
from desk.store.cache import Cache
from desk.store.decisions import Decisions
from tests.records import NOON, person, phone

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


def test_a_page_asks_no_more_of_words_than_whether_there_are_any(tmp_path: Path, told: Told) -> None:
    cache = Cache(tmp_path / "cache.sqlite")
    told.clear()
    cache.writer("crm", "US", frozenset()).commit("customers", Page([person("1", "Ann", phone("2085550142"))]), NOON)
    asked = {statement for statement, _ in told if " said " in statement}
    assert asked == {"SELECT 1 FROM said LIMIT 1"}
    cache.close()
