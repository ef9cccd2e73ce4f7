"""The card that says what timelines lack right now because of a source, and what belongs to nobody."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from desk.services.source_views import SourcesOverview
from desk.ui.pieces.buttons import push
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.tools import Tools

LABEL_WIDTH = 150


class MissingCard(QFrame):
    """`unlinked_wanted`: show the records that belong to nobody yet."""

    unlinked_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._tools = tools
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)
        self._shown: tuple[tuple[str, str], ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 13, 15, 13)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("What is missing from timelines right now"), "section"))
        column.addLayout(self._grid)

    def show_overview(self, overview: SourcesOverview) -> None:
        """Show this instead; rows that say the same as before are left alone."""
        complete = self.tr("Complete.")
        rows = [(source.title, source.missing or complete) for source in overview.sources]
        if overview.unlinked:
            told = self.tr("{n} records say nothing certain about whose they are.")
            rows.append((self.tr("Belongs to nobody"), told.format(n=self._tools.words.number(overview.unlinked))))
        if tuple(rows) == self._shown:
            return
        self._shown = tuple(rows)
        clear(self._grid)
        for row, (title, words) in enumerate(rows):
            label = ElidedLabel(title, "faint")
            label.setFixedWidth(LABEL_WIDTH)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(PlainLabel(words, wrap=True), row, 1)
        if overview.unlinked:
            self._grid.addWidget(push(self.tr("Show them"), self.unlinked_wanted.emit, "link"), len(rows) - 1, 2)
