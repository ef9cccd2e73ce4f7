"""The real window over the real services: pulling a source with the mouse, and what is seen when that is cut short."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.qtbot import QtBot

from desk.app.desk import Desk
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.services.build import build
from desk.ui.sources.card import SourceCard
from tests.bench.exports import write_calls

# Workers give way to whatever else a machine does.
PATIENCE_MS = 240_000
ROWS = 40_000


@dataclass(frozen=True)
class Scene:
    """A window on a desk with one source, which is pulled by hand only."""

    desk: Desk
    numbers: list[str]
    qtbot: QtBot

    @property
    def card(self) -> SourceCard:
        return self.desk.window.sources.list.cards[0]

    def click(self) -> None:
        """The card's button."""
        self.qtbot.mouseClick(self.card.button, Qt.MouseButton.LeftButton)

    def until_under_way(self) -> None:
        """Some rows came in, and more are to come."""
        watch = self.desk.window.watch
        self.qtbot.waitUntil(lambda: any(one.rows for one in watch.progress), timeout=PATIENCE_MS)
        assert self.card.button.text() == "Pause"

    def until_said(self, words: str) -> None:
        """The card says so, and offers to pull."""
        card = self.card
        self.qtbot.waitUntil(
            lambda: card.button.text() == "Pull now" and words in f"{card.state.text()} {card.long.text()}",
            timeout=PATIENCE_MS,
        )

    def until_all_there(self) -> None:
        self.qtbot.waitUntil(
            lambda: self.card.source.rows == ROWS and self.card.button.text() == "Pull now", timeout=PATIENCE_MS
        )

    def listed(self) -> str:
        """The texts of all lists on the screen."""
        views = [view for view in self.desk.window.findChildren(QAbstractItemView) if view.isVisible()]
        models = [view.model() for view in views if view.model()]
        rows = [model.index(row, 0) for model in models for row in range(model.rowCount())]
        return " ".join(str(row.data(Qt.ItemDataRole.AccessibleTextRole) or "") for row in rows)


@pytest.fixture
def scene(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Scene]:
    numbers = write_calls(tmp_path / "exports", ROWS)
    home = Home(tmp_path / "home")
    parts = build(home, secrets=AskedSecrets(lambda _source, _key: None, ""))
    settings = {"path": str(tmp_path / "exports"), "region": "US", "every_minutes": "0"}
    parts.sources.add("calls", "folder", "Calls", settings, {})
    parts.close()
    desk = Desk(qapp, home, demo=False, look="light")
    desk.show()
    desk.window.go_to("sources")
    qtbot.waitUntil(lambda: len(desk.window.sources.list.cards) == 1, timeout=PATIENCE_MS)
    yield Scene(desk, numbers, qtbot)
    desk.close()


def test_a_click_brings_rows_to_the_screen(scene: Scene, qtbot: QtBot) -> None:
    assert scene.card.button.text() == "Pull now"
    scene.click()
    scene.until_under_way()
    # Whoever calls meanwhile is found by what came so far, or not at all; the window answers either way.
    scene.until_all_there()
    scene.desk.window.go_to("desk")
    scene.desk.window.pops.ask(scene.numbers[7])
    qtbot.waitUntil(lambda: "asked about an order" in scene.listed(), timeout=PATIENCE_MS)


def test_a_pull_that_is_paused_goes_on_where_it_was(scene: Scene) -> None:
    scene.click()
    scene.until_under_way()
    scene.click()
    scene.until_said("")
    scene.qtbot.waitUntil(lambda: scene.card.source.rows > 0, timeout=PATIENCE_MS)
    assert scene.card.source.rows < ROWS
    scene.click()
    scene.until_all_there()


@pytest.mark.skipif(sys.platform == "win32", reason="There is no such signal.")
def test_a_pull_whose_process_is_killed_says_so_and_can_be_begun_again(scene: Scene) -> None:
    scene.click()
    scene.until_under_way()
    crew = scene.desk._parts.result().crew
    assert crew is not None
    os.kill(crew._busy[0].pid, signal.SIGKILL)
    scene.until_said("Its pull ended unexpectedly")
    assert scene.card.state.text().startswith("Will try again")
    assert scene.desk.window.watch.progress == ()
    scene.click()
    scene.until_all_there()
