"""Work on sources: adding, testing, changing, pulling with progress and cancel, and what was set aside."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta

from connectors.kit.declare import SettingKind
from connectors.kit.oauth_words import SIGNED_IN
from desk.config.paths import Home
from desk.config.settings import SourceSettings
from desk.domain.calls_record import SOURCE
from desk.services.asks import ServiceError
from desk.services.gaps import missing, state_of
from desk.services.plain_words import connector_words
from desk.services.pulling import Puller
from desk.services.registry import SourceBook
from desk.services.running import Running
from desk.services.signing_in import SigningInService
from desk.services.source_answers import (
    answers_of,
    check_answers,
    check_kinds,
    check_known,
    check_streams,
    configured,
    connector_view,
    is_kept_longer,
)
from desk.services.source_views import (
    ConnectorView,
    ProgressView,
    PullReport,
    RejectedView,
    RunMark,
    SourcesOverview,
    SourceView,
    StreamState,
    StreamView,
)
from desk.services.tidying import Tidying
from desk.store.cache import Cache
from desk.store.streams import StreamRow
from desk.sync.schedule import failures_in_a_row, is_due

RUNS_SHOWN = 28
# Enough to find the last sweep of each stream in.
SWEEPS_SHOWN = 100
# A penalty beyond this is a clock that was wrong when it was written down.
LONGEST_PENALTY = timedelta(hours=24)
# Two pulls at a time: more would only take turns at the one writer.
PULLS_AT_ONCE = 2
_WORST = (
    StreamState.BROKEN,
    StreamState.ASK,
    StreamState.WAITING,
    StreamState.LATE,
    StreamState.NEVER,
    StreamState.FRESH,
)


class SourceService:
    """The questions of desk.services.asks.Sources, over one home folder."""

    def __init__(
        self, cache: Cache, book: SourceBook, home: Home, now: Callable[[], datetime], puller: Puller, tidying: Tidying
    ) -> None:
        self._cache = cache
        self.tidying = tidying
        self.signing_in = SigningInService(book, now)
        self._puller = puller
        self._book = book
        self._home = home
        self._now = now
        self._running = Running()

    def connectors(self) -> tuple[ConnectorView, ...]:
        """What can be added."""
        return tuple(connector_view(connector) for connector in self._book.connectors.values())

    def overview(self) -> SourcesOverview:
        """Every source with its streams, freshness and past runs."""
        rows = self._cache.ledger.streams()
        counts = self._cache.ledger.counts()
        spare = self._cache.spare.space()
        size = sum(path.stat().st_size for path in self._home.folder.glob("cache.sqlite*"))
        views = tuple(
            self._source_view(source, [row for row in rows if row.source == source.source_id])
            for source in self._book.settings().sources
        )
        return SourcesOverview(
            views, counts.records, counts.customers, counts.unlinked, size, spare.free if spare.can_shrink else 0
        )

    def add(
        self, source_id: str, connector: str, title: str, settings: Mapping[str, str], secrets: Mapping[str, str]
    ) -> None:
        """Remember a source; secrets go to the keyring. ServiceError names the setting that is wrong."""
        # What is told here by itself, as live calls are, is the source “desk”.
        if source_id == SOURCE or self._book.settings().source(source_id):
            raise ServiceError(f"There is a source “{source_id}” already.", "Choose another short name.")
        kind = self._book.connector(connector)
        check_known(kind, settings, secrets)
        check_answers(kind, settings, secrets)
        source = configured(SourceSettings(source_id, connector, title or kind.title), settings)
        check_streams(kind, source)
        # Secrets first: a locked keyring must not leave half a source behind.
        self._book.keep_secrets(source_id, secrets)
        self._book.file.put_source(source)

    def remove(self, source_id: str) -> None:
        """Forget a source, its secrets and all its records."""
        source = self._book.source(source_id)
        with self._running.alone(source_id, push_aside=True):
            self._cache.ledger.remove_source(source_id)
            for setting in self._book.connector(source.connector).settings:
                if setting.kind is SettingKind.SECRET:
                    self._book.secrets.forget(source_id, setting.key)
            self._book.secrets.forget(source_id, SIGNED_IN)
            self._book.file.remove_source(source_id)

    def change(self, source_id: str, settings: Mapping[str, str], secrets: Mapping[str, str]) -> None:
        """Change some settings or secrets of a source; the rest stays. Rows this may mend are read again next time."""
        source = self._book.source(source_id)
        kind = self._book.connector(source.connector)
        check_known(kind, settings, secrets)
        check_kinds(kind, settings)
        changed = configured(source, settings)
        check_streams(kind, changed)
        self._book.keep_secrets(source_id, secrets)
        self._book.file.put_source(changed)
        same = replace(source, answers=changed.answers, region=changed.region, time_zone=changed.time_zone)
        if changed.left_out != source.left_out:
            # What runs would pull on what is left out by now.
            self._running.cancel(source_id)
        if same != source or is_kept_longer(source, changed):
            # A pull that runs with the old answers is stopped, here or in another program.
            self._running.cancel(source_id)
            self._cache.ledger.begin_anew(source_id)

    def test(self, source_id: str) -> tuple[str, ...]:
        """Sign in and say what is readable, a line a stream."""
        opened = self._book.open(source_id)
        around = self._book.surroundings(opened.source, self._now, time.sleep, lambda: False)
        with connector_words(), opened.connector.open(opened.answers, opened.secrets, around) as session:
            return tuple(opened.connector.check(session))

    def pull(self, source_id: str, full: bool = False) -> PullReport:
        """Pull now; returns when done or cancelled. `full` begins anew and looks for deleted records."""
        self._book.source(source_id)
        with self._running.alone(source_id) as run:
            # Settings that changed while somebody else held the source are the ones that count: read only now.
            self._wait_asked(source_id)
            return self._puller(run, full)

    def pull_due(self) -> tuple[PullReport, ...]:
        """Pull every source whose time has come; at once empty where none is due."""
        due = [source.source_id for source in self._book.settings().sources if self._is_due(source)]
        if not due:
            return ()
        with ThreadPoolExecutor(max_workers=PULLS_AT_ONCE, thread_name_prefix="pull") as pool:
            return tuple(report for report in pool.map(self._pull_quietly, due) if report)

    def cancel(self, source_id: str) -> None:
        """Stop a running pull after its current page; what was committed stays."""
        self._running.cancel(source_id)

    def progress(self) -> tuple[ProgressView, ...]:
        """Running pulls; cheap enough to ask several times a second from the window's own thread."""
        return self._running.views()

    def rejected(self, source_id: str = "", limit: int = 200) -> tuple[RejectedView, ...]:
        """Rows kept aside, newest first, of one source or of all."""
        rows = self._cache.ledger.rejected(source_id, limit)
        return tuple(
            RejectedView(r.rejected_id, r.source, r.stream, r.place, r.reason, r.raw, r.mend, r.seen_at) for r in rows
        )

    def _pull_quietly(self, source_id: str) -> PullReport | None:
        try:
            return self.pull(source_id)
        except ServiceError:
            # A missing secret or a removed source: its state on the sources screen says so.
            return None

    def _is_due(self, source: SourceSettings) -> bool:
        runs = self._cache.ledger.runs(source.source_id, RUNS_SHOWN)
        rows = [row for row in self._cache.ledger.streams() if _is_pulled(source, row)]
        asks = bool(rows) and all(row.state == StreamState.ASK for row in rows)
        last = runs[-1].started_at if runs else None
        failures = failures_in_a_row([run.outcome for run in runs])
        busy = self._running.is_running(source.source_id)
        kind = self._book.connectors.get(source.connector)
        if kind is not None and not kind.streams:
            # Nothing comes from there, which is known as soon as it was looked at once.
            return not runs and not busy
        waits = any(row.retry_at and self._now() < row.retry_at < self._now() + LONGEST_PENALTY for row in rows)
        return not busy and not waits and is_due(source.every_minutes, last, failures, asks, self._now())

    def _wait_asked(self, source_id: str) -> None:
        """A source that asked to be left alone is; some begin their penalty anew when called too early."""
        source = self._book.source(source_id)
        rows = [row for row in self._cache.ledger.streams() if _is_pulled(source, row)]
        until = max((row.retry_at for row in rows if row.retry_at), default=None)
        if until and self._now() < until < self._now() + LONGEST_PENALTY:
            raise ServiceError(
                "The source asked to be left alone for now.", f"Pull again after {until.astimezone():%H:%M}."
            )

    def _source_view(self, source: SourceSettings, rows: list[StreamRow]) -> SourceView:
        now = self._now()
        kind = self._book.connectors.get(source.connector)
        titles = {stream.name: stream.title for stream in kind.streams} if kind else {}
        swept = reversed(self._cache.retention.swept(source.source_id, SWEEPS_SHOWN))
        erased = {one.stream: (one.rows, one.at) for one in swept}
        streams = tuple(
            StreamView(
                row.name, titles.get(row.name, row.name), row.rows, row.rejected, state_of(source, row, now),
                row.pulled_at, row.newest_at, row.message, source.keep_days.get(row.name),
                erased.get(row.name, (0, None))[0], erased.get(row.name, (0, None))[1], row.name in source.left_out,
            )
            for row in rows
        )  # fmt: skip
        nothing = StreamState.FRESH if kind and not kind.streams else StreamState.NEVER
        pulled_ones = [stream for stream in streams if not stream.left_out]
        states = [stream.state for stream in pulled_ones] or [nothing]
        worst = next(state for state in _WORST if state in states)
        pulled = [stream.pulled_at for stream in pulled_ones if stream.pulled_at]
        runs = self._cache.ledger.runs(source.source_id, RUNS_SHOWN)
        return SourceView(
            source_id=source.source_id,
            title=source.title,
            connector=source.connector,
            connector_title=kind.title if kind else source.connector,
            state=worst,
            rows=sum(stream.rows for stream in streams),
            rejected=sum(stream.rejected for stream in streams),
            pulled_at=min(pulled) if len(pulled) == len(pulled_ones) and pulled else None,
            message=next((s.message for s in pulled_ones if s.state is worst and s.message), ""),
            missing=missing(source, rows, now),
            streams=streams,
            runs=tuple(RunMark(run.started_at, run.outcome, run.rows) for run in runs),
            answers=answers_of(source),
        )


def _is_pulled(source: SourceSettings, row: StreamRow) -> bool:
    """Whether a stream in the cache is one this source still brings."""
    return row.source == source.source_id and row.name not in source.left_out
