"""Turns a record into its touches: times sorted out, texts into numbers, once, as the record arrives."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache

from connectors.records import Channel, Direction, IdentifierKind, InteractionRecord, OrderRecord, SegmentKind
from desk.domain.hearing import NOTHING, Heard
from desk.domain.time import ASYNC_WAIT, KNOWN, PLACES, Stretch, began, lengths, micros, stretches, unfinished
from desk.domain.touches import (
    ABANDONED,
    CHANGED,
    CHANNELS,
    INBOUND,
    KEPT,
    OPEN,
    ORDER,
    PERSON,
    PLACED,
    UNANSWERED,
    UNKNOWN,
    Touch,
    number_for,
)

_CHANNEL_PLACES = {channel: place for place, channel in enumerate(CHANNELS)}
_ALONE_KINDS = frozenset({SegmentKind.IVR, SegmentKind.SELF_SERVICE})
_ALONE_PLACES = frozenset(PLACES[kind] for kind in _ALONE_KINDS)
# Channels on which somebody of ours answers, unless the record shows that nobody was asked for.
_STAFFED = frozenset({Channel.CALL, Channel.CHAT, Channel.EMAIL, Channel.STORE, Channel.SOCIAL})
_SEPARATOR = "\x1f"


def touches_of(
    record: InteractionRecord | OrderRecord,
    record_id: int,
    source: str,
    stream: str,
    seen: int,
    heard: Heard = NOTHING,
    changed: bool = False,
) -> list[Touch]:
    """The touches of one record: one of an interaction; of an order one for its placing and one for each event.

    `record_id` is the cache's number of the record, `source` and `stream` where it comes from, `seen` when this desk
    first saw it (microseconds), `changed` whether a later pull replaced what it said. Part numbers are those of the
    timeline's lines. Pure: the same arguments give the same touches.
    """
    if isinstance(record, OrderRecord):
        return _of_order(record, record_id, f"{source}{_SEPARATOR}{stream}", seen, changed)
    return [_of_interaction(record, record_id, source, seen, heard, changed)]


def moments_of(order: OrderRecord) -> list[tuple[int, int]]:
    """(part, microseconds) of each touch of an order: 0 is its placing, others the places of its events from 1 on."""
    moments = [(0, order.placed_at)]
    moments += [(part, event.at) for part, event in enumerate(order.events, 1) if event.kind != "placed"]
    return [(part, micros(at)) for part, at in moments]


def number_text(value: str) -> str:
    """One spelling of an order or case number: "#A-1042 " and "a-1042" are the same."""
    return value.strip().casefold().lstrip("#")


def numbers_of(record: InteractionRecord | OrderRecord) -> dict[int, str]:
    """The order and case numbers of a record as it writes them, by what stands for them in touches."""
    if isinstance(record, OrderRecord):
        written = [record.number]
    else:
        written = [item.value for item in record.references if item.kind is IdentifierKind.ORDER]
    return {number_for(text): value.strip() for value in written if (text := number_text(value))}


def reason_text(reason: str) -> str:
    """One spelling of a reason."""
    return " ".join(reason.split()).casefold()


def _of_interaction(
    record: InteractionRecord, record_id: int, source: str, seen: int, heard: Heard, changed: bool
) -> Touch:
    used = stretches(record)
    at = began(record, used)
    customer, waiting, asynchronous = lengths(used)
    reason = heard.reason or (reason_text(record.reason) if record.reason else "")
    flat: list[int] = []
    for kind, start, end, known in used:
        flat += (kind, start - at, end - at, known)
    linked = [f"{source}{_SEPARATOR}{link.strip()}" for link in record.linked if link.strip()]
    return Touch(
        record_id,
        0,
        at,
        _last_known(record, used, at),
        _sort(record, used, heard, changed),
        _numbers(linked) if linked else (),
        tuple(numbers_of(record)) if record.references else (),
        _number_of_reason(reason) if reason else 0,
        customer,
        waiting,
        asynchronous,
        tuple(flat),
        len(record.transfers),
        micros(heard.promised) if heard.promised else 0,
        heard.asked,
        UNKNOWN if record.sentiment is None else _percent(record.sentiment, -100),
        UNKNOWN if record.survey_score is None else _percent(record.survey_score, 0),
        seen,
    )


# A source has few reasons, and they come again and again.
_number_of_reason = lru_cache(4_096)(number_for)


def _of_order(record: OrderRecord, record_id: int, origin: str, seen: int, changed: bool) -> list[Touch]:
    # An order without a number still holds its own events together.
    number = number_text(record.number) or f"{origin}{_SEPARATOR}{record.source_id}"
    about = (number_for(number),)
    sort = _CHANNEL_PLACES[Channel.ORDER] | ORDER | (CHANGED if changed else 0)
    return [
        _event(record_id, part, at, sort if part else sort | PLACED, about, seen) for part, at in moments_of(record)
    ]


def _event(record_id: int, part: int, at: int, sort: int, about: tuple[int, ...], seen: int) -> Touch:
    return Touch(record_id, part, at, at, sort, (), about, 0, 0, 0, 0, (), 0, 0, 0, UNKNOWN, UNKNOWN, seen)


def _sort(record: InteractionRecord, used: Sequence[Stretch], heard: Heard, changed: bool) -> int:
    bits = _CHANNEL_PLACES[record.channel]
    if _has_person(record, used):
        bits |= PERSON
    if record.direction is Direction.INBOUND:
        bits |= INBOUND
    if record.abandoned:
        bits |= ABANDONED
    if changed:
        bits |= CHANGED
    if heard.kept:
        bits |= KEPT
    endless = [stretch for stretch in used if stretch.open != KNOWN]
    if endless and unfinished(endless):
        bits |= OPEN
    if endless and any(stretch.kind == ASYNC_WAIT for stretch in endless):
        bits |= UNANSWERED
    return bits


def _has_person(record: InteractionRecord, used: Sequence[Stretch]) -> bool:
    """Whether a person of ours took part or was being waited for; a menu, a bot or a page is nobody."""
    if record.agent or record.team or record.transfers:
        return True
    if any(s.kind not in _ALONE_PLACES for s in used):
        return True
    if any((s.agent or s.team) and s.kind not in _ALONE_KINDS for s in record.segments):
        return True
    return not used and record.channel in _STAFFED


def _last_known(record: InteractionRecord, used: Sequence[Stretch], at: int) -> int:
    last = at
    for stretch in used:
        last = max(last, stretch.end)
    if record.ended_at is not None:
        return max(last, micros(record.ended_at))
    if record.first_reply_at is not None:
        last = max(last, micros(record.first_reply_at))
    return max(last, *(micros(transfer.at) for transfer in record.transfers)) if record.transfers else last


def _numbers(texts: Iterable[str]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(number_for(text) for text in texts))


def _percent(share: float, least: int) -> int:
    if not math.isfinite(share):
        return UNKNOWN
    return max(least, min(100, round(share * 100)))
