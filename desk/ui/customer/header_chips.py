"""The line below a customer's name: standing, their time of day, the addresses one copies, and who knows them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from desk.services.identity_views import ConflictView
from desk.services.views import CustomerView, IdentifierView
from desk.ui.names import identifier_code, identifier_word
from desk.ui.pieces.buttons import CopyButton
from desk.ui.pieces.flow import FlowLayout
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.tools import Tools
from desk.ui.words import named, place_of, zone_of

WIDEST = 220
# Fields whose mark stands beside what the header shows of them; marks of others stand at the end.
BESIDE = ("name", "tier", "time_zone")
# The kinds a rep reads out or types elsewhere, in this order; the first of each stands here.
COPIED_KINDS = ("phone", "email", "account", "loyalty")


class CopyChip(QFrame):
    """A rounded frame around a value and the button that copies it."""

    def __init__(self, tools: Tools, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "chip-frame")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 2, 0)
        row.setSpacing(2)
        self._shown = ElidedLabel("", "small")
        self._shown.setMaximumWidth(WIDEST)
        self._copy = CopyButton(tools.theme, identifier_word(kind), "")
        row.addWidget(self._shown)
        row.addWidget(self._copy)

    def show_identifier(self, identifier: IdentifierView | None) -> None:
        """Show this value, as a person reads it; it is copied as it is. None: it has none, and keeps nothing of the
        former."""
        self._shown.show_text("" if identifier is None else named(identifier.display or identifier.value))
        self._copy.set_value("" if identifier is None else identifier.value)
        self.setVisible(identifier is not None)


class HeaderChips(QWidget):
    """Its parts are made once, and show one customer after the other: of a caller's page it was these that took longest
    to make."""

    def __init__(self, tools: Tools, mark: Callable[[str], QWidget], parent: QWidget | None = None) -> None:
        """`mark` makes the button that says on which field the customer's records disagree."""
        super().__init__(parent)
        self._words, self._mark = tools.words, mark
        self._row = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._tier, self._since = PlainLabel("", "chip-gold"), PlainLabel("", "chip")
        self.time, self._sources = PlainLabel("", "chip"), PlainLabel("", "chip-quiet")
        self._addresses = {kind: CopyChip(tools, kind) for kind in COPIED_KINDS}
        self._marks: dict[str, QWidget] = {}
        self.time.hide()
        self._line_up()

    def show_customer(self, customer: CustomerView) -> None:
        """Show another customer, or the same one anew."""
        self._show_standing(customer)
        first: dict[str, IdentifierView] = {}
        for identifier in customer.identifiers:
            first.setdefault(identifier_code(identifier.kind), identifier)
        for kind, chip in self._addresses.items():
            chip.show_identifier(first.get(kind))
        count = len(customer.sources)
        self._sources.show_text(self.tr("1 source") if count == 1 else self.tr("{n} sources").format(n=count))
        self._sources.setAccessibleName(", ".join(customer.sources))

    def show_conflicts(self, conflicts: Sequence[ConflictView]) -> None:
        """Mark what the customer's records do not agree on."""
        for mark in self._marks.values():
            mark.hide()
            mark.deleteLater()
        self._marks = {one.field: self._mark(one.field) for one in conflicts if one.field != "name"}
        self._line_up()

    def show_time(self, zone_name: str) -> None:
        """Show what time it is for them; nothing where nobody knows their time zone."""
        zone, words = zone_of(zone_name), self._words
        self.time.setVisible(zone is not None)
        if zone is None:
            self.time.show_text("")
            return
        now = words.now()
        theirs, ours, place = words.time(now, zone), words.time(now), place_of(zone_name)
        if theirs == ours:
            self.time.show_text(self.tr("{time} in {place}").format(time=theirs, place=place))
        else:
            told = self.tr("{time} in {place} · {ours} here")
            self.time.show_text(told.format(time=theirs, place=place, ours=ours))

    def _show_standing(self, customer: CustomerView) -> None:
        parts = [customer.tier]
        if customer.since is not None:
            parts.append(self.tr("since {year}").format(year=self._words.local(customer.since).year))
        text = " · ".join(part for part in parts if part)
        shown, other = (self._tier, self._since) if customer.tier else (self._since, self._tier)
        shown.show_text(text[:1].upper() + text[1:])
        shown.setVisible(bool(text))
        other.show_text("")
        other.hide()

    def _line_up(self) -> None:
        while self._row.takeAt(0):
            pass
        others = (mark for field, mark in self._marks.items() if field not in BESIDE)
        for part in (
            self._tier,
            self._since,
            self._marks.get("tier"),
            self.time,
            self._marks.get("time_zone"),
            *self._addresses.values(),
            self._sources,
            *others,
        ):
            if part is not None:
                self._row.addWidget(part)
