"""The counter while the services behind it are still being loaded."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime

from desk.services.asks_store import Counter
from desk.services.store_views import CalledView, CounterView, StoreAnswer, StoreView
from desk.services.visit_views import VisitView
from desk.ui.late_parts import Parts


class LateCounter:
    """`Counter` of parts on their way; every call waits for them, and raises what loading raised."""

    def __init__(self, parts: Future[Parts]) -> None:
        self._parts = parts

    def _there(self) -> Counter:
        return self._parts.result().counter

    def counter(self) -> CounterView:
        """As Counter.counter."""
        return self._there().counter()

    def find(self, text: str, scanned: bool = False) -> StoreAnswer:
        """As Counter.find."""
        return self._there().find(text, scanned)

    def look_up(self, number: str, told: Callable[[StoreAnswer], object] = lambda _answer: None) -> StoreAnswer:
        """As Counter.look_up."""
        return self._there().look_up(number, told)

    def show(self, customer_id: int) -> StoreView:
        """As Counter.show."""
        return self._there().show(customer_id)

    def come(self, customer_id: int) -> VisitView:
        """As Counter.come."""
        return self._there().come(customer_id)

    def leave(self, visit_id: str, at: datetime | None = None) -> VisitView:
        """As Counter.leave."""
        return self._there().leave(visit_id, at)

    def take_back(self, visit_id: str) -> VisitView:
        """As Counter.take_back."""
        return self._there().take_back(visit_id)

    def stand(self, visit_id: str) -> VisitView:
        """As Counter.stand."""
        return self._there().stand(visit_id)

    def open(self) -> tuple[VisitView, ...]:
        """As Counter.open."""
        return self._there().open()

    def call_lead(self, customer_id: int, title: str, note: str = "") -> CalledView:
        """As Counter.call_lead."""
        return self._there().call_lead(customer_id, title, note)

    def call_off(self, called: CalledView, why: str) -> None:
        """As Counter.call_off."""
        self._there().call_off(called, why)
