"""The time one customer has spent with us over all channels, overlaps counted once, with bounds that say why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from desk.domain.strands import Strand
from desk.domain.time import SECOND, micros
from desk.services.journey_views import no_end_words
from desk.services.views import ClockView


def clock_view(whole: Strand, since: datetime | None, now: datetime, because: Sequence[str]) -> ClockView:
    """The clock over all of a customer's touches; `because` names in words each source whose lateness or gaps make the
    figures a lower bound."""
    at = micros(now)
    figures = whole.clock(at, ()).at(at)
    reasons = tuple(reason for reason in (*because, no_end_words(figures.without_end)) if reason)
    return ClockView(
        customer_time=figures.sums.customer // SECOND,
        waiting_time=figures.sums.waiting // SECOND,
        interactions=whole.interactions,
        channels=len(whole.channels) if whole.interactions else 0,
        since=since,
        at_least=bool(reasons),
        because=reasons,
    )
