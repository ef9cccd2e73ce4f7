"""The mapping file of a folder: which rows of which files are which records, said by a person in TOML."""

from __future__ import annotations

import codecs
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from connectors.kit.errors import AskPerson
from connectors.kit.file_rows import Layout
from connectors.kit.mapping_words import (
    ENDINGS,
    FIELDS,
    FILE_KEYS,
    FORMATS,
    KINDS,
    LISTS,
    PART_WORDS,
    PARTS_OF,
    PLAIN_KEYS,
    REQUIRED,
    VALUE_KEYS,
)
from connectors.kit.tape import wide
from connectors.kit.wanted import Wanted, listed, read_wanted, zone_name


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a record: once a row, or once for every element of the list in column `each`."""

    each: str
    words: Mapping[str, str]
    values: Mapping[str, Wanted]


@dataclass(frozen=True, slots=True)
class Entry:
    """One [[stream]] of a mapping: rows of `files` become records of one kind ("customer", "order", "interaction").

    `files` names what its rows come from, which for a tap are streams of it. `prefix` goes before every id, so that the
    ids of several entries of one kind stay apart; `customer_prefix` before the ids of customers that its rows name.
    `needed` are the columns a CSV file must have. `time_zone` (IANA name, or empty) is for times without one.
    `complete` says that a row missing from its files now is deleted. `more` are words that only some sources have.
    """

    name: str
    title: str
    record: str
    files: tuple[str, ...]
    complete: bool
    time_zone: str
    layout: Layout
    id: Wanted
    deleted: Wanted | None
    merged_into: Wanted | None
    fields: Mapping[str, Wanted]
    details: Mapping[str, Wanted]
    parts: Mapping[str, tuple[Part, ...]]
    where: Mapping[str, frozenset[str]]
    customer_stream: str
    needed: frozenset[str]
    prefix: str = ""
    customer_prefix: str = ""
    more: Mapping[str, str] = field(default_factory=dict)

    def layout_of(self, file_name: str) -> Layout:
        """How a file of this entry is laid out, by its ending where the entry does not say; may raise AskPerson."""
        ending = file_name.lower().removesuffix(".gz").rpartition(".")[2]
        form = self.layout.format or ENDINGS.get(ending, "")
        if not form:
            raise AskPerson(f"The mapping does not say how {file_name} is laid out.", f"Set format: {listed(FORMATS)}.")
        kind, delimiter = FORMATS[form]
        return replace(self.layout, format=kind, delimiter=self.layout.delimiter or delimiter)


@dataclass(frozen=True, slots=True)
class RowsFrom:
    """What a mapping calls the place its rows come from, and which words more it may use."""

    key: str
    more: frozenset[str] = frozenset()


FILES = RowsFrom("files", FILE_KEYS)


def read_mapping(written: bytes, time_zone: str, rows_from: RowsFrom = FILES) -> tuple[Entry, ...]:
    """Read a mapping file; `time_zone` is for entries that name none. AskPerson says what is wrong with it."""
    try:
        tables = tomllib.loads(written.decode("utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise AskPerson("The mapping file is not readable as TOML.", f"{error}.") from None
    except UnicodeDecodeError:
        raise AskPerson("The mapping file is not UTF-8.", "Save it as UTF-8.") from None
    streams = tables.get("stream")
    if set(tables) != {"stream"} or not isinstance(streams, list):
        raise AskPerson("The mapping file has no [[stream]].", "It holds one [[stream]] for each kind of row, no more.")
    return entries_of(streams, time_zone, rows_from)


def entries_of(streams: Sequence[Any], time_zone: str, rows_from: RowsFrom) -> tuple[Entry, ...]:
    """The entries of tables that were read already; as `read_mapping`."""
    entries = [_entry(table, number, time_zone, rows_from) for number, table in enumerate(streams, start=1)]
    names = [entry.name for entry in entries]
    if len(set(names)) < len(names):
        raise AskPerson("Two streams in the mapping have the same name.", "Give each a name of its own.")
    own = {entry.name: str(table["prefix"]) for entry, table in zip(entries, streams, strict=True) if "prefix" in table}
    return tuple(_with_prefixes(entry, entries, own) for entry in entries)


def _with_prefixes(entry: Entry, entries: Sequence[Entry], own: Mapping[str, str]) -> Entry:
    """`own` are prefixes the mapping sets; otherwise several entries of one kind put their names before their ids."""
    alike = [other.name for other in entries if other.record == entry.record]
    customers = [other.name for other in entries if other.record == "customer"]

    def prefix(name: str, several: Sequence[str]) -> str:
        return own.get(name, f"{name}:" if len(several) > 1 else "")

    if [prefix(name, alike) for name in alike].count(prefix(entry.name, alike)) > 1:
        raise _wrong(entry.name, "has the prefix of another stream", "Their ids would be mixed up.")
    if "customer_id" in entry.fields and len(customers) > 1 and entry.customer_stream not in customers:
        raise _wrong(entry.name, "must say whose ids customer_id holds", f"Set customer_stream: {listed(customers)}.")
    whose = entry.customer_stream or (customers[0] if customers else "")
    return replace(entry, prefix=prefix(entry.name, alike), customer_prefix=prefix(whose, customers))


def _wrong(name: str, what: str, advice: str = "") -> AskPerson:
    return AskPerson(f"Stream '{name}' in the mapping {what}.", advice)


def _entry(table: Any, number: int, time_zone: str, rows_from: RowsFrom) -> Entry:
    if not isinstance(table, Mapping):
        raise _wrong(str(number), "is not a table")
    name = str(table.get("name") or number)
    kind = str(table.get("record", ""))
    if kind not in FIELDS:
        raise _wrong(name, "does not say what its rows are", f"Set record to one of {listed(FIELDS)}.")
    _only_known(table, PLAIN_KEYS | _words_of(rows_from) | PARTS_OF[kind], name)
    single = {key: read_wanted(table[key], key) for key in sorted(VALUE_KEYS) if key in table}
    fields = _values(table.get("fields", {}), name)
    _only_known(fields, FIELDS[kind], name)
    details = _values(table.get("details", {}), name)
    parts = {key: _parts(table[key], key, name) for key in sorted(PARTS_OF[kind]) if key in table}
    _check_required(kind, name, single, fields, parts)
    where = {str(key): _one_of(wanted) for key, wanted in dict(table.get("where", {})).items()}
    return Entry(
        name=name,
        title=str(table.get("title") or name),
        record=kind,
        files=_files(table.get("files"), name) if rows_from is FILES else _places(table, name, rows_from),
        complete=bool(table.get("complete", False)),
        time_zone=zone_name(str(table.get("time_zone", "") or time_zone), f"stream '{name}'"),
        layout=_layout(table, name),
        id=single["id"],
        deleted=single.get("deleted"),
        merged_into=single.get("merged_into"),
        fields=fields,
        details=details,
        parts=parts,
        where=where,
        customer_stream=str(table.get("customer_stream", "")),
        needed=_needed([*single.values(), *fields.values(), *details.values()], parts, where),
        more={key: str(table[key]) for key in rows_from.more - FILE_KEYS if key in table},
    )


def _words_of(rows_from: RowsFrom) -> frozenset[str]:
    return VALUE_KEYS | {"fields", "details", rows_from.key} | rows_from.more


def _places(table: Mapping[str, Any], name: str, rows_from: RowsFrom) -> tuple[str, ...]:
    told = table.get(rows_from.key)
    places = told if isinstance(told, list) else [told]
    if not places or not all(isinstance(place, str) and place for place in places):
        raise _wrong(name, "does not say where its rows come from", f'Set {rows_from.key}, for example "customers".')
    return tuple(places)


def _only_known(table: Mapping[str, Any], known: frozenset[str], name: str) -> None:
    unknown = sorted(set(table) - known)
    if unknown:
        raise _wrong(name, f"has an unknown key '{unknown[0]}'", f"Known here: {listed(known)}.")


def _check_required(
    kind: str, name: str, single: Mapping[str, Wanted], fields: Mapping[str, Wanted], parts: Mapping[str, Any]
) -> None:
    if "id" not in single:
        raise _wrong(name, "does not say what a row is known by", 'Set id, for example id = "order_number".')
    missing = [key for key in REQUIRED[kind] if key not in fields]
    # A list of messages says by itself when the exchange began.
    if missing and not (missing == ["started_at"] and "messages" in parts):
        raise _wrong(name, f"does not map {listed(missing)}", "Add it under [stream.fields].")


def _files(files: Any, name: str) -> tuple[str, ...]:
    globs = files if isinstance(files, list) else [files]
    if not globs or not all(isinstance(glob, str) and glob for glob in globs):
        raise _wrong(name, "names no files", 'Set files, for example files = "orders-*.csv".')
    if any(glob.startswith(("/", "\\")) or ":" in glob or ".." in glob.replace("\\", "/").split("/") for glob in globs):
        raise _wrong(name, "names files outside its folder", "Name files by their place within the folder.")
    return tuple(globs)


def _layout(table: Mapping[str, Any], name: str) -> Layout:
    form, quote = str(table.get("format", "")), str(table.get("quote", '"'))
    delimiter, rows = str(table.get("delimiter", "")), str(table.get("rows", ""))
    if form and form not in FORMATS:
        raise _wrong(name, "has an unknown format", f"Set format to one of {listed(FORMATS)}.")
    if len(delimiter) > 1 or len(quote) > 1 or not (delimiter + quote).isascii():
        raise _wrong(name, "has a delimiter or a quote that is not one plain character")
    encoding = str(table.get("encoding", "utf-8"))
    try:
        encoding = codecs.lookup(encoding).name.replace("utf-8-sig", "utf-8")
        # Lines are found by their line feeds, so these signs must be the bytes they are in ASCII.
        fits = wide(encoding) or '\n\r",;\t{'.encode(encoding) == b'\n\r",;\t{'
    except (LookupError, UnicodeError):
        fits = False
    if not fits:
        raise _wrong(name, "names an encoding that cannot be read", "For example utf-8, utf-16, cp1252 or shift_jis.")
    return Layout(form, delimiter, quote, encoding, tuple(rows.split(".")) if rows else ())


def _one_of(wanted: Any) -> frozenset[str]:
    several = wanted if isinstance(wanted, list) else [wanted]
    return frozenset(str(one).lower() if isinstance(one, bool) else str(one) for one in several)


def _values(table: Any, name: str) -> dict[str, Wanted]:
    if not isinstance(table, Mapping):
        raise _wrong(name, "has fields or details that are no table")
    return {str(key): read_wanted(spec, str(key)) for key, spec in table.items()}


def _parts(tables: Any, key: str, name: str) -> tuple[Part, ...]:
    return tuple(_part(table, key, name) for table in (tables if isinstance(tables, list) else [tables]))


def _part(table: Any, key: str, name: str) -> Part:
    if not isinstance(table, Mapping):
        raise _wrong(name, f"has {key} that are no table")
    words, values = PART_WORDS[key]
    _only_known(table, frozenset({*words, *values, "each"}), name)
    each = str(table.get("each", ""))
    if key in LISTS and not each:
        raise _wrong(name, f"does not say where its {key} are", "Set each to the column that holds the list.")
    # Over a list the kind is taken from each element; otherwise it is the word itself.
    fixed = [word for word in words if word in table and not (each and word == "kind")]
    if "kind" in words and "kind" not in table:
        raise _wrong(name, f"has {key} without a kind", f"Kinds: {listed(KINDS[key])}.")
    if "kind" in fixed and table["kind"] not in KINDS[key]:
        raise _wrong(name, f"has {key} of an unknown kind", f"Kinds: {listed(KINDS[key])}.")
    taken = [at for at in table if at not in fixed and at != "each"]
    return Part(
        each, {word: str(table[word]) for word in fixed}, {at: read_wanted(table[at], f"{key}.{at}") for at in taken}
    )


def _needed(
    single: Sequence[Wanted], parts: Mapping[str, Sequence[Part]], where: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    flat = [part for several in parts.values() for part in several]
    asked = [*single, *(taken for part in flat if not part.each for taken in part.values.values())]
    columns = {column for wanted in asked if not wanted.optional for column in wanted.columns}
    return frozenset(columns | {part.each for part in flat if part.each} | set(where))
