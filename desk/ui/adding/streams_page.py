"""Which streams can be read, what each gives, what is missing to read the others, and which are to be pulled."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.services.adding_views import Readable, StreamTrial, TrialView
from desk.ui.adding.step import Step, primary_last, tr
from desk.ui.background import Trouble
from desk.ui.guide.wording import CHANNELS
from desk.ui.guide.wording import tr as guide_tr
from desk.ui.pieces.buttons import announce, push
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import IconMark
from desk.ui.tools import Tools

MARKS = {
    Readable.YES: ("done", "ok"),
    Readable.CANNOT: ("hidden", "danger"),
    Readable.LATER: ("later", "warn"),
    Readable.BROKEN: ("warning", "danger"),
}
STATES = {
    Readable.YES: QT_TRANSLATE_NOOP("Adding", "Can be read"),
    Readable.CANNOT: QT_TRANSLATE_NOOP("Adding", "May not be read"),
    Readable.LATER: QT_TRANSLATE_NOOP("Adding", "Did not answer yet"),
    Readable.BROKEN: QT_TRANSLATE_NOOP("Adding", "Could not be read"),
}


class StreamRow(QFrame):
    """One stream: a box to choose it, what it gives, or why it cannot be read and what to do."""

    changed = Signal()

    def __init__(self, tools: Tools, trial: StreamTrial, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.trial = trial
        self.box = QCheckBox(trial.title)
        allowed = trial.readable in (Readable.YES, Readable.LATER)
        self.box.setChecked(trial.chosen and allowed)
        self.box.setEnabled(allowed)
        self.box.clicked.connect(lambda _on: self.changed.emit())
        gives = PlainLabel(gives_words(trial, tools), "small", wrap=True)
        why = PlainLabel(f"{trial.why} {trial.advice}".strip(), "small-danger" if not allowed else "small", wrap=True)
        self.box.setAccessibleDescription(f"{gives.text()} {why.text()}".strip())
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.box)
        for part in (gives, why) if trial.why else (gives,):
            part.setMinimumHeight(1)
            column.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(12)
        row.addWidget(IconMark(tools.theme, *MARKS[trial.readable]))
        row.addLayout(column, 1)


def gives_words(trial: StreamTrial, tools: Tools) -> str:
    """Whether it can be read, what came, and how much there is."""
    kinds = [guide_tr(CHANNELS[kind]) for kind in trial.gives if kind in CHANNELS]
    parts = [tr(STATES[trial.readable]), ", ".join(kinds)]
    if trial.readable is Readable.YES and not trial.gives:
        parts.append(tr(QT_TRANSLATE_NOOP("Adding", "nothing came at the first look")))
    if trial.total:
        told = tr(QT_TRANSLATE_NOOP("Adding", "{n} in all"))
        parts.append(told.format(n=tools.words.number(trial.total)))
    return " · ".join(part for part in parts if part)


class StreamsPage(Step):
    """`again_wanted`: test anew; `stop_wanted`: wait no longer; `chosen(names)`: go on with these streams."""

    again_wanted = Signal()
    stop_wanted = Signal()
    chosen = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, 2, parent=parent)
        self.rows: dict[str, StreamRow] = {}
        self.told = PlainLabel(role="section", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.inside.addWidget(self.told)
        self.inside.addLayout(self._list)
        self.stop: QPushButton = push(self.tr("Stop"), self.stop_wanted.emit)
        self.again: QPushButton = push(self.tr("Test again"), self.again_wanted.emit)
        self.go: QPushButton = push(self.tr("See timelines"), self._go, "primary")
        primary_last(self, self.stop, self.again, self.go)

    def begin(self, title: str) -> None:
        """It is being tested."""
        clear(self._list)
        self.rows = {}
        self.note.hide()
        self.title.show_text(title)
        self.about.show_text(
            self.tr("A little of each stream is read now. Nothing is kept and nothing is changed there.")
        )
        self.told.show_text(self.tr("Testing …"))
        self._offer(testing=True)
        self.stop.setFocus()

    def show_stream(self, trial: StreamTrial) -> None:
        """One stream was tried."""
        if trial.name in self.rows:
            return
        row = self.rows[trial.name] = StreamRow(self._tools, trial)
        row.changed.connect(self._count)
        self._list.addWidget(row)
        announce(self, f"{trial.title}: {gives_words(trial, self._tools)}")

    def show_trial(self, trial: TrialView) -> None:
        """All were."""
        for one in trial.streams:
            self.show_stream(one)
        for line in trial.lines:
            self._list.addWidget(PlainLabel(line, "muted", wrap=True))
        self._offer(testing=False)
        self._count()
        shut = [one for one in trial.streams if one.readable in (Readable.CANNOT, Readable.BROKEN)]
        well = self.tr("Everything can be read. Choose what is to be pulled.")
        part = self.tr("{n} of {all} streams cannot be read. Mend that and test again, or go on without them.")
        number = self._tools.words.number
        alone = self.tr("It answers. It takes what is written here and gives no timeline.")
        told = part.format(n=number(len(shut)), all=number(len(trial.streams))) if shut else well
        self.told.show_text(told if trial.streams else alone)
        (self.go if self.go.isEnabled() else self.again).setFocus()

    def fail(self, trouble: Trouble) -> None:
        """Nothing could be read at all."""
        super().fail(trouble)
        self.told.show_text(self.tr("Not tested."))
        self._offer(testing=False)
        self.go.setEnabled(False)
        self.again.setFocus()

    @property
    def names(self) -> tuple[str, ...]:
        """The streams that are chosen now."""
        return tuple(_ticked(self.rows.values()))

    def _offer(self, testing: bool) -> None:
        self.stop.setVisible(testing)
        for button in (self.again, self.go):
            button.setVisible(not testing)

    def _count(self) -> None:
        self.go.setEnabled(bool(self.names) or not self.rows)

    def _go(self) -> None:
        self.chosen.emit(self.names)


def _ticked(rows: Iterable[StreamRow]) -> Iterable[str]:
    return (row.trial.name for row in rows if row.box.isChecked())
