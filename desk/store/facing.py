"""Reads the faces of customers, and of traces that are nobody's yet, from a cache's tables."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec
from sqlalchemy import Connection

from connectors.records import Address, IdentifierKind
from desk.domain.faces import Saying, faces_of
from desk.domain.identifiers import Normal
from desk.domain.people import Face, NameBook, read_reach
from desk.store.packing import reader_of
from desk.store.statements import pieces

_KIND = {kind.value: kind for kind in IdentifierKind}


class _Address(msgspec.Struct):
    street: str = ""
    postcode: str = ""
    city: str = ""


class _Body(msgspec.Struct):
    """The part of a stored customer record that tells people apart."""

    name: str = ""
    given_name: str = ""
    family_name: str = ""
    birth_date: str | None = None
    addresses: tuple[_Address, ...] = ()
    details: tuple[tuple[str, str], ...] = ()


_DECODE = msgspec.json.Decoder(_Body)


def key_number(key: str) -> int:
    """A key as a signed number of 64 bits; two keys on one number cost a comparison and nothing else."""
    return int.from_bytes(hashlib.blake2b(key.encode("utf-8", "replace"), digest_size=8).digest(), "big", signed=True)


def faces_of_units(connection: Connection, book: NameBook, units: Iterable[int]) -> dict[int, list[Face]]:
    """The faces of a few units; a unit that is no more has none."""
    wanted = list(units)
    found: list[Face] = []
    for piece in pieces([unit for unit in wanted if unit > 0]):
        where = f"t.customer_id IN ({','.join('?' * len(piece))})"
        found += read_faces(connection, book, OWNED, where, tuple(piece))
    for piece in pieces([-unit for unit in wanted if unit < 0]):
        where = f"t.id IN ({','.join('?' * len(piece))})"
        found += read_faces(connection, book, LOOSE, where, tuple(piece))
    return {unit: list(faces) for unit, faces in groupby(found, key=lambda face: face.unit)}


def faces_of_traces(connection: Connection, book: NameBook, trace_ids: Iterable[int]) -> dict[int, list[Face]]:
    """The faces of some traces, each with nothing but its own identifiers."""
    found: list[Face] = []
    for piece in pieces(trace_ids):
        where = f"t.id IN ({','.join('?' * len(piece))})"
        found += read_faces(connection, book, TRACES, where, tuple(piece))
    return {trace: list(faces) for trace, faces in groupby(found, key=lambda face: face.unit)}


# The unit of a trace: its customer, or the trace itself where it is nobody's.
OWNED = ("t.customer_id", "t.customer_id > 0")
# Every trace by itself, whoever's it is.
TRACES = ("t.id", "t.id > 0")
LOOSE = ("-t.id", "t.customer_id = 0")


def read_faces(
    connection: Connection, book: NameBook, whose: tuple[str, str], where: str, values: tuple[int, ...]
) -> Iterator[Face]:
    """The faces of all units of a kind (OWNED or LOOSE) that `where` names, those of one after one another."""
    unit, which = whose
    names: dict[int, dict[str, None]] = defaultdict(dict)
    sayings: dict[int, list[Saying]] = defaultdict(list)
    held: dict[int, set[tuple[Normal, str]]] = defaultdict(set)
    traces = f"SELECT {unit}, t.name FROM trace t WHERE {which} AND {where} AND t.records > 0"  # noqa: S608
    for owner, name in connection.exec_driver_sql(traces, values).fetchall():
        names[owner][name] = None
    bodies = (
        f"SELECT {unit}, r.body FROM trace t JOIN record r ON r.trace_id = t.id"  # noqa: S608
        f" WHERE {which} AND {where} AND t.customer_records > 0 AND r.kind = 'c' AND r.gone_at IS NULL"
    )
    reader = reader_of(connection)
    for owner, body in connection.exec_driver_sql(bodies, values).fetchall():
        sayings[owner].append(_saying(reader.raw(body)))
    identifiers = (
        f"SELECT {unit}, i.kind, i.value, i.scope, i.shared FROM trace t"  # noqa: S608
        " JOIN trace_identifier ti ON ti.trace_id = t.id JOIN identifier i ON i.id = ti.identifier_id"
        f" WHERE {which} AND {where} AND i.scope NOT LIKE '%/customers'"
    )
    for owner, kind, value, scope, shared in connection.exec_driver_sql(identifiers, values).fetchall():
        held[owner].add((Normal(_KIND[kind], value, scope), shared))
    for owner in sorted(names):
        said = sayings[owner] + [Saying(name) for name in names[owner] if name]
        faces = faces_of(book, owner, said, read_reach(held[owner]))
        if owner > 0 or faces[0].is_telling:
            yield from faces


def _saying(body: bytes) -> Saying:
    read = _DECODE.decode(body)
    addresses = tuple(Address(one.street, one.postcode, one.city) for one in read.addresses)
    return Saying(read.name, read.given_name, read.family_name, read.birth_date or "", addresses, read.details)
