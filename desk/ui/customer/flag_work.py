"""Keeps the flags of the customer shown up to date, and does what a person decides about them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desk.services.asks import Flags
from desk.services.flag_views import FlagView
from desk.ui.background import Latest
from desk.ui.tools import Tools


class FlagWork(QObject):
    """`changed` carries the flags that are not resolved, most severe first; `failed` the Trouble of asking.

    `done(words, undo)`: something was done, and calling `undo` takes it back; `not_done` carries the Trouble.
    """

    changed = Signal(object)
    failed = Signal(object)
    done = Signal(str, object)
    not_done = Signal(object)

    def __init__(self, tools: Tools, flags: Flags, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._flags = tools, flags
        self._asked = Latest(tools.quick, self)
        self._watched = Latest(tools.quick, self)
        self._watching = False
        self._customer_id = 0
        self.shown: tuple[FlagView, ...] = ()

    def show(self, customer_id: int, known: tuple[FlagView, ...] = ()) -> None:
        """Ask about another customer, whose flags `known` so far are shown meanwhile; 0 forgets whoever it was."""
        self._asked.drop()
        self._watched.drop()
        self._watching = False
        self._customer_id = customer_id
        self.shown = known
        self.changed.emit(known)
        self.refresh()

    def refresh(self) -> None:
        """Ask again about the same customer."""
        customer_id = self._customer_id
        if customer_id:
            self._asked.ask(
                lambda: self._flags.of_customer(customer_id),
                lambda flags: self._show(customer_id, flags),
                self.failed.emit,
            )

    def watch(self) -> None:
        """Evaluate the rules for this moment; while one such answer is on its way no other is asked for."""
        customer_id = self._customer_id
        if self._watching or not customer_id:
            return

        def settle(flags: tuple[FlagView, ...]) -> None:
            self._watching = False
            self._show(customer_id, flags)

        def failed(_trouble: object) -> None:
            # The next second asks again; what is shown stays true as of the last answer.
            self._watching = False

        self._watching = True
        self._watched.ask(lambda: self._flags.watch(customer_id), settle, failed)

    def take(self, flag: FlagView) -> None:
        """Make it mine."""
        ids = (flag.flag_id,)
        self._do(
            lambda: self._flags.take(ids),
            self.tr("Acknowledged: the flag is yours."),
            lambda: self._flags.assign(ids, flag.owner),
        )

    def snooze(self, flag: FlagView, until: datetime) -> None:
        """Hide it until then."""
        ids = (flag.flag_id,)
        words = self.tr("Snoozed until {moment}.").format(moment=self._tools.words.moment(until))
        self._do(lambda: self._flags.snooze(ids, until), words, lambda: self._flags.reopen(ids))

    def reopen(self, flag: FlagView) -> None:
        """Bring a snoozed one back now."""
        self._do(lambda: self._flags.reopen((flag.flag_id,)), self.tr("The flag is back."), None)

    def resolve(self, flag: FlagView, resolved_as: str, reason: str) -> None:
        """Close it, as kept or needless."""
        ids = (flag.flag_id,)
        self._do(
            lambda: self._flags.resolve(ids, resolved_as, reason),
            self.tr("Resolved."),
            lambda: self._flags.reopen(ids),
        )

    def note(self, flag: FlagView, text: str) -> None:
        """Write a note on it; notes stay."""
        self._do(lambda: self._flags.note(flag.flag_id, text), self.tr("Note kept."), None)

    def raise_by_hand(self, journey_id: str, title: str, severity: str, note: str) -> None:
        """Raise one; taking it back resolves it as needless, since flags are never deleted."""
        customer_id, raised = self._customer_id, list[str]()

        def work() -> None:
            raised.append(self._flags.raise_by_hand(customer_id, journey_id, title, severity, note).flag_id)

        reason = self.tr("Raised by mistake.")
        self._do(work, self.tr("Flag raised."), lambda: self._flags.resolve(tuple(raised), "needless", reason))

    def _do(self, work: Callable[[], None], words: str, undo: Callable[[], None] | None) -> None:
        customer_id = self._customer_id

        def take_back() -> None:
            if undo is not None:
                self._do(undo, self.tr("Undone."), None)

        def settle(_none: None) -> None:
            if customer_id == self._customer_id:
                self.done.emit(words, take_back if undo is not None else None)
                # What was asked before this was done no longer holds.
                self._watched.drop()
                self._watching = False
                self.refresh()

        self._tools.quick.run(self, work, settle, self.not_done.emit)

    def _show(self, customer_id: int, flags: tuple[FlagView, ...]) -> None:
        if customer_id == self._customer_id and flags != self.shown:
            self.shown = flags
            self.changed.emit(flags)
