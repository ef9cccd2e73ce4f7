"""Exported files read row by row, resumable after any row: CSV, TSV, JSONL and JSON, plain or gz."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from connectors.kit.csv_rows import csv_rows, read_header
from connectors.kit.file_rows import Layout, Row, decode_json, long_line, too_long
from connectors.kit.json_list import enter_list, next_element
from connectors.kit.tape import Mark, Tape, open_tape


@dataclass(frozen=True, slots=True)
class Reading:
    """An open file. After `rows` is used up, `done` says that all of it was read, `broken` why it ended too early."""

    tape: Tape
    rows: Iterator[Row]
    quiet: bool

    @property
    def done(self) -> bool:
        """Whether nothing is left to read until the file changes."""
        return not self.tape.broken and (self.quiet or self.tape.closed)

    @property
    def broken(self) -> str:
        """Why the file ended before its end, in words, or empty."""
        return self.tape.broken


@contextmanager
def open_rows(
    path: Path,
    name: str,
    layout: Layout,
    needed: Collection[str],
    since: Mark | None,
    quiet: bool,
    cancelled: Callable[[], bool],
) -> Iterator[Reading]:
    """Open a file and read its rows after `since`, or all of them if what stood before `since` has changed.

    `needed` are the columns a CSV file must have. `quiet` says that nobody has written to the file for a while: then a
    last line without a line feed counts as a row, otherwise it is left for the next time. Raises AskPerson, TryLater.
    """
    if since is not None and since.position:
        with open_tape(path, name, layout.encoding, cancelled) as tape:
            rows = _rows(tape, name, layout, needed, since, quiet)
            if rows is not None:
                yield Reading(tape, rows, quiet)
                return
    with open_tape(path, name, layout.encoding, cancelled) as tape:
        yield Reading(tape, _rows(tape, name, layout, needed, None, quiet) or iter(()), quiet)


def _rows(
    tape: Tape, name: str, layout: Layout, needed: Collection[str], since: Mark | None, quiet: bool
) -> Iterator[Row] | None:
    """The rows after `since`, or None if the file no longer begins as it did. Reads the head of the file at once."""
    header: Sequence[str] = ()
    if layout.format == "csv":
        header = read_header(tape, name, layout, needed)
    if since is not None:
        if not tape.forward(since):
            return None
    elif layout.format == "json" and not enter_list(tape, name, layout.rows):
        return iter(())
    if layout.format == "csv":
        return csv_rows(tape, layout, header, quiet) if header else iter(())
    return _json_rows(tape, layout) if layout.format == "json" else _json_lines(tape, layout, quiet)


def _json_lines(tape: Tape, layout: Layout, quiet: bool) -> Iterator[Row]:
    while True:
        end = tape.line_end(0, layout.limit)
        if end is None and (not tape.left() or not quiet or tape.broken):
            break
        if end is not None and end > layout.limit:
            record = long_line(tape, layout, quiet)
            if record is None:
                break
            yield Row(record.number, record.blob, reason=record.reason)
            continue
        if end is None:
            tape.keep()
        tape.number += 1
        blob = tape.take(tape.left() if end is None else end)
        if blob.strip():
            yield _json_row(tape.number, blob, layout)
    tape.closed = not tape.left() and not tape.held


def _json_rows(tape: Tape, layout: Layout) -> Iterator[Row]:
    while (element := next_element(tape, layout.limit)) is not None:
        tape.number += 1
        if element.too_long:
            yield Row(tape.number, element.blob, reason=too_long(layout))
        else:
            yield _json_row(tape.number, element.blob, layout)


def _json_row(number: int, blob: bytes, layout: Layout) -> Row:
    value, reason = decode_json(blob, layout.bytewise)
    if not reason and not isinstance(value, dict):
        reason = "It is not an object with named values."
    return Row(number, blob, reason=reason) if reason else Row(number, blob, value)
