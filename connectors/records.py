"""The canonical records: what one source said, once, in the words both packages share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum


class Channel(StrEnum):
    """Where an exchange happened; `ORDER` is for order events, which are no interactions and add no time."""

    CALL = "call"
    CHAT = "chat"
    EMAIL = "email"
    WEB = "web"
    STORE = "store"
    SOCIAL = "social"
    REVIEW = "review"
    ORDER = "order"


class Direction(StrEnum):
    """Who began the interaction, seen from the company."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"
    INTERNAL = "internal"


class SegmentKind(StrEnum):
    """The state of a stretch of one interaction."""

    QUEUE = "queue"
    IVR = "ivr"
    TALK = "talk"
    HOLD = "hold"
    SELF_SERVICE = "self_service"
    COUNTER = "counter"
    ASYNC_WAIT = "async_wait"
    WRAP_UP = "wrap_up"


class IdentifierKind(StrEnum):
    """What sort of address of a person a value is."""

    ACCOUNT = "account"
    LOYALTY = "loyalty"
    EMAIL = "email"
    PHONE = "phone"
    ORDER = "order"
    DEVICE = "device"
    SOCIAL = "social"


class TransferKind(StrEnum):
    """How a customer was passed on inside one interaction."""

    COLD = "cold"
    WARM = "warm"
    BOT = "bot"


@dataclass(frozen=True, slots=True)
class Identifier:
    """An address of a person as the source wrote it; the desk normalises it at ingest.

    `scope` says within what the value is unique: empty means within this source (account, loyalty, order, device,
    social) or everywhere (phone, email). Two sources that share one numbering (a shop that stores the CRM's account
    number) name the same scope, for example "crm".
    """

    kind: IdentifierKind
    value: str
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address; each part may be empty. `country` is ISO 3166 alpha-2 where the source has it."""

    street: str = ""
    postcode: str = ""
    city: str = ""
    region: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one interaction in one state, half-open [started_at, ended_at); no end means still running or
    unknown."""

    kind: SegmentKind
    started_at: datetime
    ended_at: datetime | None
    agent: str = ""
    team: str = ""


@dataclass(frozen=True, slots=True)
class Transfer:
    """A change of agent or team inside an interaction."""

    kind: TransferKind
    at: datetime
    to: str = ""


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One line of an order; `unit_price` is in the order's currency."""

    text: str
    quantity: Decimal
    unit_price: Decimal | None = None
    sku: str = ""


@dataclass(frozen=True, slots=True)
class OrderEvent:
    """Something that happened to an order: `kind` is placed, confirmed, shipped, delivered, returned or cancelled."""

    kind: str
    at: datetime
    text: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a transcript; `role` is customer, agent, bot or system.

    Fetched on demand, never in a bulk pull.
    """

    at: datetime
    role: str
    author: str
    text: str


@dataclass(frozen=True, slots=True)
class Promise:
    """Something we said we would do, as a source's own fields have it; `due_at` is by when, `kept_at` when it was
    done."""

    text: str
    due_at: datetime | None = None
    kept_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CustomerRecord:
    """What a source says of a person. `source_id` is unique within (source, stream); all times are aware."""

    source_id: str
    name: str
    identifiers: tuple[Identifier, ...] = ()
    given_name: str = ""
    family_name: str = ""
    organisation: str = ""
    addresses: tuple[Address, ...] = ()
    birth_date: date | None = None
    tier: str = ""
    since: date | None = None
    language: str = ""
    time_zone: str = ""
    details: tuple[tuple[str, str], ...] = ()
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OrderRecord:
    """An order. `customer_id` is the source_id of the customer record in the same source, if it names one.

    `total` is signed as the source has it (a credit is negative); `cancelled` takes it out of sums, not off the
    timeline.
    `line_count` is for sources that tell the number of lines only.
    """

    source_id: str
    number: str
    placed_at: datetime
    state: str = ""
    cancelled: bool = False
    total: Decimal | None = None
    currency: str = ""
    lines: tuple[OrderLine, ...] = ()
    line_count: int | None = None
    events: tuple[OrderEvent, ...] = ()
    name: str = ""
    identifiers: tuple[Identifier, ...] = ()
    customer_id: str = ""
    summary: str = ""
    details: tuple[tuple[str, str], ...] = ()
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class InteractionRecord:
    """One exchange on one channel.

    `identifiers` are the customer's, `name` is what they called themselves, `customer_id` as in `OrderRecord`.
    `references` are order or case numbers it is about. `summary` is one or two sentences, never a transcript.
    `abandoned` is None where the source cannot tell. `has_transcript` says that `Stream.transcript` would find
    messages.

    `linked` are ids, unique within the source, of what the interaction belongs to: its ticket, thread or linked call
    legs; two interactions that share one belong to one journey (one that names the interaction before it lists its own
    id and that one's). `reason` is why the customer came, `tried`, `promises` and `asked` (questions put to the
    customer) what the source's own fields say, never guessed from text. `sentiment` goes from -1 to 1, `survey_score`
    from 0 to 1, the share of the scale that was asked with.
    """

    source_id: str
    channel: Channel
    direction: Direction
    started_at: datetime
    ended_at: datetime | None = None
    segments: tuple[Segment, ...] = ()
    name: str = ""
    identifiers: tuple[Identifier, ...] = ()
    customer_id: str = ""
    subject: str = ""
    summary: str = ""
    disposition: str = ""
    agent: str = ""
    team: str = ""
    participants: tuple[str, ...] = ()
    references: tuple[Identifier, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    message_count: int | None = None
    first_reply_at: datetime | None = None
    abandoned: bool | None = None
    has_transcript: bool = False
    details: tuple[tuple[str, str], ...] = ()
    changed_at: datetime | None = None
    linked: tuple[str, ...] = ()
    reason: str = ""
    tried: tuple[str, ...] = ()
    promises: tuple[Promise, ...] = ()
    asked: tuple[str, ...] = ()
    sentiment: float | None = None
    survey_score: float | None = None


@dataclass(frozen=True, slots=True)
class Gone:
    """The source deleted this record."""

    source_id: str


@dataclass(frozen=True, slots=True)
class MergedInto:
    """The source merged this record into another of the same stream; the other carries its life from now on."""

    source_id: str
    into: str


Record = CustomerRecord | OrderRecord | InteractionRecord | Gone | MergedInto
