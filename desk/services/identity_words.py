"""People's word on who is one person: said, kept for ever, carried out, taken back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import product

from desk.domain.identifiers import Normal
from desk.domain.joining import RANKS
from desk.domain.said import Said, Word, holding
from desk.domain.time import micros
from desk.services.asks import ServiceError
from desk.services.identity_views import DecidedView, WordView
from desk.store.cache import Cache
from desk.store.decisions import Conflict, KeptWord, Pair, Words
from desk.store.mirror import SaidPair
from desk.store.persons import Anchor, PartRow
from desk.store.reading import RecordKey

CROWDED = "crowded"
_SAID = {
    Word.SAME: "are the same person",
    Word.DIFFERENT: "are different people",
    Word.HOUSEHOLD: "are two people of one household",
}


class PeopleWords:
    """The words of one desk, and the cache that follows them. From any thread; several programs may speak at once."""

    def __init__(self, cache: Cache, words: Words, who: Callable[[], str], now: Callable[[], datetime]) -> None:
        self._cache = cache
        self._words = words
        self._who = who
        self._now = now
        self._followed = ""

    def follow(self) -> bool:
        """Carry out what was said and not carried out yet, by whomever; whether there was anything. Cheap where there
        is not."""
        revision = self._words.revision()
        if revision == self._followed:
            return False
        changed = self._cache.mirror.follow(self._pairs, micros(self._now()))
        self._followed = revision
        return changed

    def say(self, word: Word, unit: int, other: int, note: str) -> DecidedView:
        """Keep a word on two units and carry it out; ServiceError where an earlier one says otherwise."""
        self.follow()
        one, two = self._anchor(unit), self._anchor(other)
        if unit == other or one.record == two.record:
            raise ServiceError("These are one and the same already.", "Choose two different ones.")
        between = self.between(unit, other)
        against = [said for said in between if not said.joins] if word is Word.SAME else []
        if against:
            raise self._refusal(against[0].word_id)
        again = next((said.word_id for said in between if said.word is word), "")
        pair = Pair(one.record, one.name, two.record, two.name)
        said = again or self._words.say(word, [pair], self._who(), self._now(), note.strip()).word_id
        self.follow()
        return self._decided(said, [one.record, two.record])

    def later(self, unit: int, other: int) -> None:
        """Have a pair asked again in a while."""
        one, two = self._anchor(unit), self._anchor(other)
        self._words.put_off(one.record, two.record, self._who(), self._now())

    def take_back(self, word_id: str) -> DecidedView:
        """Take a word back; ServiceError where it does not stand."""
        word = self._words.word(word_id)
        if word is None:
            raise ServiceError("There is no such word.", "The history of a customer shows what was said.")
        if not self._words.take_back(word_id, self._who(), self._now()):
            raise ServiceError("This was taken back already.", "Look at the two again.")
        self.follow()
        return self._decided(word_id, [key for pair in self._all_pairs(word) for key in (pair.record, pair.other)])

    def unmerge(self, customer_id: int, chosen: Collection[int], note: str) -> DecidedView:
        """Say that some traces of a customer are another person than the rest."""
        self.follow()
        parts = self._cache.persons.parts(customer_id)
        mine = [part for part in parts if part.trace_id in chosen]
        rest = [part for part in parts if part.trace_id not in chosen]
        if not mine or not rest:
            raise ServiceError(
                "This takes nothing apart.", "Choose some parts of the customer, but not all, and look at it again."
            )
        joined = self._joined(mine, rest)
        pairs = [] if self._apart_without(mine, rest, joined) else list(_touching(mine, rest))
        try:
            said = self._words.say(Word.DIFFERENT, pairs, self._who(), self._now(), note.strip(), joined)
        except Conflict:
            raise ServiceError("Somebody took this apart meanwhile.", "Look at the customer again.") from None
        self.follow()
        return self._decided(said.word_id, [part.record for part in (*mine, *rest)])

    def between(self, unit: int, other: int) -> list[Said[int]]:
        """The words that hold between two units, the latest first."""
        words = self._cache.mirror.of_units([unit, other])
        mine = [said for said in words if {said.one, said.other} == {unit, other}]
        return sorted(mine, key=lambda said: (said.at, said.word_id), reverse=True)

    def view(self, word_id: str, overruled: Collection[str] = ()) -> WordView | None:
        """A word as it is shown; None for one that names no pair, or none at all."""
        word = self._words.word(word_id)
        return next(iter(views([word], overruled)), None) if word else None

    def overruled(self) -> frozenset[str]:
        """The ids of the words that later ones contradict."""
        return holding(self._cache.mirror.on_all()).overruled

    def _pairs(self) -> Iterator[SaidPair]:
        for word in self._words.standing():
            for number, pair in enumerate(word.pairs, 1):
                yield SaidPair(word.word_id, number, word.word.value, word.by, micros(word.at), pair.record, pair.other)

    def _all_pairs(self, word: KeptWord) -> list[Pair]:
        """The pairs of a word, and of those that were taken back because of it."""
        replaced = [one for one in self._words.all() if one.taken_back_for == word.word_id]
        return [pair for one in (word, *replaced) for pair in one.pairs]

    def _anchor(self, unit: int) -> Anchor:
        found = self._cache.persons.anchor(unit) if unit else None
        if found is None:
            raise ServiceError("One of the two is not here any more.", "Look again: somebody may have decided it.")
        return found

    def _decided(self, word_id: str, keys: Iterable[RecordKey]) -> DecidedView:
        units = self._cache.mirror.units(list(dict.fromkeys(keys)))
        return DecidedView(word_id, tuple(sorted({unit for unit in units.values() if unit > 0})))

    def _refusal(self, word_id: str) -> ServiceError:
        word = self._words.word(word_id)
        assert word is not None
        pair, said = word.pairs[0], f"{word.at.astimezone():%Y-%m-%d}"
        names = f"{pair.name or 'one without a name'} and {pair.other_name or 'one without a name'}"
        return ServiceError(
            f"{word.by} said on {said} that {names} {_SAID[word.word]}.",
            f"If that was wrong, take it back first (word {word_id}); then say what is right.",
        )

    def _joined(self, mine: Sequence[PartRow], rest: Sequence[PartRow]) -> list[str]:
        """The words that make some of these one with some of the rest."""
        here, there = {part.trace_id for part in mine}, {part.trace_id for part in rest}
        crossing = set()
        for said in self._cache.mirror.on_traces(here):
            other = said.other if said.one in here else said.one
            if said.joins and other in there:
                crossing.add(said.word_id)
        return sorted(crossing)

    def _apart_without(self, mine: Sequence[PartRow], rest: Sequence[PartRow], joined: Collection[str]) -> bool:
        """Whether no rule joins these with the rest once what people said of them is gone."""
        if not joined:
            return False
        here, there = {part.trace_id for part in mine}, {part.trace_id for part in rest}
        found = self._cache.persons.without(here | there, joined)
        groups = [{one.trace_id for one in group} for group in found.groups]
        return not any(group & here and group & there for group in groups)


def views(words: Iterable[KeptWord], overruled: Collection[str]) -> list[WordView]:
    """Words as they are shown, each by its first pair; one that names no pair is left out."""
    return [
        WordView(
            word_id=word.word_id,
            word=word.word,
            key="/".join(word.pairs[0].record),
            name=word.pairs[0].name,
            other_key="/".join(word.pairs[0].other),
            other_name=word.pairs[0].other_name,
            by=word.by,
            at=word.at,
            note=word.note,
            taken_back_by=word.taken_back_by,
            taken_back_at=word.taken_back_at,
            overruled=word.word_id in overruled,
        )
        for word in words
        if word.pairs
    ]


def _touching(mine: Sequence[PartRow], rest: Sequence[PartRow]) -> Iterator[Pair]:
    """Every two, one of either side, that an identifier could join."""
    held: Mapping[int, frozenset[Normal]] = {
        part.trace_id: frozenset(i for i, shared in part.identifiers if i.kind in RANKS and shared != CROWDED)
        for part in (*mine, *rest)
    }
    for one, other in product(mine, rest):
        if not held[one.trace_id].isdisjoint(held[other.trace_id]):
            yield Pair(one.record, one.name, other.record, other.name)
