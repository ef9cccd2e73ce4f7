"""Joins what customers said about calls to the panel of call-backs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desk.services.work_views import CallBackView, WishView
from desk.ui.work.back_panel import BackPanel
from desk.ui.work.backs_page import BacksPage
from desk.ui.work.guards import Guards
from desk.ui.work.wish_work import WishWork


class WishCare(QObject):
    """`changed`: whether to call somebody now may be otherwise."""

    changed = Signal()

    def __init__(
        self,
        page: BacksPage,
        panel: BackPanel,
        work: WishWork,
        guards: Guards,
        chosen: Callable[[], CallBackView | None],
    ) -> None:
        """`chosen` is the call-back chosen."""
        super().__init__(panel)
        self._page, self._panel, self._work, self._guards, self._chosen = page, panel, work, guards, chosen
        panel.wish.given.connect(self._keep)
        work.begun.connect(self._ask)
        work.kept.connect(self._kept)
        work.done.connect(page.undo.say)
        work.not_done.connect(panel.note.say)

    def begin(self, back: CallBackView) -> None:
        """Ask what they say."""
        self._work.begin(back)

    def _ask(self, back: CallBackView, former: WishView) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.call_back_id == back.call_back_id:
            self._panel.ask_wish(former)

    def _keep(self, wish: WishView) -> None:
        back = self._chosen()
        if back is not None:
            self._panel.close_form()
            self._page.table.setFocus()
            self._work.keep(back, wish)

    def _kept(self, back: CallBackView) -> None:
        self._guards.forget_customer(back.customer_id)
        self.changed.emit()
