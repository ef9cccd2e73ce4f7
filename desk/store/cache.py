"""The cache as the rest of the desk sees it: pages go in, frozen rows come out, no SQL leaves this room."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from sqlalchemy import Connection

from connectors.kit.declare import Cursor, Found, Page
from connectors.records import CustomerRecord
from desk.domain.identifiers import Normal
from desk.domain.keys import Key
from desk.domain.namesakes import PLAIN_NAMES, Namesakes
from desk.domain.people import NameBook
from desk.domain.touches import Touch
from desk.store import finding, lines, naming, owed, packing, reading, reconciling, streams, touches, writer
from desk.store.added import NOTHING, Added, HearingAgain, added_to, adding, with_added
from desk.store.called import knowing
from desk.store.candidates import Matches
from desk.store.catching_up import CatchingUp
from desk.store.engine import Database, Superseded
from desk.store.flags import FlagBook
from desk.store.footing import Footing
from desk.store.histories import Histories
from desk.store.kept import KeptPasts
from desk.store.lately import LatelyHad
from desk.store.ledger import Ledger
from desk.store.lines import ItemRow, RecordKey
from desk.store.making import Report, ensure_made, no_report, note_making
from desk.store.mending import Mending
from desk.store.migrations.cache import STEPS
from desk.store.mirror import Mirror
from desk.store.naming import Names
from desk.store.owed import PLAIN, Making
from desk.store.packing import Reader, StoredRecord
from desk.store.persons import Persons
from desk.store.popping import Pops
from desk.store.prepare import Origin
from desk.store.reading import CustomerRow, RecordRow
from desk.store.retention import Retention, kept
from desk.store.review import Review
from desk.store.space import Spare
from desk.store.speaking import Speaking
from desk.store.standings import Standings
from desk.store.text_search import TextSearch
from desk.store.whole_numbers import WholeNumbers
from desk.store.writer import PageResult, Ready


class CacheWriter:
    """What one pull or lookup does to the cache. `origin` says for which source, and how it is read.

    It writes for the source as it was at the writer's first step: once the source is removed or its settings are
    changed, by whatever process, every further step raises Superseded.
    """

    def __init__(
        self,
        database: Database,
        origin: Origin,
        keep: Mapping[str, int] = MappingProxyType({}),
        held: streams.Held | None = None,
    ) -> None:
        """`keep` is for how many days the records of a stream are kept; what is older is not stored at all. `held` is
        the source as another writer took hold of it."""
        self._database = database
        self._keep = keep
        self._source = origin.source
        self._origin = origin
        self._held = held
        self._packers: dict[str, packing.Packer] = {}

    def cursor(self, stream: str) -> Cursor | None:
        """Where this stream resumes."""
        with self._step(stream) as (connection, stream_id):
            return streams.read_cursor(connection, stream_id)

    def begin_anew(self, stream: str) -> None:
        """Forget the cursor, so that this pull reads everything again."""
        with self._step(stream) as (connection, stream_id):
            streams.forget_cursor(connection, stream_id)

    def prepare(self, stream: str, page: Page, now: datetime, ahead: bool = True) -> Ready:
        """What of a page can be worked out before its turn to be stored has come; not `ahead`, where its rows are
        expected to say what is stored already."""
        records = kept(page.records, self._keep.get(stream), now)
        return writer.prepare_page(page, records, replace(self._origin, stream=stream), ahead)

    def store(self, stream: str, ready: Ready, now: datetime) -> PageResult:
        """Store prepared pages and their cursor together, or nothing of them."""
        if stream not in self._packers and len(ready.last) >= packing.ENOUGH:
            with self._step(stream) as (connection, stream_id):
                packing.learn(connection, stream_id, [row.said for row in ready.rows()[: packing.MOST]])
        with self._step(stream) as (connection, stream_id):
            origin, packer = replace(self._origin, stream=stream), self._packer(connection, stream, stream_id)
            return writer.write_page(connection, stream_id, origin, ready, now, packer)

    def commit(self, stream: str, page: Page, now: datetime) -> PageResult:
        """Store a page and its cursor together, or nothing of it."""
        return self.store(stream, self.prepare(stream, page, now, ahead=False), now)

    def again(self) -> streams.Whose:
        """What `Cache.writer` makes a writer of that goes on for this one."""
        with self._database.writing() as connection:
            held = self._hold(connection)
        return streams.Whose(self._source, self._origin.region, self._origin.own, dict(self._keep), held)

    def commit_found(self, found: Found, now: datetime) -> PageResult:
        """Store what a lookup found; the stream's cursor stays where it is."""
        page = Page(found.records, found.rejected)
        return self.commit(found.stream, page, now)

    def reconcile(self, stream: str, present: Iterable[str], before: datetime, now: datetime) -> int:
        """Mark as gone what the source no longer has; `before` is when `present` was begun. Returns how many."""
        with self._step(stream) as (_, stream_id):
            pass
        absent = reconciling.absent(self._database, stream_id, present, before)
        with self._step(stream) as (connection, stream_id):
            return writer.reconcile(connection, stream_id, absent, now)

    def set_state(
        self,
        stream: str,
        state: str,
        message: str,
        pulled_at: datetime | None = None,
        retry_at: datetime | None = None,
    ) -> None:
        """How the pull of a stream ended; `pulled_at` only where it reached the end, `retry_at` where it must wait."""
        with self._step(stream) as (connection, stream_id):
            streams.set_state(connection, stream_id, state, message, pulled_at, retry_at)

    def keep_run(self, started: datetime, ended: datetime, outcome: str, rows: int) -> None:
        """Remember how the whole pull went: ok, part or failed."""
        with self._database.writing() as connection:
            self._hold(connection)
            streams.keep_run(connection, self._source, started, ended, outcome, rows)

    def _packer(self, connection: Connection, stream: str, stream_id: int) -> packing.Packer:
        if stream not in self._packers:
            held = packing.packer_of(connection, stream_id)
            if held is None:
                return packing.Packer()
            self._packers[stream] = held
        return self._packers[stream]

    @contextmanager
    def _step(self, stream: str) -> Iterator[tuple[Connection, int]]:
        with self._database.writing() as connection:
            held = self._hold(connection)
            note_making(connection)
            yield connection, streams.ensure_stream(connection, held.source_id, stream)

    def _hold(self, connection: Connection) -> streams.Held:
        if self._held is None:
            self._held = streams.hold_source(connection, self._source)
        elif not streams.still_holds(connection, self._held):
            raise Superseded
        return self._held


