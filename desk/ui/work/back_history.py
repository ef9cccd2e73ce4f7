"""What happened to one call-back so far, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.services.work_views import HistoryLine
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import PlainLabel
from desk.ui.tools import Tools

MOST_LINES = 12


class BackHistory(QWidget):
    """Its lines; nothing at all while there are none."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = tools.words
        self._shown: tuple[HistoryLine, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self.hide()

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show these, given oldest first."""
        if tuple(lines) == self._shown:
            return
        self._shown = tuple(lines)
        clear(self._column)
        self._column.addWidget(PlainLabel(self.tr("History"), "group"))
        newest = list(reversed(lines))
        for line in newest[:MOST_LINES]:
            self._column.addWidget(PlainLabel(self._line(line), "small-faint", wrap=True))
        if len(newest) > MOST_LINES:
            more = self.tr("and {n} earlier").format(n=self._words.number(len(newest) - MOST_LINES))
            self._column.addWidget(PlainLabel(more, "small-faint"))
        self.setVisible(bool(lines))

    def _line(self, line: HistoryLine) -> str:
        head = " ".join(part for part in (self._words.moment(line.at), line.who, line.what) if part)
        return " · ".join(part for part in (head, line.text, line.note) if part)
