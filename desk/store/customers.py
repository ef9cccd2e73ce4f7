"""The one-line summary of a customer and the words it is found by, rewritten whenever its traces change."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection

from connectors.records import CustomerRecord, IdentifierKind
from desk.domain.identifiers import Normal
from desk.domain.showing import choose, name_claims
from desk.store.codec import loads
from desk.store.statements import execute_each, execute_in, select_in

# What stands between two values in the search text, so that no run of letters reaches over the border.
BORDER = "\n"
FOUND_BY = frozenset(
    {IdentifierKind.ACCOUNT, IdentifierKind.LOYALTY, IdentifierKind.EMAIL, IdentifierKind.PHONE, IdentifierKind.SOCIAL}
)


def fold(text: str) -> str:
    """Text for searching: no case and no accents, letters and signs otherwise kept."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in plain if not unicodedata.combining(c))


def refresh_customers(connection: Connection, customer_ids: Iterable[int]) -> None:
    """Rewrite name, phone, e-mail and search words of these customers; one without traces is removed."""
    wanted = {i for i in customer_ids if i}
    if not wanted:
        return
    names: dict[int, list[tuple[bool, int, str, str]]] = defaultdict(list)
    sql = "SELECT customer_id, id, name, name_key, customer_records FROM trace WHERE customer_id IN ({})"
    for customer_id, trace_id, name, key, own in select_in(connection, sql, wanted):
        # A customer record's name before one that came with an order; then the oldest.
        names[customer_id].append((not own, trace_id, name, key))
    identifiers = _identifiers(connection, names)
    shown = _shown_names(connection, names)
    for table, column in (("finder", "rowid"), ("name_word", "customer_id")):
        execute_in(connection, f"DELETE FROM {table} WHERE {column} IN ({{}})", wanted)  # noqa: S608
    execute_in(connection, "DELETE FROM customer WHERE id IN ({})", wanted - names.keys())
    summaries, words, single = [], [], set()
    for customer_id in sorted(names):
        found = identifiers[customer_id]
        spelled = [name for _, _, name, _ in sorted(names[customer_id]) if name.strip()]
        summaries.append((shown[customer_id], _first(found, "phone"), _first(found, "email"), customer_id))
        words.append((customer_id, _search_text(spelled, found)))
        single |= {(word, customer_id) for _, _, _, key in names[customer_id] for word in key.split()}
    execute_each(connection, "UPDATE customer SET name = ?, phone = ?, email = ? WHERE id = ?", summaries)
    execute_each(connection, "INSERT INTO finder (rowid, words) VALUES (?, ?)", words)
    execute_each(connection, "INSERT INTO name_word VALUES (?, ?)", sorted(single))


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
    for customer_id, source, body in select_in(connection, sql, torn):
        torn[customer_id].append((source, loads(CustomerRecord, body)))
    shown = {}
    for customer_id, held in names.items():
        if len(own[customer_id]) == 1:
            (shown[customer_id],) = own[customer_id]
            continue
        choice = choose(name_claims(torn.get(customer_id, ()), (name for _, _, name, _ in held)), spelled=True)
        shown[customer_id] = choice.text if choice else ""
    return shown


def _identifiers(connection: Connection, customer_ids: Iterable[int]) -> dict[int, list[Normal]]:
    """Every customer's identifiers, those of its customer records and those nobody shares first."""
    sql = (
        "SELECT t.customer_id, i.kind, i.value, i.scope, min(i.shared <> ''), max(t.customer_records > 0), min(t.id)"
        " FROM trace t JOIN trace_identifier ti ON ti.trace_id = t.id JOIN identifier i ON i.id = ti.identifier_id"
        " WHERE t.customer_id IN ({}) GROUP BY t.customer_id, i.id"
    )
    held: dict[int, list[tuple[int, int, int, Normal]]] = defaultdict(list)
    for customer_id, kind, value, scope, shared, own, trace_id in select_in(connection, sql, customer_ids):
        held[customer_id].append((shared, -own, trace_id, Normal(IdentifierKind(kind), value, scope)))
    return defaultdict(list, {key: [item[3] for item in sorted(rows)] for key, rows in held.items()})


def _first(identifiers: list[Normal], kind: str) -> str:
    return next((i.value for i in identifiers if i.kind == kind), "")


def _search_text(names: list[str], identifiers: list[Normal]) -> str:
    values = [fold(name) for name in names]
    for identifier in identifiers:
        if identifier.kind in FOUND_BY:
            values.append(identifier.digits or fold(identifier.value))
    return BORDER.join(dict.fromkeys(values))
