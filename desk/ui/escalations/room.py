"""The lead's board: flags in a table with numbers above, a panel for the chosen ones, and the rules that raise them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from importlib import import_module

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desk.services.asks import Flags, Journeys
from desk.ui.escalations.acting import FlagActs
from desk.ui.escalations.board import BoardPage
from desk.ui.escalations.chosen import Chosen
from desk.ui.escalations.later import TakingThere, TrendsThere
from desk.ui.escalations.loader import FlagLoader
from desk.ui.escalations.panel import FlagPanel
from desk.ui.escalations.rules_page import RulesPage
from desk.ui.escalations.rules_work import RulesWork
from desk.ui.escalations.tallies import Tallies
from desk.ui.escalations.trials import Trials
from desk.ui.escalations.watch import FlagsWatch
from desk.ui.pieces.beside import Beside
from desk.ui.tools import Tools

# Loaded when they are wanted first: what draws charts, and what lays out paper.
LATER_TRENDS, LATER_TAKING = "desk.ui.trends.care", "desk.ui.escalations.flag_taking"
BOARD, RULES, TRENDS = "board", "rules", "trends"
PANEL_WIDTH = 360
# Below this width the panel lies over the table's edge.
BOTH_FIT = 1_000


class EscalationsRoom(QWidget):
    """`customer_wanted` carries the customer_id to open, `record_wanted` a customer_id and the key of a record."""

    customer_wanted = Signal(int)
    record_wanted = Signal(int, str)

    def __init__(
        self, tools: Tools, flags: Flags, journeys: Journeys, watch: FlagsWatch, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._tools, self._flags, self._journeys = tools, flags, journeys
        self._at = BOARD
        self.trials = Trials(tools, flags, self)
        self.board = BoardPage(tools)
        self.panel = FlagPanel(tools, self.trials)
        self.rules = RulesPage(tools, self.trials)
        self.loader = FlagLoader(tools, flags, watch, self.board)
        self.tallies = Tallies(tools, journeys, self.board)
        self.chosen = Chosen(tools, flags, self.board, self.panel)
        self.acts = FlagActs(tools, flags, self.board, self.panel, self.chosen, self.loader)
        self.rules_work = RulesWork(tools, flags, self.rules)
        self._on_board: dict[str, Callable[[], object]] = {
            "undo": self.board.done.undo,
            "try": self.panel.rule.trial.run,
            "find": self.board.open_filter,
            "order": self.board.order.ask,
            "save": lambda: self.taking.save("csv"),
        }
        self._beside = Beside(self.board, self.panel, PANEL_WIDTH, BOTH_FIT)
        self._pages = QStackedWidget()
        for page in (self._beside, self.rules):
            self._pages.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._pages)
        self._connect(watch)
        self.board.states.wait()

    def enter(self) -> None:
        """One came into this room."""
        self.loader.reload()
        self.tallies.ask()
        self.chosen.learn_rules()
        if self._at == TRENDS:
            self.trends.look_again()
            self.trends.days.take_focus()
        else:
            (self.rules.editor if self._at == RULES else self.board.table).setFocus()

    @cached_property
    def trends(self) -> TrendsThere:
        """How things went day by day."""
        made: TrendsThere = import_module(LATER_TRENDS).Trends(self._tools, self._journeys, self)
        made.left.connect(self._show_board)
        self._pages.addWidget(made.widget)
        return made

    @cached_property
    def taking(self) -> TakingThere:
        """Takes the flags that are shown along."""
        made: TakingThere = import_module(LATER_TAKING).FlagTaking(self._tools, self._flags, self.board)
        return made

    def step(self, by: int) -> None:
        """Choose the next (+1) or former (-1) flag, day or chart."""
        if self._at == TRENDS:
            self.trends.days.step(by)
        elif self._at != RULES:
            self.board.table.step(by)

    def press(self, place: int) -> None:
        """Show the state at `place` of the row above the table, counted from 1, or so many days of the trends."""
        if self._at == TRENDS:
            self.trends.days.press(place)
        elif self._at != RULES:
            self.board.chips.press(place)

    def act(self, name: str) -> None:
        """Do "undo", "rules", "trends", "find", "order", "try", "save", or what FlagActs does with the flags chosen."""
        if self._at == RULES:
            if name == "try":
                self.rules.panel.trial.run()
            elif name == "save":
                self.rules_work.save()
        elif self._at == TRENDS:
            if name == "save":
                self.trends.save("csv")
        elif name == "rules":
            self._write(self.chosen.rule)
        elif name == "trends":
            self._at = TRENDS
            self._pages.setCurrentWidget(self.trends.widget)
            self.trends.enter()
        elif name in self._on_board:
            self._on_board[name]()
        else:
            self.acts.act(name)

    def step_back(self) -> bool:
        """Out of what was opened last; False if nothing was."""
        if self._at == RULES:
            if not self.rules.step_back():
                self.rules_work.leave()
            return True
        if self._at == TRENDS:
            self._show_board()
            return True
        if self.panel.asking.close_form():
            return True
        if not self._beside.beside and self.chosen.flags:
            self.board.table.choose_row(-1)
            return True
        return self.board.close_filter()

    def may_close(self) -> bool:
        """Whether nothing would be lost now; otherwise asks what to do with it."""
        return not self.rules_work.changed or self.rules_work.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _write(self, rule_id: str) -> None:
        self._at = RULES
        self._pages.setCurrentWidget(self.rules)
        self.rules_work.open(rule_id)

    def _show_board(self) -> None:
        self._at = BOARD
        self._pages.setCurrentWidget(self._beside)
        self.board.table.setFocus()

    def _share_room(self) -> None:
        self._beside.want_panel(useful=True, asked_for=bool(self.chosen.flags))
        self.panel.back.setVisible(not self._beside.beside)

    def _connect(self, watch: FlagsWatch) -> None:
        self.board.rules_wanted.connect(lambda: self._write(self.chosen.rule))
        self.board.taken.connect(lambda kind: self.taking.save(kind))
        self.board.trends_wanted.connect(lambda: self.act("trends"))
        self.chosen.changed.connect(self._share_room)
        self.panel.wanted.connect(self.act)
        self.panel.back_wanted.connect(self.step_back)
        self.panel.rule.edit_wanted.connect(self._write)
        self.acts.customer_wanted.connect(self.customer_wanted)
        self.acts.record_wanted.connect(self.record_wanted)
        for trial in (self.panel.rule.trial, self.rules.panel.trial):
            trial.opened.connect(self.customer_wanted)
        self.rules_work.left.connect(self._show_board)
        self.rules_work.saved.connect(self.chosen.know_rules)
        watch.looked.connect(self._look)

    def _look(self, changed: bool) -> None:
        """Every few seconds: what time alone changes, and numbers where something happened."""
        if self.isVisible():
            self.chosen.ask_history()
            if changed:
                self.tallies.ask()
                if self._at == TRENDS:
                    self.trends.look_again()
