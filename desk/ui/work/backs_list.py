"""Keeps the list of call-backs true: what was answered, how late each is by now, and whether they may be called."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desk.ui.background import Trouble
from desk.ui.pieces.lines import LinesModel
from desk.ui.tools import Tools
from desk.ui.work.backs_page import BacksPage
from desk.ui.work.backs_words import BackRow, count_words
from desk.ui.work.backs_work import Backs, BacksWork
from desk.ui.work.guards import Guards

# What time alone changes, as how late it is.
TICK_MS = 20_000


class BacksList(QObject):
    """`shown` comes whenever rows may say something else than before."""

    shown = Signal()

    def __init__(
        self, tools: Tools, work: BacksWork, page: BacksPage, model: LinesModel[BackRow], guards: Guards
    ) -> None:
        super().__init__(page)
        self._words, self._work, self._page, self._model, self._guards = tools.words, work, page, model, guards
        self._wanted = ""
        self.backs: Backs = ()
        # Whether what is said above the list is that it could not be asked for.
        self._failing = False
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.show)
        self._tick.start()
        work.came.connect(self._came)
        work.failed.connect(self._failed)
        guards.changed.connect(self.show)
        page.whose_wanted.connect(self.show_whose)
        page.table.verticalScrollBar().valueChanged.connect(lambda _now: self._look_at_guards())

    def show_whose(self, mine: bool) -> None:
        """Show this person's, or everybody's."""
        self._work.mine = mine
        (self._page.mine if mine else self._page.all).setChecked(True)
        self._page.states.wait()
        self._work.ask()

    def want(self, call_back_id: str) -> None:
        """Choose this one as soon as it is listed."""
        self._wanted = call_back_id
        self._choose_wanted()

    def show(self) -> None:
        """What is known by now, and how late each is by now."""
        if not self._page.isVisible():
            return
        self._model.show_rows([BackRow(back, self._guards.of(back)) for back in self.backs])
        self._model.say_again()
        self._page.sum.show_text(count_words(self.backs, self._words))
        self._choose_wanted()
        self.shown.emit()
        self._look_at_guards()

    def _came(self, backs: Backs) -> None:
        self.backs = backs
        if self._failing:
            self._failing = False
            self._page.note.hide()
        if backs:
            self._page.show_list()
        else:
            self._say_nothing()
        self.show()

    def _say_nothing(self) -> None:
        own = self.tr("Nobody waits for a call from you.")
        title = own if self._work.mine else self.tr("Nobody waits for a call.")
        advice = self.tr("Calls are promised by handing a customer off to a call-back; they ring here when it is time.")
        self._page.states.show_notice().show_notice("phone", title, advice)

    def _failed(self, trouble: Trouble) -> None:
        if self.backs:
            self._failing = True
            self._page.note.say(trouble, self.tr("Try again"), self._work.ask)
            self._page.states.show_content()
        else:
            self._page.states.show_notice().show_trouble(trouble, self._work.ask)

    def _choose_wanted(self) -> None:
        row = self._model.find(self._wanted) if self._wanted else -1
        if row >= 0:
            self._wanted = ""
            self._page.table.choose_row(row)

    def _look_at_guards(self) -> None:
        """Find out about the rows in sight, the one chosen first."""
        table, rows = self._page.table, self._model.rows
        first, last = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
        seen = rows[max(0, first) : (last if last >= 0 else len(rows)) + 1]
        chosen: BackRow | None = table.chosen_row()
        self._guards.want("list", [row.back for row in ([chosen] if chosen is not None else []) + list(seen)])
