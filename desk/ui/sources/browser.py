"""Signing in with the system's browser: the card for it, and the way there and back for a source that is there."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desk.services.asks_signing_in import SigningIn
from desk.services.source_views import SignInView
from desk.ui.background import Latest, Trouble
from desk.ui.pieces.buttons import CopyButton, announce, push
from desk.ui.pieces.labels import PlainLabel, set_role
from desk.ui.tools import Tools


class BrowserCard(QFrame):
    """Signing in with the browser: what to register with the vendor, the button, and how it went. `wanted`,
    `cancelled`."""

    wanted = Signal()
    cancelled = Signal()

    def __init__(self, tools: Tools, first: bool = False, parent: QWidget | None = None) -> None:
        """`first`: it needs no heading, no other way to sign in stands above it."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self.address = QLineEdit()
        self.address.setReadOnly(True)
        self.address.setAccessibleName(self.tr("Address to register with the vendor"))
        self.copy = CopyButton(tools.theme, self.tr("address"), "")
        self.page = QLineEdit()
        self.page.setReadOnly(True)
        self.page.setAccessibleName(self.tr("Address of the vendor's page"))
        self.copy_page = CopyButton(tools.theme, self.tr("address"), "")
        self.state = PlainLabel(role="muted", wrap=True)
        self.sign_in: QPushButton = push(self.tr("Sign in with the browser"), self.wanted.emit)
        self.stop: QPushButton = push(self.tr("Cancel"), self.cancelled.emit)
        self._page = QWidget()
        told = self.tr("Register this address with the vendor as the one to come back to:")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        if not first:
            column.addWidget(PlainLabel(self.tr("Or with the browser"), "section", wrap=True))
        column.addWidget(PlainLabel(told, "small", wrap=True))
        column.addLayout(_beside(self.address, self.copy))
        column.addWidget(self.state)
        column.addWidget(self._page)
        page = _beside(self.page, self.copy_page)
        page.setContentsMargins(0, 0, 0, 0)
        self._page.setLayout(page)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.sign_in, self.stop):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def show_state(self, back: str, signed_in: bool) -> None:
        """How it stands; `back` is the address to register with the vendor."""
        self.address.setText(back)
        self.copy.set_value(back)
        self._rest(self.tr("You are signed in.") if signed_in else "")
        self.sign_in.setText(self.tr("Sign in anew") if signed_in else self.tr("Sign in with the browser"))

    def show_waiting(self) -> None:
        """The browser is being opened."""
        self._rest(self.tr("Waiting for the browser. Sign in there, and allow what is asked for."))
        self.sign_in.hide()
        self.stop.show()
        self.stop.setFocus()

    def show_page(self, address: str) -> None:
        """Where the vendor's page is, for a browser that did not open by itself."""
        self.page.setText(address)
        self.page.setCursorPosition(0)
        self.copy_page.set_value(address)
        self._page.show()

    def show_failed(self, trouble: Trouble) -> None:
        """It was not done."""
        self._rest(f"{trouble.title} {trouble.advice}".strip(), "danger")
        self.sign_in.setText(self.tr("Try again"))
        self.sign_in.setFocus()

    def _rest(self, words: str, role: str = "muted") -> None:
        set_role(self.state, role)
        self.state.show_text(words)
        self.state.setVisible(bool(words))
        self._page.hide()
        self.stop.hide()
        self.sign_in.show()
        if words:
            announce(self, words)


class SigningInAnew(QObject):
    """Of a source whose sign-in has ended. `signed(source_id)`: it is signed in to."""

    signed = Signal(str)
    _opened = Signal(int, str)

    def __init__(self, tools: Tools, signing_in: SigningIn, card: BrowserCard) -> None:
        super().__init__(card)
        self._signing_in, self._card = signing_in, card
        self._looked, self._asked = Latest(tools.quick, self), Latest(tools.slow, self)
        self._stop = threading.Event()
        # Of an earlier time nothing is opened any more.
        self._turn = 0
        self._source_id = ""
        card.wanted.connect(self._begin)
        card.cancelled.connect(lambda: self._stop.set())
        self._opened.connect(self._open)

    def show(self, source_id: str) -> None:
        """Show the card where this source has such a way; whatever was begun for another is ended."""
        self._stop.set()
        self._asked.drop()
        self._turn += 1
        self._source_id = source_id
        self._card.hide()
        self._looked.ask(lambda: self._signing_in.view(source_id), self._show, lambda _trouble: None)

    def _show(self, view: SignInView | None) -> None:
        if view is not None:
            self._card.show_state(view.back, view.signed_in)
            self._card.show()

    def _begin(self) -> None:
        self._stop = threading.Event()
        self._turn += 1
        source_id, stop, turn = self._source_id, self._stop, self._turn
        show: Callable[[str], None] = lambda address: self._opened.emit(turn, address)  # noqa: E731

        def done(_none: None) -> None:
            self._card.show_state(self._card.address.text(), signed_in=True)
            self.signed.emit(source_id)

        def failed(trouble: Trouble) -> None:
            self._card.show_failed(trouble)

        self._card.show_waiting()
        self._asked.ask(lambda: self._signing_in.sign_in(source_id, show, stop.is_set), done, failed)

    def _open(self, turn: int, address: str) -> None:
        if turn == self._turn:
            # Where none opens by itself, it is there to be copied.
            self._card.show_page(address)
            QDesktopServices.openUrl(QUrl(address))


def _beside(line: QLineEdit, button: CopyButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(line, 1)
    row.addWidget(button)
    return row
