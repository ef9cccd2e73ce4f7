"""Journeys in outline, which is all a trial needs of most: when they began and ended, and whether they were alive."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate, chain
from operator import itemgetter
from typing import NamedTuple

from desk.domain.journeys import Fold, Limits
from desk.domain.known import News
from desk.domain.time import NEVER
from desk.domain.touches import ORDER, Touch

_AT, _END, _LINKED, _ABOUT, _PROMISED = (itemgetter(place) for place in (2, 3, 5, 6, 13))
# at, end, sort, promised
_OUTLINED = itemgetter(2, 3, 4, 13)


class Outline(NamedTuple):
    """One journey: its touches in order, when it began and when its interactions last ended (events of orders where it
    has none), when the latest promise made in it falls due (0: none), and from when on rules leave it alone."""

    touches: Sequence[Touch]
    started: int
    last: int
    due: int
    over: int

    def alive(self, begin: int, limits: Limits) -> bool:
        """Whether it had not ended when a period began, or something promised in it fell due since."""
        return self.last + limits.quiet >= begin or self.due >= begin


def outlines(fold: Fold, limits: Limits, begin: int) -> list[Outline]:
    """The journeys rules may be asked about after `begin` (microseconds), in order of their first touch."""
    held: dict[int, list[Touch]] = {}
    for touch, home in zip(fold.touches, fold.homes, strict=True):
        if home in held:
            held[home].append(touch)
        else:
            held[home] = [touch]
    return [one for touches in held.values() if (one := outline(touches, limits)).over > begin]


def outline(touches: Sequence[Touch], limits: Limits) -> Outline:
    """The outline of a journey, of its touches in order."""
    started = due = 0
    last = NEVER
    for at, end, sort, promised in map(_OUTLINED, touches):
        if promised > due:
            due = promised
        if not sort & ORDER:
            if last == NEVER:
                started = at
            if end > last:
                last = end
    newest = touches[-1]
    if last == NEVER:
        started, last = touches[0].at, newest.at
    return Outline(touches, started, last, due, max(newest.end, due) + limits.number)


def tail(touches: Sequence[Touch], since: int, limits: Limits) -> Sequence[Touch]:
    """Of a history in order, the end that decides alone which journeys rules may be asked about from `since` on: what
    lies before it is over by then, and too long past to be joined by any of it. None of it where all is.

    It is of these touches alone: what a changed record said before may have reached further.
    """
    border = since - limits.number
    start = bisect_left(touches, border, key=_AT)
    early = touches[:start]
    ends = list(map(_END, early))
    if start and (max(ends) >= border or max(map(_PROMISED, early)) >= border):
        start = next(n for n, one in enumerate(touches) if one.end >= border or one.promised >= border)
    if not 0 < start < len(touches):
        return touches[start:] if start else touches
    ends = list(accumulate(ends[:start], max))
    gap = max(limits.alone, limits.person)
    names: set[int] = set()
    # When each reason first comes up in what is kept.
    reasons: dict[int, int] = {}
    named = len(touches)
    while start > 0:
        for touch in reversed(touches[start:named]):
            names.update(touch[5], touch[6])
            reasons[touch[7]] = touch[2]
        reasons.pop(0, None)
        named = start
        near = bisect_right(ends, touches[start].at - gap - 1, hi=start)
        start = _first_joined(touches[:near], ends, names, reasons, limits.reason)
        if start == named:
            break
    return touches[start:]


def _first_joined(
    touches: Sequence[Touch], ends: Sequence[int], names: set[int], reasons: Mapping[int, int], within: int
) -> int:
    """The place of the first touch that may be joined by later ones with these links or numbers, or of one of these
    reasons, each first come up with when; the number of touches where none may. `ends` are until when each and those
    before it lasted."""
    first = 0
    if names.isdisjoint(chain.from_iterable(chain(map(_LINKED, touches), map(_ABOUT, touches)))):
        # What ended before that has no reason that may carry it on, whatever it is.
        first = bisect_left(ends, min(reasons.values()) - within, hi=len(touches)) if reasons else len(touches)
    for place in range(first, len(touches)):
        touch = touches[place]
        if touch.reason in reasons and reasons[touch.reason] - touch.end <= within:
            return place
        if not (names.isdisjoint(touch.linked) and names.isdisjoint(touch.about)):
            return place
    return len(touches)


def latest_news(news: Sequence[News], since: int, limits: Limits) -> Sequence[News]:
    """Of what became known, the part that decides alone which journeys there are from `since` on, as `tail`; all of it
    where a record moved from one part to the other."""
    touches = sorted((item.touch for item in news if item.touch is not None), key=_AT)
    held = tail(touches, since, limits)
    long_past = {(touch.record, touch.part) for touch in touches[: len(touches) - len(held)]}
    wanted = {(touch.record, touch.part) for touch in held}
    if not long_past or not wanted.isdisjoint(long_past):
        return news
    return [item for item in news if (item.record, item.part) in wanted]
