"""Reads what customers, and traces that are nobody's yet, are made of, and by which links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from connectors.records import IdentifierKind
from desk.domain.identifiers import Normal
from desk.domain.identity import Resolution
from desk.domain.touches import Touch
from desk.store import linking, naming, touches
from desk.store.bodies import FIRST, LATER
from desk.store.engine import Database
from desk.store.owning import longest
from desk.store.reading import RecordKey
from desk.store.said import trace_of
from desk.store.statements import select_in

# More links than these nobody reads; the newest are kept.
MOST_LINKS = 2_000
# The live records on trace t.
_COUNT = "(SELECT count(*) FROM record r WHERE r.trace_id = t.id AND r.gone_at IS NULL)"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A record that stands for somebody, and the name that is shown of them."""

    record: RecordKey
    name: str


@dataclass(frozen=True, slots=True)
class PartRow:
    """One trace of a customer: the record that stands for it, what its records carry (with why an identifier cannot
    tell people apart), where they come from, and its link ("" and 0 for a trace that is nobody's). Times are
    microseconds since 1970."""

    trace_id: int
    record: RecordKey
    name: str
    identifiers: tuple[tuple[Normal, str], ...]
    sources: tuple[str, ...]
    records: int
    first_at: int | None
    last_at: int | None
    rule: str
    evidence: str
    made_by: str
    since: int


@dataclass(frozen=True, slots=True)
class LinkStep:
    """One link there is or was of a customer's trace; `name` and `records` are the trace's, "" and 0 where no record
    carries it any more."""

    trace_id: int
    name: str
    records: int
    rule: str
    evidence: str
    made_by: str
    made_at: int
    withdrawn_at: int | None


class Persons:
    """What one cache file knows of who is who. Every method may be called from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def anchor(self, unit: int) -> Anchor | None:
        """The record that stands for a customer, or below zero for the trace -unit: a customer record where there is
        one, else the newest; None where there is no such unit."""
        with self._database.reading() as connection:
            if unit > 0:
                return _anchor_of_customer(connection, unit)
            row = connection.exec_driver_sql(
                "SELECT name FROM trace WHERE id = ? AND customer_id = 0", (-unit,)
            ).first()
            found = _anchors(connection, [-unit]) if row else {}
            return Anchor(found[-unit], row[0]) if row and -unit in found else None

    def parts(self, unit: int) -> list[PartRow]:
        """The traces of a customer, in order of their making; below zero, the trace -unit that is nobody's yet."""
        with self._database.reading() as connection:
            return _parts(connection, unit)

    def touches(self, unit: int) -> list[Touch]:
        """The touches of a customer, or of a trace that is nobody's yet, sorted by (at, record, part)."""
        with self._database.reading() as connection:
            if unit > 0:
                return touches.read(connection, unit)
            rows = connection.exec_driver_sql(
                " UNION ALL ".join(
                    f"SELECT l.customer_id, l.at, l.record_id, l.part FROM record r {join} WHERE r.trace_id = ?1"  # noqa: S608
                    for join in (FIRST.format(0), LATER)
                ),
                (-unit,),
            )
            return touches.some(connection, [touches.Place(*row) for row in rows])

    def stays(self, unit: int, other: int) -> bool:
        """Whether the number of the first of two would be that of both if they came together; a trace that is nobody's
        has none."""
        if unit < 0 or other < 0:
            return other < 0
        with self._database.reading() as connection:
            return longest(connection, [unit, other]) == unit

    def steps(self, customer_id: int) -> list[LinkStep]:
        """The links that name a customer, those withdrawn too, newest first."""
        sql = (
            f"SELECT l.trace_id, coalesce(t.name, ''), {_COUNT}, l.rule, l.evidence, l.made_by, l.made_at,"  # noqa: S608
            " l.withdrawn_at FROM link l LEFT JOIN trace t ON t.id = l.trace_id WHERE l.customer_id = ?"
            " ORDER BY l.id DESC LIMIT ?"
        )
        with self._database.reading() as connection:
            return [LinkStep(*row) for row in connection.exec_driver_sql(sql, (customer_id, MOST_LINKS))]

    def with_number(self, number: Normal, limit: int) -> tuple[list[int], list[int]]:
        """The customers and the loose traces that carry an identifier, the newest traces first; at most `limit` of
        either."""
        found = []
        with self._database.reading() as connection:
            for column, which in (("t.customer_id", "t.customer_id > 0"), ("t.id", "t.customer_id = 0")):
                rows = connection.exec_driver_sql(
                    f"SELECT {column} FROM identifier i JOIN trace_identifier ti ON ti.identifier_id = i.id JOIN trace"  # noqa: S608
                    f" t ON t.id = ti.trace_id WHERE i.kind = ? AND i.value = ? AND i.scope = ? AND {which}"
                    " ORDER BY ti.trace_id DESC LIMIT ?",
                    (number.kind.value, number.value, number.scope, limit),
                )
                found.append(list(dict.fromkeys(row[0] for row in rows)))
        return found[0], found[1]

    def trace(self, key: RecordKey) -> int:
        """The trace a record is on, 0 where it is not there."""
        with self._database.reading() as connection:
            return trace_of(connection, key)

    def without(self, trace_ids: Collection[int], words: Collection[str]) -> Resolution:
        """Who the people around some traces would be if these words (ids) had not been said."""
        with self._database.reading() as connection:
            return linking.preview(connection, trace_ids, frozenset(words))


