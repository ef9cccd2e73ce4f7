"""A rule that matches a journey is never ruled out beforehand."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.domain.bounds import Most, bound, most
from desk.domain.facts import Facts
from desk.domain.rules import holds
from desk.domain.touches import ABANDONED, INBOUND, OPEN, ORDER, PERSON, UNKNOWN, Touch
from tests.domain.replaying import HOUR, NOON, histories, rules, touch

LIMITS = [
    {"measure": "customer_time", "over": "1 h"}, {"measure": "waiting_time", "at_least": "1 min"},
    {"measure": "longest_wait", "over": "1 min"}, {"measure": "touches", "at_least": 2},
    {"measure": "touches", "channel": "call", "before": "chat", "at_least": 1}, {"measure": "channels", "at_least": 2},
    {"measure": "transfers", "at_least": 3}, {"measure": "transfers_in_one", "at_least": 2},
    {"measure": "repeats", "at_least": 2, "same": "number"}, {"measure": "abandoned", "at_least": 1},
    {"measure": "repeat_questions", "at_least": 1}, {"measure": "times_asked", "at_least": 2},
    {"measure": "promises_due", "at_least": 1}, {"measure": "promises_broken", "at_least": 2, "within": "9 days"},
    {"measure": "sentiment", "at_most": -0.5}, {"measure": "sentiment", "at_least": 0.3},
    {"measure": "survey_score", "at_most": 0.3}, {"measure": "silence", "over": "5 h"},
    {"measure": "touches", "at_most": 2}, {"measure": "longest_wait", "over": "1 min", "gave_up": True},
    {"measure": "silence", "under": "5 h"}, {"measure": "elapsed", "over": "5 h"},
]  # fmt: skip


@st.composite
def journeys(draw: st.DrawFn) -> list[Touch]:
    held = draw(histories())
    return sorted(
        (
            one._replace(
                sort=one.sort | draw(st.sampled_from([0, 1, ABANDONED])),
                asked=draw(st.integers(0, 3)),
                waiting=draw(st.sampled_from([0, 90_000_000])),
                score=draw(st.sampled_from([UNKNOWN, 10, 90])),
            )
            for one in held
        ),
        key=lambda one: (one.at, one.record),
    )


@settings(max_examples=150, deadline=None)
@given(journeys(), st.sampled_from(LIMITS), st.sampled_from(LIMITS), st.sampled_from(["all", "any", "one", "not"]),
       st.integers(0, 900))  # fmt: skip
def test_what_matches_was_not_ruled_out(
    held: list[Touch], one: dict[str, Any], other: dict[str, Any], how: str, hours: int
) -> None:
    when = {"all": {"all": [one, other]}, "any": {"any": [one, other]}, "one": one, "not": {"not": one}}[how]
    (rule,) = rules({"id": "drawn", "when": when})
    least = bound(rule.when)
    now = max(touch.end for touch in held) + hours * HOUR
    if holds(rule.when, Facts(held, now))[0]:
        assert least is None or least(most(held))


SCORES = ("sentiment", "survey_score")


@pytest.mark.parametrize("limit", LIMITS)
def test_where_something_can_be_said(limit: dict[str, Any]) -> None:
    (rule,) = rules({"id": "one", "when": limit})
    known = limit["measure"] in SCORES or (
        limit["measure"] != "elapsed" and "at_most" not in limit and "under" not in limit
    )
    assert (bound(rule.when) is not None) is known


def test_bounds_of_several_conditions() -> None:
    can, cannot = {"measure": "transfers", "at_least": 2}, {"measure": "elapsed", "over": "1 h"}

    def least(when: dict[str, Any]) -> object:
        return bound(rules({"id": "one", "when": when})[0].when)

    few, many = most([touch(1, 0, transfers=1)]), most([touch(1, 0, transfers=2)])
    both = least({"all": [can, cannot]})
    assert callable(both)
    assert (both(few), both(many)) == (False, True)
    assert least({"any": [can, cannot]}) is None
    assert least({"all": [cannot, cannot]}) is None
    assert least({"not": can}) is None
    either = least({"any": [can, {"measure": "touches", "at_least": 3}]})
    assert callable(either)
    assert (either(few), either(many)) == (False, True)
    twice = least({"all": [can, {"measure": "touches", "at_least": 3}]})
    assert callable(twice)
    assert (twice(many), twice(most([touch(n, n, transfers=2) for n in range(3)]))) == (False, True)


def test_the_sums_of_a_journey() -> None:
    first = touch(1, 0, 1, PERSON | INBOUND | ABANDONED, transfers=2, promised=NOON, mood=-80)
    first = first._replace(waiting=5, asked=0b101, score=20)
    second = touch(2, 3, 2, PERSON | 1, transfers=1)._replace(waiting=9, asked=0b1)
    placed = touch(3, 4, 0, ORDER, about=(7,))._replace(transfers=9, promised=1, asked=7, mood=5, score=5)
    assert most([first, second, placed]) == Most(False, 2, 2, 3 * HOUR, 14, 9, 3, 2, 1, 1, 2, 3, (-80,), (20,), 1, 0, 5)
    assert most([first, second._replace(sort=second.sort | OPEN)]).open
    assert most([]) == Most(False, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (), (), 0, 0, 0)


def test_who_waits_for_an_answer_and_who_gave_up() -> None:
    tried = touch(1, 0, 0)._replace(waiting=7)
    held = most([tried, touch(2, 9, 0, PERSON), touch(3, 18, 0, INBOUND), touch(4, 27, 1)])
    assert (held.came, held.silent, held.gave_up) == (2, 1, 0)
    held = most([tried._replace(sort=tried.sort | ABANDONED), tried._replace(sort=tried.sort | ABANDONED, waiting=3)])
    assert (held.came, held.silent, held.gave_up, held.wait) == (2, 2, 7, 7)


def test_silence_and_giving_up_need_somebody_who_waited() -> None:
    silent = bound(rules({"id": "one", "when": {"measure": "silence", "over": "1 h"}})[0].when)
    assert silent is not None
    assert (silent(most([touch(1, 0, 0)])), silent(most([touch(1, 0, 1)]))) == (True, False)
    when = {"measure": "longest_wait", "at_least": "1 min", "gave_up": True}
    gave_up = bound(rules({"id": "one", "when": when})[0].when)
    assert gave_up is not None
    waited = touch(1, 0)._replace(waiting=60_000_000)
    left = waited._replace(sort=waited.sort | ABANDONED)
    assert [gave_up(most([one])) for one in (waited, left, left._replace(waiting=59_000_000))] == [False, True, False]
