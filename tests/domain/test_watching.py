"""A watch asks rules in the zone and with the limits of its trial, until the journey is over."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from desk.domain.flagging import over_at
from desk.domain.journeys import DEFAULT, Limits
from desk.domain.rules import Rule
from desk.domain.watching import Trial, Watch
from tests.rules import rule
from tests.touches import DAY, HOUR, START, touch

END = START + 90 * DAY


def watch(one: Rule, limits: Limits = DEFAULT, zone: str = "UTC") -> Watch:
    return Watch(Trial.of([one], START, END, limits, ZoneInfo(zone)), [0])


def test_today_is_that_of_the_trials_zone() -> None:
    today = rule({"measure": "promises_due", "within": "today", "at_least": 1})
    made = [touch(1, 0, promised=START + 16 * HOUR)]
    assert watch(today).look(made, START + HOUR, news=True) == []
    # 04:00 UTC on the 3rd is still the 2nd in New York.
    assert watch(today, zone="America/New_York").look(made, START + HOUR, news=True) == [0]


def test_a_journey_ends_by_the_trials_limits() -> None:
    ended = rule({"measure": "ended", "is": True})
    call = [touch(1, 0)]
    quiet = call[0].end + DAY
    assert watch(ended).look(call, quiet + 1, news=True) == []
    assert watch(ended, Limits(quiet=DAY)).look(call, quiet, news=True) == []
    assert watch(ended, Limits(quiet=DAY)).look(call, quiet + 1, news=True) == [0]


def test_nothing_matches_once_a_journey_is_over() -> None:
    came = rule({"measure": "touches", "at_least": 1})
    call = [touch(1, 0)]
    over = over_at(call, DEFAULT)
    assert watch(came).look(call, over - 1, news=True) == [0]
    held = watch(came)
    assert held.look(call, over, news=True) == []
    assert (held.left(), held.wake_at) == (frozenset({0}), None)
