"""The receiver's card: whether phones are heard, on which port, with which token, and what they have told."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk.services.phone_views import PhonesView
from desk.ui.background import Trouble
from desk.ui.pieces.buttons import announce, push
from desk.ui.pieces.flow import FlowLayout
from desk.ui.pieces.labels import PlainLabel, set_role
from desk.ui.pieces.states import IconMark
from desk.ui.tools import Tools
from desk.ui.work.phones_pieces import Card, CopyLine
from desk.ui.work.phones_words import counts_words, kept_words, last_words, receiver_words, trouble_words

PORT_WIDTH = 90
HIGHEST_PORT = 65_535


class NewToken(QFrame):
    """Asks before another token is made. `wanted`: make it."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "caution")
        told = self.tr(
            "Every phone has to be given its new address: with the old one it is not heard any more. "
            "It cannot be undone."
        )
        self.go = push(self.tr("Make a new token"), self._go, "danger")
        buttons = FlowLayout(gap=8, line_gap=6)
        buttons.addWidget(self.go)
        buttons.addWidget(push(self.tr("Keep the old one"), self.hide))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addWidget(PlainLabel(told, wrap=True))
        column.addLayout(buttons)
        self.hide()

    def begin(self) -> None:
        """Ask."""
        self.show()
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self) -> None:
        self.hide()
        self.wanted.emit()


class ReceiverCard(Card):
    """`on_wanted` carries the port, `off_wanted`, `token_wanted` and `check_wanted` what else is to be done;
    `revealed` says whether the token may be seen."""

    on_wanted = Signal(int)
    off_wanted = Signal()
    token_wanted = Signal()
    check_wanted = Signal()
    revealed = Signal(bool)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Softphones and phone systems on this machine"), parent)
        self._tools = tools
        self._mark = IconMark(tools.theme, "later", size="icon_small")
        self.state = PlainLabel(wrap=True)
        self.trouble = PlainLabel(role="danger", wrap=True)
        self.port = QLineEdit()
        self.on = push(self.tr("Switch on"), self._want_on, "primary")
        self.off = push(self.tr("Switch off"), self.off_wanted.emit)
        self.show_token = push("", self._reveal, "link")
        self.token = CopyLine(tools, self.tr("token"), self.tr("Token"))
        self.check = push(self.tr("Check"), self.check_wanted.emit)
        self.check.setToolTip(self.tr("Asks the receiver as a phone would"))
        self.checked = PlainLabel(wrap=True)
        self._of = ""
        self.kept = PlainLabel(role="small-faint", wrap=True)
        self.anew = push(self.tr("Make a new token …"), self._ask_token)
        self.asking = NewToken()
        self.counts = PlainLabel(role="small", wrap=True)
        self._token = QWidget()
        self._shown = False
        self._lay_out()
        self.checked.hide()
        self.asking.wanted.connect(self.token_wanted)

    def show_view(self, view: PhonesView) -> None:
        """Show how it stands now."""
        icon, colour = ("done", "ok") if view.listening else ("close", "faint")
        self._mark.show_icon(*(("warning", "danger") if view.trouble else (icon, colour)))
        self.state.show_text(receiver_words(view))
        self.trouble.show_text(trouble_words(view))
        self.trouble.setVisible(bool(view.trouble))
        # What somebody types here is theirs.
        if not (self.port.hasFocus() and self.port.isModified()):
            self.port.setText(str(view.port or view.usual))
        for part in (self.port, self._port_word, self.on):
            part.setVisible(not view.listening)
        self.off.setVisible(view.port is not None)
        self._token.setVisible(view.listening)
        if not view.listening:
            self.asking.hide()
        self.token.show_text(view.token, view.token)
        if self._of != view.token:
            self._of = view.token
            self.checked.hide()
        self.kept.show_text(kept_words(view))
        set_role(self.kept, "small-faint" if view.lasting else "small-warn")
        words = self._tools.words
        told = (counts_words(view, words), last_words(view, words))
        self.counts.show_text(" ".join(part for part in told if part))

    def show_busy(self, busy: bool) -> None:
        """Whether something is being changed."""
        for button in (self.on, self.off, self.anew):
            button.setEnabled(not busy)

    def show_checking(self, checking: bool) -> None:
        """Whether the receiver is being asked."""
        if checking:
            self._say_checked(self.tr("Checking …"), "small-faint")
        else:
            self.checked.hide()

    def show_checked(self, trouble: Trouble | None) -> None:
        """What came of it."""
        if trouble is None:
            self._say_checked(self.tr("The receiver answers, and takes this token."), "small-ok")
        else:
            self._say_checked(f"{trouble.title} {trouble.advice}".strip(), "small-warn")
        announce(self, self.checked.text())

    def _say_checked(self, words: str, role: str) -> None:
        set_role(self.checked, role)
        self.checked.show_text(words)
        self.checked.show()

    def _want_on(self) -> None:
        if self.port.hasAcceptableInput():
            if self.on.isEnabled():
                self.on_wanted.emit(int(self.port.text()))
        else:
            self.port.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_token(self) -> None:
        self.asking.begin()

    def _reveal(self) -> None:
        self._shown = not self._shown
        self._say_reveal()
        self.token.reveal(self._shown)
        self.revealed.emit(self._shown)

    def _say_reveal(self) -> None:
        self.show_token.setText(self.tr("Hide the token") if self._shown else self.tr("Show the token"))

    def _lay_out(self) -> None:
        self._port_word = PlainLabel(self.tr("Port"), "small")
        self.port.setValidator(QIntValidator(1, HIGHEST_PORT, self.port))
        self.port.setFixedWidth(PORT_WIDTH)
        self.port.setAccessibleName(self.tr("Port"))
        self.port.returnPressed.connect(self._want_on)
        self._say_reveal()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._mark)
        head.addWidget(self.state, 1)
        acts = FlowLayout(gap=8, line_gap=6)
        for part in (self._port_word, self.port, self.on, self.off):
            acts.addWidget(part)
        inside = QVBoxLayout(self._token)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addWidget(self.token)
        inside.addWidget(self.kept)
        inside.addWidget(self.checked)
        more = FlowLayout(gap=8, line_gap=6)
        more.addWidget(self.check)
        more.addWidget(self.anew)
        more.addWidget(self.show_token)
        inside.addLayout(more)
        inside.addWidget(self.asking)
        self.column.addLayout(head)
        self.column.addWidget(self.trouble)
        self.column.addLayout(acts)
        self.column.addWidget(self._token)
        self.column.addWidget(self.counts)
        self.setAccessibleName(self.tr("Receiver"))
