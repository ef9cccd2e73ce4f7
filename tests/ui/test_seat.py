"""The main window opens where it was, and where it can be seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.config.seat import Seat, read_seat, write_seat
from desk.ui.shell import seat as seats
from desk.ui.shell.seat import SeatKeeper


def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setMinimumSize(300, 200)
    made.resize(640, 480)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "{}", '{"x": 1}', '{"x": 0, "y": 0, "width": 0, "height": 9}',
     '{"x": "0", "y": 0, "width": 9, "height": 9}', '{"x": 0, "y": 0, "width": 9, "height": 999999999}'],
)  # fmt: skip
def test_what_is_no_seat_is_passed_over(tmp_path: Path, text: str) -> None:
    file = tmp_path / "window.json"
    assert read_seat(file) is None
    file.write_text(text, encoding="utf-8")
    assert read_seat(file) is None


def test_it_opens_where_it_was_and_is_kept_as_it_moves(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seats, "REST_MS", 10)
    file = tmp_path / "window.json"
    write_seat(file, Seat(20, 30, 500, 400))
    held = window(qtbot)
    keeper = SeatKeeper(held, file)
    assert held.geometry() == QRect(20, 30, 500, 400)
    held.show()
    held.setGeometry(40, 50, 520, 410)
    qtbot.waitUntil(lambda: read_seat(file) == Seat(40, 50, 520, 410))
    held.showMaximized()
    qtbot.waitUntil(lambda: read_seat(file) == Seat(40, 50, 520, 410, maximised=True))
    held.close()
    keeper.keep()
    again = window(qtbot)
    SeatKeeper(again, file)
    assert again.isMaximized()


def test_off_the_screens_it_is_put_right(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "window.json"
    write_seat(file, Seat(9_000, -4_000, 9_000, 9_000))
    held = window(qtbot)
    SeatKeeper(held, file)
    assert QGuiApplication.primaryScreen().availableGeometry().contains(held.geometry())


@pytest.mark.parametrize("kept", [False, True])
def test_title_and_foot_of_a_window_as_high_as_the_screen_are_both_on_it(
    qtbot: QtBot, tmp_path: Path, kept: bool
) -> None:
    file, free = tmp_path / "window.json", QGuiApplication.primaryScreen().availableGeometry()
    if kept:
        write_seat(file, Seat(free.x(), free.y(), free.width(), free.height()))
    held = window(qtbot)
    held.resize(free.width() + 400, free.height() + 400)
    SeatKeeper(held, file)
    assert held.height() <= free.height()
    held.show()
    qtbot.waitUntil(lambda: not held.windowHandle().frameMargins().isNull())
    qtbot.waitUntil(lambda: free.contains(held.frameGeometry()))
    # Whoever drags it out of the screen later wants it there.
    held.move(free.right() - 200, free.top() + 50)
    QApplication.processEvents()
    assert held.frameGeometry().right() > free.right()


def test_a_window_smaller_than_the_screen_is_as_large_as_it_wants(qtbot: QtBot, tmp_path: Path) -> None:
    held = window(qtbot)
    SeatKeeper(held, tmp_path / "window.json")
    held.show()
    qtbot.waitExposed(held)
    QApplication.processEvents()
    assert held.size().toTuple() == (640, 480)


def test_where_it_cannot_be_kept_nothing_happens(qtbot: QtBot, tmp_path: Path) -> None:
    held = window(qtbot)
    keeper = SeatKeeper(held, tmp_path / "no folder" / "window.json")
    keeper.keep()
    assert held.size().width() == 640
