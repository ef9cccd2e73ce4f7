"""Identity that answers from memory, may be held back, and may fail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from desk.services.asks import ServiceError
from desk.services.identity_views import (
    CompareView,
    ConflictView,
    DecidedView,
    IdentityHistory,
    ReviewPage,
    SuggestionView,
    Word,
    WordView,
)
from tests.ui import identity_story, story
from tests.ui.fakes import Gates

GONE = ServiceError("One of the two is not here any more.", "Look again: somebody may have decided it.")


class FakeIdentity:
    """`pairs` are the possible links nobody decided, `words` what was said and stands, by its id; `earlier` is what
    was said of a pair of units long ago. `callers` and `others` are the answers of `candidates` and `conflicts`.
    """

    def __init__(self) -> None:
        self.gates = Gates()
        self.pairs: list[SuggestionView] = identity_story.pairs()
        self.words: dict[str, tuple[Word, SuggestionView]] = {}
        self.earlier: dict[frozenset[int], WordView] = {}
        self.compared: dict[frozenset[int], CompareView] = {}
        self.callers: dict[str, tuple[SuggestionView, ...]] = {}
        self.histories: dict[int, IdentityHistory] = {1: identity_story.history()}
        self.others: dict[int, tuple[ConflictView, ...]] = {1: identity_story.conflicts()}
        self.looked_at: datetime | None = story.NOW
        self.counts = (412, 9)

    def review(self, older: str | None = None, limit: int = 50) -> ReviewPage:
        self.gates.enter("review", (older, limit))
        start = int(older or 0)
        end = start + limit
        page = tuple(self.pairs[start:end])
        decided, back = self.counts
        more = str(end) if end < len(self.pairs) else None
        return ReviewPage(page, more, len(self.pairs), decided, back, self.looked_at)

    def compare(self, unit: int, other: int) -> CompareView:
        self.gates.enter("compare", (unit, other))
        units = frozenset((unit, other))
        known = self._pair(units)
        if known is None and units not in self.compared:
            raise GONE
        made = self.compared.get(units) or identity_story.compared(known)  # type: ignore[arg-type]
        return replace(made, word=self.earlier.get(units, made.word))

    def candidates(self, number: str = "", name: str = "", limit: int = 10) -> tuple[SuggestionView, ...]:
        self.gates.enter("candidates", (number, name))
        found = self.callers.get(number, ())
        named = [one for one in found if name.casefold() in one.other_name.casefold()]
        return tuple(named[:limit])

    def say(self, word: Word, unit: int, other: int, note: str = "") -> DecidedView:
        self.gates.enter("say", (str(word), unit, other, note))
        units = frozenset((unit, other))
        stands = self.earlier.get(units)
        if stands is not None and (stands.word is Word.SAME) != (word is Word.SAME):
            raise ServiceError(f"{stands.by} said otherwise.", f"Take it back first (word {stands.word_id}).")
        word_id = f"said-{len(self.gates.named('say'))}"
        known = self._pair(units) or identity_story.pair(unit, "", other, "", 0.5)
        self.words[word_id] = (word, known)
        self.pairs = [one for one in self.pairs if one is not known]
        self.counts = (self.counts[0] + 1, self.counts[1])
        kept = [max(unit, other)] if word is Word.SAME else [one for one in (unit, other) if one > 0]
        if word is Word.SAME and min(unit, other) > 0:
            kept = [min(unit, other)]
        return DecidedView(word_id, tuple(kept))

    def later(self, unit: int, other: int) -> None:
        self.gates.enter("later", (unit, other))
        known = self._pair(frozenset((unit, other)))
        self.pairs = [one for one in self.pairs if one is not known]

    def take_back(self, word_id: str) -> DecidedView:
        self.gates.enter("take_back", word_id)
        self.earlier = {units: one for units, one in self.earlier.items() if one.word_id != word_id}
        self.counts = (self.counts[0], self.counts[1] + 1)
        if word_id not in self.words:
            return DecidedView(word_id, (1,))
        _word, known = self.words.pop(word_id)
        self.pairs = sorted([*self.pairs, known], key=lambda one: -one.probability)
        return DecidedView(word_id, (known.unit, known.other))

    def unmerge(self, customer_id: int, keys: Sequence[str], note: str = "") -> DecidedView:
        self.gates.enter("unmerge", (customer_id, tuple(keys), note))
        return DecidedView("apart-1", (customer_id, 99))

    def history(self, customer_id: int) -> IdentityHistory:
        self.gates.enter("history", customer_id)
        nothing = identity_story.history(customer_id, parts=(), words=(), steps=())
        return self.histories.get(customer_id, nothing)

    def conflicts(self, customer_id: int) -> tuple[ConflictView, ...]:
        self.gates.enter("conflicts", customer_id)
        return self.others.get(customer_id, ())

    def _pair(self, units: frozenset[int]) -> SuggestionView | None:
        return next((one for one in self.pairs if frozenset((one.unit, one.other)) == units), None)
