"""One customer as a store may see them, to be read at arm's length."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.services.store_views import StoreView
from desk.services.views import IdentifierView
from desk.ui.names import identifier_code, identifier_word
from desk.ui.pieces.flow import FlowLayout, clear
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.pieces.states import IconMark
from desk.ui.store_lookup.cards import CareStrip, KeepCard, LatelyCard, SayCard
from desk.ui.store_lookup.pieces import TouchCopy, big_avatar
from desk.ui.store_lookup.words import KINDS, masked, wish_words
from desk.ui.tools import Tools

GAP = 16


class CustomerPart(QWidget):
    """`show_view` shows somebody, `forget` leaves nothing of them; `open_`: nothing is masked."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        # What lies on the clipboard by a touch here.
        self._copied = ""
        self.view: StoreView | None = None
        self._avatar = big_avatar(tools.theme)
        self.name = ElidedLabel("", "store-name")
        self._chips = FlowLayout(gap=8, line_gap=6)
        self.care = CareStrip(tools)
        self.say, self.keep, self.lately = SayCard(tools), KeepCard(tools), LatelyCard(tools)
        self._lay_out()

    def show_view(self, view: StoreView, store: str, open_: bool) -> None:
        """Show a customer; `store` is the one this desk stands in."""
        self.view = view
        self._avatar.show_person(view.name, view.initials)
        self.name.show_text(view.name or self.tr("No name known"))
        self._show_chips(view, open_)
        self.care.show_care(view.care)
        self.say.show_lines(view.say, store)
        self.keep.show_lines(view.keep, open_)
        self.lately.show_lines(view.lately)

    def forget(self) -> None:
        """Nothing of whoever was shown is left."""
        self.view = None
        clipboard, copied = QGuiApplication.clipboard(), self._copied
        if copied and clipboard.text() == copied:
            clipboard.clear()
        self._copied = ""
        self._avatar.show_person("", "")
        self.name.show_text("")
        clear(self._chips)
        self.care.show_care(None)
        self.say.show_lines((), "")
        self.keep.show_lines((), open_=False)
        self.lately.show_lines(())

    def _show_chips(self, view: StoreView, open_: bool) -> None:
        clear(self._chips)
        parts = [view.tier]
        if view.since is not None:
            parts.append(self.tr("since {year}").format(year=self._tools.words.local(view.since).year))
        standing = " · ".join(part for part in parts if part)
        if standing:
            role = "chip-gold" if view.tier else "chip"
            self._chips.addWidget(ElidedLabel(standing[:1].upper() + standing[1:], role))
        if view.visit is not None:
            here = self.tr("Here since {time}").format(time=self._tools.words.time(view.visit.begun_at))
            self._chips.addWidget(PlainLabel(here, "chip-ok"))
        first: dict[str, IdentifierView] = {}
        for identifier in view.identifiers:
            first.setdefault(identifier_code(identifier.kind), identifier)
        for kind in KINDS:
            if kind in first and open_:
                self._chips.addWidget(self._copy(first[kind]))
            elif kind in first and kind in ("phone", "loyalty"):
                self._chips.addWidget(PlainLabel(masked(first[kind]), "chip"))
        wish = wish_words(view.wish)
        if wish:
            self._chips.addWidget(PlainLabel(wish, "chip"))

    def _copy(self, identifier: IdentifierView) -> TouchCopy:
        shown = identifier.display or identifier.value
        made = TouchCopy(self._tools.theme, identifier_word(identifier.kind), shown, identifier.value)
        made.copied.connect(self._remember)
        return made

    def _remember(self, value: str) -> None:
        self._copied = value

    def _lay_out(self) -> None:
        who = QVBoxLayout()
        who.setSpacing(5)
        who.addWidget(self.name)
        who.addLayout(self._chips)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._avatar)
        head.addLayout(who, 1)
        head.setAlignment(self._avatar, Qt.AlignmentFlag.AlignTop)
        two = QHBoxLayout()
        two.setSpacing(GAP)
        two.addWidget(self.say, 1)
        two.addWidget(self.keep, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.care)
        column.addLayout(two)
        column.addWidget(self.lately)
        column.addStretch(1)


class MaskStrip(QFrame):
    """Says that nothing is masked, and for how long still."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.setProperty("role", "caution")
        self._words = PlainLabel("", "store-text")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(IconMark(tools.theme, "seen", "warn"))
        row.addWidget(self._words, 1)
        self.hide()

    def show_left(self, seconds: int, key: str) -> None:
        """So many seconds until it is masked again; `key` does it at once."""
        told = self.tr("Numbers are shown for {n} s more.").format(n=seconds)
        if key:
            hide = self.tr("{key} hides them at once.").format(key=key)
            told = self.tr("{first} {second}").format(first=told, second=hide)
        self._words.show_text(told)
        self.show()
