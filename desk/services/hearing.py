"""How records become touches on this desk: heard by the rules of its languages, in the zone of their source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, tzinfo
from threading import Lock

from connectors.records import InteractionRecord, OrderRecord
from desk.domain.extraction import Rules
from desk.domain.hearing import Hearing
from desk.domain.making import touches_of
from desk.domain.touches import Touch
from desk.services.standing import ReasonWords
from desk.store.owed import Making


def making(rules: Rules, zone: Callable[[str], tzinfo], version: str) -> Making:
    """The making of a cache; `zone` tells where days end for a source by its id. `version` changes with the rules, so
    that touches made by older ones are made again."""
    hear = Hearing(rules).hear
    # Pages are written by one thread at a time, but the past is read by any.
    alone = Lock()

    def make(record: OrderRecord | InteractionRecord, source: str, stream: str) -> Sequence[Touch]:
        if isinstance(record, InteractionRecord):
            with alone:
                heard = hear(record, zone(source))
            return touches_of(record, 0, source, stream, 0, heard)
        return touches_of(record, 0, source, stream, 0)

    return Making(make, version)


def reasons_of(rules: Rules) -> ReasonWords:
    """Says why a customer came, in the words people have for it; as the source does where the rules have none."""
    hear = Hearing(rules).hear
    alone = Lock()

    def words(record: InteractionRecord) -> str:
        with alone:
            return rules.title(hear(record, UTC).reason)

    return words
