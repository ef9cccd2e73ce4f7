"""The panel at the right of the board: the chosen flag, or the chosen several, and what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.services.flag_views import FlagView, RulesView
from desk.ui.escalations import wording
from desk.ui.escalations.asking import Asking
from desk.ui.escalations.sections import EvidencePart, HistoryPart, RulePart
from desk.ui.escalations.trials import Trials
from desk.ui.pieces.buttons import IconButton, push
from desk.ui.pieces.column import panel_column
from desk.ui.pieces.flow import FlowLayout, clear
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import ElidedLabel, PlainLabel, set_role
from desk.ui.pieces.states import NoteBar
from desk.ui.tools import Tools
from desk.ui.words import length, named, tip

NAMED = 6
CHIP_ROLE = {"danger": "chip-danger", "warn": "chip-warn", "faint": "chip"}


class FlagPanel(QFrame):
    """`wanted` carries "take", "assign", "snooze", "resolve", "reopen", "note" or "open".

    `record_wanted` carries the key of a record, `customer_wanted` a customer_id, `back_wanted` asks for the list where
    the panel covers it.
    """

    wanted = Signal(str)
    record_wanted = Signal(str)
    customer_wanted = Signal(int)
    back_wanted = Signal()

    def __init__(self, tools: Tools, trials: Trials, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "detail")
        self._tools = tools
        self.back = IconButton(tools.theme, "back", self.tr("Back to the list"))
        KeyHint(self.back, tools.keys, "escape", self.tr("Back to the list"))
        self.back.clicked.connect(self.back_wanted)
        self.name = PlainLabel(role="title", wrap=True)
        self.rule_title = PlainLabel(role="faint", wrap=True)
        self._chips = FlowLayout(gap=6, line_gap=4)
        self.time = PlainLabel(role="small", wrap=True)
        self.why = PlainLabel(wrap=True)
        self.passed = PlainLabel(self.tr("What raised it no longer holds."), "small-warn", wrap=True)
        self.note = NoteBar(tools.theme)
        self.asking = Asking(tools)
        self.evidence = EvidencePart(tools)
        self.rule = RulePart(tools, trials)
        self.history = HistoryPart(tools)
        self.buttons: dict[str, QPushButton] = {}
        self._acts = FlowLayout(gap=8, line_gap=6)
        self._body = QWidget()
        self._nothing = PlainLabel(
            self.tr("Choose a flag to see why it was raised and what to do about it."), "muted", wrap=True
        )
        self._lay_out()
        self.evidence.opened.connect(self.record_wanted)
        self.rule.trial.opened.connect(self.customer_wanted)
        self.show_flags(())

    def show_flags(self, flags: Sequence[FlagView], rules: RulesView | None = None) -> None:
        """Show one flag, or several together, or none."""
        self._body.setVisible(bool(flags))
        self._nothing.setVisible(not flags)
        if len(flags) == 1:
            self._show_one(flags[0], rules)
        elif flags:
            self._show_several(flags)
        self._offer(flags)

    def show_rule(self, flag: FlagView, rules: RulesView) -> None:
        """The rules are known now, or changed."""
        self.rule.show_rule(flag, rules)

    def _show_one(self, flag: FlagView, rules: RulesView | None) -> None:
        words = self._tools.words
        self.name.show_text(wording.name_words(flag))
        self.rule_title.show_text(flag.rule_title or self.tr("Raised by hand"))
        due = wording.due_words(flag, words)
        late = wording.overdue(flag, words.now())
        severity = (wording.severity_word(flag.severity), CHIP_ROLE[wording.severity_token(flag.severity)])
        chips = [severity, (" ".join(filter(None, (wording.state_word(flag), self._aside(flag)))), "chip")]
        chips += [(flag.owner, "chip")] if flag.owner else []
        chips += [(due, "chip-danger" if late else "chip")] if due else []
        self._show_chips(chips)
        self.time.show_text(self._time_words(flag))
        self.why.show_text(self._why(flag))
        self.passed.setVisible(not flag.holds and flag.state != "resolved")
        self.evidence.show_evidence(flag.evidence)
        self.rule.show_rule(flag, rules)
        self.history.show_history(flag.history)
        self._show_parts(one=True)

    def _why(self, flag: FlagView) -> str:
        """What the title at the top does not say yet: the words of the flag, its journey, and why it was closed."""
        title = flag.title if flag.title != flag.rule_title else ""
        journey = self.tr("Journey: {title}").format(title=flag.journey) if flag.journey else ""
        reason = self.tr("Closed: {reason}").format(reason=flag.reason) if flag.state == "resolved" else ""
        return "\n".join(part for part in (title, journey, reason) if part)

    def _aside(self, flag: FlagView) -> str:
        return wording.aside_words(flag, self._tools.words) if flag.state == "snoozed" else ""

    def _time_words(self, flag: FlagView) -> str:
        told = self.tr("{time} with us, {waiting} of it waiting")
        words = told.format(time=length(flag.customer_time), waiting=length(flag.waiting_time))
        return " · ".join(filter(None, (words, wording.channel_words(flag))))

    def _show_several(self, flags: Sequence[FlagView]) -> None:
        words = self._tools.words
        self.name.show_text(self.tr("{n} flags chosen").format(n=words.number(len(flags))))
        self.rule_title.show_text("")
        grades = [(grade, sum(flag.severity == grade for flag in flags)) for grade in wording.SEVERITIES]
        self._show_chips(
            [
                (f"{wording.severity_word(grade)} {words.number(count)}", CHIP_ROLE[wording.severity_token(grade)])
                for grade, count in grades
                if count
            ]
        )
        names = list(dict.fromkeys(wording.name_words(flag) for flag in flags))
        told = ", ".join(names[:NAMED])
        if len(names) > NAMED:
            told = self.tr("{names} and {n} more").format(names=named(told), n=words.number(len(names) - NAMED))
        self.why.show_text(told)
        self._show_parts(one=False)

    def _show_parts(self, one: bool) -> None:
        for part in (self.evidence, self.rule, self.history, self.rule_title, self.time):
            part.setVisible(one)
        if not one:
            self.passed.hide()

    def _show_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        clear(self._chips)
        for text, role in chips:
            chip = ElidedLabel(text, role)
            # Else Qt adds to a framed label what it does not give back when the text is cut to it.
            chip.setIndent(0)
            self._chips.addWidget(chip)

    def _offer(self, flags: Sequence[FlagView]) -> None:
        """What can be done with all of them; a flag that is closed is opened again first."""
        closed = any(flag.state == "resolved" for flag in flags)
        asleep = any(flag.state in ("resolved", "snoozed") for flag in flags)
        shown = {
            "take": not closed,
            "assign": not closed,
            "snooze": not closed,
            "resolve": not closed,
            "reopen": asleep,
            "note": len(flags) == 1,
            "open": len(flags) == 1,
        }
        for name, button in self.buttons.items():
            button.setVisible(shown[name])
        self.buttons["take"].setText(self.tr("Take them") if len(flags) > 1 else self.tr("Take it"))
        set_role(self.buttons["reopen"], "primary" if closed else "")

    def _lay_out(self) -> None:
        for name, text in (
            ("take", self.tr("Take it")),
            ("assign", self.tr("Assign")),
            ("snooze", self.tr("Snooze")),
            ("resolve", self.tr("Resolve")),
            ("reopen", self.tr("Reopen")),
            ("note", self.tr("Note")),
            ("open", self.tr("Open customer")),
        ):
            button = push(text, partial(self.wanted.emit, name), "primary" if name == "take" else "")
            if name == "open":
                button.setToolTip(tip(self.tr("Open the customer (Enter)")))
            else:
                KeyHint(button, self._tools.keys, f"flag_{name}", text)
            self.buttons[name] = button
            self._acts.addWidget(button)
        self._lay_out_body()
        column = panel_column(self)
        column.addWidget(self._body)
        column.addWidget(self._nothing)
        column.addStretch(1)

    def _lay_out_body(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.name, 1)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        body.addLayout(head)
        body.addWidget(self.rule_title)
        body.addLayout(self._chips)
        body.addWidget(self.time)
        body.addWidget(self.why)
        body.addWidget(self.passed)
        body.addLayout(self._acts)
        for part in (self.note, self.asking, self.evidence, self.rule, self.history):
            body.addWidget(part)
