"""Checks the rules as they are typed, saves them, and lets nothing that was typed be lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desk.services.asks import Flags
from desk.services.flag_views import MeasureView, RulesView, RuleTrouble
from desk.ui.background import Latest, Trouble
from desk.ui.escalations.places import line_of, rule_at
from desk.ui.escalations.rules_page import RulesPage
from desk.ui.tools import Tools

# How long typing has to rest before the text is checked.
CHECK_AFTER_MS = 200


class RulesWork(QObject):
    """`left`: the page may be put away. `saved` carries the RulesView now in force."""

    left = Signal()
    saved = Signal(object)

    def __init__(self, tools: Tools, flags: Flags, page: RulesPage) -> None:
        super().__init__(page)
        self._flags, self._page = flags, page
        self._opened, self._checked, self._saving = (Latest(tools.quick, self) for _lane in range(3))
        self._base: RulesView | None = None
        # The editor writes line ends and blanks its own way: what it shows at first is compared with, not the file.
        self._as_shown = ""
        self._troubles: tuple[RuleTrouble, ...] | None = ()
        self._leaving = False
        self._rest = QTimer(self, singleShot=True, interval=CHECK_AFTER_MS)
        self._rest.timeout.connect(self._check)
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
        if self.changed:
            self._go_to(rule_id)
            return
        self._page.states.wait()

        def work() -> tuple[RulesView, tuple[MeasureView, ...]]:
            return self._flags.rules(), self._flags.measures()

        def show(answer: tuple[RulesView, tuple[MeasureView, ...]]) -> None:
            self._page.panel.show_measures(answer[1])
            self._load(answer[0])
            self._go_to(rule_id)

        self._opened.ask(
            work,
            show,
            lambda trouble: self._page.states.show_notice().show_trouble(trouble, lambda: self.open(rule_id)),
        )

    def save(self) -> None:
        """Put the text in force, unless another version came meanwhile; then ask."""
        base, text = self._base, self._page.editor.written()
        if base is None or not self.changed or self._troubles:
            return

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
                (self.tr("Save as new version"), self._save_and_leave),
                (self.tr("Throw away changes"), self._throw_and_leave),
            ),
        )
        return False

    def try_rule(self) -> None:
        """Try the rule at the cursor."""
        self._page.panel.trial.run()

    def _run(self, work: Callable[[], tuple[bool, RulesView]]) -> None:
        self._page.save.setEnabled(False)
        self._page.note.hide()
        self._saving.ask(work, lambda answer: self._after_save(*answer), self._refused)

    def _after_save(self, done: bool, rules: RulesView) -> None:
        if not done:
            self._ask_which(rules)
            return
        leaving, self._leaving = self._leaving, False
        self._base, self._as_shown = rules, rules.text
        self._page.show_version(rules)
        # Where typing went on while it was saved, what was typed since stays, and is checked by itself.
        self._settle(self._troubles if self.changed else ())
        self.saved.emit(rules)
        if leaving and not self.changed:
            self.left.emit()

    def _ask_which(self, rules: RulesView) -> None:
        text = self._page.editor.written()
        self._leaving = False
        told = self.tr("Version {n} was saved by {who} since you began. Which shall be in force?")
        self._page.question.ask(
            told.format(n=rules.version, who=rules.saved_by.removeprefix("by ") or self.tr("hand")),
            (
                (self.tr("Go on editing"), self._page.editor.setFocus),
                (self.tr("Mine, as a new version"), lambda: self._run(lambda: (True, self._flags.save(text)))),
                (self.tr("Theirs; throw mine away"), lambda: self._load(rules)),
            ),
        )
        self._settle(self._troubles)

    def _refused(self, trouble: Trouble) -> None:
        self._leaving = False
        self._page.note.say(trouble, role="alarm")
        self._settle(self._troubles)
        self._check()

    def _save_and_leave(self) -> None:
        if self._troubles:
            told = self.tr("It cannot be saved while something is wrong with it.")
            self._page.note.say(Trouble(told, self.tr("Mend it, or throw the changes away.")))
            return
        self._leaving = True
        self.save()

    def _throw_and_leave(self) -> None:
        self._throw()
        self.left.emit()

    def _throw(self) -> None:
        if self._base is not None:
            line = self._page.editor.text.line
            self._load(self._base)
            self._page.editor.text.go_to_line(line)

    def _load(self, rules: RulesView) -> None:
        self._base = rules
        self._checked.drop()
        self._rest.stop()
        self._page.note.hide()
        self._page.show_rules(rules)
        self._as_shown = self._page.editor.written()
        # A file edited by hand may be wrong as it lies there.
        self._settle(rules.troubles)

    def _go_to(self, rule_id: str) -> None:
        text = self._page.editor.written()
        self._page.editor.text.go_to_line(line_of(text, rule_id))

    def _edited(self) -> None:
        self._page.question.hide()
        self._page.show_checking()
        self._troubles = None
        self._page.show_changed(self.changed, sound=False)
        self._show_rule()
        self._rest.start()

    def _check(self) -> None:
        text = self._page.editor.written()

        def show(troubles: tuple[RuleTrouble, ...]) -> None:
            if text == self._page.editor.written():
                self._settle(troubles)

        self._checked.ask(lambda: self._flags.check(text), show, self._page.note.say)

    def _settle(self, troubles: tuple[RuleTrouble, ...] | None) -> None:
        """It is known what is wrong with the text as it stands (None: not yet)."""
        self._troubles = troubles
        if troubles is not None:
            self._page.show_troubles(troubles, self.changed)
        self._page.show_changed(self.changed, sound=troubles == ())
        self._show_rule()

    def _show_rule(self) -> None:
        if self._base is not None:
            text = self._page.editor.written() if self.changed else self._base.text
            rule = rule_at(text, self._page.editor.text.line)
            # What is wrong with other rules does not keep this one from being tried.
            troubles = self._troubles
            sound = troubles is not None and not any(trouble.rule in (rule, "") for trouble in troubles)
            self._page.panel.show_rule(self._base, text, rule, sound)
