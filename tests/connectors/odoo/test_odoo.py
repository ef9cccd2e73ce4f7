"""What becomes of Odoo's rows, and its habits: false for nothing, whole seconds in UTC, apps that are not installed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson
from connectors.odoo import CONNECTOR
from connectors.odoo.mapping import call, customer, message, order, ticket
from connectors.records import Address, Channel, Direction, IdentifierKind, OrderLine, Segment, SegmentKind
from tests.connectors.kit.sessions import session_of
from tests.connectors.odoo.rig import OdooRig
from tests.connectors.odoo.simulator import written

AROUND = Surroundings(time_zone="America/New_York")
CHANGED = {"write_date": "2026-02-27 16:40:02Z"}
# As Odoo answers: false where there is nothing, [id, name] for what a field refers to.
PARTNER = {
    **{"id": 15, "name": "Azure Interior, Brandon Freeman", "ref": "C-15", "phone": "(355)-687-3262", **CHANGED},
    **{"email": "brandon@azure.example", "street": "4557 De Silva St", "street2": False, "zip": "94538"},
    **{"city": "Fremont", "state_id": [13, "California (US)"], "country_code": "US", "active": False},
    **{"function": "Creative Director", "commercial_company_name": "Azure Interior", "lang": "en_US", "tz": False},
    **{"create_date": "2026-01-05 09:12:41"},
}
ORDER = {
    **{"id": 7, "name": "S00007", "date_order": "2026-02-26 14:00:00", "state": "sale", "amount_total": 1706.5},
    **{"currency_id": [1, "USD"], "partner_id": [15, "Azure"], "order_line": [1, 2], "client_order_ref": False},
    "lines": [
        {"id": 1, "name": "Desk", "product_uom_qty": 2.0, "price_unit": 800.25, "display_type": False},
        {"id": 2, "name": "Delivery", "product_uom_qty": 0.0, "price_unit": 0.0, "display_type": "line_section"},
    ],
    **CHANGED,
}
TICKET = {
    **{"id": 3, "name": "Lid broken", "description": "<p>It came <b>broken</b></p>", "partner_id": [15, "Azure"]},
    **{"stage_id": [4, "Solved"], "user_id": [2, "Ann"], "team_id": [1, "Care"], "close_date": "2026-02-26 15:00:00"},
    **{"create_date": "2026-02-26 14:00:00", **CHANGED},
}
MESSAGE = {
    **{"id": 90, "message_type": "email", "model": "helpdesk.ticket", "res_id": 3, "date": "2026-02-26 14:00:00"},
    **{"author_id": [15, "Azure"], "partner_ids": [2], "is_internal": False, "subject": False, **CHANGED},
    **{"record_name": "Lid broken", "body": "<p>Where is it?</p>"},
}
CALL = {
    **{"id": 5, "phone_number": "+13556873262", "direction": "incoming", "state": "terminated", **CHANGED},
    **{"start_date": "2026-02-26 14:00:00", "end_date": "2026-02-26 14:03:00", "create_date": "2026-02-26 13:59:50"},
    **{"partner_id": [15, "Azure"], "user_id": [2, "Ann"]},
}


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 2, 26, hour, minute, tzinfo=UTC)


def test_a_partner() -> None:
    person = customer(PARTNER, AROUND)
    assert [(one.kind.value, one.value) for one in person.identifiers] == [
        ("account", "C-15"),
        ("phone", "(355)-687-3262"),
        ("email", "brandon@azure.example"),
    ]
    assert person.addresses == (Address("4557 De Silva St", "94538", "Fremont", "California (US)", "US"),)
    assert (person.organisation, person.since, person.language) == ("Azure Interior", date(2026, 1, 5), "en-US")
    assert dict(person.details) == {"active": "no", "function": "Creative Director"}


def test_an_order_without_its_headings() -> None:
    made = order(ORDER, AROUND)
    assert (made.number, made.placed_at, made.currency, made.customer_id) == ("S00007", at(14), "USD", "15")
    assert made.total == Decimal("1706.5")
    assert made.lines == (OrderLine("Desk", Decimal(2), Decimal("800.25")),)
    assert order({**ORDER, "state": "cancel"}, AROUND).cancelled


def test_a_ticket_and_a_message_at_it_belong_together() -> None:
    asked, said = ticket(TICKET, AROUND), message(MESSAGE, AROUND)
    assert asked.linked == said.linked == ("helpdesk.ticket/3",)
    assert asked.segments == (Segment(SegmentKind.ASYNC_WAIT, at(14), at(15)),)
    assert (asked.disposition, asked.team, asked.summary) == ("Solved", "Care", "It came broken")
    assert (said.channel, said.direction, said.customer_id) == (Channel.EMAIL, Direction.INBOUND, "15")
    assert (said.subject, said.summary) == ("Lid broken", "Where is it?")


@pytest.mark.parametrize(
    ("kind", "internal", "direction", "customer_id"),
    [("comment", True, Direction.INTERNAL, "2"), ("email_outgoing", False, Direction.OUTBOUND, "2")],
)
def test_what_was_written_from_here(kind: str, internal: bool, direction: Direction, customer_id: str) -> None:
    said = message({**MESSAGE, "message_type": kind, "is_internal": internal}, AROUND)
    assert (said.direction, said.customer_id, said.agent) == (direction, customer_id, "Azure")


def test_a_call_and_one_that_was_missed() -> None:
    talked = call(CALL, AROUND)
    assert talked.segments == (Segment(SegmentKind.TALK, at(14), at(14, 3), "Ann"),)
    missed = call({**CALL, "state": "missed", "start_date": False, "end_date": False}, AROUND)
    assert (missed.segments, missed.abandoned, missed.disposition) == ((), True, "missed")


def test_many_rows_of_one_second_and_a_zone_of_the_persons_own() -> None:
    rig = OdooRig()
    with session_of(rig) as session:
        moment = rig.clock.now() - timedelta(days=40)
        made = {rig.add_partner(moment + timedelta(microseconds=100 * number)) for number in range(1_200)}
        stream = CONNECTOR.streams[0]
        pages = list(stream.read(session, None))
        assert {int(one.source_id) for page in pages for one in page.records} == made
        assert any("within" in (page.cursor or {}) for page in pages)
        new = rig.add_partner(rig.clock.now())
        rest = list(stream.read(session, pages[-1].cursor))
    assert [int(one.source_id) for page in rest for one in page.records][-1] == new
    assert sum(page.read for page in rest) < 1_300


def test_an_app_that_is_not_installed_is_told_and_stops_nobody() -> None:
    rig = OdooRig("orders")
    rig.odoo.absent |= {"helpdesk.ticket", "voip.call"}
    with session_of(rig) as session:
        (made,) = rig.add(1, rig.clock.now())
        lines = CONNECTOR.check(session)
        with pytest.raises(AskPerson, match="Install the app"):
            list(CONNECTOR.streams[2].read(session, None))
        phone = "+1202555" + rig.odoo.tables["res.partner"][2]["phone"][-4:]
        found = list(CONNECTOR.lookups[IdentifierKind.PHONE](session, phone))
    assert lines[:2] == ["Partners: 1", "Orders: 1"]
    assert lines[2].startswith("Tickets: not readable.")
    assert [one.source_id for part in found if part.stream == "orders" for one in part.records] == [made]


def test_whoever_rings_is_found_with_what_was_said() -> None:
    rig = OdooRig()
    with session_of(rig) as session:
        partner = rig.add_partner(rig.clock.now())
        now = written(rig.clock.now())
        said = {"message_type": "email", "date": now, "model": "res.partner", "res_id": partner}
        at_them = rig.odoo.put("mail.message", rig.clock.now(), **said)
        by_them = rig.odoo.put(
            "mail.message", rig.clock.now(), **{**said, "model": "sale.order", "res_id": 9, "author_id": [partner, "P"]}
        )
        rig.odoo.put("mail.message", rig.clock.now(), **{**said, "model": "sale.order", "res_id": partner})
        found = list(CONNECTOR.lookups[IdentifierKind.EMAIL](session, "p1@example.com"))
    messages = [one.source_id for part in found if part.stream == "messages" for one in part.records]
    assert messages == [str(at_them), str(by_them)]
