"""Who the customer is, in one look: name, standing, their time of day, and the addresses one copies."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desk.services.identity_views import ConflictView
from desk.services.views import CustomerView, IdentifierView
from desk.ui.customer.page_acts import PageActs
from desk.ui.names import identifier_code, identifier_word
from desk.ui.pieces.avatar import Avatar
from desk.ui.pieces.buttons import CopyButton, IconButton, push
from desk.ui.pieces.flow import FlowLayout, clear
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.tools import Tools
from desk.ui.words import named, place_of, zone_of

CLOCK_MS = 10_000
WIDEST = 220
ROOMY = 600
# Behind the name.
ACTS_PLACE = 1
# Room for a name beside the buttons of a call, and for these to grow by a word.
NAME_LEAST = 220
# With the buttons of a call in it, less room is left for words on the others.
ROOMY_ON_CALLS = 900
# The kinds a rep reads out or types elsewhere, in this order; the first of each stands in the header.
# Fields whose mark stands beside what the header shows of them; marks of others stand at the end.
BESIDE = ("name", "tier", "time_zone")
COPIED_KINDS = ("phone", "email", "account", "loyalty")


class CopyChip(QFrame):
    """A rounded frame around a value and the button that copies it."""

    def __init__(self, tools: Tools, identifier: IdentifierView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "chip-frame")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 2, 0)
        row.setSpacing(2)
        shown = ElidedLabel(named(identifier.display or identifier.value), "small")
        shown.setMaximumWidth(WIDEST)
        row.addWidget(shown)
        row.addWidget(CopyButton(tools.theme, identifier_word(identifier.kind), identifier.value))


class WindowButton(IconButton):
    """Gives a customer a window of their own, or puts them back."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools.theme, "window", "", parent=parent)
        self._hint = KeyHint(self, tools.keys, "detach", self.tr("In a window of their own"))

    def show_back(self) -> None:
        """They are in a window of their own."""
        self.show_icon("inside")
        self._hint.say(self.tr("Back into the main window"))


