"""How a file of exports is written, told from its beginning: its encoding, what parts its columns, and their names."""

from __future__ import annotations

import codecs
import csv
import gzip
import io
import json
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from connectors.kit.csv_rows import LOOKS_LIKE_DATA
from connectors.kit.errors import AskPerson
from connectors.kit.mapping_words import ENDINGS
from connectors.kit.tape import file_errors, plain_size

# So much of a file is looked at, however large it is, and so many of its rows.
HEAD = 512 * 1024
ROWS = 200
MOST_COLUMNS = 500
SIGNS = ",;\t|"
_GZIP, _ZIP, _PDF = b"\x1f\x8b", b"PK\x03\x04", b"%PDF"
# The old Excel's, and databases'.
_BINARY = (b"\xd0\xcf\x11\xe0", b"SQLite format 3")


@dataclass(frozen=True, slots=True)
class Sniffed:
    """`format` is csv, jsonl or json; `rows` are some of the first by column, `count` about how many there are in all,
    exact where the file is no longer than what was looked at."""

    name: str
    format: str
    encoding: str
    delimiter: str
    columns: Sequence[str]
    rows: Sequence[Mapping[str, Any]]
    size: int
    count: int
    exact: bool


def sniff(path: Path) -> Sniffed:
    """Look at the beginning of a file. AskPerson says why it cannot be read and what to do; nothing is changed."""
    name = path.name
    with file_errors(name):
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(HEAD)
    packed = head.startswith(_GZIP)
    plain = _unpacked(head, name) if packed else head
    _refuse_what_is_no_text(plain, name)
    whole = plain_size(path, size)
    encoding = encoding_of(plain)
    exact = whole <= len(plain)
    text = _decoded(plain, encoding, exact)
    form = _format(name, text)
    delimiter, columns, rows = "", (), ()  # type: tuple[str, Sequence[str], Sequence[Mapping[str, Any]]]
    if form == "csv":
        delimiter, columns, rows = _table(text, name)
    else:
        rows = _objects(text, form, name)
        columns = tuple(dict.fromkeys(path for row in rows for path in paths_of(row)))[:MOST_COLUMNS]
    lines = len(rows) if exact and len(rows) < ROWS else _count(text, form, whole / max(1, len(plain)))
    return Sniffed(name, form, encoding, delimiter, columns, rows[:ROWS], size, lines, exact)


