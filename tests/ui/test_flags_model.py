"""The rows of the board: pages, orders, what stays in its place, and ten thousand of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.services.flag_views import FlagsPage, FlagView
from desk.ui.escalations import wording
from desk.ui.escalations.model import FLAG, WHO, FlagsModel
from desk.ui.escalations.order import ORDERS, Order
from desk.ui.escalations.pages import PAGE
from desk.ui.escalations.view import FlagTable, stretches
from desk.ui.pieces.row_table import Index
from desk.ui.tools import Tools
from tests.ui import flag_story, story
from tests.ui.model_rules import by_qts_rules
from tests.ui.story import MARKUP

Fetch = Callable[[str | None, int], FlagsPage]


def many(count: int) -> list[FlagView]:
    return sorted((flag_story.flag(n) for n in range(count)), key=lambda flag: -flag.customer_time)


def paged(flags: list[FlagView]) -> Fetch:
    def fetch(older: str | None, limit: int) -> FlagsPage:
        start = int(older or 0)
        end = start + limit
        return FlagsPage(tuple(flags[start:end]), (), str(end) if end < len(flags) else None)

    return fetch


def fill(model: FlagsModel, flags: list[FlagView], keep: bool = False) -> None:
    fetch = paged(flags)
    model.show_page(fetch(None, PAGE), fetch, keep)


@pytest.fixture
def model(qtbot: QtBot, tools: Tools) -> Iterator[FlagsModel]:
    with by_qts_rules(FlagsModel, FlagsModel(tools)) as made:
        yield made


@pytest.fixture
def table(qtbot: QtBot, tools: Tools, model: FlagsModel) -> FlagTable:
    return shown(qtbot, tools, model)


def shown(qtbot: QtBot, tools: Tools, model: FlagsModel) -> FlagTable:
    made = FlagTable(tools, model)
    qtbot.addWidget(made)
    made.resize(900, 500)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_the_model_keeps_qts_rules_while_pages_come_and_orders_change(qtbot: QtBot, model: FlagsModel) -> None:
    fill(model, many(900))
    for name in ORDERS:
        model.order_by(Order(name))
        model.order_by(Order(name, turned=True))
    qtbot.waitUntil(lambda: model.pages.complete)
    assert model.rowCount() == 900
    assert model.columnCount() == 5
    fill(model, [])
    assert model.rowCount() == 0


def test_the_order_they_come_in_asks_for_no_more_than_is_looked_at(qtbot: QtBot, tools: Tools) -> None:
    asked: list[tuple[str | None, int]] = []
    flags = many(900)

    def fetch(older: str | None, limit: int) -> FlagsPage:
        asked.append((older, limit))
        return paged(flags)(older, limit)

    # No model tester here: it would ask for more by itself.
    plain = FlagsModel(tools)
    plain.show_page(fetch(None, PAGE), fetch)
    assert asked == [(None, PAGE)]
    plain.fetchMore(QModelIndex())
    qtbot.waitUntil(lambda: plain.rowCount() == 2 * PAGE)
    assert asked[1:] == [(str(PAGE), PAGE)]


def test_another_order_is_one_of_all_flags_not_of_those_loaded(qtbot: QtBot, model: FlagsModel) -> None:
    flags = many(1_500)
    last = replace(flags[-1], owner="Aaron", flag_id="last")
    fill(model, [*flags[:-1], last])
    model.order_by(Order("owner"))
    qtbot.waitUntil(lambda: model.pages.complete)
    assert model.rows[0].flag_id == "last"
    assert model.rows[-1].owner == ""
    model.order_by(Order())
    assert [flag.flag_id for flag in model.rows] == [*(flag.flag_id for flag in flags[:-1]), "last"]


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("time", "Gil Amsalem"), ("customer", "Dana Whitfield"), ("touches", "Sara Jansen"),
        ("waiting", "Sara Jansen"), ("owner", "Sara Jansen"), ("due", "Henrik Dahl"), ("severity", "Gil Amsalem"),
    ],
)  # fmt: skip
def test_every_order_puts_first_what_it_says(qtbot: QtBot, model: FlagsModel, name: str, first: str) -> None:
    fill(model, many(7))
    model.order_by(Order(name))
    assert model.rows[0].customer == first


def test_what_a_row_is_pointed_at_by_stays_the_same_flag_in_another_order(qtbot: QtBot, table: FlagTable) -> None:
    fill(table.model(), many(7))
    table.choose_row(3)
    chosen = table.chosen_flags()
    table.model().order_by(Order("customer"))
    assert table.chosen_flags() == chosen
    assert table.currentIndex().row() != 3


def test_the_same_flags_asked_again_move_nothing_and_tell_what_changed(qtbot: QtBot, table: FlagTable) -> None:
    flags = many(7)
    fill(table.model(), flags)
    table.choose_row(2)
    with qtbot.waitSignal(table.model().dataChanged) as changed, qtbot.assertNotEmitted(table.model().modelReset):
        fill(table.model(), [*flags[:4], replace(flags[4], owner="Ann"), *flags[5:]], keep=True)
    assert changed.args[0].row() == 4
    assert table.currentIndex().row() == 2


def test_chosen_flags_stay_chosen_when_others_come(qtbot: QtBot, table: FlagTable) -> None:
    flags = many(7)
    fill(table.model(), flags[1:])
    table.choose_row(1)
    table.selectionModel().select(
        table.model().index(3, WHO), QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    )
    before = table.chosen_flags()
    assert len(before) == 2
    fill(table.model(), flags, keep=True)
    assert table.chosen_flags() == before


def test_where_the_chosen_one_is_gone_the_one_in_its_place_is_chosen(qtbot: QtBot, table: FlagTable) -> None:
    flags = many(7)
    fill(table.model(), flags)
    table.choose_row(6)
    fill(table.model(), flags[:6], keep=True)
    assert table.chosen_flags() == (flags[5],)
    fill(table.model(), [], keep=True)
    assert table.chosen_flags() == ()


def test_rows_are_chosen_again_in_stretches() -> None:
    assert stretches([5, 1, 2, 9, 3]) == [(1, 3), (5, 5), (9, 9)]
    assert stretches([]) == []


def test_a_page_that_fails_is_said_and_can_be_asked_again(qtbot: QtBot, tools: Tools) -> None:
    flags = many(400)
    wrong = [ServiceError("The cache is busy.")]

    def fetch(older: str | None, limit: int) -> FlagsPage:
        if older is not None and wrong:
            raise wrong.pop()
        return paged(flags)(older, limit)

    plain = FlagsModel(tools)
    plain.show_page(fetch(None, PAGE), fetch)
    with qtbot.waitSignal(plain.pages.failed) as failed:
        plain.fetchMore(QModelIndex())
    assert failed.args[0].title == "The cache is busy."
    plain.fetchMore(QModelIndex())
    qtbot.waitUntil(lambda: plain.rowCount() == 400)


def test_a_flag_that_comes_again_on_the_next_page_is_shown_once(qtbot: QtBot, model: FlagsModel) -> None:
    flags = many(PAGE + 3)
    fill(model, flags)

    def again(_older: str | None, _limit: int) -> FlagsPage:
        return FlagsPage(tuple(flags[PAGE - 2 :]), (), None)

    model.show_page(FlagsPage(tuple(flags[:PAGE]), (), "x"), again)
    model.order_by(Order("owner"))
    qtbot.waitUntil(lambda: model.pages.complete)
    assert len({flag.flag_id for flag in model.rows}) == model.rowCount() == PAGE + 3


class Watched(FlagsModel):
    """Knows which rows were asked for. How long it takes is measured by tests/bench/board.py."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.asked: set[int] = set()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        self.asked.add(index.row())
        return super().data(index, role)


