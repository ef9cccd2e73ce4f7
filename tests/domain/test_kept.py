"""What is kept of a long past and the touches since give what all touches from nothing give, wherever it was cut."""

from __future__ import annotations

from datetime import UTC
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.clock import clock
from desk.domain.joinable import NOBODY
from desk.domain.journey_sums import sums_of
from desk.domain.journey_words import join_words
from desk.domain.journeys import NUMBER, Fold, Limits, weave
from desk.domain.kept import Keeping, Past, keep
from desk.domain.numbers import Days, contribution, contribution_of
from desk.domain.strands import AllJourneys, Strand, strands
from desk.domain.touches import KEPT, Touch
from tests.touches import DAY, GAPS, HOUR, MINUTE, SOME, START, Part, event, touch

ANY = Keeping(long=1, left=0, slack=0, renew=1)
ZONES = st.sampled_from((Days(UTC), Days(ZoneInfo("America/Denver"))))
NOWS = st.lists(st.sampled_from((MINUTE, 5 * HOUR, DAY, 8 * DAY)), min_size=4, max_size=4)
PARTS: tuple[tuple[Part, ...], ...] = (
    (),
    (("queue", 0, MINUTE, 0), ("talk", MINUTE, 9 * MINUTE, 0), ("hold", 2 * MINUTE, 4 * MINUTE, 0)),
    (("talk", 0, 5 * HOUR, 0),),
    (("async_wait", 0, 30 * HOUR, 0),),
    (("talk", 0, MINUTE, 0), ("async_wait", MINUTE, 9 * HOUR, 0), ("wrap_up", MINUTE, 3 * MINUTE, 0)),
    (("async_wait", 0, 0, 1),),
    (("queue", 0, MINUTE, 0), ("talk", MINUTE, 2 * MINUTE, 1)),
    (("talk", 0, 2 * MINUTE, 2),),
    (("self_service", 40 * MINUTE, 50 * MINUTE, 0),),
)


@st.composite
def histories(draw: st.DrawFn, most: int = 14) -> list[Touch]:
    """Touches of one customer in order, with all that numbers and clocks look at."""
    at, made = 0, []
    for record in range(1, draw(st.integers(1, most)) + 1):
        at += draw(st.sampled_from((MINUTE, HOUR, *GAPS)))
        if draw(st.integers(0, 3)) == 0:
            number = draw(st.sampled_from((1, 2)))
            made.append(event(record, at, number))
            made += [event(record, at + n * HOUR, number, n) for n in range(1, draw(st.integers(0, 2)) + 1)]
            continue
        parts = draw(st.sampled_from(PARTS))
        length = max((end or start for _, start, end, _ in parts), default=draw(st.sampled_from((0, MINUTE))))
        one = touch(
            record, at, length, draw(st.sampled_from(("call", "chat", "web", "email"))), draw(st.booleans()), parts,
            linked=draw(SOME), about=draw(SOME), reason=draw(st.sampled_from((0, 0, 1, 2))),
            transfers=draw(st.integers(0, 2)), asked=draw(st.integers(0, 3)),
            promised=draw(st.sampled_from((0, 0, START + at + DAY))),
        )  # fmt: skip
        made.append(one._replace(sort=one.sort | KEPT) if draw(st.integers(0, 3)) == 0 else one)
    return sorted(made, key=lambda t: (t.at, t.record, t.part))


def carried(touches: list[Touch], cuts: list[int], nows: list[int], keeping: Keeping = ANY) -> tuple[Past | None, int]:
    """The past after some of the touches had come, then more and more, and the moment of the last time it was kept."""
    past, now = None, START
    for cut, passed in zip(sorted(cuts), nows, strict=False):
        known = touches[: cut % (len(touches) + 1)]
        if past and len(known) < past.count:
            continue
        now = max([now, *(t.at for t in known)]) + passed
        past = keep(past, known[past.count if past else 0 :], now, keeping=keeping) or past
    return past, now


CUTS = st.lists(st.integers(4, 40), min_size=4, max_size=4)


