"""Call-backs that ring: in time, without taking anything from whoever types, and seen at the side before that."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desk.domain.trouble import Trouble
from desk.ui.pieces import buttons
from desk.ui.work import ring_bar
from tests.ui import story, work_story
from tests.ui.acting import answered, later, open_customer, press, said
from tests.ui.call_scenes import on_the_line
from tests.ui.stand import Stand
from tests.ui.work_scenes import AWAY, backs, working

SOON = replace(work_story.BACKS[2], owner="")


def look(qtbot: QtBot, stand: Stand) -> None:
    """The window looks how work stands."""
    with qtbot.waitSignal(stand.at_work.watch.looked):
        stand.at_work.watch.look()
    qtbot.waitUntil(lambda: answered(stand))


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told by the bar."""
    told: list[str] = []

    def hear(widget: object, text: str) -> None:
        told.append(text)
        buttons.announce(widget, text)  # type: ignore[arg-type]

    monkeypatch.setattr(ring_bar, "announce", hear)
    return told


def test_it_rings_when_it_is_time_and_takes_nothing(qtbot: QtBot, stand: Stand, heard: list[str]) -> None:
    stand.work.call_backs.have(SOON)
    look(qtbot, stand)
    assert stand.window.ring.isHidden()
    # Somebody types meanwhile.
    line = stand.window.side.search.line
    line.setFocus()
    qtbot.keyClicks(line, "jan")
    # A moment before it is due the window sets itself an alarm, and what it then finds rings.
    later(stand, 25 * 60)
    stand.work.call_backs.have(replace(SOON, rings=True))
    look(qtbot, stand)
    qtbot.waitUntil(stand.window.ring.isVisible)
    assert line.hasFocus()
    assert line.text() == "jan"
    assert heard == ["Call back now, Mei Ruan, now · 17:07 in Los Angeles. F3 opens."]
    look(qtbot, stand)
    assert len(heard) == 1
    with qtbot.waitSignal(stand.window.desk.opened) as opened:
        press(qtbot, stand, "F3")
    assert opened.args[0].customer_id == 3


def test_it_rings_to_the_second(qtbot: QtBot, stand: Stand) -> None:
    due = replace(SOON, due_at=story.NOW + timedelta(milliseconds=80))
    stand.work.call_backs.have(due)
    look(qtbot, stand)
    with qtbot.waitSignal(stand.at_work.watch.looked):
        stand.work.call_backs.have(replace(due, rings=True))
    qtbot.waitUntil(stand.window.ring.isVisible)


def test_who_must_not_be_called_now_is_said_instead(qtbot: QtBot, stand: Stand, heard: list[str]) -> None:
    stand.work.call_backs.have(replace(work_story.BACKS[3], due_at=story.NOW, rings=True))
    stand.work.call_backs.guards[4] = work_story.NOT_NOW
    look(qtbot, stand)
    bar = stand.window.ring
    qtbot.waitUntil(bar.isVisible)
    assert bar.call.isHidden()
    assert heard[0].startswith(
        "Call back later, Ana Pires, It is 00:42 there; calls are made from 08:00 to 21:00. Opens"
    )


def test_put_away_it_stays_away_until_it_is_put_off(qtbot: QtBot, stand: Stand) -> None:
    working(stand)
    bar = stand.window.ring
    assert bar.who.text() == "Sara Jansen"
    assert bar.more.text() == "1 more due"
    qtbot.mouseClick(bar.away, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bar.who.text() == "Daniel Okafor")
    qtbot.mouseClick(bar.away, Qt.MouseButton.LeftButton)
    look(qtbot, stand)
    assert bar.isHidden()
    # Still to be done, and counted.
    assert stand.window.rail._rooms["work"].count == 2
    stand.work.call_backs.have(replace(work_story.BACKS[0], due_at=story.NOW + timedelta(minutes=1)))
    look(qtbot, stand)
    qtbot.waitUntil(bar.isVisible)


def test_called_from_the_bar_with_a_look_at_the_clock_there(qtbot: QtBot, stand: Stand) -> None:
    dialled: list[str] = []
    stand.at_work.dialler.hand_over = lambda tel: not dialled.append(tel)
    working(stand)
    with qtbot.waitSignal(stand.at_work.calling.dialled):
        qtbot.mouseClick(stand.window.ring.call, Qt.MouseButton.LeftButton)
    # It closed meanwhile.
    stand.work.call_backs.guards[1] = work_story.NOT_NOW
    qtbot.mouseClick(stand.window.ring.call, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stand.window.rooms.work_there is not None)
    tab = backs(stand)
    qtbot.waitUntil(tab.panel.asked.isVisible)
    assert tab.care.chosen is not None
    assert tab.care.chosen.name == "Sara Jansen"
    assert dialled == ["tel:+13035550142"]


