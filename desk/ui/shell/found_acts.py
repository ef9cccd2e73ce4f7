"""What can be done, found by its words where customers are found: commands with their keys, and codes to be opened."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from desk.ui.keys import KEYS, KeyBook
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.row_heard import say_while_typing
from desk.ui.theme import Theme
from desk.ui.words import one_line, tip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ACT = Qt.ItemDataRole.UserRole
# More of them would push out of sight what was said.
MOST = 4
LEAST_LETTERS = 3
ICON = 16
# The same under another key.
NOT_FOUND = frozenset({"find_typing"})
# What leads somewhere from everywhere; all else needs a customer on the page, or another room.
EVERYWHERE = frozenset({"flags", "sources", "identity", "work", "store", "settings", "guide", "keys", "take"})


@dataclass(frozen=True, slots=True)
class FoundAct:
    """Something to be done; `key` does the same, "" for none."""

    words: str
    run: Callable[[], object]
    key: str = ""
    icon: str = "right"


# What the words typed may mean; asked on the window's thread with each key, so it only looks.
Finder = Callable[[str], Sequence[FoundAct]]


def command_finder(
    acts: Mapping[str, Callable[[], object]], book: KeyBook, there: Callable[[], Collection[str]]
) -> Finder:
    """Finds commands by beginnings of their words. `there` says which can be done now beside those that always can, by
    the names in desk.ui.keys."""

    def find(text: str) -> Sequence[FoundAct]:
        can = EVERYWHERE.union(there()) - NOT_FOUND
        words = {key.name: QCoreApplication.translate("Keys", str(key.words)) for key in KEYS if key.name in can}
        return [FoundAct(told, acts[name], book.text(name)) for name, told in words.items() if fits(text, told)]

    return find


def fits(text: str, words: str) -> bool:
    """Whether what is typed are beginnings of some of these words, and long enough to mean them."""
    typed, parts = text.casefold().replace("-", " ").split(), words.casefold().replace("-", " ").split()
    return sum(map(len, typed)) >= LEAST_LETTERS and all(any(part.startswith(one) for part in parts) for one in typed)


class FoundModel(QAbstractListModel):
    """Rows of what can be done."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[FoundAct, ...] = ()

    def set_rows(self, rows: Sequence[FoundAct]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        words = one_line(one.words)
        if role == ACT:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{words}   {one.key}" if one.key else words
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(words)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._theme.icons.icon(one.icon, self._theme.look.colour("muted"), ICON)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            key = QCoreApplication.translate("FoundActs", "key {key}").format(key=one.key) if one.key else ""
            return ", ".join(part for part in (words, key) if part)
        return None


class FoundView(QListView):
    """The rows; Enter or a click picks one."""

    picked = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found = FoundModel(theme, self)
        self.setModel(self.found)
        say_while_typing(self)
        self.setProperty("role", "found")
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.picked.emit(index.data(ACT)))
        theme.changed.connect(self.viewport().update)

    def pick_current(self) -> None:
        """Pick the chosen row, if there is one."""
        if self.currentIndex().isValid():
            self.picked.emit(self.currentIndex().data(ACT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pick_current()
        else:
            super().keyPressEvent(event)


class ActsPart(QWidget):
    """What can be done, under the customers found. `picked(FoundAct)`: do this."""

    picked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finders: list[Finder] = []
        self.view = FoundView(theme, self.tr("What can be done"))
        self.view.picked.connect(self.picked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(2)
        column.addWidget(PlainLabel(self.tr("Do"), "group"))
        column.addWidget(self.view)
        self.hide()

    @property
    def count(self) -> int:
        """How many rows there are to choose from."""
        return self.view.found.rowCount()

    @property
    def row(self) -> int:
        """The row that is chosen, -1 where none is."""
        return self.view.currentIndex().row()

    def look_for(self, text: str) -> None:
        """Show what these words may mean."""
        rows = [one for find in self.finders for one in find(text)][:MOST]
        self.view.found.set_rows(rows)
        self.view.setFixedHeight(max(1, self.view.sizeHintForRow(0)) * len(rows) + 2)
        self.setVisible(bool(rows))

    def choose(self, row: int) -> None:
        """Choose a row; -1 chooses none."""
        self.view.setCurrentIndex(self.view.found.index(row, 0) if row >= 0 else QModelIndex())
