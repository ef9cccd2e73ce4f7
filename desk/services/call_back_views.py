"""Reads call-backs as screens show them: those that wait, those that ring, those of a customer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from connectors.records import IdentifierKind
from desk.domain.call_backs import ringing, rings_at
from desk.domain.dialling import tel
from desk.domain.identifiers import Normal, display
from desk.domain.work import Anchor, Entry, Sort, Stage
from desk.domain.work_rules import WorkRules
from desk.services.anchoring import Anchoring
from desk.services.asks import ServiceError
from desk.services.calling_hours import CallingHours
from desk.services.papers import Papers
from desk.services.told_times import ToldTimes, place_of, read_out
from desk.services.work_views import CallBackView, DueView, GuardView, HistoryLine, RingsView
from desk.store.cache import Cache
from desk.store.reading import CustomerRow

_STATES = {Stage.DRAFT: "open", Stage.STANDING: "waiting", Stage.DONE: "done", Stage.TAKEN_BACK: "taken_back"}


class CallBackReader:
    """What call-backs say. `rules` is what the company decided."""

    def __init__(
        self,
        papers: Papers,
        anchoring: Anchoring,
        cache: Cache,
        rules: Callable[[], WorkRules],
        times: ToldTimes,
        hours: CallingHours,
    ) -> None:
        self._papers = papers
        self._anchoring = anchoring
        self._cache = cache
        self._rules = rules
        self._times = times
        self._hours = hours

    def due(self, typed: str, customer_id: int) -> DueView:
        """What words mean on the customer's clock."""
        return self._times.there(typed, self._hours.zone(customer_id))

    def waiting(self, mine: bool = False) -> tuple[CallBackView, ...]:
        """Those to come and those due, by their time; `mine` leaves out what is somebody else's."""
        return self._views(self._held(mine))

    def rings(self) -> RingsView:
        """What rings for this person now, and when to ask again."""
        ring, next_at = ringing(self._held(mine=True), self._papers.now(), self._rules().ring_ahead)
        return RingsView(self._views(ring), next_at)

    def of_customer(self, customer_id: int) -> tuple[CallBackView, ...]:
        """All of a customer's, oldest first."""
        found = self._anchoring.of_customer(customer_id)
        return self._views(one for _, one in found if one.sort is Sort.CALL_BACK)

    def history(self, call_back_id: str) -> tuple[HistoryLine, ...]:
        """Everything that happened to one, oldest first."""
        return self._papers.history(self._call_back(call_back_id), self._read)

    def may_call(self, customer_id: int, number: str = "", purpose: str = "service") -> GuardView:
        """Whether to call a customer now, and the address that dials."""
        now = self._papers.now()
        waits = [one for one in self.of_customer(customer_id) if one.state == "waiting"]
        # Who asked to be called about a repair did not ask to be sold something.
        asked = [one.due_at for one in waits if one.purpose == purpose]
        nearest = min(asked, key=lambda due: abs(due - now), default=None)
        return self._hours.may_call(customer_id, number, purpose, nearest)

    def _held(self, mine: bool) -> list[Entry]:
        who = self._papers.who()
        return [one for one in self._papers.book.lists.call_backs() if not mine or one.owner in ("", who)]

    def _call_back(self, call_back_id: str) -> Entry:
        return self._papers.entry(call_back_id, Sort.CALL_BACK)

    def _row(self, customer_id: int) -> CustomerRow:
        row = self._cache.customer(customer_id)
        if row is None:
            raise ServiceError("This customer is not here any more.", "Search again: two records may have been joined.")
        return row

    def _anchor(self, customer_id: int, key: str) -> Anchor:
        return self._anchoring.anchor(customer_id, key)

    def _view(self, entry: Entry) -> CallBackView:
        return self._views([entry])[0]

    def _views(self, entries: Iterable[Entry]) -> tuple[CallBackView, ...]:
        held = list(entries)
        places = {one.entry_id: self._papers.book.place(one.anchor) for one in held}
        owners = self._anchoring.owners(places.values())
        now = self._papers.now()
        names = self._cache.names.shown([owner for owner in owners.values() if owner], now)
        return tuple(self._shown(one, owners[places[one.entry_id]], names) for one in held)

    def _shown(self, one: Entry, customer_id: int, names: dict[int, tuple[str, bool]]) -> CallBackView:
        now = self._papers.now()
        due_at = one.due_at or one.begun_at
        rings = rings_at(one, self._rules().ring_ahead)
        number = display(Normal(IdentifierKind.PHONE, one.number)) if one.number else ""
        there = f"{read_out(due_at, ZoneInfo(one.zone), now)} in {place_of(one.zone)}" if is_zone(one.zone) else ""
        return CallBackView(
            call_back_id=one.entry_id,
            customer_id=customer_id,
            name=names.get(customer_id, ("", False))[0] or number,
            number=number,
            tel=tel(one.number),
            about=one.text,
            due_at=due_at,
            there=there,
            zone=one.zone,
            owner=one.owner,
            by=one.by,
            purpose=one.purpose,
            state=_STATES[one.stage],
            rings=rings is not None and rings <= now,
            late=int((now - due_at) / timedelta(seconds=1)),
            revision=one.revision,
        )

    def _read(self, one: Entry) -> str:
        when = self._times.known(one.due_said, one.due_at, one.zone).shown
        return " · ".join(part for part in (one.text, when, one.owner and f"for {one.owner}") if part)


def is_zone(name: str) -> bool:
    """Whether there is a time zone of this name."""
    try:
        return bool(name) and ZoneInfo(name) is not None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
