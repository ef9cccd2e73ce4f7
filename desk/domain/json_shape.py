"""Checks plain JSON values against a JSON Schema, as far as the project's own schemas go (draft 2020-12).

Only what those use is understood, and a schema that asks for anything else is refused when it is read: a check that is
skipped in silence would be worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from desk.domain.trouble import Trouble

_TYPES: Mapping[str, Callable[[Any], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
}
_CHECKS = frozenset(
    {"type", "const", "enum", "properties", "required", "additionalProperties", "items", "maxItems", "minItems"}
    | {"maxLength", "minLength", "pattern", "format", "minimum", "maximum", "$ref"}
)
_SAID = frozenset({"title", "description", "$schema", "$id", "$defs"})
_REF = "#/$defs/"


class Shape:
    """A schema that was read; Trouble where it asks for something this cannot check."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._schema = schema
        self._defs: Mapping[str, Mapping[str, Any]] = schema.get("$defs", {})
        for part in (schema, *self._defs.values()):
            self._understand(part)

    def wrong(self, value: Any) -> str:
        """Where a value is first not as the schema wants it, such as "hand_off.lines[3].at", or "". Names that the
        schema does not have are not repeated: whoever made the file may have put anything there."""
        found = self._wrong(value, self._schema, "")
        return "" if found is None else found or "the whole"

    def _understand(self, schema: Mapping[str, Any]) -> None:
        unknown = sorted(set(schema) - _CHECKS - _SAID)
        open_ended = schema.get("type") == "object" and schema.get("additionalProperties") is not False
        if unknown or open_ended or schema.get("format", "date-time") != "date-time":
            raise Trouble("This schema asks for more than can be checked here.", f"Leave out {', '.join(unknown)}.")
        for part in (*schema.get("properties", {}).values(), *([schema["items"]] if "items" in schema else [])):
            self._understand(part)

    def _wrong(self, value: Any, schema: Mapping[str, Any], at: str) -> str | None:
        if "$ref" in schema:
            return self._wrong(value, self._defs[schema["$ref"].removeprefix(_REF)], at)
        kind = schema.get("type")
        if kind is not None and not _TYPES[kind](value):
            return at
        if not _is_one_of(value, schema):
            return at
        if isinstance(value, str):
            return None if _text_fits(value, schema) else at
        if isinstance(value, list):
            return self._list(value, schema, at)
        if isinstance(value, dict):
            return self._object(value, schema, at)
        return None if _number_fits(value, schema) else at

    def _list(self, value: Sequence[Any], schema: Mapping[str, Any], at: str) -> str | None:
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            return at
        each = schema.get("items", {})
        found = (self._wrong(item, each, f"{at}[{number}]") for number, item in enumerate(value))
        return next((one for one in found if one is not None), None)

    def _object(self, value: Mapping[str, Any], schema: Mapping[str, Any], at: str) -> str | None:
        parts = schema.get("properties", {})
        for name in schema.get("required", ()):
            if name not in value:
                return _below(at, name)
        if set(value) - set(parts):
            return at
        found = (self._wrong(value[name], parts[name], _below(at, name)) for name in parts if name in value)
        return next((one for one in found if one is not None), None)


def _below(at: str, name: str) -> str:
    return f"{at}.{name}" if at else name


def _is_one_of(value: Any, schema: Mapping[str, Any]) -> bool:
    """Whether it is what "const" and "enum" allow; True is no 1."""
    wanted = [schema["const"]] if "const" in schema else schema.get("enum", [value])
    return any(type(value) is type(one) and value == one for one in wanted)


def _text_fits(value: str, schema: Mapping[str, Any]) -> bool:
    if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
        return False
    if "pattern" in schema and not re.search(schema["pattern"], value):
        return False
    return schema.get("format") != "date-time" or _is_moment(value)


def _number_fits(value: Any, schema: Mapping[str, Any]) -> bool:
    if not isinstance(value, int) or isinstance(value, bool):
        return True
    return bool(schema.get("minimum", value) <= value <= schema.get("maximum", value))


def _is_moment(value: str) -> bool:
    try:
        return datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False
