"""Journeys in outline say what the journeys themselves do, and the end of a history decides alone."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from desk.domain.flagging import over_at
from desk.domain.journeys import DEFAULT, Limits, last, started, weave
from desk.domain.known import News, versions_known
from desk.domain.outlines import latest_news, outline, outlines, tail
from desk.domain.replay import replay
from desk.domain.touches import ORDER, PLACED, Touch
from desk.domain.watching import Trial
from tests.domain.replaying import BEGIN, DAY, END, HOUR, NOON, RULES, histories, plainly, touch

SHORT = Limits(number=3 * DAY, reason=2 * DAY, quiet=DAY)


def in_order(touches: Sequence[Touch]) -> list[Touch]:
    return sorted(touches, key=lambda one: (one.at, one.record))


@st.composite
def stretched(draw: st.DrawFn) -> list[Touch]:
    """A history whose first part lies further back, by up to forty days."""
    gap, cut = draw(st.integers(0, 40)) * DAY, draw(st.integers(1, 5))
    held = draw(histories(late=draw(st.booleans())))
    return in_order([one._replace(at=one.at - gap, end=one.end - gap) if one.record < cut else one for one in held])


@settings(max_examples=150, deadline=None)
@given(stretched(), st.sampled_from([DEFAULT, SHORT, Limits(number=DAY, reason=5 * DAY, quiet=6 * DAY)]))
def test_the_tail_of_a_history_decides_alone(held: list[Touch], limits: Limits) -> None:
    asked = Trial.of(RULES, BEGIN, END, limits)
    whole, part = replay(plainly(held), asked), replay(plainly(tail(held, BEGIN, limits)), asked)
    assert (whole.alive, whole.flagged, whole.before) == (part.alive, part.flagged, part.before)


@settings(max_examples=150, deadline=None)
@given(stretched(), st.integers(0, 5), st.integers(-20, 19), st.integers(-40, 3), st.booleans())
def test_the_latest_news_decides_alone(touches: list[Touch], record: int, day: int, moved: int, gone: bool) -> None:
    news: list[News] = []
    for one in touches:
        versions: list[tuple[int, Sequence[Touch]]] = [(one.end, [one])]
        if one.record == record:
            then = one._replace(at=one.at + moved * DAY, end=one.end + moved * DAY, linked=(), reason=0, mood=-80)
            versions.append((max(one.end, NOON + day * DAY), [] if gone else [then]))
        news += versions_known(versions, 0)
    asked = Trial.of(RULES, BEGIN, END, SHORT)
    whole, part = replay(news, asked), replay(latest_news(news, BEGIN, SHORT), asked)
    assert (whole.alive, whole.flagged, whole.before) == (part.alive, part.flagged, part.before)


def test_a_tail_leaves_out_what_is_long_past() -> None:
    old, new = touch(1, -24 * 60), touch(2, 24 * 12)
    assert tail([old, new], BEGIN, DEFAULT) == [new]
    assert list(tail([], BEGIN, DEFAULT)) == list(tail([old], BEGIN, DEFAULT)) == []
    within = touch(1, -24 * 19)
    assert tail([within, new], BEGIN, DEFAULT) == [within, new]
    border = BEGIN - DEFAULT.number
    for at_border in (old._replace(end=border), old._replace(promised=border)):
        assert tail([at_border, new], BEGIN, DEFAULT) == [at_border, new]
    assert tail([old._replace(end=border - 1), new], BEGIN, DEFAULT) == [new]
    promised = old._replace(promised=BEGIN)
    assert tail([promised, new], BEGIN, DEFAULT) == [promised, new]
    assert tail([touch(0, -24 * 61), promised, new], BEGIN, DEFAULT) == [promised, new]


def test_a_tail_begins_with_the_first_that_may_be_joined() -> None:
    old, between, new = touch(1, -24 * 60), touch(2, -24 * 40), touch(3, 24 * 12)
    for more in ({"about": (7,)}, {"linked": (7,)}):
        both = [old._replace(**more), between, new._replace(**more)]
        assert tail(both, BEGIN, DEFAULT) == both
        assert tail([old, *both[1:]], BEGIN, DEFAULT) == [new._replace(**more)]
    # What is joined by what is joined is there too.
    chain = [old._replace(about=(7,)), between._replace(about=(7, 8)), new._replace(about=(8,))]
    assert tail(chain, BEGIN, DEFAULT) == chain


def test_a_tail_goes_back_while_gaps_and_reasons_may_carry() -> None:
    border = BEGIN - DEFAULT.number - NOON
    after = touch(3, border // HOUR, 1)
    before = touch(2, border // HOUR - 5, 1)
    assert tail([before, after], BEGIN, DEFAULT) == [before, after]
    early = before._replace(at=before.at - 1, end=before.end - 1)
    assert tail([early, after], BEGIN, DEFAULT) == [after]
    assert tail([early._replace(reason=5), after], BEGIN, DEFAULT) == [after]
    because = [early._replace(reason=5), after._replace(reason=5)]
    assert tail(because, BEGIN, DEFAULT) == because
    week = [touch(2, border // HOUR - 24 * 7 - 1, 1, reason=5), after._replace(reason=5)]
    assert tail(week, BEGIN, DEFAULT) == week
    longer = [week[0]._replace(end=week[0].end - 1), week[1]]
    assert tail(longer, BEGIN, DEFAULT) == week[1:]
    # The first of several with a reason is what may have joined.
    later = touch(4, border // HOUR + 24 * 5, 1, reason=5)
    assert tail([longer[0], after, later], BEGIN, DEFAULT) == [after, later]


def test_what_was_known_of_a_record_that_moved_is_kept_whole() -> None:
    old, new = touch(1, -24 * 60), touch(2, 24 * 12)
    news = plainly([old, new])
    assert latest_news(news, BEGIN, DEFAULT) == news[1:]
    gone = News(NOON, 1, 0, None)
    assert latest_news([*news, gone], BEGIN, DEFAULT) == news[1:]
    # The numbers of records say nothing of their order.
    other = plainly([old._replace(record=3), new])
    assert latest_news(other, BEGIN, DEFAULT) == other[1:]
    # What it stood beside before it moved is kept with it.
    moved = [*news, *plainly([touch(3, -24 * 61)]), News(NOON + 13 * DAY, 1, 0, touch(1, 24 * 13))]
    assert latest_news(moved, BEGIN, DEFAULT) == moved


@settings(max_examples=100, deadline=None)
@given(histories(), st.data())
def test_outlines_say_what_journeys_do(touches: list[Touch], data: st.DataObject) -> None:
    orders = [ORDER, ORDER | PLACED, 0]
    held = in_order([one._replace(sort=one.sort | data.draw(st.sampled_from(orders))) for one in touches])
    fold = weave(held, SHORT)
    begin = data.draw(st.integers(0, 25)) * DAY + NOON
    found = outlines(fold, SHORT, begin)
    assert [list(one.touches) for one in found] == [g for g in fold.groups() if over_at(g, SHORT) > begin]
    for one in found:
        group = one.touches
        assert (one.started, one.last, one.over) == (started(group), last(group), over_at(group, SHORT))
        due = max(touch.promised for touch in group)
        assert one.due == due
        assert one.alive(begin, SHORT) == (last(group) + SHORT.quiet >= begin or due >= begin)


def test_a_journey_is_alive_until_it_has_been_quiet_for_as_long_as_it_may() -> None:
    call = touch(1, 0)
    quiet, promised = outline([call], DEFAULT), outline([call._replace(promised=call.end + 9 * DAY)], DEFAULT)
    over = call.end + DEFAULT.quiet
    assert [quiet.alive(begin, DEFAULT) for begin in (over, over + 1)] == [True, False]
    assert [promised.alive(call.end + 9 * DAY + more, DEFAULT) for more in (0, 1)] == [True, False]


def test_a_journey_of_order_events_alone_has_an_outline() -> None:
    placed, sent = touch(1, 0, 0, ORDER | PLACED), touch(1, 9, 0, ORDER, part=1)
    assert outline([placed, sent], DEFAULT)[1:] == (placed.at, sent.at, 0, sent.at + DEFAULT.number)
