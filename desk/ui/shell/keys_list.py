"""The list of keys, by what they are about, where each can become another."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.keys import KEYS, Key, shown
from desk.ui.pieces.buttons import IconButton
from desk.ui.pieces.column import Scrolling
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.part_key import PartKey
from desk.ui.pieces.tabbing import move_focus
from desk.ui.shell.key_button import KeyButton
from desk.ui.shell.keys_change import KeyChanges, words_of
from desk.ui.shell.keys_foot import KeysFoot
from desk.ui.tools import Tools

GROUPS = {
    "": QT_TRANSLATE_NOOP("Keys", "Everywhere"),
    "customer": QT_TRANSLATE_NOOP("Keys", "A customer"),
    "flag": QT_TRANSLATE_NOOP("Keys", "Flags"),
    "pair": QT_TRANSLATE_NOOP("Keys", "Same person?"),
    "work": QT_TRANSLATE_NOOP("Keys", "Work"),
    "store": QT_TRANSLATE_NOOP("Keys", "Store lookup"),
    "place": QT_TRANSLATE_NOOP("Keys", "By number"),
}
# What is above the first of the customer's keys is heard everywhere, but for these.
PAIRS = ("same", "different", "household", "later")
FIND = ("find", "find_typing")
SHARED = ("flag_undo",)
# Which groups stand below each other, the widest way first.
WAYS = (
    (("", "pair", "store"), ("customer", "place"), ("flag", "work")),
    (("", "pair", "store", "work"), ("customer", "flag", "place")),
    (("", "customer", "flag", "pair", "work", "store", "place"),),
)
# So much of the window it takes at most, in each direction.
SHARE = 0.97
# Around the list at its sides, and what stands above and below it.
MARGIN, HEAD = 24, 190


def group_of(name: str) -> str:
    """Which group the key of this name is in."""
    if name in PAIRS:
        return "pair"
    prefix, mark, _ = name.partition("_")
    if mark and prefix in ("flag", "work", "store") and name not in SHARED:
        return prefix
    if prefix == "place":
        return "place"
    names = [key.name for key in KEYS]
    on_customer = names.index("note") <= names.index(name) < names.index("flag_take")
    return "customer" if name in FIND or on_customer else ""


class KeyRow(QObject):
    """One key in the list, with what it does and the way back to what it was at first."""

    def __init__(self, tools: Tools, changes: KeyChanges, key: Key, parent: QObject) -> None:
        super().__init__(parent)
        self._book, self._key = tools.keys, key
        told = words_of(key.name)
        self.button = KeyButton(told, key)
        self.words = PlainLabel(told)
        self.back = IconButton(
            tools.theme, "undo", self.tr("As it was at first: {what}").format(what=told), "icon_tiny"
        )
        self.back.clicked.connect(lambda: changes.restore(key.name))
        self.button.pressed_key.connect(lambda sequence: changes.want(key.name, sequence))
        tools.keys.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        now = self._book.sequences()[self._key.name]
        self.button.show_key(now)
        self.back.setVisible(now != self._key.sequence)


class KeysDialog(QDialog):
    """The list, and the place to change keys; it scrolls where the screen is too low for it."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keys")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self._tools = tools
        self.changes = KeyChanges(tools.keys, self)
        self.foot = KeysFoot(tools, self.changes, self.accept)
        self.rows: dict[str, KeyRow] = {}
        room = (parent.window().size() if parent is not None else self.screen().availableSize()) * SHARE
        self._inside = Scrolling((0, 0, 0, 0))
        for way in WAYS:
            content = self._content(way)
            self._inside.setWidget(content)
            if self._wanted(content).width() <= room.width():
                break
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, 20, MARGIN, 20)
        whole.setSpacing(12)
        whole.addWidget(PlainLabel(self.tr("Keys"), "heading"))
        whole.addWidget(PlainLabel(self.tr("Choose a key and press the one it shall be instead."), "muted", wrap=True))
        whole.addWidget(self._inside, 1)
        whole.addWidget(self.foot)
        self.resize(self._wanted(content).boundedTo(room))
        PartKey(self, tools.keys, "flag_undo", self.changes.undo)
        self.rows["search"].button.setFocus()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward)

    def _content(self, way: tuple[tuple[str, ...], ...]) -> QWidget:
        content = QWidget()
        content.setProperty("role", "inside")
        columns = QHBoxLayout(content)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(22)
        for groups in way:
            columns.addLayout(self._column(groups, content))
        content.ensurePolished()
        for part in content.findChildren(QWidget):
            part.ensurePolished()
        return content

    def _column(self, groups: tuple[str, ...], content: QWidget) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for group in groups:
            if grid.rowCount() > 1:
                grid.setRowMinimumHeight(grid.rowCount(), 8)
            title = PlainLabel(QCoreApplication.translate("Keys", str(GROUPS[group])), "group")
            grid.addWidget(title, grid.rowCount(), 0, 1, 3)
            for key in KEYS:
                if group_of(key.name) == group:
                    self._add_row(grid, key, content)
            for sequence, words in self._beside(group):
                row = grid.rowCount()
                grid.addWidget(PlainLabel(sequence, "key"), row, 0, Qt.AlignmentFlag.AlignLeft)
                grid.addWidget(PlainLabel(words), row, 1)
        column = QVBoxLayout()
        column.addLayout(grid)
        column.addStretch(1)
        return column

    def _add_row(self, grid: QGridLayout, key: Key, content: QWidget) -> None:
        made = self.rows[key.name] = KeyRow(self._tools, self.changes, key, content)
        made.button.wanted.connect(self.foot.show_listening)
        made.button.left.connect(self.foot.show_left)
        made.button.stepped.connect(lambda by: move_focus(self, by > 0))
        row = grid.rowCount()
        grid.addWidget(made.button, row, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(made.words, row, 1)
        grid.addWidget(made.back, row, 2)

    def _beside(self, group: str) -> list[tuple[str, str]]:
        """What is the system's own, and cannot be another."""
        enter, sideways = shown("Enter"), "← →"
        return {
            "": [
                ("↑ ↓", self.tr("Move in lists and search answers")),
                (enter, self.tr("Press or open what is chosen")),
            ],
            "customer": [
                (enter, self.tr("To the next place found; with Shift to the former")),
                (sideways, self.tr("From day to day in the strip of days")),
            ],
            "flag": [
                ("Shift+↑ ↓", self.tr("Choose several flags")),
                (shown("Ctrl+A"), self.tr("Choose all")),
                (enter, self.tr("Open the customer")),
                (sideways, self.tr("From day to day in trends")),
                (shown("PgUp"), self.tr("From week to week in trends")),
            ],
            "work": [(enter, self.tr("Open the customer"))],
            "store": [
                (enter, self.tr("Look up what was typed")),
                ("1 – 9", self.tr("Choose one of several customers")),
            ],
        }.get(group, [])

    def _wanted(self, content: QWidget) -> QSize:
        """How large all of it would be with this inside."""
        bar = self._inside.verticalScrollBar().sizeHint().width()
        return content.sizeHint() + QSize(2 * MARGIN + bar + 4, HEAD)
