"""A box to choose from that shows it is one."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from desk.ui.mirror import mirror_of
from desk.ui.theme import Theme


class ChoiceBox(QComboBox):
    """A box to choose from, with the arrow painted in the look's colour."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        # The longest choice must not decide how wide the panel is.
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._theme.look.size("icon_tiny")
        box = QRectF(self.width() - side - 9, (self.height() - side) / 2, side, side)
        self._theme.icons.paint(painter, "down", mirror_of(self).box_f(box), self._theme.look.colour("muted"))
