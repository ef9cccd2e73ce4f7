"""Says for each field how alike two faces are: the same, a nickname, swapped, a letter apart, different."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desk.domain.people import CARD, Face, Name, swap_birth

# A field that one of the two does not have says nothing.
UNSAID = -1
DIFFERENT = "different"
# Words shorter than these are too short for a slip of the finger to be told from another word.
SHORT_WORD, MIDDLE_WORD = 3, 6
SLIP, SLIPS = 1, 2
# A longer word is alike where at most this share of it differs.
SLIP_SHARE = 3
SHORTEST_MAILBOX = 5
# The place of `different` among the levels of given names.
GIVEN_DIFFERENT = 6
Compare = Callable[[Face, Face], int]


@dataclass(frozen=True, slots=True)
class Field:
    """A field and its levels, from the most alike to `different`; `compare` gives a level's place, or UNSAID.

    `term` names the column whose frequency says how much `same` is worth, or is empty.
    """

    name: str
    levels: tuple[str, ...]
    compare: Compare
    term: str = ""


def distance(one: str, other: str, most: int) -> int:
    """Levenshtein's distance, counted up to `most` + 1."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        diagonal, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (a != b))
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def is_slip(one: str, other: str) -> bool:
    """Whether two words are one letter apart."""
    return min(len(one), len(other)) >= SHORT_WORD and distance(one, other, SLIP) <= SLIP


def is_alike(one: str, other: str) -> bool:
    """Whether at most a third of the longer of two long words differs."""
    longer = max(len(one), len(other))
    most = longer // SLIP_SHARE
    return min(len(one), len(other)) >= MIDDLE_WORD and distance(one, other, most) <= most


def is_swapped(one: Name, other: Name) -> bool:
    """Whether one's given name is the other's family name and the other way round."""
    return bool(one.family) and one.given == other.family and one.family == other.given and one.given != one.family


def _given(a: Face, b: Face) -> int:
    one, other = a.name, b.name
    if not one.given or not other.given:
        return UNSAID
    if one.given == other.given:
        return 0
    if not set(one.known).isdisjoint(other.known):
        return 1
    if is_swapped(one, other):
        return 2
    if is_slip(one.given, other.given):
        return 3
    if is_alike(one.given, other.given):
        return 4
    first, second = one.given_first, other.given_first
    initial = min(len(first), len(second)) == 1 and first[:1] == second[:1]
    return 5 if first == second or initial else GIVEN_DIFFERENT


def _family(a: Face, b: Face) -> int:
    one, other = a.name.family, b.name.family
    if not one or not other or is_swapped(a.name, b.name):
        return UNSAID
    if one == other:
        return 0
    if is_slip(one, other):
        return 1
    if is_alike(one, other):
        return 2
    return 3 if not set(a.name.family_words).isdisjoint(b.name.family_words) else 4


def _birth(a: Face, b: Face) -> int:
    if not a.birth or not b.birth:
        return UNSAID
    if a.birth == b.birth:
        return 0
    if swap_birth(a.birth) == b.birth:
        return 1
    apart = distance(a.birth, b.birth, SLIPS)
    return {SLIP: 2, SLIPS: 3}.get(apart, 4)


def _number(a: Face, b: Face) -> int:
    if not a.numbers or not b.numbers:
        return UNSAID
    if not set(a.numbers).isdisjoint(b.numbers):
        return 0
    one, other = a.numbers[0], b.numbers[0]
    # A card's number is typed. Accounts are numbered by machines, one after the other: two signs apart are two of them.
    typed = one.startswith(CARD) and other.startswith(CARD)
    return 1 if typed and distance(one, other, SLIPS) <= SLIPS else 2


def _phone(a: Face, b: Face) -> int:
    one, other = {*a.phones, *a.shared_phones}, {*b.phones, *b.shared_phones}
    if not one or not other:
        return UNSAID
    if not one.isdisjoint(other):
        # A phone that people with different first names use is a household's, whatever else they have in common.
        alone = not set(a.phones).isdisjoint(b.phones) and _given(a, b) != GIVEN_DIFFERENT
        return 0 if alone else 1
    own = bool(a.phones and b.phones)
    return 2 if own and distance(a.phones[0], b.phones[0], SLIP) <= SLIP else 3


def _email(a: Face, b: Face) -> int:
    if not a.emails or not b.emails:
        return UNSAID
    if not set(a.emails).isdisjoint(b.emails):
        return 0
    if distance(a.emails[0], b.emails[0], SLIP) <= SLIP:
        return 1
    box, other = mailbox(a), mailbox(b)
    return 2 if box == other and len(box) >= SHORTEST_MAILBOX else 3


def mailbox(face: Face) -> str:
    """What stands before the at sign of the first e-mail."""
    return face.emails[0].partition("@")[0] if face.emails else ""


def _street(a: Face, b: Face) -> int:
    one, other = a.place, b.place
    if not one.street or not other.street:
        return UNSAID
    same_house = bool(one.house) and one.house == other.house
    if one.street == other.street:
        return 0 if same_house else 1
    if is_slip(one.street, other.street) or is_alike(one.street, other.street):
        return 2 if same_house else 3
    crossed = one.street == other.line2 or one.line2 == other.street
    return 4 if crossed else 5


def _line2(a: Face, b: Face) -> int:
    one, other = a.place.line2, b.place.line2
    if not one or not other:
        return UNSAID
    if one == other:
        return 0
    return 1 if is_slip(one, other) or is_alike(one, other) else 2


def _town(a: Face, b: Face) -> int:
    one, other = a.place, b.place
    towns, codes = bool(one.city and other.city), bool(one.postcode and other.postcode)
    if not towns and not codes:
        return UNSAID
    same_town, same_code = towns and one.city == other.city, codes and one.postcode == other.postcode
    if same_town and same_code:
        return 0
    if same_code:
        return 1
    if same_town:
        return 2
    alike = towns and (is_slip(one.city, other.city) or is_alike(one.city, other.city))
    return 3 if alike or (codes and distance(one.postcode, other.postcode, SLIP) <= SLIP) else 4


FIELDS: tuple[Field, ...] = (
    Field("given", ("same", "nickname", "swapped", "slip", "alike", "part", DIFFERENT), _given, "given"),
    Field("family", ("same", "slip", "alike", "part", DIFFERENT), _family, "family"),
    Field("birth", ("same", "swapped", "slip", "slips", DIFFERENT), _birth),
    Field("number", ("same", "slips", DIFFERENT), _number),
    Field("phone", ("same", "shared", "slip", DIFFERENT), _phone),
    Field("email", ("same", "slip", "mailbox", DIFFERENT), _email),
    Field("street", ("same", "street", "alike", "alike_street", "crossed", DIFFERENT), _street),
    Field("line2", ("same", "alike", DIFFERENT), _line2),
    Field("town", ("same", "postcode", "town", "alike", DIFFERENT), _town),
)
BY_NAME: Mapping[str, Field] = MappingProxyType({field.name: field for field in FIELDS})


def term_of(field: Field, face: Face) -> str:
    """The value whose frequency counts for a field, or ""."""
    if field.term == "given":
        return face.name.given
    if field.term == "family":
        return face.name.family
    return ""


def compare(a: Face, b: Face) -> tuple[int, ...]:
    """The level of every field in the order of FIELDS, UNSAID where one of the two says nothing."""
    return tuple(field.compare(a, b) for field in FIELDS)
