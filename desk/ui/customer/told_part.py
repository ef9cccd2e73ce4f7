"""Everything the customer has told us already, in the panel, over as many lines as it takes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.services.journey_views import BriefingView
from desk.ui.customer.told_lines import ToldLines
from desk.ui.customer.told_words import Channel, asked_again, briefing_text
from desk.ui.pieces.buttons import announce, push
from desk.ui.pieces.labels import PlainLabel
from desk.ui.tools import Tools

# More lines than a person reads out would only make the panel slow; copying copies all.
MOST_LINES = 80


class ToldPart(QWidget):
    """`wanted(key)`: show this record; `kept_wanted` carries the line whose promise was kept."""

    wanted = Signal(str)
    kept_wanted = Signal(object)

    def __init__(self, tools: Tools, channel_of: Channel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("told-part")
        self._tools, self._channel_of = tools, channel_of
        self._briefing: BriefingView | None = None
        self.lines = ToldLines(tools, channel_of, wrap=True)
        self.lines.wanted.connect(self.wanted)
        self.lines.kept_wanted.connect(self.kept_wanted)
        self.again = PlainLabel(role="small-warn", wrap=True)
        self.rest = PlainLabel(role="small-faint")
        copy = push(self.tr("Copy as text"), self._copy, "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.again, self.lines, self.rest):
            column.addWidget(part)
        column.addStretch(1)

    def show_briefing(self, briefing: BriefingView | None) -> None:
        """Show this one; None shows nothing."""
        if briefing == self._briefing:
            return
        self._briefing = briefing
        lines = () if briefing is None else briefing.lines
        self.lines.show_lines(lines[:MOST_LINES])
        self.rest.show_text(self.tr("and {n} more").format(n=len(lines) - MOST_LINES))
        self.rest.setVisible(len(lines) > MOST_LINES)
        repeats = 0 if briefing is None else briefing.repeat_questions
        self.again.show_text(asked_again(repeats, self._tools.words))
        self.again.setVisible(repeats > 0)

    def _copy(self) -> None:
        if self._briefing is not None:
            text = briefing_text(self._briefing, self._channel_of, self._tools.words)
            QGuiApplication.clipboard().setText(text)
            announce(self, self.tr("Copied"))
