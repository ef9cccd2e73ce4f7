"""Keeps traces, links and customers true after a page: recomputes only the neighbourhood that the page touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from connectors.records import IdentifierKind
from desk.domain.identifiers import Normal
from desk.domain.identity import Resolution, counts_names, is_crowded, people_named, resolve
from desk.domain.joining import RANKS, Trace
from desk.store import keying
from desk.store.called import namesakes_of
from desk.store.customers import refresh_customers, refresh_renamed
from desk.store.digits import ensure_identifiers
from desk.store.owning import assign
from desk.store.prepare import Prepared
from desk.store.said import anything_said, partners, words_on
from desk.store.statements import execute_each, execute_in, select_in

_KIND = {kind.value: kind for kind in IdentifierKind}


class Held(NamedTuple):
    """A trace: its number, whether any record was on it before this page, and whose it was."""

    trace_id: int
    alive: bool
    customer_id: int


def ensure_traces(connection: Connection, rows: Sequence[Prepared]) -> dict[bytes, Held]:
    """The trace of every row's combination of name and identifiers; new ones are made, empty and loose."""
    wanted = {row.named.trace_key: row for row in rows}
    known = _traces(connection, wanted)
    fresh = [row for key, row in wanted.items() if key not in known]
    if not fresh:
        return known
    identifiers = {(i.kind.value, i.value, i.scope): None for row in fresh for i in row.identifiers}
    ensure_identifiers(connection, list(identifiers))
    execute_each(
        connection,
        "INSERT INTO trace (key, name, name_key, named) VALUES (?, ?, ?, ?)",
        [(row.trace_key, row.name, row.name_key, row.owner) for row in fresh],
    )
    made = _traces(connection, [row.trace_key for row in fresh])
    execute_each(
        connection,
        "INSERT INTO trace_identifier SELECT id, ? FROM identifier WHERE kind = ? AND value = ? AND scope = ?",
        [(made[row.trace_key].trace_id, i.kind.value, i.value, i.scope) for row in fresh for i in row.identifiers],
    )
    return known | made


def _traces(connection: Connection, keys: Iterable[bytes]) -> dict[bytes, Held]:
    rows = select_in(connection, "SELECT key, id, records > 0, customer_id FROM trace WHERE key IN ({})", sorted(keys))
    return {row[0]: Held(row[1], bool(row[2]), row[3]) for row in rows}


def settle(
    connection: Connection, trace_ids: Collection[int], seen: int, spoken_of: Iterable[int] = ()
) -> dict[int, int]:
    """Link anew whatever it touches that these traces have records now, or have none, or other customer records;
    returns the traces that changed hands, each with the customer it has now.

    `spoken_of` are the traces of words whose records are on others now. A trace's `records` tells whether there are
    any: to count them would be to write a trace for each record that comes to it.
    """
    sql = (
        "SELECT t.id, t.records > 0, t.customer_records, EXISTS (SELECT 1 FROM record r WHERE r.trace_id = t.id AND"
        " r.gone_at IS NULL), (SELECT count(*) FROM record r WHERE r.trace_id = t.id AND r.kind = 'c' AND r.gone_at IS"
        " NULL) FROM trace t WHERE t.id IN ({})"
    )
    dirty, empty, updates, persons = set(spoken_of), [], [], set()
    for trace_id, was_alive, before, alive, persons_now in select_in(connection, sql, sorted(trace_ids)):
        if not alive:
            empty.append(trace_id)
        if persons_now:
            persons.add(trace_id)
        if not alive or not was_alive or before != persons_now:
            dirty.add(trace_id)
            updates.append((alive, persons_now, trace_id))
    execute_each(connection, "UPDATE trace SET records = ?, customer_records = ? WHERE id = ?", updates)
    moved = _relink(connection, dirty, empty, seen) if dirty else {}
    if persons - dirty:
        refresh_renamed(connection, persons - dirty)
    return moved


def relink(connection: Connection, trace_ids: set[int], seen: int) -> None:
    """Link anew traces whose identifiers were changed, and whatever they touch."""
    if trace_ids:
        _relink(connection, trace_ids, [], seen)


def _relink(connection: Connection, dirty: set[int], empty: Sequence[int], seen: int) -> dict[int, int]:
    """Recompute the groups of every trace that the dirty ones could touch, and carry out the difference."""
    near = _identifiers_of(connection, dirty)
    _forget(connection, empty, seen)
    flipped = _recount(connection, near)
    start = (dirty - set(empty)) | _holders(connection, flipped | _unshared(connection, near))
    said = anything_said(connection)
    traces, crowded, ids = _neighbourhood(connection, start, said)
    words = words_on(connection, (trace.trace_id for trace in traces)) if said else []
    resolution = resolve(traces, crowded, namesakes=namesakes_of(connection), words=words)
    turned = _mark_contested(connection, ids, crowded, resolution.contested)
    moved = assign(connection, resolution, [trace.trace_id for trace in traces], seen)
    touched = {customer_id for change in moved.values() for customer_id in change}
    changed = dirty | _holders(connection, turned | flipped)
    refresh_customers(connection, touched | _owners(connection, changed))
    keying.note_customers(connection, touched)
    keying.note_traces(connection, changed)
    return {trace_id: owner for trace_id, (_, owner) in moved.items()}


def preview(connection: Connection, trace_ids: Iterable[int], unsaid: Collection[str]) -> Resolution:
    """Who the people around some traces would be without some words (ids); nothing is written."""
    traces, crowded, _ = _neighbourhood(connection, set(trace_ids), said=True)
    words = [word for word in words_on(connection, (t.trace_id for t in traces)) if word.word_id not in unsaid]
    return resolve(traces, crowded, namesakes=namesakes_of(connection), words=words)


