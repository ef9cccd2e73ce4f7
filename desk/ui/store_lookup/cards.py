"""The cards of a customer on the store screen: handle with care, what may be mentioned, what not, and lately."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.services.store_views import CareView, KeepLine, LatelyLine, SayLine
from desk.ui.pieces.buttons import announce
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.pieces.states import IconMark
from desk.ui.store_lookup.pieces import Mark, Stop, StoreCard
from desk.ui.store_lookup.words import (
    care_words,
    keep_words,
    kept_texts,
    lately_more,
    lately_title,
    say_words,
    spent_words,
)
from desk.ui.tools import Tools

TIME_WIDTH = 84
NUMBER_WIDTH = 220
GAP = 12


class CareStrip(QFrame):
    """Handle with care: why, in a sentence, and which order or case it is about."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self.setProperty("role", "care")
        self.words = PlainLabel("", "store-text", wrap=True)
        self._number = ElidedLabel("", "store-muted")
        self._number.setMaximumWidth(NUMBER_WIDTH)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(PlainLabel(self.tr("Handle with care"), "care"))
        texts.addWidget(self.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 12, 18, 12)
        row.setSpacing(14)
        row.addWidget(IconMark(tools.theme, "warning", "gold", "store_icon"))
        row.addLayout(texts, 1)
        row.addWidget(self._number)
        self.hide()

    def show_care(self, care: CareView | None) -> None:
        """Say why; None hides it."""
        self.setVisible(care is not None)
        said = care_words(care, self._tools.words) if care is not None else ""
        self.words.show_text(said)
        self.words.setVisible(bool(said))
        self._number.show_text(self.tr("No. {number}").format(number=care.number) if care and care.number else "")
        self._number.setVisible(care is not None and bool(care.number))
        if care is not None:
            announce(self, f"{self.tr('Handle with care')}. {said}".strip())


class _Lines(StoreCard):
    """A card of lines, each with a mark before it."""

    def __init__(self, tools: Tools, title: str) -> None:
        super().__init__(title)
        self._tools = tools

    def _add(self, kind: str, text: str, role: str, more: str = "") -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(PlainLabel(text, role, wrap=True))
        if more:
            texts.addWidget(PlainLabel(more, "store-small", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Mark(self._tools.theme, kind), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        self.lines.addLayout(row)


class SayCard(_Lines):
    """What may be mentioned."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools, "")
        self.title.show_text(self.tr("Good to know"))

    def show_lines(self, lines: Sequence[SayLine], store: str) -> None:
        """Show them; `store` is the one this desk stands in."""
        clear(self.lines)
        for line in lines:
            self._add("say", say_words(line, self._tools.words, store), "store-text")
        if not lines:
            self.lines.addWidget(
                PlainLabel(self.tr("Nothing yet. Ask what brings them here."), "store-muted", wrap=True)
            )


class KeepCard(_Lines):
    """What to keep to oneself; what of it may be used is shown only when asked for."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools, "")
        self.title.show_text(self.tr("Keep to yourself"))

    def show_lines(self, lines: Sequence[KeepLine], open_: bool) -> None:
        """Show them; `open_`: with what may be looked at and used."""
        clear(self.lines)
        for line in lines:
            more = kept_texts(line) if open_ else ""
            self._add("never" if line.never else "silent", keep_words(line), "store-muted", more)
        if not lines:
            self.lines.addWidget(
                PlainLabel(self.tr("Nothing is known that must not be said."), "store-muted", wrap=True)
            )


class LatelyCard(StoreCard):
    """The last touches that may be seen here."""

    def __init__(self, tools: Tools) -> None:
        super().__init__("", gap=0)
        self._tools = tools
        self.column.setSpacing(8)
        self.title.show_text(self.tr("Lately"))

    def show_lines(self, lines: Sequence[LatelyLine]) -> None:
        """Show them, newest first."""
        clear(self.lines)
        for place, line in enumerate(lines):
            self.lines.addWidget(self._row(line, place == len(lines) - 1))
        if not lines:
            self.lines.addWidget(PlainLabel(self.tr("Nothing that may be seen here."), "store-muted", wrap=True))

    def _row(self, line: LatelyLine, last: bool) -> QWidget:
        words, row = self._tools.words, QWidget()
        day = PlainLabel(words.day(words.local(line.at).date()), "store-small")
        day.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        day.setFixedWidth(TIME_WIDTH)
        title, more = lately_title(line), lately_more(line)
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(1)
        grid.addWidget(day, 0, 0, 3, 1)
        grid.addWidget(Stop(self._tools.theme, line.channel, last), 0, 1, 3, 1)
        grid.addWidget(ElidedLabel(title, "store-medium"), 0, 2)
        grid.addWidget(PlainLabel(spent_words(line), "store-small"), 0, 3)
        if more:
            grid.addWidget(ElidedLabel(more, "store-small"), 1, 2, 1, 2)
        grid.setColumnStretch(2, 1)
        # The line goes on to the next touch.
        grid.setRowMinimumHeight(2, 0 if last else GAP)
        row.setAccessibleName(f"{day.text()}: {title}. {more}")
        return row