class CustomerHeader(QWidget):
    """`refresh_wanted` carries the phone number to ask the sources about; `close_wanted`: put this customer away.

    `about_wanted`: show everything known of them; `history_wanted`: how they came to be; `raise_wanted`: raise a flag.
    `conflict_wanted` carries the field whose records disagree. `window_wanted`: give them a window of their own, or put
    them back into the main one.
    """

    refresh_wanted = Signal(str)
    close_wanted = Signal()
    about_wanted = Signal()
    history_wanted = Signal()
    conflict_wanted = Signal(str)
    raise_wanted = Signal()
    window_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._zone_name = ""
        self._phone = ""
        self._avatar = Avatar(tools.theme)
        self.name = ElidedLabel(role="heading")
        self._time = PlainLabel(role="chip")
        self._customer: CustomerView | None = None
        self._conflicts: dict[str, ConflictView] = {}
        self.name_mark = self._mark("name")
        self.name_mark.hide()
        self._chips = FlowLayout()
        self.refresh: QPushButton = push(self.tr("Ask sources now"), self._ask)
        self._small_refresh = IconButton(tools.theme, "refresh", self.tr("Ask sources now"), parent=self)
        self._small_refresh.clicked.connect(self._ask)
        self.about = IconButton(tools.theme, "person", self.tr("Everything known of this customer"))
        KeyHint(self.about, tools.keys, "about", self.tr("Everything known of this customer"))
        self.about.clicked.connect(self.about_wanted)
        self.history = IconButton(tools.theme, "same", self.tr("How this customer came to be"))
        KeyHint(self.history, tools.keys, "history", self.tr("How this customer came to be"))
        self.history.clicked.connect(self.history_wanted)
        self.raise_flag = IconButton(tools.theme, "flag", self.tr("Raise a flag …"))
        KeyHint(self.raise_flag, tools.keys, "raise", self.tr("Raise a flag …"))
        self.raise_flag.clicked.connect(self.raise_wanted)
        self.window_button = WindowButton(tools)
        self._close = IconButton(tools.theme, "close", self.tr("Close this customer"))
        KeyHint(self._close, tools.keys, "escape", self.tr("Close this customer"))
        self._close.clicked.connect(self.close_wanted)
        # Shown by whoever knows what to do when they are pressed.
        self.acts = PageActs(tools.keys)
        self.acts.hide()
        self._row = QHBoxLayout(self)
        self._quiet = QGridLayout()
        self._quiet_buttons = (self.about, self.history, self.raise_flag, self.window_button, self._close)
        self._tick = QTimer(self, interval=CLOCK_MS)
        self._tick.timeout.connect(self._show_time)
        self._lay_out()
        # Whatever stands in no layout would be nobody's, and go whenever Python's collector comes by.
        self._chips.addWidget(self._time)

    def show_customer(self, customer: CustomerView) -> None:
        """Show another customer, or the same one anew."""
        self._avatar.show_person(customer.name, customer.initials)
        self.name.show_text(customer.name or self.tr("No name known"))
        self._zone_name = customer.time_zone
        self._customer = customer
        self._show_chips(customer)
        self._phone = next(
            (known.value for known in customer.identifiers if identifier_code(known.kind) == "phone"), ""
        )
        self._fit()
        self._show_time()
        self._tick.start()

    def show_conflicts(self, conflicts: Sequence[ConflictView]) -> None:
        """Mark what the customer's records do not agree on."""
        known = {conflict.field: conflict for conflict in conflicts}
        if known == self._conflicts:
            return
        self._conflicts = known
        self.name_mark.setVisible("name" in known)
        if "name" in known:
            self.name_mark.say(self._mark_words(known["name"]))
        if self._customer is not None:
            self._show_chips(self._customer)
            self._show_time()

    def show_asking(self, asking: bool) -> None:
        """Whether the sources are being asked about this customer."""
        for button in (self.refresh, self._small_refresh):
            button.setEnabled(not asking)
        self.refresh.setText(self.tr("Asking sources …") if asking else self.tr("Ask sources now"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Words on the button where there is room, else its icon alone among the quiet ones; neither without a number
        to ask for. The quiet buttons stand in one line, or in two."""
        on_calls = not self.acts.isHidden()
        roomy = self.width() >= (ROOMY_ON_CALLS if on_calls else ROOMY)
        self.refresh.setVisible(bool(self._phone) and roomy)
        self._small_refresh.setVisible(bool(self._phone) and not roomy)
        if on_calls:
            beside = self._avatar.width() + NAME_LEAST + self.acts.whole_width() + self._quiet.sizeHint().width()
            self._place_acts(below=self.width() < max(ROOMY, beside))
        shown = self._quiet_buttons if roomy or not self._phone else (self._small_refresh, *self._quiet_buttons)
        abreast = len(shown) if roomy else 3 if on_calls else 2
        for place, button in enumerate(shown):
            self._quiet.addWidget(button, place // abreast, place % abreast)

    def _place_acts(self, below: bool) -> None:
        """Beside the name, or below the chips where there is little room."""
        self.acts.show_keys(not below)
        layout, place = (self._who, -1) if below else (self._top, ACTS_PLACE)
        if layout.indexOf(self.acts) < 0:
            layout.insertWidget(place, self.acts, 0, Qt.AlignmentFlag.AlignLeft)

    def _ask(self) -> None:
        self.refresh_wanted.emit(self._phone)

    def _lay_out(self) -> None:
        who = self._who = QVBoxLayout()
        who.setSpacing(5)
        line = QHBoxLayout()
        line.setSpacing(4)
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        line.addWidget(self.name)
        line.addWidget(self.name_mark)
        line.addStretch(1)
        top = self._top = QHBoxLayout()
        top.setSpacing(14)
        top.addLayout(line, 1)
        who.addLayout(top)
        # Over the whole width: beside the buttons they would stand one below the other.
        who.addLayout(self._chips)
        row = self._row
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._avatar)
        row.addLayout(who, 1)
        top.addWidget(self.acts)
        top.addWidget(self.refresh)
        self.window_button.clicked.connect(self.window_wanted)
        self._quiet.setSpacing(2)
        top.addLayout(self._quiet)
        top.setAlignment(self._quiet, Qt.AlignmentFlag.AlignVCenter)
        self._fit()

    def _show_chips(self, customer: CustomerView) -> None:
        clear(self._chips)
        self._time = PlainLabel(role="chip")
        for chip, fields in (
            (self._standing(customer), ("tier",)),
            (self._time, ("time_zone",)),
            *((one, ()) for one in self._addresses(customer)),
            (self._sources(customer), tuple(field for field in self._conflicts if field not in BESIDE)),
        ):
            if chip is not None:
                self._chips.addWidget(chip)
            for field in fields:
                if field in self._conflicts:
                    self._chips.addWidget(self._mark(field))

    def _mark(self, field: str) -> IconButton:
        conflict = self._conflicts.get(field)
        mark = IconButton(self._tools.theme, "differ", self._mark_words(conflict) if conflict else field, "icon_tiny")
        mark.colour = "warn"
        mark.clicked.connect(lambda: self.conflict_wanted.emit(field))
        return mark

    def _mark_words(self, conflict: ConflictView) -> str:
        told = self.tr("Records disagree: {field}, {n} values")
        return told.format(field=conflict.label, n=len(conflict.values))

    def _standing(self, customer: CustomerView) -> QWidget | None:
        parts = [customer.tier]
        if customer.since is not None:
            parts.append(self.tr("since {year}").format(year=self._tools.words.local(customer.since).year))
        text = " · ".join(part for part in parts if part)
        return PlainLabel(text[:1].upper() + text[1:], "chip-gold" if customer.tier else "chip") if text else None

    def _addresses(self, customer: CustomerView) -> list[QWidget]:
        first: dict[str, IdentifierView] = {}
        for identifier in customer.identifiers:
            first.setdefault(identifier_code(identifier.kind), identifier)
        return [CopyChip(self._tools, first[kind]) for kind in COPIED_KINDS if kind in first]

    def _sources(self, customer: CustomerView) -> QWidget:
        count = len(customer.sources)
        text = self.tr("1 source") if count == 1 else self.tr("{n} sources").format(n=count)
        chip = PlainLabel(text, "chip-quiet")
        chip.setAccessibleName(", ".join(customer.sources))
        return chip

    def _show_time(self) -> None:
        zone, words = zone_of(self._zone_name), self._tools.words
        self._time.setVisible(zone is not None)
        if zone is None:
            return
        now = words.now()
        theirs, ours = words.time(now, zone), words.time(now)
        place = place_of(self._zone_name)
        if theirs == ours:
            self._time.show_text(self.tr("{time} in {place}").format(time=theirs, place=place))
        else:
            told = self.tr("{time} in {place} · {ours} here")
            self._time.show_text(told.format(time=theirs, place=place, ours=ours))
