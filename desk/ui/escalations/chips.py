"""The row above the table: which flags are shown, how many of each there are, and in which order they stand."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desk.ui.escalations.order import ORDERS, Order, order_words
from desk.ui.escalations.wording import tr
from desk.ui.pieces.flow import FlowLayout
from desk.ui.tools import Tools

CHIPS = {
    "open": QT_TRANSLATE_NOOP("Flags", "Open"),
    "mine": QT_TRANSLATE_NOOP("Flags", "Mine"),
    "due": QT_TRANSLATE_NOOP("Flags", "Due today"),
    "snoozed": QT_TRANSLATE_NOOP("Flags", "Snoozed"),
    "resolved": QT_TRANSLATE_NOOP("Flags", "Resolved"),
}


class StateChips(QWidget):
    """`changed` carries the state to show."""

    changed = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = tools.words
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        row = FlowLayout(self, gap=6, line_gap=4)
        for name in CHIPS:
            button = QPushButton()
            button.setProperty("role", "pill")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, name=name: self.changed.emit(name))
            self._group.addButton(button)
            self.buttons[name] = button
            row.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Flags shown"))
        self.buttons["open"].setChecked(True)
        self.show_counts({})

    @property
    def state(self) -> str:
        """The state shown."""
        return next(name for name, button in self.buttons.items() if button.isChecked())

    def choose(self, name: str) -> None:
        """Show another state."""
        self.buttons[name].click()

    def word(self, name: str) -> str:
        """What a state is called here."""
        return tr(str(CHIPS[name]))

    def press(self, place: int) -> None:
        """Show the state at `place`, counted from 1."""
        if 1 <= place <= len(self.buttons):
            self.choose(list(self.buttons)[place - 1])

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How many there are of each; resolved ones are not counted out, there are ever more of them."""
        for name, button in self.buttons.items():
            word = tr(str(CHIPS[name]))
            shown = name in counts and name != "resolved"
            button.setText(f"{word} {self._words.number(counts[name])}" if shown else word)


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
