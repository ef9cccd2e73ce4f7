"""Calling whoever is on the page, in the panel: which number and what for, whether to call now, what is promised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from desk.services.views import CustomerView
from desk.services.work_views import CallBackView, GuardView, WishView
from desk.ui.escalations.forms import Form, pill
from desk.ui.names import identifier_code
from desk.ui.pieces.buttons import push
from desk.ui.pieces.facts import Fact, Facts
from desk.ui.pieces.flow import FlowLayout
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import NoteBar
from desk.ui.tools import Tools
from desk.ui.words import named
from desk.ui.work.back_panel import GuardPart, show_call
from desk.ui.work.backs_forms import InSpiteForm, PromiseForm
from desk.ui.work.backs_words import SELLING, SERVICE, here_words, owner_words, there_words
from desk.ui.work.form_place import FormPlace
from desk.ui.work.wish_form import WishForm

PHONE = "phone"


@dataclass(frozen=True, slots=True)
class CallOut:
    """A call somebody wants to make: to this `number` ("" the customer's own), for this `purpose`."""

    customer_id: int
    name: str
    number: str = ""
    purpose: str = SERVICE
    tel: str = ""

    @property
    def call_back_id(self) -> str:
        """Tells it from other calls somebody may want to make."""
        return f"{self.customer_id} {self.purpose} {self.number}"


class CallOutPart(QWidget):
    """`changed`: another number or purpose was chosen; `wanted` carries "call", "promise" or "wish"; `in_spite`: call
    all the same; `typed` the words for a time, `promised` these and what it is about; `wished(WishView)`."""

    changed = Signal()
    wanted = Signal(str)
    in_spite = Signal()
    typed = Signal(str)
    promised = Signal(str, str)
    wished = Signal(object)

    def __init__(self, tools: Tools, customer: CustomerView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("call-out")
        self._tools, self._customer = tools, customer
        self.numbers = self._choice(
            [(named(one.display or one.value), one.value) for one in customer.identifiers if _is_phone(one.kind)]
        )
        self.purposes = self._choice(
            [(self.tr("About their matter"), SERVICE), (self.tr("To sell something"), SELLING)]
        )
        self.guard = GuardPart(tools)
        self.buttons: dict[str, QPushButton] = {
            "call": push(self.tr("Call"), partial(self.wanted.emit, "call"), "primary"),
            "promise": push(self.tr("Promise a call"), partial(self.wanted.emit, "promise")),
            "wish": push(self.tr("What they wish"), partial(self.wanted.emit, "wish")),
        }
        self.buttons["wish"].setToolTip(self.tr("What they say about calls"))
        self._acts = QWidget()
        self.asked, self.promise, self.wish = InSpiteForm(), PromiseForm(), WishForm(tools)
        self._place = FormPlace(self._acts, self.asked, self.promise, self.wish)
        self.note = NoteBar(tools.theme)
        self.waiting_head = PlainLabel(self.tr("Promised already"), "group")
        self.waiting = Facts(tools.theme, wrap=True)
        self._lay_out()
        self._connect()

    def call(self) -> CallOut:
        """The call that is chosen."""
        customer = self._customer
        return CallOut(customer.customer_id, customer.name, _value(self.numbers, ""), _value(self.purposes, SERVICE))

    def take_focus(self) -> None:
        """Be ready to call."""
        ready = self.buttons["call"] if self.buttons["call"].isEnabled() else self.buttons["promise"]
        ready.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_guard(self, guard: GuardView | None) -> None:
        """Whether to call now; None where that is not known yet."""
        self.guard.show_guard(guard, known=True)
        show_call(self.buttons["call"], bool(self.numbers.buttons()), guard)

    def show_waiting(self, backs: Sequence[CallBackView], me: str) -> None:
        """The calls that were promised to them and are still to come."""
        words = self._tools.words
        facts = [
            Fact(
                there_words(one, words) or here_words(one, words), one.about or self.tr("A call"), owner_words(one, me)
            )
            for one in backs
        ]
        self.waiting.show_facts(facts)
        for part in (self.waiting_head, self.waiting):
            part.setVisible(bool(facts))

    def ask_in_spite(self, guard: GuardView) -> None:
        """Ask whether to call all the same."""
        self._open(self.asked)
        self.asked.begin(guard)

    def ask_promise(self) -> None:
        """Ask when they shall be called."""
        self._open(self.promise)
        self.promise.begin()

    def ask_wish(self, former: WishView) -> None:
        """Ask what they say about calls; `former` is what they said before."""
        self._open(self.wish)
        self.wish.begin(former)

    def close_form(self) -> bool:
        """Put the open form away; False if none is open."""
        return self._place.close()

    def _open(self, form: Form) -> None:
        self.note.hide()
        self._place.open(form)

    def _choice(self, offered: Sequence[tuple[str, str]]) -> QButtonGroup:
        group = QButtonGroup(self)
        for text, value in offered:
            button = pill(text, self.changed.emit, checkable=True)
            button.setProperty("value", value)
            group.addButton(button)
            button.setChecked(len(group.buttons()) == 1)
        return group

    def _connect(self) -> None:
        for form in (self.asked, self.promise, self.wish):
            form.closed.connect(self._give_up)
        self.asked.given.connect(self.in_spite)
        self.promise.typed.connect(self.typed)
        self.promise.given.connect(lambda typed: self.promised.emit(typed, self.promise.about.text().strip()))
        self.wish.given.connect(self.wished)

    def _give_up(self) -> None:
        self.close_form()
        self.take_focus()

    def _lay_out(self) -> None:
        acts = FlowLayout(self._acts, gap=8, line_gap=6)
        for act in self.buttons.values():
            acts.addWidget(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for heading, group in ((self.tr("Number"), self.numbers), (self.tr("What for"), self.purposes)):
            column.addWidget(PlainLabel(heading, "group"))
            row = FlowLayout(gap=6, line_gap=6)
            for button in group.buttons():
                row.addWidget(button)
            column.addLayout(row)
            if not group.buttons():
                column.addWidget(PlainLabel(self.tr("No number of theirs is known."), "small-faint", wrap=True))
        forms = (self.asked, self.promise, self.wish)
        for part in (self.guard, self._acts, *forms, self.note, self.waiting_head, self.waiting):
            column.addWidget(part)
        column.addStretch(1)
        self.show_waiting((), "")


def _value(group: QButtonGroup, without: str) -> str:
    chosen = group.checkedButton()
    return str(chosen.property("value")) if chosen is not None else without


def _is_phone(kind: str) -> bool:
    return identifier_code(kind) == PHONE
