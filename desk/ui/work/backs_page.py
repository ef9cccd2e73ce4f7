"""The list of call-backs: whose, the table, what was just done, and why there may be nothing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.escalations.forms import pill
from desk.ui.mirror import behind
from desk.ui.pieces.labels import ElidedLabel
from desk.ui.pieces.lines import LinesModel
from desk.ui.pieces.lines_table import LinesTable
from desk.ui.pieces.states import NoteBar, States
from desk.ui.pieces.undo import UndoBar
from desk.ui.tools import Tools
from desk.ui.work.backs_words import BackRow

LEAST_TABLE = 150


class BacksPage(QWidget):
    """`whose_wanted(mine)`: show this person's, or everybody's."""

    whose_wanted = Signal(bool)

    def __init__(self, tools: Tools, model: LinesModel[BackRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = tools.theme.look.size("gap")
        self.mine = pill(self.tr("Mine and anybody's"), lambda: self.whose_wanted.emit(True), checkable=True)
        self.all = pill(self.tr("Everybody's"), lambda: self.whose_wanted.emit(False), checkable=True)
        self.sum = ElidedLabel(role="muted")
        self.note = NoteBar(tools.theme)
        self.table = LinesTable(tools, model, self.tr("Call-backs"))
        self.states = States(tools.theme, self.table)
        self.undo = UndoBar(tools)
        self._group = QButtonGroup(self)
        for button in (self.mine, self.all):
            self._group.addButton(button)
        self.mine.setChecked(True)
        self._lay_out()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def take_focus(self) -> None:
        """Hear the keyboard at the list, or above it while there is none."""
        (self.table if self.states.currentWidget() is self.table else self.mine).setFocus()

    def show_list(self) -> None:
        """There is a list; whoever waits for it is taken there."""
        waits = self.mine.hasFocus() and self.states.currentWidget() is not self.table
        self.states.show_content()
        if waits:
            self.table.setFocus()

    def share_room(self, beside: bool) -> None:
        """Whether the panel stands beside it, or over its edge."""
        self._column.setContentsMargins(behind(self._gap if beside else 0))

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(6)
        above.addWidget(self.mine)
        above.addWidget(self.all)
        above.addSpacing(6)
        above.addWidget(self.sum, 1)
        card = QFrame()
        card.setProperty("role", "card")
        card.setMinimumHeight(LEAST_TABLE)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.states)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._gap)
        self._column.addLayout(above)
        self._column.addWidget(self.note)
        self._column.addWidget(card, 1)
        self._column.addWidget(self.undo)
