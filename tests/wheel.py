"""The wheel of a mouse, for tests and benchmarks."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget


def roll(part: QWidget) -> None:
    """A notch downwards over the middle of a part, as the system tells its window of it."""
    place = part.rect().center()
    event = QWheelEvent(
        QPointF(part.mapTo(part.window(), place)), QPointF(part.mapToGlobal(place)), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(part.window().windowHandle(), event)
