"""Reads the records of one journey and answers with its briefing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo

from desk.domain import briefing
from desk.services.journey_views import BriefingLine, BriefingView
from desk.services.views import TranscriptView
from desk.store.cache import Cache

Transcript = Callable[[str], TranscriptView]


class BriefingService:
    """Briefings of journeys. `transcript` fetches one by its key, `zone` is where days end."""

    def __init__(self, cache: Cache, transcript: Transcript, now: Callable[[], datetime], zone: tzinfo) -> None:
        self._cache = cache
        self._transcript = transcript
        self._now = now
        self._zone = zone

    def of_records(
        self, customer_id: int, journey_id: str, record_ids: Sequence[int], transcripts: bool = False
    ) -> BriefingView:
        """The briefing of the journey that these records of a customer make up, oldest first.

        `transcripts` reads those of its interactions at their sources too, all at once, for a few seconds at most.
        """
        held = briefing.Briefing((), 0)
        lines = tuple(_view(line) for line in held.lines)
        return BriefingView(customer_id, journey_id, lines, held.repeat_questions)


def _view(line: briefing.Line) -> BriefingLine:
    return BriefingLine(
        line.kind, line.value, line.sure, line.key, line.at, line.due_at, line.overdue, line.kept, line.times
    )
