"""The window itself, on the screen before what belongs into it is loaded."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.ui.roles import Role, install
from desk.ui.theme import Theme

SIZE = (1440, 900)
# A small screen at three times the size has no more.
LEAST = (600, 340)


def speak_something() -> None:
    """Where the system names no language, figures are grouped and days written as in English."""
    if QLocale().language() == QLocale.Language.C:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


class Frame(QWidget):
    """Empty grounds where rail and page will be, until it is filled. `painted` comes once, with the first frame."""

    painted = Signal()
    HEARD_AS = Role.Window

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        install()
        self.theme = theme
        self._painted = False
        self._content: QWidget | None = None
        # Whoever keeps the window elsewhere than on the screen says whether it stays there instead of closing.
        self.stays: Callable[[], bool] = lambda: False
        self.setWindowTitle("Tellonce")
        self.resize(*SIZE)
        self.setMinimumSize(*LEAST)

    def fill(self, content: QWidget) -> None:
        """Put what belongs into the window into it; the window closes where that does."""
        self._content = content
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(content)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._content is None:
            look, painter = self.theme.look, QPainter(self)
            painter.fillRect(self.rect(), look.colour("bg"))
            painter.fillRect(0, 0, look.size("rail"), self.height(), look.colour("panel"))
            painter.end()
        if not self._painted:
            self._painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is in it may have to ask first, where it does not stay."""
        event.setAccepted(not self.stays() and (self._content is None or self._content.close()))
