"""Reads a little of each stream of a source, to say what can be read and what permission is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from typing import Any

from connectors.kit.declare import Connector, Page, Session, Stream, Surroundings
from connectors.kit.errors import AskPerson, Cancelled, ConnectorError, NotSignedIn, TryLater
from connectors.records import CustomerRecord, InteractionRecord, OrderRecord, Record
from desk.services.adding_views import Readable, StreamTrial, TrialView
from desk.services.asks import ServiceError
from desk.services.registry import Opened

# So much of a stream is asked for, and so long it is waited for; rows may lie far from where it begins.
ROWS, PAGES, SECONDS = 20, 25, 20.0
SLOW = "It took too long to answer."


@dataclass(slots=True)
class Patience:
    """How long something may take: until it is `up`, or a person stops it. `clock` counts seconds."""

    clock: Callable[[], float]
    stopped: Callable[[], bool]
    until: float = 0.0

    def grant(self, seconds: float) -> None:
        """So long from now on."""
        self.until = self.clock() + seconds

    def up(self) -> bool:
        """Whether the time is over."""
        return self.clock() >= self.until

    def over(self) -> bool:
        """Whether to stop, for either reason."""
        return self.stopped() or self.up()


def try_streams(
    opened: Opened, connector: Connector, around: Surroundings, patience: Patience, tell: Callable[[StreamTrial], None]
) -> TrialView:
    """Each stream of the whole `connector`, those that were chosen as well as the others; `around` stops when
    `patience` is over. Raises what the connector raises where nothing can be read at all."""
    chosen = {stream.name for stream in opened.connector.streams}
    patience.grant(SECONDS)
    with connector.open(opened.answers, opened.secrets, replace(around, page_rows=ROWS)) as session:
        if not connector.streams:
            return TrialView((), tuple(connector.check(session)))
        tried: list[StreamTrial] = []
        for stream in connector.streams:
            patience.grant(SECONDS)
            one = replace(_tried(session, stream, patience, first=not tried), chosen=stream.name in chosen)
            tried.append(one)
            tell(one)
    shut = {(one.why, one.advice) for one in tried if one.readable is Readable.CANNOT}
    if len(tried) > 1 and len(shut) == 1 and all(one.readable is Readable.CANNOT for one in tried):
        raise ServiceError(*next(iter(shut)))
    return TrialView(tuple(tried))


def _tried(session: Session, stream: Stream, patience: Patience, first: bool) -> StreamTrial:
    blank = StreamTrial(stream.name, stream.title, Readable.YES)
    try:
        records, total = _first_rows(session, stream)
    except NotSignedIn:
        # Of whoever is not let in at all, each further try may count as one too many.
        raise
    except Cancelled:
        if patience.stopped():
            raise
        return replace(blank, readable=Readable.LATER, why=SLOW, advice="It can be pulled all the same.")
    except AskPerson as problem:
        return replace(blank, readable=Readable.CANNOT, why=problem.title, advice=problem.advice)
    except TryLater as problem:
        if first:
            raise
        return replace(blank, readable=Readable.LATER, why=problem.title, advice=problem.advice)
    except ConnectorError as problem:
        return replace(blank, readable=Readable.BROKEN, why=problem.title, advice=problem.advice)
    except Exception as problem:
        # Its text may hold what the source answered, and that is customer data.
        why = f"An unexpected fault ({type(problem).__name__})."
        return replace(blank, readable=Readable.BROKEN, why=why, advice="Please report it.")
    return replace(blank, gives=kinds_of(records), total=total)


def _first_rows(session: Session, stream: Stream) -> tuple[Sequence[Record], int | None]:
    with pages_of(session, stream) as pages:
        page: Page | None = None
        for page, _ in zip(pages, range(PAGES), strict=False):
            if page.read or page.records or page.rejected:
                break
    return (page.records, page.total) if page is not None else ((), 0)


@contextmanager
def pages_of(session: Session, stream: Stream) -> Iterator[Iterator[Page]]:
    """The pages of a stream from its beginning, given back in the middle where no more are wanted."""
    pages: Any = stream.read(session, None)
    if not hasattr(pages, "close"):
        yield iter(pages)
        return
    with closing(pages):
        yield pages


def kinds_of(records: Sequence[Record]) -> tuple[str, ...]:
    """What these are: customer, order or the channel of an interaction, each once."""
    return tuple(dict.fromkeys(kind for record in records if (kind := _kind(record))))


def _kind(record: Record) -> str:
    if isinstance(record, CustomerRecord):
        return "customer"
    if isinstance(record, OrderRecord):
        return "order"
    return record.channel.value if isinstance(record, InteractionRecord) else ""
