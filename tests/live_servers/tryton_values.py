"""Typed values of Tryton's JSON, to and from Python, for the seed helpers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any


class RefusedError(AssertionError):
    """The server answered a seed call with an error."""


def plain(value: Any) -> Any:
    """A value as Tryton's JSON writes it."""
    if isinstance(value, datetime):
        parts = ("year", "month", "day", "hour", "minute", "second", "microsecond")
        return {"__class__": "datetime", **{part: getattr(value, part) for part in parts}}
    if isinstance(value, date):
        return {"__class__": "date", "year": value.year, "month": value.month, "day": value.day}
    if isinstance(value, Decimal):
        return {"__class__": "Decimal", "decimal": str(value)}
    if isinstance(value, Mapping):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    return value


def typed(value: Any) -> Any:
    """A value of Tryton's JSON as Python has it; times are naive UTC as the server keeps them."""
    if isinstance(value, list):
        return [typed(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    parts = {key: inner for key, inner in value.items() if key != "__class__"}
    match value.get("__class__"):
        case "datetime":
            return datetime(**parts)  # noqa: DTZ001 (as the server keeps it: UTC without saying so)
        case "date":
            return date(**parts)
        case "Decimal":
            return Decimal(parts["decimal"])
    return {key: typed(inner) for key, inner in value.items()}
