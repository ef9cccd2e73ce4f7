"""Find as you type: a line, and the answers under it while they belong to what stands in the line."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QVBoxLayout, QWidget

from desk.services.asks import Customers
from desk.services.views import FindAnswer
from desk.ui.background import Latest, Trouble
from desk.ui.pieces.inputs import OmniLine
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.people import PeopleList, person_of
from desk.ui.tools import Tools

WIDTH = 460
MOST_SEEN = 9


class Answers(QFrame):
    """The answers, floating over the window; what to try instead where there are none, or too many."""

    def __init__(self, tools: Tools, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("role", "popup")
        self._tools = tools
        self.people = PeopleList(tools.theme, self.tr("Customers found"))
        self.words = PlainLabel(role="muted", wrap=True)
        self._shade = QGraphicsDropShadowEffect(self)
        self._shade.setBlurRadius(28)
        self._shade.setOffset(0, 8)
        self.setGraphicsEffect(self._shade)
        tools.theme.changed.connect(self._colour)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.addWidget(self.people)
        self._column.addWidget(self.words)
        self._colour()
        self.hide()

    def show_answer(self, answer: FindAnswer) -> None:
        """Show who was found."""
        self.people.show_people([person_of(hit, self._tools.words) for hit in answer.hits])
        self.people.setVisible(bool(answer.hits))
        row = max(1, self.people.sizeHintForRow(0))
        self.people.setFixedHeight(row * min(len(answer.hits), MOST_SEEN) + 2)
        self.people.step(+1)
        self.words.setVisible(answer.more or not answer.hits)
        if answer.more:
            self.words.show_text(self.tr("More than {count}: type more.").format(count=len(answer.hits)))
        else:
            self.words.show_text(
                self.tr(
                    "Nobody found. Names, e-mail, three or more digits of a phone number, account and order numbers"
                    " work."
                )
            )

    def show_trouble(self, trouble: Trouble) -> None:
        """Say why there is no answer."""
        self.people.hide()
        self.words.show()
        self.words.show_text(f"{trouble.title} {trouble.advice}".strip())

    def place_under(self, line: QWidget) -> None:
        """Stand under `line`, as wide and high as what is shown needs."""
        window = self._window
        corner = line.mapTo(window, QPoint(0, line.height() + 6))
        room = QSize(window.width() - corner.x() - 12, window.height() - corner.y() - 12)
        width = min(WIDTH, room.width())
        self._column.invalidate()
        grows = self._column.hasHeightForWidth()
        height = self._column.totalHeightForWidth(width) if grows else self._column.totalSizeHint().height()
        self.setGeometry(corner.x(), corner.y(), width, min(height, room.height()))
        self.show()
        self.raise_()

    def _colour(self) -> None:
        shadow = QColor(self._tools.theme.look.colour("shadow"))
        shadow.setAlphaF(0.22)
        self._shade.setColor(shadow)


class SearchBox(OmniLine):
    """`picked` carries the customer_id chosen."""

    picked = Signal(int)

    def __init__(self, tools: Tools, customers: Customers, window: QWidget, parent: QWidget | None = None) -> None:
        """`window` is what the answers float over."""
        super().__init__(tools.theme, "search", self.tr("Find a customer"), "Ctrl K", parent=parent)
        self._customers = customers
        self._asked = Latest(tools.quick, self)
        self._answered = ""
        self._enter_waits = False
        self.answers = Answers(tools, window)
        self.answers.people.picked.connect(self._pick)
        self.line.textChanged.connect(lambda _text: self._ask())
        self.moved.connect(self.answers.people.step)
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
        if text:
            self._asked.ask(lambda: self._customers.find(text), lambda answer: self._show(text, answer), self._say)
        else:
            self._asked.drop()
            self.answers.hide()

    def _show(self, text: str, answer: FindAnswer) -> None:
        if text != self.text():
            return
        self._answered = text
        self.answers.show_answer(answer)
        self.answers.place_under(self)
        if self._enter_waits and len(answer.hits) == 1:
            self.answers.people.pick_current()
        self._enter_waits = False

    def _say(self, trouble: Trouble) -> None:
        self.answers.show_trouble(trouble)
        self.answers.place_under(self)

    def _enter(self) -> None:
        """Enter picks the chosen answer; before the answer is there it waits, and then picks only if there is one."""
        if self._answered == self.text() and not self.answers.isHidden():
            self.answers.people.pick_current()
        else:
            self._enter_waits = True

    def _pick(self, customer_id: int) -> None:
        self.line.clear()
        self.picked.emit(customer_id)
