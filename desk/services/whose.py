"""Which of a customer's identifiers tells them apart from everybody else, for what a person says is theirs."""

from __future__ import annotations

from connectors.records import Identifier, IdentifierKind
from desk.services.asks import ServiceError
from desk.store.cache import Cache
from desk.store.prepare import CUSTOMER_SCOPE

# What tells people apart best comes first.
_RANKS = (IdentifierKind.ACCOUNT, IdentifierKind.LOYALTY, IdentifierKind.EMAIL, IdentifierKind.PHONE)


def own_identifier(cache: Cache, customer_id: int) -> Identifier:
    """The number of their own record at a source, else what is theirs alone; ServiceError where nothing is."""
    row = cache.customer(customer_id)
    if row is None:
        raise ServiceError("This customer is not here any more.", "Search again: two records may have been joined.")
    for source, record in row.records:
        # A customer record's own id is an account number within its source.
        return Identifier(IdentifierKind.ACCOUNT, record.source_id, CUSTOMER_SCOPE.format(source=source))
    told = [held.normal for held in row.identifiers if not held.shared and held.normal.kind in _RANKS]
    if not told:
        raise ServiceError("Nothing tells this customer apart from others.", "Write it down as a note on the customer.")
    best = min(told, key=lambda normal: _RANKS.index(normal.kind))
    return Identifier(best.kind, best.value, best.scope)
