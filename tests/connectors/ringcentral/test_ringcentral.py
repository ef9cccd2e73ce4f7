"""What becomes of RingCentral's records, and its habits: legs, groups, penalties that begin anew, tokens that end."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from connectors.kit.conformance_drive import Desk, Driver
from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson
from connectors.kit.oauth_words import SIGNED_IN, Tokens, tokens_of
from connectors.records import Address, Channel, CustomerRecord, Direction, Gone, InteractionRecord, SegmentKind
from connectors.ringcentral import CONNECTOR, judge
from connectors.ringcentral.mapping import call, contact, message
from tests.connectors.kit.loopback import Heard
from tests.connectors.kit.rigging import kept_in
from tests.connectors.kit.sessions import session_of
from tests.connectors.ringcentral.rig import ANN, BOB, OURS, RingCentralRig, leg
from tests.connectors.ringcentral.simulator import JWT, SECRET

AROUND = Surroundings(time_zone="UTC")
SAMPLE = json.loads((Path(__file__).parent / "recorded" / "call.json").read_text("utf-8"))
BEGAN = datetime(2026, 3, 2, 9, tzinfo=UTC)


def talked(**said: Any) -> InteractionRecord:
    found = call({**SAMPLE, **said}, AROUND)
    assert isinstance(found, InteractionRecord)
    return found


def way(record: InteractionRecord) -> list[tuple[SegmentKind, int, int, str]]:
    """Each segment with its first and last second of the call and who spoke."""
    ends = [(one.kind, one.started_at, one.ended_at, one.agent) for one in record.segments]
    return [(kind, (a - BEGAN).seconds, (b - BEGAN).seconds, who) for kind, a, b, who in ends if b is not None]


def test_a_transferred_call_with_its_legs_is_one_interaction() -> None:
    found = talked()
    assert (found.direction, found.team, found.agent) == (Direction.INBOUND, "Returns", "Bob Roe")
    assert way(found) == [
        (SegmentKind.IVR, 0, 25, ""),
        (SegmentKind.QUEUE, 25, 45, ""),
        (SegmentKind.TALK, 45, 165, "Ann Poe"),
        (SegmentKind.QUEUE, 165, 180, ""),
        (SegmentKind.TALK, 180, 300, "Bob Roe"),
    ]
    assert [(one.to, one.at) for one in found.transfers] == [("Bob Roe", BEGAN + timedelta(seconds=180))]
    assert found.linked == ("session/s-a0d17d2f5fae7z1", "session/s-b1e28e3a6abf8z2")
    assert [one.value for one in found.identifiers] == ["+13035550142"]
    assert ("recorded", "yes") in found.details


@pytest.mark.parametrize(("code", "told"), [("CMN-401", "developer console"), ("CMN-408", "an administrator")])
def test_what_the_app_may_not_is_allowed_elsewhere_than_what_the_person_may_not(code: str, told: str) -> None:
    found = judge(403, {}, {"errorCode": code, "permissionName": "ReadCompanyCallLog"})
    assert found is not None
    assert told in found.advice
    assert found.advice.endswith(": ReadCompanyCallLog.")


def test_a_supervisor_who_listens_takes_no_call() -> None:
    plain = talked()
    ear = {**SAMPLE["legs"][-1], "legType": "SilentMonitoring", "to": {"name": "Sue Poe", "extensionId": "9"}}
    found = talked(legs=[*SAMPLE["legs"], {**ear, "startTime": "2026-03-02T09:03:20.000Z", "duration": 60}])
    assert (found.participants, found.agent) == (plain.participants, plain.agent)
    assert (found.transfers, found.segments) == (plain.transfers, plain.segments)


def test_of_the_simple_view_the_record_alone_is_told() -> None:
    found = talked(legs=None)
    assert way(found) == [(SegmentKind.TALK, 0, 300, "Main line")]


@pytest.mark.parametrize(
    ("result", "gave_up", "kinds"),
    [
        ("Missed", True, [SegmentKind.QUEUE]),
        ("Hang Up", True, [SegmentKind.QUEUE]),
        ("Busy", False, [SegmentKind.QUEUE]),
        ("Reply", False, [SegmentKind.QUEUE]),
        ("Voicemail", False, [SegmentKind.IVR]),
    ],
)
def test_a_call_nobody_took(result: str, gave_up: bool, kinds: list[SegmentKind]) -> None:
    found = talked(result=result, legs=SAMPLE["legs"][:1])
    assert (found.disposition, found.abandoned) == (result.lower(), gave_up)
    assert [one.kind for one in found.segments] == kinds


def test_a_message_that_was_left_belongs_to_its_call() -> None:
    rung = leg(BEGAN + timedelta(seconds=5), 25, result="Missed", to={"name": ANN})
    found = talked(result="Voicemail", legs=[SAMPLE["legs"][0], rung], message={"id": "402", "type": "VoiceMail"})
    assert way(found) == [(SegmentKind.IVR, 0, 5, ""), (SegmentKind.QUEUE, 5, 30, ""), (SegmentKind.IVR, 30, 300, "")]
    left = {"id": 402, "type": "VoiceMail", "direction": "Inbound", "from": {"phoneNumber": "+13035550142"}}
    left |= {"creationTime": "2026-03-02T09:05:00.000Z", "messageStatus": "Received", "availability": "Alive"}
    voice = message({**left, "attachments": [{"type": "AudioRecording", "vmDuration": 25}]}, AROUND)
    assert isinstance(voice, InteractionRecord)
    assert (voice.channel, voice.segments, voice.details) == (Channel.CALL, (), (("seconds", "25"),))
    assert set(voice.linked) & set(found.linked) == {"message/402"}


def test_a_parked_call_holds_the_line_and_a_conference_has_two_speakers() -> None:
    parked = leg(BEGAN + timedelta(seconds=60), 30, legType="CallPark", to={"name": "Park 1"})
    both = [leg(BEGAN + timedelta(seconds=90), 60, legType="ConferenceCall", to={"name": name}) for name in (ANN, BOB)]
    first = leg(BEGAN + timedelta(seconds=10), 50, to={"name": ANN})
    found = talked(duration=150, legs=[SAMPLE["legs"][0], first, parked, *both])
    assert [(kind, a, b) for kind, a, b, _ in way(found)][2] == (SegmentKind.HOLD, 60, 90)
    assert {who for kind, _, _, who in way(found) if kind is SegmentKind.TALK} == {ANN, BOB}


def test_who_is_called_waits_for_nobody() -> None:
    ends = {"from": {"name": ANN, "phoneNumber": OURS}, "to": {"phoneNumber": "+13035550142"}}
    found = talked(direction="Outbound", result="Call connected", legs=[], **ends)
    assert (found.direction, way(found)) == (Direction.OUTBOUND, [(SegmentKind.TALK, 0, 300, ANN)])
    assert [one.value for one in found.identifiers] == ["+13035550142"]
    assert talked(direction="Outbound", result="No Answer", legs=[], **ends).segments == ()


def test_among_ourselves_a_fax_and_what_is_on_are_no_exchange() -> None:
    inside = {"extensionNumber": "101", "extensionId": "62090101", "name": ANN}
    assert call({**SAMPLE, "from": inside}, AROUND) == ()
    assert call({**SAMPLE, "type": "Fax"}, AROUND) == ()
    assert call({**SAMPLE, "result": "In Progress"}, AROUND) == ()
    assert message({"id": 1, "type": "Pager", "direction": "Inbound", "from": inside}, AROUND) == ()
    assert message({"id": 1, "availability": "Purged"}, AROUND) == Gone("1")


def test_a_withheld_number_is_nobodys() -> None:
    assert talked(**{"from": {"name": "Anonymous"}}).identifiers == ()


def test_a_contact_of_the_address_book() -> None:
    row = {"id": 7, "availability": "Alive", "firstName": "Anna", "lastName": "Jensen", "email": "a@b.cd"}
    row |= {"mobilePhone": "+13035550142", "businessPhone": "+13035550142", "birthday": "1980-04-01T00:00:00.000Z"}
    row |= {"homeAddress": {"street": "Main St 1", "city": "Denver", "zip": "80202", "state": "CO", "country": "US"}}
    found = contact(row, AROUND)
    assert isinstance(found, CustomerRecord)
    assert (found.source_id, found.name) == ("7", "Anna Jensen")
    assert [one.value for one in found.identifiers] == ["+13035550142", "a@b.cd"]
    assert found.addresses == (Address("Main St 1", "80202", "Denver", "CO"),)
    assert contact({**row, "availability": "Deleted"}, AROUND) == Gone("7")


def test_a_penalty_is_never_begun_anew() -> None:
    """Another app of the user has used up the heavy group; who asks meanwhile waits another minute."""
    rig = RingCentralRig()
    with session_of(rig) as session:
        made = rig.add(60, rig.clock.now())
        rig.ringcentral.limits["heavy"] = 4
        pages = list(CONNECTOR.streams[1].read(session, None))
        assert {one.source_id for page in pages for one in page.records} == set(made)
        assert rig.ringcentral.broken == 0


def test_the_groups_are_kept_apart() -> None:
    rig = RingCentralRig()
    with session_of(rig) as session:
        rig.add(60, rig.clock.now())
        began = rig.clock.now()
        list(CONNECTOR.streams[1].read(session, None))
        assert rig.ringcentral.refused == 0
        assert rig.clock.now() - began >= timedelta(minutes=3), "ten heavy calls a minute"
        began = rig.clock.now()
        list(CONNECTOR.streams[2].read(session, None))
        assert rig.clock.now() - began < timedelta(minutes=1)


def test_what_changes_long_after_arrives_by_the_token_and_a_lost_token_is_no_harm() -> None:
    with RingCentralRig() as rig:
        made = rig.add(12, rig.clock.now() - timedelta(days=200))
        driver, desk = Driver(rig), Desk()
        driver.complete(desk)
        rig.change(made[4], rig.clock.now())
        driver.complete(desk)
        changed = desk.records[made[4]]
        assert isinstance(changed, InteractionRecord)
        assert ("why", "Looked at again") in changed.details
        rig.ringcentral.generation += 1
        asked: list[Heard] = []
        rig.ringcentral.listen = asked.append
        new = rig.add(1, rig.clock.now())
        driver.complete(desk)
        assert set(desk.records) == {*made, *new}
        assert [one.query["syncType"] for one in asked if "syncType" in one.query][:2] == ["ISync", "FSync"]


def test_a_token_that_ends_is_renewed_with_the_jwt() -> None:
    rig = RingCentralRig()
    with session_of(rig) as session:
        assert len(CONNECTOR.check(session)) == 3
        rig.clock.sleep(3_600)
        assert len(CONNECTOR.check(session)) == 3
        assert rig.ringcentral.signed == 2


def test_what_the_browser_brought_is_renewed_and_kept() -> None:
    kept: dict[str, tuple[str, str]] = {}
    with RingCentralRig() as rig:
        rig.ringcentral.signed = 1
        around = Surroundings(now=rig.clock.now, sleep=rig.clock.sleep, renewed=kept_in(kept))
        held = {SIGNED_IN: Tokens("at-1", "rt-1", rig.clock.now() + timedelta(hours=1)).text()}
        with CONNECTOR.open(rig.settings(), held, around) as session:
            assert len(CONNECTOR.check(session)) == 3
            rig.clock.sleep(3_599)
            assert len(CONNECTOR.check(session)) == 3
    assert kept.keys() == {SIGNED_IN}
    found = tokens_of(kept[SIGNED_IN][1])
    assert found is not None
    assert (found.access, found.refresh) == ("at-2", "rt-2")


def test_what_is_wrong_with_the_sign_in_is_named() -> None:
    with RingCentralRig() as rig:
        around = Surroundings(now=rig.clock.now, sleep=rig.clock.sleep)
        with pytest.raises(AskPerson, match="JWT"), CONNECTOR.open(rig.settings(), {}, around):
            pass
        wrong = CONNECTOR.open(rig.settings(), {"jwt": JWT, "client_secret": "other"}, around)
        with wrong as session, pytest.raises(AskPerson, match="client secret") as error:
            CONNECTOR.check(session)
        assert SECRET not in str(error.value)
        rig.ringcentral.closed.add("call-log")
        shut = CONNECTOR.open(rig.settings(), rig.secrets(), around)
        with shut as session, pytest.raises(AskPerson, match="ReadCallLog"):
            CONNECTOR.check(session)
