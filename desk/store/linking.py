"""Keeps traces, links and customers true after a page: recomputes only the neighbourhood that the page touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from connectors.records import IdentifierKind
from desk.domain.identifiers import Normal
from desk.domain.identity import RANKS, Joined, Resolution, Trace, counts_names, is_crowded, people_named, resolve
from desk.store.customers import refresh_customers
from desk.store.prepare import Prepared
from desk.store.statements import execute_each, execute_in, select_in
from desk.store.timeline import move_traces

_KIND = {kind.value: kind for kind in IdentifierKind}


def ensure_traces(connection: Connection, rows: Sequence[Prepared]) -> dict[bytes, int]:
    """The trace id of every row's combination of name and identifiers; new ones are made, empty and loose."""
    wanted = {row.trace_key: row for row in rows}
    known = _trace_ids(connection, wanted)
    fresh = [row for key, row in wanted.items() if key not in known]
    identifiers = {(i.kind.value, i.value, i.scope): None for row in fresh for i in row.identifiers}
    execute_each(
        connection, "INSERT OR IGNORE INTO identifier (kind, value, scope) VALUES (?, ?, ?)", list(identifiers)
    )
    execute_each(
        connection,
        "INSERT INTO trace (key, name, name_key, named) VALUES (?, ?, ?, ?)",
        [(row.trace_key, row.name, row.name_key, row.owner) for row in fresh],
    )
    made = _trace_ids(connection, [row.trace_key for row in fresh])
    execute_each(
        connection,
        "INSERT INTO trace_identifier SELECT id, ? FROM identifier WHERE kind = ? AND value = ? AND scope = ?",
        [(made[row.trace_key], i.kind.value, i.value, i.scope) for row in fresh for i in row.identifiers],
    )
    return known | made


def _trace_ids(connection: Connection, keys: Iterable[bytes]) -> dict[bytes, int]:
    return {row[0]: row[1] for row in select_in(connection, "SELECT key, id FROM trace WHERE key IN ({})", keys)}


def settle(connection: Connection, counts: Sequence[tuple[int, int]], seen: int) -> None:
    """Add records to traces or take them away, then link anew whatever that touches.

    `counts` are (trace_id, +1 or -1).
    """
    delta: dict[int, int] = defaultdict(int)
    for trace_id, change in counts:
        delta[trace_id] += change
    sql = (
        "SELECT t.id, t.records, t.customer_records,"
        " (SELECT count(*) FROM record r WHERE r.trace_id = t.id AND r.kind = 'c' AND r.gone_at IS NULL)"
        " FROM trace t WHERE t.id IN ({})"
    )
    dirty, empty, updates = set(), [], []
    for trace_id, records, customer_records, now_customer_records in select_in(connection, sql, delta):
        after = records + delta[trace_id]
        updates.append((after, now_customer_records, trace_id))
        if records == 0 or after == 0 or customer_records != now_customer_records:
            dirty.add(trace_id)
        if after == 0:
            empty.append(trace_id)
    execute_each(connection, "UPDATE trace SET records = ?, customer_records = ? WHERE id = ?", updates)
    if dirty:
        _relink(connection, dirty, empty, seen)


def relink(connection: Connection, trace_ids: set[int], seen: int) -> None:
    """Link anew traces whose identifiers were changed, and whatever they touch."""
    if trace_ids:
        _relink(connection, trace_ids, [], seen)


def _relink(connection: Connection, dirty: set[int], empty: Sequence[int], seen: int) -> None:
    """Recompute the groups of every trace that the dirty ones could touch, and carry out the difference."""
    near = _identifiers_of(connection, dirty)
    _forget(connection, empty, seen)
    flipped = _recount(connection, near)
    start = (dirty - set(empty)) | _holders(connection, flipped | _unshared(connection, near))
    traces, crowded, ids = _neighbourhood(connection, start)
    resolution = resolve(traces, crowded)
    turned = _mark_contested(connection, ids, crowded, resolution.contested)
    touched = _assign(connection, resolution, traces, seen)
    refresh_customers(connection, touched | _owners(connection, dirty | _holders(connection, turned | flipped)))


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


