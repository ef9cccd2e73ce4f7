"""The card of what the customer has told us already, so that nobody asks again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.services.journey_views import BriefingLine, BriefingView
from desk.ui.background import Trouble
from desk.ui.customer.journey_map import JourneyMap
from desk.ui.customer.told_lines import ToldLines
from desk.ui.customer.told_words import Channel, asked_again, briefing_text, pick, unread_words
from desk.ui.pieces.bars import ProgressLine
from desk.ui.pieces.buttons import announce, push
from desk.ui.pieces.flow import FlowLayout
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.pieces.states import NoteBar, Skeleton
from desk.ui.tools import Tools

CARD_ROWS = 6
SKELETON_HEIGHT = 150
SKELETON_LINE = 44


class ToldCard(QFrame):
    """`wanted(key)`: show this record. `all_wanted`: show every line, in the panel. `reading_wanted(bool)`: read the
    transcripts at their sources, or stop. `changed` carries
    the BriefingView shown now, or None. `kept_wanted` carries the line whose promise was kept; `owned` those lines that
    are promises of ours and not kept.
    """

    wanted = Signal(str)
    all_wanted = Signal()
    reading_wanted = Signal(bool)
    changed = Signal(object)
    kept_wanted = Signal(object)
    owned = Signal(object)

    def __init__(self, tools: Tools, channel_of: Channel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._tools, self._channel_of = tools, channel_of
        self._newest: tuple[str, str] | None = None
        self.briefing: BriefingView | None = None
        self.lines = ToldLines(tools, channel_of, wrap=False)
        self.lines.wanted.connect(self.wanted)
        self.lines.kept_wanted.connect(self.kept_wanted)
        self.own: frozenset[BriefingLine] = frozenset()
        self.nothing = PlainLabel(role="muted", wrap=True)
        self.more: QPushButton = push("", self.all_wanted.emit, "link")
        self.copy: QPushButton = push(self.tr("Copy"), self.copy_all, "link")
        self.copy.setAccessibleName(self.tr("Copy everything already told, as text"))
        self.again = PlainLabel(role="small-warn", wrap=True)
        self.unread = ElidedLabel(role="small")
        self.read: QPushButton = push(self.tr("Read transcripts"), lambda: self.reading_wanted.emit(True), "link")
        self.stop: QPushButton = push(self.tr("Stop"), lambda: self.reading_wanted.emit(False), "link")
        KeyHint(self.read, tools.keys, "transcripts", self.tr("Ask the sources for what was said, word by word"))
        self.busy = ProgressLine(tools.theme)
        self.note = NoteBar(tools.theme)
        self.skeleton = Skeleton(tools.theme, SKELETON_LINE)
        self.skeleton.setFixedHeight(SKELETON_HEIGHT)
        self._reading = False
        self._lay_out()
        self.begin()

    def begin(self) -> None:
        """Another customer, of whom nothing is known yet."""
        self._newest, self.briefing, self._reading = None, None, False
        self.note.hide()
        self.lines.show_lines(())
        self.skeleton.show()
        for part in (self.lines, self.nothing, self.again, self.more, self.copy):
            part.hide()
        self._show_reading()

    def show_map(self, journeys: JourneyMap) -> None:
        """The briefing of the current journey. What transcripts added stays while nothing new has happened."""
        standing, current = journeys.standing, journeys.current
        newest = None if current is None else (current.journey_id, current.newest)
        if self.briefing is not None and self.briefing.transcripts and newest == self._newest:
            self._show()
            return
        self._newest = newest
        self.briefing = None if standing is None else standing.briefing
        self._show()

    def show_briefing(self, briefing: BriefingView) -> None:
        """The same briefing after its transcripts were read."""
        self.note.hide()
        self.briefing = briefing
        self._show()
        announce(self, self.tr("Transcripts read."))

    def show_reading(self, reading: bool) -> None:
        """Whether transcripts are being read."""
        self._reading = reading
        self._show_reading()

    def show_own(self, own: frozenset[BriefingLine]) -> None:
        """These lines are promises that stand in wrap-ups of ours, and are not kept."""
        if own != self.own:
            self.own = own
            self.lines.show_own(own)
            self.owned.emit(own)

    def show_trouble(self, trouble: Trouble) -> None:
        """Transcripts could not be read; what is known without them stays."""
        self.note.say(trouble, self.tr("Try again"), lambda: self.reading_wanted.emit(True))

    def say_unknown(self) -> None:
        """Nothing can be said because the journeys could not be had."""
        self.skeleton.hide()
        if self.briefing is None:
            self.nothing.show_text(self.tr("What was said before cannot be shown just now."))
            self.nothing.show()

    def copy_all(self) -> None:
        """Every line on the clipboard, as text."""
        if self.briefing is not None and self.briefing.lines:
            text = briefing_text(self.briefing, self._channel_of, self._tools.words)
            QGuiApplication.clipboard().setText(text)
            announce(self, self.tr("Copied"))

    def _show(self) -> None:
        self.skeleton.hide()
        lines = () if self.briefing is None else self.briefing.lines
        self.lines.show_lines(pick(lines, CARD_ROWS))
        self.lines.setVisible(bool(lines))
        self.nothing.show_text(self.tr("Nothing yet: ask for the reason, and for an order or case number."))
        self.nothing.setVisible(not lines)
        self.more.setText(self.tr("All {n}").format(n=len(lines)))
        self.more.setVisible(len(lines) > CARD_ROWS)
        self.copy.setVisible(bool(lines))
        repeats = 0 if self.briefing is None else self.briefing.repeat_questions
        self.again.show_text(asked_again(repeats, self._tools.words))
        self.again.setVisible(repeats > 0)
        self._show_reading()
        self.changed.emit(self.briefing)

    def _show_reading(self) -> None:
        unread = 0 if self.briefing is None else self.briefing.unread
        waiting = self.tr("Reading transcripts at their sources …")
        self.unread.show_text(waiting if self._reading else unread_words(unread, self._tools.words))
        self.unread.setVisible(self._reading or unread > 0)
        self.read.setVisible(unread > 0 and not self._reading)
        self.stop.setVisible(self._reading)
        self.busy.setVisible(self._reading)
        self.busy.show_share(None, waiting)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(PlainLabel(self.tr("Already told us"), "section"))
        head.addWidget(ElidedLabel(self.tr("don't ask again"), "small-faint"))
        head.addStretch(1)
        head.addWidget(self.more)
        head.addWidget(self.copy)
        foot = FlowLayout(gap=8)
        foot.addWidget(self.unread)
        foot.addWidget(self.read)
        foot.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 11, 12, 11)
        column.setSpacing(5)
        column.addLayout(head)
        for part in (self.skeleton, self.lines, self.nothing, self.again):
            column.addWidget(part)
        column.addLayout(foot)
        column.addWidget(self.busy)
        column.addWidget(self.note)
        column.addStretch(1)
        column.setAlignment(self.nothing, Qt.AlignmentFlag.AlignTop)
