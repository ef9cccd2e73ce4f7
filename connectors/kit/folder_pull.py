"""Pulls the rows of a folder's files page by page, only what is new since the cursor; tells every id for deletions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from connectors.kit.declare import Cursor, Page, Rejection
from connectors.kit.errors import AskPerson, Cancelled, SkipRow, TryLater
from connectors.kit.file_rows import Row
from connectors.kit.files import Reading
from connectors.kit.folders import File, Folder
from connectors.kit.mapping import Entry
from connectors.kit.shaping import Shaper, shaper
from connectors.kit.tape import Mark, plain_size
from connectors.records import Record

# A file this young may change again without its time or size telling; it is looked into once more.
FRESH_SECONDS = 2
PAGE_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a file has been read; `size` and `changed` are its own when all of it was, else -1 and 0."""

    size: int
    changed: int
    mark: Mark

    def plain(self) -> list[Any]:
        return [self.size, self.changed, self.mark.position, self.mark.number, self.mark.digest]

    @staticmethod
    def of(told: Sequence[Any]) -> Progress:
        return Progress(told[0], told[1], Mark(told[2], told[3], told[4]))

    def covers(self, file: File) -> bool:
        return (self.size, self.changed) == (file.size, file.changed)


@dataclass(slots=True)
class _Batch:
    """Rows on their way into a page, and how far each file has been read."""

    folder: Folder
    progress: dict[str, Progress] = field(default_factory=dict)
    expected: int = 0
    done: int = 0
    rows: int = 0
    read: int = 0
    size: int = 0
    records: list[Record] = field(default_factory=list)
    rejected: list[Rejection] = field(default_factory=list)

    def add(self, entry: Entry, shaper: Shaper, file: File, row: Row) -> None:
        """Map one row or keep it aside."""
        self.read += 1
        self.size += len(row.blob)
        reason, mend = row.reason, ""
        if not reason and row.values is not None:
            try:
                record = shaper.shape(row.values)
                if record is not None:
                    self.records.append(record)
                return
            except SkipRow as error:
                reason, mend = error.reason, error.mend
        layout = entry.layout_of(file.name)
        where = f"{file.name} {layout.unit} {row.number}"
        self.rejected.append(Rejection(where, reason, _id(shaper, row) or "", row.raw(layout.bytewise), mend))

    @property
    def full(self) -> bool:
        """Whether it is time for a page: enough rows, or rows so long that they fill the memory."""
        return self.read >= self.folder.around.page_rows or self.size >= PAGE_BYTES

    @property
    def cursor(self) -> Cursor:
        return {"seal": self.folder.seal, "files": {key: told.plain() for key, told in self.progress.items()}}

    def page(self) -> Page:
        """The rows so far, with a cursor that lies behind them. How many rows there are is told from the bytes."""
        self.rows += self.read
        self.done += self.size
        total = max(self.rows, round(self.rows * self.expected / self.done)) if self.done else None
        page = Page(self.records, self.rejected, self.cursor, self.read, total)
        self.records, self.rejected, self.read, self.size = [], [], 0, 0
        return page


def pull(folder: Folder, record: str, cursor: Cursor | None) -> Iterator[Page]:
    """Rows of one kind that are new since the cursor, file by file.

    A file that fails does not keep the others back: its error (AskPerson before TryLater) is raised when they are done.
    """
    before = _progress_in(cursor, folder.seal)
    batch = _Batch(folder)
    problems: list[AskPerson | TryLater] = []
    waiting = _changed_files(batch, folder.of_kind(record), before, problems)
    for entry, file in waiting:
        try:
            yield from _pull_file(batch, entry, file)
        except (AskPerson, TryLater) as error:
            problems.append(error)
    if batch.read or batch.progress != before or cursor is None:
        yield batch.page()
    raise_worst(problems)


def _changed_files(
    batch: _Batch, entries: Sequence[Entry], before: Mapping[str, Progress], problems: list[AskPerson | TryLater]
) -> Sequence[tuple[Entry, File]]:
    """The files to read; how far the others have been read stays in the batch."""
    waiting: list[tuple[Entry, File]] = []
    for entry in entries:
        for name in batch.folder.names(entry):
            told = before.get(_key(entry, name))
            if told is not None:
                batch.progress[_key(entry, name)] = told
            try:
                file = batch.folder.file(name)
            except (AskPerson, TryLater) as error:
                problems.append(error)
                continue
            if file is not None and (told is None or not told.covers(file)):
                waiting.append((entry, file))
                batch.expected += max(0, plain_size(file.path, file.size) - (told.mark.position if told else 0))
    return waiting


