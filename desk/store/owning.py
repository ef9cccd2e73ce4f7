"""Gives groups of traces their customers: numbers stay, and come back where a group that fell apart had them before."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from desk.domain.identity import Joined, Resolution
from desk.store import keying
from desk.store.statements import execute_each, select_in
from desk.store.timeline import move_traces

BY_RULE = "rule"


class _Wanted(NamedTuple):
    """The link a trace is to have."""

    customer_id: int
    rule: str
    evidence: str
    made_by: str


class Past(NamedTuple):
    """What the links of a trace tell: since which of them it has had its latest number, and the numbers it had, each
    with the last link that named it."""

    since: int
    latest: int
    had: Mapping[int, int]


def assign(
    connection: Connection, resolution: Resolution, trace_ids: Sequence[int], seen: int
) -> dict[int, tuple[int, int]]:
    """Give every group a customer and write what differs; returns the traces that changed hands, each with the
    customer it had and the one it has."""
    sql = "SELECT id, customer_id FROM trace WHERE id IN ({})"
    before = {row[0]: row[1] for row in select_in(connection, sql, trace_ids)}
    owners = _owners_of_groups(connection, resolution.groups, before)
    after = dict.fromkeys(resolution.loose, 0)
    wanted: dict[int, _Wanted] = {}
    for group, customer_id in zip(resolution.groups, owners, strict=True):
        for joined in group:
            after[joined.trace_id] = customer_id
            wanted[joined.trace_id] = _wanted(joined, customer_id)
    moved = {trace: (before[trace], owner) for trace, owner in after.items() if before[trace] != owner}
    updates = [(owner, trace) for trace, (_, owner) in moved.items()]
    execute_each(connection, "UPDATE trace SET customer_id = ? WHERE id = ?", updates)
    move_traces(connection, moved)
    keying.note_taken(connection, moved)
    keying.note_traces(connection, [trace for trace, (_, owner) in moved.items() if not owner])
    _write_links(connection, wanted, list(after), seen)
    return moved


def _wanted(joined: Joined, customer_id: int) -> _Wanted:
    if joined.said is not None:
        return _Wanted(customer_id, joined.rule, f"word:{joined.said.word_id}", joined.said.by)
    evidence = f"{joined.evidence.kind.value}:{joined.evidence.value}" if joined.evidence else ""
    return _Wanted(customer_id, joined.rule, evidence, BY_RULE)


def _owners_of_groups(
    connection: Connection, groups: Sequence[Sequence[Joined]], before: Mapping[int, int]
) -> list[int]:
    """A customer's number for each group.

    Whether several numbers come together or one falls apart: the traces that had theirs longest without a break keep
    it. Who is left without gets the number its traces had last, if nobody has it now, else a new one.
    """
    ids = [[joined.trace_id for joined in group] for group in groups]
    numbers = [{before[trace] for trace in traces} - {0} for traces in ids]
    places = Counter(number for held in numbers for number in held)
    owners = [0] * len(groups)
    open_claims: list[tuple[int, int]] = []
    for place, held in enumerate(numbers):
        if len(held) == 1 and places[min(held)] == 1:
            owners[place] = min(held)
        else:
            open_claims += [(place, number) for number in held]
    past = _past(connection, [trace for place in {place for place, _ in open_claims} for trace in ids[place]])
    ranked = sorted((held_since(past, ids[place], number), number, place) for place, number in open_claims)
    taken = set(owners)
    for _, number, place in ranked:
        if not owners[place] and number not in taken:
            owners[place] = number
            taken.add(number)
    _come_back(connection, ids, owners, before)
    return _with_new(connection, owners, places)


def held_since(past: Mapping[int, Past], traces: Collection[int], number: int) -> int:
    """The link since which some of these traces have had a number without a break."""
    return min(past[trace].since for trace in traces if trace in past and past[trace].latest == number)


def longest(connection: Connection, numbers: Sequence[int]) -> int:
    """Which of some customers' numbers would stay if they came together."""
    sql = "SELECT id, customer_id FROM trace WHERE customer_id IN ({})"
    owners = {row[0]: row[1] for row in select_in(connection, sql, numbers)}
    past = _past(connection, list(owners))
    return min(
        numbers,
        key=lambda number: (held_since(past, [t for t, owner in owners.items() if owner == number], number), number),
    )


