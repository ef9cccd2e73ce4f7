"""What all steps of adding a source have: a heading with the way back, where one is, what went wrong, and a foot."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.ui.background import Trouble
from desk.ui.pieces.buttons import IconButton
from desk.ui.pieces.column import Column
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import NoteBar
from desk.ui.tools import Tools

WIDEST = 820
STEPS = (
    QT_TRANSLATE_NOOP("Adding", "1 Choose"),
    QT_TRANSLATE_NOOP("Adding", "2 Sign in"),
    QT_TRANSLATE_NOOP("Adding", "3 Test and choose streams"),
    QT_TRANSLATE_NOOP("Adding", "4 See timelines"),
    QT_TRANSLATE_NOOP("Adding", "5 Start"),
)


class Step(Column):
    """`back_wanted`: to the step before. What is of the step alone stands in `inside`, its buttons in `foot`."""

    back_wanted = Signal()

    def __init__(self, tools: Tools, number: int, foot_first: bool = False, parent: QWidget | None = None) -> None:
        """`number` counts from 0. `foot_first`: what goes on stands above what may be long."""
        super().__init__(tools, parent)
        self._tools = tools
        self.back = IconButton(tools.theme, "back", self.tr("Back"))
        KeyHint(self.back, tools.keys, "escape", self.tr("Back"))
        self.back.clicked.connect(lambda: self.back_wanted.emit())
        self.title, self.about = PlainLabel(role="heading", wrap=True), PlainLabel(role="muted", wrap=True)
        self.note = NoteBar(tools.theme)
        self.inside, self.foot = QVBoxLayout(), QHBoxLayout()
        self.inside.setSpacing(tools.theme.look.size("gap"))
        self.foot.setSpacing(8)
        self._lay_out(number, foot_first)

    def fail(self, trouble: Trouble) -> None:
        """Say what went wrong, and what to do."""
        self.note.say(trouble, role="alarm")

    def _lay_out(self, number: int, foot_first: bool) -> None:
        whole = QWidget()
        whole.setMaximumWidth(WIDEST)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._tools.theme.look.size("gap"))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        column.addWidget(trail(number))
        column.addLayout(head)
        for part in (self.about, self.note):
            column.addWidget(part)
        for layout in (self.foot, self.inside) if foot_first else (self.inside, self.foot):
            column.addLayout(layout)
        row = QHBoxLayout()
        row.addWidget(whole, 1)
        self.column.addLayout(row)
        self.column.addStretch(1)


def tr(text: object) -> str:
    """One of the texts of adding in the person's language."""
    return QCoreApplication.translate("Adding", str(text))


def trail(number: int) -> PlainLabel:
    """Where one is among the steps, in words for eyes and screen readers alike."""
    here = tr(STEPS[number])
    told = tr(QT_TRANSLATE_NOOP("Adding", "Step {here} of {n}: {words}"))
    number_of, _, words = here.partition(" ")
    return PlainLabel(told.format(here=number_of, n=len(STEPS), words=words), "small-faint", wrap=True)


def primary_last(step: Step, *buttons: QPushButton) -> None:
    """Put buttons at the foot, the one that goes on at the end."""
    step.foot.addStretch(1)
    for button in buttons:
        step.foot.addWidget(button)
