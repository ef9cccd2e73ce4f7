"""The ring round a list or panel that hears the keyboard. Buttons and lines have one of their own in the style sheet; a
list would have to move its rows aside for it. Whoever uses the mouse does not see it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QScrollArea, QWidget
from shiboken6 import isValid

from desk.ui.theme import Theme

WIDTH = 2
# How far inside the edge of a card, which may have a coloured edge already, and of anything else.
IN_CARD, INSIDE = 4, 1
KEYS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)


def ringed(part: QWidget) -> bool:
    """Whether a part has no ring of its own."""
    card = isinstance(part, QFrame) and part.property("role") == "card"
    return isinstance(part, QAbstractItemView | QScrollArea) or card


class FocusRing(QWidget):
    """Lies over the part it stands in, and lets everything through."""

    def __init__(self, theme: Theme, part: QWidget) -> None:
        super().__init__(part)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self.update)
        self.fit(part)

    def fit(self, part: QWidget) -> None:
        """Lie over all of that part."""
        if self.parentWidget() is not part:
            self.setParent(part)
        self.setGeometry(part.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        around = self.parentWidget()
        inset = IN_CARD if around is not None and around.property("role") == "card" else INSIDE
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.look.colour("accent"), WIDTH))
        radius = self._theme.look.size("radius")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)


class RingKeeper(QObject):
    """Shows the ring where keys are heard, once one was pressed, until the mouse leads somewhere."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._by_key = False
        self._heard: QWidget | None = None
        self._ring: FocusRing | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    @property
    def ring(self) -> FocusRing | None:
        """The ring, where it is in sight."""
        ring = self._ring
        return ring if ring is not None and isValid(ring) and not ring.isHidden() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Of the part that hears the keyboard alone, so that all others cost nothing."""
        kind = event.type()
        if kind in KEYS and not self._by_key:
            self._by_key = True
            self._show()
        elif kind == QEvent.Type.MouseButtonPress:
            self._by_key = False
            self._show()
        elif kind == QEvent.Type.Resize and self.ring is not None:
            self._show()
        return super().eventFilter(watched, event)

    @Slot(QWidget, QWidget)
    def _moved(self, former: QWidget | None, now: QWidget | None) -> None:
        if former is not None:
            former.removeEventFilter(self)
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._by_key = False
        self._heard = now
        if now is not None:
            now.installEventFilter(self)
        self._show()

    def _show(self) -> None:
        part = self._heard
        wanted = self._by_key and part is not None and isValid(part) and ringed(part)
        if not wanted or part is None:
            if self.ring is not None:
                self.ring.hide()
        elif self._ring is not None and isValid(self._ring):
            self._ring.fit(part)
        else:
            # The former went with the part it stood in.
            self._ring = FocusRing(self._theme, part)
