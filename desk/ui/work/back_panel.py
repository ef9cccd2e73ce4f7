"""The panel beside the call-backs: the one chosen, whether to call now, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.services.work_views import CallBackView, GuardView, HistoryLine, WishView
from desk.ui.escalations.forms import Form
from desk.ui.pieces.buttons import IconButton, push
from desk.ui.pieces.column import Scrolling, panel_column
from desk.ui.pieces.facts import Fact, Facts
from desk.ui.pieces.flow import FlowLayout
from desk.ui.pieces.happened import Happened
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import PlainLabel, set_role
from desk.ui.pieces.states import SKELETON_AFTER_MS, IconMark, NoteBar
from desk.ui.tools import Tools
from desk.ui.work.backs_forms import InSpiteForm, PutOffForm
from desk.ui.work.backs_words import (
    MARKS,
    by_words,
    here_words,
    left_words,
    may_words,
    name_words,
    opens_words,
    owner_words,
    purpose_words,
    there_words,
    tr,
)
from desk.ui.work.form_place import FormPlace
from desk.ui.work.wish_form import WishForm


class GuardPart(QFrame):
    """Whether to call now, and why."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "well")
        self._mark = IconMark(tools.theme, "later", size="icon_small")
        self.may = PlainLabel(role="strong")
        self.why = PlainLabel(wrap=True)
        self.there = PlainLabel(role="small-faint", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(7)
        head.addWidget(self._mark)
        head.addWidget(self.may, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 9)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self.why)
        column.addWidget(self.there)

    def show_guard(self, guard: GuardView | None, known: bool) -> None:
        """Show what is known; None for nothing yet. `known`: there is a customer to ask about."""
        if guard is None:
            self._mark.show_icon("later", "faint")
            self.may.show_text(self.tr("Looking …") if known else self.tr("Ask first"))
            self.why.show_text("" if known else self.tr("Whose number it is, nobody here knows."))
        else:
            self._mark.show_icon(*MARKS[guard.may])
            self.may.show_text(may_words(guard))
            self.why.show_text("\n".join(part for part in (*guard.why, opens_words(guard)) if part))
        there = guard.there if guard is not None else ""
        basis = ", ".join(guard.basis) if guard is not None else ""
        told = self.tr("{there} now, by {basis}").format(there=there, basis=basis) if basis else there
        self.there.show_text(told if there else "")
        for label in (self.why, self.there):
            label.setVisible(bool(label.text()))
        self.setAccessibleName(" ".join((self.may.text(), self.why.text())))


def show_call(button: QPushButton, possible: bool, guard: GuardView | None) -> None:
    """A button that calls invites where nothing speaks against it, as far as is known; `possible`: there is a
    number."""
    may = guard is None or guard.may == "yes"
    button.setEnabled(possible)
    button.setText(tr("Call") if may else tr("Call …"))
    set_role(button, "primary" if may else "")


