"""What the store screen asks, off the window's thread; late answers count only for whoever is asked about still."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desk.services.asks_store import Counter
from desk.services.asks_work import Notes
from desk.services.store_views import CalledView, StoreAnswer, StoreView
from desk.services.visit_views import VisitView
from desk.ui.background import Latest
from desk.ui.tools import Tools


class AskedAtStore(NamedTuple):
    """Whom the store screen asks."""

    counter: Counter
    notes: Notes


class StoreWork(QObject):
    """`answered` carries a StoreAnswer that is not one customer, `shown` the StoreView of whoever it is, `failed` a
    Trouble and what tries again. `counted` carries the CounterView, `left_open` the VisitViews that are on; `not_done`
    a Trouble that leaves what is shown as it is.
    """

    waiting = Signal()
    looking = Signal()
    answered = Signal(object)
    shown = Signal(object)
    failed = Signal(object, object)
    counted = Signal(object)
    left_open = Signal(object)
    not_done = Signal(object)

    def __init__(self, tools: Tools, asked: AskedAtStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counter = asked.counter
        self._question, self._look = Latest(tools.quick, self), Latest(tools.slow, self)
        self._settings, self._open = Latest(tools.quick, self), Latest(tools.quick, self)
        # Who is shown, 0 for nobody; their visit that is on, and who was called because of them.
        self.customer_id = 0
        self.visit: VisitView | None = None
        self.called: CalledView | None = None

    def ask_counter(self) -> None:
        """How this counter works, and whom this person left standing there."""
        self._settings.ask(self._counter.counter, self.counted.emit, self.not_done.emit)
        self._open.ask(self._counter.open, self.left_open.emit, lambda _trouble: None)

    def find(self, text: str, scanned: bool) -> None:
        """Find whom this is of."""
        self._begin(partial(self._counter.find, text, scanned), partial(self.find, text, scanned))

    def look_up(self, number: str) -> None:
        """Ask the sources about a phone number: whoever is found is shown with the first that knows them, and looked
        at again with each of the others."""
        self._question.drop()
        self.looking.emit()
        again = partial(self.look_up, number)

        def came(answer: StoreAnswer) -> None:
            # While others are asked still, nobody found is no answer yet.
            if answer.hits:
                self._joined(answer)

        self._look.ask_telling(
            lambda tell: self._counter.look_up(number, tell),
            came,
            self._joined,
            lambda trouble: self.failed.emit(trouble, again),
        )

    def show(self, customer_id: int) -> None:
        """Show a customer."""
        self._begin(partial(self._counter.show, customer_id), partial(self.show, customer_id))

    def refresh(self) -> None:
        """Look again at whoever is shown, without a skeleton."""
        if self.customer_id:
            self._question.ask(partial(self._counter.show, self.customer_id), self._shown, self.not_done.emit)

    def forget(self) -> None:
        """Nobody is shown; what is on its way is not heard."""
        self._question.drop()
        self._look.drop()
        self.customer_id = 0
        self.forget_visit()

    def forget_visit(self) -> None:
        """Whoever was here is not, whoever comes next is another."""
        self.visit, self.called = None, None

    def _joined(self, answer: StoreAnswer) -> None:
        if self.customer_id and self.customer_id in (hit.customer_id for hit in answer.hits):
            self.refresh()
        elif answer.verdict == "one":
            customer_id = answer.hits[0].customer_id
            self._wait_for(partial(self._counter.show, customer_id), partial(self.show, customer_id))
        else:
            self._found(answer)

    def _begin(self, work: Callable[[], StoreAnswer | StoreView], again: Callable[[], None]) -> None:
        self._look.drop()
        self._wait_for(work, again)

    def _wait_for(self, work: Callable[[], StoreAnswer | StoreView], again: Callable[[], None]) -> None:
        self.waiting.emit()
        # Whatever is still being done for whoever was shown is theirs.
        self.customer_id = 0
        self._question.ask(work, self._found, lambda trouble: self.failed.emit(trouble, again))

    def _found(self, answer: StoreAnswer | StoreView) -> None:
        if isinstance(answer, StoreView):
            self._shown(answer)
        elif answer.verdict == "one":
            self.show(answer.hits[0].customer_id)
        else:
            self.answered.emit(answer)

    def _shown(self, view: StoreView) -> None:
        if view.customer_id != self.customer_id:
            self.called = None
        self.customer_id, self.visit = view.customer_id, view.visit
        self.shown.emit(view)
