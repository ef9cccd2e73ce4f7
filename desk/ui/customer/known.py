"""What this customer is known as: names, identifiers and addresses; a few on the card, all in the panel."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.services.views import CustomerView
from desk.ui.names import identifier_word
from desk.ui.pieces.buttons import push
from desk.ui.pieces.facts import Fact, Facts
from desk.ui.pieces.labels import PlainLabel
from desk.ui.tools import Tools

CARD_ROWS = 5


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("Known", text)


def name_facts(customer: CustomerView) -> list[Fact]:
    """The other names, one row."""
    return [Fact(tr("Also"), ", ".join(customer.other_names))] if customer.other_names else []


def identifier_facts(customer: CustomerView) -> list[Fact]:
    """A row per identifier, saying which sources know it and whether it is shared."""
    facts = []
    for identifier in customer.identifiers:
        note = ", ".join(identifier.sources)
        if identifier.shared:
            note = f"{tr('shared by several people')} · {note}" if note else tr("shared by several people")
        shown = identifier.display or identifier.value
        facts.append(Fact(identifier_word(identifier.kind), shown, note, identifier.value, identifier.shared))
    return facts


def address_facts(customer: CustomerView) -> list[Fact]:
    """A row per address."""
    return [Fact(tr("Address"), address.text, address.source, address.text) for address in customer.addresses]


def other_facts(customer: CustomerView) -> list[Fact]:
    """Whatever else the sources say."""
    return [Fact(label, value) for label, value in customer.details]


class KnownCard(QFrame):
    """The first few rows; `all_wanted` asks for the rest, which the panel has room for."""

    all_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._facts = Facts(tools.theme, wrap=False)
        self._none = PlainLabel(self.tr("No identifiers; found by name only."), "muted", wrap=True)
        self._more = push("", self.all_wanted.emit, "link")
        # The heading stands at the same height whether there is more or not.
        kept = self._more.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._more.setSizePolicy(kept)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("Known as"), "section"))
        head.addStretch(1)
        head.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 11, 15, 13)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._facts)
        column.addWidget(self._none)
        column.addStretch(1)

    def show_customer(self, customer: CustomerView) -> None:
        """Show another customer, or the same one anew."""
        facts = identifier_facts(customer) + name_facts(customer) + address_facts(customer) + other_facts(customer)
        self._facts.show_facts(facts[:CARD_ROWS])
        self._none.setVisible(not facts)
        self._more.setText(self.tr("All {n}").format(n=len(facts)))
        self._more.setVisible(len(facts) > CARD_ROWS)
