"""Exported files in a folder (CSV, TSV, JSONL, JSON, plain or gz), read as a mapping file in it says."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from connectors.kit.declare import Connector, Found, Group, Lookup, Setting, SettingKind, Stream, Surroundings
from connectors.kit.errors import AskPerson, SkipRow
from connectors.kit.file_rows import Row
from connectors.kit.folder_pull import present, pull
from connectors.kit.folders import File, Folder
from connectors.kit.mapping import Entry, read_mapping
from connectors.kit.phones import same_number
from connectors.kit.shaping import Shaper, shaper
from connectors.kit.tape import file_errors, plain_size
from connectors.kit.wanted import finder
from connectors.records import (
    CustomerRecord,
    Gone,
    Identifier,
    IdentifierKind,
    MergedInto,
    Message,
    Record,
)

# A look-up reads files from the newest on, no more than this; older rows are in the cache anyway.
LOOKUP_BYTES = 64 * 1024 * 1024
LOOKUP_ROWS = 500
CHECK_ROWS, CHECK_FILES = 50, 50
# Goes up when rows become other records than before: then every file is read again.
_VERSION = b"1"
_MAPPING_BYTES = 1024 * 1024
_TELLING = 4
_STREAMS = {"customer": "customers", "order": "orders", "interaction": "interactions"}


@contextmanager
def _open(settings: Mapping[str, str], _secrets: Mapping[str, str], around: Surroundings) -> Iterator[Folder]:
    root = Path(settings.get("path", "")).expanduser()
    with file_errors("The folder"):
        if not root.exists():
            raise AskPerson("The folder is not there.", "Check its path, and that the drive it is on is connected.")
        if not root.is_dir():
            raise AskPerson("The path is no folder.", "Name the folder that holds the exported files.")
    name = settings.get("mapping") or "mapping.toml"
    with file_errors("The mapping file"):
        if not (root / name).is_file():
            raise AskPerson(f"There is no mapping file '{name}'.", "Write one into the folder, or name the one to use.")
        with (root / name).open("rb") as opened:
            written = opened.read(_MAPPING_BYTES)
    seal = hashlib.sha256(b"\0".join((_VERSION, written, around.time_zone.encode()))).hexdigest()[:16]
    yield Folder(root.resolve(), read_mapping(written, around.time_zone), seal, around)


def _check(folder: Folder) -> Sequence[str]:
    return [_check_entry(folder, entry) for record in _STREAMS for entry in folder.of_kind(record)]


def _check_entry(folder: Folder, entry: Entry) -> str:
    """One line for a person: how many files, whether the first rows can be used, what the mapping names in vain."""
    files = folder.files(entry)
    if not files:
        return f"{entry.title}: no file is there yet ({', '.join(entry.files)})"
    good, bad, seen = 0, 0, set[str]()
    shaping, needed = shaper(entry), {column: finder(column) for column in entry.needed}
    newest_first = sorted(files, key=lambda file: -file.changed)
    for file in newest_first[:CHECK_FILES]:
        # Opening a file looks at its columns; rows of the newest are enough to see whether they can be used.
        with folder.reading(entry, file) as reading:
            for row, _ in zip(reading.rows, range(CHECK_ROWS if file is newest_first[0] else 0), strict=False):
                seen |= {column for column, look in needed.items() if look(row.values or {}) is not None}
                used = _usable(shaping, row)
                good, bad = good + used, bad + (not used)
    count = "1 file" if len(files) == 1 else f"{len(files)} files"
    size = sum(file.size for file in files) / 1_000_000
    line = f"{entry.title}: {count}, {size:.1f} MB; of the first rows {good} can be used, {bad} cannot"
    unseen = sorted(entry.needed - seen) if good + bad else []
    return f"{line}; nothing found at {', '.join(unseen)}" if unseen else line


def _usable(shaping: Shaper, row: Row) -> bool:
    if row.reason or row.values is None:
        return False
    try:
        shaping.shape(row.values)
    except SkipRow:
        return False
    return True


def _transcript(folder: Folder, key: str) -> Sequence[Message]:
    """The messages of one interaction; its row is looked for in the files. The last row with that id counts."""
    found: Sequence[Message] | None = None
    for entry in folder.of_kind("interaction"):
        if "messages" not in entry.parts or not key.startswith(entry.prefix):
            continue
        shaping = shaper(entry)
        for file in folder.files(entry):
            with folder.reading(entry, file) as reading:
                for row in reading.rows:
                    if row.values is not None and not row.reason and _same_id(shaping, row.values, key):
                        found = shaping.messages(row.values)
    if found is None:
        raise AskPerson("This exchange is no longer in the folder's files.", "Export it again to read what was said.")
    return found


def _same_id(shaping: Shaper, values: Mapping[str, object], key: str) -> bool:
    try:
        return shaping.source_id(values) == key
    except SkipRow:
        return False


def _look_up(kind: IdentifierKind, folder: Folder, value: str) -> Iterator[Found]:
    """Records that carry the identifier, then orders and interactions of the customers among them."""
    customers: set[str] = set()
    for record, stream in _STREAMS.items():
        found: dict[str, Record] = {}
        for shaping, values in _recent_rows(folder, record):
            try:
                shaped = shaping.shape(values)
            except SkipRow:
                continue
            if shaped is not None and _is_of(shaped, kind, value, customers, folder.around.region):
                found[shaped.source_id] = shaped
            if len(found) >= LOOKUP_ROWS:
                break
        customers |= {key for key, one in found.items() if isinstance(one, CustomerRecord)}
        yield Found(stream, tuple(found.values()))


def _recent_rows(folder: Folder, record: str) -> Iterator[tuple[Shaper, Mapping[str, object]]]:
    files = [(entry, file) for entry in folder.of_kind(record) for file in folder.files(entry)]
    newest_first = sorted(files, key=lambda each: -each[1].changed)
    kept: list[tuple[Entry, File]] = []
    left = LOOKUP_BYTES
    for entry, file in newest_first:
        left -= plain_size(file.path, file.size)
        if left < 0:
            break
        kept.append((entry, file))
    for entry, file in reversed(kept):
        shaping = shaper(entry)
        with folder.reading(entry, file) as reading:
            yield from ((shaping, row.values) for row in reading.rows if row.values is not None and not row.reason)


def _is_of(shaped: Record, kind: IdentifierKind, value: str, customers: set[str], region: str) -> bool:
    if isinstance(shaped, Gone | MergedInto):
        return False
    named = not isinstance(shaped, CustomerRecord) and shaped.customer_id in customers
    return named or any(_matches(identifier, kind, value, region) for identifier in shaped.identifiers)


def _matches(identifier: Identifier, kind: IdentifierKind, value: str, region: str) -> bool:
    """Whether what the file says is the normalised value."""
    if identifier.kind is not kind:
        return False
    if kind is not IdentifierKind.PHONE:
        return identifier.value.strip().casefold() == value.casefold()
    # Reading a number as people write it costs a thousand times more than looking at its end.
    return _end(identifier.value) == _end(value) and same_number(identifier.value, value, region)


def _end(number: str) -> str:
    return re.sub(r"\D", "", number)[-_TELLING:]


def _lookups() -> Mapping[IdentifierKind, Lookup]:
    return {kind: partial(_look_up, kind) for kind in (IdentifierKind.PHONE, IdentifierKind.EMAIL)}


def _stream(record: str, title: str) -> Stream:
    return Stream(
        name=_STREAMS[record],
        title=title,
        read=lambda folder, cursor: pull(folder, record, cursor),
        present=lambda folder: present(folder, record),
        transcript=_transcript if record == "interaction" else None,
    )


CONNECTOR = Connector(
    name="folder",
    title="Folder of exports",
    about="Files another program exports into a folder: CSV, TSV, JSONL or JSON, plain or gz. A mapping file says "
    "which column is what. Only new rows of a file that has grown are read.",
    settings=(
        Setting("path", "Folder", SettingKind.PATH, help="The folder the other program writes its files to."),
        Setting(
            "mapping",
            "Mapping file",
            SettingKind.PATH,
            required=False,
            default="mapping.toml",
            help="Says which column is what; its place is within the folder unless it is a full path.",
        ),
    ),
    streams=(_stream("customer", "Customers"), _stream("order", "Orders"), _stream("interaction", "Interactions")),
    open=_open,
    check=_check,
    lookups=_lookups(),
    group=Group.FILES,
)
