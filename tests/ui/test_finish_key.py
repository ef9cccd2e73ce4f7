"""The key that finishes: one key for a note, a wrap-up, a hand-off and a note at the counter, and another if wanted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.ui.customer.notes_part import NotesPart
from desk.ui.shell.keys_list import KeysDialog
from tests.ui import call_story, store_story
from tests.ui.acting import answered, open_customer, press, said
from tests.ui.call_scenes import on_the_line
from tests.ui.hand_off_scenes import part_of
from tests.ui.stand import Stand
from tests.ui.store_acting import Hand
from tests.ui.store_scenes import at_store

OWN = "F12"


def keypad_enter(qtbot: QtBot, stand: Stand) -> None:
    """Ctrl with the Enter of the keypad."""
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.KeypadModifier
    qtbot.keyClick(stand.window.focusWidget(), Qt.Key.Key_Enter, held)


def finish(qtbot: QtBot, stand: Stand, key: str) -> None:
    if key == "keypad":
        keypad_enter(qtbot, stand)
    else:
        press(qtbot, stand, key)


@pytest.fixture(params=["Ctrl+Return", "keypad", OWN])
def key(request: pytest.FixtureRequest, stand: Stand) -> str:
    """What is pressed to finish; the last was chosen by a person."""
    pressed = str(request.param)
    if pressed == OWN:
        stand.tools.keys.choose({"finish": OWN})
    return pressed


def notes(qtbot: QtBot, stand: Stand) -> NotesPart:
    press(qtbot, stand, "N")
    qtbot.waitUntil(lambda: answered(stand))
    part = stand.on_calls.notes._part
    assert part is not None
    qtbot.waitUntil(part.text.isVisible)
    return part


def test_it_writes_a_note(qtbot: QtBot, stand: Stand, key: str) -> None:
    open_customer(stand)
    qtbot.keyClicks(notes(qtbot, stand).text, "Called the courier")
    finish(qtbot, stand, key)
    qtbot.waitUntil(lambda: bool(stand.notes.gates.named("write_note")) and answered(stand))
    assert stand.notes.gates.named("write_note") == [(1, "Called the courier", "")]


def test_it_changes_a_note_that_was_written(qtbot: QtBot, stand: Stand, key: str) -> None:
    stand.notes.kept[1] = list(call_story.NOTES)
    open_customer(stand)
    entry = notes(qtbot, stand).entries[0]
    entry.change.click()
    assert entry.form is not None
    qtbot.waitUntil(entry.form.isVisible)
    qtbot.keyClicks(entry.form.text, " Done.")
    finish(qtbot, stand, key)
    qtbot.waitUntil(lambda: bool(stand.notes.gates.named("change_note")) and answered(stand))
    assert stand.notes.gates.named("write_note") == []


def test_it_finishes_a_wrap_up(qtbot: QtBot, stand: Stand, key: str) -> None:
    on_the_line(stand)
    press(qtbot, stand, "W")
    qtbot.waitUntil(lambda: stand.window.desk.pages.part == "wrap-up" and answered(stand))
    press(qtbot, stand, "Return")
    finish(qtbot, stand, key)
    qtbot.waitUntil(lambda: stand.window.desk.pages.part == "" and answered(stand))
    assert stand.wrap_ups.kept["wrap-0"].state == "done"


def test_it_hands_off(qtbot: QtBot, stand: Stand, key: str) -> None:
    on_the_line(stand)
    press(qtbot, stand, "H")
    part = part_of(stand)
    qtbot.waitUntil(lambda: "Billing" in part.form.choice.names.pills and answered(stand))
    part.form.choice.names.pills["Billing"].click()
    qtbot.keyClicks(part.form.text, "Calm, please")
    finish(qtbot, stand, key)
    qtbot.waitUntil(lambda: part.card.isVisible() and answered(stand))
    assert "Handed to the team Billing" in said(part)


def test_it_writes_a_note_at_the_counter(qtbot: QtBot, stand: Stand, key: str) -> None:
    hand = Hand(qtbot, stand, at_store(stand))
    hand.scan(store_story.CARD)
    hand.room.act("note")
    sheet = hand.room.page.note
    qtbot.waitUntil(sheet.text.hasFocus)
    qtbot.keyClicks(sheet.text, "Wants 39")
    finish(qtbot, stand, key)
    hand.settle()
    assert stand.notes.gates.named("write_note")[-1][:2] == (1, "Wants 39")  # type: ignore[index]
    assert sheet.isHidden()


def test_where_it_is_another_key_the_former_finishes_nothing(qtbot: QtBot, stand: Stand) -> None:
    stand.tools.keys.choose({"finish": OWN})
    open_customer(stand)
    part = notes(qtbot, stand)
    qtbot.keyClicks(part.text, "Called the courier")
    press(qtbot, stand, "Ctrl+Return")
    assert part.text.toPlainText() == "Called the courier"
    assert stand.notes.gates.named("write_note") == []


def test_whatever_says_the_key_says_which_it_is_now(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    part = notes(qtbot, stand)
    sheet = at_store(stand).page.note
    sheet.open("")
    assert "Write note (Ctrl+Enter)" in part.write.toolTip()
    assert "Ctrl+Enter saves." in said(sheet)
    stand.tools.keys.choose({"finish": OWN})
    assert f"Write note ({OWN})" in part.write.toolTip()
    assert f"{OWN} saves." in said(sheet)
    stand.tools.keys.choose({"finish": ""})
    assert "Write note<" in part.write.toolTip()
    assert "saves." not in said(sheet)


def test_who_wants_it_for_something_else_is_asked_and_leaves_every_note_as_it_was(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    stand.window.commands.show_keys()
    dialog = stand.window.findChild(KeysDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.rows["finish"].button.text() == "Ctrl+Enter"
    for pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        for name in ("flags", "flag_assign", "store_call"):
            button = dialog.rows[name].button
            former = button.text()
            button.setFocus()
            qtbot.keyClick(button, Qt.Key.Key_Return)
            qtbot.keyClick(button, pressed, Qt.KeyboardModifier.ControlModifier)
            assert "Ctrl+Enter is taken: Write the note" in dialog.foot.words.text()
            assert button.text() == former
            dialog.foot.leave.click()
    assert stand.tools.keys.chosen == {}


def test_a_key_taken_from_it_does_the_other_thing_only(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    stand.tools.keys.choose({"finish": "", "flags": "Ctrl+Return"})
    part = notes(qtbot, stand)
    qtbot.keyClicks(part.text, "Called the courier")
    keypad_enter(qtbot, stand)
    assert stand.window.flags.isVisible()
    assert stand.notes.gates.named("write_note") == []
