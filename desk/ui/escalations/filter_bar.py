"""The line above the table that says which flags are wanted."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from desk.services.flag_views import FlagView
from desk.ui.escalations.filters import OF_FLAG, Wanted
from desk.ui.pieces.buttons import push
from desk.ui.pieces.choice_box import ChoiceBox
from desk.ui.pieces.flow import FlowLayout
from desk.ui.pieces.labels import PlainLabel
from desk.ui.tools import Tools
from desk.ui.words import one_line

LONGEST = 120
LINE_WIDTH = 260
CHOICE_WIDTH = 210
DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FilterLine(QLineEdit):
    """`down`: one is through with it, and wants to what was found."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in DOWN:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """`changed` carries the Wanted, `down` says that one wants to the table."""

    changed = Signal(object)
    down = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = tools.words
        self.line = FilterLine()
        self.line.setPlaceholderText(self.tr("Name, reason, order …"))
        self.line.setAccessibleName(self.tr("Show flags with these words"))
        self.line.setMaxLength(LONGEST)
        self.line.setFixedWidth(LINE_WIDTH)
        named = {
            "team": (self.tr("Team"), self.tr("All teams"), self.tr("No team")),
            "owner": (self.tr("Owner"), self.tr("All owners"), self.tr("Nobody")),
            "rule": (self.tr("Rule"), self.tr("All rules"), self.tr("Raised by hand")),
        }
        self.choices = {name: ChoiceBox(tools.theme) for name in OF_FLAG}
        self._none = {name: words[2] for name, words in named.items()}
        self.found = PlainLabel(role="small-faint")
        self.clear = push(self.tr("Clear"), self.want_all, "link")
        row = FlowLayout(self, gap=8, line_gap=6)
        row.addWidget(self.line)
        for name, box in self.choices.items():
            box.setAccessibleName(named[name][0])
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMaximumWidth(CHOICE_WIDTH)
            box.addItem(named[name][1], None)
            box.activated.connect(lambda _place: self._tell())
            row.addWidget(box)
        row.addWidget(self.found)
        row.addWidget(self.clear)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.line.textChanged.connect(lambda _text: self._tell())
        self.line.down.connect(self.down)
        self.hide()

    @property
    def wanted(self) -> Wanted:
        """What is asked for now."""
        chosen = {name: box.currentData() for name, box in self.choices.items()}
        return Wanted(tuple(self.line.text().casefold().split()), **chosen)

    def take_focus(self) -> None:
        """Be there, and hear the keyboard at the words."""
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def show_choices(self, flags: Iterable[FlagView]) -> None:
        """Offer what these flags have; what is chosen stays."""
        held = list(flags)
        for name, box in self.choices.items():
            values = sorted({OF_FLAG[name](flag) for flag in held}, key=lambda value: (bool(value), value.casefold()))
            now = box.currentData()
            if now is not None and now not in values:
                values.append(now)
            if [box.itemData(place) for place in range(1, box.count())] == values:
                continue
            with QSignalBlocker(box):
                while box.count() > 1:
                    box.removeItem(1)
                for value in values:
                    box.addItem(one_line(value) or self._none[name], value)
                box.setCurrentIndex(0 if now is None else 1 + values.index(now))

    def say_found(self, shown: int, of: int) -> None:
        """How many are shown, of how many."""
        told = self.tr("{n} of {all} shown")
        number = self._words.number
        self.found.show_text("" if self.wanted.all else told.format(n=number(shown), all=number(of)))
        self.clear.setVisible(not self.wanted.all)

    def want_all(self) -> None:
        """Show every flag again."""
        with QSignalBlocker(self.line):
            self.line.clear()
        for box in self.choices.values():
            box.setCurrentIndex(0)
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(self.wanted)
