"""Finds things in bodies and headers as sources send them; what is not there is None or empty, never an error."""

from __future__ import annotations

import re
from typing import Any

# Where something lies in a body: keys of objects and positions in arrays.
Path = tuple[str | int, ...]

_TEXTS = (str, bytes)
_NO_ID = (type(None), bool, list, dict)


def dig(body: Any, path: Path | None) -> Any:
    """What lies at `path` in a body, or None when any part of the way is missing."""
    found: Any = body
    for part in path or ():
        if isinstance(found, _TEXTS):
            return None
        try:
            found = found[part]
        except (KeyError, IndexError, TypeError):
            return None
    return found


def listed(body: Any, path: Path, sparse: bool) -> list[Any] | None:
    """The list at `path`, None where there is none; `sparse`: an object without it has an empty one."""
    found = dig(body, path)
    if found is None and sparse and isinstance(body, dict):
        return []
    return found if isinstance(found, list) else None


def row_id(row: Any, path: Path) -> str:
    """The id of a raw row as text, "" when it has none."""
    found = dig(row, path)
    return "" if isinstance(found, _NO_ID) else str(found)


def whole(value: Any) -> int | None:
    """A number of rows or pages as a source wrote it, or None."""
    try:
        return int(value)
    except (TypeError, ValueError, OverflowError):
        return None


_LINK = re.compile(r"<([^>]*)>((?:\s*;\s*[^,;]+)*)")
_REL = re.compile(r";\s*rel\s*=\s*\"?([^\";]+)\"?", re.IGNORECASE)


def link_header(text: str, relation: str) -> str:
    """The address a Link header (RFC 8288) gives for `relation`, or ""."""
    for target, parameters in _LINK.findall(text):
        found = _REL.search(parameters)
        if found and relation in found.group(1).lower().split():
            return str(target)
    return ""
