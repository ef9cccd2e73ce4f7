"""Sums one journey up for the numbers: its moments, its lengths with overlaps counted once, and what was asked in
it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, chain, compress, islice
from operator import gt, itemgetter, lt, or_
from typing import NamedTuple

from desk.domain.stays import together
from desk.domain.time import CUSTOMER_PLACES, NEVER
from desk.domain.touches import ORDER, Touch

# at, end, sort, customer, waiting, transfers, promised, asked
_COUNTED = itemgetter(2, 3, 4, 8, 9, 12, 13, 14)
_AT, _END, _CUSTOMER, _WAITING, _ASYNCHRONOUS = (itemgetter(place) for place in (2, 3, 8, 9, 10))
# After anything.
LATEST = -NEVER


class JourneySums(NamedTuple):
    """What a journey's share is made of: times in microseconds, `asked` the bits of all questions, `questions` how
    often one was asked."""

    first: int
    newest: int
    last: int
    customer: int
    waiting: int
    transfers: int
    promised: int
    asked: int
    questions: int


def sums_of(touches: Sequence[Touch]) -> JourneySums:
    """The sums of a journey's touches, in any order; `newest` is NEVER where no interaction is among them."""
    customer = waiting = transfers = asked = questions = promised = 0
    first, newest, last, reach = LATEST, NEVER, NEVER, NEVER
    crowded = False
    for at, end, sort, own, waited, moved, due, questioned in map(_COUNTED, touches):
        if sort & ORDER:
            continue
        first = at if at < first else first
        newest = at if at > newest else newest
        last = end if end > last else last
        if own:
            crowded = crowded or at < reach
            reach = end
            customer += own
            waiting += waited
        transfers += moved
        promised |= due
        if questioned:
            asked |= questioned
            questions += questioned.bit_count()
    if crowded:
        customer, waiting = lengths(touches)
    return JourneySums(first, newest, last, customer, waiting, transfers, promised, asked, questions)


def lengths(touches: Iterable[Touch]) -> tuple[int, int]:
    """Customer time and waiting time of the interactions among these together, in microseconds."""
    held = [touch for touch in touches if touch[8]]
    starts = list(map(_AT, held))
    if any(map(gt, starts, islice(starts, 1, None))):
        held.sort(key=_AT)
        starts.sort()
    customer, waiting = sum(map(_CUSTOMER, held)), sum(map(_WAITING, held))
    # Those that overlap others: counted together; the rest by adding up.
    overlaps = list(map(lt, islice(starts, 1, None), accumulate(_own_ends(held), max)))
    crowds = list(compress(held, map(or_, chain(overlaps, (False,)), chain((False,), overlaps))))
    if not crowds:
        return customer, waiting
    own, waited = together(crowds)
    return customer + own - sum(map(_CUSTOMER, crowds)), waiting + waited - sum(map(_WAITING, crowds))


def _own_ends(touches: Sequence[Touch]) -> list[int]:
    """Up to when the customer's time of each may last: a wait for an answer, which lasts for hours, is none of it."""
    ends = list(map(_END, touches))
    for place in compress(range(len(touches)), map(_ASYNCHRONOUS, touches)):
        segments = touches[place].segments
        own = (end for kind, end in zip(segments[::4], segments[2::4], strict=True) if kind in CUSTOMER_PLACES)
        ends[place] = touches[place].at + max(own)
    return ends
