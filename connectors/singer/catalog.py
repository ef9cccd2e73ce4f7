"""A tap's catalog: which streams it has, what of them is asked for, and in which of its two dialects that is said.

By DISCOVERY_MODE.md and SYNC_MODE.md of the Singer specification: streams and fields are selected by metadata; older
taps look for `selected` in the schema itself. Both are written, for neither minds the other.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from connectors.kit.errors import AskPerson

FULL, BY_KEY = "FULL_TABLE", "INCREMENTAL"
_SELECTED = "selected"
_OF_DATABASES = ("database-name", "schema-name", "is-view", "row-count")


@dataclass(frozen=True, slots=True)
class TapStream:
    """A stream as the catalog has it. `name` stands in its messages, `tap_id` in the catalog. `fields` are the JSON
    schemas of its fields, `key` those a row is known by. `method` is how it is read unless something else is chosen
    ("" where the tap does not say), `by` the field that is followed then, `keys` those that may be; `database`: any
    field may."""

    tap_id: str
    name: str
    fields: Mapping[str, Mapping[str, Any]]
    key: tuple[str, ...] = ()
    method: str = ""
    by: str = ""
    keys: tuple[str, ...] = ()
    database: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is asked for of a stream: these fields (None: all of them), followed by one ("": as the tap has it)."""

    fields: frozenset[str] | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Catalog:
    """What discovery told. `written` is what the tap printed, which it expects back."""

    streams: Mapping[str, TapStream]
    written: Mapping[str, Any]


def read_catalog(printed: bytes) -> Catalog:
    """Read what discovery printed. AskPerson where that is no catalog."""
    written = _object_in(printed)
    streams = written.get("streams") if isinstance(written, Mapping) else None
    if not isinstance(streams, list):
        raise AskPerson(
            "The tap does not tell which streams it has: it printed something that is no catalog.",
            "Check that the program named is a Singer tap, and its settings.",
        )
    well = [_well_formed(one) for one in streams if isinstance(one, dict) and isinstance(one.get("schema"), dict)]
    return Catalog({one.tap_id: one for one in map(_stream, well)}, {**written, "streams": well})


def selection(catalog: Catalog, chosen: Mapping[str, Chosen]) -> dict[str, Any]:
    """The catalog to give the tap back, in which exactly these streams are selected, by `tap_id`."""
    given = copy.deepcopy(dict(catalog.written))
    for one in given["streams"]:
        tap_id = _tap_id(one)
        _mark(one, chosen.get(tap_id), catalog.streams[tap_id])
    return given


def _object_in(printed: bytes) -> Any:
    """The JSON in it; some taps greet before and take leave after."""
    text = printed.decode("utf-8", "replace")
    for part in (text, text[text.find("{") : text.rfind("}") + 1]):
        try:
            return json.loads(part)
        except (ValueError, RecursionError):
            continue
    return None


def _well_formed(one: Mapping[str, Any]) -> dict[str, Any]:
    """The stream without what is no metadata; some taps write null where they have none."""
    told = one.get("metadata")
    entries = [
        entry
        for entry in (told if isinstance(told, list) else ())
        if isinstance(entry, dict)
        and isinstance(entry.get("breadcrumb") or [], list)
        and isinstance(entry.get("metadata", {}), dict)
    ]
    return {**one, "metadata": entries}


def _tap_id(one: Mapping[str, Any]) -> str:
    return str(one.get("tap_stream_id") or one.get("stream") or "")


def _stream(one: Mapping[str, Any]) -> TapStream:
    own = _metadata(one, [])
    fields = {str(name): field if isinstance(field, Mapping) else {} for name, field in _properties(one).items()}
    key = one.get("key_properties") or own.get("table-key-properties") or own.get("view-key-properties") or ()
    method = own.get("forced-replication-method") or one.get("replication_method") or own.get("replication-method")
    by = one.get("replication_key") or own.get("replication-key")
    tap_id = _tap_id(one)
    return TapStream(
        tap_id=tap_id,
        name=str(one.get("stream") or tap_id),
        fields=fields,
        key=_names(key),
        method=_method(method),
        by=str(by or ""),
        keys=_names(own.get("valid-replication-keys") or ()),
        database=("table_name" in one or any(name in own for name in _OF_DATABASES))
        and not own.get("forced-replication-method"),
    )


def _method(told: Any) -> str:
    # Newer taps give what is forced as an object with a reason.
    told = told.get("replication-method", "") if isinstance(told, Mapping) else told
    return str(told or "").upper()


def _names(told: Any) -> tuple[str, ...]:
    several: Sequence[Any] = told if isinstance(told, list | tuple) else [told]
    return tuple(str(one) for one in several if one)


def _properties(one: Mapping[str, Any]) -> Mapping[str, Any]:
    found = one["schema"].get("properties")
    return found if isinstance(found, Mapping) else {}


def _metadata(one: Mapping[str, Any], breadcrumb: Sequence[str]) -> dict[str, Any]:
    """The metadata of a place in the schema, to be changed; an empty one that is not kept where there is none."""
    for entry in one.get("metadata") or ():
        if isinstance(entry, dict) and list(entry.get("breadcrumb") or ()) == list(breadcrumb):
            found = entry.setdefault("metadata", {})
            return found if isinstance(found, dict) else {}
    return {}


def _mark(one: dict[str, Any], chosen: Chosen | None, stream: TapStream) -> None:
    entries = one.setdefault("metadata", [])
    own = _made(one, entries, [])
    own[_SELECTED] = one["schema"][_SELECTED] = one[_SELECTED] = chosen is not None
    if chosen is None:
        return
    if stream.database and not stream.method and not chosen.by:
        # Taps of databases read nothing of which nobody says how.
        own["replication-method"] = FULL
    if chosen.by:
        own["replication-method"], own["replication-key"] = BY_KEY, chosen.by
        one["replication_method"], one["replication_key"] = BY_KEY, chosen.by
    needed = {*stream.key, chosen.by or stream.by}
    for name, field in _properties(one).items():
        wanted = chosen.fields is None or name in chosen.fields or name in needed
        _made(one, entries, ["properties", name])[_SELECTED] = wanted
        if isinstance(field, dict):
            field[_SELECTED] = wanted
    for entry in entries:
        place = list(entry.get("breadcrumb") or ()) if isinstance(entry, dict) else []
        if len(place) > 2 and isinstance(entry.get("metadata"), dict):
            # What lies within a field comes and goes with it.
            entry["metadata"][_SELECTED] = chosen.fields is None or place[1] in chosen.fields


def _made(one: Mapping[str, Any], entries: list[Any], breadcrumb: list[str]) -> dict[str, Any]:
    for entry in entries:
        if isinstance(entry, dict) and list(entry.get("breadcrumb") or ()) == breadcrumb:
            found: dict[str, Any] = entry.setdefault("metadata", {})
            return found
    made: dict[str, Any] = {}
    entries.append({"breadcrumb": breadcrumb, "metadata": made})
    return made
