"""Rows of CSV and TSV files: the column names, then record after record; one broken line never takes others with it."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from connectors.kit.errors import AskPerson
from connectors.kit.file_rows import LINE_LIMIT, Layout, Row, long_line, undecodable
from connectors.kit.tape import Tape

LOOKS_LIKE_DATA = re.compile(r"@|\d{4}|^.{41,}$|^\s*$")
_OPEN_QUOTE = "A quoted text in it is not closed, or something follows its closing quote."


def read_header(tape: Tape, name: str, layout: Layout, needed: Collection[str]) -> Sequence[str]:
    """The column names, used up; none where the file has no whole line yet, and so no row either.

    Raises AskPerson where a column of `needed` is missing or stands there twice.
    """
    record = _record(tape, layout, False, None)
    while record is not None and record.blank:
        record = _record(tape, layout, False, None)
    if record is None:
        return ()
    if record.reason:
        raise AskPerson(f"The first line of {name} cannot be read.", f"{record.reason} It must name the columns.")
    header = [cell.strip() for cell in record.cells]
    missing = [column for column in needed if column not in header]
    if missing:
        raise AskPerson(f"{name} has no column{'s' * (len(missing) > 1)} {_listed(missing)}.", _columns_advice(header))
    twice = [column for column in needed if header.count(column) > 1]
    if twice:
        raise AskPerson(f"{name} has more than one column {_listed(twice)}.", "Give each column a name of its own.")
    return header


def csv_rows(tape: Tape, layout: Layout, header: Sequence[str], quiet: bool) -> Iterator[Row]:
    """The rows after the column names; blank lines and repeated column names are no rows."""
    width = len(header)
    while (record := _record(tape, layout, quiet, width)) is not None:
        cells = record.cells
        if record.blank or (len(cells) == width and cells[0].strip() == header[0] and _same(cells, header)):
            # The second: the head of the next export, in a file made by putting several one after the other.
            continue
        values = dict(zip(header, record.cells, strict=False)) if record.cells else None
        yield Row(record.number, record.blob, values, record.reason)
    tape.closed = not tape.left() and not tape.held


def _same(cells: Sequence[str], header: Sequence[str]) -> bool:
    return [cell.strip() for cell in cells] == header


def _columns_advice(header: Sequence[str]) -> str:
    if any(LOOKS_LIKE_DATA.search(cell) for cell in header):
        # Naming these as columns would show a customer's row in an error text.
        return "Its first line looks like data; it must name the columns."
    advice = f"Its columns are {_listed(header)}. Mend the mapping, or export the column."
    other = next((sign for sign in ";\t|," if len(header) == 1 and sign in header[0]), "")
    return f"{advice} If {other!r} parts the columns, set delimiter to it." if other else advice


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)


@dataclass(frozen=True, slots=True)
class _Record:
    """One CSV record, or one refused line with the reason."""

    number: int
    blob: bytes
    cells: Sequence[str] = ()
    reason: str = ""

    @property
    def blank(self) -> bool:
        return not self.reason and all(not cell or cell.isspace() for cell in self.cells)


class _UnusableError(Exception):
    pass


class _Lines(Iterator[str]):
    """Hands a CSV parser line after line without using them up, until the record turns out to be whole."""

    def __init__(self, tape: Tape, layout: Layout, quiet: bool) -> None:
        self._tape = tape
        self._layout = layout
        self._quiet = quiet
        self.at = 0
        self.first = 0
        self.count = 0
        self.loose = False
        self.too_long = False

    def __next__(self) -> str:
        end = self._tape.line_end(self.at, self._layout.limit - self.at)
        if end is None:
            # The last line has no line feed. Only a file at rest lets it count, and a cut-off one never does.
            self.loose = True
            end = self._tape.left()
            if end == self.at or not self._quiet or self._tape.broken:
                raise StopIteration
        if end > self._layout.limit:
            self.too_long = True
            raise StopIteration
        begin, self.at = self.at, end
        self.count += 1
        self.first = self.first or end
        head = self._tape.head
        line = self._tape.buffer[head + begin : head + end].decode(self._layout.bytewise)
        if "\0" in line:
            raise _UnusableError("It holds NUL characters. If the file is UTF-16, set encoding to it in the mapping.")
        return line


def _record(tape: Tape, layout: Layout, quiet: bool, width: int | None) -> _Record | None:
    """The next record, blank line or refused line, used up; None where the file ends or is not written yet."""
    plain = _plain_cells(tape, layout)
    if plain is not None and (width is None or len(plain[0]) == width):
        tape.number += 1
        return _Record(tape.number, tape.take(plain[1]), plain[0])
    lines = _Lines(tape, layout, quiet)
    cells: list[str] | None = None
    reason = ""
    try:
        cells = next(_parser(lines, layout), None)
    except csv.Error:
        reason = _OPEN_QUOTE
    except UnicodeDecodeError as error:
        reason = undecodable(error, layout.bytewise)
    except _UnusableError as error:
        reason = str(error)
    if lines.loose and (not quiet or tape.broken):
        return None
    if cells is None and not reason:
        row = long_line(tape, layout, quiet) if lines.too_long else None
        return _Record(row.number, row.blob, reason=row.reason) if row else None
    if lines.loose:
        tape.keep()
    if cells and width is not None and len(cells) != width and any(cells):
        reason = f"It has {len(cells)} fields; the first line names {width}."
    if reason and lines.count > 1:
        # One line only: a quote that was never closed must not swallow the rows after it.
        cells = None
    count, end = (lines.count, lines.at) if cells is not None else (1, lines.first)
    number = tape.number + 1
    tape.number += count
    return _Record(number, tape.take(end), cells or (), reason)


def _plain_cells(tape: Tape, layout: Layout) -> tuple[list[str], int] | None:
    """The cells of a line without quotes, and its length with its line feed; None for any that takes a closer look."""
    end = tape.line_end(0, layout.limit)
    if end is None or end > layout.limit:
        return None
    try:
        line = tape.buffer[tape.head : tape.head + end].decode(layout.bytewise)
    except UnicodeDecodeError:
        return None
    text = line[:-2] if line.endswith("\r\n") else line[:-1]
    if not text or "\r" in text or "\0" in text or (layout.quote and layout.quote in text):
        return None
    return text.split(layout.delimiter), end


def _parser(lines: _Lines, layout: Layout) -> Iterator[list[str]]:
    # Process-wide, but only ever this value; the default would refuse a long text that the row limit allows.
    csv.field_size_limit(LINE_LIMIT)
    quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if layout.quote else csv.QUOTE_NONE
    return csv.reader(lines, delimiter=layout.delimiter, quotechar=layout.quote or None, quoting=quoting, strict=True)
