"""What a description of a REST API may say beside the mapping's words, as dataclasses, and the schema of all of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from connectors.kit.cursors import KeysetCursor, TimeCursor, TokenCursor
from connectors.kit.declare import Group, SettingKind
from connectors.kit.describing import schema_of
from connectors.kit.digging import Path
from connectors.kit.mapping import RowsFrom
from connectors.kit.mapping_words import FIELDS, PARTS_OF, PLAIN_KEYS, VALUE_KEYS
from connectors.kit.oauth_words import OAuth
from connectors.kit.paging import IdKeyset, Keyset, NextLink, NextToken, Offset, OnePage, PageNumber
from connectors.kit.rate import Pace
from connectors.kit.windows import Windows

# The kit's own paging styles and cursors, by the word a description has for them.
PAGINGS: Mapping[str, type] = MappingProxyType(
    {
        "one page": OnePage,
        "page number": PageNumber,
        "offset": Offset,
        "next link": NextLink,
        "next token": NextToken,
        "keyset": Keyset,
        "id keyset": IdKeyset,
    }
)
CURSORS: Mapping[str, type] = MappingProxyType({"time": TimeCursor, "keyset": KeysetCursor, "token": TokenCursor})
FORMS = ("e164", "digits", "national")
TIMES = ("iso", "seconds", "milliseconds")
WHOSE = ("phone", "email", "account", "loyalty", "social", "customer")


@dataclass(frozen=True, slots=True)
class Api:
    """The top of a description: what it is called, and where it is. `url` may hold settings: "https://{shop}.x.com"."""

    title: str
    url: str
    about: str = ""
    group: str = Group.OTHER.value


@dataclass(frozen=True, slots=True)
class Asked:
    """A [[setting]]: what is asked when a source is added, as connectors.kit.declare.Setting."""

    key: str
    label: str
    kind: str = SettingKind.TEXT.value
    required: bool = True
    default: str = ""
    help: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """Signing in by a header: `value` holds secrets and settings in braces."""

    header: str = "Authorization"
    value: str = "Bearer {token}"


@dataclass(frozen=True, slots=True)
class Basic:
    """Signing in by user and password, which hold secrets and settings in braces."""

    user: str = "{user}"
    password: str = "{password}"  # noqa: S105 - the name of one


AUTHS: Mapping[str, type] = MappingProxyType({"header": Header, "basic": Basic, "oauth": OAuth})


@dataclass(frozen=True, slots=True)
class Listing:
    """What a [[stream]] says of its requests and answers. `rows` is where the list lies in a body, "" the body itself.

    `since`, `until`, `after_at`, `after_id` and `token` name the parameters that bounds, keys and tokens go into,
    `times` how times are written there. Of a POST all of it goes into the JSON body, names with dots into objects
    in it.
    """

    path: str
    rows: Path
    method: str = "GET"
    query: Mapping[str, Any] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    since: str = ""
    until: str = ""
    after_at: str = ""
    after_id: str = ""
    token: str = ""
    times: str = TIMES[0]
    total: Path | None = None
    total_header: str = ""
    most: int = 100
    sparse: bool = False


@dataclass(frozen=True, slots=True)
class Ids:
    """`ids` of a stream: how to list every id there is now, so that deleted rows can be told."""

    path: str
    rows: Path
    id: Path
    query: Mapping[str, Any] = field(default_factory=dict)
    most: int = 1_000
    sparse: bool = False


@dataclass(frozen=True, slots=True)
class Search:
    """One of `search` of a stream: how somebody is looked for while a call is on. `by` is an identifier's kind, or
    "customer" for what the customers found so have. {value} stands for it in `query` and `path`; `form` is how a phone
    number is written there. `path` and `rows` are the stream's own where they are not said."""

    by: str
    query: Mapping[str, Any] = field(default_factory=dict)
    path: str = ""
    form: str = FORMS[0]


# What the mapping's reader calls the place rows come from.
FROM = RowsFrom("path")
OF_STREAM = ("paging", "cursor", "windows", "ids", "search")
TOP = ("setting", "auth", "limits", "stream")


def schema() -> Mapping[str, Any]:
    """The JSON Schema of a description (draft 2020-12); it is in resources/help/api.schema.json."""
    kinds = {name: _tagged(made, name) for name, made in PAGINGS.items()}
    paging = {"oneOf": [*kinds.values()]}
    cursor = {"oneOf": [_tagged(made, name) for name, made in CURSORS.items()]}
    ids = schema_of(Ids, {"paging": paging})
    search = schema_of(Search, {"by": {"enum": [*WHOSE]}, "form": {"enum": [*FORMS]}, "paging": paging})
    rest = {"paging": paging, "cursor": cursor, "windows": schema_of(Windows), "ids": ids}
    mapped: dict[str, Any] = {
        name: {} for kind in FIELDS for name in (*PLAIN_KEYS, *VALUE_KEYS, *PARTS_OF[kind], "fields", "details")
    }
    mapped |= {"record": {"enum": sorted(FIELDS)}, "name": {"type": "string"}}
    several = {"search": {"type": "array", "items": search}, "method": {"enum": ["GET", "POST"]}}
    stream = schema_of(Listing, {**dict(sorted(mapped.items())), **rest, **several})
    asked = schema_of(Asked, {"kind": {"enum": [one.value for one in SettingKind]}})
    more = {
        "setting": {"type": "array", "items": asked},
        "auth": {"oneOf": [_tagged(made, name) for name, made in AUTHS.items()]},
        "limits": schema_of(Pace),
        "stream": {"type": "array", "items": {**stream, "required": ["name", "record", "id", *stream["required"]]}},
        "group": {"enum": [one.value for one in Group]},
    }
    top = schema_of(Api, more)
    needed = [*top["required"], "stream"]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "REST API", **top, "required": needed}


def _tagged(made: type, name: str) -> Mapping[str, Any]:
    found = schema_of(made, {"kind": {"const": name}})
    return {**found, "required": ["kind", *found["required"]]}
