"""The icon in the system's tray: how much waits, in a badge and in words, and what can be done from there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desk.ui.theme import Theme

SIZES = (16, 22, 24, 32, 48, 64)
MOST_COUNTED = 99
# A tray that is not there when the program begins, as at the beginning of a day, may come a little later.
LOOK_MS = 15_000
ROOMS = ("desk", "flags", "sources", "identity", "work", "store", "settings")


def icon_with(theme: Theme, count: int) -> QIcon:
    """The program's icon, with a count in its corner; 0 shows none."""
    icon = QIcon()
    for side in SIZES:
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme.icons.paint(painter, "app", QRectF(0, 0, side, side), theme.look.colour("accent"))
        if count:
            _badge(painter, theme, side, count)
        painter.end()
        icon.addPixmap(picture)
    return icon


def _badge(painter: QPainter, theme: Theme, side: int, count: int) -> None:
    text = str(count) if count <= MOST_COUNTED else f"{MOST_COUNTED}+"
    # In the smallest a figure could not be read: a dot says that something waits.
    high = side * (0.6 if 22 <= side < 32 else 0.5)
    font = QFont(theme.font("tiny", QFont.Weight.Bold))
    font.setPixelSize(max(7, round(high * 0.78)))
    painter.setFont(font)
    wide = max(high, painter.fontMetrics().horizontalAdvance(text) + high * 0.4) if side >= 22 else high
    box = QRectF(max(0.0, side - wide), side - high, min(wide, side), high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.look.colour("danger"))
    painter.drawRoundedRect(box, high / 2, high / 2)
    if side >= 22:
        painter.setPen(theme.look.colour("danger_ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


class Tray(QObject):
    """`show_wanted`, `take_wanted`, `room_wanted(name)` and `quit_wanted`: chosen there; `pressed`: the message shown
    last was pressed. Where a desktop has no tray nothing of it is there, and nothing else is missing."""

    show_wanted = Signal()
    take_wanted = Signal()
    room_wanted = Signal(str)
    quit_wanted = Signal()
    pressed = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QObject | None = None,
        there: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
        make: Callable[[QObject], QSystemTrayIcon] = QSystemTrayIcon,
    ) -> None:
        """`there` says whether the desktop has a tray now, `make` makes an icon for it."""
        super().__init__(parent)
        self._theme, self._there, self._make = theme, there, make
        self._wanted = False
        self._flags = self._calls = 0
        self.icon: QSystemTrayIcon | None = None
        self.menu = QMenu()
        self.destroyed.connect(self.menu.deleteLater)
        self._show = self._act(self.tr("Show Tellonce"), self.show_wanted.emit)
        self._take = self._act(self.tr("Take the call"), self.take_wanted.emit)
        self.menu.addSeparator()
        words = (
            self.tr("Customer desk"), self.tr("Escalations"), self.tr("Sources"), self.tr("Same person?"),
            self.tr("Work"), self.tr("Store lookup"), self.tr("Settings"),
        )  # fmt: skip
        for name, told in zip(ROOMS, words, strict=True):
            self._act(told, partial(self.room_wanted.emit, name))
        self.menu.addSeparator()
        self._act(self.tr("Quit Tellonce"), self.quit_wanted.emit)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._fit)
        theme.changed.connect(self._draw)

    @property
    def shown(self) -> bool:
        """Whether the icon is there."""
        return self.icon is not None and self.icon.isVisible() and self._there()

    def want(self, wanted: bool) -> None:
        """Stand in the tray from now on, or no more."""
        self._wanted = wanted
        self._fit()

    def count(self, flags: int, calls: int) -> None:
        """So many flags need somebody, and so many calls are offered."""
        self._flags, self._calls = flags, calls
        self._draw()

    def say(self, title: str, text: str) -> bool:
        """Show a message of the system's; False where none can be shown."""
        if self.icon is None or not self.shown or not self.icon.supportsMessages():
            return False
        self.icon.showMessage(title, text, icon_with(self._theme, 0))
        return True

    def away(self) -> None:
        """The program ends."""
        self.want(False)

    def _act(self, words: str, done: Callable[[], object]) -> QAction:
        act = self.menu.addAction(words)
        act.triggered.connect(lambda _on=False: done())
        return act

    def _fit(self) -> None:
        if not self._wanted:
            self._look.stop()
            if self.icon is not None:
                self.icon.hide()
        elif self._there():
            self._look.stop()
            self._made().show()
        else:
            self._look.start()

    def _made(self) -> QSystemTrayIcon:
        if self.icon is None:
            icon = self.icon = self._make(self)
            icon.setContextMenu(self.menu)
            icon.activated.connect(self._activated)
            icon.messageClicked.connect(self.pressed)
            self._draw()
        return self.icon

    def _activated(self, how: QSystemTrayIcon.ActivationReason) -> None:
        # Where a press opens the menu it is no wish for the window too.
        if how in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.show_wanted.emit()

    def _draw(self) -> None:
        self._take.setVisible(self._calls > 0)
        if self.icon is None:
            return
        self.icon.setIcon(icon_with(self._theme, self._flags + self._calls))
        calls = self.tr("1 call is waiting") if self._calls == 1 else self.tr("{n} calls are waiting")
        flags = self.tr("1 open flag") if self._flags == 1 else self.tr("{n} open flags")
        lines = [self.tr("Tellonce")]
        lines += [calls.format(n=self._calls)] if self._calls else []
        lines += [flags.format(n=self._flags)] if self._flags else []
        self.icon.setToolTip("\n".join(lines))
