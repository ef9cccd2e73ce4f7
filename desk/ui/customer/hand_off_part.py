"""The panel that passes a customer on: to whom, why, what they will see; then the code to say, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desk.services.hand_off_views import HandOffView, PreviewView, ReceiversView
from desk.ui.background import Trouble
from desk.ui.customer.hand_off_card import HandOffCard
from desk.ui.customer.hand_off_choice import ReceiverChoice
from desk.ui.customer.hand_off_earlier import Earlier
from desk.ui.customer.hand_off_lines import GivenLines, told_in
from desk.ui.customer.hand_off_words import CALL_BACK, both_clocks
from desk.ui.customer.hand_off_work import Draft
from desk.ui.customer.typed_text import KeptLine, TypedText
from desk.ui.pieces.buttons import push
from desk.ui.pieces.inputs import LONGEST
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.part_key import PartKey
from desk.ui.pieces.states import SKELETON_AFTER_MS, NoteBar, Skeleton
from desk.ui.tools import Tools

NOTE_LINES = 2
SKELETON_HEIGHT = 110


class HandOffForm(QWidget):
    """`said(name, value)`: what is said by now, by the names of Draft; `turned(mark)`: keep a line back, or do so no
    more; `give_wanted`: pass the customer on; `again_wanted`: ask once more what goes along."""

    said = Signal(str, object)
    turned = Signal(str)
    give_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._draft = Draft()
        # The reason that is known, which stands in its line while nobody typed another.
        self._reason = ""
        self.choice = ReceiverChoice(tools)
        self.reason, self.inquiry = QLineEdit(), QLineEdit()
        self.text = TypedText(self.tr("Note to the receiver"), self.tr("What else they should know"), NOTE_LINES)
        self.kept = KeptLine()
        self.lines = GivenLines(tools, origins=False)
        self.note = NoteBar(tools.theme)
        self.skeleton = Skeleton(tools.theme, line_height=36)
        self.skeleton.setFixedHeight(SKELETON_HEIGHT)
        self.skeleton.hide()
        self.give: QPushButton = push(self.tr("Hand off"), self.give_wanted.emit, "primary")
        KeyHint(self.give, tools.keys, "finish", self.tr("Hand off"))
        self._patience = QTimer(self, singleShot=True, interval=SKELETON_AFTER_MS)
        self._patience.timeout.connect(self.skeleton.show)
        self._patience.start()
        self._lay_out()
        self._connect()

    def show_draft(self, draft: Draft) -> None:
        """This was said before."""
        self._draft = draft
        self.choice.show_choice(draft.to, draft.name, draft.by)
        self.reason.setText(draft.reason or self._reason)
        self.inquiry.setText(draft.inquiry)
        self.text.show_text(draft.note)

    def show_preview(self, view: PreviewView, draft: Draft, zone_name: str) -> None:
        """What would go along with this draft."""
        self._draft = draft
        self._patience.stop()
        self.skeleton.hide()
        self.note.hide()
        if not draft.reason:
            self._show_reason(next((one.line.value for one in view.lines if one.line.kind == "reason"), ""))
        self.lines.show_content(view.content, told_in(view, draft.hidden), zone_name)
        self._show_due(view, draft, zone_name)

    def show_trouble(self, trouble: Trouble, again: Callable[[], object] | None = None) -> None:
        """Say what went wrong; what was said stays."""
        self._patience.stop()
        self.skeleton.hide()
        self.note.say(trouble, self.tr("Try again") if again else "", again)

    def show_state(self, state: str, empty: bool) -> None:
        """How far what is said is on the disk, as Saving.state has it; `empty` where nothing is said."""
        self.kept.show_state(state, empty)

    def show_busy(self, busy: bool) -> None:
        """Whether the customer is being passed on."""
        self.give.setEnabled(not busy)
        self.give.setText(self.tr("Handing off …") if busy else self.tr("Hand off"))

    def _show_reason(self, reason: str) -> None:
        untouched = self.reason.text() == self._reason
        self._reason = reason
        if untouched:
            self.reason.setText(reason)
            self.reason.setCursorPosition(0)

    def _show_due(self, view: PreviewView, draft: Draft, zone_name: str) -> None:
        due, words = view.due, self._tools.words
        if due.due_at is None and due.advice:
            self.choice.show_meant(due.advice, understood=False)
        elif draft.to == CALL_BACK and due.due_at is None:
            self.choice.show_meant(self.tr("Say when they will be called."), understood=False)
        elif draft.to == CALL_BACK and due.due_at is not None:
            there = f" ({due.there})" if due.there else ""
            self.choice.show_meant(self.tr("They are called {time}").format(time=due.shown + there), understood=True)
        elif view.arrive_by is not None:
            until = both_clocks(view.arrive_by, zone_name, words)
            self.choice.show_meant(self.tr("Awaited until {time}").format(time=until), understood=True)

    def _say_receiver(self, to: str, name: str) -> None:
        self.said.emit("to", to)
        self.said.emit("name", name)

    def _say_reason(self, text: str) -> None:
        known = text.strip() == self._reason.strip()
        self.said.emit("reason", "" if known else text.strip())

    def _connect(self) -> None:
        self.choice.chosen.connect(self._say_receiver)
        self.choice.by.connect(lambda text: self.said.emit("by", text))
        self.reason.textEdited.connect(self._say_reason)
        self.inquiry.textEdited.connect(lambda text: self.said.emit("inquiry", text))
        self.text.typed.connect(lambda text: self.said.emit("note", text))
        self.lines.turned.connect(self.turned)
        PartKey(self, self._tools.keys, "finish", self.give_wanted.emit)

    def _lay_out(self) -> None:
        for line, name, hint in (
            (self.reason, self.tr("Reason"), self.tr("Why are they calling?")),
            (self.inquiry, self.tr("Specific inquiry"), self.tr("The very thing they want")),
        ):
            line.setAccessibleName(name)
            line.setPlaceholderText(hint)
            line.setMaxLength(LONGEST)
        well = QFrame()
        well.setProperty("role", "well")
        inside = QVBoxLayout(well)
        inside.setContentsMargins(12, 8, 8, 10)
        inside.setSpacing(6)
        inside.addWidget(PlainLabel(self.tr("They will see"), "small-faint"))
        inside.addWidget(self.skeleton)
        inside.addWidget(self.lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("Hand off to"), "group"))
        column.addWidget(self.choice)
        column.addWidget(PlainLabel(self.tr("Reason, inquiry, note"), "group"))
        # The list may be long; what is pressed is in sight all the same.
        for part in (self.reason, self.inquiry, self.text, self.kept, self.note, self.give, well):
            column.addWidget(part)


class HandOffPart(QWidget):
    """The form, or the hand-off that was given; and those of this customer before. `opened(HandOffView)`: show what
    its receiver sees."""

    opened = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hand-off")
        self.form, self.card, self.earlier = HandOffForm(tools), HandOffCard(tools), Earlier(tools)
        self.caution = NoteBar(tools.theme)
        self.form.hide()
        self.card.hide()
        self.card.again_wanted.connect(self.show_form)
        self.card.open_wanted.connect(lambda: self.opened.emit(self.card.view))
        self.earlier.chosen.connect(self.opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.caution, self.form, self.card, self.earlier):
            column.addWidget(part)
        column.addStretch(1)

    def _open_file(self) -> None:
        self.form.choice.set_up_wanted.emit()

    def show_form(self) -> None:
        """Pass the customer on, or once more."""
        self.card.hide()
        self.card.view = None
        self.form.show()
        self.form.choice.take_focus()

    def show_given(self, view: HandOffView, zone_name: str) -> None:
        """This one was given."""
        self.form.hide()
        self.card.show_hand_off(view, zone_name)
        self.card.show_paper("", ok=True)
        self.card.show()
        self.card.code.copy_code.setFocus()

    def show_held(self, held: Sequence[HandOffView], zone_name: str) -> None:
        """How those of this customer stand now."""
        shown = self.card.view
        if shown is not None:
            now = next((one for one in held if one.hand_off_id == shown.hand_off_id), None)
            if now is not None:
                self.card.show_hand_off(now, zone_name)
        beside = [one for one in held if shown is None or one.hand_off_id != shown.hand_off_id]
        self.earlier.show_hand_offs(beside)

    def show_known(self, known: ReceiversView) -> None:
        """Whom one can choose from, and what is wrong with the company's list."""
        self.form.choice.show_known(known)
        if known.trouble:
            title = self.tr("What the company wrote in hand_off.toml cannot be used.")
            self.caution.say(Trouble(title, known.trouble), self.tr("Open the file"), self._open_file)
        else:
            self.caution.hide()
