"""The shape of a call's stage: a ring that rings, a dot that talks, bars on hold, a square for a machine."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desk.ui.customer.call_words import LOOKS
from desk.ui.theme import Theme

# Of the halo round the shape, as a share of its colour.
HALO = 0.25
LINE = 1.7


class StageMark(QWidget):
    """Only looked at: the words beside it say the same."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.stage = theme, "ended"
        side = theme.look.size("icon_small")
        self.setFixedSize(side, side)
        theme.changed.connect(self.update)

    def show_stage(self, stage: str) -> None:
        """Show another stage."""
        if stage != self.stage:
            self.stage = stage
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        shape, token = LOOKS.get(self.stage, LOOKS["ended"])
        colour = self._theme.look.colour(token)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_shape(painter, shape, QRectF(self.rect()), colour)


def paint_shape(painter: QPainter, shape: str, box: QRectF, colour: QColor) -> None:
    """Paint "ring", "dot", "bars", "square" or "hollow" into the middle of `box`."""
    middle, unit = box.center(), box.width() / 16
    halo = QColor(colour)
    halo.setAlphaF(HALO)
    filled = shape in ("dot", "bars", "square")
    painter.setPen(Qt.PenStyle.NoPen if filled else QPen(colour, LINE * unit))
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    if shape == "dot":
        painter.setBrush(halo)
        painter.drawEllipse(middle, 7 * unit, 7 * unit)
        painter.setBrush(colour)
        painter.drawEllipse(middle, 4 * unit, 4 * unit)
    elif shape == "ring":
        painter.drawEllipse(middle, 2.5 * unit, 2.5 * unit)
        around = QRectF(middle - QPointF(6, 6) * unit, middle + QPointF(6, 6) * unit)
        for start in (-45, 135):
            painter.drawArc(around, start * 16, 90 * 16)
    elif shape == "bars":
        for x in (-4.5, 1.5):
            painter.drawRoundedRect(QRectF(middle.x() + x * unit, middle.y() - 5 * unit, 3 * unit, 10 * unit), 1, 1)
    elif shape == "square":
        painter.drawRoundedRect(QRectF(middle.x() - 4 * unit, middle.y() - 4 * unit, 8 * unit, 8 * unit), 2, 2)
    else:
        painter.drawEllipse(middle, 4 * unit, 4 * unit)
