"""What an incoming number led to when it is not one customer: who it may be, or what one can do now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.services.views import LookUpView, PopAnswer, PopVerdict, TimelinePage
from desk.ui.background import Trouble
from desk.ui.customer.asked_sources import AskingNote, waiting_words
from desk.ui.customer.page import TIMELINE_LEAST
from desk.ui.customer.timeline_card import TimelineCard
from desk.ui.pieces.bars import ProgressLine
from desk.ui.pieces.buttons import CopyButton, announce, push
from desk.ui.pieces.column import Column
from desk.ui.pieces.inputs import OmniLine
from desk.ui.pieces.key_hint import KeyText
from desk.ui.pieces.labels import ElidedLabel, PlainLabel, keyed
from desk.ui.pieces.people import PERSON, PeopleList, Person
from desk.ui.pieces.row_heard import say_while_typing
from desk.ui.pieces.states import NoteBar
from desk.ui.tools import Tools

MOST_SEEN = 8


class NumberPage(Column):
    """`picked`: this customer_id it is. `named`: another name was typed. `given_up`: the caller is nobody here.
    `look_up_wanted`: ask the sources. `stop_wanted`: no longer wait for them."""

    picked = Signal(int)
    named = Signal(str)
    given_up = Signal()
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
        self._busy_all = self.tr("Asking every source that can search by number …")
        self._busy_words = PlainLabel(self._busy_all, "small", wrap=True)
        self._busy_line = ProgressLine(tools.theme)
        self._stop = push(self.tr("Stop"), self.stop_wanted.emit)
        self.note = NoteBar(tools.theme)
        self._asking_note = AskingNote(self.note)
        self.name = OmniLine(tools.theme, "person", self.tr("Name the caller gives"), "", low=True)
        self.name.key.hide()
        self.people = PeopleList(tools.theme, self.tr("Customers this number may belong to"))
        say_while_typing(self.people)
        self.people.picked.connect(self.picked)
        self.name.line.textChanged.connect(self.named)
        self.name.moved.connect(self.people.step)
        self.name.entered.connect(self.people.pick_current)
        self.unknown = push(self.tr("Nobody here: go on as unknown"), self.go_on_unknown)
        self._unknown, key = keyed(self.unknown)
        KeyText(key, tools.keys, "place_0")
        self._keys = 0
        self._answer: PopAnswer | None = None
        self.timeline = TimelineCard(tools)
        self.timeline.setMinimumHeight(TIMELINE_LEAST)
        self._unlinked_words = PlainLabel(self.tr("From this number, and belonging to nobody yet"), "group")
        self._busy = QWidget()
        self._asking = QWidget()
        self._people_card = QFrame()
        self._rest = QWidget()
        self._lay_out()

    def show_answer(self, answer: PopAnswer) -> None:
        """Show what a number led to."""
        with QSignalBlocker(self.name.line):
            self.name.line.clear()
        self.show_busy(False)
        self.note.hide()
        self.show_people([], 0)
        self.join_answer(answer)

    def join_answer(self, answer: PopAnswer) -> None:
        """Show what the number led to by now; what is being typed stays."""
        self._number = answer.number
        self._heading.show_text(answer.display or self.tr("Number withheld"))
        self._region.show_text(self._tools.words.region(answer.region))
        self._copy.set_value(answer.display)
        self._copy.setVisible(bool(answer.display) and answer.verdict != PopVerdict.WITHHELD)
        self.verdict.show_text(self._verdict_words(answer))
        self._advice.show_text(answer.advice)
        self._advice.setVisible(bool(answer.advice))
        self.look_up.setVisible(answer.verdict in (PopVerdict.NONE, PopVerdict.SEVERAL))
        self._asking.setVisible(answer.verdict in (PopVerdict.NONE, PopVerdict.SEVERAL, PopVerdict.WITHHELD))
        self._unknown.show()
        self._answer = answer
        self._show_unlinked(answer)
        announce(self, self.verdict.text())

    @property
    def answer(self) -> PopAnswer | None:
        """What is shown."""
        return self._answer

    def show_asked(self, view: LookUpView) -> None:
        """How far asking the sources about this number is: who is asked still, and in the end who did not answer."""
        self._busy_words.show_text(waiting_words(view) or self._busy_all)
        if not view.waiting:
            self._asking_note.say(view, lambda: self.look_up_wanted.emit(self._number))

    def show_busy(self, busy: bool) -> None:
        """Whether the sources are being asked."""
        if busy:
            self._busy_words.show_text(self._busy_all)
            self._asking_note.put_away()
        self._busy.setVisible(busy)
        self._busy_line.show_share(None, self._busy_words.text())
        self.look_up.setEnabled(not busy)

    def show_trouble(self, trouble: Trouble) -> None:
        """The sources could not be asked."""
        self.show_busy(False)
        self.note.say(trouble, self.tr("Try again"), lambda: self.look_up_wanted.emit(self._number))

    def take_focus(self) -> None:
        """Hear the keyboard where the next decision is."""
        if self._people_card.isVisible():
            self.people.setFocus()
        else:
            (self.look_up if self.look_up.isVisible() else self.name).setFocus()

    def show_people(self, people: Sequence[Person], keys: int) -> None:
        """Who may be calling; digits pick the first `keys` of them. Whom the person moved to stays chosen."""
        index = self.people.currentIndex()
        chosen = index.data(PERSON).customer_id if index.row() > 0 else 0
        self._keys = min(keys, len(people))
        shown = [
            replace(person, key=str(place) if place <= self._keys else "") for place, person in enumerate(people, 1)
        ]  # fmt: skip
        self._people_card.setVisible(bool(shown))
        self.people.show_people(shown)
        if shown:
            row = max(1, self.people.sizeHintForRow(0))
            self.people.setFixedHeight(row * min(len(shown), MOST_SEEN) + 2)
            self.people.choose(next((n for n, one in enumerate(shown) if one.customer_id == chosen), 0))
        if self._answer is not None and shown:
            none = self._answer.verdict == PopVerdict.NONE
            may_be = self.tr("Nobody here has this number. It may be:")
            self.verdict.show_text(may_be if none else self._verdict_words(self._answer))
            self._unknown.show()

    def press(self, place: int) -> bool:
        """Pick the person with this digit; 0 is nobody here. False where there is nobody to pick."""
        if not self._asking.isVisible():
            return False
        if place == 0:
            self.go_on_unknown()
        elif place <= self._keys:
            self.people.choose(place - 1)
            self.people.pick_current()
        else:
            return bool(self._keys)
        return True

    def go_on_unknown(self) -> None:
        """The caller is nobody here: what came with the number stays with it, and the call goes on."""
        if not self._asking.isVisible() or not self.unknown.isVisible():
            return
        self.given_up.emit()
        self.show_people([], 0)
        self._unknown.hide()
        self.verdict.show_text(self.tr("The call goes on as unknown."))
        self._advice.show_text(
            self.tr(
                "What this number does is kept with it, and finds its customer as soon as something says who it is."
            )
        )
        self._advice.show()
        announce(self, self.verdict.text())
        (self.timeline.view if self.timeline.isVisible() else self.name).setFocus()

    def _verdict_words(self, answer: PopAnswer) -> str:
        texts = {
            PopVerdict.ONE: self.tr("One customer has this number."),
            PopVerdict.SEVERAL: self._several_words(answer),
            PopVerdict.NONE: self.tr("Nobody here has this number."),
            PopVerdict.WITHHELD: self.tr("The caller withholds the number."),
            PopVerdict.OWN: self.tr("This is one of our own numbers."),
            PopVerdict.UNREADABLE: self.tr("This is no phone number."),
        }
        return texts[answer.verdict]

    def _several_words(self, answer: PopAnswer) -> str:
        if answer.shared:
            return self.tr("Who is calling? This number is shared: a household, a reception or a kiosk uses it.")
        return self.tr("Who is calling?")

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
        asking = QHBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(10)
        asking.addWidget(self.name, 1)
        asking.addWidget(self._unknown)
        self._people_card.setProperty("role", "card")
        card = QVBoxLayout(self._people_card)
        card.setContentsMargins(8, 8, 8, 8)
        card.addWidget(self.people)
        self.column.addLayout(head)
        parts = (self.verdict, self._advice, self._busy, self.note, self._asking, self._people_card)
        for part in (*parts, self._unlinked_words):
            self.column.addWidget(part)
        self.column.addWidget(self.timeline, 1)
        self.column.addWidget(self._rest, 1)
