"""The first pull: how far it is, and the way to the first timeline."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.services.source_views import ProgressView
from desk.ui.background import Trouble
from desk.ui.pieces.bars import ProgressLine
from desk.ui.pieces.buttons import announce, push
from desk.ui.pieces.column import Column
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import NoteBar
from desk.ui.sources.freshness import progress_words, share_of
from desk.ui.tools import Tools

WIDEST = 620


class PullPage(Column):
    """`stop_wanted`: pause it; `sources_wanted`: see what was set aside; `open_wanted`: the first timeline."""

    stop_wanted = Signal()
    sources_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._tools = tools
        self.title, self.words = PlainLabel(role="heading", wrap=True), PlainLabel(role="muted", wrap=True)
        self.far = PlainLabel(role="section", wrap=True)
        self.line = ProgressLine(tools.theme)
        self.note = NoteBar(tools.theme)
        self.note.setProperty("role", "alarm")
        self.stop = push(self.tr("Pause"), self.stop_wanted.emit)
        self.sources = push(self.tr("See the sources"), self.sources_wanted.emit)
        self.open = push(self.tr("Open a timeline"), self.open_wanted.emit, "primary")
        card = QFrame()
        card.setProperty("role", "card")
        card.setMaximumWidth(WIDEST)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.open, self.stop, self.sources):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.setSpacing(10)
        for part in (self.far, self.line, self.words, self.note):
            inside.addWidget(part)
        inside.addLayout(buttons)
        self.column.addWidget(self.title)
        self.column.addWidget(card)
        self.column.addStretch(1)

    def begin(self, title: str, words: str) -> None:
        """A pull begins; `words` say what can be done meanwhile."""
        self.title.show_text(title)
        self.far.show_text(self.tr("Beginning …"))
        self.words.show_text(words)
        self.line.show_share(None, self.tr("Beginning …"))
        self.note.hide()
        for part, shown in ((self.line, True), (self.stop, True), (self.open, False), (self.sources, False)):
            part.setVisible(shown)
        self.stop.setFocus()

    def show_progress(self, progress: ProgressView) -> None:
        """How far it is."""
        far, rest = progress_words(progress, self._tools.words)
        told = self.tr("{far}: {rest}").format(far=far, rest=rest)
        self.far.show_text(told)
        self.line.show_share(share_of(progress), told)

    def end(self, words: str, found: bool, advice: str = "") -> None:
        """It is through; `found` says whether there is a customer to open."""
        self.far.show_text(words)
        self.words.show_text(advice)
        self.line.hide()
        self.stop.hide()
        self.open.setVisible(found)
        self.sources.show()
        (self.open if found else self.sources).setFocus()
        announce(self, words)

    def fail(self, trouble: Trouble) -> None:
        """It could not be done."""
        self.end(self.tr("Not pulled."), found=False)
        self.note.say(trouble, role="alarm")
