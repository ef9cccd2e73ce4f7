"""The kept pasts of long histories as bytes and in their table: with one, only the chunks behind it are read."""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import NamedTuple, overload

from msgspec import MsgspecError, Raw
from msgspec.msgpack import Decoder, Encoder
from sqlalchemy import Connection

from desk.domain.journeys import DEFAULT, Limits
from desk.domain.kept import Past
from desk.domain.kept_fold import Anchors, Index, KeptFold
from desk.domain.running_sums import Running
from desk.domain.stays import DEFAULT as CAPS
from desk.domain.touches import Touch
from desk.store import touches
from desk.store.damaged import history_of
from desk.store.engine import Database
from desk.store.statements import execute_each, execute_in, select_in

# Another number for another meaning of what is kept: what lies there is worked out again then.
VERSION = 1

# Tells one state of a customer's touches from any other: the latest change that is pending, the one settled last.
Version = tuple[int, int]
# Of a customer nobody has settled yet and for whom nothing is pending.
NO_VERSION: Version = (0, 0)


@dataclass(frozen=True, slots=True)
class Usable:
    """Which pasts may be used: those kept under these limits, and not after `now` (microseconds)."""

    now: int
    limits: Limits = DEFAULT

    @property
    def mark(self) -> str:
        """Another text where what is kept would be another for the same touches."""
        return _mark(self.limits)


@cache
def _mark(limits: Limits) -> str:
    layout = ",".join(f"{name}:{kind}" for name, kind in Running.__annotations__.items())
    said = f"{VERSION} {limits} {CAPS} {layout} {sys.byteorder}"
    return blake2b(said.encode(), digest_size=12).hexdigest()


class State(NamedTuple):
    """A customer's touches, sorted by (at, record, part), and their version; `past` is what is kept of those before."""

    version: Version
    past: Past | None
    touches: list[Touch]


class _Packed(NamedTuple):
    made_at: int
    until: int
    known: int
    lasts: bytes
    latest: tuple[int, int, int, int]
    indexes: tuple[tuple[bytes, bytes], tuple[bytes, bytes], tuple[bytes, bytes]]
    reasons: dict[int, tuple[int, int]]
    anchors: tuple[bytes, bytes, bytes, bytes, bytes]
    journeys: list[Raw]
    whole: Running
    dues: bytes


_ENCODER = Encoder()
_PACKED = Decoder(_Packed)
_RUNNING = Decoder(Running)


class _Journeys(Sequence[Running]):
    """What is known of each journey, unpacked when it is asked for: most of thousands are not."""

    def __init__(self, bodies: Sequence[Raw]) -> None:
        self._bodies = bodies

    @overload
    def __getitem__(self, number: int) -> Running: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Running]: ...
    def __getitem__(self, number: int | slice) -> Running | Sequence[Running]:
        if isinstance(number, slice):
            return _Journeys(self._bodies[number])
        return _RUNNING.decode(self._bodies[number])

    def __len__(self) -> int:
        return len(self._bodies)


def pack(past: Past) -> bytes:
    """A past as bytes, with a sum over them."""
    fold, anchors = past.fold, past.fold.anchors
    body = _ENCODER.encode(
        (
            past.made_at,
            past.until,
            past.count,
            fold.lasts.tobytes(),
            fold.latest,
            [(one.numbers.tobytes(), one.places.tobytes()) for one in (fold.links, fold.numbers, fold.orders)],
            fold.reasons,
            [one.tobytes() for one in (anchors.at, anchors.record, anchors.part, anchors.sort, anchors.home)],
            list(past.journeys),
            past.whole,
            past.dues.tobytes(),
        )
    )
    return zlib.crc32(body).to_bytes(4, "big") + body


def unpack(packed: bytes) -> Past | None:
    """The past `pack` was given; None where these are other bytes."""
    body = memoryview(packed)[4:]
    if zlib.crc32(body).to_bytes(4, "big") != packed[:4]:
        return None
    try:
        held = _PACKED.decode(body)
    except MsgspecError:
        return None
    links, numbers, orders = (Index(_whole("q", one), _whole("i", other)) for one, other in held.indexes)
    columns = (_whole(code, column) for code, column in zip("qqiii", held.anchors, strict=True))
    return Past(
        made_at=held.made_at,
        until=held.until,
        count=held.known,
        fold=KeptFold(links, numbers, orders, held.reasons, _whole("q", held.lasts), held.latest, Anchors(*columns)),
        journeys=_Journeys(held.journeys),
        whole=held.whole,
        dues=_whole("q", held.dues),
    )


def read(connection: Connection, customer_id: int, usable: Usable | None) -> tuple[Past | None, list[Touch]]:
    """What is kept of a customer and all touches behind it, sorted by (at, record, part); nothing and all of them where
    what is kept cannot be used, or something before has changed since. Damaged where they cannot be read."""
    past = _past(connection, customer_id, usable) if usable else None
    with history_of(customer_id):
        changes = touches.changes_again(connection, customer_id)
        if past and touches.earliest(changes) >= past.until:
            held = touches.merged(touches.bodies_of(connection, customer_id, past.until), changes)
            behind = [touch for touch in held if touch.at >= past.until]
            # Where all of those are gone the newest that is left is one that is kept.
            if behind:
                return past, behind
        return None, touches.merged(touches.bodies_of(connection, customer_id), changes)


def some(connection: Connection, customer_ids: Iterable[int]) -> frozenset[int]:
    """Those of some customers of whom something is kept."""
    sql = "SELECT customer_id FROM kept WHERE customer_id IN ({})"
    return frozenset(row[0] for row in select_in(connection, sql, customer_ids))


def write(connection: Connection, kept: Mapping[int, tuple[str, Past]], gone: Iterable[int]) -> None:
    """Keep some pasts by customer, each with its mark, in the place of those that were there; others are gone."""
    rows = [(customer_id, mark, pack(past)) for customer_id, (mark, past) in kept.items()]
    execute_in(connection, "DELETE FROM kept WHERE customer_id IN ({})", gone)
    execute_each(connection, "INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows)


class KeptPasts:
    """What is kept of long histories in one cache file. Every method may be called from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def state(self, customer_id: int, usable: Usable | None) -> State:
        """A customer's touches, from what is kept where that is usable."""
        state = self.news(customer_id, usable, NO_VERSION)
        assert state is not None
        return state

    def news(self, customer_id: int, usable: Usable | None, known: Version) -> State | None:
        """As `state`; None where they are still of the version that is known."""
        sql = "SELECT s.seq, k.mark FROM standing s LEFT JOIN kept k USING (customer_id) WHERE s.customer_id = ?"
        with self._database.reading() as connection:
            settled, mark = connection.exec_driver_sql(sql, (customer_id,)).first() or (0, None)
            version = touches.latest(connection, customer_id), settled
            if version == known != NO_VERSION:
                return None
            fits = usable if usable and mark == usable.mark else None
            return State(version, *read(connection, customer_id, fits))


def _past(connection: Connection, customer_id: int, usable: Usable) -> Past | None:
    sql = "SELECT body FROM kept WHERE customer_id = ? AND mark = ?"
    row = connection.exec_driver_sql(sql, (customer_id, usable.mark)).first()
    past = unpack(row[0]) if row else None
    return past if past and past.made_at <= usable.now else None


def _whole(code: str, body: bytes) -> array[int]:
    return array(code, body)
