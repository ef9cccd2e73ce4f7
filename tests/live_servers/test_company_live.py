"""The reference company's customers, orders and chats in running servers, pulled, and compared with its files."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from connectors import matrix, tryton
from connectors.kit.declare import Surroundings
from connectors.kit.parse import lines_of
from connectors.records import CustomerRecord, IdentifierKind, InteractionRecord, OrderRecord
from tests.end_to_end.company import company_folder, rows
from tests.live_servers.conftest import InSynapse, InTryton
from tests.live_servers.pulling import Puller
from tests.live_servers.synapse import DESK, user_id

pytestmark = pytest.mark.live

AROUND = Surroundings(time_zone="UTC", region="US")


@pytest.fixture(scope="module")
def company() -> Path:
    folder = company_folder()
    if folder is None:
        pytest.skip("the reference company is not beside the project (TELLONCE_SHARED names its place)")
    return folder


@pytest.fixture(scope="module")
def shop(company_in_tryton: InTryton) -> Puller:
    """Contacts and orders in Tryton, pulled."""
    server = company_in_tryton.server
    puller = Puller(tryton.CONNECTOR, server.settings(), server.secrets(), AROUND)
    puller.pull("customers")
    puller.pull("orders")
    return puller


@pytest.fixture(scope="module")
def chats(company_in_synapse: InSynapse) -> tuple[Puller, Mapping[str, str]]:
    """Chats in Synapse, pulled by an administrator; with the room of each chat."""
    server = company_in_synapse.server
    server.make_admin(DESK)
    puller = Puller(matrix.CONNECTOR, server.settings(users="yes"), server.secrets(), AROUND)
    puller.pull("customers")
    puller.pull("chats")
    return puller, company_in_synapse.rooms


def one(record: CustomerRecord | InteractionRecord, kind: IdentifierKind) -> str:
    """The value of a kind of identifier, "" where there is none; there are never two here."""
    values = [identifier.value for identifier in record.identifiers if identifier.kind is kind]
    assert len(values) <= 1
    return values[0] if values else ""


def by_time(messages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Messages oldest first; the files hold some in another order."""
    return sorted(messages, key=lambda message: datetime.fromisoformat(message["at"]))


def penny(value: Any) -> Decimal:
    """An amount of the files, which hold them as numbers."""
    return Decimal(str(value)).quantize(Decimal("0.01"))


@pytest.mark.company
@pytest.mark.slow
def test_every_contact_is_a_customer(company: Path, shop: Puller) -> None:
    records = shop.held("customers").values()
    assert len(records) == 400
    expected = {
        (f"{row['first_name']} {row['last_name']}", row["account_number"], row["email"], row["phone"], row["city"])
        for row in rows(company, "contacts")
    }
    kinds = (IdentifierKind.ACCOUNT, IdentifierKind.EMAIL, IdentifierKind.PHONE)
    found = {(record.name, *(one(record, kind) for kind in kinds), record.addresses[0].city) for record in records}
    assert found == expected


@pytest.mark.company
@pytest.mark.slow
def test_every_order_is_on_its_customer_to_the_penny(company: Path, shop: Puller) -> None:
    orders, customers = rows(company, "orders"), shop.held("customers")
    records = {dict(record.details)["reference"]: record for record in shop.held("orders").values()}
    assert len(records) == len(orders) == 3_444
    accounts = {row["id"]: row["account_number"] for row in rows(company, "contacts")}
    owners = {
        row["id"]: accounts[row["customer"]] for row in rows(company, "expected_links") if row["stream"] == "orders"
    }
    for row in orders:
        record = records[row["order_id"]]
        assert isinstance(record, OrderRecord)
        assert (record.total, record.currency) == (penny(row["total"]), "GBP")
        assert record.cancelled is row["cancelled"]
        assert record.placed_at.astimezone(UTC).date() == datetime.fromisoformat(row["placed_at"]).date()
        assert one(customers[record.customer_id], IdentifierKind.ACCOUNT) == owners[row["order_id"]]
    assert sum(record.cancelled for record in records.values()) == 647
    assert sum(record.total for record in records.values()) == sum(penny(row["total"]) for row in orders)


@pytest.mark.company
@pytest.mark.slow
def test_one_customer_is_found_live(company: Path, shop: Puller) -> None:
    row = rows(company, "contacts")[7]
    mine = [key for key, record in shop.held("customers").items() if one(record, IdentifierKind.EMAIL) == row["email"]]
    orders = {key for key, record in shop.held("orders").items() if record.customer_id == mine[0]}
    for kind, value in (
        (IdentifierKind.PHONE, f"+1{row['phone'].replace('-', '')}"),
        (IdentifierKind.EMAIL, row["email"]),
        (IdentifierKind.ACCOUNT, row["account_number"]),
    ):
        found = shop.look_up(kind, value)
        assert found["customers"] == mine
        assert set(found["orders"]) == orders


@pytest.mark.company
@pytest.mark.slow
def test_every_chat_is_an_interaction(company: Path, chats: tuple[Puller, Mapping[str, str]]) -> None:
    puller, rooms = chats
    records = puller.held("chats")
    assert len(records) == 279
    assert sum(record.message_count for record in records.values()) == 637
    for row in rows(company, "chats"):
        record, said = records[rooms[row["chat_id"]]], by_time(row["messages"])
        at = [(datetime.fromisoformat(message["at"]), message["role"]) for message in said]
        asked = next(when for when, role in at if role == "customer")
        reply = next((when for when, role in at if role == "agent" and when >= asked), None)
        assert (record.started_at, record.ended_at, record.first_reply_at) == (at[0][0], at[-1][0], reply)
        answered = any(role == "agent" for _, role in at)
        assert (record.message_count, record.agent) == (len(said), row["brand"] if answered else "")
        assert one(record, IdentifierKind.EMAIL) == row["visitor_email"]
        assert record.name == row["visitor_name"]


@pytest.mark.company
@pytest.mark.slow
def test_every_transcript_is_what_was_said(company: Path, chats: tuple[Puller, Mapping[str, str]]) -> None:
    puller, rooms = chats
    read = puller.stream("chats").transcript
    assert read is not None
    with puller.open() as session:
        for row in rows(company, "chats"):
            said = [(one.role, one.at, one.text) for one in read(session, rooms[row["chat_id"]])]
            assert said == [
                (message["role"], datetime.fromisoformat(message["at"]), lines_of(message["text"]))
                for message in by_time(row["messages"])
            ]


@pytest.mark.company
@pytest.mark.slow
def test_every_visitor_is_a_customer(company: Path, chats: tuple[Puller, Mapping[str, str]]) -> None:
    puller, rooms = chats
    visitors = {row["visitor_email"] or row["chat_id"]: row for row in rows(company, "chats")}
    records = puller.held("customers")
    assert set(records) == {user_id(f"visitor{number}") for number in range(len(visitors))}
    emails = sorted(filter(None, (one(record, IdentifierKind.EMAIL) for record in records.values())))
    assert emails == sorted({row["visitor_email"] for row in visitors.values()} - {""})
    row = next(row for row in visitors.values() if row["visitor_email"])
    found = puller.look_up(IdentifierKind.EMAIL, row["visitor_email"])
    assert rooms[row["chat_id"]] in found["chats"]
