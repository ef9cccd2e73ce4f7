"""Keeps where the main window is, and puts it there when it is opened again, or where it can be seen."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle, QWidget

from desk.config.seat import Seat, read_seat, write_seat
from desk.ui.shell.screens import on_screen, whole_on

# Whoever drags a window moves it many times a second.
REST_MS = 1_000
MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange)
# With one of these, or a move, the system's frame is there; some put it around the window after it is shown.
SHOWN = (QEvent.Type.Show, QEvent.Type.WindowActivate, *MOVES)


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
        # Whether it is known how much of the screen the system's frame takes, and the window is as small as that asks.
        self._framed, self._new = False, self._kept is None
        if self._kept is not None:
            self._sit(self._kept)
        else:
            self._begin()
        window.installEventFilter(self)

    def keep(self) -> None:
        """Write where it is now, if that is elsewhere than before; where it cannot be written it opens where it did."""
        seat = self._seat()
        if seat == self._kept:
            return
        self._kept = seat
        self._write(seat)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._window:
            return False
        if event.type() in MOVES and self._window.isVisible():
            self._rest.start()
        if event.type() in SHOWN and not self._framed:
            # Not now: the window is just being shown or moved.
            QTimer.singleShot(0, self, self._fit_frame)
        return False

    def _begin(self) -> None:
        """Nobody said yet how large: no larger than the screen, with about as much of a title as windows have."""
        title = self._window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
        free = QGuiApplication.primaryScreen().availableGeometry().size() - QSize(0, title)
        self._window.resize(self._window.size().boundedTo(free).expandedTo(self._window.minimumSize()))

    def _fit_frame(self) -> None:
        """Once the system put its frame around the window: all of both is on the screen, title and foot."""
        handle = self._window.windowHandle()
        frame = handle.frameMargins() if handle is not None else QMargins()
        if (
            self._framed
            or not self._window.isVisible()
            or frame.isNull()
            or self._window.isMaximized()
            or self._window.isFullScreen()
        ):
            return
        self._framed = True
        at, least = self._window.geometry(), self._window.minimumSize()
        if self._new:
            self._window.setGeometry(whole_on(at, self._window.screen().availableGeometry() - frame, least))
        else:
            self._window.setGeometry(on_screen(at, [one - frame for one in _usable()], least))

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
        wanted = QRect(seat.x, seat.y, seat.width, seat.height)
        self._window.setGeometry(on_screen(wanted, _usable(), self._window.minimumSize()))
        if seat.maximised:
            self._window.setWindowState(self._window.windowState() | Qt.WindowState.WindowMaximized)


def _usable() -> list[QRect]:
    """What windows may use of each screen, the main one first."""
    main = QGuiApplication.primaryScreen()
    return [one.availableGeometry() for one in sorted(QGuiApplication.screens(), key=lambda one: one is not main)]
