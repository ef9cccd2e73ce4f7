"""The round initials of a person, and the square letters of a source."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desk.ui.theme import Theme
from desk.ui.words import hue_of

BOLD = QFont.Weight.DemiBold


def paint_avatar(painter: QPainter, theme: Theme, rect: QRectF, name: str, initials: str, size: str = "tiny") -> None:
    """Draw the avatar of `name` into `rect`; its hue follows from the name."""
    paper, ink = theme.look.avatar_colours(hue_of(name))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paper)
    painter.drawEllipse(rect)
    painter.setPen(ink)
    painter.setFont(theme.font(size, BOLD))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials or "?")
    painter.restore()


class Avatar(QWidget):
    """Initials in a circle. It says nothing to screen readers: the name stands beside it.

    `size` is the look's name for its diameter, `letters` that for the size of the initials.
    """

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, size: str = "avatar", letters: str = "title"
    ) -> None:
        super().__init__(parent)
        self._theme, self._letters = theme, letters
        self._name = ""
        self._initials = ""
        side = theme.look.size(size)
        self.setFixedSize(side, side)
        theme.changed.connect(self.update)

    def show_person(self, name: str, initials: str) -> None:
        """Show another person."""
        self._name, self._initials = name, initials
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_avatar(QPainter(self), self._theme, QRectF(self.rect()), self._name, self._initials, self._letters)


class Badge(QWidget):
    """Two letters on a rounded square."""

    def __init__(self, theme: Theme, letters: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._letters = letters
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        side = self._theme.look.size("badge") + 2
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._theme.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.sizeHint().width()
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("sel"))
        painter.drawRoundedRect(box, look.size("radius"), look.size("radius"))
        painter.setPen(look.colour("accent"))
        painter.setFont(self._theme.font("small", BOLD))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._letters)
