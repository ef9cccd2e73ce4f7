"""The row of tabs of the work room, and how many of each wait."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from desk.ui.pieces.choice_row import ChoiceRow
from desk.ui.words import Words

BACKS, LOG, OUTBOX, PHONES, HAND_OFFS = "backs", "log", "outbox", "phones", "hand_offs"
TABS = {
    BACKS: QT_TRANSLATE_NOOP("Work", "Call-backs"),
    LOG: QT_TRANSLATE_NOOP("Work", "Call log"),
    OUTBOX: QT_TRANSLATE_NOOP("Work", "Outbox"),
    PHONES: QT_TRANSLATE_NOOP("Work", "Phones"),
    HAND_OFFS: QT_TRANSLATE_NOOP("Work", "Hand-offs"),
}


# Between two tabs: no margin of theirs, for a style sheet does not turn one round.
GAP = 18


class TabRow(ChoiceRow):
    """The tabs."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        named = {name: QCoreApplication.translate("Work", str(word)) for name, word in TABS.items()}
        super().__init__(words, named, self.tr("Parts of the work room"), "tab", parent, gap=GAP)

    def show_waiting(self, name: str, count: int) -> None:
        """How many wait there for somebody; 0 says nothing."""
        heard = self.tr("{tab}, {n} for you").format(tab=self.word(name), n=self._words.number(count))
        self.show_count(name, count or None, heard if count else self.word(name))
