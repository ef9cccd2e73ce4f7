"""What a REST stream is made of, as plain data; fetch.py builds the working stream from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from connectors.kit.calls import Call
from connectors.kit.cursors import Policy
from connectors.kit.declare import Surroundings
from connectors.kit.http import Http
from connectors.kit.paging import OnePage, Paging, Path, Place
from connectors.kit.row_map import RowMap
from connectors.kit.windows import Windows


class Signed(Protocol):
    """What a connector's `open` yields, at least. A vendor may use a frozen dataclass of its own with more in it."""

    @property
    def http(self) -> Http: ...

    @property
    def surroundings(self) -> Surroundings: ...


@dataclass(frozen=True, slots=True)
class Want:
    """What a request builder is asked for: `size` rows at `place`, changed in [since, until) where they are given.

    `after` is the keyset position ({"at": aware time, "id": str}), `token` the source's own token to resume with.
    The builder puts `place.params` where the source expects them; it need not look at `place.link`.
    """

    place: Place
    size: int
    since: datetime | None = None
    until: datetime | None = None
    after: Mapping[str, Any] | None = None
    token: str = ""


# Adds to raw rows what needs further calls (a party's phone numbers), a page at a time; returns as many rows, in order.
Enrich = Callable[[Signed, Sequence[Any]], Sequence[Any]]

# Puts into raw rows what their answer holds beside them (the authors of a page's tickets); as many rows, in order.
Beside = Callable[[Any, Sequence[Any]], Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Rest:
    """A stream read over HTTP. `rows` is where the array of rows lies in a body, `row_id` where the id lies in a row.

    `map` is a pure function from a raw row to records. `most` is how many rows the source gives a page at most,
    `total` where a body tells how many rows the query has, `total_header` the header (lower case) that does. `windows`
    goes with a TimeCursor whose request builder obeys `since` and `until`. `sparse`: an empty page comes without the
    list. `beside` is given the body and its rows, before `enrich` asks for what is not in it. `coarse`: the source's
    filter knows whole days only, so that rows from before `since` come as well; they are left out before `enrich`.
    """

    name: str
    title: str
    request: Callable[[Want], Call]
    rows: Path
    row_id: Path
    map: RowMap
    paging: Paging = OnePage()
    cursor: Policy = None
    windows: Windows | None = None
    total: Path | None = None
    total_header: str = ""
    most: int = 500
    enrich: Enrich | None = None
    beside: Beside | None = None
    sparse: bool = False
    coarse: bool = False


@dataclass(frozen=True, slots=True)
class RestIds:
    """How to list the id of every row that exists now, so that deleted ones can be told; fields as in `Rest`."""

    title: str
    request: Callable[[Want], Call]
    rows: Path
    row_id: Path
    paging: Paging = OnePage()
    most: int = 1_000
    sparse: bool = False
