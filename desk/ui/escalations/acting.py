"""What is done with the flags chosen: straight away or after asking, and where one goes from them."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QObject, Signal

from desk.services.asks import Flags
from desk.services.flag_views import FlagView
from desk.ui.background import Trouble
from desk.ui.escalations.board import BoardPage
from desk.ui.escalations.chosen import Chosen
from desk.ui.escalations.loader import FlagLoader
from desk.ui.escalations.panel import FlagPanel
from desk.ui.escalations.work import FlagWork
from desk.ui.tools import Tools

ASKED_FIRST = ("assign", "snooze", "resolve", "note")


class FlagActs(QObject):
    """`customer_wanted` carries the customer_id to open, `record_wanted` a customer_id and the key of a record."""

    customer_wanted = Signal(int)
    record_wanted = Signal(int, str)

    def __init__(
        self, tools: Tools, flags: Flags, board: BoardPage, panel: FlagPanel, chosen: Chosen, loader: FlagLoader
    ) -> None:
        super().__init__(panel)
        self._board, self._panel, self._chosen, self._loader = board, panel, chosen, loader
        self.work = FlagWork(tools, flags, self)
        self.work.going.connect(board.going.show_share)
        board.going.stop_wanted.connect(self.work.stop)
        self.work.done.connect(board.done.say)
        self.work.done.connect(lambda _words, _undo: self._look_again())
        self.work.failed.connect(lambda trouble, again: board.acts_note.say(trouble, self.tr("Try again"), again))
        # Gone once one goes on, not when an answer comes: that may be the answer to something else.
        for gone_on in (self.work.begun, board.chips.changed):
            gone_on.connect(board.acts_note.hide)
        board.table.entered_flag.connect(self.open)
        panel.record_wanted.connect(self._open_record)
        asking = panel.asking
        asking.assigned.connect(lambda owner: self.work.assign(chosen.flags, owner))
        asking.snoozed.connect(lambda until: self.work.snooze(chosen.flags, until))
        asking.resolved.connect(lambda how, reason: self.work.resolve(chosen.flags, how, reason))
        asking.noted.connect(lambda text: self.work.note(chosen.flags[0], text))
        asking.closed.connect(board.table.setFocus)

    def act(self, name: str) -> None:
        """Do "take", "assign", "snooze", "resolve", "reopen", "note" or "open", if the panel offers it."""
        flags, offered = self._chosen.flags, self._panel.buttons.get(name)
        if not flags or offered is None or offered.isHidden():
            return
        if name == "take":
            self.work.take(flags)
        elif name == "reopen":
            self.work.reopen(flags)
        elif name == "open":
            self.open(flags[0])
        elif name in ASKED_FIRST:
            owners = Counter(flag.owner for flag in self._board.model.rows if flag.owner)
            nobody = [""] if any(flag.owner for flag in flags) else []
            self._panel.asking.begin(name, nobody + [owner for owner, _count in owners.most_common()])

    def open(self, flag: FlagView) -> None:
        """Go to its customer."""
        if flag.customer_id:
            self.customer_wanted.emit(flag.customer_id)
            return
        title = self.tr("This customer is not on this desk yet.")
        self._panel.note.say(Trouble(title, self.tr("Pull the sources; the flag finds its customer by itself.")))

    def _open_record(self, key: str) -> None:
        for flag in self._chosen.flags[:1]:
            if flag.customer_id:
                self.record_wanted.emit(flag.customer_id, key)
            else:
                self.open(flag)

    def _look_again(self) -> None:
        self._loader.reload()
        self._chosen.ask_history()
