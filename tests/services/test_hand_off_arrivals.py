"""Whether a customer who was passed on arrived is seen by itself, and one who never did raises a flag."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from connectors.records import Channel, Direction
from desk.domain import flag_steps
from desk.domain.flags import Flag, State
from desk.store.rehanging import rehang
from tests.services.hand_off_desk import HOUR, MINUTE, NOON, HandOffDesk

TEN = 10 * MINUTE
OVER = 41 * MINUTE


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[HandOffDesk]:
    held = HandOffDesk(tmp_path)
    held.bring()
    yield held
    held.close()


def flags(desk: HandOffDesk) -> list[Flag]:
    return desk.decisions.flags.unresolved()


def watched(desk: HandOffDesk) -> list[tuple[str, str]]:
    return [(one.state, one.arrived_key) for one in desk.parts.asked.watch()]


def test_nothing_is_asked_where_nobody_is_awaited(desk: HandOffDesk) -> None:
    assert watched(desk) == []


def test_who_is_met_there_has_arrived(desk: HandOffDesk) -> None:
    view = desk.give()
    assert watched(desk) == []
    desk.comes("c2", "Cy", "Complaints", NOON + 2 * MINUTE)
    assert watched(desk) == []
    desk.comes("c3", "Di", "Billing", NOON + TEN)
    desk.comes("c4", "Di", "Billing", NOON + 2 * TEN)
    desk.now = NOON + 30 * MINUTE
    assert watched(desk) == [("arrived", "pbx/calls/c3")]
    seen = desk.parts.asked.look(view.hand_off_id)
    assert (seen.arrived_at, seen.late, seen.says) == (NOON + TEN, False, "The customer arrived at 2 Mar 12:10.")
    desk.pass_time(days=1)
    assert (watched(desk), flags(desk)) == ([], [])


def test_one_that_never_arrives_raises_one_flag(desk: HandOffDesk) -> None:
    view = desk.give()
    desk.pass_time(minutes=39)
    assert (watched(desk), flags(desk)) == ([], [])
    desk.pass_time(minutes=2)
    assert watched(desk) == [("never_arrived", "")]
    assert watched(desk) == []
    (flag,) = flags(desk)
    assert (flag.title, flag.rule, flag.raised_by, flag.for_whom) == (
        "Handed to the team Billing and never arrived", "", "the rules", "Billing",
    )  # fmt: skip
    assert flag.evidence[0].text == (
        f"Ann passed them on at 2026-03-02 12:00 UTC, to be there by 2026-03-02 12:30 UTC (code {view.code})"
    )
    assert desk.parts.asked.look(view.hand_off_id).flag_id == flag.flag_id
    # It hangs in the customer's journey like any other.
    assert flag.anchor.key == "pbx/calls/c1"
    assert [one.draft.title for one in desk.told(view.hand_off_id)][1:] == [
        f"Hand-off {view.code}: never arrived at the team Billing"
    ]
    desk.pass_time(hours=1)
    assert len(flags(desk)) == 1


def test_two_desks_that_look_at_once_raise_one_flag(desk: HandOffDesk, tmp_path: Path) -> None:
    desk.give()
    desk.pass_time(minutes=41)
    other = HandOffDesk(tmp_path)
    other.now = desk.now
    # Both have read that the customer is awaited before either writes.
    awaited = other.decisions.hand_offs.awaited(NOON)
    assert watched(desk) == [("never_arrived", "")]
    other.decisions.hand_offs.awaited = lambda _since: awaited  # type: ignore[method-assign]
    assert watched(other) == []
    other.close()
    assert len(flags(desk)) == 1


def test_who_came_in_time_and_was_told_of_late_takes_the_flag_away(desk: HandOffDesk) -> None:
    view = desk.give()
    desk.now = NOON + OVER
    desk.parts.asked.watch()
    desk.comes("c3", "Di", "Billing", NOON + TEN)
    assert watched(desk) == [("arrived", "pbx/calls/c3")]
    assert flags(desk) == []
    held = desk.decisions.flags.flag(desk.parts.asked.look(view.hand_off_id).flag_id)
    assert held is not None
    assert held.reason == "The customer arrived after all, at 2026-03-02 12:10 UTC."


def test_a_flag_that_somebody_has_stays_theirs(desk: HandOffDesk) -> None:
    view = desk.give()
    desk.now = NOON + OVER
    desk.parts.asked.watch()
    (flag,) = flags(desk)
    desk.decisions.flags.save([flag_steps.take(flag, "Eve", desk.now)])
    desk.comes("c3", "Di", "Billing", NOON + 2 * HOUR)
    desk.now = NOON + 3 * HOUR
    assert watched(desk) == [("arrived", "pbx/calls/c3")]
    assert [(one.owner, one.state) for one in flags(desk)] == [("Eve", State.TAKEN)]
    assert "arrived after all" in desk.decisions.flags.events([flag.flag_id])[flag.flag_id][-1].note
    assert desk.parts.asked.look(view.hand_off_id).late


def test_one_that_is_taken_back_takes_its_flag_away(desk: HandOffDesk) -> None:
    view = desk.give()
    desk.now = NOON + OVER
    desk.parts.asked.watch()
    desk.parts.asked.take_back(view.hand_off_id)
    assert flags(desk) == []
    assert watched(desk) == []


def test_who_comes_after_a_week_comes_for_something_else(desk: HandOffDesk) -> None:
    desk.give()
    desk.now = NOON + OVER
    desk.parts.asked.watch()
    desk.now = NOON + 9 * 24 * HOUR
    desk.comes("c3", "Di", "Billing", desk.now)
    assert watched(desk) == []
    assert len(flags(desk)) == 1


def test_on_another_channel(desk: HandOffDesk) -> None:
    desk.give("channel", "chat")
    desk.comes("m1", "", "", NOON + TEN, channel=Channel.CHAT)
    assert watched(desk) == [("arrived", "pbx/calls/m1")]


def test_a_promised_call_is_made(desk: HandOffDesk) -> None:
    view = desk.give("call_back", "Bo", by="in 2 hours")
    desk.comes("c2", "Bo", "", NOON + TEN)
    assert watched(desk) == []
    desk.comes("c3", "Bo", "", NOON + 2 * HOUR, direction=Direction.OUTBOUND)
    assert watched(desk) == [("arrived", "pbx/calls/c3")]
    desk.now = NOON + 3 * HOUR
    second = desk.give("call_back", "Bo", by="in 2 hours")
    desk.work.call_backs.done(second.given.call_back)
    assert watched(desk) == [("arrived", "")]
    assert desk.parts.asked.look(view.hand_off_id).state == "arrived"


def test_customers_are_looked_at_in_turn(desk: HandOffDesk) -> None:
    codes = {desk.give().code for _ in range(60)}
    desk.comes("c3", "Di", "Billing", NOON + TEN)
    seen: set[str] = set()
    for _ in range(4):
        seen |= {one.code for one in desk.parts.asked.watch()}
    assert seen == codes


def test_a_hand_off_on_a_live_call_follows_it_to_its_record(desk: HandOffDesk) -> None:
    view = desk.give()
    with desk.decisions._shelf.writing() as connection:
        rehang(connection, ("pbx", "calls", "c1"), ("crm", "calls", "77"))
    moved = desk.parts.asked.look(view.hand_off_id)
    assert (moved.key, moved.given) == ("crm/calls/77", view.given)
    assert desk.parts.asked.record_now("pbx/calls/c1") == "crm/calls/77"
    assert desk.parts.asked.record_now("crm/customers/p1") == "crm/customers/p1"
