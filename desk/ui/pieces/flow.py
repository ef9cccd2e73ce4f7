"""A layout that puts its parts side by side and goes on in the next line where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from desk.ui.mirror import Mirror


class FlowLayout(QLayout):
    """Parts keep their preferred size, or get the whole width if wider; lines are centred on their tallest part.

    Its items are made here. Of one that Qt makes, PySide is never told that Qt took it down: whatever comes to lie at
    its address is taken for it then, and sooner or later the program ends.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 6, line_gap: int = 5) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = line_gap
        # Boxes around it ask for its height again and again, dozens of times for one change.
        self._hints: list[tuple[QLayoutItem, QSize]] | None = None
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget) -> None:
        """Put it behind the others."""
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        """A part changed its size, came or went."""
        self._hints = None
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return height

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        hints = [hint for _item, hint in self._sized()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        return QSize(40, max((hint.height() for _item, hint in self._sized()), default=0))

    def _sized(self) -> list[tuple[QLayoutItem, QSize]]:
        """What is to be seen, and how large it would like to be."""
        if self._hints is None:
            self._hints = [(item, item.sizeHint()) for item in self._items if not item.isEmpty()]
        return self._hints

    def _place(self, rect: QRect, move: bool) -> int:
        """Lay the lines into `rect`; the height used."""
        y, parent = rect.y(), self.parentWidget()
        turned = Mirror(parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight, rect)
        for line in self._lines(rect.width()):
            height = max(size.height() for _item, size in line)
            x = rect.x()
            for item, size in line:
                if move:
                    item.setGeometry(turned.box(QRect(QPoint(x, y + (height - size.height()) // 2), size)))
                x += size.width() + self._gap
            y += height + self._line_gap
        return max(0, y - rect.y() - self._line_gap)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item, hint in self._sized():
            size = hint.boundedTo(QSize(max(width, 1), 100_000))
            if not lines or size.width() > left:
                lines.append([])
                left = width
            lines[-1].append((item, size))
            left -= size.width() + self._gap
        return lines


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
