"""What screens may ask about what people write down, as protocols. All block, from any thread, and raise ServiceError
only; what is typed is on the disk when the call returns.

Where something is undone, `after` is the revision that led to: what somebody else did since is never undone, that
raises. 0 undoes whatever happened last."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from desk.domain.trouble import Trouble
from desk.services.work_views import (
    CallBackView,
    DispositionView,
    DueView,
    GuardView,
    HistoryLine,
    LogView,
    NotesView,
    NoteView,
    RingsView,
    SuggestionView,
    WishView,
    WrapUpView,
)


class Notes(Protocol):
    """Notes on customers."""

    def of_customer(self, customer_id: int, limit: int = 200) -> NotesView:
        """The newest notes of a customer, wherever they were written, and what this person is typing."""

    def type(self, customer_id: int, text: str, key: str = "") -> NoteView:
        """Keep a note as it is typed, on the record `key` or on the customer; "" throws the draft away."""

    def write(self, customer_id: int, text: str, key: str = "") -> NoteView:
        """Write it: from now on it counts. What was typed on the same is finished with it."""

    def change(self, note_id: str, text: str) -> NoteView:
        """Write a note anew in the place of another; both stay to be read."""

    def take_back(self, note_id: str, why: str = "") -> NoteView:
        """Take a note back."""

    def undo(self, note_id: str, after: int = 0) -> NoteView:
        """Undo what happened to it last: what was just written can be typed on, what was taken back stands again."""

    def history(self, note_id: str) -> tuple[HistoryLine, ...]:
        """Everything that happened to a note and to those it took the place of, oldest first."""


class WrapUps(Protocol):
    """What came of an interaction: outcome, promise, note."""

    def dispositions(self, text: str = "") -> tuple[DispositionView, ...]:
        """At most 15 outcomes found by words and their beginnings, the most used first."""

    def suggest(self, key: str, typed: str = "") -> SuggestionView | None:
        """The likely outcome of an interaction, from what is typed and what its journey says; None for none."""

    def due(self, typed: str, customer_id: int = 0) -> DueView:
        """What words such as “by Friday 5 pm” mean, for showing back; fit for every key stroke."""

    def begin(self, key: str) -> WrapUpView:
        """The wrap-up of an interaction that this person has open, or a new one."""

    def type(
        self,
        wrap_up_id: str,
        note: str | None = None,
        disposition: str | None = None,
        promise: str | None = None,
        due: str | None = None,
    ) -> WrapUpView:
        """Keep what was typed; None stays as it is. A disposition is a code of the list, "" takes it off."""

    def finish(self, wrap_up_id: str) -> WrapUpView:
        """Done: it counts from now on."""

    def drop(self, wrap_up_id: str) -> None:
        """Throw an open one away that was never finished."""

    def undo(self, wrap_up_id: str, after: int = 0) -> WrapUpView:
        """Undo what happened last; what was just done can be typed on."""

    def keep_promise(self, wrap_up_id: str, note: str = "") -> WrapUpView:
        """What was promised has been done."""

    def take_back(self, wrap_up_id: str, why: str = "", after: int = 0) -> WrapUpView:
        """It counts no more."""

    def of_interaction(self, key: str) -> tuple[WrapUpView, ...]:
        """All wrap-ups of an interaction, oldest first."""

    def open(self) -> tuple[WrapUpView, ...]:
        """What this person has open, oldest first; asked after a start it has what a crash left."""

    def close_late(self) -> tuple[WrapUpView, ...]:
        """Close those whose time is over; to be asked each few seconds, cheap where none is open."""

    def history(self, wrap_up_id: str) -> tuple[HistoryLine, ...]:
        """Everything that happened to one, oldest first."""


class CallBacks(Protocol):
    """Promised calls."""

    def due(self, typed: str, customer_id: int) -> DueView:
        """What words mean on the customer's clock."""

    def promise(
        self,
        customer_id: int,
        typed: str,
        about: str = "",
        owner: str = "",
        number: str = "",
        key: str = "",
        purpose: str = "service",
    ) -> CallBackView:
        """Promise a call at a time in the customer's zone, on the record `key` or on the customer."""

    def waiting(self, mine: bool = False) -> tuple[CallBackView, ...]:
        """Those to come and those due, by their time; `mine` leaves out what is somebody else's."""

    def rings(self) -> RingsView:
        """What rings for this person now, and when to ask again."""

    def of_customer(self, customer_id: int) -> tuple[CallBackView, ...]:
        """All of a customer's, oldest first."""

    def move(self, call_back_id: str, typed: str, note: str = "") -> CallBackView:
        """To another time."""

    def give(self, call_back_id: str, owner: str) -> CallBackView:
        """To somebody else; "" to whoever is free."""

    def done(self, call_back_id: str, note: str = "") -> CallBackView:
        """They were called."""

    def take_back(self, call_back_id: str, why: str = "") -> CallBackView:
        """It is not to be made."""

    def undo(self, call_back_id: str, after: int = 0) -> CallBackView:
        """Undo what happened last."""

    def history(self, call_back_id: str) -> tuple[HistoryLine, ...]:
        """Everything that happened to one, oldest first."""

    def may_call(self, customer_id: int, number: str = "", purpose: str = "service") -> GuardView:
        """Whether to call a customer now, and the address that dials."""

    def wished(self, customer_id: int) -> WishView:
        """What a customer said about calls, as `wish` kept it last."""

    def wish(
        self,
        customer_id: int,
        never: bool = False,
        no_selling: bool = False,
        between: str = "",
        zone: str = "",
        note: str = "",
        over: WishView | None = None,
    ) -> GuardView:
        """Keep what a customer said about calls: none, none to sell, hours such as “17:00-20:00”, the zone they live
        by. It takes the place of what they said before; nothing at all takes that back. `over` is what counted as far
        as known: where something else does by now, that stays and it raises."""


class OwnRules(Protocol):
    """The file in which the company decides about work."""

    def trouble(self) -> Trouble | None:
        """What is wrong with it, while the last good one counts; None for nothing."""

    def editable(self) -> str:
        """Its path, for a person to edit it; where there is none yet it begins as a copy of the program's."""


class CallLog(Protocol):
    """The log to share."""

    def log(self, first: date, last: date, rep: str = "", incomplete: bool = False) -> LogView:
        """Interactions of some days (desk's zone, both included), of one rep or of all, complete or not; one that
        several had is in it once for each."""

    def as_csv(self, first: date, last: date, rep: str = "", incomplete: bool = False) -> str:
        """The same as CSV, safe to open in a spreadsheet."""

    def me(self) -> str:
        """How this person is called in what they write; sources may call them otherwise."""
