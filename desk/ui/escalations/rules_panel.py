"""Beside the rules' text: the rule the cursor is in with its trial, and everything rules can ask about."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.services.flag_views import MeasureView, RulesView
from desk.ui.escalations.trial_card import TrialCard
from desk.ui.escalations.trials import Trials
from desk.ui.escalations.wording import shape_word
from desk.ui.pieces.buttons import IconButton, push
from desk.ui.pieces.column import panel_column
from desk.ui.pieces.flow import clear
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import PlainLabel
from desk.ui.tools import Tools
from desk.ui.words import named

# Where the letters of a link begin.
LINK_INDENT = 4


class RulesPanel(QFrame):
    """`insert_wanted` carries the MeasureView to write into the text."""

    insert_wanted = Signal(object)

    def __init__(self, tools: Tools, trials: Trials, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "detail")
        self._tools, self._trials = tools, trials
        self.back = IconButton(tools.theme, "back", self.tr("Back to the text"))
        KeyHint(self.back, tools.keys, "escape", self.tr("Back to the text"))
        self.title = PlainLabel(role="title", wrap=True)
        self.about = PlainLabel(role="muted", wrap=True)
        self.trial = TrialCard(tools, trials)
        self.before = PlainLabel(role="small", wrap=True)
        self.measures = QVBoxLayout()
        self.measures.setSpacing(6)
        self._rules: RulesView | None = None
        self._rule, self._text = "", ""
        self._lay_out()
        trials.changed.connect(self._compare)

    def show_rule(self, rules: RulesView, text: str, rule_id: str, sound: bool) -> None:
        """Be about a rule of a text; `sound` says that nothing is wrong with it, so that it can be tried."""
        self._rules, self._rule, self._text = rules, rule_id, text
        known = next((rule for rule in rules.rules if rule.rule_id == rule_id), None)
        self.title.show_text(known.title if known is not None else rule_id or self.tr("No rule here"))
        same = text == rules.text
        if known is not None and same:
            self.about.show_text(known.words)
        elif rule_id:
            told = self.tr("Try it as it is written now, before it is saved.")
            self.about.show_text(told if sound else self.tr("Mend what is wrong, then it can be tried."))
        else:
            self.about.show_text(self.tr("Put the cursor into a rule to try it."))
        self.trial.show_rule(text if sound else "", rule_id if sound else "")
        self._compare()

    def show_measures(self, measures: Sequence[MeasureView]) -> None:
        """List what rules can ask about."""
        clear(self.measures)
        for measure in measures:
            row = QVBoxLayout()
            row.setSpacing(0)
            button = push(measure.name, partial(self.insert_wanted.emit, measure), "link")
            told = self.tr("Insert {name}: {words}").format(name=named(measure.name), words=measure.words)
            button.setAccessibleName(told)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            shape = ", ".join(measure.choices) or shape_word(measure.shape)
            said = PlainLabel(f"{measure.words} · {shape}" if shape else measure.words, "small", wrap=True)
            said.setContentsMargins(LINK_INDENT, 0, 0, 0)
            row.addWidget(said)
            self.measures.addLayout(row)

    def _compare(self) -> None:
        """What the version in force does, beside what the text would do; tried after it, where that is not known."""
        rules, trials = self._rules, self._trials
        self.before.hide()
        if rules is None or self._text == rules.text or all(rule.rule_id != self._rule for rule in rules.rules):
            return
        now, then = (trials.want(text, self._rule) for text in (rules.text, self._text))
        shown = trials.result(now)
        if shown is not None:
            told = self.tr("The version in force would flag {n}.")
            self.before.show_text(told.format(n=self._tools.words.number(shown.flagged)))
            self.before.show()
        elif trials.share(now) is not None:
            self.before.show_text(self.tr("Trying the version in force, to compare …"))
            self.before.show()
        elif trials.result(then) is not None and trials.idle and trials.trouble(now) is None:
            trials.start(now)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        column = panel_column(self)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("The rule at the cursor"), "group"))
        column.addLayout(head)
        for part in (self.about, self.trial, self.before):
            column.addWidget(part)
        column.addSpacing(6)
        column.addWidget(PlainLabel(self.tr("What rules can ask about"), "group"))
        column.addLayout(self.measures)
        column.addStretch(1)
