"""Notes that were written are changed where they stand, the old words stay to be read, and the change is undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.ui.customer.note_entry import NoteChange, NoteEntry
from desk.ui.customer.notes_part import NotesPart
from tests.ui import call_story
from tests.ui.acting import answered, open_customer, press, said
from tests.ui.stand import Stand

AWAY = ServiceError("The decisions file is held by another program.", "Close it, then try again.")
OLD = call_story.NOTES[0].text
LEFT = Qt.MouseButton.LeftButton


def part_of(stand: Stand) -> NotesPart:
    part = stand.on_calls.notes._part
    assert part is not None
    return part


def entry_of(stand: Stand, place: int = 0) -> NoteEntry:
    return part_of(stand).entries[place]


def form_of(stand: Stand, place: int = 0) -> NoteChange:
    form = entry_of(stand, place).form
    assert form is not None
    return form


@pytest.fixture
def noting(qtbot: QtBot, stand: Stand) -> Stand:
    """Sara is on the page, and the two notes on her are read."""
    stand.notes.kept[1] = list(call_story.NOTES)
    open_customer(stand)
    press(qtbot, stand, "N")
    qtbot.waitUntil(lambda: answered(stand))
    return stand


def changed(qtbot: QtBot, stand: Stand, words: str = " Twice.") -> None:
    """Change the newest note by keys."""
    entry_of(stand).change.setFocus()
    press(qtbot, stand, "Space")
    qtbot.keyClicks(form_of(stand).text, words)
    press(qtbot, stand, "Ctrl+Return")
    qtbot.waitUntil(lambda: answered(stand) and entry_of(stand).form is None)
    qtbot.waitUntil(lambda: entry_of(stand).note.text == OLD + words)


def test_a_note_is_changed_where_it_stands_by_keys_alone(qtbot: QtBot, noting: Stand) -> None:
    changed(qtbot, noting)
    assert noting.notes.gates.named("change_note") == [("note-3", OLD + " Twice.")]
    assert len(part_of(noting).entries) == 2
    assert "changed" in said(entry_of(noting))
    assert noting.window.desk.pages.customer.undo.words.text() == "Note changed."
    qtbot.waitUntil(lambda: entry_of(noting).change.hasFocus())


def test_undo_writes_it_again_as_it_was(qtbot: QtBot, noting: Stand) -> None:
    changed(qtbot, noting)
    press(qtbot, noting, "Ctrl+Z")
    qtbot.waitUntil(lambda: answered(noting) and entry_of(noting).note.text == OLD)
    assert noting.window.desk.pages.customer.undo.words.text() == "Undone."


def test_the_old_words_stay_to_be_read_in_its_history(qtbot: QtBot, noting: Stand) -> None:
    changed(qtbot, noting)
    history = entry_of(noting).history
    assert history.button.accessibleName() == f"History: {(OLD + ' Twice.')[:60]}"
    qtbot.mouseClick(history.button, LEFT)
    qtbot.waitUntil(lambda: history.lines is not None and history.lines.isVisible())
    words = said(history)
    for told in (f"Theo Marsh written · {OLD}", f"Renée Okafor written anew · {OLD}", f"written · {OLD} Twice."):
        assert told in words
    qtbot.mouseClick(history.button, LEFT)
    assert not history.isVisible()


def test_a_history_that_comes_late_says_that_it_is_read_and_one_that_does_not_come_says_why(
    qtbot: QtBot, noting: Stand
) -> None:
    held = noting.notes.gates.hold("history_of_note")
    noting.notes.gates.fail("history_of_note", AWAY)
    history = entry_of(noting).history
    qtbot.mouseClick(history.button, LEFT)
    qtbot.waitUntil(lambda: "Reading the history" in said(history))
    held.set()
    qtbot.waitUntil(lambda: AWAY.title in said(history))
    assert "Reading" not in said(history)
    noting.notes.gates.fail("history_of_note", None)
    assert history.note is not None
    qtbot.mouseClick(history.note._button, LEFT)
    qtbot.waitUntil(lambda: OLD in said(history))


def test_what_is_as_it_was_or_empty_is_no_change(qtbot: QtBot, noting: Stand) -> None:
    qtbot.mouseClick(entry_of(noting).change, LEFT)
    form = form_of(noting)
    assert form.text.hasFocus()
    assert not form.go.isEnabled()
    form.text.selectAll()
    qtbot.keyClicks(form.text, " ")
    press(qtbot, noting, "Ctrl+Return")
    assert not form.go.isEnabled()
    qtbot.mouseClick(form.cancel, LEFT)
    assert entry_of(noting).change.hasFocus()
    assert OLD in said(entry_of(noting))
    assert noting.notes.gates.named("change_note") == []


def test_what_is_typed_into_a_change_outlasts_escape_and_news_of_other_notes(qtbot: QtBot, noting: Stand) -> None:
    qtbot.mouseClick(entry_of(noting, 1).change, LEFT)
    qtbot.keyClicks(form_of(noting, 1).text, " 16 too.")
    noting.notes.kept[1].insert(0, call_story.note(0, "Somebody else's"))
    noting.on_calls.notes.work.refresh()
    qtbot.waitUntil(lambda: len(part_of(noting).entries) == 3)
    assert form_of(noting, 2).text.hasFocus()
    press(qtbot, noting, "Esc")
    press(qtbot, noting, "N")
    qtbot.waitUntil(lambda: answered(noting))
    assert form_of(noting, 2).text.toPlainText().endswith(" 16 too.")


def test_a_note_somebody_took_back_meanwhile_keeps_what_is_typed_and_says_so(qtbot: QtBot, noting: Stand) -> None:
    qtbot.mouseClick(entry_of(noting).change, LEFT)
    qtbot.keyClicks(form_of(noting).text, " More.")
    noting.notes.take_back("note-3")
    noting.on_calls.notes.work.refresh()
    qtbot.waitUntil(lambda: answered(noting))
    qtbot.mouseClick(form_of(noting).go, LEFT)
    qtbot.waitUntil(lambda: "Only a note that stands" in said(form_of(noting)))
    assert form_of(noting).text.toPlainText() == OLD + " More."
    qtbot.mouseClick(form_of(noting).cancel, LEFT)
    assert [entry.note.note_id for entry in part_of(noting).entries] == ["note-40"]


def test_a_change_that_cannot_be_saved_says_why_and_is_tried_again(qtbot: QtBot, noting: Stand) -> None:
    noting.notes.gates.fail("change_note", AWAY)
    qtbot.mouseClick(entry_of(noting).change, LEFT)
    qtbot.keyClicks(form_of(noting).text, " More.")
    press(qtbot, noting, "Ctrl+Return")
    qtbot.waitUntil(lambda: AWAY.title in said(form_of(noting)))
    noting.notes.gates.fail("change_note", None)
    qtbot.mouseClick(form_of(noting).note._button, LEFT)
    qtbot.waitUntil(lambda: answered(noting) and entry_of(noting).note.text == OLD + " More.")
