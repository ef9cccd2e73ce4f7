"""Tab moves in reading order, also among parts that came later than their neighbours, which Qt would put last."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

# What has parts inside that are its own affair.
WHOLE = (QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)


def reading_order(widget: QWidget) -> Iterator[QWidget]:
    """Every visible part of `widget` that takes the focus by Tab: as layouts place them, then from top to bottom."""
    if not widget.isVisible() or not widget.isEnabled():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    if not isinstance(widget, WHOLE):
        for part in _parts(widget):
            yield from reading_order(part)


def move_focus(window: QWidget, forward: bool) -> bool:
    """Give the focus to the next or former part of a window; False if there is none."""
    order = list(reading_order(window))
    if not order:
        return False
    now = window.focusWidget()
    step = 1 if forward else -1
    place = order.index(now) + step if now in order else (0 if forward else -1)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    order[place % len(order)].setFocus(reason)
    return True


def _parts(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QStackedWidget):
        current = widget.currentWidget()
        return [current] if current is not None else []
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        return [inside] if inside is not None else []
    placed = list(_in_layout(widget.layout()))
    inner = [child for child in widget.children() if isinstance(child, QWidget) and not child.isWindow()]
    loose = [child for child in inner if child not in placed]
    return placed + sorted(loose, key=lambda part: (part.y(), part.x()))


def _in_layout(layout: QLayout | None) -> Iterator[QWidget]:
    for place in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(place) if layout is not None else None
        widget = item.widget() if item is not None else None
        if widget is not None:
            yield widget
        elif item is not None:
            yield from _in_layout(item.layout())
