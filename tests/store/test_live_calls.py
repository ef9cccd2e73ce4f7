"""The book of live calls: one row a call however often it is told, and everything that hangs on it moves with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from connectors.records import Identifier, IdentifierKind
from desk.domain import wrapping_up
from desk.domain.calls import Kind
from desk.domain.flags import State, What
from desk.domain.work import Sort
from desk.store.decisions import Decisions
from desk.store.ids import new_id
from desk.store.live_calls import START, KeptCall, LiveCallBook
from tests.domain.calling import event
from tests.records import NOON
from tests.store.deciding import flag, later, raised
from tests.store.deciding_calls import check_live_calls

HOUR = timedelta(hours=1)
RING, ANSWER, END = event(Kind.RING), event(Kind.ANSWER, 5, user="avi"), event(Kind.HANGUP, 60)
OWN = ("pbx", "calls", "c1")
ANN = Identifier(IdentifierKind.ACCOUNT, "7", "crm/customers")


@pytest.fixture
def decisions(tmp_path: Path) -> Iterator[Decisions]:
    held = Decisions(tmp_path / "decisions.sqlite")
    yield held
    held.close()


@pytest.fixture
def book(decisions: Decisions) -> LiveCallBook:
    return decisions.calls


def kept(call_id: str = "x", *events: object, **more: object) -> KeptCall:
    given = {"line_call": "1", "head": call_id, "passed_at": None, "turns_at": NOON + HOUR} | more
    told = frozenset(events or (RING,))
    return KeptCall(call_id, "pbx", started_at=NOON, over_at=NOON + 4 * HOUR, events=told, **given)  # type: ignore[arg-type]


def test_live_calls(decisions: Decisions) -> None:
    check_live_calls(decisions)


def test_a_call_is_read_back_as_it_was_kept(book: LiveCallBook) -> None:
    call = kept("x", RING, ANSWER, passed_at=NOON + HOUR)
    book.save([call])
    found = book.call("x")
    assert found is not None
    assert replace(found, changed=0) == call
    assert found.changed == 1
    assert book.call("y") is None


def test_two_programs_that_hear_of_one_call_keep_one_with_what_both_heard(book: LiveCallBook) -> None:
    book.save([kept("x", RING, ANSWER)])
    (second,) = book.save([kept("y", RING, END)])
    assert (second.call_id, second.head, second.events) == ("x", "x", {RING, ANSWER, END})
    assert [one.call_id for one in book.since(NOON)] == ["x"]


def test_a_head_is_named_as_it_is_kept(book: LiveCallBook) -> None:
    book.save([kept("x")])
    found = book.save([kept("a", line_call="2", head="0"), kept("0", RING, END, head="0")])
    assert [(one.call_id, one.head) for one in found] == [("a", "x"), ("x", "x")]


def test_whoever_follows_the_book_sees_each_change_once_and_in_order(book: LiveCallBook) -> None:
    book.save([kept("x"), kept("y", line_call="2"), kept("z", line_call="3")])
    seen, place = [], START
    while found := book.changes(place, 2):
        seen += [one.call_id for one in found]
        place = (found[-1].changed, found[-1].call_id)
    assert seen == ["x", "y", "z"]
    book.save([kept("y", RING, ANSWER, line_call="2")])
    assert [one.call_id for one in book.changes(place, 9)] == ["y"]


def test_time_turns_a_call_until_it_is_over(book: LiveCallBook) -> None:
    book.save([kept()])
    assert book.turn(NOON) == 0
    turns = [book.turn(NOON + n * HOUR / 2) for n in range(12)]
    assert turns == [0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0]


def test_the_last_word_on_whose_call_it_was_counts_and_is_taken_back(book: LiveCallBook) -> None:
    book.save([kept()])
    book.whose("x", ANN, "Kim", NOON)
    (changed,) = book.changes((1, "x"), 9)
    assert changed.whose == ANN
    book.whose("x", replace(ANN, value="8"), "Kim", NOON)
    book.whose("x", None, "Bo", NOON)
    held = book.call("x")
    assert held is not None
    assert held.whose is None


def test_what_is_written_on_a_call_is_found_on_what_it_became(book: LiveCallBook) -> None:
    book.save([kept("x"), kept("y", line_call="2", head="x")])
    here = [("desk", "calls", one) for one in ("x", "y", "nobody")]
    assert book.stands([*here, OWN]) == {here[0]: here[0], here[1]: here[0], here[2]: here[2], OWN: OWN}
    book.join("x", OWN, NOON)
    assert book.stands(here) == {here[0]: OWN, here[1]: OWN, here[2]: here[2]}
    assert book.taken([OWN, ("pbx", "calls", "c2")]) == {OWN: "x"}
    book.join("x", ("pbx", "calls", "c2"), NOON)
    assert book.stands(here[:1]) == {here[0]: OWN}
    assert book.unjoined(NOON, 9) == []


def test_what_nobody_can_tell_is_said(book: LiveCallBook) -> None:
    book.save([kept()])
    assert (book.unsure({"x"}), book.unsure({"x"})) == (1, 0)
    assert [(one.call_id, one.doubt) for one in book.unjoined(NOON, 9)] == [("x", True)]
    book.join("x", OWN, NOON)
    held = book.call("x")
    assert held is not None
    assert (held.doubt, held.became) == (False, OWN)


def test_flags_notes_and_corrections_hang_on_what_a_call_became(decisions: Decisions) -> None:
    decisions.calls.save([kept()])
    hung = replace(flag("r1"), anchor=replace(flag("r1").anchor, source="desk", source_id="x"))
    done = replace(hung, flag_id="done", rule="r2")
    there = replace(flag("r1"), anchor=replace(flag("r1").anchor, source="pbx"))
    decisions.flags.save([raised(hung), raised(there), raised(done)])
    decisions.flags.save([later(done, What.RESOLVED, state=State.RESOLVED)])
    decisions.corrections.add(("desk", "calls", "x"), ("crm", "calls", "c9"), "Kim", NOON)
    decisions.corrections.add(("crm", "calls", "c8"), ("desk", "calls", "x"), "Kim", NOON)
    draft = wrapping_up.begin(new_id(NOON), Sort.NOTE, ("desk", "calls", "x"), NOON, "Kim")
    decisions.work.save([wrapping_up.finish(replace(draft, text="Cross"), NOON, "Kim")])
    before = decisions.flags.revision()
    decisions.calls.join("x", OWN, NOON)
    assert decisions.flags.anchored([("desk", "calls", "x")]) == []
    held = decisions.flags.anchored([OWN])
    assert {one.flag_id for one in held} == {hung.flag_id, there.flag_id, "done"}
    assert {one.anchor.part for one in held if one.rule == "r1"} == {0, 1}
    assert decisions.flags.revision() != before
    words = {one.record: one.joined for one in decisions.corrections.standing()}
    assert [(on, note.text) for on, note in decisions.work.anchored([OWN])] == [(OWN, "Cross")]
    assert words == {OWN: ("crm", "calls", "c9"), ("crm", "calls", "c8"): OWN}
