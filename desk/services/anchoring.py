"""Finds what is written on a customer's records and addresses, and on which of them something new is written."""

from __future__ import annotations

from collections.abc import Iterable

from connectors.records import CustomerRecord, InteractionRecord, OrderRecord
from desk.domain.identifiers import display
from desk.domain.work import Anchor, Entry, identifier_of, on_identifier
from desk.services import wording
from desk.services.asks import ServiceError
from desk.services.lines import split_key
from desk.services.written import Written
from desk.store.cache import Cache
from desk.store.prepare import CUSTOMER_STREAM
from desk.store.work import WorkBook

# With no more than so much written on, it is quicker to ask whose all of it is than what a customer has.
FEW = 2_000


class Anchoring:
    """Anchors of one desk: decisions name records and identifiers, the cache says whose those are now."""

    def __init__(self, cache: Cache, book: WorkBook, written: Written) -> None:
        self._cache = cache
        self._book = book
        self._written = written

    def anchor(self, customer_id: int, key: str = "") -> Anchor:
        """What something new on a customer is written on: the record `key`; else the customer's own newest record,
        else their newest line, else an address that is theirs alone. ServiceError where there is none of these."""
        if key:
            return self.record(key)
        row = self._cache.customer(customer_id)
        if row is None:
            raise ServiceError("This customer is not here any more.", "Search again: two records may have been joined.")
        for source, record in row.records:
            return source, CUSTOMER_STREAM, record.source_id
        for line in self._cache.timeline(customer_id, (), None, 1):
            return line.key
        for held in row.identifiers:
            if not held.shared:
                return on_identifier(held.normal)
        raise ServiceError("There is nothing to write on yet.", "Write it on a record of the timeline.")

    def record(self, key: str) -> Anchor:
        """The record of a TimelineItem.key; ServiceError where it is no name of one."""
        try:
            return split_key(key)
        except ValueError:
            raise ServiceError("This is no record's name.", "It looks like source/stream/number.") from None

    def of_customer(self, customer_id: int) -> list[tuple[Anchor, Entry]]:
        """Everything that was written on a customer as they are now, oldest first, but for drafts."""
        known = self._written.known()
        if not customer_id or not known:
            return []
        if len(known) <= FEW:
            records = [anchor for anchor in known if anchor[0]]
            mine = [anchor for anchor, (owner, _) in self._cache.owners(records).items() if owner == customer_id]
            mine += self._addresses(customer_id)
        else:
            mine = [*self._addresses(customer_id), *self.records(customer_id)]
        return self._book.anchored(anchor for anchor in mine if anchor in known)

    def records(self, customer_id: int) -> list[Anchor]:
        """Every record of a customer: what their sources say of them, then their interactions and orders."""
        row = self._cache.customer(customer_id)
        told = [(source, CUSTOMER_STREAM, record.source_id) for source, record in row.records] if row else []
        touched = sorted({touch.record for touch in self._cache.touches(customer_id)})
        return [*told, *self._cache.keys(touched).values()]

    def _addresses(self, customer_id: int) -> list[Anchor]:
        row = self._cache.customer(customer_id)
        return [on_identifier(one.normal) for one in row.identifiers] if row else []

    def owners(self, anchors: Iterable[Anchor]) -> dict[Anchor, int]:
        """Whose each of these is now, 0 for nobody's; of an identifier several have, nobody's."""
        asked = list(dict.fromkeys(anchors))
        found = {anchor: owner for anchor, (owner, _) in self._cache.owners([a for a in asked if a[0]]).items()}
        for anchor in asked:
            normal = identifier_of(anchor)
            if normal is not None:
                hits = self._cache.holders(normal).hits
                found[anchor] = hits[0].customer_id if len(hits) == 1 else 0
        return {anchor: found.get(anchor, 0) for anchor in asked}

    def hung_on(self, anchor: Anchor) -> Anchor | None:
        """A record of whom an anchor is about: itself, or of an identifier its one owner's newest; None where there is
        none."""
        if anchor[0]:
            return anchor
        owner = self.owners([anchor])[anchor]
        for source, record in self._cache.customer_records(owner) if owner else ():
            return source, CUSTOMER_STREAM, record.source_id
        return None

    def words(self, anchor: Anchor) -> str:
        """What an anchor is, in words: "Call with Avi", "customer record", "+1 303-555-0142"."""
        normal = identifier_of(anchor)
        if normal is not None:
            return display(normal)
        row = self._cache.record(*anchor)
        said = row.record if row else None
        if isinstance(said, InteractionRecord):
            return wording.interaction_title(said)
        if isinstance(said, OrderRecord):
            return wording.order_title(said)
        return "customer record" if isinstance(said, CustomerRecord) else "a record that is not here"


def key_of(anchor: Anchor) -> str:
    """A record's name as timelines write it; "" for an identifier."""
    return "/".join(anchor) if anchor[0] else ""
