"""A customer who stands at a counter: told by whoever serves them, and a record like any other while it goes on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from connectors.records import Channel, Direction, Identifier, InteractionRecord, Segment, SegmentKind
from desk.domain.calls_record import SOURCE as SOURCE

# Records of visits told here are of this desk's source, and of this stream.
STREAM = "visits"
# A till tells of the same visit begun so much earlier (they queued) or later (paid at the end) at most.
APART = timedelta(minutes=30)
# Two tills of one store may each tell of somebody: within so little nobody can say which one was meant.
CLOSE = timedelta(minutes=2)
# Beyond that nobody is served in one go: somebody forgot to say that the customer left.
LONGEST = timedelta(hours=4)

# (source, stream, source_id)
Key = tuple[str, str, str]


class Did(StrEnum):
    """What was done with a visit."""

    CAME = "came"
    LEFT = "left"
    TAKEN_BACK = "taken_back"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit as it is kept; times are aware UTC. `whose` tells the customer apart from everybody else, `by` is who
    served them. `ended_at` is None while they are there. `became` is the record of a source that it turned out to be.
    `revision` counts what was done with it, `changed` is the book's after its last change (0: not kept yet)."""

    visit_id: str
    store: str
    by: str
    whose: Identifier
    begun_at: datetime
    ended_at: datetime | None = None
    taken_back: bool = False
    became: Key | None = None
    revision: int = 0
    changed: int = 0

    @property
    def key(self) -> Key:
        """The record that tells of it."""
        return self.became or (SOURCE, STREAM, self.visit_id)

    def goes_on(self, now: datetime) -> bool:
        """Whether the customer is there, as far as anybody said."""
        return self.ended_at is None and not self.taken_back and now < self.begun_at + LONGEST


def record_of(visit: Visit) -> InteractionRecord:
    """The visit as a record: time at the counter, which counts as such wherever time is counted."""
    counter = Segment(SegmentKind.COUNTER, visit.begun_at, visit.ended_at, visit.by, visit.store)
    return InteractionRecord(
        source_id=visit.visit_id,
        channel=Channel.STORE,
        direction=Direction.INBOUND,
        started_at=visit.begun_at,
        ended_at=visit.ended_at,
        segments=(counter,),
        identifiers=(visit.whose,),
        agent=visit.by,
        team=visit.store,
        changed_at=visit.ended_at or visit.begun_at,
    )


def same_visit(visit: Visit, found: Iterable[tuple[Key, InteractionRecord]]) -> Key | None:
    """Which of a customer's records of sources tells of this visit: in the same store, where both name one, and about
    the same time; None where none does, or where two fit so well that nobody can tell."""
    fits = sorted(
        (abs(record.started_at - visit.begun_at), key) for key, record in found if _may_be(visit, record, key)
    )
    if not fits or (len(fits) > 1 and fits[1][0] - fits[0][0] <= CLOSE):
        return None
    return fits[0][1]


def _may_be(visit: Visit, record: InteractionRecord, key: Key) -> bool:
    if record.channel is not Channel.STORE or key[0] == SOURCE or visit.ended_at is None:
        return False
    ours, theirs = visit.store.casefold().strip(), record.team.casefold().strip()
    one_store = not ours or not theirs or ours in theirs or theirs in ours
    return one_store and abs(record.started_at - visit.begun_at) <= APART and _end(record) >= visit.begun_at - CLOSE


def _end(record: InteractionRecord) -> datetime:
    ends = [one.ended_at for one in record.segments if one.ended_at is not None]
    return max([record.started_at, *ends, *([record.ended_at] if record.ended_at else [])])
