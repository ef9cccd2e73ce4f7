"""Pulls the rows of one kind of record from a tap: messages in, pages out, its STATE kept with the rows before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from connectors.kit.declare import RAW_LIMIT, Cursor, Page, Rejection
from connectors.kit.errors import AskPerson, ConnectorError, OurBug, SkipRow, TryLater
from connectors.kit.file_rows import LINE_LIMIT
from connectors.kit.mapping import Entry
from connectors.kit.plain_json import digest, named_by
from connectors.kit.row_map import raw_text
from connectors.kit.shaping import Shaper, shaper
from connectors.kit.waiting import check_cancelled
from connectors.records import Gone, InteractionRecord, MergedInto, Record
from connectors.singer.messages import Other, Row, Rubbish, Schema, State, Version, read_message
from connectors.singer.running import Line
from connectors.singer.session import Session
from connectors.singer.verdicts import why

TITLES: Mapping[str, str] = {"customer": "Customers", "order": "Orders", "interaction": "Interactions"}
PAGE_BYTES = 4 * 1024 * 1024
# So many lines of nothing, and no tap is talking.
MOST_RUBBISH, SHOWN_RUBBISH = 10_000, 20
# A tap that goes round in a circle gives what it gave; some rows may come again, not so many.
_KNOWN, _AGAIN, _ROUNDS = 100_000, 1_000, 3
# Ids of more rows than this are not held to find out what was deleted.
_MOST_LISTED = 2_000_000
_DELETED = "_sdc_deleted_at"


@dataclass(slots=True)
class _Taken:
    """One stream of the tap within one run. `version` is the generation of its last row, `active` the one the tap says
    is whole; `ids` are those of its rows with their generations, `sure` False where a row's was not to be told."""

    entry: Entry
    shaping: Shaper
    version: int | None = None
    active: int | None = None
    ids: list[tuple[str, int | None]] = field(default_factory=list)
    sure: bool = True

    def listed(self) -> list[str] | None:
        """Every id there is now, where this run was a whole one."""
        if not self.sure or len(self.ids) > _MOST_LISTED:
            return None
        return [key for key, version in self.ids if self.active is None or version in (None, self.active)]


@dataclass(slots=True)
class _Batch:
    """What is on its way into a page. `state` is what the tap is given next time once this page is stored."""

    session: Session
    title: str
    streams: Mapping[str, _Taken]
    state: Any
    fresh: bool = False
    read: int = 0
    size: int = 0
    rubbish: int = 0
    records: list[Record] = field(default_factory=list)
    rejected: list[Rejection] = field(default_factory=list)
    known: set[bytes] = field(default_factory=set)
    again: int = 0

    def take(self, line: Line) -> None:
        """One line of the tap's output."""
        self.size += len(line.blob)
        if line.cut:
            self._throw(line.blob, f"It is longer than {LINE_LIMIT / 1024 / 1024:g} MB.")
            return
        if not line.ended:
            # Of what is cut off nothing is used; how the tap ended says why.
            return
        message = read_message(line.blob)
        if isinstance(message, Row):
            self._row(message, line.blob)
        elif isinstance(message, State):
            self.state, self.fresh = message.value, True
        elif isinstance(message, Schema):
            self._schema(message)
        elif isinstance(message, Version) and message.stream in self.streams:
            self.streams[message.stream].active = message.version
        elif isinstance(message, Rubbish):
            self._throw(line.blob, message.reason)
        elif not isinstance(message, Version | Other):
            raise OurBug("The tap said something that is not known here.", "Please report this.")

    @property
    def full(self) -> bool:
        """Whether it is time for a page: enough rows, or rows so long that they fill the memory."""
        most = max(1, self.session.around.page_rows)
        return len(self.records) + len(self.rejected) >= most or self.size >= PAGE_BYTES

    def page(self, last: bool = False) -> Page:
        """What came so far. Its cursor is the newest state: every row before that is in this page or an earlier one."""
        fresh = self.fresh or last
        cursor: Cursor | None = {"seal": self.session.seal, "state": self.state} if fresh else None
        page = Page(self.records, self.rejected, cursor, self.read)
        self.records, self.rejected, self.read, self.size, self.fresh = [], [], 0, 0, False
        return page

    def _row(self, row: Row, blob: bytes) -> None:
        taken = self.streams.get(row.stream)
        if taken is None:
            # Some taps give more than they are asked for.
            return
        self.read += 1
        self._notice(row)
        taken.version = row.version
        try:
            key = taken.shaping.source_id(row.values)
        except SkipRow as error:
            taken.sure = False
            self._refuse(taken, row, "", error)
            return
        if key is None:
            return
        if row.values.get(_DELETED):
            # Taps that read a database's log say so; the row has nothing else left.
            self.records.append(Gone(key))
            return
        record: Record | None = None
        try:
            record = taken.shaping.shape(row.values)
        except SkipRow as error:
            self._refuse(taken, row, key, error)
        if not isinstance(record, Gone | MergedInto) and len(taken.ids) <= _MOST_LISTED:
            taken.ids.append((key, row.version))
        if isinstance(record, InteractionRecord) and record.has_transcript:
            # A tap cannot be asked for one row again.
            record = replace(record, has_transcript=False)
        if record is not None:
            self.records.append(record)

    def _refuse(self, taken: _Taken, row: Row, key: str, error: SkipRow) -> None:
        title, mark = taken.entry.title, named_by(row.values)
        where = f"{title}, id {key[:80]}" if key else f"{title}, no id, mark {mark}"
        self.rejected.append(Rejection(where, error.reason, key, raw_text(row.values), error.mend))

    def _throw(self, blob: bytes, reason: str) -> None:
        """A line that is no message is set aside; of very many, some."""
        self.rubbish += 1
        if self.rubbish <= SHOWN_RUBBISH:
            raw = blob[: RAW_LIMIT * 4].decode("utf-8", "replace").replace("\0", "\ufffd")[:RAW_LIMIT]
            where = f"{self.title}, a line that is no message, mark {named_by(raw)}"
            self.rejected.append(Rejection(where, reason, "", raw))
        if self.rubbish > MOST_RUBBISH:
            raise AskPerson(
                f"The tap printed more than {MOST_RUBBISH:,} lines that are no Singer messages and was ended.",
                "Check that the program named is a tap, and that its settings do not have it print its log.",
            )

    def _notice(self, row: Row) -> None:
        """Whether it goes round in a circle."""
        mark = digest([row.stream, dict(row.values)])
        if mark in self.known:
            self.again += 1
            if self.again > max(_AGAIN, _ROUNDS * len(self.known)):
                raise OurBug(
                    "The tap gives the same rows again and again and was ended.",
                    "What came before is kept. It may not get its source's next page; please report it to the tap's "
                    "makers.",
                )
        elif len(self.known) < _KNOWN:
            self.known.add(mark)

    def _schema(self, schema: Schema) -> None:
        taken = self.streams.get(schema.stream)
        if taken is None or not schema.closed:
            return
        missing = sorted(
            column
            for column in taken.entry.needed
            if column not in schema.fields and column.partition(".")[0] not in schema.fields
        )
        if missing:
            raise AskPerson(
                f"The tap's stream “{schema.stream}” has no field “{missing[0]}” any more, which the mapping needs.",
                "Change the mapping to what it is called now. Nothing was taken for read.",
            )


