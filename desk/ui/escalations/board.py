"""The board's page: numbers, the states to choose from, the table, and the line that says what was done."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desk.ui.escalations.chips import OrderBox, StateChips
from desk.ui.escalations.filter_bar import FilterBar
from desk.ui.escalations.model import FlagsModel
from desk.ui.escalations.numbers import NumberCards
from desk.ui.escalations.order import Order
from desk.ui.escalations.view import FlagTable
from desk.ui.pieces.buttons import push
from desk.ui.pieces.column import Column
from desk.ui.pieces.going import Going
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.pieces.states import NoteBar, States
from desk.ui.pieces.undo import UndoBar
from desk.ui.tools import Tools

LEAST_TABLE = 240


class BoardPage(Column):
    """`rules_wanted`: edit the rules; `trends_wanted`: see how things went day by day; `taken(kind)`: take the flags
    along as "csv" or "pdf"."""

    rules_wanted = Signal()
    trends_wanted = Signal()
    taken = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.subtitle = ElidedLabel(role="muted")
        self.settling = PlainLabel(role="small-warn", wrap=True)
        self.settling.hide()
        self.trends = push(self.tr("Trends"), self.trends_wanted.emit)
        KeyHint(self.trends, tools.keys, "flag_trends", self.tr("Trends"))
        self.rules = push(self.tr("Rules"), self.rules_wanted.emit)
        self.cards = NumberCards(tools)
        self.chips = StateChips(tools)
        self.order = OrderBox()
        self.filters = FilterBar(tools)
        self.filter = push(self.tr("Filter"), self.open_filter, "link")
        KeyHint(self.filter, tools.keys, "flag_find", self.tr("Filter"))
        self.save = push(self.tr("Save …"), self._ask_kind)
        KeyHint(self.save, tools.keys, "flag_save", self.tr("Save as CSV or PDF"))
        self.going = Going(tools, self.tr("Working through them …"))
        self.saving = PlainLabel(self.tr("Saving …"), "small-faint")
        self.saving.hide()
        self.loading = PlainLabel(role="small-faint")
        self.loading.hide()
        self.done = UndoBar(tools)
        # One line for each that has something to say, so that none wipes away another's: the rules, what was done with
        # flags, and the flags asked for, which are asked for again all the time.
        self.rules_note, self.acts_note, self.note = (NoteBar(tools.theme) for _who in range(3))
        self.model = FlagsModel(tools, self)
        self.table = FlagTable(tools, self.model)
        self.states = States(tools.theme, self.table)
        self._card = QFrame()
        self._newest = False
        self._lay_out()
        self.order.changed.connect(self._order_rows)
        self.table.order_wanted.connect(self.order.want)
        self.filters.changed.connect(self.model.filter_by)
        self.filters.down.connect(self._go_down)
        self.table.titles.show_order(self.order.order)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def show_state(self, state: str) -> None:
        """Say which order flags of this state come in."""
        self._newest = state == "resolved"
        self.order.show_first(self._newest)
        self._show_order(self.order.order)

    def about(self) -> str:
        """Which flags are shown, in which order, in words."""
        told = [self.chips.word(self.chips.chosen), self.order.box.currentText()]
        if not self.filters.wanted.all:
            told.append(self.tr("filtered"))
        return " · ".join(told)

    def close_filter(self) -> bool:
        """Show every flag again, and put the line away; False where it is away."""
        if self.filters.isHidden():
            return False
        self.filters.want_all()
        self.filters.hide()
        self.table.setFocus()
        return True

    def open_filter(self) -> None:
        """Ask which flags are wanted."""
        # Every team, owner and rule there is can be chosen then.
        self.model.pages.want_all()
        self.model.pages.go_on()
        self.filters.take_focus()

    def _go_down(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.model.rows and self.table.currentIndex().row() < 0:
            self.table.choose_row(0)

    def _ask_kind(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("As CSV, for a spreadsheet …"), lambda: self.taken.emit("csv"))
        menu.addAction(self.tr("As PDF, to print …"), lambda: self.taken.emit("pdf"))
        menu.popup(self.save.mapToGlobal(QPoint(0, self.save.height())))

    def _show_order(self, order: Order) -> None:
        self.table.titles.show_order(None if self._newest and order == Order() else order)

    def _order_rows(self, order: Order) -> None:
        self._show_order(order)
        self.model.order_by(order)

    def _lay_out(self) -> None:
        title = QVBoxLayout()
        title.setSpacing(2)
        title.addWidget(PlainLabel(self.tr("Escalations"), "heading"))
        title.addWidget(self.subtitle)
        head = QHBoxLayout()
        head.addLayout(title, 1)
        head.setSpacing(8)
        for part in (self.going, self.saving, self.trends, self.rules, self.save):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignBottom)
        above = QHBoxLayout()
        above.setSpacing(10)
        above.addWidget(self.chips, 1)
        above.addWidget(self.loading)
        above.addWidget(self.filter)
        above.addWidget(self.order)
        self._card.setProperty("role", "card")
        self._card.setMinimumHeight(LEAST_TABLE)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.states)
        self.column.addLayout(head)
        self.column.addWidget(self.cards)
        self.column.addWidget(self.settling)
        self.column.addLayout(above)
        self.column.addWidget(self.filters)
        for note in (self.rules_note, self.acts_note, self.note):
            self.column.addWidget(note)
        self.column.addWidget(self._card, 1)
        self.column.addWidget(self.done)
