"""Opens the rules for writing, saves them, and lets nothing that was typed be lost."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from desk.services.asks import Flags
from desk.services.flag_views import MeasureView, RulesView
from desk.ui.background import Latest, Trouble
from desk.ui.escalations.places import line_of, rule_at
from desk.ui.escalations.rules_check import RulesCheck
from desk.ui.escalations.rules_page import RulesPage
from desk.ui.tools import Tools
from desk.ui.words import named


class RulesWork(QObject):
    """`left`: the page may be put away. `saved` carries the RulesView now in force."""

    left = Signal()
    saved = Signal(object)

    def __init__(self, tools: Tools, flags: Flags, page: RulesPage) -> None:
        super().__init__(page)
        self._flags, self._page = flags, page
        self._opened, self._saving = Latest(tools.quick, self), Latest(tools.quick, self)
        self._check = RulesCheck(tools, flags, page.editor)
        self._base: RulesView | None = None
        # The editor writes line ends and blanks its own way: what it shows at first is compared with, not the file.
        self._as_shown = ""
        self._leaving = False
        self._check.known.connect(self._show_state)
        self._check.failed.connect(page.note.say)
        page.editor.edited.connect(self._edited)
        page.editor.moved.connect(lambda _line: self._show_rule())
        page.save_wanted.connect(self.save)
        page.throw_wanted.connect(self._throw)
        page.back_wanted.connect(self.leave)

    @property
    def changed(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._base is not None and self._page.editor.written() != self._as_shown

    def open(self, rule_id: str) -> None:
        """Show the rules at one of them; what was typed and not saved is still there."""

        def work() -> tuple[RulesView, tuple[MeasureView, ...]]:
            return self._flags.rules(), self._flags.measures()

        def show(rules: RulesView, measures: tuple[MeasureView, ...]) -> None:
            self._page.panel.show_measures(measures)
            self._load(rules)
            self._page.editor.text.go_to_line(line_of(rules.text, rule_id))

        def fail(trouble: Trouble) -> None:
            self._page.states.show_notice().show_trouble(trouble, lambda: self.open(rule_id))

        if self.changed:
            self._page.editor.text.go_to_line(line_of(self._page.editor.written(), rule_id))
            return
        self._page.states.wait()
        self._opened.ask(work, lambda answer: show(*answer), fail)

    def save(self, leave: bool = False) -> None:
        """Put the text in force, unless another version came meanwhile; then ask. With `leave`, then `left`."""
        base, text = self._base, self._page.editor.written()
        if base is None or not self.changed:
            return
        if self._check.troubles:
            told = self.tr("It cannot be saved while something is wrong with it.")
            self._page.note.say(Trouble(told, self.tr("Mend it, or throw the changes away.")))
            return
        self._leaving = leave

        def work() -> tuple[bool, RulesView]:
            now = self._flags.rules()
            return (False, now) if now.text != base.text else (True, self._flags.save(text))

        self._run(work)

    def leave(self) -> bool:
        """Put the page away; where that would lose something, ask first and answer False."""
        if not self.changed:
            self.left.emit()
            return True
        self._page.question.ask(
            self.tr("The rules were changed and are not saved."),
            (
                (self.tr("Go on editing"), self._page.editor.setFocus),
                (self.tr("Save as new version"), partial(self.save, leave=True)),
                (self.tr("Throw away changes"), partial(self._throw, leave=True)),
            ),
        )
        return False

    def _run(self, work: Callable[[], tuple[bool, RulesView]]) -> None:
        self._page.save.setEnabled(False)
        self._page.note.hide()
        self._saving.ask(work, lambda answer: self._after_save(*answer), self._refused)

    def _after_save(self, done: bool, rules: RulesView) -> None:
        leaving, self._leaving = self._leaving, False
        if not done:
            self._ask_which(rules)
            return
        self._base, self._as_shown = rules, rules.text
        self._page.show_version(rules)
        # Where typing went on while it was saved, what was typed since stays, and is checked by itself.
        if not self.changed:
            self._check.know(())
        self._show_state()
        self.saved.emit(rules)
        if leaving and not self.changed:
            self.left.emit()

    def _ask_which(self, rules: RulesView) -> None:
        text = self._page.editor.written()
        told = self.tr("Version {n} was saved by {who} since you began. Which shall be in force?")
        self._page.question.ask(
            told.format(n=rules.version, who=named(rules.saved_by.removeprefix("by ") or self.tr("hand"))),
            (
                (self.tr("Go on editing"), self._page.editor.setFocus),
                (self.tr("Mine, as a new version"), lambda: self._run(lambda: (True, self._flags.save(text)))),
                (self.tr("Theirs; throw mine away"), lambda: self._load(rules)),
            ),
        )
        self._show_state()

    def _refused(self, trouble: Trouble) -> None:
        self._leaving = False
        self._page.note.say(trouble, role="alarm")
        self._show_state()
        self._check.ask()

    def _throw(self, leave: bool = False) -> None:
        if self._base is not None:
            line = self._page.editor.text.line
            self._load(self._base)
            self._page.editor.text.go_to_line(line)
        if leave:
            self.left.emit()

    def _load(self, rules: RulesView) -> None:
        self._base = rules
        self._page.note.hide()
        self._page.show_rules(rules)
        self._as_shown = self._page.editor.written()
        # A file edited by hand may be wrong as it lies there.
        self._check.know(rules.troubles)

    def _edited(self) -> None:
        self._page.question.hide()
        self._page.show_checking()
        self._check.ask_soon()
        self._show_state()

    def _show_state(self) -> None:
        """What can be done with the text as it stands, and what is wrong with it as far as that is known."""
        if self._check.troubles is not None:
            self._page.show_troubles(self._check.troubles, self.changed)
        self._page.show_changed(self.changed, self._check.sound())
        self._show_rule()

    def _show_rule(self) -> None:
        if self._base is not None:
            text = self._page.editor.written() if self.changed else self._base.text
            rule = rule_at(text, self._page.editor.text.line)
            self._page.panel.show_rule(self._base, text, rule, self._check.sound(rule))
