"""Small parts of the phones' page: a card with a title, and a line of text that can be copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.ui.pieces.buttons import CopyButton
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.theme import Theme
from desk.ui.tools import Tools
from desk.ui.work.phones_words import masked


class Card(QFrame):
    """What is in it stands in its `column`."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 14)
        self.column.setSpacing(8)
        self.column.addWidget(PlainLabel(title, "section"))


class CopyLine(QWidget):
    """A text of one line, in letters of one width, with the button that copies all of it. What is secret in it is seen
    only where that was asked for."""

    def __init__(self, tools: Tools, what: str, label: str = "", parent: QWidget | None = None) -> None:
        """`what` names it for screen readers, `label` stands before it."""
        super().__init__(parent)
        self._text = self._secret = ""
        self._shown = False
        self._theme: Theme = tools.theme
        self.words = ElidedLabel()
        self.words.setFont(tools.theme.mono())
        self.copy = CopyButton(tools.theme, what, "")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if label:
            row.addWidget(PlainLabel(label, "small"))
        # The button stands right behind the text, and where that is long at the edge.
        self.words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row.addWidget(self.words, 1)
        row.addWidget(self.copy)
        row.addStretch(0)
        tools.theme.changed.connect(lambda: self.words.setFont(self._theme.mono()))

    def show_text(self, text: str, secret: str) -> None:
        """Show another text; `secret` is what of it is hidden, "" for nothing."""
        if (text, secret) != (self._text, self._secret):
            self._text, self._secret = text, secret
            self.copy.set_value(text)
            self.reveal(self._shown)

    def reveal(self, shown: bool) -> None:
        """Whether what is secret may be seen."""
        self._shown = shown
        self.words.show_text(masked(self._text, self._secret, shown))


class CopyBlock(QFrame):
    """Lines to be copied together."""

    def __init__(self, tools: Tools, what: str, text: str, parent: QWidget | None = None) -> None:
        """`what` names them for screen readers."""
        super().__init__(parent)
        self.setProperty("role", "well")
        self._theme = tools.theme
        self.words = PlainLabel(text.strip(), wrap=True)
        self.words.setFont(tools.theme.mono())
        self.copy = CopyButton(tools.theme, what, text)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        tools.theme.changed.connect(lambda: self.words.setFont(self._theme.mono()))
