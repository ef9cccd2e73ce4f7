"""Parts of a history: nothing of one part ever comes into a journey of another, whatever of it is known."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.domain.apart import Parts, that_matter
from desk.domain.journeys import DEFAULT, weave
from desk.domain.known import Corrected, known, slot_of
from desk.domain.time import NEVER
from desk.domain.touches import Touch
from desk.domain.watching import Trial
from tests.domain.replaying import histories
from tests.rules import rule
from tests.touches import DAY, HOUR, MINUTE, START, touch


def parts_of(*touches: Touch, words: tuple[Corrected, ...] = ()) -> list[set[int]]:
    held = Parts(touches, words, DEFAULT)
    found: dict[tuple[int, int], set[int]] = {}
    for one in touches:
        found.setdefault(held.of(slot_of(one)), set()).add(one.record)
    return sorted(found.values(), key=min)


@given(histories(late=True), st.data())
def test_a_journey_of_any_of_it_lies_in_one_part(history: list[Touch], data: st.DataObject) -> None:
    subset = [one for one in history if data.draw(st.booleans())]
    held = Parts(history, (), DEFAULT)
    for group in weave(subset, DEFAULT).groups():
        assert len({held.of(slot_of(one)) for one in group}) == 1


def test_a_gap_of_four_hours_keeps_together_and_more_does_not() -> None:
    first = touch(1, 0, length=10 * MINUTE)
    assert parts_of(first, touch(2, first.end - START + 4 * HOUR)) == [{1, 2}]
    assert parts_of(first, touch(2, first.end - START + 4 * HOUR + 1)) == [{1}, {2}]


def test_the_numbers_of_records_say_nothing_of_their_order() -> None:
    assert parts_of(touch(2, 0), touch(1, 300 * DAY)) == [{1}, {2}]


def test_a_long_touch_reaches_as_far_as_it_lasts() -> None:
    assert parts_of(touch(1, 0, length=DAY), touch(2, HOUR), touch(3, DAY + HOUR)) == [{1, 2, 3}]


def test_links_and_numbers_hold_at_any_time_reasons_for_seven_days() -> None:
    far = 300 * DAY
    assert parts_of(touch(1, 0, linked=(7,)), touch(2, far, linked=(7,))) == [{1, 2}]
    assert parts_of(touch(1, 0, about=(7,)), touch(2, far, about=(7,))) == [{1, 2}]
    assert parts_of(touch(1, 0, linked=(7,)), touch(2, far, about=(7,))) == [{1}, {2}]
    first = touch(1, 0, reason=7)
    assert parts_of(first, touch(2, first.end - START + 7 * DAY, reason=7)) == [{1, 2}]
    assert parts_of(first, touch(2, first.end - START + 7 * DAY + 1, reason=7)) == [{1}, {2}]


def test_a_reason_is_carried_on_by_whoever_had_it_last() -> None:
    first, long = touch(1, 0, reason=7, length=5 * DAY), touch(2, HOUR, reason=7)
    assert parts_of(first, long, touch(3, first.end - START + 6 * DAY, reason=7)) == [{1, 2, 3}]


def test_a_persons_word_puts_together_and_a_split_does_not() -> None:
    far = touch(2, 90 * DAY)
    assert parts_of(touch(1, 0), far, words=(Corrected(START, 2, 1),)) == [{1, 2}]
    assert parts_of(touch(1, 0), far, words=(Corrected(START, 2, None),)) == [{1}, {2}]
    assert parts_of(touch(1, 0), far, words=(Corrected(START, 2, 99),)) == [{1}, {2}]


def test_only_parts_in_which_a_rule_is_possible_matter() -> None:
    passed = touch(1, 0, transfers=3)
    quiet = touch(2, 60 * DAY)
    trial = Trial.of([rule({"measure": "transfers", "at_least": least}) for least in (2, 9)], START, START + 90 * DAY)
    steps = [known(one, START) for one in (passed, quiet)]
    kept, groups, rules = that_matter(steps, (), [[passed], [quiet]], trial, (0, 1), NEVER)
    assert ([item.record for item in kept], groups, rules) == ([1], [[passed]], [0])


def test_what_a_rule_looks_at_no_more_does_not_matter() -> None:
    passed = touch(1, 0, transfers=3)
    asked = Trial.of([rule({"measure": "transfers", "at_least": 1, "within": "1 day"})], START, START + 90 * DAY)
    steps = [known(passed, START)]
    assert that_matter(steps, (), [[passed]], asked, (0,), START) == (steps, [[passed]], [0])
    assert that_matter(steps, (), [[passed]], asked, (0,), START + 9 * DAY) == ([], [], [])
