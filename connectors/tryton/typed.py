"""Times, dates and amounts as Tryton's JSON writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

_TIME_PARTS = ("year", "month", "day", "hour", "minute", "second", "microsecond")


def typed(value: Any) -> Any:
    """Tryton's JSON as Python values, times aware; ValueError, TypeError or ArithmeticError for what is none."""
    if isinstance(value, list):
        return [typed(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    parts = {name: inner for name, inner in value.items() if name != "__class__"}
    match value.get("__class__"):
        case "datetime":
            return datetime(**parts, tzinfo=UTC)
        case "date":
            return date(**parts)
        case "Decimal":
            return Decimal(parts["decimal"])
    return {name: typed(inner) for name, inner in value.items()}


def plain_time(moment: datetime) -> dict[str, Any]:
    """An aware time for Tryton's JSON: it keeps times in UTC, to the microsecond."""
    utc = moment.astimezone(UTC)
    return {"__class__": "datetime", **{part: getattr(utc, part) for part in _TIME_PARTS}}
