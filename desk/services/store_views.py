"""The frozen views of the store's screen: who was found, what may be said of them and what not. Times are aware UTC,
lengths seconds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desk.services.views import IdentifierView
from desk.services.visit_views import VisitView
from desk.services.work_views import WishView


@dataclass(frozen=True, slots=True)
class CounterView:
    """How the counter works, as [store] of the settings has it: see desk.config.store.StoreChoices. `trouble` is what
    is wrong with the company's own manners, "" for nothing."""

    name: str = ""
    start: bool = False
    idle_seconds: int = 60
    shown_seconds: int = 20
    scanner_prefix: str = ""
    scanner_suffix: str = ""
    team_lead: str = ""
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class StoreHit:
    """One of several a number may be of. `why` is loyalty, account, order, social, phone, email, name, called or near:
    what matched; `phone` is for its last digits."""

    customer_id: int
    name: str
    initials: str
    why: str
    phone: str = ""
    last_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StoreAnswer:
    """What was asked led to. `verdict` is one, several, nobody, loose (records of nobody's have the number: `loose` of
    them, the newest first seen at `loose_at`), own (a number of the company's) or short (too little was typed).
    `number` is a phone number whom the sources can be asked about, "" for none; `more`: others match as well;
    `filling`: a source was not pulled to its end yet, so that whoever is not found may well be there; `silent` are
    titles of sources that were asked live and did not answer."""

    text: str
    verdict: str
    hits: tuple[StoreHit, ...] = ()
    number: str = ""
    loose: int = 0
    loose_at: datetime | None = None
    more: bool = False
    filling: bool = False
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SayLine:
    """Something that may be mentioned. `kind` is handed, reason, order, product, case, tried, promised, inquiry, visit
    or field; `text` what is known, word for word; `name` of a field what it is called, of a visit the store, of an
    order its state, of what was handed to this store who did. `count` is how many items an order has; `due_at`,
    `overdue` and `kept` are for promises."""

    kind: str
    text: str
    at: datetime | None = None
    name: str = ""
    count: int = 0
    due_at: datetime | None = None
    overdue: bool = False
    kept: bool = False


@dataclass(frozen=True, slots=True)
class KeepLine:
    """Something to keep to oneself. `kind` is web, social, bought, inferred, address, private, notes, old, unknown, or
    hidden: what the company hides from stores, with its reasons as `texts`. `never` says that it is not shown at all,
    else `texts` may be looked at and used, not said. `count` is how many there are, `at` the newest."""

    kind: str
    never: bool
    count: int = 0
    at: datetime | None = None
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LatelyLine:
    """One of the last touches that may be seen here. `kind` is an order's event ("placed", "shipped" …) or "" for an
    exchange; `number` that of the order; `about` what its journey is about; `where` the store of a visit; `seconds`
    the customer's time in it."""

    channel: str
    at: datetime
    kind: str = ""
    number: str = ""
    title: str = ""
    about: str = ""
    where: str = ""
    outbound: bool = False
    seconds: int = 0
    live: bool = False


@dataclass(frozen=True, slots=True)
class CareView:
    """Handle with care: somebody has been asked to step in. `spent` is the customer's time in the journey `about`,
    since `since`; `promise` what is due next, by `due_at`; `number` its order or case; `severity` high, medium, low."""

    flag_id: str
    severity: str
    title: str
    about: str
    spent: int
    at_least: bool
    since: datetime | None
    promise: str = ""
    due_at: datetime | None = None
    overdue: bool = False
    number: str = ""


@dataclass(frozen=True, slots=True)
class StoreView:
    """One customer as a store may see them. `identifiers` are phones, e-mails, cards and accounts, to be masked on the
    screen; `visit` is the one that is on at this counter."""

    customer_id: int
    name: str
    initials: str
    tier: str
    since: datetime | None
    identifiers: tuple[IdentifierView, ...]
    wish: WishView
    care: CareView | None
    say: tuple[SayLine, ...]
    keep: tuple[KeepLine, ...]
    lately: tuple[LatelyLine, ...]
    visit: VisitView | None


@dataclass(frozen=True, slots=True)
class CalledView:
    """Somebody was called to the counter: the flag that says so, and the hand-off with its code where a lead is named
    ("" otherwise)."""

    flag_id: str
    hand_off_id: str = ""
    code: str = ""
    to: str = ""
