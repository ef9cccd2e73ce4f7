"""Parts beside each other, going on in the next line: whatever is kept of their sizes, they lie as if nothing were."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk.ui.pieces.flow import FlowLayout, clear

GAP, LINE_GAP = 6, 5
CHANGES = st.one_of(
    st.tuples(st.just("add"), st.integers(10, 200), st.integers(10, 40)),
    st.tuples(st.just("size"), st.integers(10, 200), st.integers(10, 40)),
    st.tuples(st.just("hide"), st.integers(0, 8), st.just(0)),
    st.tuples(st.just("show"), st.integers(0, 8), st.just(0)),
    st.tuples(st.just("take"), st.integers(0, 8), st.just(0)),
    st.tuples(st.just("width"), st.integers(220, 500), st.just(0)),
    st.tuples(st.just("clear"), st.just(0), st.just(0)),
)


class Page:
    """A flow inside a column, as pages have it."""

    def __init__(self) -> None:
        self.widget = QWidget()
        self.flow = FlowLayout(gap=GAP, line_gap=LINE_GAP)
        self.parts: list[QWidget] = []
        column = QVBoxLayout(self.widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.flow)
        column.addStretch(1)
        self.widget.resize(300, 600)
        self.widget.show()

    def change(self, what: str, one: int, two: int) -> None:
        part = self.parts[one % len(self.parts)] if self.parts else None
        if what == "add":
            part = QWidget(self.widget)
            part.setFixedSize(one, two)
            self.parts.append(part)
            self.flow.addWidget(part)
        elif what == "width":
            self.widget.resize(one, 600)
        elif what == "clear":
            clear(self.flow)
            self.parts.clear()
        elif part is not None and what == "size":
            part.setFixedSize(one, two)
        elif part is not None and what in ("hide", "show"):
            part.setVisible(what == "show")
        elif part is not None and what == "take":
            self.parts.remove(part)
            self.flow.removeWidget(part)
            part.deleteLater()

    def settle(self) -> None:
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.processEvents()

    def told(self) -> tuple[list[QRect], int]:
        """Where the parts are, and how high all is."""
        return [part.geometry() for part in self.parts if not part.isHidden()], self.flow.heightForWidth(
            self.widget.width()
        )


def laid(sizes: list[tuple[int, int]], width: int) -> tuple[list[QRect], int]:
    """The same by the rule itself."""
    lines: list[list[tuple[int, int]]] = []
    left = 0
    for wide, high in sizes:
        size = wide, high
        if not lines or size[0] > left:
            lines.append([])
            left = width
        lines[-1].append(size)
        left -= size[0] + GAP
    found, y = [], 0
    for line in lines:
        x, height = 0, max(high for _wide, high in line)
        for wide, high in line:
            found.append(QRect(x, y + (height - high) // 2, wide, high))
            x += wide + GAP
        y += height + LINE_GAP
    return found, max(0, y - LINE_GAP)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(CHANGES, max_size=14))
def test_after_any_changes_parts_lie_as_the_rule_says(qtbot: QtBot, changes: list[tuple[str, int, int]]) -> None:
    page = Page()
    qtbot.addWidget(page.widget)
    for change in changes:
        page.change(*change)
        page.settle()
        sizes = [(part.minimumWidth(), part.minimumHeight()) for part in page.parts if not part.isHidden()]
        assert page.told() == laid(sizes, page.widget.width())
    page.widget.close()


@pytest.mark.parametrize("width", [30, 300])
def test_an_empty_one_takes_no_room(qtbot: QtBot, width: int) -> None:
    page = Page()
    qtbot.addWidget(page.widget)
    assert page.flow.heightForWidth(width) == 0
    assert page.flow.sizeHint().height() == 0
