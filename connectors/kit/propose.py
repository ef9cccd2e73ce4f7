"""Writes the mapping of a folder from what a person said its columns are, and tries it on a file's first rows."""

from __future__ import annotations

import glob
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from connectors.kit.declare import Surroundings
from connectors.kit.errors import SkipRow
from connectors.kit.folders import Folder
from connectors.kit.guess import CHANNELS, TIMES, values_of
from connectors.kit.mapping import read_mapping
from connectors.kit.money import without_sign
from connectors.kit.shaping import shaper
from connectors.records import Record

# Long after any file was written to: its last line counts even where it does not end.
_AT_REST = datetime(9999, 1, 1, tzinfo=UTC)
_BARE = re.compile(r"[A-Za-z0-9_-]+")
# What only one sign before fractions can mean: a comma before one or two digits, commas between thousands.
_COMMA, _POINT = re.compile(r"-?[\d.\s'’]*\d,\d{1,2}"), re.compile(r"-?\d{1,3}([,'’\s]\d{3})+(\.\d*)?")
# So many columns tell rows apart at most.
MOST_OF_ID = 8
_ADDRESS = ("street", "postcode", "city", "country")
_KINDS = ("phone", "email", "account", "loyalty")
# What a source's own words for a direction are likely to mean.
_DIRECTIONS = {"outbound": r"^out|ausg|abgeh|^o$", "internal": r"^int", "inbound": r"^in|eing|ankom|^i$"}


