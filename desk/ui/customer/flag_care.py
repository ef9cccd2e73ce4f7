"""Joins the flags of the customer shown to the banner, the panel, the dialogs and the keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QDialog

from desk.services.asks import Flags
from desk.services.flag_views import FlagView
from desk.ui.background import Trouble
from desk.ui.customer.flag_dialogs import NoteDialog, RaiseDialog, ResolveDialog
from desk.ui.customer.flag_menu import FlagMenu, snooze_menu
from desk.ui.customer.flag_work import FlagWork
from desk.ui.customer.flags_part import FlagsPart
from desk.ui.customer.pages import Pages
from desk.ui.tools import Tools


class FlagCare(QObject):
    """Everything one can do with flags from the customer's page."""

    def __init__(self, tools: Tools, flags: Flags, pages: Pages) -> None:
        super().__init__(pages)
        self._tools, self._flags, self._pages, self._page = tools, flags, pages, pages.customer
        self.dialog: QDialog | None = None
        self.work = FlagWork(tools, flags, self)
        banner = self._page.banner
        self.work.changed.connect(banner.show_flags)
        self.work.failed.connect(self._say)
        self.work.done.connect(self._page.undo.say)
        self.work.not_done.connect(self._page.note.say)
        banner.take_wanted.connect(self.work.take)
        banner.resolve_wanted.connect(self.ask_resolve)
        banner.more_wanted.connect(self.open_menu)
        banner.all_wanted.connect(self.read_all)
        self._page.header.raise_wanted.connect(self.ask_raise)

    def show(self, customer_id: int) -> None:
        """Another customer is on the page."""
        self.work.show(customer_id)

    def put_away(self) -> None:
        """Nobody is on the page any more; a question about their flags goes, too."""
        if self.dialog is not None:
            self.dialog.reject()
        self.work.show(0)

    def acts(self) -> dict[str, Callable[[], object]]:
        """What keys do with the flag in the banner, by the names the board of flags has for the same."""
        return {
            "take": self._acknowledge,
            "snooze": lambda: self._on_shown(self._ask_snooze),
            "resolve": lambda: self._on_shown(self.ask_resolve),
            "note": lambda: self._on_shown(self.ask_note),
        }

    def ask_raise(self) -> None:
        """Ask what is wrong, then raise a flag for the journey shown."""
        dialog = RaiseDialog(self._pages)
        dialog.raised.connect(self._raise)
        self._ask(dialog)

    def ask_resolve(self, flag: FlagView) -> None:
        """Ask how it ended, then resolve the flag."""
        dialog = ResolveDialog(flag, self._pages)
        dialog.resolved.connect(lambda resolved_as, reason: self.work.resolve(flag, resolved_as, reason))
        self._ask(dialog)

    def ask_note(self, flag: FlagView) -> None:
        """Ask what to write on the flag."""
        dialog = NoteDialog(flag, self._pages)
        dialog.written.connect(lambda text: self.work.note(flag, text))
        self._ask(dialog)

    def read_all(self) -> None:
        """Every flag with its evidence, in the panel."""
        part = FlagsPart(self._tools, self._flags)
        part.show_flags(self.work.shown)
        part.wanted.connect(self._pages.go_to)
        part.acted.connect(self._act)
        part.raise_wanted.connect(self.ask_raise)
        self.work.changed.connect(part.show_flags)
        self._pages.read_part("flags", self.tr("Flags"), part)

    def open_menu(self, place: QPoint, flag: FlagView | None = None) -> None:
        """List what one can do with a flag, the one in the banner unless another is named."""
        shown = flag or self._page.banner.flag
        if shown is None:
            return
        acts: dict[str, Callable[[], object]] = {
            "take": lambda: self.work.take(shown),
            "resolve": lambda: self.ask_resolve(shown),
            "reopen": lambda: self.work.reopen(shown),
            "note": lambda: self.ask_note(shown),
            "evidence": self.read_all,
        }

        def snooze(until: datetime) -> None:
            self.work.snooze(shown, until)

        menu = FlagMenu(self._tools.words, shown, acts, snooze, self._pages)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _act(self, act: str, flag: FlagView) -> None:
        if act == "more":
            entry = self._pages.details
            self.open_menu(entry.mapToGlobal(QPoint(entry.width() // 3, entry.height() // 3)), flag)
        else:
            {"take": self.work.take, "resolve": self.ask_resolve, "reopen": self.work.reopen}[act](flag)

    def _acknowledge(self) -> None:
        flag = self._page.banner.flag
        if flag is not None and flag.state == "open":
            self.work.take(flag)

    def _on_shown(self, act: Callable[[FlagView], object]) -> None:
        flag = self._page.banner.flag
        if flag is not None:
            act(flag)

    def _ask_snooze(self, flag: FlagView) -> None:
        menu = snooze_menu(self._tools.words, lambda until: self.work.snooze(flag, until), self._pages)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._page.banner.point())

    def toggle_all(self) -> None:
        """Every flag in the panel, or what stood there before."""
        if self._pages.part == "flags":
            self._pages.step_back()
        else:
            self.read_all()

    def _raise(self, title: str, severity: str, note: str) -> None:
        self.work.raise_by_hand(self._pages.current_journey(), title, severity, note)

    def _ask(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._forget_dialog)
        dialog.adjustSize()
        dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _say(self, trouble: Trouble) -> None:
        told = Trouble(self.tr("Flags cannot be shown."), f"{trouble.title} {trouble.advice}".strip())
        self._page.note.say(told, self.tr("Try again"), self.work.refresh)
