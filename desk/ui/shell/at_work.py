"""Joins the work room to the window: its counts in the rail, what rings, what comes next at the side, and the ways from
there to customers."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from desk.services.asks_outbox import Outbox
from desk.services.asks_work import CallBacks, CallLog, OwnRules
from desk.ui.background import Latest, Trouble
from desk.ui.shell.on_calls import OnCalls
from desk.ui.shell.window import MainWindow
from desk.ui.tools import Tools
from desk.ui.work.backs_tab import CallBacksTab
from desk.ui.work.log_tab import LogTab
from desk.ui.work.outbox_tab import OutboxTab
from desk.ui.work.phones_tab import PhonesTab
from desk.ui.work.room import WorkRoom
from desk.ui.work.tabs import BACKS, LOG, OUTBOX, PHONES
from desk.ui.work.watch import Seen, WorkWatch


class AskedAtWork(NamedTuple):
    """Whom one asks about work; `whose` gives the customer_id a record belongs to, by its key."""

    call_backs: CallBacks
    log: CallLog
    outbox: Outbox
    rules: OwnRules
    whose: Callable[[str], int]


class AtWork(QObject):
    """Work, in the window."""

    def __init__(self, tools: Tools, asked: AskedAtWork, window: MainWindow, on_calls: OnCalls) -> None:
        super().__init__(window)
        self._tools, self._asked, self._window, self._on_calls = tools, asked, window, on_calls
        self._opens = Latest(tools.quick, self)
        self.watch = WorkWatch(tools, asked.call_backs, asked.outbox, asked.rules, self)
        window.rooms.work_maker = self._make_room
        self.watch.looked.connect(self._looked)

    def start(self) -> None:
        """The services are there: begin to look."""
        self.watch.start()

    def _make_room(self) -> WorkRoom:
        tools, asked = self._tools, self._asked
        room = WorkRoom(
            tools,
            {
                BACKS: lambda: CallBacksTab(tools, asked.call_backs),
                LOG: self._make_log,
                OUTBOX: lambda: OutboxTab(tools, asked.outbox, asked.whose),
                PHONES: lambda: PhonesTab(tools),
            },
        )
        room.wrap_up_wanted.connect(self._wrap_up)
        room.edit_wanted.connect(self._edit)
        self._show(room, self.watch.seen)
        return room

    def _make_log(self) -> LogTab:
        tab = LogTab(self._tools, self._asked.log)
        tab.nobody_wanted.connect(self._window.rooms.unlinked_wanted)
        return tab

    def _looked(self, seen: Seen) -> None:
        self._window.rail.show_work_waiting(seen.waiting)
        room = self._window.rooms.work_there
        if room is not None:
            self._show(room, seen)
            room.look_again()

    def _show(self, room: WorkRoom, seen: Seen) -> None:
        room.row.show_count(BACKS, len(seen.rings.ringing))
        room.row.show_count(OUTBOX, seen.counts.refused)
        room.show_trouble(seen.trouble)

    def _wrap_up(self, customer_id: int, key: str) -> None:
        """Open whose interaction it is, and its wrap-up."""
        self._window.open_record(customer_id, key)
        self._on_calls.wrap_ups.begin(key)

    def _edit(self) -> None:
        self._opens.ask(self._asked.rules.editable, self._open_file, self._window.say_trouble)

    def _open_file(self, path: str) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            title = self.tr("No program here opens this file.")
            self._window.say_trouble(Trouble(title, self.tr("Open it by hand: {path}").format(path=path)))
