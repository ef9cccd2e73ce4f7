"""The call log's page: what is asked for, how far it has come, the table, and what can be made of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desk.services.work_views import LogRow
from desk.ui.mirror import behind
from desk.ui.pieces.buttons import announce, push
from desk.ui.pieces.column import Scrolling
from desk.ui.pieces.flow import FlowLayout
from desk.ui.pieces.going import Going
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.pieces.lines import LinesModel
from desk.ui.pieces.lines_table import LinesTable
from desk.ui.pieces.states import NoteBar, States
from desk.ui.pieces.undo import UndoBar
from desk.ui.tools import Tools
from desk.ui.work.log_asking import LogAsking

LEAST_TABLE = 200


class LogPage(Scrolling):
    """`copy_wanted` and `save_wanted`: make a table of it; `stop_wanted`: bring no more; `reps_wanted`: show how
    complete each rep's interactions are, where the panel is not in sight."""

    copy_wanted = Signal()
    save_wanted = Signal()
    stop_wanted = Signal()
    reps_wanted = Signal()

    def __init__(self, tools: Tools, model: LinesModel[LogRow], parent: QWidget | None = None) -> None:
        super().__init__((0, 0, 0, 0), parent)
        self._gap = tools.theme.look.size("gap")
        self.asking = LogAsking(tools)
        self.sum = ElidedLabel(role="muted")
        more = self.tr("There is more than was looked through. Choose fewer days to see all of them.")
        self.partial = PlainLabel(more, "small-warn", wrap=True)
        self.loading = Going(tools, self.tr("Looking …"))
        self.tabling = Going(tools, self.tr("Making the table …"))
        self.reps = push(self.tr("Completeness by rep"), self.reps_wanted.emit)
        self.copy = push(self.tr("Copy"), self.copy_wanted.emit)
        self.copy.setAccessibleName(self.tr("Copy what is shown, for a spreadsheet"))
        self.save = push(self.tr("Save as CSV …"), self.save_wanted.emit)
        self.note = NoteBar(tools.theme)
        self.table = LinesTable(tools, model, self.tr("Interactions"))
        self.states = States(tools.theme, self.table)
        self.done = UndoBar(tools)
        self.loading.stop_wanted.connect(self.stop_wanted)
        self._lay_out()
        self.show_sum("", partial=False)
        self.show_any(any_rows=False)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def share_room(self, beside: bool) -> None:
        """Whether the panel stands beside it, or over its edge."""
        self.column.setContentsMargins(behind(self._gap if beside else 0))
        self.reps.setVisible(not beside)

    def show_progress(self, share: float) -> None:
        """So much of what is asked for has come, from 0 to 1; at the end a screen reader says how much there is."""
        self.loading.show_share(share)
        if share >= 1.0 and self.sum.text():
            announce(self.sum, self.sum.text())

    def show_sum(self, words: str, partial: bool) -> None:
        """How many there are; `partial`: there is more than was looked through."""
        self.sum.show_text(words)
        self.sum.setVisible(bool(words))
        self.partial.setVisible(partial)

    def show_any(self, any_rows: bool) -> None:
        """Whether there is anything a table could be made of."""
        for button in (self.copy, self.save):
            button.setEnabled(any_rows)

    def _lay_out(self) -> None:
        acts = FlowLayout(gap=8, line_gap=6)
        for part in (self.sum, self.loading, self.tabling, self.reps, self.copy, self.save):
            acts.addWidget(part)
        card = QFrame()
        card.setProperty("role", "card")
        card.setMinimumHeight(LEAST_TABLE)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.states)
        self.column.setSpacing(self._gap)
        self.column.addWidget(self.asking)
        self.column.addLayout(acts)
        self.column.addWidget(self.partial)
        self.column.addWidget(self.note)
        self.column.addWidget(card, 1)
        self.column.addWidget(self.done)
