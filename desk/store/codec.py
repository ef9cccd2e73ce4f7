"""Records to compact JSON and back, so that a body is stored once and read with the types it had."""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Decode = Callable[[Any], Any]
# Made once: json.dumps would make one a record.
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def dumps(record: Any) -> str:
    """One line of JSON that leaves out what equals the field's default."""
    return _ENCODER.encode(_encode(record))


def loads(kind: type[T], text: str) -> T:
    """The record `dumps` was given; equal to it field by field."""
    decode: Decode = _decoder(cast(Any, kind))
    answer: T = decode(json.loads(text))
    return answer


def _encode(value: Any) -> Any:
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, str):
        # Enums of strings are written as their value; a lone surrogate cannot be stored as UTF-8 and is replaced.
        return str(value).encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, tuple):
        return [_encode(item) for item in value]
    return {
        name: _encode(item)
        for name, default in _shape(cast(Any, type(value)))
        if (item := getattr(value, name)) != default
    }


@cache
def _shape(kind: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((f.name, f.default if f.default is not MISSING else MISSING) for f in fields(kind))


@cache
def _decoder(kind: Any) -> Decode:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        (inner,) = [arg for arg in get_args(kind) if arg is not type(None)]
        decode = _decoder(inner)
        return lambda value: None if value is None else decode(value)
    if origin is tuple:
        return _tuple_decoder(get_args(kind))
    if is_dataclass(kind):
        return _dataclass_decoder(kind)
    if kind in (datetime, date):
        return cast(Decode, kind.fromisoformat)
    if kind is Decimal or (isinstance(kind, type) and issubclass(kind, Enum)):
        return cast(Decode, kind)
    return lambda value: value


def _tuple_decoder(args: tuple[Any, ...]) -> Decode:
    if len(args) == 2 and args[1] is Ellipsis:
        each = _decoder(args[0])
        return lambda value: tuple(each(item) for item in value)
    parts = tuple(_decoder(arg) for arg in args)
    return lambda value: tuple(decode(item) for decode, item in zip(parts, value, strict=True))


def _dataclass_decoder(kind: Any) -> Decode:
    hints = get_type_hints(kind)
    parts = {f.name: _decoder(hints[f.name]) for f in fields(kind)}
    return lambda value: kind(**{name: parts[name](item) for name, item in value.items()})
