"""The row above the table: which flags are shown, how many of each there are, and in which order they stand."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desk.ui.escalations.order import ORDERS, Order, order_words
from desk.ui.escalations.wording import tr
from desk.ui.pieces.choice_row import ChoiceRow
from desk.ui.tools import Tools

CHIPS = {
    "open": QT_TRANSLATE_NOOP("Flags", "Open"),
    "mine": QT_TRANSLATE_NOOP("Flags", "Mine"),
    "due": QT_TRANSLATE_NOOP("Flags", "Due today"),
    "snoozed": QT_TRANSLATE_NOOP("Flags", "Snoozed"),
    "resolved": QT_TRANSLATE_NOOP("Flags", "Resolved"),
}


class StateChips(ChoiceRow):
    """`changed` carries the state to show."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        named = {name: tr(str(word)) for name, word in CHIPS.items()}
        super().__init__(tools.words, named, self.tr("Flags shown"), "pill", parent)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How many there are of each; resolved ones are not counted out, there are ever more of them."""
        for name in CHIPS:
            self.show_count(name, counts.get(name) if name != "resolved" else None)


class OrderBox(QWidget):
    """`changed` carries the Order to show."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order = Order()
        self.box = QComboBox()
        self.box.setProperty("role", "quiet")
        self.box.setAccessibleName(self.tr("Order of the flags"))
        for name in ORDERS:
            self.box.addItem(self.tr("Sorted by {order}").format(order=order_words(name)), name)
        # Chosen again, an order is turned round, as by a second click on a title.
        self.box.activated.connect(lambda _place: self.want(self.box.currentData()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)

    def show_first(self, newest: bool) -> None:
        """Say what the order they come in is: by severity and newest first, or most customer time first."""
        words = (
            self.tr("Sorted by severity, then newest")
            if newest
            else self.tr("Sorted by {order}").format(order=order_words("time"))
        )
        self.box.setItemText(0, words)

    def ask(self) -> None:
        """Let one choose by key."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.showPopup()

    def want(self, name: str) -> None:
        """Order by this; wanted twice, the other way round."""
        self._set(Order(name, not self.order.turned if name == self.order.name else False))

    def _set(self, order: Order) -> None:
        self.order = order
        self.box.setCurrentIndex(self.box.findData(order.name))
        self.changed.emit(order)