def encoding_of(head: bytes) -> str:
    """The encoding of a text by its first bytes: a mark at its beginning, NULs as UTF-16 has them, UTF-8 where it is
    that, else what Windows writes in the west."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    even, odd = head[0:2000:2].count(0), head[1:2000:2].count(0)
    if max(even, odd) * 4 > min(len(head), 2000):
        return "utf-16-be" if even > odd else "utf-16-le"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _unpacked(head: bytes, name: str) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(head)) as packed:
            return packed.read(HEAD)
    except EOFError:
        # Only its beginning is here, or all there is of one that is cut off.
        return _beginning(head, name)
    except (OSError, zlib.error):
        raise AskPerson(f"{name} is damaged.", "Export it again.") from None


def _beginning(head: bytes, name: str) -> bytes:
    try:
        plain = zlib.decompressobj(wbits=31).decompress(head, HEAD)
    except zlib.error:
        plain = b""
    if not plain:
        raise AskPerson(f"{name} is damaged.", "Export it again.")
    return plain


def _refuse_what_is_no_text(plain: bytes, name: str) -> None:
    if not plain.strip(b"\0\r\n\t \xef\xbb\xbf\xff\xfe"):
        raise AskPerson(f"{name} is empty.", "Export it again, and look that it has rows.")
    if plain.startswith(_ZIP):
        raise AskPerson(f"{name} is a workbook or a zip.", "Open it and save the table as CSV, or unpack it first.")
    if plain.startswith((_PDF, *_BINARY)):
        raise AskPerson(f"{name} is no table of text.", "Export it as CSV, TSV, JSON or JSON lines.")


def _decoded(plain: bytes, encoding: str, exact: bool) -> str:
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    text = decoder.decode(plain, final=exact).removeprefix("\ufeff")
    # A last line that is cut off would be read as a wrong one.
    return text if exact or "\n" not in text else text[: text.rindex("\n") + 1]


def _format(name: str, text: str) -> str:
    ending = name.lower().removesuffix(".gz").rpartition(".")[2]
    known = ENDINGS.get(ending, "")
    start = text.lstrip()[:1]
    if known in ("json", "jsonl") or (not known and start in "[{"):
        return "json" if start == "[" else "jsonl"
    return "csv"


def _table(text: str, name: str) -> tuple[str, Sequence[str], Sequence[Mapping[str, Any]]]:
    delimiter = _delimiter(text)
    lines = [line for line in _parsed(text, delimiter) if any(cell.strip() for cell in line)]
    header = [cell.strip() for cell in lines[0]] if lines else []
    if len(lines) < 2:
        raise AskPerson(f"{name} has names of columns and no rows.", "Export it again, and look that it has rows.")
    if any(LOOKS_LIKE_DATA.search(cell) for cell in header) or not _unlike(header, lines[1:]):
        raise AskPerson(
            f"The first line of {name} names no columns; it looks like data.",
            "Write a line above it with a name for each column, such as phone, date and note.",
        )
    if len(header) > MOST_COLUMNS:
        raise AskPerson(f"{name} has more than {MOST_COLUMNS} columns.", "Export fewer of them.")
    twice = sorted(column for column, count in Counter(header).items() if count > 1)
    if twice:
        raise AskPerson(f"{name} has more than one column “{twice[0]}”.", "Give each column a name of its own.")
    rows = [dict(zip(header, line, strict=False)) for line in lines[1:] if len(line) == len(header)]
    if not rows:
        raise AskPerson(
            f"The rows of {name} have another number of columns than its first line.",
            "Look whether a sign that parts columns also stands in texts; such texts need quotes.",
        )
    return delimiter, header, rows


def _unlike(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first line is another sort of line than those below: names are no numbers and do not come again."""
    if all(not any(sign.isdigit() for sign in cell) for cell in header):
        return True
    numbers = sum(cell.replace(".", "").replace(",", "").isdigit() for cell in header)
    again = sum(any(row[at : at + 1] == [cell] for row in rows) for at, cell in enumerate(header))
    return not numbers and again * 2 < len(header)


def _delimiter(text: str) -> str:
    """The sign that gives the most columns on which lines agree."""

    def agreement(sign: str) -> tuple[float, int]:
        widths = [len(line) for line in _parsed(text, sign, 30) if line]
        if not widths:
            return 0.0, 0
        width, count = Counter(widths).most_common(1)[0]
        return (count / len(widths) if width > 1 else 0.0), width

    return max(SIGNS, key=agreement)


def _parsed(text: str, delimiter: str, most: int = ROWS + 1) -> list[list[str]]:
    lines: list[list[str]] = []
    try:
        for line in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            lines.append(line)
            if len(lines) >= most:
                break
    except csv.Error:
        pass
    return lines


def _objects(text: str, form: str, name: str) -> Sequence[Mapping[str, Any]]:
    found: list[Any] = []
    decoder, place = json.JSONDecoder(), 1 if form == "json" else 0
    text = text.strip()
    while place < len(text) and len(found) < ROWS:
        while place < len(text) and text[place] in " \r\n\t,":
            place += 1
        try:
            one, place = decoder.raw_decode(text, place)
        except (json.JSONDecodeError, RecursionError):
            break
        found.append(one)
    rows = [one for one in found if isinstance(one, Mapping)]
    if not rows or (form == "jsonl" and len(found) == 1 and _holds_a_list(found[0])):
        raise AskPerson(
            f"{name} is no list of objects.",
            "A list inside an object needs a mapping written by hand: set rows to where it is.",
        )
    return rows


def _holds_a_list(one: Any) -> bool:
    values = one.values() if isinstance(one, Mapping) else ()
    return any(isinstance(value, list) or _holds_a_list(value) for value in values)


def paths_of(row: Mapping[str, Any], before: str = "", depth: int = 2) -> list[str]:
    """The ways to the plain values of a row, as a mapping names them."""
    paths = []
    for key, value in row.items():
        if isinstance(value, Mapping) and depth > 1:
            paths += paths_of(value, f"{before}{key}.", depth - 1)
        elif not isinstance(value, list | Mapping):
            paths.append(f"{before}{key}")
    return paths


def _count(text: str, form: str, share: float) -> int:
    lines = text.count("\n") - (form == "csv") if form != "json" else text.count("},") + 1
    return max(1, round(lines * share))
