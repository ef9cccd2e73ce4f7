"""Buttons: plain ones, painted icons, and the one that copies an id or number."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from desk.ui.theme import Theme
from desk.ui.words import tip

COPIED_MS = 1_500
# Round the smallest icons there is less room: they stand in lines of text.
PADDING = {"icon_tiny": 4}


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say `text` now."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def _is_enter(event: QKeyEvent) -> bool:
    """Enter alone; with Ctrl it is a key of the room."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held == Qt.KeyboardModifier.NoModifier


class WordButton(QPushButton):
    """A button with words. Enter presses it as the space bar does: by itself Qt leaves that to buttons of dialogs."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)


def push(text: str, clicked: Callable[[], object], role: str = "", parent: QWidget | None = None) -> QPushButton:
    """A button with words. `text` is ours, never a customer's: "&" in it marks a key."""
    button = WordButton(text, parent)
    if role:
        button.setProperty("role", role)
    if role == "link":
        button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.clicked.connect(lambda: clicked())
    return button


class IconButton(QAbstractButton):
    """A square button showing one line icon; `name` is said by screen readers and shown as the tool tip."""

    def __init__(
        self, theme: Theme, icon: str, name: str, size: str = "icon_small", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._size = size
        self.colour = "muted"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.say(name)
        theme.changed.connect(self.update)

    def say(self, name: str) -> None:
        """Change what the button is called."""
        self.setAccessibleName(name)
        self.setToolTip(tip(name))

    def show_icon(self, icon: str) -> None:
        """Change what is drawn."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.look.size(self._size) + PADDING.get(self._size, 8)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._theme.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter)
        side = look.size(self._size)
        corner = QPointF((self.width() - side) / 2, (self.height() - side) / 2)
        colour = look.colour("line" if not self.isEnabled() else self.colour)
        self._theme.icons.paint(painter, self._icon, QRectF(corner.x(), corner.y(), side, side), colour)

    def paint_ground(self, painter: QPainter) -> None:
        """Hover and focus behind the icon."""
        look = self._theme.look
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("hover"))
            painter.drawRoundedRect(box, 5, 5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(box, 5, 5)


class CopyButton(IconButton):
    """Puts one id or number on the clipboard and shows a tick for a moment."""

    def __init__(self, theme: Theme, what: str, value: str, parent: QWidget | None = None) -> None:
        """`what` names the value for screen readers ("phone number"); `value` is copied as it is."""
        self._what = what
        self._value = value
        super().__init__(theme, "copy", self._invitation(), "icon_tiny", parent)
        self._back = QTimer(self, singleShot=True, interval=COPIED_MS)
        self._back.timeout.connect(self._rest)
        self.clicked.connect(self._copy)

    def set_value(self, value: str) -> None:
        """Copy another value from now on."""
        changed, self._value = value != self._value, value
        if changed and self._back.isActive():
            # The tick was the former's.
            self._back.stop()
            self._rest()

    def _invitation(self) -> str:
        return self.tr("Copy {what}").format(what=self._what)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._value)
        self.show_icon("done")
        self.colour = "ok"
        self.say(self.tr("Copied"))
        announce(self, self.tr("Copied"))
        self._back.start()

    def _rest(self) -> None:
        self.show_icon("copy")
        self.colour = "muted"
        self.say(self._invitation())
