"""Pages scroll to the end of what they hold and no further; what the window has to say stands off its edge."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desk.ui.background import Trouble
from desk.ui.pieces.column import Column
from desk.ui.pieces.labels import PlainLabel
from tests.ui.stand import Stand

WORDS = "Made-up people with orders, calls, mails and chats over seven systems, and nothing of yours is read or sent. "


def page(qtbot: QtBot, stand: Stand, texts: int, width: int) -> Column:
    made = Column(stand.tools)
    for place in range(texts):
        made.column.addWidget(PlainLabel(WORDS * (1 + place % 3), wrap=True))
    made.column.addWidget(QPushButton("the last"))
    made.column.addStretch(1)
    made.resize(width, 400)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("width", [240, 500, 1_200])
@pytest.mark.parametrize("texts", [1, 4, 20])
def test_a_page_ends_below_its_last_part(qtbot: QtBot, stand: Stand, texts: int, width: int) -> None:
    made = page(qtbot, stand, texts, width)
    inside = made.widget()
    labels = inside.findChildren(QLabel)
    assert [label.height() for label in labels] == [label.heightForWidth(label.width()) for label in labels]
    end = inside.findChild(QPushButton).geometry().bottom() + made.column.contentsMargins().bottom() + 1
    assert inside.height() == max(end, made.viewport().height())


def test_first_steps_end_below_the_last_part(qtbot: QtBot, stand: Stand) -> None:
    stand.window.resize(1_024, 700)
    stand.window.show()
    stand.window.go_to("guide")
    room = stand.at_guide.room
    assert room is not None
    qtbot.waitUntil(lambda: room.isVisible() and stand.tools.quick.busy == 0 and stand.tools.slow.busy == 0)
    inside = room.start.widget()
    last = max(part.mapTo(inside, QPoint(0, part.height())).y() for part in shown(inside, QPushButton))
    assert inside.height() <= max(last + 40, room.start.viewport().height())


@pytest.mark.parametrize("name", ["files_note", "work_note", "note"])
def test_what_the_window_says_stands_off_its_edge(qtbot: QtBot, stand: Stand, name: str) -> None:
    stand.window.show()
    bar = getattr(stand.window, name)
    bar.say(Trouble("The files are encrypted now.", "Keep the recovery code."))
    qtbot.waitUntil(bar.isVisible)
    gap = stand.tools.theme.look.size("gap")
    assert min(part.mapTo(stand.window, QPoint(0, 0)).y() for part in shown(bar, QLabel)) >= gap


def shown(inside: QWidget, kind: type[QWidget]) -> list[QWidget]:
    """Its visible parts of a kind."""
    return [part for part in inside.findChildren(kind) if part.isVisible()]