def _identifiers_of(connection: Connection, trace_ids: Iterable[int]) -> set[int]:
    sql = "SELECT DISTINCT identifier_id FROM trace_identifier WHERE trace_id IN ({})"
    return {row[0] for row in select_in(connection, sql, trace_ids)}


def _holders(connection: Connection, identifier_ids: Iterable[int]) -> set[int]:
    sql = "SELECT DISTINCT trace_id FROM trace_identifier WHERE identifier_id IN ({})"
    return {row[0] for row in select_in(connection, sql, identifier_ids)}


def _unshared(connection: Connection, identifier_ids: Iterable[int]) -> set[int]:
    sql = "SELECT id FROM identifier WHERE shared <> 'crowded' AND id IN ({})"
    return {row[0] for row in select_in(connection, sql, identifier_ids)}


def _owners(connection: Connection, trace_ids: Iterable[int]) -> set[int]:
    rows = select_in(connection, "SELECT DISTINCT customer_id FROM trace WHERE id IN ({})", trace_ids)
    return {row[0] for row in rows}


def _forget(connection: Connection, trace_ids: Sequence[int], seen: int) -> None:
    """Drop traces that no record carries any more; their links stay on file, withdrawn."""
    owners = _owners(connection, trace_ids)
    execute_in(
        connection,
        "UPDATE link SET withdrawn_at = ? WHERE withdrawn_at IS NULL AND trace_id IN ({})",
        trace_ids,
        (seen,),
    )
    execute_in(connection, "DELETE FROM trace_identifier WHERE trace_id IN ({})", trace_ids)
    execute_in(connection, "DELETE FROM trace WHERE id IN ({})", trace_ids)
    refresh_customers(connection, owners)
    keying.note_customers(connection, owners)
    keying.note_taken(connection, trace_ids)


def _recount(connection: Connection, identifier_ids: set[int]) -> set[int]:
    """Set or clear the crowded mark of these identifiers; returns those whose mark changed."""
    sql = (
        "SELECT i.id, i.kind, i.shared, (SELECT count(*) FROM trace_identifier ti WHERE ti.identifier_id = i.id)"
        " FROM identifier i WHERE i.id IN ({})"
    )
    counted = list(select_in(connection, sql, identifier_ids))
    names = _names_beside(connection, [row[0] for row in counted if counts_names(_KIND[row[1]], row[3])])
    namesakes = namesakes_of(connection)
    flipped, marks = set(), []
    for identifier_id, kind, shared, traces in counted:
        crowded = is_crowded(_KIND[kind], people_named(names[identifier_id], namesakes), traces)
        if crowded != (shared == "crowded"):
            flipped.add(identifier_id)
            marks.append(("crowded" if crowded else "", identifier_id))
    execute_each(connection, "UPDATE identifier SET shared = ? WHERE id = ?", marks)
    return flipped


def _names_beside(connection: Connection, identifier_ids: Sequence[int]) -> dict[int, list[str]]:
    sql = (
        "SELECT DISTINCT ti.identifier_id, t.name_key FROM trace_identifier ti JOIN trace t ON t.id = ti.trace_id"
        " WHERE t.name_key <> '' AND ti.identifier_id IN ({})"
    )
    names: dict[int, list[str]] = defaultdict(list)
    for identifier_id, name in select_in(connection, sql, identifier_ids):
        names[identifier_id].append(name)
    return names


def _neighbourhood(
    connection: Connection, start: set[int], said: bool
) -> tuple[list[Trace], frozenset[Normal], dict[Normal, int]]:
    """All traces reachable from `start` over identifiers that can link and, where anything was `said`, over words; the
    identifiers that cannot link, and the ids of all."""
    names: dict[int, str] = {}
    held: dict[int, set[Normal]] = defaultdict(set)
    crowded: set[Normal] = set()
    ids: dict[Normal, int] = {}
    crossed: set[int] = set()
    frontier = set(start)
    sql = (
        "SELECT t.id, t.name_key, i.id, i.kind, i.value, i.scope, i.shared FROM trace t"
        " LEFT JOIN trace_identifier ti ON ti.trace_id = t.id LEFT JOIN identifier i ON i.id = ti.identifier_id"
        " WHERE t.id IN ({})"
    )
    while frontier:
        bridges: set[int] = set()
        for trace_id, name, identifier_id, kind, value, scope, shared in select_in(connection, sql, frontier):
            names[trace_id] = name
            if identifier_id is None:
                continue
            normal = Normal(_KIND[kind], value, scope)
            held[trace_id].add(normal)
            ids[normal] = identifier_id
            if shared == "crowded":
                crowded.add(normal)
            elif normal.kind in RANKS:
                bridges.add(identifier_id)
        frontier = _holders(connection, bridges - crossed) | (partners(connection, frontier) if said else set())
        frontier -= names.keys()
        crossed |= bridges
    return [Trace(i, names[i], frozenset(held[i])) for i in sorted(names)], frozenset(crowded), ids


def _mark_contested(
    connection: Connection, ids: dict[Normal, int], crowded: frozenset[Normal], contested: frozenset[Normal]
) -> set[int]:
    """Set or clear the contested mark; returns the identifiers whose mark changed."""
    wanted = {i: "contested" if n in contested else "" for n, i in ids.items() if n not in crowded}
    held = select_in(connection, "SELECT id, shared FROM identifier WHERE id IN ({})", wanted)
    marks = [(wanted[row[0]], row[0]) for row in held if row[1] != wanted[row[0]]]
    execute_each(connection, "UPDATE identifier SET shared = ? WHERE id = ?", marks)
    return {identifier_id for _, identifier_id in marks}
