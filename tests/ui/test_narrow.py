"""A small screen at three times the size: the window fits on it, and all of it is reached by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.ui.shell.frame import LEAST
from tests.ui.acting import open_customer, press
from tests.ui.stand import Stand

# Of 1,920 by 1,080 pixels.
SMALL = (640, 360)


def test_the_window_may_be_as_small_as_that() -> None:
    assert LEAST[0] <= SMALL[0]
    assert LEAST[1] <= SMALL[1]


def test_the_side_panel_is_folded_away_while_nobody_is_in_it(qtbot: QtBot, stand: Stand) -> None:
    side = stand.window.side
    stand.window.resize(*SMALL)
    assert not side.folding.folded
    open_customer(stand)
    qtbot.waitUntil(lambda: side.folding.folded)
    press(qtbot, stand, "Ctrl+K")
    qtbot.waitUntil(lambda: not side.folding.folded)
    assert side.search.line.hasFocus()
    timeline = stand.window.desk.timeline()
    assert timeline is not None
    timeline.view.setFocus()
    qtbot.waitUntil(lambda: side.folding.folded)
    press(qtbot, stand, "F2")
    qtbot.waitUntil(lambda: not side.folding.folded)
    timeline.view.setFocus()
    qtbot.waitUntil(lambda: side.folding.folded)
    desk = stand.window.rail._rooms["desk"]
    qtbot.mouseClick(desk, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(side.search.line.hasFocus)
    assert not side.folding.folded
    timeline.view.setFocus()
    stand.window.resize(1_200, 800)
    qtbot.waitUntil(lambda: not side.folding.folded)
