"""Turns what is painted by hand round where the layout runs from the right; Qt turns only layouts and aligned text."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QMargins, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QStyle, QWidget

FROM_RIGHT = Qt.LayoutDirection.RightToLeft
_LEFT, _RIGHT = int(Qt.AlignmentFlag.AlignLeft), int(Qt.AlignmentFlag.AlignRight)
_SIDES = _LEFT | _RIGHT
# Is not seen, and only says which way what is beside it runs.
_LEFT_MARK = "\u200e"


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


def runs_left(text: str) -> bool:
    """Whether the first letter that has a direction is one of a script that runs from the right."""
    first = next((way for sign in text if (way := unicodedata.bidirectional(sign)) in ("L", "R", "AL")), "L")
    return first != "L"


def written(align: Qt.AlignmentFlag | int, text: str) -> int:
    """How one line of `text` is painted that is `align`ed so in a layout from the left. In one from the right it stands
    at the other end and runs as its own letters do: a number has its sign in front, and a name its … behind."""
    if not from_right():
        return int(align)
    forced = Qt.TextFlag.TextForceRightToLeft if runs_left(text) else Qt.TextFlag.TextForceLeftToRight
    rest, side = int(align) & ~_SIDES, int(align) & _SIDES
    turned = side ^ _SIDES if side in (_LEFT, _RIGHT) else side
    return rest | turned | int(Qt.AlignmentFlag.AlignAbsolute) | int(forced)


def left_kept(text: str) -> str:
    """A code or a key that is read from the left whatever stands around it."""
    return f"{_LEFT_MARK}{text}{_LEFT_MARK}" if text and from_right() else text


def behind(gap: int) -> QMargins:
    """Margins of a part that keeps so far from what stands behind it in its line; Qt turns no margins."""
    return QMargins(gap, 0, 0, 0) if from_right() else QMargins(0, 0, gap, 0)


def turn(painter: QPainter, widget: QWidget) -> None:
    """Turn round all that is painted from now on; for pictures without words."""
    if widget.isRightToLeft():
        painter.translate(widget.width(), 0)
        painter.scale(-1, 1)
