"""Makes the faces of one customer, or of a trace that is nobody's yet, from everything its records say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from connectors.records import Address
from desk.domain.people import MOST_FACES, Face, Name, NameBook, Place, Reach, read_birth, read_name, read_place

NOWHERE = Place()
# A name, an address and a birth date that were said together.
Said = tuple[Name, Place, str]


@dataclass(frozen=True, slots=True)
class Saying:
    """What one record says of a person; `details` are whatever else its source calls things."""

    name: str
    given: str = ""
    family: str = ""
    birth: str = ""
    addresses: tuple[Address, ...] = ()
    details: tuple[tuple[str, str], ...] = ()


def faces_of(book: NameBook, unit: int, sayings: Iterable[Saying], reach: Reach) -> tuple[Face, ...]:
    """At most MOST_FACES different faces, those that say most first; all have the unit's identifiers.

    A saying that adds nothing to another (the name alone, of one whose address is known) makes no face of its own.
    """
    read: list[tuple[Said, str]] = []
    known: set[str] = set()
    for saying in sayings:
        bare = not (saying.birth or saying.addresses or saying.details)
        if bare and saying.name in known:
            continue
        known.add(saying.name)
        name = read_name(book, saying.name, saying.given, saying.family)
        birth = read_birth(saying.birth) or _birth_beside(book, saying.details)
        shown = saying.name or f"{saying.given} {saying.family}".strip()
        places = [read_place(book, address) for address in saying.addresses] or [NOWHERE]
        read += [((name, place, birth), shown) for place in places]
    if len(read) == 1:
        # Nearly everybody is known in one way, and need not be compared with themselves.
        ((one, shown),) = read
        return (_face(unit, one, shown, reach),)
    found: dict[Said, str] = {}
    for one, shown in read:
        found.setdefault(one, shown)
    kept: list[Said] = []
    for one in sorted(found, key=_says, reverse=True):
        if not any(_adds_nothing(one, other) for other in kept):
            kept.append(one)
    faces = kept[:MOST_FACES] or [(Name(), NOWHERE, "")]
    return tuple(_face(unit, one, found.get(one, ""), reach) for one in faces)


def _face(unit: int, one: Said, shown: str, reach: Reach) -> Face:
    return Face(unit, *one, reach.phones, reach.shared_phones, reach.emails, reach.numbers, shown)


def _birth_beside(book: NameBook, details: Sequence[tuple[str, str]]) -> str:
    """A birth date that its source lets be anything, a day no calendar has too."""
    for label, value in details:
        if book.plain(label).replace(" ", "") in book.birth_words:
            return read_birth(value)
    return ""


def _says(one: Said) -> tuple[int, int]:
    name, place, birth = one
    said = (name.given, name.family, place.street, place.house, place.line2, place.city, place.postcode, birth)
    return sum(1 for part in said if part), len(name.given) + len(name.family)


def _adds_nothing(one: Said, other: Said) -> bool:
    name, place, birth = one
    known, there, born = other
    same_name = name == known or not (name.given or name.family)
    return same_name and place in (there, NOWHERE) and birth in (born, "")
