"""What becomes of Pipedrive's rows: persons as customers, deals as orders, activities, notes and mail threads as
interactions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from connectors.kit.declare import Surroundings
from connectors.kit.digging import dig
from connectors.kit.parse import date_of, decimal_of, id_of, text_of, time_of
from connectors.kit.plain_html import plain_text
from connectors.kit.ways import places
from connectors.pipedrive.session import Row
from connectors.records import (
    Address,
    Channel,
    CustomerRecord,
    Direction,
    Gone,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    OrderEvent,
    OrderLine,
    OrderRecord,
    Promise,
    Record,
    Segment,
    SegmentKind,
)

# A summary is a sentence or two, never the whole text.
_SUMMARY = 400
_ZONED = re.compile(r"(?:[Zz]|[+-]\d\d:?\d\d)$")
_LENGTH = re.compile(r"(\d{1,3}):(\d\d)(?::\d\d)?")
# Where people meet: at a place that is named, or else by a link.
_MEETINGS = frozenset({"meeting", "lunch"})


def utc(value: Any, around: Surroundings, field: str) -> datetime | None:
    """A time of either version: the first writes UTC without saying so, the second in full. None where there is
    none."""
    said = text_of(value)
    return time_of(said if _ZONED.search(said) else f"{said}Z", around, field) if said else None


def _sure(row: Row, field: str, around: Surroundings) -> datetime:
    return utc(row.get(field), around, field) or time_of(row.get(field), around, field)


def person(row: Row, around: Surroundings) -> Record:
    """A person with every way to reach them, custom fields of phones too, and the organisation they belong to."""
    emails = [(IdentifierKind.EMAIL, text_of(one.get("value"))) for one in _listed(row, "emails")]
    phones = [(IdentifierKind.PHONE, text_of(one.get("value"))) for one in _listed(row, "phones")]
    phones += [(IdentifierKind.PHONE, said) for kind, _, said in row["custom"] if kind == "phone"]
    own = [(label, said) for kind, label, said in row["custom"] if kind != "phone"]
    job = text_of(row.get("job_title"))
    return CustomerRecord(
        source_id=id_of(row["id"]),
        name=text_of(row.get("name")),
        given_name=text_of(row.get("first_name")),
        family_name=text_of(row.get("last_name")),
        organisation=text_of(row["organisation"].get("name")),
        identifiers=tuple(Identifier(kind, value) for kind, value in dict.fromkeys(emails + phones) if value),
        addresses=_addresses(row.get("postal_address")) or _addresses(row["organisation"].get("address")),
        birth_date=date_of(text_of(row.get("birthday")), "birthday"),
        since=_sure(row, "add_time", around).date(),
        details=_details(("job title", job), ("owner", row["owner"]), *own),
        changed_at=utc(row.get("update_time"), around, "update_time"),
    )


def custom(row: Row, fields: Row) -> list[tuple[str, str, str]]:
    """The row's custom fields that say something: (kind, label, value). A row names them by a hash; what `fields` does
    not name was deleted, or may not be read."""
    held = row.get("custom_fields")
    found = []
    for code, value in (held if isinstance(held, dict) else {}).items():
        if (field := fields.get(code)) and (said := _said(value, field)):
            found.append((text_of(field.get("field_type")), text_of(field.get("field_name")), said))
    return found


def _said(value: Any, field: Row) -> str:
    """What a custom field holds: options by their label, an amount with its currency, a stretch with its end."""
    if isinstance(value, list):
        return ", ".join(filter(None, (_said(one, field) for one in value)))
    if isinstance(value, dict):
        until, currency = text_of(value.get("until")), text_of(value.get("currency"))
        said = text_of(value.get("value"))
        return f"{said} to {until}" if until else f"{said} {currency}".strip() if said else ""
    for option in field.get("options") or ():
        if text_of(option.get("id")) == text_of(value):
            return text_of(option.get("label"))
    return "" if value is False else "yes" if value is True else text_of(value)


def deal(row: Row, around: Surroundings) -> Record:
    """A deal: opened when it was made, placed when it was won, cancelled when it was lost."""
    if row.get("is_deleted") or row.get("status") == "deleted":
        return Gone(id_of(row["id"]))
    won, lost = (utc(row.get(name), around, name) for name in ("won_time", "lost_time"))
    status = text_of(row.get("status"))
    over = [OrderEvent("placed", won)] if status == "won" and won else []
    reason = text_of(row.get("lost_reason"))
    over += [OrderEvent("cancelled", lost, reason)] if status == "lost" and lost else []
    own = [(label, said) for _, label, said in row["custom"]]
    return OrderRecord(
        source_id=id_of(row["id"]),
        number=id_of(row["id"]),
        placed_at=won if status == "won" and won else _sure(row, "add_time", around),
        state=status if status in ("won", "lost") else row["stage"] or status,
        cancelled=status == "lost",
        total=decimal_of(row.get("value"), "value"),
        currency=text_of(row.get("currency")).upper(),
        lines=tuple(_line(one) for one in row["products"] if one.get("is_enabled", True)),
        events=tuple(over),
        customer_id=text_of(row.get("person_id")),
        summary=text_of(row.get("title")),
        details=_details(("owner", row["owner"]), ("organisation", row["organisation"]), *own),
        changed_at=utc(row.get("update_time"), around, "update_time"),
    )


def _line(row: Row) -> OrderLine:
    return OrderLine(
        text=text_of(row.get("name")),
        quantity=decimal_of(row.get("quantity"), "quantity") or Decimal(1),
        unit_price=decimal_of(row.get("item_price"), "item_price"),
    )


def activity(row: Row, around: Surroundings) -> Sequence[Record]:
    """A call, a meeting or a task. Time was spent only on what is done and has a length; all else is owed by its due
    time. Who called whom is not said, and activities are what the company sets out to do: outbound."""
    if not row["customer"]:
        return (Gone(id_of(row["id"])),)
    kind, done = text_of(row.get("type")), row.get("done") is True
    at, length = _planned(row, around), _length(row.get("duration"))
    finished = utc(row.get("marked_as_done_time"), around, "marked_as_done_time") if done else None
    record = replace(
        _said_by(row, around, _channel(row, kind)),
        subject=text_of(row.get("subject")),
        summary=plain_text(row.get("note") or row.get("public_description"), _SUMMARY),
        disposition="done" if done else "",
        details=_details(("kind", kind)),
    )
    if kind != "call" and kind not in _MEETINGS:
        kept = (finished or record.changed_at) if done else None
        return (replace(record, promises=(Promise(record.subject, _due(row, around), kept),)),)
    record = replace(record, direction=Direction.OUTBOUND)
    if not done:
        return (replace(record, promises=(Promise(record.subject, _due(row, around)),)),)
    began = at or finished or record.started_at
    ended = began + length if length else None
    how = SegmentKind.COUNTER if record.channel is Channel.STORE else SegmentKind.TALK
    spent = (Segment(how, began, ended, row["owner"]),) if ended and at else ()
    return (replace(record, started_at=began, ended_at=ended if spent else None, segments=spent),)


def _channel(row: Row, kind: str) -> Channel:
    if kind in _MEETINGS:
        place = text_of(dig(row, ("location", "value"))) or text_of(row.get("location"))
        return Channel.STORE if place and not row.get("conference_meeting_url") else Channel.WEB
    return Channel.CALL if kind == "call" else Channel.EMAIL


def _planned(row: Row, around: Surroundings) -> datetime | None:
    """When it is to begin, in UTC; None where only the day is known."""
    day, clock = text_of(row.get("due_date")), text_of(row.get("due_time"))
    return utc(f"{day}T{clock}", around, "due_time") if day and clock else None


def _due(row: Row, around: Surroundings) -> datetime | None:
    """By when it is owed: a day without a time is owed by its end."""
    day = text_of(row.get("due_date"))
    return _planned(row, around) or (utc(f"{day}T23:59:59", around, "due_date") if day else None)


def _length(value: object) -> timedelta | None:
    found = _LENGTH.fullmatch(text_of(value))
    length = timedelta(hours=int(found[1]), minutes=int(found[2])) if found else timedelta()
    return length or None


def note(row: Row, around: Surroundings) -> Sequence[Record]:
    """What somebody wrote down about a person, or about a deal of theirs."""
    if not row["customer"] or row.get("active_flag") is False:
        return (Gone(id_of(row["id"])),)
    return (replace(_said_by(row, around, Channel.CHAT), summary=plain_text(row.get("content"), _SUMMARY)),)


def _said_by(row: Row, around: Surroundings, channel: Channel) -> InteractionRecord:
    """What activities and notes have in common."""
    return InteractionRecord(
        source_id=id_of(row["id"]),
        channel=channel,
        direction=Direction.INTERNAL,
        started_at=_sure(row, "add_time", around),
        customer_id=row["customer"],
        agent=row["owner"],
        changed_at=utc(row.get("update_time"), around, "update_time"),
        linked=_linked(row),
    )


def _linked(row: Row) -> tuple[str, ...]:
    """A deal or a lead is one need of a customer: what is said about it belongs together."""
    pairs = ((kind, text_of(row.get(f"{kind}_id"))) for kind in ("deal", "lead"))
    return tuple(f"{kind}/{one}" for kind, one in pairs if one)


def thread(row: Row, around: Surroundings) -> Sequence[Record]:
    """A mail thread. Whoever of its parties Pipedrive knows as a person is the customer, else who wrote, or was written
    to, first. Drafts alone are nothing yet."""
    source_id = id_of(row["id"])
    if row.get("deleted_flag") in (1, True):
        return (Gone(source_id),)
    began = utc(row.get("first_message_timestamp"), around, "first_message_timestamp")
    if began is None:
        return ()
    inbound = row.get("first_message_to_me_flag") in (1, True)
    senders, receivers = (_listed(row.get("parties") or {}, name) for name in ("from", "to"))
    parties = [*senders, *receivers] if inbound else [*receivers, *senders]
    known = [one for one in parties if one.get("linked_person_id")]
    theirs: Row = next(iter([*known, *parties]), {})
    email = text_of(theirs.get("email_address"))
    record = InteractionRecord(
        source_id=source_id,
        channel=Channel.EMAIL,
        direction=Direction.INBOUND if inbound else Direction.OUTBOUND,
        started_at=began,
        ended_at=utc(row.get("last_message_timestamp"), around, "last_message_timestamp"),
        name=text_of(theirs.get("linked_person_name")) or text_of(theirs.get("name")),
        identifiers=(Identifier(IdentifierKind.EMAIL, email),) if email else (),
        customer_id=text_of(theirs.get("linked_person_id")),
        subject=text_of(row.get("subject")),
        summary=plain_text(row.get("snippet"), _SUMMARY),
        agent=row["owner"],
        message_count=_whole(row.get("message_count")),
        has_transcript=True,
        changed_at=utc(row.get("update_time"), around, "update_time"),
        linked=(f"mail/{source_id}", *_linked(row)),
    )
    return (record,)


def _whole(value: object) -> int | None:
    found = decimal_of(value, "message_count")
    return None if found is None else int(found)


def _listed(row: Row, name: str) -> list[Row]:
    held = row.get(name)
    return [one for one in held if isinstance(one, dict)] if isinstance(held, list) else []


def _addresses(held: Any) -> tuple[Address, ...]:
    """An address in parts, where Pipedrive's maps knew it; else as one line."""
    said: Row = held if isinstance(held, dict) else {}
    house = f"{text_of(said.get('route'))} {text_of(said.get('street_number'))}".strip()
    found = Address(
        street=house or text_of(said.get("value")),
        postcode=text_of(said.get("postal_code")),
        city=text_of(said.get("locality")),
        region=text_of(said.get("admin_area_level_1")),
        country=text_of(said.get("country")),
    )
    return places(found)


def _details(*pairs: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((label, value) for label, value in pairs if value)
