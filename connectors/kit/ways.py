"""The addresses of a person as sources list them: e-mails, phones and homes, several of them, some twice."""

from __future__ import annotations

from collections.abc import Iterable

from connectors.kit.parse import text_of
from connectors.records import Address, Identifier, IdentifierKind


def ways(emails: Iterable[object], phones: Iterable[object]) -> tuple[Identifier, ...]:
    """Each address once, however it is written, e-mails first; what is empty is left out."""
    said = [(IdentifierKind.EMAIL, text_of(one)) for one in emails]
    return each_once([*said, *((IdentifierKind.PHONE, text_of(one)) for one in phones)])


def each_once(said: Iterable[tuple[IdentifierKind, str]]) -> tuple[Identifier, ...]:
    """Addresses of any kind in their order: of two spellings the first stays, and what is empty is left out."""
    found: dict[tuple[IdentifierKind, str], Identifier] = {}
    for kind, value in said:
        if value:
            found.setdefault((kind, value.casefold()), Identifier(kind, value))
    return tuple(found.values())


def places(*found: Address) -> tuple[Address, ...]:
    """Each postal address once, in their order; what is empty is left out."""
    return tuple(dict.fromkeys(one for one in found if one != Address()))


def street(*lines: object) -> str:
    """The lines of an address above its town, in one; what is empty is left out."""
    return ", ".join(line for line in map(text_of, lines) if line)
