"""The live call: on the screen at once, in the clock while it goes on, one with the source's record afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from connectors.records import Direction
from desk.domain.calls import Kind
from desk.domain.time import micros
from desk.services.asks import ServiceError
from tests.domain.calling import event
from tests.records import NOON, call, phone
from tests.services.call_desk import ANN, SWITCHBOARD, CallDesk

HOUR = timedelta(hours=1)
LONG = '[[rule]]\nid = "long"\ntitle = "Long"\nwhen = { measure = "waiting_time", at_least = "10 min" }\n'


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[CallDesk]:
    held = CallDesk(tmp_path)
    held.know(("a", "Ann Archer", ANN))
    yield held
    held.cache.close()
    held.decisions.close()


def test_a_call_is_told_at_once_and_lasts(desk: CallDesk) -> None:
    desk.tell(Kind.RING, 0, queue="sales", name="ANN")
    (view,) = desk.heard
    assert (view.stage, view.live, view.caller, view.shown) == ("ringing", True, "number", "+1 208-555-0142")
    assert (view.direction, view.queue, view.name, view.lines) == ("inbound", "sales", "ANN", ("sip",))
    desk.tell(Kind.ANSWER, 20, user="avi")
    desk.tell(Kind.HOLD, 50)
    (held,) = desk.calls.on()
    assert (held.stage, held.agent) == ("holding", "avi")
    assert (held.lasted(desk.at(80)), held.here(desk.now)) == (timedelta(seconds=80), timedelta(seconds=30))
    desk.tell(Kind.HANGUP, 90)
    assert desk.calls.on() == ()
    over = desk.calls.call(view.call_id)
    assert (over.stage, over.lasted(desk.at(9_000)), over.here(desk.now)) == (
        "ended", timedelta(seconds=90), timedelta(0),
    )  # fmt: skip
    assert [one.kind for one in over.path] == ["queue", "talk", "hold"]


def test_what_was_heard_before_is_told_to_nobody_and_a_clock_ahead_is_set_right(desk: CallDesk) -> None:
    assert len(desk.calls.take(event(Kind.RING))) == 1
    assert desk.calls.take(event(Kind.RING)) == ()
    (ahead,) = desk.calls.take(event(Kind.RING, 3_600, "2", other="+4915112345678"))
    assert ahead.started_at == NOON
    assert len(desk.heard) == 2


def test_nobody_is_told_any_more_who_stopped_listening(desk: CallDesk) -> None:
    told: list[object] = []
    stop = desk.calls.listen(told.append)
    stop()
    stop()
    desk.tell(Kind.RING, 0)
    assert (len(desk.heard), told) == (1, [])


def test_two_calls_at_once_and_who_they_are_from(desk: CallDesk) -> None:
    desk.tell(Kind.RING, 0)
    desk.tell(Kind.RING, 1, "2", other="")
    desk.tell(Kind.RING, 2, "3", other="+12085550100")
    desk.tell(Kind.RING, 3, "4", other="Reception")
    assert [view.caller for view in desk.calls.on()] == ["unreadable", "own", "withheld", "number"]


def test_two_systems_tell_of_one_call(desk: CallDesk) -> None:
    desk.tell(Kind.RING, 0)
    desk.tell(Kind.RING, 2, "b", "pbx", other="(208) 555-0142")
    desk.tell(Kind.ANSWER, 9, "b", "pbx", other="(208) 555-0142", user="avi")
    (view,) = desk.calls.on()
    assert (view.lines, view.agent, len(view.ids)) == (("pbx", "sip"), "avi", 2)
    assert {desk.calls.call(one) for one in view.ids} == {view}
    desk.keeper.keep()
    assert desk.keys(desk.customer("a")) == ["desk/calls"]


def test_what_hangs_on_a_call_follows_it_when_another_system_told_it_first(desk: CallDesk) -> None:
    desk.told(event(Kind.RING, 4, "b", "pbx"))
    ann, (alone,) = desk.customer("a"), desk.calls.on()
    flag = desk.flags.raise_by_hand(ann, "", "Cross")
    assert flag.journey_id == alone.key
    # The other call's id was made by a program whose clock is behind.
    desk.calls._table._new_id = lambda _at: "0"
    desk.told(event(Kind.RING, 3, line="sip"))
    (both,) = desk.calls.on()
    assert (both.call_id, both.lines) == (min(both.ids), ("pbx", "sip"))
    assert desk.keys(ann) == ["desk/calls"]
    (held,) = desk.flags.of_customer(ann)
    assert (held.flag_id, held.journey_id) == (flag.flag_id, both.key)


def test_the_customers_time_runs_while_the_call_does(desk: CallDesk) -> None:
    desk.told(event(Kind.RING), event(Kind.ANSWER, 30, user="avi"))
    ann = desk.customer("a")
    seen = []
    for seconds in (30, 90, 3_600, 5 * 3_600):
        desk.now = max(desk.now, NOON + timedelta(seconds=seconds))
        if seconds > 4_000:
            # Nothing is heard for hours but that they still speak.
            desk.told(event(Kind.RESUME, 3 * 3_600))
            desk.at(seconds)
        desk.keeper.keep()
        seen.append(desk.spent(ann))
    assert seen == [30, 90, 3_600, 5 * 3_600]
    desk.told(event(Kind.HANGUP, 5 * 3_600 + 10))
    desk.at(9 * 3_600)
    assert desk.spent(ann) == 5 * 3_600 + 10


def test_a_call_without_an_end_stops_the_clock_at_what_is_known(desk: CallDesk) -> None:
    desk.told(event(Kind.RING, queue="sales"), event(Kind.ANSWER, 30, user="avi"), event(Kind.HOLD, 60))
    desk.heard.clear()
    desk.later(5 * 3_600)
    assert desk.calls.on() == ()
    assert [(view.live, view.ended_at) for view in desk.heard] == [(False, None)]
    (row,) = desk.lines(desk.customer("a"))
    assert (row.open_end, desk.spent(desk.customer("a"))) == (1, 60)


def test_flags_fire_while_the_call_goes_on(desk: CallDesk) -> None:
    desk.book.save(LONG)
    desk.told(event(Kind.RING, queue="sales"))
    ann = desk.customer("a")
    assert desk.flags.watch(ann) == ()
    desk.at(599)
    assert desk.flags.watch(ann) == ()
    desk.at(601)
    (flag,) = desk.flags.watch(ann)
    assert flag.title == "Long"
    # It hangs on the live call, and on the source's record once that is there.
    desk.told(event(Kind.ANSWER, 620, user="avi"), event(Kind.HANGUP, 680))
    desk.pbx(call("c1", phone(ANN), wait=620))
    desk.settle()
    (after,) = desk.flags.of_customer(ann)
    assert (after.flag_id, after.journey_id) == (flag.flag_id, "pbx/calls/c1")


def test_flags_fire_of_whoever_waits_though_nobody_looks(desk: CallDesk) -> None:
    desk.book.save(LONG)
    desk.told(event(Kind.RING, queue="sales"))
    desk.settle()
    assert desk.flags.page().flags == ()
    desk.pass_time(timedelta(seconds=601))
    assert desk.one().title == "Long"


@pytest.mark.parametrize("source_first", [True, False])
def test_the_call_and_the_sources_record_are_one_whichever_comes_first(desk: CallDesk, source_first: bool) -> None:
    desk.tell(Kind.RING, 0)
    desk.keeper.keep()
    own = f"desk/calls/{desk.heard[0].call_id}"
    desk.at(100)
    if source_first:
        desk.pbx(call("c1", phone("(208) 555-0142")))
    desk.told(*desk.whole())
    if not source_first:
        assert desk.keys(desk.customer("a")) == ["desk/calls"]
        desk.later(60)
        desk.pbx(call("c1", phone("(208) 555-0142")))
    assert desk.keys(desk.customer("a")) == ["pbx/calls"]
    assert desk.spent(desk.customer("a")) == 80
    assert desk.calls.where(own) == "pbx/calls/c1"
    assert desk.moved == [(("desk", "calls", desk.heard[0].call_id), SWITCHBOARD)]
    assert (desk.heard[-1].became, desk.heard[-1].key) == (True, "pbx/calls/c1")
    # What comes late opens nothing.
    desk.told(event(Kind.HOLD, 50, line="sip"))
    assert (desk.calls.on(), desk.keys(desk.customer("a"))) == ((), ["pbx/calls"])


def test_a_source_that_tells_of_a_call_as_over_ends_one_whose_hang_up_was_lost(desk: CallDesk) -> None:
    desk.told(*desk.whole()[:2])
    desk.at(200)
    desk.pbx(replace(call("c1", phone(ANN)), ended_at=None))
    assert len(desk.calls.on()) == 1
    desk.later(30)
    desk.pbx(call("c1", phone(ANN)))
    desk.later(60)
    assert desk.calls.on() == ()
    assert desk.keys(desk.customer("a")) == ["pbx/calls"]


def test_which_of_two_nobody_can_tell_is_said(desk: CallDesk) -> None:
    desk.told(*desk.whole())
    desk.later(60)
    bare = [replace(call(name, phone(ANN), minutes=n / 60), agent="") for n, name in enumerate(("c1", "c2"))]
    desk.pbx(*[replace(one, segments=()) for one in bare])
    assert sorted(desk.keys(desk.customer("a"))) == ["desk/calls", "pbx/calls", "pbx/calls"]
    assert desk.heard[-1].doubtful
    assert desk.moved == []


def test_a_caller_nobody_knows_is_on_the_timeline_of_whoever_they_turn_out_to_be(desk: CallDesk) -> None:
    bo = "+4915112345678"
    desk.told(event(Kind.RING, other=bo))
    (own,) = [("desk", "calls", view.call_id) for view in desk.calls.on()]
    stranger = desk.cache.owners([own])[own][0]
    assert stranger != desk.customer("a")
    assert desk.keys(stranger) == ["desk/calls"]
    desk.know(("b", "Bo Berg", bo))
    assert desk.keys(desk.customer("b")) == ["desk/calls"]


def test_a_person_says_who_a_withheld_number_is(desk: CallDesk) -> None:
    desk.tell(Kind.RING, 0, other="")
    (view,) = desk.calls.on()
    said = desk.calls.say_who(view.call_id, desk.customer("a"))
    assert said.said == "account:a"
    desk.keeper.keep()
    assert desk.keys(desk.customer("a")) == ["desk/calls"]
    # The source's own record names nobody: it is whose the person said.
    desk.told(*desk.whole(other=""))
    desk.later(60)
    desk.pbx(call("c1"))
    assert (desk.keys(desk.customer("a")), desk.keys(0)) == (["pbx/calls"], [])
    assert not desk.calls.call(view.call_id).doubtful
    assert desk.calls.unsay_who(view.call_id).said == ""
    desk.later(60)
    assert (desk.keys(desk.customer("a")), desk.keys(0)) == ([], ["pbx/calls"])
    with pytest.raises(ServiceError):
        desk.calls.say_who(view.call_id, 9_999)
    with pytest.raises(ServiceError):
        desk.calls.call("nobody")


def test_a_number_that_several_share_is_whose_a_person_says(desk: CallDesk) -> None:
    home = "+12085550177"
    desk.know(("b", "Bo Berg", home), ("c", "Cy Cole", home), ("d", "Di Dorn", home), ("e", "Ed Ek", home))
    desk.tell(Kind.RING, 0, other=home)
    desk.keeper.keep()
    assert desk.keys(0) == ["desk/calls"]
    desk.calls.say_who(desk.heard[0].call_id, desk.customer("c"))
    desk.keeper.keep()
    assert (desk.keys(0), desk.keys(desk.customer("c"))) == ([], ["desk/calls"])


def test_what_colleagues_say_among_themselves_is_on_no_timeline(desk: CallDesk) -> None:
    desk.told(
        event(Kind.RING, other="101", direction=Direction.INTERNAL), event(Kind.RING, 0, "2", other="+12085550100")
    )
    assert len(desk.calls.on()) == 2
    assert desk.lines(0) == []


def test_a_crash_loses_no_call_that_was_kept(desk: CallDesk) -> None:
    desk.told(event(Kind.RING), event(Kind.ANSWER, 5, user="avi"))
    (before,) = desk.calls.on()
    desk.again()
    assert desk.calls.on() == (before,)
    desk.told(event(Kind.HANGUP, 60))
    assert desk.spent(desk.customer("a")) == 60
    desk.again()
    desk.later(60)
    desk.pbx(call("c1", phone(ANN), wait=5, talk=55))
    assert desk.keys(desk.customer("a")) == ["pbx/calls"]


def test_calls_come_back_into_a_cache_that_was_deleted(desk: CallDesk) -> None:
    desk.told(*desk.whole(), *desk.whole("2", 600))
    desk.tell(Kind.RING, 900, "3")
    desk.later(1)
    desk.pbx(call("c1", phone(ANN)))
    desk.lose_cache()
    desk.know(("a", "Ann Archer", ANN))
    ann = desk.customer("a")
    # The first is the source's to tell again.
    assert desk.keys(ann) == ["desk/calls", "desk/calls"]
    desk.pbx(call("c1", phone(ANN)))
    assert desk.keys(ann) == ["desk/calls", "desk/calls", "pbx/calls"]
    assert len(desk.calls.on()) == 1


def test_decisions_that_were_put_back_write_their_calls_again(desk: CallDesk) -> None:
    desk.told(*desk.whole())
    writer = desk.cache.writer("desk", "US", frozenset())
    cursor = writer.cursor("calls")
    assert cursor is not None
    desk.told(*desk.whole("2", 600))
    desk.pretend_cursor({"changed": 999, "call": "x"})
    desk.keeper.keep()
    after = writer.cursor("calls")
    assert after is not None
    assert after["changed"] < 999
    assert desk.keys(desk.customer("a")) == ["desk/calls", "desk/calls"]


def test_a_call_in_the_clock_of_another_program_is_adopted(desk: CallDesk, tmp_path: Path) -> None:
    desk.told(event(Kind.RING))
    other = CallDesk.beside(desk)
    other.keeper.restore()
    (view,) = other.calls.on()
    other.told(event(Kind.HANGUP, 9))
    desk.at(9)
    desk.told(event(Kind.ANSWER, 5, user="avi"))
    assert desk.calls.on() == ()
    ended = desk.calls.call(view.call_id)
    assert (micros(ended.ended_at) if ended.ended_at else 0) == micros(NOON) + 9_000_000
    assert ended.agent == "avi"


def test_what_is_told_a_day_late_goes_with_the_call_it_is_of(desk: CallDesk) -> None:
    desk.told(event(Kind.RING, line="pbx", call_id="b"), *desk.whole())
    before = desk.calls.call(desk.heard[0].call_id).call_id
    desk.later(24 * 3_600)
    desk.keeper.keep()
    with pytest.raises(ServiceError):
        desk.calls.call(before)
    desk.told(event(Kind.HANGUP, 78, line="pbx", call_id="b"))
    assert desk.calls.on() == ()
    assert [row.key for row in desk.lines(desk.customer("a"))] == [("desk", "calls", before)]


@pytest.mark.parametrize("pause", [timedelta(seconds=20), HOUR, 30 * HOUR])
def test_a_phone_that_counts_from_one_again_tells_of_another_call(desk: CallDesk, pause: timedelta) -> None:
    desk.told(*desk.whole())
    desk.later(pause.total_seconds())
    # The calls of yesterday are let go of by then.
    desk.later(0)
    began = (desk.now - NOON).total_seconds()
    desk.told(event(Kind.RING, began, line="sip"))
    (view,) = desk.calls.on()
    assert view.started_at == desk.now
    desk.told(event(Kind.ANSWER, began + 5, line="sip", user="avi"))
    desk.again()
    desk.told(event(Kind.HANGUP, began + 60, line="sip"))
    assert desk.calls.on() == ()
    assert [row.customer_time for row in desk.lines(desk.customer("a"))] == [60, 80]
    assert desk.calls.call(view.call_id).agent == "avi"
