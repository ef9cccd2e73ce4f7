"""What each column of a file is: a row for each, with its first values, and what it is taken for."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QVBoxLayout, QWidget

from desk.services.first_views import ColumnView, FileView
from desk.ui.guide.wording import CHANNELS, CHOSEN, DIRECTIONS, RECORDS, format_words, role_words, tr
from desk.ui.pieces.choice_box import ChoiceBox
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.pieces.segments import Segments
from desk.ui.tools import Tools

# Of these a file has one column at most; whoever chooses it elsewhere takes it from where it was.
SEVERAL = frozenset(("", "phone", "email", "account", "detail"))
TIMES = frozenset(
    ("placed_at", "started_at", "ended_at", "changed_at", "since", "birth_date", "started_time", "placed_time")
)


# Room for the longest of what a column may be.
CHOICE_WIDTH = 210


class ColumnsCard(QFrame):
    """`changed(FileView)`: a person says otherwise. `record_wanted(record)`: one row is another kind of thing."""

    changed = Signal(object)
    record_wanted = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._tools = tools
        self.file: FileView | None = None
        self.roles: dict[str, QComboBox] = {}
        self.formats: dict[str, QComboBox] = {}
        self.kinds = Segments([(kind, tr(words)) for kind, words in RECORDS.items()], self.tr("What one row is"))
        self.kinds.chosen.connect(self.record_wanted)
        self.channel = self._box(self.tr("Which channel, where a row does not say"))
        self.direction = self._box(self.tr("Who began it, where a row does not say"))
        for box, words in ((self.channel, {one: CHANNELS[one] for one in CHOSEN}), (self.direction, DIRECTIONS)):
            for name, text in words.items():
                box.addItem(tr(text), name)
            box.activated.connect(self._tell_exchange)
        self._exchange = QWidget()
        beside = QGridLayout(self._exchange)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.channel, 0, 0)
        beside.addWidget(self.direction, 0, 1)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnMinimumWidth(2, CHOICE_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("One row is"), "section"))
        column.addWidget(self.kinds)
        column.addWidget(self._exchange)
        column.addWidget(PlainLabel(self.tr("What its columns are"), "section"))
        column.addLayout(self._grid)
        column.addStretch(1)

    def show_file(self, file: FileView) -> None:
        """Show how this file would be read."""
        former, self.file = self.file, file
        self.kinds.choose(file.record)
        self._exchange.setVisible(file.record == "interaction")
        self.channel.setCurrentIndex(self.channel.findData(file.channel))
        self.direction.setCurrentIndex(self.direction.findData(file.direction))
        same = former is not None and [c.name for c in former.columns] == [c.name for c in file.columns]
        if former is None or not same or former.record != file.record:
            self._draw(file)
        for column in file.columns:
            self.roles[column.name].setCurrentIndex(self.roles[column.name].findData(column.role))
            self._show_format(column)

    def _draw(self, file: FileView) -> None:
        clear(self._grid)
        self.roles, self.formats = {}, {}
        for row, column in enumerate(file.columns):
            box = self.roles[column.name] = self._box(self.tr("What “{column}” is").format(column=column.name))
            for role in file.roles:
                box.addItem(role_words(role, file.record), role)
            box.activated.connect(lambda _at, name=column.name: self._tell_role(name))
            form = self.formats[column.name] = self._box(
                self.tr("How “{column}” writes days").format(column=column.name)
            )
            for one in column.formats:
                form.addItem(format_words(one), one)
            form.activated.connect(lambda _at, name=column.name: self._tell_format(name))
            self._grid.addWidget(ElidedLabel(column.name, "medium"), 2 * row, 0)
            samples = " · ".join(column.samples) or self.tr("nothing in the first rows")
            self._grid.addWidget(ElidedLabel(samples, "small"), 2 * row, 1)
            self._grid.addWidget(box, 2 * row, 2)
            self._grid.addWidget(form, 2 * row + 1, 2)

    def _show_format(self, column: ColumnView) -> None:
        box = self.formats[column.name]
        box.setCurrentIndex(box.findData(column.format))
        box.setVisible(column.role in TIMES and len(column.formats) > 1)

    def _tell_role(self, name: str) -> None:
        if self.file is None:
            return
        role = str(self.roles[name].currentData())
        columns = []
        for column in self.file.columns:
            if column.name == name:
                columns.append(replace(column, role=role))
            elif column.role == role and role not in SEVERAL:
                columns.append(replace(column, role="detail"))
            else:
                columns.append(column)
        self.changed.emit(replace(self.file, columns=tuple(columns)))

    def _tell_format(self, name: str) -> None:
        if self.file is None:
            return
        form = str(self.formats[name].currentData())
        columns = tuple(
            replace(column, format=form, sure=True) if column.name == name else column for column in self.file.columns
        )
        self.changed.emit(replace(self.file, columns=columns))

    def _tell_exchange(self) -> None:
        if self.file is not None:
            channel, direction = str(self.channel.currentData()), str(self.direction.currentData())
            self.changed.emit(replace(self.file, channel=channel, direction=direction))

    def _box(self, name: str) -> QComboBox:
        box = ChoiceBox(self._tools.theme)
        box.setAccessibleName(name)
        return box
