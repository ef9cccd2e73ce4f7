"""The trends: by keys and pointer from the board to a day and back, as charts, as a table, and as files."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QKeySequence
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.ui.pieces.lines import LinesModel
from desk.ui.tools import Tools
from desk.ui.trends.drawing import Ink, draw
from desk.ui.trends.figures import charts
from desk.ui.trends.page import TrendsPage
from desk.ui.trends.sheet import trends_paper
from tests.ui import flag_story
from tests.ui.model_rules import by_qts_rules
from tests.ui.render import settle
from tests.ui.stand import Stand

BUSY = ServiceError("The decisions file is held by another program.", "Close it, then try again.")


@pytest.fixture
def board(qtbot: QtBot, stand: Stand) -> Stand:
    stand.window.go_to("flags")
    qtbot.waitUntil(lambda: bool(stand.window.flags.board.model.rows) and stand.tools.quick.busy == 0)
    return stand


@pytest.fixture
def trends(qtbot: QtBot, board: Stand) -> Stand:
    press(qtbot, board, "G")
    page = board.window.flags.trends.page
    qtbot.waitUntil(lambda: page.isVisible() and page.states.currentWidget() is page.shown)
    return board


def press(qtbot: QtBot, stand: Stand, keys: str) -> None:
    pressed = QKeySequence(keys)[0]
    qtbot.keyClick(stand.window.focusWidget() or stand.window, pressed.key(), pressed.keyboardModifiers())
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    settle()


def page_of(stand: Stand) -> TrendsPage:
    return stand.window.flags.trends.page


def test_g_opens_them_digits_say_how_far_back_and_escape_leaves(qtbot: QtBot, trends: Stand) -> None:
    page = page_of(trends)
    assert page.days.now == "30"
    assert trends.window.focusWidget() is page.days.buttons["30"]
    assert page.subtitle.text() == "23 Oct – 21 Nov"
    assert [card.title.text() for card in page.cards] == [
        "Customer time per journey", "Came back, and asked again", "Flags opened and answered", "Promises kept",
    ]  # fmt: skip
    for place, days in enumerate((7, 30, 90, 365), 1):
        press(qtbot, trends, str(place))
        first, last, *_each = trends.journeys.gates.named("numbers")[-1]
        assert (last - first).days + 1 == days
    # A year comes by week: of each day one would see but the weekends.
    assert trends.journeys.gates.named("numbers")[-1][2:] == (7,)
    press(qtbot, trends, "Esc")
    assert trends.window.flags.board.isVisible()
    assert trends.window.focusWidget() is trends.window.flags.board.table


def test_the_button_opens_them_too(qtbot: QtBot, board: Stand) -> None:
    qtbot.mouseClick(board.window.flags.board.trends, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page_of(board).states.currentWidget() is page_of(board).shown)
    qtbot.mouseClick(page_of(board).back, Qt.MouseButton.LeftButton)
    assert board.window.flags.board.isVisible()


def test_arrows_walk_along_the_days_and_say_their_values(qtbot: QtBot, trends: Stand) -> None:
    press(qtbot, trends, "J")
    card = page_of(trends).cards[0]
    assert trends.window.focusWidget() is card.view
    today = "Sat 21 Nov: Median 16 m, p90 1 h 20 m"
    assert card.at.text() == card.view.accessibleDescription() == today
    press(qtbot, trends, "Left")
    assert card.at.text().startswith("Fri 20 Nov: ")
    press(qtbot, trends, "PgUp")
    assert card.at.text().startswith("Fri 13 Nov: ")
    press(qtbot, trends, "Home")
    assert card.at.text().startswith("Fri 23 Oct: ")
    press(qtbot, trends, "Left")
    assert card.view.place == 0
    press(qtbot, trends, "End")
    assert card.at.text() == today
    assert card.view.accessibleName() == (
        "Customer time per journey: Half took at most 18 m, nine of ten at most 1 h 12 m · journeys: 412. "
        "Arrow keys move along it."
    )
    for _chart in range(5):
        press(qtbot, trends, "J")
    assert trends.window.focusWidget() is page_of(trends).cards[3].view


def test_the_pointer_finds_a_day_too(qtbot: QtBot, trends: Stand) -> None:
    view = page_of(trends).cards[2].view
    qtbot.mouseMove(view, QPoint(view.width() // 2, 60))
    qtbot.mouseMove(view, QPoint(view.width() // 2 + 1, 60))
    assert 10 < view.place < 20
    day = view.day
    # The numbers are asked for again; one is at the same day still.
    trends.window.flags.trends.look_again()
    qtbot.waitUntil(lambda: trends.tools.quick.busy == 0)
    assert view.day == day


def test_the_same_numbers_stand_in_a_table(qtbot: QtBot, trends: Stand) -> None:
    page = page_of(trends)
    with by_qts_rules(LinesModel, page.model):
        page.ways.buttons["table"].setFocus()
        press(qtbot, trends, "Space")
        assert page.table.isVisible()
        assert page.model.rowCount() == 30
        press(qtbot, trends, "J")
        said = page.table.currentIndex().siblingAtColumn(0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert said == (
            "Fri 20 Nov, Journeys 14, Median 16 m, p90 1 h 7 m, Repeats 3, Asked again 3, Flags opened 2, Answered 0, "
            "Half within 36 m, Promises due 8, Kept 7"
        )
        press(qtbot, trends, "4")
        assert page.model.rowCount() == 53
        assert page.model.index(0, 0).data() == "Week from 21 Nov"
        assert page.model.headerData(0, Qt.Orientation.Horizontal) == "Week"
        press(qtbot, trends, "1")
        assert page.model.index(0, 0).data() == "Sat 21 Nov"


def test_days_without_anything_say_so(qtbot: QtBot, board: Stand) -> None:
    board.journeys.journeys, board.journeys.settling = 0, 1
    press(qtbot, board, "G")
    page = page_of(board)
    qtbot.waitUntil(lambda: page.cards[0].nothing.isVisible())
    assert page.cards[0].whole.text() == "No journeys in these days"
    assert page.cards[3].whole.text() == "No promise fell due in these days"
    assert page.settling.text() == "Numbers are still settling: 1 customer to go."
    assert not page.cards[0].view.isVisible()


def test_waiting_shows_a_skeleton_and_an_error_says_what_to_do(qtbot: QtBot, board: Stand) -> None:
    held = board.journeys.gates.hold("numbers")
    board.window.flags.act("trends")
    page = page_of(board)
    qtbot.waitUntil(lambda: page.states.currentWidget() is page.states.skeleton)
    board.journeys.gates.fail("numbers", BUSY)
    held.set()
    qtbot.waitUntil(lambda: page.states.currentWidget() is page.states.notice)
    assert page.states.notice._title.text() == BUSY.title
    assert not page.csv.isEnabled()
    board.journeys.gates.fail("numbers", None)
    qtbot.mouseClick(page.states.notice._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.states.currentWidget() is page.shown)
    board.journeys.gates.fail("numbers", BUSY)
    board.window.flags.trends.look_again()
    qtbot.waitUntil(page.note.isVisible)
    assert page.states.currentWidget() is page.shown


def test_a_year_stays_in_sight_where_it_cannot_be_asked_for_again(qtbot: QtBot, trends: Stand) -> None:
    page = page_of(trends)
    page.press(4)
    qtbot.waitUntil(lambda: trends.tools.quick.busy == 0)
    trends.journeys.gates.fail("numbers", BUSY)
    trends.window.flags.trends.look_again()
    qtbot.waitUntil(page.note.isVisible)
    assert page.states.currentWidget() is page.shown
    # Of other days there is nothing to show, and nothing to save either.
    page.press(1)
    qtbot.waitUntil(lambda: page.states.currentWidget() is page.states.notice)
    trends.window.flags.act("save")
    assert trends.window.flags.trends.taking.dialog is None


def test_a_late_answer_about_other_days_is_not_shown(qtbot: QtBot, trends: Stand) -> None:
    today = flag_story.TODAY
    held = trends.journeys.gates.hold(f"numbers:{(today - timedelta(days=89), today)}")
    page = page_of(trends)
    page.press(3)
    page.press(1)
    qtbot.waitUntil(lambda: page.subtitle.text() == "15 Nov – 21 Nov")
    held.set()
    qtbot.waitUntil(lambda: trends.tools.quick.busy == 0)
    assert page.subtitle.text() == "15 Nov – 21 Nov"


def choose(qtbot: QtBot, stand: Stand, file: Path) -> None:
    """Answer where to save."""
    dialog = stand.window.flags.trends.taking.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    qtbot.waitUntil(lambda: stand.tools.slow.busy == 0)


def test_they_are_saved_as_csv_and_pdf(qtbot: QtBot, trends: Stand, tmp_path: Path) -> None:
    page = page_of(trends)
    press(qtbot, trends, "Ctrl+S")
    dialog = trends.window.flags.trends.taking.dialog
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("trends 2026-10-23 2026-11-21.csv")
    assert not dialog.testOption(dialog.Option.DontConfirmOverwrite)
    choose(qtbot, trends, tmp_path / "trends.csv")
    assert page.done.words.text() == "Saved: trends.csv"
    text = (tmp_path / "trends.csv").read_text(encoding="utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text, newline=""))
    assert head[:4] == ["Day", "Journeys", "Median (minutes)", "p90 (minutes)"]
    assert len(rows) == 30
    assert rows[-1][:4] == ["2026-11-21", "14", "16.3", "80.1"]
    qtbot.mouseClick(page.pdf, Qt.MouseButton.LeftButton)
    choose(qtbot, trends, tmp_path / "trends.pdf")
    assert (tmp_path / "trends.pdf").read_bytes().startswith(b"%PDF-")
    qtbot.mouseClick(page.csv, Qt.MouseButton.LeftButton)
    choose(qtbot, trends, tmp_path / "nowhere" / "trends.csv")
    assert page.note.isVisible()
    assert "trends.csv cannot be written" in page.note._words.text()
    assert page.csv.isEnabled()


def test_nothing_is_written_where_no_place_is_chosen(qtbot: QtBot, trends: Stand) -> None:
    taking = trends.window.flags.trends.taking
    page_of(trends).csv.click()
    assert taking.dialog is not None
    taking.dialog.reject()
    assert taking.dialog is None
    assert not page_of(trends).done.isVisible()


@pytest.mark.parametrize("days", [1, 7, 365])
def test_what_is_drawn_lies_where_its_days_are_whatever_they_hold(qtbot: QtBot, tools: Tools, days: int) -> None:
    view = flag_story.numbers(length=days)
    theme = tools.theme
    ink = Ink(("#112233", "#445566"), "#eeeeee", "#000000", theme.font("tiny"))
    for chart in charts(view, tools.words):
        dates = [tools.words.short_date(day) for day in chart.days]
        drawn = draw(chart, 400, 200, ink, dates)
        assert len(drawn.points[0]) == days
        inside = drawn.plot.adjusted(-0.5, -0.5, 0.5, 0.5)
        assert all(inside.contains(point) for line in drawn.points for point in line if point is not None)
        assert (b"stroke-dasharray" in drawn.text) == any(value is not None for value in chart.lines[1].values)
    # Nobody is two and a half times: steps of counts are whole.
    counts = replace(charts(view, tools.words)[1], tick=lambda value: f"<{value}>")
    text = draw(counts, 400, 200, ink, dates).text.decode()
    steps = [part.partition("&gt;")[0] for part in text.split("&lt;")[1:]]
    assert steps
    assert all(float(step).is_integer() for step in steps)


def test_charts_are_drawn_in_the_colours_of_the_look_and_on_paper_in_light_ones(
    qtbot: QtBot, tools: Tools, qapp
) -> None:
    page = TrendsPage(tools)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    page.show_numbers(flag_story.numbers())
    seen = {}
    for name in ("light", "dark"):
        tools.theme.force(name)
        settle()
        picture = QImage(QSize(900, 700), QImage.Format.Format_RGB32)
        page.render(picture)
        seen[name] = {picture.pixelColor(x, y).name() for x in range(20, 440, 2) for y in range(120, 420)}
        assert tools.theme.look.colour("accent").name() in seen[name]
        assert tools.theme.look.colour("order").name() in seen[name]
    assert tools.theme.paper.name == "light"
    made = trends_paper(flag_story.numbers(), tools.theme, tools.theme.paper, tools.words)
    assert made.startswith(b"%PDF-")
