"""Finds the records of sources that a live call may be: along the timelines of whoever has its number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from connectors.records import Channel, IdentifierKind, InteractionRecord
from desk.domain.calls_record import SOURCE, STREAM
from desk.domain.identifiers import Normal
from desk.domain.live_calls import Told
from desk.domain.same_call import Found
from desk.domain.time import micros
from desk.store.cache import Cache
from desk.store.reading import ItemRow, RecordKey

# So many calls of one timeline are looked at, and so many customers where a number is several people's.
LINES, HOLDERS = 40, 5
# A source tells of a call that began so much later at most; so much earlier where its beginning was not heard here.
LATER, EARLIER = timedelta(minutes=5), timedelta(hours=4)
_LAST = (1 << 62, 1 << 30)


class CallFinder:
    """Of one cache. From any thread; `region` reads numbers without a country."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def near(self, call_id: str, told: Told, value: str) -> list[Found]:
        """The calls that sources tell of around one; `value` is its number in normal form, "" where it was withheld or
        cannot be read."""
        older = (micros(told.started_at + LATER), *_LAST)
        customers = self._customers(call_id, value)
        rows: list[ItemRow] = []
        for customer in customers:
            rows += self._cache.timeline(customer, (Channel.CALL.value,), older, LINES)
        if value:
            rows += self._cache.lines_of_identifier(Normal(IdentifierKind.PHONE, value), LINES)
        since = told.started_at - (LATER if told.began else EARLIER)
        return list(_found(row for row in rows if row.kind == "i" and row.started_at >= since))

    def owners(self, keys: Sequence[RecordKey]) -> dict[RecordKey, int]:
        """Whose some records are, by the cache's number of the customer; 0 is nobody."""
        return {key: customer for key, (customer, _) in self._cache.owners(keys).items()}

    def _customers(self, call_id: str, value: str) -> list[int]:
        """Nobody only for a withheld number: of all others nobody's lines are found by it."""
        own = self.owners([(SOURCE, STREAM, call_id)]).get((SOURCE, STREAM, call_id), 0)
        if not value:
            return list(dict.fromkeys((own, 0)))
        held = self._cache.holders(Normal(IdentifierKind.PHONE, value)).hits[:HOLDERS]
        return [one for one in dict.fromkeys((own, *(hit.customer_id for hit in held))) if one]


def _found(rows: Iterable[ItemRow]) -> Iterator[Found]:
    seen: set[RecordKey] = set()
    for row in rows:
        key = row.key
        record = row.record()
        if key[0] != SOURCE and key not in seen and isinstance(record, InteractionRecord):
            seen.add(key)
            yield Found(key, record)
