"""What only completes rows: asked for once, and no more where it is not allowed."""

from __future__ import annotations

import pytest

from connectors.kit.asides import Asides
from connectors.kit.errors import AskPerson, TryLater


class Reads:
    """Counts how often it is read; raises what it is told to."""

    def __init__(self, error: Exception | None = None) -> None:
        self.count, self.error = 0, error

    def __call__(self) -> dict[str, int]:
        self.count += 1
        if self.error:
            raise self.error
        return {"read": self.count}


CLOSED = AskPerson("This account may not read users.", "Let it.")


def test_a_table_is_read_once_and_what_goes_with_rows_each_time() -> None:
    asides, table, rows = Asides(), Reads(), Reads()
    assert [asides.once("users", table), asides.once("users", table)] == [{"read": 1}] * 2
    assert [asides.if_allowed("deals", rows), asides.if_allowed("deals", rows)] == [{"read": 1}, {"read": 2}]


def test_what_is_not_allowed_is_empty_and_asked_for_once_only() -> None:
    asides, users, deals, names = Asides(), Reads(CLOSED), Reads(CLOSED), Reads()
    assert [asides.once("users", users), asides.once("users", users)] == [{}, {}]
    assert [asides.if_allowed("deals", deals), asides.if_allowed("deals", deals)] == [{}, {}]
    assert (users.count, deals.count) == (1, 1)
    assert asides.if_allowed("names", names) == {"read": 1}


def test_a_source_that_is_away_is_not_taken_for_one_that_does_not_allow_it() -> None:
    asides, away = Asides(), Reads(TryLater("The source is away.", "It is tried again."))
    for _ in range(2):
        with pytest.raises(TryLater):
            asides.once("users", away)
    assert away.count == 2
