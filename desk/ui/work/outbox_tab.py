"""The outbox: what is written to other systems, how that stands, and what a person can do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.services.asks_outbox import Outbox
from desk.services.outbox_views import OutboxPage
from desk.ui.background import Trouble
from desk.ui.pieces.beside import Beside
from desk.ui.pieces.buttons import announce
from desk.ui.pieces.lines import LinesModel
from desk.ui.tools import Tools
from desk.ui.work.outbox_acts import OnChosen, OutboxActs
from desk.ui.work.outbox_page import OutboxPageView
from desk.ui.work.outbox_panel import OutboxPanel
from desk.ui.work.outbox_words import Queued, outbox_shape, queued, sum_words
from desk.ui.work.outbox_work import OutboxWork
from desk.ui.work.tab import WorkTab

PANEL_WIDTH = 340
# Below this width the panel lies over the table's edge.
BOTH_FIT = 860


class OutboxTab(WorkTab):
    """The outbox. It is looked at each second while it is in sight."""

    def __init__(
        self, tools: Tools, outbox: Outbox, whose: Callable[[str], int], parent: QWidget | None = None
    ) -> None:
        """`whose` blocks and gives the customer_id a record belongs to, by its key."""
        super().__init__(parent)
        self._tools = tools
        self.work = OutboxWork(tools, outbox, self)
        self.acts = OutboxActs(tools, outbox, self)
        self.model: LinesModel[Queued] = LinesModel(outbox_shape(tools.words), self)
        self.model.more = self.work.more
        self.model.has_more = lambda: self.work.has_more
        self.page = OutboxPageView(tools, self.model)
        self.table = self.page.table
        self.panel = OutboxPanel(tools)
        self.chosen = OnChosen(tools, self.acts, self.model, self.table, whose)
        self._entering, self._refused = False, 0
        self._beside = Beside(self.page, self.panel, PANEL_WIDTH, BOTH_FIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._beside)
        self._connect()

    def enter(self) -> None:
        """Ask for what is shown, and hear the keyboard at it."""
        self._entering = True
        self.page.states.wait()
        self.work.reload()
        self.table.take_focus(self.page.chips[self.page.state])

    def step(self, by: int) -> None:
        """Choose the next (+1) or former (-1) entry."""
        self.table.step(by)

    def act(self, name: str) -> None:
        """Do "again", "change", "drop" or "undo"."""
        if name == "undo":
            self.page.done.undo()
        elif name == "again":
            self.chosen.act(name)
        elif name in ("change", "drop"):
            self.panel.ask(name)

    def step_back(self) -> bool:
        """Out of a form, then out of the panel where it covers the list."""
        if self.panel.close_form():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if self._beside.beside or self.table.chosen_row() is None:
            return False
        self.table.choose_row(-1)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.work.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.work.watch(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _connect(self) -> None:
        page, work, panel, acts, chosen = self.page, self.work, self.panel, self.acts, self.chosen
        page.state_wanted.connect(self._want)
        page.again_wanted.connect(lambda: acts.again([row.entry for row in self.model.rows if row.entry.may_retry]))
        page.targets.again_wanted.connect(lambda target: acts.again_target(target.target, target.title))
        work.shown.connect(self._show)
        work.failed.connect(self._fail)
        work.moved.connect(self._say_again)
        work.history.connect(panel.show_history)
        acts.done.connect(page.done.say)
        acts.done.connect(lambda _words, _undo: page.note.hide())
        acts.not_done.connect(lambda trouble: page.note.say(trouble))
        acts.over.connect(work.reload)
        self.table.chosen.connect(self._choose)
        self.table.entered_row.connect(lambda _row: chosen.act("open"))
        panel.wanted.connect(chosen.act)
        panel.changed.connect(chosen.change)
        panel.dropped.connect(chosen.drop)
        panel.back_wanted.connect(self.step_back)
        chosen.record_wanted.connect(self.record_wanted)
        chosen.lost.connect(lambda trouble: page.note.say(trouble))

    def _want(self, state: str) -> None:
        self.page.note.hide()
        self.page.states.wait()
        self.work.show(state)

    def _show(self, page: OutboxPage) -> None:
        state = self.work.state
        if page.counts.refused > self._refused:
            announce(self.table, sum_words(page, self._tools.words))
        self._refused = page.counts.refused
        rows = queued(page.entries, ordered=state == "open")
        self.model.show_rows(rows)
        self.page.show_counts(page.counts, sum_words(page, self._tools.words))
        self.page.targets.show_targets(page.targets)
        self.page.again_all.setVisible(state == "refused" and len(rows) > 1)
        self.panel.show_row(self.table.chosen_row())
        if rows:
            self.page.states.show_content()
        else:
            self._say_empty(state)
        if self._entering:
            self._entering = False
            self.table.take_focus(self.page.chips[self.page.state])

    def _say_empty(self, state: str) -> None:
        told = {
            "open": (
                self.tr("Nothing waits to be sent."),
                self.tr("What you write here goes to every source that takes it: see “Write back” in its settings."),
            ),
            "refused": (self.tr("Nothing was refused."), ""),
            "sent": (self.tr("Nothing was sent yet."), self.tr("What is sent stays here to be read.")),
            "dropped": (self.tr("Nothing was dropped."), self.tr("What is dropped stays here with its reason.")),
        }[state]
        self.page.states.show_notice().show_notice("done" if state in ("open", "refused") else "empty", *told)

    def _fail(self, trouble: Trouble) -> None:
        if self.model.rows:
            self.page.note.say(trouble, self.tr("Try again"), self.work.reload)
        else:
            self.page.states.show_notice().show_trouble(trouble, self.work.reload)

    def _say_again(self) -> None:
        self.table.viewport().update()
        self.page.targets.say_again()

    def _choose(self) -> None:
        row: Queued | None = self.table.chosen_row()
        self.panel.show_row(row)
        self.work.choose(row.entry.entry_id if row is not None else "")
        self._share_room()

    def _share_room(self) -> None:
        self._beside.want_panel(useful=True, asked_for=self.table.chosen_row() is not None)
        self.panel.back.setVisible(not self._beside.beside)
        self.page.share_room(self._beside.beside)
