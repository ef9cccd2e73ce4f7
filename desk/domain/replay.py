"""Replays what a desk came to know of one customer, moment by moment, and says when rules would have raised a flag."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from desk.domain.clock import plain
from desk.domain.following import grew_in_order, grown
from desk.domain.journeys import weave
from desk.domain.known import Corrected, News, Slot, put, slot_of
from desk.domain.outlines import Outline, outlines
from desk.domain.reweaving import woven_again
from desk.domain.touches import Touch
from desk.domain.watching import CustomerAt, Match, Trial, nothing


class Alive(NamedTuple):
    """A journey that was alive in the period, as it was known at its end: its first touch, when it began and when its
    interactions last ended."""

    anchor: Slot
    started: int
    last: int
    assumed: bool


class Flagged(NamedTuple):
    """That a rule (its place in the trial) would first have flagged a journey `at` a moment of the period; `share` is
    how much of the journey's customer time had passed by then, 0 to 1."""

    rule: int
    anchor: Slot
    at: int
    share: float
    assumed: bool


class Replayed(NamedTuple):
    """What one customer adds to a trial. `before` are (rule, journey) that were flagged before the period, `homes` says
    of each touch in which journey it was in the end; journeys are known by their first touch."""

    alive: tuple[Alive, ...]
    flagged: tuple[Flagged, ...]
    before: frozenset[tuple[int, Slot]]
    homes: Mapping[Slot, Slot]


NEVER = Replayed((), (), frozenset(), {})


def replay(
    news: Iterable[News],
    trial: Trial,
    corrections: Iterable[Corrected] = (),
    customer: CustomerAt = nothing,
    whole: bool = True,
    possible: Sequence[int] | None = None,
) -> Replayed:
    """What a trial finds of one customer, using at each moment only what was known then.

    A journey is alive where it had not ended when the period began, where a promise made in it fell due since, or where
    a rule would have flagged it. Unless `whole`, `before` need not have what the period would not flag again, `homes`
    nothing: most customers are then not gone through before it. `possible` are the rules that are, where that is
    known.
    """
    steps = sorted((item for item in news if item.at < trial.end), key=_order)
    words = sorted((word for word in corrections if word.at < trial.end), key=attrgetter("at"))
    standing: dict[Slot, Touch] = {}
    for item in steps:
        put(standing, item)
    fold = weave(standing.values(), trial.limits, {word.record: word.joined for word in words})
    journeys = outlines(fold, trial.limits, trial.begin)
    if not journeys:
        return NEVER
    found: Collection[Match] = ()
    if possible is None:
        possible = trial.possible([item.touch for item in steps if item.touch], trial.numbers, trial.asked_since(whole))
    if possible:
        groups = [journey.touches for journey in journeys]
        if not words and grew_in_order(steps):
            moments = {(item.record, item.part): item.at for item in steps}
            found = [match for group in groups for match in grown(group, moments, trial, possible, customer, whole)]
        else:
            found = woven_again(steps, words, groups, trial, possible, customer, whole)
    assumed = {(item.record, item.part) for item in steps if item.assumed}
    return replayed(found, journeys, lambda touch: slot_of(touch) in assumed, trial, whole)


def replayed(
    found: Collection[Match],
    journeys: Sequence[Outline],
    assumed: Callable[[Touch], bool],
    trial: Trial,
    whole: bool,
) -> Replayed:
    """What matches found in these journeys come to; `assumed` says whether a touch was taken for known."""
    homes: dict[Slot, Slot] = {}
    if found or whole:
        homes = {slot_of(touch): slot_of(one.touches[0]) for one in journeys for touch in one.touches}
    firsts = _firsts(found, homes)
    by_anchor = {slot_of(one.touches[0]): one for one in journeys}
    flagged = [
        Flagged(rule, anchor, match.at, _share(match, held, trial), assumed(held[0]))
        for (rule, anchor), match in firsts.items()
        if match.at >= trial.begin and (held := by_anchor[anchor].touches)
    ]
    counted = {one.anchor for one in flagged}
    alive = [
        Alive(anchor, one.started, one.last, assumed(one.touches[0]))
        for anchor, one in by_anchor.items()
        if one.alive(trial.begin, trial.limits) or anchor in counted
    ]
    return Replayed(
        tuple(alive),
        tuple(sorted(flagged, key=lambda one: (one.at, one.rule, one.anchor))),
        frozenset(key for key, match in firsts.items() if match.at < trial.begin),
        homes,
    )


def _order(item: News) -> tuple[int, int, int, int]:
    touch = item.touch
    return item.at, touch.at if touch else 0, item.record, item.part


def _firsts(found: Iterable[Match], homes: Mapping[Slot, Slot]) -> dict[tuple[int, Slot], Match]:
    """The first match of each rule in each journey as it was known in the end."""
    firsts: dict[tuple[int, Slot], Match] = {}
    for match in found:
        # Matches of a journey are in order of time; journeys that turned out to be one keep the earliest.
        home = homes.get(match.anchor)
        if home is not None:
            firsts.setdefault((match.rule, home), match)
    return firsts


def _share(match: Match, group: Sequence[Touch], trial: Trial) -> float:
    """How much of the journey's customer time had passed by then; all of it where it took none."""
    whole = plain(group, trial.end)[0]
    return min(1.0, match.spent / whole) if whole else 1.0
