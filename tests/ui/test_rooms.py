"""Rooms are made when somebody first goes there, and then show what was learned before, and what is learned later."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.ui.escalations.room import EscalationsRoom
from desk.ui.identity.room import IdentityRoom
from desk.ui.sources.room import SourcesRoom
from desk.ui.work.room import WorkRoom
from tests.ui.stand import Stand

ROOMS = {"flags": EscalationsRoom, "sources": SourcesRoom, "identity": IdentityRoom, "work": WorkRoom}


def made(stand: Stand) -> set[type]:
    return {kind for kind in ROOMS.values() if stand.window.findChildren(kind)}


def test_whoever_answers_the_phone_needs_only_the_customer_desk(qtbot: QtBot, stand: Stand) -> None:
    with qtbot.waitSignal(stand.window.desk.opened):
        stand.window.open_customer(1)
    assert made(stand) == set()
    # Keys of rooms nobody was in do nothing, and the window closes without asking there.
    for key in (Qt.Key.Key_J, Qt.Key.Key_Escape):
        qtbot.keyClick(stand.window, key)
    assert stand.window.close()
    assert made(stand) == set()


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_is_made_once_and_shown_whenever_one_goes_there(qtbot: QtBot, stand: Stand, name: str) -> None:
    for _ in range(2):
        stand.window.go_to(name)
        room = stand.window.rooms.shown
        assert isinstance(room, ROOMS[name])
        assert room.isVisible()
        stand.window.go_to("desk")
        assert stand.window.rooms.shown is None
        assert stand.window.desk.isVisible()
        assert stand.window.findChildren(ROOMS[name]) == [room]
    assert made(stand) == {ROOMS[name]}


def test_the_sources_are_there_at_once_when_one_comes_late(qtbot: QtBot, stand: Stand) -> None:
    qtbot.waitUntil(lambda: bool(stand.window.watch.overview.sources))
    gate = stand.sources.gates.hold("overview")
    stand.window.go_to("sources")
    shown = [card.source.source_id for card in stand.window.sources.list.cards]
    assert shown == [source.source_id for source in stand.window.watch.overview.sources]
    gate.set()


def test_a_room_that_cannot_be_made_yet_is_waited_for_until_somebody_goes_elsewhere(stand: Stand) -> None:
    rooms, make = stand.window.rooms, stand.window.rooms.work_maker
    rooms.work_maker = None
    stand.window.go_to("work")
    assert (rooms.shown, rooms.waiting, stand.window.desk.isVisible()) == (None, "work", True)
    stand.window.go_to("sources")
    assert rooms.waiting == ""
    rooms.work_maker = make
    stand.window.go_to("work")
    assert rooms.shown is rooms.work_there is not None
