"""Draws a window into a PNG file."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

ROUNDS = 8
PATIENCE = 60.0


def settle() -> None:
    """Let layouts, deferred deletions and queued signals happen."""
    for _round in range(ROUNDS):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def until(fact: Callable[[], object]) -> None:
    """Run the event loop until something is so."""
    end = time.monotonic() + PATIENCE
    while not fact():
        if time.monotonic() > end:
            raise TimeoutError("the scene did not come about")
        # Leaves a moment to the threads that it depends on.
        QTest.qWait(1)
    settle()


def keep(shown: QWidget, name: str, tongue: str = "en", look: str = "light") -> None:
    """Keep what is shown as a picture in the folder PICTURES names, where it does: for people to look at."""
    if folder := os.environ.get("PICTURES"):
        render(shown, Path(folder) / f"{name}-{tongue}-{look}-{shown.devicePixelRatioF():g}.png")


def render(window: QWidget, file: Path, size: tuple[int, int] | None = None, scale: float | None = None) -> QPixmap:
    """Write what the window shows, at `size` logical pixels, with `scale` device pixels each; returns the picture."""
    if size is not None:
        window.resize(*size)
    settle()
    ratio = scale if scale is not None else window.devicePixelRatioF()
    picture = QPixmap(QSize(round(window.width() * ratio), round(window.height() * ratio)))
    picture.setDevicePixelRatio(ratio)
    window.render(picture, QPoint())
    file.parent.mkdir(parents=True, exist_ok=True)
    if not picture.save(str(file)):
        raise OSError(f"cannot write {file}")
    return picture
