"""The line a calling number is typed into, and the card that says who it turned out to be."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.services.views import LookUpView, PopAnswer, PopVerdict
from desk.ui.background import Trouble
from desk.ui.pieces.buttons import IconButton, announce
from desk.ui.pieces.inputs import OmniLine
from desk.ui.pieces.key_hint import KeyText
from desk.ui.pieces.labels import ElidedLabel, PlainLabel, show_running
from desk.ui.tools import Tools
from desk.ui.words import minutes, named, stopwatch


class NumberBox(OmniLine):
    """`wanted` carries what was typed or pasted, on Enter."""

    wanted = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools.theme, "phone", self.tr("Number calling"), "", parent=parent)
        KeyText(self.key, tools.keys, "take")
        self.entered.connect(self._enter)

    def _enter(self) -> None:
        number = self.text()
        if number:
            self.line.clear()
            self.wanted.emit(number)


class LiveCard(QFrame):
    """The number taken last: whose it is, since when, and whether the sources are being asked."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "live")
        self._tools = tools
        self._since: datetime | None = None
        self._number = ""
        self.state = ElidedLabel(role="accent")
        self._watch = PlainLabel(role="accent-strong")
        self.who = ElidedLabel(role="title")
        self.number = ElidedLabel(role="small")
        self._tick = QTimer(self, interval=1_000)
        self._tick.timeout.connect(self._show_time)
        away = IconButton(tools.theme, "close", self.tr("Put this number away"), "icon_tiny")
        away.clicked.connect(self.put_away)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.state, 1)
        head.addWidget(self._watch)
        head.addWidget(away)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 10)
        column.setSpacing(1)
        column.addLayout(head)
        column.addWidget(self.who)
        column.addWidget(self.number)
        self.hide()

    def show_asked(self, number: str) -> None:
        """A number was taken just now."""
        self._since, self._number = self._tools.words.now(), number
        self._say(self.tr("Number came in"), number, "")
        self._show_time()
        self._tick.start()
        self.show()

    def show_answer(self, answer: PopAnswer) -> None:
        """Whose it is."""
        number = " · ".join(part for part in (answer.display, self._tools.words.region(answer.region)) if part)
        name = answer.hits[0].name if answer.verdict == PopVerdict.ONE and answer.hits else ""
        several = self.tr("{n} customers share it").format(n=len(answer.hits))
        words = {
            PopVerdict.ONE: name,
            PopVerdict.SEVERAL: several,
            PopVerdict.NONE: self.tr("Nobody known"),
            PopVerdict.WITHHELD: self.tr("Number withheld"),
            PopVerdict.OWN: self.tr("Our own number"),
            PopVerdict.UNREADABLE: self.tr("No phone number"),
        }
        shown = "" if answer.verdict == PopVerdict.WITHHELD else number
        self._say(self.tr("Number came in"), words[answer.verdict], shown)

    def show_looking(self, looking: bool) -> None:
        """Whether the sources are being asked."""
        self.state.show_text(self.tr("Asking sources …") if looking else self.tr("Number came in"))

    def show_joined(self, view: LookUpView) -> None:
        """Whose it is as far as the sources have answered."""
        self.show_answer(view.answer)
        self.show_looking(bool(view.waiting))

    def show_ended(self, number: str) -> None:
        """Whoever called with `number` has hung up: the watch stands."""
        if self.isVisible() and number == self._number:
            self._tick.stop()
            self.state.show_text(self.tr("Call ended"))
            announce(self, self.tr("Call ended: {who}").format(who=named(self.who.text())))

    def show_trouble(self, trouble: Trouble) -> None:
        """Why nobody can say whose it is."""
        self._say(self.tr("No answer"), trouble.title, trouble.advice)

    def put_away(self) -> None:
        """Hide the card."""
        self._tick.stop()
        self.hide()

    def _say(self, state: str, who: str, number: str) -> None:
        self.state.show_text(state)
        self.who.show_text(who)
        self.number.show_text(number)
        self.number.setVisible(bool(number))

    def _show_time(self) -> None:
        if self._since is not None:
            seconds = int((self._tools.words.now() - self._since).total_seconds())
            show_running(self._watch, stopwatch(seconds), minutes(seconds))
