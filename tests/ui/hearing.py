"""Finds what a person who cannot see the window, or has no mouse, would miss in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QComboBox, QHeaderView, QTableView, QWidget

from desk.ui.pieces.tabbing import WHOLE, parts_of, reading_order

Role = QAccessible.Role
# What Qt calls parts it knows nothing of: whoever lands there by Tab hears a name at most, never what one can do.
MUTE = (Role.NoRole, Role.Client, Role.Pane, Role.Grouping, Role.LayeredPane, Role.Border)
# Where pressing the mouse does something of the part's own.
PRESSED = ("mousePressEvent", "mouseReleaseEvent", "mouseDoubleClickEvent")
HAND = Qt.CursorShape.PointingHandCursor
# Of these some can be pressed and some cannot; those that can show a hand.
BY_ITS_HAND = ("EvidenceLine",)
# So many rows of a list tell of all.
ROWS = 30
# How far parts of one line may overlap, in logical pixels.
SLACK = 2


def named(part: QWidget) -> str:
    """A part by what it is and is called, for a person who looks for it."""
    heard = QAccessible.queryAccessibleInterface(part)
    name = heard.text(QAccessible.Text.Name)
    return f"{type(part).__name__} “{name[:50]}” in {type(part.parentWidget()).__name__}"


def unheard(window: QWidget) -> Iterator[str]:
    """Everything wrong in what is in sight of a window."""
    for part in reading_order(window):
        heard = QAccessible.queryAccessibleInterface(part)
        if not heard.text(QAccessible.Text.Name).strip():
            yield f"{named(part)} has no name"
        typed = part.lineEdit() if isinstance(part, QComboBox) else None
        if typed is not None and not typed.accessibleName():
            yield f"{named(part)} has a line without a name"
        if heard.role() in MUTE:
            yield f"{named(part)} is heard as {heard.role().name}"
    reached = set(reading_order(window))
    for part in (window, *window.findChildren(QWidget)):
        if part.isVisible() and part.window() is window.window():
            yield from _mouse_only(part, reached)
            yield from _rows(part)
            yield from _out_of_order(part)


def _mouse_only(part: QWidget, reached: set[QWidget]) -> Iterator[str]:
    """What only a mouse can press. A part is as good as the one inside it that does the same by key."""
    own = [name for kind in type(part).__mro__ if kind.__module__.startswith("desk.") for name in vars(kind)]
    hand = part.testAttribute(Qt.WidgetAttribute.WA_SetCursor) and part.cursor().shape() == HAND
    pressed = hand or (type(part).__name__ not in BY_ITS_HAND and any(name in own for name in PRESSED))
    inside = part in reached or any(part.isAncestorOf(one) for one in reached)
    within = any(one.isAncestorOf(part) for one in reached)
    if pressed and part.isEnabled() and not inside and not within:
        yield f"{named(part)} is for the mouse alone"


def _rows(part: QWidget) -> Iterator[str]:
    """Rows, and titles of columns and rows, that say nothing, or more than they should."""
    if not isinstance(part, QAbstractItemView) or isinstance(part, QHeaderView) or part.model() is None:
        return
    model, role = part.model(), Qt.ItemDataRole.AccessibleTextRole
    for row in range(min(ROWS, model.rowCount(QModelIndex()))):
        index = model.index(row, 0, QModelIndex())
        if not str(index.data(role) or index.data() or "").strip():
            yield f"{named(part)}: row {row} says nothing"
        if isinstance(part, QTableView) and model.headerData(row, Qt.Orientation.Vertical) == row + 1:
            yield f"{named(part)}: a screen reader says the number of row {row}"
            return


def _out_of_order(part: QWidget) -> Iterator[str]:
    """Parts that Tab leads to before one that is read before them."""
    if isinstance(part, (*WHOLE, QAbstractScrollArea)):
        return
    way = -1 if part.isRightToLeft() else 1
    reached = [one for one in parts_of(part) if one.isVisible() and next(reading_order(one), None) is not None]
    for one, other in pairwise(reached):
        first, second = one.geometry(), other.geometry()
        beside = min(first.bottom(), second.bottom()) - max(first.top(), second.top()) > SLACK
        before = second.right() <= first.left() + SLACK if way > 0 else second.left() >= first.right() - SLACK
        above = second.bottom() <= first.top() + SLACK and not _next_column(first.x(), second.x(), way)
        if (beside and before) or above:
            yield f"Tab leads to {named(other)} after {named(one)}, which is read before it"


def _next_column(first: int, second: int, way: int) -> bool:
    return (second - first) * way > SLACK
