"""What becomes of timelines, journeys and flags if two are one, in sentences, before anybody says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from connectors.records import Channel, OrderRecord
from desk.domain.clock import plain
from desk.domain.journeys import DEFAULT, Limits, last, weave
from desk.domain.time import SECOND, micros
from desk.domain.touches import CHANNEL_BITS, CHANNELS, ORDER, PLACED, Touch
from desk.services.flag_views import FlagView
from desk.services.journey_views import Standing
from desk.services.weaving import Decide, nothing_decided
from desk.services.wording import CHANNEL_WORDS, length_words
from desk.store.cache import Cache

# More orders and flags than these are counted, not named.
MOST_NAMED = 2


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is asked to tell what would be: the cache, people's corrections of journeys, the standing and the flags of a
    customer."""

    cache: Cache
    standing: Callable[[int], Standing]
    flags: Callable[[int], Sequence[FlagView]]
    now: Callable[[], datetime]
    decide: Decide = nothing_decided
    limits: Limits = DEFAULT

    def sentences(self, unit: int, name: str, other: int, other_name: str) -> tuple[str, ...]:
        """One sentence a line. The customer who is here longest stays; what is nobody's yet joins the other."""
        stays, joins = (unit, other) if self.cache.persons.stays(unit, other) else (other, unit)
        kept, gone = (name, other_name) if stays == unit else (other_name, name)
        mine, theirs = self.cache.persons.touches(stays), self.cache.persons.touches(joins)
        told = [self._joining(theirs, kept or "the other"), *self._journeys(stays, joins, mine, theirs)]
        told += self._flags(joins, kept or "the other", gone)
        return tuple(line for line in told if line)

    def _joining(self, touches: Sequence[Touch], name: str) -> str:
        if not touches:
            return f"Names and numbers join {name}; there is nothing to put on the timeline."
        counts = Counter(CHANNELS[t.sort & CHANNEL_BITS] for t in touches if not t.sort & ORDER)
        things = [_count(number, CHANNEL_WORDS[channel]) for channel, number in counts.most_common()]
        orders = self._orders(touches)
        listed = [*orders, *things]
        one = len(listed) == 1 and not listed[0][0].isdigit()
        return _sentence(f"{_and(listed)} {'joins' if one else 'join'} the timeline of {name}")

    def _orders(self, touches: Sequence[Touch]) -> list[str]:
        placed = [touch.record for touch in touches if touch.sort & PLACED]
        if len(placed) > MOST_NAMED:
            return [_count(len(placed), CHANNEL_WORDS[Channel.ORDER])]
        held = self.cache.stored(placed)
        records = [record for number in placed if isinstance(record := held.get(number), OrderRecord)]
        return [f"order {record.number or record.source_id}" for record in records]

    def _journeys(self, stays: int, joins: int, mine: Sequence[Touch], theirs: Sequence[Touch]) -> list[str]:
        """How the journey that is current becomes another, and its time."""
        before, after = self._newest(mine), self._newest(sorted([*mine, *theirs], key=_order))
        if not after:
            return []
        length = self._length(after)
        if not before or before[-1] not in after:
            return [f"The current journey becomes {self._title(joins)}, {length}."]
        title, was = self._title(stays), self._length(before)
        if len(after) == len(before):
            return [f"The journey {title} stays as it is, {length}."]
        if was == length:
            return [f"The journey {title} grows, but not in time: {length} as before."]
        return [f"The journey {title} becomes {length} instead of {was}."]

    def _newest(self, touches: Sequence[Touch]) -> Sequence[Touch]:
        """The touches of the journey whose interactions ended last; none where there is none."""
        groups = weave(touches, self.limits, self.decide(touches)).groups()
        return max(groups, key=lambda group: (last(group), group[0].at), default=())

    def _title(self, unit: int) -> str:
        journeys = self.standing(unit).journeys if unit > 0 else ()
        return f"“{journeys[0].title}”" if journeys else "that of the newcomer"

    def _length(self, touches: Sequence[Touch]) -> str:
        customer, _ = plain(touches, micros(self.now()))
        return length_words(customer // SECOND) or "no time"

    def _flags(self, joins: int, name: str, gone: str) -> list[str]:
        flags = self.flags(joins) if joins > 0 else ()
        if not flags:
            return []
        if len(flags) > MOST_NAMED:
            return [f"{len(flags)} flags of {gone or 'the other'} go with their records to {name}."]
        named = _and([f"“{flag.title}”" for flag in flags])
        verb = "flag {} goes with its" if len(flags) == 1 else "flags {} go with their"
        return [f"The {verb.format(named)} records to {name}, notes and all."]


def _order(touch: Touch) -> tuple[int, int, int]:
    return touch.at, touch.record, touch.part


def _count(number: int, word: str) -> str:
    low = word.lower()
    return f"one {low}" if number == 1 else f"{number} {low}s"


def _and(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."
