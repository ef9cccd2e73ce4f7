"""Undoing takes back what one did oneself, and never what somebody else did since."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.services.asks import ServiceError
from desk.services.work_views import WishView
from tests.services.work_desk import WorkDesk

KEY = "pbx/calls/c1"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[WorkDesk]:
    held = WorkDesk(tmp_path)
    yield held
    held.close()


def test_of_a_call_back(desk: WorkDesk) -> None:
    backs = desk.work.call_backs
    made = backs.promise(desk.called(), "in 1 hour").call_back_id
    given = backs.give(made, "Bo")
    desk.who = "Bo"
    done = backs.done(made)
    desk.who = "Ann"
    with pytest.raises(ServiceError, match="Somebody changed this call-back meanwhile"):
        backs.undo(made, given.revision)
    assert backs.history(made)[-1].what == "done"
    assert backs.undo(made, done.revision).state == "waiting"
    assert backs.undo(made, backs.take_back(made).revision).state == "waiting"


def test_of_a_note(desk: WorkDesk) -> None:
    notes, ann = desk.work.notes, desk.called()
    note = notes.write(ann, "Wants blue")
    taken = notes.take_back(note.note_id)
    with pytest.raises(ServiceError, match="Somebody changed this note meanwhile"):
        notes.undo(note.note_id, note.revision)
    assert notes.undo(note.note_id, taken.revision).stands


def test_of_a_wrap_up(desk: WorkDesk) -> None:
    desk.called()
    wraps = desk.work.wrap_ups
    begun = wraps.begin(KEY).wrap_up_id
    wraps.type(begun, note="Money was taken twice.", promise="Send the refund", due="by 5 pm")
    finished = wraps.finish(begun)
    kept = wraps.keep_promise(begun)
    for undo in (wraps.undo, lambda one, after: wraps.take_back(one, after=after)):
        with pytest.raises(ServiceError, match="Somebody changed this wrap-up meanwhile"):
            undo(begun, finished.revision)
    assert wraps.undo(begun, kept.revision).kept_at is None


def test_of_what_they_say_about_calls(desk: WorkDesk) -> None:
    backs, ann = desk.work.call_backs, desk.called()
    mine = WishView(never=True, note="moved abroad")
    backs.wish(ann, never=True, note="moved abroad", over=WishView())
    assert backs.wished(ann) == mine
    desk.who = "Bo"
    backs.wish(ann, between="17:00-20:00", over=mine)
    with pytest.raises(ServiceError, match="something else they said"):
        backs.wish(ann, over=mine)
    assert backs.wished(ann) == WishView(between="17:00-20:00")
