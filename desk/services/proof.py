"""Shows the proof of a clock: every interval with its line, what overlapped it, and what could not be used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from connectors.records import InteractionRecord, OrderRecord
from desk.domain.clock import clock
from desk.domain.journey_words import length
from desk.domain.proof import Entry, proof
from desk.domain.time import SECOND, WAITING_PLACES, micros, moment, set_aside
from desk.domain.touches import CHANNELS, KINDS, ORDER, Touch
from desk.services.journey_views import ProofLine, ProofView
from desk.services.lines import line_key
from desk.services.standing import Records
from desk.services.wording import SEGMENT_WORDS, interaction_title


def proof_view(
    customer_id: int, journey_id: str, touches: Sequence[Touch], records: Records, now: datetime
) -> ProofView:
    """The proof of the clock over `touches`, in order of start, at `now`."""
    at = micros(now)
    exchanges = [touch for touch in touches if not touch.sort & ORDER]
    numbers = sorted({touch.record for touch in exchanges})
    held, keys = records.records(numbers), {n: line_key(key, 0) for n, key in records.keys(numbers).items()}
    sums = clock((), exchanges, at).at(at).sums
    return ProofView(
        customer_id=customer_id,
        journey_id=journey_id,
        customer_time=sums.customer // SECOND,
        waiting_time=sums.waiting // SECOND,
        lines=tuple(_line(entry, held, keys) for entry in proof(exchanges, at)),
        set_aside=tuple(
            (words, keys.get(touch.record, "")) for touch in exchanges for words in _unusable(held.get(touch.record))
        ),
    )


def _line(entry: Entry, held: Mapping[int, InteractionRecord | OrderRecord], keys: Mapping[int, str]) -> ProofLine:
    record = held.get(entry.record)
    return ProofLine(
        key=keys.get(entry.record, ""),
        title=interaction_title(record) if isinstance(record, InteractionRecord) else "",
        channel=CHANNELS[entry.channel].value,
        kind=KINDS[entry.kind].value,
        started_at=moment(entry.start),
        ended_at=None if entry.running else moment(entry.end),
        seconds=(entry.end - entry.start) // SECOND,
        counted=entry.counted,
        waiting=entry.kind in WAITING_PLACES,
        bounded=entry.bounded,
        overlapped=tuple(keys[number] for number in entry.overlapped if number in keys),
    )


def _unusable(record: InteractionRecord | OrderRecord | None) -> list[str]:
    if not isinstance(record, InteractionRecord):
        return []
    return [
        f"{SEGMENT_WORDS[s.kind]} ends {length(micros(s.started_at) - micros(s.ended_at))} before it begins"
        for s in set_aside(record)
        if s.ended_at is not None
    ]
