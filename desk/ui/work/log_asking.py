"""Which interactions are asked for: of which days, of whom, all or only what lacks something."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QDateEdit, QHBoxLayout, QSizePolicy, QWidget

from desk.ui.escalations.forms import pill
from desk.ui.pieces.choice_box import ChoiceBox
from desk.ui.pieces.flow import FlowLayout
from desk.ui.pieces.labels import PlainLabel
from desk.ui.tools import Tools

# Which days each choice stands for: how many days ago they begin and end.
SPANS = {"today": (0, 0), "yesterday": (1, 1), "week": (6, 0), "month": (29, 0)}
DAYS = "days"
TEXT_MARGIN = 8
FORMAT = "d MMM yyyy"
LONGEST_REP = 12


class DaysBox(QWidget):
    """From one day to another, both included. `changed`: other days were chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.last = QDateEdit(), QDateEdit()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for edit, name in ((self.first, self.tr("First day")), (self.last, self.tr("Last day"))):
            edit.setDisplayFormat(FORMAT)
            edit.setCalendarPopup(False)
            edit.setAccessibleName(name)
            edit.setKeyboardTracking(False)
            # The style sheet's padding does not reach the line inside.
            edit.lineEdit().setTextMargins(TEXT_MARGIN, 0, TEXT_MARGIN, 0)
            edit.dateChanged.connect(lambda _day: self.changed.emit())
        row.addWidget(self.first)
        row.addWidget(PlainLabel(self.tr("to"), "muted"))
        row.addWidget(self.last)

    def show_days(self, first: date, last: date, today: date) -> None:
        """Show these; no day after `today` can be chosen."""
        for edit, day in ((self.first, first), (self.last, last)):
            edit.blockSignals(True)
            edit.setMaximumDate(QDate(today.year, today.month, today.day))
            edit.setDate(QDate(day.year, day.month, day.day))
            edit.blockSignals(False)

    def days(self) -> tuple[date, date]:
        """The days chosen, the earlier first."""
        chosen = [edit.date() for edit in (self.first, self.last)]
        first, last = sorted(date(one.year(), one.month(), one.day()) for one in chosen)
        return first, last


class LogAsking(QWidget):
    """`changed`: other days are asked for; `filtered`: of those, other rows."""

    changed = Signal()
    filtered = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = tools.words
        self._group = QButtonGroup(self)
        titles = {
            "today": self.tr("Today"), "yesterday": self.tr("Yesterday"), "week": self.tr("7 days"),
            "month": self.tr("30 days"), DAYS: self.tr("Other days"),
        }  # fmt: skip
        self.spans = {name: pill(title, self._choose, checkable=True) for name, title in titles.items()}
        self.days_box = DaysBox()
        self.rep = ChoiceBox(tools.theme)
        self.rep.setProperty("role", "low")
        self.rep.setAccessibleName(self.tr("Whose interactions"))
        self.rep.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.rep.setMinimumContentsLength(LONGEST_REP)
        self.incomplete = pill(self.tr("Only what lacks something"), self.filtered.emit, checkable=True)
        row = FlowLayout(self, gap=6, line_gap=6)
        for button in self.spans.values():
            self._group.addButton(button)
            row.addWidget(button)
        for part in (self.days_box, self.rep, self.incomplete):
            row.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.spans["today"].setChecked(True)
        self.days_box.hide()
        self.days_box.changed.connect(self.changed)
        self.rep.activated.connect(lambda _place: self.filtered.emit())
        self.show_reps((), "")

    @property
    def chosen(self) -> QWidget:
        """The button of the days asked for."""
        return self.spans[self._chosen()]

    def days(self) -> tuple[date, date]:
        """The days asked for, both included."""
        name = self._chosen()
        if name == DAYS:
            return self.days_box.days()
        begin, end = SPANS[name]
        today = self._words.today()
        return today - timedelta(days=begin), today - timedelta(days=end)

    def show_reps(self, reps: Iterable[str], me: str) -> None:
        """Offer these; who is chosen stays chosen, also where they had nothing."""
        wanted = self.rep.currentData() or ""
        names = {name: name for name in sorted({*reps, wanted} - {""}, key=str.casefold)}
        if me:
            names = {me: self.tr("{name} (me)").format(name=me), **{key: names[key] for key in names if key != me}}
        # A list that is open is not taken from under somebody's hand; it is offered anew with the next piece.
        if self.rep.view().isVisible():
            return
        offered = [(self.tr("All reps"), ""), *((title, name) for name, title in names.items())]
        if [(self.rep.itemText(place), self.rep.itemData(place)) for place in range(self.rep.count())] != offered:
            self.rep.clear()
            for title, name in offered:
                self.rep.addItem(title, name)
        self.rep.setCurrentIndex(max(0, self.rep.findData(wanted)))

    def choose_rep(self, name: str) -> None:
        """Ask for one rep's alone."""
        self.rep.setCurrentIndex(max(0, self.rep.findData(name)))
        self.filtered.emit()

    def _chosen(self) -> str:
        return next(name for name, button in self.spans.items() if button.isChecked())

    def _choose(self) -> None:
        other = self._chosen() == DAYS
        if other and self.days_box.isHidden():
            today = self._words.today()
            self.days_box.show_days(today - timedelta(days=6), today, today)
        self.days_box.setVisible(other)
        self.changed.emit()
