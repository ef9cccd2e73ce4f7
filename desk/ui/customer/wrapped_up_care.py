"""Joins finished wrap-ups to the panel where one is written, and their promises to what was told already."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desk.services.asks_work import WrapUps
from desk.services.work_views import HistoryLine, WrapUpView
from desk.ui.background import Trouble
from desk.ui.customer.pages import Pages
from desk.ui.customer.promise_care import PromiseCare
from desk.ui.customer.saving import Saving
from desk.ui.customer.wrap_up_mending import WrapUpMending
from desk.ui.customer.wrapped_up import DoneWrapUp, WrappedUp
from desk.ui.tools import Tools


class WrappedUpCare(QObject):
    """Everything one can see of wrap-ups that are finished, and do with them."""

    def __init__(self, tools: Tools, wrap_ups: WrapUps, saving: Saving, pages: Pages) -> None:
        super().__init__(pages)
        self._page = pages.customer
        self._list: WrappedUp | None = None
        self._key = ""
        self.mending = WrapUpMending(tools, wrap_ups, saving, self)
        self.promises = PromiseCare(tools, wrap_ups, self.mending, self)
        self._connect()

    def show(self, customer_id: int) -> None:
        """Another customer is on the page; 0 for nobody."""
        self.mending.show(customer_id)
        self.promises.show(None)

    def join(self, listed: WrappedUp, key: str) -> None:
        """Show those of this interaction."""
        self._list, self._key = listed, key
        listed.wanted.connect(self._do)
        self.mending.look(key)

    def leave(self) -> None:
        """They are in sight no more."""
        self._list, self._key = None, ""

    def _connect(self) -> None:
        mending, told = self.mending, self._page.told
        mending.found.connect(self._found)
        mending.not_found.connect(self._not_found)
        mending.not_done.connect(self._not_done)
        mending.not_undone.connect(self._page.note.say)
        mending.moved.connect(self._moved)
        mending.told.connect(self._tell)
        mending.not_told.connect(self._not_told)
        told.changed.connect(self.promises.show)
        told.kept_wanted.connect(self.promises.keep)
        self.promises.changed.connect(told.show_own)

    def _do(self, act: str, view: WrapUpView) -> None:
        mending = self.mending
        acts = {
            "keep": mending.keep,
            "take_back": mending.take_back,
            "bring_back": mending.bring_back,
            "history": mending.learn,
        }
        acts[act](view)

    def _moved(self, key: str) -> None:
        if key == self._key:
            self.mending.look(key)

    def _found(self, key: str, views: tuple[WrapUpView, ...]) -> None:
        if self._list is not None and key == self._key:
            self._list.show_wrap_ups(views)

    def _not_found(self, key: str, trouble: Trouble) -> None:
        if self._list is not None and key == self._key:
            self._list.show_trouble(trouble, lambda: self._moved(key))

    def _not_done(self, wrap_up_id: str, trouble: Trouble) -> None:
        """Said where the button was pressed."""
        if self._list is not None and self._entry(wrap_up_id) is not None:
            self._list.show_trouble(trouble)
        else:
            self._page.note.say(trouble)

    def _tell(self, wrap_up_id: str, lines: tuple[HistoryLine, ...]) -> None:
        entry = self._entry(wrap_up_id)
        if entry is not None:
            entry.history.show_lines(lines)

    def _not_told(self, wrap_up_id: str, trouble: Trouble) -> None:
        entry = self._entry(wrap_up_id)
        if entry is not None:
            entry.history.show_trouble(trouble)

    def _entry(self, wrap_up_id: str) -> DoneWrapUp | None:
        return self._list.entry_of(wrap_up_id) if self._list is not None else None
