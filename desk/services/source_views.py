"""The frozen views of sources: how they stand, how pulls go, what was set aside. Times are aware UTC, lengths
seconds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class StreamState(StrEnum):
    """How a stream stands. LATE: it answered, but is due; ASK: a person must act; WAITING: it will be tried again."""

    NEVER = "never"
    FRESH = "fresh"
    LATE = "late"
    WAITING = "waiting"
    ASK = "ask"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class StreamView:
    """One stream of a source; `message` is the last trouble with what to do next, or empty. `keep_days` is for how many
    days its records are kept here (None: for ever), `erased` how many older ones went last, `erased_at` when;
    `left_out` says that it is not pulled, or not any more."""

    name: str
    title: str
    rows: int
    rejected: int
    state: StreamState
    pulled_at: datetime | None
    newest_at: datetime | None
    message: str
    keep_days: int | None = None
    erased: int = 0
    erased_at: datetime | None = None
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class RunMark:
    """One past pull of a source, for its freshness strip: "ok", "part" (a stream failed) or "failed"."""

    at: datetime
    outcome: str
    rows: int


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source as the sources screen lists it; `state` is the worst of its streams.

    `missing` says what timelines lack. `answers` are what was said to its questions, without secrets.
    """

    source_id: str
    title: str
    connector: str
    connector_title: str
    state: StreamState
    rows: int
    rejected: int
    pulled_at: datetime | None
    message: str
    missing: str
    streams: tuple[StreamView, ...]
    runs: tuple[RunMark, ...]
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SourcesOverview:
    """The whole sources screen.

    `cache_bytes` is the cache on disk, `free_bytes` what of it could be given back; `unlinked` counts records that
    belong to nobody yet.
    """

    sources: tuple[SourceView, ...]
    records: int
    customers: int
    unlinked: int
    cache_bytes: int
    free_bytes: int = 0


@dataclass(frozen=True, slots=True)
class ProgressView:
    """A running pull. `remaining` (seconds) and `total` are None while unknown; `rate` is rows a second."""

    source_id: str
    stream: str
    rows: int
    rejected: int
    total: int | None
    rate: float
    remaining: float | None


@dataclass(frozen=True, slots=True)
class RejectedView:
    """One row kept aside: where it is at the source, why it was refused, the row itself, and what would let it in."""

    rejected_id: int
    source_id: str
    stream: str
    where: str
    reason: str
    raw: str
    mend: str
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class StreamOutcome:
    """How one stream of a pull ended: "ok", "try_later", "ask_person", "our_bug" or "cancelled", with what to do
    next."""

    stream: str
    outcome: str
    rows: int
    changed: int
    gone: int
    rejected: int
    message: str


@dataclass(frozen=True, slots=True)
class PullReport:
    """The end of one pull of one source."""

    source_id: str
    started_at: datetime
    seconds: float
    streams: tuple[StreamOutcome, ...]


@dataclass(frozen=True, slots=True)
class SettingView:
    """One question a connector asks when a source is added; `kind` as in connectors.kit.declare.SettingKind. `least`
    and `most` bound a number."""

    key: str
    label: str
    kind: str
    required: bool
    default: str
    choices: tuple[str, ...]
    help: str
    least: int = 0
    most: int = 999_999_999


@dataclass(frozen=True, slots=True)
class ConnectorView:
    """One kind of system that can be added as a source. `group` is among what it is looked for (crm, orders, chats,
    calls, mail, files, other), `gives` are the streams it has: none where it only takes entries. `signs_in`: with the
    browser, where its settings say as whom."""

    name: str
    title: str
    about: str
    settings: tuple[SettingView, ...]
    group: str = "other"
    gives: tuple[str, ...] = ()
    signs_in: bool = False


@dataclass(frozen=True, slots=True)
class CheckView:
    """One thing the doctor looked at: what it found, and what to do where it is not well."""

    name: str
    well: bool
    found: str
    advice: str


@dataclass(frozen=True, slots=True)
class ErasedView:
    """How many records of one stream were erased, being older than they are kept for."""

    source_id: str
    stream: str
    rows: int


@dataclass(frozen=True, slots=True)
class TidyView:
    """What tidying came to: what was erased, and the size of the cache in bytes before and after. `whole` is False
    where it was stopped."""

    erased: tuple[ErasedView, ...]
    before: int
    after: int
    whole: bool


@dataclass(frozen=True, slots=True)
class TidyProgress:
    """Where tidying is: "erasing" (`done` records so far), "indexing" or "shrinking" (`done` bytes so far)."""

    step: str
    done: int


@dataclass(frozen=True, slots=True)
class SignInView:
    """How one source is signed in to with the browser. `back` must be registered with the vendor as the address the
    browser comes back to; `signed_in` says that somebody has."""

    source_id: str
    title: str
    back: str
    signed_in: bool
