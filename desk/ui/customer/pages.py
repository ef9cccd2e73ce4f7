"""The pages of the customer desk in one place, with the details panel beside whichever has a timeline."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desk.services.asks import Customers
from desk.services.views import TimelineItem
from desk.ui.background import Trouble
from desk.ui.customer.details import DetailsPanel
from desk.ui.customer.number_page import NumberPage
from desk.ui.customer.page import CustomerPage
from desk.ui.customer.timeline_card import TimelineCard
from desk.ui.customer.unlinked_page import UnlinkedPage
from desk.ui.pieces.beside import Beside
from desk.ui.pieces.states import Notice, States
from desk.ui.tools import Tools

# Below this width the details lie over the timeline's edge.
BOTH_FIT = 860


class Pages(QWidget):
    """Shows one page at a time; while an answer is awaited, or is an error, that instead."""

    def __init__(self, tools: Tools, customers: Customers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start = Notice(tools.theme)
        self.customer = CustomerPage(tools)
        self.number = NumberPage(tools)
        self.unlinked = UnlinkedPage(tools)
        self._stack = QStackedWidget()
        for page in (self.start, self.customer, self.number, self.unlinked):
            self._stack.addWidget(page)
        self.states = States(tools.theme, self._stack)
        self.details = DetailsPanel(tools, customers)
        self._about = False
        self._beside = Beside(self.states, self.details, tools.theme.look.size("detail"), BOTH_FIT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._beside)
        for timed in (self.customer, self.number, self.unlinked):
            timed.timeline.chosen.connect(self.show_item)
            timed.timeline.entered_item.connect(self.details.take_focus)
        self.details.back_wanted.connect(self.step_back)
        self.customer.all_wanted.connect(self._read_about)

    def turn_to(self, page: QWidget) -> None:
        """Show one of the pages."""
        self._about = False
        self._stack.setCurrentWidget(page)
        self.states.show_content()
        self._share_room()

    def shows(self, page: QWidget) -> bool:
        """Whether this page is the one turned to."""
        return self._stack.currentWidget() is page

    def say_trouble(self, trouble: Trouble, again: Callable[[], object]) -> None:
        """Say in place of the page what went wrong."""
        self.states.show_notice().show_trouble(trouble, again)

    def timeline(self) -> TimelineCard | None:
        """The timeline of the page turned to, if it has one."""
        page = self._stack.currentWidget()
        return page.timeline if isinstance(page, CustomerPage | NumberPage | UnlinkedPage) else None

    def step_back(self) -> bool:
        """Out of finding, else out of the details; False if neither was on."""
        timeline = self.timeline()
        if timeline is None:
            return False
        if timeline.leave_find():
            return True
        if timeline.view.chosen_item() is None and not (self._about and not self._beside.beside):
            return False
        self._about = False
        timeline.view.choose_nothing()
        timeline.focus_list()
        self._share_room()
        return True

    def show_item(self, item: TimelineItem | None) -> None:
        """Show an item in the panel; None shows the customer again."""
        self.details.show_item(item)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _read_about(self) -> None:
        """Everything known of the customer, in the panel."""
        self.customer.timeline.view.choose_nothing()
        self._about = True
        self._share_room()
        self.details.take_focus()

    def _share_room(self) -> None:
        timeline = self.timeline()
        listed = timeline is not None and not timeline.isHidden()
        self._beside.want_panel(useful=listed, asked_for=self.details.item is not None or self._about)
        self.details.back.setVisible(not self._beside.beside)
