"""Pulls some hundred rows of each stream into a cache in memory, and shows the timelines they make; nothing is kept."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from connectors.kit.declare import Connector, Page, Rejection, Session, Stream, Surroundings
from connectors.kit.errors import Cancelled, ConnectorError
from connectors.records import CustomerRecord, IdentifierKind, InteractionRecord, OrderRecord
from desk.domain.identifiers import Normal
from desk.services.adding_views import SampledView, SamplesView, SampleView
from desk.services.customer_views import customer_view
from desk.services.lines import item_view
from desk.services.registry import Opened
from desk.services.trying import Patience, pages_of
from desk.store.cache import Cache, CacheWriter

# Of each stream so many rows in pages of so many, for at most so many seconds; so many customers with so many lines.
ROWS, PAGE_ROWS, SECONDS, PAGES = 300, 100, 15.0, 60
CUSTOMERS, LINES, REASONS = 10, 8, 3
# Who has fewer lines than this is asked for by number or address, where the source can be asked so.
FEW, LOOKED_UP, LOOK_SECONDS = 3, 10, 6.0
_SHOWN = (IdentifierKind.EMAIL, IdentifierKind.PHONE, IdentifierKind.LOYALTY)


@dataclass(slots=True)
class _Sampling:
    """What came so far: which records, and what was set aside."""

    writer: CacheWriter
    at: datetime
    keys: list[tuple[str, str, str]] = field(default_factory=list)
    told: list[SampledView] = field(default_factory=list)
    whole: bool = True

    def take(self, source: str, stream: str, page: Page) -> None:
        """Put a page where the others are; its place in the stream does not count."""
        self.writer.commit(stream, replace(page, cursor=None), self.at)
        kinds = (CustomerRecord, OrderRecord, InteractionRecord)
        self.keys += [(source, stream, one.source_id) for one in page.records if isinstance(one, kinds)]


def in_memory() -> Path:
    """Where a cache lies that goes with its last connection, as SQLite names such a place; a new one each time."""
    return Path(f"file:samples-{uuid4().hex}?mode=memory&cache=shared&uri=true")


def sampled(
    opened: Opened, around: Surroundings, patience: Patience, own: frozenset[Normal], titles: Mapping[str, str]
) -> SamplesView:
    """Timelines of the streams `opened` has; `around` stops when `patience` is over, which is granted anew for each of
    them. Raises what the connector raises where it cannot be opened, and Cancelled where a person stops it."""
    source = opened.source.source_id
    with closing(Cache(in_memory())) as cache:
        taken = _Sampling(cache.writer(source, around.region, own), around.now())
        patience.grant(SECONDS)
        around = replace(around, page_rows=PAGE_ROWS)
        with opened.connector.open(opened.answers, opened.secrets, around) as session:
            for stream in opened.connector.streams:
                patience.grant(SECONDS)
                taken.told.append(_read(session, stream, source, taken, patience))
            patience.grant(LOOK_SECONDS)
            _look_up(cache, opened.connector, session, source, taken, patience)
        samples = tuple(_samples(cache, taken.keys, titles))
        return SamplesView(samples, tuple(taken.told), taken.whole)


def _read(session: Session, stream: Stream, source: str, taken: _Sampling, patience: Patience) -> SampledView:
    rows, why = 0, ""
    rejected: list[Rejection] = []
    try:
        with pages_of(session, stream) as pages:
            for page, _ in zip(pages, range(PAGES), strict=False):
                taken.take(source, stream.name, page)
                rows += max(page.read, len(page.records) + len(page.rejected))
                rejected += page.rejected
                if rows >= ROWS:
                    break
    except Cancelled:
        if patience.stopped():
            raise
        taken.whole = False
    except ConnectorError as problem:
        why = f"{problem.title} {problem.advice}".strip()
    except Exception as problem:
        # Its text may hold what the source answered, and that is customer data.
        why = f"An unexpected fault ({type(problem).__name__}). Please report it."
    reasons = Counter(one.reason for one in rejected).most_common(REASONS)
    mend = next((one.mend for one in rejected if one.mend), "")
    return SampledView(stream.name, stream.title, rows, len(rejected), tuple(one for one, _ in reasons), mend, why)


def _look_up(
    cache: Cache, connector: Connector, session: Session, source: str, taken: _Sampling, patience: Patience
) -> None:
    """First rows of streams seldom are of the same people: ask for the rest of those who are here."""
    streams = {stream.name for stream in connector.streams}
    if len(streams) < 2:
        return
    lines = _lines_of(cache, taken.keys)
    for customer_id in [one for one, count in lines.items() if count < FEW][:LOOKED_UP]:
        row = cache.customer(customer_id)
        known = [held.normal for held in row.identifiers if not held.shared] if row else []
        one = next((normal for normal in known if normal.kind in connector.lookups), None)
        if one is None or patience.over():
            continue
        # Whoever cannot be looked up is shown with the lines that are here.
        with suppress(ConnectorError):
            try:
                for found in connector.lookups[one.kind](session, one.value):
                    if found.stream in streams:
                        taken.take(source, found.stream, Page(found.records, found.rejected))
            except Cancelled:
                if patience.stopped():
                    raise
                return


def _lines_of(cache: Cache, keys: Sequence[tuple[str, str, str]]) -> dict[int, int]:
    """How many lines each customer has that these records are of, the most first."""
    known = {owner for owner, _ in cache.owners(keys).values() if owner}
    counts = {one: len(cache.timeline(one, (), None, ROWS)) for one in known}
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _samples(cache: Cache, keys: Sequence[tuple[str, str, str]], titles: Mapping[str, str]) -> Iterator[SampleView]:
    for customer_id, count in itertools.islice(_lines_of(cache, keys).items(), CUSTOMERS):
        row = cache.customer(customer_id)
        if row is None:
            continue
        view = customer_view(row, titles, None)
        shown = {normal.normal.value for normal in row.identifiers if normal.normal.kind in _SHOWN}
        reach = tuple(one.display for one in view.identifiers if one.value in shown)
        lines = tuple(item_view(line, titles) for line in cache.timeline(customer_id, (), None, LINES))
        yield SampleView(view.name, reach, lines, count)
