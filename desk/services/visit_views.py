"""The frozen view of a visit to a store's counter. Times are aware UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class VisitView:
    """One visit: `key` is the TimelineItem.key it is found under now, `customer_id` whose it is in the cache now (0
    where not found yet). `ended_at` is None while the customer is there; `stands` is False once it was taken back."""

    visit_id: str
    key: str
    customer_id: int
    customer: str
    store: str
    by: str
    begun_at: datetime
    ended_at: datetime | None
    stands: bool = True
