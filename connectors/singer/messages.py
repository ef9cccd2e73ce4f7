"""One line of a tap's output and what it is: a row, a schema, a state, a change of version, or nothing of Singer's.

By the Singer specification (singer-io/getting-started, SPEC.md): one JSON object a line with a `type`, read whatever
its letters' case, of which types that are not known are allowed; ACTIVATE_VERSION as the Singer SDK has it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from connectors.kit.errors import AskPerson
from connectors.kit.file_rows import decode_json


@dataclass(frozen=True, slots=True)
class Row:
    """A RECORD. `version` is the generation of a whole table it belongs to, None where the tap has no such thing."""

    stream: str
    values: Mapping[str, Any]
    version: int | None


@dataclass(frozen=True, slots=True)
class Schema:
    """A SCHEMA: the fields that rows of the stream have from here on; `closed` False where they may have others."""

    stream: str
    fields: frozenset[str]
    closed: bool


@dataclass(frozen=True, slots=True)
class State:
    """A STATE: what the tap is to be given next time, once every row before it is stored."""

    value: Any


@dataclass(frozen=True, slots=True)
class Version:
    """An ACTIVATE_VERSION: rows of the stream that are of another version are no longer there."""

    stream: str
    version: int | None


@dataclass(frozen=True, slots=True)
class Rubbish:
    """A line that is no message, with the reason."""

    reason: str


@dataclass(frozen=True, slots=True)
class Other:
    """A message of a type that says nothing here."""


Message = Row | Schema | State | Version | Rubbish | Other
_OTHER = Other()


def read_message(line: bytes) -> Message:
    """What a line is. AskPerson where the tap was set up to hand its rows over in files of its own."""
    value, reason = decode_json(line, "utf-8")
    if reason:
        return Rubbish(reason)
    if not isinstance(value, dict) or not isinstance(value.get("type"), str):
        return Rubbish("It is no message: a message is an object with a type.")
    kind = value["type"].upper()
    if kind == "RECORD":
        return _row(value)
    if kind == "STATE":
        # Read again with plain numbers: it is kept as it is, and given back.
        return State(json.loads(line).get("value"))
    if kind == "SCHEMA":
        return _schema(value)
    if kind == "ACTIVATE_VERSION":
        return Version(str(value.get("stream", "")), _version(value))
    if kind == "BATCH":
        raise AskPerson(
            "The tap hands its rows over in files instead of its output.",
            "Take “batch_config” out of the tap's settings.",
        )
    return _OTHER


def _row(value: Mapping[str, Any]) -> Message:
    stream, record = value.get("stream"), value.get("record")
    if not isinstance(stream, str) or not isinstance(record, dict):
        return Rubbish("It is a RECORD without a stream or without a row.")
    return Row(stream, record, _version(value))


def _schema(value: Mapping[str, Any]) -> Message:
    stream, schema = value.get("stream"), value.get("schema")
    if not isinstance(stream, str) or not isinstance(schema, dict):
        return Rubbish("It is a SCHEMA without a stream or without fields.")
    fields = schema.get("properties")
    known = frozenset(map(str, fields)) if isinstance(fields, dict) else frozenset()
    # A schema without fields describes anything.
    return Schema(stream, known, bool(known))


def _version(value: Mapping[str, Any]) -> int | None:
    version = value.get("version")
    return version if isinstance(version, int) else None
