"""Reads wrap-ups as screens show them, and what can be chosen in one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from connectors.records import InteractionRecord
from desk.domain.dispositions import find
from desk.domain.work import Anchor, Entry, Sort, Stage
from desk.domain.work_rules import WorkRules
from desk.services.anchoring import Anchoring, key_of
from desk.services.likely_outcome import LikelyOutcome
from desk.services.papers import Papers
from desk.services.told_times import ToldTimes
from desk.services.work_views import DispositionView, DueView, HistoryLine, SuggestionView, WrapUpView
from desk.store.cache import Cache

_STATES = {Stage.DRAFT: "open", Stage.STANDING: "done", Stage.DONE: "done", Stage.TAKEN_BACK: "taken_back"}


class WrapUpReader:
    """What wrap-ups say. `rules` is what the company decided, `their_zone` tells on whose clock (IANA, "" not known) a
    customer lives."""

    def __init__(
        self,
        papers: Papers,
        anchoring: Anchoring,
        cache: Cache,
        rules: Callable[[], WorkRules],
        times: ToldTimes,
        outcome: LikelyOutcome,
        their_zone: Callable[[int], str],
    ) -> None:
        self._papers = papers
        self._anchoring = anchoring
        self._cache = cache
        self._rules = rules
        self._times = times
        self._outcome = outcome
        self._their_zone = their_zone

    def dispositions(self, text: str = "") -> tuple[DispositionView, ...]:
        """At most 15 outcomes found by words and their beginnings, the most used first."""
        used = self._papers.book.lists.chosen()
        found = find(text, self._rules().dispositions, used)
        return tuple(DispositionView(one.code, one.title, used.get(one.code, 0)) for one in found)

    def suggest(self, key: str, typed: str = "") -> SuggestionView | None:
        """The likely outcome of an interaction, from what is typed and what its journey says; None for none."""
        anchor = self._anchoring.record(key)
        customer_id = self._anchoring.owners([anchor])[anchor]
        return self._outcome.suggest(anchor, customer_id, typed, self._rules().dispositions)

    def due(self, typed: str, customer_id: int = 0) -> DueView:
        """What words such as “by Friday 5 pm” mean, for showing back; fit for every key stroke."""
        return self._times.here(typed, self._their_zone(customer_id) if customer_id else "")

    def of_interaction(self, key: str) -> tuple[WrapUpView, ...]:
        """All wrap-ups of an interaction, oldest first."""
        found = self._papers.book.anchored([self._anchoring.record(key)], drafts=True)
        return tuple(self._view(entry, anchor) for anchor, entry in found if entry.sort is Sort.WRAP_UP)

    def open(self) -> tuple[WrapUpView, ...]:
        """What this person has open, oldest first; asked after a start it has what a crash left."""
        return tuple(self._view(entry) for entry in self._open())

    def history(self, wrap_up_id: str) -> tuple[HistoryLine, ...]:
        """Everything that happened to one, oldest first."""
        return self._papers.history(self._wrap_up(wrap_up_id), _read)

    def _open(self) -> list[Entry]:
        return [one for one in self._papers.book.lists.drafts(self._papers.who()) if one.sort is Sort.WRAP_UP]

    def _wrap_up(self, wrap_up_id: str) -> Entry:
        return self._papers.entry(wrap_up_id, Sort.WRAP_UP)

    def _closes_at(self, entry: Entry) -> datetime | None:
        """When an open one is closed as it is: so long after its interaction ended, and after it was begun."""
        after = self._rules().closes_after
        if after is None or entry.stage is not Stage.DRAFT:
            return None
        row = self._cache.record(*self._papers.book.place(entry.anchor))
        said = row.record if row else None
        ended = said.ended_at if isinstance(said, InteractionRecord) else None
        return None if ended is None else max(ended, entry.begun_at) + after

    def _view(self, entry: Entry, anchor: Anchor | None = None) -> WrapUpView:
        on = anchor or self._papers.book.place(entry.anchor)
        return WrapUpView(
            wrap_up_id=entry.entry_id,
            key=key_of(on),
            customer_id=self._anchoring.owners([on])[on],
            state=_STATES[entry.stage],
            by=entry.by,
            begun_at=entry.begun_at,
            code=entry.disposition,
            outcome=entry.outcome,
            note=entry.text,
            promise=entry.promise,
            due=self._times.known(entry.due_said, entry.due_at),
            kept_at=entry.kept_at,
            closes_at=self._closes_at(entry),
            defaulted=entry.defaulted,
            revision=entry.revision,
        )


def _read(entry: Entry) -> str:
    """A wrap-up in one line."""
    promise = f"promised: {entry.promise} {entry.due_said}".strip() if entry.promise else ""
    return " · ".join(part for part in (entry.outcome, promise, entry.text) if part)
