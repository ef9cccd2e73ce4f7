"""The window on the demo company in German: nothing the program wrote is English in any room, seen or heard."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.app.desk import Desk
from desk.config.paths import Home
from tests.end_to_end.pictures import choose, rests, shows_the_main_story
from tests.ui.tongues import DATA, said_by, speaking, untold

PATIENCE_MS = 240_000
# Words of the rules' file, which is the same in every language, and what sources say was asked and came of it.
CODES = DATA | frozenset({"address", "call", "chat", "email", "number", "reason", "repeats", "review", "tier einfügen"})
# An amount as services write it.
AMOUNT = re.compile(r"\d\.\d\d [A-Z]{3}\b")
# A day as records have it.
DAY = re.compile(r"\d{4}-\d\d-\d\d\b")
# A key of the customer's page, and a word of what it opens.
PANELS = (
    ("H", "Das ist dort zu sehen"),
    ("W", "Nachforschung eröffnet"),
    ("P", "Abschnitte hinter der Zeit"),
    ("Y", "Schritt für Schritt, das Neueste zuerst"),
)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return Home(tmp_path_factory.mktemp("german"))


@pytest.fixture
def desk(home: Home, qapp: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    """The window in German, all there is to know of its main story on the screen."""
    with speaking(qapp, "de"):
        held = Desk(qapp, home, demo=True)
        held.show()
        held.window.resize(1440, 900)
        qtbot.waitUntil(lambda: shows_the_main_story(held), timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: held.window.desk.care.standing.map.current is not None, timeout=PATIENCE_MS)
        yield held
        held.close()


def press(desk: Desk, qtbot: QtBot, key: str) -> None:
    """Press a key and wait for what comes of it."""
    qtbot.waitUntil(lambda: rests(desk), timeout=PATIENCE_MS)
    pressed = QKeySequence(key)[0]
    qtbot.keyClick(QApplication.focusWidget() or desk.window, pressed.key(), pressed.keyboardModifiers())
    qtbot.waitUntil(lambda: rests(desk), timeout=PATIENCE_MS)


def english(desk: Desk) -> list[str]:
    """What is English in sight."""
    said = [part for part in untold(desk.window, "de") if part.partition("“")[2].partition("”")[0] not in CODES]
    return said + [text for text in said_in(desk) if AMOUNT.search(text)]


def said_in(desk: Desk) -> set[str]:
    """Everything in sight."""
    return {text for part in desk.window.findChildren(QWidget) if part.isVisible() for text in said_by(part)}


def test_the_customers_page_is_german(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: rests(desk), timeout=PATIENCE_MS)
    assert english(desk) == []
    for key, opened in PANELS:
        press(desk, qtbot, key)
        # Qt shows what is added to a panel in sight a turn later.
        qtbot.waitUntil(lambda opened=opened: opened in said_in(desk), timeout=PATIENCE_MS)
        assert english(desk) == [], key
        press(desk, qtbot, "Esc")


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        (
            "Bestellung 10482 aufgegeben",
            {"Versandt", "2 × 74,45 USD", "Über Bestellung 10482, wie Filialbesuch 21 min zuvor."},
        ),
        (
            "Anruf, 2 Weiterleitungen",
            {"eingehend", "ohne Ankündigung, an Deliveries", "Über Bestellung 10482, wie Chat 19 h 45 min zuvor."},
        ),
    ],
)
def test_all_there_is_of_a_line_is_german(desk: Desk, qtbot: QtBot, line: str, facts: set[str]) -> None:
    choose(desk, line)
    qtbot.waitUntil(lambda: facts <= said_in(desk), timeout=PATIENCE_MS)
    assert english(desk) == []
    assert not [text for text in said_in(desk) if DAY.match(text)]


@pytest.mark.parametrize("room", ["sources", "identity", "settings", "guide"])
def test_a_room_is_german(desk: Desk, qtbot: QtBot, room: str) -> None:
    desk.window.go_to(room)
    qtbot.waitUntil(lambda: rests(desk), timeout=PATIENCE_MS)
    assert english(desk) == []


def test_the_leads_board_is_german_with_its_rules_and_trends(desk: Desk, qtbot: QtBot) -> None:
    desk.window.go_to("flags")
    for key in ("J", "E", "Esc", "G"):
        press(desk, qtbot, key)
        assert english(desk) == [], key


def test_work_is_german_in_all_its_parts(desk: Desk, qtbot: QtBot) -> None:
    desk.window.go_to("work")
    for key in "12345":
        press(desk, qtbot, key)
        assert english(desk) == [], key


def test_the_stores_screen_is_german(desk: Desk, qtbot: QtBot) -> None:
    desk.window.go_to("store")
    qtbot.waitUntil(lambda: rests(desk), timeout=PATIENCE_MS)
    qtbot.keyClicks(QApplication.focusWidget(), "10482", delay=20)
    press(desk, qtbot, "Return")
    assert "Sprache: Englisch" in said_in(desk)
    assert english(desk) == []
