"""Notes on the customer: begun by a key, saved as they are typed, written, taken back, brought back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.ui.customer.notes_part import NotesPart
from tests.ui import call_story
from tests.ui.acting import answered, open_customer, press, said
from tests.ui.call_scenes import on_the_line
from tests.ui.stand import Stand

BUSY = ServiceError("The decisions file is held by another program.", "Close it, then try again.")


def part_of(stand: Stand) -> NotesPart:
    part = stand.on_calls.notes._part
    assert part is not None
    return part


@pytest.fixture
def noting(qtbot: QtBot, stand: Stand) -> Stand:
    """Sara is on the page, two notes are written, and the next one can be typed."""
    stand.notes.kept[1] = list(call_story.NOTES)
    open_customer(stand)
    press(qtbot, stand, "N")
    qtbot.waitUntil(lambda: answered(stand))
    return stand


def saved(stand: Stand) -> list[object]:
    return stand.notes.gates.named("type_note")


def test_n_begins_a_note_beside_those_that_were_written(qtbot: QtBot, noting: Stand) -> None:
    part = part_of(noting)
    assert part.text.hasFocus()
    words = said(part)
    for told in (call_story.NOTES[0].text, "Theo Marsh · 21 Nov 15:42", "On: Chat with Amir"):
        assert told in words
    assert not part.write.isEnabled()
    assert noting.window.desk.pages.customer.acts.note.accessibleName() == "Notes 2"


def test_what_is_typed_is_saved_as_it_is_typed_and_said_to_be(qtbot: QtBot, noting: Stand) -> None:
    qtbot.keyClicks(part_of(noting).text, "Nw: jk/?")
    assert part_of(noting).kept.text() == "Saving …"
    qtbot.waitUntil(lambda: part_of(noting).kept.text() == "Saved")
    assert saved(noting)[-1] == (1, "Nw: jk/?", "")
    assert len(saved(noting)) < len("Nw: jk/?")


def test_a_slow_save_is_never_overtaken_by_an_older_text(qtbot: QtBot, noting: Stand) -> None:
    held = noting.notes.gates.hold("type_note:(1, 'A', '')")
    text = part_of(noting).text
    qtbot.keyClicks(text, "A")
    noting.on_calls.saving.flush()
    qtbot.waitUntil(lambda: len(saved(noting)) == 1)
    qtbot.keyClicks(text, "BC")
    noting.on_calls.saving.flush()
    assert len(saved(noting)) == 1
    held.set()
    qtbot.waitUntil(lambda: part_of(noting).kept.text() == "Saved" and answered(noting))
    assert noting.notes.drafts[1].text == "ABC"


def test_ctrl_enter_writes_it_and_undo_brings_it_back_to_be_typed_on(qtbot: QtBot, noting: Stand) -> None:
    qtbot.keyClicks(part_of(noting).text, "Called the courier")
    press(qtbot, noting, "Ctrl+Return")
    qtbot.waitUntil(lambda: bool(noting.notes.gates.named("write_note")) and answered(noting))
    assert noting.notes.gates.named("write_note") == [(1, "Called the courier", "")]
    assert part_of(noting).text.toPlainText() == ""
    assert part_of(noting).entries[0].note.text == "Called the courier"
    noting.window.desk.pages.customer.undo.undo()
    qtbot.waitUntil(lambda: part_of(noting).text.toPlainText() == "Called the courier")
    qtbot.waitUntil(lambda: len(part_of(noting).entries) == 2)


def test_escape_closes_and_keeps_what_was_typed(qtbot: QtBot, noting: Stand) -> None:
    qtbot.keyClicks(part_of(noting).text, "Half a thou")
    press(qtbot, noting, "Esc")
    assert noting.window.desk.pages.part == ""
    qtbot.waitUntil(lambda: answered(noting) and bool(saved(noting)))
    assert noting.notes.drafts[1].text == "Half a thou"
    press(qtbot, noting, "N")
    assert part_of(noting).text.toPlainText() == "Half a thou"


def test_another_customer_gets_their_own_note_and_what_was_typed_stays_the_firsts(qtbot: QtBot, noting: Stand) -> None:
    qtbot.keyClicks(part_of(noting).text, "About Sara")
    open_customer(noting, 2)
    qtbot.waitUntil(lambda: 1 in noting.notes.drafts and answered(noting))
    press(qtbot, noting, "N")
    assert part_of(noting).text.toPlainText() == ""
    qtbot.keyClicks(part_of(noting).text, "About Daniel")
    noting.on_calls.saving.flush()
    qtbot.waitUntil(lambda: 2 in noting.notes.drafts and answered(noting))
    assert {who: draft.text for who, draft in noting.notes.drafts.items()} == {1: "About Sara", 2: "About Daniel"}


def test_what_a_crash_left_typed_is_there_again(qtbot: QtBot, stand: Stand) -> None:
    stand.notes.type(1, "Before the crash")
    open_customer(stand)
    assert stand.window.desk.pages.customer.acts.note.accessibleName() == "Note …"
    press(qtbot, stand, "N")
    assert part_of(stand).text.toPlainText() == "Before the crash"


def test_a_late_answer_does_not_overwrite_what_was_typed_meanwhile(qtbot: QtBot, stand: Stand) -> None:
    stand.notes.type(1, "Old draft")
    held = stand.notes.gates.hold("notes")
    stand.window.open_customer(1)
    qtbot.waitUntil(lambda: stand.window.desk.pages.shows(stand.window.desk.pages.customer))
    press(qtbot, stand, "N")
    qtbot.keyClicks(part_of(stand).text, "New")
    held.set()
    qtbot.waitUntil(lambda: answered(stand))
    assert part_of(stand).text.toPlainText() == "New"


def test_on_a_live_call_the_note_is_the_calls(qtbot: QtBot, stand: Stand) -> None:
    on_the_line(stand)
    press(qtbot, stand, "N")
    qtbot.keyClicks(part_of(stand).text, "He")
    stand.on_calls.saving.flush()
    qtbot.waitUntil(lambda: bool(saved(stand)))
    assert saved(stand)[-1] == (1, "He", f"desk/calls/{call_story.CALL_ID}")


def test_a_note_is_taken_back_and_stands_again(qtbot: QtBot, noting: Stand) -> None:
    qtbot.mouseClick(part_of(noting).entries[0].back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(part_of(noting).entries) == 1)
    assert noting.window.desk.pages.customer.undo.words.text() == "Note taken back."
    noting.window.desk.pages.customer.undo.undo()
    qtbot.waitUntil(lambda: len(part_of(noting).entries) == 2)


def test_a_draft_is_thrown_away_and_brought_back(qtbot: QtBot, noting: Stand) -> None:
    qtbot.keyClicks(part_of(noting).text, "Nonsense")
    qtbot.mouseClick(part_of(noting).away, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: answered(noting) and saved(noting)[-1:] == [(1, "", "")])
    assert part_of(noting).text.toPlainText() == ""
    noting.window.desk.pages.customer.undo.undo()
    qtbot.waitUntil(lambda: part_of(noting).text.toPlainText() == "Nonsense")
    qtbot.waitUntil(lambda: 1 in noting.notes.drafts)


def test_what_cannot_be_saved_is_said_kept_on_the_screen_and_tried_again(qtbot: QtBot, noting: Stand) -> None:
    noting.notes.gates.fail("type_note", BUSY)
    part = part_of(noting)
    qtbot.keyClicks(part.text, "Important")
    qtbot.waitUntil(part.note.isVisible)
    assert BUSY.title in said(part.note)
    assert part.kept.text() == "Not saved yet"
    noting.notes.gates.fail("type_note", None)
    qtbot.mouseClick(part.note._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: part.kept.text() == "Saved")
    assert noting.notes.drafts[1].text == "Important"


def test_notes_that_cannot_be_shown_say_why(qtbot: QtBot, stand: Stand) -> None:
    stand.notes.gates.fail("notes", BUSY)
    open_customer(stand)
    press(qtbot, stand, "N")
    assert BUSY.title in said(part_of(stand))
    stand.notes.gates.fail("notes", None)
    stand.notes.kept[1] = list(call_story.NOTES)
    qtbot.mouseClick(part_of(stand).note._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(part_of(stand).entries) == 2)


def test_what_somebody_else_did_with_a_note_since_is_not_undone(qtbot: QtBot, noting: Stand) -> None:
    taken = part_of(noting).entries[0].note
    qtbot.mouseClick(part_of(noting).entries[0].back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(part_of(noting).entries) == 1)
    noting.notes.undo(taken.note_id)
    theirs = noting.notes.take_back(taken.note_id, "wrong customer")
    noting.window.desk.pages.customer.undo.undo()
    qtbot.waitUntil(part_of(noting).note.isVisible)
    assert "Somebody changed this meanwhile." in said(part_of(noting).note)
    assert theirs in noting.notes.kept[1]
