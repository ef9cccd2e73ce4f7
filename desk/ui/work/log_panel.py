"""Beside the call log: the interaction chosen with what mends it, and how complete each rep's interactions are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.services.work_views import LogRow, RepRow
from desk.ui.pieces.buttons import IconButton, push
from desk.ui.pieces.column import panel_column
from desk.ui.pieces.facts import Fact, Facts
from desk.ui.pieces.flow import FlowLayout
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.lines import LinesModel
from desk.ui.pieces.lines_table import HEADER, LinesTable
from desk.ui.tools import Tools
from desk.ui.words import length
from desk.ui.work.log_words import (
    began_words,
    customer_words,
    promise_words,
    reps_shape,
    way_words,
)

WHOSE = "whose it is"
ROWS_SHOWN = 8


class ChosenCall(QWidget):
    """One interaction. `wanted` carries "mend", "open" or "nobody"."""

    wanted = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._name = PlainLabel(role="title", wrap=True)
        self.state = PlainLabel(wrap=True)
        self._facts = Facts(tools.theme, wrap=True)
        self.mend = push(self.tr("Wrap up"), lambda: self.wanted.emit("mend"), "primary")
        self.nobody = push(self.tr("Show what is nobody's"), lambda: self.wanted.emit("nobody"), "primary")
        self.open = push(self.tr("Open the customer"), lambda: self.wanted.emit("open"))
        acts = FlowLayout(gap=8, line_gap=6)
        for button in (self.mend, self.nobody, self.open):
            acts.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._name)
        column.addWidget(self.state)
        column.addLayout(acts)
        column.addWidget(self._facts)

    def show_row(self, row: LogRow) -> None:
        """Show another interaction."""
        self._name.show_text(customer_words(row))
        self.state.show_text(self._state(row))
        known = bool(row.customer_id)
        self.mend.setVisible(known)
        self.mend.setText(self.tr("Wrap up") if row.missing else self.tr("Wrap up anew"))
        self.nobody.setVisible(not known)
        self.open.setVisible(known)
        self._facts.show_facts([fact for fact in self._told(row) if fact.value])

    def _state(self, row: LogRow) -> str:
        if not row.missing:
            return self.tr("Nothing is missing.")
        told = self.tr("Missing: {list}.").format(list=", ".join(row.missing))
        if row.customer_id:
            return told
        advice = self.tr("Once somebody said whose it is, it can be wrapped up on the customer's page.")
        return f"{told} {advice}"

    def _told(self, row: LogRow) -> list[Fact]:
        words = self._tools.words
        lasted = ""
        if row.ended_at is not None and row.ended_at > row.at:
            lasted = self.tr("for {time}").format(time=length(int((row.ended_at - row.at).total_seconds())))
        return [
            Fact(self.tr("Began"), began_words(row.at, words), lasted),
            Fact(self.tr("Channel"), way_words(row)),
            Fact(self.tr("Rep"), row.rep),
            Fact(self.tr("Reason"), row.reason),
            Fact(self.tr("Outcome"), row.outcome),
            Fact(self.tr("Promise"), promise_words(row, words)),
            Fact(self.tr("Note"), row.note),
            Fact(self.tr("Record"), row.key, copy=row.key),
        ]


class LogPanel(QFrame):
    """`wanted` as of ChosenCall. `rep_wanted` carries the rep whose interactions are to be shown; `back_wanted` asks
    for the list where the panel covers it."""

    wanted = Signal(str)
    rep_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.back = IconButton(tools.theme, "back", self.tr("Back to the list"))
        KeyHint(self.back, tools.keys, "escape", self.tr("Back to the list"))
        self.back.clicked.connect(self.back_wanted)
        self.chosen = ChosenCall(tools)
        invitation = self.tr("Choose a line to see what is missing of it, and mend that.")
        self._nothing = PlainLabel(invitation, "muted", wrap=True)
        self.model: LinesModel[RepRow] = LinesModel(reps_shape(tools.words), self)
        self.reps = LinesTable(tools, self.model, self.tr("Completeness by rep"))
        self._hint = PlainLabel(self.tr("Enter shows the interactions of one rep alone."), "small-faint", wrap=True)
        self._lay_out()
        self.chosen.wanted.connect(self.wanted)
        self.reps.entered_row.connect(lambda rep: self.rep_wanted.emit(rep.rep))
        self.show_row(None)
        self.show_reps(())

    def show_row(self, row: LogRow | None) -> None:
        """Show the interaction chosen; None for none."""
        self.chosen.setVisible(row is not None)
        self._nothing.setVisible(row is None)
        if row is not None:
            self.chosen.show_row(row)

    def show_reps(self, reps: tuple[RepRow, ...]) -> None:
        """Show how complete each rep's interactions are."""
        self.model.show_rows(reps)
        shown = max(1, min(len(reps), ROWS_SHOWN))
        self.reps.setFixedHeight(HEADER + shown * self.reps.painter.row_height + 2)
        self._about_reps.setVisible(bool(reps))

    def _lay_out(self) -> None:
        self._about_reps = QWidget()
        about = QVBoxLayout(self._about_reps)
        about.setContentsMargins(0, 6, 0, 0)
        about.setSpacing(4)
        about.addWidget(PlainLabel(self.tr("Completeness by rep"), "group"))
        about.addWidget(self.reps)
        about.addWidget(self._hint)
        column = panel_column(self)
        head = QHBoxLayout()
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        both = QVBoxLayout()
        both.addWidget(self.chosen)
        both.addWidget(self._nothing)
        head.addLayout(both, 1)
        column.addLayout(head)
        column.addWidget(self._about_reps)
        column.addStretch(1)
