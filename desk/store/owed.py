"""Touches that a page owes: of records that came and whose customers nobody has asked for yet.

To make a touch is to hear what was said, which takes longer than to store it. A pull only puts down that a touch is to
be made; it is made from the record as it lies when its customer is worked out or looked at.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from threading import Lock
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import Connection

from connectors.records import CustomerRecord, InteractionRecord, OrderRecord
from desk.domain.making import touches_of
from desk.domain.touches import CHANGED, Touch
from desk.store.bodies import BODY, LINES
from desk.store.chunks import pack_one
from desk.store.packing import Reader, reader_of
from desk.store.statements import select_in

# The touches of a record of (source, stream), one a line, before the cache has numbered it: `record` and `seen` are 0.
Make = Callable[[OrderRecord | InteractionRecord, str, str], Sequence[Touch]]


class Making(NamedTuple):
    """How records become touches. `version` says when stored touches must be made again: another text is another way;
    "" takes those that are there, however they were made."""

    make: Make
    version: str


# What lies where a touch is owed.
OWED = b""
# What is asked of a record (r) to make its touches, and where that lies.
RECORDS = (
    "r.id, o.key, s.name, r.first_seen, EXISTS (SELECT 1 FROM change c WHERE c.record_id = r.id),"  # noqa: S608
    f" coalesce(t.customer_id, 0), r.kind, {BODY}"
)
PLACES = (
    "JOIN stream s ON s.id = r.stream_id JOIN source o ON o.id = s.source_id LEFT JOIN trace t ON t.id = r.trace_id"
    f" {LINES}"
)
_KEY, _HEARD = "making", "heard"
# Of so many touches it is remembered what was heard: some 8 MB.
_MOST = 20_000
# A touch that is owed, (record, part), and the turn in which it became so: a turn never comes twice, and whatever
# changes what is to be heard in a record is a turn of its own.
Owed = tuple[int, int, int]


class Heard:
    """What was heard in records whose customers are not worked out yet, so that whoever looks at one again and again
    while a pull goes on need not hear all of it each time. From any thread; knows what is committed alone."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._held: OrderedDict[Owed, bytes | None] = OrderedDict()
        self._lock = Lock()

    def known(self, wanted: Iterable[Owed]) -> dict[Owed, bytes | None]:
        """Those of the wanted that are remembered, packed; None where the source has deleted the record."""
        with self._lock:
            return {key: self._held[key] for key in wanted if key in self._held}

    def keep(self, made: Mapping[Owed, bytes | None]) -> None:
        """Remember more; what was heard first is forgotten first."""
        with self._lock:
            self._held.update(made)
            while len(self._held) > self._most:
                self._held.popitem(last=False)


def plainly(record: OrderRecord | InteractionRecord, source: str, stream: str) -> Sequence[Touch]:
    """Touches of what a record's fields say, with no ear for its text."""
    return touches_of(record, 0, source, stream, 0)


PLAIN = Making(plainly, "")


def beside(making: Making) -> Mapping[str, Any]:
    """What to put beside the connections of a file whose touches are made so."""
    return MappingProxyType({_KEY: making, _HEARD: Heard()})


def making_of(connection: Connection) -> Making:
    """How touches of this file are made."""
    found = connection.info.get(_KEY, PLAIN)
    assert isinstance(found, Making)
    return found


def heard_of(connection: Connection) -> Heard:
    """What is remembered of this file."""
    found = connection.info.get(_HEARD)
    return found if isinstance(found, Heard) else Heard()


def paid(connection: Connection, wanted: Iterable[tuple[int, int]]) -> dict[tuple[int, int], bytes]:
    """The touches that are owed for some (record, part), packed one by one; none for what its source has deleted.
    Unreadable where a record is damaged."""
    keys = set(wanted)
    if not keys:
        return {}
    make = making_of(connection).make
    sql = f"SELECT {RECORDS} FROM record r {PLACES} WHERE r.id IN ({{}})"  # noqa: S608
    reader = reader_of(connection)
    rows = select_in(connection, sql, sorted({record for record, _ in keys}))
    made = (touch for row in rows for _, touch in touches_of_row(reader, row, make))
    return {(touch.record, touch.part): pack_one(touch) for touch in made if (touch.record, touch.part) in keys}


def touches_of_row(reader: Reader, row: Sequence[Any], make: Make) -> list[tuple[int, Touch]]:
    """The touches of a record, with their customer, from its RECORDS; none of one that is gone."""
    record_id, source, stream, first_seen, changed, customer_id, kind, body = row
    record = reader.record(kind, body) if body and kind != "c" else None
    if record is None or isinstance(record, CustomerRecord):
        return []
    bit = CHANGED if changed else 0
    return [
        (customer_id, touch._replace(record=record_id, seen=first_seen, sort=touch.sort | bit))
        for touch in _heard(record, source, stream, make)
    ]


def _heard(record: OrderRecord | InteractionRecord, source: str, stream: str, make: Make) -> Sequence[Touch]:
    try:
        return make(record, source, stream)
    except (ValueError, TypeError, ArithmeticError):
        # The row was taken in when it came: a sentence nobody can make sense of must not hide its customer's others.
        return plainly(record, source, stream)
