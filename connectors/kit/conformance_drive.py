"""Drives a connector as the engine does, keeps what it yields, and holds every page and error to the contract."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import datetime, timedelta
from typing import Any, get_args

from connectors.kit.conformance_rig import Rig
from connectors.kit.declare import RAW_LIMIT, Cursor, Page, Rejection, Session, Stream, Surroundings
from connectors.kit.errors import AskPerson, Cancelled, ConnectorError, OurBug, SkipRow, TryLater
from connectors.records import Gone, MergedInto, Record

# Small, so that a few rows make several pages.
PAGE_ROWS = 5
REGION, ZONE = "US", "UTC"

# A pull of a handful of rows that needs more than this never ends.
MOST_PAGES, MOST_ASKED, MOST_SLEPT = 300, 1_000, 48 * 3600.0


class ConformanceError(AssertionError):
    """A connector broke its promise; the text says what was seen and what was expected."""


def must(holds: bool, text: str) -> None:
    """Raise ConformanceError unless `holds`."""
    if not holds:
        raise ConformanceError(text)


@dataclass(slots=True)
class Desk:
    """What a desk would have stored of one stream so far."""

    records: dict[str, Record] = field(default_factory=dict)
    cursor: Cursor | None = None
    rejected: dict[str, Rejection] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)

    def keep(self, page: Page) -> None:
        """Commit a page with its cursor."""
        for record in page.records:
            if isinstance(record, Gone | MergedInto):
                self.records.pop(record.source_id, None)
                if isinstance(record, MergedInto):
                    self.merged[record.source_id] = record.into
            else:
                self.records[record.source_id] = record
        self.rejected.update({one.where: one for one in page.rejected})
        self.cursor = page.cursor if page.cursor is not None else self.cursor


@dataclass(frozen=True, slots=True)
class Pulled:
    """How one pull went: its pages, and the error that ended it (None: it read everything). `cancelled`: as told."""

    pages: Sequence[Page]
    error: ConnectorError | None = None
    cancelled: bool = False

    @property
    def records(self) -> list[Record]:
        """Every record of every page, in order."""
        return [record for page in self.pages for record in page.records]

    @property
    def read(self) -> int:
        """Rows taken from the source."""
        return sum(page.read for page in self.pages)


class Driver:
    """Pulls the rig's stream. Every pull opens the connector anew, as the engine does."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig

    def moment(self, minutes_ago: float = 60) -> datetime:
        """A whole second in the recent past of the rig's clock."""
        return (self.rig.clock.now() - timedelta(minutes=minutes_ago)).replace(microsecond=0)

    def pass_time(self, seconds: float = 60) -> None:
        """Let time go by between two pulls."""
        self.rig.clock.sleep(seconds)

    def pull(
        self, desk: Desk, stop_after: int = MOST_PAGES + 1, *, cancel: bool = False, reconcile: bool = False
    ) -> Pulled:
        """One pull into `desk`, ended after `stop_after` pages as a killed process would, or by `cancel`ling there.

        `reconcile` also looks for deleted rows, which the engine does now and then only.
        """
        watch = _Watch(self.rig)
        pages: list[Page] = []
        try:
            with self._open(watch) as session:
                stream = self._stream()
                for page in stream.read(session, _stored(desk.cursor)):
                    check_page(page)
                    pages.append(page)
                    desk.keep(page)
                    watch.turned(len(pages))
                    if len(pages) >= stop_after and not cancel:
                        return Pulled(pages)
                    watch.cancel = watch.cancel or (cancel and len(pages) >= stop_after)
                if reconcile:
                    self._reconcile(stream, session, desk)
        except ConnectorError as error:
            check_error(error, self.rig)
            return Pulled(pages, error)
        except Cancelled:
            must(cancel and watch.cancel, watch.runaway or "The connector raised Cancelled though nobody cancelled.")
            return Pulled(pages, cancelled=True)
        return Pulled(pages)

    def complete(self, desk: Desk) -> Pulled:
        """A pull that looks for deleted rows as well and must end without an error."""
        pulled = self.pull(desk, reconcile=True)
        if pulled.error is not None:
            raise ConformanceError(f"A pull of a healthy source failed: {pulled.error!r}")
        return pulled

    def fresh(self) -> Desk:
        """Everything the source has now, pulled from the beginning by a desk that knows nothing."""
        desk = Desk()
        self.complete(desk)
        return desk

    def session(self, work: Callable[[Session], Any]) -> Any:
        """Run `work` with an open connector; its errors go through."""
        with self._open(_Watch(self.rig)) as session:
            return work(session)

    def _open(self, watch: _Watch) -> Any:
        around = Surroundings(
            now=self.rig.clock.now,
            sleep=watch.sleep,
            cancelled=watch.cancelled,
            region=REGION,
            time_zone=ZONE,
            page_rows=PAGE_ROWS,
        )
        return self.rig.connector.open(self.rig.settings(), self.rig.secrets(), around)

    def _stream(self) -> Stream:
        found = [stream for stream in self.rig.connector.streams if stream.name == self.rig.stream]
        must(len(found) == 1, f"The connector has no stream {self.rig.stream}, or more than one.")
        return found[0]

    def _reconcile(self, stream: Stream, session: Session, desk: Desk) -> None:
        batches = stream.present(session) if stream.present else None
        if batches is None:
            return
        there: set[str] = set()
        for batch in batches:
            must(all(isinstance(one, str) and one for one in batch), "`present` yields something that is no id.")
            there.update(batch)
        desk.records = {key: record for key, record in desk.records.items() if key in there}


