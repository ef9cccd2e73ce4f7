"""Scenes of the trends: charts, the table, a year, nothing, and what stands where they cannot be had."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.flag_scenes import AWAY, board
from tests.ui.render import until
from tests.ui.stand import Stand


def trends(stand: Stand, days: str = "30") -> None:
    """Be where the trends are."""
    board(stand)
    stand.window.flags.act("trends")
    page = stand.window.flags.trends.page
    page.days.buttons[days].click()
    until(lambda: stand.tools.quick.busy == 0)


def trends_scene(stand: Stand) -> None:
    trends(stand)
    views = [card.view for card in stand.window.flags.trends.page.cards]
    views[0].setFocus(Qt.FocusReason.TabFocusReason)
    views[0].go(12)
    views[2].go(20)


def trends_year_scene(stand: Stand) -> None:
    trends(stand, "365")


def trends_table_scene(stand: Stand) -> None:
    trends(stand)
    stand.window.flags.trends.page.ways.buttons["table"].click()


def trends_none_scene(stand: Stand) -> None:
    stand.journeys.journeys, stand.journeys.settling = 0, 1_204
    trends(stand, "7")


def trends_loading_scene(stand: Stand) -> None:
    board(stand)
    stand.journeys.gates.hold("numbers")
    stand.window.flags.act("trends")
    states = stand.window.flags.trends.page.states
    until(lambda: states.currentWidget() is states.skeleton)


def trends_error_scene(stand: Stand) -> None:
    board(stand)
    stand.journeys.gates.fail("numbers", AWAY)
    stand.window.flags.act("trends")
    until(lambda: stand.tools.quick.busy == 0)
