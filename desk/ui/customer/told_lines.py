"""The lines of a briefing as a grid: kind, value, how it stands, the record it comes from, and a button that copies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desk.services.journey_views import BriefingLine
from desk.ui.customer.told_words import Channel, kind_word, label_of, line_text, origin, state_of, sure_word
from desk.ui.pieces.buttons import CopyButton, push
from desk.ui.pieces.facts import LABEL_WIDTH
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.tools import Tools
from desk.ui.words import one_line, tip

STRONG = {"small-danger": "danger-strong", "small-warn": "medium"}


class _Said(NamedTuple):
    """A line; what its parts but the link show, and all it says as it is heard, with what is reckoned from the
    clock."""

    line: BriefingLine
    shown: tuple[object, ...]
    whole: str


class ToldLines(QWidget):
    """`wanted(key)`: show the record a line comes from; `kept_wanted` carries the line whose promise was kept. With
    `wrap` a line may go on over several."""

    wanted = Signal(str)
    kept_wanted = Signal(object)

    def __init__(self, tools: Tools, channel_of: Channel, wrap: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._channel_of, self._wrap = tools, channel_of, wrap
        self.links: list[QPushButton] = []
        # By the place of their line: those of promises of ours that are not kept.
        self.kept: dict[int, QPushButton] = {}
        self._lines: tuple[BriefingLine, ...] = ()
        self._own: frozenset[BriefingLine] = frozenset()
        # What all of them say now, with everything that is reckoned from the clock.
        self._said: list[_Said] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(7 if wrap else 3)
        self._grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)

    def show_lines(self, lines: Sequence[BriefingLine]) -> None:
        """Show these lines instead; a kind is named once for lines that follow each other. Where all say what they said
        before, nothing is made anew: journeys are told again and again while a long history is read."""
        said, before = [self._said_of(line) for line in lines], self._said
        self._said = said
        if not self._wrap and [one.shown for one in said] == [one.shown for one in before]:
            for link, now, was in zip(self.links, said, before, strict=True):
                if now.whole != was.whole:
                    self._say_origin(link, now.line)
            return
        if said == before:
            return
        heard = [*enumerate(self.links), *self.kept.items()]
        had_focus = next((place for place, button in heard if button.hasFocus()), -1)
        clear(self._grid)
        self.links, self.kept, self._lines = [], {}, tuple(lines)
        former, top = "", Qt.AlignmentFlag.AlignTop
        for row, line in enumerate(lines):
            named, role = (kind_word(line.kind), "faint") if self._wrap else label_of(line, self._tools.words)
            label = PlainLabel("" if named == former else named, role)
            former = named
            self._grid.addWidget(label, row, 0, top if self._wrap else Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(self._told(line) if self._wrap else self._short(line), row, 1)
            copy = CopyButton(self._tools.theme, kind_word(line.kind), line.value)
            self._grid.addWidget(copy, row, 2, top if self._wrap else Qt.AlignmentFlag.AlignVCenter)
        if 0 <= had_focus < len(self.links):
            self.links[had_focus].setFocus()

    def show_own(self, own: frozenset[BriefingLine]) -> None:
        """These lines are promises that stand in wrap-ups of ours, and are not kept."""
        self._own = own
        self.show_lines(self._lines)

    def take_focus(self) -> bool:
        """Hear the keyboard at the first line; False without one."""
        if self.links:
            self.links[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return bool(self.links)

    def _said_of(self, line: BriefingLine) -> _Said:
        words, own = self._tools.words, line in self._own
        parts = label_of(line, words), state_of(line, words)
        return _Said(line, (line, parts, own), line_text(line, self._channel_of(line.key), words))

    def _short(self, line: BriefingLine) -> QWidget:
        """One line that ends in … where it does not fit; the record stays in sight."""
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        said, role = state_of(line, self._tools.words)
        value = ElidedLabel(line.value, STRONG.get(role, ""))
        value.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row.addWidget(value, 1)
        # The label before the line says how it stands, but for a day that is still to come.
        for text in (said if role == "small" else "", sure_word(line.sure)):
            if text:
                row.addWidget(PlainLabel(text, "small-faint"))
        row.addWidget(self._link(line))
        if line in self._own:
            row.addWidget(self._done(line))
        row.addStretch(0)
        return whole

    def _told(self, line: BriefingLine) -> QWidget:
        """Everything, over as many lines as it takes."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        said, role = state_of(line, self._tools.words)
        column.addWidget(PlainLabel(line.value, STRONG.get(role, ""), wrap=True))
        if said:
            column.addWidget(PlainLabel(said, role, wrap=True))
        notes = (sure_word(line.sure), self._tools.words.ago(line.at))
        column.addWidget(PlainLabel(" · ".join(note for note in notes if note), "small-faint", wrap=True))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._link(line))
        if line in self._own:
            foot.addWidget(self._done(line))
        foot.addStretch(1)
        column.addLayout(foot)
        return whole

    def _done(self, line: BriefingLine) -> QPushButton:
        button = push(self.tr("Done"), lambda: self.kept_wanted.emit(line), "link")
        button.setAccessibleName(self.tr("Done: {promise}").format(promise=one_line(line.value)))
        button.setToolTip(tip(self.tr("What was promised has been done")))
        self.kept[len(self.links) - 1] = button
        return button

    def _link(self, line: BriefingLine) -> QPushButton:
        link = push("", lambda: self.wanted.emit(line.key), "link")
        self._say_origin(link, line)
        self.links.append(link)
        return link

    def _say_origin(self, link: QPushButton, line: BriefingLine) -> None:
        """On which channel it was becomes known as older lines are read."""
        channel = self._channel_of(line.key)
        whole = line_text(line, channel, self._tools.words)
        link.setText(origin(line, channel, self._tools.words))
        link.setAccessibleName(whole)
        link.setToolTip(tip(whole))
