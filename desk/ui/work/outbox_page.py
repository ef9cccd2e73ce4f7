"""The outbox's page: the states to choose from, the targets that are left alone and why, and the table of entries."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.services.outbox_views import OutboxCounts, TargetView
from desk.ui.escalations.forms import pill
from desk.ui.mirror import behind
from desk.ui.pieces.buttons import push
from desk.ui.pieces.column import Scrolling
from desk.ui.pieces.flow import FlowLayout
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.lines import LinesModel
from desk.ui.pieces.lines_table import LinesTable
from desk.ui.pieces.states import IconMark, NoteBar, States
from desk.ui.pieces.undo import UndoBar
from desk.ui.tools import Tools
from desk.ui.work.outbox_words import Queued, target_words

LEAST_TABLE = 200


class TargetLine(QFrame):
    """A target that is left alone now, why, and a button that has it asked at once. `again_wanted`: that button."""

    again_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "caution")
        self._tools = tools
        self.words = PlainLabel(wrap=True)
        self.again = push(self.tr("Ask again now"), self.again_wanted.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 8, 7)
        row.setSpacing(10)
        row.addWidget(IconMark(tools.theme, "warning", "warn"))
        row.addWidget(self.words, 1)
        row.addWidget(self.again)

    def show_target(self, target: TargetView) -> None:
        """Say how it stands now."""
        told = target_words(target, self._tools.words)
        if self.words.text() != told:
            self.words.show_text(told)
        self.again.setAccessibleName(f"{self.again.text()}, {target.title}")


class Targets(QWidget):
    """The targets that are left alone. `again_wanted` carries the TargetView to be asked at once."""

    again_wanted = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._shown: tuple[TargetView, ...] = ()
        self.lines: dict[str, TargetLine] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.hide()

    def show_targets(self, targets: Sequence[TargetView]) -> None:
        """Show those of these that are left alone."""
        self._shown = tuple(target for target in targets if target.paused_until is not None)
        names = {target.target for target in self._shown}
        for name in self.lines.keys() - names:
            line = self.lines.pop(name)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        for target in self._shown:
            if target.target not in self.lines:
                line = self.lines[target.target] = TargetLine(self._tools)
                line.again_wanted.connect(lambda name=target.target: self._want(name))
                self._column.addWidget(line)
        self.setVisible(bool(names))
        self.say_again()

    def say_again(self) -> None:
        """Time went on."""
        for target in self._shown:
            self.lines[target.target].show_target(target)

    def _want(self, name: str) -> None:
        for target in self._shown:
            if target.target == name:
                self.again_wanted.emit(target)


class OutboxPageView(Scrolling):
    """`state_wanted` carries the state to show, `again_wanted`: try all refused ones in sight again."""

    state_wanted = Signal(str)
    again_wanted = Signal()

    def __init__(self, tools: Tools, model: LinesModel[Queued], parent: QWidget | None = None) -> None:
        super().__init__((0, 0, 0, 0), parent)
        self._words, self._gap = tools.words, tools.theme.look.size("gap")
        self._group = QButtonGroup(self)
        self._titles = {
            "open": self.tr("To be sent"), "refused": self.tr("Refused"), "sent": self.tr("Sent"),
            "dropped": self.tr("Dropped"),
        }  # fmt: skip
        self.chips = {
            name: pill(title, partial(self.state_wanted.emit, name), checkable=True)
            for name, title in self._titles.items()
        }
        self.again_all = push(self.tr("Send all of these again"), self.again_wanted.emit)
        self.sum = PlainLabel(role="muted", wrap=True)
        self.targets = Targets(tools)
        self.note = NoteBar(tools.theme)
        self.table = LinesTable(tools, model, self.tr("Entries of the outbox"))
        self.states = States(tools.theme, self.table)
        self.done = UndoBar(tools)
        self._lay_out()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    @property
    def state(self) -> str:
        """The state shown."""
        return next(name for name, button in self.chips.items() if button.isChecked())

    def share_room(self, beside: bool) -> None:
        """Whether the panel stands beside it, or over its edge."""
        self.column.setContentsMargins(behind(self._gap if beside else 0))

    def show_counts(self, counts: OutboxCounts, told: str) -> None:
        """How many of each there are; what is over is not counted out, there is ever more of it."""
        shown = {"open": counts.waiting + counts.refused, "refused": counts.refused}
        for name, button in self.chips.items():
            count = shown.get(name, 0)
            button.setText(f"{self._titles[name]} {self._words.number(count)}" if count else self._titles[name])
        self.sum.show_text(told)
        self.sum.setVisible(bool(told))

    def _lay_out(self) -> None:
        above = QWidget()
        row = FlowLayout(above, gap=6, line_gap=6)
        for button in self.chips.values():
            self._group.addButton(button)
            row.addWidget(button)
        row.addWidget(self.again_all)
        self.again_all.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        above.setSizePolicy(policy)
        above.setAccessibleName(self.tr("Entries shown"))
        self.chips["open"].setChecked(True)
        card = QFrame()
        card.setProperty("role", "card")
        card.setMinimumHeight(LEAST_TABLE)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.states)
        self.column.setSpacing(self._gap)
        for part in (above, self.sum, self.targets, self.note):
            self.column.addWidget(part)
        self.column.addWidget(card, 1)
        self.column.addWidget(self.done)
