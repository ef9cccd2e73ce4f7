"""What an incoming number led to when it is not one customer: who it may be, or what one can do now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.services.views import PopAnswer, PopVerdict, TimelinePage
from desk.ui.background import Trouble
from desk.ui.customer.page import TIMELINE_LEAST
from desk.ui.customer.timeline_card import TimelineCard
from desk.ui.pieces.bars import ProgressLine
from desk.ui.pieces.buttons import CopyButton, announce, push
from desk.ui.pieces.column import Column
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.pieces.people import PeopleList, person_of
from desk.ui.pieces.states import NoteBar
from desk.ui.tools import Tools

MOST_SEEN = 8


class NumberPage(Column):
    """`picked`: this customer_id it is. `look_up_wanted`: ask the sources. `stop_wanted`: no longer wait for them."""

    picked = Signal(int)
    look_up_wanted = Signal(str)
    stop_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._tools = tools
        self._number = ""
        self._heading = ElidedLabel(role="heading")
        self._region = PlainLabel(role="muted")
        self._copy = CopyButton(tools.theme, self.tr("number"), "")
        self.verdict = PlainLabel(role="title", wrap=True)
        self._advice = PlainLabel(role="muted", wrap=True)
        self.look_up = push(self.tr("Look in the sources"), lambda: self.look_up_wanted.emit(self._number), "primary")
        self._busy_words = PlainLabel(self.tr("Asking every source that can search by number …"), "small")
        self._busy_line = ProgressLine(tools.theme)
        self._stop = push(self.tr("Stop"), self.stop_wanted.emit)
        self.note = NoteBar(tools.theme)
        self.people = PeopleList(tools.theme, self.tr("Customers this number may belong to"))
        self.people.picked.connect(self.picked)
        self.timeline = TimelineCard(tools)
        self.timeline.setMinimumHeight(TIMELINE_LEAST)
        self._unlinked_words = PlainLabel(self.tr("From this number, and belonging to nobody yet"), "group")
        self._busy = QWidget()
        self._people_card = QFrame()
        self._rest = QWidget()
        self._lay_out()

    def show_answer(self, answer: PopAnswer) -> None:
        """Show what the number led to."""
        self._number = answer.number
        self._heading.show_text(answer.display or self.tr("Number withheld"))
        self._region.show_text(self._tools.words.region(answer.region))
        self._copy.set_value(answer.display)
        self._copy.setVisible(bool(answer.display) and answer.verdict != PopVerdict.WITHHELD)
        self.verdict.show_text(self._verdict_words(answer))
        self._advice.show_text(answer.advice)
        self._advice.setVisible(bool(answer.advice))
        self.look_up.setVisible(answer.verdict in (PopVerdict.NONE, PopVerdict.SEVERAL))
        self.show_busy(False)
        self.note.hide()
        self._show_people(answer)
        self._show_unlinked(answer)
        announce(self, self.verdict.text())

    def show_busy(self, busy: bool) -> None:
        """Whether the sources are being asked."""
        self._busy.setVisible(busy)
        self._busy_line.show_share(None, self._busy_words.text())
        self.look_up.setEnabled(not busy)

    def show_trouble(self, trouble: Trouble) -> None:
        """The sources could not be asked."""
        self.show_busy(False)
        self.note.say(trouble, self.tr("Try again"), lambda: self.look_up_wanted.emit(self._number))

    def take_focus(self) -> None:
        """Hear the keyboard where the next decision is."""
        (self.people if self._people_card.isVisible() else self.look_up).setFocus()

    def _verdict_words(self, answer: PopAnswer) -> str:
        texts = {
            PopVerdict.ONE: self.tr("One customer has this number."),
            PopVerdict.SEVERAL: self.tr("Who is calling?"),
            PopVerdict.NONE: self.tr("Nobody here has this number."),
            PopVerdict.WITHHELD: self.tr("The caller withholds the number."),
            PopVerdict.OWN: self.tr("This is one of our own numbers."),
            PopVerdict.UNREADABLE: self.tr("This is no phone number."),
        }
        return texts[answer.verdict]

    def _show_people(self, answer: PopAnswer) -> None:
        self._people_card.setVisible(bool(answer.hits))
        self.people.show_people([person_of(hit, self._tools.words) for hit in answer.hits])
        if answer.hits:
            row = max(1, self.people.sizeHintForRow(0))
            self.people.setFixedHeight(row * min(len(answer.hits), MOST_SEEN) + 2)
            self.people.step(+1)

    def _show_unlinked(self, answer: PopAnswer) -> None:
        shown = bool(answer.unlinked)
        for part in (self.timeline, self._unlinked_words):
            part.setVisible(shown)
        self._rest.setVisible(not shown)
        page = TimelinePage(0, answer.unlinked, None)
        self.timeline.show_timeline((), page, lambda _channels, _older: page)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._heading)
        head.addWidget(self._copy)
        head.addWidget(self._region)
        head.addStretch(1)
        head.addWidget(self.look_up)
        busy = QVBoxLayout(self._busy)
        busy.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.addWidget(self._busy_words, 1)
        line.addWidget(self._stop)
        busy.addLayout(line)
        busy.addWidget(self._busy_line)
        self._people_card.setProperty("role", "card")
        card = QVBoxLayout(self._people_card)
        card.setContentsMargins(8, 8, 8, 8)
        card.addWidget(self.people)
        self.column.addLayout(head)
        for part in (self.verdict, self._advice, self._busy, self.note, self._people_card, self._unlinked_words):
            self.column.addWidget(part)
        self.column.addWidget(self.timeline, 1)
        self.column.addWidget(self._rest, 1)
