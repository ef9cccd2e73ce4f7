"""Runs a connector's streams into the cache: group of pages by group, stoppable at any moment, one failing stream
not stopping the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from connectors.kit.declare import Connector, Cursor, Found, Session, Stream, Surroundings
from connectors.kit.errors import AskPerson, Cancelled, ConnectorError, TryLater
from connectors.records import IdentifierKind
from desk.store.cache import CacheWriter
from desk.store.engine import StoreError
from desk.store.writer import PageResult, Ready
from desk.sync.committing import Committing
from desk.sync.groups import Group

# Looking for deleted records costs a walk over all ids of a source; once a day is enough where nobody asks for more.
RECONCILE_EVERY = timedelta(hours=24)
STOPPED = "Stopped. What came before stays; the next pull goes on from there."


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a running pull is; `total` and `remaining` (seconds) are None while unknown, `rate` is rows a second."""

    stream: str
    rows: int
    rejected: int
    total: int | None
    rate: float
    remaining: float | None


@dataclass(slots=True)
class StreamResult:
    """How one stream ended: ok, try_later, ask_person, our_bug or cancelled; `message` says what to do next.

    `after` is how many seconds the source asked to be left alone, `ended` whether everything was read.
    """

    stream: str
    outcome: str = "ok"
    rows: int = 0
    changed: int = 0
    gone: int = 0
    rejected: int = 0
    message: str = ""
    after: float | None = None
    ended: bool = False


# Stores prepared pages of a stream and their cursor together, or nothing of them, as seen at a moment.
Store = Callable[[str, Ready, datetime], PageResult]


@dataclass(frozen=True, slots=True)
class Job:
    """One pull of one source; `full` begins anew and looks for deleted records.

    `reconciled` tells when each stream was last compared with the source. `timer` is a monotonic clock in seconds.
    Pages are stored together once they have `group_rows` rows or `group_seconds` have gone by since the first of them
    came, and whatever is there at a stream's end; `report` is told after each step, from the thread that stores.
    `store` stores them in the place of the writer.
    """

    connector: Connector
    settings: Mapping[str, str]
    secrets: Mapping[str, str]
    surroundings: Surroundings
    writer: CacheWriter
    timer: Callable[[], float]
    report: Callable[[Progress], None]
    full: bool = False
    reconciled: Mapping[str, datetime | None] = field(default_factory=dict)
    group_rows: int = 4_000
    group_seconds: float = 0.5
    store: Store | None = None


def pull(job: Job) -> list[StreamResult]:
    """Pull every stream in its declared order; what each committed stays whatever happens to the others."""
    results = [StreamResult(stream.name) for stream in job.connector.streams]
    started = job.surroundings.now()
    doors = StreamResult("")
    _guarded(doors, partial(_pull_all, job, results))
    for result in results:
        if result.ended or result.outcome != "ok":
            continue
        if doors.outcome == "ok":
            result.outcome, result.message = "cancelled", "Not begun: the pull was stopped before."
        else:
            # The door itself was shut: every stream that had not ended says so.
            result.outcome, result.message = doors.outcome, doors.message
            _keep_state(job, result, doors.after)
    _keep_run(job, started, results)
    return results


def _pull_all(job: Job, results: list[StreamResult]) -> None:
    with job.connector.open(job.settings, job.secrets, job.surroundings) as session:
        for stream, result in zip(job.connector.streams, results, strict=True):
            _guarded(result, partial(_pull_stream, job, session, stream, result))
            if result.outcome != "ok":
                _keep_state(job, result, result.after)
            if result.outcome == "cancelled":
                return


def look_up(job: Job, kind: IdentifierKind, value: str) -> PageResult:
    """Ask the source live for one identifier and store what it says of the streams that are pulled; no cursor moves.
    Raises the connector's errors."""
    answer = PageResult()
    lookup = job.connector.lookups.get(kind)
    if lookup is None:
        return answer
    with job.connector.open(job.settings, job.secrets, job.surroundings) as session:
        found: Found
        pulled = {stream.name for stream in job.connector.streams}
        for found in lookup(session, value):
            if found.stream not in pulled:
                continue
            result = job.writer.commit_found(found, job.surroundings.now())
            answer.changed += result.changed
            answer.rejected += result.rejected
    return answer


