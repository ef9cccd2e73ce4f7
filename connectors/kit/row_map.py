"""Maps raw rows to records with a vendor's pure function; a row that cannot be used is kept aside with the reason."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from connectors.kit.declare import RAW_LIMIT, Rejection, Surroundings
from connectors.kit.errors import Cancelled, ConnectorError, SkipRow
from connectors.records import Record

# A vendor's pure function: one raw row to one record or several. Raises SkipRow for a row it cannot use.
RowMap = Callable[[Any, Surroundings], Record | Sequence[Record]]

_RECORDS = frozenset(get_args(Record))
_FIELD = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]{0,40}")


@dataclass(frozen=True, slots=True)
class Mapped:
    """One raw row after mapping: records, or the rejection that stands in for them."""

    records: Sequence[Record] = ()
    rejection: Rejection | None = None


def map_row(row: Any, mapping: RowMap, around: Surroundings, where: str, source_id: str = "") -> Mapped:
    """Map one row. A SkipRow, or any slip of the mapping over an unexpected shape, becomes a rejection.

    Errors about the source as a whole (AskPerson, TryLater, OurBug) and Cancelled go through.
    """
    found = records_of(row, mapping, around)
    if isinstance(found, SkipRow):
        return Mapped(rejection=rejected(row, found, where, source_id))
    return Mapped(found)


def records_of(row: Any, mapping: RowMap, around: Surroundings) -> Sequence[Record] | SkipRow:
    """The records of one row, or why it is skipped; raises as `map_row` does."""
    try:
        found = mapping(row, around)
    except SkipRow as error:
        return error
    except (ConnectorError, Cancelled):
        raise
    except Exception as error:
        return SkipRow(unexpected(row, error))
    if type(found) in _RECORDS:
        return (found,)  # type: ignore[return-value]
    return tuple(found) if isinstance(found, Sequence) else (found,)


def rejected(row: Any, skipped: SkipRow, where: str, source_id: str) -> Rejection:
    """The rejection that stands in for the records of a row that was skipped."""
    return Rejection(where, skipped.reason, source_id, raw_text(row), skipped.mend)


def unexpected(row: Any, error: Exception) -> str:
    """Why a mapping stumbled, in words that hold the name of a field at most, never a value."""
    if isinstance(error, KeyError) and error.args and isinstance(error.args[0], str):
        name = error.args[0]
        values = row.values() if isinstance(row, Mapping) else ()
        if _FIELD.fullmatch(name) and not any(name == value for value in values):
            return f"The row has an unexpected shape: the field {name} is missing."
    return f"The row has an unexpected shape ({type(error).__name__})."


def raw_text(row: Any) -> str:
    """The row as JSON for a person to look at, cut to RAW_LIMIT."""
    try:
        text = json.dumps(row, ensure_ascii=False, default=str)
    except (TypeError, ValueError, RecursionError):
        text = type(row).__name__
    text = text.encode("utf-8", "replace").decode()
    return text if len(text) <= RAW_LIMIT else text[: RAW_LIMIT - 1] + "…"
