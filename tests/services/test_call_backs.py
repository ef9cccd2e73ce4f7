"""Call-backs ring at the customer's own time; calls out are kept to their hours, their wishes and the week's limit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from connectors.records import Address, Channel, Direction
from desk.services.asks import ServiceError
from desk.services.work_views import WishView
from tests.records import NOON, phone
from tests.services.work_desk import ANN, WorkDesk, call, person

LISBON = phone("+351211234567")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[WorkDesk]:
    held = WorkDesk(tmp_path)
    yield held
    held.close()


def test_a_time_is_meant_on_the_customers_clock(desk: WorkDesk) -> None:
    ann = desk.called()
    made = desk.work.call_backs.promise(ann, "by Friday 5 pm", "about the refund")
    assert (made.zone, made.there) == ("America/Denver", "Fri 6 Mar 17:00 in Denver")
    assert made.due_at == datetime(2026, 3, 7, 0, 0, tzinfo=UTC)
    assert (made.tel, made.number, made.about) == ("tel:+13035550142", "+1 303-555-0142", "about the refund")
    assert desk.work.call_backs.due("5 pm", ann).due_at == datetime(2026, 3, 3, 0, 0, tzinfo=UTC)
    with pytest.raises(ServiceError, match="no time to come"):
        desk.work.call_backs.promise(ann, "blursday")


def test_of_a_countrys_clocks_the_one_most_live_by_is_shown_back(desk: WorkDesk) -> None:
    desk.pull(call("c1", phone("+351912345678")))
    desk.settle()
    made = desk.work.call_backs.promise(desk.owner("c1"), "tomorrow 16:30")
    assert (made.zone, made.there) == ("Europe/Lisbon", "Tue 3 Mar 16:30 in Lisbon")


def test_they_ring_in_time_for_whom_they_are(desk: WorkDesk) -> None:
    ann = desk.called()
    soon = desk.work.call_backs.promise(ann, "in 30 minutes")
    later = desk.work.call_backs.promise(ann, "in 2 hours", owner="Bo")
    rings = desk.work.call_backs.rings()
    assert (rings.ringing, rings.next_at) == ((), NOON + timedelta(minutes=25))
    desk.now = NOON + timedelta(minutes=25)
    rings = desk.work.call_backs.rings()
    assert ([one.call_back_id for one in rings.ringing], rings.next_at) == ([soon.call_back_id], None)
    assert rings.ringing[0].late == -300
    desk.who = "Bo"
    desk.now = NOON + timedelta(hours=3)
    assert [one.call_back_id for one in desk.work.call_backs.rings().ringing] == [soon.call_back_id, later.call_back_id]
    desk.who = "Cy"
    assert [one.call_back_id for one in desk.work.call_backs.waiting(mine=True)] == [soon.call_back_id]
    assert len(desk.work.call_backs.waiting()) == 2


def test_done_moved_given_away_and_undone(desk: WorkDesk) -> None:
    ann = desk.called()
    made = desk.work.call_backs.promise(ann, "in 1 hour", key="pbx/calls/c1").call_back_id
    assert desk.record("c1").promises[0].text == "Call back"
    assert desk.work.call_backs.give(made, "Bo").owner == "Bo"
    moved = desk.work.call_backs.move(made, "tomorrow 9:00", "she is out")
    assert moved.there == "Tue 3 Mar 09:00 in Denver"
    done = desk.work.call_backs.done(made, "reached her")
    assert (done.state, done.rings) == ("done", False)
    assert desk.record("c1").promises[0].kept_at == NOON
    assert [line.what for line in desk.work.call_backs.history(made)] == ["written", "given to Bo", "moved", "done"]
    assert desk.work.call_backs.undo(made).state == "waiting"
    assert desk.work.call_backs.undo(made).due_at == NOON + timedelta(hours=1)
    desk.work.call_backs.take_back(made, "she called herself")
    assert desk.work.call_backs.waiting() == ()
    with pytest.raises(ServiceError):
        desk.work.call_backs.done(made)
    assert desk.work.call_backs.of_customer(ann)[0].state == "taken_back"


def test_one_that_is_missed_is_a_broken_promise(desk: WorkDesk) -> None:
    ann = desk.called()
    made = desk.work.call_backs.promise(ann, "in 1 hour", key="pbx/calls/c1")
    desk.settle()
    desk.pass_time(hours=2)
    assert desk.flags() == ["broken"]
    desk.work.call_backs.done(made.call_back_id)
    desk.settle()
    assert [flag.holds for flag in desk.decisions.flags.unresolved()] == [False]


def test_calls_are_kept_to_hours_where_the_customer_is(desk: WorkDesk) -> None:
    ann = desk.called()
    # Noon in London is five in the morning in Denver.
    guard = desk.work.call_backs.may_call(ann)
    assert (guard.may, guard.there, guard.basis) == ("no", "05:00 in Denver", ("number",))
    assert (guard.opens_at, guard.opens) == (NOON + timedelta(hours=3), "opens 08:00 there, 03:00 from now")
    desk.now = NOON + timedelta(hours=3)
    assert desk.work.call_backs.may_call(ann).may == "yes"
    assert desk.work.call_backs.may_call(ann, purpose="solicitation").may == "no"


def test_the_address_goes_before_the_number(desk: WorkDesk) -> None:
    home = Address(city="Honolulu", region="HI", country="US")
    desk.pull(person("p1", "Ann Lee", ANN, addresses=(home,)))
    desk.settle()
    guard = desk.work.call_backs.may_call(desk.owner("p1", stream="customers"))
    assert (guard.there, guard.basis) == ("02:00 in Honolulu", ("address",))


def test_an_unknown_zone_is_asked_for(desk: WorkDesk) -> None:
    desk.pull(call("c1", phone("+447700900123")))
    desk.settle()
    owner = desk.owner("c1")
    guard = desk.work.call_backs.may_call(owner)
    assert (guard.may, guard.there) == ("ask", "")
    assert "not known" in guard.why[0]
    assert desk.work.call_backs.wish(owner, zone="Europe/London").may == "yes"
    with pytest.raises(ServiceError):
        desk.work.call_backs.wish(owner, zone="Mars/Olympus")


def test_wishes_count_until_they_are_taken_back(desk: WorkDesk) -> None:
    ann = desk.called()
    desk.now = NOON + timedelta(hours=6)
    assert desk.work.call_backs.may_call(ann).may == "yes"
    assert desk.work.call_backs.wished(ann) == WishView()
    guard = desk.work.call_backs.wish(ann, never=True, note="moved abroad")
    assert desk.work.call_backs.wished(ann) == WishView(never=True, note="moved abroad")
    assert (guard.may, guard.why) == ("no", ("They do not want to be called (told Ann: moved abroad).",))
    assert desk.work.call_backs.wish(ann, no_selling=True).may == "yes"
    assert desk.work.call_backs.may_call(ann, purpose="solicitation").may == "no"
    assert desk.work.call_backs.wish(ann, between="17:00-20:00").may == "ask"
    assert desk.work.call_backs.wished(ann) == WishView(between="17:00-20:00")
    assert desk.work.call_backs.wish(ann).may == "yes"
    with pytest.raises(ServiceError):
        desk.work.call_backs.wish(ann, between="20:00-17:00")


def test_what_a_source_says_of_calls_counts(desk: WorkDesk) -> None:
    desk.pull(person("p1", "Ann Lee", ANN, details=(("Do not call", "yes"),)))
    desk.settle()
    desk.now = NOON + timedelta(hours=6)
    guard = desk.work.call_backs.may_call(desk.owner("p1", stream="customers"))
    assert (guard.may, guard.why) == ("no", ("They do not want to be called (Do not call).",))


def test_the_week_is_counted_over_all_channels(desk: WorkDesk) -> None:
    ann = desk.called()
    for n in range(5):
        channel = Channel.EMAIL if n % 2 else Channel.CALL
        out = call(f"o{n}", ANN, minutes=n)
        desk.pull(type(out)(f"o{n}", channel, Direction.OUTBOUND, out.started_at, out.ended_at, identifiers=(ANN,)))
    desk.settle()
    desk.now = NOON + timedelta(hours=6)
    guard = desk.work.call_backs.may_call(ann, purpose="solicitation")
    assert (guard.may, guard.why) == ("no", ("We reached out 5 times within a week; 5 is the limit.",))
    assert desk.work.call_backs.may_call(ann).may == "ask"
    desk.now = NOON + timedelta(days=7, hours=6)
    assert desk.work.call_backs.may_call(ann, purpose="solicitation").may == "yes"


def test_a_call_they_asked_for_may_be_made(desk: WorkDesk) -> None:
    ann = desk.called()
    desk.work.call_backs.promise(ann, "6:00 am")
    desk.now = NOON + timedelta(minutes=50)
    guard = desk.work.call_backs.may_call(ann)
    assert (guard.may, guard.why) == ("yes", ("They asked to be called at this time.",))
    assert desk.work.call_backs.may_call(ann, purpose="solicitation").may == "no"


def test_no_other_number_is_dialled_than_the_one_given(desk: WorkDesk) -> None:
    ann = desk.called()
    assert desk.work.call_backs.may_call(ann, "(208) 555-0199").tel == "tel:+12085550199"
    assert desk.work.call_backs.may_call(ann, "nonsense").tel == ""
    assert desk.work.call_backs.may_call(ann).tel == "tel:+13035550142"
