"""How far something long has come, with a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.ui.pieces.bars import ProgressLine
from desk.ui.pieces.buttons import push
from desk.ui.pieces.labels import ElidedLabel
from desk.ui.tools import Tools

LINE_WIDTH = 120


class Going(QWidget):
    """How far something has come, with a way to stop it; in sight only while it goes on. `stop_wanted`: stop it."""

    stop_wanted = Signal()

    def __init__(self, tools: Tools, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._told = tools, words
        self.line = ProgressLine(tools.theme)
        self.line.setFixedWidth(LINE_WIDTH)
        self.words = ElidedLabel(words, "small-faint")
        self.stop = push(self.tr("Stop"), self.stop_wanted.emit, "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.words, self.line, self.stop):
            row.addWidget(part)
        self.hide()

    def show_share(self, share: float) -> None:
        """So much of it is done, from 0 to 1."""
        self.line.show_share(share or None, f"{self._told} {self._tools.words.percent(share)}")
        self.setVisible(share < 1.0)
