"""What adding a source shows: what was begun, what can be read of each stream, and what timelines would look like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desk.services.views import TimelineItem


@dataclass(frozen=True, slots=True)
class DraftView:
    """A source that was begun. `answers` are what was said to its questions so far, without secrets; `held` are the
    secrets that are kept already, by their settings. `back` must be registered with the vendor as the address the
    browser comes back to, "" where one does not sign in so; `signed_in` says that somebody has."""

    source_id: str
    connector: str
    title: str
    answers: Mapping[str, str] = field(default_factory=dict)
    held: tuple[str, ...] = ()
    back: str = ""
    signed_in: bool = False


class Readable(StrEnum):
    """What came of trying to read a stream. CANNOT: a person must allow it; LATER: it did not answer in time, or asks
    for a pause; BROKEN: we did not understand it."""

    YES = "yes"
    CANNOT = "cannot"
    LATER = "later"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class StreamTrial:
    """One stream that was tried. `gives` are the kinds of records that came: customer, order or a channel's name;
    `total` is how many there are, None where the source does not tell. `why` and `advice` say what is wrong and what to
    do. `chosen`: it is pulled."""

    name: str
    title: str
    readable: Readable
    gives: tuple[str, ...] = ()
    total: int | None = None
    why: str = ""
    advice: str = ""
    chosen: bool = True


@dataclass(frozen=True, slots=True)
class TrialView:
    """What a source lets be read, in the order it is pulled. `lines` are what one says that has no streams."""

    streams: tuple[StreamTrial, ...]
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SampleView:
    """One customer as they would be shown: `reach` is how they are reached, `lines` their newest lines of `count`."""

    name: str
    reach: tuple[str, ...]
    lines: tuple[TimelineItem, ...]
    count: int


@dataclass(frozen=True, slots=True)
class SampledView:
    """What was read of one stream for the samples: `rows`, of which so many were set aside, for `reasons`. `mend` is a
    setting that would let them in; `why` says what kept it from being read at all."""

    name: str
    title: str
    rows: int
    rejected: int = 0
    reasons: tuple[str, ...] = ()
    mend: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class SamplesView:
    """Timelines of a source that is not added yet, the fullest first; nothing of it is kept. `whole` is False where the
    time was up before as much was read as should be."""

    samples: tuple[SampleView, ...]
    streams: tuple[SampledView, ...]
    whole: bool = True
