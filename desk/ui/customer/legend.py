"""A channel's square and words, as they stand under a bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.ui.mirror import mirror_of, written
from desk.ui.roles import Role
from desk.ui.tools import Tools

SQUARE = 8


class LegendEntry(QWidget):
    """A coloured square with the words it stands for."""

    HEARD_AS = Role.StaticText

    def __init__(self, tools: Tools, channel: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._channel, self._words = tools.theme, channel, words
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        tools.theme.changed.connect(self.update)

    def say(self, words: str) -> None:
        """Say something else behind the same square."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        size = QFontMetrics(self._theme.font("small"))
        return QSize(size.horizontalAdvance(self._words) + SQUARE + 8, size.height() + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._theme.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.channel(self._channel))
        turned = mirror_of(self)
        painter.drawRoundedRect(turned.box_f(QRectF(0, (self.height() - SQUARE) / 2, SQUARE, SQUARE)), 2, 2)
        painter.setFont(self._theme.font("small"))
        painter.setPen(look.colour("muted"))
        words = turned.box_f(QRectF(SQUARE + 6, 0, self.width() - SQUARE - 6, self.height()))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, written(align, self._words), self._words)
