"""Finding another customer who is the same person, and saying so once the two stand side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desk.services.asks import Customers, Identity
from desk.services.identity_views import CompareView
from desk.services.views import CustomerView, FindAnswer
from desk.ui.background import Latest, Trouble
from desk.ui.identity import wording
from desk.ui.identity.compare import ComparePage
from desk.ui.pieces.buttons import push
from desk.ui.pieces.inputs import LONGEST, OmniLine
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.pieces.people import PeopleList, person_of
from desk.ui.pieces.row_heard import say_while_typing
from desk.ui.pieces.states import NoteBar, States
from desk.ui.pieces.tabbing import move_focus
from desk.ui.tools import Tools

SIZE = (900, 720)
EDGE = 24


class MergeDialog(QDialog):
    """`said(other, words, note)`: the customer with number `other` is the same person; `words` say so.
    `take_back_wanted` carries the id of a word that was said of the two before."""

    said = Signal(int, str, str)
    take_back_wanted = Signal(str)

    def __init__(
        self, tools: Tools, customers: Customers, identity: Identity, customer: CustomerView, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Merge with another customer"))
        window = parent.window()
        self.resize(min(SIZE[0], window.width() - EDGE), min(SIZE[1], window.height() - EDGE))
        self._tools, self._customers, self._identity, self._customer = tools, customers, identity, customer
        self._asked = Latest(tools.quick, self)
        self._other = 0
        self.search = OmniLine(tools.theme, "search", self.tr("Find the other customer"), "", low=True)
        self.search.key.hide()
        self.people = PeopleList(tools.theme, self.tr("Customers found"))
        say_while_typing(self.people)
        self.nothing = PlainLabel(role="muted", wrap=True)
        self.page = ComparePage(tools)
        self.states = States(tools.theme, self.page)
        self.note = NoteBar(tools.theme)
        self.reason = QLineEdit()
        self.back: QPushButton = push(self.tr("Find another one"), self._find_again)
        self.same: QPushButton = push(self.tr("Same person"), self._say, "primary")
        self._stack = QStackedWidget()
        self._lay_out()
        self.search.line.textChanged.connect(lambda _text: self._find())
        self.search.moved.connect(self.people.step)
        self.search.entered.connect(self.people.pick_current)
        self.people.picked.connect(self.compare)
        self.page.take_back_wanted.connect(self.take_back_wanted)
        self._find_again()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward)

    def compare(self, other: int) -> None:
        """Show the two side by side."""
        self._other = other
        self._stack.setCurrentIndex(1)
        for part in (self.back, self.same, self.reason):
            part.show()
        self.same.setEnabled(False)
        self.note.hide()
        self.states.wait()
        self.back.setFocus()
        mine = self._customer.customer_id
        self._asked.ask(lambda: self._identity.compare(mine, other), self._show, self._cannot_compare)

    def compare_again(self) -> None:
        """What was said of the two before is another thing now."""
        if self._other:
            self.compare(self._other)

    def say_trouble(self, trouble: Trouble) -> None:
        """The word could not be kept; what stands against it is shown with the two."""
        self.compare_again()
        self.note.say(trouble)

    def _show(self, both: CompareView) -> None:
        self.page.show_both(both)
        self.states.show_content()
        self.same.setEnabled(True)
        self.same.setFocus()

    def _cannot_compare(self, trouble: Trouble) -> None:
        self.states.show_notice().show_trouble(trouble, self.compare_again)

    def _find_again(self) -> None:
        self._asked.drop()
        self._other = 0
        for part in (self.back, self.same, self.reason, self.note):
            part.hide()
        self._stack.setCurrentIndex(0)
        self._find()
        self.search.take_focus()

    def _find(self) -> None:
        text = self.search.text()
        if text:
            self._asked.ask(lambda: self._customers.find(text), self._list, self._cannot_find)
        else:
            self._asked.drop()
            self.people.show_people([])
            self.nothing.show_text(self.tr("Names, e-mail, phone, account and order numbers work."))
            self.nothing.show()

    def _list(self, answer: FindAnswer) -> None:
        if answer.text.strip() != self.search.text():
            return
        others = [hit for hit in answer.hits if hit.customer_id != self._customer.customer_id]
        self.people.show_people([person_of(hit, self._tools.words) for hit in others])
        self.people.step(+1)
        self.nothing.show_text(self.tr("Nobody else found."))
        self.nothing.setVisible(not others)

    def _cannot_find(self, trouble: Trouble) -> None:
        self.people.show_people([])
        self.nothing.show_text(f"{trouble.title} {trouble.advice}".strip())
        self.nothing.show()

    def _say(self) -> None:
        both = self.page.both
        if both is None or not self._other:
            return
        self.same.setEnabled(False)
        words = self.tr("{one} and {other} are one person.").format(
            one=wording.named(both.left.name), other=wording.named(both.right.name)
        )
        self.said.emit(self._other, words, self.reason.text().strip())

    def _lay_out(self) -> None:
        self.reason.setMaxLength(LONGEST)
        self.reason.setPlaceholderText(self.tr("Note, if one helps the next reader"))
        self.reason.setAccessibleName(self.tr("Note on your answer, optional"))
        find = QWidget()
        inside = QVBoxLayout(find)
        inside.setContentsMargins(EDGE, 0, EDGE, 0)
        for part in (self.search, self.nothing):
            inside.addWidget(part)
        inside.addWidget(self.people, 1)
        self._stack.addWidget(find)
        self._stack.addWidget(self.states)
        head = QVBoxLayout()
        head.setContentsMargins(EDGE, 0, EDGE, 0)
        head.addWidget(PlainLabel(self.tr("Merge with another customer"), "heading"))
        head.addWidget(ElidedLabel(wording.named(self._customer.name), "muted"))
        foot = QVBoxLayout()
        foot.setContentsMargins(EDGE, 0, EDGE, 0)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(push(self.tr("Cancel"), self.reject))
        buttons.addWidget(self.same)
        foot.addWidget(self.note)
        foot.addWidget(self.reason)
        foot.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 20)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
