"""Puts touches in order of time; where several share an instant, in one that does not depend on which came first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import islice, pairwise
from operator import itemgetter, lt

from desk.domain.touches import ORDER, Touch

_AT = itemgetter(2)


def in_order(touches: Iterable[Touch]) -> list[Touch]:
    """Touches in order of time; those of one instant in an order that does not depend on which came here first."""
    held = list(touches)
    times = list(map(_AT, held))
    if all(map(lt, times, islice(times, 1, None))):
        return held
    held.sort(key=_AT)
    times.sort()
    done = 0
    for place, (time, following) in enumerate(pairwise(times)):
        if time == following and place >= done:
            done = bisect_right(times, time, place)
            held[place:done] = sorted(held[place:done], key=content)
    return held


def content(touch: Touch) -> tuple[object, ...]:
    """What touches of one instant are put in order by: what they say; of two that say the same the number decides.

    An interaction comes before the order it led to, and that before its other events.
    """
    order = touch.sort & ORDER
    return touch.at, touch.part, order, touch.sort, touch.end, touch[5:10], touch.segments, touch.record
