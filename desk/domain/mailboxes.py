"""Says whose an e-mail address is by its own words: "robert53@" is Robert Mitchell's own where he uses it, "thelees@"
is nobody's more than another's."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable

from connectors.records import IdentifierKind
from desk.domain.identifiers import Normal
from desk.domain.namesakes import Namesakes

# Shorter words are in too many addresses by chance.
LEAST_WORD = 3
_NO_LETTERS = re.compile(r"[\W\d_]+")
# Whether a person called by some names could be one called by others.
CouldBeOne = Callable[[frozenset[str], frozenset[str]], bool]


def could_be_one_at(identifier: Normal, named: Iterable[frozenset[str]], namesakes: Namesakes) -> CouldBeOne:
    """How the names on one identifier are compared.

    A phone joins only names that can be one person's. So does an e-mail, unless it is one person's own by its words:
    then whoever on it shares a word of that person's name, or says one word only, is that person by another name:
    people have other names for themselves far more often than they write from each other's addresses.
    """
    if identifier.kind is not IdentifierKind.EMAIL:
        return namesakes.any_could_be_one
    names = frozenset().union(*named)
    box = namesakes.book.plain(_NO_LETTERS.sub(" ", identifier.value.partition("@")[0])).split()
    after = {name: words_after(box, namesakes.words(name)) for name in names}
    most = max(after.values(), default=0)
    own = [name for name, words in after.items() if words == most > 0]
    if not own or namesakes.people(own, 1) > 1:
        return namesakes.any_could_be_one
    words = frozenset(word for name in own for word in namesakes.words(name))
    fitting = frozenset(name for name in names if _fits(namesakes.words(name), words))

    def could(one: frozenset[str], other: frozenset[str]) -> bool:
        both = not fitting.isdisjoint(one) and not fitting.isdisjoint(other)
        return both or namesakes.any_could_be_one(one, other)

    return could


def words_after(box: Collection[str], words: Iterable[str]) -> int:
    """How many words of a name stand before the at sign: one each, and two where one word is made of two, the first
    perhaps cut to a letter: rmitchell, robertm, robertmitchell."""
    held = list(words)
    pairs = [(a, b) for a in held for b in held if a != b and len(b) >= LEAST_WORD]
    made = {one for a, b in pairs for one in (a + b, b + a, a[0] + b, b + a[0])}
    if not made.isdisjoint(box):
        return 2
    return sum(1 for word in held if len(word) >= LEAST_WORD and word in box)


def _fits(words: tuple[str, ...], own: frozenset[str]) -> bool:
    return len(words) == 1 or not own.isdisjoint(words)
