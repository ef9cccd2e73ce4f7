"""Live calls while the services behind them are still being loaded."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from desk.domain.calls import CallEvent
from desk.services.asks_calls import LiveCalls
from desk.services.call_views import CallView
from desk.ui.late_parts import Parts


class LateCalls:
    """`LiveCalls` of parts on their way; every call waits for them, `listen` too, and raises what loading raised."""

    def __init__(self, parts: Future[Parts]) -> None:
        self._parts = parts

    def _there(self) -> LiveCalls:
        return self._parts.result().calls

    def take(self, event: CallEvent) -> tuple[CallView, ...]:
        """As LiveCalls.take."""
        return self._there().take(event)

    def listen(self, listener: Callable[[CallView], None]) -> Callable[[], None]:
        """As LiveCalls.listen."""
        return self._there().listen(listener)

    def on(self) -> tuple[CallView, ...]:
        """As LiveCalls.on."""
        return self._there().on()

    def call(self, call_id: str) -> CallView:
        """As LiveCalls.call."""
        return self._there().call(call_id)

    def say_who(self, call_id: str, customer_id: int) -> CallView:
        """As LiveCalls.say_who."""
        return self._there().say_who(call_id, customer_id)

    def unsay_who(self, call_id: str) -> CallView:
        """As LiveCalls.unsay_who."""
        return self._there().unsay_who(call_id)

    def where(self, key: str) -> str:
        """As LiveCalls.where."""
        return self._there().where(key)
