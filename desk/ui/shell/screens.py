"""Puts a window back onto the screens there are now: one may be gone, or smaller than it was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize

# So much of a window's top has to be in sight for a person to take hold of it.
GRIP = QSize(120, 24)


def on_screen(wanted: QRect, screens: Sequence[QRect], least: QSize) -> QRect:
    """`wanted` where it can be seen and taken hold of, else moved and made smaller until it is, never under `least`;
    `screens` are the parts of each that windows may use, the first one the main one."""
    if not screens:
        return wanted
    size = wanted.size().expandedTo(least)
    placed = QRect(wanted.topLeft(), size)
    screen = max(screens, key=lambda one: _area(one.intersected(placed)))
    if not _area(screen.intersected(placed)):
        screen = screens[0]
    top = QRect(placed.topLeft(), QSize(placed.width(), GRIP.height()))
    seen = screen.intersected(top)
    fits = placed.width() <= screen.width() and placed.height() <= screen.height()
    if fits and seen.width() >= min(GRIP.width(), placed.width()) and seen.height() >= GRIP.height():
        return placed
    return whole_on(placed, screen, least)


def whole_on(wanted: QRect, screen: QRect, least: QSize) -> QRect:
    """`wanted` where all of it is on this screen, smaller where that is needed, never under `least`."""
    size = wanted.size().boundedTo(screen.size()).expandedTo(least)
    left = max(screen.left(), min(wanted.left(), screen.right() + 1 - size.width()))
    above = max(screen.top(), min(wanted.top(), screen.bottom() + 1 - size.height()))
    return QRect(QPoint(left, above), size)


def _area(rect: QRect) -> int:
    return max(0, rect.width()) * max(0, rect.height())
