"""A watch asks rules in the zone and with the limits of its trial, until the journey is over."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from desk.domain import watching
from desk.domain.facts import Facts
from desk.domain.flagging import over_at
from desk.domain.journeys import DEFAULT, Limits
from desk.domain.rules import Condition, Rule
from desk.domain.time import NEVER
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


def test_what_cannot_match_is_not_asked_unless_the_history_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    passed = rule({"measure": "transfers", "at_least": 1, "within": "1 day"})
    asked: list[int] = []

    def noted(_condition: Condition, facts: Facts) -> tuple[bool, int | None]:
        asked.append(facts.now)
        return False, None

    monkeypatch.setattr(watching, "holds", noted)
    monkeypatch.setattr(watching, "LONG", 2)
    calls = [touch(1, 0, transfers=1), touch(2, DAY), touch(3, 2 * DAY)]
    border = calls[0].end + DAY
    for held, now in ((calls[:1], border - 1), (calls[:2], border), (calls, border + DAY), (calls[1:], border + DAY)):
        assert watch(passed).look(held, now, news=True) == []
    # The second no longer can, the third is asked though it cannot.
    assert asked == [border - 1, border + DAY]


def test_a_no_that_stands_up_to_a_moment_is_asked_again_then(monkeypatch: pytest.MonkeyPatch) -> None:
    answers: list[tuple[bool, int | None]] = []
    monkeypatch.setattr(watching, "holds", lambda *_: answers.pop(0))
    came, call = rule({"measure": "touches", "at_least": 1}), [touch(1, 0)]
    now = START + HOUR
    held = watch(came)
    for stands, wakes in ((None, None), (now - 1, None), (now, None), (now + 1, now + 1)):
        answers.append((False, stands))
        assert held.look(call, now, news=True) == []
        assert held.wake_at == wakes
    # Nothing is asked before that moment; then it is, and once it matched never again.
    assert held.look(call, now, news=False) == []
    assert held.wake_at == now + 1
    answers.append((True, None))
    assert held.look(call, now + 1, news=False) == [0]
    assert (held.wake_at, held.left()) == (None, frozenset())
    assert held.look(call, now + 2, news=True) == []


def test_the_rules_of_a_trial_are_asked_since_it_began_or_ever() -> None:
    asked = Trial.of([rule({"measure": "transfers", "at_least": 1, "within": "1 day"})] * 2, START, END)
    assert (asked.asked_since(True), asked.asked_since(False)) == (NEVER, START)
    assert list(asked.numbers) == [0, 1]
    passed = [touch(1, 0, transfers=1)]
    assert [asked.possible(passed, [1], since) for since in (NEVER, START, START + 9 * DAY)] == [[1], [1], []]
    assert asked.possible([touch(1, 0)], [0, 1]) == []


@pytest.mark.parametrize(("length", "news"), [(0, 1), (999, 1), (1_000, 2), (2_999, 3)])
def test_a_long_history_is_looked_at_in_steps(length: int, news: int) -> None:
    assert watching.pace(length) == news
