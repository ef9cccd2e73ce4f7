"""Asks how the customer shown came to be and where their records disagree, and says words that change it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from desk.services.asks import Identity
from desk.services.identity_views import ConflictView, DecidedView, IdentityHistory, Word
from desk.ui.background import Latest
from desk.ui.tools import Tools
from desk.ui.words import named

Undo = Callable[[], None]


class IdentityWork(QObject):
    """`conflicts_changed` carries the ConflictViews of the customer shown, `history_came` their IdentityHistory and
    `history_failed` its Trouble. `decided(DecidedView, words, undo)`: a word was kept or taken back; `undo` takes it
    back again, or is None. `not_decided` carries the Trouble of one that could not be.
    """

    conflicts_changed = Signal(object)
    history_came = Signal(object)
    history_failed = Signal(object)
    decided = Signal(object, str, object)
    not_decided = Signal(object)

    def __init__(self, tools: Tools, identity: Identity, parent: QObject) -> None:
        super().__init__(parent)
        self._quick, self._identity = tools.quick, identity
        self._conflicts_asked = Latest(tools.quick, self)
        self._history_asked = Latest(tools.quick, self)
        self.customer_id = 0
        self.conflicts: tuple[ConflictView, ...] = ()

    def show(self, customer_id: int) -> None:
        """Another customer is on the page; 0 is nobody."""
        self.customer_id = customer_id
        self._history_asked.drop()
        self._conflicts_asked.drop()
        self._know(())
        self.refresh()

    def refresh(self) -> None:
        """Ask again where the customer's records disagree."""
        customer_id = self.customer_id
        if customer_id:
            # The page is whole without the marks: what cannot be had now is asked for with the next pull.
            self._conflicts_asked.ask(
                lambda: self._identity.conflicts(customer_id), self._know, lambda _trouble: None
            )  # fmt: skip

    def ask_history(self) -> None:
        """Ask how the customer came to be."""
        customer_id = self.customer_id
        if customer_id:
            self._history_asked.ask(
                lambda: self._identity.history(customer_id), self.history_came.emit, self.history_failed.emit
            )

    def take_apart(self, history: IdentityHistory, keys: Sequence[str], note: str) -> None:
        """Say that these parts are another person than the rest."""
        names = ", ".join(part.name or self.tr("no name") for part in history.parts if part.key in keys)
        words = self.tr("{names} is another person than {name}.").format(names=named(names), name=named(history.name))
        self._do(lambda: self._identity.unmerge(history.customer_id, tuple(keys), note), words)

    def merge(self, customer_id: int, other: int, words: str, note: str) -> None:
        """Say that two are one person."""
        self._do(lambda: self._identity.say(Word.SAME, customer_id, other, note), words)

    def take_back(self, word_id: str) -> None:
        """Take a word back."""
        self._do(lambda: self._identity.take_back(word_id), self.tr("Taken back."), undone=True)

    def undo_of(self, word_id: str) -> Undo:
        """What takes a word back."""
        return lambda: self.take_back(word_id)

    def _do(self, work: Callable[[], DecidedView], words: str, undone: bool = False) -> None:
        def done(answer: DecidedView) -> None:
            self.decided.emit(answer, words, None if undone else self.undo_of(answer.word_id))

        self._quick.run(self, work, done, self.not_decided.emit)

    def _know(self, conflicts: tuple[ConflictView, ...]) -> None:
        self.conflicts = conflicts
        self.conflicts_changed.emit(conflicts)
