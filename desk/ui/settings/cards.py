"""The cards of the settings: a group of rows, ways to other rooms, and lines of the file that no form asks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.services.choice_views import OtherLine
from desk.ui.pieces.buttons import CopyButton, push
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.settings.row import SettingRow
from desk.ui.tools import Tools

# A file may hold very many.
MOST_LINES = 40


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("SettingsCards", text)


class Card(QFrame):
    """A title, and what is in its `column`."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 12)
        self.column.setSpacing(6)
        self.column.addWidget(PlainLabel(title, "section"))


class GroupCard(Card):
    """Settings that belong together."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.rows: list[SettingRow] = []

    def add(self, row: SettingRow) -> None:
        """One more."""
        self.rows.append(row)
        self.column.addWidget(row)


class LinksCard(Card):
    """What is set elsewhere. `wanted` carries "keys", "sources", "phones" or "guide"."""

    wanted = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tr("Set elsewhere"), parent)
        self.buttons: dict[str, QPushButton] = {}
        self._lines: dict[str, tuple[QWidget, str]] = {}
        for name, words, act in (
            ("keys", self.tr("Every key of the keyboard, and what it does"), self.tr("Keys")),
            ("sources", self.tr("Where records come from, and for how many days they are kept"), self.tr("Sources")),
            ("phones", self.tr("Phones and phone systems that tell of calls"), self.tr("Phones")),
            ("guide", self.tr("The demo company, own files, or a system: how to begin"), self.tr("First steps")),
        ):
            self._add(name, words, act)

    def sift(self, text: str) -> None:
        """Show only what has these words."""
        typed = text.casefold().split()
        for line, said in self._lines.values():
            line.setVisible(all(word in said.casefold() for word in typed))
        self.setVisible(any(not line.isHidden() for line, _said in self._lines.values()))

    def _add(self, name: str, words: str, act: str) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(16)
        row.addWidget(PlainLabel(words, wrap=True), 1)
        button = self.buttons[name] = push(act, partial(self.wanted.emit, name))
        button.setAccessibleDescription(words)
        row.addWidget(button)
        self._lines[name] = line, f"{words} {act}"
        self.column.addWidget(line)


class LinesCard(Card):
    """What a person wrote into the settings file by hand. `file_wanted`: open it."""

    file_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tr("In settings.toml, and asked by no form"), parent)
        self._tools = tools
        self._shown: tuple[OtherLine, ...] | None = None
        self._file = ElidedLabel(role="small")
        self._file.setFont(tools.theme.mono())
        self._copy = CopyButton(tools.theme, self.tr("path of the file"), "")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        place = QHBoxLayout()
        place.setSpacing(4)
        place.addWidget(self._file, 1)
        place.addWidget(self._copy)
        self.column.addLayout(place)
        self.column.addLayout(self._lines)

    def show_lines(self, lines: Sequence[OtherLine], file: str) -> None:
        """Show these."""
        self._file.show_text(file)
        self._copy.set_value(file)
        if self._shown == tuple(lines):
            return
        self._shown = tuple(lines)
        clear(self._lines)
        if not lines:
            self._lines.addWidget(PlainLabel(self.tr("Nothing; all it says stands above."), "muted"))
        for line in lines[:MOST_LINES]:
            said = ElidedLabel(f"{line.path} = {line.text}")
            said.setFont(self._tools.theme.mono())
            self._lines.addWidget(said)
        if len(lines) > MOST_LINES:
            more = self.tr("{n} more lines are in the file.")
            self._lines.addWidget(PlainLabel(more.format(n=len(lines) - MOST_LINES), "muted"))
