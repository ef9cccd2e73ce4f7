"""What rules may know of customers at moments of the past besides their touches: tiers, states of orders, outcomes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import islice
from typing import NamedTuple

from connectors.records import CustomerRecord, InteractionRecord, OrderRecord
from desk.domain.facts import CustomerFacts
from desk.domain.making import number_text
from desk.domain.rules import leaves_of
from desk.domain.time import micros
from desk.domain.touches import Touch, number_for
from desk.domain.watching import CustomerAt, nothing
from desk.services.found import Asked
from desk.store.cache import Cache
from desk.store.histories import History
from desk.store.prepare import StoredRecord

# Customers whose records are read at once.
TOGETHER = 100


class Whose(NamedTuple):
    """A customer rules may ask about: its touches, and which rules are possible."""

    customer_id: int
    touches: Sequence[Touch]
    possible: Sequence[int]


class _Read(NamedTuple):
    """What sources said of a customer itself, and of its records."""

    own: Sequence[History]
    records: Sequence[History]


class PastFacts:
    """The facts of customers at any moment. A rule asks for few of them: they are read when the first is asked for,
    together with those that may be next."""

    def __init__(self, cache: Cache, asked: Asked) -> None:
        self._cache = cache
        self._past = asked.past
        self._end = asked.end
        self._asking = frozenset(number for number, rule in enumerate(asked.rules) if rule.needs_customer)
        measures = {leaf.measure for rule in asked.rules for leaf in leaves_of(rule.when)}
        self._own = "tier" in measures
        self._records = bool(measures & {"order_state", "disposition"})

    def ahead(self, customers: Sequence[Whose]) -> Sequence[CustomerAt]:
        """How to have the facts of each of these customers, who are asked about in this order."""
        if not self._asking:
            return [nothing] * len(customers)
        read: dict[int, _Read] = {}

        def at(place: int, now: int) -> CustomerFacts:
            customer_id = customers[place].customer_id
            if customer_id not in read:
                # What was asked for before is not asked for again.
                read.clear()
                read.update(self._read([customers[place], *self._next(customers[place + 1 :])]))
            return self._facts_at(now, *read[customer_id])

        return [lambda now, place=place: at(place, now) for place in range(len(customers))]  # type: ignore[misc]

    def _next(self, customers: Sequence[Whose]) -> Iterable[Whose]:
        """Those of whose facts a rule may ask."""
        return islice((one for one in customers if not self._asking.isdisjoint(one.possible)), TOGETHER - 1)

    def _read(self, customers: Sequence[Whose]) -> dict[int, _Read]:
        ids = [one.customer_id for one in customers]
        own = self._cache.histories.of_customers(ids) if self._own else {}
        records: dict[int, History] = {}
        if self._records:
            wanted = {touch.record for one in customers for touch in one.touches}
            records = {history.record_id: history for history in self._cache.histories.of_records(wanted)}
        return {
            one.customer_id: _Read(
                own.get(one.customer_id, ()),
                [records[number] for number in sorted({touch.record for touch in one.touches} & records.keys())],
            )
            for one in customers
        }

    def _facts_at(self, now: int, own: Sequence[History], records: Sequence[History]) -> CustomerFacts:
        """What no touch holds, as it was known at a moment."""
        told = [said for history in own if isinstance(said := self._said(history, now), CustomerRecord)]
        told.sort(key=lambda said: -micros(said.changed_at) if said.changed_at else 0)
        states, dispositions = {}, {}
        for history in records:
            said = self._said(history, now)
            if isinstance(said, OrderRecord):
                states[number_for(number_text(said.number))] = said.state
            elif isinstance(said, InteractionRecord):
                dispositions[history.record_id] = said.disposition
        return CustomerFacts(next((said.tier for said in told if said.tier), ""), states, dispositions)

    def _said(self, history: History, now: int) -> StoredRecord | None:
        """What a record said at a moment. As with touches, what the first whole pull of a source brought is taken to
        have been known before: an order's state since its last event, anything else all along."""
        seen, first = history.versions[0]
        if now >= seen or seen > self._past.get(history.source, self._end):
            return history.at(now)
        if isinstance(first, OrderRecord) and now < max(micros(at) for at in (first.placed_at, *_moments(first))):
            return None
        return first


def _moments(order: OrderRecord) -> Iterable[datetime]:
    return (event.at for event in order.events)
