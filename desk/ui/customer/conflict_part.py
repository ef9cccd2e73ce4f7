"""Where a customer's records disagree, in the panel: every value with who says it, which one
is shown, and by which rule."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desk.services.identity_views import ConflictView, SaidView
from desk.ui.customer.detail_sections import MOST_ROWS
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import PlainLabel
from desk.ui.tools import Tools
from desk.ui.words import one_line


class ConflictPart(QWidget):
    """A section a field; `field` is the one that was asked for and stands first, "" none."""

    def __init__(self, tools: Tools, field: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("conflicts")
        self._words, self._field = tools.words, field
        self._shown: tuple[ConflictView, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_conflicts(self, conflicts: Sequence[ConflictView]) -> None:
        """List these instead."""
        ordered = tuple(sorted(conflicts, key=lambda one: one.field != self._field))
        if ordered == self._shown:
            return
        self._shown = ordered
        clear(self._column)
        for conflict in ordered:
            self._add(conflict)
        if not ordered:
            self._column.addWidget(PlainLabel(self.tr("All records agree."), "muted", wrap=True))
        self._column.addStretch(1)

    def _add(self, conflict: ConflictView) -> None:
        self._column.addWidget(PlainLabel(conflict.label, "group", wrap=True))
        well = QFrame()
        well.setProperty("role", "well")
        inside = QVBoxLayout(well)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.setSpacing(2)
        for place, said in enumerate(conflict.values[:MOST_ROWS]):
            if place:
                inside.addSpacing(6)
            shown = said.text == conflict.shown
            value = PlainLabel(said.text, "strong" if shown else "", wrap=True)
            inside.addWidget(value)
            if shown:
                inside.addWidget(PlainLabel(self.tr("This one is shown."), "small-ok", wrap=True))
            inside.addWidget(PlainLabel(self._origin(said), "small-faint", wrap=True))
        rest = len(conflict.values) - MOST_ROWS
        if rest > 0:
            inside.addWidget(PlainLabel(self.tr("and {n} more").format(n=rest), "small-faint"))
        self._column.addWidget(well)
        why = self.tr("Why: {rule}").format(rule=one_line(conflict.why))
        self._column.addWidget(PlainLabel(why, "small", wrap=True))
        self._column.addSpacing(6)

    def _origin(self, said: SaidView) -> str:
        parts = [", ".join(said.sources)]
        if said.since is not None:
            day = self._words.short_date(self._words.local(said.since).date())
            parts.append(self.tr("since {day}, {ago}").format(day=day, ago=self._words.ago(said.since)))
        if said.records > 1:
            parts.append(self.tr("{n} records").format(n=self._words.number(said.records)))
        return " · ".join(part for part in parts if part)
