"""Paints one line of text with some of its letters made to stand out."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout

from desk.services.views import Marks


def paint_marked(painter: QPainter, box: QRect, text: str, marks: Marks, font: QFont, colour: QColor) -> None:
    """Paint `text` from the left of `box`, cut with an ellipsis where it is too long; the marked letters are bold and
    in `colour`, the others in the painter's pen. Laid out as a whole, so that joined letters and right-to-left text
    stay as they are."""
    strong = QFont(font)
    strong.setWeight(QFont.Weight.Bold)
    shown = QFontMetrics(strong if marks else font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    layout = QTextLayout(shown, font)
    layout.setFormats([_format(start, end, strong, colour) for start, end in marks if end <= len(shown)])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(box.width())
    layout.endLayout()
    layout.draw(painter, QPointF(box.x(), box.y() + (box.height() - line.height()) / 2))


def _format(start: int, end: int, font: QFont, colour: QColor) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setFontWeight(font.weight())
    look.setForeground(colour)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, look
    return found
