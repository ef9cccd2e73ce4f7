"""A customer's journeys from a kept past: their order, their newest lines, their clock and the orders among them."""

from __future__ import annotations

import pytest

from desk.domain.clock import clock
from desk.domain.journeys import DEFAULT, Fold, Limits, weave
from desk.domain.kept import Keeping, keep
from desk.domain.strands import AllJourneys, Strand, strands
from desk.domain.touches import Touch
from tests.touches import DAY, HOUR, MINUTE, START, event, touch

NOW = START + 90 * DAY
FEW = Keeping(long=1, left=1, slack=0, renew=1)
HELD = [
    event(1, 0, 7), event(2, HOUR, 8), touch(3, DAY, HOUR, about=(5,)), touch(4, 3 * DAY, HOUR, about=(6,)),
    touch(5, 12 * DAY, HOUR, about=(6,)), touch(6, 12 * DAY + HOUR, HOUR, "chat"),
    touch(7, 20 * DAY, HOUR, about=(5,)), event(8, 20 * DAY + 9 * HOUR, 9),
]  # fmt: skip


def cut_at(place: int, touches: list[Touch] = HELD) -> AllJourneys:
    """The same history where so many of the first touches are kept."""
    past = keep(None, touches[: place + 1], NOW, keeping=FEW)
    assert past
    assert past.count == place
    return AllJourneys(Fold(touches[place:], before=past.fold.before), past)


def recorded(journey: Strand) -> tuple[int, int, list[int]]:
    return journey.home, journey.opening.record, [one.record for one in journey.touches]


def test_journeys_are_numbered_as_in_their_fold_wherever_the_past_ends() -> None:
    whole = AllJourneys(weave(HELD))
    assert [recorded(one) for one in whole.journeys] == [
        (0, 1, [1]), (1, 2, [2]), (2, 3, [3, 7]), (3, 4, [4, 5, 6]), (4, 8, [8]),
    ]  # fmt: skip
    assert [recorded(one) for one in cut_at(4).journeys] == [
        (0, 1, []), (1, 2, []), (2, 3, [7]), (3, 4, [5, 6]), (4, 8, [8]),
    ]  # fmt: skip
    assert [[list(one.places) for one in held.journeys] for held in (whole, cut_at(6))] == [
        [[0], [1], [2, 6], [3, 4, 5], [7]], [[], [], [2], [], [3]],
    ]  # fmt: skip
    assert (whole.lines, cut_at(4).lines) == (8, 8)
    assert [one.home for one in strands(weave(HELD))] == [0, 1, 2, 3, 4]


def test_of_a_journey_the_lines_among_the_customers_newest_are_told() -> None:
    whole = AllJourneys(weave(HELD))
    third = whole.journeys[3]
    told = [whole.recent(third, lines) for lines in (0, 2, 3, 4, 5, 8, 99)]
    assert told == [[], [], [5], [4, 5], [3, 4, 5], [3, 4, 5], [3, 4, 5]]


def test_the_one_whose_interactions_ended_last_comes_first() -> None:
    homes = [one.home for one in AllJourneys(weave(HELD)).newest_first]
    assert homes == [one.home for one in cut_at(5).newest_first] == [4, 2, 3, 1, 0]
    # Of two that ended at once the one that began later.
    pair = [touch(1, 0, 9 * HOUR, about=(1,)), touch(2, 5 * HOUR, 4 * HOUR, about=(2,))]
    parted = AllJourneys(weave(pair, corrections={2: None}))
    assert [one.opening.record for one in parted.newest_first] == [2, 1]


@pytest.mark.parametrize("place", [1, 3, 4, 5, 6, 7])
@pytest.mark.parametrize("later", [0, HOUR, 40 * DAY])
def test_the_clock_over_all_is_that_of_all_touches(place: int, later: int) -> None:
    now, whole = NOW + later, AllJourneys(weave(HELD))
    expected = clock(weave(HELD).groups(), HELD, now).at(now)
    assert whole.clock(now).at(now) == cut_at(place).clock(now).at(now) == expected
    assert expected.sums.customer == 5 * HOUR


def test_a_journey_ends_by_the_limits_given() -> None:
    call = AllJourneys(weave([touch(1, 0, HOUR)])).journeys[0]
    end = START + HOUR
    assert [call.ended(end + DEFAULT.quiet + more) for more in (0, 1)] == [False, True]
    assert [call.ended(end + DAY + more, Limits(quiet=DAY)) for more in (0, 1)] == [False, True]
    clocked = [call.clock(end + DAY + more, call.spans, Limits(quiet=DAY)) for more in (0, 1)]
    assert [one.at(end + DAY + more).elapses for more, one in enumerate(clocked)] == [True, False]
    everything = [AllJourneys(weave([touch(1, 0, HOUR)])).clock(end + DAY + more, Limits(quiet=DAY)) for more in (0, 1)]
    assert [one.at(end + DAY + more).elapses for more, one in enumerate(everything)] == [True, False]


def test_orders_are_told_from_cases_also_in_a_kept_past() -> None:
    for held in (AllJourneys(weave(HELD)), cut_at(2), cut_at(4), cut_at(7)):
        assert held.orders_among((5, 6, 7, 8, 9, 10)) == {7, 8, 9}
        assert held.orders_among(()) == frozenset()
    assert cut_at(4).orders == {9}


def test_a_journey_of_order_events_alone_says_when_its_last_one_was() -> None:
    held = [event(1, 0, 7), event(2, HOUR, 7, 1), touch(3, 9 * DAY, about=(7,)), touch(4, 10 * DAY)]
    first = AllJourneys(weave(held[:2])).journeys[0]
    past = keep(None, [*held[:2], touch(4, 10 * DAY)], NOW, keeping=FEW)
    assert past
    for one in (first, Strand(past.journeys[0], ())):
        assert (one.started, one.last, one.interactions, one.spans) == (START, START + HOUR, 0, ())
        assert one.newest.record == 2
        assert len(one.channels) == 1
    # An interaction later makes it one with interactions: their channels, their end.
    grown = Strand(past.journeys[0], [held[2]])
    assert (grown.started, grown.last, grown.interactions) == (held[2].at, held[2].end, 1)
    assert grown.channels == (held[2].sort & 0xF,)
    assert (grown.opening.record, grown.first.record, grown.newest.record) == (1, 3, 3)


def test_what_ended_last_may_lie_in_the_past() -> None:
    held = [touch(1, 0, 9 * HOUR), touch(2, HOUR, MINUTE, "chat"), touch(3, 2 * HOUR, MINUTE)]
    past = keep(None, held, NOW, keeping=FEW)
    assert past
    one = Strand(past.whole, held[past.count :])
    assert (one.last, one.interactions, len(one.channels)) == (START + 9 * HOUR, 3, 2)
    assert one.channels == Strand(None, held).channels
