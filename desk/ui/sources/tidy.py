"""The card that says how much room the cache takes, and gives back what it needs no more."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.services.asks import Tidying
from desk.services.source_views import SourcesOverview, TidyView
from desk.ui.background import Latest, Trouble
from desk.ui.pieces.bars import ProgressLine
from desk.ui.pieces.buttons import announce, push
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import NoteBar
from desk.ui.sources.watch import SourcesWatch
from desk.ui.tools import Tools

LOOK_MS = 250


class TidyCard(QFrame):
    """Tidying goes on when one leaves the room; the card says how far it is, and what came of it."""

    def __init__(self, tools: Tools, tidying: Tidying, watch: SourcesWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._words, self._tidying, self._watch = tools.words, tidying, watch
        self._asked = Latest(tools.slow, self)
        self._room = PlainLabel(role="muted", wrap=True)
        self.said = PlainLabel(role="small", wrap=True)
        self.note = NoteBar(tools.theme)
        self._line = ProgressLine(tools.theme)
        self.tidy = push(self.tr("Tidy up"), self._begin)
        self.stop = push(self.tr("Stop"), self._stop)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._show_progress)
        self._lay_out()
        watch.overview_changed.connect(self._show_overview)

    def _show_overview(self, overview: SourcesOverview) -> None:
        size = self._words.size
        takes = self.tr("The cache takes {size}.").format(size=size(overview.cache_bytes))
        free = self.tr("{size} of it are free and can be given back to the disk.").format(
            size=size(overview.free_bytes)
        )
        kept = any(stream.keep_days for source in overview.sources for stream in source.streams)
        goes = self.tr("What is older than it is kept for goes once a day.") if kept else ""
        all_kept = self.tr("Everything is kept for ever; a source's settings say for how many days instead.")
        parts = (takes, free if overview.free_bytes else "", goes or all_kept)
        self._room.show_text(" ".join(part for part in parts if part))
        self.setVisible(bool(overview.sources))

    def _begin(self) -> None:
        self.note.hide()
        self._show_busy(True)
        self._show_progress()
        self._asked.ask(self._tidying.tidy, self._done, self._failed)

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self._tidying.stop()

    def _show_busy(self, busy: bool) -> None:
        self.tidy.setVisible(not busy)
        self.stop.setVisible(busy)
        self.stop.setEnabled(True)
        self._line.setVisible(busy)
        (self._look.start if busy else self._look.stop)()
        if busy and self.isVisible():
            self.stop.setFocus()

    def _show_progress(self) -> None:
        at = self._tidying.progress()
        if at is None:
            words = self.tr("Looking …")
        elif at.step == "erasing":
            words = self.tr("Erasing what is too old: {n} records").format(n=self._words.number(at.done))
        elif at.step == "indexing":
            words = self.tr("Bringing the index of what was said into one piece")
        else:
            words = self.tr("Giving back free space: {size}").format(size=self._words.size(at.done))
        self.said.show_text(words)
        self.said.show()
        self._line.show_share(None, words)

    def _done(self, view: TidyView) -> None:
        self._show_busy(False)
        rows = sum(one.rows for one in view.erased)
        erased = self.tr("{n} records that were too old are gone.").format(n=self._words.number(rows))
        less = self.tr("The cache is {size} smaller.").format(size=self._words.size(view.before - view.after))
        stopped = "" if view.whole else self.tr("Stopped; what was done stays.")
        parts = (erased if rows else "", less if view.after < view.before else "", stopped)
        self.said.show_text(" ".join(part for part in parts if part) or self.tr("There was nothing to tidy."))
        announce(self, self.said.text())
        self._watch.refresh()

    def _failed(self, trouble: Trouble) -> None:
        self._show_busy(False)
        self.said.hide()
        self.note.say(trouble, self.tr("Try again"), self._begin, role="alarm")

    def _lay_out(self) -> None:
        self.said.hide()
        self.stop.hide()
        self._line.hide()
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("Room on this computer"), "section"), 1)
        head.addWidget(self.tidy)
        head.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 13, 15, 13)
        column.setSpacing(8)
        column.addLayout(head)
        for part in (self._room, self._line, self.said, self.note):
            column.addWidget(part)
