"""Says a person's words one after the other, in the order they were given, and takes them back in the other order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from desk.services.asks import Identity
from desk.services.identity_views import DecidedView, Word
from desk.ui.background import Background, Failed, Trouble
from desk.ui.tools import Tools


@dataclass(eq=False)
class Decision:
    """A word on two; `word` None puts them off. `word_id` is there once it is kept."""

    word: Word | None
    unit: int
    other: int
    name: str
    other_name: str
    note: str = ""
    word_id: str = ""

    @property
    def units(self) -> frozenset[int]:
        """The pair, whichever stands first."""
        return frozenset((self.unit, self.other))


@dataclass(frozen=True)
class _Job:
    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Failed


class Deciding(QObject):
    """`decided(Decision, DecidedView)`, the latter None for a pair put off; `refused(Decision, Trouble)`;
    `taken_back(Decision, DecidedView)`, the former None for a word of another time; `not_taken_back(Trouble)`.
    """

    decided = Signal(object, object)
    refused = Signal(object, object)
    taken_back = Signal(object, object)
    not_taken_back = Signal(object)

    def __init__(self, tools: Tools, identity: Identity, parent: QObject) -> None:
        super().__init__(parent)
        self._lane: Background = tools.quick
        self._identity = identity
        self._jobs: deque[_Job] = deque()
        self._running = False
        self._said: list[Decision] = []
        self._open: list[Decision] = []

    def on_their_way(self) -> frozenset[frozenset[int]]:
        """The pairs whose words were given and are not kept yet."""
        return frozenset(decision.units for decision in self._open)

    def say(self, decision: Decision) -> None:
        """Keep a word, or put the pair off."""
        if decision.word is not None:
            self._said.append(decision)
        self._open.append(decision)
        self._do(_Job(
            lambda: self._tell(decision),
            lambda answer: self._kept(decision, answer),
            lambda trouble: self._not_kept(decision, trouble),
        ))  # fmt: skip

    def undo(self) -> bool:
        """Take back the word said last, also one that is still on its way; False where there is none."""
        if not self._said:
            return False
        decision = self._said.pop()
        self._do(_Job(
            lambda: self._identity.take_back(decision.word_id) if decision.word_id else None,
            lambda answer: self._back(decision, answer),
            lambda trouble: self._not_back(decision, trouble),
        ))  # fmt: skip
        return True

    def take_back(self, word_id: str) -> None:
        """Take back any word, by its id."""
        mine = next((one for one in self._said if one.word_id == word_id), None)
        if mine is not None:
            self._said.remove(mine)
        self._do(_Job(
            lambda: self._identity.take_back(word_id),
            lambda answer: self._back(mine, answer),
            self.not_taken_back.emit,
        ))  # fmt: skip

    def _tell(self, decision: Decision) -> DecidedView | None:
        if decision.word is None:
            self._identity.later(decision.unit, decision.other)
            return None
        return self._identity.say(decision.word, decision.unit, decision.other, decision.note)

    def _kept(self, decision: Decision, answer: DecidedView | None) -> None:
        self._open.remove(decision)
        if answer is not None:
            decision.word_id = answer.word_id
        self.decided.emit(decision, answer)

    def _not_kept(self, decision: Decision, trouble: Trouble) -> None:
        self._open.remove(decision)
        if decision in self._said:
            self._said.remove(decision)
        self.refused.emit(decision, trouble)

    def _back(self, decision: Decision | None, answer: DecidedView | None) -> None:
        # A word that was refused has nothing to take back, and said so already.
        if answer is not None:
            self.taken_back.emit(decision, answer)

    def _not_back(self, decision: Decision, trouble: Trouble) -> None:
        self._said.append(decision)
        self.not_taken_back.emit(trouble)

    def _do(self, job: _Job) -> None:
        self._jobs.append(job)
        self._next()

    def _next(self) -> None:
        if self._running or not self._jobs:
            return
        self._running = True
        job = self._jobs.popleft()

        def done(answer: Any) -> None:
            self._running = False
            job.done(answer)
            self._next()

        def failed(trouble: Trouble) -> None:
            self._running = False
            job.failed(trouble)
            self._next()

        self._lane.run(self, job.work, done, failed)
