"""One customer: header, time with us, known as, and the timeline, in one column."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from desk.services.views import CustomerView, TimelinePage
from desk.ui.customer.clock import ClockCard
from desk.ui.customer.header import CustomerHeader
from desk.ui.customer.known import KnownCard
from desk.ui.customer.timeline_card import FetchPage, TimelineCard
from desk.ui.pieces.column import Column
from desk.ui.pieces.states import NoteBar
from desk.ui.tools import Tools

TIMELINE_LEAST = 260
# Below this width the two cards stand one above the other.
CARDS_ABREAST = 500
CARDS_STACKED = 760


class CustomerPage(Column):
    """`all_wanted`: show everything known, in the panel."""

    all_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.header = CustomerHeader(tools)
        self.note = NoteBar(tools.theme)
        self.clock = ClockCard(tools)
        self.known = KnownCard(tools)
        self.known.all_wanted.connect(self.all_wanted)
        self.timeline = TimelineCard(tools)
        self.timeline.setMinimumHeight(TIMELINE_LEAST)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(tools.theme.look.size("gap"))
        self._cards.addWidget(self.clock, 5)
        self._cards.addWidget(self.known, 7)
        self.column.addWidget(self.header)
        self.column.addWidget(self.note)
        self.column.addLayout(self._cards)
        self.column.addWidget(self.timeline, 1)

    def show_customer(self, customer: CustomerView, page: TimelinePage, fetch: FetchPage) -> None:
        """Show another customer."""
        self.note.hide()
        self._show_cards(customer)
        self.timeline.show_timeline(customer.totals, page, fetch)
        self.verticalScrollBar().setValue(0)

    def update_customer(self, customer: CustomerView, page: TimelinePage) -> None:
        """Show the same customer anew, leaving alone what did not change."""
        self._show_cards(customer)
        self.timeline.update_timeline(customer.totals, page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        abreast = self.viewport().width() >= CARDS_ABREAST
        self._cards.setDirection(direction.LeftToRight if abreast else direction.TopToBottom)
        # In a low window the timeline matters more; the header still has the addresses one copies.
        self.known.setVisible(abreast or self.viewport().height() >= CARDS_STACKED)

    def _show_cards(self, customer: CustomerView) -> None:
        for card in (self.header, self.clock, self.known):
            card.show_customer(customer)
