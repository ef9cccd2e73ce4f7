"""Finds customers by numbers and addresses: whole ones, beginnings of them, digits inside a phone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from connectors.records import IdentifierKind
from desk.domain.identifiers import Normal
from desk.store import digits
from desk.store.name_search import holding_names
from desk.store.prepare import CUSTOMER_SCOPE

# What people read from a card or a letter and type.
NUMBERED = (IdentifierKind.ACCOUNT, IdentifierKind.LOYALTY, IdentifierKind.SOCIAL)
# Fewer signs begin too many.
LEAST = 3
# An order is spoken of in many records; more of them are not looked through for whose they are.
MOST_RECORDS = 300
# An identifier of many is on many traces; the newest of them are looked at.
MOST_TRACES = 20
# Numbers with the same digits that are looked through for a name.
MOST_BESIDE = 300
VENDOR_SCOPE = CUSTOMER_SCOPE.format(source="%")


class Numbered(NamedTuple):
    """A customer with the number that fits: `kind` is phone, email, account, loyalty, social or order."""

    customer_id: int
    kind: str
    value: str


def carriers(connection: Connection, identifier: Normal, most: int) -> list[int]:
    """The customers of the newest `most` traces that carry an identifier, the newest first."""
    row = connection.exec_driver_sql(
        "SELECT id FROM identifier WHERE kind = ? AND value = ? AND scope = ?",
        (identifier.kind.value, identifier.value, identifier.scope),
    ).first()
    return _owners(connection, [row[0]], most).get(row[0], []) if row else []


def by_reference(connection: Connection, typed: str, whole: bool) -> list[Numbered]:
    """Whose order or case number it is; or, where it need not be whole, begins with it: those of high numbers first."""
    bare = typed.lstrip("#")
    if " " in typed or len(bare) < LEAST:
        return []
    which = "value = ?1" if whole else "value > ?1 AND value < ?1 || char(1114111)"
    found: dict[int, Numbered] = {}
    for spelled in (bare, "#" + bare):
        rows = connection.exec_driver_sql(
            "SELECT t.customer_id, found.value FROM (SELECT value, record_id FROM reference"  # noqa: S608
            f" WHERE {which} ORDER BY value DESC, record_id DESC LIMIT ?2) found CROSS JOIN record r"
            " ON r.id = found.record_id CROSS JOIN trace t ON t.id = r.trace_id WHERE t.customer_id > 0",
            (spelled, MOST_RECORDS),
        )
        for customer_id, value in rows:
            found.setdefault(customer_id, Numbered(customer_id, "order", value))
    return list(found.values())


def by_account(connection: Connection, typed: str) -> list[Numbered]:
    """Whose account, loyalty or social number it is, as it is or in another case."""
    sql = (
        "SELECT id, kind, value FROM identifier WHERE kind IN (?, ?, ?) AND value IN (SELECT value FROM json_each(?))"
        " AND scope NOT LIKE ? LIMIT ?"
    )
    rows = connection.exec_driver_sql(sql, (*NUMBERED, json.dumps(_spellings(typed)), VENDOR_SCOPE, digits.MOST_READ))
    return _owned(connection, rows.all())


def by_account_beginning(connection: Connection, typed: str, most: int) -> list[Numbered]:
    """Whose account, loyalty or social number begins so. A source's own numbers of its customers say nothing to a
    person and are left out."""
    if len(typed) < LEAST:
        return []
    run = (
        "SELECT * FROM (SELECT id, kind, value, scope FROM identifier WHERE kind = ? AND value > ?"
        " AND value < ? || char(1114111) ORDER BY value LIMIT ?)"
    )
    runs = [(kind.value, said, said, most) for kind in NUMBERED for said in _spellings(typed)]
    sql = f"SELECT id, kind, value FROM ({' UNION ALL '.join([run] * len(runs))}) WHERE scope NOT LIKE ?"  # noqa: S608
    rows = connection.exec_driver_sql(sql, (*(value for values in runs for value in values), VENDOR_SCOPE))
    return _owned(connection, rows.all())


def by_email(connection: Connection, typed: str, most: int) -> list[Numbered]:
    """Whose e-mail begins so."""
    if " " in typed or len(typed) < LEAST:
        return []
    rows = connection.exec_driver_sql(
        "SELECT id, kind, value FROM identifier WHERE kind = ?1 AND value >= ?2 AND value < ?2 || char(1114111)"
        " ORDER BY value LIMIT ?3",
        (IdentifierKind.EMAIL.value, typed, most),
    )
    return _owned(connection, rows.all())


def by_digits(connection: Connection, typed: str, most: int) -> list[Numbered]:
    """Whose phone has these digits in a row, those that end in them first. A trunk zero that is not there stands for
    the country."""
    held = digits.holding(connection, typed, most)
    bare = typed.lstrip("0")
    if len(held) < most and len(bare) < len(typed):
        held += [one for one in digits.holding(connection, bare, most - len(held)) if one not in held]
    held.sort(key=lambda one: not one[1].endswith(typed))
    return _owned(connection, [(number, IdentifierKind.PHONE.value, value) for number, value in held])


def by_name_and_digits(connection: Connection, words: Sequence[str], typed: str) -> list[Numbered]:
    """Whose phone has these digits in a row and whose name these words fit."""
    found = by_digits(connection, typed, MOST_BESIDE)
    fitting = set(holding_names(connection, [one.customer_id for one in found], words))
    return [one for one in found if one.customer_id in fitting]


def _spellings(typed: str) -> list[str]:
    bare = typed.removeprefix("@")
    return list(dict.fromkeys([typed, typed.upper(), typed.lower(), bare]))


def _owned(connection: Connection, rows: Iterable[Sequence[object]]) -> list[Numbered]:
    """Of some identifiers (id, kind, value) the customers, each once, in the same order."""
    held = {int(str(row[0])): (str(row[1]), str(row[2])) for row in rows}
    owners = _owners(connection, list(held), MOST_TRACES)
    found: dict[int, Numbered] = {}
    for number, said in held.items():
        for customer_id in owners.get(number, ()):
            found.setdefault(customer_id, Numbered(customer_id, *said))
    return list(found.values())


def _owners(connection: Connection, identifier_ids: Sequence[int], most: int) -> dict[int, list[int]]:
    if not identifier_ids:
        return {}
    rows = connection.exec_driver_sql(
        "SELECT i.value, t.customer_id FROM json_each(?) i CROSS JOIN trace t ON t.id IN (SELECT x.trace_id FROM"
        " trace_identifier x WHERE x.identifier_id = i.value ORDER BY x.trace_id DESC LIMIT ?)"
        " WHERE t.customer_id > 0",
        (json.dumps(list(identifier_ids)), most),
    )
    found: dict[int, dict[int, None]] = {}
    for number, customer_id in rows:
        found.setdefault(number, {})[customer_id] = None
    return {number: list(owners)[::-1] for number, owners in found.items()}
