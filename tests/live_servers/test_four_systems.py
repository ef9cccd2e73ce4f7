"""A company in four running systems, Tryton, Synapse, a call-record table and a live exchange, seen as one from
one desk."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from connectors.call_records.database import SQLITE
from connectors.records import Identifier, IdentifierKind, InteractionRecord, OrderRecord, SegmentKind
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.domain.identifiers import phone
from desk.services.build import Parts, build
from desk.services.views import PopVerdict
from tests.connectors.call_records.history import load_calls
from tests.live_servers.conftest import InSynapse, InTryton
from tests.live_servers.exchange import Exchange, on_postgresql
from tests.live_servers.kamailio import Dialled
from tests.live_servers.postgres import Postgres
from tests.live_servers.synapse import ADMIN, DESK, Synapse
from tests.live_servers.tryton import Tryton

pytestmark = [pytest.mark.live, pytest.mark.company]

CALLERS = 12


@dataclass
class Company:
    """Everything that runs, what was put into it, and the desk that reads it."""

    parts: Parts
    tryton: Tryton
    synapse: Synapse
    exchange: Exchange
    calls_file: Path
    people: dict[str, int]
    sales: dict[str, int]
    rooms: dict[str, str]
    files: dict[str, list[dict[str, Any]]]

    def pull(self) -> Counter[str]:
        """Pull every source; how many rows of each stream were new or changed or gone."""
        found: Counter[str] = Counter()
        for source in self.parts.sources.overview().sources:
            report = self.parts.sources.pull(source.source_id)
            for stream in report.streams:
                assert stream.outcome == "ok", (source.source_id, stream)
                assert stream.rejected == 0, (source.source_id, stream)
                found[f"{source.source_id}/{stream.stream}"] += stream.changed + stream.gone
        return found

    def owner(self, source: str, stream: str, source_id: str) -> int | None:
        """The customer a record is on."""
        record = self.parts.cache.record(source, stream, source_id)
        assert record is not None, (source, stream, source_id)
        return record.link.customer_id if record.link else None

    def customer(self, contact: str) -> int:
        """The customer here of a contact of the files."""
        owner = self.owner("crm", "customers", str(self.people[contact]))
        assert owner is not None
        return owner


@pytest.fixture(scope="module")
def company(
    company_files: dict[str, list[dict[str, Any]]],
    telephony: None,
    company_in_tryton: InTryton,
    company_in_synapse: InSynapse,
    postgres_server: Postgres,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Company]:
    files, shop, chat = company_files, company_in_tryton.server, company_in_synapse.server
    calls_file = tmp_path_factory.mktemp("calls") / "cdr.sqlite"
    load_calls(f"sqlite:///{calls_file}", files["calls"])
    parts = build(Home(tmp_path_factory.mktemp("home")), secrets=AskedSecrets(lambda _s, _k: None, ""))
    with on_postgresql(postgres_server, "four") as exchange:
        parts.sources.add("crm", "tryton", "CRM", {**shop.settings(), "region": "US"}, shop.secrets())
        parts.sources.add("people", "matrix", "Chat users", chat.settings(users="yes"), chat.secrets(ADMIN))
        parts.sources.add("chat", "matrix", "Chat", chat.settings(), chat.secrets())
        history = {"kind": SQLITE, "path": str(calls_file), "time_zone": "UTC", "region": "US"}
        parts.sources.add("history", "call_records", "Calls so far", history, {})
        live = {**exchange.settings, "time_zone": "UTC", "region": "US"}
        parts.sources.add("pbx", "call_records", "Exchange", live, exchange.secrets)
        held = Company(
            parts,
            shop,
            chat,
            exchange,
            calls_file,
            company_in_tryton.parties,
            company_in_tryton.sales,
            company_in_synapse.rooms,
            files,
        )
        held.pull()
        yield held
        parts.close()


def test_every_party_order_and_call_is_on_its_customer(company: Company) -> None:
    customers = {contact: company.customer(contact) for contact in company.people}
    assert len(set(customers.values())) == 400
    right: Counter[str] = Counter()
    for row in company.files["expected_links"]:
        if row["stream"] == "orders":
            owner = company.owner("crm", "orders", str(company.sales[row["id"]]))
        elif row["stream"] == "calls":
            owner = company.owner("history", "calls", row["id"])
        else:
            continue
        assert owner == customers[row["customer"]], row
        right[row["stream"]] += 1
    assert right == {"orders": 3_444, "calls": 4_224}


def test_no_chat_is_on_a_wrong_customer(company: Company) -> None:
    chats = {chat["chat_id"]: chat for chat in company.files["chats"]}
    named = 0
    for row in company.files["expected_links"]:
        if row["stream"] == "chats":
            owner = company.owner("chat", "chats", company.rooms[row["id"]])
            if chats[row["id"]]["visitor_email"]:
                assert owner == company.customer(row["customer"])
                named += 1
            else:
                # Known by nothing but a Matrix account of their own: a customer apart, never one of the four hundred.
                assert owner not in {company.customer(contact) for contact in company.people}
    assert named == sum(1 for chat in chats.values() if chat["visitor_email"])


def test_sums_are_what_the_files_say(company: Company) -> None:
    owners = {row["id"]: row["customer"] for row in company.files["expected_links"] if row["stream"] == "calls"}
    # A few callers hung up on an agent who had answered: the files call that abandoned, a switch does not.
    given_up = Counter(
        owners[call["call_id"]]
        for call in company.files["calls"]
        if call["outcome"] == "HANG" and not call["agent"] and not call["talk_s"]
    )
    for expected in company.files["expected_per_customer"]:
        lines = company.parts.cache.timeline(company.customer(expected["id"]), [], None, 10_000)
        records = [line.record() for line in lines if line.kind != "e"]
        orders = [record for record in records if isinstance(record, OrderRecord)]
        calls = [r for r in records if isinstance(r, InteractionRecord) and r.channel == "call"]
        assert sum(1 for order in orders if not order.cancelled) == expected["orders"]
        assert sum(1 for order in orders if order.cancelled) == expected["cancelled"]
        assert float(sum((o.total or Decimal(0) for o in orders), Decimal(0))) == expected["order_total"]
        assert len(calls) == expected["calls"]
        assert seconds(calls, SegmentKind.TALK) == expected["talk_s"]
        assert sum(1 for call in calls if call.abandoned) == given_up[expected["id"]]


def seconds(calls: list[InteractionRecord], kind: SegmentKind) -> int:
    found = [s.ended_at - s.started_at for call in calls for s in call.segments if s.kind is kind and s.ended_at]
    return int(sum(length.total_seconds() for length in found))


def test_what_the_servers_hold_is_what_the_cache_holds(company: Company) -> None:
    counts = {
        f"{row.source}/{row.name}": row.rows
        for row in company.parts.cache.ledger.streams()
        if row.source in ("crm", "history")
    }
    # The company itself is a party, but none of its own customers.
    assert counts["crm/customers"] == len(company.tryton.rows("party.party", [], ["id"])) - 1
    assert counts["crm/orders"] == len(company.tryton.rows("sale.sale", [], ["id"])) == 3_444
    connection = sqlite3.connect(company.calls_file)
    assert counts["history/calls"] == connection.execute("SELECT count(DISTINCT linkedid) FROM cdr").fetchone()[0]
    connection.close()


def test_pulling_again_brings_nothing_new(company: Company) -> None:
    assert sum(company.pull().values()) == 0


def test_calls_made_now_reach_the_customers_who_made_them(company: Company) -> None:
    contacts = company.files["contacts"][:CALLERS]
    numbers = [phone(contact["phone"], "US") for contact in contacts]
    # Every style a trunk may send.
    styles = [numbers[0], numbers[1].removeprefix("+"), "00" + numbers[2].removeprefix("+"), *numbers[3:]]
    company.exchange.place(
        "caller", [Dialled(s, f"4969000{n % 5 + 1}") for n, s in enumerate(styles)], CALLERS, talk=1500
    )
    changed = company.pull()
    assert changed["pbx/calls"] == CALLERS
    assert sum(changed.values()) == CALLERS
    for contact, number in zip(contacts, numbers, strict=True):
        customer = company.customer(contact["id"])
        answer = company.parts.customers.pop(number)
        assert (answer.verdict, [hit.customer_id for hit in answer.hits]) == (PopVerdict.ONE, [customer])
        newest = company.parts.cache.timeline(customer, ["call"], None, 1)[0]
        record = newest.record()
        assert isinstance(record, InteractionRecord)
        assert newest.source == "pbx"
        assert record.disposition == "answered"
        assert newest.customer_time >= 1
    held = {row["linkedid"] for row in company.exchange.rows()}
    assert {row.rows for row in company.parts.cache.ledger.streams() if row.source == "pbx"} == {len(held)}


def test_changes_at_the_sources_arrive(company: Company) -> None:
    first, second = company.files["contacts"][20], company.files["contacts"][21]
    party = company.people[first["id"]]
    company.tryton.model("party.party.write", [party], {"name": "Renamed Person"})
    mechanism = {"party": party, "type": "phone", "value": "+1 303 555 0177"}
    company.tryton.model("party.contact_mechanism.create", [mechanism])
    chat = next(c for c in company.files["chats"] if c["visitor_email"] == "")
    company.synapse.send(company.rooms[chat["chat_id"]], DESK, "One more word.")
    owner = company.customer(second["id"])
    before = company.parts.cache.record("chat", "chats", company.rooms[chat["chat_id"]])
    changed = company.pull()
    assert changed["crm/customers"] == 1
    assert changed["chat/chats"] == 1
    assert changed["history/calls"] == changed["pbx/calls"] == 0
    view = company.parts.customers.customer(company.customer(first["id"]))
    assert view.name == "Renamed Person"
    assert company.parts.customers.pop("(303) 555-0177").hits[0].customer_id == view.customer_id
    after = company.parts.cache.record("chat", "chats", company.rooms[chat["chat_id"]])
    assert before is not None
    assert after is not None
    assert after.record.message_count == (before.record.message_count or 0) + 1
    assert company.customer(second["id"]) == owner


def test_a_transcript_comes_from_the_server_and_is_not_stored(company: Company) -> None:
    chat = max(company.files["chats"], key=lambda one: len(one["messages"]))
    key = f"chat/chats/{company.rooms[chat['chat_id']]}"
    transcript = company.parts.customers.transcript(key)
    assert [m.text for m in transcript.messages][: len(chat["messages"])] == [m["text"] for m in chat["messages"]]
    words = chat["messages"][0]["text"].encode()
    assert not [path for path in company.parts.home.folder.iterdir() if path.is_file() and words in path.read_bytes()]


def test_deleted_rows_leave(company: Company) -> None:
    sale = next(number for row, number in company.sales.items() if row.startswith("C"))
    company.tryton.model("sale.sale.delete", [sale])
    report = company.parts.sources.pull("crm", full=True)
    assert [stream.gone for stream in report.streams] == [0, 1]
    record = company.parts.cache.record("crm", "orders", str(sale))
    assert record is not None
    assert record.gone_at is not None


def test_an_unknown_caller_is_looked_up_live(company: Company) -> None:
    number = "+13035550188"
    company.tryton.model(
        "party.party.create",
        [{"name": "Brand New", "contact_mechanisms": [["create", [{"type": "phone", "value": number}]]]}],
    )
    assert company.parts.customers.pop(number).verdict is PopVerdict.NONE
    answer = company.parts.customers.look_up(number).answer
    assert (answer.verdict, answer.hits[0].name) == (PopVerdict.ONE, "Brand New")
    assert Identifier(IdentifierKind.PHONE, number).value in {
        item.value for item in company.parts.customers.customer(answer.hits[0].customer_id).identifiers
    }
