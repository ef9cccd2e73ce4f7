"""The Tryton connector against a running Tryton: what a desk holds equals what the server holds, whatever changes."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
import requests

from connectors.kit.errors import AskPerson
from connectors.records import Address, CustomerRecord, IdentifierKind, OrderRecord
from connectors.tryton import CONNECTOR
from tests.connectors.tryton.samples import sample
from tests.live_servers.pulling import Puller
from tests.live_servers.tryton import DATABASE, Tryton, address_of, line, party, sale

pytestmark = pytest.mark.live

PARTIES, SALES = 30, 24


@pytest.fixture(scope="module")
def parties(tryton_server: Tryton) -> list[int]:
    made: list[int] = tryton_server.model(
        "party.party.create",
        [
            party(
                f"Customer {number:02d}",
                ("phone", f"030 / 123 {number:04d}"),
                ("mobile", f"+49 170 555{number:04d}"),
                ("email", f"Customer.{number:02d}@Example.com"),
                ("fax", "030 99 99 99"),
                ("skype", f"customer{number:02d}"),
                city="Berlin",
                code=f"K-{number:02d}",
            )
            for number in range(PARTIES)
        ],
    )
    return made


@pytest.fixture(scope="module")
def sales(tryton_server: Tryton, parties: list[int]) -> list[int]:
    """Sales in four states: cancelled, confirmed (with shipments), quotation, draft."""
    server = tryton_server
    addresses = address_of(server, parties)
    values = []
    for number in range(SALES):
        buyer = parties[number % 12]
        lines = [line(server, 2, "12.50"), {"type": "comment", "description": "Gift"}]
        lines += [{"type": "line", "quantity": 1, "unit_price": Decimal("3.10"), "description": "Postage"}]
        more = {"reference": f"WEB-{number:03d}", "sale_date": date(2026, 1, 1 + number)}
        values.append(sale(server, buyer, addresses[buyer], lines, **more))
    ids: list[int] = server.model("sale.sale.create", values)
    server.model("sale.sale.quote", ids[:18])
    server.model("sale.sale.cancel", ids[:6])
    server.model("sale.sale.confirm", ids[6:12])
    return ids


@pytest.fixture(scope="module")
def shop(tryton_server: Tryton, parties: list[int], sales: list[int]) -> Puller:
    """A source that has pulled once."""
    puller = Puller(CONNECTOR, tryton_server.settings(), tryton_server.secrets())
    puller.pull("customers")
    puller.pull("orders")
    return puller


@pytest.fixture
def both_agree(shop: Puller) -> Iterator[None]:
    """After the test, whatever it changed: a pull from the cursor holds what a pull from the beginning would."""
    yield
    for name in ("customers", "orders"):
        shop.pull(name)
        assert shop.held(name) == shop.whole(name)


def customer(shop: Puller, source_id: int) -> CustomerRecord:
    found = shop.held("customers")[str(source_id)]
    assert isinstance(found, CustomerRecord)
    return found


def order(shop: Puller, source_id: int) -> OrderRecord:
    found = shop.held("orders")[str(source_id)]
    assert isinstance(found, OrderRecord)
    return found


def values(record: CustomerRecord, kind: IdentifierKind) -> list[str]:
    return [one.value for one in record.identifiers if one.kind is kind]


def test_parties_are_as_the_server_has_them(shop: Puller, tryton_server: Tryton, parties: list[int]) -> None:
    fields = ["name", "code", "contact_mechanisms.type", "contact_mechanisms.value", "addresses.city"]
    rows = tryton_server.rows("party.party", [["id", "in", parties]], fields)
    assert len(rows) == PARTIES == len(shop.held("customers"))
    for row in rows:
        record = customer(shop, row["id"])
        ways = {(way["type"], way["value"]) for way in row["contact_mechanisms."]}
        known = {
            *(
                ("phone" if value.startswith("030") else "mobile", value)
                for value in values(record, IdentifierKind.PHONE)
            ),
            *(("email", value) for value in values(record, IdentifierKind.EMAIL)),
            *(("skype", value) for value in values(record, IdentifierKind.SOCIAL)),
            *record.details,
        }
        assert (record.name, known) == (row["name"], ways)
        assert values(record, IdentifierKind.ACCOUNT) == [row["code"]]
        assert record.addresses == (Address(city=row["addresses."][0]["city"]),)


def test_the_company_itself_is_none_of_its_customers(shop: Puller, tryton_server: Tryton) -> None:
    ours = tryton_server.rows("company.company", [], ["party"])
    assert not {str(row["party"]) for row in ours} & set(shop.held("customers"))


def test_sales_are_as_the_server_has_them(shop: Puller, tryton_server: Tryton, sales: list[int]) -> None:
    fields = ["number", "reference", "state", "party", "total_amount", "currency.code", "sale_date", "shipments.state"]
    fields += ["lines.type", "lines.summary", "lines.quantity", "lines.unit_price"]
    rows = tryton_server.rows("sale.sale", [["id", "in", sales]], fields)
    assert len(rows) == SALES == len(shop.held("orders"))
    for row in rows:
        record = order(shop, row["id"])
        assert (record.state, record.total) == (row["state"], row["total_amount"])
        assert (record.currency, record.customer_id) == (row["currency."]["code"], str(row["party"]))
        assert record.number == (row["number"] or f"({row['id']})")
        assert (record.cancelled, record.placed_at.date()) == (row["state"] == "cancelled", row["sale_date"])
        assert dict(record.details)["reference"] == row["reference"]
        assert [(one.text, one.quantity, one.unit_price) for one in record.lines] == [
            (one["summary"], Decimal(str(one["quantity"])), one["unit_price"])
            for one in row["lines."]
            if one["type"] == "line"
        ]
        shipments = [name for name, _ in record.details if name.startswith("shipment ") and name[9:].isdigit()]
        assert len(shipments) == len(row["shipments."])
    assert sum(record.cancelled for record in shop.held("orders").values()) == 6


@pytest.mark.usefixtures("both_agree")
def test_a_party_is_renamed(shop: Puller, tryton_server: Tryton, parties: list[int]) -> None:
    tryton_server.model("party.party.write", [parties[0]], {"name": "Customer Zero"})
    shop.pull("customers")
    assert customer(shop, parties[0]).name == "Customer Zero"


@pytest.mark.usefixtures("both_agree")
def test_only_a_phone_is_added(shop: Puller, tryton_server: Tryton, parties: list[int]) -> None:
    way = {"party": parties[1], "type": "phone", "value": "+49 89 777777"}
    tryton_server.model("party.contact_mechanism.create", [way])
    shop.pull("customers")
    assert "+49 89 777777" in values(customer(shop, parties[1]), IdentifierKind.PHONE)


@pytest.mark.usefixtures("both_agree")
def test_only_an_e_mail_is_corrected(shop: Puller, tryton_server: Tryton, parties: list[int]) -> None:
    domain = [["party", "=", parties[2]], ["type", "=", "email"]]
    (way,) = tryton_server.rows("party.contact_mechanism", domain, ["value"])
    tryton_server.model("party.contact_mechanism.write", [way["id"]], {"value": "new@example.com"})
    shop.pull("customers")
    assert values(customer(shop, parties[2]), IdentifierKind.EMAIL) == ["new@example.com"]


@pytest.mark.usefixtures("both_agree")
def test_only_an_address_is_corrected(
    shop: Puller, tryton_server: Tryton, parties: list[int], sales: list[int]
) -> None:
    address = address_of(tryton_server, [parties[3]])[parties[3]]
    tryton_server.model("party.address.write", [address], {"city": "Potsdam", "postal_code": "14467"})
    shop.pull("customers")
    shop.pull("orders")
    assert customer(shop, parties[3]).addresses == (Address(city="Potsdam", postcode="14467"),)
    assert "Potsdam" in dict(order(shop, sales[3]).details)["shipment address"]


@pytest.mark.usefixtures("both_agree")
def test_a_phone_is_put_out_of_use(shop: Puller, tryton_server: Tryton, parties: list[int]) -> None:
    domain = [["party", "=", parties[4]], ["type", "=", "phone"]]
    (way,) = tryton_server.rows("party.contact_mechanism", domain, ["value"])
    tryton_server.model("party.contact_mechanism.write", [way["id"]], {"active": False})
    shop.pull("customers")
    record = customer(shop, parties[4])
    assert way["value"] not in values(record, IdentifierKind.PHONE)
    assert ("phone, no longer used", way["value"]) in record.details


@pytest.mark.usefixtures("both_agree")
def test_a_party_is_put_out_of_use_and_stays(shop: Puller, tryton_server: Tryton, parties: list[int]) -> None:
    tryton_server.model("party.party.write", [parties[5]], {"active": False})
    shop.pull("customers")
    assert ("active", "no") in customer(shop, parties[5]).details


@pytest.mark.usefixtures("both_agree")
def test_only_a_line_is_changed(shop: Puller, tryton_server: Tryton, sales: list[int]) -> None:
    (first,) = tryton_server.rows("sale.line", [["sale", "=", sales[20]], ["product", "!=", None]], ["quantity"])
    tryton_server.model("sale.line.write", [first["id"]], {"quantity": 4})
    shop.pull("orders")
    assert order(shop, sales[20]).total == Decimal("53.10")
    assert order(shop, sales[20]).lines[0].quantity == 4


@pytest.mark.usefixtures("both_agree")
def test_a_shipment_goes_out(shop: Puller, tryton_server: Tryton, sales: list[int]) -> None:
    (row,) = tryton_server.rows("sale.sale", [["id", "=", sales[6]]], ["shipments"])
    shipment = row["shipments"]
    for action, state in (("assign_force", "assigned"), ("pick", "picked"), ("pack", "packed"), ("ship", "shipped")):
        tryton_server.model(f"stock.shipment.out.{action}", shipment)
        shop.pull("orders")
        told = dict(order(shop, sales[6]).details)
        assert any(name.startswith("shipment ") and text.startswith(state) for name, text in told.items())
    tryton_server.model("stock.shipment.out.do", shipment)
    shop.pull("orders")
    record = order(shop, sales[6])
    assert dict(record.details)["shipment state"] == "sent"
    assert [event.kind for event in record.events] == ["placed", "shipped"]


@pytest.mark.usefixtures("both_agree")
def test_a_party_is_deleted(shop: Puller, tryton_server: Tryton, parties: list[int]) -> None:
    tryton_server.model("party.party.delete", [parties[29]])
    shop.pull("customers")
    assert str(parties[29]) not in shop.held("customers")
    assert len(shop.held("customers")) == PARTIES - 1


@pytest.mark.usefixtures("both_agree")
def test_parties_are_merged(shop: Puller, tryton_server: Tryton, parties: list[int], sales: list[int]) -> None:
    gone, heir = parties[7], parties[8]
    shop.pull("customers")
    shop.pull("orders")
    phones = values(customer(shop, gone), IdentifierKind.PHONE)
    moved = [key for key, record in shop.held("orders").items() if record.customer_id == str(gone)]
    assert moved
    tryton_server.model("party.party.write", [gone], {"name": customer(shop, heir).name})
    wizard = tryton_server.rpc("wizard.party.replace.create", {})[0]
    asked = {"ask": {"source": gone, "destination": heir}}
    tryton_server.rpc("wizard.party.replace.execute", wizard, asked, "replace", {})
    shop.pull("customers")
    shop.pull("orders")
    assert str(gone) not in shop.held("customers")
    assert shop.desks["customers"].merged[str(gone)] == str(heir)
    assert set(phones) <= set(values(customer(shop, heir), IdentifierKind.PHONE))
    assert all(order(shop, int(key)).customer_id == str(heir) for key in moved)


def test_lookups_find_the_party_and_its_sales(shop: Puller, tryton_server: Tryton, parties: list[int]) -> None:
    rows = tryton_server.rows("sale.sale", [["party", "=", parties[10]]], ["number"])
    expected = {"customers": [str(parties[10])], "orders": [str(row["id"]) for row in rows]}
    assert shop.look_up(IdentifierKind.PHONE, "+49301230010") == expected
    assert shop.look_up(IdentifierKind.EMAIL, "customer.10@example.com") == expected
    assert shop.look_up(IdentifierKind.ACCOUNT, "K-10") == expected
    # An underscore and a percent sign are wildcards to a database, and letters of an address to a person.
    assert shop.look_up(IdentifierKind.EMAIL, "customer_10@example.com") == {}
    assert shop.look_up(IdentifierKind.PHONE, "+49301230999") == {}


def test_a_session_that_was_ended_is_begun_anew(shop: Puller) -> None:
    with shop.open() as session:
        pages = shop.stream("customers").read(session, None)
        next(pages)
        session.sign_out()
        assert sum(len(page.records) for page in shop.stream("customers").read(session, None)) >= PARTIES - 1


def test_the_session_is_over_when_the_source_is_closed(shop: Puller, tryton_server: Tryton) -> None:
    with shop.open() as session:
        signed = dict(session._sign())
    body = {"id": 1, "method": "model.party.party.search_count", "params": [[], {}]}
    asked = requests.post(f"{tryton_server.url}/{DATABASE}/rpc/", json=body, headers=signed, timeout=30)
    assert asked.status_code == 401
    assert base64.b64decode(signed["Authorization"].removeprefix("Session ")).startswith(b"admin:")


def test_wrong_credentials_and_databases_ask_the_person(tryton_server: Tryton) -> None:
    settings = tryton_server.settings()
    with pytest.raises(AskPerson, match="credentials"), Puller(CONNECTOR, settings, {"password": "wrong"}).open():
        pass
    settings["database"] = "nowhere"
    with pytest.raises(AskPerson, match="database"), Puller(CONNECTOR, settings, tryton_server.secrets()).open():
        pass


def test_a_user_who_may_not_read_sales_is_told_so(shop: Puller, tryton_server: Tryton, parties: list[int]) -> None:
    reader = {"name": "Reader", "login": "reader", "password": "another-password-of-tests"}
    tryton_server.model("res.user.create", [reader])
    settings = {**tryton_server.settings(), "user": "reader"}
    puller = Puller(CONNECTOR, settings, {"password": "another-password-of-tests"})
    puller.pull("customers")
    assert puller.held("customers") == shop.whole("customers")
    with pytest.raises(AskPerson, match=r"sale\.line, sale\.sale|sale\.sale, sale\.line"):
        puller.pull("orders")
    with puller.open() as session, pytest.raises(AskPerson, match=r"sale\.sale"):
        CONNECTOR.check(session)
    assert puller.look_up(IdentifierKind.ACCOUNT, "K-10") == {"customers": [str(parties[10])]}
    with shop.open() as session:
        assert CONNECTOR.check(session) == [f"Parties: {len(shop.whole('customers'))}", f"Sales: {SALES}"]


def test_the_recorded_samples_are_still_what_the_server_says(
    shop: Puller, tryton_server: Tryton, parties: list[int]
) -> None:
    """The mapping is tested with recorded rows; rows of today must have the same keys."""
    _with_everything(tryton_server, parties[11])
    for name, file in (("customers", "parties"), ("orders", "sales")):
        heard: list[dict[str, object]] = []
        with shop.open() as session:
            ask = session.rows
            session.rows = lambda *args, ask=ask, heard=heard: [heard.append(row) or row for row in ask(*args)]
            for _ in shop.stream(name).read(session, None):
                pass
        assert _keys(sample(file)) == _keys([row for row in heard if len(row) > 5])


def _with_everything(server: Tryton, party_id: int) -> None:
    """Fill what the other tests leave empty: language, region, tax number, goods that come back."""
    region = {"name": "Kent", "code": "GB-KEN", "type": "county"}
    country = {"name": "United Kingdom", "code": "GB", "subdivisions": [["create", [region]]]}
    (made,) = server.model("country.country.create", [country])
    (kent,) = server.model("country.subdivision.search", [["code", "=", "GB-KEN"]], 0, 1, None)
    (english,) = server.model("ir.lang.search", [["code", "=", "en"]], 0, 1, None)
    address = address_of(server, [party_id])[party_id]
    server.model("party.address.write", [address], {"country": made, "subdivision": kent})
    server.model("party.party.write", [party_id], {"lang": english})
    server.model("party.identifier.create", [{"party": party_id, "type": "gb_vat", "code": "GB980780684"}])
    back = sale(server, party_id, address, [line(server, -1, "12.50")], sale_date=date(2026, 3, 1))
    returned = server.model("sale.sale.create", [back])
    for action in ("quote", "confirm"):
        server.model(f"sale.sale.{action}", returned)
    (row,) = server.rows("sale.sale", [["id", "in", returned]], ["shipment_returns"])
    for action in ("receive", "do"):
        server.model(f"stock.shipment.out.return.{action}", row["shipment_returns"])


def _keys(rows: object) -> set[tuple[str, ...]]:
    """Every way to a value in rows."""
    found: set[tuple[str, ...]] = set()
    for row in rows if isinstance(rows, list) else [rows]:
        for name, value in row.items() if isinstance(row, dict) else ():
            found |= {(name,), *((name, *way) for way in _keys(value))}
    return found
