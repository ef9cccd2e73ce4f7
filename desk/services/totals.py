"""The time one customer has spent with us over all channels, overlaps counted once, with bounds that say why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from desk.domain.clock import clock, plain
from desk.domain.time import SECOND, micros
from desk.domain.touches import CHANNEL_BITS, OPEN, ORDER, Touch
from desk.services.journey_views import no_end_words
from desk.services.views import ClockView


def clock_view(touches: Sequence[Touch], since: datetime | None, now: datetime, because: Sequence[str]) -> ClockView:
    """The clock over all of a customer's touches, in order of start; `because` names in words each source whose
    lateness or gaps make the figures a lower bound."""
    at = micros(now)
    customer, waiting = plain(touches, at)
    exchanges = [touch for touch in touches if not touch.sort & ORDER]
    unended = clock((), [touch for touch in exchanges if touch.sort & OPEN], at).at(at).without_end
    reasons = tuple(reason for reason in (*because, no_end_words(unended)) if reason)
    return ClockView(
        customer_time=customer // SECOND,
        waiting_time=waiting // SECOND,
        interactions=len(exchanges),
        channels=len({touch.sort & CHANNEL_BITS for touch in exchanges}),
        since=since,
        at_least=bool(reasons),
        because=reasons,
    )
