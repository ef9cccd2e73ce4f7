"""Touches that overlap nothing are metered by adding up alone, those that do stretch by stretch."""

from __future__ import annotations

import pytest

from desk.domain import meter as metering
from desk.domain.meter import Meter
from desk.domain.stays import DEFAULT, NOTHING, Caps, Stay, Sums, measure, stays_of
from desk.domain.touches import Touch
from tests.touches import DAY, HOUR, MINUTE, START, Part, event, touch

NOW = START + 90 * DAY
PARTS: list[Part] = [
    ("ivr", 0, MINUTE, 0), ("queue", MINUTE, 4 * MINUTE, 0), ("talk", 4 * MINUTE, 9 * MINUTE, 0),
    ("hold", 9 * MINUTE, 10 * MINUTE, 0), ("wrap_up", 10 * MINUTE, HOUR, 0),
]  # fmt: skip
WRITTEN: list[Part] = [("async_wait", 0, 3 * HOUR, 0)]


def metered(touches: list[Touch], now: int = NOW) -> tuple[Sums, tuple[Stay, ...], int]:
    meter = Meter(now)
    meter.extend(touches)
    return meter.read()


def slowly(touches: list[Touch]) -> Sums:
    return measure([stay for one in touches for stay in stays_of(one, DEFAULT)], NOW)


def test_what_overlaps_nothing_is_added_up_by_kind_and_channel(monkeypatch: pytest.MonkeyPatch) -> None:
    held = [touch(1, 0, HOUR, parts=PARTS), touch(2, HOUR, 5 * MINUTE, "chat"), event(3, 2 * HOUR, 1),
            touch(4, 3 * HOUR, 0, "email", parts=WRITTEN), touch(5, 9 * HOUR, MINUTE)]  # fmt: skip
    expected = slowly(held)

    def never(_touch: Touch, _caps: Caps) -> list[Stay]:
        raise AssertionError("nothing overlaps")

    monkeypatch.setattr(metering, "stays_of", never)
    assert metered(held) == (expected, (), 0)
    assert (expected.customer, expected.waiting, expected.asynchronous) == (16 * MINUTE, 4 * MINUTE, 3 * HOUR)


def test_stretches_of_one_touch_that_overlap_count_once_by_kind() -> None:
    twice: list[Part] = [("talk", 0, 5 * MINUTE, 0), ("talk", 3 * MINUTE, 8 * MINUTE, 0), ("hold", 0, MINUTE, 0)]
    held = [touch(1, 0, HOUR, parts=PARTS), touch(2, 2 * HOUR, HOUR, parts=twice), touch(3, 5 * HOUR)]
    assert metered(held)[0] == slowly(held)


def test_what_begins_as_the_one_before_ends_overlaps_nothing() -> None:
    held = [touch(1, 0, MINUTE), touch(2, MINUTE, MINUTE), touch(3, 2 * MINUTE - 1, MINUTE), touch(4, DAY)]
    assert metered(held)[0] == slowly(held)


def test_what_is_read_may_be_added_to() -> None:
    held = [touch(1, 0, HOUR), touch(2, 30 * MINUTE, HOUR), touch(3, 3 * HOUR, HOUR), touch(4, 9 * HOUR, 0, parts=[
        ("talk", 0, None, 1)]), touch(5, DAY, HOUR), touch(6, 2 * DAY, 0, "email", parts=WRITTEN)]  # fmt: skip
    meter = Meter(NOW)
    for count, one in enumerate(held, 1):
        meter.extend([one])
        found = meter.read()
        assert found == meter.read()
        assert found == (slowly(held[:count]), (), int(count >= 4))
    assert Meter(NOW).read() == (NOTHING, (), 0)


def test_what_time_may_still_change_is_told_apart_from_what_is_settled() -> None:
    now = START + HOUR
    over, runs = touch(1, 0, MINUTE), touch(2, 30 * MINUTE, 0, parts=[("talk", 0, None, 1)])
    beside, waits = touch(3, 40 * MINUTE, MINUTE), touch(4, 50 * MINUTE, 0, "email", parts=[("async_wait", 0, None, 1)])
    sums, unsettled, without_end = metered([over, runs, beside, waits], now)
    assert (sums.customer, sums.asynchronous, without_end) == (MINUTE, 0, 0)
    assert unsettled == (*stays_of(runs, DEFAULT), *stays_of(beside, DEFAULT), *stays_of(waits, DEFAULT))
    # Once it cannot go on any more it is settled, and known to have had no end.
    later = [runs, beside, touch(5, 9 * HOUR)]
    for moment, settled in ((runs.at + 4 * HOUR - 1, 0), (runs.at + 4 * HOUR, 1)):
        assert metered(later[:2], moment)[2] == settled
        assert len(metered(later[:2], moment)[1]) == (0 if settled else 2)