class Cache:
    """One cache file. Every method may be called from any thread; answers are frozen.

    `ledger` tells of its sources: what they brought, what was set aside, how their pulls went. `standings` holds what
    is worked out per customer, and who waits for it, `pasts` what is kept of long histories; `histories` what records
    said at any moment; `mirror` what people said of who is who, `persons` how that came to be, `review` what might be
    one and nobody decided yet; `catching_up` is work that no page waits for, `hearing` has records heard again,
    `lately` the interactions of a time, `speaking` puts those that name nobody where people said.
    """

    def __init__(
        self,
        path: Path,
        making: Making = PLAIN,
        report: Report = no_report,
        namesakes: Namesakes = PLAIN_NAMES,
        keys: Sequence[Key] = (),
        added: Added = NOTHING,
    ) -> None:
        """`making` turns records into touches. Where those of the file were made in another way they are made again
        first, which takes a while for many records; `report` is told how far that is. `namesakes` says whose names can
        be one person's, `keys` what the file may be encrypted with, as Database has it; `added` is what people
        wrote on records here."""
        reader, self._added, plain, making = Reader(), added, making, adding(making, added)
        beside = {**knowing(namesakes), **packing.beside(reader), **owed.beside(making)}
        self._database = Database(path, STEPS, beside=beside, keys=keys)
        self.path, self.version = path, making.version
        self.file_keys, self.encrypted = tuple(keys), self._database.encrypted
        reader.attach(self._database.reading)
        self._making = making
        ensure_made(self._database, making, report)
        self.ledger = Ledger(self._database)
        self.standings = Standings(self._database)
        self.pasts = KeptPasts(self._database)
        self.footing = Footing(self._database)
        self.hearing = HearingAgain(self._database)
        self.lately = LatelyHad(self._database)
        self.mending = Mending(self._database, making)
        self.histories = Histories(self._database, plain.make, added)
        self.catching_up = CatchingUp(self._database)
        self.mirror = Mirror(self._database)
        self.persons = Persons(self._database)
        self.review = Review(self._database)
        self.names = Names(self._database)
        self.retention = Retention(self._database)
        self.spare = Spare(self._database)
        self.speaking = Speaking(self._database)
        self.texts = TextSearch(self._database, time.monotonic)
        self.numbers = WholeNumbers(self._database)

    def writer(
        self,
        source: str,
        region: str,
        own: frozenset[Normal],
        keep: Mapping[str, int] = MappingProxyType({}),
        held: streams.Held | None = None,
    ) -> CacheWriter:
        """A writer for the pages of one source; `region` reads numbers without a country, `own` are the company's,
        `keep` says for how many days records of a stream are kept."""
        return CacheWriter(self._database, Origin(source, "", region, own, {}), keep, held)

    def matches(self, book: NameBook) -> Matches:
        """Who might be one person, names read with `book`."""
        return Matches(self._database, book)

    def pops(self, flags: FlagBook) -> Pops:
        """What is shown first of whoever calls, with the flags of these decisions."""
        return Pops(self._database, flags)

    def close(self) -> None:
        """Give back the file."""
        self._database.close()

    def find(self, text: str, numbers: Sequence[Normal], limit: int) -> list[finding.Hit]:
        """Customers that `text` names; `numbers` are the phones it may be."""
        with self._database.reading() as connection:
            return finding.find(connection, text, numbers, limit)

    def holders(self, identifier: Normal) -> finding.Holders:
        """The customers who carry an identifier, and whether it can tell people apart."""
        with self._database.reading() as connection:
            return finding.holders(connection, identifier)

    def customer(self, customer_id: int) -> CustomerRow | None:
        """One customer with names, identifiers, records and totals, or None."""
        with self._database.reading() as connection:
            return reading.read_customer(connection, customer_id)

    def timeline(
        self, customer_id: int, channels: Sequence[str], older: tuple[int, int, int] | None, limit: int
    ) -> list[ItemRow]:
        """Lines of a timeline after `older` (at, record, part), newest first; customer 0 is nobody's."""
        with self._database.reading() as connection:
            return list(lines.read_timeline(connection, customer_id, channels, older, limit))

    def lines_of_identifier(self, identifier: Normal, limit: int) -> list[ItemRow]:
        """Lines of records that belong to nobody yet and carry this identifier, newest first."""
        with self._database.reading() as connection:
            return list(lines.read_loose_lines(connection, identifier, limit))

    def record(self, source: str, stream: str, source_id: str) -> RecordRow | None:
        """One record with its link and what later pulls replaced, or None."""
        with self._database.reading() as connection:
            found = reading.read_record(connection, source, stream, source_id)
        return found if found is None else with_added(found, (source, stream, source_id), self._added)

    def stored(self, record_ids: Sequence[int]) -> dict[int, StoredRecord]:
        """Some interactions and orders, by the cache's number."""
        with self._database.reading() as connection:
            return added_to(connection, reading.read_stored(connection, record_ids), self._added)

    def customer_records(self, customer_id: int) -> tuple[tuple[str, CustomerRecord], ...]:
        """What its sources say of a customer, the newest word first, each with the source's key."""
        with self._database.reading() as connection:
            return reading.read_customer_records(connection, customer_id)

    def touches(self, customer_id: int) -> list[Touch]:
        """The touches of a customer, sorted by (at, record, part)."""
        with self._database.reading() as connection:
            return touches.read(connection, customer_id)

    def owners(self, keys: Sequence[RecordKey]) -> dict[RecordKey, tuple[int, int]]:
        """(customer, record) numbers of those records the cache has; customer 0 where it is nobody's."""
        with self._database.reading() as connection:
            return naming.owners(connection, keys)

    def keys(self, record_ids: Sequence[int]) -> dict[int, RecordKey]:
        """What the cache's numbers of records stand for."""
        with self._database.reading() as connection:
            return naming.keys(connection, record_ids)
