"""How a source hands out rows in pages, as data: page number, offset, next link, next token, keyset."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Place:
    """Where the next page starts: `params` for the request builder, or a whole `link` the source gave.

    `anchor` holds ids of rows of the page before, for styles that must see whether the rows have shifted.
    """

    params: Mapping[str, Any] = field(default_factory=dict)
    link: str = ""
    anchor: frozenset[str] = frozenset()
