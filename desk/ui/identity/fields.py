"""The rows of a comparison: a field each, with what either side says of it and what that speaks for or against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desk.services.identity_views import CompareView, FieldView, SaidView, SideView
from desk.ui.identity import wording
from desk.ui.tools import Tools
from desk.ui.words import one_line, tip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
LINES = Qt.ItemDataRole.UserRole
FIELD, LEFT, RIGHT, WHY = range(4)
COLUMNS = (FIELD, LEFT, RIGHT, WHY)
# More values of one field than this are said as a number; the tool tip and screen readers have them all.
MOST_VALUES = 4
Marks = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a cell. `colour` is its colour, `marks` the (start, length) of what differs in it."""

    text: str
    colour: str = "text"
    small: bool = False
    marks: Marks = ()


def marked(text: str, marks: Marks) -> tuple[str, Marks]:
    """A value made safe to paint, its marks moved along with what was left out before them."""
    shown = one_line(text)
    if shown == text:
        return shown, tuple((start, count) for start, count in marks if count > 0 and start + count <= len(text))
    # What one_line takes out would shift every mark: marks are placed by the text before them.
    moved = []
    for start, count in marks:
        before, within = one_line(text[:start]), one_line(text[start : start + count])
        at = shown.find(within, max(0, len(before) - 1)) if within else -1
        if at >= 0:
            moved.append((at, len(within)))
    return shown, tuple(moved)


class FieldsModel(QAbstractTableModel):
    """`show_both` is the only way in."""

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = tools.words
        self._both: CompareView | None = None

    @property
    def fields(self) -> Sequence[FieldView]:
        """The fields shown."""
        return self._both.fields if self._both is not None else ()

    def side(self, column: int) -> SideView | None:
        """Who stands at the head of a column."""
        if self._both is None:
            return None
        return {LEFT: self._both.left, RIGHT: self._both.right}.get(column)

    def show_both(self, both: CompareView) -> None:
        """Show this comparison instead."""
        self.beginResetModel()
        self._both = both
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.fields)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        heard = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if orientation != Qt.Orientation.Horizontal or section not in COLUMNS:
            return None
        side = self.side(section)
        if role == Qt.ItemDataRole.ToolTipRole and side is not None:
            return tip(f"{wording.named(side.name)}\n{wording.side_line(side, self._words)}")
        if not heard:
            return None
        if side is not None:
            return f"{wording.named(side.name)}, {wording.side_line(side, self._words)}"
        return wording.tr("Speaks for or against") if section == WHY else wording.tr("Field")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._both is None:
            return None
        field, column = self.fields[index.row()], index.column()
        if role == LINES:
            return self._lines(field, column)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == FIELD:
            return wording.spoken_field(field, self._both, self._words)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._said(field, column)
        if role == Qt.ItemDataRole.ToolTipRole and column in (LEFT, RIGHT):
            values = field.values if column == LEFT else field.other_values
            told = (f"{said.text} · {wording.origin_line(said, self._words)}" for said in values)
            return tip("\n".join(told))
        return None

    def _said(self, field: FieldView, column: int) -> str:
        return {
            FIELD: lambda: one_line(field.label),
            LEFT: lambda: wording.spoken_values(field.values),
            RIGHT: lambda: wording.spoken_values(field.other_values),
            WHY: lambda: f"{wording.bits(field.weight, self._words)} {one_line(field.words)}",
        }[column]()

    def _lines(self, field: FieldView, column: int) -> tuple[Line, ...]:
        if column == FIELD:
            return (Line(one_line(field.label), "muted"),)
        if column == WHY:
            weight = Line(wording.bits(field.weight, self._words), wording.weight_token(field.weight))
            return (weight, Line(one_line(field.words), "muted"))
        values, marks = (
            (field.values, field.marks) if column == LEFT else (field.other_values, field.other_marks)
        )  # fmt: skip
        return self._values(values, marks)

    def _values(self, values: Sequence[SaidView], marks: Marks) -> tuple[Line, ...]:
        if not values:
            return (Line("—", "faint"),)
        lines: list[Line] = []
        for place, said in enumerate(values[:MOST_VALUES]):
            text, moved = marked(said.text, marks if place == 0 else ())
            lines.append(Line(text, marks=moved))
            origin = wording.origin_line(said, self._words)
            if origin:
                lines.append(Line(origin, "faint", small=True))
        rest = len(values) - MOST_VALUES
        if rest > 0:
            lines.append(Line(wording.tr("and {n} more").format(n=self._words.number(rest)), "faint", small=True))
        return tuple(lines)
