"""How a customer came to be, in the panel: what they are made of, what people said, and every step, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desk.services.identity_views import IdentityHistory, PartView, StepView, WordView
from desk.ui.background import Trouble
from desk.ui.customer.detail_sections import MOST_ROWS
from desk.ui.identity import wording
from desk.ui.pieces.buttons import push
from desk.ui.pieces.flow import clear
from desk.ui.pieces.inputs import LONGEST
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import SKELETON_AFTER_MS, NoteBar, Skeleton
from desk.ui.tools import Tools
from desk.ui.words import Words, one_line

SKELETON_HEIGHT = 200
MOST_IDENTIFIERS = 6


class PartRow(QFrame):
    """One part with a box to choose it by; `box` is None for a customer of one part, who cannot be taken apart."""

    def __init__(self, part: PartView, words: Words, several: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "well")
        self.key = part.key
        self.box: QCheckBox | None = QCheckBox() if several else None
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(8)
        told = self._told(part, words)
        if self.box is not None:
            # A name is no label of ours: "&" in it would mark a key.
            self.box.setAccessibleName(", ".join(text for text, _role in told))
            row.addWidget(self.box)
        column = QVBoxLayout()
        column.setSpacing(1)
        for text, role in told:
            column.addWidget(PlainLabel(text, role, wrap=True))
        row.addLayout(column, 1)

    def _told(self, part: PartView, words: Words) -> list[tuple[str, str]]:
        shown = part.identifiers[:MOST_IDENTIFIERS]
        rest = len(part.identifiers) - len(shown)
        identifiers = ", ".join(shown) + (self.tr(" and {n} more").format(n=rest) if rest > 0 else "")
        count = (
            self.tr("1 record") if part.records == 1 else self.tr("{n} records").format(n=words.number(part.records))
        )  # fmt: skip
        about = [", ".join(part.sources), count]
        if part.last_at is not None:
            about.append(self.tr("last {when}").format(when=words.ago(part.last_at)))
        here = self.tr("Here since {when}: {rule}").format(when=words.moment(part.since), rule=part.rule)
        here = f"{here} · {part.evidence}" if part.evidence else here
        lines = [
            (wording.named(part.name), "strong"),
            (identifiers, ""),
            (" · ".join(one_line(one) for one in about if one), "small-faint"),
            (here, "small"),
        ]
        return [(text, role) for text, role in lines if text]


class HistoryPart(QWidget):
    """`apart_wanted(history, keys, note)`: these parts are another person. `take_back_wanted` carries a word's id;
    `merge_wanted`: find another customer who is the same person; `again_wanted`: ask again."""

    apart_wanted = Signal(object, object, str)
    take_back_wanted = Signal(str)
    merge_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        self._tools = tools
        self._history: IdentityHistory | None = None
        self.rows: list[PartRow] = []
        self.note = NoteBar(tools.theme)
        self.skeleton = Skeleton(tools.theme)
        self.skeleton.setMinimumHeight(SKELETON_HEIGHT)
        self.skeleton.hide()
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST)
        self.apart: QPushButton = push(self.tr("These are another person"), self._take_apart)
        self.merge: QPushButton = push(self.tr("Merge with another customer …"), self.merge_wanted.emit)
        self._parts, self._inside = QVBoxLayout(), QVBoxLayout()
        for layout in (self._parts, self._inside):
            layout.setSpacing(6)
        self.reason.setPlaceholderText(self.tr("Note, if one helps the next reader"))
        self.reason.setAccessibleName(self.tr("Why they are another person, optional"))
        for hidden in (self.reason, self.apart):
            hidden.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.merge)
        column.addWidget(self.note)
        column.addWidget(self.skeleton)
        column.addLayout(self._parts)
        column.addWidget(self.reason)
        column.addWidget(self.apart)
        column.addLayout(self._inside)
        column.addStretch(1)
        self._patience = QTimer(self, singleShot=True, interval=SKELETON_AFTER_MS)
        self._patience.timeout.connect(lambda: self.skeleton.setVisible(self._history is None))
        self._patience.start()

    def show_history(self, history: IdentityHistory) -> None:
        """Show this instead; where it is as before, what was chosen stays."""
        self._patience.stop()
        self.skeleton.hide()
        self.note.hide()
        if history == self._history:
            return
        self._history = history
        clear(self._parts)
        clear(self._inside)
        self._fill_parts(history.parts)
        self._fill_words(history.words)
        self._fill_steps(history.steps)

    def show_trouble(self, trouble: Trouble) -> None:
        """It cannot be had, or something could not be done."""
        self._patience.stop()
        self.skeleton.hide()
        self._offer()
        self.note.say(trouble, self.tr("Try again"), self.again_wanted.emit)

    def chosen(self) -> list[str]:
        """The keys of the parts chosen."""
        return [row.key for row in self.rows if row.box is not None and row.box.isChecked()]

    def _fill_parts(self, parts: Sequence[PartView]) -> None:
        several = len(parts) > 1
        self._parts.addWidget(PlainLabel(self.tr("Made of"), "group", wrap=True))
        self.rows = [PartRow(part, self._tools.words, several) for part in parts[:MOST_ROWS]]
        for row in self.rows:
            if row.box is not None:
                row.box.toggled.connect(lambda _on: self._offer())
            self._parts.addWidget(row)
        if len(parts) > MOST_ROWS:
            rest = self.tr("and {n} more").format(n=self._tools.words.number(len(parts) - MOST_ROWS))
            self._parts.addWidget(PlainLabel(rest, "small-faint"))
        if not parts:
            self._parts.addWidget(PlainLabel(self.tr("Nothing is left of this customer."), "muted", wrap=True))
        self.reason.clear()
        for asked in (self.reason, self.apart):
            asked.setVisible(several)
        self._offer()

    def _fill_words(self, words: Sequence[WordView]) -> None:
        if not words:
            return
        self._heading(self.tr("What people said"))
        for word in words[:MOST_ROWS]:
            self._say(wording.earlier_word(word, self._tools.words))
            back = push(self.tr("Take back"), partial(self.take_back_wanted.emit, word.word_id), "link")
            names = wording.told_word(word.word, word.name, word.other_name)
            back.setAccessibleName(self.tr("Take back: {word}").format(word=names))
            row = QHBoxLayout()
            row.addWidget(back)
            row.addStretch(1)
            self._inside.addLayout(row)
        self._rest(len(words) - MOST_ROWS)

    def _fill_steps(self, steps: Sequence[StepView]) -> None:
        self._heading(self.tr("Step by step, newest first"))
        for step in steps[:MOST_ROWS]:
            self._say(step.words)
            self._say(self._tools.words.moment(step.at), "small-faint")
        self._rest(len(steps) - MOST_ROWS)
        if not steps:
            self._say(self.tr("Nothing has changed since the records came."), "muted")

    def _offer(self) -> None:
        """Some parts, and not all: what is left is this customer still."""
        self.apart.setEnabled(0 < len(self.chosen()) < len(self._history.parts if self._history else ()))

    def _take_apart(self) -> None:
        if self._history is not None and self.chosen():
            self.apart.setEnabled(False)
            self.apart_wanted.emit(self._history, self.chosen(), self.reason.text().strip())

    def _heading(self, text: str) -> None:
        self._inside.addSpacing(6)
        self._say(text, "group")

    def _say(self, text: str, role: str = "") -> None:
        self._inside.addWidget(PlainLabel(text, role, wrap=True))

    def _rest(self, count: int) -> None:
        if count > 0:
            self._say(self.tr("and {n} more").format(n=self._tools.words.number(count)), "small-faint")
