"""Pictures of the window on the demo company for the README: `python -m tests.end_to_end.pictures [FOLDER]
[--scale 2]`; needs what `tellonce[matching]` installs."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel

from desk.app.desk import Desk
from desk.config.paths import Home, resources
from desk.ui.customer.timeline_view import TimelineView
from tests.ui.render import render, settle

SIZE = (1440, 900)
LOOKS = ("light", "dark")
PATIENCE_SECONDS = 60
# One of a pair with much for it and a little against.
PICTURED = "Nora Thompson"


def wait_until(fact: Callable[[], bool], app: QApplication) -> None:
    """Let the window work until something is so; TimeoutError where it never is."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not fact():
        app.processEvents()
        if time.monotonic() > end:
            raise TimeoutError("the window never came so far")
        time.sleep(0.01)


def main() -> int:
    asked = argparse.ArgumentParser()
    asked.add_argument("folder", nargs="?", default=str(resources() / "help" / "pictures"))
    asked.add_argument("--scale", type=float, default=1.0)
    given = asked.parse_args()
    app = QApplication(["tellonce"])
    for look in LOOKS:
        with tempfile.TemporaryDirectory() as folder:
            desk = Desk(app, Home(Path(folder)), demo=True, look=look)
            desk.show()
            desk.window.resize(*SIZE)
            wait_until(lambda held=desk: shows_the_main_story(held), app)
            choose(desk, "Courier photo")
            wait_until(lambda held=desk: any("2 transfers" in text for text in named(held)), app)
            wait_until(lambda held=desk: rests(held), app)
            settle()
            render(desk.window, Path(given.folder) / f"window-{look}.png", SIZE, given.scale)
            desk.window.go_to("sources")
            wait_until(lambda held=desk: rests(held), app)
            settle()
            render(desk.window, Path(given.folder) / f"sources-{look}.png", SIZE, given.scale)
            show_a_possible_link(desk, folder, app)
            render(desk.window, Path(given.folder) / f"identity-{look}.png", SIZE, given.scale)
            desk.close()
    return 0


def show_a_possible_link(desk: Desk, folder: str, app: QApplication) -> None:
    """Have the demo company compared, and a telling pair on the screen."""
    subprocess.run([sys.executable, "-m", "desk.matching", "--home", folder], check=True, stdout=subprocess.DEVNULL)
    desk.window.go_to("identity")
    room = desk.window.identity
    wait_until(lambda: room.showing.pair is not None, app)
    told = (row for row, pair in enumerate(room.queue.model.rows) if PICTURED in (pair.name, pair.other_name))
    room.queue.list.choose_row(next(told, 0))
    wait_until(lambda: room.showing.pair is not None, app)
    settle()


def shows_the_main_story(desk: Desk) -> bool:
    """Whether the customer of the demo's main story is on the screen with a timeline."""
    lists = [view for view in desk.window.findChildren(QAbstractItemView) if view.isVisible() and view.model()]
    return "Sara Jansen" in named(desk) and any(view.model().rowCount() > 10 for view in lists)


def rests(desk: Desk) -> bool:
    """Whether nothing is asked of the services any more."""
    return desk._quick.busy == 0 and desk._slow.busy == 0


def choose(desk: Desk, words: str) -> None:
    """Put the cursor on the first line of the timeline that says these words."""
    for view in desk.window.findChildren(TimelineView):
        model = view.model()
        for row in range(model.rowCount()):
            if words in str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)):
                view.setCurrentIndex(model.index(row, 0))
                return


def named(desk: Desk) -> list[str]:
    """The texts of all labels on the screen."""
    return [label.text() for label in desk.window.findChildren(QLabel) if label.isVisible()]


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
