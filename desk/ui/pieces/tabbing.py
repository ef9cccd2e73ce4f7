"""Tab moves in reading order, also among parts that came later than their neighbours, which Qt would put last; and
where the part that hears the keyboard goes, the one before it hears it again."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from operator import itemgetter
from weakref import ReferenceType, ref

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QWidget,
)
from shiboken6 import isValid

LONGEST_TRAIL = 30
# What has parts inside that are its own affair.
WHOLE = (QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)


class Trail(QObject):
    """The parts of a window that heard the keyboard, the last one last; those that are gone are passed over."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._heard: deque[ReferenceType[QWidget]] = deque(maxlen=LONGEST_TRAIL)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def last(self) -> QWidget | None:
        """The part that heard the keyboard last and still could, other than the one that does now."""
        now = self._window.focusWidget()
        for kept in reversed(self._heard):
            part = kept()
            if part is not None and part is not now and hears(part, self._window):
                return part
        return None

    @Slot(QWidget, QWidget)
    def _moved(self, _former: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._window.isAncestorOf(now):
            self._heard.append(ref(now))


def reading_order(widget: QWidget, also: QWidget | None = None) -> Iterator[QWidget]:
    """Every visible part of `widget` that takes the focus by Tab: as layouts place them, then from top to bottom; and
    `also`, whether it can be used or not."""
    if not widget.isVisible() or (not widget.isEnabled() and widget is not also):
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    if not isinstance(widget, WHOLE):
        for part in parts_of(widget):
            yield from reading_order(part, also)


def move_focus(window: QWidget, forward: bool, trail: Trail | None = None) -> bool:
    """Give the focus to the next or former part of a window; False if there is none.

    Qt asks for this too where the part that hears the keyboard goes out of sight: then the last one of `trail` gets it
    back, for whoever closes something is to be where they were.
    """
    order, now = list(reading_order(window)), window.focusWidget()
    if not order:
        return False
    before = trail.last() if trail is not None and now is not None and not now.isVisible() else None
    if before is not None:
        before.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
    step = 1 if forward else -1
    if now is not None and now not in order and now.isVisible():
        # It can be used no more, and its neighbours can.
        order = list(reading_order(window, now))
    place = order.index(now) + step if now in order else (0 if forward else -1)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    order[place % len(order)].setFocus(reason)
    return True


def heard_outside(part: QWidget) -> QWidget | None:
    """What hears the keyboard in the window of a part, unless that is inside it."""
    heard = part.window().focusWidget()
    return None if heard is None or part.isAncestorOf(heard) else heard


def hears(part: QWidget, window: QWidget) -> bool:
    """Whether a part of a window is there to hear the keyboard."""
    usable = isValid(part) and part.isVisible() and part.isEnabled()
    return usable and window.isAncestorOf(part) and part.focusPolicy() != Qt.FocusPolicy.NoFocus


def parts_of(widget: QWidget) -> list[QWidget]:
    """What is right inside a part, in the order it is read in."""
    if isinstance(widget, QStackedWidget):
        current = widget.currentWidget()
        return [current] if current is not None else []
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        return [inside] if inside is not None else []
    inner = [child for child in widget.children() if isinstance(child, QWidget) and not child.isWindow()]
    layout = widget.layout()
    placed = list(_in_layout(layout, inner)) if layout is not None else []
    loose = [child for child in inner if child not in placed]
    way = -1 if widget.isRightToLeft() else 1
    return placed + sorted(loose, key=lambda part: (part.y(), way * part.x()))


def _in_layout(layout: QLayout, parts: Sequence[QWidget]) -> Iterator[QWidget]:
    """Which of some parts a layout places, in its order. Asked by part, not by place: what `itemAt` answers is kept for
    as long as the layout lives, also when its part went long ago."""
    inner = [child for child in layout.children() if isinstance(child, QLayout)]
    placed: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(part), part) for part in parts]
    placed += [(layout.indexOf(one), one) for one in inner]
    for place, one in sorted(placed, key=itemgetter(0)):
        if place >= 0 and isinstance(one, QLayout):
            yield from _in_layout(one, parts)
        elif place >= 0 and isinstance(one, QWidget):
            yield one
