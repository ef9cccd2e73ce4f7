"""Joins the call-back chosen to its panel: what is known of it, and what is done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from desk.services.work_views import CallBackView, GuardView, HistoryLine
from desk.ui.background import Trouble
from desk.ui.pieces.buttons import announce
from desk.ui.words import named
from desk.ui.work.back_notes import BackNotes
from desk.ui.work.back_panel import BackPanel
from desk.ui.work.backs_page import BacksPage
from desk.ui.work.backs_words import BackRow, name_words
from desk.ui.work.backs_work import BacksWork
from desk.ui.work.calling import Calling
from desk.ui.work.guards import Guards


class BackCare(QObject):
    """`customer_wanted` carries the customer_id to open, `wish_wanted` the CallBackView of whom to ask what they say
    about calls; `changed`: something was done with a call-back."""

    customer_wanted = Signal(int)
    wish_wanted = Signal(object)
    changed = Signal()

    def __init__(
        self,
        page: BacksPage,
        panel: BackPanel,
        work: BacksWork,
        calling: Calling,
        guards: Guards,
        me: Callable[[], str],
    ) -> None:
        super().__init__(panel)
        self._page, self._panel, self._work = page, panel, work
        self._calling, self._guards, self._me = calling, guards, me
        self._to_ask: tuple[str, GuardView] | None = None
        self._shown = ""
        self._notes = BackNotes(page.note, panel.note)
        self._connect()

    @property
    def chosen(self) -> CallBackView | None:
        """The call-back chosen."""
        row: BackRow | None = self._page.table.chosen_row()
        return row.back if row is not None else None

    def act(self, name: str) -> None:
        """Do "call", "done", "later", "mine" (or give it back), "back", "wish" or "open" with the one chosen,
        or "undo"."""
        back = self.chosen
        if name == "undo":
            self._page.undo.undo()
        elif back is None:
            return
        elif name == "call":
            self._calling.call(back)
        elif name == "done":
            self._work.called(back)
        elif name == "later":
            self._panel.ask_when()
        elif name in ("mine", "free") and not self._me():
            # Without a name it would be given to whoever is free, also a colleague's.
            title = self.tr("What you are called here is not known yet.")
            self._panel.note.say(Trouble(title, self.tr("Wait a moment, then take it over.")))
        elif name in ("mine", "free"):
            self._work.give(back, "" if back.owner == self._me() else self._me())
        elif name == "back":
            self._work.take_back(back)
        elif name == "wish" and back.customer_id:
            self.wish_wanted.emit(back)
        elif name == "open" and back.customer_id:
            self.customer_wanted.emit(back.customer_id)

    def ask_when_chosen(self, call_back_id: str, guard: GuardView) -> None:
        """Ask whether to call this one all the same, once it is the one chosen."""
        self._to_ask = (call_back_id, guard)
        self._ask_if_wanted()

    def show(self) -> None:
        """Show what is known by now of the one chosen."""
        back = self.chosen
        guard = self._guards.of(back) if back is not None else None
        self._panel.show_back(back, guard, self._me())
        if back is not None and self._work.is_busy(back.call_back_id):
            self._panel.show_busy(busy=True)

    def _connect(self) -> None:
        panel, work, calling = self._panel, self._work, self._calling
        self._page.table.chosen.connect(self._chose)
        self._page.table.entered_row.connect(lambda _row: self.act("open"))
        panel.wanted.connect(self.act)
        panel.typed.connect(self._read)
        panel.given.connect(lambda typed: self._answered(lambda back: work.put_off(back, typed)))
        panel.in_spite.connect(lambda: self._answered(calling.call_all_the_same))
        work.done.connect(self._page.undo.say)
        work.not_done.connect(self._notes.say)
        work.busy.connect(self._busy)
        work.changed.connect(self._changed)
        work.understood.connect(panel.put_off.show_due)
        work.told.connect(self._told)
        calling.dialled.connect(self._dialled)
        calling.failed.connect(self._not_dialled)

    def _chose(self) -> None:
        """Another one is chosen, or the same again because others came or went: whoever types about it types on."""
        key = self.chosen.call_back_id if self.chosen is not None else ""
        former, self._shown = self._shown, key
        if key != former:
            hears = QApplication.focusWidget()
            heard = hears is not None and self._panel.isAncestorOf(hears)
            asking = self._panel.close_form()
            if asking and self._page.table.choosing_again:
                self._left_behind(heard)
                return
            self._notes.go_on(self._page.table.choosing_again)
            self._panel.show_history(())
        self.show()
        if self.chosen is not None:
            self._work.learn_history(self.chosen)
        self._ask_if_wanted()

    def _left_behind(self, heard: bool) -> None:
        """The one asked about left the list; letters that are still typed act on nobody. `heard`: the keyboard was
        heard at the form."""
        self._page.table.choose_row(-1)
        self.show()
        if heard:
            self._page.take_focus()
        title = self.tr("The call-back you were at is not in this list any more.")
        self._page.note.say(Trouble(title, self.tr("What you had not given yet was not kept.")))

    def _read(self, typed: str) -> None:
        if self.chosen is not None:
            self._work.read(typed, self.chosen)

    def _answered(self, act: Callable[[CallBackView], object]) -> None:
        if self.chosen is not None:
            self._panel.close_form()
            self._page.table.setFocus()
            act(self.chosen)

    def _ask_if_wanted(self) -> None:
        if self._to_ask is not None and self.is_chosen(self._to_ask[0]):
            guard, self._to_ask = self._to_ask[1], None
            self._panel.ask_in_spite(guard)

    def _dialled(self, back: CallBackView) -> None:
        words = self.tr("The phone is dialling: {name}.").format(name=named(name_words(back)))
        self._page.undo.say(words, None)

    def _not_dialled(self, back: CallBackView, trouble: Trouble, number: str) -> None:
        if self.is_chosen(back.call_back_id):
            copy = self.tr("Copy number") if number else ""
            self._panel.note.say(trouble, copy, lambda: _copy(self._panel, number))

    def _busy(self, call_back_id: str, busy: bool) -> None:
        if busy:
            self._page.note.hide()
        if self.is_chosen(call_back_id):
            self._panel.show_busy(busy)
            self.show()

    def _changed(self, call_back_id: str) -> None:
        self._guards.forget(call_back_id)
        if self.chosen is not None and self.is_chosen(call_back_id):
            self._work.learn_history(self.chosen)
        self.changed.emit()

    def _told(self, call_back_id: str, lines: tuple[HistoryLine, ...]) -> None:
        if self.is_chosen(call_back_id):
            self._panel.show_history(lines)

    def is_chosen(self, call_back_id: str) -> bool:
        """Whether this is the one chosen."""
        return self.chosen is not None and self.chosen.call_back_id == call_back_id


def _copy(part: QWidget, number: str) -> None:
    QGuiApplication.clipboard().setText(number)
    announce(part, QCoreApplication.translate("Backs", "Copied"))
