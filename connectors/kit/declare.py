"""The vocabulary a connector is declared in: settings, streams, pages, lookups."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from connectors.kit.oauth_words import OAuth
from connectors.kit.writing import Writer
from connectors.records import IdentifierKind, Message, Record

# A cursor is plain JSON (str, int, float, bool, None, list, dict): the store commits it beside the page it belongs to.
Cursor = dict[str, Any]

# What a connector opened: a signed-in HTTP client, a database engine, a folder. Only its own functions look inside.
Session = Any


class SettingKind(StrEnum):
    """How a setting is asked for on screen and in the terminal."""

    TEXT = "text"
    URL = "url"
    PATH = "path"
    NUMBER = "number"
    YES_NO = "yes_no"
    CHOICE = "choice"
    SECRET = "secret"  # noqa: S105 - a kind of setting, not one


class Group(StrEnum):
    """Among what a person looks for a kind of system."""

    CRM = "crm"
    ORDERS = "orders"
    CHATS = "chats"
    CALLS = "calls"
    MAIL = "mail"
    FILES = "files"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Setting:
    """One question asked when a source is added. Secrets go to the keyring, all else to settings.toml as text."""

    key: str
    label: str
    kind: SettingKind = SettingKind.TEXT
    required: bool = True
    default: str = ""
    choices: tuple[str, ...] = ()
    help: str = ""
    # Of a number.
    least: int = 0
    most: int = 999_999_999


# Nothing is written to a source unless a person said so.
WRITE_BACK = Setting(
    "write_back",
    "Write back",
    SettingKind.YES_NO,
    required=False,
    default="no",
    help="Write notes, outcomes, promises, hand-offs, flags and calls back to this source.",
)


@dataclass(frozen=True, slots=True)
class Rejection:
    """A row that could not be used. `where` finds it at the source ("orders.csv line 17"), `reason` is for a person.

    `raw` is the row as it came, at most RAW_LIMIT characters; it is customer data and lives in the cache only.
    `mend` is the key of a setting that would let the row in ("time_zone"), or empty.
    """

    where: str
    reason: str
    source_id: str = ""
    raw: str = ""
    mend: str = ""


RAW_LIMIT = 2_000


@dataclass(frozen=True, slots=True)
class Page:
    """A batch of mapped rows that commits together with `cursor`.

    `cursor` is where a later pull resumes once this page is stored; None where resuming is not safe yet, then the
    former cursor stays. `read` counts rows taken from the source, `total` is how many this run expects, if known.
    """

    records: Sequence[Record]
    rejected: Sequence[Rejection] = ()
    cursor: Cursor | None = None
    read: int = 0
    total: int | None = None


def never_cancelled() -> bool:
    """For where nobody can cancel."""
    return False


def _for_now(key: str, held: str, new: Callable[[], str]) -> str:
    """For where nobody keeps secrets: a renewed token lives as long as the session."""
    return new()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a connector may know of the world: the clock, sleeping, whether the person cancelled, and the source's
    defaults.

    `region` is the ISO 3166 code for phone numbers without a country, `time_zone` the IANA zone for times without one
    ("" when the person set none: such rows are rejected with mend="time_zone"). `page_rows` bounds a page.
    `renewed(key, held, new)` is what a secret of this source that was `held` is by now: what somebody else renewed it
    to, else what `new()` gives, which is kept before it is used; one at a time for a source.
    """

    now: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))
    sleep: Callable[[float], None] = time.sleep
    cancelled: Callable[[], bool] = never_cancelled
    region: str = ""
    time_zone: str = ""
    page_rows: int = 500
    renewed: Callable[[str, str, Callable[[], str]], str] = _for_now


@dataclass(frozen=True, slots=True)
class Stream:
    """One kind of record a connector yields.

    `read(session, cursor)` yields pages from the cursor on (None: from the beginning). `present(session)` yields
    batches of every source_id that exists now, so that deletions can be found; it is None where the source tells them
    itself or keeps no history, and answers None where a setting of this source says that deletions there are no
    deletions here. `transcript(session, source_id)` fetches messages of one interaction on demand.
    """

    name: str
    title: str
    read: Callable[[Session, Cursor | None], Iterator[Page]]
    present: Callable[[Session], Iterator[Sequence[str]] | None] | None = None
    transcript: Callable[[Session, str], Sequence[Message]] | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Records of one stream found by a lookup; they are stored like pulled ones and never move a cursor."""

    stream: str
    records: Sequence[Record]
    rejected: Sequence[Rejection] = ()


Lookup = Callable[[Session, str], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class Connector:
    """Everything the desk knows of one kind of outside system.

    `open(settings, secrets, surroundings)` signs in and returns a context manager that yields the session. `streams`
    are in the order they should be pulled: customers first. `lookups` maps an identifier kind to a live search by its
    normalised value (E.164 phone, lower-case e-mail). `check(session)` raises what a pull would raise first, or returns
    one line per stream saying what is readable. `writers` are the ways this source takes entries back, by name; a kind
    goes to the first of them that takes it, and only where the setting WRITE_BACK allows it. `oauth` is how a person
    signs in with the browser, where the vendor has that. `group` is where a person looks for it. `trouble`
    is what is wrong with a description that cannot be read, and what to do: nothing else of it counts then.
    """

    name: str
    title: str
    about: str
    settings: tuple[Setting, ...]
    streams: tuple[Stream, ...]
    open: Callable[[Mapping[str, str], Mapping[str, str], Surroundings], AbstractContextManager[Session]]
    check: Callable[[Session], Sequence[str]]
    lookups: Mapping[IdentifierKind, Lookup] = field(default_factory=dict)
    writers: Mapping[str, Writer] = field(default_factory=dict)
    oauth: OAuth | None = None
    group: Group = Group.OTHER
    trouble: tuple[str, str] | None = None
