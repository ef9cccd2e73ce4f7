"""Windows of time: whatever the cap and wherever rows lie, every moment is read exactly once and in order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.kit.windows import FAR, Sweep, Window, Windows, cut, halves

BEGIN = datetime(2026, 3, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def test_halves_touch_and_hold_the_whole() -> None:
    first, second = halves(Window(BEGIN, BEGIN + timedelta(seconds=7)), SECOND) or (None, None)
    assert first == Window(BEGIN, BEGIN + timedelta(seconds=3))
    assert second == Window(BEGIN + timedelta(seconds=3), BEGIN + timedelta(seconds=7))


def test_a_window_of_one_step_cannot_be_halved() -> None:
    assert halves(Window(BEGIN, BEGIN + SECOND), SECOND) is None
    assert halves(Window(BEGIN, BEGIN + timedelta(seconds=1.9)), SECOND) is None


def test_cut_makes_windows_of_a_width_and_a_narrower_last_one() -> None:
    windows = cut(BEGIN, BEGIN + timedelta(days=2, hours=3), timedelta(days=1))
    assert [window.until - window.since for window in windows] == [
        timedelta(days=1),
        timedelta(days=1),
        timedelta(hours=3),
    ]
    assert cut(BEGIN, BEGIN, None) == ()


def test_time_begins_at_a_moment_or_so_long_ago_as_the_source_keeps_what_it_has() -> None:
    now = BEGIN + timedelta(days=100)
    assert Windows(10, BEGIN).begin(now) == BEGIN
    assert Windows(10, timedelta(days=30)).begin(now) == BEGIN + timedelta(days=70)


@settings(deadline=None)
@given(
    times=st.lists(st.integers(0, 5_000), max_size=200),
    cap=st.integers(1, 20),
    least=st.integers(1, 90),
    width=st.none() | st.integers(1, 6_000),
    length=st.floats(1, 5_001),
)
def test_every_moment_belongs_to_one_finished_window(
    times: list[int], cap: int, least: int, width: int | None, length: float
) -> None:
    until = BEGIN + timedelta(seconds=length)
    policy = Windows(cap, BEGIN, timedelta(seconds=least), timedelta(seconds=width) if width else None)
    rows = [datetime(2099, 1, 1, tzinfo=UTC)] * (cap - 1)
    rows += [BEGIN + timedelta(seconds=second) for second in times]
    sweep = Sweep(policy, BEGIN, until)
    finished: list[Window] = []
    for window in sweep:
        inside = [row for row in rows if window.since <= row < window.until]
        if len(inside) >= cap and sweep.split(window):
            continue
        assert len(inside) < cap or window.until - window.since < 2 * policy.least
        finished.append(window)
    assert finished[0].since == BEGIN
    assert finished[-1].until == FAR
    assert until in [window.until for window in finished]
    assert all(one.until == other.since for one, other in zip(finished, finished[1:], strict=False))
    assert all(window.since < window.until for window in finished)


def test_a_sweep_starts_at_a_whole_second() -> None:
    late = BEGIN + timedelta(seconds=3, microseconds=700)
    assert next(iter(Sweep(Windows(10, BEGIN), late, late + SECOND))).since == BEGIN + timedelta(seconds=3)
