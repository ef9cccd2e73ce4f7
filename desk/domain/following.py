"""Follows one journey as it grew touch by touch, and says when rules would first have matched it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise
from operator import attrgetter

from desk.domain.clock import plain
from desk.domain.known import News, Slot, put, slot_of
from desk.domain.sorting import content
from desk.domain.time import NEVER
from desk.domain.touches import Touch
from desk.domain.watching import LONG, CustomerAt, Match, Trial, Watch, pace

# How many touches before the period are gone through one by one to see whether a journey was flagged already; for
# those further back only how it stood then counts. Few journeys are longer.
LOOK_BACK = 1_000
# Histories up to so long are first gone through from the period's beginning on, each piece of news by itself.
FIRST_LATER = 10 * LONG


def grew_in_order(steps: Sequence[News], begins: int = NEVER) -> bool:
    """Whether from `begins` on every touch became known once, after all that began before it: then its journey never
    changed since."""
    first = bisect_left(steps, begins, key=attrgetter("at"))
    touches = [item.touch for item in steps[first:] if item.touch is not None]
    if len(touches) < len(steps) - first or len({slot_of(touch) for touch in touches}) < len(touches):
        return False
    standing: dict[Slot, Touch] = {}
    for item in steps[:first]:
        put(standing, item)
    if standing:
        touches.insert(0, max(standing.values(), key=content))
    slots = {slot_of(touch) for touch in touches[1:]} if standing else frozenset()
    return standing.keys().isdisjoint(slots) and all(
        a.at < b.at or (a.at == b.at and content(a) < content(b)) for a, b in pairwise(touches)
    )


def grown(
    group: Sequence[Touch],
    moments: Mapping[Slot, int],
    trial: Trial,
    possible: Sequence[int],
    customer: CustomerAt,
    whole: bool,
) -> Iterable[Match]:
    """The matches by rules that are `possible` of a journey that grew touch by touch; `moments` are when each became
    known. Unless `whole`, those before the period need not be among them."""
    rules: Sequence[int] = trial.possible(group, possible, trial.asked_since(whole))
    if rules and not whole and len(group) < FIRST_LATER:
        watch = Watch(trial, rules, customer)
        rules = sorted({match.rule for match in followed(group, moments, trial, watch, trial.begin)})
    return followed(group, moments, trial, Watch(trial, rules, customer), NEVER) if rules else ()


def followed(
    group: Sequence[Touch], moments: Mapping[Slot, int], trial: Trial, watch: Watch, begins: int
) -> Iterable[Match]:
    """The matches from `begins` on; what was known by then is looked at once, as it stood."""
    known_at = [moments[slot_of(touch)] for touch in group]
    anchor = slot_of(group[0])
    before, first = bisect_left(known_at, trial.begin), bisect_left(known_at, begins)
    held = list(group[:first])
    if held:
        for rule in watch.look(held, begins, news=True):
            yield Match(rule, anchor, begins, plain(held, begins)[0])
    for number, (now, together) in enumerate(groupby(group[first:], key=lambda touch: moments[slot_of(touch)])):
        yield from _awake(watch, anchor, held, now, trial)
        held += together
        if first or (len(held) > before - LOOK_BACK and number % pace(len(held)) == 0):
            for rule in watch.look(held, now, news=True):
                yield Match(rule, anchor, now, plain(held, now)[0])
        if not watch.left():
            return
    yield from _awake(watch, anchor, held, trial.end, trial)


def _awake(watch: Watch, anchor: Slot, held: Sequence[Touch], until: int, trial: Trial) -> Iterable[Match]:
    """What time alone brings about before the next thing happens."""
    while watch.wake_at is not None and watch.wake_at < min(until, trial.end):
        now = watch.wake_at
        for rule in watch.look(held, now, news=False):
            yield Match(rule, anchor, now, plain(held, now)[0])
