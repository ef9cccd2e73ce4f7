"""One hand-off that was given: its code and address to be passed on, how it stands, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.services.hand_off_views import HandOffView
from desk.ui.customer.hand_off_words import WAITING, both_clocks, says, state_word, to_words, tr
from desk.ui.pieces.buttons import CopyButton, announce, push
from desk.ui.pieces.flow import FlowLayout
from desk.ui.pieces.labels import ElidedLabel, PlainLabel, set_role
from desk.ui.tools import Tools
from desk.ui.words import named, one_line


class CodePart(QFrame):
    """The code, how it is said, and the address, each to be copied."""

    def __init__(self, tools: Tools, role: str = "well", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.code = PlainLabel(role="code")
        self.spoken = PlainLabel(role="small", wrap=True)
        self.address = ElidedLabel()
        self.address.setFont(tools.theme.mono())
        self.copy_code = CopyButton(tools.theme, tr("code"), "")
        self.copy_address = CopyButton(tools.theme, tr("address"), "")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(3)
        for part, button in ((self.code, self.copy_code), (self.address, self.copy_address)):
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(part)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addStretch(1)
            column.addLayout(row)
            if part is self.code:
                column.addWidget(self.spoken)

    def show_code(self, code: str, spoken: str, address: str) -> None:
        """Show these."""
        self.code.show_text(code)
        self.spoken.show_text(tr("Say: {code}").format(code=spoken))
        self.spoken.setVisible(bool(spoken))
        self.address.show_text(address)
        self.copy_code.set_value(code)
        self.copy_address.set_value(address)


class PaperActs(QWidget):
    """`print_wanted`, `pdf_wanted` and `file_wanted`: print one page, keep it as a PDF, keep the signed file."""

    print_wanted = Signal()
    pdf_wanted = Signal()
    file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self, gap=6)
        self.print: QPushButton = push(tr("Print …"), self.print_wanted.emit, "link")
        self.pdf: QPushButton = push(tr("Save as PDF …"), self.pdf_wanted.emit, "link")
        self.file: QPushButton = push(tr("Save signed file …"), self.file_wanted.emit, "link")
        for button in (self.print, self.pdf, self.file):
            row.addWidget(button)

    def show_busy(self, busy: bool) -> None:
        """Whether one is being made."""
        for button in (self.print, self.pdf, self.file):
            button.setEnabled(not busy)


class HandOffCard(QWidget):
    """`back_wanted`: take it back; `met_wanted`: the customer is there; `open_wanted`: show what its receiver sees;
    `again_wanted`: pass the customer on once more."""

    back_wanted = Signal()
    met_wanted = Signal()
    open_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.view: HandOffView | None = None
        self.to = PlainLabel(role="strong", wrap=True)
        self.by = PlainLabel(role="small-faint", wrap=True)
        self.state = PlainLabel(role="chip")
        self.says = PlainLabel(role="small", wrap=True)
        self.code = CodePart(tools)
        self.papers = PaperActs()
        self.paper_words = PlainLabel(role="small", wrap=True)
        self.paper_words.hide()
        self.back: QPushButton = push(tr("Take back"), self.back_wanted.emit)
        self.met: QPushButton = push(tr("Customer is there"), self.met_wanted.emit)
        self.open: QPushButton = push(tr("What they see"), self.open_wanted.emit)
        self.again: QPushButton = push(tr("Hand off once more"), self.again_wanted.emit, "link")
        acts = FlowLayout(gap=8)
        for button in (self.open, self.met, self.back):
            acts.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.to)
        column.addWidget(self.by)
        column.addWidget(self.state, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.says)
        column.addWidget(self.code)
        column.addLayout(acts)
        column.addWidget(self.papers)
        column.addWidget(self.paper_words)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)

    def show_hand_off(self, view: HandOffView, zone_name: str) -> None:
        """Show this one as it stands now; another state is said."""
        before, self.view = self.view, view
        words = self._tools.words
        to = to_words(view.given.to, view.given.name)
        self.to.show_text(tr("Handed to {to}").format(to=to))
        at = both_clocks(view.given.given_at, zone_name, words)
        self.by.show_text(tr("by {who}, {time}").format(who=named(one_line(view.given.given_by)), time=at))
        word, role = state_word(view.state)
        set_role(self.state, role)
        self.state.show_text(word)
        told = says(view, zone_name, words)
        self.says.show_text(told)
        self.code.show_code(view.code, view.spoken, view.address)
        there = view.state != "taken_back"
        awaited = view.state in (*WAITING, "never_arrived")
        for part, shown in (
            (self.code, there), (self.papers, there), (self.open, there), (self.met, awaited), (self.back, awaited),
        ):  # fmt: skip
            part.setVisible(shown)
        self.setAccessibleName(f"{self.to.text()}, {told}")
        if before is not None and before.hand_off_id == view.hand_off_id and before.state != view.state:
            announce(self, f"{word}. {told}")

    def show_paper(self, words: str, ok: bool) -> None:
        """What became of printing or saving; "" for nothing."""
        set_role(self.paper_words, "small-ok" if ok else "small-warn")
        self.paper_words.show_text(words)
        self.paper_words.setVisible(bool(words))
        if words:
            announce(self, words)
