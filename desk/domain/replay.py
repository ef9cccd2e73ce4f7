"""Replays what a desk came to know of one customer, moment by moment, and says when rules would have raised a flag."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import accumulate, groupby, pairwise
from operator import attrgetter, itemgetter
from typing import NamedTuple

from desk.domain.apart import that_matter
from desk.domain.clock import plain
from desk.domain.flagging import over_at
from desk.domain.journeys import Limits, last, started, weave
from desk.domain.known import Corrected, News, Slot, put, slot_of
from desk.domain.reweaving import Reweaving
from desk.domain.sorting import content
from desk.domain.time import NEVER as LONG_AGO
from desk.domain.touches import CHANGED, Touch
from desk.domain.watching import LONG, CustomerAt, Match, Trial, Watch, nothing, pace

# How many touches before the period are gone through one by one to see whether a journey was flagged already; for
# those further back only how it stood then counts. Few journeys are longer.
LOOK_BACK = 1_000
# Histories up to so long are first gone through from the period's beginning on, each piece of news by itself.
FIRST_LATER = 10 * LONG


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
) -> Replayed:
    """What a trial finds of one customer, using at each moment only what was known then.

    A journey is alive where it had not ended when the period began, where a promise made in it fell due since, or where
    a rule would have flagged it. Unless `whole`, `before` need not have what the period would not flag again: most
    customers are then not gone through before it.
    """
    steps = sorted((item for item in news if item.at < trial.end), key=_order)
    words = sorted((word for word in corrections if word.at < trial.end), key=attrgetter("at"))
    standing: dict[Slot, Touch] = {}
    for item in steps:
        put(standing, item)
    fold = weave(standing.values(), trial.limits, {word.record: word.joined for word in words})
    groups = [group for group in fold.groups() if _concerns(group, trial)]
    if not groups:
        return NEVER
    if not words and _grew_in_order(steps):
        moments = {(item.record, item.part): item.at for item in steps}
        found = [match for group in groups for match in _grown(group, moments, trial, customer, whole)]
    else:
        found = _woven_again(steps, words, groups, trial, customer, whole)
    return _replayed(found, groups, {(item.record, item.part) for item in steps if item.assumed}, trial)


def _replayed(found: Iterable[Match], groups: Sequence[Sequence[Touch]], assumed: Set[Slot], trial: Trial) -> Replayed:
    homes = {slot_of(touch): slot_of(group[0]) for group in groups for touch in group}
    firsts = _firsts(found, homes)
    by_anchor = {slot_of(group[0]): group for group in groups}
    flagged = [
        Flagged(rule, anchor, match.at, _share(match, by_anchor[anchor], trial), anchor in assumed)
        for (rule, anchor), match in firsts.items()
        if match.at >= trial.begin
    ]
    counted = {one.anchor for one in flagged} | {slot_of(group[0]) for group in groups if _alive(group, trial)}
    alive = [group for group in groups if slot_of(group[0]) in counted]
    return Replayed(
        tuple(Alive(slot_of(g[0]), started(g), last(g), slot_of(g[0]) in assumed) for g in alive),
        tuple(sorted(flagged, key=lambda one: (one.at, one.rule, one.anchor))),
        frozenset(key for key, match in firsts.items() if match.at < trial.begin),
        homes,
    )


def tail(touches: Sequence[Touch], since: int, limits: Limits) -> Sequence[Touch]:
    """Of a history in order, the part that decides alone which journeys there are from `since` on: what lies before it
    is too long past to be joined, and shares no link and no number with it.

    All of it where a record was changed, for what it said before may have reached further.
    """
    reach = max(limits.number, limits.reason, limits.person, limits.alone, limits.quiet)
    ends = list(accumulate(map(itemgetter(3), touches), max))
    start = next((n for n, one in enumerate(touches) if max(ends[n], one.promised) + reach >= since), len(touches))
    names: set[int] = set()
    named = len(touches)
    while start > 0:
        if touches[start].at - ends[start - 1] > reach if start < len(touches) else True:
            for touch in touches[start:named]:
                names.update(touch.linked, touch.about)
                if touch.sort & CHANGED:
                    return touches
            named = start
            if not any(
                not names.isdisjoint(touch.linked) or not names.isdisjoint(touch.about) for touch in touches[:start]
            ):
                break
        start -= 1
    return touches[start:]


def _concerns(group: Sequence[Touch], trial: Trial) -> bool:
    return over_at(group, trial.limits) > trial.begin


def _alive(group: Sequence[Touch], trial: Trial) -> bool:
    if last(group) + trial.limits.quiet >= trial.begin:
        return True
    return any(touch.promised >= trial.begin for touch in group)


def _order(item: News) -> tuple[int, int, int, int]:
    touch = item.touch
    return item.at, touch.at if touch else 0, item.record, item.part


def _grew_in_order(steps: Sequence[News], begins: int = LONG_AGO) -> bool:
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


def _grown(
    group: Sequence[Touch], moments: dict[Slot, int], trial: Trial, customer: CustomerAt, whole: bool
) -> Iterable[Match]:
    """The matches of a journey that grew touch by touch."""
    rules: Sequence[int] = trial.possible(group, range(len(trial.rules)))
    if rules and not whole and len(group) < FIRST_LATER:
        watch = Watch(trial, rules, customer)
        rules = sorted({match.rule for match in _followed(group, moments, trial, watch, trial.begin)})
    return _followed(group, moments, trial, Watch(trial, rules, customer), LONG_AGO) if rules else ()


def _followed(
    group: Sequence[Touch], moments: dict[Slot, int], trial: Trial, watch: Watch, begins: int
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


def _woven_again(
    steps: Sequence[News],
    words: Sequence[Corrected],
    groups: Sequence[Sequence[Touch]],
    trial: Trial,
    customer: CustomerAt,
    whole: bool,
) -> list[Match]:
    steps, groups, rules = that_matter(steps, words, groups, trial)
    if not words and rules and _grew_in_order(steps):
        moments = {(item.record, item.part): item.at for item in steps}
        return [match for group in groups for match in _grown(group, moments, trial, customer, whole)]
    wanted = {slot_of(touch): slot_of(group[0]) for group in groups for touch in group}
    # Where a LONG history is cut into steps depends on all of it.
    past = [item.at for item in steps if item.at < trial.begin and (item.record, item.part) in wanted]
    sought = None
    if rules and not whole and len(steps) < FIRST_LATER:
        later = _since_begin(steps, words, groups, wanted, trial, customer, rules)
        sought = {(match.rule, wanted[match.anchor]) for match in later}
        rules = sorted({rule for rule, _ in sought})
        homes = {home for _, home in sought}
        wanted = {slot: home for slot, home in wanted.items() if home in homes}
    if not rules:
        return []
    weaving = Reweaving(trial, wanted, customer, rules, sought)
    weaving.through(steps, words, past[-LOOK_BACK:][0] if past else trial.begin)
    return weaving.found


def _since_begin(
    steps: Sequence[News],
    words: Sequence[Corrected],
    groups: Sequence[Sequence[Touch]],
    wanted: Mapping[Slot, Slot],
    trial: Trial,
    customer: CustomerAt,
    rules: Sequence[int],
) -> list[Match]:
    """What matches in the period, whatever matched before it."""
    if not words and _grew_in_order(steps, trial.begin):
        moments = {(item.record, item.part): item.at for item in steps}
        return [
            match
            for group in groups
            if (held := trial.possible(group, rules))
            for match in _followed(group, moments, trial, Watch(trial, held, customer), trial.begin)
        ]
    weaving = Reweaving(trial, wanted, customer, rules, each=True)
    weaving.through(steps, words, trial.begin)
    return weaving.found


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