def test_of_ten_thousand_flags_those_in_sight_are_painted(qtbot: QtBot, tools: Tools) -> None:
    # No model tester here: it would go over all rows at every change.
    model = Watched(tools)
    table = shown(qtbot, tools, model)
    fill(model, many(10_000))
    for name in ("owner", "customer", "due"):
        model.order_by(Order(name))
    qtbot.waitUntil(lambda: model.pages.complete)
    assert [flag.due_at for flag in model.rows if flag.due_at] == sorted(
        flag.due_at for flag in model.rows if flag.due_at
    )
    fit = -(-table.viewport().height() // table.rowHeight(0)) + 1
    for row in range(0, 10_000, 400):
        model.asked.clear()
        table.choose_row(row)
        table.viewport().repaint()
        # Those in sight, and the two between which the choice moved.
        assert row in model.asked
        assert len(model.asked) <= fit + 2
    table.selectAll()
    assert len(table.chosen_flags()) == 10_000


def test_a_row_is_read_out_whole(qtbot: QtBot, table: FlagTable, tools: Tools) -> None:
    fill(table.model(), many(7))
    said = table.model().index(1, WHO).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == (
        "Sara Jansen, High, Came back again · 3 interactions about order 10482 in 4 days; refund decision promised for "
        "today · 3 interactions about order 10482 within 7 days · Call, 2 transfers: Billing → Deliveries → Deliveries "
        "lead · “Still nothing. Could someone please call me back?”, customer time 1 h 51 m, "
        "Phone 1 h 2 m, Chat 31 m, E-mail 6 m, Web 12 m, interactions 5 in 4 d, "
        "waiting for us 2 d 4 h, Overdue 30 m, owner Deliveries lead"
    )
    face = QAccessible.queryAccessibleInterface(table)
    assert face.text(QAccessible.Text.Name) == "Flags"
    heard = [face.child(place).text(QAccessible.Text.Name) for place in range(20)]
    assert any(name.startswith("Sara Jansen, High, Came back again") for name in heard)
    assert "Waiting for us" in heard


def test_rows_show_hostile_text_as_text(qtbot: QtBot, table: FlagTable) -> None:
    fill(table.model(), [flag_story.flag(0, customer=MARKUP, title=f"{MARKUP}\n\u202ex", owner=MARKUP)])
    shown = table.model().index(0, WHO)
    assert shown.data() == MARKUP
    assert "<b>" not in shown.data(Qt.ItemDataRole.ToolTipRole)
    assert "\u202e" not in shown.data(Qt.ItemDataRole.AccessibleTextRole)
    assert shown.data(FLAG).title.endswith("x")
    table.viewport().repaint()


def test_words_of_a_flag(tools: Tools) -> None:
    words, flag = tools.words, flag_story.flag(0)
    assert wording.span(46 * 60) == "46 m"
    assert wording.span(52 * 3_600 + 60) == "2 d 4 h"
    assert wording.span(-5) == "0 s"
    assert wording.touches_words(replace(flag, since=story.NOW), words) == "5 today"
    assert wording.touches_words(replace(flag, since=None), words) == "5"
    assert wording.waiting_words(replace(flag, waiting_since=None), words.now()) == "—"
    later = replace(flag, due_at=story.NOW + timedelta(days=3))
    assert wording.due_words(later, words) == "Due 24 Nov 18:42"
    assert wording.due_words(replace(flag, due_at=None), words) == ""
    assert wording.due_words(replace(flag, state="resolved"), words) == ""
    asleep = replace(flag, state="snoozed", snoozed_until=story.NOW + timedelta(hours=1))
    assert wording.aside_words(asleep, words) == "until 19:42"
    assert not wording.overdue(asleep, words.now())
    assert wording.state_word(replace(flag, state="resolved", resolved_as="passed")) == "Passed by itself"
    assert wording.severity_word("enormous") == "Enormous"
    assert wording.severity_token("enormous") == "faint"
