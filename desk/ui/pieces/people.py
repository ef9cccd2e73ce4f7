"""Lists of people: who was found, who shares a number, who was opened lately."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desk.services.views import CustomerHit, Marks
from desk.ui.mirror import Mirror
from desk.ui.pieces.avatar import paint_avatar
from desk.ui.pieces.marked import paint_marked
from desk.ui.theme import Theme
from desk.ui.words import Words, initials_of, one_line, tip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
PERSON = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Person:
    """One row: who, a second line, a word at the right edge in the colour of a token, and the key that picks the row;
    which letters of name and line stand out."""

    customer_id: int
    name: str
    line: str
    right: str = ""
    key: str = ""
    name_marks: Marks = ()
    line_marks: Marks = ()
    right_colour: str = "muted"


def person_of(hit: CustomerHit, words: Words) -> Person:
    """A search answer as a row: why it was found, and when the customer was last in touch."""
    last = words.short_date(words.local(hit.last_at).date()) if hit.last_at is not None else ""
    # Where what is painted is not the text itself, its letters stand elsewhere.
    name_marks = hit.name_marks if one_line(hit.name) == hit.name else ()
    why_marks = hit.why_marks if one_line(hit.why) == hit.why else ()
    return Person(hit.customer_id, hit.name, hit.why, last, name_marks=name_marks, line_marks=why_marks)


class PeopleModel(QAbstractListModel):
    """Rows of people; `set_people` is the only way in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Person, ...] = ()

    @property
    def shown(self) -> tuple[Person, ...]:
        """The rows."""
        return self._people

    def set_people(self, people: Sequence[Person]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self._people = tuple(people)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        person = self._people[index.row()]
        if role == PERSON:
            return person
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(person.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            key = QCoreApplication.translate("People", "key {key}").format(key=person.key) if person.key else ""
            return ", ".join(one_line(part) for part in (person.name, person.line, person.right, key) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(f"{person.name}\n{person.line}")
        return None


class PeopleDelegate(QStyledItemDelegate):
    """Paints avatar, name, second line and the word at the right, as plain text."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        # Of the row being painted.
        self._turned = Mirror(Qt.LayoutDirection.LeftToRight, QRect())

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        name, line = (QFontMetrics(self._theme.font(size)) for size in ("text", "small"))
        return QSize(120, name.height() + line.height() + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = self._theme.look
        person: Person = index.data(PERSON)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(look.edge() if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("sel" if chosen else "hover"))
            ground = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5) if look.few else QRectF(rect)
            painter.drawRoundedRect(ground, look.size("radius"), look.size("radius"))
        side = look.size("person")
        turned = self._turned = Mirror(option.direction, rect)
        round_box = turned.box_f(QRectF(rect.x() + 8, rect.y() + (rect.height() - side) / 2, side, side))
        paint_avatar(painter, self._theme, round_box, person.name, initials_of(person.name))
        taken = self._paint_key(painter, rect, person.key) if person.key else 0
        self._paint_words(painter, rect.adjusted(side + 18, 0, -8 - taken, 0), person)
        painter.restore()

    def _paint_key(self, painter: QPainter, rect: QRect, key: str) -> int:
        """The key in its frame at the right edge; how much room it took."""
        look, tiny = self._theme.look, self._theme.font("tiny")
        size = QFontMetrics(tiny)
        width, height = size.horizontalAdvance(key) + 12, size.height() + 4
        box = self._turned.box_f(QRectF(rect.right() - width - 8, rect.center().y() - height / 2, width, height))
        painter.setBrush(look.colour("panel"))
        painter.setPen(look.colour("line"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(tiny)
        painter.setPen(look.colour("faint"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), key)
        return width + 8

    def _paint_words(self, painter: QPainter, rect: QRect, person: Person) -> None:
        look = self._theme.look
        name_font, small = self._theme.font(weight=QFont.Weight.Medium), self._theme.font("small")
        name_size, small_size = QFontMetrics(name_font), QFontMetrics(small)
        right = min(small_size.horizontalAdvance(person.right), rect.width() // 2)
        width = rect.width() - (right + 8 if right else 0)
        top = rect.y() + (rect.height() - name_size.height() - small_size.height()) // 2
        strong = look.colour("accent")
        painter.setPen(look.colour("text"))
        line = QRect(rect.x(), top, width, name_size.height())
        turned = self._turned
        paint_marked(painter, turned.box(line), one_line(person.name), person.name_marks, name_font, strong)
        painter.setPen(look.colour("muted"))
        line = QRect(rect.x(), top + name_size.height(), rect.width(), small_size.height())
        paint_marked(painter, turned.box(line), one_line(person.line), person.line_marks, small, strong)
        if right:
            painter.setPen(look.colour(person.right_colour))
            line = QRect(rect.right() - right, top, right + 1, name_size.height())
            paint_marked(painter, turned.box(line), person.right, (), small, strong)


class PeopleList(QListView):
    """A list of people; `picked` says whose customer_id was clicked or entered."""

    picked = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = PeopleModel(self)
        self.setModel(self.people)
        self.setItemDelegate(PeopleDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._pick)
        theme.changed.connect(self.viewport().update)

    def show_people(self, people: Sequence[Person]) -> None:
        """Show these rows, none chosen."""
        self.people.set_people(people)

    def choose(self, row: int) -> None:
        """Choose a row; -1 chooses none."""
        self.setCurrentIndex(self.people.index(row, 0) if row >= 0 else QModelIndex())

    def step(self, by: int) -> None:
        """Choose the next (+1) or former (-1) row."""
        rows = self.people.rowCount()
        if rows:
            now = self.currentIndex().row()
            self.setCurrentIndex(self.people.index(max(0, min(rows - 1, now + by)), 0))

    def pick_current(self) -> None:
        """Pick the chosen row, if there is one."""
        if self.currentIndex().isValid():
            self._pick(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pick_current()
        else:
            super().keyPressEvent(event)

    def _pick(self, index: QModelIndex) -> None:
        person: Person = index.data(PERSON)
        self.picked.emit(person.customer_id)
