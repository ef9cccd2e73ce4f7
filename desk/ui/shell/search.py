"""Find as you type: a line, and the answers under it while they belong to what stands in the line."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QVBoxLayout, QWidget

from desk.services.asks import Customers
from desk.services.said_views import SaidHit
from desk.services.views import FindAnswer
from desk.ui.background import Latest, Trouble
from desk.ui.mirror import mirror_of
from desk.ui.pieces.buttons import announce
from desk.ui.pieces.inputs import OmniLine
from desk.ui.pieces.key_hint import KeyText
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.people import PeopleList, person_of
from desk.ui.pieces.row_heard import say_while_typing
from desk.ui.shell.found_acts import ActsPart, FoundAct
from desk.ui.shell.said_part import SaidPart
from desk.ui.tools import Tools

WIDTH = 460
MOST_SEEN = 9
# So many customers are seen at least where what was said wants room too.
LEAST_SEEN = 3


class Answers(QFrame):
    """The answers, floating over the window; what to try instead where there are none, or too many. What can be done
    comes below, and what was said below that, later."""

    def __init__(self, tools: Tools, customers: Customers, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("role", "popup")
        self._tools = tools
        self.acts = ActsPart(tools.theme)
        self.people = PeopleList(tools.theme, self.tr("Customers found"))
        say_while_typing(self.people)
        self.words = PlainLabel(role="muted", wrap=True)
        self.said = SaidPart(tools, customers)
        self._shade = QGraphicsDropShadowEffect(self)
        self._shade.setBlurRadius(28)
        self._shade.setOffset(0, 8)
        self.setGraphicsEffect(self._shade)
        tools.theme.changed.connect(self._colour)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.addWidget(self.people)
        self._column.addWidget(self.words)
        self._column.addWidget(self.acts)
        self._column.addWidget(self.said)
        self._colour()
        self.hide()

    def show_answer(self, answer: FindAnswer, text: str) -> None:
        """Show who was found for this text, and what can be done that it may mean."""
        self.acts.look_for(text)
        self.people.show_people([person_of(hit, self._tools.words) for hit in answer.hits])
        self.people.setVisible(bool(answer.hits))
        self.people.step(+1)
        # Who is found is meant rather than what can be done.
        self.acts.choose(-1 if answer.hits else 0)
        self.words.setVisible(answer.more or not (answer.hits or self.acts.count))
        if answer.more:
            self.words.show_text(self.tr("More than {count}: type more.").format(count=len(answer.hits)))
        else:
            self.words.show_text(
                self.tr(
                    "Nobody found. Names, e-mail, three or more digits of a phone number, account and order numbers"
                    " work, and so do codes of hand-offs and words of commands."
                )
            )
            if self.words.isVisibleTo(self):
                announce(self, self.words.text())

    def show_trouble(self, trouble: Trouble) -> None:
        """Say why there is no answer."""
        self.people.hide()
        self.acts.look_for("")
        self.words.show()
        self.words.show_text(f"{trouble.title} {trouble.advice}".strip())
        announce(self, self.words.text())

    def step(self, by: int) -> None:
        """Choose the next (+1) or former (-1) answer, from customers on to what can be done, to what was said and
        back."""
        acts, people, said = self.acts, self.people, self.said
        found = 0 if people.isHidden() else people.people.rowCount()
        below = found + acts.count
        chosen = people.currentIndex().row()
        if said.row >= 0:
            chosen = below + said.row
        elif acts.row >= 0:
            chosen = found + acts.row
        row = max(0, min(below + said.count - 1, chosen + by))
        people.choose(row if row < found else -1)
        acts.choose(row - found if found <= row < below else -1)
        said.choose(row - below if row >= below else -1)

    def pick_current(self) -> None:
        """Pick the answer that is chosen, if there is one."""
        if self.acts.row >= 0:
            self.acts.view.pick_current()
        else:
            (self.people if self.said.row < 0 else self.said.lines).pick_current()

    def place_under(self, line: QWidget) -> None:
        """Stand under `line`, as wide and high as what is shown needs."""
        window = self._window
        # In the window's place, reckoned from where its lines begin.
        turned = mirror_of(window)
        begin = turned.box(QRect(line.mapTo(window, QPoint(0, 0)), line.size())).x()
        top = line.mapTo(window, QPoint(0, line.height() + 6)).y()
        room = QSize(window.width() - begin - 12, window.height() - top - 12)
        width = min(WIDTH, room.width())
        self._see_people(MOST_SEEN)
        height = self._height_at(width)
        if height > room.height() and not self.said.isHidden():
            row = max(1, self.people.sizeHintForRow(0))
            self._see_people(max(LEAST_SEEN, MOST_SEEN + (room.height() - height) // row))
            height = self._height_at(width)
        self.setGeometry(turned.box(QRect(begin, top, width, min(height, room.height()))))
        self.show()
        self.raise_()

    def _see_people(self, most: int) -> None:
        row = max(1, self.people.sizeHintForRow(0))
        self.people.setFixedHeight(row * min(self.people.people.rowCount(), most) + 2)

    def _height_at(self, width: int) -> int:
        self._column.invalidate()
        grows = self._column.hasHeightForWidth()
        return self._column.totalHeightForWidth(width) if grows else self._column.totalSizeHint().height()

    def _colour(self) -> None:
        shadow = QColor(self._tools.theme.look.colour("shadow"))
        shadow.setAlphaF(0.22)
        self._shade.setColor(shadow)


class SearchBox(OmniLine):
    """`picked` carries the customer_id chosen, `said_picked` the SaidHit that was."""

    picked = Signal(int)
    said_picked = Signal(object)

    def __init__(self, tools: Tools, customers: Customers, window: QWidget, parent: QWidget | None = None) -> None:
        """`window` is what the answers float over."""
        super().__init__(tools.theme, "search", self.tr("Find a customer"), "", parent=parent)
        KeyText(self.key, tools.keys, "search")
        self._customers = customers
        self._asked = Latest(tools.quick, self)
        self._answered = ""
        self._enter_waits = False
        self.answers = Answers(tools, customers, window)
        self.answers.people.picked.connect(self._pick)
        self.answers.said.wanted.connect(self._pick_said)
        self.answers.acts.picked.connect(self._do)
        self.answers.said.grown.connect(self._make_room)
        self.line.textChanged.connect(lambda _text: self._ask())
        self.moved.connect(self.answers.step)
        self.entered.connect(self._enter)

    def close_answers(self) -> bool:
        """Put the answers away; False if there were none."""
        if self.answers.isHidden() and not self.text():
            return False
        self.line.clear()
        return True

    def _ask(self) -> None:
        text = self.text()
        self._answered, self._enter_waits = "", False
        self.answers.said.drop()
        if text:
            self._asked.ask(lambda: self._customers.find(text), lambda answer: self._show(text, answer), self._say)
        else:
            self._asked.drop()
            self.answers.hide()

    def _show(self, text: str, answer: FindAnswer) -> None:
        if text != self.text():
            return
        self._answered = text
        self.answers.show_answer(answer, text)
        self.answers.said.look_for(text)
        self.answers.place_under(self)
        # What is done is done to somebody: one who did not see it chosen does not mean it, but for a code.
        if self._enter_waits and (len(answer.hits) == 1 or (not answer.hits and self.answers.acts.count == 1)):
            self.answers.pick_current()
        self._enter_waits = False

    def _say(self, trouble: Trouble) -> None:
        self.answers.show_trouble(trouble)
        self.answers.place_under(self)

    def _enter(self) -> None:
        """Enter picks the chosen answer; before the answer is there it waits, and then picks only if there is one."""
        if self._answered == self.text() and not self.answers.isHidden():
            self.answers.pick_current()
        else:
            self._enter_waits = True

    def _do(self, act: FoundAct) -> None:
        self.line.clear()
        act.run()

    def _make_room(self) -> None:
        if not self.answers.isHidden():
            self.answers.place_under(self)

    def _pick(self, customer_id: int) -> None:
        self.line.clear()
        self.picked.emit(customer_id)

    def _pick_said(self, hit: SaidHit) -> None:
        self.line.clear()
        self.said_picked.emit(hit)
