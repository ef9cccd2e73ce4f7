"""The outbox and the call log while the services behind them are still being loaded."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from datetime import date

from desk.services.asks_outbox import Outbox
from desk.services.asks_work import CallLog
from desk.services.outbox_views import EntryHistoryView, EntryView, OutboxCounts, OutboxPage
from desk.services.work_views import LogView
from desk.ui.late_parts import Parts


class LateOutbox:
    """`Outbox` of parts on their way; every call waits for them, and raises what loading raised."""

    def __init__(self, parts: Future[Parts]) -> None:
        self._parts = parts

    def _there(self) -> Outbox:
        return self._parts.result().outbox

    def page(self, state: str = "open", older: str | None = None, limit: int = 200) -> OutboxPage:
        """As Outbox.page."""
        return self._there().page(state, older, limit)

    def of_customer(self, customer_id: int) -> tuple[EntryView, ...]:
        """As Outbox.of_customer."""
        return self._there().of_customer(customer_id)

    def of_decision(self, about: str) -> tuple[EntryView, ...]:
        """As Outbox.of_decision."""
        return self._there().of_decision(about)

    def counts(self) -> OutboxCounts:
        """As Outbox.counts."""
        return self._there().counts()

    def entry(self, entry_id: str) -> EntryHistoryView:
        """As Outbox.entry."""
        return self._there().entry(entry_id)

    def edit(self, entry_id: str, title: str, text: str) -> EntryView:
        """As Outbox.edit."""
        return self._there().edit(entry_id, title, text)

    def again(self, entry_ids: Sequence[str]) -> None:
        """As Outbox.again."""
        self._there().again(entry_ids)

    def again_target(self, target: str) -> None:
        """As Outbox.again_target."""
        self._there().again_target(target)

    def drop(self, entry_ids: Sequence[str], reason: str) -> None:
        """As Outbox.drop."""
        self._there().drop(entry_ids, reason)


class LateCallLog:
    """`CallLog` of parts on their way; every call waits for them, and raises what loading raised."""

    def __init__(self, parts: Future[Parts]) -> None:
        self._parts = parts

    def _there(self) -> CallLog:
        return self._parts.result().call_log

    def log(self, first: date, last: date, rep: str = "", incomplete: bool = False) -> LogView:
        """As CallLog.log."""
        return self._there().log(first, last, rep, incomplete)

    def as_csv(self, first: date, last: date, rep: str = "", incomplete: bool = False) -> str:
        """As CallLog.as_csv."""
        return self._there().as_csv(first, last, rep, incomplete)

    def me(self) -> str:
        """As CallLog.me."""
        return self._there().me()
