"""The plain data of one HTTP exchange: what to ask, what came back, what it means, how patient to be."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

QueryValue = str | int | float | bool
Query = Mapping[str, QueryValue | Sequence[QueryValue]]


@dataclass(frozen=True, slots=True)
class Call:
    """One request. `path` is a template ("/rooms/{room}/messages"); `values` fill it, quoted, and never reach an error.

    `about` names what is being read for a person ("Customers"); it is what a missing permission is reported on.
    `body` is sent as JSON when it is not None, bytes as they are. `link` is a whole address, such as
    that of the next page: it replaces path and query and must lie on the source's own host. `may_be_missing` makes 404
    an Answer, no error.
    `repeatable` False says that sending it twice does harm: it is never retried after an unclear failure.
    `signed` False sends no auth headers and never renews credentials: for the call that signs in.
    `writes` says that it changes something there: it is sent once, and whoever asked for it looks before it is sent
    again. `loose` takes any good answer that is no web page, an empty one too; what is no JSON becomes text.
    `lane` names the limit of its own that the source has for such calls (see `Pace.lanes`).
    """

    path: str
    method: str = "GET"
    values: Mapping[str, str] = field(default_factory=dict)
    query: Query = field(default_factory=dict)
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    about: str = ""
    link: str = ""
    may_be_missing: bool = False
    repeatable: bool = True
    signed: bool = True
    writes: bool = False
    loose: bool = False
    lane: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: `body` is the parsed JSON (None for 204 and 404), `headers` have lower-case names.

    Numbers with a fraction are Decimal, so that money stays exact.
    """

    status: int
    body: Any
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def missing(self) -> bool:
        """True when the source says there is no such thing (only for calls that `may_be_missing`)."""
        return self.status in (404, 410)


class Meaning(StrEnum):
    """What an answer means for what to do next."""

    FINE = "fine"
    UNAUTHORISED = "unauthorised"
    FORBIDDEN = "forbidden"
    MISSING = "missing"
    TOO_MANY = "too_many"
    BUSY = "busy"
    PROXY = "proxy"
    TOO_BIG = "too_big"
    WRONG = "wrong"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A vendor's own reading of an answer. `after` is seconds to wait; title and advice replace the kit's if given.

    FINE with `after` is a good answer whose body says how long to keep away, as where calls are paid for in points.
    `said` goes with REFUSED: what the vendor said, for the screen alone.
    """

    meaning: Meaning
    after: float | None = None
    title: str = ""
    advice: str = ""
    said: str = ""


# A vendor's reading of any answer, good or bad: (status, headers, parsed body or None) -> None to go by the status.
Judge = Callable[[int, Mapping[str, str], Any], Judgement | None]

# Headers that sign a request, asked anew for each try so that a renewed token is used.
Signer = Callable[[], Mapping[str, str]]

# Called once per call after a 401: gets new credentials and returns True, or returns False when it cannot.
Renew = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to bear with a source; times in seconds, sizes in bytes.

    `tries` bounds attempts of one call; `longest_wait` is the longest single wait that is sat out, a longer one becomes
    TryLater at once; `total_wait` bounds all waiting of one call.
    """

    tries: int = 5
    connect: float = 10.0
    read: float = 60.0
    whole_body: float = 300.0
    longest_wait: float = 120.0
    total_wait: float = 300.0
    body_limit: int = 64 * 1024 * 1024
    redirects: int = 5
