"""The window's half of the program: puts an empty window on the screen at once, then all that belongs into it."""

from __future__ import annotations

import argparse
import gc
import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Protocol

import shiboken6
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QIcon

from desk.app.opened import Application
from desk.config.early import read_early
from desk.config.paths import APP, Home, home, resources
from desk.config.spoken import chosen_language
from desk.live.instance import hand_over
from desk.ui.language import Language
from desk.ui.shell.frame import Frame, speak_something
from desk.ui.shell.seat import SeatKeeper
from desk.ui.theme import Theme

DESK = "desk.app.desk"
# How long a thread may keep Python's lock while another wants it, in seconds. At the default (0.005) one that computes
# without pause makes each callback of a repaint wait that long, and a frame has hundreds of them: beside two such
# threads it takes 20 ms, at 0.001 9, at 0.0002 7. On the way down a history of 50,000 lines the window is late by 29 to
# 38 ms (p99) at 0.0002, by 20 to 25 at this. Two threads that compute take no longer for it.
SWITCH_INTERVAL = 0.000_05
# The application's property that holds in what size it began, in percent: what counts until it ends.
PERCENT = "percent"
# How the event loop ends where the window is to begin anew on the same files.
AGAIN = 75


class Inside(Protocol):
    """What is put into the window: everything but the window itself."""

    def take_address(self, address: str) -> None:
        """Show what an address leads to."""

    def close(self) -> None:
        """Stop what runs, and take the window down."""


class Furnishing(QObject):
    """Puts the desk into its frame once that is painted: loading the desk takes longer than opening a window."""

    def __init__(self, app: Application, place: Home, demo: bool) -> None:
        super().__init__(app)
        speak_something()
        self._app, self._place, self._demo = app, place, demo
        self.frame = Frame(Theme(app, resources(), chosen=read_early(place.settings).colours))
        self._seat = SeatKeeper(self.frame, place.seat)
        self.desk: Inside | None = None
        self.frame.painted.connect(self._furnish, Qt.ConnectionType.QueuedConnection)

    def close(self) -> None:
        """Take the window down, and all that is in it."""
        self._seat.keep()
        self._app.hand_to(None)
        if self.desk is not None:
            self.desk.close()
        else:
            shiboken6.delete(self.frame)

    @Slot()
    def _furnish(self) -> None:
        made: Inside = import_module(DESK).Desk(self._app, self._place, self._demo, frame=self.frame)
        self.desk = made
        self._app.hand_to(made.take_address)


def run(place: Home, demo: bool) -> int:
    """Show the window on the files of `place` until it is closed; the exit status."""
    if hand_over(place.running, ""):
        return 0
    sys.setswitchinterval(SWITCH_INTERVAL)
    sys.excepthook = lambda _kind, error, _trace: import_module("desk.ui.background").log_unexpected(error)
    # Qt's loop is C++: without this, Ctrl+C in the terminal would wait for the next event.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    percent = read_early(place.settings).percent
    scale_by(percent)
    app = Application([APP])
    app.setProperty(PERCENT, percent)
    app.setApplicationDisplayName("Tellonce")
    app.setDesktopFileName(APP)
    app.setWindowIcon(QIcon(str(resources() / "icons" / "app.svg")))
    language, status = Language(app, resources()), AGAIN
    while status == AGAIN:
        language.speak(chosen_language(place.settings))
        # Until all is loaded nothing that is made can go: looking for it takes a tenth of the time.
        gc.disable()
        furnishing = Furnishing(app, place, demo)
        furnishing.frame.show()
        status = app.exec()
        furnishing.close()
    return status


def scale_by(percent: int) -> None:
    """Show all larger or smaller than the system asks for, unless whoever starts the program says how large. Qt reads
    this once, as the program begins."""
    if percent != 100:
        os.environ.setdefault("QT_SCALE_FACTOR", f"{percent / 100:g}")


def main(arguments: Sequence[str]) -> int:
    """`desk` without a command: the window."""
    parser = argparse.ArgumentParser(prog="desk")
    parser.add_argument("--home", default="", help="keep every file in this folder")
    parser.add_argument("--demo", action="store_true", help="fill it with the demo company")
    asked = parser.parse_args(arguments)
    return run(home(asked.home, asked.demo), asked.demo)
