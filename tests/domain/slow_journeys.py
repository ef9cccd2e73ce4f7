"""Journeys worked out slowly, straight from the words of the rules: every touch looks at all those before it."""

from __future__ import annotations

from collections.abc import Mapping

from desk.domain.touches import ORDER, PERSON, PLACED, Touch
from tests.touches import DAY, HOUR, MINUTE

Answer = list[tuple[frozenset[tuple[int, int]], str]]


class Slow:
    """The rule, parent and journey of each touch of `touches`, which are sorted here."""

    def __init__(self, touches: list[Touch], words: Mapping[int, int | None] | None = None) -> None:
        self.touches = sorted(
            touches,
            key=lambda t: (
                (t.at, t.part, t.sort & ORDER > 0, t.sort, t.end, t.linked, t.about, t.reason, t.customer)
                + (t.waiting, t.segments, t.record)
            ),
        )
        self.first = {}
        for place, one in enumerate(self.touches):
            self.first.setdefault(one.record, place)
        self.words = {
            self.first[record]: None if to is None else self.first[to]
            for record, to in (words or {}).items()
            if record in self.first and record != to and (to is None or to in self.first)
        }
        self.label: list[int] = []
        self.rule: list[str] = []
        self.parent: list[int | None] = []
        for place in range(len(self.touches)):
            self.step(place)

    def step(self, place: int) -> None:
        rule, parent = self.decide(place)
        self.rule.append(rule)
        self.parent.append(parent)
        self.label.append(place if parent is None else self.label[parent])
        for early, to in self.words.items():
            if to == place and early < place:
                self.parent[early] = place
                ours = {self.label[early], self.label[place]}
                self.label = [min(ours) if held in ours else held for held in self.label]

    def decide(self, place: int) -> tuple[str, int | None]:
        if place in self.words:
            to = self.words[place]
            return "person", to if to is not None and to < place else None
        for rule, found in (
            ("link", self.by_link(place)),
            ("number", self.by_number(place)),
            ("reason", self.by_reason(place)),
            ("gap", self.by_gap(place)),
        ):
            if found is not None:
                return rule, found
        return "first", None

    def exchanges(self, place: int) -> list[int]:
        return [other for other in range(place) if not self.touches[other].sort & ORDER]

    def by_link(self, place: int) -> int | None:
        mine = set(self.touches[place].linked)
        return max((other for other in range(place) if mine & set(self.touches[other].linked)), default=None)

    def by_number(self, place: int) -> int | None:
        found = [self.about(place, number) for number in self.touches[place].about]
        return max((other for other in found if other is not None), default=None)

    def about(self, place: int, number: int) -> int | None:
        now = self.touches[place]
        events = [n for n in range(place) if self.touches[n].sort & ORDER and number in self.touches[n].about]
        placed = [n for n in events if self.touches[n].sort & PLACED]
        served = [n for n in self.exchanges(place) if number in self.touches[n].about]
        if placed:
            served = [n for n in served if n > placed[0]]
        if served and now.at - self.last(self.label[served[-1]], place) <= 30 * DAY:
            return served[-1]
        if not now.sort & ORDER or not events:
            return None
        return placed[0] if placed else events[0]

    def last(self, label: int, before: int) -> int:
        return max(self.touches[n].end for n in self.exchanges(before) if self.label[n] == label)

    def by_reason(self, place: int) -> int | None:
        now = self.touches[place]
        same = [n for n in self.exchanges(place) if now.reason and self.touches[n].reason == now.reason]
        if not same:
            return None
        latest = max(same, key=lambda n: (self.touches[n].end, n))
        return latest if now.at - self.touches[latest].end <= 7 * DAY else None

    def by_gap(self, place: int) -> int | None:
        now = self.touches[place]
        if now.sort & ORDER and not now.sort & PLACED:
            return None
        near = [n for n in self.exchanges(place) if now.at - self.touches[n].end < self.limit(n, place)]
        return max(near, key=lambda n: (self.touches[n].end, n), default=None)

    def limit(self, one: int, other: int) -> int:
        return 4 * HOUR if (self.touches[one].sort | self.touches[other].sort) & PERSON else 30 * MINUTE

    def groups(self) -> list[list[Touch]]:
        return [
            [touch for touch, label in zip(self.touches, self.label, strict=True) if label == home]
            for home in sorted(set(self.label))
        ]