def _come_back(
    connection: Connection, ids: Sequence[Sequence[int]], owners: list[int], before: Mapping[int, int]
) -> None:
    """Give groups without a number the last one their traces had, where nobody has it now."""
    bare = [place for place, owner in enumerate(owners) if not owner]
    past = _past(connection, [trace for place in bare for trace in ids[place]])
    had: dict[int, dict[int, int]] = {}
    for place in bare:
        numbers: dict[int, int] = {}
        for trace in ids[place]:
            for number, link in past[trace].had.items() if trace in past else ():
                numbers[number] = max(link, numbers.get(number, 0))
        had[place] = numbers
    wanted = {number for numbers in had.values() for number in numbers}
    free = wanted - set(owners) - _in_use(connection, wanted, before)
    # The latest link first, whichever group it is of, so that the order of groups decides nothing.
    for _, number, place in sorted(
        ((link, number, place) for place, numbers in had.items() for number, link in numbers.items()), reverse=True
    ):
        if number in free and not owners[place]:
            owners[place] = number
            free.discard(number)


def _in_use(connection: Connection, numbers: Collection[int], here: Mapping[int, int]) -> set[int]:
    """Those of some numbers that traces elsewhere have."""
    sql = "SELECT customer_id, id FROM trace WHERE customer_id IN ({})"
    return {customer for customer, trace in select_in(connection, sql, numbers) if trace not in here}


def _past(connection: Connection, trace_ids: Sequence[int]) -> dict[int, Past]:
    links: dict[int, list[tuple[int, int]]] = defaultdict(list)
    sql = "SELECT trace_id, id, customer_id FROM link WHERE trace_id IN ({})"
    for trace, link, customer in select_in(connection, sql, trace_ids):
        links[trace].append((link, customer))
    found = {}
    for trace, held in links.items():
        held.sort()
        latest, since = held[-1][1], held[-1][0]
        for link, customer in reversed(held):
            if customer != latest:
                break
            since = link
        found[trace] = Past(since, latest, {customer: link for link, customer in held})
    return found


def _with_new(connection: Connection, owners: Sequence[int], known: Collection[int]) -> list[int]:
    """New numbers for groups without one; all of them are customers afterwards. `known` are those that are already."""
    newest = connection.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = 'customer'").scalar() or 0
    numbered = []
    for owner in owners:
        newest += not owner
        numbered.append(owner or newest)
    execute_each(
        connection,
        "INSERT OR IGNORE INTO customer (id, name, phone, email) VALUES (?, '', '', '')",
        [(number,) for number in numbered if number not in known],
    )
    return numbered


def _write_links(connection: Connection, wanted: Mapping[int, _Wanted], trace_ids: Sequence[int], seen: int) -> None:
    """Withdraw links that no longer hold and append the ones that now do; a link is never edited."""
    sql = (
        "SELECT trace_id, customer_id, rule, evidence, made_by FROM link WHERE withdrawn_at IS NULL AND"
        " trace_id IN ({})"
    )
    standing = {row[0]: tuple(row[1:]) for row in select_in(connection, sql, trace_ids)}
    stale = [(seen, trace_id) for trace_id, link in standing.items() if wanted.get(trace_id) != link]
    fresh = [(trace_id, *link, seen) for trace_id, link in wanted.items() if standing.get(trace_id) != link]
    execute_each(connection, "UPDATE link SET withdrawn_at = ? WHERE trace_id = ? AND withdrawn_at IS NULL", stale)
    execute_each(
        connection,
        "INSERT INTO link (trace_id, customer_id, rule, evidence, weight, made_by, made_at)"
        " VALUES (?, ?, ?, ?, 1.0, ?, ?)",
        fresh,
    )
