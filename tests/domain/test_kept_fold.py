"""What is kept of a fold gives back what later touches may join, and nothing else of it."""

from __future__ import annotations

from desk.domain.joinable import NOBODY
from desk.domain.journeys import NUMBER, REASON, RULE_NAMES, Fold, weave
from desk.domain.kept_fold import KeptFold, kept_fold
from desk.domain.touches import UNKNOWN, Touch
from tests.touches import DAY, HOUR, MINUTE, START, event, touch


def kept(*touches: Touch) -> KeptFold:
    return kept_fold(weave(touches).joinable)


def anchor(one: Touch, end: int, about: tuple[int, ...]) -> Touch:
    """A touch with nothing but what it is joined by."""
    return Touch(
        one.record, one.part, one.at, end, one.sort, (), about, 0, 0, 0, 0, (), 0, 0, 0, UNKNOWN, UNKNOWN, 0
    )  # fmt: skip


FULL = touch(
    7, 0, HOUR, linked=(4,), about=(1, 2), reason=5, transfers=3, promised=START + DAY, asked=6, mood=40, score=70,
    parts=[("queue", 0, MINUTE, 0), ("talk", MINUTE, HOUR, 0), ("async_wait", MINUTE, HOUR, 0)],
)  # fmt: skip


def test_an_anchor_has_its_numbers_and_nothing_else_one_would_look_at() -> None:
    held = kept(FULL).everything()
    assert held.touches == [anchor(FULL, FULL.end, (1, 2))]
    assert (held.by_link, held.by_number, held.by_reason) == ({4: 0}, {1: 0, 2: 0}, {5: (FULL.end, 0)})


def test_only_the_interactions_that_ended_latest_come_back_with_their_end() -> None:
    early, late = touch(1, 0, HOUR, about=(1,)), touch(2, DAY, HOUR, about=(2,))
    assert kept(early, late).everything().touches == [anchor(early, early.at, (1,)), anchor(late, late.end, (2,))]


def test_of_what_is_kept_those_are_asked_for_that_later_touches_name() -> None:
    early = [touch(1, 0, about=(1,), reason=5), touch(2, DAY, about=(2,), linked=(4,)), event(3, 2 * DAY, 9)]
    fold = kept(*early, touch(4, 9 * DAY))
    later = [touch(5, 12 * DAY, about=(2, 8), reason=6), touch(6, 13 * DAY, about=(9,))]
    held = fold.before(later)
    assert (held.by_link, held.by_reason) == ({}, {})
    assert {number: held.touches[place].record for number, place in held.by_number.items()} == {2: 2}
    assert {number: held.touches[place].record for number, place in held.orders.items()} == {9: 3}
    assert [one.record for one in held.touches] == [2, 3, 4]
    assert held.lasts == list(fold.everything().lasts)
    linked = fold.before([touch(7, 12 * DAY, linked=(4,), reason=5)])
    assert [linked.touches[place].record for place in linked.by_link.values()] == [2]
    assert {reason: linked.touches[place].record for reason, (_, place) in linked.by_reason.items()} == {5: 1}


def test_a_reason_is_joined_over_the_cut_as_long_as_it_lasts() -> None:
    first, other, again = touch(1, 0, reason=5), touch(2, DAY), touch(3, 7 * DAY, reason=5)
    rest = Fold([again], before=kept(first, other).before)
    assert RULE_NAMES[rest.rules[-1]] == RULE_NAMES[REASON]
    assert rest.homes[-1] == 0
    too_late = Fold([touch(3, 7 * DAY + 5 * MINUTE + 1, reason=5)], before=kept(first, other).before)
    assert (too_late.parents[-1], too_late.homes[-1]) == (NOBODY, 2)


def test_the_numbers_a_touch_shares_with_one_before_the_cut_are_all_told() -> None:
    rest = Fold([touch(3, DAY, about=(1, 2))], before=kept(touch(1, 0, about=(1, 2))).before)
    assert (rest.rules[-1], rest.touches[rest.parents[-1]].about) == (NUMBER, (1, 2))


def test_nothing_is_kept_of_nothing() -> None:
    held = kept_fold(Fold().joinable).everything()
    assert held == Fold().joinable
