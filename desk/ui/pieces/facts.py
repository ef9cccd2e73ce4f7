"""Labels with values beside them, each value with a button that copies it where that helps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.ui.pieces.buttons import CopyButton
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.theme import Theme

LABEL_WIDTH = 64


@dataclass(frozen=True, slots=True)
class Fact:
    """One row. `note` is said quietly after the value, `copy` is what the button copies; with `warn` it warns."""

    label: str
    value: str
    note: str = ""
    copy: str = ""
    warn: bool = False


class Facts(QWidget):
    """A grid of facts; values end in … on one line, or go on over several where `wrap` says so."""

    def __init__(self, theme: Theme, wrap: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wrap = wrap
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these rows instead."""
        clear(self._grid)
        top = Qt.AlignmentFlag.AlignTop
        for row, fact in enumerate(facts):
            label = PlainLabel(fact.label, "faint", wrap=self._wrap)
            label.setMaximumWidth(96)
            self._grid.addWidget(label, row, 0, top if self._wrap else Qt.AlignmentFlag.AlignVCenter)
            if self._wrap:
                self._grid.addWidget(self._wrapped(fact), row, 1, top)
            else:
                self._grid.addLayout(self._line(fact), row, 1)
            if fact.copy and self._wrap:
                self._grid.addWidget(CopyButton(self._theme, fact.label, fact.copy), row, 2, top)

    def _wrapped(self, fact: Fact) -> QWidget:
        value = PlainLabel(fact.value, wrap=True)
        if not fact.note:
            return value
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(value)
        column.addWidget(PlainLabel(fact.note, "small-warn" if fact.warn else "small-faint", wrap=True))
        return both

    def _line(self, fact: Fact) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        value = ElidedLabel(fact.value)
        value.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        line.addWidget(value, 1)
        if fact.copy:
            line.addWidget(CopyButton(self._theme, fact.label, fact.copy))
        if fact.note:
            note = ElidedLabel(fact.note, "small-warn" if fact.warn else "small-faint")
            note.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            line.addWidget(note, 1)
        line.addStretch(0)
        return line


def rule() -> QFrame:
    """A thin horizontal line."""
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line
