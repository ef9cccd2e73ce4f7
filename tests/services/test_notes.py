"""Notes: on the disk at each key, found wherever the customer goes, taken back and written anew but never edited."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desk.services.asks import ServiceError
from desk.services.work_views import NotesView
from tests.services.work_desk import ANN, WorkDesk, call, person


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[WorkDesk]:
    held = WorkDesk(tmp_path)
    yield held
    held.close()


def test_what_is_typed_survives_a_crash(desk: WorkDesk) -> None:
    ann = desk.called()
    desk.work.notes.type(ann, "She wants to be cal")
    desk.close()
    desk.open()
    draft = desk.work.notes.of_customer(ann).draft
    assert draft is not None
    assert (draft.text, draft.draft, draft.on) == ("She wants to be cal", True, "Call")
    assert desk.work.notes.of_customer(ann).notes == ()
    note = desk.work.notes.write(ann, "She wants to be called.", draft.key)
    assert desk.work.notes.of_customer(ann) == NotesView(ann, (note,), None, 1)
    assert desk.work.notes.of_customer(ann, 0).of == 1


def test_a_note_typed_to_nothing_is_thrown_away(desk: WorkDesk) -> None:
    ann = desk.called()
    desk.work.notes.type(ann, "x")
    desk.work.notes.type(ann, "")
    assert desk.work.notes.of_customer(ann).draft is None
    with pytest.raises(ServiceError):
        desk.work.notes.write(ann, "  ")


def test_a_note_on_the_customer_goes_on_though_their_newest_record_changes(desk: WorkDesk) -> None:
    desk.pull(person("p1", "Ann Lee", ANN))
    desk.settle()
    ann = desk.owner("p1", stream="customers")
    desk.work.notes.type(ann, "one")
    desk.pull(person("p0", "Ann Lee", ANN, changed_at=desk.now), source="crm")
    desk.settle()
    assert desk.owner("p0", "crm", "customers") == ann
    desk.work.notes.type(ann, "one two")
    (draft,) = desk.decisions.work.lists.drafts("Ann")
    assert draft.text == "one two"


def test_drafts_are_ones_own(desk: WorkDesk) -> None:
    ann = desk.called()
    desk.work.notes.type(ann, "mine")
    desk.who = "Bo"
    assert desk.work.notes.of_customer(ann).draft is None
    desk.work.notes.type(ann, "Bo's")
    desk.who = "Ann"
    draft = desk.work.notes.of_customer(ann).draft
    assert draft is not None
    assert draft.text == "mine"


def test_a_note_is_never_edited_silently(desk: WorkDesk) -> None:
    ann = desk.called()
    first = desk.work.notes.write(ann, "Wants blue")
    desk.who = "Bo"
    desk.now += timedelta(minutes=1)
    second = desk.work.notes.change(first.note_id, "Wants green")
    shown = desk.work.notes.of_customer(ann).notes
    assert [(one.text, one.stands, one.by) for one in shown] == [
        ("Wants green", True, "Bo"),
        ("Wants blue", False, "Ann"),
    ]
    history = desk.work.notes.history(second.note_id)
    assert [(line.who, line.what, line.text) for line in history] == [
        ("Ann", "written", "Wants blue"),
        ("Bo", "written anew", "Wants blue"),
        ("Bo", "written", "Wants green"),
    ]
    with pytest.raises(ServiceError):
        desk.work.notes.change(first.note_id, "Wants red")


def test_taken_back_and_undone(desk: WorkDesk) -> None:
    ann = desk.called()
    note = desk.work.notes.write(ann, "Gone")
    desk.work.notes.take_back(note.note_id, "wrong customer")
    (shown,) = desk.work.notes.of_customer(ann).notes
    assert not shown.stands
    assert [line.note for line in desk.work.notes.history(note.note_id)] == ["", "wrong customer"]
    assert desk.work.notes.undo(note.note_id).stands
    opened = desk.work.notes.undo(note.note_id)
    assert opened.draft
    assert desk.work.notes.write(ann, "Stays", opened.key).note_id == note.note_id


def test_notes_follow_their_record_when_people_are_told_apart(desk: WorkDesk) -> None:
    desk.pull(person("p1", "Ann Lee", ANN), call("c1", ANN))
    desk.settle()
    ann = desk.owner("c1")
    desk.work.notes.write(ann, "on the call", "pbx/calls/c1")
    desk.work.notes.write(ann, "on the customer")
    assert len(desk.work.notes.of_customer(ann).notes) == 2
    # The phone's record now names somebody else.
    desk.pull(call("c1", type(ANN)(ANN.kind, "+12085550199")))
    desk.settle()
    other = desk.owner("c1")
    assert other != ann
    assert [one.text for one in desk.work.notes.of_customer(ann).notes] == ["on the customer"]
    assert [one.text for one in desk.work.notes.of_customer(other).notes] == ["on the call"]


def test_notes_come_back_with_a_cache_that_was_deleted(desk: WorkDesk) -> None:
    ann = desk.called()
    desk.work.notes.write(ann, "Prefers text")
    desk.close()
    for file in desk.folder.glob("cache.sqlite*"):
        file.unlink()
    desk.open()
    ann = desk.called()
    assert [one.text for one in desk.work.notes.of_customer(ann).notes] == ["Prefers text"]


def test_a_note_in_our_words_is_heard_in_the_call_it_is_on(desk: WorkDesk) -> None:
    ann = desk.called()
    note = desk.work.notes.write(ann, "We will call her back by 3 pm.", "pbx/calls/c1")
    desk.settle()
    assert desk.flags() == []
    desk.pass_time(hours=4)
    assert desk.flags() == ["broken"]
    desk.work.notes.take_back(note.note_id)
    desk.settle()
    assert [flag.holds for flag in desk.decisions.flags.unresolved()] == [False]
