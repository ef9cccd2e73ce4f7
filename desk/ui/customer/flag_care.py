"""Joins the flags of the customer shown to the banner, the panel and the keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint

from desk.services.asks import Flags
from desk.services.flag_views import FlagView
from desk.ui.background import Trouble
from desk.ui.customer.flag_asking import FlagAsking
from desk.ui.customer.flag_work import FlagWork
from desk.ui.customer.flags_part import FlagsPart
from desk.ui.customer.pages import Pages
from desk.ui.customer.standing_work import StandingWork
from desk.ui.tools import Tools


class FlagCare(QObject):
    """Everything one can see of flags on the customer's page, and do with them."""

    def __init__(self, tools: Tools, flags: Flags, standing: StandingWork, pages: Pages) -> None:
        super().__init__(pages)
        self._tools, self._flags, self._pages, self._page = tools, flags, pages, pages.customer
        self.work = FlagWork(tools, flags, self)
        self.asking = FlagAsking(tools.words, self.work, lambda: standing.current_id, pages)
        self.work.failed.connect(self._say)
        self.work.done.connect(self._page.undo.say)
        self.work.not_done.connect(self._page.note.say)
        self._page.header.raise_wanted.connect(self.asking.ask_raise)
        self._page.clock.ticked.connect(self.work.watch)
        standing.corrected.connect(lambda _words, _undo: self.work.refresh())
        self._connect_banner()

    def put_away(self) -> None:
        """Nobody is on the page any more; a question about their flags goes, too."""
        self.asking.put_away()
        self.work.show(0)

    def acts(self) -> dict[str, Callable[[], object]]:
        """What keys do with the flag in the banner, by the names the board of flags has for the same."""
        return {
            "take": self._acknowledge,
            "snooze": lambda: self._on_shown(lambda flag: self.asking.ask_snooze(flag, self._page.banner.point())),
            "resolve": lambda: self._on_shown(self.asking.ask_resolve),
        }

    def read_all(self) -> None:
        """Every flag with its evidence, in the panel."""
        part = FlagsPart(self._tools, self._flags)
        part.show_flags(self.work.shown)
        part.wanted.connect(self._pages.go_to)
        part.acted.connect(self._act)
        part.raise_wanted.connect(self.asking.ask_raise)
        self.work.changed.connect(part.show_flags)
        self._pages.read_part("flags", self.tr("Flags"), part)

    def toggle_all(self) -> None:
        """Every flag in the panel, or what stood there before."""
        if self._pages.part == "flags":
            self._pages.step_back()
        else:
            self.read_all()

    def _connect_banner(self) -> None:
        banner = self._page.banner
        self.work.changed.connect(banner.show_flags)
        banner.take_wanted.connect(self.work.take)
        banner.resolve_wanted.connect(self.asking.ask_resolve)
        banner.more_wanted.connect(
            lambda place: self._on_shown(lambda flag: self.asking.open_menu(flag, place, self.read_all))
        )
        banner.all_wanted.connect(self.read_all)

    def _act(self, act: str, flag: FlagView) -> None:
        if act == "more":
            panel = self._pages.details
            place = panel.mapToGlobal(QPoint(panel.width() // 3, panel.height() // 3))
            self.asking.open_menu(flag, place, self.read_all)
        else:
            {"take": self.work.take, "resolve": self.asking.ask_resolve, "reopen": self.work.reopen}[act](flag)

    def _on_shown(self, act: Callable[[FlagView], object]) -> None:
        flag = self._page.banner.flag
        if flag is not None:
            act(flag)

    def _acknowledge(self) -> None:
        flag = self._page.banner.flag
        if flag is not None and flag.state == "open":
            self.work.take(flag)

    def _say(self, trouble: Trouble) -> None:
        told = Trouble(self.tr("Flags cannot be shown."), f"{trouble.title} {trouble.advice}".strip())
        self._page.note.say(told, self.tr("Try again"), self.work.refresh)
