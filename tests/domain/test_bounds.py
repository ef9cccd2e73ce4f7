"""A rule that matches a journey is never ruled out beforehand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.domain import bounds
from desk.domain.bounds import Held, Most, bound, most
from desk.domain.facts import Facts
from desk.domain.rules import holds
from desk.domain.touches import ABANDONED, INBOUND, KEPT, OPEN, ORDER, PERSON, UNKNOWN, Touch
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
    {"measure": "customer_time", "over": "1 h", "within": "2 days"}, {"measure": "channels", "at_least": 2},
    {"measure": "waiting_time", "at_least": "1 min", "within": "1 day"}, {"measure": "touches", "at_least": 1},
    {"measure": "touches", "before": "call", "at_least": 1, "within": "2 days"},
    {"measure": "repeats", "at_least": 1, "same": "reason", "within": "3 days"},
    {"measure": "repeats", "at_least": 1, "same": "journey", "within": "2 days"},
    {"measure": "promises_due", "at_least": 1, "within": "1 day"},
    {"measure": "promises_due", "at_least": 1, "within": "today"},
    {"measure": "promises_broken", "at_least": 1, "within": "1 day"},
    {"measure": "sentiment", "at_most": -0.5, "within": "1 day"},
    {"measure": "transfers", "at_least": 1, "within": "1 day"},
    {"measure": "survey_score", "at_least": 0.3, "within": "2 days", "lowest": True},
    {"measure": "longest_wait", "over": "1 min", "within": "1 day"},
    {"measure": "times_asked", "at_least": 1, "within": "1 day"},
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
       st.integers(0, 900), st.integers(0, 300))  # fmt: skip
def test_what_matches_was_not_ruled_out(
    held: list[Touch], one: dict[str, Any], other: dict[str, Any], how: str, hours: int, ago: int
) -> None:
    when = {"all": {"all": [one, other]}, "any": {"any": [one, other]}, "one": one, "not": {"not": one}}[how]
    (rule,) = rules({"id": "drawn", "when": when})
    least = bound(rule.when)
    now = max(touch.end for touch in held) + hours * HOUR
    if holds(rule.when, Facts(held, now))[0]:
        assert least is None or least(Held(held))
        # Neither was it by when it was first asked about.
        assert least is None or least(Held(held, now - ago * HOUR))


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

    few, many = Held([touch(1, 0, transfers=1)]), Held([touch(1, 0, transfers=2)])
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
    assert (twice(many), twice(Held([touch(n, n, transfers=2) for n in range(3)]))) == (False, True)


def test_the_sums_of_a_journey() -> None:
    first = touch(1, 0, 1, PERSON | INBOUND | ABANDONED, transfers=2, promised=NOON, mood=-80)
    first = first._replace(waiting=5, asked=0b101, score=20)
    second = touch(2, 3, 2, PERSON | 1, transfers=1)._replace(waiting=9, asked=0b1)
    placed = touch(3, 4, 0, ORDER, about=(7,))._replace(transfers=9, promised=1, asked=7, mood=5, score=5)
    on = (1, 1, *([0] * 14))
    assert most([first, second, placed]) == Most(
        False, 2, on, 3 * HOUR, 14, 9, 3, 2, 1, 1, 2, 3, (-80,), (20,), 1, 0, 0, 0, 5
    )
    assert most([first._replace(about=(7,), reason=3), second._replace(about=(7,), reason=3)])[15:17] == (1, 1)
    assert most([first._replace(sort=first.sort | KEPT)]).promised == 0
    assert most([first, second._replace(sort=second.sort | OPEN)]).open
    assert most([]) == Most(False, 0, (0,) * 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, (), (), 0, 0, 0, 0, 0)


def needs(limit: dict[str, Any]) -> Callable[[Held], bool]:
    least = bound(rules({"id": "one", "when": limit})[0].when)
    assert least is not None
    return least


def test_what_a_window_leaves_behind_does_not_count() -> None:
    least = needs({"measure": "transfers", "at_least": 2, "within": "2 days"})
    calls = [touch(1, 0, transfers=1), touch(2, 24, transfers=1)]
    ended = calls[0].end
    assert [least(Held(calls, ended + more)) for more in (0, 48 * HOUR - 1, 48 * HOUR)] == [True, True, False]
    assert least(Held(calls))
    # A promise is within its window from when it falls due.
    broken = needs({"measure": "promises_broken", "at_least": 1, "within": "2 days"})
    promised = touch(1, 0, promised=NOON + 200 * HOUR)
    assert [broken(Held([promised], NOON + hours * HOUR)) for hours in (240, 247, 248)] == [True, True, False]


def test_touches_on_a_channel_and_before_another() -> None:
    calls, chat = [touch(1, 0), touch(2, 9)], touch(3, 18, sort=PERSON | INBOUND | 1)
    on = needs({"measure": "touches", "channel": "call", "at_least": 2})
    before = needs({"measure": "touches", "channel": "call", "before": "chat", "at_least": 2})
    either = needs({"measure": "touches", "before": "chat", "at_least": 3})
    assert [on(Held(held)) for held in (calls, [calls[0], chat])] == [True, False]
    assert [before(Held(held)) for held in (calls, [calls[0], chat, chat], [*calls, chat])] == [False, False, True]
    assert [either(Held(held)) for held in ([*calls, calls[0]], [calls[0], chat], [*calls, chat])] == [
        False,
        False,
        True,
    ]
    called = needs({"measure": "touches", "before": "call", "at_least": 1})
    assert [called(Held(held)) for held in ([chat], [chat, calls[0]])] == [False, True]


def test_coming_again_about_the_same_needs_to_say_what_it_is_about() -> None:
    number = needs({"measure": "repeats", "at_least": 1, "same": "number"})
    reason = needs({"measure": "repeats", "at_least": 1, "same": "reason"})
    any_at_all = needs({"measure": "repeats", "at_least": 1})
    plain = [touch(1, 0), touch(2, 9)]
    about, because = [one._replace(about=(7,)) for one in plain], [one._replace(reason=7) for one in plain]
    assert [number(Held(held)) for held in (plain, because, about)] == [False, False, True]
    assert [reason(Held(held)) for held in (plain, about, because)] == [False, False, True]
    assert any_at_all(Held(plain))


def test_who_waits_for_an_answer_and_who_gave_up() -> None:
    tried = touch(1, 0, 0)._replace(waiting=7)
    held = most([tried, touch(2, 9, 0, PERSON), touch(3, 18, 0, INBOUND), touch(4, 27, 1)])
    assert (held.came, held.silent, held.gave_up) == (2, 1, 0)
    held = most([tried._replace(sort=tried.sort | ABANDONED), tried._replace(sort=tried.sort | ABANDONED, waiting=3)])
    assert (held.came, held.silent, held.gave_up, held.wait) == (2, 2, 7, 7)


def test_silence_and_giving_up_need_somebody_who_waited() -> None:
    silent = bound(rules({"id": "one", "when": {"measure": "silence", "over": "1 h"}})[0].when)
    assert silent is not None
    assert (silent(Held([touch(1, 0, 0)])), silent(Held([touch(1, 0, 1)]))) == (True, False)
    when = {"measure": "longest_wait", "at_least": "1 min", "gave_up": True}
    gave_up = bound(rules({"id": "one", "when": when})[0].when)
    assert gave_up is not None
    waited = touch(1, 0)._replace(waiting=60_000_000)
    left = waited._replace(sort=waited.sort | ABANDONED)
    assert [gave_up(Held([one])) for one in (waited, left, left._replace(waiting=59_000_000))] == [False, True, False]


def test_a_window_is_summed_up_once_and_only_where_it_leaves_something_out(monkeypatch: pytest.MonkeyPatch) -> None:
    summed: list[int] = []

    def noted(touches: Sequence[Touch]) -> Most:
        summed.append(len(touches))
        return most(touches)

    monkeypatch.setattr(bounds, "most", noted)
    calls = [touch(1, 0, transfers=1), touch(2, 24, transfers=1)]
    held = Held(calls, calls[1].end)
    day, week = 24 * HOUR, 168 * HOUR
    assert [held.within(day).transfers, held.within(day).transfers, held.within(day)] == [1, 1, most(calls[1:])]
    assert summed == [2, 1]
    assert held.within(week) is held.within(0) is held.whole
    assert held.within(day - 1).transfers == 1
    assert summed == [2, 1, 1]
    ever = Held(calls)
    assert ever.within(day) is ever.whole
    assert summed == [2, 1, 1, 2]
