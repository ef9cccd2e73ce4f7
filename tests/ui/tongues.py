"""Other languages for the time of a test, and what is wrong with scenes in them: `python -m tests.ui.tongues TONGUE
SCENE ...`, also at other scales."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from html import unescape

from PySide6.QtCore import QAbstractTableModel, QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QLineEdit, QWidget

from desk.config.paths import resources
from desk.config.spoken import catalogue_file, read_catalogues
from desk.ui.language import Language, retold
from tests.ui.apart import report
from tests.ui.geometry import opened, wrong_at
from tests.ui.render import keep
from tests.ui.stand import window_on_fakes

# English words in a layout that runs from the right: what is turned and what is not can be told by anybody.
MIRRORED = "mirrored"
SIZES = ((1_024, 700),)
# How rows are seen, heard and told of.
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
# What stands between the parts of a sentence.
PIECES = re.compile(r", | · |: |; |\n| \(|\)")
# Words that are data in the scenes, and texts as well.
DATA = frozenset({"Trace opened", "repeats"})


@contextmanager
def speaking(app: QApplication, tongue: str) -> Iterator[None]:
    """What is made inside speaks `tongue`: a code of a language, MIRRORED, or "" for English as it is."""
    before, language = QLocale(), Language(app, resources())
    if tongue and tongue != MIRRORED:
        language.speak(tongue)
    if tongue == MIRRORED:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        yield
    finally:
        language.speak("en")
        QLocale.setDefault(before)


@cache
def english(tongue: str) -> frozenset[str]:
    """What the program says in English and says otherwise in that language."""
    known = read_catalogues(catalogue_file(resources(), tongue))
    same = {text for said in known.values() for text, other in said.items() if text == other}
    both = {other for said in known.values() for other in said.values()}
    return frozenset(text for said in known.values() for text in said) - same - both


def left_over(window: QWidget, tongue: str) -> Iterator[str]:
    """Parts in sight that speak English still."""
    for part in window.findChildren(QWidget):
        if part.isVisible():
            for text in sorted(said_by(part) & english(tongue) - DATA):
                yield f"{type(part).__name__} in {type(part.parentWidget()).__name__} says “{text}”"


def said_by(part: QWidget) -> set[str]:
    """Every text of a part, and of a list all rows as they are seen, heard and told of."""
    said = {part.accessibleName(), part.accessibleDescription(), plain(part.toolTip())}
    if isinstance(part, QLabel | QAbstractButton):
        said.add(plain(part.text()))
    if isinstance(part, QLineEdit):
        said.add(part.placeholderText())
    model = part.model() if isinstance(part, QAbstractItemView) else None
    if model is not None:
        columns = range(model.columnCount()) if isinstance(model, QAbstractTableModel) else range(1)
        cells = [model.index(row, column) for row in range(model.rowCount()) for column in columns]
        said |= {plain(str(cell.data(role) or "")) for cell in cells for role in ROLES}
    return said


def plain(text: str) -> str:
    """A text without what keeps it as it is in a tool tip, and without places to break it at."""
    tipped = text.removeprefix("<p style='white-space:pre-wrap'>").removesuffix("</p>")
    return (unescape(tipped) if tipped != text else text).replace("\u200b", "")


def untold(window: QWidget, tongue: str) -> Iterator[str]:
    """As `left_over`, down to the parts of sentences, with what services wrote and nobody retold. What sources and
    people wrote is English, but is no text of the program's."""
    for part in window.findChildren(QWidget):
        if part.isVisible():
            for text in sorted(said_by(part)):
                for piece in PIECES.split(text):
                    if piece in english(tongue) or retold(piece) != piece:
                        yield f"{type(part).__name__} says “{piece}” in “{text}”"


def look(
    app: QApplication, tongue: str, name: str, theme: str = "light", sizes: Sequence[tuple[int, int]] = SIZES
) -> list[str]:
    """What is wrong with a scene in a tongue; a picture of it is kept in the folder PICTURES names, if it does."""
    with speaking(app, tongue), window_on_fakes(app, theme) as stand:
        shown = opened(stand, name, sizes[0])
        found = wrong_at(stand, shown, name, sizes[0])
        keep(shown, name, tongue, theme)
        found += [problem for size in sizes[1:] for problem in wrong_at(stand, shown, name, size)]
        return found + ([f"{name}: {one}" for one in left_over(shown, tongue)] if tongue != MIRRORED else [])


def main() -> int:
    """Look at the scenes named; the exit status says whether anything is wrong."""
    app = QApplication([])
    tongue, *names = sys.argv[1:]
    return report(lambda: [problem for name in names for problem in look(app, tongue, name)])


if __name__ == "__main__":
    sys.exit(main())
