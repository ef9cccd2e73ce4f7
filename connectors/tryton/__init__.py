"""Tryton 8 over JSON-RPC: parties as customers, sales as orders, each with what belongs to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from connectors.kit.declare import WRITE_BACK, Connector, Found, Group, Setting, SettingKind
from connectors.kit.phones import like_pattern, same_number
from connectors.kit.watched import Kind, Row, Watch, found, permitted, stream
from connectors.records import IdentifierKind
from connectors.tryton.mapping import PHONES, customer, order
from connectors.tryton.notes import NOTES
from connectors.tryton.session import PARTY, Tryton, signed_in

__all__ = ["CONNECTOR"]


def _of(name: str, *fields: str) -> tuple[str, ...]:
    """Fields of rows that a field refers to."""
    return tuple(f"{name}.{field}" for field in fields)


def _heirs(session: Tryton, rows: Sequence[Row]) -> Sequence[Row]:
    """Mark parties that others were merged into, since a merge puts every way to reach the others out of use."""
    merged = session.rows(PARTY, [["replaced_by", "in", [row["id"] for row in rows]]], ["replaced_by"], "id")
    heirs = {row["replaced_by"] for row in merged}
    return [{**row, "heir": row["id"] in heirs} for row in rows]


_CUSTOMERS = Kind(
    name="customers",
    title="Parties",
    model=PARTY,
    needs=(PARTY, "party.contact_mechanism", "party.address", "party.identifier"),
    fields={
        PARTY: ("name", "code", "active", "replaced_by", "lang.code", "create_date", "last_modified_at"),
        "party.contact_mechanism": _of("contact_mechanisms", "type", "value", "name", "active"),
        "party.address": (
            *_of("addresses", "street_single_line", "postal_code", "city", "active"),
            *_of("addresses", "subdivision.name", "country.code"),
        ),
        "party.identifier": _of("identifiers", "type", "code", "active"),
    },
    map=customer,
    enrich=_heirs,
    watches=(
        Watch("party.contact_mechanism", ("id",), take="party"),
        Watch("party.address", ("id",), take="party"),
        Watch("party.identifier", ("id",), take="party"),
    ),
)

_ORDERS = Kind(
    name="orders",
    title="Sales",
    model="sale.sale",
    needs=("sale.sale", "sale.line"),
    fields={
        "sale.sale": (
            *("number", "reference", "description", "state", "shipment_state", "invoice_state", "sale_date", "party"),
            *("total_amount", "currency.code", "company.timezone", "create_date", "last_modified_at"),
        ),
        "sale.line": _of("lines", "type", "summary", "quantity", "unit_price", "product.code", "product.rec_name"),
        "stock.shipment.out": _of("shipments", "number", "state", "planned_date", "effective_date"),
        "stock.shipment.out.return": _of("shipment_returns", "number", "state", "planned_date", "effective_date"),
        "party.address": ("shipment_address.full_address", "invoice_address.full_address"),
    },
    map=order,
    watches=(
        Watch("sale.line", ("id",), take="sale"),
        Watch("stock.shipment.out", ("shipments",)),
        Watch("stock.shipment.out.return", ("shipment_returns",)),
        Watch("party.address", ("shipment_address", "invoice_address")),
        # A merge moves sales to the heir without touching them.
        Watch(PARTY, ("party",), take="replaced_by", where=(["replaced_by", "!=", None],)),
    ),
)


def _history(session: Tryton, parties: Sequence[int]) -> Iterator[Found]:
    """Parties, and their sales where this user may read them."""
    yield from found(session, _CUSTOMERS, ["id"], parties)
    if "sale.sale" in session.readable(["sale.sale"], _ORDERS.title):
        yield from found(session, _ORDERS, ["party"], parties)


def _by_code(session: Tryton, code: str) -> Iterator[Found]:
    rows = session.rows(PARTY, [["code", "=", code]], ["replaced_by"], "id")
    return _history(session, sorted({one for row in rows for one in (row["id"], row["replaced_by"]) if one}))


def _by_phone(session: Tryton, number: str) -> Iterator[Found]:
    ways = session.rows(
        "party.contact_mechanism",
        [["type", "in", list(PHONES)], ["value", "ilike", like_pattern(number)]],
        ["party", "value"],
        "id",
    )
    region = session.surroundings.region
    return _history(session, sorted({way["party"] for way in ways if same_number(way["value"], number, region)}))


def _by_email(session: Tryton, email: str) -> Iterator[Found]:
    pattern = email.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    ways = session.rows(
        "party.contact_mechanism", [["type", "=", "email"], ["value", "ilike", pattern]], ["party"], "id"
    )
    return _history(session, sorted({way["party"] for way in ways}))


def _check(session: Tryton) -> Sequence[str]:
    return [_told(session, kind) for kind in (_CUSTOMERS, _ORDERS)]


def _told(session: Tryton, kind: Kind) -> str:
    readable = permitted(session, kind)
    left_out = ", ".join(model for model in kind.models if model not in readable)
    line = f"{kind.title}: {session.count(kind.model, kind.where)}"
    return f"{line}, without {left_out}, which this user may not read" if left_out else line


CONNECTOR = Connector(
    name="tryton",
    title="Tryton",
    about="Customers and sales with their shipments from Tryton 8. Reads only what the Tryton user may read.",
    settings=(
        Setting(
            "url", "Address", SettingKind.URL, help="Where the Tryton server answers, such as https://tryton.example."
        ),
        Setting("database", "Database"),
        Setting("user", "User", help="The company the user is set to decides whose sales are read."),
        Setting("password", "Password", SettingKind.SECRET),
        WRITE_BACK,
    ),
    streams=(stream(_CUSTOMERS), stream(_ORDERS)),
    open=signed_in,
    check=_check,
    lookups={
        IdentifierKind.PHONE: _by_phone,
        IdentifierKind.EMAIL: _by_email,
        IdentifierKind.ACCOUNT: _by_code,
    },
    writers={"notes": NOTES},
    group=Group.CRM,
)
