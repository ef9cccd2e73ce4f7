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
from desk.domain.time import EPOCH, SECOND, micros

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
        start = record.started_at
        transfers: list[Any] = []
        for move in record.transfers:
            transfers += (move.kind, _after(move.at, start, zone), move.to)
        promises: list[Any] = []
        for promise in record.promises:
            promises += (promise.text, _after(promise.due_at, start, zone), _after(promise.kept_at, start, zone))
        identifiers = _flat(record.identifiers) if record.identifiers else ()
        references = _flat(record.references) if record.references else ()
        return [
            record.source_id, record.channel, record.direction, minutes, micros(start),
            _after(record.ended_at, start, zone), _stretches(record.segments, start, zone), record.name, identifiers,
            record.customer_id, record.subject, record.summary, record.disposition, record.agent, record.team,
            record.participants, references, transfers, record.message_count,
            _after(record.first_reply_at, start, zone), record.abandoned, record.has_transcript, record.details,
            _after(record.changed_at, start, zone), record.linked, record.reason, record.tried, promises, record.asked,
            record.sentiment, record.survey_score,
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
    # Lists are mostly empty, and hundreds of these are read while somebody waits: nothing is called for those.
    started = EPOCH + timedelta(0, 0, at)
    if minutes:
        started = started.astimezone(_zone(minutes))
    return InteractionRecord(
        source_id, _CHANNELS[channel], _DIRECTIONS[direction], started,
        None if ended is None else started + timedelta(0, 0, ended),
        _segments(started, segments), name, _identifiers(identifiers) if identifiers else (), customer_id, subject,
        summary, disposition, agent, team, tuple(participants), _identifiers(references) if references else (),
        _transfers(started, transfers) if transfers else (), message_count,
        None if first_reply is None else started + timedelta(0, 0, first_reply), abandoned, has_transcript,
        tuple([(label, value) for label, value in details]) if details else (),
        None if changed is None else started + timedelta(0, 0, changed), tuple(linked), reason, tuple(tried),
        _promises(started, promises) if promises else (), tuple(asked), sentiment, survey_score,
    )  # fmt: skip


def _segments(started: datetime, flat: Sequence[Any]) -> tuple[Segment, ...]:
    return tuple([
        Segment(
            _SEGMENTS[kind], started + timedelta(0, 0, begins) if begins else started,
            None if ends is None else started + timedelta(0, 0, ends), agent, team,
        )
        for kind, begins, ends, agent, team in _groups(flat, 5)
    ])  # fmt: skip


def _transfers(started: datetime, flat: Sequence[Any]) -> tuple[Transfer, ...]:
    return tuple([
        Transfer(_TRANSFERS[kind], started + timedelta(0, 0, at), to) for kind, at, to in _groups(flat, 3)
    ])  # fmt: skip


def _promises(started: datetime, flat: Sequence[Any]) -> tuple[Promise, ...]:
    return tuple([
        Promise(text, _moment(started, due), _moment(started, kept)) for text, due, kept in _groups(flat, 3)
    ])  # fmt: skip


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


def _stretches(segments: Sequence[Segment], start: datetime, zone: tzinfo | None) -> list[Any]:
    flat: list[Any] = []
    # Mostly one begins where the one before ended.
    known: datetime | None = start
    after: int | None = 0
    for one in segments:
        begins, ends = one.started_at, one.ended_at
        began = after if begins == known and begins.tzinfo is zone else _after(begins, start, zone)
        known, after = ends, None if ends is None else _after(ends, start, zone)
        flat += (one.kind, began, after, one.agent, one.team)
    return flat


def _after(moment: datetime | None, start: datetime, zone: tzinfo | None) -> int | None:
    if moment is None:
        return None
    if moment.tzinfo is not zone and moment.tzinfo != zone:
        raise _OtherZone
    # The zone is a fixed one, so what passed between its clocks is what passed.
    passed = moment - start
    return (passed.days * 86_400 + passed.seconds) * SECOND + passed.microseconds


def _moment(started: datetime, after: int | None) -> datetime | None:
    return None if after is None else started + timedelta(0, 0, after)


def _flat(identifiers: Sequence[Identifier]) -> list[str]:
    flat: list[str] = []
    for one in identifiers:
        flat += (one.kind, one.value, one.scope)
    return flat


def _identifiers(flat: Sequence[str]) -> tuple[Identifier, ...]:
    return tuple([Identifier(_IDENTIFIERS[kind], value, scope) for kind, value, scope in _groups(flat, 3)])


def _groups(flat: Sequence[Any], length: int) -> zip[Any]:
    if len(flat) % length:
        raise ValueError("a list that is no list of groups")
    places = [iter(flat)] * length
    return zip(*places, strict=True)
