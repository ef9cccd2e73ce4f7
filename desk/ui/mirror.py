"""Turns what is painted by hand round where the layout runs from the right; Qt turns only layouts and aligned text."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QStyle, QWidget

FROM_RIGHT = Qt.LayoutDirection.RightToLeft


def from_right() -> bool:
    """Whether the whole program is laid out from the right."""
    return QGuiApplication.layoutDirection() == FROM_RIGHT


class Mirror:
    """Places of one row or part, reckoned from the left inside `within`, where they are to be painted."""

    def __init__(self, direction: Qt.LayoutDirection, within: QRect) -> None:
        self._direction, self._within = direction, within
        self.turned = direction == FROM_RIGHT

    def box(self, box: QRect) -> QRect:
        """Where a box is painted."""
        return QStyle.visualRect(self._direction, self._within, box) if self.turned else box

    def box_f(self, box: QRectF) -> QRectF:
        """The same for a box between the pixels."""
        return QRectF(self.x(box.right()), box.y(), box.width(), box.height()) if self.turned else box

    def x(self, x: float) -> float:
        """Where a place along the line is painted."""
        return 2 * self._within.x() + self._within.width() - x if self.turned else x


def mirror_of(widget: QWidget) -> Mirror:
    """For what a part paints of itself."""
    return Mirror(widget.layoutDirection(), widget.rect())


def turn(painter: QPainter, widget: QWidget) -> None:
    """Turn round all that is painted from now on; for pictures without words."""
    if widget.isRightToLeft():
        painter.translate(widget.width(), 0)
        painter.scale(-1, 1)
