"""The page where the rules are written: the text with what is wrong in it, and beside it what helps writing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.services.flag_views import RulesView, RuleTrouble
from desk.ui.background import Trouble
from desk.ui.escalations.editor import RulesEditor
from desk.ui.escalations.rules_panel import RulesPanel
from desk.ui.escalations.trials import Trials
from desk.ui.escalations.wording import trouble_line
from desk.ui.pieces.beside import Beside
from desk.ui.pieces.buttons import CopyButton, IconButton, announce, push
from desk.ui.pieces.flow import FlowLayout, clear
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.pieces.states import NoteBar, States
from desk.ui.tools import Tools
from desk.ui.words import named

MOST_TROUBLES = 5
PANEL_WIDTH = 360
BOTH_FIT = 900


class Question(QFrame):
    """Asks before something would be lost; each answer is a button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "caution")
        self.words = PlainLabel(wrap=True)
        self._buttons = FlowLayout(gap=8, line_gap=6)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 9)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addLayout(self._buttons)
        self.hide()

    def ask(self, words: str, answers: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Ask; the first answer is the one that loses nothing."""
        self.words.show_text(words)
        clear(self._buttons)
        first: QWidget = self
        for place, (text, run) in enumerate(answers):
            button = push(text, partial(self._answer, run), "" if place else "primary")
            self._buttons.addWidget(button)
            if not place:
                first = button
        self.show()
        announce(self, words)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, run: Callable[[], object]) -> None:
        self.hide()
        run()


# Below this width the buttons stand under the title; below this height the foot leaves its room to others.
ABREAST, LOW = 640, 400


class RulesPage(QWidget):
    """`back_wanted`, `save_wanted` and `throw_wanted` are the buttons at the top."""

    back_wanted = Signal()
    save_wanted = Signal()
    throw_wanted = Signal()

    def __init__(self, tools: Tools, trials: Trials, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._tools = tools
        self.version = PlainLabel(role="muted", wrap=True)
        self.save: QPushButton = push(self.tr("Save as new version"), self.save_wanted.emit, "primary")
        self.throw: QPushButton = push(self.tr("Throw away changes"), self.throw_wanted.emit)
        self.help: QPushButton = push(self.tr("Try and measures"), self._turn_help)
        self.question = Question()
        self.note = NoteBar(tools.theme)
        self.editor = RulesEditor(tools)
        self.verdict = PlainLabel(role="small", wrap=True)
        self._troubles = QVBoxLayout()
        self._troubles.setSpacing(2)
        self._path = ElidedLabel(role="small")
        self._copy = CopyButton(tools.theme, self.tr("path"), "")
        self.panel = RulesPanel(tools, trials)
        self._content = QWidget()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot = QWidget()
        self.states = States(tools.theme, self._content)
        self._beside = Beside(self.states, self.panel, PANEL_WIDTH, BOTH_FIT)
        self._asked_for = False
        self._lay_out()
        self.panel.insert_wanted.connect(self.editor.insert)

    def show_rules(self, rules: RulesView) -> None:
        """Show the text of the file and which version it is."""
        self.editor.show_text(rules.text)
        self.show_version(rules)
        self.states.show_content()
        self._share_room()

    def show_version(self, rules: RulesView) -> None:
        """Which version is in force, who saved it, and where it lies."""
        words = self._tools.words
        told = self.tr("Version {n}, saved {moment} by {who}")
        # An edit of the file itself is noted as made "by hand".
        by = rules.saved_by.removeprefix("by ") or self.tr("hand")
        self.version.show_text(told.format(n=rules.version, moment=words.moment(rules.saved_at), who=named(by)))
        self._path.show_text(rules.path)
        self._copy.set_value(rules.path)
        if rules.troubles:
            told = self.tr("The file was changed by hand and is not in force; version {n} still is.")
            where = "; ".join(self._where(trouble) for trouble in rules.troubles[:MOST_TROUBLES])
            self.note.say(Trouble(told.format(n=rules.version), where))

    def show_changed(self, changed: bool, sound: bool) -> None:
        """Whether there is something to save, and whether it may be saved."""
        self.save.setEnabled(changed and sound)
        self.throw.setEnabled(changed)

    def show_troubles(self, troubles: Sequence[RuleTrouble], changed: bool) -> None:
        """What is wrong with the text as it stands."""
        self.editor.show_troubles(troubles)
        clear(self._troubles)
        for trouble in troubles[:MOST_TROUBLES]:
            self._troubles.addWidget(self._trouble_row(trouble))
        if troubles:
            more = len(troubles) - MOST_TROUBLES
            self.verdict.show_text(self.tr("and {n} more").format(n=more) if more > 0 else "")
            announce(self.editor, self._where(troubles[0]))
        else:
            fine = self.tr("Nothing is wrong with it; it is not in force until it is saved.")
            self.verdict.show_text(fine if changed else self.tr("This is what is in force."))
        self.verdict.setVisible(bool(self.verdict.text()))

    def show_checking(self) -> None:
        """What is wrong is being found out."""
        self.verdict.show_text(self.tr("Checking …"))
        self.verdict.show()

    def step_back(self) -> bool:
        """Put the panel away where it covers the text; False if it does not."""
        if self._beside.beside or not self._asked_for:
            return False
        self._turn_help()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.TopToBottom if self.width() < ABREAST else direction.LeftToRight)
        self._foot.setVisible(self.height() >= LOW)
        self._share_room()

    def _turn_help(self) -> None:
        self._asked_for = not self._asked_for
        self._share_room()

    def _share_room(self) -> None:
        useful = self.states.currentWidget() is self._content
        self._beside.want_panel(useful=useful, asked_for=self._asked_for)
        self.help.setVisible(not self._beside.beside)
        self.panel.back.setVisible(not self._beside.beside)

    def _where(self, trouble: RuleTrouble) -> str:
        told = trouble_line(trouble)
        return self.tr("Line {n}: {what}").format(n=trouble.line, what=told) if trouble.line else told

    def _trouble_row(self, trouble: RuleTrouble) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if trouble.line:
            line = push(
                self.tr("Line {n}").format(n=trouble.line), lambda: self.editor.text.go_to_line(trouble.line), "link"
            )
            line.setAccessibleName(self._where(trouble))
            row.addWidget(line, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(trouble_line(trouble), "danger", wrap=True), 1)
        return whole

    def _lay_out(self) -> None:
        back = IconButton(self._tools.theme, "back", self.tr("Back to the flags"))
        KeyHint(back, self._tools.keys, "escape", self.tr("Back to the flags"))
        back.clicked.connect(self.back_wanted)
        self.panel.back.clicked.connect(self._turn_help)
        title = QVBoxLayout()
        title.setSpacing(2)
        title.addWidget(PlainLabel(self.tr("Rules"), "heading"))
        title.addWidget(self.version)
        named = QHBoxLayout()
        named.setSpacing(8)
        named.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        named.addLayout(title, 1)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addStretch(1)
        for button in (self.help, self.throw, self.save):
            acts.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self._head.setSpacing(8)
        self._head.addLayout(named, 1)
        self._head.addLayout(acts)
        self._lay_out_foot()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addLayout(self._head)
        column.addWidget(self.question)
        column.addWidget(self.note)
        column.addWidget(self.editor, 1)
        column.addLayout(self._troubles)
        column.addWidget(self.verdict)
        column.addWidget(self._foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._beside)

    def _lay_out_foot(self) -> None:
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        where = QHBoxLayout()
        foot.addLayout(where)
        where.setSpacing(6)
        where.addWidget(PlainLabel(self.tr("File"), "small-faint"))
        where.addWidget(self._path, 1)
        where.addWidget(self._copy)
        hint = self.tr("You may edit it by hand, too: what is saved there is checked and becomes a new version.")
        foot.addWidget(PlainLabel(hint, "small-faint", wrap=True))
