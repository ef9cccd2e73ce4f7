"""Rows that come in order of customers and are wanted in order of their own numbers: put aside in files, each of a run
of numbers that fits into memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec.msgpack import Decoder, Encoder

# Numbers in one file.
RUN = 250_000
_LENGTH = 4
# Bytes held back before they are written.
_FULL = 1 << 20


class Spool:
    """Records in files of runs of numbers; traces and links in memory, for there are few."""

    def __init__(self, folder: Path, first: int, last: int) -> None:
        """`first` is the number before the first record, `last` that of the last one."""
        self._folder, self._first, self._last = folder, first, last
        self._waiting: dict[int, bytearray] = defaultdict(bytearray)
        self._traces: list[tuple[Any, ...]] = []
        self._links: list[tuple[Any, ...]] = []
        self._pack, self._unpack = Encoder().encode, Decoder().decode

    def add(
        self, late: Iterable[tuple[Any, ...]], traces: Sequence[tuple[Any, ...]], links: Sequence[tuple[Any, ...]]
    ) -> None:
        """Put rows aside; the first field of each is its number."""
        runs: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
        for row in late:
            runs[row[0] // RUN].append(row)
        for run, rows in runs.items():
            body, held = self._pack(rows), self._waiting[run]
            held += len(body).to_bytes(_LENGTH, "big") + body
            if len(held) > _FULL:
                self._flush(run)
        self._traces += traces
        self._links += links

    def _flush(self, run: int) -> None:
        with self._file(run).open("ab") as file:
            file.write(self._waiting.pop(run))

    def _file(self, run: int) -> Path:
        return self._folder / f"run-{run}"

    def traces(self) -> Iterator[tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]]:
        """All traces and links in their order, some at a time."""
        self._traces.sort()
        self._links.sort()
        for start in range(0, len(self._traces), RUN):
            yield self._traces[start : start + RUN], self._links[start : start + RUN]

    def records(self) -> Iterator[list[tuple[Any, ...]]]:
        """All records in the order of their numbers, a run at a time; each run is forgotten with it."""
        for run in [*self._waiting]:
            self._flush(run)
        for run in range((self._first + 1) // RUN, self._last // RUN + 1):
            if self._file(run).exists():
                yield self._read(self._file(run))
                self._file(run).unlink()

    def _read(self, file: Path) -> list[tuple[Any, ...]]:
        held, at, rows = file.read_bytes(), 0, []
        while at < len(held):
            start = at + _LENGTH
            at = start + int.from_bytes(held[at:start], "big")
            rows += self._unpack(memoryview(held)[start:at])
        rows.sort(key=lambda row: row[0])
        return rows
