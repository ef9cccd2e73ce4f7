"""Identity while the services behind it are still being loaded."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future

from desk.services.asks import Identity
from desk.services.identity_views import (
    CompareView,
    ConflictView,
    DecidedView,
    IdentityHistory,
    ReviewPage,
    SuggestionView,
    Word,
)
from desk.ui.late_parts import Parts


class LateIdentity:
    """`Identity` of parts on their way; every call raises what loading them raised."""

    def __init__(self, parts: Future[Parts]) -> None:
        self._parts = parts

    def _there(self) -> Identity:
        return self._parts.result().identity

    def review(self, older: str | None = None, limit: int = 50) -> ReviewPage:
        """As Identity.review."""
        return self._there().review(older, limit)

    def compare(self, unit: int, other: int) -> CompareView:
        """As Identity.compare."""
        return self._there().compare(unit, other)

    def candidates(self, number: str = "", name: str = "", limit: int = 10) -> tuple[SuggestionView, ...]:
        """As Identity.candidates."""
        return self._there().candidates(number, name, limit)

    def say(self, word: Word, unit: int, other: int, note: str = "") -> DecidedView:
        """As Identity.say."""
        return self._there().say(word, unit, other, note)

    def later(self, unit: int, other: int) -> None:
        """As Identity.later."""
        self._there().later(unit, other)

    def take_back(self, word_id: str) -> DecidedView:
        """As Identity.take_back."""
        return self._there().take_back(word_id)

    def unmerge(self, customer_id: int, keys: Sequence[str], note: str = "") -> DecidedView:
        """As Identity.unmerge."""
        return self._there().unmerge(customer_id, keys, note)

    def history(self, customer_id: int) -> IdentityHistory:
        """As Identity.history."""
        return self._there().history(customer_id)

    def conflicts(self, customer_id: int) -> tuple[ConflictView, ...]:
        """As Identity.conflicts."""
        return self._there().conflicts(customer_id)
