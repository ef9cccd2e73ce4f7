"""A hand-off as whoever opens it sees it: exactly what was given, how it stands, and what happened to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.domain.hand_off_codes import shown as code_shown
from desk.domain.hand_off_codes import spoken
from desk.services.hand_off_views import Given, HandOffFileView, HandOffView
from desk.services.work_views import HistoryLine
from desk.ui.customer.hand_off_card import CodePart, PaperActs
from desk.ui.customer.hand_off_lines import GivenLines, told_of
from desk.ui.customer.hand_off_words import WAITING, both_clocks, says, state_word, to_words, tr
from desk.ui.pieces.buttons import announce, push
from desk.ui.pieces.flow import FlowLayout, clear
from desk.ui.pieces.labels import ElidedLabel, PlainLabel, set_role
from desk.ui.pieces.states import NoteBar
from desk.ui.pieces.undo import UndoBar
from desk.ui.tools import Tools
from desk.ui.words import one_line

WIDEST = 820


@dataclass(frozen=True, slots=True)
class Shown:
    """What a sheet shows: a hand-off as it was given, `view` how it stands (None: these decisions do not have it), and
    `file` where it was read from one. `zone_name` is the customer's, "" not known."""

    given: Given
    view: HandOffView | None
    zone_name: str = ""
    file: HandOffFileView | None = None


class HandOffSheet(QWidget):
    """`customer_wanted(customer_id)`; `met_wanted`: the customer is here; `back_wanted`: take it back."""

    customer_wanted = Signal(int)
    met_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.shown: Shown | None = None
        self.name, self.title = ElidedLabel(role="heading"), PlainLabel(role="muted", wrap=True)
        self.meta = PlainLabel(role="small", wrap=True)
        self.state, self.says = PlainLabel(role="chip"), PlainLabel(wrap=True)
        self.origin = PlainLabel(role="small-ok", wrap=True)
        self.nobody = PlainLabel(role="small-warn", wrap=True)
        self.code = CodePart(tools, "card")
        self.lines = GivenLines(tools, origins=True)
        self.papers = PaperActs()
        self.paper_words = PlainLabel(role="small", wrap=True)
        self.customer: QPushButton = push(tr("Open the customer"), self._open_customer, "primary")
        self.met: QPushButton = push(tr("Customer is here"), self.met_wanted.emit)
        self.back: QPushButton = push(tr("Take back"), self.back_wanted.emit)
        self.note, self.undo = NoteBar(tools.theme), UndoBar(tools)
        self._happened = QVBoxLayout()
        self._happened.setSpacing(4)
        self._happened_head = PlainLabel(tr("What happened"), "group")
        self._lay_out()

    def show_hand_off(self, shown: Shown) -> None:
        """Show this one; the same as it stands now, if it is shown already."""
        before, self.shown = self.shown, shown
        words, given, view = self._tools.words, shown.given, shown.view
        self.name.show_text(given.content.customer or tr("A customer"))
        self.title.show_text(given.content.title)
        self.title.setVisible(bool(given.content.title))
        at = both_clocks(given.given_at, shown.zone_name, words)
        to = to_words(given.to, given.name)
        self.meta.show_text(tr("Handed to {to} by {who}, {time}").format(to=to, who=one_line(given.given_by), time=at))
        self._show_standing(view, shown.zone_name, before)
        self._show_origin(shown.file)
        if view is not None:
            self.code.show_code(view.code, view.spoken, view.address)
        elif shown.file is not None:
            self.code.show_code(code_shown(given.code), spoken(given.code), shown.file.address)
        self.lines.show_content(given.content, told_of(given.content), shown.zone_name)
        self.setAccessibleName(f"{self.name.text()}. {self.meta.text()}. {self.says.text()}")

    def show_history(self, lines: Sequence[HistoryLine]) -> None:
        """Everything that happened to it, oldest first."""
        clear(self._happened)
        for one in lines:
            told = " · ".join(part for part in (one_line(one.what), one_line(one.who), one_line(one.note)) if part)
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(PlainLabel(self._tools.words.moment(one.at), "small-faint"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(PlainLabel(told, "small", wrap=True), 1)
            self._happened.addLayout(row)
        self._happened_head.setVisible(bool(lines))

    def show_paper(self, words: str, ok: bool) -> None:
        """What became of printing or saving; "" for nothing."""
        set_role(self.paper_words, "small-ok" if ok else "small-warn")
        self.paper_words.show_text(words)
        self.paper_words.setVisible(bool(words))
        if words:
            announce(self, words)

    def take_focus(self) -> None:
        """Hear the keyboard where one goes on."""
        (self.customer if self.customer.isVisibleTo(self) else self.code.copy_address).setFocus()

    def _show_standing(self, view: HandOffView | None, zone_name: str, before: Shown | None) -> None:
        self.state.setVisible(view is not None)
        self.says.setVisible(view is not None)
        known = view is not None and view.customer_id != 0
        self.customer.setVisible(known)
        self.nobody.setVisible(not known)
        pull = tr("This customer is not among the records here. Pull the sources, then open it again.")
        self.nobody.show_text(pull)
        awaited = view is not None and view.state in (*WAITING, "never_arrived")
        self.met.setVisible(awaited)
        self.back.setVisible(awaited and view is not None and view.mine)
        self.papers.setVisible(view is not None and view.state != "taken_back")
        if view is None:
            return
        word, role = state_word(view.state)
        set_role(self.state, role)
        self.state.show_text(word)
        self.says.show_text(says(view, zone_name, self._tools.words))
        held = before.view if before is not None else None
        if held is not None and held.hand_off_id == view.hand_off_id and held.state != view.state:
            announce(self, f"{word}. {self.says.text()}")

    def _show_origin(self, file: HandOffFileView | None) -> None:
        self.origin.setVisible(file is not None)
        if file is None:
            return
        whole = tr("From a file that is whole, and signed with the key {key}.").format(key=file.key_name)
        if file.held is None:
            known = tr("This desk does not have the hand-off itself: how it stands is not known here.")
        elif file.same:
            known = tr("This desk has the same.")
        else:
            known = tr("This desk has it otherwise: what the file says is shown.")
        set_role(self.origin, "small-ok" if file.same or file.held is None else "small-warn")
        self.origin.show_text(f"{whole} {known}")

    def _open_customer(self) -> None:
        if self.shown is not None and self.shown.view is not None:
            self.customer_wanted.emit(self.shown.view.customer_id)

    def _lay_out(self) -> None:
        self.setMaximumWidth(WIDEST)
        self.paper_words.hide()
        head = QVBoxLayout()
        head.setSpacing(3)
        for label in (self.name, self.title, self.meta):
            head.addWidget(label)
        acts = FlowLayout(gap=8)
        for button in (self.customer, self.met, self.back):
            acts.addWidget(button)
        standing = QHBoxLayout()
        standing.setSpacing(10)
        standing.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        standing.addWidget(self.says, 1)
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 13, 14, 14)
        inside.setSpacing(8)
        inside.addWidget(PlainLabel(tr("What goes along"), "section"))
        inside.addWidget(self.lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(standing)
        above: tuple[QWidget, ...] = (self.origin, self.nobody, self.note)
        below: tuple[QWidget, ...] = (self.code, card, self.papers, self.paper_words, self._happened_head)
        for part in above:
            column.addWidget(part)
        column.addLayout(acts)
        for part in below:
            column.addWidget(part)
        column.addLayout(self._happened)
        column.addWidget(self.undo)
