"""What becomes of Dialpad's legs and contacts, and its habits: pages of its own, legs whose call no list tells of."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from connectors.dialpad import CONNECTOR, contact
from connectors.kit.conformance_drive import Desk, Driver
from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson
from connectors.records import Direction, InteractionRecord, SegmentKind
from tests.connectors.dialpad.rig import ANN, BOB, CENTRE, DialpadRig
from tests.connectors.kit.loopback import Heard

AT = datetime(2026, 3, 2, 8, tzinfo=UTC)
MENU = {"id": "800", "type": "callrouter", "name": "Main menu"}
WHO: dict[str, Any] = {"external_number": "+13035550142", "contact": {"type": "local", "name": "(303) 555-0142"}}


def pulled(rig: DialpadRig) -> dict[str, InteractionRecord]:
    found = Driver(rig).fresh().records.values()
    return {one.source_id: one for one in found if isinstance(one, InteractionRecord)}


def way(record: InteractionRecord) -> list[tuple[SegmentKind, int, int, str]]:
    """Each segment with its first and last second of the call and who spoke."""
    ends = [(one.kind, one.started_at, one.ended_at, one.agent) for one in record.segments]
    return [(kind, (a - AT).seconds, (b - AT).seconds, who) for kind, a, b, who in ends if b is not None]


def later(seconds: int) -> datetime:
    return AT + timedelta(seconds=seconds)


def test_a_call_through_a_menu_that_was_handed_on_is_one_interaction() -> None:
    with DialpadRig() as rig:
        made = rig.dialpad.leg(AT, None, 300, target=MENU, is_transferred=True, **WHO)
        rig.sent_on(made, later(20), (20, 130), 130, target=CENTRE, **WHO)
        rig.sent_on(made, later(25), None, 10, target=BOB, **WHO)
        rig.sent_on(made, later(30), (10, 110), 110, target=ANN, was_recorded=True, labels=["return"], **WHO)
        rig.sent_on(made, later(150), (10, 150), 150, target=BOB, **WHO)
        ((source_id, found),) = pulled(rig).items()
    assert (source_id, found.direction, found.team) == (str(made), Direction.INBOUND, "Returns")
    assert way(found) == [
        (SegmentKind.IVR, 0, 20, ""),
        (SegmentKind.QUEUE, 20, 40, ""),
        (SegmentKind.TALK, 40, 140, "Ann Poe"),
        (SegmentKind.QUEUE, 140, 160, ""),
        (SegmentKind.TALK, 160, 300, "Bob Roe"),
    ]
    assert [one.to for one in found.transfers] == ["Bob Roe"]
    assert found.participants == ("Ann Poe", "Bob Roe")
    assert {("labels", "return"), ("recorded", "yes")} <= set(found.details)
    assert ([one.value for one in found.identifiers], found.name) == (["+13035550142"], "")


def test_a_missed_call_and_one_with_a_message() -> None:
    with DialpadRig() as rig:
        gave_up = rig.dialpad.leg(AT, None, 45, target=CENTRE, **WHO)
        link = {"voicemail_share_link": "https://dialpad.com/share/vm/1", "transcription_text": "Please call back"}
        left = rig.dialpad.leg(AT, (25, 60), 60, target=ANN, **link, **WHO)
        found = pulled(rig)
    missed, said = found[str(gave_up)], found[str(left)]
    assert (missed.disposition, missed.abandoned, way(missed)) == (
        "not answered",
        True,
        [(SegmentKind.QUEUE, 0, 45, "")],
    )
    assert (said.disposition, said.abandoned, said.summary) == ("voicemail", False, "Please call back")
    assert way(said) == [(SegmentKind.QUEUE, 0, 25, ""), (SegmentKind.IVR, 25, 60, "")]
    assert "share" not in repr(said), "a link that ends was kept"


def test_who_is_called_waits_for_nobody() -> None:
    with DialpadRig() as rig:
        rig.dialpad.leg(AT, (30, 90), 90, direction="outbound", target=ANN, **WHO)
        rig.dialpad.leg(later(200), None, 30, direction="outbound", target=ANN, **WHO)
        talked, unheard = sorted(pulled(rig).values(), key=lambda one: one.started_at)
    assert (talked.direction, way(talked)) == (Direction.OUTBOUND, [(SegmentKind.TALK, 30, 90, "Ann Poe")])
    assert (unheard.segments, unheard.abandoned) == ((), None)


def test_among_ourselves_is_no_exchange_and_a_withheld_number_is_nobodys() -> None:
    with DialpadRig() as rig:
        rig.dialpad.leg(AT, (5, 60), 60, target=ANN, contact=BOB, external_number="+12025550102")
        hidden = rig.dialpad.leg(AT, (5, 60), 60, target=ANN, contact={"type": "local"}, external_number="anonymous")
        found = pulled(rig)
    assert list(found) == [str(hidden)]
    assert found[str(hidden)].identifiers == ()


def test_legs_on_other_pages_are_found_and_each_call_comes_once() -> None:
    with DialpadRig() as rig:
        for second in range(15):
            made = rig.dialpad.leg(later(second), (40, 300), 300, target=CENTRE, **WHO)
            rig.sent_on(made, later(second + 20), (20, 100), 100, target=ANN, **WHO)
            rig.sent_on(made, later(second + 130), (10, 100), 100, target=BOB, **WHO)
        found = pulled(rig)
        assert len(found) == 15
        assert {sum(one.kind is SegmentKind.TALK for one in call.segments) for call in found.values()} == {2}


@pytest.mark.parametrize("named", [True, False])
def test_a_leg_whose_call_no_list_tells_of_stands_for_it(named: bool) -> None:
    with DialpadRig() as rig:
        made = rig.dialpad.leg(AT, None, 300, target=CENTRE, **WHO)
        leg = rig.sent_on(made, later(20), (20, 100), 100, target=ANN, **WHO)
        if not named:
            rig.table.change(leg, lambda row: row.update(entry_point_target=None))
        rig.dialpad.hidden.add(made)
        rig.add(7, later(-60))
        found = pulled(rig)
        assert found[str(leg)].linked == (f"call/{made}",)
        rig.dialpad.hidden.clear()
        assert str(leg) not in pulled(rig)


def test_what_comes_after_the_call_arrives() -> None:
    with DialpadRig() as rig:
        made = rig.add(3, rig.clock.now() - timedelta(hours=5))
        driver, desk = Driver(rig), Desk()
        driver.complete(desk)
        rig.change(made[1], rig.clock.now())
        (changed,) = driver.complete(desk).records
        assert isinstance(changed, InteractionRecord)
        assert (changed.source_id, ("labels", "complaint") in changed.details) == (made[1], True)


def test_a_contact() -> None:
    row = {"id": "s1", "display_name": "Anna Jensen", "first_name": "Anna", "last_name": "Jensen", "job_title": "Buyer"}
    found = contact({**row, "phones": ["+13035550142"], "emails": ["a@b.cd"], "company_name": "Acme"}, Surroundings())
    assert (found.source_id, found.name, found.organisation) == ("s1", "Anna Jensen", "Acme")
    assert [one.value for one in found.identifiers] == ["+13035550142", "a@b.cd"]


def test_what_is_wrong_with_the_key_is_named() -> None:
    with DialpadRig() as rig:
        around = Surroundings(now=rig.clock.now, sleep=rig.clock.sleep)
        asked: list[Heard] = []
        rig.dialpad.listen = asked.append
        wrong = CONNECTOR.open(rig.settings(), {"token": "wrong"}, around)
        with wrong as session, pytest.raises(AskPerson, match="company API key"):
            CONNECTOR.check(session)
        rig.dialpad.closed.add("call")
        shut = CONNECTOR.open(rig.settings(), rig.secrets(), around)
        with shut as session, pytest.raises(AskPerson, match="calls:list"):
            CONNECTOR.check(session)
        assert all("apikey" not in one.query for one in asked), "a key in an address ends in logs"
