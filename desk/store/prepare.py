"""Turns records into the plain rows the writer stores: normalised identifiers, timeline lines, digests. No SQL here."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from connectors.records import (
    Channel,
    CustomerRecord,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    OrderRecord,
)
from desk.domain.identifiers import Normal, name_key, normalise, numbered
from desk.domain.joining import RANKS
from desk.domain.making import moments_of
from desk.domain.record_texts import words_of
from desk.domain.time import KNOWN, SECOND, Stretch, began, lengths, micros, stretches, unfinished
from desk.store.packing import KINDS, Event, decode, encode, encode_event
from desk.store.packing import StoredRecord as StoredRecord

# An order's own number for the customer record inside one source, unique across that source's customers.
CUSTOMER_SCOPE = "{source}/customers"
# The name connectors give their stream of customer records.
CUSTOMER_STREAM = "customers"
# Plain texts: the driver takes other things a slower way.
_PLAINLY = {channel: channel.value for channel in Channel}
# A digest is begun as a copy of these: that is quicker than to begin one from nothing.
_SAID, _TRACE = hashlib.blake2b(digest_size=8), hashlib.blake2b(digest_size=16)
KIND_OF: dict[type, str] = {kind: letter for letter, kind in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a page comes from and how its numbers are to be read.

    `merged` maps a source's merged customers to their heirs, `said` records to whom a person said they were with: that
    holds where the record itself names nobody.
    """

    source: str
    stream: str
    region: str
    own: frozenset[Normal]
    merged: Mapping[str, str]
    said: Mapping[str, Normal] = field(default_factory=dict)


class Line(NamedTuple):
    """One row of a timeline; `part` 0 is the record itself, higher ones are events of an order. `said` is the JSON of
    an event; the first line holds that of the record."""

    part: int
    at: int
    kind: str
    channel: str
    ended_at: int | None
    customer_time: int
    waiting_time: int
    open_end: int
    said: bytes = b""


class Work(NamedTuple):
    """What is made of a record that is new or says something else: its lines, its words, and the numbers it is about
    (see `references_of`)."""

    lines: tuple[Line, ...]
    words: str
    references: Sequence[str]


class Named(NamedTuple):
    """Whom a record is about, in its own words: the same words make the same trace."""

    name_key: str
    identifiers: tuple[Normal, ...]
    trace_key: bytes


class Prepared(NamedTuple):
    """A record ready to be written.

    `kind` is c, o or i; `said` is its JSON, which is packed and then lives on the first of its lines where it has any.
    `digest` tells at a glance that it says what is stored already. `work` is None where it was not done ahead.
    """

    source_id: str
    kind: str
    name: str
    owner: str
    named: Named
    digest: bytes
    said: bytes
    work: Work | None = None

    def record(self) -> StoredRecord:
        """What it says, read from its JSON."""
        return decode(self.kind, self.said)

    @property
    def name_key(self) -> str:
        """The one spelling of its name."""
        return self.named.name_key

    @property
    def identifiers(self) -> tuple[Normal, ...]:
        """What links it to others, in order."""
        return self.named.identifiers

    @property
    def trace_key(self) -> bytes:
        """The key of its trace."""
        return self.named.trace_key


class Preparer:
    """Prepares records of one origin. Whom they name is worked out once for all that name them in the same words."""

    def __init__(self, origin: Origin) -> None:
        self._origin = origin
        self._scope = CUSTOMER_SCOPE.format(source=origin.source)
        self._known: dict[tuple[str, tuple[Identifier, ...], str, Normal | None], Named] = {}

    def prepare(self, record: StoredRecord, ahead: bool = False) -> Prepared:
        """Everything the writer needs of one record, `ahead` what it needs of a new one too. The same record and origin
        give the same row."""
        kind = KIND_OF[type(record)]
        owner = record.source_id if isinstance(record, CustomerRecord) else record.customer_id
        whose = self._origin.said.get(record.source_id)
        words = (record.name, record.identifiers, owner, whose)
        named = self._known.get(words)
        if named is None:
            named = self._known[words] = _named(record, owner, self._origin, self._scope, whose)
        said = encode(record)
        digest = _SAID.copy()
        digest.update(said + named.trace_key)
        work = work_out(record) if ahead else None
        name = "" if named.identifiers == (whose,) else record.name
        return Prepared(record.source_id, kind, name, owner, named, digest.digest(), said, work)


