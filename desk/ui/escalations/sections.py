"""The parts of the panel that list things: the evidence of a flag, its history, and the rule that raised it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.services.flag_views import EvidenceView, FlagEventView, FlagView, RulesView
from desk.ui.escalations.trial_card import TrialCard
from desk.ui.escalations.trials import Trials
from desk.ui.escalations.wording import event_line
from desk.ui.pieces.buttons import IconButton, announce, push
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import PlainLabel
from desk.ui.theme import Theme
from desk.ui.tools import Tools
from desk.ui.words import named, one_line

MOST_EVENTS = 40


class EvidenceLine(QWidget):
    """One fact; where it comes from a record, a click or the button opens that record."""

    def __init__(self, theme: Theme, evidence: EvidenceView, opened: Callable[[str], object]) -> None:
        super().__init__()
        self._key, self._opened = evidence.key, opened
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(PlainLabel(evidence.text, wrap=True), 1)
        if evidence.key:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            name = self.tr("Open the record: {text}").format(text=one_line(evidence.text))
            button = IconButton(theme, "right", name, "icon_tiny")
            button.clicked.connect(self._open)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self._key:
            self._open()

    def _open(self) -> None:
        self._opened(self._key)


class EvidencePart(QWidget):
    """`opened` carries the key of a record."""

    opened = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = tools.theme
        self._shown: tuple[EvidenceView, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_evidence(self, evidence: Sequence[EvidenceView]) -> None:
        """Show these facts; the same as before are left alone."""
        if self._shown == tuple(evidence):
            return
        self._shown = tuple(evidence)
        clear(self._column)
        if evidence:
            self._column.addWidget(PlainLabel(self.tr("What it rests on"), "group"))
        for one in evidence:
            self._column.addWidget(EvidenceLine(self._theme, one, self.opened.emit))


class HistoryPart(QWidget):
    """What happened to a flag, newest first."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = tools.words
        self._shown: tuple[FlagEventView, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)

    def show_history(self, history: Sequence[FlagEventView]) -> None:
        """Show these events, given oldest first."""
        if self._shown == tuple(history):
            return
        self._shown = tuple(history)
        clear(self._column)
        if history:
            self._column.addWidget(PlainLabel(self.tr("History"), "group"))
        newest = list(reversed(history))
        self._add(newest[:MOST_EVENTS])
        if len(newest) > MOST_EVENTS:
            told = self.tr("and {n} earlier").format(n=self._words.number(len(newest) - MOST_EVENTS))
            more = push(told, lambda: self._show_all(more, newest[MOST_EVENTS:]), "link")
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _add(self, events: Sequence[FlagEventView]) -> None:
        for event in events:
            self._column.addWidget(PlainLabel(event_line(event, self._words), "muted", wrap=True))

    def _show_all(self, button: QPushButton, earlier: Sequence[FlagEventView]) -> None:
        button.hide()
        self._add(earlier)
        announce(self, "\n".join(event_line(event, self._words) for event in earlier))


class RulePart(QWidget):
    """The rule that raised a flag, in words, with its trial. `edit_wanted` carries the rule's id."""

    edit_wanted = Signal(str)

    def __init__(self, tools: Tools, trials: Trials, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._rule = ""
        self.words = PlainLabel(wrap=True)
        self.version = PlainLabel(role="small-faint", wrap=True)
        self.trial = TrialCard(tools, trials)
        self.edit = push(self.tr("Edit rules"), lambda: self.edit_wanted.emit(self._rule))
        well = QFrame()
        well.setProperty("role", "well")
        inside = QVBoxLayout(well)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(4)
        inside.addWidget(self.words)
        inside.addWidget(self.version)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("The rule that raised it"), "group"))
        column.addWidget(well)
        column.addWidget(self.trial)
        column.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignLeft)

    def show_rule(self, flag: FlagView, rules: RulesView | None) -> None:
        """Show what raised this flag; `rules` is None until they are known."""
        self._rule = flag.rule
        if not flag.rule:
            by_hand = self.tr("Raised by hand by {name}.") if flag.raised_by else self.tr("Raised by hand.")
            self._say(by_hand.format(name=named(flag.raised_by)), "")
            self.trial.show_rule("", "")
            return
        rule = next((one for one in rules.rules if one.rule_id == flag.rule), None) if rules is not None else None
        if rules is None:
            self._say(flag.rule_title, "")
        elif rule is None:
            self._say(flag.rule_title, self.tr("This rule is no longer in the file."))
        else:
            self._say(rule.words, self._version_words(flag, rules, rule.raised))
        if rules is not None and rule is not None:
            # Where the file is wrong, the rule as the last good version has it.
            self.trial.show_rule(rule.text if rules.troubles else rules.text, flag.rule)
        else:
            self.trial.show_rule("", "")

    def _version_words(self, flag: FlagView, rules: RulesView, raised: int) -> str:
        told = [self.tr("Raised {n} in 30 days.").format(n=self._tools.words.number(raised))]
        if flag.rule_version != rules.version:
            was = self.tr("Raised by version {old}; version {new} is in force.")
            told.append(was.format(old=flag.rule_version, new=rules.version))
        return " ".join(told)

    def _say(self, words: str, version: str) -> None:
        self.words.show_text(words)
        self.version.show_text(version)
        self.version.setVisible(bool(version))
