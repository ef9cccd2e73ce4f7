"""Records to compact JSON and back, so that a body is stored once and read with the types it had."""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Decode = Callable[[Any], Any]
Encode = Callable[[Any], Any]
# Made once: json.dumps would make one a record.
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def dumps(record: Any) -> str:
    """One line of JSON that leaves out what equals the field's default."""
    text = _ENCODER.encode(_fields_of(record))
    # Half a character (a lone surrogate) cannot be stored as UTF-8 and becomes a question mark.
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def loads(kind: type[T], text: str) -> T:
    """The record `dumps` was given; equal to it field by field."""
    decode: Decode = _decoder(cast(Any, kind))
    answer: T = decode(json.loads(text))
    return answer


def _fields_of(value: Any) -> dict[str, Any]:
    kept = {}
    for name, default, encode in _shape(cast(Any, type(value))):
        item = getattr(value, name)
        if item != default:
            kept[name] = item if encode is None or item is None else encode(item)
    return kept


@cache
def _shape(kind: Any) -> tuple[tuple[str, Any, Encode | None], ...]:
    hints = get_type_hints(kind)
    return tuple((f.name, f.default, _encoder(hints[f.name])) for f in fields(kind))


@cache
def _encoder(kind: Any) -> Encode | None:
    """How a value of this type becomes JSON; None where JSON writes it as it is (text, numbers, enums of text)."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _encoder(_inner(kind))
    if origin is tuple:
        args = get_args(kind)
        each = _encoder(args[0])
        return list if each is None else lambda value: [each(item) for item in value]
    if is_dataclass(kind):
        return _fields_of
    if kind in (datetime, date):
        return cast(Encode, kind.isoformat)
    return str if kind is Decimal else None


def _inner(optional: Any) -> Any:
    (inner,) = [arg for arg in get_args(optional) if arg is not type(None)]
    return inner


@cache
def _decoder(kind: Any) -> Decode:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        decode = _decoder(_inner(kind))
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
