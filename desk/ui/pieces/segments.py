"""A few choices side by side, of which one counts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from desk.ui.pieces.buttons import push
from desk.ui.pieces.flow import FlowLayout


class Segments(QWidget):
    """`chosen(name)`: a person chose another one. Arrow keys move among them; they go on in a second row where there is
    no room."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], name: str, parent: QWidget | None = None) -> None:
        """`choices` are (name, words), `name` what all of it is called for screen readers."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        row = FlowLayout(self, gap=2, line_gap=2)
        for code, words in choices:
            button = push(words, partial(self._pressed, code), "segment")
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {words}")
            self.buttons[code] = button
            self._group.addButton(button)
            row.addWidget(button)
        self._now = ""

    @property
    def now(self) -> str:
        """The one that counts; "" before one was chosen."""
        return self._now

    def choose(self, name: str) -> None:
        """This one counts, telling nobody."""
        self._now = name
        button = self.buttons.get(name)
        if button is not None:
            button.setChecked(True)

    def take_focus(self) -> None:
        """Hear the keyboard at the one that counts, else at the first."""
        button = self.buttons.get(self._now) or next(iter(self.buttons.values()))
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _pressed(self, name: str) -> None:
        if name != self._now:
            self._now = name
            self.chosen.emit(name)
