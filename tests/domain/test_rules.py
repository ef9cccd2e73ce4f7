"""All, any and not; and answers that stand exactly until the moment they name."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.domain.facts import CustomerFacts, Facts
from desk.domain.flags import Severity
from desk.domain.rules import evaluate, holds
from desk.domain.touches import ABANDONED, INBOUND, KEPT, UNKNOWN
from tests.rules import find, matches, rule, words
from tests.touches import DAY, HOUR, MINUTE, START, event, touch

YES = {"measure": "touches", "at_least": 1}
NO = {"measure": "touches", "at_least": 9}
TOUCHES = [touch(1, 0)]
SOON = {"measure": "touches", "at_least": 1, "within": "1 day"}
LATER = {"measure": "touches", "at_least": 1, "within": "2 days"}


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ({"all": [YES, YES]}, True),
        ({"all": [YES, NO]}, False),
        ({"any": [NO, YES]}, True),
        ({"any": [NO, NO]}, False),
        ({"not": YES}, False),
        ({"not": NO}, True),
        ({"all": [YES, {"not": {"any": [NO, NO]}}]}, True),
        ({"any": [NO, {"all": [YES, {"not": NO}]}]}, True),
    ],
)
def test_conditions_together(when: dict[str, Any], expected: bool) -> None:
    assert matches(when, TOUCHES) is expected


def test_until_when_an_answer_stands() -> None:
    def until(when: dict[str, Any]) -> int | None:
        return find(when, TOUCHES, START + HOUR).wake_at

    day, two = START + DAY, START + 2 * DAY
    assert until({"all": [SOON, LATER]}) == day
    assert until({"any": [SOON, LATER]}) == two
    assert until({"any": [SOON, YES]}) is None
    assert until({"all": [SOON, YES]}) == day
    assert until({"all": [SOON, NO]}) is None
    assert until({"any": [NO, SOON]}) == day
    assert until({"all": [{"not": SOON}, {"not": LATER}]}) == two
    assert until({"not": {"any": [SOON, YES]}}) is None


def test_evidence_is_told_once_and_only_of_what_holds() -> None:
    call, chat = {"measure": "touches", "channel": "call", "at_least": 1}, {"measure": "tier", "is": "gold"}
    told = words({"any": [chat, {"all": [call, call]}, {"not": NO}]}, TOUCHES)
    assert told == ["1 call in one day"]
    assert find(NO, TOUCHES).because == ()


def test_news_is_what_the_customer_began_last() -> None:
    ours = touch(3, 2 * DAY)
    touches = [touch(1, 0), touch(2, DAY), ours._replace(sort=ours.sort & ~INBOUND), event(4, 3 * DAY, 1)]
    assert find(YES, touches).news == START + DAY


def test_the_customer_is_asked_only_where_touches_have_not_decided() -> None:
    asked = []

    def customer() -> CustomerFacts:
        asked.append(1)
        return CustomerFacts(tier="gold")

    gold = {"measure": "tier", "is": "gold"}
    evaluate(rule({"all": [gold, NO]}), Facts(TOUCHES, START, customer))
    assert holds(rule({"any": [gold, YES]}).when, Facts(TOUCHES, START, customer)) == (True, None)
    assert not asked
    facts = Facts(TOUCHES, START, customer)
    assert evaluate(rule({"all": [gold, YES]}), facts).matched
    assert evaluate(rule({"all": [gold, YES]}), facts).matched
    assert asked == [1]
    assert rule({"all": [YES, {"not": gold}]}).needs_customer
    assert not rule({"all": [YES, {"not": NO}]}).needs_customer


def test_due_by_the_clock_or_by_a_calendar() -> None:
    assert rule(YES).due_at(START) is None
    assert rule(YES, due="4 h").due_at(START) == START + 4 * HOUR
    assert rule(YES, due="6 working hours").due_at(START) == START + 22 * HOUR
    assert rule(YES, due="6 h", calendar="office").due_at(START) == START + 22 * HOUR
    assert rule(YES, due="1 working day").due_at(START) == START + DAY
    assert rule(YES, severity="low").severity is Severity.LOW
    assert rule(YES).severity is Severity.MEDIUM


PARTS = st.sampled_from(
    [
        (("queue", 0, 10 * MINUTE, 0), ("talk", 10 * MINUTE, 30 * MINUTE, 0)),
        (("queue", 0, 25 * MINUTE, 0),),
        (("talk", 0, 5 * MINUTE, 1),),
        (("queue", 0, 0, 1),),
        (("async_wait", 0, 2 * HOUR, 0),),
        (("async_wait", 0, 0, 1),),
        (),
    ]
)
LEAVES = st.one_of(
    *[
        st.sampled_from([{"measure": name, key: value} | more for key in keys for value in values])
        for name, keys, values, more in (
            ("customer_time", ("over", "at_most"), ("30 min", "1 h"), {}),
            ("customer_time", ("at_least", "under"), ("10 min", "40 min"), {"within": "6 h"}),
            ("waiting_time", ("over",), ("10 min", "2 h"), {"within": "1 day"}),
            ("longest_wait", ("over", "under"), ("20 min", "1 h"), {"within": "2 days"}),
            ("longest_wait", ("at_least",), ("25 min",), {"gave_up": True}),
            ("elapsed", ("over", "under"), ("2 days", "10 h"), {}),
            ("elapsed", ("over",), ("1 working day",), {}),
            ("silence", ("over", "at_most"), ("5 min", "1 working day"), {}),
            ("touches", ("is", "at_least"), (1, 2, 3), {"within": "1 day"}),
            ("touches", ("at_least",), (1, 2), {"channel": "call", "before": "store", "within": "2 days"}),
            ("channels", ("at_least", "is"), (2,), {"within": "2 days"}),
            ("transfers", ("at_least", "under"), (2, 3), {"within": "1 day"}),
            ("transfers_in_one", ("at_least",), (2,), {"within": "1 day"}),
            ("repeats", ("at_least", "at_most"), (1, 2), {"same": "number", "within": "2 days"}),
            ("repeats", ("is",), (0, 1), {"within": "1 day"}),
            ("abandoned", ("at_least",), (1,), {"within": "1 day"}),
            ("repeat_questions", ("at_least",), (1, 2), {"within": "1 day"}),
            ("times_asked", ("at_least", "under"), (2,), {"within": "1 day"}),
            ("promises_due", ("at_least",), (1, 2), {"within": "today"}),
            ("promises_due", ("at_least",), (1,), {"within": "5 h", "untouched": True}),
            ("promises_broken", ("at_least", "is"), (1, 2), {"within": "1 day"}),
            ("sentiment", ("under",), (0.0, -0.5), {"within": "1 day", "lowest": True}),
            ("survey_score", ("at_most",), (0.5,), {"within": "1 day"}),
            ("live", ("is",), (True, False), {}),
            ("ended", ("is",), (True,), {}),
            ("working_hours", ("is",), (True,), {}),
        )
    ]
)
CONDITIONS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(lambda parts: {"all": parts}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda parts: {"any": parts}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda part: {"not": part}, inner),
    ),
    max_leaves=5,
)
STEP = 30 * MINUTE


@st.composite
def journeys(draw: st.DrawFn) -> list[Any]:
    moments = sorted(draw(st.lists(st.integers(0, 4 * 48), min_size=1, max_size=6)))
    made = []
    for record, step in enumerate(moments, 1):
        at = step * STEP
        parts = draw(PARTS)
        length = max((end for _, _, end, _ in parts), default=0)
        one = touch(
            record,
            at,
            length,
            draw(st.sampled_from(["call", "chat", "email", "store"])),
            parts=parts,
            about=draw(st.sampled_from([(), (7,), (7, 8)])),
            transfers=draw(st.integers(0, 2)),
            promised=draw(st.sampled_from([0, START + at + 3 * HOUR, START + at + 20 * HOUR])),
            asked=draw(st.integers(0, 3)),
            mood=draw(st.sampled_from([UNKNOWN, -60, 10])),
            score=draw(st.sampled_from([UNKNOWN, 30, 90])),
        )
        flip = draw(st.sampled_from([0, 0, INBOUND, ABANDONED, KEPT]))
        made.append(one._replace(sort=one.sort ^ flip))
    return made


@settings(max_examples=250, deadline=None)
@given(journeys(), CONDITIONS, st.integers(0, 60))
def test_an_answer_stands_until_the_moment_it_names(touches: list[Any], when: dict[str, Any], later: int) -> None:
    condition = rule(when).when
    now = max(touches[-1].at, max(one.end for one in touches)) + later * STEP // 2
    held, changes = holds(condition, Facts(touches, now))
    assert changes is None or changes > now
    until = now + 10 * DAY if changes is None else min(changes, now + 10 * DAY)
    span = until - now
    moments = {now + span * n // 40 for n in range(40)} | {until - 1}
    assert all(holds(condition, Facts(touches, at))[0] is held for at in moments if now <= at < until)


@settings(max_examples=150, deadline=None)
@given(journeys(), CONDITIONS)
def test_whatever_matches_says_why_or_only_that_something_is_not(touches: list[Any], when: dict[str, Any]) -> None:
    found = evaluate(rule(when), Facts(touches, touches[-1].at + 9 * DAY))
    there = {(one.record, one.part) for one in touches}
    assert all(one.text and set(one.touches) <= there for one in found.because)
    assert found.matched or not found.because
