"""The questions of desk.services.asks.Identity: possible links, people's words on them, how customers came to be."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from connectors.records import IdentifierKind
from desk.domain.identifiers import Normal, phone, sound
from desk.domain.people import Face, NameBook, read_name
from desk.domain.time import moment
from desk.services.asks import ServiceError
from desk.services.identity_compare import Compared
from desk.services.identity_conflicts import conflicts_of
from desk.services.identity_history import history_of
from desk.services.identity_scores import STRANGER, Scores
from desk.services.identity_views import (
    CompareView,
    ConflictView,
    DecidedView,
    IdentityHistory,
    ReviewPage,
    SuggestionView,
    Word,
)
from desk.services.identity_words import PeopleWords
from desk.services.lines import split_key
from desk.store.cache import Cache
from desk.store.decisions import Words
from desk.store.review import Place

# What was put off is asked again after this long.
A_WHILE = timedelta(days=7)
# So many of those who share a number are looked at for somebody who calls with it.
MOST_SHARING = 50


@dataclass(frozen=True, slots=True)
class Around:
    """What identity asks of the rest of the desk: titles of sources, the regions numbers are read in, the time."""

    titles: Callable[[], Mapping[str, str]]
    regions: Callable[[], Sequence[str]]
    now: Callable[[], datetime]


class IdentityService:
    """Answers from the cache, the weights and people's words; blocking, from any thread; raises ServiceError only."""

    def __init__(
        self,
        cache: Cache,
        words: Words,
        people: PeopleWords,
        scores: Scores,
        compared: Compared,
        book: NameBook,
        around: Around,
    ) -> None:
        self._cache = cache
        self._words = words
        self._people = people
        self._scores = scores
        self._compared = compared
        self._book = book
        self._around = around

    def review(self, older: str | None = None, limit: int = 50) -> ReviewPage:
        """Possible links nobody decided yet, surest first."""
        self._people.follow()
        decided = self._decided()
        found = self._cache.review.page(decided, _place_in(older), limit)
        last = found[-1] if found and len(found) == limit else None
        looked_at = self._cache.review.looked_at()
        standing, taken_back = self._words.counts()
        return ReviewPage(
            items=self._scores.views(found),
            older=f"{last.weight!r}:{last.unit}:{last.other}" if last else None,
            waiting=self._cache.review.waiting(decided),
            decided=standing,
            taken_back=taken_back,
            looked_at=None if looked_at is None else moment(looked_at),
        )

    def compare(self, unit: int, other: int) -> CompareView:
        """Two side by side, field by field, and what it would mean if they are one."""
        self._people.follow()
        return self._compared.view(unit, other)

    def explain(self, unit: int, other: int) -> SuggestionView:
        """How likely two are one person, field by field; ServiceError where one of them is not there."""
        return self._scores.explain(unit, other)

    def candidates(self, number: str = "", name: str = "", limit: int = 10) -> tuple[SuggestionView, ...]:
        """Who somebody with this number and name may be, surest first. Their `unit` is the trace that is nobody's yet
        and has called with the number, or 0 where there is none; who is known by the number is told whatever their
        score."""
        known: list[int] = []
        unit, phones = 0, []
        for value in self._numbers(number):
            customers, loose = self._cache.persons.with_number(Normal(IdentifierKind.PHONE, value), MOST_SHARING)
            known += customers
            unit = unit or (-loose[0] if loose else 0)
            phones.append(value)
        named = read_name(self._book, sound(name))
        face = Face(unit or STRANGER, named, phones=tuple(phones), shown=name.strip())
        return self._scores.near(face, list(dict.fromkeys(known))[:MOST_SHARING], limit)

    def say(self, word: Word, unit: int, other: int, note: str = "") -> DecidedView:
        """A person's word on two, kept for ever; ServiceError where an earlier word says otherwise, naming it."""
        return self._people.say(word, unit, other, note)

    def later(self, unit: int, other: int) -> None:
        """Ask again in a while."""
        self._people.later(unit, other)

    def take_back(self, word_id: str) -> DecidedView:
        """Take a word back: both are again what the remaining links say."""
        return self._people.take_back(word_id)

    def unmerge(self, customer_id: int, keys: Sequence[str], note: str = "") -> DecidedView:
        """Say that these parts of a customer (PartView.key) are another person than the rest."""
        chosen = {self._cache.persons.trace(_record_of(key)) for key in keys}
        return self._people.unmerge(customer_id, chosen, note)

    def history(self, customer_id: int) -> IdentityHistory:
        """How a customer came to be who it is."""
        self._people.follow()
        return history_of(
            self._cache, self._words, self._people, customer_id, self._name(customer_id), self._around.titles()
        )

    def conflicts(self, customer_id: int) -> tuple[ConflictView, ...]:
        """Fields that its records fill differently, with what is shown and why."""
        self._name(customer_id)
        records = self._cache.customer_records(customer_id)
        return conflicts_of(records, self._cache.persons.parts(customer_id), self._around.titles())

    def follow(self) -> bool:
        """Carry out what was said elsewhere meanwhile; whether there was anything."""
        return self._people.follow()

    def _name(self, customer_id: int) -> str:
        held = self._cache.names.shown([customer_id], self._around.now())
        if customer_id not in held:
            raise ServiceError("This customer is not here any more.", "Search again: two records may have been joined.")
        return held[customer_id][0]

    def _decided(self) -> set[frozenset[int]]:
        """The pairs of units that people spoke of, or put off for a while."""
        pairs = {frozenset((said.one, said.other)) for said in self._cache.mirror.decided()}
        put_off = self._words.put_off_since(self._around.now() - A_WHILE)
        units = self._cache.mirror.units([key for one in put_off for key in (one.record, one.other)])
        pairs |= {
            frozenset((units[one.record], units[one.other]))
            for one in put_off
            if one.record in units and one.other in units
        }
        return pairs

    def _numbers(self, number: str) -> list[str]:
        text = sound(number)
        return list(dict.fromkeys(value for region in self._around.regions() if (value := phone(text, region))))


def _place_in(older: str | None) -> Place | None:
    if older is None:
        return None
    try:
        weight, unit, other = older.split(":")
        return float(weight), int(unit), int(other)
    except ValueError:
        raise ServiceError("This is no place in the queue.", "Pass on the “older” of an earlier answer.") from None


def _record_of(key: str) -> tuple[str, str, str]:
    try:
        return split_key(key)
    except ValueError:
        raise ServiceError("This is no part's name.", "It looks like source/stream/number.") from None
