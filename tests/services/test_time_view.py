"""A clock on the screen goes on by itself: each second once, in its channel and its kind, until its cap."""

from __future__ import annotations

from datetime import timedelta

from desk.services.journey_views import Running, TimeView, no_end_words
from tests.records import NOON


def later(seconds: float) -> TimeView:
    """A clock with a call and a chat at once, read that much later."""
    running = (
        Running("call", "hold", True, None),
        Running("call", "talk", False, NOON + timedelta(seconds=40)),
        Running("chat", "queue", True, NOON + timedelta(seconds=20)),
    )
    made = TimeView(NOON, 100, 50, 1_000, 7, (("call", 60),), (("talk", 60),), running, elapses=True)
    return made.after(NOON + timedelta(seconds=seconds))


def test_what_runs_counts_once_together_and_in_each_of_its_channels_and_kinds() -> None:
    view = later(30)
    assert (view.customer_time, view.waiting_time, view.elapsed, view.asynchronous_wait) == (130, 80, 1_030, 7)
    assert dict(view.by_channel) == {"call": 90, "chat": 20}
    assert dict(view.by_kind) == {"talk": 90, "hold": 30, "queue": 20}
    assert dict(later(60).by_kind)["talk"] == 100
    assert view.now == NOON + timedelta(seconds=30)


def test_a_clock_never_goes_back() -> None:
    assert later(0) == later(-5)
    assert later(0).customer_time == 100
    assert later(0.9).customer_time == 100


def test_it_is_live_while_something_runs() -> None:
    assert later(10).live
    still = TimeView(NOON, 100, 50, 1_000, 7, running=(Running("chat", "talk", False, NOON + timedelta(seconds=20)),))
    assert still.after(NOON + timedelta(seconds=19)).live
    assert not still.after(NOON + timedelta(seconds=20)).live
    assert still.after(NOON + timedelta(seconds=90)).customer_time == 120
    assert still.after(NOON + timedelta(seconds=90)).elapsed == 1_000
    assert not TimeView(NOON, 1, 0, 1, 0).live


def test_what_has_no_end_is_said_in_words() -> None:
    assert no_end_words(0) == ""
    assert no_end_words(1) == "1 interaction has no end yet."
    assert no_end_words(2) == "2 interactions have no end yet."
