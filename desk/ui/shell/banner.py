"""The line that says a number is calling; it waits for its key and takes nothing from whoever is typing."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from desk.services.views import PopAnswer, PopVerdict
from desk.ui.pieces.buttons import IconButton, announce, push
from desk.ui.pieces.key_hint import KeyText
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.pieces.states import IconMark
from desk.ui.shell.pops import Pops
from desk.ui.tools import Tools
from desk.ui.words import named

# The cache says who it is within some 10 ms.
AT_LATEST_MS = 50


class PopBanner(QFrame):
    """Shows the newest offer of `pops` once the cache has said who it is, AT_LATEST_MS after it came all the same. Room
    is made for it once that way, not for a number first and a name a moment later: all rooms are laid out anew for it,
    which takes Python's lock from whoever answers."""

    def __init__(self, tools: Tools, pops: Pops, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._words, theme = tools.words, tools.theme
        self.who = ElidedLabel(role="strong")
        self.who.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.about = ElidedLabel(role="muted")
        self._more = ElidedLabel(role="small")
        self.open = push(self.tr("Open"), pops.take, "primary")
        away = IconButton(theme, "close", self.tr("Put this call away"))
        away.clicked.connect(pops.dismiss)
        for part in (self.open, away):
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._key, self._keys = PlainLabel("", "key"), tools.keys
        # Who it is and what else is told of them, and whether that is kept off the screen.
        self._words_of, self._masked = ("", ""), False
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 8, 7)
        row.setSpacing(10)
        row.addWidget(IconMark(theme, "phone", "accent"))
        row.addWidget(PlainLabel(self.tr("Calling"), "accent"))
        row.addWidget(self.who)
        row.addWidget(self.about, 1)
        row.addWidget(self._more)
        row.addWidget(self._key)
        row.addWidget(self.open)
        row.addWidget(away)
        KeyText(self._key, tools.keys, "take")
        self._latest = QTimer(self, interval=AT_LATEST_MS, singleShot=True)
        self._latest.timeout.connect(self._come)
        pops.offered.connect(self._show_offer)
        pops.foreseen.connect(self._show_who)
        self.hide()

    def mask_names(self, masked: bool) -> None:
        """Name nobody while somebody stands beside the screen."""
        self._masked = masked
        self._show_words()

    def _show_offer(self, number: str, waiting: int) -> None:
        # Of whoever was offered before nothing is kept.
        self._words_of = (number, "") if waiting else ("", "")
        self._show_words()
        if not waiting:
            self._latest.stop()
            self.hide()
            return
        self._more.show_text(self.tr("{n} more waiting").format(n=waiting - 1))
        self._more.setVisible(waiting > 1)
        if self.isHidden() and not self._latest.isActive():
            self._latest.start()

    def _come(self) -> None:
        self._latest.stop()
        self.show()

    def _show_who(self, answer: PopAnswer) -> None:
        region = self._words.region(answer.region)
        number = " · ".join(part for part in (answer.display, region) if part)
        if answer.verdict == PopVerdict.ONE and answer.hits:
            self._words_of = answer.hits[0].name, number
        else:
            self._words_of = answer.display or self.tr("Number withheld"), region if answer.display else ""
        self._show_words()
        self._come()
        key = self._keys.text("take")
        told = self.tr("Calling: {who}. {key} opens.") if key else self.tr("Calling: {who}.")
        announce(self, told.format(who=named(self.who.text()), key=key))

    def _show_words(self) -> None:
        who, about = self._words_of
        self.who.show_text(self.tr("Somebody") if self._masked and who else who)
        self.about.show_text("" if self._masked else about)
