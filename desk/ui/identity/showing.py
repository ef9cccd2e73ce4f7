"""Shows the pair chosen in the queue, keeps the next ones ready, and says what is the matter where it cannot."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desk.services.identity_views import CompareView, SuggestionView
from desk.ui.background import Trouble
from desk.ui.identity import wording
from desk.ui.identity.compare import ComparePage
from desk.ui.identity.comparing import Comparing
from desk.ui.identity.loader import QueueLoader
from desk.ui.identity.queue import QueuePanel
from desk.ui.identity.queue_model import units_of
from desk.ui.pieces.states import NoteBar, States

# How many pairs after the one shown are had ready.
AHEAD = 2


class Showing(QObject):
    """`ready(bool)`: whether there is a pair on the screen to answer on."""

    ready = Signal(bool)

    def __init__(
        self, queue: QueuePanel, page: ComparePage, states: States, note: NoteBar, comparing: Comparing,
        loader: QueueLoader,
    ) -> None:  # fmt: skip
        super().__init__(page)
        self._queue, self._page, self._states, self._note = queue, page, states, note
        self._comparing, self._loader = comparing, loader
        self._shown: tuple[int, int] | None = None
        self._doubted: SuggestionView | None = None
        queue.list.chosen.connect(self.choose)
        loader.loaded.connect(self._loaded)
        comparing.waiting.connect(self._wait)
        comparing.came.connect(self._show)
        comparing.failed.connect(self._fail)

    @property
    def pair(self) -> SuggestionView | None:
        """The pair on the screen, none while it is on its way or something else is said instead."""
        pair = self._queue.chosen()
        return pair if pair is not None and self._shown == (pair.unit, pair.other) else None

    @property
    def _reached(self) -> int:
        """So many rows lie before the end of those around the pair chosen, where it is one deep in a long queue."""
        return self._queue.list.currentIndex().row() + 2

    def choose(self, pair: SuggestionView | None) -> None:
        """Show this pair, and have the next ones ready."""
        if pair is None:
            self._comparing.put_away()
            return
        if self._comparing.pair != (pair.unit, pair.other):
            self._comparing.ask((pair.unit, pair.other))
        row = self._queue.model.find(units_of(pair))
        ahead = self._queue.model.rows[row + 1 : row + 1 + AHEAD]
        self._comparing.foresee((one.unit, one.other) for one in ahead)

    def go_on(self, pair: SuggestionView) -> None:
        """Take a pair that was answered from the queue at once, and show the next."""
        row = self._queue.list.currentIndex().row()
        self._comparing.put_away()
        self._queue.model.remove(lambda one: units_of(one) == units_of(pair))
        self._queue.list.choose_row(row)
        if self._queue.chosen() is not None:
            self.choose(self._queue.chosen())
        else:
            self._wait()

    def anew(self, units: frozenset[int] = frozenset()) -> None:
        """Ask again for the queue and for what is shown of it; the pair of these units is shown where it is there."""
        self._comparing.forget()
        self._comparing.put_away()
        self._loader.reload(units, self._reached)

    def _wait(self) -> None:
        self._shown = None
        self.ready.emit(False)
        self._states.wait()

    def _show(self, both: CompareView) -> None:
        self._shown = self._comparing.pair
        self._page.show_both(both)
        self._states.show_content()
        self.ready.emit(True)

    def _fail(self, trouble: Trouble) -> None:
        """It cannot be compared: say why, and look whether the pair is there still."""
        pair = self._doubted = self._queue.chosen()
        if pair is None:
            return
        self._shown = None
        self.ready.emit(False)
        self._states.show_notice().show_trouble(trouble, lambda: self.anew(units_of(pair)))
        self._loader.reload(units_of(pair), self._reached)

    def _loaded(self) -> None:
        doubted, self._doubted = self._doubted, None
        if doubted is not None and self._queue.model.find(units_of(doubted)) < 0:
            gone = self.tr("{one} and {other} are no possible link any more.").format(
                one=wording.named(doubted.name), other=wording.named(doubted.other_name)
            )
            why = self.tr("Somebody decided it meanwhile, or a pull said for certain.")
            self._note.say(Trouble(gone, why))
        if self._queue.model.rowCount():
            self.choose(self._queue.chosen())
            return
        self._comparing.put_away()
        self._shown = None
        self.ready.emit(False)
        self._loader.say_empty()
