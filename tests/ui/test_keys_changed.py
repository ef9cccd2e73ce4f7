"""Keys become others: pressed in the list, heard at once, refused where they are taken, and taken back."""

from __future__ import annotations

import sys
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desk.ui.keys import KEYS, KeyBook, places_meet
from desk.ui.pressed import ALT_GR, key_of
from desk.ui.shell.key_button import KeyButton, refusal
from desk.ui.shell.keys_list import KeysDialog
from tests.ui import story
from tests.ui.acting import open_customer
from tests.ui.stand import Stand
from tests.ui.trend_scenes import trends

SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def listed(qtbot: QtBot, stand: Stand) -> KeysDialog:
    with qtbot.waitSignal(stand.window.desk.opened):
        stand.window.open_customer(1)
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    stand.window.commands.show_keys()
    dialog = stand.window.findChild(KeysDialog)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def choose(qtbot: QtBot, dialog: KeysDialog, name: str, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    button = dialog.rows[name].button
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert button.listening
    qtbot.keyClick(button, key, held)
    assert not button.listening


def press(qtbot: QtBot, window: QWidget, sequence: str) -> None:
    pressed = QKeySequence(sequence)[0]
    qtbot.keyClick(window.focusWidget() or window, pressed.key(), pressed.keyboardModifiers())


def test_no_two_keys_are_the_same_in_one_place() -> None:
    same = [(a.name, b.name) for a, b in combinations(KEYS, 2) if a.sequence == b.sequence and places_meet(a, b)]
    assert not same


def test_a_key_is_changed_heard_at_once_and_said_everywhere(qtbot: QtBot, listed: KeysDialog, stand: Stand) -> None:
    choose(qtbot, listed, "next", Qt.Key.Key_U)
    assert listed.rows["next"].button.text() == "U"
    assert "U: Next item" in listed.foot.words.text()
    choose(qtbot, listed, "flags", Qt.Key.Key_E, CTRL)
    choose(qtbot, listed, "note", Qt.Key.Key_Q)
    window = stand.window
    with qtbot.waitActive(window):
        listed.accept()
        window.activateWindow()
    view = window.desk.timeline().view
    window.desk.pages.customer.header.refresh.setFocus()
    press(qtbot, window, "J")
    assert view.chosen_item() is None
    press(qtbot, window, "U")
    assert view.chosen_item() == story.STORY[0]
    assert window.desk.pages.customer.header.acts.note.key.text() == "Q"
    assert window.rail._rooms["flags"].accessibleName().startswith("Escalations (Ctrl+E)")
    press(qtbot, window, "Ctrl+E")
    assert window.flags.isVisible()


def test_a_key_that_is_taken_is_named_and_may_be_taken_all_the_same(qtbot: QtBot, listed: KeysDialog) -> None:
    choose(qtbot, listed, "note", Qt.Key.Key_W)
    assert "W is taken: Wrap up the call" in listed.foot.words.text()
    assert listed.foot.take.hasFocus()
    qtbot.keyClick(listed.foot.take, Qt.Key.Key_Space)
    assert listed.rows["note"].button.text() == "W"
    assert listed.rows["wrap_up"].button.text() == "none"
    qtbot.mouseClick(listed.foot.undo, Qt.MouseButton.LeftButton)
    assert listed.rows["note"].button.text() == "N"
    assert listed.rows["wrap_up"].button.text() == "W"
    choose(qtbot, listed, "note", Qt.Key.Key_W)
    qtbot.mouseClick(listed.foot.leave, Qt.MouseButton.LeftButton)
    assert listed.rows["note"].button.text() == "N"


def test_the_same_key_may_mean_another_thing_in_another_room(qtbot: QtBot, listed: KeysDialog, stand: Stand) -> None:
    choose(qtbot, listed, "work_call", Qt.Key.Key_N)
    assert listed.rows["work_call"].button.text() == "N"
    assert stand.tools.keys.chosen == {"work_call": "N"}


def test_one_key_or_all_become_what_they_were_at_first(qtbot: QtBot, listed: KeysDialog, stand: Stand) -> None:
    choose(qtbot, listed, "note", Qt.Key.Key_Q)
    choose(qtbot, listed, "place_1", Qt.Key.Key_F11)
    back = listed.rows["note"].back
    assert back.isVisible()
    qtbot.keyClick(back, Qt.Key.Key_Return)
    assert stand.tools.keys.chosen == {"place_1": "F11"}
    assert not back.isVisible()
    qtbot.mouseClick(listed.foot.all_back, Qt.MouseButton.LeftButton)
    assert stand.tools.keys.chosen == {}
    qtbot.keyClick(listed, Qt.Key.Key_Z, CTRL)
    assert stand.tools.keys.chosen == {"place_1": "F11"}


def test_escape_leaves_a_key_as_it_is_and_what_fields_need_is_refused(qtbot: QtBot, listed: KeysDialog) -> None:
    choose(qtbot, listed, "note", Qt.Key.Key_Escape)
    assert listed.isVisible()
    assert listed.rows["note"].button.text() == "N"
    choose(qtbot, listed, "note", Qt.Key.Key_Tab)
    assert "needed by fields" in listed.foot.words.text()
    choose(qtbot, listed, "note", Qt.Key.Key_C, CTRL)
    assert "Ctrl+C is needed" in listed.foot.words.text()
    assert listed.rows["note"].button.text() == "N"


def test_arrows_walk_the_list(qtbot: QtBot, listed: KeysDialog) -> None:
    first = listed.rows["search"].button
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert listed.rows["take"].button.hasFocus()
    qtbot.keyClick(listed.rows["take"].button, Qt.Key.Key_Up)
    assert first.hasFocus()


def test_a_letter_that_was_chosen_is_typed_where_one_types(qtbot: QtBot, stand: Stand) -> None:
    stand.tools.keys.choose({"flags": "U", "note": "5", "place_5": "F5"})
    line = stand.window.side.search.line
    line.setFocus()
    qtbot.keyClicks(line, "u5/?")
    assert line.text() == "u5/?"
    assert stand.window.desk.isVisible()


@pytest.mark.parametrize(
    ("key", "held", "text", "said"),
    [
        (Qt.Key.Key_Slash, SHIFT, "/", "/"),  # Shift+7 on a German keyboard
        (Qt.Key.Key_Question, SHIFT, "?", "?"),
        (Qt.Key.Key_BraceLeft, CTRL | ALT, "{", "{"),  # AltGr, as Windows tells it
        (Qt.Key.Key_At, Qt.KeyboardModifier.GroupSwitchModifier, "@", "@"),
        (Qt.Key.Key_1, SHIFT, "1", "1"),  # a French keyboard
        (Qt.Key.Key_5, Qt.KeyboardModifier.KeypadModifier, "5", "5"),
        (Qt.Key.Key_N, SHIFT, "N", "Shift+N"),
        (Qt.Key.Key_N, NONE, "n", "N"),
        (Qt.Key.Key_Adiaeresis, NONE, "ä", "Ä"),
        (Qt.Key.Key_K, CTRL | ALT, "", "Ctrl+Alt+K"),
        (Qt.Key.Key_F6, SHIFT, "", "Shift+F6"),
        (Qt.Key.Key_Shift, SHIFT, "", ""),
    ],
)
def test_a_sign_is_that_sign_on_every_keyboard(key: Qt.Key, held: Qt.KeyboardModifier, text: str, said: str) -> None:
    assert key_of(QKeyEvent(QEvent.Type.KeyPress, key, held, text)) == said


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Windows and macOS tell Qt of AltGr themselves.")
def test_a_sign_made_with_alt_gr_is_heard_as_that_sign_only(qtbot: QtBot, stand: Stand) -> None:
    stand.tools.keys.choose({"flags": "@"})

    def press(key: Qt.Key, text: str) -> None:
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            heard = stand.window.focusWidget() or stand.window
            QApplication.sendEvent(heard, QKeyEvent(kind, key, NONE, 24, 64, ALT_GR, text))

    stand.window.rail._rooms["desk"].setFocus()
    press(Qt.Key.Key_At, "@")
    assert stand.window.flags.isVisible()
    stand.window.go_to("desk")
    stand.window.rail._rooms["desk"].setFocus()
    press(Qt.Key.Key_BraceLeft, "{")
    assert stand.window.desk.isVisible()
    line = stand.window.side.search.line
    line.setFocus()
    press(Qt.Key.Key_At, "@")
    assert line.text() == "@"
    assert stand.window.desk.isVisible()


def test_what_lists_and_fields_need_cannot_be_had() -> None:
    assert all(refusal(key) for key in ("Tab", "Return", "Up", "Shift+Down", "Ctrl+V", "Space", "Backspace"))
    assert not any(refusal(key) for key in ("Ctrl+Return", "Alt+Up", "Del", "F12", "ß", "Ctrl+Shift+V"))


@pytest.mark.parametrize("name", ["store_here", "store_call", "escape", "finish", "find_typing", "flag_undo"])
def test_what_is_needed_while_one_types_is_no_letter(qtbot: QtBot, listed: KeysDialog, name: str) -> None:
    button = listed.rows[name].button
    former = button.text()
    for key, held in ((Qt.Key.Key_C, NONE), (Qt.Key.Key_Q, SHIFT), (Qt.Key.Key_5, NONE), (Qt.Key.Key_Delete, NONE)):
        choose(qtbot, listed, name, key, held)
        assert (
            "is typed where this is needed. Press one with Ctrl or Alt, or a function key" in listed.foot.words.text()
        )
        assert button.text() == former
    choose(qtbot, listed, name, Qt.Key.Key_Left, CTRL)
    assert "Ctrl+Left is needed by the field" in listed.foot.words.text()
    assert button.text() == former
    for key, held, shown in ((Qt.Key.Key_F11, NONE, "F11"), (Qt.Key.Key_U, CTRL | SHIFT, "Ctrl+Shift+U")):
        choose(qtbot, listed, name, key, held)
        assert button.text() == shown


def test_undo_may_have_its_first_key_again_which_nothing_else_typed_over_may_have() -> None:
    keys = {key.name: key for key in KEYS}
    assert refusal("Ctrl+Z", keys["flag_undo"]) == ""
    assert refusal("Ctrl+Z", keys["escape"])
    assert refusal("C", keys["work_call"]) == ""


def test_undo_in_the_list_is_the_persons_own_key(qtbot: QtBot, listed: KeysDialog, stand: Stand) -> None:
    choose(qtbot, listed, "flag_undo", Qt.Key.Key_U, CTRL)
    choose(qtbot, listed, "note", Qt.Key.Key_Q)
    qtbot.keyClick(listed, Qt.Key.Key_Z, CTRL)
    assert stand.tools.keys.chosen == {"flag_undo": "Ctrl+U", "note": "Q"}
    qtbot.keyClick(listed, Qt.Key.Key_U, CTRL)
    assert stand.tools.keys.chosen == {"flag_undo": "Ctrl+U"}


def test_a_book_forgets_what_it_does_not_know(qtbot: QtBot) -> None:
    book = KeyBook({"note": "Q"})
    with qtbot.waitSignal(book.changed):
        book.choose({"dance": "D", "note": "N", "proof": ""})
    assert book.chosen == {"proof": ""}
    assert book.hint("Proof", "proof") == "Proof"
    with qtbot.assertNotEmitted(book.changed):
        book.choose({"proof": ""})


def test_buttons_and_menus_say_the_keys_a_person_chose(stand: Stand) -> None:
    trends(stand)
    room = stand.window.flags
    assert "Take it (T)" in room.panel.buttons["take"].toolTip()
    assert room.trends.page.back.accessibleName() == "Back to the board (Esc)"
    stand.tools.keys.choose({"flag_take": "Q", "escape": "F12", "split": "U", "join": ""})
    assert "Take it (Q)" in room.panel.buttons["take"].toolTip()
    assert room.trends.page.back.accessibleName() == "Back to the board (F12)"
    stand.window.go_to("desk")
    open_customer(stand)
    stand.window.desk.care.journeys.lines.open_menu(story.STORY[3], stand.window.mapToGlobal(stand.window.pos()))
    told = [action.text() for action in stand.window.findChildren(QMenu, "line-menu")[-1].actions()]
    assert told[1:3] == ["&Begin a journey with this line\tU", "&Move to another journey …"]


def test_every_button_in_the_list_says_what_it_changes(listed: KeysDialog) -> None:
    names = [button.accessibleName() for button in listed.findChildren(KeyButton)]
    assert len(names) == len(set(names)) == len(KEYS)
