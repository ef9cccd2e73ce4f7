"""What a running Tryton answered, kept in files beside this one."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).with_name("recorded")


def sample(name: str) -> Any:
    """One file of samples, as the kit's client would parse it."""
    return json.loads((_FOLDER / f"{name}.json").read_text("utf-8"), parse_float=Decimal)


def shape(value: Any) -> Any:
    """What a value is made of, without what it says: keys, kinds of values, kinds of elements."""
    if isinstance(value, dict):
        return {key: shape(inner) for key, inner in sorted(value.items())}
    if isinstance(value, list):
        return sorted({json.dumps(shape(inner), sort_keys=True) for inner in value})
    return type(value).__name__