class BackPanel(QFrame):
    """`wanted` carries "call", "done", "later", "mine", "free", "back", "wish" or "open"; `given` the words to put it
    off to, `typed` them as they are typed; `in_spite`: call all the same; `list_wanted` asks for the list where the
    panel covers it."""

    wanted = Signal(str)
    given = Signal(str)
    typed = Signal(str)
    in_spite = Signal()
    list_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._tools = tools
        self.back = IconButton(tools.theme, "back", self.tr("Back to the list"))
        KeyHint(self.back, tools.keys, "escape", self.tr("Back to the list"))
        self.back.clicked.connect(self.list_wanted)
        self.name = PlainLabel(role="title", wrap=True)
        self.about = PlainLabel(wrap=True)
        self.guard = GuardPart(tools)
        self.facts = Facts(tools.theme, wrap=True)
        self.note = NoteBar(tools.theme)
        self.put_off, self.asked, self.wish = PutOffForm(), InSpiteForm(), WishForm(tools)
        self.history = Happened(tools)
        self.buttons: dict[str, QPushButton] = {}
        self.working = PlainLabel(self.tr("Saving …"), "small-faint")
        self.working.hide()
        self._patience = QTimer(self, singleShot=True, interval=SKELETON_AFTER_MS)
        self._patience.timeout.connect(self.working.show)
        invitation = self.tr("Choose a call-back to see whether to call now, and to call.")
        self._nothing = PlainLabel(invitation, "muted", wrap=True)
        self._body, self._acts = QWidget(), QWidget()
        self._place = FormPlace(self._acts, self.put_off, self.asked, self.wish)
        self._lay_out()
        for form in (self.put_off, self.asked, self.wish):
            form.closed.connect(self.close_form)
        self.put_off.given.connect(self.given)
        self.put_off.typed.connect(self.typed)
        self.asked.given.connect(self.in_spite)

    def show_back(self, back: CallBackView | None, guard: GuardView | None, me: str) -> None:
        """Show one; None for none."""
        self._body.setVisible(back is not None)
        self._nothing.setVisible(back is None)
        if back is None:
            return
        self.name.show_text(name_words(back))
        self.about.show_text(back.about)
        self.about.setVisible(bool(back.about))
        self.guard.show_guard(guard, bool(back.customer_id))
        self.facts.show_facts([fact for fact in self._told(back, me) if fact.value])
        number = bool(back.tel or (guard is not None and guard.tel))
        show_call(self.buttons["call"], number, guard)
        self.buttons["mine"].setVisible(back.owner != me)
        self.buttons["free"].setVisible(bool(back.owner) and back.owner == me)
        for name in ("open", "wish"):
            self.buttons[name].setVisible(bool(back.customer_id))

    def show_history(self, lines: Sequence[HistoryLine]) -> None:
        """What happened to it so far."""
        self.history.show_lines(lines)

    def show_busy(self, busy: bool) -> None:
        """Whether something is being done with it."""
        for button in self.buttons.values():
            button.setEnabled(not busy)
        if busy:
            self._patience.start()
        else:
            self._patience.stop()
            self.working.hide()

    def ask_when(self) -> None:
        """Ask until when to put it off."""
        self._open(self.put_off)
        self.put_off.begin()

    def ask_in_spite(self, guard: GuardView) -> None:
        """Ask whether to call all the same."""
        self._open(self.asked)
        self.asked.begin(guard)

    def ask_wish(self, former: WishView) -> None:
        """Ask what they say about calls; `former` is what they said before."""
        self._open(self.wish)
        self.wish.begin(former)

    def close_form(self) -> bool:
        """Put the open form away; False if none is open."""
        return self._place.close()

    def _open(self, form: Form) -> None:
        """A form takes the place of the buttons; in a low window it comes into sight."""
        self._place.open(form)
        area = self.findChild(Scrolling)
        if area is not None:
            QTimer.singleShot(0, form, lambda: area.ensureWidgetVisible(form))

    def _told(self, back: CallBackView, me: str) -> list[Fact]:
        words = self._tools.words
        late = left_words(back, words)
        return [
            Fact(self.tr("Number"), back.number, copy=back.number),
            Fact(self.tr("Their time"), there_words(back, words) or tr("Their zone is not known")),
            Fact(self.tr("Your time"), here_words(back, words), late, warn=back.rings),
            Fact(self.tr("Who calls"), owner_words(back, me), by_words(back, me)),
            Fact(self.tr("What for"), purpose_words(back)),
        ]

    def _lay_out(self) -> None:
        offered = (
            ("call", self.tr("Call"), "primary", self.tr("Call")),
            ("done", self.tr("Called back"), "", self.tr("Called back")),
            ("later", self.tr("Put off"), "", self.tr("Put off")),
            ("mine", self.tr("Take over"), "", self.tr("I call them")),
            ("free", self.tr("Give back"), "", self.tr("Whoever is free calls them")),
            ("back", self.tr("Take back"), "", self.tr("Nobody is to call")),
            ("wish", self.tr("What they wish"), "", self.tr("What they say about calls")),
            ("open", self.tr("Open customer"), "", self.tr("Open the customer (Enter)")),
        )
        acts = FlowLayout(self._acts, gap=8, line_gap=6)
        for name, text, role, tip in offered:
            button = self.buttons[name] = push(text, partial(self.wanted.emit, name), role)
            KeyHint(button, self._tools.keys, "work_mine" if name == "free" else f"work_{name}", tip)
            acts.addWidget(button)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addWidget(self.about)
        inside.addWidget(self.guard)
        for part in (
            self._acts,
            self.asked,
            self.put_off,
            self.wish,
            self.working,
            self.note,
            self.facts,
            self.history,
        ):
            inside.addWidget(part)
        head = QHBoxLayout()
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.name, 1)
        column = panel_column(self)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addWidget(self._body)
        column.addStretch(1)
