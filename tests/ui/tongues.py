"""Other languages for the time of a test, and what is wrong with scenes in them: `python -m tests.ui.tongues TONGUE
SCENE ...`, also at other scales."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from desk.config.paths import resources
from desk.config.spoken import catalogue_file, read_catalogues
from desk.ui.language import Language
from tests.ui.apart import report
from tests.ui.geometry import opened, wrong_at
from tests.ui.render import keep
from tests.ui.stand import window_on_fakes

# English words in a layout that runs from the right: what is turned and what is not can be told by anybody.
MIRRORED = "mirrored"
SIZES = ((1_024, 700),)
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
        if not part.isVisible():
            continue
        said = {part.accessibleName(), part.toolTip()}
        if isinstance(part, QLabel | QAbstractButton):
            said.add(part.text())
        if isinstance(part, QLineEdit):
            said.add(part.placeholderText())
        for text in sorted(said & english(tongue) - DATA):
            yield f"{type(part).__name__} in {type(part.parentWidget()).__name__} says “{text}”"


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
