"""Columns that scroll up and down where there is too little room for them, never sideways: pages, panels, parts."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desk.ui.roles import Role
from desk.ui.tools import Tools

# Of a panel beside something else.
PANEL_MARGIN = 16
PANEL_TOP = 18


class Scrolling(QScrollArea):
    """What is inside stands in its `column`, so far from the edges at the left, top, right and bottom. Tab passes the
    area itself by."""

    HEARD_AS = Role.Section

    def __init__(self, margins: tuple[int, int, int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = _Inside()
        inside.setProperty("role", "inside")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(*margins)
        self.setWidget(inside)


class _Inside(QWidget):
    """What is scrolled. As high as its words need at the width there is: Qt's own least height holds room for each text
    at its narrowest, and the area would scroll past its end into nothing."""

    def minimumSizeHint(self) -> QSize:
        least, layout = super().minimumSizeHint(), self.layout()
        return QSize(least.width(), 0) if layout is not None and layout.hasHeightForWidth() else least


class Column(Scrolling):
    """A page of one column. It scrolls as a whole only in a window too low for it."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__((20, 16, 20, 16), parent)
        self.setProperty("role", "page")
        self.column.setSpacing(tools.theme.look.size("gap"))


def panel_column(panel: QWidget) -> QVBoxLayout:
    """The column of a panel that stands beside something else and has no layout yet; it fills the panel."""
    scrolling = Scrolling((PANEL_MARGIN, PANEL_TOP, PANEL_MARGIN, PANEL_MARGIN))
    whole = QVBoxLayout(panel)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(scrolling)
    return scrolling.column


def keep_in_sight(inside: QWidget) -> None:
    """Scroll to what hears the keyboard in a part that grew, as soon as everything has its place: what came above it
    moved it away."""
    heard = inside.window().focusWidget()
    around = inside.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if isinstance(around, QScrollArea) and heard is not None and inside.isAncestorOf(heard):
        area, part = around, heard
        QTimer.singleShot(0, part, lambda: area.ensureWidgetVisible(part))
