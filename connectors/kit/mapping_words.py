"""The words a mapping file may use, by kind of record."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from connectors.records import IdentifierKind, SegmentKind, TransferKind


def _words(said: str) -> frozenset[str]:
    return frozenset(said.split())


FIELDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "customer": _words(
            "name given_name family_name organisation birth_date tier since language time_zone changed_at"
        ),
        "order": _words(
            "number placed_at state cancelled total currency line_count name customer_id summary changed_at"
        ),
        "interaction": _words(
            "channel direction started_at ended_at name customer_id subject summary disposition agent team "
            "participants message_count first_reply_at abandoned changed_at linked reason tried asked sentiment "
            "survey_score"
        ),
    }
)
REQUIRED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"customer": (), "order": ("placed_at",), "interaction": ("channel", "direction", "started_at")}
)

# Parts of a record that may come several times: words that are said once in the mapping, and values taken from the row.
PART_WORDS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = MappingProxyType(
    {
        "identifiers": (("kind", "scope"), ("value",)),
        "references": (("kind", "scope"), ("value",)),
        "addresses": ((), ("street", "postcode", "city", "region", "country")),
        "segments": (("kind",), ("seconds", "start", "end", "agent", "team")),
        "transfers": (("kind",), ("at", "to")),
        "lines": ((), ("text", "quantity", "unit_price", "sku")),
        "events": (("kind",), ("at", "text")),
        "messages": ((), ("at", "role", "author", "text")),
        "promises": ((), ("text", "due", "kept")),
    }
)
LISTS = frozenset({"lines", "messages"})
PARTS_OF: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "customer": _words("identifiers addresses"),
        "order": _words("identifiers lines events"),
        "interaction": _words("identifiers references segments transfers messages promises"),
    }
)
KINDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "identifiers": frozenset(kind.value for kind in IdentifierKind),
        "references": frozenset(kind.value for kind in IdentifierKind),
        "segments": frozenset(kind.value for kind in SegmentKind),
        "transfers": frozenset(kind.value for kind in TransferKind),
        "events": _words("placed confirmed shipped delivered returned cancelled"),
    }
)

PLAIN_KEYS = _words("name title record complete time_zone where customer_stream prefix")
# What a mapping of files says of them beside.
FILE_KEYS = _words("format delimiter quote encoding rows")
VALUE_KEYS = frozenset({"id", "deleted", "merged_into"})

# What a person may call a format, and how it is read: the kind of file and the sign between its columns.
FORMATS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"csv": ("csv", ","), "tsv": ("csv", "\t"), "jsonl": ("jsonl", ""), "json": ("json", "")}
)
ENDINGS: Mapping[str, str] = MappingProxyType(
    {"csv": "csv", "tsv": "tsv", "tab": "tsv", "jsonl": "jsonl", "ndjson": "jsonl", "json": "json"}
)
