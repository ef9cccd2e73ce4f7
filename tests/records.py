"""Short ways to write records in tests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from connectors.records import (
    Channel,
    CustomerRecord,
    Direction,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    OrderRecord,
    Segment,
    SegmentKind,
)

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def phone(value: str) -> Identifier:
    return Identifier(IdentifierKind.PHONE, value)


def email(value: str) -> Identifier:
    return Identifier(IdentifierKind.EMAIL, value)


def account(value: str, scope: str = "crm") -> Identifier:
    return Identifier(IdentifierKind.ACCOUNT, value, scope)


def person(source_id: str, name: str, *identifiers: Identifier, **more: object) -> CustomerRecord:
    return CustomerRecord(source_id, name, tuple(identifiers), **more)  # type: ignore[arg-type]


def call(
    source_id: str, *identifiers: Identifier, minutes: float = 0, wait: int = 20, talk: int = 60, **more: object
) -> InteractionRecord:
    start = NOON + timedelta(minutes=minutes)
    answered = start + timedelta(seconds=wait)
    end = answered + timedelta(seconds=talk)
    segments = (Segment(SegmentKind.QUEUE, start, answered), Segment(SegmentKind.TALK, answered, end, agent="Avi"))
    return InteractionRecord(
        source_id,
        Channel.CALL,
        Direction.INBOUND,
        start,
        end,
        segments,
        identifiers=tuple(identifiers),
        **more,  # type: ignore[arg-type]
    )


def order(source_id: str, *identifiers: Identifier, minutes: float = 0, **more: object) -> OrderRecord:
    placed = NOON + timedelta(minutes=minutes)
    given = {"total": Decimal("10.50"), "currency": "EUR", "number": source_id} | more
    return OrderRecord(source_id, placed_at=placed, identifiers=tuple(identifiers), **given)  # type: ignore[arg-type]