class _Watch:
    """The surroundings' sleep and cancel of one pull; ends one that goes round for ever."""

    def __init__(self, rig: Rig) -> None:
        self._rig = rig
        self._asked = len(rig.ledger.asked)
        self._slept = 0.0
        self.cancel = False
        self.runaway = ""

    def sleep(self, seconds: float) -> None:
        self._slept += seconds
        must(self._slept <= MOST_SLEPT, f"One pull slept for {self._slept / 3600:.0f} hours.")
        self._rig.clock.sleep(seconds)

    def cancelled(self) -> bool:
        asked = len(self._rig.ledger.asked) - self._asked
        if asked > MOST_ASKED:
            self.runaway = f"The pull never ended: {asked} requests for a handful of rows."
        return self.cancel or bool(self.runaway)

    def turned(self, pages: int) -> None:
        must(pages <= MOST_PAGES, f"The pull never ended: {pages} pages for a handful of rows.")


def _stored(cursor: Cursor | None) -> Cursor | None:
    """The cursor as it comes back from the store: a copy that went through JSON."""
    stored: Cursor | None = json.loads(json.dumps(cursor))
    return stored


def check_page(page: Page) -> None:
    """Hold one page to the contract of declare.Page and of the records."""
    rows = len(page.records) + len(page.rejected)
    must(rows <= PAGE_ROWS, f"A page holds {rows} rows though page_rows is {PAGE_ROWS}.")
    must(page.read >= 0 and (page.total is None or page.total >= 0), "A page counts less than no rows.")
    for record in page.records:
        must(isinstance(record, get_args(Record)), f"A page holds a {type(record).__name__}, which is no record.")
        must(isinstance(record.source_id, str) and record.source_id.strip() != "", "A record has no source_id.")
        for name, moment in _times(record, type(record).__name__):
            must(moment.utcoffset() is not None, f"{name} is a time without a zone.")
    for one in page.rejected:
        must(bool(one.where.strip()), "A rejection does not say where its row is.")
        must(" " in one.reason.strip(), "A rejection has no reason in words.")
        must(len(one.raw) <= RAW_LIMIT, f"A rejection keeps {len(one.raw)} characters of its row.")
    if page.cursor is not None:
        try:
            same = json.loads(json.dumps(page.cursor, allow_nan=False)) == page.cursor
        except (TypeError, ValueError):
            same = False
        must(same, "A cursor is not plain JSON: the store could not give it back as it was.")


def _times(value: object, name: str) -> Iterator[tuple[str, datetime]]:
    if isinstance(value, datetime):
        yield name, value
    elif isinstance(value, tuple):
        for part in value:
            yield from _times(part, name)
    elif is_dataclass(value):
        for one in fields(value):
            yield from _times(getattr(value, one.name), f"{name}.{one.name}")


def check_error(error: ConnectorError, rig: Rig) -> None:
    """Hold an error to the contract: named by what to do next, in words, and nothing secret anywhere in its chain."""
    must(isinstance(error, AskPerson | TryLater | OurBug), f"A {type(error).__name__} came out of a pull.")
    must(not isinstance(error, SkipRow), "A SkipRow came out of a pull; it belongs to its row.")
    must(" " in error.title.strip(), "An error has no title in words.")
    if isinstance(error, AskPerson):
        must(" " in error.advice.strip(), f"An AskPerson does not say what to do: {error.title}")
    part: BaseException | None = error
    while part is not None:
        for secret in rig.secrets().values():
            must(not secret or secret not in f"{part!r} {part}", f"A {type(part).__name__} shows a secret.")
        part = part.__cause__ or part.__context__


def check_no_customer(error: ConnectorError, records: Sequence[Record]) -> None:
    """No name, identifier or id of a customer may be in an error's chain."""
    part: BaseException | None = error
    while part is not None:
        text = f"{part!r} {part}"
        for record in records:
            for value in _private(record):
                must(value not in text, f"A {type(part).__name__} shows customer data.")
        part = part.__cause__ or part.__context__


def _private(record: Record) -> list[str]:
    """Values of a record that name a person; short ones would turn up in any text."""
    if isinstance(record, Gone | MergedInto):
        return []
    values = [record.name, *(one.value for one in record.identifiers)]
    return [value for value in values if len(value) >= 5]
