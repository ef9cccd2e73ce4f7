"""Asks a person what is needed to do something with a flag, in a dialog or a menu, and has it done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QDialog, QWidget

from desk.services.flag_views import FlagView
from desk.ui.customer.flag_dialogs import NoteDialog, RaiseDialog, ResolveDialog
from desk.ui.customer.flag_menu import FlagMenu, snooze_menu
from desk.ui.customer.flag_work import FlagWork
from desk.ui.words import Words


class FlagAsking(QObject):
    """`dialog` is the question that is open now. `journey` says which journey a flag raised by hand is about."""

    def __init__(self, words: Words, work: FlagWork, journey: Callable[[], str], window: QWidget) -> None:
        super().__init__(window)
        self._words, self._work, self._journey, self._window = words, work, journey, window
        self.dialog: QDialog | None = None

    def ask_raise(self) -> None:
        """Ask what is wrong, then raise a flag for the journey shown."""
        dialog = RaiseDialog(self._window)
        dialog.raised.connect(
            lambda title, severity, note: self._work.raise_by_hand(self._journey(), title, severity, note)
        )
        self._ask(dialog)

    def ask_resolve(self, flag: FlagView) -> None:
        """Ask how it ended, then resolve the flag."""
        dialog = ResolveDialog(flag, self._window)
        dialog.resolved.connect(partial(self._work.resolve, flag))
        self._ask(dialog)

    def ask_note(self, flag: FlagView) -> None:
        """Ask what to write on the flag."""
        dialog = NoteDialog(flag, self._window)
        dialog.written.connect(partial(self._work.note, flag))
        self._ask(dialog)

    def ask_snooze(self, flag: FlagView, place: QPoint) -> None:
        """Ask until when, at a place on the screen."""
        menu = snooze_menu(self._words, partial(self._work.snooze, flag), self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def open_menu(self, flag: FlagView, place: QPoint, evidence: Callable[[], object]) -> None:
        """List what one can do with a flag; `evidence` shows all there is about it."""
        acts: dict[str, Callable[[], object]] = {
            "take": partial(self._work.take, flag),
            "resolve": partial(self.ask_resolve, flag),
            "reopen": partial(self._work.reopen, flag),
            "note": partial(self.ask_note, flag),
            "evidence": evidence,
        }

        def snooze(until: datetime) -> None:
            self._work.snooze(flag, until)

        menu = FlagMenu(self._words, flag, acts, snooze, self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def put_away(self) -> None:
        """Ask nothing any more."""
        if self.dialog is not None:
            self.dialog.reject()

    def _ask(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.adjustSize()
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None
