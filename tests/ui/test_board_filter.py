"""The board with many flags: those wanted are found, dealt with together, and taken along, by keys and by mouse."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.ui.escalations.filters import Wanted, kept
from desk.ui.escalations.sheet import MOST_ON_PAPER, flags_paper, flags_sheet
from desk.ui.tools import Tools
from tests.ui import flag_story, story
from tests.ui.flag_acting import calm, key
from tests.ui.stand import Stand

BUSY = ServiceError("The decisions file is held by another program.", "Close it, then try again.")


@pytest.fixture
def room(qtbot: QtBot, stand: Stand) -> Stand:
    stand.window.go_to("flags")
    qtbot.waitUntil(lambda: bool(stand.window.flags.board.model.rows) and stand.tools.quick.busy == 0)
    return stand


def many(qtbot: QtBot, stand: Stand, count: int) -> None:
    """So many open flags, all of them loaded and chosen."""
    stand.flags.kept = {one.flag_id: one for one in (flag_story.flag(n) for n in range(count))}
    board = stand.window.flags.board
    stand.window.flags.loader.reload()
    board.order.want("customer")
    qtbot.waitUntil(lambda: board.model.pages.complete and len(board.model.rows) == count)
    board.table.selectAll()
    calm(qtbot, stand)


def names(stand: Stand) -> list[str]:
    return [flag.customer for flag in stand.window.flags.board.model.rows]


def test_slash_asks_for_words_and_escape_shows_all_again(qtbot: QtBot, room: Stand) -> None:
    board = room.window.flags.board
    key(qtbot, room, "/")
    assert room.window.focusWidget() is board.filters.line
    QTest.keyClicks(board.filters.line, "refund jansen")
    assert names(room) == ["Sara Jansen"]
    assert board.filters.found.text() == "1 of 7 shown"
    key(qtbot, room, "Down")
    assert room.window.focusWidget() is board.table
    assert room.window.flags.panel.name.text() == "Sara Jansen"
    key(qtbot, room, "Esc")
    assert not board.filters.isVisible()
    assert len(names(room)) == 7
    assert room.window.flags.panel.name.text() == "Sara Jansen"


def test_team_owner_and_rule_are_chosen_by_key(qtbot: QtBot, room: Stand) -> None:
    board = room.window.flags.board
    qtbot.mouseClick(board.filter, Qt.MouseButton.LeftButton)
    choices = board.filters.choices
    texts = {name: [box.itemText(place) for place in range(box.count())] for name, box in choices.items()}
    assert texts["team"] == ["All teams", "No team", "Deliveries", "Team lead"]
    assert texts["owner"] == ["All owners", "Nobody", "Deliveries lead", "Kim Lee", "Tomas"]
    assert texts["rule"][:3] == ["All rules", "Raised by hand", "Came back again"]
    choices["owner"].setFocus()
    for _step in range(3):
        qtbot.keyClick(choices["owner"], Qt.Key.Key_Down)
    assert names(room) == ["Gil Amsalem", "Joana Reis"]
    choices["team"].setFocus()
    for _step in range(2):
        qtbot.keyClick(choices["team"], Qt.Key.Key_Down)
    assert names(room) == ["Joana Reis"]
    qtbot.mouseClick(board.filters.clear, Qt.MouseButton.LeftButton)
    assert len(names(room)) == 7
    choices["rule"].setFocus()
    qtbot.keyClick(choices["rule"], Qt.Key.Key_Down)
    assert names(room) == ["Omar Haddad"]


def test_where_none_is_wanted_it_says_so_and_shows_all_of_them(qtbot: QtBot, room: Stand) -> None:
    board = room.window.flags.board
    key(qtbot, room, "/")
    QTest.keyClicks(board.filters.line, "zebra")
    assert board.states.currentWidget() is board.states.notice
    qtbot.mouseClick(board.states.notice._button, Qt.MouseButton.LeftButton)
    assert board.states.currentWidget() is board.states.content
    assert len(names(room)) == 7


def test_what_is_wanted_stays_wanted_when_flags_are_asked_for_again(qtbot: QtBot, room: Stand) -> None:
    board = room.window.flags.board
    key(qtbot, room, "/")
    QTest.keyClicks(board.filters.line, "amsalem")
    room.flags.kept["flag-1"] = replace(room.flags.kept["flag-1"], owner="Ann")
    room.window.flags.loader.reload()
    qtbot.waitUntil(lambda: [flag.owner for flag in board.model.rows] == ["Ann"])
    assert "Ann" in [board.filters.choices["owner"].itemText(n) for n in range(6)]
    board.chips.choose("resolved")
    calm(qtbot, room)
    assert board.states.currentWidget() is board.states.notice


def test_all_of_ten_thousand_are_looked_through(qtbot: QtBot, room: Stand) -> None:
    room.flags.kept = {one.flag_id: one for one in (flag_story.flag(n) for n in range(10_000))}
    room.window.flags.loader.reload()
    calm(qtbot, room)
    board = room.window.flags.board
    key(qtbot, room, "/")
    QTest.keyClicks(board.filters.line, "haddad 1400")
    qtbot.waitUntil(lambda: board.model.pages.complete)
    assert names(room) == ["Omar Haddad 1400"]


def test_shift_o_opens_the_orders(qtbot: QtBot, room: Stand) -> None:
    box = room.window.flags.board.order.box
    key(qtbot, room, "Shift+O")
    qtbot.waitUntil(lambda: box.view().isVisible())
    for _step in range(2):
        qtbot.keyClick(box.view(), Qt.Key.Key_Down)
    qtbot.keyClick(box.view(), Qt.Key.Key_Return)
    assert room.window.flags.board.order.order.name == "touches"
    assert names(room)[0] == "Sara Jansen"


def test_many_are_resolved_in_lots_seen_and_taken_back_together(qtbot: QtBot, room: Stand) -> None:
    many(qtbot, room, 250)
    board = room.window.flags.board
    shares: list[float] = []
    room.window.flags.acts.work.going.connect(shares.append)
    key(qtbot, room, "R")
    asking = room.window.flags.panel.asking
    asking.resolve.choices["kept"].click()
    asking.resolve.line.setText("Refunded")
    qtbot.keyClick(asking.resolve.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: board.done.words.text() == "250 flags: resolved as kept")
    assert [len(ids) for ids, _how, _why in room.flags.gates.named("resolve")] == [100, 100, 50]
    assert shares == [0.0, 0.4, 0.8, 0.99, 1.0]
    assert {flag.reason for flag in room.flags.kept.values()} == {"Refunded"}
    calm(qtbot, room)
    assert not board.going.isVisible()
    key(qtbot, room, "Ctrl+Z")
    qtbot.waitUntil(lambda: board.done.words.text() == "Taken back: 250 flags: resolved as kept")
    assert all(flag.state in ("open", "taken") for flag in room.flags.kept.values())


def test_what_is_stopped_stays_done_and_can_be_taken_back(qtbot: QtBot, room: Stand) -> None:
    many(qtbot, room, 250)
    board = room.window.flags.board
    held = room.flags.gates.hold("take")
    key_pressed = room.window.flags.acts
    key_pressed.act("take")
    qtbot.waitUntil(lambda: bool(room.flags.gates.named("take")) and board.going.isVisible())
    qtbot.mouseClick(board.going.stop, Qt.MouseButton.LeftButton)
    held.set()
    qtbot.waitUntil(lambda: board.done.words.text() == "100 flags: taken")
    assert len(room.flags.gates.named("take")) == 1
    board.done.undo()
    qtbot.waitUntil(lambda: board.done.words.text() == "Taken back: 100 flags: taken")


def test_where_it_breaks_off_it_says_so_and_goes_on_with_the_rest(qtbot: QtBot, room: Stand) -> None:
    many(qtbot, room, 150)
    board = room.window.flags.board
    work = room.window.flags.acts.work
    work.going.connect(lambda share: room.flags.gates.fail("take", BUSY) if 0.5 < share < 0.9 else None)
    room.window.flags.acts.act("take")
    qtbot.waitUntil(board.acts_note.isVisible)
    assert board.done.words.text() == "100 flags: taken"
    room.flags.gates.fail("take", None)
    board.acts_note._button.click()
    qtbot.waitUntil(lambda: board.done.words.text() == "50 flags: taken")
    assert all(flag.owner == flag_story.ME for flag in room.flags.kept.values())


def answer(qtbot: QtBot, stand: Stand, file: Path) -> None:
    """Say where to save."""
    dialog = stand.window.flags.taking.taking.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    qtbot.waitUntil(lambda: stand.tools.slow.busy == 0)


def test_the_flags_shown_are_saved_as_csv_all_of_them(qtbot: QtBot, room: Stand, tmp_path: Path) -> None:
    room.flags.kept = {one.flag_id: one for one in (flag_story.flag(n) for n in range(1_300))}
    room.window.flags.loader.reload()
    calm(qtbot, room)
    key(qtbot, room, "/")
    QTest.keyClicks(room.window.flags.board.filters.line, "dahl")
    key(qtbot, room, "Down")
    key(qtbot, room, "Ctrl+S")
    dialog = room.window.flags.taking.taking.dialog
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("escalations open 2026-11-21.csv")
    answer(qtbot, room, tmp_path / "flags.csv")
    assert room.window.flags.board.done.words.text() == "Saved: flags.csv"
    text = (tmp_path / "flags.csv").read_text(encoding="utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text, newline=""))
    assert head[:3] == ["Customer", "Severity", "Why"]
    assert len(rows) == 186
    assert {row[head.index("Owner")] for row in rows} == {"Tomas"}
    assert rows[0][head.index("Due")] == "2026-11-21T17:42-06:00"


def test_they_are_saved_as_pdf_from_the_menu_and_a_refusal_says_why(qtbot: QtBot, room: Stand, tmp_path: Path) -> None:
    board = room.window.flags.board
    qtbot.mouseClick(board.save, Qt.MouseButton.LeftButton)
    menu = board.findChild(QMenu)
    assert isinstance(menu, QMenu)
    acts: list[QAction] = menu.actions()
    acts[1].trigger()
    menu.close()
    answer(qtbot, room, tmp_path / "flags.pdf")
    assert (tmp_path / "flags.pdf").read_bytes().startswith(b"%PDF-")
    board.taken.emit("csv")
    answer(qtbot, room, tmp_path / "nowhere" / "flags.csv")
    assert "flags.csv cannot be written" in board.acts_note._words.text()
    room.flags.gates.fail("page", BUSY)
    board.taken.emit("csv")
    answer(qtbot, room, tmp_path / "other.csv")
    assert "held by another program" in board.acts_note._words.text()
    assert not (tmp_path / "other.csv").exists()
    assert board.save.isEnabled()


def test_no_cell_is_a_formula_and_paper_shows_hostile_text_as_text(tools: Tools) -> None:
    bad = flag_story.flag(0, customer="=HYPERLINK(1)", owner="@x", reason="-1", title=story.MARKUP, rule_title="+2")
    text = flags_sheet([bad], tools.words).decode("utf-8-sig")
    _head, row = csv.reader(io.StringIO(text, newline=""))
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)
    assert row[0] == "'=HYPERLINK(1)"
    assert flags_paper([bad], ("Open",), tools.theme.paper, tools.words).startswith(b"%PDF-")


def test_paper_says_where_there_are_more(tools: Tools, monkeypatch: pytest.MonkeyPatch) -> None:
    pages: list[str] = []
    monkeypatch.setattr(
        "desk.ui.escalations.sheet.sheets_as_pdf", lambda html, *_rest, **_more: pages.append(html) or b""
    )
    flags_paper([flag_story.flag(n) for n in range(MOST_ON_PAPER + 1)], ("Open",), tools.theme.paper, tools.words)
    assert "The first 1,000 of 1,001." in pages[0]
    assert pages[0].count("<tr>") == MOST_ON_PAPER + 1
    assert "<b>" not in flags_page_of(tools, pages)


def flags_page_of(tools: Tools, pages: list[str]) -> str:
    flags_paper([flag_story.flag(0, customer=story.MARKUP)], (), tools.theme.paper, tools.words)
    return pages[-1]


def test_words_are_found_in_any_order_wherever_a_flag_says_them() -> None:
    flags = [flag_story.flag(n) for n in range(7)]
    assert kept(flags, Wanted()) == flags
    assert kept(flags, Wanted(("green",))) == []
    wanted = Wanted(("10482", "nair"), owner="")
    assert [flag.customer for flag in kept(flags, wanted)] == ["Priya Nair"]
    assert kept([replace(flags[2], customer="Somebody else")], wanted) == []
