"""What screens may ask of the outbox, as a protocol, so that the window can be up before the store is loaded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from desk.services.outbox_views import EntryHistoryView, EntryView, OutboxCounts, OutboxPage


class Outbox(Protocol):
    """Questions about what is written to other systems. Every call blocks on the desk's own files alone and may be made
    from any thread; each raises ServiceError only."""

    def page(self, state: str = "open", older: str | None = None, limit: int = 200) -> OutboxPage:
        """Entries of a state: open ("open", of these "refused" ones alone) in the order they are sent in, or "sent" or
        "dropped" ones, the last first; `older` as the page before said."""

    def of_customer(self, customer_id: int) -> tuple[EntryView, ...]:
        """What waits for a customer, in order, and then the last of what was sent or dropped, the last first."""

    def of_decision(self, about: str) -> tuple[EntryView, ...]:
        """The entries that come from a decision, such as "hand_off/0192…"."""

    def counts(self) -> OutboxCounts:
        """How many are open; cheap enough for each second."""

    def entry(self, entry_id: str) -> EntryHistoryView:
        """One entry with all that happened to it."""

    def edit(self, entry_id: str, title: str, text: str) -> EntryView:
        """Other words, where `may_edit`: an entry of its own in the same place, which is returned."""

    def again(self, entry_ids: Sequence[str]) -> None:
        """Try these again now as they are, where `may_retry`; their targets are asked at once."""

    def again_target(self, target: str) -> None:
        """Ask a source at once again, as after its settings were changed."""

    def drop(self, entry_ids: Sequence[str], reason: str) -> None:
        """Never send these, where `may_drop`; they stay in the history, with the reason."""
