"""What becomes of rows as Pipedrive's reference shows them."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from connectors.kit.declare import Surroundings
from connectors.pipedrive import mapping
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
    SegmentKind,
)

# Whoever set this source up lives far from UTC: times without a zone must not be read as theirs.
AROUND = Surroundings(region="US", time_zone="America/Boise")
WON = datetime(2026, 2, 20, 16, 30, tzinfo=UTC)


def sample(name: str, **other: Any) -> dict[str, Any]:
    rows = json.loads((Path(__file__).with_name("recorded") / "rows.json").read_text("utf-8"), parse_float=Decimal)
    return {**rows[name], **other}


def said(name: str, **other: Any) -> dict[str, Any]:
    """An activity, note or thread with what completes it."""
    return sample(name, **{"customer": "1", "owner": "Ann Agent", **other})


def fields() -> dict[str, Any]:
    rows = json.loads((Path(__file__).with_name("recorded") / "rows.json").read_text("utf-8"))["person_fields"]
    return {row["field_code"]: row for row in rows if row["is_custom_field"]}


def test_a_person_has_every_way_to_reach_them_and_custom_fields_by_their_names() -> None:
    row = sample("person")
    more = {"organisation": sample("organization"), "owner": "Ann Agent", "custom": mapping.custom(row, fields())}
    found = mapping.person({**row, **more}, AROUND)
    assert isinstance(found, CustomerRecord)
    assert (found.name, found.organisation, found.since) == ("Ben Turner", "Turner Pots", date(2026, 1, 5))
    assert found.identifiers == (
        Identifier(IdentifierKind.EMAIL, "ben@turner.example"),
        Identifier(IdentifierKind.EMAIL, "b.turner@home.example"),
        Identifier(IdentifierKind.PHONE, "(208) 555-0142"),
        Identifier(IdentifierKind.PHONE, "+1 208 555 0199"),
    )
    assert found.addresses == (Address("Main Street 4", "83702", "Boise", "Idaho", "USA"),)
    assert found.birth_date == date(1984, 5, 7)
    assert found.details == (
        *(("job title", "Buyer"), ("owner", "Ann Agent"), ("Plan", "Gold"), ("Uses", "Lids, Pots")),
        ("Credit", "1200.5 EUR"),
    )


def test_a_person_without_an_address_has_that_of_their_organisation() -> None:
    more = {"organisation": sample("organization"), "owner": "", "custom": []}
    found = mapping.person(sample("person", postal_address=None, **more), AROUND)
    assert isinstance(found, CustomerRecord)
    assert found.addresses == (Address(street="Harbour 1, Boise"),)


def deal(**other: Any) -> OrderRecord | Gone:
    rows = json.loads((Path(__file__).with_name("recorded") / "rows.json").read_text("utf-8"))
    more = {"products": rows["products"], "stage": "Offer made", "owner": "Ann Agent", "organisation": "", "custom": []}
    found = mapping.deal(sample("deal", **{**more, **other}), AROUND)
    assert isinstance(found, OrderRecord | Gone)
    return found


def test_a_won_deal_is_an_order_placed_when_it_was_won() -> None:
    found = deal()
    assert isinstance(found, OrderRecord)
    assert (found.placed_at, found.state, found.cancelled) == (WON, "won", False)
    assert (found.total, found.currency, found.customer_id) == (Decimal("480.0"), "EUR", "1")
    assert found.lines == (OrderLine("Lid", Decimal(40), Decimal(12)),)
    assert found.events == (OrderEvent("placed", WON),)


def test_a_lost_deal_is_cancelled_and_says_why() -> None:
    found = deal(status="lost", won_time=None, lost_time="2026-02-20T16:30:00Z", lost_reason="Too dear")
    assert isinstance(found, OrderRecord)
    assert found.cancelled
    assert found.events == (OrderEvent("cancelled", WON, "Too dear"),)
    assert found.placed_at == datetime(2026, 2, 1, 8, tzinfo=UTC)


def test_an_open_deal_is_in_its_stage() -> None:
    found = deal(status="open", won_time=None)
    assert isinstance(found, OrderRecord)
    assert (found.state, found.events) == ("Offer made", ())


def test_a_deleted_deal_is_gone() -> None:
    assert deal(status="deleted", is_deleted=True) == Gone("42")


def activity(**other: Any) -> InteractionRecord:
    (found,) = mapping.activity(said("activity", **other), AROUND)
    assert isinstance(found, InteractionRecord)
    return found


def test_a_call_that_was_made_took_the_time_it_says() -> None:
    found, began = activity(), datetime(2026, 2, 3, 15, tzinfo=UTC)
    assert (found.channel, found.direction, found.started_at) == (Channel.CALL, Direction.OUTBOUND, began)
    (talk,) = found.segments
    assert (talk.kind, talk.started_at, talk.ended_at) == (SegmentKind.TALK, began, began + timedelta(minutes=15))
    assert found.summary == "Wants them in March."
    assert found.linked == ("deal/42",)
    assert found.promises == ()


def test_a_call_to_come_is_owed_and_takes_no_time() -> None:
    found = activity(done=False, marked_as_done_time=None)
    assert found.segments == ()
    assert found.started_at == datetime(2026, 2, 2, 9, tzinfo=UTC)
    assert found.promises == (Promise("Talk about the lids", datetime(2026, 2, 3, 15, tzinfo=UTC)),)


@pytest.mark.parametrize(
    ("place", "link", "channel", "kind"),
    [
        ({"value": "Harbour 1"}, None, Channel.STORE, SegmentKind.COUNTER),
        ({"value": "Harbour 1"}, "https://meet.example/1", Channel.WEB, SegmentKind.TALK),
        (None, None, Channel.WEB, SegmentKind.TALK),
    ],
)
def test_a_meeting_is_at_a_place_or_by_a_link(place: Any, link: Any, channel: Channel, kind: SegmentKind) -> None:
    found = activity(type="meeting", location=place, conference_meeting_url=link)
    assert (found.channel, found.segments[0].kind) == (channel, kind)


def test_a_done_call_of_which_only_the_day_is_known_takes_no_time() -> None:
    found = activity(due_time=None)
    assert found.segments == ()
    assert found.started_at == datetime(2026, 2, 3, 15, 20, tzinfo=UTC)


def test_a_task_is_owed_by_the_end_of_its_day_and_kept_when_it_is_done() -> None:
    found = activity(type="task", due_time="")
    assert found.direction is Direction.INTERNAL
    due, kept = datetime(2026, 2, 3, 23, 59, 59, tzinfo=UTC), datetime(2026, 2, 3, 15, 20, tzinfo=UTC)
    assert found.promises == (Promise("Talk about the lids", due, kept),)
    assert found.segments == ()


@pytest.mark.parametrize("name", ["activity", "note"])
def test_what_is_about_no_person_is_on_no_timeline(name: str) -> None:
    made = getattr(mapping, name)(said(name, customer=""), AROUND)
    assert list(made) == [Gone(str(sample(name)["id"]))]


def test_times_of_the_first_version_are_in_utc_though_they_do_not_say_so() -> None:
    (found,) = mapping.note(said("note"), AROUND)
    assert isinstance(found, InteractionRecord)
    assert found.started_at == datetime(2026, 2, 4, 13, 59, 21, tzinfo=UTC)
    assert (found.direction, found.summary) == (Direction.INTERNAL, "Delivery to the back door.")


def test_a_deleted_note_is_gone() -> None:
    assert list(mapping.note(said("note", active_flag=False), AROUND)) == [Gone("9")]


def test_a_thread_is_one_exchange_with_the_person_it_is_linked_with() -> None:
    (found,) = mapping.thread(said("thread"), AROUND)
    assert isinstance(found, InteractionRecord)
    assert (found.channel, found.direction, found.customer_id) == (Channel.EMAIL, Direction.INBOUND, "1")
    assert found.started_at == datetime(2026, 2, 26, 8, tzinfo=UTC)
    assert found.ended_at == datetime(2026, 2, 27, 14, 30, tzinfo=UTC)
    assert (found.message_count, found.has_transcript, found.segments) == (3, True, ())
    assert found.linked == ("mail/1", "deal/42")


def test_a_thread_we_began_with_somebody_unknown_is_theirs_by_the_address() -> None:
    party = {"name": "Cora", "email_address": "cora@new.example", "linked_person_id": None}
    parties = {"from": [{"email_address": "ann@company.example", "linked_person_id": None}], "to": [party]}
    (found,) = mapping.thread(said("thread", first_message_to_me_flag=0, parties=parties), AROUND)
    assert isinstance(found, InteractionRecord)
    assert found.direction is Direction.OUTBOUND
    assert found.identifiers == (Identifier(IdentifierKind.EMAIL, "cora@new.example"),)


def test_a_thread_of_drafts_is_nothing_yet_and_a_deleted_one_is_gone() -> None:
    assert list(mapping.thread(said("thread", first_message_timestamp=None), AROUND)) == []
    assert list(mapping.thread(said("thread", deleted_flag=1), AROUND)) == [Gone("1")]
