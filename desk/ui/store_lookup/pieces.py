"""Parts of the store screen that are read at arm's length and pressed with a finger."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.ui.pieces.avatar import Avatar
from desk.ui.pieces.buttons import COPIED_MS, WordButton, announce
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.pieces.states import IconMark
from desk.ui.theme import Theme
from desk.ui.words import one_line

RING = 2.0
DROP = 3


class TouchButton(WordButton):
    """A button no finger misses. `text` is ours, never a customer's."""

    def __init__(self, theme: Theme, text: str, clicked: Callable[[], object], role: str = "store") -> None:
        super().__init__(text)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._least = theme.look.size("touch")
        self.clicked.connect(lambda: clicked())

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(self._least, self._least))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def big_avatar(theme: Theme) -> Avatar:
    """Initials to be seen from beside the screen."""
    return Avatar(theme, size="store_avatar", letters="heading")


class TouchCopy(TouchButton):
    """A number of the customer that is put on the clipboard wherever it is touched, and shows a tick for a moment.
    `copied` carries what was put there."""

    copied = Signal(str)

    def __init__(self, theme: Theme, what: str, shown: str, value: str) -> None:
        """`what` names the value for screen readers ("phone number"); `value` is copied as it is."""
        super().__init__(theme, "", self._copy, "store-copy")
        self._value = value
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Copy {what} {value}").format(what=what, value=one_line(shown)))
        self._mark = IconMark(theme, "copy", "muted", "icon_small")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 0, 14, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._mark)
        self._row.addWidget(ElidedLabel(shown, "store-text"), 1)
        self._back = QTimer(self, singleShot=True, interval=COPIED_MS)
        self._back.timeout.connect(lambda: self._mark.show_icon("copy", "muted"))

    def sizeHint(self) -> QSize:
        return self._row.sizeHint().expandedTo(QSize(self._least, self._least))

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize().expandedTo(QSize(self._least, self._least))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._value)
        self.copied.emit(self._value)
        self._mark.show_icon("done", "ok")
        announce(self, self.tr("Copied"))
        self._back.start()


class Mark(QWidget):
    """What may be said of a line, as a shape: a disc for what may be mentioned, a ring for what is used silently, a
    ring that is struck out for what is never revealed."""

    def __init__(self, theme: Theme, kind: str) -> None:
        """`kind` is say, silent or never."""
        super().__init__()
        self._theme, self._kind = theme, kind
        side = theme.look.size("dot") + 2
        # Beside the middle of the first line of text.
        self.setFixedSize(side, theme.look.size("store_text") + DROP)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._theme.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.width() - 2 * RING
        box = QRectF(RING, (self.height() - side) / 2 + 1, side, side)
        if self._kind == "say":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("ok"))
            painter.drawEllipse(box)
            return
        painter.setPen(QPen(look.colour("faint"), RING))
        painter.drawEllipse(box)
        if self._kind == "never":
            painter.drawLine(box.bottomLeft(), box.topRight())


class Stop(QWidget):
    """One touch on the line of those that were lately: a dot in its channel's colour, joined with the next."""

    def __init__(self, theme: Theme, channel: str, last: bool) -> None:
        super().__init__()
        self._theme, self._channel, self._last = theme, channel, last
        self.setFixedWidth(theme.look.size("dot") + 4)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._theme.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, middle = look.size("dot"), self.width() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.channel(self._channel))
        painter.drawEllipse(QRectF(middle - side / 2, 5, side, side))
        if not self._last:
            painter.setPen(QPen(look.colour("line"), RING))
            painter.drawLine(QPointF(middle, side + 9), QPointF(middle, self.height()))


class StoreCard(QFrame):
    """A card with a title; its lines are put below."""

    def __init__(self, title: str, gap: int = 9) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 18)
        self.column.setSpacing(gap)
        self.title = PlainLabel(title, "store-title")
        self.column.addWidget(self.title)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(gap)
        self.column.addLayout(self.lines)
        self.column.addStretch(1)
