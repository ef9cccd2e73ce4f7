"""Says in views what flags are: whose, about which journey, how much of the customer's time it took, what happened."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from desk.domain.facts import Facts
from desk.domain.flag_figures import FlagFigures, waiting_since
from desk.domain.flagging import anchor_touch
from desk.domain.flags import Anchor, Flag, FlagEvent, What
from desk.domain.spelling import moment_words
from desk.domain.time import micros, moment
from desk.domain.touches import Touch
from desk.services.flag_memory import record_of
from desk.services.flag_views import EvidenceView, FlagEventView, FlagView
from desk.services.journey_views import JourneyView
from desk.services.lines import line_key
from desk.services.standing import standing_of
from desk.services.weaving import CacheRecords, Weaver, Woven
from desk.store.cache import Cache

# A reading of a customer stands for so long while somebody watches them.
FRESH = timedelta(seconds=3)
READINGS_KEPT = 64
# Older journeys of a customer are not looked through for a flag's.
JOURNEYS_READ = 200
_SHOWN = {What.FOLDED: What.RESOLVED, What.GREW: What.UPDATED}


@dataclass(frozen=True, slots=True)
class Reading:
    """A customer as read at a moment: name, journeys, views of the newest ones by their number, and which records are
    theirs."""

    at: datetime
    customer_id: int
    name: str
    woven: Woven
    views: Mapping[int, JourneyView]

    @property
    def groups(self) -> Sequence[Sequence[Touch]]:
        """The touches of each journey."""
        return self.woven.groups

    def journey(self, record: int, part: int) -> tuple[JourneyView | None, Sequence[Touch]]:
        """The journey a flag is in that hangs on a record's part, or where that is gone from the record, on its first
        touch; nothing where the record is gone too."""
        home = self.woven.home(record, part)
        return (None, ()) if home is None else (self.views.get(home), self.woven.by_home[home].touches)


class FlagRows:
    """Reads customers and turns their flags into views. From any thread."""

    def __init__(self, cache: Cache, weaver: Weaver, zone: tzinfo) -> None:
        self._cache = cache
        self._records = CacheRecords(cache)
        self._weaver = weaver
        self._zone = zone
        self._lock = threading.Lock()
        self._kept: dict[int, Reading] = {}

    def reading(self, customer_id: int, now: datetime, fresh: bool = True) -> Reading | None:
        """The customer as they are now, or where it need not be `fresh` a moment ago; None where there is none."""
        with self._lock:
            kept = self._kept.get(customer_id)
        if kept is not None and not fresh and timedelta(0) <= now - kept.at < FRESH:
            return kept
        read = self._read(customer_id, now)
        with self._lock:
            self._kept.pop(customer_id, None)
            if read is not None:
                self._kept[customer_id] = read
            while len(self._kept) > READINGS_KEPT:
                del self._kept[next(iter(self._kept))]
        return read

    def views(
        self, flags: Iterable[Flag], now: datetime, histories: Mapping[str, Sequence[FlagEvent]] | None = None
    ) -> list[FlagView]:
        """Views of flags, in their order; each customer is read once."""
        held = list(flags)
        owners = self._cache.owners(sorted({record_of(flag) for flag in held}))
        read: dict[int, Reading | None] = {}
        found = []
        for flag in held:
            customer_id, record = owners.get(record_of(flag), (0, 0))
            if customer_id and customer_id not in read:
                read[customer_id] = self.reading(customer_id, now, fresh=False)
            events = (histories or {}).get(flag.flag_id, ())
            found.append(self.view(flag, read.get(customer_id), record, now, events))
        return found

    def view(
        self, flag: Flag, reading: Reading | None, record: int, now: datetime, events: Sequence[FlagEvent] = ()
    ) -> FlagView:
        """One flag of a customer as read; without a reading, or a journey in it, it stands for itself."""
        journey, touches = reading.journey(record, flag.anchor.part) if reading else (None, ())
        figures = _figures(journey, touches, now) if journey and touches else None
        customer = (reading.customer_id, reading.name) if reading else (0, "")
        return flag_view(flag, customer, figures, tuple(self._event(event) for event in events))

    def anchor(self, reading: Reading, journey_id: str) -> Anchor | None:
        """Where a flag raised on a journey hangs ("" is the current one); None where there is no such journey."""
        wanted = journey_id or next((journey.journey_id for journey in reading.views.values()), "")
        keys = self._cache.keys(sorted({group[0].record for group in reading.groups}))
        for group in reading.groups:
            first, hung = group[0], anchor_touch(group)
            if first.record in keys and line_key(keys[first.record], first.part) == wanted:
                held = self._cache.keys([hung.record]).get(hung.record)
                return Anchor(*held, hung.part) if held else None
        return None

    def _read(self, customer_id: int, now: datetime) -> Reading | None:
        customer = self._cache.customer(customer_id)
        if customer is None:
            return None
        recent = self._weaver.woven(customer_id, micros(now))
        standing = standing_of(
            customer_id, recent, self._records, now, (), JOURNEYS_READ, self._weaver.limits, None,
            self._weaver.reason_words, 0,
        )  # fmt: skip
        homes = [journey.home for journey in recent.newest_first]
        woven = recent if recent.past is None else self._weaver.whole(customer_id)
        return Reading(now, customer_id, customer.name, woven, dict(zip(homes, standing.journeys, strict=False)))

    def _event(self, event: FlagEvent) -> FlagEventView:
        what = _SHOWN.get(event.what, event.what)
        return FlagEventView(event.at, event.who, what.value, _told(event, self._zone))


def flag_view(
    flag: Flag, customer: tuple[int, str], figures: FlagFigures | None, history: tuple[FlagEventView, ...] = ()
) -> FlagView:
    """One flag of a customer (number and name; 0 where not found) with the figures of its journey; without these it
    stands for itself."""
    return FlagView(
        flag_id=flag.flag_id,
        customer_id=customer[0],
        customer=customer[1],
        journey_id=figures.journey_id if figures else "",
        journey=figures.journey if figures else "",
        title=flag.title,
        rule=flag.rule,
        rule_title=flag.title if flag.rule else "",
        rule_version=flag.rule_version,
        severity=flag.severity.value,
        state=flag.state.value,
        owner=flag.owner,
        raised_at=flag.raised_at,
        raised_by=flag.raised_by,
        due_at=flag.due_at,
        snoozed_until=flag.snoozed_until,
        resolved_as=flag.resolved_as.value if flag.resolved_as else "",
        reason=flag.reason,
        holds=flag.holds,
        evidence=tuple(EvidenceView(one.text, one.key) for one in flag.evidence),
        customer_time=figures.customer_time if figures else 0,
        waiting_time=figures.waiting_time if figures else 0,
        by_channel=figures.by_channel if figures else (),
        interactions=figures.interactions if figures else 0,
        since=figures.since if figures else None,
        waiting_since=figures.waiting_since if figures else None,
        history=history,
        for_whom=flag.for_whom,
    )


def _figures(journey: JourneyView, touches: Sequence[Touch], now: datetime) -> FlagFigures:
    """The figures of a journey that was worked out a moment ago."""
    time, waiting = journey.time.after(now), waiting_since(Facts(touches, micros(now)))
    return FlagFigures(
        journey_id=journey.journey_id,
        journey=journey.title,
        customer_time=time.customer_time,
        waiting_time=time.waiting_time,
        by_channel=time.by_channel,
        interactions=journey.interactions,
        since=journey.started_at,
        waiting_since=None if waiting is None else moment(waiting),
        until=now,
    )


def _told(event: FlagEvent, zone: tzinfo) -> str:
    """What it was about and what was written, on one line."""
    about = event.about
    if event.what is What.SNOOZED:
        until = datetime.fromisoformat(about)
        about = f"until {moment_words(micros(until), micros(event.at), zone)}"
    elif event.what in (What.FOLDED, What.GREW):
        about = "went together with another flag of the same journey"
    elif event.what in (What.TAKEN, What.UPDATED, What.REOPENED):
        # Who took it stands beside it; the rule that came to lead is named in the note by its title.
        about = ""
    elif event.what is What.ASSIGNED:
        about = f"to {about}" if about else "to nobody"
    return ": ".join(part for part in (about, event.note) if part)
