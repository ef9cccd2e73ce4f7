"""Who the customer is, in one look: name, standing, their time of day, and the addresses one copies."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desk.services.identity_views import ConflictView
from desk.services.views import CustomerView
from desk.ui.customer.header_chips import HeaderChips
from desk.ui.customer.page_acts import PageActs
from desk.ui.names import identifier_code
from desk.ui.pieces.avatar import Avatar
from desk.ui.pieces.buttons import IconButton, push
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import ElidedLabel
from desk.ui.tools import Tools

CLOCK_MS = 10_000
ROOMY = 600
# Behind the name.
ACTS_PLACE = 1
# Room for a name beside the buttons of a call, and for these to grow by a word.
NAME_LEAST = 220
# With the buttons of a call in it, less room is left for words on the others.
ROOMY_ON_CALLS = 900


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
    call_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._zone_name = ""
        self._phone = ""
        self._avatar = Avatar(tools.theme)
        self.name = ElidedLabel(role="heading")
        self._conflicts: dict[str, ConflictView] = {}
        self.name_mark = self._mark("name")
        self.name_mark.hide()
        self.chips = HeaderChips(tools, self._mark)
        self.refresh: QPushButton = push(self.tr("Ask sources now"), self._ask)
        self._small_refresh = IconButton(tools.theme, "refresh", self.tr("Ask sources now"), parent=self)
        self._small_refresh.clicked.connect(self._ask)
        self.call = self._quiet_button("phone", "call_out", self.tr("Call, or promise a call"), self.call_wanted)
        told = self.tr("Everything known of this customer")
        self.about = self._quiet_button("person", "about", told, self.about_wanted)
        told = self.tr("How this customer came to be")
        self.history = self._quiet_button("same", "history", told, self.history_wanted)
        self.raise_flag = self._quiet_button("flag", "raise", self.tr("Raise a flag …"), self.raise_wanted)
        self.window_button = WindowButton(tools)
        self._close = self._quiet_button("close", "escape", self.tr("Close this customer"), self.close_wanted)
        # Shown by whoever knows what to do when they are pressed.
        self.acts = PageActs(tools.keys)
        self.acts.hide()
        self._row = QHBoxLayout(self)
        self._quiet = QGridLayout()
        self._quiet_buttons: tuple[IconButton, ...] = (
            self.about,
            self.history,
            self.raise_flag,
            self.window_button,
            self._close,
        )
        self._tick = QTimer(self, interval=CLOCK_MS)
        self._tick.timeout.connect(self._show_time)
        self._lay_out()

    def show_customer(self, customer: CustomerView) -> None:
        """Show another customer, or the same one anew."""
        self._avatar.show_person(customer.name, customer.initials)
        self.name.show_text(customer.name or self.tr("No name known"))
        self._zone_name = customer.time_zone
        self.chips.show_customer(customer)
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
        self.chips.show_conflicts(conflicts)

    def offer_calls(self) -> None:
        """Somebody knows what to do when calling is asked for."""
        if self.call not in self._quiet_buttons:
            self._quiet_buttons = (self.call, *self._quiet_buttons)
            self._fit()

    def show_asking(self, asking: bool) -> None:
        """Whether the sources are being asked about this customer."""
        for button in (self.refresh, self._small_refresh):
            button.setEnabled(not asking)
        self.refresh.setText(self.tr("Asking sources …") if asking else self.tr("Ask sources now"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _quiet_button(self, icon: str, key: str, told: str, wanted: SignalInstance) -> IconButton:
        button = IconButton(self._tools.theme, icon, told)
        KeyHint(button, self._tools.keys, key, told)
        button.clicked.connect(wanted)
        return button

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
        # Two lines at most beside the buttons of a call.
        abreast = len(shown) if roomy else (len(shown) + 1) // 2 if on_calls else 2
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
        who.addWidget(self.chips)
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

    def _mark(self, field: str) -> IconButton:
        conflict = self._conflicts.get(field)
        mark = IconButton(self._tools.theme, "differ", self._mark_words(conflict) if conflict else field, "icon_tiny")
        mark.colour = "warn"
        mark.clicked.connect(lambda: self.conflict_wanted.emit(field))
        return mark

    def _mark_words(self, conflict: ConflictView) -> str:
        told = self.tr("Records disagree: {field}, {n} values")
        return told.format(field=conflict.label, n=len(conflict.values))

    def _show_time(self) -> None:
        self.chips.show_time(self._zone_name)
