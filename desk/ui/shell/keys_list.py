"""The list of keys, by what they are about."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.keys import KEYS, KeyBook
from desk.ui.pieces.buttons import push
from desk.ui.pieces.column import Scrolling
from desk.ui.pieces.labels import PlainLabel

GROUPS = {
    "": QT_TRANSLATE_NOOP("Keys", "Everywhere"),
    "customer": QT_TRANSLATE_NOOP("Keys", "A customer"),
    "flag": QT_TRANSLATE_NOOP("Keys", "Flags"),
    "pair": QT_TRANSLATE_NOOP("Keys", "Same person?"),
    "work": QT_TRANSLATE_NOOP("Keys", "Work"),
    "place": QT_TRANSLATE_NOOP("Keys", "By number"),
}
# What is above the first of the customer's keys is heard everywhere, but for these.
PAIRS = ("same", "different", "household", "later")
FIND = ("find", "find_typing")
SHARED = ("flag_undo",)
# Which groups stand below each other, the widest way first.
WAYS = (
    (("", "pair"), ("customer", "place"), ("flag", "work")),
    (("", "pair", "work"), ("customer", "flag", "place")),
    (("", "customer", "flag", "pair", "work", "place"),),
)
# So much of the window it takes at most, in each direction.
SHARE = 0.97
# Around the list at its sides, and what stands above and below it.
MARGIN, HEAD = 24, 150

Row = tuple[str, str]


def group_of(name: str) -> str:
    """Which group the key of this name is in."""
    if name in PAIRS:
        return "pair"
    prefix, mark, _ = name.partition("_")
    if mark and prefix in ("flag", "work") and name not in SHARED:
        return prefix
    if prefix == "place":
        return "place"
    names = [key.name for key in KEYS]
    on_customer = names.index("note") <= names.index(name) < names.index("flag_take")
    return "customer" if name in FIND or on_customer else ""


class KeysDialog(QDialog):
    """The list; it scrolls where the screen is too low for it."""

    def __init__(self, keys: KeyBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keys")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self._keys = keys
        room = (parent.window().size() if parent is not None else self.screen().availableSize()) * SHARE
        self._inside = Scrolling((0, 0, 0, 0))
        # Arrows scroll it.
        self._inside.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for way in WAYS:
            content = self._content(way)
            self._inside.setWidget(content)
            if self._wanted(content).width() <= room.width():
                break
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, 20, MARGIN, 20)
        whole.setSpacing(16)
        whole.addWidget(PlainLabel(self.tr("Keys"), "heading"))
        whole.addWidget(self._inside, 1)
        whole.addWidget(push(self.tr("Close"), self.accept))
        self.resize(self._wanted(content).boundedTo(room))

    def _content(self, way: tuple[tuple[str, ...], ...]) -> QWidget:
        content = QWidget()
        content.setProperty("role", "inside")
        columns = QHBoxLayout(content)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(22)
        for groups in way:
            columns.addLayout(self._column(groups))
        content.ensurePolished()
        for part in content.findChildren(QWidget):
            part.ensurePolished()
        return content

    def _column(self, groups: tuple[str, ...]) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        for group in groups:
            if grid.rowCount() > 1:
                grid.setRowMinimumHeight(grid.rowCount(), 8)
            title = PlainLabel(QCoreApplication.translate("Keys", str(GROUPS[group])), "group")
            grid.addWidget(title, grid.rowCount(), 0, 1, 2)
            for sequence, words in self._rows(group):
                row = grid.rowCount()
                grid.addWidget(PlainLabel(sequence, "key"), row, 0, Qt.AlignmentFlag.AlignLeft)
                grid.addWidget(PlainLabel(words), row, 1)
        column = QVBoxLayout()
        column.addLayout(grid)
        column.addStretch(1)
        return column

    def _rows(self, group: str) -> Iterator[Row]:
        for key in KEYS:
            if group_of(key.name) == group:
                told = QCoreApplication.translate("Keys", str(key.words))
                yield self._keys.text(key.name), told
        yield from self._beside(group)

    def _beside(self, group: str) -> list[Row]:
        """What is not one key alone, or the system's own."""
        return {
            "": [("↑ ↓", self.tr("Move in lists and search answers"))],
            "flag": [
                ("Shift+↑ ↓", self.tr("Choose several flags")),
                ("Ctrl+A", self.tr("Choose all")),
                ("Enter", self.tr("Open the customer")),
            ],
            "work": [("Enter", self.tr("Open the customer"))],
        }.get(group, [])

    def _wanted(self, content: QWidget) -> QSize:
        """How large all of it would be with this inside."""
        bar = self._inside.verticalScrollBar().sizeHint().width()
        return content.sizeHint() + QSize(2 * MARGIN + bar + 4, HEAD)
