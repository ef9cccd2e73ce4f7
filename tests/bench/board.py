"""How fast the board's table is with many flags in it: put into another order, and painted wherever one goes."""

from __future__ import annotations

import gc
import random
from collections.abc import Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QStyledItemDelegate

from desk.services.flag_views import FlagsPage, FlagView
from desk.ui.escalations.model import FlagsModel
from desk.ui.escalations.order import ORDERS, Order
from desk.ui.escalations.view import FlagTable
from tests.bench.figures import Figure, at
from tests.bench.rig import MS, timed
from tests.ui import flag_story
from tests.ui.stand import standing

ROUNDS = 5
FRAMES = 200
ORDER_GOAL, FRAME_GOAL = 100.0, 16.0


def measure(count: int) -> list[Figure]:
    """Orders beside Python's own sorting by the same keys, repaints beside Qt's own plain delegate."""
    flags = sorted((flag_story.flag(number) for number in range(count)), key=lambda flag: -flag.customer_time)
    with _table(flags) as table:
        model = table.model()
        names = [name for name in ORDERS if name != Order().name] * ROUNDS
        orders = [timed(lambda name=name: model.order_by(Order(name))) * MS for name in names]  # type: ignore[misc]
        sorts = [timed(lambda name=name: sorted(flags, key=ORDERS[name][1])) * MS for name in names]  # type: ignore[misc]
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
    with standing(QApplication.instance() or QApplication(["bench"])) as tools:  # type: ignore[arg-type]
        table = FlagTable(tools, FlagsModel(tools))
        tools.theme.dress()
        table.resize(900, 500)
        table.show()
        whole = FlagsPage(tuple(flags), (), None)
        table.model().show_page(whole, lambda _older, _limit: whole)
        QApplication.processEvents()
        # Python's collector runs in pauses only, as in the window.
        gc.disable()
        yield table
        gc.enable()
        table.hide()
        shiboken6.delete(table)


def _frame(table: FlagTable, row: int) -> float:
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    return timed(lambda: (table.choose_row(row), table.viewport().repaint())) * MS
