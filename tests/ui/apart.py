"""Scenes looked at in a process of their own, at another scale. What fails a test fails there too: whatever Qt warns of
and what goes wrong in an answer to a signal, which Qt takes and goes on."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

ROOT = Path(__file__).parent.parent.parent
# The platform that draws into memory says this of windows with a least size, and of windows raised.
QUIET = "This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)"
GRAVE = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
# A limit for what hangs; it takes seconds.
PATIENCE = 300


@contextmanager
def warnings_heard() -> Iterator[list[str]]:
    """What Qt warns of meanwhile, and what answers to its signals raise."""
    heard: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind in GRAVE and not re.search(QUIET, text):
            heard.append(f"{kind.name} {context.category}: {text}")

    def take(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        heard.append("".join(traceback.format_exception(kind, error, trace)))

    handler, hook = qInstallMessageHandler(hear), sys.excepthook
    sys.excepthook = take
    try:
        yield heard
    finally:
        sys.excepthook = hook
        qInstallMessageHandler(handler)


def report(look: Callable[[], list[str]]) -> int:
    """Print what a look finds and what is heard meanwhile; the exit status says whether there is anything."""
    with warnings_heard() as heard:
        found = look()
    print("\n".join((*found, *heard)))  # noqa: T201
    return 1 if found or heard else 0


def wrong_apart(module: str, scale: str, *words: str) -> str:
    """What `python -m module WORDS` finds wrong at a scale; "" where nothing is."""
    run = subprocess.run(
        [sys.executable, "-m", module, *words],
        cwd=ROOT,
        env={**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    return run.stdout + run.stderr if run.returncode else ""
