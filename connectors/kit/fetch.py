"""Streams and lookups of REST sources built from data: request, rows, paging, cursor policy, mapping."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from connectors.kit.declare import Surroundings
from connectors.kit.http import Http
from connectors.kit.paging import Place


class Signed(Protocol):
    """What a connector's `open` yields, at least. A vendor may use its own frozen dataclass with more in it."""

    @property
    def http(self) -> Http: ...

    @property
    def surroundings(self) -> Surroundings: ...


@dataclass(frozen=True, slots=True)
class Want:
    """What a request builder is asked for.

    `size` rows at `place`, changed in [since, until) where they are given; `after` is the keyset position
    ({"at": aware datetime, "id": str}) and `token` the source's own sync token, for streams with such cursors.
    """

    place: Place
    size: int
    since: datetime | None = None
    until: datetime | None = None
    after: Mapping[str, Any] | None = None
    token: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
