"""Finds text that is cut, parts that lie over others or have no name: `python -m tests.ui.geometry [--look LOOK]
[--wide] SCENE ...`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from desk.ui.pieces.beside import Beside
from desk.ui.pieces.focus_ring import FocusRing
from desk.ui.pieces.labels import ElidedLabel
from desk.ui.shell.search import Answers
from desk.ui.shell.side import SidePanel
from tests.ui.apart import report
from tests.ui.hearing import unheard
from tests.ui.render import keep, settle, until
from tests.ui.shots import SCENES
from tests.ui.stand import Stand, window_on_fakes

# What has parts inside that are its own affair.
WHOLE = (QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)
SIZES = ((1_440, 900), (1_024, 700), (760, 480))


def said(widget: QWidget) -> str:
    """A widget by its words, for a person who looks for it."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} “{text[:40]}” {widget.geometry().getRect()}"


def inner(widget: QWidget) -> list[QWidget]:
    """Visible parts of a widget that may be looked at."""
    if isinstance(widget, WHOLE) or not widget.isVisible():
        return []
    return [
        part
        for part in widget.children()
        if isinstance(part, QWidget) and part.isVisible() and not part.isWindow() and not isinstance(part, FocusRing)
        if not (isinstance(part, SidePanel) and part.folding.folded)
    ]


def cut(widget: QWidget) -> Iterator[str]:
    """Text that has less room than it needs."""
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            needed = widget.heightForWidth(widget.width())
            if widget.height() < needed:
                yield f"{said(widget)} is {widget.height()} high and needs {needed}"
        elif not isinstance(widget, ElidedLabel) and widget.width() < widget.sizeHint().width():
            yield f"{said(widget)} is {widget.width()} wide and needs {widget.sizeHint().width()}"
        if widget.text() and widget.height() < widget.fontMetrics().height():
            yield f"{said(widget)} is lower than its letters"
    elif isinstance(widget, QAbstractButton) and widget.width() < widget.minimumSizeHint().width():
        yield f"{said(widget)} is {widget.width()} wide and needs {widget.minimumSizeHint().width()}"


def problems(widget: QWidget) -> Iterator[str]:
    """Everything wrong in a widget and what is inside it."""
    yield from cut(widget)
    if isinstance(widget, QScrollArea) and widget.widget().width() > widget.viewport().width():
        yield f"{said(widget)} hides what is {widget.widget().width()} wide behind its edge"
    parts = inner(widget)
    scrolls = isinstance(widget, QAbstractScrollArea) or widget.objectName() == "qt_scrollarea_viewport"
    for part in parts:
        floats = isinstance(part, Answers)
        if not scrolls and not floats and not widget.rect().contains(part.geometry()):
            yield f"{said(part)} stands out of {said(widget)}"
        yield from problems(part)
    if not isinstance(widget, Beside):
        for one, other in combinations([part for part in parts if not isinstance(part, Answers)], 2):
            if one.geometry().intersects(other.geometry()):
                yield f"{said(one)} lies over {said(other)}"


def opened(stand: Stand, name: str, size: tuple[int, int]) -> QWidget:
    """A scene in a window of this size: the window, or what the scene opened over it."""
    stand.window.resize(*size)
    stand.window.show()
    stand.window.start()
    until(lambda: stand.tools.quick.busy == 0)
    return SCENES[name](stand) or stand.window


def wrong_at(stand: Stand, shown: QWidget, name: str, size: tuple[int, int]) -> list[str]:
    """What is wrong with an opened scene at this size of the window."""
    if shown is stand.window:
        shown.resize(*size)
    settle()
    return [f"{name} at {size}: {problem}" for problem in (*problems(shown), *unheard(shown))]


def look(app: QApplication, name: str, sizes: Sequence[tuple[int, int]] = SIZES, theme: str = "light") -> list[str]:
    """What is wrong with a scene at each of these sizes; a picture of it is kept in the folder PICTURES names, if it
    does."""
    with window_on_fakes(app, theme) as stand:
        shown = opened(stand, name, sizes[0])
        found = wrong_at(stand, shown, name, sizes[0])
        if sizes[0] == SIZES[0]:
            keep(shown, name, look=theme)
        return found + [problem for size in sizes[1:] for problem in wrong_at(stand, shown, name, size)]


def main() -> int:
    """Look at the scenes named; the exit status says whether anything is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scene", nargs="+", choices=SCENES)
    parser.add_argument("--look", default="light")
    parser.add_argument("--wide", action="store_true", help="in a window of the first size only")
    asked = parser.parse_args()
    app, sizes = QApplication([]), SIZES[:1] if asked.wide else SIZES
    return report(lambda: [problem for name in asked.scene for problem in look(app, name, sizes, asked.look)])


if __name__ == "__main__":
    sys.exit(main())
