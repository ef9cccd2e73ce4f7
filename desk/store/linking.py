"""Keeps traces, links and customers true after a page: recomputes only the neighbourhood that the page touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from connectors.records import IdentifierKind
from desk.domain.identifiers import Normal
from desk.domain.identity import RANKS, Joined, Resolution, Trace, is_crowded, people_named, resolve
from desk.store.customers import refresh_customers
from desk.store.prepare import CUSTOMER_SCOPE, Origin, Prepared
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
        "INSERT INTO trace (key, name, name_key) VALUES (?, ?, ?)",
        [(row.trace_key, row.name, row.name_key) for row in fresh],
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


def follow_merges(connection: Connection, origin: Origin, pairs: Sequence[tuple[str, str]], seen: int) -> None:
    """A source merged customer records: what named the old one now names its heir. `pairs` are (old, heir)."""
    scope = CUSTOMER_SCOPE.format(source=origin.source)
    kind = IdentifierKind.ACCOUNT.value
    touched: set[int] = set()
    for old, heir in pairs:
        row = connection.exec_driver_sql(
            "SELECT id FROM identifier WHERE kind = ? AND value = ? AND scope = ?", (kind, old, scope)
        ).first()
        if row is None:
            continue
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO identifier (kind, value, scope) VALUES (?, ?, ?)", (kind, heir, scope)
        )
        holders = connection.exec_driver_sql("SELECT trace_id FROM trace_identifier WHERE identifier_id = ?", (row[0],))
        touched |= {holder[0] for holder in holders}
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO trace_identifier SELECT n.id, ti.trace_id FROM identifier n, trace_identifier ti"
            " WHERE n.kind = ? AND n.value = ? AND n.scope = ? AND ti.identifier_id = ?",
            (kind, heir, scope, row[0]),
        )
        connection.exec_driver_sql("DELETE FROM trace_identifier WHERE identifier_id = ?", (row[0],))
    if touched:
        _relink(connection, touched, [], seen)


def _relink(connection: Connection, dirty: set[int], empty: Sequence[int], seen: int) -> None:
    """Recompute the groups of every trace that the dirty ones could touch, and carry out the difference."""
    near = _identifiers_of(connection, dirty)
    _forget(connection, empty, seen)
    flipped = _recount(connection, near)
    start = (dirty - set(empty)) | _holders(connection, flipped | _unshared(connection, near))
    traces, crowded, ids = _neighbourhood(connection, start)
    resolution = resolve(traces, crowded)
    _mark_contested(connection, ids, crowded, resolution.contested)
    touched = _assign(connection, resolution, traces, seen)
    refresh_customers(connection, touched | _owners(connection, dirty))


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
        "SELECT i.id, i.kind, i.shared, group_concat(DISTINCT nullif(t.name_key, '')), count(t.id) FROM identifier i"
        " LEFT JOIN trace_identifier ti ON ti.identifier_id = i.id LEFT JOIN trace t ON t.id = ti.trace_id"
        " WHERE i.id IN ({}) GROUP BY i.id"
    )
    flipped, marks = set(), []
    for identifier_id, kind, shared, names, traces in select_in(connection, sql, identifier_ids):
        # A name key has letters, digits and spaces only, so that the comma parts names.
        people = people_named(names.split(",")) if names else 0
        crowded = is_crowded(_KIND[kind], people, traces)
        if crowded != (shared == "crowded"):
            flipped.add(identifier_id)
            marks.append(("crowded" if crowded else "", identifier_id))
    execute_each(connection, "UPDATE identifier SET shared = ? WHERE id = ?", marks)
    return flipped


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
) -> None:
    marks = [("contested" if n in contested else "", i) for n, i in ids.items() if n not in crowded]
    execute_each(connection, "UPDATE identifier SET shared = ?1 WHERE id = ?2 AND shared <> ?1", marks)


def _assign(connection: Connection, resolution: Resolution, traces: Sequence[Trace], seen: int) -> set[int]:
    """Give every group a customer, keeping the oldest it had, and write what differs; returns customers touched."""
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
    return set(owners) | {before[trace_id] for trace_id in moved}


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
