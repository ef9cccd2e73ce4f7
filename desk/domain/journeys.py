"""Weaves one customer's touches into journeys by four rules and people's corrections; the rules are RULES.md,
Journeys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from desk.domain.joinable import NOBODY, Before, Joinable, nothing_before
from desk.domain.sorting import content, in_order
from desk.domain.time import DAY, HOUR, MINUTE, NEVER
from desk.domain.touches import ORDER, PERSON, PLACED, Touch

# Why a touch is in its journey; RULE_NAMES has their names in the same order.
FIRST, LINK, NUMBER, REASON, GAP, CORRECTED = range(6)
RULE_NAMES = ("first", "link", "number", "reason", "gap", "person")

# What people decided: the cache's number of a record, and of the one whose journey it joins, or None where it begins a
# journey of its own.
Corrections = Mapping[int, int | None]

# In the place of a touch to join: a person said that it joins none.
_ROOT = -2
_NOTHING = (NEVER, NOBODY)
# An event of an order that is not its placing: these bits are ORDER alone.
_EVENT = ORDER | PLACED

# at, end, sort, linked, about, reason
_WOVEN = itemgetter(2, 3, 4, 5, 6, 7)


@dataclass(frozen=True, slots=True)
class Limits:
    """How far apart touches of one journey may lie, in microseconds.

    `alone` is for a gap with self-service on both sides, `person` for any other, both exclusive; `number` and `reason`
    for the same number and the same reason, both inclusive. A journey ends once nothing has happened for longer than
    `quiet`.
    """

    alone: int = 30 * MINUTE
    person: int = 4 * HOUR
    number: int = 30 * DAY
    reason: int = 7 * DAY
    quiet: int = 7 * DAY


DEFAULT = Limits()


@dataclass(frozen=True, slots=True)
class Journey:
    """Everything one customer did about one need, in order of time; never empty.

    `rules` and `parents` say for each touch by which rule it is here and which touch it joined (None for the first).
    """

    touches: tuple[Touch, ...]
    rules: tuple[int, ...]
    parents: tuple[Touch | None, ...]


class Fold:
    """One customer's touches as they are woven. The answer is a function of the set of touches alone, never of the
    order in which they came.

    `add` takes microseconds for a touch that is newer than all others, whatever their number; for any other one it
    weaves anew. `touches` are in order of time; `homes`, `rules` and `parents` have an entry for each of them: the
    number of its journey, by which rule, and the place of the touch it joined (NOBODY for none).

    Where they go on from a past that is kept, `begins` of the touches it gave stand before them.
    """

    __slots__ = (
        "_before",
        "_by_link",
        "_by_number",
        "_by_reason",
        "_corrections",
        "_lasts",
        "_latest",
        "_limits",
        "_named_by_people",
        "_orders",
        "begins",
        "homes",
        "parents",
        "rules",
        "touches",
    )

    def __init__(
        self,
        touches: Iterable[Touch] = (),
        limits: Limits = DEFAULT,
        corrections: Corrections | None = None,
        before: Before = nothing_before,
    ) -> None:
        self._limits = limits
        self._before = before
        self._corrections = {record: to for record, to in (corrections or {}).items() if record != to}
        self._named_by_people = frozenset(self._corrections) | frozenset(self._corrections.values())
        self._weave(touches)

    def _weave(self, touches: Iterable[Touch]) -> None:
        held = in_order(touches)
        before = self._before(held)
        self.touches: list[Touch] = before.touches
        self.homes: list[int] = before.homes
        self.begins = len(before.touches)
        self.rules: list[int] = [FIRST] * self.begins
        self.parents: list[int] = [NOBODY] * self.begins
        # The latest touch with a link, a number or a reason; for a reason also when it ended.
        self._by_link, self._by_number, self._by_reason = before.by_link, before.by_number, before.by_reason
        # Where each order was placed.
        self._orders = before.orders
        # When the interactions of each journey last ended.
        self._lasts = before.lasts
        # The interaction that ended latest: with a person (when, which), without one (when, which).
        self._latest = before.latest
        if self._corrections:
            self._extend_corrected(held)
        else:
            self._extend(held)

    def add(self, touch: Touch) -> int:
        """Weave in one more touch; returns the number of its journey."""
        newest = not self.touches or content(touch) > content(self.touches[-1])
        if newest and touch.record not in self._named_by_people and self._before is nothing_before:
            self._extend([touch])
            return self.homes[-1]
        self._weave([*self.touches[self.begins :], touch])
        return self.homes[self.touches.index(touch, self.begins)]

    @property
    def joinable(self) -> Joinable:
        """All that touches to come may join."""
        held = self.touches, self.homes, self._by_link, self._by_number, self._by_reason, self._orders
        return Joinable(*held, self._lasts, self._latest)

    def groups(self) -> list[list[Touch]]:
        """The touches of each journey in order; journeys in order of their first touch."""
        groups: list[list[Touch]] = [[] for _ in self._lasts]
        for touch, home in zip(self.touches, self.homes, strict=True):
            groups[home].append(touch)
        return [group for group in groups if group] if self._corrections else groups

    def journeys(self) -> list[Journey]:
        """As `groups`, with the rules and what joined what."""
        places: list[list[int]] = [[] for _ in self._lasts]
        for place, home in enumerate(self.homes):
            places[home].append(place)
        return [self._journey(held) for held in places if held]

    def _journey(self, places: Sequence[int]) -> Journey:
        parents = [self.parents[place] for place in places]
        return Journey(
            touches=tuple(self.touches[place] for place in places),
            rules=tuple(self.rules[place] for place in places),
            parents=tuple(None if parent == NOBODY else self.touches[parent] for parent in parents),
        )

    def _extend(self, touches: Sequence[Touch], given: int = NOBODY) -> None:
        """Weave in touches newer than all others; `given` is the place people say that one joins, if it is one."""
        lasts, homes, rules, parents, by_reason = self._lasts, self.homes, self.rules, self.parents, self._by_reason
        alone_gap, person_gap, same_reason = self._limits.alone, self._limits.person, self._limits.reason
        person_end, person, alone_end, alone = self._latest
        self.touches += touches
        for place, (at, end, sort, linked, about, reason) in enumerate(map(_WOVEN, touches), len(homes)):
            parent, rule = given, CORRECTED
            if linked or about:
                parent, rule = self._by_name(parent, at, sort, linked, about, place)
            if reason:
                when, found = by_reason.get(reason, _NOTHING)
                if parent == NOBODY and at - when <= same_reason:
                    parent, rule = found, REASON
                if end >= when:
                    by_reason[reason] = (end, place)
            if parent == NOBODY and sort & _EVENT != ORDER:
                rule = GAP
                if at - person_end < person_gap:
                    parent = person
                if at - alone_end < (person_gap if sort & PERSON else alone_gap) and (
                    parent == NOBODY or (alone_end, alone) > (person_end, person)
                ):
                    parent = alone
            if parent < 0:
                parent, rule, home = NOBODY, FIRST if parent == NOBODY else CORRECTED, len(lasts)
                lasts.append(NEVER)
            else:
                home = homes[parent]
            homes.append(home)
            rules.append(rule)
            parents.append(parent)
            if not sort & ORDER:
                if end > lasts[home]:
                    lasts[home] = end
                if sort & PERSON and end >= person_end:
                    person_end, person = end, place
                elif end >= alone_end and not sort & PERSON:
                    alone_end, alone = end, place
        self._latest = (person_end, person, alone_end, alone)

    def _by_name(
        self, parent: int, at: int, sort: int, linked: Sequence[int], about: Sequence[int], place: int
    ) -> tuple[int, int]:
        """What a touch joins by its links and numbers, and by which rule; it is remembered under them."""
        rule, by_link, by_number = CORRECTED, self._by_link, self._by_number
        for number in linked:
            found = by_link.get(number, NOBODY)
            by_link[number] = place
            if found > parent and (parent == NOBODY or rule == LINK):
                parent, rule = found, LINK
        for number in about:
            if sort & ORDER:
                found = self._by_order(number, at, sort, place)
            else:
                found = by_number.get(number, NOBODY)
                by_number[number] = place
                if found != NOBODY and not self._recent(found, at):
                    found = NOBODY
            if found > parent and (parent == NOBODY or rule == NUMBER):
                parent, rule = found, NUMBER
        return parent, rule

    def _by_order(self, number: int, at: int, sort: int, place: int) -> int:
        """The latest interaction about an order where its journey is recent enough, else where the order was placed."""
        found = self._by_number.get(number, NOBODY)
        own = self._orders.get(number, NOBODY)
        if own == NOBODY or (sort & PLACED and not self.touches[own].sort & PLACED):
            self._orders[number] = place
            if sort & PLACED:
                # Being placed ends the need that led to it: later trouble with the order is another one.
                self._by_number.pop(number, None)
        return found if found != NOBODY and self._recent(found, at) else own

    def _recent(self, place: int, at: int) -> bool:
        return at - self._lasts[self.homes[place]] <= self._limits.number

    def _extend_corrected(self, touches: Sequence[Touch]) -> None:
        """Weave with what people decided: between the records they named by the rules, these as they said."""
        places: dict[int, int] = {}
        for place, touch in enumerate(touches):
            if touch.record in self._named_by_people:
                places.setdefault(touch.record, place)
        done = 0
        for place in sorted(places.values()):
            self._extend(touches[done:place])
            record = touches[place].record
            self._extend([touches[place]], self._given(record, places))
            done = place + 1
            # A record put into the journey of a later one brings along what has followed from it so far.
            for early, to in self._corrections.items():
                if to == record and places.get(early, done) < place:
                    self._unite(places[early], place)
        self._extend(touches[done:])

    def _given(self, record: int, places: Mapping[int, int]) -> int:
        if record not in self._corrections:
            return NOBODY
        to = self._corrections[record]
        if to is None:
            return _ROOT
        if to not in places:
            return NOBODY
        return places[to] if places[to] < places[record] else _ROOT

    def _unite(self, early: int, late: int) -> None:
        """Make one journey of two, because a person put the one that begins at `early` into that of `late`."""
        kept, gone = sorted((self.homes[early], self.homes[late]))
        self.parents[early] = late
        if kept != gone:
            self.homes = [kept if home == gone else home for home in self.homes]
            self._lasts[kept] = max(self._lasts[kept], self._lasts[gone])


def weave(touches: Iterable[Touch], limits: Limits = DEFAULT, corrections: Corrections | None = None) -> Fold:
    """The journeys of one customer's touches, given in any order."""
    return Fold(touches, limits, corrections)


def started(touches: Sequence[Touch]) -> int:
    """When a journey's first interaction began; where there is none, its first event of an order."""
    return next((touch.at for touch in touches if not touch.sort & ORDER), touches[0].at)


def last(touches: Sequence[Touch]) -> int:
    """When a journey's interactions last ended, as far as known; where there is none, its last event of an order."""
    return max((touch.end for touch in touches if not touch.sort & ORDER), default=touches[-1].at)


def ended(touches: Sequence[Touch], now: int, limits: Limits = DEFAULT) -> bool:
    """Whether nothing has happened for so long that a new touch would not join by itself."""
    return now - last(touches) > limits.quiet
