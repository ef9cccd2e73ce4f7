"""Finds customers by numbers and addresses: whole ones, beginnings of them, digits inside a phone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from connectors.records import IdentifierKind
from desk.domain.identifiers import Normal
from desk.store import digits
from desk.store.name_search import has_name
from desk.store.prepare import CUSTOMER_SCOPE

# What people read from a card or a letter and type.
NUMBERED = (IdentifierKind.ACCOUNT, IdentifierKind.LOYALTY, IdentifierKind.SOCIAL)
# Fewer signs begin too many.
LEAST = 3
# An order is spoken of in many records; more of them are not looked through for whose they are.
MOST_RECORDS = 300
# An identifier of many is on many traces; the newest of them are looked at.
MOST_TRACES = 20
VENDOR_SCOPE = CUSTOMER_SCOPE.format(source="%")


class Numbered(NamedTuple):
    """A customer with the number that fits: `kind` is phone, email, account, loyalty, social or order."""

    customer_id: int
    kind: str
    value: str


def carriers(raw: Any, identifier: Normal, most: int) -> list[int]:
    """The customers of the newest `most` traces that carry an identifier, the newest first."""
    row = raw.execute(
        "SELECT id FROM identifier WHERE kind = ? AND value = ? AND scope = ?",
        (identifier.kind.value, identifier.value, identifier.scope),
    ).fetchone()
    return _owners(raw, [row[0]], most).get(row[0], []) if row else []


def by_reference(raw: Any, typed: str, whole: bool) -> list[Numbered]:
    """Whose order or case number it is; or, where it need not be whole, begins with it: those of high numbers first."""
    bare = typed.lstrip("#")
    if " " in typed or len(bare) < LEAST:
        return []
    which = "value = ?1" if whole else "value > ?1 AND value < ?1 || char(1114111)"
    found: dict[int, Numbered] = {}
    for spelled in (bare, "#" + bare):
        rows = raw.execute(
            "SELECT t.customer_id, found.value FROM (SELECT value, record_id FROM reference"  # noqa: S608
            f" WHERE {which} ORDER BY value DESC, record_id DESC LIMIT ?2) found CROSS JOIN record r"
            " ON r.id = found.record_id CROSS JOIN trace t ON t.id = r.trace_id WHERE t.customer_id > 0",
            (spelled, MOST_RECORDS),
        )
        for customer_id, value in rows:
            found.setdefault(customer_id, Numbered(customer_id, "order", value))
    return list(found.values())


def by_account(raw: Any, typed: str) -> list[Numbered]:
    """Whose account, loyalty or social number it is, as it is or in another case."""
    sql = (
        "SELECT id, kind, value FROM identifier WHERE kind IN (?, ?, ?) AND value IN (SELECT value FROM json_each(?))"
        " AND scope NOT LIKE ? LIMIT ?"
    )
    rows = raw.execute(sql, (*NUMBERED, json.dumps(_spellings(typed)), VENDOR_SCOPE, digits.MOST_READ))
    return _owned(raw, rows.fetchall())


def by_account_beginning(raw: Any, typed: str, most: int) -> list[Numbered]:
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
    rows = raw.execute(sql, (*(value for values in runs for value in values), VENDOR_SCOPE))
    return _owned(raw, rows.fetchall())


def by_email(raw: Any, typed: str, most: int) -> list[Numbered]:
    """Whose e-mail begins so."""
    if " " in typed or len(typed) < LEAST:
        return []
    rows = raw.execute(
        "SELECT id, kind, value FROM identifier WHERE kind = ?1 AND value >= ?2 AND value < ?2 || char(1114111)"
        " ORDER BY value LIMIT ?3",
        (IdentifierKind.EMAIL.value, typed, most),
    )
    return _owned(raw, rows.fetchall())


def by_digits(raw: Any, typed: str, most: int) -> tuple[list[Numbered], list[Numbered], list[Numbered]]:
    """Whose phone ends in these digits, whose has them anywhere, and whose would if a trunk zero stood for the
    country."""
    held = dict(digits.holding(raw, typed, most))
    bare = typed.lstrip("0")
    if len(held) < most and len(bare) < len(typed):
        held |= digits.holding(raw, bare, most)
    parts: tuple[list[Numbered], list[Numbered], list[Numbered]] = ([], [], [])
    for one in _owned(raw, [(number, IdentifierKind.PHONE.value, value) for number, value in held.items()]):
        said = Normal(IdentifierKind.PHONE, one.value).digits
        parts[0 if said.endswith(typed) else 1 if typed in said else 2].append(one)
    return parts


def by_name_and_digits(raw: Any, words: Sequence[str], typed: str, most: int) -> list[Numbered]:
    """Whose phone has these digits in a row and whose name these words fit, those that end in them first."""
    found: dict[int, Numbered] = {}
    for question in digits.questions(typed):
        rows = raw.execute(
            "SELECT c.id, i.value, c.name_keys FROM (SELECT rowid AS id FROM digit_run WHERE digit_run MATCH ?"
            " ORDER BY rowid DESC LIMIT ?) found CROSS JOIN identifier i ON i.id = found.id"
            " CROSS JOIN trace t ON t.id IN (SELECT x.trace_id FROM trace_identifier x WHERE x.identifier_id = i.id"
            " ORDER BY x.trace_id DESC LIMIT ?) CROSS JOIN customer c ON c.id = t.customer_id"
            " WHERE instr(i.value, ?) AND instr(c.name_keys, ?)",
            (question, digits.MOST_READ, MOST_TRACES, typed, max(words, key=len)),
        )
        for customer_id, value, keys in rows:
            if has_name(keys, words):
                found.setdefault(customer_id, Numbered(customer_id, IdentifierKind.PHONE.value, value))
        if len(found) >= most:
            break
    return list(found.values())[:most]


def _spellings(typed: str) -> list[str]:
    bare = typed.removeprefix("@")
    return list(dict.fromkeys([typed, typed.upper(), typed.lower(), bare]))


def _owned(raw: Any, rows: Iterable[Sequence[object]]) -> list[Numbered]:
    """Of some identifiers (id, kind, value) the customers, each once, in the same order."""
    held = {int(str(row[0])): (str(row[1]), str(row[2])) for row in rows}
    owners = _owners(raw, list(held), MOST_TRACES)
    found: dict[int, Numbered] = {}
    for number, said in held.items():
        for customer_id in owners.get(number, ()):
            found.setdefault(customer_id, Numbered(customer_id, *said))
    return list(found.values())


def _owners(raw: Any, identifier_ids: Sequence[int], most: int) -> dict[int, list[int]]:
    if not identifier_ids:
        return {}
    rows = raw.execute(
        "SELECT i.value, t.customer_id FROM json_each(?) i CROSS JOIN trace t ON t.id IN (SELECT x.trace_id FROM"
        " trace_identifier x WHERE x.identifier_id = i.value ORDER BY x.trace_id DESC LIMIT ?)"
        " WHERE t.customer_id > 0",
        (json.dumps(list(identifier_ids)), most),
    )
    found: dict[int, dict[int, None]] = {}
    for number, customer_id in rows:
        found.setdefault(number, {})[customer_id] = None
    return {number: list(owners)[::-1] for number, owners in found.items()}
