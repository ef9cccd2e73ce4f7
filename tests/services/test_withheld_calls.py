"""A call whose number is withheld: one with its record like any other, and whose a person says, nobody else's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desk.domain.calls import Kind
from tests.domain.calling import event
from tests.records import call, phone
from tests.services.call_desk import ANN, CallDesk

BO = "+4915112345678"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[CallDesk]:
    held = CallDesk(tmp_path)
    held.know(("a", "Ann Archer", ANN), ("b", "Bo Berg", BO))
    yield held
    held.cache.close()
    held.decisions.close()


def keys(desk: CallDesk) -> tuple[list[str], list[str], list[str]]:
    """The calls of Ann, of Bo and of nobody."""
    whose = (desk.customer("a"), desk.customer("b"), 0)
    return tuple(["/".join(row.key[:2]) for row in desk.lines(one)] for one in whose)  # type: ignore[return-value]


def twice(desk: CallDesk) -> str:
    """A withheld call of which two systems tell from ring to hang-up; the id of the one call it is."""
    ring = [event(Kind.RING, at, "1", line, other="") for at, line in ((0, "sip"), (0.4, "pbx"))]
    desk.told(*ring)
    (view,) = desk.calls.on()
    assert view.lines == ("pbx", "sip")
    desk.told(*desk.whole(other=""), *desk.whole(at=0.4, line="pbx", other=""))
    desk.later(60)
    return view.call_id


@pytest.mark.parametrize("named", ["before the record", "after the record"])
def test_a_withheld_call_of_two_systems_its_record_and_its_name_are_one_line(desk: CallDesk, named: str) -> None:
    call_id = twice(desk)
    if named == "before the record":
        desk.calls.say_who(call_id, desk.customer("a"))
        desk.keeper.keep()
        assert keys(desk) == (["desk/calls"], [], [])
    desk.pbx(call("c1"))
    if named == "after the record":
        assert keys(desk) == ([], [], ["pbx/calls"])
        desk.calls.say_who(call_id, desk.customer("a"))
        desk.keeper.keep()
    assert keys(desk) == (["pbx/calls"], [], [])
    assert desk.spent(desk.customer("a")) == 80
    # The source tells of it again, and more; the cache is lost and pulled again.
    desk.pbx(call("c1"))
    desk.pbx(replace(call("c1"), disposition="sold", name="Anonymous"))
    assert keys(desk) == (["pbx/calls"], [], [])
    desk.lose_cache()
    desk.know(("a", "Ann Archer", ANN), ("b", "Bo Berg", BO))
    desk.pbx(call("c1"))
    assert keys(desk) == (["pbx/calls"], [], [])
    # It was Bo after all.
    desk.calls.say_who(call_id, desk.customer("b"))
    desk.keeper.keep()
    assert keys(desk) == ([], ["pbx/calls"], [])


def test_withheld_callers_that_are_told_of_as_two_customers_stay_two(desk: CallDesk) -> None:
    desk.told(*desk.whole("1", other=""), *desk.whole("2", at=20, other=""))
    for view, whose in zip(
        (desk.calls.call(one.call_id) for one in (desk.heard[0], desk.heard[-1])), "ab", strict=True
    ):
        desk.calls.say_who(view.call_id, desk.customer(whose))
    desk.later(60)
    desk.pbx(call("c1"), call("c2", minutes=20 / 60), call("c3", minutes=1))
    desk.later(60)
    assert keys(desk) == (["pbx/calls"], ["pbx/calls"], ["pbx/calls"])
    assert desk.customer("a") != desk.customer("b")
    (mine,) = desk.lines(desk.customer("a"))
    assert mine.key == ("pbx", "calls", "c1")


def test_a_record_that_may_be_of_either_of_two_withheld_callers_is_of_neither(desk: CallDesk) -> None:
    desk.told(*desk.whole("1", other=""), *desk.whole("2", at=5, other=""))
    desk.calls.say_who(desk.heard[0].call_id, desk.customer("a"))
    desk.later(60)
    desk.pbx(call("c1", minutes=4 / 60))
    desk.later(60)
    assert keys(desk) == (["desk/calls"], [], ["desk/calls", "pbx/calls"])
    assert all(desk.calls.call(view.call_id).doubtful for view in (desk.heard[0], desk.heard[-1]))


def test_a_record_that_ended_otherwise_or_had_another_agent_is_another_call(desk: CallDesk) -> None:
    desk.told(*desk.whole(other=""))
    desk.calls.say_who(desk.heard[0].call_id, desk.customer("a"))
    desk.later(300)
    longer = call("c1", talk=200)
    desk.pbx(longer, replace(call("c2"), agent="bo", participants=()))
    assert keys(desk) == (["desk/calls"], [], ["pbx/calls", "pbx/calls"])


def test_a_record_whose_source_learns_the_number_is_whose_that_is(desk: CallDesk) -> None:
    call_id = twice(desk)
    desk.calls.say_who(call_id, desk.customer("a"))
    desk.keeper.keep()
    desk.pbx(call("c1"))
    assert keys(desk) == (["pbx/calls"], [], [])
    desk.pbx(call("c1", phone(BO)))
    assert keys(desk) == ([], ["pbx/calls"], [])


def test_who_is_known_by_number_to_one_system_and_hidden_from_the_other_is_one_call(desk: CallDesk) -> None:
    desk.tell(Kind.RING, 0, other="")
    desk.tell(Kind.RING, 0.3, "b", "pbx")
    (view,) = desk.calls.on()
    assert (view.shown, len(view.ids)) == ("+1 208-555-0142", 2)
    desk.keeper.keep()
    assert keys(desk) == (["desk/calls"], [], [])
    # The other system tells of a hidden number, too: it was somebody else's.
    desk.tell(Kind.RING, 0.9, "c", "pbx", other="")
    desk.keeper.keep()
    assert [(one.caller, one.lines) for one in desk.calls.on()] == [("number", ("pbx",)), ("withheld", ("pbx", "sip"))]
    assert keys(desk) == (["desk/calls"], [], ["desk/calls"])
