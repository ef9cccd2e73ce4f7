"""The wrap-ups of an interaction that are finished: what came of it, what was promised, and whether it was kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desk.services.work_views import WrapUpView
from desk.ui.background import Trouble
from desk.ui.pieces.buttons import push
from desk.ui.pieces.flow import FlowLayout
from desk.ui.pieces.happened import HistoryFold
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import NoteBar
from desk.ui.tools import Tools
from desk.ui.words import Words

# So many stand above what is being written; the rest comes when it is asked for.
FEW = 2
MOST = 60
# So much of one names its buttons.
SPOKEN = 60
TAKEN_BACK = "taken_back"


class DoneWrapUp(QFrame):
    """One of them. `wanted(act)`: "keep" its promise, "take_back", "bring_back", or tell its "history"."""

    wanted = Signal(str)

    def __init__(self, view: WrapUpView, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "well")
        self.setObjectName("done-wrap-up")
        self.view, self._tools = view, tools
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 6)
        self._column.setSpacing(2)
        words = [*self._said(), self._promised(), (self._by(), "small-faint")]
        for text, role in words:
            if text:
                self._column.addWidget(PlainLabel(text, role, wrap=True))
        self.setAccessibleName(", ".join(text for text, _role in words if text))
        spoken = next(text for text, _role in words if text)[:SPOKEN]
        self.history = HistoryFold(tools, spoken)
        self.history.asked.connect(lambda: self.wanted.emit("history"))
        self.kept = self._act(self.tr("Done"), "keep", view.promise[:SPOKEN])
        self.kept.setToolTip(self.tr("What was promised has been done"))
        self.back = self._act(self.tr("Take back"), "take_back", spoken)
        self.again = self._act(self.tr("Bring back"), "bring_back", spoken)
        self.saving = PlainLabel(self.tr("Saving …"), "small-faint")
        self._add_acts()
        self.show_busy(busy=False)

    def show_busy(self, busy: bool) -> None:
        """Whether something is being done with it."""
        stands = self.view.state != TAKEN_BACK
        self.kept.setVisible(not busy and stands and bool(self.view.promise.strip()) and self.view.kept_at is None)
        self.back.setVisible(not busy and stands)
        self.again.setVisible(not busy and not stands)
        self.saving.setVisible(busy)

    def take_focus(self) -> None:
        """Hear the keyboard, where one goes on after something was done."""
        self.history.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _said(self) -> list[tuple[str, str]]:
        view = self.view
        gone = self.tr("Taken back") if view.state == TAKEN_BACK else ""
        promise = self.tr("Promised: {promise}").format(promise=view.promise) if view.promise.strip() else ""
        return [(gone, "small-warn"), (view.outcome, "medium"), (view.note, ""), (promise, "")]

    def _promised(self) -> tuple[str, str]:
        """How the promise stands, on our clock and theirs."""
        view, due = self.view, self.view.due
        if not view.promise.strip():
            return "", ""
        if view.kept_at is not None:
            return self.tr("Kept {moment}").format(moment=self._tools.words.moment(view.kept_at)), "small-ok"
        if due.due_at is None:
            return due.typed, "small"
        late = due.due_at <= self._tools.words.now() and view.state != TAKEN_BACK
        there = self.tr(" ({there})").format(there=due.there) if due.there else ""
        said = self.tr("Overdue since {moment}{there}") if late else self.tr("Due {moment}{there}")
        return said.format(moment=due.shown, there=there), "small-danger" if late else "small"

    def _by(self) -> str:
        view, words = self.view, self._tools.words
        closed = self.tr("closed by time") if view.defaulted else ""
        return " · ".join(part for part in (view.by, words.moment(view.begun_at), closed) if part)

    def _act(self, text: str, act: str, about: str) -> QPushButton:
        def want() -> None:
            # A button that hides with the keyboard on it would hand that to whatever comes next.
            self.take_focus()
            self.show_busy(busy=True)
            self.wanted.emit(act)

        button: QPushButton = push(text, want, "link")
        button.setAccessibleName(f"{text}: {about}")
        return button

    def _add_acts(self) -> None:
        acts = QWidget()
        row = FlowLayout(acts, gap=8, line_gap=2)
        for part in (self.kept, self.back, self.again, self.history.button, self.saving):
            row.addWidget(part)
        self._column.addWidget(acts)
        self._column.addWidget(self.history)


class WrappedUp(QWidget):
    """Nothing at all while there are none. `wanted(act, WrapUpView)` as DoneWrapUp has it."""

    wanted = Signal(str, object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._words: Words = tools.words
        self._views: tuple[WrapUpView, ...] = ()
        self._all = False
        self.entries: list[DoneWrapUp] = []
        self.note = NoteBar(tools.theme)
        self.more: QPushButton = push("", self._show_all, "link")
        self._heading = PlainLabel(self.tr("Wrapped up before"), "group")
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.note)
        column.addWidget(self._heading)
        column.addLayout(self._list)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_wrap_ups(self, views: Sequence[WrapUpView]) -> None:
        """Show what is finished of these, given oldest first: what counts before what was taken back, the newest
        first."""
        finished = [view for view in reversed(views) if view.state != "open"]
        self._views = tuple(sorted(finished, key=lambda view: view.state == TAKEN_BACK))
        self._list_them()

    def show_trouble(self, trouble: Trouble, again: Callable[[], object] | None = None) -> None:
        """Something could not be done with one, or they cannot be shown."""
        self.note.say(trouble, self.tr("Try again") if again else "", again)
        for entry in self.entries:
            entry.show_busy(busy=False)
        self.show()

    def entry_of(self, wrap_up_id: str) -> DoneWrapUp | None:
        """The entry of one, None where it is not listed."""
        return next((entry for entry in self.entries if entry.view.wrap_up_id == wrap_up_id), None)

    def _list_them(self) -> None:
        shown = self._views[: MOST if self._all else FEW]
        focus = self.window().focusWidget()
        heard = next((one.view.wrap_up_id for one in self.entries if focus and one.isAncestorOf(focus)), "")
        had = {entry.view: entry for entry in self.entries}
        self.entries = [had.get(view) or self._entry(view) for view in shown]
        for gone in [entry for view, entry in had.items() if view not in shown]:
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, entry in enumerate(self.entries):
            entry.show_busy(busy=False)
            self._list.removeWidget(entry)
            self._list.insertWidget(place, entry)
        heir = self.entry_of(heard)
        if heir is not None and focus is not None and not heir.isAncestorOf(focus):
            heir.take_focus()
        rest = len(self._views) - len(shown)
        self.more.setText(self.tr("and {n} more").format(n=self._words.number(rest)))
        self.more.setVisible(rest > 0 and not self._all)
        self._heading.setVisible(bool(shown))
        self.setVisible(bool(shown) or not self.note.isHidden())

    def _show_all(self) -> None:
        self._all = True
        self._list_them()
        if len(self.entries) > FEW:
            self.entries[FEW].take_focus()

    def _entry(self, view: WrapUpView) -> DoneWrapUp:
        entry = DoneWrapUp(view, self._tools)
        entry.wanted.connect(lambda act: self._want(act, view))
        return entry

    def _want(self, act: str, view: WrapUpView) -> None:
        self.note.hide()
        self.wanted.emit(act, view)
