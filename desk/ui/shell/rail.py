"""The narrow strip at the left edge: which room one is in, how many flags are open, how many sources need a person,
how many possible links wait for one's word, and how much work does."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desk.ui.mirror import mirror_of, written
from desk.ui.pieces.buttons import IconButton, announce
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.theme import Theme
from desk.ui.tools import Tools

LETTER = "T"
MOST_COUNTED = 99
COUNT_SIDE = 16


class Logo(QWidget):
    """The letter on its tile."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        side = theme.look.size("logo")
        self.setFixedSize(side, side)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._theme.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent"))
        painter.drawRoundedRect(QRectF(self.rect()), look.size("radius"), look.size("radius"))
        painter.setPen(look.colour("accent_ink"))
        painter.setFont(self._theme.font("title", QFont.Weight.Bold))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, LETTER)


class RailButton(IconButton):
    """A room; lit while one is in it, with a count where something waits there."""

    def __init__(self, tools: Tools, icon: str, name: str, act: str, parent: QWidget | None = None) -> None:
        """`act` is what the key that leads there is called in the book of keys."""
        super().__init__(tools.theme, icon, name, "icon", parent)
        self._rail_theme = tools.theme
        self._hint = KeyHint(self, tools.keys, act, name)
        self._plain_name, self._waiting = name, ""
        self.count = 0
        self.lit = False

    def sizeHint(self) -> QSize:
        side = self._rail_theme.look.size("rail_button")
        return QSize(side, side)

    def say(self, name: str) -> None:
        """Called so, with what waits there behind it."""
        waiting = getattr(self, "_waiting", "")
        super().say(f"{name}: {waiting}" if waiting else name)

    def light(self, lit: bool) -> None:
        """Whether one is in this room."""
        if lit == self.lit:
            return
        self.lit = lit
        # No box to tick, which is what Qt would have a screen reader call it.
        self.setAccessibleDescription(self.tr("You are here") if lit else "")
        self.colour = "accent" if lit else "muted"
        self.update()

    def show_count(self, count: int, words: str) -> None:
        """Show how many things wait; `words` says what they are."""
        self.count = count
        self._waiting = words if count else ""
        self._hint.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.count:
            return
        look = self._rail_theme.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("danger"))
        font = self._rail_theme.font("tiny", QFont.Weight.DemiBold)
        text = str(self.count) if self.count <= MOST_COUNTED else f"{MOST_COUNTED}+"
        width = max(COUNT_SIDE, QFontMetrics(font).horizontalAdvance(text) + 8)
        box = mirror_of(self).box_f(QRectF(self.width() - width - 1, 1, width, COUNT_SIDE))
        painter.drawRoundedRect(box, COUNT_SIDE / 2, COUNT_SIDE / 2)
        painter.setPen(look.colour("danger_ink"))
        painter.setFont(font)
        painter.drawText(box, written(Qt.AlignmentFlag.AlignCenter, text), text)

    def paint_ground(self, painter: QPainter) -> None:
        look = self._rail_theme.look
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.lit or self.underMouse():
            painter.setPen(look.edge() if self.lit else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("sel" if self.lit else "hover"))
            painter.drawRoundedRect(box, look.size("radius"), look.size("radius"))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(box, look.size("radius"), look.size("radius"))


class Rail(QFrame):
    """`room_wanted` carries the name of a room; `find_wanted`: look for somebody; `keys_wanted` asks for the list of
    keys."""

    room_wanted = Signal(str)
    find_wanted = Signal()
    keys_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = tools.theme
        self.setProperty("role", "rail")
        self.setFixedWidth(theme.look.size("rail"))
        self._rooms = {
            "desk": RailButton(tools, "desk", self.tr("Customer desk"), "desk"),
            "flags": RailButton(tools, "flag", self.tr("Escalations"), "flags"),
            "sources": RailButton(tools, "sources", self.tr("Sources"), "sources"),
            "identity": RailButton(tools, "same", self.tr("Same person?"), "identity"),
            "work": RailButton(tools, "phone", self.tr("Work"), "work"),
            "store": RailButton(tools, "store", self.tr("Store lookup"), "store"),
        }
        keys = RailButton(tools, "keys", self.tr("Keys"), "keys")
        keys.clicked.connect(self.keys_wanted)
        gear = RailButton(tools, "gear", self.tr("Settings"), "settings")
        gear.clicked.connect(lambda: self.room_wanted.emit("settings"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(4)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(Logo(theme), 0, middle)
        column.addSpacing(12)
        for name, button in self._rooms.items():
            button.clicked.connect(lambda _on=False, name=name: self._press(name))
            column.addWidget(button, 0, middle)
        column.addStretch(1)
        column.addWidget(keys, 0, middle)
        column.addWidget(gear, 0, middle)
        self._rooms["settings"] = gear

    def _press(self, name: str) -> None:
        """Pressed once more, the desk leads to who is looked for, also where that is folded away."""
        if name == "desk" and self._rooms[name].lit:
            self.find_wanted.emit()
        else:
            self.room_wanted.emit(name)

    def show_room(self, name: str) -> None:
        """Light the room one is in."""
        for other, button in self._rooms.items():
            button.light(other == name)

    def show_flags_open(self, counts: Mapping[str, int]) -> None:
        """How many flags are open, by the counts of a page of flags."""
        count = counts.get("open", 0)
        words = self.tr("1 open flag") if count == 1 else self.tr("{n} open flags").format(n=count)
        button = self._rooms["flags"]
        if count > button.count:
            announce(button, words)
        button.show_count(count, words)

    def show_sources_waiting(self, count: int) -> None:
        """How many sources need a person."""
        words = self.tr("1 needs you") if count == 1 else self.tr("{n} need you").format(n=count)
        self._rooms["sources"].show_count(count, words)

    def show_links_waiting(self, count: int) -> None:
        """How many possible links wait for a person's word."""
        words = self.tr("1 waits") if count == 1 else self.tr("{n} wait").format(n=count)
        self._rooms["identity"].show_count(count, words)

    def show_work_waiting(self, count: int) -> None:
        """How many call-backs are due, and entries of the outbox refused, together."""
        words = self.tr("1 needs you") if count == 1 else self.tr("{n} need you").format(n=count)
        self._rooms["work"].show_count(count, words)
