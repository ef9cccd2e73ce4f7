"""How long things lasted: each moment once, to the microsecond, whatever the zone and however dirty the source."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.records import Channel, Direction, InteractionRecord, Segment, SegmentKind, Transfer, TransferKind
from desk.domain.time import (
    BOUNDED,
    CUSTOMER_KINDS,
    KNOWN,
    RUNNING,
    WAITING_KINDS,
    Stretch,
    began,
    lengths,
    micros,
    moment,
    set_aside,
    stretches,
    unfinished,
    union,
)
from desk.domain.touches import KINDS
from tests.records import NOON
from tests.touches import covered

BASE = micros(NOON)
SPANS = st.lists(st.tuples(st.integers(0, 300), st.integers(-50, 120)), max_size=12)
QUEUE, IVR, TALK, HOLD, SELF_SERVICE, COUNTER, ASYNC_WAIT, WRAP_UP = range(8)


def at(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def said(*segments: tuple[str, float, float | None], ended: float | None = None, **more: object) -> InteractionRecord:
    """An interaction that starts at noon; segments are (kind, from, to) in seconds after it."""
    made = tuple(
        Segment(SegmentKind(kind), at(start), None if end is None else at(end)) for kind, start, end in segments
    )
    ended_at = None if ended is None else at(ended)
    return InteractionRecord("i", Channel.CALL, Direction.INBOUND, NOON, ended_at, made, **more)  # type: ignore[arg-type]


def seconds(found: list[Stretch]) -> list[tuple[int, float, float, int]]:
    return [(s.kind, (s.start - BASE) / 1e6, (s.end - BASE) / 1e6, s.open) for s in found]


@given(SPANS, st.randoms(use_true_random=False))
def test_the_union_is_what_counting_one_by_one_gives(spans: list[tuple[int, int]], chance: random.Random) -> None:
    slow = {second for start, length in spans for second in range(start, start + length)}
    intervals = [(start, start + length) for start, length in spans]
    assert union(intervals) == len(slow)
    chance.shuffle(intervals)
    assert union(intervals) == len(slow)


def test_half_open_intervals_that_touch_share_nothing() -> None:
    assert union([(0, 10), (10, 20)]) == 20
    assert union([(0, 10), (9, 20)]) == 20
    assert union([(-5, -2), (3, 3), (7, 4)]) == 3
    assert union([]) == 0


def test_moments_are_exact_to_the_microsecond() -> None:
    assert micros(datetime(1970, 1, 1, tzinfo=UTC)) == 0
    assert micros(datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)) == -1
    assert micros(datetime(2026, 3, 2, 12, 0, 0, 123_457, tzinfo=UTC)) == 1_772_452_800_123_457
    assert moment(1_772_452_800_123_457) == datetime(2026, 3, 2, 12, 0, 0, 123_457, tzinfo=UTC)
    assert isinstance(micros(NOON), int)
    assert micros(datetime(2026, 3, 2, 14, 0, tzinfo=timezone(timedelta(hours=2)))) == BASE


def test_a_call_through_the_night_the_clocks_change_lasts_as_long_as_it_lasts() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    forward = Segment(
        SegmentKind.TALK, datetime(2026, 3, 29, 1, 30, tzinfo=berlin), datetime(2026, 3, 29, 3, 30, tzinfo=berlin)
    )
    back = Segment(
        SegmentKind.HOLD,
        datetime(2026, 10, 25, 2, 30, tzinfo=berlin),
        datetime(2026, 10, 25, 2, 30, tzinfo=berlin, fold=1),
    )
    record = InteractionRecord("i", Channel.CALL, Direction.INBOUND, NOON, None, (forward, back))
    assert [s.end - s.start for s in stretches(record)] == [3_600_000_000, 3_600_000_000]
    assert lengths(stretches(record)) == (7_200_000_000, 3_600_000_000, 0)


def test_midnight_is_no_boundary() -> None:
    start = datetime(2026, 12, 31, 23, 59, 30, tzinfo=UTC)
    record = InteractionRecord(
        "i",
        Channel.CALL,
        Direction.INBOUND,
        start,
        None,
        (Segment(SegmentKind.TALK, start, start + timedelta(seconds=61)),),
    )
    assert lengths(stretches(record)) == (61_000_000, 0, 0)


@pytest.mark.parametrize("kind", list(SegmentKind))
def test_what_counts_as_what(kind: SegmentKind) -> None:
    found = lengths(stretches(said((kind.value, 0, 7))))
    assert found == (
        7_000_000 if kind in CUSTOMER_KINDS else 0,
        7_000_000 if kind in WAITING_KINDS else 0,
        7_000_000 if kind is SegmentKind.ASYNC_WAIT else 0,
    )


def test_the_kinds_are_those_of_the_rules() -> None:
    assert {kind.value for kind in CUSTOMER_KINDS} == {"queue", "ivr", "talk", "hold", "self_service", "counter"}
    assert {kind.value for kind in WAITING_KINDS} == {"queue", "hold"}


SEGMENTS = st.lists(
    st.tuples(
        st.sampled_from([kind.value for kind in KINDS]),
        st.integers(0, 50),
        st.one_of(st.none(), st.integers(-5, 60)),
    ),
    max_size=7,
)


@given(SEGMENTS, st.one_of(st.none(), st.integers(-9, 99)), st.randoms(use_true_random=False))
def test_dirty_segments_are_bounded_or_left_out(
    segments: list[tuple[str, int, int | None]], ended: int | None, chance: random.Random
) -> None:
    record = said(*segments, ended=ended)
    found = stretches(record)
    starts = [start for _, start, end in segments if end is None or end > start]
    slow = []
    for kind, start, end in segments:
        if end is not None and end > start:
            slow.append((kind, start, end, KNOWN))
        elif end is None:
            later = [other for other in starts if other > start]
            over = None if ended is None else max(start, ended)
            last = min(later) if later else over
            slow.append((kind, start, start if last is None else last, RUNNING if last is None else BOUNDED))
    numbered = [(KINDS.index(SegmentKind(kind)), start, end, known) for kind, start, end, known in slow]
    assert sorted(seconds(found)) == sorted(numbered)
    assert [s.start for s in found] == sorted(s.start for s in found)
    own = [(start, end) for kind, start, end, _ in slow if SegmentKind(kind) in CUSTOMER_KINDS]
    assert lengths(found)[0] == covered(own) * 1_000_000
    assert len(set_aside(record)) == sum(1 for _, start, end in segments if end is not None and end < start)
    chance.shuffle(segments)
    assert stretches(said(*segments, ended=ended)) == found


def test_a_stretch_without_an_end_lasts_until_the_next_begins() -> None:
    found = stretches(said(("queue", 0, None), ("talk", 30, 90), ("hold", 40, 50), ended=200))
    assert seconds(found) == [(QUEUE, 0, 30, BOUNDED), (TALK, 30, 90, KNOWN), (HOLD, 40, 50, KNOWN)]


def test_without_a_next_one_it_lasts_until_the_interaction_ended() -> None:
    assert seconds(stretches(said(("talk", 5, None), ended=90))) == [(TALK, 5, 90, BOUNDED)]
    assert seconds(stretches(said(("talk", 5, None), ended=2))) == [(TALK, 5, 5, BOUNDED)]


def test_without_any_end_it_may_still_run_and_lasted_until_the_last_thing_known() -> None:
    assert seconds(stretches(said(("talk", 5, None)))) == [(TALK, 5, 5, RUNNING)]
    passed_on = (Transfer(TransferKind.COLD, at(40)), Transfer(TransferKind.WARM, at(60)))
    assert seconds(stretches(said(("talk", 5, None), transfers=passed_on))) == [(TALK, 5, 60, RUNNING)]
    assert seconds(stretches(said(("talk", 5, None), first_reply_at=at(20)))) == [(TALK, 5, 20, RUNNING)]
    assert seconds(stretches(said(("talk", 5, None), first_reply_at=at(2)))) == [(TALK, 5, 5, RUNNING)]
    both = said(("talk", 5, None), first_reply_at=at(70), transfers=passed_on)
    assert seconds(stretches(both)) == [(TALK, 5, 70, RUNNING)]


def test_what_ends_as_it_begins_is_nothing_and_what_ends_before_is_set_aside() -> None:
    record = said(("queue", 5, 5), ("talk", 10, 9), ("talk", 20, 30), ("hold", 25, None))
    assert seconds(stretches(record)) == [(TALK, 20, 30, KNOWN), (HOLD, 25, 25, RUNNING)]
    assert [segment.started_at for segment in set_aside(record)] == [at(10)]


def test_an_interaction_begins_with_its_first_usable_stretch() -> None:
    def start(record: InteractionRecord) -> float:
        return (began(record, stretches(record)) - BASE) / 1e6

    assert start(said()) == 0
    assert start(said(("talk", 5, 20))) == 0
    assert start(said(("talk", -10, 20), ("hold", 3, 4))) == -10
    assert start(said(("talk", -900, -950))) == 0


def test_only_the_customers_own_unknown_ends_count() -> None:
    assert unfinished(stretches(said(("queue", 0, 20), ("talk", 20, None))))
    assert unfinished(stretches(said(("queue", 0, 20), ("talk", 20, None), ended=80)))
    assert unfinished(stretches(said(("ivr", 0, None))))
    assert not unfinished(stretches(said(("queue", 0, 20), ("talk", 20, 30), ("wrap_up", 30, None))))
    assert not unfinished(stretches(said(("async_wait", 0, None))))
