"""Whether a customer may be called now: where they are, what they wished, how often we reached out, what the company
allows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from connectors.records import Direction, IdentifierKind, InteractionRecord
from desk.domain.calling_hours import WEEK, Hours, Verdict, Wish, judge
from desk.domain.dialling import tel
from desk.domain.identifiers import phone, region_of
from desk.domain.whereabouts import Places, Whereabouts, whereabouts
from desk.domain.work import Entry, Sort, Stage
from desk.domain.work_rules import WorkRules
from desk.services.anchoring import Anchoring
from desk.services.asks import ServiceError
from desk.services.told_times import place_of
from desk.services.work_views import GuardView
from desk.store.cache import Cache
from desk.store.reading import CustomerRow

_HOURS = re.compile(r"(\d{1,2}):(\d\d)\s*-\s*(\d{1,2}):(\d\d)")
_YES = frozenset({"yes", "true", "1", "y", "on", "x", "ja"})
NEVER, NO_SELLING = "never", "no_selling"
# More in one week than any limit.
MOST_LINES = 1_000


class CallingHours:
    """Answers for one desk. `world` is read when first asked for; `regions` are the countries numbers without one may
    belong to."""

    def __init__(
        self,
        cache: Cache,
        anchoring: Anchoring,
        rules: Callable[[], WorkRules],
        world: Callable[[], Places],
        regions: Callable[[], Sequence[str]],
        now: Callable[[], datetime],
    ) -> None:
        self._cache = cache
        self._anchoring = anchoring
        self._rules = rules
        self._world = world
        self._regions = regions
        self._now = now

    def zone(self, customer_id: int, number: str = "") -> str:
        """The zone (IANA) a customer lives by, to be shown back to whoever promises a time; "" where it is not known,
        or many with other clocks are possible. Of two clocks it is the one most people of the country live by."""
        row = self._row(customer_id)
        zones = self._where(row, number, self._wishes(customer_id)).zones
        if not zones or _clocks(zones, self._now()) > 2:
            return ""
        order = self._world().countries.get(region_of(self.number(row, number)), ())
        return min(zones, key=lambda zone: order.index(zone) if zone in order else len(order))

    def may_call(
        self, customer_id: int, number: str = "", purpose: str = "service", asked_for: datetime | None = None
    ) -> GuardView:
        """Whether to call a customer now, and the address that dials. `asked_for` is when they asked to be called."""
        row, said = self._row(customer_id), self._wishes(customer_id)
        rules, now = self._rules(), self._now()
        dialled = self.number(row, number)
        wishes = [*_told(said), *_stated(row, rules.never_words)]
        where = self._where(row, number, said)
        verdict = judge(now, purpose, where, rules.calls, wishes, self._reached(customer_id), asked_for)
        return _view(verdict, tel(dialled), now)

    def number(self, row: CustomerRow, number: str) -> str:
        """The number that is called, normalised: the one given, "" where that is none; else the customer's own."""
        if number.strip():
            return next((found for region in self._regions() if (found := phone(number, region))), "")
        own = [one for one in row.identifiers if one.normal.kind is IdentifierKind.PHONE]
        return next((one.normal.value for one in sorted(own, key=lambda one: bool(one.shared))), "")

    def _row(self, customer_id: int) -> CustomerRow:
        row = self._cache.customer(customer_id)
        if row is None:
            raise ServiceError("This customer is not here any more.", "Search again: two records may have been joined.")
        return row

    def _where(self, row: CustomerRow, number: str, said: Sequence[Entry]) -> Whereabouts:
        addresses = [address for _, record in row.records for address in record.addresses]
        stated = [*(one.zone for one in reversed(said)), *(record.time_zone for _, record in row.records)]
        own = [one.normal.value for one in row.identifiers if one.normal.kind is IdentifierKind.PHONE]
        called = self.number(row, number)
        return whereabouts(addresses, stated, dict.fromkeys([called, *own] if called else own), self._world())

    def _wishes(self, customer_id: int) -> list[Entry]:
        found = self._anchoring.of_customer(customer_id)
        return [one for _, one in found if one.sort is Sort.WISH and one.stage is Stage.STANDING]

    def _reached(self, customer_id: int) -> int:
        """How often we reached out in the last week, on whatever channel; of very many lines the newest count."""
        since = self._now() - WEEK
        lines = self._cache.timeline(customer_id, (), None, MOST_LINES)
        lately = [line.record() for line in lines if line.kind == "i" and line.started_at > since]
        return sum(isinstance(one, InteractionRecord) and one.direction is Direction.OUTBOUND for one in lately)


def hours_of(text: str) -> Hours | None:
    """ "17:00-20:00"; None for "". ServiceError where it is neither."""
    if not text.strip():
        return None
    found = _HOURS.fullmatch(text.strip())
    try:
        if found is None:
            raise ValueError
        opens, closes = time(int(found[1]), int(found[2])), time(int(found[3]) % 24, int(found[4]))
        if closes != time() and closes <= opens:
            raise ValueError
    except ValueError:
        raise ServiceError(f"“{text}” are no hours.", "Write them like “17:00-20:00”.") from None
    return Hours(opens, closes)


def _told(said: Sequence[Entry]) -> Iterator[Wish]:
    """What our people wrote down of what the customer said."""
    for one in said:
        words = f"told {one.by}" + (f": {one.text}" if one.text else "")
        yield Wish(one.purpose == NEVER, one.purpose == NO_SELLING, hours_of(one.due_said), words)


def _stated(row: CustomerRow, never_words: Sequence[str]) -> Iterator[Wish]:
    """What sources have as a detail of the customer."""
    for _, record in row.records:
        for label, value in record.details:
            named = any(word in label.casefold() for word in never_words)
            if named and value.strip().casefold() in _YES:
                yield Wish(never=True, said=label)


def _clocks(zones: Sequence[str], now: datetime) -> int:
    """How many other times these show."""
    return len({now.astimezone(ZoneInfo(zone)).utcoffset() for zone in zones})


def _view(verdict: Verdict, dial: str, now: datetime) -> GuardView:
    clocks: dict[str, str] = {}
    for zone, local in verdict.there:
        clocks.setdefault(f"{local:%H:%M}", place_of(zone))
    there = " or ".join(f"{clock} in {place}" for clock, place in clocks.items())
    opens = ""
    if verdict.opens_at is not None and verdict.there:
        zone = verdict.there[0][0]
        hours, minutes = divmod(max(0, int((verdict.opens_at - now) / timedelta(minutes=1))), 60)
        opens = f"opens {verdict.opens_at.astimezone(ZoneInfo(zone)):%H:%M} there, {hours:02}:{minutes:02} from now"
    return GuardView(verdict.may.value, verdict.why, there, verdict.basis, verdict.opens_at, opens, dial)
