"""Finds which promises in what was told already stand in a wrap-up of ours, where they can be said to be kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desk.services.asks_work import WrapUps
from desk.services.journey_views import BriefingLine, BriefingView
from desk.services.work_views import WrapUpView
from desk.ui.background import Latest
from desk.ui.customer.wrap_up_mending import WrapUpMending
from desk.ui.tools import Tools

# Of more records than this nobody asks: it is the newest promises that are still to be kept.
MOST_RECORDS = 20


class PromiseCare(QObject):
    """`changed` carries the lines (a frozenset of BriefingLine) that are promises of ours and not kept."""

    changed = Signal(object)

    def __init__(self, tools: Tools, wrap_ups: WrapUps, mending: WrapUpMending, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wrap_ups, self._mending = wrap_ups, mending
        self._asked = Latest(tools.quick, self)
        self._lines: tuple[BriefingLine, ...] = ()
        self._ours: dict[BriefingLine, WrapUpView] = {}
        mending.moved.connect(lambda _key: self._ask())

    def show(self, briefing: BriefingView | None) -> None:
        """Another briefing is shown, or the same anew; what did not change is not asked again."""
        lines = () if briefing is None else briefing.lines
        promised = tuple(line for line in lines if line.kind == "promised" and not line.kept)
        if promised != self._lines:
            self._lines = promised
            self._ask()

    def keep(self, line: BriefingLine) -> None:
        """What this line promises has been done."""
        view = self._ours.pop(line, None)
        if view is not None:
            # At once: nobody is to press it twice.
            self.changed.emit(frozenset(self._ours))
            self._mending.keep(view)

    def _ask(self) -> None:
        lines = self._lines
        self._asked.drop()
        if lines:
            self._asked.ask(lambda: self._find(lines), self._show, lambda _trouble: self._show({}))
        else:
            self._show({})

    def _find(self, lines: Sequence[BriefingLine]) -> dict[BriefingLine, WrapUpView]:
        """Off the window's thread: the wrap-up each line comes from, where it does."""
        newest = sorted(lines, key=lambda line: line.at, reverse=True)
        keys = list(dict.fromkeys(line.key for line in newest))[:MOST_RECORDS]
        written = {key: self._wrap_ups.of_interaction(key) for key in keys}
        return {line: view for line in lines for view in written.get(line.key, ()) if _says(view, line)}

    def _show(self, ours: dict[BriefingLine, WrapUpView]) -> None:
        self._ours = ours
        self.changed.emit(frozenset(ours))


def _says(view: WrapUpView, line: BriefingLine) -> bool:
    """Whether a line says what a wrap-up promises still."""
    stands = view.state == "done" and view.kept_at is None
    return stands and view.promise.strip() == line.value and view.due.due_at == line.due_at
