"""Answers the screen of a store: who stands at the counter, what may be said of them, and that they are here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Protocol

from desk.config.own_file import OwnFile
from desk.config.store import StoreChoices
from desk.domain.card_codes import bare, candidates
from desk.domain.hand_off_codes import read
from desk.domain.hand_offs import To
from desk.domain.manners import MannersRules
from desk.domain.trouble import Trouble
from desk.domain.visits import SOURCE, STREAM
from desk.services.asks import Customers, Flags, Journeys, ServiceError
from desk.services.asks_hand_offs import HandOffs
from desk.services.asks_work import Notes
from desk.services.flag_views import FlagView
from desk.services.hand_off_views import HandOffView, Line, PreviewView
from desk.services.journey_views import JourneyView
from desk.services.store_facts import LOOKED_AT, Known, Manners, same_lines
from desk.services.store_views import CalledView, CareView, CounterView, StoreAnswer, StoreHit, StoreView
from desk.services.views import CustomerHit, LookUpView, PopAnswer, PopVerdict
from desk.services.visit_views import VisitView
from desk.services.visits import VisitService
from desk.services.wording import initials
from desk.services.work_views import WishView
from desk.store.cache import Cache
from desk.store.finding import Hit

# More than nobody chooses from by one digit.
MOST = 9
# Fewer signs name too many people.
LEAST = 3
FLAG_SEVERITY = "high"


class Wished(Protocol):
    """What is asked of desk.services.asks_work.CallBacks."""

    def wished(self, customer_id: int) -> WishView:
        """What a customer said about calls."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom the counter asks."""

    customers: Customers
    journeys: Journeys
    flags: Flags
    hand_offs: HandOffs
    notes: Notes
    wishes: Wished


