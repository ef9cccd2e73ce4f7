"""How fast the board's table is with many flags in it: put into another order, and painted wherever one goes."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QStyledItemDelegate

from desk.config.paths import resources
from desk.services.flag_views import FlagsPage, FlagView
from desk.ui.background import Background
from desk.ui.escalations.model import FlagsModel
from desk.ui.escalations.order import ORDERS, Order
from desk.ui.escalations.view import FlagTable
from desk.ui.theme import Theme
from desk.ui.tools import Tools
from desk.ui.words import Words
from tests.bench.figures import Figure, at
from tests.bench.rig import MS
from tests.ui import flag_story

ROUNDS = 5
FRAMES = 200
ORDER_GOAL, FRAME_GOAL = 100.0, 16.0


def measure(count: int) -> list[Figure]:
    """Orders beside Python's own sorting by the same keys, repaints beside Qt's own plain delegate."""
    flags = sorted((flag_story.flag(number) for number in range(count)), key=lambda flag: -flag.customer_time)
    with _table(flags) as table:
        model = table.model()
        names = [name for name in ORDERS if name != Order().name] * ROUNDS
        orders = [_timed(lambda name=name: model.order_by(Order(name))) for name in names]  # type: ignore[misc]
        sorts = [_timed(lambda name=name: sorted(flags, key=ORDERS[name][1])) for name in names]  # type: ignore[misc]
        chance = random.Random(4)
        places = [chance.randrange(count) for _ in range(FRAMES)]
        frames = [_frame(table, place) for place in places]
        ours, plain = table.itemDelegate(), QStyledItemDelegate(table)
        table.setItemDelegate(plain)
        floor = [_frame(table, place) for place in places]
        table.setItemDelegate(ours)
    slowest, worst, size = max(orders), at(frames, 0.99), f"{count:,} flags"
    frame, order = f"under {FRAME_GOAL:g} ms", f"under {ORDER_GOAL:g} ms"
    return [
        Figure("board: another order, median", size, "ms", at(orders, 0.5), at(sorts, 0.5), "measured", True),
        Figure("board: another order, most", size, "ms", slowest, max(sorts), order, slowest < ORDER_GOAL),
        Figure("board: a flag anywhere chosen and painted, p99", size, "ms", worst, at(floor, 0.99), frame,
               worst < FRAME_GOAL),
    ]  # fmt: skip


@contextmanager
def _table(flags: list[FlagView]) -> Iterator[FlagTable]:
    """The board's table alone, all flags loaded."""
    app = QApplication.instance() or QApplication(["bench"])
    theme = Theme(app, resources(), "light")  # type: ignore[arg-type]
    lanes = [Background(ThreadPoolExecutor(1), app) for _ in range(2)]
    tools = Tools(theme, Words(), *lanes)
    table = FlagTable(tools, FlagsModel(tools))
    theme.dress()
    table.resize(900, 500)
    table.show()
    whole = FlagsPage(tuple(flags), (), None)
    table.model().show_page(whole, lambda _older, _limit: whole)
    QApplication.processEvents()
    yield table
    table.hide()
    for lane in lanes:
        lane.close()
    shiboken6.delete(table)


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * MS


def _frame(table: FlagTable, row: int) -> float:
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    return _timed(lambda: (table.choose_row(row), table.viewport().repaint()))
