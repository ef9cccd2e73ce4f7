"""What happens to a screen beside typing: looking at it, choosing a window, closing it by its cross. For X only."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QImage

_GRAB = (
    "import sys; from PySide6.QtGui import QGuiApplication as A; a = A([]);"
    " sys.exit(not a.primaryScreen().grabWindow(0).save(sys.argv[1]))"
)
_CLIENT_MESSAGE, _TO_PARENT, _VIEWABLE = 33, 2, 2


class _Message(ctypes.Structure):
    """XClientMessageEvent, as long as any event of X."""

    _fields_ = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 16),
    ]


class _Attributes(ctypes.Structure):
    """XWindowAttributes, up to what is asked for here."""

    _fields_ = [
        ("numbers", ctypes.c_int * 6),
        ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong),
        ("kinds", ctypes.c_int * 4),
        ("planes", ctypes.c_ulong * 2),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        ("map_installed", ctypes.c_int),
        ("map_state", ctypes.c_int),
        ("rest", ctypes.c_long * 16),
    ]


def look(display: str, file: Path) -> QImage:
    """What is on the screen, kept in `file`. Taken by a process of its own, for this one has another kind of screen."""
    environ = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    subprocess.run([sys.executable, "-c", _GRAB, file], env=environ, check=True, capture_output=True, timeout=60)
    return QImage(str(file))


def colours(image: QImage) -> int:
    """How many colours there are; an empty screen has one, words and pictures have many."""
    points = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return len({image.pixel(x, y) for x, y in points})


def close(display: str, title: str) -> int:
    """Ask every window with this title to close, as its cross does; how many there were."""
    with _connected(display) as (x, connection):
        protocols, deleted = (x.XInternAtom(connection, word, 0) for word in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
        windows = _called(x, connection, title)
        for window in windows:
            event = _Message(_CLIENT_MESSAGE, 0, 1, connection, window, protocols, 32, (deleted, 0, 0, 0, 0))
            x.XSendEvent(ctypes.c_void_p(connection), ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(event))
        x.XFlush(ctypes.c_void_p(connection))
        return len(windows)


def give_keyboard(display: str, title: str) -> int:
    """Let the windows with this title hear the keyboard, as a window manager does for one that opens; how many."""
    with _connected(display) as (x, connection):
        windows = _called(x, connection, title)
        for window in windows:
            x.XSetInputFocus(ctypes.c_void_p(connection), ctypes.c_ulong(window), _TO_PARENT, ctypes.c_ulong(0))
        x.XFlush(ctypes.c_void_p(connection))
        return len(windows)


@contextmanager
def _connected(display: str) -> Iterator[tuple[ctypes.CDLL, int]]:
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XInternAtom.restype = ctypes.c_ulong
    x.XDefaultRootWindow.restype = ctypes.c_ulong
    x.XInternAtom.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
    connection = x.XOpenDisplay(display.encode())
    assert connection, "the screen is gone"
    try:
        yield x, connection
    finally:
        x.XCloseDisplay(ctypes.c_void_p(connection))


def _windows(x: ctypes.CDLL, connection: int) -> list[int]:
    """Every window at the top: without a window manager they are the root's own children."""
    root, parent, many = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
    found = ctypes.POINTER(ctypes.c_ulong)()
    top = ctypes.c_ulong(x.XDefaultRootWindow(ctypes.c_void_p(connection)))
    given = [ctypes.byref(one) for one in (root, parent, found, many)]
    x.XQueryTree(ctypes.c_void_p(connection), top, *given)
    windows = [found[place] for place in range(many.value)]
    if windows:
        x.XFree(found)
    return windows


def _called(x: ctypes.CDLL, connection: int, title: str) -> list[int]:
    """Windows with this title that are on the screen."""
    found = []
    for window in _windows(x, connection):
        told = _Attributes()
        x.XGetWindowAttributes(ctypes.c_void_p(connection), ctypes.c_ulong(window), ctypes.byref(told))
        if told.map_state == _VIEWABLE and title in _name(x, connection, window):
            found.append(window)
    return found


def _name(x: ctypes.CDLL, connection: int, window: int) -> str:
    name = ctypes.c_char_p()
    if not x.XFetchName(ctypes.c_void_p(connection), ctypes.c_ulong(window), ctypes.byref(name)) or not name.value:
        return ""
    told = name.value.decode("latin-1")
    x.XFree(name)
    return told