def prepare(record: StoredRecord, origin: Origin) -> Prepared:
    """Everything the writer needs of one record. Pure: the same record and origin give the same row."""
    return Preparer(origin).prepare(record)


def _named(record: StoredRecord, owner: str, origin: Origin, scope: str, whose: Normal | None) -> Named:
    own = _own_identifiers(record, origin) if record.identifiers else []
    key = name_key(record.name) if record.name else ""
    # The account as the record names it makes the trace; whose it is now, after merges, is put on the trace beside it.
    told = _together(own, _account(owner, scope))
    if whose is not None and not told:
        # Whatever the source calls somebody it does not know is no name of theirs.
        key, told = "", (whose,)
    heir = origin.merged.get(owner, owner)
    identifiers = told if heir == owner else _together(own, _account(heir, scope))
    trace = _TRACE.copy()
    # Kind, value and scope of each, in order.
    trace.update("\x1e".join([key, *map("\x1f".join, told), ""]).encode("utf-8", "replace"))
    return Named(key, identifiers, trace.digest())


def _together(own: list[Normal], account: Normal | None) -> tuple[Normal, ...]:
    """All of them once, in order."""
    held = [*own, account] if account else own
    return tuple(held) if len(held) < 2 else tuple(sorted(set(held)))


def _account(owner: str, scope: str) -> Normal | None:
    """The source's own word for whose record this is counts as an account number inside that source."""
    return numbered(IdentifierKind.ACCOUNT, owner, scope) if owner else None


def _own_identifiers(record: StoredRecord, origin: Origin) -> list[Normal]:
    found = []
    for item in record.identifiers:
        # An order number or a device on every record would make every record a trace of its own.
        if item.kind in RANKS:
            normal = normalise(item, origin.source, origin.region)
            if normal is not None and (not origin.own or normal not in origin.own):
                found.append(normal)
    return found


def work_out(record: StoredRecord) -> Work:
    """What is made of a record that is new or says something else."""
    if isinstance(record, CustomerRecord):
        return Work((), "", references_of(record))
    return Work(lines_of(record), words_of(record), references_of(record))


def lines_of(record: OrderRecord | InteractionRecord) -> tuple[Line, ...]:
    """The lines of a record on a timeline, one for each touch; its own is the first."""
    if isinstance(record, InteractionRecord):
        return (_interaction_line(record),)
    return tuple(_order_line(record, part, at) for part, at in moments_of(record))


def _interaction_line(record: InteractionRecord) -> Line:
    """An interaction spans all its segments, whatever start and end its source put beside them."""
    used = stretches(record)
    at = began(record, used)
    spent, waited, _ = lengths(used)
    ended = _ended(record, used, at)
    return Line(0, at, "i", _PLAINLY[record.channel], ended, spent // SECOND, waited // SECOND, int(unfinished(used)))


def _ended(record: InteractionRecord, used: Sequence[Stretch], at: int) -> int | None:
    """When it ended: the latest end its source names, never before its start; None where it names none."""
    known = [end for _, _, end, how in used if how == KNOWN]
    if record.ended_at is not None:
        known += (at, micros(record.ended_at))
    return max(known, default=None)


def _order_line(order: OrderRecord, part: int, at: int) -> Line:
    if not part:
        return Line(0, at, "o", _PLAINLY[Channel.ORDER], None, 0, 0, 0)
    event = order.events[part - 1]
    said = encode_event(Event(order.number, event.kind, event.text, order.source_id))
    return Line(part, at, "e", _PLAINLY[Channel.ORDER], None, 0, 0, 0, said)


def references_of(record: StoredRecord) -> list[str]:
    """What a record is found by beside its customer's identifiers: order and case numbers, devices; in order."""
    loose = [item.value for item in record.identifiers if item.kind not in RANKS]
    if isinstance(record, OrderRecord):
        loose.append(record.number)
    elif isinstance(record, InteractionRecord):
        loose += [reference.value for reference in record.references]
    return sorted({value.strip().casefold() for value in loose if value.strip()}) if loose else loose
