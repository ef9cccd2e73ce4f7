"""The frozen views services answer with; a screen or a command shows these and nothing else. Times are aware UTC,
lengths seconds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desk.services.flag_views import FlagView


@dataclass(frozen=True, slots=True)
class IdentifierView:
    """One normalised identifier of a customer.

    `display` is for reading and copying, `shared` says it cannot tell people apart.
    """

    kind: str
    value: str
    display: str
    shared: bool = False
    sources: tuple[str, ...] = ()


# Stretches of a text, (first letter, letter behind the last).
Marks = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class CustomerHit:
    """One line of a search answer or candidate list; `why` says in words what matched. `name_marks` and `why_marks` are
    the parts of either that were typed."""

    customer_id: int
    name: str
    why: str
    phone: str = ""
    email: str = ""
    interactions: int = 0
    last_at: datetime | None = None
    name_marks: Marks = ()
    why_marks: Marks = ()


@dataclass(frozen=True, slots=True)
class FindAnswer:
    """`text` is what was asked, so that a late answer can be told from a current one. `more`: others match as well."""

    text: str
    hits: tuple[CustomerHit, ...]
    more: bool = False


class PopVerdict(StrEnum):
    """What an incoming number led to."""

    ONE = "one"
    SEVERAL = "several"
    NONE = "none"
    WITHHELD = "withheld"
    OWN = "own"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class ChannelTotal:
    """What one customer did on one channel; times are sums of that channel's own segments."""

    channel: str
    count: int
    customer_time: int
    waiting_time: int


@dataclass(frozen=True, slots=True)
class ClockView:
    """Time this customer has spent with us over all channels, overlaps counted once.

    `at_least` is True when a source is late or an end is unknown; `because` then says which, in words.
    """

    customer_time: int
    waiting_time: int
    interactions: int
    channels: int
    since: datetime | None
    at_least: bool = False
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AddressView:
    """One address as the source wrote it, on one line, with the source's title."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class CustomerView:
    """One customer, for the header and the cards. `initials` has at most two letters; `clock` is None where it was not
    asked for."""

    customer_id: int
    name: str
    initials: str
    other_names: tuple[str, ...]
    identifiers: tuple[IdentifierView, ...]
    addresses: tuple[AddressView, ...]
    tier: str
    since: datetime | None
    time_zone: str
    sources: tuple[str, ...]
    details: tuple[tuple[str, str], ...]
    totals: tuple[ChannelTotal, ...]
    clock: ClockView | None


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One line of a timeline. `key` is "source/stream/source_id" and names the record for ever.

    `kind` is "interaction" or "order"; for an order `started_at` is when it was placed. `customer_time` and
    `waiting_time` are this item's own; `open_end` says its end is not known. `journey` is the id of the journey it is
    in, `join` says in words why; both are empty where it belongs to nobody.
    """

    key: str
    kind: str
    channel: str
    direction: str
    title: str
    text: str
    started_at: datetime
    ended_at: datetime | None
    customer_time: int
    waiting_time: int
    source: str
    has_transcript: bool = False
    open_end: bool = False
    journey: str = ""
    join: str = ""


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Newest first. `older` is passed back to get the next page; None at the end."""

    customer_id: int
    items: tuple[TimelineItem, ...]
    older: str | None


@dataclass(frozen=True, slots=True)
class CurrentView:
    """The journey a customer is in, as it was worked out last; `at_least` says that an end in it is not known."""

    journey_id: str
    started_at: datetime
    last_at: datetime
    interactions: int
    customer_time: int
    waiting_time: int
    at_least: bool


@dataclass(frozen=True, slots=True)
class FirstLook:
    """What is shown of a customer at once. The lines do not say their journeys, the customer has no clock yet;
    `current` and `flags` (not resolved, most severe first) are None where what is kept of them may not be that of
    now."""

    customer: CustomerView
    page: TimelinePage
    current: CurrentView | None
    flags: tuple[FlagView, ...] | None


@dataclass(frozen=True, slots=True)
class PopAnswer:
    """`number` as it came, `display` readable, `region` its country (ISO 3166) or empty, `advice` what the rep
    can do now. `shared`: it cannot tell people apart, as of a household, a reception or a kiosk. `first` is
    what is to be shown at once where it is one customer's alone. `filling`: a source has not been pulled to its end
    yet, so that whoever is not found may well be there."""

    number: str
    verdict: PopVerdict
    display: str
    region: str = ""
    advice: str = ""
    hits: tuple[CustomerHit, ...] = ()
    unlinked: tuple[TimelineItem, ...] = ()
    shared: bool = False
    first: FirstLook | None = None
    filling: bool = False


@dataclass(frozen=True, slots=True)
class LookUpView:
    """What asking the sources about a number has brought so far: `answer` is what is known by now. The others are
    titles of sources: who has answered, who is asked still, who did not answer in time, who could not be asked."""

    answer: PopAnswer
    answered: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SegmentView:
    """One stretch of the path through an interaction; `seconds` is None while its end is unknown."""

    kind: str
    seconds: int | None
    agent: str
    team: str


@dataclass(frozen=True, slots=True)
class LinkView:
    """Why this record is on this customer: rule in words, the evidence, and since when."""

    rule: str
    evidence: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One thing a later pull replaced: what it said before, when we noticed."""

    field: str
    before: str
    after: str
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class DetailView:
    """Everything known of one timeline item. `link` is None for a record that belongs to nobody yet."""

    item: TimelineItem
    facts: tuple[tuple[str, str], ...]
    path: tuple[SegmentView, ...]
    lines: tuple[tuple[str, str], ...]
    link: LinkView | None
    changes: tuple[ChangeView, ...]
    first_seen: datetime
    last_seen: datetime


@dataclass(frozen=True, slots=True)
class MessageView:
    """One message of a transcript; `role` is customer, agent, bot or system."""

    at: datetime
    role: str
    author: str
    text: str


@dataclass(frozen=True, slots=True)
class TranscriptView:
    """A transcript fetched from its source just now; nothing of it is stored."""

    key: str
    messages: tuple[MessageView, ...]
