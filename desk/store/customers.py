"""The one-line summary of a customer and the names it is found by, rewritten whenever its traces change."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection

from connectors.records import CustomerRecord
from desk.domain.showing import choose, name_claims
from desk.store.names import joined, rewrite
from desk.store.packing import reader_of
from desk.store.statements import execute_each, execute_in, select_in


def fold(text: str) -> str:
    """Text for searching: no case and no accents, letters and signs otherwise kept."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in plain if not unicodedata.combining(c))


def refresh_customers(connection: Connection, customer_ids: Iterable[int]) -> None:
    """Rewrite name, phone, e-mail and the names by which these customers are found; one without traces is removed."""
    wanted = {i for i in customer_ids if i}
    if not wanted:
        return
    names: dict[int, list[tuple[bool, int, str, str]]] = defaultdict(list)
    sql = "SELECT customer_id, id, name, name_key, customer_records FROM trace WHERE customer_id IN ({})"
    for customer_id, trace_id, name, key, own in select_in(connection, sql, wanted):
        # A customer record's name before one that came with an order; then the oldest.
        names[customer_id].append((not own, trace_id, name, key))
    sql = "SELECT id, name, phone, email, name_keys FROM customer WHERE id IN ({})"
    held = {row[0]: tuple(row[1:]) for row in select_in(connection, sql, wanted)}
    keys = {customer_id: joined(key for *_, key in traces) for customer_id, traces in names.items()}
    rewrite(connection, {customer_id: row[3] for customer_id, row in held.items()}, keys)
    execute_in(connection, "DELETE FROM customer WHERE id IN ({})", wanted - names.keys())
    reached = _reached(connection, names)
    shown = _shown_names(connection, names)
    fresh = {c: (shown[c], *reached[c], keys[c]) for c in names}
    execute_each(
        connection,
        "UPDATE customer SET name = ?, phone = ?, email = ?, name_keys = ? WHERE id = ?",
        [(*row, customer_id) for customer_id, row in sorted(fresh.items()) if held.get(customer_id) != row],
    )


def refresh_renamed(connection: Connection, trace_ids: Iterable[int]) -> None:
    """As refresh_customers, of those who own some traces and whose customer records disagree about the name: another of
    them may be the newest now."""
    sql = "SELECT DISTINCT customer_id FROM trace WHERE customer_id > 0 AND customer_records > 0 AND id IN ({})"
    owners = [row[0] for row in select_in(connection, sql, trace_ids)]
    sql = (
        "SELECT customer_id FROM trace WHERE customer_records > 0 AND customer_id IN ({}) GROUP BY customer_id"
        " HAVING count(DISTINCT name) > 1"
    )
    refresh_customers(connection, [row[0] for row in select_in(connection, sql, owners)])


def _shown_names(connection: Connection, names: Mapping[int, Sequence[tuple[bool, int, str, str]]]) -> dict[int, str]:
    """The name by which each customer is shown; records are read only where customer records disagree."""
    own = {c: {name.strip() for foreign, _, name, _ in held if not foreign} - {""} for c, held in names.items()}
    torn: dict[int, list[tuple[str, CustomerRecord]]] = {c: [] for c, spelled in own.items() if len(spelled) > 1}
    sql = (
        "SELECT t.customer_id, o.key, r.body FROM trace t JOIN record r ON r.trace_id = t.id JOIN stream s"
        " ON s.id = r.stream_id JOIN source o ON o.id = s.source_id WHERE t.customer_records > 0 AND r.kind = 'c'"
        " AND r.gone_at IS NULL AND t.customer_id IN ({})"
    )
    reader = reader_of(connection)
    for customer_id, source, body in select_in(connection, sql, torn):
        said = reader.record("c", body)
        if isinstance(said, CustomerRecord):
            torn[customer_id].append((source, said))
    shown = {}
    for customer_id, held in names.items():
        if len(own[customer_id]) == 1:
            (shown[customer_id],) = own[customer_id]
            continue
        choice = choose(name_claims(torn.get(customer_id, ()), (name for _, _, name, _ in held)), spelled=True)
        shown[customer_id] = choice.text if choice else ""
    return shown


def _reached(connection: Connection, customer_ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    """Every customer's phone and e-mail: of a customer record and nobody else's where there is such a one."""
    # The sign keeps the planner from walking all phones and e-mails there are.
    sql = (
        "SELECT t.customer_id, i.kind, i.value, min(i.shared <> ''), max(t.customer_records > 0), min(t.id)"
        " FROM trace t JOIN trace_identifier ti ON ti.trace_id = t.id JOIN identifier i ON i.id = ti.identifier_id"
        " WHERE t.customer_id IN ({}) AND +i.kind IN ('phone', 'email') GROUP BY t.customer_id, i.id"
    )
    held: dict[tuple[int, str], list[tuple[int, int, int, str]]] = defaultdict(list)
    for customer_id, kind, value, shared, own, trace_id in select_in(connection, sql, customer_ids):
        held[customer_id, kind].append((shared, -own, trace_id, value))
    best = {key: min(rows)[3] for key, rows in held.items()}
    return defaultdict(lambda: ("", ""), {c: (best.get((c, "phone"), ""), best.get((c, "email"), "")) for c, _ in best})
