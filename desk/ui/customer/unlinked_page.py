"""Records that belong to nobody yet, as one timeline."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desk.services.views import TimelinePage
from desk.ui.customer.page import TIMELINE_LEAST
from desk.ui.customer.said_keys import SaidIn
from desk.ui.customer.timeline_card import FetchPage, TimelineCard
from desk.ui.pieces.column import Column
from desk.ui.pieces.labels import PlainLabel
from desk.ui.tools import Tools


class UnlinkedPage(Column):
    """A heading, what the list is, and the list."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        about = self.tr(
            "Nothing in these records says for certain whose they are. They are kept, and move to a customer "
            "as soon as an account, e-mail or phone number says so."
        )
        self.timeline = TimelineCard(tools)
        self.timeline.setMinimumHeight(TIMELINE_LEAST)
        self.column.addWidget(PlainLabel(self.tr("Belongs to nobody yet"), "heading"))
        self.column.addWidget(PlainLabel(about, "muted", wrap=True))
        self.column.addWidget(self.timeline, 1)

    def show_page(self, page: TimelinePage, fetch: FetchPage, said: SaidIn) -> None:
        """Show the list from its first page on."""
        self.timeline.show_timeline((), page, fetch, said)
