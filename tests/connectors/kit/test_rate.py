"""Laws of the limiter: never before the time is up, never over a ceiling, slower after a refusal, quick to cancel."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.kit.conformance import ManualClock
from connectors.kit.declare import Surroundings
from connectors.kit.errors import Cancelled, TryLater
from connectors.kit.rate import Ceiling, Limiter, Pace, RateHeaders
from connectors.kit.waiting import LONGEST_AFTER, SLICE, backoff, retry_after

FOR_EVER = 10 * LONGEST_AFTER


def limiter(pace: Pace | None = None) -> tuple[Limiter, ManualClock]:
    clock = ManualClock()
    return Limiter(pace or Pace(), Surroundings(now=clock.now, sleep=clock.sleep)), clock


def test_a_few_calls_go_out_at_once() -> None:
    one, clock = limiter(Pace(burst=10))
    assert [one.take(0.0) for _ in range(10)] == [0.0] * 10
    assert one.delay() > 0
    assert clock.slept == []


def test_it_starts_slowly_and_gets_out_of_the_way() -> None:
    one, clock = limiter(Pace(start=2, burst=1, top=100))
    began = clock.now()
    for _ in range(10):
        one.take(FOR_EVER)
        one.went_well({})
    slow = clock.now() - began
    for _ in range(200):
        one.take(FOR_EVER)
        one.went_well({})
    began = clock.now()
    for _ in range(10):
        one.take(FOR_EVER)
        one.went_well({})
    assert slow > timedelta(seconds=1)
    assert clock.now() - began < slow / 5
    assert one.rate == 100


def test_after_a_refusal_it_is_half_as_fast_and_recovers_bit_by_bit() -> None:
    one, _ = limiter(Pace(start=64))
    one.refused(0.0)
    assert one.rate == 32
    one.went_well({})
    assert 32 < one.rate < 33
    one.refused(0.0, slower=False)
    assert one.rate > 32


def test_a_penalty_is_sat_out_to_the_end() -> None:
    one, clock = limiter()
    one.refused(60)
    one.refused(10)
    assert one.delay() == 60
    began = clock.now()
    assert one.take(FOR_EVER) == 60
    assert clock.now() - began == timedelta(seconds=60)


def test_a_turn_too_far_away_is_refused_without_a_wait() -> None:
    one, clock = limiter()
    one.refused(3600)
    with pytest.raises(TryLater) as error:
        one.take(120)
    assert error.value.after == 3600
    assert clock.slept == []


def test_a_cancel_ends_a_wait_at_once() -> None:
    clock = ManualClock()
    around = Surroundings(now=clock.now, sleep=clock.sleep, cancelled=lambda: len(clock.slept) >= 3)
    one = Limiter(Pace(), around)
    one.refused(3600)
    with pytest.raises(Cancelled):
        one.take(FOR_EVER)
    assert sum(clock.slept) <= 3 * SLICE


def test_a_clock_set_back_does_not_stop_the_calls() -> None:
    times = [datetime(2026, 3, 1, 12, tzinfo=UTC)]
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        times.append(times[-1] + timedelta(seconds=seconds))

    one = Limiter(Pace(start=1, burst=1), Surroundings(now=lambda: times[-1], sleep=sleep))
    one.take(FOR_EVER)
    times.append(times[-1] - timedelta(hours=5))
    one.take(FOR_EVER)
    assert sum(slept) == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": "30"}, 30),
        ({"ratelimit-remaining": "0", "ratelimit-reset": "30;w=60"}, 30),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": "1772442030"}, 30),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": "1772442030000"}, 30),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": "1"}, 1),
        ({"x-ratelimit-remaining": "3", "x-ratelimit-reset": "30"}, 0),
        ({"x-ratelimit-remaining": "0"}, 0),
        ({"x-ratelimit-remaining": "nan", "x-ratelimit-reset": "inf"}, 0),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": "-5"}, 0),
    ],
)
def test_headers_that_say_no_call_is_left_are_heeded(headers: dict[str, str], seconds: float) -> None:
    one, clock = limiter()
    assert clock.now() == datetime.fromtimestamp(1772442000, UTC)
    one.went_well(headers)
    assert one.delay() == pytest.approx(seconds)


@settings(deadline=None)
@given(
    steps=st.lists(
        st.one_of(
            st.tuples(st.just("ok"), st.floats(0, 5)),
            st.tuples(st.just("refused"), st.floats(0, 90)),
            st.tuples(st.just("idle"), st.floats(0, 200)),
        ),
        min_size=1,
        max_size=60,
    ),
    ceilings=st.lists(st.builds(Ceiling, st.integers(1, 8), st.floats(0.5, 30)), max_size=2),
    start=st.floats(0.5, 100),
    burst=st.integers(1, 12),
)
def test_laws(steps: list[tuple[str, float]], ceilings: list[Ceiling], start: float, burst: int) -> None:
    pace = Pace(start=start, burst=burst, top=100, ceilings=tuple(ceilings))
    one, clock = limiter(pace)
    taken: list[datetime] = []
    not_before = clock.now()
    for what, amount in steps:
        if what == "idle":
            clock.sleep(amount)
            continue
        one.take(FOR_EVER)
        taken.append(clock.now())
        assert clock.now() >= not_before - timedelta(milliseconds=1)
        before = one.rate
        if what == "ok":
            one.went_well({})
            assert one.rate >= before
        else:
            one.refused(amount)
            not_before = max(not_before, clock.now() + timedelta(seconds=amount))
            assert one.rate == max(pace.floor, before / 2)
        assert pace.floor <= one.rate <= pace.top
    assert all(a <= b for a, b in pairwise(taken))
    for ceiling in ceilings:
        for first, beyond in zip(taken, taken[ceiling.calls :], strict=False):
            assert (beyond - first).total_seconds() >= ceiling.seconds - 0.002


@settings(deadline=None)
@given(st.integers(1, 10_000), st.floats(0, 1))
def test_backoff_grows_and_is_bounded(tries: int, luck: float) -> None:
    assert 0.25 <= backoff(tries, lambda: luck) <= 30
    assert backoff(tries, lambda: luck) <= backoff(tries + 1, lambda: luck)


NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "60"}, 60.0),
        ({"retry-after": " 1.5 "}, 1.5),
        ({"retry-after": "-3"}, 0.0),
        ({"retry-after": "99999999999"}, LONGEST_AFTER),
        ({"retry-after": "Mon, 02 Mar 2026 09:02:00 GMT"}, 120.0),
        ({"retry-after": "Mon, 02 Mar 2026 07:02:00 GMT", "date": "Mon, 02 Mar 2026 07:00:00 GMT"}, 120.0),
        ({"retry-after": "Mon, 02 Mar 2026 08:00:00 GMT"}, 0.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": ""}, None),
        ({}, None),
    ],
)
def test_retry_after(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers, NOW) == seconds


def test_a_lane_has_a_ceiling_of_its_own_below_that_of_all_calls() -> None:
    pace = Pace(start=500, burst=500, ceilings=(Ceiling(6, 10.0),), lanes={"search": (Ceiling(2, 1.0),)})
    one, clock = limiter(pace)
    began = clock.now()
    for _ in range(4):
        one.take(FOR_EVER, "search")
    assert timedelta(seconds=1) <= clock.now() - began < timedelta(seconds=1.5)
    assert [one.take(0.0) for _ in range(2)] == [0.0, 0.0]
    assert one.delay("search") > one.delay() - 0.001 > 8


def test_a_vendor_that_tells_the_length_of_its_stretch_is_left_alone_for_that_long() -> None:
    one, _ = limiter(Pace(burst=10, headers=(RateHeaders("left", every="every-ms"),)))
    one.went_well({"left": "3", "every-ms": "10000"})
    assert one.delay() == 0
    one.went_well({"left": "0", "every-ms": "10000"})
    assert one.delay() == pytest.approx(10.0)
    one.went_well({"left": "0"})
    assert one.delay() <= 10.0