def _anchor_of_customer(connection: Connection, customer_id: int) -> Anchor | None:
    row = connection.exec_driver_sql("SELECT name FROM customer WHERE id = ?", (customer_id,)).first()
    if row is None:
        return None
    record = connection.exec_driver_sql(
        "SELECT min(r.id) FROM trace t JOIN record r ON r.trace_id = t.id WHERE t.customer_id = ? AND"
        " t.customer_records > 0 AND r.kind = 'c' AND r.gone_at IS NULL",
        (customer_id,),
    ).scalar()
    if record is None:
        record = connection.exec_driver_sql(
            "SELECT record_id, at FROM timeline WHERE customer_id = ?1 UNION ALL SELECT record_id, at FROM arrived"
            " WHERE customer_id = ?1 ORDER BY 2 DESC, 1 DESC LIMIT 1",
            (customer_id,),
        ).scalar()
    return Anchor(naming.keys(connection, [record])[record], row[0]) if record is not None else None


def _anchors(connection: Connection, trace_ids: Iterable[int]) -> dict[int, RecordKey]:
    """For each trace its first customer record, else its newest record."""
    found = {}
    for trace_id in trace_ids:
        for which in ("kind = 'c' AND gone_at IS NULL ORDER BY id", "gone_at IS NULL ORDER BY id DESC"):
            sql = f"SELECT id FROM record WHERE trace_id = ? AND {which} LIMIT 1"  # noqa: S608
            record = connection.exec_driver_sql(sql, (trace_id,)).scalar()
            if record is not None:
                found[trace_id] = record
                break
    names = naming.keys(connection, list(found.values()))
    return {trace_id: names[record] for trace_id, record in found.items()}


def _parts(connection: Connection, unit: int) -> list[PartRow]:
    which = "t.customer_id = ?" if unit > 0 else "t.customer_id = 0 AND t.id = ?"
    rows = connection.exec_driver_sql(
        f"SELECT t.id, t.name, {_COUNT}, coalesce(l.rule, ''), coalesce(l.evidence, ''), coalesce(l.made_by, ''),"  # noqa: S608
        " coalesce(l.made_at, 0) FROM trace t LEFT JOIN link l ON l.trace_id = t.id AND l.withdrawn_at IS NULL"
        f" WHERE {which} ORDER BY t.id",
        (abs(unit),),
    ).all()
    ids = [row[0] for row in rows]
    anchors, identifiers = _anchors(connection, ids), _identifiers(connection, ids)
    told: dict[int, dict[str, None]] = defaultdict(dict)
    sql = (
        "SELECT DISTINCT r.trace_id, o.key FROM record r JOIN stream s ON s.id = r.stream_id JOIN source o"
        " ON o.id = s.source_id WHERE r.gone_at IS NULL AND r.trace_id IN ({})"
    )
    for trace_id, source in select_in(connection, sql, ids):
        told[trace_id][source] = None
    spans = _spans(connection, ids)
    return [
        PartRow(
            trace_id, anchors[trace_id], name, identifiers[trace_id], tuple(sorted(told[trace_id])), records,
            spans[trace_id][0], spans[trace_id][1], rule, evidence, made_by, made_at,
        )
        for trace_id, name, records, rule, evidence, made_by, made_at in rows
        if trace_id in anchors
    ]  # fmt: skip


def _spans(connection: Connection, trace_ids: Sequence[int]) -> defaultdict[int, tuple[int | None, int | None]]:
    moments = (
        "SELECT trace_id, at FROM record WHERE gone_at IS NULL AND at IS NOT NULL AND trace_id IN ({})",
        f"SELECT r.trace_id, l.at FROM record r {LATER} WHERE r.trace_id IN ({{}})",  # noqa: S608
        "SELECT r.trace_id, l.at FROM record r JOIN arrived l ON l.record_id = r.id WHERE r.trace_id IN ({})",
    )
    found: defaultdict[int, tuple[int | None, int | None]] = defaultdict(lambda: (None, None))
    for sql in moments:
        grouped = f"SELECT trace_id, min(at), max(at) FROM ({sql}) GROUP BY trace_id"  # noqa: S608
        for trace_id, first, last in select_in(connection, grouped, trace_ids):
            known = [at for at in found[trace_id] if at is not None]
            found[trace_id] = (min(first, *known), max(last, *known)) if known else (first, last)
    return found


def _identifiers(connection: Connection, trace_ids: Sequence[int]) -> defaultdict[int, tuple[tuple[Normal, str], ...]]:
    sql = (
        "SELECT ti.trace_id, i.kind, i.value, i.scope, i.shared FROM trace_identifier ti JOIN identifier i"
        " ON i.id = ti.identifier_id WHERE ti.trace_id IN ({})"
    )
    held: dict[int, list[tuple[Normal, str]]] = defaultdict(list)
    for trace_id, kind, value, scope, shared in select_in(connection, sql, trace_ids):
        held[trace_id].append((Normal(IdentifierKind(kind), value, scope), shared))
    return defaultdict(tuple, {trace_id: tuple(sorted(found)) for trace_id, found in held.items()})
