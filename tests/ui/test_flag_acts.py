"""What is done with flags: by key and by mouse, with one and with several, and taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from tests.ui import flag_story, story
from tests.ui.flag_acting import calm, key, press
from tests.ui.stand import Stand

BUSY = ServiceError("The decisions file is held by another program.", "Close it, then try again.")


@pytest.fixture
def room(qtbot: QtBot, stand: Stand) -> Stand:
    """On the board with Priya Nair chosen: nobody has her flag."""
    stand.window.go_to("flags")
    qtbot.waitUntil(lambda: bool(stand.window.flags.board.model.rows) and stand.tools.quick.busy == 0)
    choose(qtbot, stand, "flag-2")
    return stand


def choose(qtbot: QtBot, stand: Stand, flag_id: str) -> None:
    board = stand.window.flags.board
    board.table.choose_row(board.model.find(flag_id))
    calm(qtbot, stand)


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_take_by_key_and_take_back_by_key(qtbot: QtBot, room: Stand) -> None:
    key(qtbot, room, "T")
    flag = room.flags.kept["flag-2"]
    assert (flag.state, flag.owner) == ("taken", flag_story.ME)
    assert room.window.flags.board.done.words.text() == "Priya Nair: taken"
    assert room.window.flags.board.chips.buttons["mine"].text() == "Mine 3"
    assert "Kim Lee" in words(room.window.flags.panel)
    key(qtbot, room, "Ctrl+Z")
    flag = room.flags.kept["flag-2"]
    assert (flag.state, flag.owner) == ("open", "")
    assert room.window.flags.board.done.words.text() == "Taken back: Priya Nair: taken"
    key(qtbot, room, "Ctrl+Z")  # there is nothing more to take back
    assert room.flags.gates.named("assign") == [(("flag-2",), "")]


def test_take_by_mouse_and_undo_gives_it_back_to_whoever_had_it(qtbot: QtBot, room: Stand) -> None:
    choose(qtbot, room, "flag-4")
    press(qtbot, room, room.window.flags.panel, "Take it")
    assert room.flags.kept["flag-4"].owner == flag_story.ME
    press(qtbot, room, room.window.flags.board.done, "Undo")
    assert room.flags.kept["flag-4"].owner == "Tomas"


def test_assign_by_typing_and_enter(qtbot: QtBot, room: Stand) -> None:
    key(qtbot, room, "A")
    line = room.window.flags.panel.asking.assign.line
    assert line.hasFocus()
    assert not room.window.flags.panel.asking.assign.go.isEnabled()
    qtbot.keyClicks(line, " Anna Berg ")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    calm(qtbot, room)
    assert room.flags.gates.named("assign") == [(("flag-2",), "Anna Berg")]
    assert room.window.flags.board.table.hasFocus()
    assert room.window.flags.board.done.words.text() == "Priya Nair: assigned to Anna Berg"


def test_assign_by_clicking_a_name_that_has_flags(qtbot: QtBot, room: Stand) -> None:
    press(qtbot, room, room.window.flags.panel, "Assign")
    press(qtbot, room, room.window.flags.panel.asking, "Deliveries lead")
    assert room.flags.kept["flag-2"].owner == "Deliveries lead"


def test_a_flag_can_be_given_back_to_nobody(qtbot: QtBot, room: Stand) -> None:
    key(qtbot, room, "A")
    assert "Nobody" not in [b.text() for b in room.window.flags.panel.asking.findChildren(QPushButton)]
    choose(qtbot, room, "flag-4")
    key(qtbot, room, "A")
    press(qtbot, room, room.window.flags.panel.asking, "Nobody")
    assert (room.flags.kept["flag-4"].state, room.flags.kept["flag-4"].owner) == ("open", "")
    assert room.window.flags.board.done.words.text() == "Henrik Dahl: given back"


def test_escape_closes_a_form_and_changes_nothing(qtbot: QtBot, room: Stand) -> None:
    key(qtbot, room, "A")
    qtbot.keyClicks(room.window.flags.panel.asking.assign.line, "trash")  # letters are typed, not heard as keys
    assert room.flags.gates.named("take") == []
    key(qtbot, room, "Esc")
    assert room.window.flags.panel.asking.isHidden()
    assert room.window.flags.board.table.hasFocus()
    assert room.flags.gates.named("assign") == []
    assert room.window.flags.isVisible()


@pytest.mark.parametrize(
    ("offer", "until"),
    [
        ("1 hour", story.NOW + timedelta(hours=1)),
        ("4 hours", story.NOW + timedelta(hours=4)),
        ("Tomorrow 09:00", datetime(2026, 11, 22, 15, tzinfo=UTC)),  # it is the evening of the 21st in Chicago
        ("Monday 09:00", datetime(2026, 11, 23, 15, tzinfo=UTC)),
    ],
)
def test_snooze_until_an_offered_moment(qtbot: QtBot, room: Stand, offer: str, until: datetime) -> None:
    key(qtbot, room, "S")
    press(qtbot, room, room.window.flags.panel.asking, offer)
    assert room.flags.gates.named("snooze") == [(("flag-2",), until)]
    board = room.window.flags.board
    assert board.model.find("flag-2") == -1
    assert board.table.chosen_flags()  # the one in its place goes on
    press(qtbot, room, board.done, "Undo")
    assert room.flags.kept["flag-2"].state == "open"


def test_snooze_until_a_typed_moment_by_keys_alone(qtbot: QtBot, room: Stand) -> None:
    key(qtbot, room, "S")
    form = room.window.flags.panel.asking.snooze
    for _step in range(4):
        key(qtbot, room, "Tab")
    assert form.moment.hasFocus()
    form.moment.setDateTime(QDateTime.fromString("2026-12-24T08:30:00", Qt.DateFormat.ISODate))
    met = 0
    while not form.go.hasFocus():  # within the moment Tab goes from day to month, year, hour and minute
        key(qtbot, room, "Tab")
        met += 1
        assert met < 10
    key(qtbot, room, "Space")
    assert room.flags.gates.named("snooze") == [(("flag-2",), datetime(2026, 12, 24, 14, 30, tzinfo=UTC))]


@pytest.mark.parametrize(("answer", "code"), [("Kept: it was right", "kept"), ("Needless", "needless")])
def test_resolve_asks_whether_it_was_right_and_why(qtbot: QtBot, room: Stand, answer: str, code: str) -> None:
    key(qtbot, room, "R")
    form = room.window.flags.panel.asking.resolve
    qtbot.keyClick(form.line, Qt.Key.Key_Return)  # nothing is answered yet
    assert room.flags.gates.named("resolve") == []
    press(qtbot, room, form, answer)
    assert not form.go.isEnabled()
    qtbot.keyClicks(form.line, "Refunded")
    assert form.go.isEnabled()
    qtbot.keyClick(form.line, Qt.Key.Key_Return)
    calm(qtbot, room)
    assert room.flags.gates.named("resolve") == [(("flag-2",), code, "Refunded")]
    key(qtbot, room, "Ctrl+Z")
    assert room.flags.kept["flag-2"].state == "open"


def test_resolve_by_keys_alone(qtbot: QtBot, room: Stand) -> None:
    key(qtbot, room, "R")
    key(qtbot, room, "Space")
    key(qtbot, room, "Tab")
    form = room.window.flags.panel.asking.resolve
    while not form.line.hasFocus():
        key(qtbot, room, "Tab")
    qtbot.keyClicks(form.line, "Called back")
    key(qtbot, room, "Return")
    assert room.flags.gates.named("resolve") == [(("flag-2",), "kept", "Called back")]


def test_reopen_and_take_back_resolves_with_the_same_words(qtbot: QtBot, room: Stand) -> None:
    key(qtbot, room, "5")
    choose(qtbot, room, "flag-8")
    shown = {name for name, button in room.window.flags.panel.buttons.items() if button.isVisible()}
    assert shown == {"reopen", "note", "open"}
    key(qtbot, room, "T")  # a resolved flag is not taken
    assert room.flags.gates.named("take") == []
    key(qtbot, room, "O")
    assert room.flags.kept["flag-8"].state == "taken"
    key(qtbot, room, "Ctrl+Z")
    assert room.flags.gates.named("resolve") == [(("flag-8",), "kept", "Refunded")]


def test_reopening_a_snoozed_one_is_taken_back_with_its_time(qtbot: QtBot, room: Stand) -> None:
    key(qtbot, room, "4")
    choose(qtbot, room, "flag-7")
    until = room.flags.kept["flag-7"].snoozed_until
    key(qtbot, room, "O")
    assert room.flags.kept["flag-7"].snoozed_until is None
    key(qtbot, room, "Ctrl+Z")
    assert (room.flags.kept["flag-7"].state, room.flags.kept["flag-7"].snoozed_until) == ("snoozed", until)


def test_taking_a_snoozed_one_is_taken_back_into_its_sleep(qtbot: QtBot, room: Stand) -> None:
    key(qtbot, room, "4")
    choose(qtbot, room, "flag-7")
    until = room.flags.kept["flag-7"].snoozed_until
    key(qtbot, room, "T")
    assert room.flags.kept["flag-7"].state == "taken"
    key(qtbot, room, "Ctrl+Z")
    assert (room.flags.kept["flag-7"].state, room.flags.kept["flag-7"].snoozed_until) == ("snoozed", until)


def test_a_note_is_written_and_shown_in_the_history(qtbot: QtBot, room: Stand) -> None:
    key(qtbot, room, "N")
    line = room.window.flags.panel.asking.note.line
    qtbot.keyClicks(line, "Neighbour has it")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    calm(qtbot, room)
    assert room.flags.gates.named("note") == [("flag-2", "Neighbour has it")]
    assert "noted by Kim Lee · Neighbour has it" in words(room.window.flags.panel)
    assert not room.window.flags.board.done.button.isVisible()


def test_several_are_done_together_by_keys(qtbot: QtBot, room: Stand) -> None:
    key(qtbot, room, "Home")
    key(qtbot, room, "Shift+Down")
    key(qtbot, room, "Shift+Down")
    panel = room.window.flags.panel
    assert panel.name.text() == "3 flags chosen"
    assert "Gil Amsalem, Sara Jansen, Priya Nair" in words(panel)
    assert not panel.buttons["note"].isVisible()
    assert not panel.history.isVisible()
    key(qtbot, room, "R")
    form = panel.asking.resolve
    key(qtbot, room, "Space")
    qtbot.keyClicks(form.line, "Storm day")
    qtbot.keyClick(form.line, Qt.Key.Key_Return)
    calm(qtbot, room)
    ids = ("flag-1", "flag-0", "flag-2")
    assert room.flags.gates.named("resolve") == [(ids, "kept", "Storm day")]
    assert room.window.flags.board.done.words.text() == "3 flags: resolved as kept"
    assert len(room.window.flags.board.model.rows) == 4
    key(qtbot, room, "Ctrl+Z")
    states = [(room.flags.kept[flag_id].state, room.flags.kept[flag_id].owner) for flag_id in ids]
    assert states == [("taken", "Kim Lee"), ("taken", "Deliveries lead"), ("open", "")]


def test_all_are_chosen_by_key_and_given_back_each_to_whom_it_was(qtbot: QtBot, room: Stand) -> None:
    before = {flag_id: (flag.state, flag.owner) for flag_id, flag in room.flags.kept.items()}
    key(qtbot, room, "Ctrl+A")
    assert room.window.flags.panel.name.text() == "7 flags chosen"
    assert room.window.flags.panel.buttons["take"].text() == "Take them"
    key(qtbot, room, "T")
    assert room.window.flags.board.chips.buttons["mine"].text() == "Mine 7"
    key(qtbot, room, "Ctrl+Z")
    assert {flag_id: (flag.state, flag.owner) for flag_id, flag in room.flags.kept.items()} == before


def test_choosing_another_flag_closes_what_was_asked_about_the_former(qtbot: QtBot, room: Stand) -> None:
    key(qtbot, room, "R")
    choose(qtbot, room, "flag-3")
    assert room.window.flags.panel.asking.isHidden()


def test_what_stays_chosen_keeps_its_open_form_when_the_list_is_asked_again(qtbot: QtBot, room: Stand) -> None:
    key(qtbot, room, "A")
    line = room.window.flags.panel.asking.assign.line
    qtbot.keyClicks(line, "An")
    room.flags.kept["new"] = flag_story.flag(20, flag_id="new", customer_time=99_999)
    room.window.flags_watch.look()
    calm(qtbot, room)
    assert len(room.window.flags.board.model.rows) == 8
    assert line.hasFocus()
    assert line.text() == "An"


def test_what_fails_is_said_and_can_be_tried_again(qtbot: QtBot, room: Stand) -> None:
    room.flags.gates.fail("take", BUSY)
    key(qtbot, room, "T")
    note = room.window.flags.board.acts_note
    assert "held by another program" in words(note)
    assert room.flags.kept["flag-2"].state == "open"
    room.flags.gates.fail("take", None)
    press(qtbot, room, note, "Try again")
    assert room.flags.kept["flag-2"].state == "taken"
    assert not note.isVisible()


def test_what_failed_stays_said_whatever_else_is_answered(qtbot: QtBot, room: Stand) -> None:
    held = room.flags.gates.hold("note")
    room.flags.gates.fail("take", BUSY)
    room.window.flags.acts.work.take(room.window.flags.chosen.flags)
    room.window.flags.acts.work.note(room.window.flags.chosen.flags[0], "Called back.")
    note = room.window.flags.board.acts_note
    qtbot.waitUntil(note.isVisible)
    held.set()
    calm(qtbot, room)
    room.window.flags_watch.look()
    calm(qtbot, room)
    assert room.window.flags.board.done.words.text() == "Noted on Priya Nair"
    assert "held by another program" in words(note)
    room.window.flags.press(2)
    calm(qtbot, room)
    assert not note.isVisible()  # one has gone on to something else


def test_two_acts_in_a_row_are_both_done_however_slow(qtbot: QtBot, room: Stand) -> None:
    held = room.flags.gates.hold("take")
    room.window.flags.act("take")
    room.window.flags.board.table.choose_row(3)
    room.window.flags.act("take")
    assert room.window.flags.isVisible()  # nothing blocks meanwhile
    held.set()
    calm(qtbot, room)
    assert {ids[0] for ids in room.flags.gates.named("take")} == {"flag-2", "flag-5"}
    assert room.flags.kept["flag-2"].owner == room.flags.kept["flag-5"].owner == flag_story.ME


def test_keys_of_flags_do_nothing_in_other_rooms(qtbot: QtBot, room: Stand) -> None:
    key(qtbot, room, "Ctrl+3")
    key(qtbot, room, "S")
    assert room.flags.gates.named("snooze") == []
    assert room.window.flags.panel.asking.isHidden()
