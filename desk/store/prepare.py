"""Turns records into the plain rows the writer stores: normalised identifiers, timeline lines, digests. No SQL here."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from connectors.records import (
    Channel,
    CustomerRecord,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    OrderEvent,
    OrderRecord,
)
from desk.domain.identifiers import Normal, name_key, normalise
from desk.domain.identity import RANKS
from desk.domain.time import spent
from desk.domain.touches import Touch
from desk.store.codec import dumps

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
StoredRecord = CustomerRecord | OrderRecord | InteractionRecord
# The touches of one record of a source, one a line, before the cache has given it a number (`record` and `seen` 0).
Make = Callable[[OrderRecord | InteractionRecord, str], Sequence[Touch]]

# An order's own number for the customer record inside one source, unique across that source's customers.
CUSTOMER_SCOPE = "{source}/customers"
# The name connectors give their stream of customer records.
CUSTOMER_STREAM = "customers"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a page comes from and how its numbers are to be read.

    `merged` maps a source's merged customers to their heirs.
    """

    source: str
    stream: str
    region: str
    own: frozenset[Normal]
    merged: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a timeline; `part` 0 is the record itself, higher ones are events of an order."""

    part: int
    at: int
    kind: str
    channel: str
    ended_at: int | None
    customer_time: int
    waiting_time: int
    open_end: bool
    body: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """A record ready to be written.

    `kind` is c, o or i; `body` is its JSON, which lives on line 0 where there is one.
    """

    source_id: str
    kind: str
    name: str
    name_key: str
    owner: str
    identifiers: tuple[Normal, ...]
    trace_key: bytes
    digest: bytes
    body: str
    lines: tuple[Line, ...]
    references: tuple[str, ...]


def micros(moment: datetime) -> int:
    """Microseconds since 1970 in UTC of an aware time."""
    return (moment - EPOCH) // MICROSECOND


def moment(value: int) -> datetime:
    """The aware UTC time of `micros`."""
    return EPOCH + timedelta(microseconds=value)


def prepare(record: StoredRecord, origin: Origin) -> Prepared:
    """Everything the writer needs of one record. Pure: the same record and origin give the same row."""
    owner = record.source_id if isinstance(record, CustomerRecord) else record.customer_id
    own = _own_identifiers(record, origin)
    key = name_key(record.name)
    # The account as the record names it makes the trace; whose it is now, after merges, is put on the trace beside it.
    named = _account(owner, origin.source)
    trace = hashlib.blake2b(digest_size=16)
    for part in (key, *(f"{i.kind}\x1f{i.value}\x1f{i.scope}" for i in sorted(own | named))):
        trace.update(part.encode("utf-8", "replace") + b"\x1e")
    body = dumps(record)
    trace_key = trace.digest()
    digest = hashlib.blake2b(body.encode() + trace_key, digest_size=16).digest()
    return Prepared(
        source_id=record.source_id,
        kind=_kind(record),
        name=record.name,
        name_key=key,
        owner=owner,
        identifiers=tuple(sorted(own | _account(origin.merged.get(owner, owner), origin.source))),
        trace_key=trace_key,
        digest=digest,
        body=body,
        lines=_lines(record, body),
        references=_references(record),
    )


def _kind(record: StoredRecord) -> str:
    if isinstance(record, CustomerRecord):
        return "c"
    return "o" if isinstance(record, OrderRecord) else "i"


def _account(owner: str, source: str) -> frozenset[Normal]:
    """The source's own word for whose record this is counts as an account number inside that source."""
    if not owner:
        return frozenset()
    found = normalise(Identifier(IdentifierKind.ACCOUNT, owner, CUSTOMER_SCOPE.format(source=source)), source, "")
    return frozenset([found]) if found else frozenset()


def _own_identifiers(record: StoredRecord, origin: Origin) -> frozenset[Normal]:
    # An order number or a device on every record would make every record a trace of its own.
    linking = [item for item in record.identifiers if item.kind in RANKS]
    found = {normal for item in linking if (normal := normalise(item, origin.source, origin.region))}
    return frozenset(found - origin.own)


def _lines(record: StoredRecord, body: str) -> tuple[Line, ...]:
    if isinstance(record, CustomerRecord):
        return ()
    if isinstance(record, InteractionRecord):
        return (_interaction_line(record, body),)
    first = Line(0, micros(record.placed_at), "o", Channel.ORDER, None, 0, 0, False, body)
    events = [
        _event_line(number, event, record) for number, event in enumerate(record.events, 1) if event.kind != "placed"
    ]
    return (first, *events)


def _interaction_line(record: InteractionRecord, body: str) -> Line:
    """An interaction spans all its segments, whatever start and end its source put beside them."""
    cost = spent(record)
    at = min([record.started_at, *(s.started_at for s in record.segments)])
    ends = [end for end in (record.ended_at, *(s.ended_at for s in record.segments)) if end is not None]
    ended = micros(max(ends)) if ends else None
    return Line(0, micros(at), "i", record.channel, ended, cost.customer_time, cost.waiting_time, cost.open_end, body)


def _event_line(number: int, event: OrderEvent, order: OrderRecord) -> Line:
    body = json.dumps({"number": order.number, "kind": event.kind, "text": event.text}, ensure_ascii=False)
    return Line(number, micros(event.at), "e", Channel.ORDER, None, 0, 0, False, body)


def _references(record: StoredRecord) -> tuple[str, ...]:
    """What a record is found by beside its customer's identifiers: order and case numbers, devices."""
    loose = [item.value for item in record.identifiers if item.kind not in RANKS]
    if isinstance(record, OrderRecord):
        loose.append(record.number)
    elif isinstance(record, InteractionRecord):
        loose += [reference.value for reference in record.references]
    return tuple(sorted({value.strip().casefold() for value in loose if value.strip()}))
