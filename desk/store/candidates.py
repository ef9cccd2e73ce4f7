"""Who might be one person: faces of customers and of traces that are nobody's yet, their keys, and what was
suggested."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import msgspec
from sqlalchemy import Connection

from connectors.records import Address, IdentifierKind
from desk.domain.blocking import MOST_SHARING, keys_of
from desk.domain.faces import Saying, faces_of
from desk.domain.identifiers import Normal
from desk.domain.people import Face, NameBook, read_reach
from desk.store.engine import Database
from desk.store.statements import execute_each, pieces

# Customers whose faces are held at once.
CHUNK = 2_000
KEYS_AT_ONCE = 50_000
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
    birth_date: str = ""
    addresses: tuple[_Address, ...] = ()
    details: tuple[tuple[str, str], ...] = ()


_DECODE = msgspec.json.Decoder(_Body)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two units that may be one person; a unit below zero is the trace -unit, which is nobody's yet."""

    unit: int
    other: int
    weight: float
    probability: float


@dataclass(frozen=True, slots=True)
class Span:
    """Units from `first` to `last`; those of loose traces are spans of trace numbers with `loose`."""

    first: int
    last: int
    loose: bool = False


class Matches:
    """Reads what matching needs from a cache and keeps what it finds there."""

    def __init__(self, database: Database, book: NameBook) -> None:
        self._database = database
        self._book = book

    def spans(self, parts: int) -> list[Span]:
        """All units of the base in about `parts` spans of customers and as many of loose traces."""
        with self._database.reading() as connection:
            most = connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM customer").scalar_one()
            loose = connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM trace WHERE customer_id = 0")
            ends = [(most, False), (loose.scalar_one(), True)]
        found = []
        for last, is_loose in ends:
            step = max(1, -(-last // parts))
            found += [Span(low, min(last, low + step - 1), is_loose) for low in range(1, last + 1, step)]
        return found

    def faces(self, span: Span) -> Iterator[Face]:
        """The faces of a span, those of one unit one after another; loose traces without a telling name are left out.

        One moment of the file is seen throughout.
        """
        with self._database.reading() as connection:
            for first in range(span.first, span.last + 1, CHUNK):
                last = min(span.last, first + CHUNK - 1)
                if span.loose:
                    yield from _faces(connection, self._book, _LOOSE, "t.id BETWEEN ? AND ?", (first, last))
                else:
                    yield from _faces(connection, self._book, _OWNED, "t.customer_id BETWEEN ? AND ?", (first, last))

    def faces_of(self, units: Iterable[int]) -> dict[int, list[Face]]:
        """The faces of a few units; a unit that is no more has none."""
        wanted = list(units)
        found: list[Face] = []
        with self._database.reading() as connection:
            for piece in pieces([unit for unit in wanted if unit > 0]):
                where = f"t.customer_id IN ({','.join('?' * len(piece))})"
                found += _faces(connection, self._book, _OWNED, where, tuple(piece))
            for piece in pieces([-unit for unit in wanted if unit < 0]):
                where = f"t.id IN ({','.join('?' * len(piece))})"
                found += _faces(connection, self._book, _LOOSE, where, tuple(piece))
        return {unit: list(faces) for unit, faces in groupby(found, key=lambda face: face.unit)}

    def near(self, face: Face) -> list[int]:
        """Other units that share a key with a face, those that share most first; keys that many share are left out."""
        shared: dict[int, int] = defaultdict(int)
        sql = "SELECT unit FROM match_key WHERE key = ? LIMIT ?"
        with self._database.reading() as connection:
            for key in {key_number(key) for key in keys_of(face)}:
                rows = connection.exec_driver_sql(sql, (key, MOST_SHARING + 1)).fetchall()
                if len(rows) <= MOST_SHARING:
                    for (unit,) in rows:
                        shared[unit] += 1
        shared.pop(face.unit, None)
        return sorted(shared, key=lambda unit: (-shared[unit], unit))

    def keep_keys(self, faces: Iterable[Face], anew: bool = False) -> None:
        """Make these units findable by their keys; `anew` forgets all others first."""
        with self._database.writing() as connection:
            if anew:
                connection.exec_driver_sql("DELETE FROM match_key")
            rows: list[tuple[int, int]] = []
            for face in faces:
                rows += [(key_number(key), face.unit) for key in keys_of(face)]
                if len(rows) >= KEYS_AT_ONCE:
                    _write_keys(connection, rows)
                    rows = []
            _write_keys(connection, rows)

    def replace(self, suggestions: Sequence[Suggestion], seen: int) -> None:
        """Keep these suggestions instead of all there were; `seen` is now in microseconds since 1970."""
        rows = [(s.unit, s.other, s.weight, s.probability, seen) for s in suggestions]
        with self._database.writing() as connection:
            connection.exec_driver_sql("DELETE FROM suggestion")
            execute_each(connection, "INSERT OR REPLACE INTO suggestion VALUES (?, ?, ?, ?, ?)", rows)
            connection.exec_driver_sql("DELETE FROM looked")
            connection.exec_driver_sql("INSERT INTO looked VALUES (?)", (seen,))

    def suggestions(self, limit: int) -> list[Suggestion]:
        """The suggestions of the last run, surest first."""
        sql = "SELECT unit, other, weight, probability FROM suggestion ORDER BY weight DESC, unit, other LIMIT ?"
        with self._database.reading() as connection:
            return [Suggestion(*row) for row in connection.exec_driver_sql(sql, (limit,))]


def key_number(key: str) -> int:
    """A key as a signed number of 64 bits; two keys on one number cost a comparison and nothing else."""
    return int.from_bytes(hashlib.blake2b(key.encode("utf-8", "replace"), digest_size=8).digest(), "big", signed=True)


def _write_keys(connection: Connection, rows: list[tuple[int, int]]) -> None:
    # In order of the table, so that each page of it is written once.
    execute_each(connection, "INSERT OR IGNORE INTO match_key VALUES (?, ?)", sorted(rows))


# The unit of a trace: its customer, or the trace itself where it is nobody's.
_OWNED = ("t.customer_id", "t.customer_id > 0")
_LOOSE = ("-t.id", "t.customer_id = 0")


def _faces(
    connection: Connection, book: NameBook, whose: tuple[str, str], where: str, values: tuple[int, ...]
) -> Iterator[Face]:
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
    for owner, body in connection.exec_driver_sql(bodies, values).fetchall():
        sayings[owner].append(_saying(body))
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


def _saying(body: str) -> Saying:
    read = _DECODE.decode(body)
    addresses = tuple(Address(one.street, one.postcode, one.city) for one in read.addresses)
    return Saying(read.name, read.given_name, read.family_name, read.birth_date, addresses, read.details)
