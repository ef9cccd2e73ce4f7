"""Journeys are what the four rules and people's words say, whatever order things arrive in."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.joinable import NOBODY
from desk.domain.journeys import RULE_NAMES, Fold, Limits, ended, last, started, weave
from desk.domain.sorting import in_order
from desk.domain.touches import Touch
from tests.domain.slow_journeys import Slow
from tests.touches import DAY, HOUR, MINUTE, START, event, histories, touch

WORDS = st.dictionaries(st.integers(1, 13), st.one_of(st.none(), st.integers(1, 13)), max_size=5)


def told(fold: Fold) -> tuple[list[str], list[int | None]]:
    return [RULE_NAMES[rule] for rule in fold.rules], [None if p == NOBODY else p for p in fold.parents]


def rule_of(*touches: Touch, limits: Limits | None = None) -> tuple[str, int | None]:
    """The rule of the latest of these, and the record it joined."""
    fold = weave(touches, limits or Limits())
    parent = fold.parents[-1]
    return RULE_NAMES[fold.rules[-1]], None if parent == NOBODY else fold.touches[parent].record


@given(histories())
def test_journeys_are_what_the_rules_say(touches: list[Touch]) -> None:
    fold, slow = weave(touches), Slow(touches)
    assert fold.touches == slow.touches
    assert told(fold) == (slow.rule, slow.parent)
    assert fold.groups() == slow.groups()


@given(histories(), WORDS)
def test_what_people_said_comes_first(touches: list[Touch], words: dict[int, int | None]) -> None:
    fold, slow = weave(touches, corrections=words), Slow(touches, words)
    assert told(fold) == (slow.rule, slow.parent)
    assert fold.groups() == slow.groups()


@given(histories(), WORDS, st.randoms(use_true_random=False))
def test_the_order_of_arrival_makes_no_difference(
    touches: list[Touch], words: dict[int, int | None], chance: random.Random
) -> None:
    whole = weave(touches, corrections=words)
    chance.shuffle(touches)
    fold = Fold(corrections=words)
    for one in touches:
        home = fold.add(one)
        assert one in [held for held, other in zip(fold.touches, fold.homes, strict=True) if other == home]
    assert told(fold) == told(whole)
    assert fold.journeys() == whole.journeys()


@given(histories())
def test_numbers_given_on_arrival_make_no_difference(touches: list[Touch]) -> None:
    """Two records of one instant get their numbers in the order they are pulled in; that must not show."""
    renumbered = [one._replace(record=100 - one.record) for one in touches]
    back = [[one._replace(record=100 - one.record) for one in group] for group in weave(renumbered).groups()]

    def contents(groups: list[list[Touch]]) -> list[list[tuple[object, ...]]]:
        # Records that say the very same may stand for each other.
        return sorted(sorted((*one[1:8], one.customer) for one in group) for group in groups)

    assert contents(back) == contents(weave(touches).groups())


@given(histories(), WORDS)
def test_journeys_say_what_the_fold_says(touches: list[Touch], words: dict[int, int | None]) -> None:
    fold = weave(touches, corrections=words)
    found = {}
    for journey in fold.journeys():
        assert journey.touches
        for one, rule, parent in zip(journey.touches, journey.rules, journey.parents, strict=True):
            found[one.record, one.part] = rule, parent
            assert parent is None or parent in journey.touches
    places = zip(fold.touches, fold.rules, fold.parents, strict=True)
    assert found == {(t.record, t.part): (r, None if p == NOBODY else fold.touches[p]) for t, r, p in places}
    assert [list(journey.touches) for journey in fold.journeys()] == fold.groups()


@pytest.mark.parametrize(
    ("one", "other", "limit"),
    [(False, False, 30 * MINUTE), (True, False, 4 * HOUR), (False, True, 4 * HOUR), (True, True, 4 * HOUR)],
)
def test_a_gap_is_shorter_than_the_limit_of_its_pair(one: bool, other: bool, limit: int) -> None:
    before = touch(1, 0, 5 * MINUTE, person=one)
    assert rule_of(before, touch(2, 5 * MINUTE + limit - 1, person=other)) == ("gap", 1)
    assert rule_of(before, touch(2, 5 * MINUTE + limit, person=other)) == ("first", None)


def test_what_overlaps_is_one_journey_and_the_latest_end_decides_which() -> None:
    long, short = touch(1, 0, 3 * HOUR), touch(2, HOUR, MINUTE)
    assert rule_of(long, touch(2, HOUR)) == ("gap", 1)
    assert rule_of(long, short, touch(3, 2 * HOUR)) == ("gap", 1)
    alone = touch(1, 0, 3 * HOUR, person=False)
    assert rule_of(alone, short, touch(3, 3 * HOUR + MINUTE, person=False)) == ("gap", 1)
    # The visit is too long ago, the call is not.
    assert rule_of(alone, short, touch(3, 3 * HOUR + 31 * MINUTE, person=False)) == ("gap", 2)
    # Of two that end at once the later one.
    same = touch(2, HOUR, 2 * HOUR)
    assert rule_of(alone, same, touch(3, 4 * HOUR)) == ("gap", 2)
    assert rule_of(same._replace(at=START), alone._replace(record=5, at=START + 1), touch(3, 4 * HOUR)) == ("gap", 5)
    assert rule_of(touch(1, 0, HOUR), touch(2, MINUTE, 59 * MINUTE), touch(3, 2 * HOUR)) == ("gap", 2)
    visits = [touch(1, 0, HOUR, person=False), touch(2, MINUTE, 59 * MINUTE, person=False)]
    assert rule_of(*visits, touch(3, 61 * MINUTE, person=False)) == ("gap", 2)


def test_a_link_has_no_time_limit_and_joins_the_latest() -> None:
    touches = [touch(1, 0, linked=(7,)), touch(2, 90 * DAY, linked=(7, 8)), touch(3, 400 * DAY, linked=(8, 7))]
    assert rule_of(*touches[:2]) == ("link", 1)
    assert rule_of(*touches) == ("link", 2)
    # Of two threads the one that was touched last, whichever is named first.
    two = [touch(1, 0, linked=(7,)), touch(2, 90 * DAY, linked=(8,))]
    assert rule_of(*two, touch(3, 200 * DAY, linked=(8, 7))) == ("link", 2)
    assert rule_of(*two, touch(3, 200 * DAY, linked=(7, 8))) == ("link", 2)


def test_a_number_joins_for_thirty_days_after_the_journeys_last_interaction() -> None:
    first = touch(1, 0, 5 * MINUTE, about=(9,))
    assert rule_of(first, touch(2, 5 * MINUTE + 30 * DAY, about=(9,))) == ("number", 1)
    assert rule_of(first, touch(2, 5 * MINUTE + 30 * DAY + 1, about=(9,))) == ("first", None)
    # The journey went on without naming the number.
    went_on = touch(2, 2 * HOUR, 10 * MINUTE)
    assert rule_of(first, went_on, touch(3, 130 * MINUTE + 30 * DAY, about=(9,))) == ("number", 1)
    assert rule_of(first, went_on, touch(3, 130 * MINUTE + 30 * DAY + 1, about=(9,))) == ("first", None)
    # Of two numbers the one that was touched last.
    two = [touch(1, 0, about=(7,)), touch(2, 9 * DAY, about=(8,))]
    assert rule_of(*two, touch(3, 20 * DAY, about=(8, 7))) == ("number", 2)
    assert rule_of(*two, touch(3, 20 * DAY, about=(7, 8))) == ("number", 2)


def test_a_reason_joins_for_seven_days_after_it_was_last_heard() -> None:
    first = touch(1, 0, 5 * MINUTE, reason=4)
    assert rule_of(first, touch(2, 5 * MINUTE + 7 * DAY, reason=4)) == ("reason", 1)
    assert rule_of(first, touch(2, 5 * MINUTE + 7 * DAY + 1, reason=4)) == ("first", None)
    assert rule_of(first, touch(2, 5 * DAY, reason=5)) == ("first", None)
    assert rule_of(first._replace(reason=0), touch(2, 5 * DAY, reason=0)) == ("first", None)
    # The one that ended last, though another began later; of two that ended at once the later one.
    long = touch(1, 0, 3 * DAY, reason=4)
    assert rule_of(long, touch(2, DAY, MINUTE, reason=4), touch(3, 9 * DAY, reason=4)) == ("reason", 1)
    assert rule_of(long, touch(2, DAY, 2 * DAY, reason=4), touch(3, 9 * DAY, reason=4)) == ("reason", 2)


def test_the_rules_stand_in_their_order() -> None:
    everything = touch(1, 0, linked=(1,)), touch(2, 6 * DAY, about=(2,)), touch(3, 12 * DAY, reason=3)
    latest = touch(4, 18 * DAY - HOUR)
    at = 18 * DAY
    assert rule_of(*everything, latest, touch(5, at, linked=(1,), about=(2,), reason=3)) == ("link", 1)
    assert rule_of(*everything, latest, touch(5, at, about=(2,), reason=3)) == ("number", 2)
    assert rule_of(*everything, latest, touch(5, at, reason=3)) == ("reason", 3)
    assert rule_of(*everything, latest, touch(5, at)) == ("gap", 4)
    assert rule_of(*everything, latest, touch(5, at + DAY)) == ("first", None)


def test_limits_can_be_set() -> None:
    limits = Limits(alone=MINUTE, person=HOUR, number=2 * DAY, reason=DAY, quiet=3 * DAY)
    base = touch(1, 0, 0, person=False, about=(9,), reason=4)
    for more, at, rule in (
        ({"person": False}, MINUTE, "gap"),
        ({"person": True}, HOUR, "gap"),
        ({"reason": 4}, DAY + 1, "reason"),
        ({"about": (9,)}, 2 * DAY + 1, "number"),
    ):
        assert rule_of(base, touch(2, at - 1, **more), limits=limits) == (rule, 1)
        assert rule_of(base, touch(2, at, **more), limits=limits) == ("first", None)
    assert ended([base], base.end + 3 * DAY, limits) is False
    assert ended([base], base.end + 3 * DAY + 1, limits) is True


def test_the_limits_are_those_of_the_rules() -> None:
    assert Limits() == Limits(30 * MINUTE, 4 * HOUR, 30 * DAY, 7 * DAY, 7 * DAY)


def test_a_purchase_is_a_journey_and_trouble_with_it_another() -> None:
    visit = touch(1, 0, 10 * MINUTE, "web", False, about=(9,))
    placed, shipped = event(2, 11 * MINUTE, 9), event(2, 2 * DAY, 9, 1)
    trouble = touch(3, 3 * DAY, about=(9,))
    returned, late = event(2, 8 * DAY, 9, 2), event(2, 60 * DAY, 9, 3)
    fold = weave([visit, placed, shipped, trouble, returned, late])
    assert fold.groups() == [[visit, placed, shipped, late], [trouble, returned]]
    assert [RULE_NAMES[rule] for rule in fold.rules] == ["first", "number", "number", "first", "number", "number"]


def test_placing_joins_the_visit_before_it_by_the_gap_and_is_no_touch_itself() -> None:
    visit = touch(1, 0, 10 * MINUTE, "web", False)
    assert rule_of(visit, event(2, 40 * MINUTE - 1, 9)) == ("gap", 1)
    assert rule_of(visit, event(2, 40 * MINUTE, 9)) == ("first", None)
    assert rule_of(visit, event(2, 20 * MINUTE, 9), touch(3, 45 * MINUTE, person=False)) == ("first", None)
    assert rule_of(event(2, 0, 9), touch(3, MINUTE)) == ("first", None)
    # What is no placing does not join by the gap.
    assert rule_of(visit, event(2, 20 * MINUTE, 9, 1)) == ("first", None)


def test_an_order_in_two_systems_is_one_and_is_placed_once() -> None:
    shop, trouble, copy = event(1, 0, 9), touch(2, 5 * DAY, about=(9,)), event(3, 6 * DAY, 9)
    assert weave([shop, trouble, copy]).groups() == [[shop], [trouble, copy]]
    assert rule_of(shop, trouble, copy, touch(4, 7 * DAY, about=(9,))) == ("number", 2)
    assert rule_of(shop, event(3, 90 * DAY, 9)) == ("number", 1)
    # Shipped before it was placed, by the clock of a dirty source: placing still ends what led to it.
    early, quote = event(1, DAY, 9, 1), touch(2, 0, about=(9,))
    assert rule_of(quote, early, event(1, DAY + 1, 9), touch(3, 3 * DAY, about=(9,))) == ("first", None)


def test_events_of_an_order_nobody_saw_placed_join_the_first_of_them() -> None:
    events = [event(1, n * DAY, 9, n) for n in (1, 2, 3)]
    assert told(weave(events)) == (["first", "number", "number"], [None, 0, 0])
    assert told(weave([*events, event(1, 4 * DAY, 9), event(1, 5 * DAY, 9, 4)]))[1] == [None, 0, 0, 0, 3]


def test_events_of_orders_do_not_keep_a_journey_alive() -> None:
    trouble = touch(2, DAY, 5 * MINUTE, about=(9,))
    events = [event(1, 0, 9), event(1, 20 * DAY, 9, 1)]
    assert rule_of(*events, trouble, touch(3, 31 * DAY + 5 * MINUTE, about=(9,))) == ("number", 2)
    assert rule_of(*events, trouble, touch(3, 31 * DAY + 5 * MINUTE + 1, about=(9,))) == ("first", None)
    journey = [trouble, events[1]]
    assert (started(journey), last(journey)) == (trouble.at, trouble.end)
    assert (started(events), last(events)) == (events[0].at, events[1].at)
    assert started([events[0], trouble]) == trouble.at


def test_a_journey_ends_when_nothing_has_happened_for_longer_than_a_week() -> None:
    journey = [touch(1, 0, 3 * HOUR), touch(2, HOUR, MINUTE)]
    assert last(journey) == START + 3 * HOUR
    assert not ended(journey, START + 3 * HOUR + 7 * DAY)
    assert ended(journey, START + 3 * HOUR + 7 * DAY + 1)


def test_a_split_begins_a_journey_that_others_join() -> None:
    touches = [touch(1, 0), touch(2, HOUR), touch(3, 2 * HOUR)]
    fold = weave(touches, corrections={2: None})
    assert fold.groups() == [[touches[0]], touches[1:]]
    assert told(fold) == (["first", "person", "gap"], [None, None, 1])


def test_a_join_brings_along_what_follows() -> None:
    touches = [touch(1, 0), touch(2, 90 * DAY), touch(3, 90 * DAY + HOUR)]
    fold = weave(touches, corrections={2: 1})
    assert fold.groups() == [touches]
    assert told(fold) == (["first", "person", "gap"], [None, 0, 1])


def test_a_join_to_a_later_one_leaves_the_later_ones_own_journey_whole() -> None:
    before, early, late = touch(1, 0), touch(2, 50 * DAY), touch(3, 50 * DAY + 10 * HOUR, linked=(5,))
    root = touch(4, 20 * DAY, linked=(5,))
    fold = weave([before, early, late, root], corrections={2: 3})
    assert fold.groups() == [[before], [root, early, late]]
    assert told(fold) == (["first", "first", "person", "link"], [None, None, 3, 1])


def test_words_about_what_is_not_here_change_nothing() -> None:
    touches = [touch(1, 0), touch(2, HOUR)]
    for words in ({2: 9}, {9: 1}, {9: None}, {1: 1}, {2: 2}):
        assert told(weave(touches, corrections=words)) == (["first", "gap"], [None, 0])


def test_one_more_touch_that_people_named_is_woven_anew() -> None:
    fold = Fold([touch(1, 0)], corrections={1: 2})
    assert fold.add(touch(2, 90 * DAY)) == 0
    assert told(fold) == (["person", "first"], [1, None])


def test_what_is_newer_than_all_others_is_woven_in_without_weaving_anew() -> None:
    fold = Fold([touch(1, 0), touch(2, HOUR)])
    held = fold.touches
    assert fold.add(touch(3, 2 * HOUR)) == 0
    assert fold.touches is held
    assert fold.add(touch(4, 90 * MINUTE)) == 0
    assert fold.touches is not held
    assert [one.record for one in fold.touches] == [1, 2, 4, 3]


def test_one_instant_is_put_in_order_by_what_is_said() -> None:
    order, shipped, visit, call = event(9, 0, 5), event(9, 0, 5, 1), touch(7, 0, 0, "web", False), touch(1, 0)
    assert in_order([shipped, call, order, visit]) == [visit, call, order, shipped]
    assert in_order([touch(2, 1), touch(1, 0)]) == [touch(1, 0), touch(2, 1)]


@pytest.mark.parametrize(
    "other",
    [
        {"end": START}, {"sort": 1}, {"linked": ()}, {"about": ()}, {"reason": 0}, {"customer": 0}, {"waiting": 0},
        {"segments": ()},
    ],
)  # fmt: skip
def test_of_one_instant_whatever_differs_decides_before_the_number(other: dict[str, object]) -> None:
    full = touch(1, 0, linked=(1,), about=(1,), reason=1, waiting=1)
    less = full._replace(**other)  # type: ignore[arg-type]
    orders = [
        [one._replace(record=0) for one in in_order([full._replace(record=n), less._replace(record=3 - n)])]
        for n in (1, 2)
    ]
    assert orders[0] == orders[1]


def test_nothing_makes_no_journey() -> None:
    assert weave([]).groups() == []
    assert weave([]).journeys() == []
