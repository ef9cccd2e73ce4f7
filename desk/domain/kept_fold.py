"""What of the first touches of a long history later ones may join, in columns: there are thousands, and few are asked
for."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from desk.domain.joinable import NOBODY, Joinable
from desk.domain.touches import UNKNOWN, Touch


@dataclass(frozen=True, slots=True)
class Index:
    """Places by number, in order of the numbers."""

    numbers: array[int] = field(default_factory=lambda: array("q"))
    places: array[int] = field(default_factory=lambda: array("i"))

    def get(self, number: int) -> int:
        """The place of a number, NOBODY where it has none."""
        at = bisect_left(self.numbers, number)
        return self.places[at] if at < len(self.numbers) and self.numbers[at] == number else NOBODY

    def some(self, numbers: Iterable[int]) -> dict[int, int]:
        """Of these numbers those that have a place."""
        return {number: place for number in numbers if (place := self.get(number)) != NOBODY}

    def __contains__(self, number: int) -> bool:
        return self.get(number) != NOBODY

    def all(self) -> dict[int, int]:
        """The whole of it."""
        return dict(zip(self.numbers, self.places, strict=True))


@dataclass(frozen=True, slots=True)
class Anchors:
    """Touches that later ones may join, in order: what they are sorted by, their bits, the number of their journey."""

    at: array[int]
    record: array[int]
    part: array[int]
    sort: array[int]
    home: array[int]

    def touch(self, place: int, end: int | None, about: tuple[int, ...]) -> Touch:
        """What is known of one, as a touch; all else of it is empty. Without an end it ends when it begins."""
        at = self.at[place]
        return Touch(
            self.record[place], self.part[place], at, at if end is None else end, self.sort[place],
            (), about, 0, 0, 0, 0, (), 0, 0, 0, UNKNOWN, UNKNOWN, 0,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class KeptFold:
    """What is kept of a Fold. `links`, `numbers`, `orders` and `reasons` have places among the anchors of what joins by
    them, `reasons` also when it ended; `lasts` and `latest` are as in Fold, with such places.

    Anchors come back as touches that have the numbers they may be joined by, and no others.
    """

    links: Index
    numbers: Index
    orders: Index
    reasons: Mapping[int, tuple[int, int]]
    lasts: array[int]
    latest: tuple[int, int, int, int]
    anchors: Anchors

    def before(self, touches: Sequence[Touch]) -> Joinable:
        """What these touches, which all begin later, may join."""
        named = set(chain.from_iterable(touch.about for touch in touches))
        links = self.links.some(set(chain.from_iterable(touch.linked for touch in touches)))
        reasons = {touch.reason: held for touch in touches if (held := self.reasons.get(touch.reason)) is not None}
        return self._of(links, self.numbers.some(named), self.orders.some(named), reasons)

    def everything(self, _touches: Sequence[Touch] = ()) -> Joinable:
        """All that may be joined."""
        return self._of(self.links.all(), self.numbers.all(), self.orders.all(), self.reasons)

    def _of(
        self,
        links: Mapping[int, int],
        numbers: Mapping[int, int],
        orders: Mapping[int, int],
        reasons: Mapping[int, tuple[int, int]],
    ) -> Joinable:
        places, fresh = _places(links, numbers, orders, reasons, self.latest)
        person_end, person, alone_end, alone = self.latest
        # Only of these two it is asked when they ended.
        ends = {person: person_end, alone: alone_end}
        about: dict[int, tuple[int, ...]] = {}
        for number, place in sorted({*numbers.items(), *orders.items()}):
            about[place] = (*about.get(place, ()), number)
        touches = [self.anchors.touch(place, ends.get(place), about.get(place, ())) for place in places]
        homes = [self.anchors.home[place] for place in places]
        return Joinable(
            touches, homes, _moved(links, fresh), _moved(numbers, fresh),
            {reason: (end, fresh[place]) for reason, (end, place) in reasons.items()},
            _moved(orders, fresh), list(self.lasts), _latest(self.latest, fresh),
        )  # fmt: skip


def kept_fold(held: Joinable) -> KeptFold:
    """All of it, to be kept."""
    places, fresh = _places(held.by_link, held.by_number, held.orders, held.by_reason, held.latest)
    touches = [held.touches[place] for place in places]
    return KeptFold(
        links=_index(_moved(held.by_link, fresh)),
        numbers=_index(_moved(held.by_number, fresh)),
        orders=_index(_moved(held.orders, fresh)),
        reasons={reason: (end, fresh[place]) for reason, (end, place) in held.by_reason.items()},
        lasts=array("q", held.lasts),
        latest=_latest(held.latest, fresh),
        anchors=Anchors(
            at=array("q", [touch.at for touch in touches]),
            record=array("q", [touch.record for touch in touches]),
            part=array("i", [touch.part for touch in touches]),
            sort=array("i", [touch.sort for touch in touches]),
            home=array("i", [held.homes[place] for place in places]),
        ),
    )


def _places(
    links: Mapping[int, int],
    numbers: Mapping[int, int],
    orders: Mapping[int, int],
    reasons: Mapping[int, tuple[int, int]],
    latest: tuple[int, int, int, int],
) -> tuple[list[int], dict[int, int]]:
    """The places named, in order, and for each where it comes among them: the order alone decides what is joined."""
    named = {*links.values(), *numbers.values(), *orders.values(), *(place for _, place in reasons.values())}
    places = sorted((named | {latest[1], latest[3]}) - {NOBODY})
    return places, {place: number for number, place in enumerate(places)} | {NOBODY: NOBODY}


def _moved(places: Mapping[int, int], fresh: Mapping[int, int]) -> dict[int, int]:
    return {number: fresh[place] for number, place in places.items()}


def _latest(latest: tuple[int, int, int, int], fresh: Mapping[int, int]) -> tuple[int, int, int, int]:
    person_end, person, alone_end, alone = latest
    return person_end, fresh[person], alone_end, fresh[alone]


def _index(places: Mapping[int, int]) -> Index:
    pairs = sorted(places.items())
    return Index(array("q", [number for number, _ in pairs]), array("i", [place for _, place in pairs]))
