"""What delivering stands on, and an entry on its way: whose order it keeps, what a writer sees of it, what broke."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from connectors.kit.errors import OurBug
from connectors.kit.writing import Outgoing
from desk.domain.outbox import Entry, LaneOf, RecordName, Slip

# Held by whoever delivers for a home folder.
TURN = ".outbox.lock"

# (customer, record) numbers of records, as Cache.owners has it.
Owners = Callable[[Sequence[RecordName]], Mapping[RecordName, tuple[int, int]]]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Around:
    """What delivering stands on: the clock, a timer in seconds, sleeping, a number from 0 to 1 by chance; `holder`
    names this home among all that share its decisions, `turn` is the file of its lock."""

    now: Callable[[], datetime]
    timer: Callable[[], float]
    sleep: Callable[[float], None]
    chance: Callable[[], float]
    holder: str
    turn: Path


def lane_of(slips: Sequence[Slip], owners: Owners) -> LaneOf:
    """Entries of one customer keep their order, whichever of their records they hang on."""
    found = owners(list(dict.fromkeys(slip.customer for slip in slips)))

    def lane(record: RecordName) -> Hashable:
        return found.get(record, (0, 0))[0] or record

    return lane


def outgoing(entry: Entry) -> Outgoing:
    """An entry as a writer sees it."""
    draft = entry.draft
    return Outgoing(
        entry_id=entry.entry_id,
        kind=draft.kind,
        made_at=entry.made_at,
        made_by=entry.made_by,
        title=draft.title,
        text=draft.text,
        customer=draft.name,
        record=draft.customer,
        place=draft.place,
        facts=draft.facts,
        again=entry.unclear,
    )


def told(fault: Exception) -> OurBug:
    """A mistake of ours in words; its own text may hold customer data, so of that only the place is written down."""
    if isinstance(fault, OurBug):
        return fault
    places = traceback.extract_tb(fault.__traceback__)
    where = "\n".join(f"{one.filename}:{one.lineno} {one.name}" for one in places)
    log.error("unexpected %s while an entry was sent\n%s", type(fault).__name__, where)
    return OurBug("Something went wrong inside Tellonce.", "Nothing was lost; the log names the place.")
