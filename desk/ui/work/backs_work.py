"""Asks for call-backs, and does what is done with them: called, put off, taken over, taken back, undone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from desk.services.asks_work import CallBacks
from desk.services.work_views import CallBackView, DueView, HistoryLine
from desk.ui.background import Latest, Trouble
from desk.ui.tools import Tools
from desk.ui.words import named
from desk.ui.work.backs_words import clock_words, name_words

Backs = tuple[CallBackView, ...]


class BacksWork(QObject):
    """`came` carries the call-backs, `failed` the Trouble of asking. `done(words, undo)`: something was done, and
    calling `undo` takes it back; `not_done` carries the Trouble. `busy(call_back_id, on)`: something is being done with
    it, or no more. `changed(call_back_id)`: it is otherwise than before. `understood` carries the DueView of the words
    asked for last; `told` a call_back_id and its history.
    """

    came = Signal(object)
    failed = Signal(object)
    done = Signal(str, object)
    not_done = Signal(object)
    busy = Signal(str, bool)
    changed = Signal(str)
    understood = Signal(object)
    told = Signal(str, object)

    def __init__(self, tools: Tools, call_backs: CallBacks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._call_backs = tools, call_backs
        self._asked, self._dues, self._histories = (Latest(tools.quick, self) for _ in range(3))
        self._on_their_way: set[str] = set()
        self.mine = True

    def ask(self) -> None:
        """Ask for those of this person, or of everybody."""
        mine = self.mine
        self._asked.ask(lambda: self._call_backs.waiting(mine), self.came.emit, self.failed.emit)

    def read(self, typed: str, back: CallBackView) -> None:
        """What words for a time mean, on that customer's clock."""
        self._dues.ask(lambda: self._call_backs.due(typed, back.customer_id), self._understand, self.not_done.emit)

    def learn_history(self, back: CallBackView) -> None:
        """What happened to one so far."""
        key = back.call_back_id

        def told(lines: tuple[HistoryLine, ...]) -> None:
            self.told.emit(key, lines)

        self._histories.ask(lambda: self._call_backs.history(key), told, lambda _trouble: None)

    def called(self, back: CallBackView) -> None:
        """They were called."""
        words = self.tr("Called back: {name}.").format(name=named(name_words(back)))
        self._do(back, lambda: self._call_backs.done(back.call_back_id), lambda _view: words)

    def put_off(self, back: CallBackView, typed: str) -> None:
        """To another time."""

        def words(view: CallBackView) -> str:
            time = clock_words(view.due_at, self._tools.words)
            return self.tr("Put off until {time}: {name}.").format(time=time, name=named(name_words(back)))

        self._do(back, lambda: self._call_backs.move(back.call_back_id, typed), words)

    def give(self, back: CallBackView, owner: str) -> None:
        """To this person; "" to whoever is free."""
        mine = self.tr("Yours now: {name}.").format(name=named(name_words(back)))
        free = self.tr("For whoever is free: {name}.").format(name=named(name_words(back)))
        self._do(back, lambda: self._call_backs.give(back.call_back_id, owner), lambda _view: mine if owner else free)

    def take_back(self, back: CallBackView) -> None:
        """It is not to be made."""
        words = self.tr("Taken back, nobody calls: {name}.").format(name=named(name_words(back)))
        self._do(back, lambda: self._call_backs.take_back(back.call_back_id), lambda _view: words)

    def is_busy(self, call_back_id: str) -> bool:
        """Whether something is being done with it."""
        return call_back_id in self._on_their_way

    def _undo(self, back: CallBackView, after: int) -> None:
        key, words = back.call_back_id, self.tr("Undone.")
        self._do(back, lambda: self._call_backs.undo(key, after), lambda _view: words, undo=False)

    def _do(
        self,
        back: CallBackView,
        work: Callable[[], CallBackView],
        words: Callable[[CallBackView], str],
        undo: bool = True,
    ) -> None:
        key = back.call_back_id
        # A second press while the first is on its way would do it twice, or do two things at once.
        if key in self._on_their_way:
            return
        self._on_their_way.add(key)
        self.busy.emit(key, True)

        def settle(view: CallBackView) -> None:
            self._end(key)
            self.done.emit(words(view), partial(self._undo, back, view.revision) if undo else None)
            self.changed.emit(key)
            self.ask()

        def failed(trouble: Trouble) -> None:
            self._end(key)
            self.not_done.emit(trouble)
            # Somebody else may have been quicker.
            self.ask()

        self._tools.quick.run(self, work, settle, failed)

    def _end(self, key: str) -> None:
        self._on_their_way.discard(key)
        self.busy.emit(key, False)

    def _understand(self, due: DueView) -> None:
        self.understood.emit(due)
