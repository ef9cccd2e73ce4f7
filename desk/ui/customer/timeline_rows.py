"""The order of a timeline's rows: items under their journey, or under their day where their journey is not known."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, islice

from desk.services.views import TimelineItem


@dataclass(frozen=True, slots=True)
class JourneyHead:
    """The heading of a journey; what it says is looked up when it is shown."""

    journey_id: str


Head = JourneyHead | date
Row = TimelineItem | Head


@dataclass(frozen=True, slots=True)
class Insertion:
    """Rows to put in before the row that stands at `at` now."""

    at: int
    rows: list[Row]


class TimelineRows:
    """Groups stand in the order of their newest item, items in a group newest first, as they come.

    A page of older items may belong to journeys shown already, so rows may come in between.
    """

    def __init__(self, day: Callable[[TimelineItem], date]) -> None:
        self._day = day
        self._journey_of: Mapping[str, str] = {}
        self._sizes: dict[str | date, int] = {}
        self.rows: list[Row] = []
        self.items: list[TimelineItem] = []
        self.by_key: dict[str, TimelineItem] = {}

    def start(self, items: Sequence[TimelineItem], journey_of: Mapping[str, str]) -> None:
        """Forget what there was; `journey_of` maps the keys of items to journeys."""
        self._journey_of = journey_of
        self._sizes, self.rows, self.items, self.by_key = {}, [], [], {}
        for insertion in self.plan(items):
            self.put(insertion)

    def regroup(self, journey_of: Mapping[str, str]) -> None:
        """The same items, which are told apart by `items` being the same list, under other journeys."""
        self._journey_of = journey_of
        self._sizes, self.rows = {}, []
        for insertion in self._places(self.items):
            self.put(insertion)

    def moves(self, journey_of: Mapping[str, str]) -> bool:
        """Whether one item belongs elsewhere by these journeys."""
        was, now = self._journey_of.get, journey_of.get
        # Older ones first: theirs come to be known while the newer ones mostly stay.
        return any(now(item.key) != was(item.key) for item in reversed(self.items))

    def headings(self) -> list[int]:
        """Which rows are headings, once all of a plan is done."""
        return list(islice(accumulate(self._sizes.values(), initial=0), len(self._sizes)))

    def row_of(self, key: str) -> int:
        """Where the item of this key stands; -1 where it is not loaded."""
        sought = self.by_key.get(key)
        return -1 if sought is None else next(row for row, shown in enumerate(self.rows) if shown is sought)

    def dated(self, item: TimelineItem) -> bool:
        """Whether the item stands under a journey, whose heading does not say its day."""
        return item.key in self._journey_of

    def plan(self, items: Sequence[TimelineItem]) -> list[Insertion]:
        """Where a page of older items goes, from the bottom up, so that one does not move the next."""
        self.items.extend(items)
        self.by_key.update({item.key: item for item in items})
        return self._places(items)

    def _places(self, items: Sequence[TimelineItem]) -> list[Insertion]:
        parts: dict[str | date, list[Row]] = {}
        journey_of, day = self._journey_of.get, self._day
        # Without an empty list for each of tens of thousands of lines, which would be the collector's, too.
        for item in items:
            group = journey_of(item.key) or day(item)
            if group in parts:
                parts[group].append(item)
            else:
                parts[group] = [item]
        tail: list[Row] = []
        ends: dict[str | date, int] = {}
        end = 0
        for group, size in self._sizes.items():
            end += size
            ends[group] = end
        within = []
        for group, rows in parts.items():
            if group in ends:
                within.append(Insertion(ends[group], rows))
                self._sizes[group] += len(rows)
            else:
                tail += [JourneyHead(group) if isinstance(group, str) else group, *rows]
                self._sizes[group] = len(rows) + 1
        last = [Insertion(len(self.rows), tail)] if tail else []
        return last + sorted(within, key=lambda insertion: -insertion.at)

    def put(self, insertion: Insertion) -> None:
        """Do one part of a plan."""
        self.rows[insertion.at : insertion.at] = insertion.rows
