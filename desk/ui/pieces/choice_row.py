"""A row of choices of which one counts, each with how many there are behind it: states, tabs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from desk.ui.pieces.buttons import WordButton
from desk.ui.pieces.flow import FlowLayout
from desk.ui.words import Words


class ChoiceRow(QWidget):
    """`changed` carries the name of the one a person chose. They go on in a second line where there is no room."""

    changed = Signal(str)

    def __init__(
        self,
        words: Words,
        choices: Mapping[str, str],
        name: str,
        role: str,
        parent: QWidget | None = None,
        gap: int = 6,
    ) -> None:
        """`choices` are words by name, the first counts at first; `name` is what the row is called for screen readers,
        `role` how its buttons look."""
        super().__init__(parent)
        self._words, self._choices = words, dict(choices)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        row = FlowLayout(self, gap=gap, line_gap=4)
        for choice, told in choices.items():
            button = WordButton(told)
            button.setProperty("role", role)
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, choice=choice: self.changed.emit(choice))
            self._group.addButton(button)
            self.buttons[choice] = button
            row.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)
        self.mark(next(iter(choices)))

    @property
    def chosen(self) -> str:
        """The one that counts."""
        return next(name for name, button in self.buttons.items() if button.isChecked())

    def word(self, name: str) -> str:
        """What a choice is called."""
        return self._choices[name]

    def mark(self, name: str) -> None:
        """This one counts, telling nobody."""
        self.buttons[name].setChecked(True)

    def choose(self, name: str) -> None:
        """Choose as a person does."""
        self.buttons[name].click()

    def press(self, place: int) -> None:
        """Choose the one at `place`, counted from 1; nothing where there is none."""
        if 1 <= place <= len(self.buttons):
            self.choose(list(self.buttons)[place - 1])

    def show_count(self, name: str, count: int | None, heard: str = "") -> None:
        """How many are behind it; None says nothing. `heard` is what screen readers say in place of both."""
        told = self._choices[name]
        self.buttons[name].setText(told if count is None else f"{told} {self._words.number(count)}")
        self.buttons[name].setAccessibleName(heard)
