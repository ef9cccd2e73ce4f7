"""Replays what a desk came to know of one customer, moment by moment, and says when rules would have raised a flag."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from heapq import heappop, heappush
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from desk.domain.clock import plain
from desk.domain.facts import NOTHING, CustomerFacts, Facts
from desk.domain.journeys import DEFAULT, Fold, Limits, last, started, weave
from desk.domain.known import Corrected, News, Slot
from desk.domain.rules import Rule, evaluate
from desk.domain.touches import Touch

# How many touches before the period are gone through one by one to see whether a journey was flagged already; for
# those further back only how it stood then counts. Few journeys are longer.
LOOK_BACK = 1_000


@dataclass(frozen=True, slots=True)
class Trial:
    """What is tried: rules over the moments from `begin` until before `end` (microseconds), never later than the moment
    of asking."""

    rules: Sequence[Rule]
    begin: int
    end: int
    limits: Limits = DEFAULT
    zone: tzinfo = UTC


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
    """What one customer adds to a trial."""

    alive: tuple[Alive, ...]
    flagged: tuple[Flagged, ...]


NEVER = Replayed((), ())
# What rules may know of the customer at a moment; asked only where a rule needs it.
CustomerAt = Callable[[int], CustomerFacts]


def _nothing(_now: int) -> CustomerFacts:
    return NOTHING


def replay(
    news: Iterable[News], trial: Trial, corrections: Iterable[Corrected] = (), customer: CustomerAt = _nothing
) -> Replayed:
    """What a trial finds of one customer, using at each moment only what was known then.

    A journey is alive where it had not ended when the period began, or where a promise made in it fell due since.
    """
    steps = sorted((item for item in news if item.at < trial.end), key=_order)
    words = sorted((word for word in corrections if word.at < trial.end), key=attrgetter("at"))
    standing: dict[Slot, Touch] = {}
    assumed: set[Slot] = set()
    for item in steps:
        _put(standing, item)
        if item.assumed:
            assumed.add((item.record, item.part))
    fold = weave(standing.values(), trial.limits, {word.record: word.joined for word in words})
    groups = [group for group in fold.groups() if _concerns(group, trial)]
    if not groups:
        return NEVER
    run = _Run(trial, frozenset(slot for group in groups for slot in map(_slot, group)), customer)
    run.through(steps, words)
    return Replayed(
        tuple(Alive(_slot(g[0]), started(g), last(g), _slot(g[0]) in assumed) for g in groups),
        tuple(_flagged(run.found, groups, trial, assumed)),
    )


def _concerns(group: Sequence[Touch], trial: Trial) -> bool:
    if last(group) + trial.limits.quiet >= trial.begin:
        return True
    return any(touch.promised >= trial.begin for touch in group)


def _order(item: News) -> tuple[int, int, int, int]:
    touch = item.touch
    return item.at, touch.at if touch else 0, item.record, item.part


def _slot(touch: Touch) -> Slot:
    return touch.record, touch.part


def _put(standing: dict[Slot, Touch], item: News) -> None:
    if item.touch is None:
        standing.pop((item.record, item.part), None)
    else:
        standing[item.record, item.part] = item.touch


class _Match(NamedTuple):
    rule: int
    anchor: Slot
    at: int
    spent: int


def _flagged(
    found: Iterable[_Match], groups: Sequence[Sequence[Touch]], trial: Trial, assumed: set[Slot]
) -> Iterable[Flagged]:
    """The first match of each rule in each journey as it was known in the end, if it lies in the period."""
    homes = {slot: number for number, group in enumerate(groups) for slot in map(_slot, group)}
    firsts: dict[tuple[int, int], _Match] = {}
    for match in found:
        # Matches are in order of time; journeys that turned out to be one keep the earliest.
        home = homes.get(match.anchor)
        if home is not None:
            firsts.setdefault((match.rule, home), match)
    for (rule, home), match in firsts.items():
        if match.at >= trial.begin:
            whole = plain(groups[home], trial.end)[0]
            share = min(1.0, match.spent / whole) if whole else 1.0
            anchor = _slot(groups[home][0])
            yield Flagged(rule, anchor, match.at, share, anchor in assumed)


@dataclass(slots=True)
class _Run:
    """One customer while time goes by. `wanted` are the touches of journeys the trial is about."""

    trial: Trial
    wanted: frozenset[Slot]
    customer: CustomerAt
    found: list[_Match] = field(default_factory=list)
    standing: dict[Slot, Touch] = field(default_factory=dict)
    words: dict[int, int | None] = field(default_factory=dict)
    fold: Fold = field(default_factory=Fold)
    groups: dict[int, list[Touch]] = field(default_factory=dict)
    # By a journey's first touch: its number in the fold, the rules that matched (a bit each), the next moment to look.
    homes: dict[Slot, int] = field(default_factory=dict)
    done: dict[Slot, int] = field(default_factory=dict)
    wakes: dict[Slot, int] = field(default_factory=dict)
    queue: list[tuple[int, Slot]] = field(default_factory=list)

    def through(self, steps: Sequence[News], words: Sequence[Corrected]) -> None:
        """Let all of it happen in order, `steps` sorted by their moment."""
        begins = self._begins(steps)
        first = next((n for n, item in enumerate(steps) if item.at >= begins), len(steps))
        for item in steps[:first]:
            _put(self.standing, item)
        self._say(word for word in words if word.at < begins)
        self._weave()
        for home in list(self.groups):
            self._look(home, begins)
        later = [word for word in words if word.at >= begins]
        happens: list[News | Corrected] = sorted([*steps[first:], *later], key=attrgetter("at"))
        for now, together in groupby(happens, key=attrgetter("at")):
            self._wake(now)
            for home in self._take(list(together)):
                self._look(home, now)
        self._wake(self.trial.end)

    def _begins(self, steps: Sequence[News]) -> int:
        """When the first of the wanted touches became known, or LOOK_BACK touches before the period."""
        past = [item.at for item in steps if item.at < self.trial.begin and (item.record, item.part) in self.wanted]
        return past[-LOOK_BACK:][0] if past else self.trial.begin

    def _say(self, words: Iterable[Corrected]) -> None:
        for word in words:
            self.words[word.record] = word.joined

    def _take(self, together: Sequence[News | Corrected]) -> list[int]:
        """Take in what became known at one moment; returns the journeys it changed."""
        news = [item for item in together if isinstance(item, News)]
        words = [item for item in together if isinstance(item, Corrected)]
        if words or not self._newer(news):
            for item in news:
                _put(self.standing, item)
            self._say(words)
            return self._weave()
        changed: dict[int, None] = {}
        for item in news:
            if item.touch is not None:
                _put(self.standing, item)
                home = self.fold.add(item.touch)
                group = self.groups.setdefault(home, [])
                group.append(item.touch)
                self.homes.setdefault(_slot(group[0]), home)
                changed[home] = None
        return list(changed)

    def _newer(self, news: Sequence[News]) -> bool:
        """Whether these are new touches, in order, each newer than all that are known."""
        reached = self.fold.touches[-1] if self.fold.touches else None
        for item in news:
            touch = item.touch
            if touch is None or (item.record, item.part) in self.standing:
                return False
            if reached is not None and _place(touch) < _place(reached):
                return False
            reached = touch
        return True

    def _weave(self) -> list[int]:
        """Weave anew; returns the journeys that are not as they were."""
        before = {_slot(group[0]): group for group in self.groups.values()}
        self.fold = weave(self.standing.values(), self.trial.limits, self.words)
        self.groups = {}
        for touch, home in zip(self.fold.touches, self.fold.homes, strict=True):
            self.groups.setdefault(home, []).append(touch)
        self.homes = {_slot(group[0]): home for home, group in self.groups.items()}
        changed = [home for anchor, home in self.homes.items() if before.get(anchor) != self.groups[home]]
        self._carry_over(before.keys() - self.homes.keys())
        return changed

    def _carry_over(self, merged: Iterable[Slot]) -> None:
        """Journeys that went into others take with them what was found of them."""
        lost = [anchor for anchor in merged if self.done.get(anchor)]
        if not lost:
            return
        first = {home: anchor for anchor, home in self.homes.items()}
        within = dict(zip(map(_slot, self.fold.touches), self.fold.homes, strict=True))
        for anchor in lost:
            if anchor in within:
                into = first[within[anchor]]
                self.done[into] = self.done.get(into, 0) | self.done[anchor]

    def _wake(self, until: int) -> None:
        """Look at journeys whose time has come before `until`, in order."""
        while self.queue and self.queue[0][0] < until:
            now, anchor = heappop(self.queue)
            if self.wakes.get(anchor) == now and anchor in self.homes:
                self._look(self.homes[anchor], now)

    def _look(self, home: int, now: int) -> None:
        """Try the rules that have not matched yet on one journey as it is known now."""
        touches = self.groups[home]
        anchor = _slot(touches[0])
        if anchor not in self.wanted:
            return
        done, wake_at = self.done.get(anchor, 0), None
        facts: dict[bool, Facts] = {}
        for number, rule in enumerate(self.trial.rules):
            if done >> number & 1:
                continue
            if rule.needs_customer not in facts:
                customer = self.customer(now) if rule.needs_customer else NOTHING
                facts[rule.needs_customer] = Facts(touches, now, customer, self.trial.zone)
            finding = evaluate(rule, facts[rule.needs_customer])
            if finding.matched:
                done |= 1 << number
                self.found.append(_Match(number, anchor, now, plain(touches, now)[0]))
            elif finding.wake_at is not None and (wake_at is None or finding.wake_at < wake_at):
                wake_at = finding.wake_at
        self.done[anchor] = done
        self.wakes.pop(anchor, None)
        if wake_at is not None and now < wake_at < self.trial.end:
            self.wakes[anchor] = wake_at
            heappush(self.queue, (wake_at, anchor))


def _place(touch: Touch) -> tuple[int, int, int]:
    return touch.at, touch.record, touch.part
