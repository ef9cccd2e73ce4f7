"""The first rows of a file as a timeline would show them, and what would be set aside."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.services.first_views import FileView, TriedView
from desk.ui.guide.wording import CHANNELS, missing_words, tr
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import ElidedLabel, PlainLabel, set_role
from desk.ui.pieces.states import IconMark
from desk.ui.tools import Tools


class SampleRow(QWidget):
    """One row: when, what, who and what was said; or why not."""

    def __init__(self, tools: Tools, row: TriedView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = tools.words
        when = words.began(row.when) if row.when is not None else ""
        what = tr(CHANNELS[row.what]) if row.what in CHANNELS else ""
        head = " · ".join(part for part in (when, what, row.who) if part)
        if row.reason:
            head = self.tr("Line {n} would be set aside").format(n=words.number(row.number))
        text = row.reason or row.text
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(ElidedLabel(head, "medium"))
        if text:
            column.addWidget(PlainLabel(text, "small-danger", wrap=True) if row.reason else ElidedLabel(text, "small"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        mark = IconMark(tools.theme, "warning" if row.reason else "done", "warn" if row.reason else "ok", "icon_small")
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column, 1)
        self.setAccessibleName(f"{head}. {text}" if text else head)


class SamplesCard(QFrame):
    """Ten rows, and how many of the first fit."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._tools = tools
        self.told = PlainLabel(role="muted", wrap=True)
        # Its height follows from its width; else room for a word a line would be held, and the card beside stretched.
        self.told.setMinimumHeight(1)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("The first rows, as they would come"), "section", wrap=True))
        column.addWidget(self.told)
        column.addLayout(self._rows)

    def show_busy(self) -> None:
        """They are being tried."""
        self._say(self.tr("Reading the first rows …"), "muted")

    def show_file(self, file: FileView) -> None:
        """Show what became of the first rows."""
        clear(self._rows)
        for row in file.rows:
            self._rows.addWidget(SampleRow(self._tools, row))
        if file.missing:
            self._say(missing_words(file), "warn")
        elif file.bad:
            told = self.tr("{good} of {all} fit. The others would be set aside, and can be looked at and mended later.")
            number = self._tools.words.number
            self._say(told.format(good=number(file.good), all=number(file.good + file.bad)), "warn")
        else:
            self._say(self.tr("All of the first {n} fit.").format(n=self._tools.words.number(file.good)), "muted")

    def _say(self, words: str, role: str) -> None:
        set_role(self.told, role)
        self.told.show_text(words)
