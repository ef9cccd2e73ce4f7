"""One source in the list: what it is, how fresh, its past pulls, and the one thing to do about it now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desk.services.source_views import ProgressView, SourceView, StreamState
from desk.ui.pieces.avatar import Badge
from desk.ui.pieces.bars import ProgressLine, RunStrip
from desk.ui.pieces.buttons import push
from desk.ui.pieces.labels import ElidedLabel, PlainLabel, set_role
from desk.ui.roles import Role
from desk.ui.sources.freshness import progress_words, share_of, state_of
from desk.ui.tools import Tools
from desk.ui.words import letters_of

STRIP_FITS = 620
ACT_WIDTH = 100
LINE_ROLE = {"text": "", "muted": "muted", "warn": "warn", "danger": "danger"}


class SourceCard(QFrame):
    """`chosen`: show this source in the panel. `acted(source_id, act)`: "pull", "cancel", "open" or "sign_in"."""

    chosen = Signal(str)
    acted = Signal(str, str)
    stepped = Signal(int)
    HEARD_AS = Role.ListItem

    def __init__(self, tools: Tools, source: SourceView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._tools = tools
        self.source = source
        self._act = "pull"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._title = ElidedLabel(role="section")
        self._kind = ElidedLabel(role="small")
        self.state = ElidedLabel()
        self.rows = ElidedLabel(role="small")
        self.long = PlainLabel(role="small", wrap=True)
        self.rejected = PlainLabel(role="small-danger")
        self._line = ProgressLine(tools.theme)
        self._strip = RunStrip(tools.theme)
        self.button: QPushButton = push("", lambda: self.acted.emit(self.source.source_id, self._act))
        self.button.setMinimumWidth(ACT_WIDTH)
        self._lay_out()
        self.show_source(source, None)

    def show_source(self, source: SourceView, progress: ProgressView | None) -> None:
        """Show how the source stands now, or how far its running pull has come."""
        self.source = source
        words = self._tools.words
        self._title.show_text(source.title)
        streams = ", ".join(stream.title for stream in source.streams)
        self._kind.show_text(" · ".join(part for part in (source.connector_title, streams) if part))
        self._line.setVisible(progress is not None)
        if progress is None:
            self._show_rest(source)
        else:
            far, rest = progress_words(progress, words)
            self._say(far, "", "", rest)
            self._line.show_share(share_of(progress), f"{far}, {rest}")
        told = self.tr("Last pulls: {n} well, {part} in part, {failed} failed")
        outcomes = [run.outcome for run in source.runs]
        counts = {"n": outcomes.count("ok"), "part": outcomes.count("part"), "failed": outcomes.count("failed")}
        self._strip.show_outcomes(outcomes, told.format(**counts))
        rejected = progress.rejected if progress is not None else source.rejected
        self.rejected.setVisible(rejected > 0)
        self.rejected.show_text(self.tr("{n} rejected").format(n=words.number(rejected)))
        self._offer(source, pulling=progress is not None)
        self.setAccessibleName(f"{source.title}, {self.state.text()}, {self.rows.text()}{self.long.text()}")

    def show_chosen(self, chosen: bool) -> None:
        """Whether the panel shows this source."""
        if self.property("chosen") != chosen:
            self.setProperty("chosen", chosen)
            self.style().unpolish(self)
            self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.choose()
        super().mousePressEvent(event)

    def choose(self) -> None:
        """Show this source in the panel, and hear the keyboard here."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(self.source.source_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.choose()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._strip.setVisible(self.width() >= STRIP_FITS)

    def _show_rest(self, source: SourceView) -> None:
        state = state_of(source, self._tools.words)
        rows = self.tr("{n} rows").format(n=self._tools.words.number(source.rows))
        troubled = source.state in (StreamState.ASK, StreamState.BROKEN, StreamState.WAITING)
        told = (source.message or rows) if troubled else rows
        self._say(state.words, LINE_ROLE[state.token], "" if troubled else rows, told if troubled else "")

    def _say(self, state: str, role: str, rows: str, long: str = "") -> None:
        self.state.show_text(state)
        set_role(self.state, role)
        self.rows.show_text(rows)
        self.long.show_text(long)
        self.long.setVisible(bool(long))
        self.rows.setVisible(bool(rows))

    def _offer(self, source: SourceView, pulling: bool) -> None:
        """The button offers what helps most now."""
        if pulling:
            self._act, words, role = "cancel", self.tr("Pause"), ""
        elif source.state == StreamState.ASK:
            self._act, words, role = "sign_in", self.tr("Sign in"), "primary"
        elif source.state in (StreamState.BROKEN, StreamState.LATE) or source.rejected:
            self._act, words, role = "open", self.tr("Open"), ""
        else:
            self._act, words, role = "pull", self.tr("Pull now"), ""
        self.button.setText(words)
        self.button.setAccessibleName(f"{words}, {source.title}")
        set_role(self.button, role)

    def _lay_out(self) -> None:
        about = QVBoxLayout()
        about.setSpacing(2)
        about.addStretch(1)
        about.addWidget(self._title)
        about.addWidget(self._kind)
        about.addStretch(1)
        numbers = QHBoxLayout()
        numbers.setSpacing(8)
        numbers.addWidget(self.rows)
        numbers.addWidget(self.rejected)
        numbers.addStretch(1)
        standing = QVBoxLayout()
        standing.setSpacing(2)
        standing.addWidget(self.state)
        standing.addWidget(self.long)
        standing.addLayout(numbers)
        standing.addSpacing(2)
        standing.addWidget(self._line)
        for label in (self._title, self._kind, self.state):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 12, 15, 12)
        row.setSpacing(14)
        row.addWidget(Badge(self._tools.theme, letters_of(self.source.title)))
        row.addLayout(about, 11)
        row.addLayout(standing, 15)
        row.addWidget(self._strip, 10)
        row.addWidget(self.button)