def _key(entry: Entry, name: str) -> str:
    return f"{entry.name}/{name}"


def _progress_in(cursor: Cursor | None, seal: str) -> Mapping[str, Progress]:
    if cursor is None or cursor.get("seal") != seal:
        return {}
    return {key: Progress.of(told) for key, told in cursor["files"].items()}


def _pull_file(batch: _Batch, entry: Entry, file: File) -> Iterator[Page]:
    key, shaping = _key(entry, file.name), shaper(entry)
    told = batch.progress.get(key)
    with batch.folder.reading(entry, file, told.mark if told else None) as reading:
        for row in reading.rows:
            batch.add(entry, shaping, file, row)
            if batch.full:
                batch.progress[key] = Progress(-1, 0, reading.tape.mark())
                yield batch.page()
                if batch.folder.around.cancelled():
                    raise Cancelled
        settled = reading.done and file.age(batch.folder.around.now()) >= FRESH_SECONDS
        size, changed = (file.size, file.changed) if settled else (-1, 0)
        batch.progress[key] = Progress(size, changed, reading.tape.mark())
        if reading.broken:
            raise ends_too_early(file, entry, reading)


def ends_too_early(file: File, entry: Entry, reading: Reading) -> TryLater:
    """What to say of a file of which a part is missing."""
    unit = entry.layout_of(file.name).unit
    return TryLater(
        f"{file.name} ends too early, after {unit} {reading.tape.number}: {reading.broken}.",
        "The rows before that are kept; the file is tried again by itself.",
    )


def raise_worst(problems: Sequence[AskPerson | TryLater]) -> None:
    """What a person must mend comes before what mends itself; how many other files have trouble is said beside it."""
    if not problems:
        return
    worst = next((problem for problem in problems if isinstance(problem, AskPerson)), problems[0])
    more = f" {len(problems) - 1} more of its files could not be read." if len(problems) > 1 else ""
    raise type(worst)(worst.title, worst.advice + more)


def present(folder: Folder, record: str) -> Iterator[Sequence[str]] | None:
    """Every id there is now; None where deletions cannot be told from it.

    That is where an entry of this kind does not say that its files are complete, or a row is too broken to know which
    record it is. Raises TryLater while a file is missing, empty or not whole.
    """
    entries = folder.of_kind(record)
    if not entries or not all(entry.complete for entry in entries):
        return None
    files = [(entry, file) for entry in entries for file in _whole_files(folder, entry)]
    # Read twice, because half a list of ids must never be handed out: what is not on it counts as deleted.
    if not all(key for entry, file in files for key in _ids(folder, entry, file)):
        return None
    return _batches(folder, files)


def _whole_files(folder: Folder, entry: Entry) -> Sequence[File]:
    files = folder.files(entry)
    if not files or not all(_may_be_empty(folder, entry, file) for file in files if not file.size):
        title = f"The files of '{entry.title}' are missing or empty."
        raise TryLater(title, "Nothing is taken for deleted until they are back.")
    return files


def _batches(folder: Folder, files: Sequence[tuple[Entry, File]]) -> Iterator[Sequence[str]]:
    batch: list[str] = []
    for entry, file in files:
        for key in _ids(folder, entry, file):
            if not key:
                raise TryLater(f"{file.name} changed while it was read.", "It is read again by itself.")
            batch.append(key)
            if len(batch) >= folder.around.page_rows:
                yield batch
                batch = []
    yield batch


def _may_be_empty(folder: Folder, entry: Entry, file: File) -> bool:
    """Of no rows at all JSONL makes an empty file; the others would have column names or brackets in it."""
    return entry.layout_of(file.name).format == "jsonl" and folder.quiet(file)


def _ids(folder: Folder, entry: Entry, file: File) -> Iterator[str]:
    """The ids in a file; "" for a row too broken to have one. TryLater where the file is not whole."""
    shaping = shaper(entry)
    with folder.reading(entry, file) as reading:
        for row in reading.rows:
            key = _id(shaping, row)
            if key is not None and _alive(shaping, row):
                yield key
            elif key is None and row.reason:
                yield ""
        if not reading.done:
            raise TryLater(f"{file.name} is not whole.", "Nothing is taken for deleted until it is.")


def _id(shaping: Shaper, row: Row) -> str | None:
    try:
        return None if row.values is None else shaping.source_id(row.values)
    except SkipRow:
        return None


def _alive(shaping: Shaper, row: Row) -> bool:
    try:
        return bool(row.reason) or row.values is None or shaping.alive(row.values)
    except SkipRow:
        return True
