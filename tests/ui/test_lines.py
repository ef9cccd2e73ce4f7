"""Tables of two lines a row: what stays stays, what is chosen stays chosen, and more is asked for near the end."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from desk.ui.pieces.lines import Cell, Column, LinesModel, Shape
from desk.ui.pieces.lines_table import LinesTable
from desk.ui.tools import Tools
from tests.ui.model_rules import by_qts_rules


@dataclass(frozen=True)
class Thing:
    key: str
    words: str = ""


SHAPE: Shape[Thing] = Shape(
    (Column("Thing"), Column("Words", ("Some words",)), Column("Seldom", ("x",), fits=5_000)),
    lambda thing, column: Cell(thing.key if column == 0 else thing.words, "below", mark="done"),
    lambda thing: f"{thing.key}, {thing.words}",
    lambda thing: thing.key,
)


def things(keys: str, words: str = "") -> list[Thing]:
    return [Thing(key, words) for key in keys]


@pytest.fixture
def table(qtbot: QtBot, tools: Tools) -> LinesTable:
    model = LinesModel(SHAPE)
    made = LinesTable(tools, model, "Things")
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(500, 300)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    model.show_rows(things("abc"))
    return made


def test_rows_come_change_and_go_as_a_model_should(qtbot: QtBot, table: LinesTable) -> None:
    with by_qts_rules(LinesModel, table._lines) as model:
        with qtbot.waitSignal(model.rowsInserted) as added:
            model.show_rows(things("abcde"))
        assert added.args[1:] == [3, 4]
        changed: list[int] = []
        model.dataChanged.connect(lambda first, last: changed.extend(range(first.row(), last.row() + 1)))
        model.show_rows([Thing("a"), Thing("b", "new"), *things("cde")])
        assert changed == [1]
        with qtbot.assertNotEmitted(model.modelReset):
            model.show_rows([Thing("a"), Thing("b", "new"), *things("cdef")])
        for rows in ("ab", ""):
            with qtbot.waitSignal(model.modelReset):
                model.show_rows(things(rows))
        model.show_rows(things("xyz"))
        assert [thing.key for thing in model.rows] == ["x", "y", "z"]
        model.say_again()


def test_what_is_chosen_stays_chosen_or_its_neighbour_is(qtbot: QtBot, table: LinesTable) -> None:
    heard: list[object] = []
    table.chosen.connect(lambda: heard.append(table.chosen_row()))
    table.step(+1)
    table.step(+1)
    assert heard == [Thing("a"), Thing("b")]
    table._lines.show_rows(things("xxabc"[1:]))
    assert table.chosen_row() == Thing("b")
    table._lines.show_rows(things("xac"))
    assert table.chosen_row() == Thing("c")
    table._lines.show_rows([])
    assert table.chosen_row() is None
    assert heard[-1] is None


def test_keys_move_by_rows_and_enter_opens_one(qtbot: QtBot, table: LinesTable) -> None:
    table.setFocus()
    assert table.chosen_row() is None
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.chosen_row() == Thing("c")
    qtbot.keyClick(table, Qt.Key.Key_Home)
    with qtbot.waitSignal(table.entered_row) as entered:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert entered.args == [Thing("a")]
    with qtbot.waitSignal(table.entered_row) as entered:
        place = table.visualRect(table._lines.index(1, 0)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert entered.args == [Thing("b")]


def test_the_row_under_the_pointer_is_lit_and_narrow_tables_say_less(qtbot: QtBot, table: LinesTable) -> None:
    table.entered.emit(table._lines.index(2, 1))
    assert table.painter.hovered == 2
    table.grab()
    QCoreApplication.sendEvent(table.viewport(), QEvent(QEvent.Type.Leave))
    assert table.painter.hovered == -1
    assert table.isColumnHidden(2)


def test_more_is_asked_for_near_the_end(qtbot: QtBot, table: LinesTable) -> None:
    asked: list[int] = []
    model = table._lines
    model.has_more = lambda: len(model.rows) < 400
    model.more = lambda: (asked.append(len(model.rows)), model.show_rows(things(chr(n) for n in range(400))))  # type: ignore[arg-type]
    model.show_rows(things(chr(n) for n in range(200)))  # type: ignore[arg-type]
    asked.clear()
    model.has_more = lambda: len(model.rows) < 400
    table.scrollToBottom()
    qtbot.waitUntil(lambda: len(model.rows) == 400)
    assert len(asked) <= 1
