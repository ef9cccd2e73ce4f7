"""Flags and their rules while the services behind them are still being loaded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import date, datetime

from desk.services.asks import Flags
from desk.services.flag_views import FlagsPage, FlagView, MeasureView, RulesView, RuleTrouble, TrialView
from desk.ui.late_parts import Parts


class LateRules:
    """The part of `Flags` that is about rules; every call waits for the services, and raises what loading raised."""

    def __init__(self, parts: Future[Parts]) -> None:
        self._parts = parts

    def _there(self) -> Flags:
        return self._parts.result().flags

    def rules(self) -> RulesView:
        """As Flags.rules."""
        return self._there().rules()

    def measures(self) -> tuple[MeasureView, ...]:
        """As Flags.measures."""
        return self._there().measures()

    def check(self, text: str) -> tuple[RuleTrouble, ...]:
        """As Flags.check."""
        return self._there().check(text)

    def save(self, text: str) -> RulesView:
        """As Flags.save."""
        return self._there().save(text)

    def try_rule(
        self,
        text: str,
        rule: str,
        first: date,
        last: date,
        progress: Callable[[float], bool] | None = None,
    ) -> TrialView:
        """As Flags.try_rule."""
        return self._there().try_rule(text, rule, first, last, progress)


class LateFlags(LateRules):
    """All of `Flags`: the rules, and the flags themselves."""

    def page(self, state: str = "open", older: str | None = None, limit: int = 200) -> FlagsPage:
        """As Flags.page."""
        return self._there().page(state, older, limit)

    def of_customer(self, customer_id: int) -> tuple[FlagView, ...]:
        """As Flags.of_customer."""
        return self._there().of_customer(customer_id)

    def flag(self, flag_id: str) -> FlagView:
        """As Flags.flag."""
        return self._there().flag(flag_id)

    def raise_by_hand(
        self, customer_id: int, journey_id: str, title: str, severity: str = "medium", note: str = ""
    ) -> FlagView:
        """As Flags.raise_by_hand."""
        return self._there().raise_by_hand(customer_id, journey_id, title, severity, note)

    def take(self, flag_ids: Sequence[str]) -> None:
        """As Flags.take."""
        self._there().take(flag_ids)

    def assign(self, flag_ids: Sequence[str], owner: str) -> None:
        """As Flags.assign."""
        self._there().assign(flag_ids, owner)

    def snooze(self, flag_ids: Sequence[str], until: datetime) -> None:
        """As Flags.snooze."""
        self._there().snooze(flag_ids, until)

    def resolve(self, flag_ids: Sequence[str], resolved_as: str, reason: str) -> None:
        """As Flags.resolve."""
        self._there().resolve(flag_ids, resolved_as, reason)

    def reopen(self, flag_ids: Sequence[str]) -> None:
        """As Flags.reopen."""
        self._there().reopen(flag_ids)

    def note(self, flag_id: str, text: str) -> None:
        """As Flags.note."""
        self._there().note(flag_id, text)

    def watch(self, customer_id: int) -> tuple[FlagView, ...]:
        """As Flags.watch."""
        return self._there().watch(customer_id)
