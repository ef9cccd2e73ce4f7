"""What becomes of Aircall's calls and contacts, and its habits: a bucket, a ceiling, late tags, ending links."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from connectors.aircall import CALLS, CONNECTOR, MADE, call, contact
from connectors.kit.conformance_drive import Desk, Driver
from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson
from connectors.kit.fetch import Rest, stream
from connectors.records import Direction, InteractionRecord, SegmentKind, Transfer, TransferKind
from tests.connectors.aircall.rig import AircallRig
from tests.connectors.kit.loopback import Heard

AROUND = Surroundings(time_zone="UTC")
SAMPLE = json.loads((Path(__file__).parent / "recorded" / "call.json").read_text("utf-8"))
BEGAN = datetime.fromtimestamp(SAMPLE["started_at"], UTC)


def talked(**said: Any) -> InteractionRecord:
    found = call({**SAMPLE, "voicemail": False, **said}, AROUND)
    assert isinstance(found, InteractionRecord)
    return found


def way(record: InteractionRecord) -> list[tuple[SegmentKind, int]]:
    """Each segment with its last second of the call."""
    return [(one.kind, (one.ended_at - BEGAN).seconds) for one in record.segments if one.ended_at]


def missed(reason: str, **said: Any) -> InteractionRecord:
    return talked(missed_call_reason=reason, answered_at=None, tags=[], ivr_options_selected=[], **said)


def test_a_call_through_the_menu_that_was_handed_on() -> None:
    found = talked()
    assert (found.direction, found.customer_id, found.name) == (Direction.INBOUND, "699421", "Anna Jensen")
    assert [one.value for one in found.identifiers] == ["+1 303-555-0142"]
    assert way(found) == [(SegmentKind.IVR, 10), (SegmentKind.QUEUE, 36), (SegmentKind.TALK, 211)]
    assert (found.agent, found.team, found.participants) == ("Bob Roe", "Returns", ("Ann Poe", "Bob Roe", "Cy Doe"))
    assert found.transfers == (Transfer(TransferKind.COLD, BEGAN + timedelta(seconds=36), "Bob Roe"),)
    assert (found.disposition, found.summary) == ("Lost parcel", "Wants the parcel sent again")
    assert ("menu", "Returns") in found.details


@pytest.mark.parametrize(
    ("reason", "kind", "gave_up"),
    [
        ("abandoned_in_classic", SegmentKind.QUEUE, True),
        ("short_abandoned", SegmentKind.QUEUE, True),
        ("abandoned_in_ivr", SegmentKind.IVR, True),
        ("agents_did_not_answer", SegmentKind.QUEUE, None),
        ("no_available_agent", SegmentKind.QUEUE, False),
        ("out_of_opening_hours", SegmentKind.IVR, False),
    ],
)
def test_a_missed_call_says_who_gave_up(reason: str, kind: SegmentKind, gave_up: bool | None) -> None:
    found = missed(reason)
    assert (way(found), found.abandoned, found.agent) == ([(kind, 211)], gave_up, "")
    assert found.disposition == "not answered"


def test_a_message_was_left() -> None:
    found = missed("agents_did_not_answer", voicemail=True)
    assert (found.disposition, found.abandoned, way(found)) == ("voicemail", False, [(SegmentKind.IVR, 211)])


def test_who_does_not_take_our_call_waits_for_nobody() -> None:
    found = missed("", direction="outbound")
    assert (found.direction, found.segments, found.abandoned) == (Direction.OUTBOUND, (), None)


def test_no_number_is_nobodys_and_a_call_that_is_on_is_none_yet() -> None:
    assert talked(raw_digits="anonymous").identifiers == ()
    assert call({**SAMPLE, "status": "answered"}, AROUND) == ()
    assert call({**SAMPLE, "direction": "internal"}, AROUND) == ()


def test_a_contact() -> None:
    found = contact(SAMPLE["contact"], AROUND)
    assert (found.source_id, found.name, found.organisation) == ("699421", "Anna Jensen", "Acme")
    assert [one.value for one in found.identifiers] == ["Anna@Example.com", "+13035550142"]


def test_a_tag_that_comes_later_arrives_and_an_ending_link_is_no_change() -> None:
    with AircallRig() as rig:
        made = rig.add(3, rig.clock.now() - timedelta(hours=20))
        driver, desk = Driver(rig), Desk()
        driver.complete(desk)
        assert driver.complete(desk).records == [], "a link that is signed anew was taken for a change"
        rig.change(made[1], rig.clock.now())
        (found,) = driver.complete(desk).records
        assert isinstance(found, InteractionRecord)
        assert (found.source_id, found.disposition) == (made[1], "Complaint")
        assert "signature" not in repr(found)


@pytest.mark.parametrize("rest", [CALLS, MADE], ids=lambda rest: rest.name)
def test_more_than_a_query_gives_are_all_read(rest: Rest) -> None:
    """The ceiling of ten thousand, here one of twenty: the stretch of time is halved until all of it comes."""
    assert rest.windows is not None
    narrow = stream(replace(rest, windows=replace(rest.windows, cap=20)))
    with AircallRig(rest.name) as rig:
        rig.aircall.ceiling = 20
        made = [one for hour in range(9) for one in rig.add(10, rig.clock.now() - timedelta(hours=hour))]
        pages = Driver(rig).session(lambda session: list(narrow.read(session, None)))
        assert {one.source_id for page in pages for one in page.records} == set(made)


def test_a_contact_that_changes_long_after_it_was_made_arrives_at_once() -> None:
    with AircallRig("contacts") as rig:
        made = [one for day in range(10) for one in rig.add(4, rig.clock.now() - timedelta(days=100 - day))]
        driver, desk = Driver(rig), Desk()
        driver.complete(desk)
        asked: list[Heard] = []
        rig.aircall.listen = asked.append
        rig.change(made[3], rig.clock.now())
        assert made[3] in {one.source_id for one in driver.complete(desk).records}
        assert sum(one.query.get("order_by") == "updated_at" for one in asked) <= 3, "the whole list was read again"


def test_the_bucket_is_never_overflown() -> None:
    with AircallRig() as rig:
        for day in range(10):
            rig.add(50, rig.clock.now() - timedelta(days=day))
        began = rig.clock.now()
        assert len(Driver(rig).fresh().records) == 500
        assert rig.aircall.refused == 0
        assert rig.clock.now() - began >= timedelta(seconds=60)


def test_a_bucket_that_others_filled_is_waited_for_as_its_header_says() -> None:
    with AircallRig() as rig:
        rig.add(2, rig.clock.now())
        # Each pull begins with a clean count of its own, and knows nothing of what the others asked for.
        while rig.aircall.refused == 0:
            assert len(Driver(rig).fresh().records) == 2


def test_what_is_wrong_with_the_key_is_named() -> None:
    with AircallRig() as rig:
        with pytest.raises(AskPerson, match="not signed in"), CONNECTOR.open({"url": rig.url}, {}, AROUND):
            pass
        wrong = CONNECTOR.open(rig.settings(), {"token": "wrong"}, AROUND)
        with wrong as session, pytest.raises(AskPerson, match="API key"):
            CONNECTOR.check(session)
        with CONNECTOR.open(rig.settings(), rig.secrets(), AROUND) as session:
            assert len(CONNECTOR.check(session)) == 2
