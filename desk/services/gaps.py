"""What is missing from timelines right now, in words, source by source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from desk.config.settings import Settings, SourceSettings
from desk.services.source_views import StreamState
from desk.services.wording import since_words
from desk.store.cache import Cache
from desk.store.streams import StreamRow
from desk.sync.schedule import is_late

# The names connectors give to streams whose rows add no time to anybody's clock.
OFF_THE_CLOCK = frozenset({"customers", "orders"})


def state_of(source: SourceSettings, row: StreamRow, now: datetime) -> StreamState:
    """How a stream stands, lateness included."""
    state = StreamState(row.state)
    if state is StreamState.FRESH and is_late(source.every_minutes, row.pulled_at, now):
        return StreamState.LATE
    return state


def missing(source: SourceSettings, rows: Sequence[StreamRow], now: datetime) -> str:
    """What timelines lack because of one source; "" where it is complete."""
    parts = []
    for row in rows:
        if row.name in source.left_out:
            parts.append(f"{row.name}: not pulled any more")
            continue
        state = state_of(source, row, now)
        if state is StreamState.NEVER:
            parts.append(f"{row.name}: not pulled yet")
        elif state is not StreamState.FRESH:
            parts.append(f"{row.name}: nothing newer than {since_words(row.pulled_at, now)} ago")
        if row.rejected:
            parts.append(f"{row.name}: {row.rejected} row{'s' if row.rejected > 1 else ''} set aside")
    return "; ".join(parts)


def reasons(settings: Settings, rows: Sequence[StreamRow], now: datetime) -> list[str]:
    """Why a customer's times are a lower bound: each stream of interactions that may be incomplete, and by how much."""
    answer: list[str] = []
    for source in settings.sources:
        for row in rows:
            if row.source == source.source_id and row.name not in OFF_THE_CLOCK | set(source.left_out):
                answer += _lacking(source, row, now)
    return answer


def _lacking(source: SourceSettings, row: StreamRow, now: datetime) -> Iterator[str]:
    what = f"{row.name.capitalize()} of {source.title}"
    state = state_of(source, row, now)
    if row.pulled_at is None:
        yield f"{what} have not been pulled yet."
    elif state is not StreamState.FRESH:
        yield f"{what} are {since_words(row.pulled_at, now)} late."
    if row.rejected:
        yield f"{row.rejected} row{'s' if row.rejected > 1 else ''} set aside of {row.name} of {source.title}."


def is_filling(cache: Cache, sources: Iterable[SourceSettings]) -> bool:
    """Whether a source is still on its way in for the first time."""
    whole = cache.ledger.first_whole()
    return any(source.source_id not in whole for source in sources)
