"""What becomes of Twilio's calls and their legs: one interaction each, the customer's way through it, nobody twice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from connectors.kit.conformance_drive import Desk, Driver
from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson
from connectors.records import Direction, IdentifierKind, InteractionRecord, SegmentKind, TransferKind
from connectors.twilio import CONNECTOR
from tests.connectors.twilio.rig import MOBILE, OURS, TwilioRig
from tests.connectors.twilio.simulator import TOKEN

AT = datetime(2026, 3, 2, 8, tzinfo=UTC)
CUSTOMER = "+13035550142"
Way = list[tuple[SegmentKind, int, int]]


def pulled(rig: TwilioRig) -> dict[str, InteractionRecord]:
    found = Driver(rig).fresh().records.values()
    return {one.source_id: one for one in found if isinstance(one, InteractionRecord)}


def way(record: InteractionRecord) -> Way:
    """The segments as kind, first and last second of the call."""
    ends = [(one.kind, one.started_at, one.ended_at) for one in record.segments]
    return [(kind, (a - AT).seconds, (b - AT).seconds) for kind, a, b in ends if b is not None]


@contextmanager
def calling(**said: Any) -> Iterator[tuple[TwilioRig, str]]:
    """A rig with one call of five minutes."""
    with TwilioRig() as rig:
        seconds = said.pop("seconds", 300)
        yield rig, rig.twilio.call(AT, seconds, **{"from": CUSTOMER, "to": OURS, **said})


def test_a_transferred_call_is_one_interaction() -> None:
    with calling() as (rig, made):
        rig.leg(made, AT + timedelta(seconds=40), 100, "client:ann")
        rig.leg(made, AT + timedelta(seconds=170), 120, MOBILE)
        (found,) = pulled(rig).values()
    assert (found.source_id, found.direction) == (made, Direction.INBOUND)
    assert [one.value for one in found.identifiers] == [CUSTOMER]
    assert way(found) == [
        (SegmentKind.IVR, 0, 30),
        (SegmentKind.QUEUE, 30, 40),
        (SegmentKind.TALK, 40, 140),
        (SegmentKind.IVR, 140, 160),
        (SegmentKind.QUEUE, 160, 170),
        (SegmentKind.TALK, 170, 290),
        (SegmentKind.IVR, 290, 300),
    ]
    assert found.participants == ("ann", MOBILE)
    assert [(one.kind, one.to) for one in found.transfers] == [(TransferKind.COLD, MOBILE)]
    assert found.abandoned is False


def test_who_is_rung_together_waits_once() -> None:
    with calling() as (rig, made):
        for name, status in (("ann", "no-answer"), ("bob", "busy"), ("cy", "completed")):
            rig.leg(made, AT + timedelta(seconds=40), 60, f"client:{name}", status=status)
        (found,) = pulled(rig).values()
    waited = [(a, b) for kind, a, b in way(found) if kind is SegmentKind.QUEUE]
    assert waited == [(30, 40)]
    assert found.agent == "cy"


def test_a_missed_call_and_one_with_a_message() -> None:
    with calling() as (rig, made):
        rig.leg(made, AT + timedelta(seconds=40), 20, "client:ann", status="no-answer")
        assert (pulled(rig)[made].disposition, pulled(rig)[made].abandoned) == ("not answered", True)
        rig.twilio.voicemail.add(made)
        assert (pulled(rig)[made].disposition, pulled(rig)[made].abandoned) == ("voicemail", False)


def test_a_call_that_is_recorded_whole_is_no_voicemail() -> None:
    with calling() as (rig, made):
        rig.twilio.recorded.add(made)
        assert (pulled(rig)[made].disposition, pulled(rig)[made].abandoned) == ("not answered", None)


def test_of_who_stayed_in_the_menu_nobody_knows_whether_they_gave_up() -> None:
    with calling() as (rig, made):
        assert pulled(rig)[made].abandoned is None
        assert way(pulled(rig)[made]) == [(SegmentKind.IVR, 0, 300)]


def test_who_hangs_up_before_we_answer() -> None:
    with calling(status="no-answer", seconds=0) as (rig, made):
        assert (pulled(rig)[made].segments, pulled(rig)[made].abandoned) == ((), True)


def test_a_call_from_the_browser_is_the_agents() -> None:
    with calling(**{"from": "client:ann"}) as (rig, made):
        rig.leg(made, AT + timedelta(seconds=20), 200, CUSTOMER)
        (found,) = pulled(rig).values()
    assert (found.source_id, found.direction, found.agent) == (made, Direction.OUTBOUND, "ann")
    assert [one.value for one in found.identifiers] == [CUSTOMER]
    assert way(found) == [(SegmentKind.TALK, 20, 220)]


def test_a_call_that_rings_the_agent_first() -> None:
    with calling(direction="outbound-api", **{"from": OURS, "to": MOBILE}) as (rig, made):
        rig.leg(made, AT + timedelta(seconds=60), 90, CUSTOMER)
        (found,) = pulled(rig).values()
    assert (found.direction, way(found)) == (Direction.OUTBOUND, [(SegmentKind.TALK, 60, 150)])


def test_an_answering_machine_is_nobody() -> None:
    said = {"direction": "outbound-api", "from": OURS, "to": CUSTOMER, "answered_by": "machine_end_beep"}
    with calling(**said) as (rig, made):
        assert (pulled(rig)[made].segments, pulled(rig)[made].disposition) == ((), "answering machine")


def test_among_ourselves_is_no_exchange() -> None:
    with calling(**{"from": "client:ann"}) as (rig, made):
        rig.leg(made, AT + timedelta(seconds=20), 200, "client:bob")
        rig.twilio.call(AT, 60, direction="outbound-api", **{"from": OURS, "to": MOBILE})
        assert pulled(rig) == {}


@pytest.mark.parametrize("withheld", ["+266696687", "+86282452253", "+17378742833", "anonymous"])
def test_a_withheld_number_is_nobodys(withheld: str) -> None:
    with calling(**{"from": withheld}) as (rig, made):
        assert pulled(rig)[made].identifiers == ()


def test_a_call_that_is_on_comes_when_it_is_over() -> None:
    with calling() as (rig, made):
        rig.twilio.calls.change(made, lambda row: row.update(status="in-progress", end_time=None, duration=None))
        desk, driver = Desk(), Driver(rig)
        driver.complete(desk)
        assert desk.records == {}
        rig.twilio.calls.change(made, lambda row: row.update(status="completed", end_time=row["date_updated"]))
        driver.complete(desk)
        assert set(desk.records) == {made}


def test_legs_on_another_page_and_another_day_are_found() -> None:
    """Pages of five rows: legs lie on pages before their calls', among others of the same second, after midnight."""
    with TwilioRig() as rig:
        begun = datetime(2026, 2, 28, 23, 58, tzinfo=UTC)
        for number in range(12):
            made = rig.twilio.call(begun, 300, **{"from": f"+1303555{number:04d}", "to": OURS})
            for later in (0, 100, 200):
                rig.leg(made, begun + timedelta(seconds=later), 50, "client:ann")
        found = pulled(rig)
        assert len(found) == 12
        assert {sum(one.kind is SegmentKind.TALK for one in call.segments) for call in found.values()} == {3}
        assert {call.started_at for call in found.values()} == {begun}


