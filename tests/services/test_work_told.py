"""Other systems are told of what is written here, in its own transaction, and of what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from connectors.kit.writing import EntryKind
from connectors.records import CustomerRecord
from desk.domain import wrapping_up
from desk.domain.outbox import Entry
from desk.services.outbox_building import Drafts
from desk.services.work import build_work
from desk.store.books import Conflict
from tests.services.work_desk import ANN, WorkDesk, person

KEY = "pbx/calls/c1"


class Crm:
    """One source that takes everything."""

    def places(self, kind: EntryKind, records: Sequence[tuple[str, CustomerRecord]]) -> list[tuple[str, str]]:
        return [("crm", records[0][1].source_id)] if records else []


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[WorkDesk]:
    held = WorkDesk(tmp_path)
    targets: Any = Crm()
    drafts = Drafts(held.cache, held.decisions.outbox, targets, lambda: held.who, held.clock)
    held.work = build_work(
        held.cache, held.decisions.work, held.written, held.work.follow, held.around, held.shipped, tmp_path, drafts
    )
    held.pull(person("p1", "Ann Lee", ANN), source="crm")
    held.called()
    yield held
    held.close()


def told(desk: WorkDesk, about: str) -> list[Entry]:
    return desk.decisions.outbox.about(f"work/{about}")


def shown(entries: Sequence[Entry]) -> list[tuple[str, str]]:
    return [(entry.draft.kind.value, entry.draft.title) for entry in entries]


def test_each_part_of_a_wrap_up_is_told_by_its_kind(desk: WorkDesk) -> None:
    wrap = desk.work.wrap_ups
    begun = wrap.begin(KEY).wrap_up_id
    wrap.type(begun, note="Was kind.", disposition="refund", promise="Send it", due="by 5 pm")
    assert told(desk, begun) == []
    wrap.finish(begun)
    entries = told(desk, begun)
    assert shown(entries) == [("disposition", "Refund given"), ("promise", "Promised: Send it"), ("note", "Note")]
    assert {(entry.draft.name, entry.draft.target, entry.draft.place) for entry in entries} == {
        ("Ann Lee", "crm", "p1")
    }
    assert entries[1].draft.facts["due_at"] == "2026-03-02T17:00:00+00:00"
    wrap.keep_promise(begun, "sent")
    assert shown(told(desk, begun))[3:] == [("promise", "Promise kept: Send it")]
    wrap.undo(begun)
    wrap.take_back(begun)
    assert shown(told(desk, begun))[-3:] == [
        ("disposition", "Taken back: Refund given"),
        ("promise", "Taken back: Promised: Send it"),
        ("note", "Taken back: Note"),
    ]


def test_notes_and_call_backs_are_told(desk: WorkDesk) -> None:
    ann = desk.owner("c1")
    note = desk.work.notes.write(ann, "Blue")
    again = desk.work.notes.change(note.note_id, "Green")
    assert shown(told(desk, note.note_id)) == [("note", "Note")]
    assert shown(told(desk, again.note_id)) == [("note", "Note in place of an earlier one")]
    made = desk.work.call_backs.promise(ann, "tomorrow 9:00", "refund").call_back_id
    desk.work.call_backs.give(made, "Bo")
    desk.work.call_backs.move(made, "tomorrow 10:00")
    desk.work.call_backs.done(made)
    assert shown(told(desk, made)) == [
        ("promise", "Call-back: refund"),
        ("promise", "Call-back moved: refund"),
        ("promise", "Called back: refund"),
    ]
    desk.work.call_backs.wish(ann, never=True)
    assert len(desk.decisions.outbox.slips()) == 5


def test_what_is_not_kept_is_not_told(desk: WorkDesk) -> None:
    note = desk.work.notes.write(desk.owner("c1"), "Blue")
    stale = desk.decisions.work.entry(note.note_id)
    desk.work.notes.take_back(note.note_id)
    before = len(desk.decisions.outbox.slips())
    with pytest.raises(Conflict):
        desk.work.papers.save(wrapping_up.take_back(stale, desk.now, "Bo"))
    assert len(desk.decisions.outbox.slips()) == before
