"""What becomes of a word once it is said: the line that takes it back, or why it could not be kept."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desk.services.identity_views import DecidedView
from desk.ui.background import Trouble
from desk.ui.identity import wording
from desk.ui.identity.comparing import Comparing
from desk.ui.identity.deciding import Deciding, Decision
from desk.ui.identity.loader import QueueLoader
from desk.ui.identity.showing import Showing
from desk.ui.pieces.states import NoteBar
from desk.ui.pieces.undo import UndoBar


class Answers(QObject):
    """`changed(units, customers)`: what was said of these units made them these customers."""

    changed = Signal(object, object)

    def __init__(
        self, deciding: Deciding, comparing: Comparing, loader: QueueLoader, showing: Showing, undo: UndoBar,
        note: NoteBar,
    ) -> None:  # fmt: skip
        super().__init__(undo)
        self._deciding, self._comparing, self._loader, self._showing = deciding, comparing, loader, showing
        self._undo, self._note = undo, note
        deciding.decided.connect(self._decided)
        deciding.refused.connect(self._refused)
        deciding.taken_back.connect(self._taken_back)
        deciding.not_taken_back.connect(self._not_taken_back)

    def _decided(self, decision: Decision, answer: DecidedView | None) -> None:
        if decision.word is None:
            self._undo.say(wording.told_later(decision.name, decision.other_name), None)
        else:
            told = wording.told_word(decision.word, decision.name, decision.other_name)
            self._undo.say(told, self._deciding.undo)
        if answer is not None:
            self._comparing.forget(decision.units)
            self.changed.emit(decision.units, answer.customers)
        self._loader.refresh()

    def _refused(self, decision: Decision, trouble: Trouble) -> None:
        """The way back to the pair, where what was said before stands and can be taken back."""
        again = self.tr("Show the two again")
        self._note.say(trouble, again, lambda: self._showing.anew(decision.units))
        self._loader.refresh()

    def _taken_back(self, decision: Decision | None, answer: DecidedView) -> None:
        words = self.tr("Taken back.")
        if decision is not None and decision.word is not None:
            told = wording.told_word(decision.word, decision.name, decision.other_name)
            words = self.tr("Taken back: {word}").format(word=told)
        self._undo.say(words, None)
        self._note.hide()
        units = decision.units if decision is not None else frozenset(self._comparing.pair or ())
        self.changed.emit(units, answer.customers)
        self._showing.anew(units)

    def _not_taken_back(self, trouble: Trouble) -> None:
        self._note.say(trouble, self.tr("Look again"), self._showing.anew)
