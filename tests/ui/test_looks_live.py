"""The system goes dark, or asks for more contrast, while windows are open: each shows it at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.ui import theme as themes
from tests.ui.acting import open_customer
from tests.ui.stand import Stand, window_on_fakes

LOOKS = ("dark", "light-contrast", "dark-contrast", "light")


class System:
    """What the system asks for now."""

    def __init__(self, look: str) -> None:
        self.look = look

    def __call__(self, _hints: QStyleHints) -> str:
        return self.look


def ground(window: QWidget) -> str:
    """The colour of a window's bottom left corner, which is ground."""
    picture = window.grab().toImage()
    return picture.pixelColor(2, picture.height() - 3).name()


@pytest.mark.parametrize("told_by", ["colorSchemeChanged", "contrastPreferenceChanged"])
def test_every_window_follows_the_system_while_it_is_open(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, told_by: str
) -> None:
    system = System("light")
    monkeypatch.setattr(themes, "system_look", system)
    with window_on_fakes(qapp, "") as stand:
        stand.tools.theme._system = system
        own = detached(qtbot, stand)
        hints = qapp.styleHints()
        for name in LOOKS:
            system.look = name
            if told_by == "colorSchemeChanged":
                hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark if "dark" in name else Qt.ColorScheme.Light)
            else:
                hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
            look = stand.tools.theme.look
            assert look.name == name
            for window in (own, stand.window):
                assert ground(window) in {look.colour("bg").name(), look.colour("panel").name()}
                assert window.palette().text().color() == look.colour("text")


def detached(qtbot: QtBot, stand: Stand) -> QWidget:
    stand.window.show()
    open_customer(stand)
    stand.own.detach()
    qtbot.waitUntil(lambda: stand.own.open_now != [] and stand.own.open_now[0].room.shown is not None)
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    return stand.own.open_now[0]