def _recount(connection: Connection, identifier_ids: set[int]) -> set[int]:
    """Set or clear the crowded mark of these identifiers; returns those whose mark changed."""
    sql = (
        "SELECT i.id, i.kind, i.shared, (SELECT count(*) FROM trace_identifier ti WHERE ti.identifier_id = i.id)"
        " FROM identifier i WHERE i.id IN ({})"
    )
    counted = list(select_in(connection, sql, identifier_ids))
    names = _names_beside(connection, [row[0] for row in counted if counts_names(_KIND[row[1]], row[3])])
    flipped, marks = set(), []
    for identifier_id, kind, shared, traces in counted:
        crowded = is_crowded(_KIND[kind], people_named(names[identifier_id]), traces)
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


def _neighbourhood(connection: Connection, start: set[int]) -> tuple[list[Trace], frozenset[Normal], dict[Normal, int]]:
    """All traces reachable from `start` over identifiers that can link, those that cannot, and the identifiers' ids."""
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
        frontier = _holders(connection, bridges - crossed) - names.keys()
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


def _assign(connection: Connection, resolution: Resolution, traces: Sequence[Trace], seen: int) -> set[int]:
    """Give every group a customer, keeping the oldest it had, and write what differs; returns whose traces changed."""
    sql = "SELECT id, customer_id FROM trace WHERE id IN ({})"
    before = {row[0]: row[1] for row in select_in(connection, sql, [trace.trace_id for trace in traces])}
    owners = _owners_of_groups(connection, resolution.groups, before)
    after = dict.fromkeys(resolution.loose, 0)
    wanted: dict[int, tuple[int, str, str]] = {}
    for group, customer_id in zip(resolution.groups, owners, strict=True):
        for joined in group:
            after[joined.trace_id] = customer_id
            evidence = f"{joined.evidence.kind.value}:{joined.evidence.value}" if joined.evidence else ""
            wanted[joined.trace_id] = (customer_id, joined.rule, evidence)
    moved = {trace_id: owner for trace_id, owner in after.items() if before[trace_id] != owner}
    execute_each(connection, "UPDATE trace SET customer_id = ? WHERE id = ?", [(o, t) for t, o in moved.items()])
    move_traces(connection, moved)
    _write_links(connection, wanted, list(after), seen)
    return set(moved.values()) | {before[trace_id] for trace_id in moved}


def _owners_of_groups(connection: Connection, groups: Sequence[Sequence[Joined]], before: dict[int, int]) -> list[int]:
    """A customer id for each group: the smallest its traces had that no earlier group took, else a new one."""
    newest = connection.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = 'customer'").scalar() or 0
    taken: set[int] = {0}
    owners, fresh = [], []
    for group in groups:
        had = sorted({before[joined.trace_id] for joined in group} - taken)
        if not had:
            newest += 1
            fresh.append((newest,))
            had = [newest]
        taken.add(had[0])
        owners.append(had[0])
    execute_each(connection, "INSERT INTO customer (id, name, phone, email) VALUES (?, '', '', '')", fresh)
    return owners


def _write_links(
    connection: Connection, wanted: dict[int, tuple[int, str, str]], trace_ids: Sequence[int], seen: int
) -> None:
    """Withdraw links that no longer hold and append the ones that now do; a link is never edited."""
    sql = "SELECT trace_id, customer_id, rule, evidence FROM link WHERE withdrawn_at IS NULL AND trace_id IN ({})"
    standing = {row[0]: tuple(row[1:]) for row in select_in(connection, sql, trace_ids)}
    stale = [(seen, trace_id) for trace_id, link in standing.items() if wanted.get(trace_id) != link]
    fresh = [(trace_id, *link, seen) for trace_id, link in wanted.items() if standing.get(trace_id) != link]
    execute_each(connection, "UPDATE link SET withdrawn_at = ? WHERE trace_id = ? AND withdrawn_at IS NULL", stale)
    execute_each(
        connection,
        "INSERT INTO link (trace_id, customer_id, rule, evidence, weight, made_by, made_at)"
        " VALUES (?, ?, ?, ?, 1.0, 'rule', ?)",
        fresh,
    )
