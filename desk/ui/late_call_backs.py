"""Call-backs, and the company's own rules, while the services behind them are still being loaded."""

from __future__ import annotations

from concurrent.futures import Future

from desk.domain.trouble import Trouble
from desk.services.asks_work import CallBacks
from desk.services.work_views import CallBackView, DueView, GuardView, HistoryLine, RingsView, WishView
from desk.ui.late_parts import Parts


class LateCallBacks:
    """`CallBacks` of parts on their way; every call waits for them, and raises what loading raised."""

    def __init__(self, parts: Future[Parts]) -> None:
        self._parts = parts

    def _there(self) -> CallBacks:
        return self._parts.result().call_backs

    def due(self, typed: str, customer_id: int) -> DueView:
        """As CallBacks.due."""
        return self._there().due(typed, customer_id)

    def promise(
        self,
        customer_id: int,
        typed: str,
        about: str = "",
        owner: str = "",
        number: str = "",
        key: str = "",
        purpose: str = "service",
    ) -> CallBackView:
        """As CallBacks.promise."""
        return self._there().promise(customer_id, typed, about, owner, number, key, purpose)

    def waiting(self, mine: bool = False) -> tuple[CallBackView, ...]:
        """As CallBacks.waiting."""
        return self._there().waiting(mine)

    def rings(self) -> RingsView:
        """As CallBacks.rings."""
        return self._there().rings()

    def of_customer(self, customer_id: int) -> tuple[CallBackView, ...]:
        """As CallBacks.of_customer."""
        return self._there().of_customer(customer_id)

    def move(self, call_back_id: str, typed: str, note: str = "") -> CallBackView:
        """As CallBacks.move."""
        return self._there().move(call_back_id, typed, note)

    def give(self, call_back_id: str, owner: str) -> CallBackView:
        """As CallBacks.give."""
        return self._there().give(call_back_id, owner)

    def done(self, call_back_id: str, note: str = "") -> CallBackView:
        """As CallBacks.done."""
        return self._there().done(call_back_id, note)

    def take_back(self, call_back_id: str, why: str = "") -> CallBackView:
        """As CallBacks.take_back."""
        return self._there().take_back(call_back_id, why)

    def undo(self, call_back_id: str, after: int = 0) -> CallBackView:
        """As CallBacks.undo."""
        return self._there().undo(call_back_id, after)

    def history(self, call_back_id: str) -> tuple[HistoryLine, ...]:
        """As CallBacks.history."""
        return self._there().history(call_back_id)

    def may_call(self, customer_id: int, number: str = "", purpose: str = "service") -> GuardView:
        """As CallBacks.may_call."""
        return self._there().may_call(customer_id, number, purpose)

    def wished(self, customer_id: int) -> WishView:
        """As CallBacks.wished."""
        return self._there().wished(customer_id)

    def wish(
        self,
        customer_id: int,
        never: bool = False,
        no_selling: bool = False,
        between: str = "",
        zone: str = "",
        note: str = "",
        over: WishView | None = None,
    ) -> GuardView:
        """As CallBacks.wish."""
        return self._there().wish(customer_id, never, no_selling, between, zone, note, over)


class LateRules:
    """`OwnRules` of parts on their way; every call waits for them, and raises what loading raised."""

    def __init__(self, parts: Future[Parts]) -> None:
        self._parts = parts

    def trouble(self) -> Trouble | None:
        """As OwnRules.trouble."""
        return self._parts.result().own_rules.trouble()

    def editable(self) -> str:
        """As OwnRules.editable."""
        return self._parts.result().own_rules.editable()
