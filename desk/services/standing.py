"""Says in views what touches are woven into: journeys with their joins and clocks, from touches and records already
read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from connectors.records import InteractionRecord, OrderRecord
from desk.domain.journeys import Corrections, Limits
from desk.domain.touches import Touch
from desk.services.journey_views import BriefingView, Standing
from desk.store.reading import RecordKey


class Records(Protocol):
    """What the numbers in touches stand for; asked once for many."""

    def keys(self, record_ids: Sequence[int]) -> Mapping[int, RecordKey]:
        """(source, stream, source_id) of records."""

    def records(self, record_ids: Sequence[int]) -> Mapping[int, InteractionRecord | OrderRecord]:
        """The records themselves."""


def standing_view(
    customer_id: int,
    touches: Sequence[Touch],
    records: Records,
    now: datetime,
    corrections: Corrections,
    because: Sequence[str] = (),
    limit: int = 50,
    limits: Limits | None = None,
    briefing: BriefingView | None = None,
) -> Standing:
    """A customer's standing at `now` from touches (in any order) that were known then; `because` says which sources are
    late or have gaps, in words."""
    raise NotImplementedError
