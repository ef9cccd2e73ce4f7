"""Interactions written short: what each place of a list means is known here, and times are numbers beside the start."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Any

from connectors.records import (
    Channel,
    Direction,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    Promise,
    Segment,
    SegmentKind,
    Transfer,
    TransferKind,
)
from desk.domain.time import EPOCH, micros

_CHANNELS = {kind.value: kind for kind in Channel}
_DIRECTIONS = {kind.value: kind for kind in Direction}
_SEGMENTS = {kind.value: kind for kind in SegmentKind}
_IDENTIFIERS = {kind.value: kind for kind in IdentifierKind}
_TRANSFERS = {kind.value: kind for kind in TransferKind}


class _OtherZone(Exception):
    """A time is of another zone than the others, or of one that is no fixed number of minutes."""


def shortened(record: InteractionRecord) -> list[Any] | None:
    """What an interaction says, as a list for JSON; None where its times are of several zones, which this cannot say.

    Times are microseconds after the start, which is one after 1970; the zone is in minutes.
    """
    zone = record.started_at.tzinfo
    try:
        minutes = 0 if zone is UTC else _minutes(zone)
        at = micros(record.started_at)
        segments: list[Any] = []
        for one in record.segments:
            began, ended = _after(one.started_at, at, zone), _after(one.ended_at, at, zone)
            segments += (one.kind, began, ended, one.agent, one.team)
        transfers: list[Any] = []
        for move in record.transfers:
            transfers += (move.kind, _after(move.at, at, zone), move.to)
        promises: list[Any] = []
        for promise in record.promises:
            promises += (promise.text, _after(promise.due_at, at, zone), _after(promise.kept_at, at, zone))
        return [
            record.source_id, record.channel, record.direction, minutes, at, _after(record.ended_at, at, zone),
            segments, record.name, _flat(record.identifiers), record.customer_id, record.subject, record.summary,
            record.disposition, record.agent, record.team, record.participants, _flat(record.references), transfers,
            record.message_count, _after(record.first_reply_at, at, zone), record.abandoned, record.has_transcript,
            record.details, _after(record.changed_at, at, zone), record.linked, record.reason, record.tried, promises,
            record.asked, record.sentiment, record.survey_score,
        ]  # fmt: skip
    except _OtherZone:
        return None


def lengthened(said: Sequence[Any]) -> InteractionRecord:
    """The interaction `shortened` was given. ValueError, TypeError, LookupError or OverflowError where it was not."""
    (
        source_id, channel, direction, minutes, at, ended, segments, name, identifiers, customer_id, subject, summary,
        disposition, agent, team, participants, references, transfers, message_count, first_reply, abandoned,
        has_transcript, details, changed, linked, reason, tried, promises, asked, sentiment, survey_score,
    ) = said  # fmt: skip
    started = EPOCH + timedelta(microseconds=at)
    if minutes:
        started = started.astimezone(_zone(minutes))
    return InteractionRecord(
        source_id, _CHANNELS[channel], _DIRECTIONS[direction], started, _moment(started, ended),
        tuple(
            Segment(_SEGMENTS[kind], started + timedelta(microseconds=begins), _moment(started, ends), by, of)
            for kind, begins, ends, by, of in _groups(segments, 5)
        ),
        name, _identifiers(identifiers), customer_id, subject, summary, disposition, agent, team, tuple(participants),
        _identifiers(references),
        tuple(
            Transfer(_TRANSFERS[kind], started + timedelta(microseconds=moved), to)
            for kind, moved, to in _groups(transfers, 3)
        ),
        message_count, _moment(started, first_reply), abandoned, has_transcript,
        tuple((label, value) for label, value in details), _moment(started, changed), tuple(linked), reason,
        tuple(tried),
        tuple(
            Promise(text, _moment(started, due), _moment(started, kept)) for text, due, kept in _groups(promises, 3)
        ),
        tuple(asked), sentiment, survey_score,
    )  # fmt: skip


def _minutes(zone: tzinfo | None) -> int:
    if type(zone) is not timezone:
        raise _OtherZone
    minutes, rest = divmod(zone.utcoffset(None), timedelta(minutes=1))
    if rest:
        raise _OtherZone
    return minutes


@lru_cache(256)
def _zone(minutes: int) -> timezone:
    return timezone(timedelta(minutes=minutes))


def _after(moment: datetime | None, at: int, zone: tzinfo | None) -> int | None:
    if moment is None:
        return None
    if moment.tzinfo is not zone and moment.tzinfo != zone:
        raise _OtherZone
    return micros(moment) - at


def _moment(started: datetime, after: int | None) -> datetime | None:
    return None if after is None else started + timedelta(microseconds=after)


def _flat(identifiers: Sequence[Identifier]) -> list[str]:
    flat: list[str] = []
    for one in identifiers:
        flat += (one.kind, one.value, one.scope)
    return flat


def _identifiers(flat: Sequence[str]) -> tuple[Identifier, ...]:
    return tuple(Identifier(_IDENTIFIERS[kind], value, scope) for kind, value, scope in _groups(flat, 3))


def _groups(flat: Sequence[Any], length: int) -> zip[Any]:
    if len(flat) % length:
        raise ValueError("a list that is no list of groups")
    places = [iter(flat)] * length
    return zip(*places, strict=True)
