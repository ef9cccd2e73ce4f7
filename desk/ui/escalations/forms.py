"""What is asked before flags are assigned, snoozed, resolved or noted on: small forms inside the panel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, time, timedelta
from functools import partial

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDateTimeEdit,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desk.ui.pieces.buttons import push
from desk.ui.pieces.flow import FlowLayout, clear
from desk.ui.pieces.labels import PlainLabel
from desk.ui.words import Words

MORNING = time(9)
MONDAY = 0
LONGEST_NAME = 120
LONGEST_NOTE = 2_000
MOST_OWNERS = 6
TEXT_MARGIN = 8
FORMAT = "ddd d MMM yyyy HH:mm"


def pill(text: str, clicked: Callable[[], object], checkable: bool = False) -> QPushButton:
    """A small round button; "&" in `text` is shown as it is, for it may be a name."""
    button = push(text.replace("&", "&&"), clicked, "pill")
    button.setCheckable(checkable)
    return button


class Form(QFrame):
    """A heading, what is asked, and two buttons. `closed` says that it was given up."""

    closed = Signal()

    def __init__(self, heading: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "well")
        self.go = push(act, self.submit, "primary")
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.go)
        self.cancel = push(self.tr("Cancel"), self.closed.emit)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addWidget(PlainLabel(heading, "section", wrap=True))
        column.addLayout(self.body)
        column.addLayout(buttons)
        self.hide()

    def add_line(self, name: str, longest: int) -> QLineEdit:
        """A line to type into; Enter in it is the button."""
        line = QLineEdit()
        line.setPlaceholderText(name)
        line.setAccessibleName(name)
        line.setMaxLength(longest)
        line.returnPressed.connect(self.submit)
        line.textChanged.connect(lambda _text: self.settle())
        self.body.addWidget(line)
        return line

    def submit(self) -> None:
        """Say what was answered, if everything was."""

    def settle(self) -> None:
        """Whether the button may be pressed."""


class AssignForm(Form):
    """`given` carries the name."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who shall take over?"), self.tr("Assign"), parent)
        self.names = FlowLayout(gap=6, line_gap=6)
        self.line = self.add_line(self.tr("Name"), LONGEST_NAME)
        self.body.addLayout(self.names)

    def begin(self, owners: Sequence[str]) -> None:
        """Ask; `owners` are names others have flags under, "" among them offers to give them back to nobody."""
        clear(self.names)
        for owner in list(owners)[:MOST_OWNERS]:
            self.names.addWidget(pill(owner or self.tr("Nobody"), partial(self.given.emit, owner)))
        self.line.clear()
        self.settle()
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        name = self.line.text().strip()
        if name:
            self.given.emit(name)

    def settle(self) -> None:
        self.go.setEnabled(bool(self.line.text().strip()))


class SnoozeForm(Form):
    """`given` carries the moment, aware."""

    given = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Hide until when?"), self.tr("Snooze"), parent)
        self._words = words
        self.choices = FlowLayout(gap=6, line_gap=6)
        self.moment = QDateTimeEdit()
        self.moment.setDisplayFormat(FORMAT)
        self.moment.setCalendarPopup(False)
        self.moment.setAccessibleName(self.tr("Until"))
        # The style sheet's padding does not reach the line inside.
        self.moment.lineEdit().setTextMargins(TEXT_MARGIN, 0, TEXT_MARGIN, 0)
        self.body.addLayout(self.choices)
        self.body.addWidget(self.moment)

    def begin(self) -> None:
        """Ask, from the moment it is now."""
        clear(self.choices)
        first: QWidget = self.moment
        for place, (told, until) in enumerate(self.offers()):
            button = pill(told, partial(self.given.emit, until))
            self.choices.addWidget(button)
            if not place:
                first = button
        tomorrow = self.offers()[2][1]
        self.moment.setMinimumDateTime(self._naive(self._words.now()))
        self.moment.setDateTime(self._naive(tomorrow))
        self.show()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def offers(self) -> list[tuple[str, datetime]]:
        """Moments people want most, with their words."""
        now = self._words.now()
        today = self._words.today()
        tomorrow = today + timedelta(days=1)
        monday = today + timedelta(days=(MONDAY - today.weekday()) % 7 or 7)
        clock = self._words.time(self._aware(datetime.combine(tomorrow, MORNING)))
        return [
            (self.tr("1 hour"), now + timedelta(hours=1)),
            (self.tr("4 hours"), now + timedelta(hours=4)),
            (self.tr("Tomorrow {time}").format(time=clock), self._aware(datetime.combine(tomorrow, MORNING))),
            (self.tr("Monday {time}").format(time=clock), self._aware(datetime.combine(monday, MORNING))),
        ]

    def submit(self) -> None:
        chosen = self.moment.dateTime()
        day, hour = chosen.date(), chosen.time()
        local = datetime(day.year(), day.month(), day.day(), hour.hour(), hour.minute())  # noqa: DTZ001 (made aware next)
        self.given.emit(self._aware(local))

    def _aware(self, local: datetime) -> datetime:
        zone = self._words.zone
        return local.astimezone() if zone is None else local.replace(tzinfo=zone)

    def _naive(self, moment: datetime) -> QDateTime:
        local = self._words.local(moment)
        made = QDateTime()
        made.setDate(local.date())  # type: ignore[arg-type] # PySide takes Python's dates
        made.setTime(local.time().replace(tzinfo=None))  # type: ignore[arg-type]
        return made


class ResolveForm(Form):
    """`given` carries "kept" or "needless", and the reason."""

    given = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Was it right to raise it?"), self.tr("Resolve"), parent)
        self._group = QButtonGroup(self)
        self.choices = {
            "kept": pill(self.tr("Kept: it was right"), self.settle, checkable=True),
            "needless": pill(self.tr("Needless"), self.settle, checkable=True),
        }
        row = FlowLayout(gap=6, line_gap=6)
        for button in self.choices.values():
            self._group.addButton(button)
            row.addWidget(button)
        self.body.addLayout(row)
        self.line = self.add_line(self.tr("What was done, or why it was needless"), LONGEST_NOTE)

    def begin(self) -> None:
        """Ask; nothing is chosen beforehand, the answers measure the rules."""
        self._group.setExclusive(False)
        for button in self.choices.values():
            button.setChecked(False)
        self._group.setExclusive(True)
        self.line.clear()
        self.settle()
        self.show()
        self.choices["kept"].setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        if self.go.isEnabled():
            self.given.emit(self._chosen(), self.line.text().strip())

    def settle(self) -> None:
        self.go.setEnabled(bool(self._chosen() and self.line.text().strip()))

    def _chosen(self) -> str:
        return next((name for name, button in self.choices.items() if button.isChecked()), "")


class NoteForm(Form):
    """`given` carries the words."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What should the next person know?"), self.tr("Write it down"), parent)
        self.line = self.add_line(self.tr("Note"), LONGEST_NOTE)

    def begin(self) -> None:
        """Ask."""
        self.line.clear()
        self.settle()
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        text = self.line.text().strip()
        if text:
            self.given.emit(text)

    def settle(self) -> None:
        self.go.setEnabled(bool(self.line.text().strip()))
