"""The line that says it is time to call somebody back; it waits, and takes nothing from whoever is typing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from desk.services.work_views import CallBackView, GuardView
from desk.ui.pieces.buttons import IconButton, announce, push
from desk.ui.pieces.key_hint import Keyed
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.pieces.states import IconMark
from desk.ui.tools import Tools
from desk.ui.work.backs_words import left_words, name_words, opens_words, there_words

# Below this width only what is pressed stands beside who it is.
ALL_FIT = 560
# So much is needed for what it is about to stand beside who it is.
LEAST_FIT = 340


class RingBar(QFrame):
    """`call_wanted`, `open_wanted`, `away_wanted`: of the one that is shown."""

    call_wanted = Signal()
    open_wanted = Signal()
    away_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.setObjectName("ring")
        self._words, self._keys = tools.words, tools.keys
        self._told = ""
        self._more, self._closed = 0, False
        # What is shown, and whether who it is is kept off the screen.
        self._shown: tuple[CallBackView, GuardView | None] | None = None
        self._masked = False
        self._icon = IconMark(tools.theme, "later", "accent")
        self.what = PlainLabel(role="accent")
        self.who = ElidedLabel(role="strong")
        self.who.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.about = ElidedLabel(role="muted")
        self.more = ElidedLabel(role="small")
        self.open = push(self.tr("Open"), self.open_wanted.emit)
        self.call = push(self.tr("Call"), self.call_wanted.emit, "primary")
        self.away = IconButton(tools.theme, "close", self.tr("Put this line away; it stays among the call-backs"))
        self.away.clicked.connect(self.away_wanted)
        for button in (self.open, self.call, self.away):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 8, 7)
        row.setSpacing(10)
        self._key = PlainLabel("", "key")
        self._key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        parts: tuple[QWidget, ...] = (
            self._icon, self.what, self.who, self.about, self.more, self._key, self.open, self.call, self.away,
        )  # fmt: skip
        for part in parts:
            row.addWidget(part, 1 if part is self.about else 0)
        Keyed(self, tools.keys, self._show_key)
        self.hide()

    def show_ring(self, back: CallBackView, guard: GuardView | None, more: int) -> None:
        """Say that this one is due, and what speaks against calling now; so many more are due as well."""
        closed = self._closed = guard is not None and guard.may == "no"
        self.what.show_text(self.tr("Call back later") if closed else self.tr("Call back now"))
        self._shown = back, guard
        self._show_who()
        self.more.show_text(self.tr("{n} more due").format(n=more))
        self._more = more
        self._share_room()
        self.open.setText(self.tr("Open") if back.customer_id else self.tr("Show"))
        self.call.setVisible(not closed)
        self.show()
        self._tell(back, guard)

    def mask_names(self, masked: bool) -> None:
        """Name nobody while somebody stands beside the screen."""
        self._masked = masked
        self._show_who()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _show_who(self) -> None:
        if self._shown is not None:
            self.who.show_text(self.tr("A customer") if self._masked else name_words(self._shown[0]))
            self.about.show_text("" if self._masked else self._about(*self._shown))

    def _show_key(self) -> None:
        self._key.show_text(self._keys.text("ring"))
        self._share_room()

    def _share_room(self) -> None:
        fits = self.width() >= ALL_FIT
        self.more.setVisible(fits and self._more > 0)
        self._key.setVisible(fits and bool(self._key.text()))
        # In the least room the bell's picture says it; who, and why not, are told before it.
        self.what.setVisible(self.width() >= LEAST_FIT)
        # Why not is more than who.
        self.about.setVisible(fits or self._closed)

    def _about(self, back: CallBackView, guard: GuardView | None) -> str:
        if guard is not None and guard.may == "no":
            return " ".join(part for part in (*guard.why, opens_words(guard)) if part)
        words = self._words
        ask = self.tr("Ask first") if guard is not None and guard.may == "ask" else ""
        parts = (left_words(back, words), there_words(back, words), back.about, ask)
        return " · ".join(part for part in parts if part)

    def _tell(self, back: CallBackView, guard: GuardView | None) -> None:
        """Each is announced once, however often it is shown; and once more where it must not be called now."""
        told = f"{back.call_back_id} {back.due_at} {guard is not None and guard.may == 'no'}"
        if told != self._told:
            self._told = told
            parts = (self.what.text(), self.who.text(), self.about.text())
            key, said = self._keys.text("ring"), ", ".join(part for part in parts if part)
            announce(self, self.tr("{said}. {key} opens.").format(said=said, key=key) if key else said)
