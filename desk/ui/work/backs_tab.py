"""Call-backs: calls that were promised, those overdue first, with what is done about them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.services.asks_work import CallBacks
from desk.services.work_views import CallBackView, GuardView
from desk.ui.pieces.beside import Beside
from desk.ui.pieces.lines import LinesModel
from desk.ui.tools import Tools
from desk.ui.work.back_care import BackCare
from desk.ui.work.back_panel import BackPanel
from desk.ui.work.backs_list import BacksList
from desk.ui.work.backs_page import BacksPage
from desk.ui.work.backs_words import BackRow, shape
from desk.ui.work.backs_work import BacksWork
from desk.ui.work.calling import Calling
from desk.ui.work.guards import Guards
from desk.ui.work.tab import WorkTab
from desk.ui.work.wish_care import WishCare
from desk.ui.work.wish_work import WishWork

PANEL_WIDTH = 340
# Below this width the panel lies over the table's edge.
BOTH_FIT = 900


@dataclass(frozen=True, slots=True)
class BackTools:
    """What is shared with what rings: whether customers may be called, how they are, and how this person is called, as
    far as that is known."""

    guards: Guards
    calling: Calling
    me: Callable[[], str]


class CallBacksTab(WorkTab):
    """`changed`: something was done with a call-back."""

    changed = Signal()

    def __init__(self, tools: Tools, call_backs: CallBacks, shared: BackTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: LinesModel[BackRow] = LinesModel(shape(tools.words, shared.me), self)
        self.page = BacksPage(tools, self._model)
        self.panel = BackPanel(tools)
        self.work = BacksWork(tools, call_backs, self)
        self.list = BacksList(tools, self.work, self.page, self._model, shared.guards)
        self.care = BackCare(self.page, self.panel, self.work, shared.calling, shared.guards, shared.me)
        said = WishWork(tools, call_backs, self)
        self.wishes = WishCare(self.page, self.panel, said, shared.guards, lambda: self.care.chosen)
        self._beside = Beside(self.page, self.panel, PANEL_WIDTH, BOTH_FIT)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._beside)
        self.list.shown.connect(self.care.show)
        self.list.shown.connect(self._share_room)
        self.page.table.chosen.connect(self._share_room)
        self.panel.list_wanted.connect(self.step_back)
        self.care.customer_wanted.connect(self.customer_wanted)
        self.care.changed.connect(self.changed)
        self.care.wish_wanted.connect(self.wishes.begin)
        self.wishes.changed.connect(self.work.ask)
        self.wishes.changed.connect(self.changed)
        self.page.states.wait()

    def enter(self) -> None:
        self.work.ask()
        self.page.take_focus()

    def look_again(self) -> None:
        self.work.ask()

    def step(self, by: int) -> None:
        self.page.table.step(by)

    def act(self, name: str) -> None:
        self.care.act(name)

    def ask_in_spite(self, back: CallBackView, guard: GuardView) -> None:
        """Choose this one, and ask whether to call all the same."""
        self.care.ask_when_chosen(back.call_back_id, guard)
        self.list.want(back.call_back_id)

    def step_back(self) -> bool:
        if self.panel.close_form():
            self.page.table.setFocus()
            return True
        if not self._beside.beside and self.care.chosen is not None:
            self.page.table.choose_row(-1)
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        any_there = bool(self.list.backs)
        self._beside.want_panel(useful=any_there, asked_for=self.care.chosen is not None)
        self.page.share_room(self._beside.beside and any_there)
        self.panel.back.setVisible(not self._beside.beside)
