"""Legs that a vendor lists one by one: whatever the pages and whoever shares a moment, each call gets its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.legs import Family, Legs, Row

BEGIN = datetime(2026, 3, 2, 9, tzinfo=UTC)
FAMILY = Family(
    own=lambda row: str(row["id"]),
    call=lambda row: str(row["of"]),
    begun=lambda row: [BEGIN + timedelta(seconds=row["at"])],
    ended=lambda row: BEGIN + timedelta(seconds=row["end"]),
)

# Calls by second, length, and the seconds into the call at which somebody was rung.
calls = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 20), st.lists(st.integers(0, 20), max_size=3)), min_size=1, max_size=15
)


def listed(made: Sequence[tuple[int, int, list[int]]]) -> list[dict[str, Any]]:
    rows = []
    for number, (at, length, rung) in enumerate(made):
        rows.append({"id": f"c{number}", "of": "", "at": at, "end": at + length})
        rows += [
            {"id": f"c{number}-{one}", "of": f"c{number}", "at": at + min(after, length), "end": at + length}
            for one, after in enumerate(rung)
        ]
    return sorted(rows, key=lambda row: (row["at"], hash(row["id"])), reverse=True)


@given(calls, st.integers(1, 7), st.integers(0, 60))
def test_each_call_has_all_of_its_legs(made: list[tuple[int, int, list[int]]], size: int, until: int) -> None:
    """Also where the list ends at the top before the last legs begin."""
    rows = listed(made)
    asked: list[str] = []

    def ask(row: Row) -> list[Row]:
        asked.append(row["id"])
        return [one for one in rows if one["of"] == row["id"]]

    legs = Legs(FAMILY, ask)
    for low, high in ((0, until), (until, 1_000)):
        part = [row for row in rows if low <= row["at"] < high]
        for start in range(0, len(part), size):
            for row in legs.complete(part[start : start + size]):
                wanted = {one["id"] for one in rows if one["of"] == row["id"]}
                assert {one["id"] for one in row["legs"]} == wanted
                assert [one["at"] for one in row["legs"]] == sorted(one["at"] for one in row["legs"])


def test_nearly_nothing_is_asked_for() -> None:
    rows = listed([(second * 10, 8, [2, 5]) for second in range(100)])
    asked: list[str] = []
    legs = Legs(FAMILY, lambda row: asked.append(row["id"]) or [])  # type: ignore[func-returns-value]
    for start in range(0, len(rows), 30):
        legs.complete(rows[start : start + 30])
    # The topmost, whose later legs may lie beyond the list, and the last row of a page.
    assert len(asked) <= 1 + len(rows) / 30
