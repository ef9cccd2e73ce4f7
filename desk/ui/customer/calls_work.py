"""Keeps the calls that are on up to date in the window, with whose they are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desk.services.asks import Customers, ServiceError
from desk.services.asks_calls import LiveCalls
from desk.services.call_views import CallView
from desk.ui.background import Latest
from desk.ui.customer.call_words import ShownCall
from desk.ui.customer.pace import Pace
from desk.ui.customer.whose_calls import WhoseCalls
from desk.ui.tools import Tools
from desk.ui.words import named

# A call that ended stays in sight for its wrap-up, unless it is put away.
STAYS = timedelta(minutes=10)
TICK_MS = 1_000
# Of a team's phone system there may be many at once; more than so many nobody looks at.
MOST = 4
# So many of them are followed; of a flood those that began last.
FOLLOWED = 32


class CallsWork(QObject):
    """Told of each call of the person at this desk by `came`, of all that change by `moved`, and of those somebody else
    has taken by `elsewhere`. `changed` carries the ShownCalls in sight, those that are on first. `ticked`: a second has
    passed while one is on. `done(words, undo)`: something was said of a call, and calling `undo` takes it back;
    `not_done` carries the Trouble, `failed` that of asking.
    """

    changed = Signal(object)
    ticked = Signal()
    done = Signal(str, object)
    not_done = Signal(object)
    failed = Signal(object)

    def __init__(self, tools: Tools, calls: LiveCalls, customers: Customers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._calls = tools, calls
        self._asked = Latest(tools.quick, self)
        # Every id the calls of this person ever went by, and by which they are asked for.
        self._mine: set[str] = set()
        self._ids: list[str] = []
        self._put_away: set[str] = set()
        self._whose = WhoseCalls(tools, customers, self)
        self._whose.changed.connect(self._name)
        self.shown: tuple[ShownCall, ...] = ()
        # A flood of events is a few questions.
        self._pace = Pace(self)
        self._pace.due.connect(self.refresh)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._second)

    @Slot(object)
    def came(self, view: CallView) -> None:
        """Something happened to a call of this person."""
        if view.call_id not in self._ids and not self._mine & _ids(view):
            self._ids.append(view.call_id)
        self._mine |= _ids(view)
        self._pace.hear()

    @Slot(object)
    def moved(self, view: CallView) -> None:
        """A call changed, whoever's it is."""
        if self._mine & _ids(view):
            self._mine |= _ids(view)
            self._pace.hear()

    @Slot(object)
    def elsewhere(self, view: CallView) -> None:
        """Somebody else has taken it."""
        gone = _ids(view)
        self._mine -= gone
        self._ids = [own for own in self._ids if own not in gone]
        self._pace.hear()

    @Slot()
    def refresh(self) -> None:
        """Ask which calls are on, and what became of those that were; while such an answer is on its way, after it."""
        if self._asked.waiting:
            self._asked.then(self.refresh)
            return
        known = tuple(self._ids)
        self._asked.ask(lambda: self._look(known), lambda views: self._show(known, views), self.failed.emit)

    def put_away(self, call_id: str) -> None:
        """Show a call that has ended no more."""
        self._put_away.add(call_id)
        self.refresh()

    def say_who(self, call: ShownCall, customer_id: int, name: str) -> None:
        """Say that this customer is on a call; it can be taken back."""
        call_id = call.view.call_id
        words = self.tr("The call is with {name} now.").format(name=named(name))
        undo = partial(self._say, partial(self._calls.unsay_who, call_id), self.tr("Undone."), None)
        self._say(partial(self._calls.say_who, call_id, customer_id), words, undo, (customer_id, name))

    def of_customer(self, customer_id: int) -> ShownCall | None:
        """The call of a customer that is on, else the one that ended last; None where there is none in sight."""
        own = [call for call in self.shown if customer_id and call.customer_id == customer_id]
        return own[0] if own else None

    def _say(
        self,
        work: Callable[[], CallView],
        words: str,
        undo: Callable[[], None] | None,
        whose: tuple[int, str] | None = None,
    ) -> None:
        def settle(view: CallView) -> None:
            if whose is not None:
                self._whose.note(view, *whose)
            self.done.emit(words, undo)
            self.refresh()

        self._tools.quick.run(self, work, settle, self.not_done.emit)

    def _look(self, known: tuple[str, ...]) -> tuple[CallView, ...]:
        """Off the window's thread: these calls, as they stand now."""
        found: dict[str, CallView] = {}
        for call_id in known:
            try:
                view = self._calls.call(call_id)
            except ServiceError:
                # Nobody remembers it: what there is of it is on the timeline.
                continue
            # Two phone systems told of one call: it is one by now.
            found[view.call_id] = view
        return tuple(found.values())

    def _show(self, known: tuple[str, ...], views: tuple[CallView, ...]) -> None:
        kept = [view for view in views if self._mine & _ids(view) and self._stays(view)]
        kept.sort(key=lambda view: (view.live, view.started_at), reverse=True)
        for view in kept[FOLLOWED:]:
            self._mine -= _ids(view)
        kept = kept[:FOLLOWED]
        # What came while this was asked is asked for next.
        self._ids = [*(view.call_id for view in kept), *(own for own in self._ids if own not in known)]
        for view in kept:
            self._mine |= _ids(view)
        self._put([self._whose.known(view) for view in kept])
        for call in self.shown:
            if not call.asked:
                self._whose.ask(call.view)
        if any(view.live for view in kept) and not self._tick.isActive():
            self._tick.start()

    def _stays(self, view: CallView) -> bool:
        """Whether a call is still shown: while it is on, and for some time after."""
        over = (view.ended_at or view.heard_at) + STAYS < self._tools.words.now()
        return view.live or not (over or self._put_away & _ids(view))

    def _put(self, calls: list[ShownCall]) -> None:
        shown = tuple(calls[:MOST])
        if shown != self.shown:
            self.shown = shown
            self.changed.emit(shown)

    def _name(self) -> None:
        self._put([self._whose.known(call.view) for call in self.shown])

    def _second(self) -> None:
        now = self._tools.words.now()
        live = [call.view for call in self.shown if call.view.live]
        if any(now >= view.over_at for view in live):
            self.refresh()
        if not live:
            self._tick.stop()
        self.ticked.emit()


def _ids(view: CallView) -> set[str]:
    return {view.call_id, *view.ids}
