"""What this desk knew of a customer at a moment: every record that was the customer's then, as it stood then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desk.domain.touches import Touch
from desk.store.prepare import StoredRecord


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One record as it stood at a moment.

    `record` is what it said then, `touches` what journeys need of that (none for a customer record). `first_seen` is
    never later than the moment. `changed_since` says that it says something else now, `gone_since` that its source has
    deleted it since, `moved_since` that it belongs to another customer now, or to nobody.
    """

    record_id: int
    source: str
    stream: str
    source_id: str
    kind: str
    record: StoredRecord
    touches: tuple[Touch, ...]
    first_seen: datetime
    changed_since: bool
    gone_since: bool
    moved_since: bool
