"""Views as JSON, in the shapes of resources/help/json.md."""

from __future__ import annotations

import dataclasses
import json
from datetime import date, datetime
from typing import Any


def as_json(value: Any) -> str:
    """A view, or plain values that hold views, as readable JSON; times are ISO 8601."""
    return json.dumps(value, default=_plain, ensure_ascii=False, indent=2)


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value) if field.repr}
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    raise TypeError(type(value).__name__)
