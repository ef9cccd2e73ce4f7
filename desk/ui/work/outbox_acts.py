"""What a person does with entries of the outbox and with the systems they go to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from desk.services.asks_outbox import Outbox
from desk.services.outbox_views import EntryView
from desk.ui.background import Latest, Trouble
from desk.ui.pieces.lines import LinesModel
from desk.ui.pieces.lines_table import LinesTable
from desk.ui.tools import Tools
from desk.ui.work.outbox_words import Queued

T = TypeVar("T")


class OutboxActs(QObject):
    """`done(words, undo)` and `not_done(trouble)`; `over` comes with either: what is shown may be something else."""

    done = Signal(str, object)
    not_done = Signal(object)
    over = Signal()

    def __init__(self, tools: Tools, outbox: Outbox, parent: QObject) -> None:
        super().__init__(parent)
        self._words, self._outbox, self._quick = tools.words, outbox, tools.quick
        # What is tried again just now: the ids of entries and the names of targets.
        self._tried: set[str] = set()

    def again(self, entries: Sequence[EntryView]) -> None:
        """Try these again now, but those that are about to be."""
        ids = [entry.entry_id for entry in entries if entry.entry_id not in self._tried]
        one = self.tr("It is tried again now.")
        told = one if len(ids) == 1 else self.tr("{n} are tried again now.").format(n=self._words.number(len(ids)))
        self._try(ids, lambda: self._outbox.again(ids), told)

    def again_target(self, target: str, title: str) -> None:
        """Ask a target at once again, unless it is about to be."""
        told = self.tr("{target} is asked again now.").format(target=title)
        if target not in self._tried:
            self._try([target], lambda: self._outbox.again_target(target), told)

    def edit(self, entry: EntryView, title: str, text: str) -> None:
        """Other words in its place."""

        def changed(made: EntryView) -> None:
            self._did(self.tr("Changed: it is sent with its new words."), lambda: self._edit_back(made, entry))

        self._do(lambda: self._outbox.edit(entry.entry_id, title, text), changed)

    def drop(self, entry: EntryView, reason: str) -> None:
        """Never send it."""
        told = self.tr("Dropped: it stays to be read under “Dropped”.")
        self._do(lambda: self._outbox.drop([entry.entry_id], reason), lambda _none: self._did(told))

    def _edit_back(self, made: EntryView, former: EntryView) -> None:
        told = self.tr("Its former words are back.")
        self._do(lambda: self._outbox.edit(made.entry_id, former.title, former.text), lambda _entry: self._did(told))

    def _try(self, keys: Sequence[str], act: Callable[[], object], told: str) -> None:
        if not keys:
            return
        self._tried.update(keys)

        def done(_answer: object) -> None:
            self._did(told)

        self._do(act, done, lambda: self._tried.difference_update(keys))

    def _do(self, act: Callable[[], T], done: Callable[[T], None], ended: Callable[[], None] = lambda: None) -> None:
        """Each act on its own way: whatever is done next, every one is done and its end is told."""

        def settle(answer: T) -> None:
            ended()
            done(answer)

        def fail(trouble: Trouble) -> None:
            ended()
            self.not_done.emit(trouble)
            self.over.emit()

        self._quick.run(self, act, settle, fail)

    def _did(self, words: str, undo: Callable[[], None] | None = None) -> None:
        self.done.emit(words, undo)
        self.over.emit()


class OnChosen(QObject):
    """Acts on the entry chosen. `record_wanted` carries a customer_id and the key of a record, `lost` a trouble."""

    record_wanted = Signal(int, str)
    lost = Signal(object)

    def __init__(
        self,
        tools: Tools,
        acts: OutboxActs,
        model: LinesModel[Queued],
        table: LinesTable,
        whose: Callable[[str], int],
    ) -> None:
        """`whose` blocks and gives the customer_id a record belongs to, by its key."""
        super().__init__(table)
        self._acts, self._model, self._table, self._whose = acts, model, table, whose
        self._asked = Latest(tools.quick, self)

    @property
    def entry(self) -> EntryView | None:
        """The entry chosen."""
        row: Queued | None = self._table.chosen_row()
        return row.entry if row is not None else None

    def act(self, name: str) -> None:
        """Do "again", "first" or "open"."""
        entry = self.entry
        if entry is None:
            return
        if name == "again":
            if entry.may_retry:
                self._acts.again([entry])
        elif name == "first":
            self._table.choose_row(self._model.find(entry.behind))
        else:
            self._open(entry.key)

    def change(self, title: str, text: str) -> None:
        """Give it other words."""
        if self.entry is not None:
            self._acts.edit(self.entry, title, text)

    def drop(self, reason: str) -> None:
        """Never send it."""
        if self.entry is not None:
            self._acts.drop(self.entry, reason)

    def _open(self, key: str) -> None:
        self._asked.ask(lambda: self._whose(key), lambda number: self.record_wanted.emit(number, key), self.lost.emit)
