"""What becomes of Salesforce's rows, and its habits: deleted rows that come along, tokens, limits, hidden objects."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson, TryLater
from connectors.kit.oauth_words import SIGNED_IN, tokens_of
from connectors.records import (
    Channel,
    Direction,
    Gone,
    IdentifierKind,
    MergedInto,
    OrderEvent,
    OrderLine,
    Promise,
    Segment,
    SegmentKind,
)
from connectors.salesforce import CONNECTOR
from connectors.salesforce.mapping import alive, case, contact, email, opportunity, task
from tests.connectors.kit.loopback import Heard
from tests.connectors.kit.rigging import kept_in
from tests.connectors.kit.sessions import session_of
from tests.connectors.salesforce.rig import SalesforceRig

AROUND = Surroundings()
STAMPS = {
    **{"CreatedDate": "2026-02-26T14:00:00.000+0000", "SystemModstamp": "2026-02-27T16:40:02.000+0000"},
    "IsDeleted": False,
}
OWNER = {"Owner": {"attributes": {"type": "Name"}, "Name": "Ann Agent"}}
# As Salesforce's documentation shows them: null where there is nothing, what is referred to inside.
CONTACT = {
    **{"Id": "003D000000QV9n2IAD", "Name": "Ada King", "FirstName": "Ada", "LastName": "King", **STAMPS, **OWNER},
    **{"Email": "ada@king.example", "Phone": "(202) 555-0142", "MobilePhone": None, "HomePhone": "(202) 555-0142"},
    **{"OtherPhone": None, "Title": "Analyst", "Birthdate": "1985-12-10", "MailingStreet": "12 Square"},
    **{"MailingPostalCode": "20001", "MailingCity": "Washington", "MailingState": "DC", "MailingCountry": "USA"},
    "Account": {"attributes": {"type": "Account"}, "Name": "Engines Ltd"},
}
DEAL = {
    **{"Id": "006D0000001", "Name": "Two engines", "StageName": "Closed Won", "Amount": 1250.5, **STAMPS},
    **{"CloseDate": "2026-02-20", "IsClosed": True, "IsWon": True, "ContactId": "003D000000QV9n2IAD"},
    "OpportunityLineItems": {
        "records": [{"Quantity": 2.0, "UnitPrice": 600.25, "Product2": {"Name": "Engine", "ProductCode": "E-1"}}]
    },
}
CASE = {
    **{"Id": "500D0000001", "CaseNumber": "00001026", "Subject": "Lid", "Description": "Broken", "Origin": "Email"},
    **{"Reason": None, "Status": "Closed", "ContactId": "003D1", "ClosedDate": "2026-02-26T15:00:00.000+0000"},
    **{**STAMPS, **OWNER},
}
TASK = {
    **{"Id": "00TD1", "Subject": "Call", "Description": "She asked", "TaskSubtype": "Call", "CallType": "Inbound"},
    **{"CallDurationInSeconds": 180, "CallDisposition": "Connected", "Status": "Completed", "IsClosed": True},
    **{"ActivityDate": "2026-02-26", "CompletedDateTime": None, "WhoId": "003D1", "WhatId": "500D1", **STAMPS, **OWNER},
}


def at(hour: int, minute: int = 0, day: int = 26) -> datetime:
    return datetime(2026, 2, day, hour, minute, tzinfo=UTC)


def test_a_contact() -> None:
    person = contact(CONTACT, AROUND)
    assert [(one.kind.value, one.value) for one in person.identifiers] == [
        ("email", "ada@king.example"),
        ("phone", "(202) 555-0142"),
    ]
    assert (person.organisation, person.addresses[0].city) == ("Engines Ltd", "Washington")
    assert dict(person.details) == {"title": "Analyst", "owner": "Ann Agent"}


def test_what_was_deleted_or_merged_says_so() -> None:
    mapped = alive(contact)
    gone = {"Id": "003x", "IsDeleted": True, "MasterRecordId": None}
    assert mapped(gone, AROUND) == Gone("003x")
    assert mapped({**gone, "MasterRecordId": "003y"}, AROUND) == MergedInto("003x", "003y")


def test_an_opportunity_is_never_won_before_it_was_begun() -> None:
    deal = opportunity(DEAL, AROUND)
    assert (deal.total, deal.state, deal.cancelled) == (Decimal("1250.5"), "Closed Won", False)
    assert deal.events == (OrderEvent("placed", at(14)),)
    assert deal.lines == (OrderLine("Engine", Decimal(2), Decimal("600.25"), "E-1"),)
    assert opportunity({**DEAL, "IsWon": False}, AROUND).cancelled


def test_a_case_and_a_call_about_it() -> None:
    asked, talked = case(CASE, AROUND), task(TASK, AROUND)
    assert (asked.channel, asked.reason, asked.linked) == (Channel.EMAIL, "Lid", ("case/500D0000001",))
    assert asked.segments == (Segment(SegmentKind.ASYNC_WAIT, at(14), at(15)),)
    assert (talked.direction, talked.linked, talked.promises) == (Direction.INBOUND, ("case/500D1",), ())
    assert talked.segments == (Segment(SegmentKind.TALK, at(13, 57), at(14), "Ann Agent"),)


def test_a_task_still_to_be_done_is_owed_and_a_lead_is_nobodys_contact() -> None:
    said = {**TASK, "TaskSubtype": "Task", "CallDurationInSeconds": None, "IsClosed": False, "WhoId": "00QD1"}
    owed = task(said, AROUND)
    assert owed.promises == (Promise("Call", at(0)),)
    assert (owed.direction, owed.customer_id, owed.segments) == (Direction.INTERNAL, "", ())


def test_an_email_of_a_case() -> None:
    said = email(
        {
            **{"Id": "02s1", "Incoming": True, "FromAddress": "a@x.example", "FromName": "Ada", "ToAddress": "b@y"},
            **{"Subject": "Lid", "TextBody": "Broken", "MessageDate": None, "ParentId": "500D1", **STAMPS},
        },
        AROUND,
    )
    assert (said.direction, said.identifiers[0].value, said.linked) == (
        Direction.INBOUND,
        "a@x.example",
        ("case/500D1",),
    )


def test_many_rows_of_one_moment_are_read_on_by_their_ids() -> None:
    rig = SalesforceRig()
    with session_of(rig, page_rows=50) as session:
        made = rig.add(230, rig.clock.now() - timedelta(days=1))
        pages = list(CONNECTOR.streams[0].read(session, None))
    assert {one.source_id for page in pages for one in page.records} == set(made)


def test_a_session_that_ended_is_renewed_at_the_sign_in_and_goes_on_at_the_orgs_own_address() -> None:
    rig, kept = SalesforceRig(), dict[str, tuple[str, str]]()
    with session_of(rig, renewed=kept_in(kept)) as session:
        rig.add(1, rig.clock.now())
        rig.org.access = "ended"
        assert sum(len(page.records) for page in CONNECTOR.streams[0].read(session, None)) == 1
    held = tokens_of(kept[SIGNED_IN][1])
    assert held is not None
    assert (held.access, held.refresh) == ("ended+", "5Aep-refresh")


def test_a_lookup_quotes_what_was_typed() -> None:
    rig, asked = SalesforceRig(), list[Heard]()
    rig.org.listen = asked.append
    with session_of(rig) as session:
        assert not [
            one
            for part in CONNECTOR.lookups[IdentifierKind.EMAIL](session, "o'hara\\@x.example")
            for one in part.records
        ]
    assert "Email = 'o\\'hara\\\\@x.example'" in asked[0].query["q"]


def test_the_days_limit_and_hidden_objects_have_words() -> None:
    rig = SalesforceRig()
    with session_of(rig) as session:
        rig.org.closed.add("Order")
        lines = CONNECTOR.check(session)
        assert [line for line in lines if "not readable" in line][0].startswith("Orders: not readable. Let the user")
        rig.org.used_up = True
        with pytest.raises(TryLater, match="calls a day") as error:
            list(CONNECTOR.streams[0].read(session, None))
    assert error.value.after == 900.0
    with pytest.raises(AskPerson, match="Sign in with the browser"), CONNECTOR.open({"login": ""}, {}, AROUND):
        pass
