"""Keeps the panel true to the flags chosen in the table: their history, and the rules that raised them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desk.services.asks import Flags
from desk.services.flag_views import FlagView, RulesView
from desk.ui.background import Latest, Trouble
from desk.ui.escalations.board import BoardPage
from desk.ui.escalations.panel import FlagPanel
from desk.ui.escalations.wording import trouble_line
from desk.ui.tools import Tools


class Chosen(QObject):
    """`changed` comes when other flags are chosen."""

    changed = Signal()

    def __init__(self, tools: Tools, flags: Flags, board: BoardPage, panel: FlagPanel) -> None:
        super().__init__(panel)
        self._flags, self._board, self._panel = flags, board, panel
        self._asked, self._rules_asked = Latest(tools.quick, self), Latest(tools.quick, self)
        self._rules: RulesView | None = None
        self.flags: tuple[FlagView, ...] = ()
        board.table.chosen.connect(self._follow)
        # The same flags, asked for again, may say something else now.
        board.model.dataChanged.connect(lambda *_which: self._follow())

    @property
    def rule(self) -> str:
        """The rule that raised the flag chosen; "" where none or several are."""
        return self.flags[0].rule if len(self.flags) == 1 else ""

    def learn_rules(self) -> None:
        """Ask for the rules in force."""
        self._rules_asked.ask(self._flags.rules, self.know_rules, lambda _trouble: None)

    def know_rules(self, rules: RulesView) -> None:
        """These are in force now; what was asked before they were saved is older."""
        self._rules_asked.drop()
        self._rules = rules
        if len(self.flags) == 1:
            self._panel.show_rule(self.flags[0], rules)
        if rules.troubles:
            title = self.tr("The rules file was changed by hand and is not in force.")
            trouble = Trouble(title, trouble_line(rules.troubles[0]))
            self._board.rules_note.say(trouble, self.tr("Edit rules"), self._board.rules_wanted.emit)
        else:
            self._board.rules_note.hide()

    def _follow(self) -> None:
        former, self.flags = self.flags, self._board.table.chosen_flags()
        same = [flag.flag_id for flag in former] == [flag.flag_id for flag in self.flags]
        if not same:
            self._panel.asking.close_form()
            self._panel.note.hide()
        if same and former == self.flags:
            return
        self._panel.show_flags(self.flags, self._rules)
        self.ask_history()
        if not same:
            self.changed.emit()

    def ask_history(self) -> None:
        """Bring what happened to the flag chosen, which the rows of the table do not have."""
        if len(self.flags) != 1:
            self._asked.drop()
            return
        flag_id = self.flags[0].flag_id

        def show(flag: FlagView) -> None:
            if [one.flag_id for one in self.flags] == [flag_id]:
                self._panel.show_flags((flag,), self._rules)

        self._asked.ask(lambda: self._flags.flag(flag_id), show, self._panel.note.say)
