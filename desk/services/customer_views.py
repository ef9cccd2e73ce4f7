"""Says in views who a customer is: name, identifiers, addresses and totals, from the rows of the store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from datetime import time as clock_time

from connectors.records import CustomerRecord, IdentifierKind
from desk.domain.identifiers import Normal, display
from desk.domain.showing import shown
from desk.services import wording
from desk.services.views import AddressView, ChannelTotal, ClockView, CustomerHit, CustomerView, IdentifierView
from desk.store.finding import Hit
from desk.store.reading import CustomerRow, HeldIdentifier

_WHY = {
    "phone": "phone {}",
    "email": "e-mail {}",
    "account": "account {}",
    "loyalty": "loyalty card {}",
    "social": "social account {}",
    "order": "order {}",
    "called": "also called {}",
    "near": "much like what you typed",
}
_KINDS = {
    IdentifierKind.PHONE: "phone",
    IdentifierKind.EMAIL: "e-mail",
    IdentifierKind.ACCOUNT: "account",
    IdentifierKind.LOYALTY: "loyalty card",
    IdentifierKind.SOCIAL: "social account",
    IdentifierKind.ORDER: "order",
    IdentifierKind.DEVICE: "device",
}


def customer_view(row: CustomerRow, titles: Mapping[str, str], clock: ClockView | None) -> CustomerView:
    """One customer; `titles` maps a source's id to its name for people."""
    newest = [record for _, record in row.records]
    name = row.name or _nameless(row)
    return CustomerView(
        customer_id=row.customer_id,
        name=name,
        initials=wording.initials(row.name),
        other_names=tuple(other for other in row.names if other != name),
        identifiers=tuple(_identifier(held, titles) for held in row.identifiers if _worth_showing(held)),
        addresses=_addresses(row, titles),
        tier=shown("tier", row.records),
        since=_since(newest, row.first_at),
        time_zone=shown("time_zone", row.records),
        sources=tuple(titles.get(source, source) for source in row.sources),
        details=wording.known_of(newest, shown("birth", row.records)),
        totals=tuple(ChannelTotal(t.channel, t.items, t.customer_time, t.waiting_time) for t in row.totals),
        clock=clock,
    )


def hit_view(hit: Hit) -> CustomerHit:
    """A customer that was found, with what matched in words."""
    detail = _readable("phone", hit.detail) if hit.why == "phone" else hit.detail
    number = _readable("phone", hit.phone)
    if hit.why == "name":
        # That the name matches is plain to see; who of several of that name it is says how they are reached.
        why = " · ".join(part for part in (number, hit.email) if part)
    else:
        why = _WHY.get(hit.why, hit.why).format(detail)
    return CustomerHit(hit.customer_id, hit.name or number or hit.email, why, number, hit.email, hit.items, hit.last_at)


def _nameless(row: CustomerRow) -> str:
    return next((display(held.normal) for held in row.identifiers if _worth_showing(held)), "No name yet")


def _readable(kind: str, value: str) -> str:
    return display(Normal(IdentifierKind(kind), value)) if value else ""


def _worth_showing(held: HeldIdentifier) -> bool:
    """A source's own number for its customer record says nothing to a person; account numbers do."""
    return not (held.normal.kind is IdentifierKind.ACCOUNT and held.normal.scope.endswith("/customers"))


def _identifier(held: HeldIdentifier, titles: Mapping[str, str]) -> IdentifierView:
    sources = tuple(titles.get(source, source) for source in held.sources)
    return IdentifierView(_KINDS[held.normal.kind], held.normal.value, display(held.normal), bool(held.shared), sources)


def _addresses(row: CustomerRow, titles: Mapping[str, str]) -> tuple[AddressView, ...]:
    seen: dict[str, AddressView] = {}
    for source, record in row.records:
        for address in record.addresses:
            text = wording.address_line(address)
            seen.setdefault(text, AddressView(text, titles.get(source, source)))
    return tuple(view for text, view in seen.items() if text)


def _since(records: Sequence[CustomerRecord], first_at: datetime | None) -> datetime | None:
    """The earliest date a source names, else when the first thing happened."""
    dates = [record.since for record in records if record.since]
    return datetime.combine(min(dates), clock_time.min, tzinfo=UTC) if dates else first_at
