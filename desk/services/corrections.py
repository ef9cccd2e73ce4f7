"""What people decided about journeys, in the numbers the cache has for records now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desk.domain.journeys import Corrections
from desk.domain.touches import Touch
from desk.store import decisions
from desk.store.cache import Cache
from desk.store.reading import RecordKey

Words = Mapping[RecordKey, RecordKey | None]


@dataclass(frozen=True, slots=True)
class _Known:
    """The words that count as of a revision, the numbers of those records the cache has, the words in numbers, and the
    customers they are about."""

    revision: str
    words: Words
    numbers: Mapping[RecordKey, int]
    by_number: Corrections
    customers: frozenset[int]


class Decided:
    """The corrections of one desk. Cheap to ask while nothing is decided; from any thread."""

    def __init__(self, cache: Cache, corrections: decisions.Corrections) -> None:
        self._cache = cache
        self._corrections = corrections
        self._known: _Known | None = None

    def of(self, touches: Sequence[Touch]) -> Corrections:
        """What was decided about the records of these touches."""
        known = self._current()
        mine = {touch.record for touch in touches if touch.record in known.by_number} if known.by_number else set()
        if mine and not self._still(known, mine):
            # A source was removed and pulled again: its records have other numbers now.
            known = self._known = self._read(known.revision, known.words)
            mine = {touch.record for touch in touches if touch.record in known.by_number}
        return {number: known.by_number[number] for number in mine}

    def names(self, customer_id: int) -> bool:
        """Whether anything was decided about a customer's records: where they were theirs already when the word was
        read, for what came to them since is told by `of`."""
        return customer_id in self._current().customers

    def all(self) -> Corrections:
        """What was decided about the records of all customers that the cache has now."""
        known = self._current()
        if known.words:
            known = self._known = self._read(known.revision, known.words)
        return known.by_number

    def _current(self) -> _Known:
        revision = self._corrections.revision()
        known = self._known
        if known is None or known.revision != revision:
            known = self._read(revision, {word.record: word.joined for word in self._corrections.standing()})
        elif missing := [key for key in _keys(known.words) if key not in known.numbers]:
            # A record that was not pulled yet when its word was read may be here now.
            known = self._read(revision, known.words) if self._cache.owners(missing) else known
        self._known = known
        return known

    def _read(self, revision: str, words: Words) -> _Known:
        owners = self._cache.owners(_keys(words)) if words else {}
        numbers = {key: number for key, (_, number) in owners.items()}
        by_number = {
            numbers[key]: None if joined is None else numbers[joined]
            for key, joined in words.items()
            if key in numbers and (joined is None or joined in numbers)
        }
        return _Known(revision, words, numbers, by_number, frozenset(customer for customer, _ in owners.values()))

    def _still(self, known: _Known, mine: set[int]) -> bool:
        """Whether the numbers of these records, and of those they join, stand for the same records as they did."""
        named = {*mine, *(to for number in mine if (to := known.by_number[number]) is not None)}
        before = {number: key for key, number in known.numbers.items() if number in named}
        return before == self._cache.keys(sorted(named))


def _keys(words: Words) -> list[RecordKey]:
    return list(dict.fromkeys([*words, *(joined for joined in words.values() if joined is not None)]))
