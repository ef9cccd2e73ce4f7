"""What must hold of hand-offs wherever they are kept: run over a file and over a server alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from connectors.kit.writing import EntryKind
from desk.domain import hand_off_steps as steps
from desk.domain.hand_offs import WAITING, Content, Given, HandOff, Line, RecordName, Spent, State, To, What
from desk.domain.outbox import Draft
from desk.store.decisions import Conflict, Decisions
from desk.store.hand_offs import Raised
from desk.store.ids import new_id
from desk.store.rehanging import rehang
from tests.records import NOON
from tests.store.deciding import flag, raised

CALL, HEIR = ("desk", "calls", "l1"), ("pbx", "calls", "1")
HOUR = timedelta(hours=1)
LINE = Line("order", "10482 “ö”", "stated", "shop/orders/1", NOON, NOON + HOUR, True, True, 3)
SPENT = Spent(60, 30, 90, 2, 1, NOON, (("call", 60),), True, ("a source is late",), ("pbx/calls/1",), 2)
CONTENT = Content("Ann", "Where is it?", (LINE, Line("amount", "", hidden="No.")), SPENT, "Be kind.\n")


def given(code: str = "222222222", hours: int = 0, record: RecordName = CALL, by: str = "Ann") -> Given:
    at = NOON + hours * HOUR
    return Given(new_id(at), code, record, To.TEAM, "Billing", by, at, at + HOUR, CONTENT, "cb")


def draft(target: str = "crm") -> Draft:
    return Draft(CALL, "Ann", EntryKind.HAND_OFF, "Handed to Billing", "all", target, "", "hand_off/1", {"a": 1})


def check_hand_offs(decisions: Decisions) -> None:
    """Steps, conflicts, codes, lists, moves, and flags and entries that are kept with them."""
    book = decisions.hand_offs
    first = given()
    before = book.revision()
    step = steps.give(first)
    book.save(step, [draft(), draft("chat")])
    assert book.revision() != before
    assert book.hand_off(first.hand_off_id) == step.hand_off == book.by_code("222222222")
    assert (book.hand_off("nobody"), book.by_code("")) == (None, None)
    assert [one.draft.target for one in decisions.outbox.about("hand_off/1")] == ["crm", "chat"]
    with pytest.raises(Conflict):
        book.save(steps.give(given()), [draft("never")])
    assert len(decisions.outbox.about("hand_off/1")) == 2
    opened = steps.open_by(step.hand_off, "Bo", NOON + HOUR)
    assert opened is not None
    book.save(opened)
    with pytest.raises(Conflict):
        book.save(opened)
    check_miss(decisions, opened.hand_off)
    check_lists(decisions, first)
    check_moves(decisions, first)


def check_miss(decisions: Decisions, opened: HandOff) -> None:
    """A flag and the step it comes from are kept together or not at all."""
    book, at = decisions.hand_offs, NOON + 2 * HOUR
    one = flag("", "missed")
    missed = steps.miss(opened, one.flag_id, at)
    with pytest.raises(Conflict):
        book.save(replace(missed, event=replace(missed.event, number=2)), raised=Raised([raised(one)]))
    assert decisions.flags.flag(one.flag_id) is None
    book.save(missed, raised=Raised([raised(one)]))
    assert decisions.flags.flag(one.flag_id) == one
    history = book.events(opened.given.hand_off_id)
    assert [(event.what, event.who) for event in history] == [
        (What.GIVEN, "Ann"), (What.OPENED, "Bo"), (What.NEVER_ARRIVED, ""),
    ]  # fmt: skip


def check_lists(decisions: Decisions, first: Given) -> None:
    """By state, giver and time; those who are awaited; those whose id ends so."""
    book = decisions.hand_offs
    more = [steps.give(given(code, hours, ("crm", "calls", code), "Cy")) for code, hours in (("a", 1), ("b", 2))]
    for one in more:
        book.save(one)
    back = steps.take_back(more[1].hand_off, "Cy", NOON + 3 * HOUR, "wrong one")
    book.save(back)
    assert [one.given.code for one in book.newest(list(State), 9)] == ["b", "a", "222222222"]
    assert [one.given.code for one in book.newest(list(State), 1, "Cy")] == ["b"]
    assert [one.given.code for one in book.newest([State.NEVER_ARRIVED], 9)] == ["222222222"]
    assert [one.given.code for one in book.awaited(NOON)] == ["222222222", "a"]
    assert [one.given.code for one in book.awaited(first.arrive_by)] == ["a"]
    assert book.ending(first.hand_off_id[-9:], 2) == [first.hand_off_id]
    named = steps.give(replace(given("c", 1, ("crm", "calls", "c"), "Cy"), to=To.PERSON, name="Bo Li"))
    book.save(named)
    assert book.to_person(WAITING, lambda name: name == "Bo Li", 9) == [named.hand_off]
    assert book.to_person(WAITING, lambda name: name == "Di", 9) == []
    assert book.to_person([State.NEVER_ARRIVED], bool, 9) == []
    assert book.ending("%", 2) == []
    assert book.hand_off(back.hand_off.given.hand_off_id) == back.hand_off


def check_moves(decisions: Decisions, first: Given) -> None:
    """A hand-off on a live call is on the record that becomes of it, and what it says stays as it was given."""
    book = decisions.hand_offs
    for _ in range(2):
        with decisions._shelf.writing() as connection:
            rehang(connection, CALL, HEIR)
    (moved,) = book.anchored([CALL, HEIR])
    assert (moved.record, moved.given) == (HEIR, first)
    assert sorted(book.records(99)) == [*(("crm", "calls", code) for code in "abc"), HEIR]
    late = given("late", 5)
    book.save(steps.give(late))
    assert [one.given.code for one in book.anchored([HEIR])] == ["late", "222222222"]
