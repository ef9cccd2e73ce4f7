"""Cursors: where a pull may resume, what it remembers, and that nothing dated in the future hides what comes later."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.kit.cursors import (
    REMEMBERED,
    KeysetCursor,
    Stamp,
    TimeCursor,
    TimeProgress,
    TokenCursor,
    TokenProgress,
    WholeProgress,
)
from connectors.kit.errors import OurBug

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
LIMIT = NOON + timedelta(hours=1)
POLICY = TimeCursor(("changed",), overlap=timedelta(minutes=2))


def stamp(name: str, seconds: float | None) -> Stamp:
    return Stamp(name, None if seconds is None else NOON + timedelta(seconds=seconds), f"mark of {name}")


def went_by(progress: TimeProgress, *stamps: Stamp) -> TimeProgress:
    for one in stamps:
        progress.note(one, kept=True)
    progress.page_end({}, LIMIT)
    return progress


def test_nothing_read_is_nothing_to_resume_from() -> None:
    progress = went_by(TimeProgress(POLICY, None))
    assert progress.bounds().since is None
    assert progress.finish() is None


def test_the_first_pull_begins_where_the_policy_says() -> None:
    assert TimeProgress(TimeCursor(("c",), start=NOON), None).bounds().since == NOON


def test_a_pull_resumes_before_the_newest_row_and_knows_the_rows_in_between() -> None:
    cursor = went_by(TimeProgress(POLICY, None), stamp("a", 0), stamp("b", 200), stamp("c", 300)).finish()
    assert cursor is not None
    assert cursor["newest"] == "2026-03-01T12:05:00+00:00"
    again = TimeProgress(POLICY, json.loads(json.dumps(cursor)))
    assert again.bounds().since == NOON + timedelta(seconds=180)
    assert [again.seen(stamp(name, 0)) for name in "abc"] == [False, True, True]


def test_a_rejected_row_is_not_remembered() -> None:
    progress = TimeProgress(POLICY, None)
    progress.note(stamp("a", 0), kept=False)
    progress.page_end({}, LIMIT)
    assert progress.finish() == {"newest": NOON.isoformat(), "seen": []}


def test_in_order_every_page_may_be_resumed_from() -> None:
    assert went_by(TimeProgress(POLICY, None), stamp("a", 0), stamp("b", 0), stamp("c", 5)).checkpoint() is not None


def test_out_of_order_only_the_whole_pull_counts() -> None:
    progress = went_by(TimeProgress(POLICY, None), stamp("a", 5), stamp("b", 4))
    assert progress.checkpoint() is None
    assert (progress.finish() or {})["newest"] == (NOON + timedelta(seconds=5)).isoformat()
    unordered = went_by(TimeProgress(TimeCursor(("c",), ordered=False), None), stamp("a", 0))
    assert unordered.checkpoint() is None


def test_a_fresh_start_is_no_break_of_the_order() -> None:
    progress = went_by(TimeProgress(POLICY, None), stamp("a", 5))
    progress.restart()
    assert went_by(progress, stamp("b", 4)).checkpoint() is not None


def test_a_row_from_the_future_does_not_move_the_cursor_there() -> None:
    progress = went_by(TimeProgress(POLICY, None), stamp("a", 0), stamp("z", 10**8))
    assert (progress.finish() or {})["newest"] == LIMIT.isoformat()
    assert TimeProgress(POLICY, progress.finish()).seen(stamp("z", 10**8))


def test_a_finished_window_counts_up_to_its_end() -> None:
    progress = went_by(TimeProgress(TimeCursor(("c",), ordered=False), None), stamp("b", 90), stamp("a", 10))
    cursor = progress.checkpoint(until=NOON + timedelta(seconds=60))
    assert (cursor or {})["newest"] == (NOON + timedelta(seconds=60)).isoformat()


def test_the_cursor_never_moves_back() -> None:
    stored = {"newest": (LIMIT + timedelta(days=1)).isoformat(), "seen": []}
    progress = went_by(TimeProgress(POLICY, stored), stamp("a", 0))
    assert (progress.finish() or {})["newest"] == stored["newest"]


def test_a_row_without_a_time_moves_nothing() -> None:
    assert went_by(TimeProgress(POLICY, None), stamp("a", None)).finish() is None


def test_a_great_many_rows_in_the_overlap_are_read_again_instead_of_remembered() -> None:
    progress = TimeProgress(POLICY, None)
    for page in range(60):
        went_by(progress, *(stamp(f"{page}-{number}", 0) for number in range(500)))
    cursor = progress.finish() or {}
    assert cursor["newest"] == NOON.isoformat()
    assert len(cursor["seen"]) <= REMEMBERED


def test_a_long_pull_remembers_the_overlap_only() -> None:
    progress = TimeProgress(POLICY, None)
    for page in range(100):
        for number in range(500):
            progress.note(stamp(f"{page}-{number}", 1_000 * page + 2 * number), kept=True)
        progress.page_end({}, NOON + timedelta(days=7))
    cursor = progress.finish() or {}
    assert [mark for mark, _ in cursor["seen"]] == [f"mark of 99-{number}" for number in range(439, 500)]


@pytest.mark.parametrize(
    "cursor",
    [{}, {"newest": "yesterday"}, {"newest": 7}, {"newest": "2026-03-01T12:00:00"}, {"token": "x"}, {"newest": None}],
)
def test_a_cursor_of_somebody_else_begins_anew(cursor: dict[str, Any]) -> None:
    assert TimeProgress(POLICY, cursor).bounds().since is None


def test_a_keyset_goes_on_after_the_last_row_and_resumes_before_the_newest() -> None:
    policy = KeysetCursor(("changed",), overlap=timedelta(minutes=2))
    progress = TimeProgress(policy, None)
    assert progress.bounds().after is None
    went_by(progress, stamp("9", 0), stamp("10", 0))
    assert progress.bounds().after == {"at": NOON, "id": "10"}
    resumed = TimeProgress(policy, progress.checkpoint())
    assert resumed.bounds().after == {"at": NOON - timedelta(minutes=2), "id": ""}


def test_a_keyset_out_of_order_would_lose_rows_and_is_stopped() -> None:
    progress = went_by(TimeProgress(KeysetCursor(("changed",)), None), stamp("b", 5))
    with pytest.raises(OurBug):
        progress.note(stamp("a", 4), kept=True)


def test_a_token_of_the_source_is_kept() -> None:
    progress = TokenProgress(TokenCursor(("sync", "next")), {"token": "s1"})
    assert progress.bounds().token == "s1"  # noqa: S105
    progress.page_end({"sync": {"next": "s2"}}, LIMIT)
    assert progress.checkpoint() == {"token": "s2"}
    assert progress.bounds().token == "s1"  # noqa: S105
    progress.page_end({"sync": {}}, LIMIT)
    assert progress.finish() == {"token": "s2"}


def test_a_token_good_for_the_last_page_only() -> None:
    progress = TokenProgress(TokenCursor(("next",), every_page=False), None)
    progress.page_end({"next": 5}, LIMIT)
    assert progress.checkpoint() is None
    assert progress.finish() == {"token": "5"}


def test_a_forgotten_token() -> None:
    progress = TokenProgress(TokenCursor(("next",)), {"token": "old"})
    assert progress.forget()
    assert not progress.forget()
    assert progress.bounds().token == ""
    assert progress.finish() is None


def test_without_a_policy_everything_is_read_each_time() -> None:
    progress = WholeProgress()
    progress.note(stamp("a", 0), kept=True)
    assert not progress.seen(stamp("a", 0))
    assert progress.checkpoint() is None
    assert progress.finish() is None


@settings(deadline=None)
@given(
    seconds=st.lists(st.integers(-3_600, 3_600), max_size=60),
    page=st.integers(1, 10),
    overlap=st.integers(0, 600),
    limit=st.integers(-3_600, 3_600),
)
def test_whatever_comes_a_cursor_leaves_nothing_unseen_behind(
    seconds: list[int], page: int, overlap: int, limit: int
) -> None:
    """Resuming from any checkpoint asks again for every row that had not gone by when it was taken."""
    ordered = sorted(seconds)
    progress = TimeProgress(TimeCursor(("c",), overlap=timedelta(seconds=overlap)), None)
    for start in range(0, len(ordered), page):
        for number in range(start, min(start + page, len(ordered))):
            progress.note(stamp(str(number), ordered[number]), kept=True)
        progress.page_end({}, NOON + timedelta(seconds=limit))
        cursor = json.loads(json.dumps(progress.checkpoint()))
        resumed = TimeProgress(TimeCursor(("c",), overlap=timedelta(seconds=overlap)), cursor)
        since = resumed.bounds().since
        assert since is not None
        for later in ordered[start + page :]:
            assert NOON + timedelta(seconds=later) >= since
        assert since <= NOON + timedelta(seconds=limit)


def test_a_list_that_comes_newest_first_is_passed_where_it_ends_before_what_was_read() -> None:
    policy = TimeCursor(("changed",), ordered=False, newest_first=True)
    first = went_by(TimeProgress(policy, None), stamp("b", 60), stamp("a", -86_400))
    assert not first.passed()
    later = TimeProgress(policy, first.finish())
    assert not went_by(later, stamp("d", 600), stamp("c", 0)).passed()
    assert went_by(later, stamp("a", -86_400)).passed()
    assert not went_by(TimeProgress(POLICY, first.finish()), stamp("a", -86_400)).passed()
