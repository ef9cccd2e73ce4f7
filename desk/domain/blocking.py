"""Which faces are worth comparing: each has some keys, and those that share one are candidates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from desk.domain.comparing import SHORTEST_MAILBOX, mailbox
from desk.domain.people import Face, Name

# A key on more faces than this tells too little to be followed through a whole base: its pairs grow with the square.
# Of 200,000 customers, twice as many found no more who are one person, and cost two thirds more pairs.
MOST_SHARING = 15
# For one who is looked for alone it may be on so many.
MOST_LISTED = 30
# Coarse keys serve small bases only: in a large one too many share them, and the finer ones beside them are enough.
# The columns whose values together make a key; a face without one of them does not have that key.
KEYS: tuple[tuple[str, ...], ...] = (
    ("number",),
    ("phone",),
    ("email",),
    ("mailbox", "family2"),
    ("names",),
    ("birth",),
    ("birth", "family2"),
    ("birth", "given2"),
    ("birth", "postcode"),
    ("family", "postcode"),
    ("given", "postcode"),
    ("street", "house"),
    ("street", "family2"),
    ("family", "city"),
    ("postcode", "house"),
    ("postcode", "city"),
    ("house", "city", "given2"),
    ("skeleton",),
)
_VOWELS = str.maketrans("", "", "aeiouhwy")


@dataclass(frozen=True, slots=True)
class Parts:
    """What keys are made of; those of several values are tuples."""

    number: tuple[str, ...]
    phone: tuple[str, ...]
    email: tuple[str, ...]
    names: tuple[str, ...]
    mailbox: str
    family: str
    family2: str
    given: str
    given2: str
    birth: str
    postcode: str
    city: str
    street: str
    house: str
    skeleton: str


def parts_of(face: Face) -> Parts:
    """The values of every column that keys are made of."""
    name, place = face.name, face.place
    box = mailbox(face)
    return Parts(
        number=face.numbers,
        phone=face.phones + face.shared_phones,
        email=face.emails,
        names=_whole_names(name),
        mailbox=box if len(box) >= SHORTEST_MAILBOX else "",
        family=name.family,
        family2=name.family[:2],
        given=name.given,
        given2=name.given[:2],
        birth=_birth_key(face.birth),
        postcode=place.postcode,
        city=place.city,
        street=place.street,
        house=place.house,
        skeleton=_skeleton(name),
    )


def keys_of(face: Face) -> tuple[str, ...]:
    """Every key of a face, each beginning with its place in KEYS; those of a kind with several values come several
    times."""
    parts = parts_of(face)
    found = []
    for place, columns in enumerate(KEYS):
        values = [_values(getattr(parts, column)) for column in columns]
        found += [f"{place}|{'|'.join(chosen)}" for chosen in product(*values)]
    return tuple(dict.fromkeys(found))


def _values(part: str | tuple[str, ...]) -> tuple[str, ...]:
    if isinstance(part, tuple):
        return part
    return (part,) if part else ()


def _whole_names(name: Name) -> tuple[str, ...]:
    """Every name a face may stand for, given and family name in the order of the alphabet: swapped ones meet."""
    if not name.given or not name.family:
        return ()
    return tuple(dict.fromkeys("|".join(sorted((known, name.family))) for known in name.known))


def _birth_key(birth: str) -> str:
    """A birth date that is the same with day and month swapped."""
    return birth[:4] + "".join(sorted((birth[4:6], birth[6:8]))) if birth else ""


def _skeleton(name: Name) -> str:
    """First letters and consonants of both names, doubled ones once; "" without both."""
    if not name.given or not name.family:
        return ""
    return "|".join(sorted((_bones(name.given), _bones(name.family))))


def _bones(word: str) -> str:
    kept = word[0] + word[1:].translate(_VOWELS)
    single = [letter for place, letter in enumerate(kept) if place == 0 or kept[place - 1] != letter]
    return "".join(single)[:5]


def candidate_pairs(faces: Sequence[Face]) -> set[tuple[int, int]]:
    """Pairs of places in `faces` that share a key and are not one unit, for a base that fits into memory."""
    holders: dict[str, list[int]] = {}
    for place, face in enumerate(faces):
        for key in keys_of(face):
            holders.setdefault(key, []).append(place)
    return {pair for held in holders.values() if len(held) <= MOST_SHARING for pair in _pairs(held, faces)}


def _pairs(held: Sequence[int], faces: Sequence[Face]) -> list[tuple[int, int]]:
    return [(a, b) for i, a in enumerate(held) for b in held[i + 1 :] if faces[a].unit != faces[b].unit]
