"""The way one interaction went: who had the customer, one after the other, and for how long."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.services.views import SegmentView
from desk.ui.names import segment_word
from desk.ui.pieces.facts import rule
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.tools import Tools
from desk.ui.words import fine_length, one_line

# Room for a connecting line between two stations of a short path.
LINE_ROOM = 22


def station(segment: SegmentView) -> str:
    """Who or what had the customer: the team, else the agent, else the state."""
    return one_line(segment.team or segment.agent or segment_word(segment.kind))


class PathView(QFrame):
    """A short path side by side with lines between; a long one from top to bottom."""

    def __init__(self, tools: Tools, segments: Sequence[SegmentView], room: int, parent: QWidget | None = None) -> None:
        """`room` is the width there is, in logical pixels."""
        super().__init__(parent)
        self.setProperty("role", "well")
        self._tools = tools
        size = QFontMetrics(tools.theme.font("small"))
        needed = sum(max(size.horizontalAdvance(station(s)), 40) + LINE_ROOM for s in segments)
        if len(segments) <= 3 and needed <= room - 24:
            self._side_by_side(segments)
        else:
            self._top_to_bottom(segments)

    def _length(self, segment: SegmentView) -> str:
        return self.tr("still open") if segment.seconds is None else fine_length(segment.seconds)

    def _side_by_side(self, segments: Sequence[SegmentView]) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        for place, segment in enumerate(segments):
            if place:
                row.addWidget(rule(), 1)
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(PlainLabel(station(segment), "small"))
            column.addWidget(PlainLabel(self._length(segment), "small-strong"))
            row.addLayout(column)
        if len(segments) == 1:
            row.addStretch(1)

    def _top_to_bottom(self, segments: Sequence[SegmentView]) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for row, segment in enumerate(segments):
            grid.addWidget(PlainLabel(segment_word(segment.kind), "small-faint"), row, 0)
            who = " · ".join(part for part in (segment.team, segment.agent) if part)
            grid.addWidget(ElidedLabel(who, "small"), row, 1)
            grid.addWidget(PlainLabel(self._length(segment), "small-strong"), row, 2, Qt.AlignmentFlag.AlignRight)
