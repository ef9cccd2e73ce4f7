"""Beside made-up customers it is said that they are, and how to begin with one's own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.services.first_views import BeginningView
from tests.ui.acting import open_customer, said
from tests.ui.stand import Stand

DEMO, NONE = BeginningView(("crm", "shop"), 0), BeginningView((), 1)


def rested(qtbot: QtBot, stand: Stand) -> None:
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0 and stand.tools.slow.busy == 0)


def test_it_stands_beside_the_customer_and_leads_to_first_steps(qtbot: QtBot, stand: Stand) -> None:
    stand.first.view = DEMO
    stand.at_guide.start()
    open_customer(stand)
    note = stand.window.side.made_up
    qtbot.waitUntil(note.isVisible)
    assert "made up" in said(note)
    qtbot.mouseClick(note.own, Qt.MouseButton.LeftButton)
    room = stand.at_guide.room
    assert room is not None
    assert room.isVisible()
    rested(qtbot, stand)


def test_it_comes_and_goes_with_the_demo_company(qtbot: QtBot, stand: Stand) -> None:
    note = stand.window.side.made_up
    stand.first.view = NONE
    stand.at_guide.start()
    rested(qtbot, stand)
    assert note.isHidden()
    for view in (DEMO, NONE):
        stand.first.view = view
        stand.window.watch.pulled.emit()
        qtbot.waitUntil(lambda view=view: note.isHidden() != bool(view.demo))  # type: ignore[misc]
    rested(qtbot, stand)
