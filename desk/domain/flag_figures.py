"""What is kept with a flag of its journey, so that a board of many can be shown and sorted without working journeys
out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter

from desk.domain.clock import clock
from desk.domain.facts import Facts
from desk.domain.flag_steps import BY_RULE
from desk.domain.flags import FlagEvent, What
from desk.domain.journeys import started
from desk.domain.picking import silent_from
from desk.domain.time import SECOND, moment
from desk.domain.touches import CHANNELS, ORDER, Touch

_END = attrgetter("end")
# A person made it theirs or gave it to somebody.
_TAKEN = frozenset({What.TAKEN, What.ASSIGNED})
_ANSWERS = _TAKEN | {What.RESOLVED}


@dataclass(frozen=True, slots=True)
class FlagFigures:
    """A flag's journey as it was when it was last worked out; lengths are whole seconds.

    `journey_id` is the name of the journey's first line, `journey` what it is about. `until` is the first moment at
    which the passing of time alone makes another figure of it, None where there is none; where the customer is with us
    it has come already.
    """

    journey_id: str
    journey: str
    customer_time: int
    waiting_time: int
    by_channel: tuple[tuple[str, int], ...]
    interactions: int
    since: datetime
    waiting_since: datetime | None
    until: datetime | None


def figures_of(facts: Facts, journey_id: str, journey: str, between: Callable[[], None] = lambda: None) -> FlagFigures:
    """The figures of one journey; `between` as for `clock`."""
    touches, now = facts.touches, facts.now
    shown = clock([touches], touches, now, facts.limits, between=between)
    sums = shown.at(now).sums
    waiting = waiting_since(facts)
    changing = any(now < max(stay.end, stay.until) for stay in shown.stays) or _goes_on(touches, now)
    until = now if changing else min((touch.promised for touch in facts.promises if touch.promised > now), default=None)
    return FlagFigures(
        journey_id=journey_id,
        journey=journey,
        customer_time=sums.customer // SECOND,
        waiting_time=sums.waiting // SECOND,
        by_channel=tuple((CHANNELS[n].value, length // SECOND) for n, length in enumerate(sums.channels) if length),
        interactions=sum(not touch.sort & ORDER for touch in touches),
        since=moment(started(touches)),
        waiting_since=None if waiting is None else moment(waiting),
        until=None if until is None else moment(until),
    )


def waiting_since(facts: Facts) -> int | None:
    """Since when (microseconds) the customer waits for something of ours: an answer, or what was promised by then;
    None where they wait for nothing."""
    waits = [touch.promised for touch in facts.promises if touch.promised <= facts.now]
    if facts.unanswered is not None:
        waits.append(silent_from(facts.unanswered))
    return min(waits, default=None)


def answers(event: FlagEvent) -> bool:
    """Whether with this a person answered the flag: made it theirs, gave it to somebody or closed it."""
    return event.what in _ANSWERS and event.who != BY_RULE


def takes(event: FlagEvent) -> bool:
    """Whether with this a person made the flag theirs or gave it to somebody."""
    return event.what in _TAKEN and event.who != BY_RULE


def _goes_on(touches: Sequence[Touch], now: int) -> bool:
    return bool(max(map(_END, touches)) > now)
