"""The card that says how long the customer has been in this journey, second by second while they are with us."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.services.journey_views import Standing, TimeView
from desk.services.views import ClockView, CustomerView
from desk.ui.background import Trouble
from desk.ui.customer.clock_face import ClockFace
from desk.ui.customer.clock_words import count_words, title_words, total_words
from desk.ui.customer.journey_map import JourneyMap
from desk.ui.pieces.buttons import push
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import NoteBar, Skeleton
from desk.ui.tools import Tools

TICK_MS = 1_000
SKELETON_HEIGHT = 150
SKELETON_LINE = 44


class ClockCard(QFrame):
    """`proof_wanted` carries the journey_id whose intervals are to be listed, "" for all together.

    `ticked` comes each second while the card is in sight and the customer is with us. Ticking asks nobody: a TimeView
    knows what it will say later.
    """

    proof_wanted = Signal(str)
    again_wanted = Signal()
    ticked = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._tools = tools
        self._standing: Standing | None = None
        self._time: TimeView | None = None
        # Whose journeys could not be worked out.
        self._unknown: CustomerView | None = None
        self.together = False
        self.whole: ClockView | None = None
        self._title = PlainLabel(role="section")
        self.switch: QPushButton = push("", self.toggle, "link")
        self.proof: QPushButton = push(self.tr("Proof"), self._ask_proof, "link")
        self.proof.setAccessibleName(self.tr("Show the proof: every interval behind this time"))
        KeyHint(self.proof, tools.keys, "proof", self.tr("Every interval behind this time"))
        KeyHint(self.switch, tools.keys, "together", self.tr("The other clock: this journey, or all together"))
        self.face = ClockFace(tools)
        self.skeleton = Skeleton(tools.theme, SKELETON_LINE)
        self.skeleton.setFixedHeight(SKELETON_HEIGHT)
        self.note = NoteBar(tools.theme)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.tick)
        self._lay_out()
        self.begin()

    def begin(self, whole: ClockView | None = None) -> None:
        """Another customer, of whom nothing is known yet but `whole`, the totals over everything."""
        self._standing, self._time, self.together, self.whole = None, None, False, whole
        self._unknown = None
        self._tick.stop()
        self._title.show_text(self.tr("Time in this journey"))
        self.note.hide()
        self._show_parts(known=False)

    def show_map(self, journeys: JourneyMap) -> None:
        """What is known of the customer's journeys now."""
        self._standing = journeys.standing
        self.note.hide()
        self._show_standing()

    def show_trouble(self, trouble: Trouble, customer: CustomerView) -> None:
        """Journeys could not be worked out; without them there is the time over everything, from the totals."""
        told = Trouble(self.tr("Journeys cannot be shown."), f"{trouble.title} {trouble.advice}".strip())
        self.note.say(told, self.tr("Try again"), self.again_wanted.emit)
        self._unknown = customer
        self._show_whole()

    def know_whole(self, whole: ClockView | None) -> None:
        """The totals over everything have come."""
        self.whole = whole
        if self._standing is None:
            self._show_whole()
        else:
            self._show_standing()

    def toggle(self) -> None:
        """This journey, or all together."""
        if self._standing is not None and len(self._standing.journeys) > 1:
            self.together = not self.together
            self._show_standing()

    def tick(self) -> None:
        """A second has passed."""
        if self._time is None:
            return
        now = self._time.after(self._tools.words.now())
        self.face.show_seconds(now)
        if not now.live:
            self._tick.stop()
        self.ticked.emit()

    @property
    def ticking(self) -> bool:
        """Whether seconds are counted now."""
        return self._tick.isActive()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run_or_rest(None if self._time is None else self._time.after(self._tools.words.now()))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    def _show_whole(self) -> None:
        """The totals, where journeys could not be worked out."""
        if self._standing is None and self._unknown is not None and self.whole is not None:
            self._title.show_text(self.tr("Time with us"))
            self.face.show_time(total_words(self._unknown, self.whole, self._tools.words))
            self._show_parts(known=True)
            for part in (self.switch, self.proof):
                part.hide()

    def _show_standing(self) -> None:
        standing = self._standing
        if standing is None:
            return
        current = standing.journeys[0] if standing.journeys else None
        self.together = self.together and len(standing.journeys) > 1
        journey = None if self.together else current
        self._time = standing.time if journey is None else journey.time
        words = self._tools.words
        seen = self._time.after(words.now())
        self.face.show_time(count_words(standing, journey, seen, self.whole, words))
        title, other = title_words(standing, journey, words)
        self._title.show_text(title)
        self.switch.setText(other)
        self._show_parts(known=True)
        self.switch.setVisible(len(standing.journeys) > 1)
        self.proof.setVisible(current is not None)
        self._run_or_rest(seen)

    def _show_parts(self, known: bool) -> None:
        self.face.setVisible(known)
        self.skeleton.setVisible(not known)
        for part in (self.switch, self.proof):
            part.setVisible(known)

    def _run_or_rest(self, seen: TimeView | None) -> None:
        if seen is not None and seen.live and self.isVisible():
            self._tick.start()
            self.face.show_seconds(seen)
        else:
            self._tick.stop()

    def _ask_proof(self) -> None:
        standing = self._standing
        if standing is not None and standing.journeys:
            self.proof_wanted.emit("" if self.together else standing.journeys[0].journey_id)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.switch)
        head.addWidget(self.proof)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 11, 12, 13)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.face)
        column.addWidget(self.skeleton)
        column.addWidget(self.note)
        column.addStretch(1)
