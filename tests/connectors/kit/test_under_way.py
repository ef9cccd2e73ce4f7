"""Orders that change without saying so: each is read again until it is done, gone, or too old."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.declare import Cursor, Page, Session, Stream, Surroundings
from connectors.kit.under_way import followed
from connectors.records import OrderRecord

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@dataclass
class Shop:
    """Orders by id. A pull gives those that are new to it; `asked` are the batches that were looked at again."""

    states: dict[str, str] = field(default_factory=dict)
    ages: dict[str, int] = field(default_factory=dict)
    asked: list[list[str]] = field(default_factory=list)
    surroundings: Surroundings = field(default_factory=lambda: Surroundings(now=lambda: NOW))

    def record(self, one: str) -> OrderRecord:
        placed = NOW - timedelta(days=self.ages.get(one, 1))
        return OrderRecord(source_id=one, number=one, placed_at=placed, state=self.states[one])

    def changed(self, session: Session, cursor: Cursor | None) -> Iterator[Page]:
        seen = (cursor or {}).get("seen", 0)
        new = [self.record(one) for one in list(self.states)[seen:]]
        for number, one in enumerate(new, seen + 1):
            yield Page([one], cursor={"seen": number}, read=1)

    def of(self, ids: Sequence[str]) -> Stream:
        def read(session: Session, cursor: Cursor | None) -> Iterator[Page]:
            self.asked.append(list(ids))
            found = [self.record(one) for one in ids if one in self.states]
            if found:
                yield Page(found, read=len(found))

        return Stream("orders", "Orders", read)

    def pull(self, cursor: Cursor | None, stop: int | None = None) -> tuple[dict[str, str], Any]:
        """The states a pull brings, and its cursor; `stop` ends it after so many pages."""
        read = followed(Stream("orders", "Orders", self.changed), self.of, lambda one: one.state == "done")
        found: dict[str, str] = {}
        self.asked.clear()
        for number, page in enumerate(read(self, cursor), 1):
            found |= {one.source_id: one.state for one in page.records if isinstance(one, OrderRecord)}
            cursor = json.loads(json.dumps(page.cursor)) if page.cursor is not None else cursor
            if number == stop:
                break
        return found, cursor


def test_what_was_under_way_is_read_again_until_it_is_done() -> None:
    shop = Shop({"a": "open", "b": "done", "c": "open"})
    _, cursor = shop.pull(None)
    assert cursor == {"seen": 3, "under_way": ["a", "c"]}
    shop.states["a"] = "done"
    found, cursor = shop.pull(cursor)
    assert (found, cursor["under_way"]) == ({"a": "done", "c": "open"}, ["c"])
    shop.states["d"] = "open"
    found, cursor = shop.pull(cursor)
    assert (found, cursor) == ({"c": "open", "d": "open"}, {"seen": 4, "under_way": ["c", "d"]})
    assert shop.asked == [["c"]]


def test_what_is_gone_or_too_old_is_left_alone() -> None:
    shop = Shop({"a": "open", "b": "open", "c": "open"}, {"c": 61})
    _, cursor = shop.pull(None)
    assert cursor["under_way"] == ["a", "b"]
    del shop.states["b"]
    shop.ages["a"] = 61
    _, cursor = shop.pull({**cursor, "seen": 2})
    assert cursor["under_way"] == []
    shop.pull(cursor)
    assert shop.asked == []


def test_many_are_asked_for_in_batches_and_the_newest_are_kept() -> None:
    shop = Shop({f"o{number}": "open" for number in range(2_050)})
    _, cursor = shop.pull(None)
    assert len(cursor["under_way"]) == 2_000
    assert cursor["under_way"][-1] == "o2049"
    shop.pull(cursor)
    assert [len(batch) for batch in shop.asked] == [100] * 20


@pytest.mark.parametrize("cursor", [None, {}, {"under_way": "odd"}, {"under_way": None}])
def test_a_cursor_that_knows_of_none(cursor: Cursor | None) -> None:
    found, _ = Shop({"a": "open"}).pull(cursor)
    assert found == {"a": "open"}


@given(st.lists(st.sampled_from(["open", "done"]), max_size=250), st.integers(1, 6))
def test_a_pull_that_is_ended_anywhere_forgets_none(states: list[str], stop: int) -> None:
    shop = Shop({f"o{number}": state for number, state in enumerate(states)})
    held, cursor = shop.pull(None)
    shop.states = dict.fromkeys(shop.states, "done")
    found, cursor = shop.pull(cursor, stop)
    rest, cursor = shop.pull(cursor)
    assert held | found | rest == shop.states
    assert not (cursor or {}).get("under_way")
