"""Keeps where the main window is, and puts it there when it is opened again, or where it can be seen."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desk.config.seat import Seat, read_seat, write_seat
from desk.ui.shell.screens import on_screen

# Whoever drags a window moves it many times a second.
REST_MS = 1_000
MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange)


class SeatKeeper(QObject):
    """Of one window, which is put where it was as this is made."""

    def __init__(self, window: QWidget, path: Path) -> None:
        super().__init__(window)
        self._window, self._path = window, path
        self._kept = read_seat(path)
        # Files are written one after the other, off the window's thread: a full disk may take seconds to say so.
        self._turn = threading.Lock()
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._keep_aside)
        if self._kept is not None:
            self._sit(self._kept)
        window.installEventFilter(self)

    def keep(self) -> None:
        """Write where it is now, if that is elsewhere than before; where it cannot be written it opens where it did."""
        seat = self._seat()
        if seat == self._kept:
            return
        self._kept = seat
        self._write(seat)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() in MOVES and self._window.isVisible():
            self._rest.start()
        return False

    def _keep_aside(self) -> None:
        seat = self._seat()
        if seat != self._kept:
            self._kept = seat
            threading.Thread(target=self._write, args=(seat,), name="seat", daemon=True).start()

    def _write(self, seat: Seat) -> None:
        with self._turn:
            try:
                write_seat(self._path, seat)
            except OSError:
                return

    def _seat(self) -> Seat:
        maximised = self._window.isMaximized() or self._window.isFullScreen()
        at = self._window.normalGeometry() if maximised else self._window.geometry()
        return Seat(at.x(), at.y(), at.width(), at.height(), maximised)

    def _sit(self, seat: Seat) -> None:
        screens = QGuiApplication.screens()
        main = QGuiApplication.primaryScreen()
        usable = [one.availableGeometry() for one in sorted(screens, key=lambda one: one is not main)]
        wanted = QRect(seat.x, seat.y, seat.width, seat.height)
        self._window.setGeometry(on_screen(wanted, usable, self._window.minimumSize()))
        if seat.maximised:
            self._window.setWindowState(self._window.windowState() | Qt.WindowState.WindowMaximized)