def test_a_call_from_the_bar_that_fails_is_said_wherever_one_is(qtbot: QtBot, stand: Stand) -> None:
    stand.at_work.dialler.hand_over = lambda _tel: False
    working(stand)
    tab = backs(stand)
    tab.list.want("back-2")
    with qtbot.waitSignal(stand.at_work.calling.failed):
        qtbot.mouseClick(stand.window.ring.call, Qt.MouseButton.LeftButton)
    assert "No phone program is set up" in said(stand.window.work_note)
    assert tab.panel.note.isHidden()


def test_who_went_elsewhere_is_not_taken_away_to_be_asked(qtbot: QtBot, stand: Stand) -> None:
    working(stand)
    stand.work.call_backs.guards[1] = work_story.NOT_NOW
    held = stand.work.call_backs.gates.hold("may_call")
    qtbot.mouseClick(stand.window.ring.call, Qt.MouseButton.LeftButton)
    press(qtbot, stand, "Ctrl+3")
    shown = stand.window.rooms.shown
    assert shown is not None
    held.set()
    qtbot.waitUntil(stand.window.work_note.isVisible)
    assert stand.window.rooms.shown is shown
    assert "Sara Jansen was not called." in said(stand.window.work_note)
    look_there = next(one for one in stand.window.work_note.findChildren(QPushButton) if one.text() == "Look")
    qtbot.mouseClick(look_there, Qt.MouseButton.LeftButton)
    tab = backs(stand)
    qtbot.waitUntil(tab.panel.asked.isVisible)


def test_the_next_ones_stand_at_the_side(qtbot: QtBot, stand: Stand) -> None:
    stand.work.call_backs.have(SOON, *work_story.BACKS[3:])
    look(qtbot, stand)
    coming = stand.window.side.coming
    shown = [(one.name, one.line, one.right) for one in coming.list.people.shown]
    assert shown == [
        ("Mei Ruan", "17:07 in Los Angeles", "25 min"),
        ("Ana Pires", "Tomorrow 15:00 in Lisbon", ""),
        ("Tom Hale", "Tuesday 13:22", ""),
    ]
    later(stand, 20 * 60)
    coming._show()
    assert coming.list.people.shown[0].right == "5 min"
    place = coming.list.visualRect(coming.list.people.index(0, 0)).center()
    with qtbot.waitSignal(stand.window.desk.opened) as opened:
        qtbot.mouseClick(coming.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args[0].customer_id == 3


def test_nobody_to_call_leaves_no_trace(qtbot: QtBot, stand: Stand) -> None:
    look(qtbot, stand)
    assert stand.window.side.coming.isHidden()
    assert stand.window.ring.isHidden()
    # What cannot be had is asked for again, and what was known stays.
    working(stand)
    stand.work.call_backs.gates.fail("waiting", AWAY)
    stand.at_work.watch.look()
    qtbot.waitUntil(lambda: answered(stand))
    assert stand.window.side.coming.isVisible()


def test_trouble_in_the_companys_file_is_told_where_it_counts(qtbot: QtBot, stand: Stand) -> None:
    stand.work.rules.wrong = Trouble("work.toml is not valid TOML: line 3.", "Mend that line.")
    on_the_line(stand)
    look(qtbot, stand)
    press(qtbot, stand, "W")
    qtbot.waitUntil(lambda: stand.on_calls.wrap_ups._part is not None and answered(stand))
    part = stand.on_calls.wrap_ups._part
    assert part is not None
    assert "line 3. Mend that line." in said(part.rules_note)
    press(qtbot, stand, "Ctrl+5")
    room = stand.window.rooms.work_there
    assert room is not None
    assert "Until then what it said before counts." in said(room.note)
    stand.work.rules.wrong = None
    look(qtbot, stand)
    assert room.note.isHidden()
    assert part.rules_note.isHidden()


def test_a_customer_is_opened_without_the_room(qtbot: QtBot, stand: Stand) -> None:
    working(stand)
    open_customer(stand, 2)
    press(qtbot, stand, "F3")
    qtbot.waitUntil(lambda: stand.window.desk.pages.customer.header.name.text() == "Sara Jansen")
    assert stand.window.rooms.work_there is None
