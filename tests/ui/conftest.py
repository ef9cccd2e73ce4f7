"""For the window's tests: a window on fakes, and tools to build parts of it with."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partialmethod

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.ui.adding.room import AddingRoom
from desk.ui.customer.timeline_card import TimelineCard
from desk.ui.tools import Tools
from tests.ui.adding_acting import rested
from tests.ui.apart import QUIET
from tests.ui.stand import Stand, standing, window_on_fakes

# How long something may take to come about where other programs have the machine, in milliseconds.
PATIENCE_MS = 60_000


class PatientBot(QtBot):
    """Waits longer than it would by itself for what is to come."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)  # noqa: N815
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)  # noqa: N815
    waitActive = partialmethod(QtBot.waitActive, timeout=PATIENCE_MS)  # noqa: N815
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE_MS)  # noqa: N815


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """A person at the window."""
    return PatientBot(request)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(QUIET))


@pytest.fixture
def tools(qtbot: QtBot, qapp) -> Iterator[Tools]:
    """Theme, words and background work for a part tested alone."""
    with standing(qapp) as made:
        made.theme.dress()
        yield made


@pytest.fixture
def stand(qtbot: QtBot, qapp) -> Iterator[Stand]:
    """A window on fakes, shown and watching its sources."""
    with window_on_fakes(qapp) as made:
        with qtbot.waitActive(made.window):
            made.window.show()
            made.window.activateWindow()
        made.window.start()
        qtbot.waitUntil(lambda: made.tools.quick.busy == 0)
        yield made


@pytest.fixture
def card(qtbot: QtBot, tools: Tools) -> TimelineCard:
    """A timeline alone, in a window that hears the keyboard."""
    made = TimelineCard(tools)
    qtbot.addWidget(made)
    made.resize(700, 500)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a browser was told to show."""
    shown: list[str] = []
    monkeypatch.setattr("desk.ui.adding.signing.QDesktopServices.openUrl", lambda url: shown.append(url.toString()))
    return shown


@pytest.fixture
def adding_room(qtbot: QtBot, stand: Stand, opened: list[str]) -> AddingRoom:
    """Adding a source, where one chooses the kind; a browser that is opened by it is told of in `opened`."""
    stand.window.go_to("add")
    made = stand.at_adding.room
    assert made is not None
    qtbot.waitUntil(lambda: bool(made.choose.buttons))
    rested(qtbot, stand)
    return made
