"""Comparison-ready forms of what records say of a person: names, birth dates, addresses and identifiers in one
spelling each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from connectors.records import Address, IdentifierKind
from desk.domain.identifiers import Normal, is_inside, sound

# Sounds that one alphabet writes with a sign and another with two letters: "Müller" and "Mueller" are one name.
_ONE_SOUND = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("iya", "ia"))
# An apostrophe is inside a name (O'Brien), any other sign that is no letter is between two.
_ASCII = {code: " " for code in range(128) if not chr(code).isalnum()} | {ord("'"): None}
_NOT_DIGITS = re.compile(r"\D+")
_NUMBERED = re.compile(r"\d+[a-z]?(?:[/-]\d+[a-z]?)*")
# More spellings or identifiers than these of one person add cost and no evidence.
MOST_FACES = 4
MOST_IDENTIFIERS = 8
# No short name stands for more than these.
MOST_KNOWN = 12
# The one customer's own number in a vendor's tables tells people of different sources nothing about one another.
NUMBER_KINDS = frozenset({IdentifierKind.LOYALTY, IdentifierKind.ACCOUNT, IdentifierKind.SOCIAL})
VENDOR_SCOPE_END = "/customers"
# How a number begins that people read from a card and type.
CARD = f"{IdentifierKind.LOYALTY.value}:"


@dataclass(frozen=True)
class NameBook:
    """What is known of names beside the names themselves, as resources/identity/names.toml has it.

    `nicknames` maps a formal name to its short forms, `streets` a street word to how it is cut short, `letters` other
    alphabets' letters to Latin ones. `spellings` are names in their several spellings, `no_names` words that stand
    where a name is not known.
    """

    titles: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    suffixes: frozenset[str] = frozenset()
    birth_words: frozenset[str] = frozenset()
    nicknames: Mapping[str, Sequence[str]] = field(default_factory=dict)
    streets: Mapping[str, Sequence[str]] = field(default_factory=dict)
    letters: Mapping[str, str] = field(default_factory=dict)
    spellings: Sequence[Sequence[str]] = ()
    no_names: frozenset[str] = frozenset()

    @cached_property
    def honours(self) -> frozenset[str]:
        """Words that stand before or after a name and are no part of it."""
        return self.titles | self.suffixes

    @cached_property
    def formal(self) -> dict[str, tuple[str, ...]]:
        """Each name in plain spelling and the names it may stand for, itself first."""
        found: dict[str, set[str]] = {}
        for name, short in self.nicknames.items():
            for one in short:
                found.setdefault(self.plain(one), set()).add(self.plain(name))
        return {short: (short, *sorted(names - {short})) for short, names in found.items()}

    @cached_property
    def long_streets(self) -> dict[str, str]:
        """How a street word is written out."""
        return {short: word for word, all_short in self.streets.items() for short in all_short}

    @cached_property
    def plain(self) -> Callable[[str], str]:
        """Text as lower-case Latin words, without accents and punctuation; remembered, because few words are rare."""
        latin = str.maketrans(dict(self.letters))
        return lru_cache(maxsize=131_072)(lambda text: _plain(text, latin))

    @cached_property
    def joined(self) -> Callable[[str], str]:
        """The same without spaces."""
        latin = str.maketrans(dict(self.letters))
        return lru_cache(maxsize=131_072)(lambda text: _joined(text, latin))

    @cached_property
    def street_word(self) -> Callable[[str], str]:
        """A word of a street, written out and without spaces; remembered like the others."""
        plain, long = self.plain, self.long_streets
        return lru_cache(maxsize=131_072)(lambda text: "".join(long.get(word, word) for word in plain(text).split()))


def _joined(text: str, latin: Mapping[int, str]) -> str:
    return _plain(text, latin).replace(" ", "")


def _plain(text: str, latin: Mapping[int, str]) -> str:
    low = text.casefold()
    if low.isascii():
        kept = low if low.isalnum() else low.translate(_ASCII)
    else:
        # Letters drawn bold or in a circle, as some write their name on social media, come out as capitals.
        bare = unicodedata.normalize("NFKD", sound(low).translate(latin)).casefold()
        low = "".join(c for c in bare if not unicodedata.combining(c)).translate(latin).replace("’", "")
        kept = "".join(c if c.isalnum() or is_inside(c) else " " for c in low.replace("'", ""))
    for two, one in _ONE_SOUND:
        kept = kept.replace(two, one)
    return " ".join(kept.split())


@dataclass(frozen=True, slots=True)
class Name:
    """A name in comparable parts; `known` are the names the given name may stand for, itself first.

    `given` and `family` are without spaces; `family_words` are the words of the family name that are no particle.
    """

    given: str = ""
    given_first: str = ""
    family: str = ""
    known: tuple[str, ...] = ()
    family_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """An address in comparable parts; `street` and `line2` are without spaces and with street words written out."""

    house: str = ""
    street: str = ""
    line2: str = ""
    city: str = ""
    postcode: str = ""


@dataclass(frozen=True, slots=True)
class Face:
    """One way a customer, or a trace that is nobody's yet, appears in the records; all of `unit` are one person.

    `birth` is YYYYMMDD as written, a day no calendar has too. `phones` are few people's, `shared_phones` are a
    household's, a reception's or a kiosk's. `shown` is the name as written, for people to read.
    """

    unit: int
    name: Name = Name()
    place: Place = Place()
    birth: str = ""
    phones: tuple[str, ...] = ()
    shared_phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    shown: str = ""

    @property
    def is_telling(self) -> bool:
        """Whether there is enough to suggest anybody: a whole name, or an address of the person."""
        whole = self.name.given and self.name.family
        return bool(whole or self.phones or self.emails or self.numbers)


def read_name(book: NameBook, whole: str, given: str = "", family: str = "") -> Name:
    """The parts of a name. Without parts of its own, "Jenkins, Ian" and "Ian van der Berg" are told apart by comma
    and particle; a lone word counts as a given name."""
    if given or family:
        return _name(book, _words(book, given), _words(book, family))
    before, _, after = whole.partition(",")
    said = _words(book, before)
    words, rest = _untitled(book, said), _untitled(book, _words(book, after))
    if rest and words and not book.suffixes.issuperset(rest):
        return _name(book, rest, words)
    if len(words) < 2:
        # "Mr Smith" says the family name, "Jennifer" the given one.
        return _name(book, [], words) if len(said) > len(words) else _name(book, words, [])
    cut = next((i for i, word in enumerate(words[1:], 1) if word in book.particles), len(words) - 1)
    return _name(book, words[:cut], words[cut:])


def _words(book: NameBook, text: str) -> list[str]:
    """Words in plain spelling; those joined by a hyphen are one."""
    joined = book.joined
    return [word for part in text.split() if (word := joined(part))]


def _untitled(book: NameBook, words: list[str]) -> list[str]:
    honours = book.honours
    if honours.isdisjoint(words):
        return words
    return [word for word in words if word not in honours] or words


def _name(book: NameBook, given_words: list[str], family_words: list[str]) -> Name:
    given = _untitled(book, given_words)
    kept = [w for w in _untitled(book, family_words) if w not in book.particles] or family_words
    joined = "".join(given)
    first = given[0] if given else ""
    known = book.formal.get(joined) or book.formal.get(first) or ((first,) if first else ())
    whole = known if not joined or joined in known else (joined, *known)
    return Name(joined, first, "".join(kept), whole[:MOST_KNOWN], tuple(kept[:3]))


def read_place(book: NameBook, address: Address) -> Place:
    """The parts of an address; a second line of the street follows a comma or a line feed."""
    first, _, second = address.street.replace("\n", ",").partition(",")
    words = first.split()
    house = ""
    for place, word in enumerate(words):
        if word[0].isdigit() and (word.isdecimal() or _NUMBERED.fullmatch(word.casefold())):
            house = words.pop(place)
            break
    joined = book.joined
    return Place(
        joined(house) if house else "",
        _street(book, words),
        _street(book, second.split()) if second else "",
        joined(address.city),
        joined(address.postcode),
    )


def _street(book: NameBook, words: Sequence[str]) -> str:
    return "".join([book.street_word(word) for word in words])


def read_birth(text: str) -> str:
    """YYYYMMDD of a date as written, with or without signs between its parts; "" where that cannot be told."""
    if len(text) == 10 and text[4] == text[7] == "-":
        return text[:4] + text[5:7] + text[8:]
    parts = [part for part in _NOT_DIGITS.split(text) if part]
    if len(parts) == 1 and len(parts[0]) == 8:
        return parts[0]
    if len(parts) >= 3 and len(parts[0]) == 4:
        return parts[0] + parts[1].zfill(2) + parts[2].zfill(2)
    if len(parts) >= 3 and len(parts[2]) == 4 and len(parts[0]) <= 2 and len(parts[1]) <= 2:
        return parts[2] + "".join(_month_and_day(parts[0].zfill(2), parts[1].zfill(2), "." in text))
    return ""


def _month_and_day(first: str, second: str, day_first: bool) -> tuple[str, str]:
    """Of two numbers before a year; where both may be a month, comparing knows them swapped as well."""
    is_day = first > "12" or (day_first and second <= "12")
    return (second, first) if is_day else (first, second)


def swap_birth(birth: str) -> str:
    """The same date with day and month swapped."""
    return birth[:4] + birth[6:8] + birth[4:6]


@dataclass(frozen=True, slots=True)
class Reach:
    """How a person is reached and numbered, each list in a settled order."""

    phones: tuple[str, ...] = ()
    shared_phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


def read_reach(identifiers: Iterable[tuple[Normal, str]]) -> Reach:
    """Phones, e-mails and numbers of (identifier, shared) pairs, where `shared` is as the store has it. A number begins
    with its kind and scope; those that people read out and type, CARD, come first."""
    phones: dict[str, None] = {}
    shared: dict[str, None] = {}
    emails: dict[str, None] = {}
    numbers: dict[str, None] = {}
    for item, mark in sorted(identifiers):
        if item.kind is IdentifierKind.PHONE:
            (shared if mark == "crowded" else phones)[item.value] = None
        elif item.kind is IdentifierKind.EMAIL and mark != "crowded":
            emails[item.value] = None
        elif item.kind in NUMBER_KINDS and not item.scope.endswith(VENDOR_SCOPE_END):
            numbers[f"{item.kind.value}:{item.scope}:{item.value.casefold()}"] = None
    most = MOST_IDENTIFIERS
    # The first one is compared letter by letter where that makes sense.
    ordered = sorted(numbers, key=lambda number: not number.startswith(CARD))
    return Reach(tuple(phones)[:most], tuple(shared)[:most], tuple(emails)[:most], tuple(ordered)[:most])
