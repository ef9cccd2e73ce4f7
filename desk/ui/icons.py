"""Line icons: SVG files painted in whatever colour the look asks for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desk.ui.mirror import from_right

PIXEL_RATIOS = (1, 2, 3)
# What points along the line; it points the other way where lines run from the right.
POINTING = frozenset({"back", "right", "undo", "handoff"})


class Icons:
    """Icons of one folder; `currentColor` in a file stands for the colour asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn: dict[tuple[str, str], QSvgRenderer] = {}

    def paint(self, painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
        """Draw icon `name` into `rect`; sharp at every scale because it is drawn anew."""
        if name not in POINTING or not from_right():
            self._renderer(name, colour).render(painter, rect)
            return
        painter.save()
        painter.translate(2 * rect.center().x(), 0)
        painter.scale(-1, 1)
        self._renderer(name, colour).render(painter, rect)
        painter.restore()

    def icon(self, name: str, colour: QColor, size: int) -> QIcon:
        """An icon of `size` logical pixels for a stock Qt button."""
        icon = QIcon()
        for ratio in PIXEL_RATIOS:
            pixmap = QPixmap(size * ratio, size * ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            self.paint(painter, name, QRectF(0, 0, size * ratio, size * ratio), colour)
            painter.end()
            pixmap.setDevicePixelRatio(ratio)
            icon.addPixmap(pixmap)
        return icon

    def _renderer(self, name: str, colour: QColor) -> QSvgRenderer:
        key = (name, colour.name())
        if key not in self._drawn:
            text = (self._folder / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour.name())
            self._drawn[key] = QSvgRenderer(QByteArray(text.encode()))
        return self._drawn[key]