def test_a_row_that_is_broken_is_set_aside_and_ends_nothing() -> None:
    with TwilioRig() as rig:
        good = rig.add(3, AT)
        for said in ({"duration": "long"}, {"sid": None}, {"start_time": "then"}):
            made = rig.twilio.call(AT, 300, **{"from": CUSTOMER, "to": OURS})
            rig.leg(made, AT, 20, "client:ann")
            rig.twilio.spoilt[rig.twilio.legs[made][0] if "duration" in said else made] = said
        desk = Driver(rig).fresh()
    assert set(good) <= set(desk.records)
    assert len(desk.rejected) == 3


def test_a_leg_that_is_looked_up_brings_its_whole_call() -> None:
    with calling(**{"from": "client:ann"}) as (rig, made):
        rig.leg(made, AT + timedelta(seconds=20), 200, CUSTOMER)
        whole = pulled(rig)
        search = CONNECTOR.lookups[IdentifierKind.PHONE]
        found = Driver(rig).session(lambda session: list(search(session, CUSTOMER)))
    assert [one for answer in found for one in answer.records] == [whole[made]]


def test_what_is_wrong_is_named_without_the_key() -> None:
    with TwilioRig() as rig:
        around = Surroundings(now=rig.clock.now, sleep=rig.clock.sleep)
        wrong = CONNECTOR.open(rig.settings(), {"token": "wrong"}, around)
        with wrong as session, pytest.raises(AskPerson, match="auth token"):
            CONNECTOR.check(session)
        settings = {**rig.settings(), "account": "AC" + "1" * 32, "key": rig.settings()["account"]}
        elsewhere = CONNECTOR.open(settings, {"token": TOKEN}, around)
        with elsewhere as session, pytest.raises(AskPerson, match="account's SID"):
            CONNECTOR.check(session)
        with CONNECTOR.open(rig.settings(), rig.secrets(), around) as session:
            assert len(CONNECTOR.check(session)) == 3
