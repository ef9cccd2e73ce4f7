"""What rules ask of a customer that no touch holds, and how people call what they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from connectors.records import IdentifierKind, InteractionRecord, OrderRecord
from desk.domain.facts import CustomerFacts
from desk.domain.making import number_text
from desk.domain.rules import Finding
from desk.domain.showing import shown
from desk.domain.touches import ORDER, Touch, number_for
from desk.services.later import Later
from desk.store.cache import Cache
from desk.store.prepare import StoredRecord

# Of so many orders, the newest, a journey's words say that they are orders.
MOST_READ = 5


class FlagFacts:
    """Reads them from the cache; from any thread."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def about(self, customer_id: int, touches: Iterable[Touch], journeys: Iterable[Sequence[Touch]]) -> CustomerFacts:
        """What no touch holds, of the journey with these touches and its customer."""
        held = list(touches)
        # A long journey has tens of thousands of records, and most rules ask for none of them.
        orders = cache(lambda: self._cache.stored(sorted(_orders_about(held, journeys))))
        records = cache(lambda: {**orders(), **self._cache.stored(sorted({touch.record for touch in held}))})
        return CustomerFacts(
            tier=shown("tier", self._cache.customer_records(customer_id)),
            states=Later(lambda: {number: order.state for number, order in _orders(orders())}),
            dispositions=Later(
                lambda: {
                    number: record.disposition
                    for number, record in records().items()
                    if isinstance(record, InteractionRecord)
                }
            ),
            names=Later(lambda: _names(records())),
        )

    def named(
        self, findings: Iterable[Finding], touches: Iterable[Touch], journeys: Iterable[Sequence[Touch]]
    ) -> CustomerFacts:
        """How people call what is matched on; read only now that somebody will read it, one record of each fact."""
        told = {one.touches[-1][0] for finding in findings for one in finding.because if one.touches}
        orders = sorted(_orders_about(touches, journeys))[-MOST_READ:]
        return CustomerFacts(names=_names(self._cache.stored(sorted(told.union(orders)))))


def _orders_about(touches: Iterable[Touch], journeys: Iterable[Sequence[Touch]]) -> set[int]:
    """The records of the orders that touches are about: their events may lie in another of the customer's journeys."""
    orders = [touch for journey in journeys for touch in journey if touch.sort & ORDER]
    numbers = {number for touch in touches for number in touch.about} if orders else set()
    return {touch.record for touch in orders if not numbers.isdisjoint(touch.about)}


def _orders(records: Mapping[int, StoredRecord]) -> Iterator[tuple[int, OrderRecord]]:
    """The orders among some records, by the number_for of their number."""
    for record in records.values():
        if isinstance(record, OrderRecord):
            yield number_for(number_text(record.number)), record


def _names(records: Mapping[int, StoredRecord]) -> dict[int, str]:
    """How orders and cases are called, by number_for; an order we have the record of is called so."""
    names = {
        number_for(number_text(item.value)): item.value.strip()
        for record in records.values()
        if isinstance(record, InteractionRecord)
        for item in record.references
        if item.kind is IdentifierKind.ORDER
    }
    names.update((number, f"order {order.number.strip().lstrip('#')}") for number, order in _orders(records))
    return names