@dataclass(frozen=True, slots=True)
class Plan:
    """What one kind of file holds. `roles` says what each column is, `formats` how its times are written; `channel` and
    `direction` are for rows that say none themselves. `rows` are some of the first, from which the rest is told. `key`
    are the columns a row is known by, where the source says so. `place` is what a mapping calls where rows come from,
    `complete` as there, `more` further words of it."""

    name: str
    title: str
    record: str
    files: tuple[str, ...]
    format: str
    encoding: str
    delimiter: str
    roles: Mapping[str, str]
    formats: Mapping[str, str] = field(default_factory=dict)
    channel: str = "call"
    direction: str = "inbound"
    rows: Sequence[Mapping[str, Any]] = ()
    key: tuple[str, ...] = ()
    place: str = "files"
    complete: bool = False
    more: Mapping[str, str] = field(default_factory=dict)

    def column(self, role: str) -> str:
        """The column that is this, "" for none."""
        return next((column for column, one in self.roles.items() if one == role), "")


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of one of the first rows: its record, or why it is set aside; `mend` is a setting that would let it
    in."""

    number: int
    record: Record | None
    reason: str = ""
    mend: str = ""


def missing_of(plan: Plan) -> tuple[str, ...]:
    """The roles without which no row can be used, and that no column has: of several, any will do."""
    if plan.record == "order":
        return () if plan.column("placed_at") else ("placed_at",)
    if plan.record == "interaction":
        return () if plan.column("started_at") else ("started_at",)
    known = ("name", "given_name", "family_name", "organisation", *_KINDS)
    return () if any(plan.column(role) for role in known) else ("name",)


def mapping_text(plans: Sequence[Plan]) -> str:
    """The mapping file for these."""
    customers = [plan.name for plan in plans if plan.record == "customer"]
    head = "# Written by first steps; safe to edit by hand. What may stand here: resources/help/mapping.md\n"
    return head + "".join(f"\n[[stream]]\n{_lines(_stream(plan, customers))}" for plan in plans)


def try_rows(root: Path, plan: Plan, time_zone: str, most: int) -> tuple[Tried, ...]:
    """What the plan makes of the first rows of its newest file. AskPerson where it cannot be read so."""
    entries = read_mapping(mapping_text((plan,)).encode(), time_zone)
    folder = Folder(root, entries, "", Surroundings(now=lambda: _AT_REST, time_zone=time_zone))
    entry = entries[0]
    shape = shaper(entry).shape
    tried: list[Tried] = []
    for file in sorted(folder.files(entry), key=lambda file: -file.changed)[:1]:
        with folder.reading(entry, file) as reading:
            for row, _ in zip(reading.rows, range(most), strict=False):
                tried.append(_tried(row.number, row.values, row.reason, shape))
    return tuple(tried)


def file_pattern(names: Sequence[str]) -> tuple[str, ...]:
    """Patterns for files that are the same but for numbers in their names, as exports of each day are; else each name
    by itself."""
    if len(names) > 1:
        patterns = {re.sub(r"\d+", "*", glob.escape(name)) for name in names}
        if len(patterns) == 1:
            return tuple(patterns)
    return tuple(glob.escape(name) for name in names)


def _tried(number: int, values: Mapping[str, Any] | None, reason: str, shape: Any) -> Tried:
    if reason or values is None:
        return Tried(number, None, reason)
    try:
        return Tried(number, shape(values))
    except SkipRow as skipped:
        return Tried(number, None, skipped.reason, skipped.mend)


def _stream(plan: Plan, customers: Sequence[str]) -> dict[str, Any]:
    stream: dict[str, Any] = {"name": plan.name, "title": plan.title, "record": plan.record}
    stream |= {plan.place: list(plan.files), **plan.more, **(_layout(plan) if plan.place == "files" else {})}
    if plan.complete:
        stream["complete"] = True
    stream["id"] = _id(plan)
    identifiers = [_identifier(kind, column) for column, kind in plan.roles.items() if kind in _KINDS]
    whose = plan.column("customer_id")
    if whose and not customers:
        identifiers.append(_identifier("account", whose))
    if identifiers:
        stream["identifiers"] = identifiers
    if plan.record == "interaction":
        stream |= _exchange_parts(plan)
    address = {role: _optional(column) for role in _ADDRESS if (column := plan.column(role))}
    if address and plan.record == "customer":
        stream["addresses"] = [address]
    stream["fields"] = _fields(plan, bool(customers))
    details = {column: _optional(column) for column, role in plan.roles.items() if role == "detail"}
    if details:
        stream["details"] = details
    if whose and len(customers) > 1:
        stream["customer_stream"] = customers[0]
    return stream


def _layout(plan: Plan) -> dict[str, Any]:
    layout = {}
    if plan.format == "csv" and plan.delimiter != ",":
        layout["delimiter"] = plan.delimiter
    if not plan.files[0].endswith((".csv", ".tsv", ".jsonl", ".json", ".csv.gz", ".jsonl.gz", ".json.gz", ".tsv.gz")):
        layout["format"] = plan.format
    if plan.encoding != "utf-8":
        layout["encoding"] = plan.encoding
    return layout


def _exchange_parts(plan: Plan) -> dict[str, Any]:
    parts: dict[str, Any] = {}
    order = plan.column("order")
    if order:
        parts["references"] = [{"kind": "order", "value": _optional(order)}]
    lengths = (("queue", "wait_seconds"), ("talk", "talk_seconds"))
    segments = [
        {"kind": kind, "seconds": {"column": column, "least": 0, "optional": True}}
        for kind, role in lengths
        if (column := plan.column(role))
    ]
    ended = plan.column("ended_at")
    if not segments and ended and plan.column("started_at"):
        segments = [{"kind": "talk", "start": _time(plan, "started_at"), "end": _time(plan, "ended_at")}]
    if segments:
        parts["segments"] = segments
    return parts


def _fields(plan: Plan, customers: bool) -> dict[str, Any]:
    other = {"id", "detail", "", "started_time", "placed_time", "wait_seconds", "talk_seconds", *_KINDS}
    if plan.record == "interaction":
        other |= {"order"}
    if plan.record == "customer":
        other |= set(_ADDRESS)
    if not customers:
        other |= {"customer_id"}
    fields: dict[str, Any] = {}
    for column, role in plan.roles.items():
        if role not in other:
            fields[role] = _time(plan, role) if role in TIMES else _optional(column)
    if plan.record == "interaction":
        fields["channel"] = _word(plan, "channel", CHANNELS, plan.channel)
        fields["direction"] = _word(plan, "direction", _DIRECTIONS, plan.direction)
    if "total" in fields:
        amounts = [without_sign(value) for value in values_of(plan.rows, plan.column("total"))]
        if sign := _decimal_sign([number for number, _ in amounts]):
            fields["total"]["decimal"] = sign
        currencies = {currency for _, currency in amounts if currency}
        if "currency" not in fields and len(currencies) == 1:
            fields["currency"] = {"constant": currencies.pop()}
    return fields


def _word(plan: Plan, role: str, known: Mapping[str, str], otherwise: str) -> dict[str, Any]:
    """One of our words: what the column's own are likely to mean, `otherwise` for those that tell nothing."""
    column = plan.column(role)
    if not column:
        return {"constant": otherwise}
    said = dict.fromkeys(values_of(plan.rows, column))
    meant = {
        value: next((ours for ours, words in known.items() if re.search(words, value, re.IGNORECASE)), otherwise)
        for value in said
    }
    return {"column": column, "values": meant, "default": otherwise}