@given(histories(), CUTS, NOWS, ZONES, st.sampled_from((0, MINUTE, 3 * HOUR, 9 * DAY)))
def test_kept_and_the_rest_are_what_all_are_from_nothing(
    touches: list[Touch], cuts: list[int], nows: list[int], days: Days, later: int
) -> None:
    past, now = carried(touches, cuts, nows)
    if past is None:
        return
    now += later
    whole, rest = weave(touches), Fold(touches[past.count :], before=past.fold.before)
    assert rest.homes[rest.begins :] == whole.homes[past.count :]
    assert rest.rules[rest.begins :] == whole.rules[past.count :]
    for place in range(rest.begins, len(rest.touches)):
        assert why(rest, place) == why(whole, place - rest.begins + past.count)
    mine = strands(rest, past)
    groups = whole.groups()
    slow = [Strand(None, group) for group in groups]
    for one, other in zip(mine, slow, strict=True):
        assert_same(one, other, now)
        assert one.sums == sums_of(other.touches)
    newest = [one.home for one in AllJourneys(whole).newest_first]
    assert [one.home for one in AllJourneys(rest, past).newest_first] == newest
    assert contribution_of(mine, past.dues, days) == contribution_of(slow, (), days) == contribution(groups, days)
    spans = [span for one in mine for span in one.spans]
    made = Strand(past.whole, rest.touches[rest.begins :]).clock(now, spans)
    for moment in (now, now + HOUR, now + 8 * DAY):
        assert made.at(moment) == clock(groups, whole.touches, now).at(moment)


def why(fold: Fold, place: int) -> tuple[object, ...]:
    """What a touch joined and why, in words."""
    one, parent = fold.touches[place], fold.parents[place]
    if parent == NOBODY:
        return (fold.rules[place],)
    joined = fold.touches[parent]
    shared = set(one.about) & set(joined.about)
    assert fold.rules[place] != NUMBER or shared
    return fold.rules[place], joined.record, joined.part, join_words(fold.rules[place], one, joined)


def assert_same(one: Strand, other: Strand, now: int) -> None:
    for name in (
        "opening", "newest", "started", "last", "interactions", "channels", "sums", "telling", "promises", "spans",
    ):  # fmt: skip
        assert getattr(one, name) == getattr(other, name), name
    made, fresh = one.clock(now, one.spans), clock([other.touches], other.touches, now)
    for moment in (now, now + 20 * MINUTE, now + 9 * DAY):
        assert made.at(moment) == fresh.at(moment)


@given(histories(), st.integers(0, 20), NOWS)
def test_nothing_is_kept_that_may_still_change(touches: list[Touch], cut: int, nows: list[int]) -> None:
    past, now = carried(touches, [cut], nows)
    if past is None:
        return
    before, rest = touches[: past.count], touches[past.count :]
    assert all(t.at < past.until for t in before)
    assert all(t.at >= past.until for t in rest)
    assert not clock((), before, now).stays
    assert past.made_at <= now
    assert rest


def calls(count: int) -> list[Touch]:
    return [touch(record, record * HOUR) for record in range(1, count + 1)]


@pytest.mark.parametrize(
    ("count", "hours", "kept"),
    [(29, 900, 0), (30, 900, 20), (40, 900, 30), (40, 50, 25), (40, 44, 0)],
)
def test_of_a_long_history_the_last_are_left(count: int, hours: int, kept: int) -> None:
    keeping = Keeping(long=30, left=10, slack=DAY, renew=5)
    past = keep(None, calls(count), START + hours * HOUR, keeping=keeping)
    assert (past.count if past else 0) == kept


def test_a_past_is_carried_on_once_enough_have_come() -> None:
    keeping = Keeping(long=30, left=10, slack=0, renew=5)
    touches, now = calls(40), START + 9 * DAY
    past = keep(None, touches[:30], now, keeping=keeping)
    assert past
    assert past.count == 20
    assert keep(past, touches[20:34], now, keeping=keeping) is None
    further = keep(past, touches[20:35], now, keeping=keeping)
    assert further
    assert (further.count, further.until) == (25, touches[25].at)
    again = keep(None, touches[:35], now, keeping=keeping)
    assert again
    assert (again.fold, again.whole, again.journeys) == (further.fold, further.whole, further.journeys)


def test_touches_of_one_moment_are_kept_together_or_not_at_all() -> None:
    keeping = Keeping(long=8, left=3, slack=0, renew=1)
    at_once = [touch(record, 6 * HOUR) for record in range(6, 10)]
    held = [*calls(5), *at_once, touch(10, 7 * HOUR), touch(11, 8 * HOUR)]
    past = keep(None, held, START + 9 * DAY, keeping=keeping)
    assert past
    assert (past.count, past.until) == (5, START + 6 * HOUR)
    assert keep(None, at_once, START + 9 * DAY, keeping=Keeping(long=2, left=1, slack=0, renew=1)) is None


def test_journeys_are_kept_by_the_limits_given() -> None:
    held, now, keeping = calls(8), START + 9 * DAY, Keeping(long=1, left=1, slack=0, renew=1)
    past = keep(None, held[:5], now, Limits(person=30 * MINUTE), keeping)
    assert past
    further = keep(past, held[4:], now, Limits(person=30 * MINUTE), keeping)
    assert further
    assert [(one.count, len(one.journeys)) for one in (past, further)] == [(4, 4), (7, 7)]
