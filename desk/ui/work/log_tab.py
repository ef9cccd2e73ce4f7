"""The call log: every interaction a rep had, and what is missing of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.services.asks_work import CallLog
from desk.services.work_views import LogRow
from desk.ui.background import Trouble
from desk.ui.pieces.beside import Beside
from desk.ui.pieces.lines import LinesModel
from desk.ui.tools import Tools
from desk.ui.work.log_page import LogPage
from desk.ui.work.log_panel import LogPanel
from desk.ui.work.log_taking import LogTaking
from desk.ui.work.log_words import days_words, log_shape, sum_words
from desk.ui.work.log_work import LogWork
from desk.ui.work.tab import WorkTab

PANEL_WIDTH = 340
# Below this width the panel lies over the table's edge.
BOTH_FIT = 860


class LogTab(WorkTab):
    """The call log. `nobody_wanted`: show the records that belong to nobody yet."""

    nobody_wanted = Signal()

    def __init__(self, tools: Tools, log: CallLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.work = LogWork(tools, log, self)
        self.model: LinesModel[LogRow] = LinesModel(log_shape(tools.words), self)
        self.page = LogPage(tools, self.model)
        self.table = self.page.table
        self.panel = LogPanel(tools)
        self.taking = LogTaking(tools, self.work, self.page)
        self._reps_wanted = self._entering = False
        self._beside = Beside(self.page, self.panel, PANEL_WIDTH, BOTH_FIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._beside)
        self._connect()

    def enter(self) -> None:
        """Ask for what is shown, and hear the keyboard at it."""
        self.work.learn_me(lambda: self.page.asking.show_reps(self.work.names, self.work.me))
        self._entering = True
        self._ask()
        self.table.take_focus(self.page.asking.chosen)

    def look_again(self) -> None:
        """What was had or written may have changed, and so may what is meant by today."""
        if self.work.days not in (None, self.page.asking.days()):
            self._ask()
        else:
            self.work.look_again()

    def step(self, by: int) -> None:
        """Choose the next (+1) or former (-1) interaction."""
        self.table.step(by)

    def act(self, name: str) -> None:
        """Do "copy" or "save"."""
        if self.model.rows:
            if name == "copy":
                self.taking.copy()
            elif name == "save":
                self.taking.save()

    def step_back(self) -> bool:
        """Put the panel away where it covers the list."""
        shown = self.table.chosen_row() is not None or self._reps_wanted
        if self._beside.beside or not shown:
            return False
        self._reps_wanted = False
        self.table.choose_row(-1)
        self._share_room()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _connect(self) -> None:
        page, work = self.page, self.work
        page.asking.changed.connect(self._ask)
        page.asking.filtered.connect(
            lambda: work.filter(page.asking.rep.currentData() or "", page.asking.incomplete.isChecked())
        )
        page.stop_wanted.connect(work.stop)
        page.copy_wanted.connect(self.taking.copy)
        page.save_wanted.connect(self.taking.save)
        page.reps_wanted.connect(self._show_reps)
        page.tabling.stop_wanted.connect(work.stop_table)
        work.changed.connect(self._show)
        work.progressed.connect(page.show_progress)
        work.failed.connect(self._fail)
        work.tabled.connect(page.tabling.show_share)
        work.not_tabled.connect(page.note.say)
        self.table.chosen.connect(self._choose)
        self.table.entered_row.connect(lambda _row: self._act("mend"))
        self.panel.wanted.connect(self._act)
        self.panel.rep_wanted.connect(page.asking.choose_rep)
        self.panel.back_wanted.connect(self.step_back)

    def _ask(self) -> None:
        self.page.note.hide()
        self.page.states.wait()
        self.work.ask(*self.page.asking.days())

    def _show(self) -> None:
        rows, page, words = self.work.rows(), self.page, self._tools.words
        reps = self.work.reps()
        self.model.show_rows(rows)
        self.panel.show_reps(reps)
        page.asking.show_reps(self.work.names, self.work.me)
        page.show_sum(sum_words(self.work.had(), words), self.work.partial)
        page.show_any(bool(rows))
        if rows:
            page.states.show_content()
        elif not self.work.loading:
            self._say_empty()
        if self._entering and (rows or not self.work.loading):
            self._entering = False
            self.table.take_focus(page.asking.chosen)

    def _say_empty(self) -> None:
        asking, rep = self.page.asking, self.work.rep
        days = days_words(*asking.days(), self._tools.words)
        had = self.work.names
        notice = self.page.states.show_notice()
        if self.work.incomplete and (rep in had or (had and not rep)):
            title = self.tr("Nothing is missing: {days}.").format(days=days)
            notice.show_notice("done", title, "", self.tr("Show all"), asking.incomplete.click)
        elif rep and had:
            title = self.tr("No interactions of {rep}: {days}.").format(rep=rep, days=days)
            notice.show_notice("phone", title, "", self.tr("Show all reps"), lambda: asking.choose_rep(""))
        else:
            title = self.tr("No interactions: {days}.").format(days=days)
            notice.show_notice("phone", title, self.tr("Choose other days, or look whether the sources were pulled."))

    def _fail(self, trouble: Trouble) -> None:
        self.page.show_progress(1.0)
        if self.model.rows:
            self.page.note.say(trouble, self.tr("Try again"), self._ask)
        else:
            self.page.states.show_notice().show_trouble(trouble, self._ask)

    def _choose(self) -> None:
        self.panel.show_row(self.table.chosen_row())
        self._share_room()

    def _show_reps(self) -> None:
        self._reps_wanted = True
        self._share_room()
        self.panel.reps.setFocus(Qt.FocusReason.OtherFocusReason)

    def _share_room(self) -> None:
        chosen = self.table.chosen_row() is not None
        self._beside.want_panel(useful=True, asked_for=chosen or self._reps_wanted)
        self.panel.back.setVisible(not self._beside.beside)
        self.page.share_room(self._beside.beside)

    def _act(self, act: str) -> None:
        row: LogRow | None = self.table.chosen_row()
        if row is None:
            return
        if not row.customer_id:
            self.nobody_wanted.emit()
        elif act == "mend":
            self.wrap_up_wanted.emit(row.customer_id, row.key)
        else:
            self.record_wanted.emit(row.customer_id, row.key)