class StoreService:
    """The questions of desk.services.asks_store.Counter, over one cache. `choices` are asked for anew each time;
    `stand(name, seen)` keeps that the desk stands in the store of this name, and in that which was `seen` no more."""

    def __init__(
        self,
        cache: Cache,
        asked: Asked,
        visits: VisitService,
        choices: Callable[[], StoreChoices],
        stand: Callable[[str, str], None],
        rules: OwnFile[MannersRules],
        now: Callable[[], datetime],
    ) -> None:
        self._cache = cache
        self._asked = asked
        self._visits = visits
        self._choices, self._stand = choices, stand
        self._rules = rules
        self._now = now

    def counter(self) -> CounterView:
        """How this counter works."""
        self._rules.rules()
        wrong = self._rules.trouble
        return CounterView(**asdict(self._choices()), trouble=f"{wrong.title} {wrong.advice}" if wrong else "")

    def stand_in(self, name: str) -> None:
        """This desk stands in the store of this name from now on."""
        self._stand(name, self._choices().name)

    def find(self, text: str, scanned: bool = False) -> StoreAnswer:
        """Whom a card, an order, a phone number or a name is of, from the cache alone."""
        spelled = candidates(text)
        typed = bare(text)
        if not spelled or (len(typed) < LEAST and not scanned):
            return StoreAnswer(text, "short")
        whole = self._cache.numbers.whose(spelled)
        if whole.hits:
            return _found(text, [_of_hit(hit) for hit in whole.hits])
        handed = self._by_code(typed)
        if handed is not None:
            return _found(text, [handed])
        popped = self._asked.customers.pop(typed)
        known = popped.verdict in (PopVerdict.ONE, PopVerdict.SEVERAL, PopVerdict.OWN) or popped.unlinked
        if known or scanned or whole.loose:
            return _of_number(text, popped, whole.loose, whole.loose_at)
        found = self._asked.customers.find(typed, MOST)
        if found.hits:
            # A part of a number or name is nobody's proof of who they are: even a single one is to be chosen.
            hits = tuple(_of_view(hit) for hit in found.hits[:MOST])
            return StoreAnswer(text, "several", hits, more=found.more)
        return _of_number(text, popped, whole.loose, whole.loose_at)

    def look_up(self, number: str, told: Callable[[StoreAnswer], object] = lambda _answer: None) -> StoreAnswer:
        """As `find`, asking every source that can look up a phone number live; slow, bounded in time. `told` hears what
        is known after each source's answer, on this thread; the end is what is returned."""

        def answer(view: LookUpView) -> StoreAnswer:
            return replace(_of_number(number, view.answer, 0, None), silent=(*view.late, *view.failed))

        return answer(self._asked.customers.look_up(number, lambda view: told(answer(view))))

    def show(self, customer_id: int) -> StoreView:
        """One customer as a store may see them."""
        asked, choices = self._asked, self._choices()
        customer = asked.customers.customer(customer_id)
        standing = asked.journeys.standing(customer_id, joins=LOOKED_AT)
        current = _current(standing.journeys)
        # "" is the newest journey, which is read without all others.
        about = current.journey_id if current is not None and current is not standing.journeys[0] else ""
        preview = asked.hand_offs.preview(customer_id, "store", choices.name, about)
        page = asked.customers.timeline(customer_id, limit=LOOKED_AT)
        rows, items = same_lines(self._cache.timeline(customer_id, (), None, LOOKED_AT), page.items)
        flags = asked.flags.of_customer(customer_id)
        known = Known(
            customer, preview, rows, items, {one.journey_id: one.title for one in standing.journeys},
            asked.notes.of_customer(customer_id), self._handed(customer_id, choices.name),
            [flag.title for flag in flags if not flag.rule], self._now(),
        )  # fmt: skip
        manners = Manners(known, self._rules.rules(), self._cache)
        here = [one for one in self._visits.open() if one.customer_id == customer_id and one.store == choices.name]
        return StoreView(
            customer_id=customer_id,
            name=customer.name,
            initials=customer.initials,
            tier=customer.tier,
            since=customer.since,
            identifiers=customer.identifiers,
            wish=asked.wishes.wished(customer_id),
            care=_care(flags, standing.journeys, preview, manners.open),
            say=manners.say(),
            keep=manners.keep(),
            lately=manners.lately(),
            visit=here[-1] if here else None,
        )

    def come(self, customer_id: int) -> VisitView:
        """The customer is at this counter."""
        return self._visits.come(customer_id, self._choices().name)

    def leave(self, visit_id: str, at: datetime | None = None) -> VisitView:
        """They left, now or at a moment before."""
        return self._visits.leave(visit_id, at)

    def take_back(self, visit_id: str) -> VisitView:
        """They were not here."""
        return self._visits.take_back(visit_id)

    def stand(self, visit_id: str) -> VisitView:
        """They were here after all."""
        return self._visits.stand(visit_id)

    def open(self) -> tuple[VisitView, ...]:
        """Whom this person has at the counter, after a crash too."""
        return self._visits.open()

    def call_lead(self, customer_id: int, title: str, note: str = "") -> CalledView:
        """Call somebody to the counter: a flag, and where a lead is named a hand-off with the briefing."""
        choices, flags = self._choices(), self._asked.flags
        # A flag hangs on something that happened: that they are here is enough, and then it is on the timeline.
        self.come(customer_id)
        flag = flags.raise_by_hand(customer_id, "", title, FLAG_SEVERITY, note)
        if not choices.team_lead:
            return CalledView(flag.flag_id)
        try:
            given = self._asked.hand_offs.give(customer_id, "person", choices.team_lead, note=note)
        except ServiceError:
            flags.resolve([flag.flag_id], "needless", title)
            raise
        return CalledView(flag.flag_id, given.hand_off_id, given.code, given.to)

    def call_off(self, called: CalledView, why: str) -> None:
        """Nobody needs to come."""
        if called.hand_off_id:
            self._asked.hand_offs.take_back(called.hand_off_id, why)
        self._asked.flags.resolve([called.flag_id], "needless", why)

    def _by_code(self, typed: str) -> StoreHit | None:
        """Whoever was passed on with this code; typing it opens the hand-off, as everywhere."""
        try:
            held = self._asked.hand_offs.open(read(typed))
        except Trouble:
            return None
        row = self._cache.customer(held.customer_id) if held.customer_id else None
        return None if row is None else StoreHit(row.customer_id, row.name, initials(row.name), "handed")

    def _handed(self, customer_id: int, store: str) -> list[HandOffView]:
        """The hand-offs to this store, or to any, whose customer is awaited or has just come."""
        found = self._asked.hand_offs.of_customer(customer_id)
        here = [one for one in found if one.given.to is To.STORE and one.state != "taken_back"]
        return [one for one in here if not one.given.name or one.given.name.casefold() == store.casefold()]


