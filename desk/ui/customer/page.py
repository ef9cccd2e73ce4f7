"""One customer: header, flag, time in this journey, what was told already, and the timeline, in one column."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from desk.services.views import CustomerView, TimelinePage
from desk.ui.customer.clock import ClockCard
from desk.ui.customer.flag_banner import FlagBanner
from desk.ui.customer.header import CustomerHeader
from desk.ui.customer.said_keys import SaidIn
from desk.ui.customer.timeline_card import FetchPage, TimelineCard
from desk.ui.customer.told import ToldCard
from desk.ui.names import channel_word
from desk.ui.pieces.column import Column
from desk.ui.pieces.states import NoteBar
from desk.ui.pieces.undo import UndoBar
from desk.ui.tools import Tools

TIMELINE_LEAST = 260
# Below this width the two cards stand one above the other.
CARDS_ABREAST = 660


class CustomerPage(Column):
    """The parts are for whoever fills them; the page only places them."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.header = CustomerHeader(tools)
        self.acts = self.header.acts
        self.note = NoteBar(tools.theme)
        self.banner = FlagBanner(tools)
        self.clock = ClockCard(tools)
        self.told = ToldCard(tools, self.channel_of)
        self.timeline = TimelineCard(tools)
        self.timeline.setMinimumHeight(TIMELINE_LEAST)
        self.undo = UndoBar(tools)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(tools.theme.look.size("gap"))
        self._cards.addWidget(self.clock, 5)
        self._cards.addWidget(self.told, 7)
        for part in (self.header, self.note, self.banner):
            self.column.addWidget(part)
        self.column.addLayout(self._cards)
        self.column.addWidget(self.timeline, 1)
        self.column.addWidget(self.undo)

    def show_customer(self, customer: CustomerView, page: TimelinePage, fetch: FetchPage, said: SaidIn) -> None:
        """Show another customer."""
        self.note.hide()
        self.undo.put_away()
        self.header.show_customer(customer)
        self.timeline.show_timeline(customer.totals, page, fetch, said)
        self.verticalScrollBar().setValue(0)

    def update_customer(self, customer: CustomerView, page: TimelinePage) -> None:
        """Show the same customer anew, leaving alone what did not change."""
        self.header.show_customer(customer)
        self.timeline.update_timeline(customer.totals, page)

    def channel_of(self, key: str) -> str:
        """The channel a record came over, in words, where the timeline has it; else ""."""
        item = self.timeline.model.lines.by_key.get(key)
        return "" if item is None else channel_word(item.channel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # What the cards say comes after they have their places, and may need more room.
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._share_room()
        return super().eventFilter(watched, event)

    def _share_room(self) -> None:
        direction = QBoxLayout.Direction
        width = self.viewport().width()
        abreast = width >= max(CARDS_ABREAST, self._abreast_least())
        self._cards.setDirection(direction.LeftToRight if abreast else direction.TopToBottom)

    def _abreast_least(self) -> int:
        """The width both cards need beside each other: some languages have longer words than others."""
        margins = self.column.contentsMargins()
        cards = sum(card.minimumSizeHint().width() for card in (self.clock, self.told))
        return cards + self._cards.spacing() + margins.left() + margins.right()
