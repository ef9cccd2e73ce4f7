"""The real window over the real services: taking a customer apart, merging, deciding possible links, and back again."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.app.desk import Desk
from desk.config.paths import Home
from desk.services.identity_views import Word
from desk.services.views import CustomerView, TimelinePage
from desk.ui.customer.history_part import HistoryPart
from tests.end_to_end.pictures import shows_the_main_story

PATIENCE_MS = 240_000


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return Home(tmp_path_factory.mktemp("home"))


@pytest.fixture
def desk(home: Home, qapp: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    """The window on the demo company, its main story on the screen."""
    held = Desk(qapp, home, demo=True)
    held.show()
    qtbot.waitUntil(lambda: shows_the_main_story(held), timeout=PATIENCE_MS)
    yield held
    held.close()


def rested(desk: Desk, qtbot: QtBot) -> None:
    """Wait until every question is answered."""
    qtbot.waitUntil(lambda: desk._quick.busy == 0, timeout=PATIENCE_MS)


def seen(desk: Desk, customer_id: int) -> tuple[CustomerView, TimelinePage]:
    """Everything the services say of a customer."""
    customers = desk._parts.result().customers
    return customers.customer(customer_id), customers.timeline(customer_id)


def test_a_customer_is_taken_apart_and_is_as_before_when_that_is_taken_back(desk: Desk, qtbot: QtBot) -> None:
    room = desk.window.desk
    rested(desk, qtbot)
    customer_id = room.identity.work.customer_id
    before = seen(desk, customer_id)
    room.identity.toggle_history()
    rested(desk, qtbot)
    part = desk.window.findChild(QWidget, "history")
    assert isinstance(part, HistoryPart)
    rows = [row for row in part.rows if row.box is not None]
    assert len(rows) > 2
    last = rows[-1].box
    assert last is not None
    last.setChecked(True)
    part.apart.click()
    undo = room.pages.customer.undo
    qtbot.waitUntil(undo.isVisible, timeout=PATIENCE_MS)
    rested(desk, qtbot)
    shown = room.identity.work.customer_id
    assert len(seen(desk, shown)[1].items) < len(before[1].items)
    undo.undo()
    qtbot.waitUntil(lambda: undo.words.text() == "Taken back.", timeout=PATIENCE_MS)
    rested(desk, qtbot)
    assert seen(desk, customer_id) == before


# The platform that draws into memory says so of every dialog.
@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
def test_two_customers_are_merged_in_the_window_and_parted_again(desk: Desk, qtbot: QtBot) -> None:
    room = desk.window.desk
    rested(desk, qtbot)
    customer_id = room.identity.work.customer_id
    other = desk._parts.result().customers.find("priya rag").hits[0].customer_id
    before = seen(desk, customer_id), seen(desk, other)
    room.identity.find_other()
    dialog = room.identity.dialog
    assert dialog is not None
    dialog.search.line.setText("priya rag")
    qtbot.waitUntil(lambda: dialog.people.people.rowCount() == 1, timeout=PATIENCE_MS)
    qtbot.keyClick(dialog.search.line, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.same.isEnabled, timeout=PATIENCE_MS)
    assert dialog.page.both is not None
    assert dialog.page.both.right.name == "Priya Raghunathan"
    dialog.same.click()
    undo = room.pages.customer.undo
    qtbot.waitUntil(lambda: undo.isVisible() and room.identity.dialog is None, timeout=PATIENCE_MS)
    rested(desk, qtbot)
    merged = seen(desk, room.identity.work.customer_id)
    assert len(merged[1].items) == sum(len(page.items) for _view, page in before)
    undo.undo()
    qtbot.waitUntil(lambda: undo.words.text() == "Taken back.", timeout=PATIENCE_MS)
    rested(desk, qtbot)
    assert (seen(desk, customer_id), seen(desk, other)) == before


# It runs in a process of its own; importing it here would only show whether it can be.
@pytest.mark.skipif(find_spec("splink") is None, reason="comparing all customers needs tellonce[matching]")
def test_a_possible_link_is_decided_and_taken_back(desk: Desk, home: Home, qtbot: QtBot) -> None:
    run = [sys.executable, "-m", "desk.matching", "--home", str(home.folder)]
    subprocess.run(run, check=True, stdout=subprocess.DEVNULL, timeout=300)
    desk.window.go_to("identity")
    room = desk.window.identity
    qtbot.waitUntil(lambda: room.showing.pair is not None, timeout=PATIENCE_MS)
    rested(desk, qtbot)
    identity = desk._parts.result().identity
    waiting = identity.review().waiting
    pair = room.showing.pair
    assert pair is not None
    room.act("household")
    qtbot.waitUntil(room.undo.isVisible, timeout=PATIENCE_MS)
    rested(desk, qtbot)
    said = identity.compare(pair.unit, pair.other).word
    assert said is not None
    assert said.word is Word.HOUSEHOLD
    assert identity.review().waiting < waiting
    room.act("same")
    room.act("undo")
    room.act("undo")
    rested(desk, qtbot)
    qtbot.waitUntil(lambda: identity.review().waiting == waiting, timeout=PATIENCE_MS)
    assert identity.review().decided == 0
