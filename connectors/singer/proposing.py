"""What the streams of a tap are likely to hold: told from its catalog, and from some of a stream's first rows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from connectors.kit.errors import AskPerson
from connectors.kit.guess import guess_columns, guess_record
from connectors.kit.mapped import Offer
from connectors.kit.sniff import MOST_COLUMNS, Sniffed, paths_of
from connectors.singer.catalog import FULL, Chosen, TapStream
from connectors.singer.messages import Row, Schema, read_message
from connectors.singer.session import Session
from connectors.singer.verdicts import why

# What stands for a value nobody has seen yet, so that a field's name and type alone say what it is likely to be.
_MADE_UP = {"date-time": "2026-01-01T09:00:00Z", "date": "2026-01-01", "integer": "1", "number": "1.5"}
_PHONE, _PHONE_NAME = "+12025550100", re.compile(r"phone|mobil|telefon|caller|handy", re.IGNORECASE)
_TAPS_OWN = "_sdc_"
_WORDS = re.compile(r"[\W_]+")


def offers(session: Session) -> Sequence[Offer]:
    """Every stream of the catalog. AskPerson where the tap tells of none by itself."""
    catalog = session.catalog()
    if catalog is None:
        raise AskPerson(
            "This tap does not tell which streams it has.",
            "Write the mapping by hand (resources/help/mapping.md) and name it in the setting “mapping”.",
        )
    if not catalog.streams:
        raise AskPerson("The tap has no streams with these settings.", "Look at its settings, and at what it may read.")
    return [offer(stream, ()) for stream in catalog.streams.values()]


def sampled(session: Session, tap_id: str, most: int) -> Offer:
    """One stream with its first rows, `most` of them at most; the tap is ended then."""
    catalog = session.catalog()
    stream = catalog.streams.get(tap_id) if catalog else None
    if stream is None:
        raise AskPerson(f"The tap has no stream “{tap_id}” any more.", "Look at its streams again.")
    rows: list[Mapping[str, Any]] = []
    told: frozenset[str] = frozenset()
    with session.run({tap_id: Chosen()} | {name: Chosen() for name in session.parents}, None) as tap:
        for line in tap.lines():
            message = None if line.cut or not line.ended else read_message(line.blob)
            if isinstance(message, Row) and message.stream == stream.name:
                rows.append(message.values)
            elif isinstance(message, Schema) and message.stream == stream.name:
                told = message.fields
            if len(rows) >= most:
                return offer(stream, rows, told)
        ended = tap.ended()
    if ended.status != 0 and not rows:
        raise why(ended, f"“{stream.tap_id}”")
    return offer(stream, rows, told)


def offer(stream: TapStream, rows: Sequence[Mapping[str, Any]], told: frozenset[str] = frozenset()) -> Offer:
    """What can be said of a stream from its catalog and these of its rows."""
    shown = rows or [_made_up(stream, told)]
    paths = dict.fromkeys(path for row in shown for path in paths_of(row))
    # What taps of the Singer SDK put beside a row of their own says nothing of a customer.
    columns = tuple(path for path in paths if not path.startswith(_TAPS_OWN))[:MOST_COLUMNS]
    title = _title(stream.tap_id)
    seen = Sniffed(title, "", "", "", columns, shown, 0, len(rows), not rows)
    followed = _followed(stream, seen)
    more = {"replication_key": followed[0]} if followed and not stream.by else {}
    # Of a database, too: begun anew, it gives the whole table, whatever it is followed by.
    complete = (stream.method == FULL and not more) or stream.database
    return Offer(stream.tap_id, title, seen, not rows, stream.key, complete, followed, more)


def _made_up(stream: TapStream, told: frozenset[str]) -> dict[str, Any]:
    names = dict.fromkeys((*stream.fields, *sorted(told)))
    return {name: _value(name, stream.fields.get(name, {})) for name in names}


def _value(name: str, field: Any) -> Any:
    if not isinstance(field, Mapping):
        return "text"
    types = field.get("type", "string")
    kinds = (
        [types] if isinstance(types, str) else [one for one in _list(types) if isinstance(one, str) and one != "null"]
    )
    # Of a union the first that says something: anyOf is how some taps write a time that may be missing.
    union = next((one for key in ("anyOf", "oneOf") for one in _list(field.get(key)) if isinstance(one, Mapping)), {})
    if "object" in kinds:
        inner = field.get("properties")
        return {key: _value(key, one) for key, one in inner.items()} if isinstance(inner, Mapping) else {}
    if "array" in kinds:
        return []
    known = _MADE_UP.get(str(field.get("format") or union.get("format") or ""))
    if known or not kinds:
        return known or "text"
    if _PHONE_NAME.search(name):
        return _PHONE
    return True if kinds[0] == "boolean" else _MADE_UP.get(kinds[0], "text")


def _list(told: object) -> list[Any]:
    return told if isinstance(told, list) else []


def _followed(stream: TapStream, seen: Sniffed) -> tuple[str, ...]:
    """The fields it can be read by from where one was: what the tap says, or of a database when a row changed."""
    if stream.by or stream.keys:
        return tuple(dict.fromkeys(filter(None, (stream.by, *stream.keys))))
    if not stream.database:
        return ()
    columns = guess_columns(seen, guess_record(seen))
    return tuple(one.name for one in columns if one.role == "changed_at" and one.formats == ("",))


def _title(tap_id: str) -> str:
    """“public-customer_orders” as a person would write it."""
    words = _WORDS.sub(" ", tap_id).strip()
    for schema in ("public ", "dbo "):
        words = words.removeprefix(schema)
    return words.capitalize() or tap_id
