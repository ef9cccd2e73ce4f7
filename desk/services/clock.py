"""The time one customer has spent with us over all channels, overlaps counted once, with bounds that say why."""

from __future__ import annotations

from collections.abc import Sequence

from connectors.records import InteractionRecord
from desk.domain.time import spent_together
from desk.services.views import ClockView
from desk.store.cache import Cache
from desk.store.reading import CustomerRow, Span


def clock_view(cache: Cache, customer: CustomerRow, because: Sequence[str]) -> ClockView:
    """`because` names in words each source whose lateness or gaps make the figures a lower bound."""
    spans = cache.spans(customer.customer_id)
    lone, overlapping = _sort_out(spans)
    stored = cache.stored([span.record_id for span in overlapping])
    together = [record for record in stored.values() if isinstance(record, InteractionRecord)]
    customer_time, waiting_time = spent_together(segment for record in together for segment in record.segments)
    reasons = list(because)
    unfinished = sum(1 for span in spans if span.open_end)
    if unfinished:
        reasons.append(f"{unfinished} interaction{'s have' if unfinished > 1 else ' has'} no end yet.")
    return ClockView(
        customer_time=customer_time + sum(span.customer_time for span in lone),
        waiting_time=waiting_time + sum(span.waiting_time for span in lone),
        interactions=len(spans),
        channels=sum(1 for total in customer.totals if total.channel != "order"),
        since=customer.first_at,
        at_least=bool(reasons),
        because=tuple(reasons),
    )


def _sort_out(spans: Sequence[Span]) -> tuple[list[Span], list[Span]]:
    """Interactions that overlap nobody, whose own sums can be added up, and the others, whose segments must be read."""
    lone: list[Span] = []
    overlapping: list[Span] = []
    cluster: list[Span] = []
    reach = 0
    for span in spans:
        if cluster and span.at >= reach:
            (lone if len(cluster) == 1 else overlapping).extend(cluster)
            cluster = []
        cluster.append(span)
        end = span.ended_at or span.at
        reach = end if len(cluster) == 1 else max(reach, end)
    (lone if len(cluster) == 1 else overlapping).extend(cluster)
    return lone, overlapping
