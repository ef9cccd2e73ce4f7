"""Joins tray, the system's messages and the sound to the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desk.config.window import WindowChoices
from desk.services.asks import Flags
from desk.ui.background import Trouble
from desk.ui.shell.beside import at_counter
from desk.ui.shell.frame import Frame
from desk.ui.shell.notices import Notices
from desk.ui.shell.own_messages import OwnMessages
from desk.ui.shell.sound import Sound
from desk.ui.shell.tray import Tray
from desk.ui.shell.window import MainWindow
from desk.ui.tools import Tools

# What one hears at once when it is chosen.
HEARD = ("window.sound", "window.volume")


def in_front() -> bool:
    """Whether a window of the program is the one in front."""
    return QApplication.activeWindow() is not None


class AtTray(QObject):
    """What the window says of itself where it is not looked at."""

    def __init__(
        self, tools: Tools, flags: Flags, window: MainWindow, sound: Path | Sound, tray: Tray | None = None
    ) -> None:
        """`sound` is the file that is played on a call, or who plays it."""
        super().__init__(window)
        self._window = window
        self._leaving = False
        self._told_stay = False
        self.choices = WindowChoices()
        self.tray = tray or Tray(tools.theme, self)
        self.sound = sound if isinstance(sound, Sound) else Sound(sound, parent=self)
        self.notices = Notices(tools, window.pops, window.flags_watch, flags, in_front)
        self.notices.beside = partial(at_counter, window.rooms)
        self.messages = OwnMessages(tools, self)
        self._connect()

    def follow(self, choices: WindowChoices) -> None:
        """These hold from now on."""
        self.choices = self.notices.choices = choices
        self.tray.want(choices.tray)
        self._count()

    def heard(self, name: str) -> None:
        """The setting of this name is another now: what is heard is played once."""
        if name in HEARD and self.choices.sound:
            self.sound.play(self.choices.volume)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            # On the screen again, closing ends the program unless it stays once more.
            QGuiApplication.setQuitOnLastWindowClosed(True)
        return False

    def _connect(self) -> None:
        window, tray = self._window, self.tray
        tray.show_wanted.connect(lambda: window.offer_pop(""))
        tray.take_wanted.connect(self._take)
        tray.room_wanted.connect(self._go)
        tray.quit_wanted.connect(self._quit)
        tray.pressed.connect(self._open)
        self.messages.pressed.connect(self._open)
        window.pops.offered.connect(lambda _number, _waiting: self._count())
        window.flags_watch.counted.connect(self._count)
        window.closing.connect(tray.away)
        window.closing.connect(self.messages.away)
        self.notices.rang.connect(self._ring)
        self.notices.said.connect(self._say)
        self.sound.failed.connect(self._not_heard)
        frame = window.window()
        if isinstance(frame, Frame):
            frame.stays = self._stays
            frame.installEventFilter(self)

    def _count(self) -> None:
        self.tray.count(self._window.flags_watch.counts.get("open", 0), len(self._window.pops.waiting))

    def _ring(self) -> None:
        if self.choices.do_not_disturb:
            return
        if self.choices.sound:
            self.sound.play(self.choices.volume)
        if self.choices.notify and not in_front():
            # Where there is no tray, the window's place in the task bar says it.
            QApplication.alert(self._window.window())

    def _say(self, title: str, text: str) -> None:
        if not self.tray.say(title, text):
            self.messages.say(title, text)

    def _take(self) -> None:
        self._window.offer_pop("")
        self._window.pops.take()

    def _go(self, room: str) -> None:
        self._window.offer_pop("")
        self._window.go_to(room)

    def _open(self) -> None:
        """Whoever pressed the message wants to see what it is about."""
        about = self.notices.about
        self._window.offer_pop("")
        if about.number:
            self._window.pops.take(about.number)
        elif about.customer_id:
            self._window.open_customer(about.customer_id)
        elif about.flags:
            self._window.go_to("flags")

    def _stays(self) -> bool:
        """Closed, the window goes to the tray where the person wants that; never where the machine ends."""
        ending = self._leaving or QGuiApplication.instance().isSavingSession()  # type: ignore[union-attr]
        if ending or not (self.choices.close_to_tray and self.tray.shown):
            return False
        QGuiApplication.setQuitOnLastWindowClosed(False)
        self._window.window().hide()
        if not self._told_stay:
            self._told_stay = True
            told = self.tr("Calls are still offered. Quit is in the menu of the icon.")
            self.tray.say(self.tr("Tellonce stays here"), told)
        return True

    def _quit(self) -> None:
        self._leaving = True
        # Shown again where rules that were changed have to be asked about.
        if self._window.window().close():
            QApplication.quit()
        else:
            self._leaving = False
            self._window.offer_pop("")

    def _not_heard(self) -> None:
        if self._window.rooms.name == "settings" and (trouble := self.sound.trouble) is not None:
            self._window.work_note.say(Trouble(trouble.title, trouble.advice))
