"""Other languages for the time of a test: German, and a pseudo-language that is written from the right."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from desk.config.paths import resources
from desk.ui.language import Language

# English words in a layout that runs from the right: what is turned and what is not can be told by anybody.
MIRRORED = "mirrored"


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