def _guarded(result: StreamResult, work: Callable[[], None]) -> None:
    """Do the work; whatever it raises becomes an outcome with words for a person."""
    try:
        work()
    except Cancelled:
        result.outcome, result.message = "cancelled", STOPPED
    except AskPerson as problem:
        result.outcome, result.message = "ask_person", str(problem)
    except (TryLater, StoreError) as problem:
        result.outcome, result.message = "try_later", str(problem)
        result.after = problem.after if isinstance(problem, TryLater) else None
    except ConnectorError as problem:
        result.outcome, result.message = "our_bug", str(problem)
    except Exception as problem:
        # One stream's bug must not stop the others; its text may hold customer data.
        result.outcome, result.message = "our_bug", f"An unexpected fault ({type(problem).__name__}). Please report it."


def _pull_stream(job: Job, session: Session, stream: Stream, result: StreamResult) -> None:
    if job.full:
        job.writer.begin_anew(stream.name)
    cursor: Cursor | None = job.writer.cursor(stream.name)
    began = job.timer()
    ahead = True

    def store(group: Group) -> None:
        nonlocal ahead
        committed = (job.store or job.writer.store)(stream.name, group.together(), job.surroundings.now())
        _count(result, group, committed)
        # What comes again comes together: where little was new, little of what follows is.
        ahead = 2 * committed.changed >= group.rows
        job.report(_progress(result, group, job.timer() - began))

    with Committing(store, job.timer, job.group_rows, job.group_seconds) as committing:
        for page in stream.read(session, cursor):
            committing.add(page, job.writer.prepare(stream.name, page, job.surroundings.now(), ahead))
            if job.surroundings.cancelled():
                raise Cancelled
    _reconcile(job, session, stream, result)
    job.writer.set_state(stream.name, "fresh", "", job.surroundings.now())
    result.ended = True


def _count(result: StreamResult, group: Group, committed: PageResult) -> None:
    result.rows += group.rows
    result.changed += committed.changed
    result.gone += committed.gone
    result.rejected += committed.rejected


def _progress(result: StreamResult, group: Group, seconds: float) -> Progress:
    rate = result.rows / seconds if seconds > 0 else 0.0
    left = None if group.total is None or rate <= 0 else max(0.0, (group.total - result.rows) / rate)
    return Progress(result.stream, result.rows, result.rejected, group.total, rate, left)


def _reconcile(job: Job, session: Session, stream: Stream, result: StreamResult) -> None:
    """Find what the source deleted, if it can tell and it is time to ask."""
    last = job.reconciled.get(stream.name)
    now = job.surroundings.now()
    if stream.present is None or not (job.full or last is None or last > now or now - last >= RECONCILE_EVERY):
        return
    batches = stream.present(session)
    if batches is None:
        return
    result.gone += job.writer.reconcile(stream.name, _walk(job, batches), now, job.surroundings.now())


def _walk(job: Job, batches: Iterable[Iterable[str]]) -> Iterable[str]:
    for batch in batches:
        if job.surroundings.cancelled():
            raise Cancelled
        yield from batch


_STATES = {"ask_person": "ask", "try_later": "waiting", "our_bug": "broken"}


def _keep_state(job: Job, result: StreamResult, after: float | None) -> None:
    """Write down how a stream stands; a stopped one stands as it did."""
    state = _STATES.get(result.outcome)
    if state is None:
        return
    retry_at = None if after is None else job.surroundings.now() + timedelta(seconds=after)
    try:
        job.writer.set_state(result.stream, state, result.message, None, retry_at)
    except StoreError:
        # The file is full, locked, or no longer this source's; the result itself says what is wrong.
        return


def _keep_run(job: Job, started: datetime, results: list[StreamResult]) -> None:
    good = sum(1 for result in results if result.outcome in ("ok", "cancelled"))
    outcome = "ok" if good == len(results) else "part" if good else "failed"
    try:
        job.writer.keep_run(started, job.surroundings.now(), outcome, sum(result.rows for result in results))
    except StoreError:
        # The disk is full or locked; each stream's own result already says so.
        return
