"""The board of escalations: what is shown, what is said where nothing can be, and how one gets about in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.ui.escalations import watch
from desk.ui.escalations.order import Order
from desk.ui.pieces.buttons import IconButton
from tests.ui import flag_story, story
from tests.ui.render import settle
from tests.ui.stand import Stand

BUSY = ServiceError("The decisions file is held by another program.", "Close it, then try again.")


@pytest.fixture
def room(qtbot: QtBot, stand: Stand) -> Stand:
    stand.window.go_to("flags")
    qtbot.waitUntil(lambda: bool(stand.window.flags.board.model.rows) and stand.tools.quick.busy == 0)
    return stand


def key(qtbot: QtBot, stand: Stand, sequence: str) -> None:
    pressed = QKeySequence(sequence)[0]
    qtbot.keyClick(stand.window.focusWidget() or stand.window, pressed.key(), pressed.keyboardModifiers())
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    settle()


def words(widget: QWidget) -> str:
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text().replace("\u200b", "") for label in labels)


def test_the_board_is_entered_by_key_and_says_how_many_there_are(qtbot: QtBot, stand: Stand) -> None:
    button = stand.window.rail._rooms["flags"]
    qtbot.waitUntil(lambda: button.count == 7)
    assert button.accessibleName() == "Escalations (Ctrl+2): 7 open flags"
    stand.window.activateWindow()
    key(qtbot, stand, "Ctrl+2")
    board = stand.window.flags.board
    qtbot.waitUntil(lambda: len(board.model.rows) == 7)
    assert not stand.window.side.isVisible()
    assert board.table.hasFocus()
    assert board.subtitle.text() == "7 open · oldest 2 d 4 h"
    assert [button.text() for button in board.chips.buttons.values()] == [
        "Open 7", "Mine 2", "Due today 4", "Snoozed 1", "Resolved",
    ]  # fmt: skip
    assert board.model.rows[0].customer == "Gil Amsalem"


@pytest.mark.parametrize(("place", "state"), list(enumerate(("open", "mine", "due", "snoozed", "resolved"), 1)))
def test_digits_choose_the_state_shown(qtbot: QtBot, room: Stand, place: int, state: str) -> None:
    key(qtbot, room, "5" if place == 1 else "1")
    key(qtbot, room, str(place))
    board = room.window.flags.board
    expected = [flag.flag_id for flag in room.flags.page(state).flags]
    assert board.chips.chosen == state
    assert [flag.flag_id for flag in board.model.rows] == expected


def test_resolved_flags_stand_by_severity_and_newest_first_and_say_so(qtbot: QtBot, room: Stand) -> None:
    key(qtbot, room, "5")
    board = room.window.flags.board
    assert [flag.customer for flag in board.model.rows] == ["Ines Prado", "Tariq Aziz"]
    assert board.order.box.currentText() == "Sorted by severity, then newest"
    board.order.want("customer")
    board.order.want("time")
    assert [flag.customer for flag in board.model.rows] == ["Ines Prado", "Tariq Aziz"]
    key(qtbot, room, "1")
    assert board.order.box.currentText() == "Sorted by customer time spent"


def test_a_late_answer_to_another_state_is_not_shown(qtbot: QtBot, room: Stand) -> None:
    held = room.flags.gates.hold("page:('resolved', None, 200)")
    board = room.window.flags.board
    board.chips.choose("resolved")
    qtbot.waitUntil(lambda: ("resolved", None, 200) in room.flags.gates.named("page"))
    board.chips.choose("snoozed")
    qtbot.waitUntil(lambda: len(board.model.rows) == 1)
    held.set()
    qtbot.waitUntil(lambda: room.tools.quick.busy == 0)
    assert [flag.customer for flag in board.model.rows] == ["Lena Vogt"]


def test_waiting_shows_a_skeleton_and_an_error_says_what_to_do(qtbot: QtBot, stand: Stand) -> None:
    held = stand.flags.gates.hold("page")
    stand.window.go_to("flags")
    states = stand.window.flags.board.states
    qtbot.waitUntil(lambda: states.currentWidget() is states.skeleton)
    stand.flags.gates.fail("page", BUSY)
    held.set()
    qtbot.waitUntil(lambda: states.currentWidget() is states.notice)
    assert "held by another program" in words(states.notice)
    stand.flags.gates.fail("page", None)
    qtbot.mouseClick(states.notice._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: states.currentWidget() is states.content)


def test_flags_that_were_shown_stay_when_asking_again_fails(qtbot: QtBot, room: Stand) -> None:
    room.flags.gates.fail("page", BUSY)
    room.window.flags.loader.reload()
    board = room.window.flags.board
    qtbot.waitUntil(board.note.isVisible)
    assert len(board.model.rows) == 7
    room.flags.gates.fail("page", None)
    board.note._button.click()
    qtbot.waitUntil(lambda: room.tools.quick.busy == 0)
    assert not board.note.isVisible()


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("open", "No open flags."), ("mine", "No flag is yours."), ("due", "Nothing is due today."),
        ("snoozed", "Nothing is snoozed."), ("resolved", "Nothing was resolved yet."),
    ],
)  # fmt: skip
def test_no_flags_of_a_state_say_what_that_means(qtbot: QtBot, room: Stand, state: str, said: str) -> None:
    room.flags.kept = {}
    board = room.window.flags.board
    board.chips.choose(state)
    qtbot.waitUntil(lambda: board.states.currentWidget() is board.states.notice)
    assert said in words(board.states.notice)
    board.states.notice._button.click()
    assert board.chips.chosen == ("resolved" if state == "open" else "open")
    qtbot.waitUntil(lambda: room.tools.quick.busy == 0)


def test_j_and_k_walk_and_the_panel_follows(qtbot: QtBot, room: Stand) -> None:
    panel = room.window.flags.panel
    assert "Choose a flag" in words(panel)
    for name in ("Gil Amsalem", "Sara Jansen", "Priya Nair"):
        key(qtbot, room, "J")
        assert panel.name.text() == name
    key(qtbot, room, "K")
    told = words(panel)
    for part in (
        "Sara Jansen", "Came back again", "High", "Taken", "Deliveries lead", "Overdue 30 m",
        "1 h 51 m with us, 10 m of it waiting", "What it rests on", "3 interactions about order 10482 within 7 days",
        "When interactions in the journey are at least 3", "Raised 46 in 30 days.", "History",
        "19 Nov 14:46 noted by Tomas · Courier sent a photo of a green door",
    ):  # fmt: skip
        assert part in told
    key(qtbot, room, "End")
    assert panel.name.text() == "Omar Haddad"
    assert "Raised by hand by Tomas." in words(panel)
    key(qtbot, room, "Home")
    assert panel.name.text() == "Gil Amsalem"


def test_the_history_of_a_flag_left_meanwhile_is_not_shown(qtbot: QtBot, room: Stand) -> None:
    held = room.flags.gates.hold("flag:flag-1")
    room.window.flags.step(1)
    qtbot.waitUntil(lambda: "flag-1" in room.flags.gates.named("flag"))
    room.window.flags.step(1)
    panel = room.window.flags.panel
    qtbot.waitUntil(lambda: "History" in words(panel))
    held.set()
    qtbot.waitUntil(lambda: room.tools.quick.busy == 0)
    assert panel.name.text() == "Sara Jansen"


def test_titles_and_the_box_order_the_rows(qtbot: QtBot, room: Stand) -> None:
    board = room.window.flags.board
    titles = board.table.titles
    place = QPoint(titles.sectionViewportPosition(4) + 20, titles.height() // 2)
    for expected in (Order("owner"), Order("owner", turned=True)):
        qtbot.mouseClick(titles.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.waitUntil(lambda: room.tools.quick.busy == 0)
        assert board.order.order == expected
    assert board.order.box.currentText() == "Sorted by owner"
    board.order.box.setFocus()
    board.order.box.activated.emit(board.order.box.currentIndex())  # chosen again, it is turned back
    assert board.order.order == Order("owner")
    qtbot.keyClick(board.order.box, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: board.order.order == Order())
    assert board.model.rows[0].customer == "Gil Amsalem"


def test_enter_opens_the_customer(qtbot: QtBot, room: Stand) -> None:
    room.window.flags.step(1)
    with qtbot.waitSignal(room.window.desk.opened) as opened:
        qtbot.keyClick(room.window.flags.board.table, Qt.Key.Key_Return)
    assert opened.args[0].customer_id == room.flags.kept["flag-1"].customer_id
    assert room.window.desk.isVisible()


def test_a_double_click_opens_the_customer(qtbot: QtBot, room: Stand) -> None:
    table = room.window.flags.board.table
    place = table.visualRect(table.model().index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(room.window.desk.opened) as opened:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args[0].customer_id == room.flags.kept["flag-2"].customer_id


def test_a_flag_whose_customer_is_not_here_yet_says_so(qtbot: QtBot, room: Stand) -> None:
    room.flags.kept["flag-1"] = replace(room.flags.kept["flag-1"], customer_id=0, customer="")
    room.window.flags.loader.reload()
    qtbot.waitUntil(lambda: room.tools.quick.busy == 0)
    key(qtbot, room, "J")
    assert room.window.flags.panel.name.text() == "Not on this desk yet"
    qtbot.keyClick(room.window.flags.board.table, Qt.Key.Key_Return)
    assert room.window.flags.isVisible()
    assert "not on this desk yet" in words(room.window.flags.panel.note)


def test_evidence_leads_to_its_record_on_the_customers_page(qtbot: QtBot, room: Stand) -> None:
    room.flags.kept["flag-1"] = replace(room.flags.kept["flag-1"], customer_id=1)
    room.window.flags.loader.reload()
    qtbot.waitUntil(lambda: room.tools.quick.busy == 0)
    key(qtbot, room, "J")
    lines = room.window.flags.panel.evidence.findChildren(IconButton)
    assert lines[0].accessibleName() == "Open the record: Call, 2 transfers: Billing → Deliveries → Deliveries lead"
    with qtbot.waitSignal(room.window.desk.opened):
        lines[0].setFocus()
        qtbot.keyClick(lines[0], Qt.Key.Key_Return)
    timeline = room.window.desk.timeline()
    qtbot.waitUntil(lambda: timeline.view.chosen_item() is not None)
    assert timeline.view.chosen_item() == story.STORY[3]
    qtbot.waitUntil(lambda: room.tools.quick.busy == 0)


def test_in_a_narrow_window_the_panel_lies_over_the_table_until_it_is_put_away(qtbot: QtBot, room: Stand) -> None:
    room.window.resize(900, 700)
    settle()
    panel = room.window.flags.panel
    assert not panel.isVisible()
    key(qtbot, room, "J")
    assert panel.isVisible()
    key(qtbot, room, "Esc")
    assert not panel.isVisible()
    assert room.window.flags.isVisible()
    key(qtbot, room, "Esc")
    assert room.window.desk.isVisible()


def test_looking_asks_for_counts_alone_and_for_all_flags_only_where_something_changed(
    qtbot: QtBot, room: Stand
) -> None:
    room.flags.kept = {one.flag_id: one for one in (flag_story.flag(n) for n in range(300))}
    room.window.flags_watch.look()
    qtbot.waitUntil(lambda: room.tools.quick.busy == 0)
    asked = room.flags.gates.named("page")
    before = len(asked)
    room.window.flags_watch.look()
    qtbot.waitUntil(lambda: room.tools.quick.busy == 0)
    assert room.flags.gates.named("page")[before:] == [("open", None, 0)]
    room.window.go_to("desk")
    room.flags.kept.pop("flag-0")
    room.window.flags_watch.look()
    qtbot.waitUntil(lambda: room.tools.quick.busy == 0)
    assert room.flags.gates.named("page")[before + 1 :] == [("open", None, 0)]
    assert room.window.rail._rooms["flags"].count == 299


def test_what_time_alone_changes_is_shown_when_looking_again(qtbot: QtBot, room: Stand) -> None:
    key(qtbot, room, "J")
    panel = room.window.flags.panel
    assert "Due 22:02" in words(panel)
    room.tools.words.now.now = story.NOW + timedelta(hours=5)  # the same evening goes on
    room.window.flags_watch.look()
    qtbot.waitUntil(lambda: "Overdue 1 h 40 m" in words(panel))
    assert room.window.flags.board.model.index(0, 3).data() == "1 d 7 h"


def test_looking_again_brings_what_others_did(qtbot: QtBot, room: Stand) -> None:
    key(qtbot, room, "J")
    room.flags.kept["flag-1"] = replace(room.flags.kept["flag-1"], owner="Somebody else")
    room.flags.kept["new"] = flag_story.flag(20, flag_id="new", customer="New One", customer_time=99_999)
    room.window.flags_watch.look()
    board = room.window.flags.board
    qtbot.waitUntil(lambda: len(board.model.rows) == 8)
    assert board.model.rows[0].customer == "New One"
    qtbot.waitUntil(lambda: "Somebody else" in words(room.window.flags.panel))
    assert room.window.rail._rooms["flags"].count == 8
    assert board.table.chosen_flags()[0].flag_id == "flag-1"
    assert watch.LOOK_MS >= 1_000


def test_a_long_history_shows_its_newest_part_and_all_of_it_when_asked(qtbot: QtBot, room: Stand) -> None:
    flag = room.flags.kept["flag-1"]
    events = tuple(replace(flag.history[1], note=f"note {n}") for n in range(45))
    room.flags.kept["flag-1"] = replace(flag, history=events)
    key(qtbot, room, "J")
    history = room.window.flags.panel.history
    told = words(history)
    assert "note 44" in told
    assert "note 4\n" not in f"{told}\n"
    (more,) = history.findChildren(QPushButton)
    assert more.text() == "and 5 earlier"
    more.setFocus()
    qtbot.keyClick(more, Qt.Key.Key_Space)
    settle()
    assert "note 0" in words(history)
    assert not more.isVisible()
