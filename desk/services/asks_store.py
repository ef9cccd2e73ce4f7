"""What the store's screen may ask, as a protocol."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from desk.services.store_views import CalledView, CounterView, StoreAnswer, StoreView
from desk.services.visit_views import VisitView


class Counter(Protocol):
    """Questions about and work on whoever stands at a store's counter. All block, from any thread; each raises
    ServiceError only."""

    def counter(self) -> CounterView:
        """How this counter works."""

    def find(self, text: str, scanned: bool = False) -> StoreAnswer:
        """Whom a card, an order, a phone number or a name is of, from the cache alone. Of what was `scanned` only whole
        numbers count."""

    def look_up(self, number: str, told: Callable[[StoreAnswer], object] = lambda _answer: None) -> StoreAnswer:
        """As `find`, asking every source that can look up a phone number live; slow, bounded in time. `told` hears what
        is known after each source's answer, on this thread; the end is what is returned."""

    def show(self, customer_id: int) -> StoreView:
        """One customer as a store may see them."""

    def come(self, customer_id: int) -> VisitView:
        """The customer is at this counter: a visit begins, or the one that is on goes on."""

    def leave(self, visit_id: str, at: datetime | None = None) -> VisitView:
        """They left, now or at a moment before."""

    def take_back(self, visit_id: str) -> VisitView:
        """They were not here: it is on no timeline."""

    def stand(self, visit_id: str) -> VisitView:
        """They were here after all."""

    def open(self) -> tuple[VisitView, ...]:
        """Whom this person has at the counter, after a crash too."""

    def call_lead(self, customer_id: int, title: str, note: str = "") -> CalledView:
        """Call somebody to the counter: raises a flag with this title, and hands the customer off to the lead that is
        named in the settings, with the briefing."""

    def call_off(self, called: CalledView, why: str) -> None:
        """Nobody needs to come: the flag was needless, the hand-off is taken back."""
