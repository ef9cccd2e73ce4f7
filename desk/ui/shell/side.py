"""The panel beside the rail: find a customer, take a number, recent customers, who is to be called back, and how
fresh the sources are."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desk.services.asks import Customers
from desk.services.source_views import SourcesOverview
from desk.ui.customer.call_strip import CallStrip
from desk.ui.mirror import mirror_of
from desk.ui.pieces.buttons import WordButton
from desk.ui.pieces.labels import PlainLabel
from desk.ui.shell.demo_note import DemoNote
from desk.ui.shell.narrow import Folding
from desk.ui.shell.number import LiveCard, NumberBox
from desk.ui.shell.recent import RecentList
from desk.ui.shell.search import SearchBox
from desk.ui.sources.freshness import Freshness, freshness_of
from desk.ui.tools import Tools
from desk.ui.work.coming import ComingPart

DOT = 8


class FreshnessLine(WordButton):
    """A dot and the words it stands for; pressing it opens the sources."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setProperty("role", "freshness")
        self._tools = tools
        self._freshness = Freshness("faint", self.tr("Opening …"))
        self._show()
        tools.theme.changed.connect(self.update)

    def show_overview(self, overview: SourcesOverview, pulling: int) -> None:
        """Show how fresh the sources are."""
        self._freshness = freshness_of(overview, pulling, self._tools.words)
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._tools.theme.look.colour(self._freshness.token))
        painter.drawEllipse(mirror_of(self).box_f(QRectF(6, (self.height() - DOT) / 2, DOT, DOT)))

    def _show(self) -> None:
        # The dot is painted into the room these blanks leave.
        self.setText("     " + self._freshness.words)
        self.setAccessibleName(self.tr("Sources: {words}").format(words=self._freshness.words))
        self.update()


class SidePanel(QFrame):
    """`sources_wanted`: the freshness line was pressed."""

    sources_wanted = Signal()

    def __init__(self, tools: Tools, customers: Customers, window: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.folding = Folding(self, window, tools.theme.look.size("side"))
        self.search = SearchBox(tools, customers, window)
        self.number = NumberBox(tools)
        self.calls = CallStrip(tools)
        self.live = LiveCard(tools)
        self.recent = RecentList(tools)
        self.coming = ComingPart(tools)
        self.made_up = DemoNote()
        self.freshness = FreshnessLine(tools)
        self.freshness.clicked.connect(self.sources_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for part in (self.search, self.number, self.calls, self.live, PlainLabel(self.tr("Recent"), "group")):
            column.addWidget(part)
        column.addWidget(self.recent, 1000)
        column.addWidget(self.coming)
        # What the recent ones leave.
        column.addStretch(1)
        column.addWidget(self.made_up)
        column.addWidget(self.freshness)