def _time(plan: Plan, role: str) -> dict[str, Any]:
    column = plan.column(role)
    beside = plan.column({"started_at": "started_time", "placed_at": "placed_time"}.get(role, "-"))
    form = plan.formats.get(column, "")
    if beside:
        clock = plan.formats.get(beside, "")
        both: dict[str, Any] = {"template": f"{{{column}}} {{{beside}}}"}
        return both | ({"format": f"{form or '%Y-%m-%d'} {clock}"} if clock else {})
    wanted: dict[str, Any] = {"column": column} | ({"format": form} if form else {})
    return wanted if role in ("started_at", "placed_at") else wanted | {"optional": True}


def _id(plan: Plan) -> str | dict[str, str]:
    """What a row is known by: its own column, else the fewest columns of which no two rows have the same."""
    own = plan.column("id")
    if own:
        return {"column": own}
    if plan.key:
        return {"template": " ".join(f"{{{column}}}" for column in plan.key)}
    moment = ("started_at", "started_time", "placed_at", "placed_time")
    person = ("email", "phone", "account", "loyalty", "number", "name", "family_name", "given_name", "customer_id")
    order = person if plan.record == "customer" else (*moment, *person)
    columns = [column for role in order for column, one in plan.roles.items() if one == role]
    columns += [column for column in plan.roles if column not in columns]
    usable = [column for column in columns if not set("{}") & set(column)] or columns[:1]
    # Who writes or calls twice is known by the time as well.
    least = 1 if plan.record == "customer" else sum(plan.roles[column] in moment for column in usable) + 1
    for count in range(least, MOST_OF_ID):
        known = [tuple(str(row.get(one, "")) for one in usable[:count]) for row in plan.rows]
        if len(set(known)) == len(known):
            break
    return {"template": " ".join(f"{{{column}}}" for column in usable[:count])}


def _decimal_sign(numbers: Sequence[str]) -> str:
    """The sign before fractions, "" where these numbers do without being told."""
    commas = sum(bool(_COMMA.fullmatch(number)) for number in numbers)
    points = sum(bool(_POINT.fullmatch(number)) for number in numbers)
    if commas * 2 > len(numbers):
        return ","
    return "." if points and not commas else ""


def _identifier(kind: str, column: str) -> dict[str, Any]:
    return {"kind": kind, "value": _optional(column)}


def _optional(column: str) -> dict[str, Any]:
    return {"column": column, "optional": True}


def _lines(table: Mapping[str, Any]) -> str:
    plain = {key: value for key, value in table.items() if key not in ("fields", "details")}
    text = "".join(f"{key} = {_toml(value)}\n" for key, value in plain.items())
    for key in ("fields", "details"):
        if key in table:
            text += f"\n[stream.{key}]\n" + "".join(
                f"{_key(one)} = {_toml(value)}\n" for one, value in table[key].items()
            )
    return text


def _toml(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(key)} = {_toml(one)}" for key, one in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(_toml(one) for one in value) + "]"
    # Strings of JSON are strings of TOML.
    return json.dumps(value, ensure_ascii=False)


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else json.dumps(name, ensure_ascii=False)
