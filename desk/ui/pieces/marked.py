"""Paints one line of text with some of its letters made to stand out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from desk.services.views import Marks
from desk.ui.mirror import from_right, runs_left


def paint_marked(painter: QPainter, box: QRect, text: str, marks: Marks, font: QFont, colour: QColor) -> None:
    """Paint `text` from the left of `box`, cut with an ellipsis where it is too long; the marked letters are bold and
    in `colour`, the others in the painter's pen. Laid out as a whole, so that joined letters and right-to-left text
    stay as they are."""
    strong = QFont(font)
    strong.setWeight(QFont.Weight.Bold)
    shown = QFontMetrics(strong if marks else font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    layout = QTextLayout(shown, font)
    if from_right():
        # Begins where lines begin, and runs as its own letters do.
        option = QTextOption(Qt.AlignmentFlag.AlignRight)
        way = Qt.LayoutDirection
        option.setTextDirection(way.RightToLeft if runs_left(text) else way.LeftToRight)
        layout.setTextOption(option)
    layout.setFormats([_format(start, end, strong, colour) for start, end in marks if end <= len(shown)])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(box.width())
    layout.endLayout()
    layout.draw(painter, QPointF(box.x(), box.y() + (box.height() - line.height()) / 2))


def stretches(text: str, font: QFont, marks: Marks, box: QRect, turned: bool) -> Iterator[tuple[float, float]]:
    """From where to where in `box` each marked stretch of one line stands, also where text of both directions is
    mixed; `turned`: the line begins at the right."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    begin = box.x() + (box.width() - line.naturalTextWidth() if turned else 0.0)
    for start, end in marks:
        ends = [_along(line, place) for place in (start, end)]
        yield begin + min(ends), begin + max(ends)


def _along(line: QTextLine, place: int) -> float:
    """PySide answers with the place along the line and the letter it belongs to, its types with an object."""
    found: Any = line.cursorToX(place)
    return float(found[0])


def _format(start: int, end: int, font: QFont, colour: QColor) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setFontWeight(font.weight())
    look.setForeground(colour)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, look
    return found