def pull(session: Session, record: str, cursor: Cursor | None) -> Iterator[Page]:
    """Rows of one kind that the tap gives from its last state on."""
    if not session.of_kind(record):
        session.listed[record] = None
        return
    state = cursor.get("state") if cursor is not None and cursor.get("seal") == session.seal else None
    batch = _batch(session, record, state)
    for _ in _taken(session, record, batch, state):
        yield batch.page()
    session.listed[record] = _listed(batch) if nothing_in(state) else None
    yield batch.page(last=True)


def present(session: Session, record: str) -> Iterator[Sequence[str]] | None:
    """Every id there is now; None where deletions cannot be told from it: where an entry of this kind does not say that
    the tap, begun anew, gives everything there is, or a row is too broken to know which it is."""
    entries = session.of_kind(record)
    if not entries or not all(entry.complete for entry in entries):
        return None
    ids = session.listed.get(record)
    if ids is None:
        # What was read went on from a state: begun anew, the tap lists everything.
        batch = _batch(session, record, None)
        for _ in _taken(session, record, batch, None):
            batch.page()
        ids = _listed(batch)
    return None if ids is None else _in_batches(ids, session.around.page_rows)


def nothing_in(state: Any) -> bool:
    """Whether a state says nothing, so that a run from it is a whole one."""
    if isinstance(state, Mapping):
        return all(nothing_in(value) for value in state.values())
    return state is None or state == []


def _batch(session: Session, record: str, state: Any) -> _Batch:
    title = TITLES[record]
    streams = {name: _Taken(entry, shaper(entry)) for name, (entry, _) in session.streams(record).items()}
    return _Batch(session, title, streams, state)


def _taken(session: Session, record: str, batch: _Batch, state: Any) -> Iterator[None]:
    """Run the tap to its end; comes back each time the batch is full. Raises why it ended where that was not well."""
    problem: ConnectorError | None = None
    with session.run(session.chosen(record), state) as tap:
        try:
            for line in tap.lines():
                batch.take(line)
                if batch.full:
                    yield
                    check_cancelled(session.around)
            ended = tap.ended()
            if ended.status != 0:
                problem = why(ended, batch.title)
        except TryLater as hanging:
            problem = hanging
    if problem is not None:
        # What came before is kept, with the last state there was.
        if batch.records or batch.rejected or batch.fresh:
            yield
        raise problem


def _listed(batch: _Batch) -> list[str] | None:
    found: list[str] = []
    for taken in batch.streams.values():
        ids = taken.listed()
        if ids is None:
            return None
        found += ids
    return found


def _in_batches(ids: Sequence[str], most: int) -> Iterator[Sequence[str]]:
    for at in range(0, len(ids), max(1, most)):
        yield ids[at : at + most]
