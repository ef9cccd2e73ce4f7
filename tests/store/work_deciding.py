"""What must hold of what people write down wherever it is kept: run over a file and over a server alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desk.domain import call_backs, wrapping_up
from desk.domain.work import Anchor, Sort, Stage, undo
from desk.store.decisions import Conflict, Decisions
from desk.store.ids import new_id
from tests.records import NOON

CALL, HEIR = ("desk", "calls", "l1"), ("pbx", "calls", "1")
HOUR = timedelta(hours=1)


def check_work(decisions: Decisions) -> None:
    """Drafts, steps, conflicts, moves, lists and sums."""
    book = decisions.work
    draft = wrapping_up.begin(new_id(NOON), Sort.WRAP_UP, CALL, NOON, "Ann")
    book.type(draft)
    draft = replace(draft, text="ö", disposition="refund", promise="call", due_at=NOON + HOUR)
    book.type(draft)
    assert (book.draft(Sort.WRAP_UP, CALL, "Ann"), book.draft(Sort.NOTE, CALL, "Ann")) == (draft, None)
    assert (book.lists.drafts("Ann"), book.lists.drafts("Bo")) == ([draft], [])
    with pytest.raises(Conflict):
        book.type(replace(draft, entry_id=new_id(NOON)))
    done = wrapping_up.finish(draft, NOON, "Ann", "refund")
    since, _ = book.changes(-1)
    book.save([done])
    with pytest.raises(Conflict):
        book.save([done])
    assert book.changes(since) == (since + 1, [(CALL, done.entry)])
    assert (book.lists.chosen(), book.lists.chosen("other")) == ({"refund": 1}, {})
    check_moves(decisions, done.entry.entry_id)
    opened = undo(book.entry(draft.entry_id), book.events(draft.entry_id), NOON, "Ann")
    book.save([opened])
    assert [event.number for event in book.events(draft.entry_id)] == [1, 2]
    assert not book.drop(draft.entry_id)
    check_lists(decisions, HEIR)


def check_moves(decisions: Decisions, entry_id: str) -> None:
    """What is written goes with the record that took the place, and back again."""
    book = decisions.work
    book.move(CALL, HEIR)
    book.move(CALL, HEIR)
    assert [(anchor, entry.entry_id) for anchor, entry in book.anchored([CALL, HEIR])] == [(HEIR, entry_id)]
    assert (book.place(CALL), book.place(HEIR)) == (HEIR, HEIR)
    book.move(HEIR, CALL)
    assert book.place(CALL) == CALL
    book.move(CALL, HEIR)


def check_lists(decisions: Decisions, on: Anchor) -> None:
    """Call-backs by their time, and all of a time."""
    book = decisions.work
    for hours in (3, 1, 2):
        due = NOON + hours * HOUR
        book.save([call_backs.promise_call(new_id(NOON), on, NOON + HOUR, "Ann", due_at=due + HOUR, zone="")])
    waiting = book.lists.call_backs()
    assert [one.due_at for one in waiting] == [NOON + (hours + 1) * HOUR for hours in (1, 2, 3)]
    book.save([call_backs.done(waiting[0], NOON, "Bo")])
    assert [one.entry_id for one in book.lists.call_backs(Stage.DONE)] == [waiting[0].entry_id]
    assert len(book.lists.between(NOON, NOON + HOUR)) == 1
    assert len(book.lists.between(NOON, NOON + 2 * HOUR)) == 4
    assert book.lists.ending(waiting[0].entry_id[-10:], 2) == [waiting[0].entry_id]
