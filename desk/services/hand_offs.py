"""Answers questions about hand-offs and does what people do with them: gives, opens, follows and takes back."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from typing import Protocol

from desk.domain import hand_off_steps as steps
from desk.domain.hand_off_arrival import same_person
from desk.domain.hand_off_codes import make, read, shown
from desk.domain.hand_off_manners import Hidden, hide, mark
from desk.domain.hand_off_words import happened, to_words
from desk.domain.hand_offs import WAITING, Given, HandOff, State, To
from desk.domain.work import Stage
from desk.live.addresses import What
from desk.live.addresses import read as read_address
from desk.services.anchoring import FEW, key_of
from desk.services.asks import ServiceError
from desk.services.hand_off_arrivals import Arrivals
from desk.services.hand_off_content import Gatherer
from desk.services.hand_off_shelf import HandOffShelf
from desk.services.hand_off_views import Content, HandOffView, PreviewLine, PreviewView
from desk.services.work_views import CallBackView, DueView, HistoryLine
from desk.store.cache import Cache
from desk.store.decisions import Conflict, WorkBook
from desk.store.ids import new_id

ATTEMPTS = 4
_LISTS = {
    "waiting": WAITING,
    "missed": (State.NEVER_ARRIVED,),
    "arrived": (State.ARRIVED,),
    "mine": tuple(State),
    "for_me": (*WAITING, State.NEVER_ARRIVED),
    "to_me": WAITING,
    "all": tuple(State),
}
_BY_NAME = ("for_me", "to_me")


class AskedCallBacks(Protocol):
    """What is asked of desk.services.asks_work.CallBacks."""

    def due(self, typed: str, customer_id: int) -> DueView:
        """What words mean on the customer's clock."""

    def promise(
        self, customer_id: int, typed: str, about: str = "", owner: str = "", number: str = "", key: str = ""
    ) -> CallBackView:
        """Promise a call."""

    def take_back(self, call_back_id: str, why: str = "") -> object:
        """It is not to be made."""


