"""What this customer is known as: names, identifiers and addresses, for the panel."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk.services.identity_views import ConflictView
from desk.services.views import CustomerView
from desk.ui.names import identifier_word
from desk.ui.pieces.facts import Fact
from desk.ui.words import Words, one_line


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


def other_facts(customer: CustomerView, words: Words) -> list[Fact]:
    """Whatever else the sources say."""
    return [Fact(label, words.dated(value)) for label, value in customer.details]


def conflict_words(conflict: ConflictView) -> str:
    """That records disagree on a field, with what is shown of it."""
    told = tr("{field}: records disagree, “{value}” is shown")
    return told.format(field=one_line(conflict.label), value=one_line(conflict.shown))
