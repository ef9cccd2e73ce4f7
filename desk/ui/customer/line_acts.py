"""What a person decides about the journey of one line of the timeline: begin one here, move it, take that back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desk.services.journey_views import JourneyView
from desk.services.views import TimelineItem
from desk.ui.customer.join_dialog import JoinDialog
from desk.ui.customer.standing_work import StandingWork
from desk.ui.tools import Tools
from desk.ui.words import one_line

# What of a line's title is said again when something was done to it.
LONGEST_TITLE = 60
BY_PERSON = "person"


def named(title: str) -> str:
    """A title in quotation marks, cut where it is long."""
    shown = one_line(title)
    return f"“{shown if len(shown) <= LONGEST_TITLE else shown[:LONGEST_TITLE].rstrip() + '…'}”"


class LineActs(QObject):
    """`said` carries words about something that was not to be done; `proof_wanted` a journey_id; `read_wanted` the
    TimelineItem whose details are wanted.
    """

    said = Signal(str)
    proof_wanted = Signal(str)
    read_wanted = Signal(object)

    def __init__(self, tools: Tools, work: StandingWork, window: QWidget) -> None:
        super().__init__(window)
        self._tools, self._work, self._window = tools, work, window
        self.dialog: JoinDialog | None = None

    def split(self, item: TimelineItem) -> None:
        """Let the line begin a journey of its own."""
        if not self._can(item):
            return
        if self._begins(item):
            self.said.emit(self.tr("This line begins its journey already."))
            return
        self._work.split(item.key, self.tr("{line} begins a journey of its own.").format(line=named(item.title)))

    def join(self, item: TimelineItem) -> None:
        """Ask which journey the line belongs to, and put it there."""
        standing = self._work.map.standing
        if not self._can(item) or standing is None:
            return
        own = self._work.map.of(item.key)
        others = [journey for journey in standing.journeys if journey is not own]
        if not others:
            self.said.emit(self.tr("There is only one journey."))
            return
        self.dialog = JoinDialog(self._tools, item, others, standing.truncated, self._window)
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.picked.connect(lambda journey: self._join(item, journey))
        self.dialog.open()

    def take_back(self, item: TimelineItem) -> None:
        """Take back what a person decided about the line."""
        if not self.corrected(item):
            self.said.emit(self.tr("Nobody has moved this line."))
            return
        self._work.take_back(item.key, self.tr("{line} is where the rules put it.").format(line=named(item.title)))

    def corrected(self, item: TimelineItem) -> bool:
        """Whether a person decided where the line belongs."""
        join = self._work.map.join(item.key)
        return join is not None and join.rule == BY_PERSON

    def open_menu(self, item: TimelineItem, place: QPoint) -> None:
        """List what can be done with the line."""
        menu = QMenu(self._window)
        menu.setObjectName("line-menu")
        journey = self._work.map.of(item.key)
        known = journey is not None
        split, join = (
            self._keyed(self.tr("&Begin a journey with this line"), "split"),
            self._keyed(self.tr("&Move to another journey …"), "join"),
        )
        offers: list[tuple[str, bool, Callable[[], object]]] = [
            (self.tr("Show &details"), True, lambda: self.read_wanted.emit(item)),
            (split, known and not self._begins(item), lambda: self.split(item)),
            (join, known, lambda: self.join(item)),
        ]
        if self.corrected(item):
            offers.append((self.tr("&Take back what a person decided"), True, lambda: self.take_back(item)))
        if journey is not None:
            journey_id = journey.journey_id
            offers.append((self.tr("Show the &proof of its journey"), True, lambda: self.proof_wanted.emit(journey_id)))
        for text, enabled, act in offers:
            action = menu.addAction(text)
            action.setEnabled(enabled)
            action.triggered.connect(lambda _on=False, act=act: act())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _keyed(self, words: str, name: str) -> str:
        key = self._tools.keys.text(name)
        return f"{words}\t{key}" if key else words

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _can(self, item: TimelineItem) -> bool:
        if self._work.map.of(item.key) is None:
            self.said.emit(self.tr("The journey of this line is not known yet."))
            return False
        return True

    def _begins(self, item: TimelineItem) -> bool:
        join = self._work.map.join(item.key)
        return join is not None and not join.joined_to

    def _join(self, item: TimelineItem, journey: JourneyView) -> None:
        words = self.tr("{line} moved to {journey}.").format(line=named(item.title), journey=named(journey.title))
        self._work.join(item.key, journey.newest, words)
