"""Rows of Salesforce's objects as the desk's records: pure functions of one row each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from connectors.kit.declare import Surroundings
from connectors.kit.digging import dig
from connectors.kit.parse import date_of, decimal_of, id_of, text_of, time_of
from connectors.kit.plain_html import plain_text
from connectors.kit.ways import places
from connectors.records import (
    Address,
    Channel,
    CustomerRecord,
    Direction,
    Gone,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    MergedInto,
    OrderEvent,
    OrderLine,
    OrderRecord,
    Promise,
    Record,
    Segment,
    SegmentKind,
)

Row = Mapping[str, Any]

_SUMMARY = 400
_ORIGINS = {"phone": Channel.CALL, "email": Channel.EMAIL, "chat": Channel.CHAT, "web": Channel.WEB}


def alive(make: Callable[[Row, Surroundings], Record]) -> Callable[[Row, Surroundings], Record]:
    """Deleted rows are shown for fifteen days, and those merged into another say into which."""

    def made(row: Row, around: Surroundings) -> Record:
        if not row.get("IsDeleted"):
            return make(row, around)
        source_id, into = id_of(row["Id"]), text_of(row.get("MasterRecordId"))
        return MergedInto(source_id, into) if into else Gone(source_id)

    return made


def contact(row: Row, around: Surroundings) -> CustomerRecord:
    """A person of an account."""
    ways = [(IdentifierKind.EMAIL, row["Email"])]
    ways += [(IdentifierKind.PHONE, row[name]) for name in ("Phone", "MobilePhone", "HomePhone", "OtherPhone")]
    address = Address(
        street=text_of(row["MailingStreet"]),
        postcode=text_of(row["MailingPostalCode"]),
        city=text_of(row["MailingCity"]),
        region=text_of(row["MailingState"]),
        country=text_of(row["MailingCountry"]),
    )
    details = (("title", text_of(row["Title"])), ("owner", text_of(dig(row, ("Owner", "Name")))))
    return CustomerRecord(
        source_id=id_of(row["Id"]),
        name=text_of(row["Name"]),
        given_name=text_of(row["FirstName"]),
        family_name=text_of(row["LastName"]),
        identifiers=tuple(Identifier(kind, text_of(value)) for kind, value in dict.fromkeys(ways) if text_of(value)),
        organisation=text_of(dig(row, ("Account", "Name"))),
        addresses=places(address),
        birth_date=date_of(row["Birthdate"], "Birthdate"),
        since=time_of(row["CreatedDate"], around, "CreatedDate").date(),
        details=tuple((label, value) for label, value in details if value),
        changed_at=time_of(row["SystemModstamp"], around, "SystemModstamp"),
    )


def opportunity(row: Row, around: Surroundings) -> OrderRecord:
    """An opportunity: placed on the day it was won, cancelled when it was lost."""
    made = time_of(row["CreatedDate"], around, "CreatedDate")
    closed = time_of(f"{row['CloseDate']}T00:00:00Z", around, "CloseDate") if row["IsClosed"] else None
    # The day alone is known, and nothing is won before it is begun.
    events = (OrderEvent("placed" if row["IsWon"] else "cancelled", max(made, closed)),) if closed else ()
    return OrderRecord(
        source_id=id_of(row["Id"]),
        number=id_of(row["Id"]),
        placed_at=made,
        state=text_of(row["StageName"]),
        cancelled=bool(row["IsClosed"] and not row["IsWon"]),
        total=decimal_of(row["Amount"], "Amount"),
        lines=_lines(row, "OpportunityLineItems"),
        events=events,
        customer_id=text_of(row["ContactId"]),
        summary=text_of(row["Name"]),
        changed_at=time_of(row["SystemModstamp"], around, "SystemModstamp"),
    )


def order(row: Row, around: Surroundings) -> OrderRecord:
    """An order of an account, billed to a contact."""
    status = text_of(row["Status"])
    return OrderRecord(
        source_id=id_of(row["Id"]),
        number=text_of(row["OrderNumber"]),
        placed_at=time_of(row["CreatedDate"], around, "CreatedDate"),
        state=status,
        cancelled=status.casefold() in ("cancelled", "canceled"),
        total=decimal_of(row["TotalAmount"], "TotalAmount"),
        lines=_lines(row, "OrderItems"),
        customer_id=text_of(row["BillToContactId"]),
        changed_at=time_of(row["SystemModstamp"], around, "SystemModstamp"),
    )


def _lines(row: Row, name: str) -> tuple[OrderLine, ...]:
    return tuple(
        OrderLine(
            text=text_of(dig(one, ("Product2", "Name"))),
            quantity=decimal_of(one["Quantity"], "Quantity") or Decimal(1),
            unit_price=decimal_of(one["UnitPrice"], "UnitPrice"),
            sku=text_of(dig(one, ("Product2", "ProductCode"))),
        )
        for one in dig(row, (name, "records")) or ()
    )


def case(row: Row, around: Surroundings) -> InteractionRecord:
    """A case: the customer waits until it is closed, for Salesforce keeps no first answer by itself."""
    opened = time_of(row["CreatedDate"], around, "CreatedDate")
    closed = time_of(row["ClosedDate"], around, "ClosedDate") if row["ClosedDate"] else None
    number = text_of(row["CaseNumber"])
    return InteractionRecord(
        source_id=id_of(row["Id"]),
        channel=_ORIGINS.get(text_of(row["Origin"]).casefold(), Channel.WEB),
        direction=Direction.INBOUND,
        started_at=opened,
        ended_at=closed,
        segments=(Segment(SegmentKind.ASYNC_WAIT, opened, closed),),
        customer_id=text_of(row["ContactId"]),
        subject=text_of(row["Subject"]),
        summary=plain_text(row["Description"], _SUMMARY),
        reason=text_of(row["Reason"]) or text_of(row["Subject"]),
        disposition=text_of(row["Status"]),
        agent=text_of(dig(row, ("Owner", "Name"))),
        details=(("case", number),) if number else (),
        changed_at=time_of(row["SystemModstamp"], around, "SystemModstamp"),
        linked=(f"case/{row['Id']}",),
    )


def task(row: Row, around: Surroundings) -> InteractionRecord:
    """A logged call or e-mail, or something that is still to be done."""
    made = time_of(row["CreatedDate"], around, "CreatedDate")
    kind, subject = text_of(row["TaskSubtype"]), text_of(row["Subject"])
    is_call, inbound = kind == "Call", text_of(row["CallType"]) == "Inbound"
    seconds = row["CallDurationInSeconds"]
    began = made - timedelta(seconds=int(seconds)) if is_call and seconds else made
    done = time_of(row["CompletedDateTime"], around, "CompletedDateTime") if row["CompletedDateTime"] else None
    due = time_of(f"{row['ActivityDate']}T00:00:00Z", around, "ActivityDate") if row["ActivityDate"] else None
    owed = kind not in ("Call", "Email") or not row["IsClosed"]
    direction = Direction.INTERNAL if owed else Direction.INBOUND if inbound else Direction.OUTBOUND
    who = text_of(row["WhoId"])
    return InteractionRecord(
        source_id=id_of(row["Id"]),
        channel=Channel.EMAIL if kind == "Email" else Channel.CALL,
        direction=direction,
        started_at=began,
        ended_at=made if began != made else None,
        segments=(Segment(SegmentKind.TALK, began, made, _owner(row)),) if began != made else (),
        customer_id=who if who.startswith("003") else "",
        subject=subject,
        summary=plain_text(row["Description"], _SUMMARY),
        disposition=text_of(row["CallDisposition"]) or text_of(row["Status"]),
        agent=_owner(row),
        promises=(Promise(subject, due, done if row["IsClosed"] else None),) if owed and subject else (),
        changed_at=time_of(row["SystemModstamp"], around, "SystemModstamp"),
        linked=_about(row["WhatId"]),
    )


def event(row: Row, around: Surroundings) -> InteractionRecord:
    """A meeting in the calendar; whether it took place is not told, so it counts no time."""
    starts = time_of(row["StartDateTime"], around, "StartDateTime")
    who = text_of(row["WhoId"])
    return InteractionRecord(
        source_id=id_of(row["Id"]),
        channel=Channel.WEB,
        direction=Direction.OUTBOUND,
        started_at=starts,
        customer_id=who if who.startswith("003") else "",
        subject=text_of(row["Subject"]),
        summary=plain_text(row["Description"], _SUMMARY),
        agent=_owner(row),
        promises=(Promise(text_of(row["Subject"]) or "A meeting", starts),),
        changed_at=time_of(row["SystemModstamp"], around, "SystemModstamp"),
        linked=_about(row["WhatId"]),
    )


def email(row: Row, around: Surroundings) -> InteractionRecord:
    """An e-mail of a case."""
    inbound = bool(row["Incoming"])
    theirs = text_of(row["FromAddress"] if inbound else row["ToAddress"]).split(";")[0].strip()
    return InteractionRecord(
        source_id=id_of(row["Id"]),
        channel=Channel.EMAIL,
        direction=Direction.INBOUND if inbound else Direction.OUTBOUND,
        started_at=_sent(row, around),
        name=text_of(row["FromName"]) if inbound else "",
        identifiers=(Identifier(IdentifierKind.EMAIL, theirs),) if theirs else (),
        subject=text_of(row["Subject"]),
        summary=plain_text(row["TextBody"], _SUMMARY),
        message_count=1,
        changed_at=time_of(row["SystemModstamp"], around, "SystemModstamp"),
        linked=_about(row["ParentId"]),
    )


def _sent(row: Row, around: Surroundings) -> datetime:
    return time_of(row["MessageDate"] or row["CreatedDate"], around, "MessageDate")


def _owner(row: Row) -> str:
    return text_of(dig(row, ("Owner", "Name")))


def _about(value: object) -> tuple[str, ...]:
    """The case a row is about; ids of cases begin with 500."""
    found = text_of(value)
    return (f"case/{found}",) if found.startswith("500") else ()
