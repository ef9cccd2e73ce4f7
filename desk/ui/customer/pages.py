"""The pages of the customer desk in one place, with the details panel beside whichever has a timeline."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desk.services.asks import Customers
from desk.services.views import TimelineItem
from desk.ui.customer.details import DetailsPanel
from desk.ui.customer.hand_off_page import HandOffPage
from desk.ui.customer.journey_map import JourneyMap
from desk.ui.customer.number_page import NumberPage
from desk.ui.customer.page import CustomerPage
from desk.ui.customer.timeline_card import TimelineCard
from desk.ui.customer.unlinked_page import UnlinkedPage
from desk.ui.pieces.beside import Beside
from desk.ui.pieces.states import Notice, States
from desk.ui.pieces.tabbing import heard_outside, hears
from desk.ui.tools import Tools

# Below this width the details lie over the timeline's edge.
BOTH_FIT = 860


class Pages(QWidget):
    """Shows one page at a time; while an answer is awaited, or is an error, that instead. `part_left` carries the name
    of what the panel was asked for and shows no more."""

    part_left = Signal(str)

    def __init__(
        self,
        tools: Tools,
        customers: Customers,
        journeys: Callable[[], JourneyMap],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.start = Notice(tools.theme)
        self.customer = CustomerPage(tools)
        self.number = NumberPage(tools)
        self.unlinked = UnlinkedPage(tools)
        self.hand_off = HandOffPage(tools)
        self._stack = QStackedWidget()
        for page in (self.start, self.customer, self.number, self.unlinked, self.hand_off):
            self._stack.addWidget(page)
        self.states = States(tools.theme, self._stack)
        self.details = DetailsPanel(tools, customers, journeys)
        # What the panel shows instead of a line's details, and the line chosen from there.
        self._part, self._kept = "", ""
        # What heard the keyboard before the panel was asked for something.
        self._came_from: QWidget | None = None
        self._beside = Beside(self.states, self.details, tools.theme.look.size("detail"), BOTH_FIT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._beside)
        for timed in (self.customer, self.number, self.unlinked):
            timed.timeline.chosen.connect(self.show_item)
            timed.timeline.entered_item.connect(self._enter_item)
        self.details.back_wanted.connect(self.step_back)
        self.customer.header.about_wanted.connect(self.read_about)

    @property
    def part(self) -> str:
        """What the panel was asked for; "" where it shows the line that is chosen, or the customer."""
        return self._part

    def turn_to(self, page: QWidget) -> None:
        """Show one of the pages."""
        self._now_in_panel("")
        self._stack.setCurrentWidget(page)
        self.states.show_content()
        self._share_room()

    def shows(self, page: QWidget) -> bool:
        """Whether this page is the one turned to."""
        return self._stack.currentWidget() is page

    def timeline(self) -> TimelineCard | None:
        """The timeline of the page turned to, if it has one."""
        page = self._stack.currentWidget()
        return page.timeline if isinstance(page, CustomerPage | NumberPage | UnlinkedPage) else None

    def step_back(self) -> bool:
        """Out of finding, else out of what the panel was asked for, else out of the details; False if none was on."""
        timeline = self.timeline()
        if timeline is None:
            return False
        if timeline.leave_find():
            return True
        if self.part:
            return self.leave_part()
        if timeline.view.chosen_item() is None:
            return False
        timeline.view.choose_nothing()
        timeline.view.setFocus()
        self._share_room()
        return True

    def show_item(self, item: TimelineItem | None) -> None:
        """Show an item in the panel; None shows the customer. What the line was chosen from stays in the panel."""
        if self.part and item is not None and item.key == self._kept:
            return
        self._now_in_panel("")
        self.details.show_item(item)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def read_about(self) -> None:
        """Everything known of the customer, in the panel."""
        self._came_from = self._came_from if self.part else heard_outside(self.details)
        self.customer.timeline.view.choose_nothing()
        self.details.show_item(None)
        self._now_in_panel("about")
        self._share_room()
        self.details.take_focus()

    def read_part(self, name: str, title: str, part: QWidget) -> None:
        """Show something else about the customer in the panel."""
        self._kept = ""
        self._came_from = self._came_from if self.part else heard_outside(self.details)
        self._now_in_panel(name)
        self.details.show_part(title, part)
        self._share_room()
        self.details.take_focus()

    def read_item(self, item: TimelineItem) -> None:
        """Show the details of a line, whatever the panel shows now."""
        self._kept = ""
        self.show_item(item)
        self.details.take_focus()

    def press(self, place: int) -> bool:
        """A digit: choose who is calling, on the page that asks; False where it means something else."""
        return self.shows(self.number) and self.number.press(place)

    def go_to(self, key: str) -> None:
        """Choose a line of the timeline; what it was chosen from stays in the panel."""
        self._kept = key
        self.customer.timeline.go_to(key)

    def _enter_item(self) -> None:
        timeline = self.timeline()
        item = None if timeline is None else timeline.view.chosen_item()
        if self.part and item is not None:
            self.read_item(item)
        else:
            self.details.take_focus()

    def leave_part(self) -> bool:
        """Back to the details of the line that is chosen; False where they were there all along."""
        timeline, about = self.timeline(), self.part == "about"
        self._kept = ""
        self._now_in_panel("")
        if timeline is None or (about and self._beside.beside):
            return False
        self.details.show_item(timeline.view.chosen_item())
        came_from, self._came_from = self._came_from, None
        back = came_from is not None and hears(came_from, self)
        (came_from if back and came_from is not None else timeline.view).setFocus()
        self._share_room()
        return True

    def _now_in_panel(self, part: str) -> None:
        left, self._part = self._part, part
        if left and left != part:
            self.part_left.emit(left)

    def _share_room(self) -> None:
        timeline = self.timeline()
        listed = timeline is not None and not timeline.isHidden()
        self._beside.want_panel(useful=listed, asked_for=self.details.item is not None or bool(self.part))
        self.details.back.setVisible(not self._beside.beside)