class HandOffService:
    """The questions of desk.services.asks_hand_offs.HandOffs. `elsewhere` finds by its code one that
    another desk gave; `draw` gives chance for codes, as secrets.randbelow."""

    def __init__(
        self,
        shelf: HandOffShelf,
        gatherer: Gatherer,
        arrivals: Arrivals,
        call_backs: AskedCallBacks,
        cache: Cache,
        work: WorkBook,
        elsewhere: Callable[[str], HandOff | None],
        draw: Callable[[int], int] = secrets.randbelow,
    ) -> None:
        self._shelf = shelf
        self._gatherer = gatherer
        self._arrivals = arrivals
        self._call_backs = call_backs
        self._cache = cache
        self._work = work
        self._elsewhere = elsewhere
        self._draw = draw

    def preview(
        self,
        customer_id: int,
        to: str,
        name: str = "",
        journey_id: str = "",
        note: str = "",
        inquiry: str = "",
        by: str = "",
        hidden: Collection[str] = (),
        reason: str = "",
    ) -> PreviewView:
        """What would be given, with what its receiver would not see."""
        receiver = _to(to)
        now = self._shelf.around.now()
        whole, _ = self._gatherer.gather(customer_id, journey_id, note, inquiry, now, reason)
        told = self._hidden(whole, receiver, hidden)
        lines = (PreviewLine(mark(line), line, why) for line, why in zip(whole.lines, told.why, strict=True))
        until, due = self._when(customer_id, receiver, by, now)
        return PreviewView(tuple(lines), told.content, whole.missing, until, due)

    def give(
        self,
        customer_id: int,
        to: str,
        name: str = "",
        key: str = "",
        journey_id: str = "",
        note: str = "",
        inquiry: str = "",
        by: str = "",
        hidden: Collection[str] = (),
        reason: str = "",
    ) -> HandOffView:
        """Pass a customer on, with all that is known of a journey."""
        receiver, around = _to(to), self._shelf.around
        named, now = steps.receiver(receiver, name), around.now()
        whole, newest = self._gatherer.gather(customer_id, journey_id, note, inquiry, now, reason)
        content = self._hidden(whole, receiver, hidden).content
        record = self._shelf.anchoring.hung_on(self._shelf.anchoring.anchor(customer_id, key or newest))
        if record is None:
            raise ServiceError("There is no record this could be written on.", "Pull this customer's sources first.")
        until, call_back = _needed(by, *self._when(customer_id, receiver, by, now)), ""
        if receiver is To.CALL_BACK:
            promised = self._call_backs.promise(customer_id, by, _about(content), named, "", key_of(record))
            call_back = promised.call_back_id
        for attempt in range(1, ATTEMPTS + 1):
            code = make(self._draw)
            given = Given(new_id(now), code, record, receiver, named, around.who(), now, until, content, call_back)
            try:
                held = self._shelf.save(steps.give(given))
            except Exception as wrong:
                # Another hand-off may have this code.
                if isinstance(wrong, Conflict) and attempt < ATTEMPTS:
                    continue
                _uncall(self._call_backs, self._work, call_back, "The customer was not handed off.")
                raise
            return self._shelf.view(held)
        raise AssertionError

    def open(self, code: str) -> HandOffView:
        """The hand-off with a code, or of an address."""
        found = self._by_code(code)
        for _ in range(ATTEMPTS):
            try:
                step = steps.open_by(found, self._shelf.around.who(), self._shelf.around.now())
                return self._shelf.view(self._shelf.save(step) if step else found)
            except Conflict:
                # Somebody opens it in the same moment; one of us is the first.
                found = self._by_code(code)
        return self._shelf.view(found)

    def look(self, hand_off_id: str) -> HandOffView:
        """One by its id; that is no opening of it."""
        return self._shelf.view(self._shelf.held(hand_off_id))

    def list(self, which: str = "waiting", limit: int = 200) -> tuple[HandOffView, ...]:
        """The newest that wait for their customer, were missed, arrived, are mine, are for me, are for me and wait, or
        all."""
        if which not in _LISTS:
            raise ServiceError(f"There are no hand-offs “{which}”.", f"Ask for one of {', '.join(_LISTS)}.")
        who = self._shelf.around.who()
        book = self._shelf.book
        if which in _BY_NAME:
            return self._shelf.views(book.to_person(_LISTS[which], lambda name: same_person(name, who), limit))
        return self._shelf.views(book.newest(_LISTS[which], limit, who if which == "mine" else ""))

    def of_customer(self, customer_id: int) -> tuple[HandOffView, ...]:
        """All of a customer's, newest first."""
        if not customer_id:
            return ()
        anchoring = self._shelf.anchoring
        known = self._shelf.book.records(FEW + 1)
        if len(known) <= FEW:
            owners = anchoring.owners(known)
            mine = [record for record in known if owners[record] == customer_id]
        else:
            mine = anchoring.records(customer_id)
        return self._shelf.views(self._shelf.book.anchored(mine))

    def take_back(self, hand_off_id: str, why: str = "") -> HandOffView:
        """It counts no more and opens no more; a flag raised because of it passes, and nobody calls because of it."""
        found, around = self._shelf.held(hand_off_id), self._shelf.around
        if found.standing.elsewhere:
            raise ServiceError("Another desk gave this hand-off.", "Take it back there.")
        step = steps.take_back(found, around.who(), around.now(), why)
        held = self._shelf.save(step, self._shelf.settled(found, "The hand-off was taken back."))
        _uncall(self._call_backs, self._work, found.given.call_back, "The hand-off was taken back.", why)
        return self._shelf.view(held)

    def met(self, hand_off_id: str) -> HandOffView:
        """A person says that the customer is with them."""
        found, around = self._shelf.held(hand_off_id), self._shelf.around
        now, who = around.now(), around.who()
        step = steps.arrive(found, "", now, now, who)
        return self._shelf.view(self._shelf.save(step, self._shelf.settled(found, f"{who} has met the customer.")))

    def not_met(self, hand_off_id: str) -> HandOffView:
        """They said so by mistake: the customer is awaited again."""
        found, around = self._shelf.held(hand_off_id), self._shelf.around
        return self._shelf.view(self._shelf.save(steps.not_yet(found, around.who(), around.now())))

    def watch(self) -> tuple[HandOffView, ...]:
        """Look whether customers arrived; those that stand otherwise now."""
        return self._shelf.views(self._arrivals.step())

    def history(self, hand_off_id: str) -> tuple[HistoryLine, ...]:
        """Everything that happened to one, oldest first."""
        found = self._shelf.held(hand_off_id)
        to = to_words(found.given.to, found.given.name)
        return tuple(
            HistoryLine(one.at, one.who, happened(one.what), to, one.note)
            for one in self._shelf.book.events(found.given.hand_off_id)
        )

    def record_now(self, key: str) -> str:
        """What a record that a hand-off names is called now: a live call's is the phone system's own record later."""
        return key_of(self._work.place(self._shelf.anchoring.record(key)))

    def _by_code(self, text: str) -> HandOff:
        address = read_address(text)
        if address is not None and address.what is not What.HAND_OFF:
            raise ServiceError("This address leads to something else.", "A hand-off's looks like desk:hand-off/CODE.")
        code = read(address.value if address else text)
        found = self._shelf.book.by_code(code) or self._elsewhere(code)
        if found is None:
            raise ServiceError(
                f"No hand-off here has the code {shown(code)}.", "Ask for it again, or for the hand-off's file."
            )
        return found

    def _hidden(self, content: Content, to: To, by_hand: Collection[str]) -> Hidden:
        return hide(content, self._shelf.around.rules().hidden[to], by_hand)

    def _when(self, customer_id: int, to: To, by: str, now: datetime) -> tuple[datetime | None, DueView]:
        """Until when the customer is awaited: what was typed, or what the company decided for such receivers; None
        where no time to come was typed and one is needed. And what was typed."""
        within: timedelta = self._shelf.around.rules().within[to]
        if not by.strip():
            return None if to is To.CALL_BACK else now + within, DueView(by, None, "")
        due = self._call_backs.due(by, customer_id)
        if due.due_at is None or due.due_at <= now:
            return None, due
        return due.due_at + within if to is To.CALL_BACK else due.due_at, due