def _care(
    flags: Sequence[FlagView],
    journeys: Sequence[JourneyView],
    preview: PreviewView,
    open_: Callable[[str], str],
) -> CareView | None:
    """Why to handle a customer with care; `open_` gives "" for what may not be seen here."""
    flag = next(iter(flags), None)
    if flag is None:
        return None
    journey = next((one for one in journeys if one.journey_id == flag.journey_id), None)
    promise = _promise(preview) if journey is not None and journey is _current(journeys) else None
    if promise is not None and not open_(promise.value):
        promise = None
    return CareView(
        flag_id=flag.flag_id,
        severity=flag.severity,
        # What somebody wrote on a flag they raised by hand is for colleagues.
        title=open_(flag.title) if flag.rule else "",
        about=open_(flag.journey),
        spent=flag.customer_time,
        at_least=journey is not None and journey.time.at_least,
        since=flag.since,
        promise=promise.value if promise else "",
        due_at=promise.due_at if promise else None,
        overdue=promise.overdue if promise else False,
        number=open_(journey.references[0]) if journey and journey.references else "",
    )


def _current(journeys: Sequence[JourneyView]) -> JourneyView | None:
    """What the customer's need is: their newest journey, unless that is nothing but the visit that is on."""
    told = (one for one in journeys if one.interactions != 1 or not one.newest.startswith(f"{SOURCE}/{STREAM}/"))
    return next(told, journeys[0] if journeys else None)


def _promise(preview: PreviewView) -> Line | None:
    """The promise that falls due next and was not kept."""
    lines = [one for one in preview.content.lines if one.kind == "promised" and one.value and not one.kept]
    due = sorted((one.due_at, place) for place, one in enumerate(lines) if one.due_at is not None)
    return lines[due[0][1]] if due else None


def _found(text: str, hits: Sequence[StoreHit]) -> StoreAnswer:
    return StoreAnswer(text, "one" if len(hits) == 1 else "several", tuple(hits[:MOST]), more=len(hits) > MOST)


def _of_number(text: str, popped: PopAnswer, loose: int, loose_at: datetime | None) -> StoreAnswer:
    """What a phone number led to; `loose` records of nobody's carry it as an order's or a card's."""
    if popped.verdict in (PopVerdict.ONE, PopVerdict.SEVERAL):
        return _found(text, [_of_view(hit) for hit in popped.hits])
    if popped.verdict is PopVerdict.OWN:
        return StoreAnswer(text, "own")
    called = len(popped.unlinked)
    at = popped.unlinked[0].started_at if popped.unlinked else loose_at
    verdict = "loose" if called or loose else "nobody"
    # Only a whole number, with its country, can be asked for elsewhere.
    number = popped.display if popped.verdict is PopVerdict.NONE and popped.display.startswith("+") else ""
    return StoreAnswer(text, verdict, (), number, called or loose, at, filling=popped.filling)


def _of_hit(hit: Hit) -> StoreHit:
    return StoreHit(hit.customer_id, hit.name, initials(hit.name), hit.why, hit.phone, hit.last_at)


def _of_view(hit: CustomerHit) -> StoreHit:
    return StoreHit(hit.customer_id, hit.name, initials(hit.name), "", hit.phone, hit.last_at)
