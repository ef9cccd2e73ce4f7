"""One possible link: the two side by side, how it adds up, what it would mean, and what was said of them before."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desk.services.identity_views import CompareView, WordView
from desk.ui.background import Trouble
from desk.ui.identity import wording
from desk.ui.identity.fall import Fall
from desk.ui.identity.fields_table import FieldsTable
from desk.ui.pieces.buttons import announce
from desk.ui.pieces.column import Column
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import NoteBar
from desk.ui.tools import Tools


def card() -> tuple[QFrame, QVBoxLayout]:
    """A framed part, and where its inside goes."""
    frame = QFrame()
    frame.setProperty("role", "card")
    return frame, QVBoxLayout(frame)


class ComparePage(Column):
    """`take_back_wanted` carries the id of the word that was said of these two before."""

    take_back_wanted = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._words = tools.words
        self.both: CompareView | None = None
        self.earlier = NoteBar(tools.theme)
        self.table = FieldsTable(tools)
        self.fall = Fall(tools)
        self.outcome = PlainLabel(role="muted", wrap=True)
        about = self.tr("Nothing is merged until you say so, and every merge can be taken back.")
        heading = QVBoxLayout()
        heading.setSpacing(2)
        heading.addWidget(PlainLabel(self.tr("Same person?"), "heading"))
        heading.addWidget(PlainLabel(about, "muted", wrap=True))
        self.column.addLayout(heading)
        self.column.addWidget(self.earlier)
        for part, edges in ((self.table, (1, 1, 1, 1)), (self.fall, (12, 6, 12, 4))):
            frame, inside = card()
            inside.setContentsMargins(*edges)
            inside.addWidget(part)
            self.column.addWidget(frame)
        frame, inside = card()
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(4)
        inside.addWidget(PlainLabel(self.tr("If they are one"), "strong"))
        inside.addWidget(self.outcome)
        self.column.addWidget(frame)
        self.column.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def show_both(self, both: CompareView) -> None:
        """Show another pair."""
        self.both = both
        self.table.show_both(both)
        self.fall.show_both(both)
        nothing = self.tr("Nothing else changes.")
        self.outcome.show_text("\n".join(both.outcome) or nothing)
        self._show_earlier(both.word)
        self.verticalScrollBar().setValue(0)
        one, other = wording.named(both.left.name), wording.named(both.right.name)
        chance = wording.chance(both.probability, self._words)
        announce(self, self.tr("{one} and {other}, {chance}").format(one=one, other=other, chance=chance))

    def _show_earlier(self, word: WordView | None) -> None:
        if word is None or word.taken_back_at is not None:
            self.earlier.hide()
            return
        words = Trouble(wording.earlier_word(word, self._words))
        self.earlier.say(words, self.tr("Take it back"), lambda: self.take_back_wanted.emit(word.word_id))