def _uncall(call_backs: AskedCallBacks, work: WorkBook, call_back: str, what: str, why: str = "") -> None:
    """Nobody is to make the call that was promised with a hand-off, "" for none; one that was made stays. ServiceError,
    beginning with `what` came of the hand-off, where it stays promised."""
    if not call_back:
        return
    try:
        if work.entry(call_back).stage is Stage.STANDING:
            call_backs.take_back(call_back, why)
    except ServiceError as wrong:
        told = f"{what} The call that was promised with it still stands."
        raise ServiceError(told, "Take the call-back back under Work.") from wrong


def _needed(by: str, until: datetime | None, due: DueView) -> datetime:
    if until is None and not by.strip():
        raise ServiceError("Say when they will be called.", "Write a time, such as “tomorrow 9:00”.")
    if until is None:
        raise ServiceError(f"“{by}” is no time to come.", due.advice)
    return until


def _to(text: str) -> To:
    try:
        return To(text)
    except ValueError:
        raise ServiceError(f"Nobody is passed on to a “{text}”.", f"Choose one of {', '.join(To)}.") from None


def _about(content: Content) -> str:
    """What a call-back is about, of what its receiver may see."""
    told = (line.value for kind in ("inquiry", "reason") for line in content.lines if line.kind == kind and line.value)
    return next(told, content.title)
