"""Keeps the wrap-up that is open: on the disk as it is typed, with what may have come of the interaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from desk.services.asks_work import WrapUps
from desk.services.work_views import WrapUpView
from desk.ui.background import Latest, Trouble
from desk.ui.customer.open_wrap_ups import OpenWrapUps
from desk.ui.customer.saving import Saving
from desk.ui.customer.wrap_up_choices import WrapUpChoices
from desk.ui.tools import Tools


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person has said in a wrap-up so far: the code of an outcome, and texts."""

    code: str = ""
    note: str = ""
    promise: str = ""
    due: str = ""

    @property
    def empty(self) -> bool:
        """Nothing was said."""
        return not (self.code or self.note.strip() or self.promise.strip() or self.due.strip())


def typed_in(view: WrapUpView) -> Typed:
    """What was typed into a wrap-up before."""
    return Typed(view.code, view.note, view.promise, view.due.typed)


class WrapUpWork(QObject):
    """`begun` carries the WrapUpView that is open by now, `not_begun` the Trouble. `kept(state)`: see Saving.state.
    `done(words, undo)`: something was done, and calling `undo` takes it back; `not_done` carries the Trouble; `ended`:
    none is open any more, `brought_back`: one is again; `finished(key)`: of this interaction.
    """

    begun = Signal(object)
    not_begun = Signal(object)
    kept = Signal(str)
    done = Signal(str, object)
    not_done = Signal(object)
    ended = Signal()
    finished = Signal(str)
    brought_back = Signal(object)

    def __init__(self, tools: Tools, wrap_ups: WrapUps, saving: Saving, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wrap_ups, self._saving = wrap_ups, saving
        self._begins = Latest(tools.quick, self)
        self.view: WrapUpView | None = None
        self.typed = Typed()
        self.choices = WrapUpChoices(tools, wrap_ups, self)
        self.others = OpenWrapUps(tools, wrap_ups, self)
        self.others.closed.connect(self._closed_by_time)
        saving.changed.connect(self._tell_kept)

    def begin(self, key: str) -> None:
        """Open the wrap-up of an interaction, with the outcomes there are and the likely one."""
        if self.view is not None and self.view.key == key:
            self._tell(self.view)
            return
        self.close()
        # What was typed into it a moment ago is on the disk before it is read again.
        self._saving.flush()
        self._begins.ask(lambda: self._wrap_ups.begin(key), self._show, self.not_begun.emit)

    def close(self) -> None:
        """Put it away as it is; one in which nothing was said is none."""
        view, self.view = self.view, None
        self._begins.drop()
        self.choices.drop()
        if view is None:
            return
        if self.typed.empty:
            look = self.others.look
            self._saving.now(_name(view), lambda: self._wrap_ups.drop(view.wrap_up_id), look, look)
        else:
            self._saving.flush()
            self.others.look()

    def say(
        self, code: str | None = None, note: str | None = None, promise: str | None = None, due: str | None = None
    ) -> None:
        """Keep what is said by now; None stays as it is. A code "" takes the outcome off; what words for a time mean is
        told by `choices`."""
        view, said = self.view, self.typed
        typed = Typed(
            said.code if code is None else code,
            said.note if note is None else note,
            said.promise if promise is None else promise,
            said.due if due is None else due,
        )
        if view is None or typed == said:
            return
        self.typed = typed
        self._save_later(view)
        if due is not None:
            self.choices.read(due, view)

    def finish(self) -> None:
        """It counts from now on."""
        view, typed = self.view, self.typed
        if view is None:
            return

        def work() -> WrapUpView:
            self._keep(view.wrap_up_id, typed)
            return self._wrap_ups.finish(view.wrap_up_id)

        def settle(finished: WrapUpView) -> None:
            told = self.tr("Wrapped up: {outcome}.").format(outcome=finished.outcome)
            words = told if finished.outcome else self.tr("Wrapped up.")
            self.finished.emit(view.key)
            self._end(view, words, partial(self._undo, finished))

        def failed(trouble: Trouble) -> None:
            # What was typed is to be on the disk all the same.
            if _same(self.view, view):
                self._save_later(view)
            self.not_done.emit(trouble)

        self._saving.now(_name(view), work, settle, failed)

    def drop(self) -> None:
        """Throw it away; it can be brought back."""
        view, typed = self.view, self.typed
        if view is None:
            return

        def settle(_none: None) -> None:
            self._end(view, self.tr("Wrap-up thrown away."), partial(self._restore, view.key, typed))

        self._saving.now(_name(view), lambda: self._wrap_ups.drop(view.wrap_up_id), settle, self.not_done.emit)

    def _save_later(self, view: WrapUpView) -> None:
        typed = self.typed

        def settle(_view: WrapUpView) -> None:
            if _same(self.view, view):
                self.choices.suggest(view.key, self.typed.note)

        self._saving.later(_name(view), lambda: self._keep(view.wrap_up_id, typed), settle, self.not_done.emit)

    def _keep(self, wrap_up_id: str, typed: Typed) -> WrapUpView:
        return self._wrap_ups.type(wrap_up_id, typed.note, typed.code, typed.promise, typed.due)

    def _show(self, view: WrapUpView) -> None:
        self.view, self.typed = view, typed_in(view)
        self._tell(view)

    def _tell(self, view: WrapUpView) -> None:
        self.begun.emit(view)
        self.choices.understood.emit(view.due)
        self.choices.search("")
        self.choices.suggest(view.key, self.typed.note)
        self.others.look()

    def _closed_by_time(self, view: WrapUpView) -> None:
        """Said where it is the one that is open."""
        if _same(self.view, view):
            told = self.tr("Closed by time as “{outcome}”.").format(outcome=view.outcome)
            self._end(view, told if view.outcome else self.tr("Closed by time."), partial(self._undo, view))

    def _end(self, view: WrapUpView, words: str, undo: Callable[[], None]) -> None:
        if _same(self.view, view):
            self.view, self.typed = None, Typed()
            self.ended.emit()
        self.done.emit(words, undo)
        self.others.look()

    def _undo(self, view: WrapUpView) -> None:
        """Undo what led to this."""

        def work() -> WrapUpView:
            return self._wrap_ups.undo(view.wrap_up_id, view.revision)

        self._saving.now(_name(view), work, self._back, self.not_done.emit)

    def _restore(self, key: str, typed: Typed) -> None:
        """One that was thrown away comes back as another that says the same."""

        def work() -> WrapUpView:
            return self._keep(self._wrap_ups.begin(key).wrap_up_id, typed)

        self._saving.now(f"wrap-up of {key}", work, self._back, self.not_done.emit)

    def _back(self, view: WrapUpView) -> None:
        self.done.emit(self.tr("Undone."), None)
        self.others.look()
        self.brought_back.emit(view)

    def _tell_kept(self, name: str) -> None:
        if self.view is not None and name == _name(self.view):
            self.kept.emit(self._saving.state(name))


def _name(view: WrapUpView) -> str:
    return f"wrap-up {view.wrap_up_id}"


def _same(one: WrapUpView | None, other: WrapUpView) -> bool:
    return one is not None and one.wrap_up_id == other.wrap_up_id
