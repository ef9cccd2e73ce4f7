"""Makes the work room and its tabs, and leads from them to customers, wrap-ups and files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices

from desk.services.asks_outbox import Outbox
from desk.services.asks_phones import Phones
from desk.services.asks_work import CallBacks, CallLog, OwnRules
from desk.services.views import CustomerView
from desk.ui.background import Latest, Trouble
from desk.ui.shell.found_acts import FoundAct, fits
from desk.ui.shell.on_calls import OnCalls
from desk.ui.shell.window import MainWindow
from desk.ui.tools import Tools
from desk.ui.work.backs_tab import BackTools, CallBacksTab
from desk.ui.work.log_tab import LogTab
from desk.ui.work.outbox_tab import OutboxTab
from desk.ui.work.phones_tab import PhonesTab
from desk.ui.work.room import Make, WorkRoom
from desk.ui.work.tabs import BACKS, LOG, OUTBOX, PHONES, TABS


class AskedAtWork(NamedTuple):
    """Whom one asks about work. `whose` blocks and gives the customer_id a record belongs to, by its key."""

    call_backs: CallBacks
    log: CallLog
    outbox: Outbox
    rules: OwnRules
    whose: Callable[[str], int]
    phones: Phones


class WorkTabs(QObject):
    """`changed`: something was done in the room that others show as well."""

    def __init__(
        self,
        tools: Tools,
        asked: AskedAtWork,
        window: MainWindow,
        on_calls: OnCalls,
        shared: BackTools,
        changed: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._tools, self._asked, self._window, self._on_calls = tools, asked, window, on_calls
        self._shared, self._changed = shared, changed
        self._opens = Latest(tools.quick, self)
        # Others add theirs before the room is made.
        self.makers: dict[str, Make] = {
            BACKS: self._make_backs,
            LOG: self._make_log,
            OUTBOX: lambda: OutboxTab(tools, asked.outbox, asked.whose),
            PHONES: lambda: PhonesTab(tools, asked.phones),
        }
        # Whose interaction is to be wrapped up once they are shown, and which.
        self._wanted = (0, "")
        window.desk.opened.connect(self._wrap_up_wanted)
        window.side.search.answers.acts.finders.append(self._find)

    def make_room(self) -> WorkRoom:
        """The room; each of its tabs is made when one first goes there."""
        room = WorkRoom(self._tools, self.makers)
        room.wrap_up_wanted.connect(self._wrap_up)
        room.edit_wanted.connect(self.edit_rules)
        return room

    def go_to(self, name: str) -> None:
        """Show one tab of the room."""
        self._window.go_to("work")
        room = self._window.rooms.work_there
        if room is not None:
            room.show_tab(name)

    def edit_rules(self) -> None:
        """Open the company's own file with whatever program edits such files."""
        self._opens.ask(self._asked.rules.editable, self._open_file, self._window.say_trouble)

    def _make_backs(self) -> CallBacksTab:
        tab = CallBacksTab(self._tools, self._asked.call_backs, self._shared)
        tab.changed.connect(self._changed)
        return tab

    def _make_log(self) -> LogTab:
        tab = LogTab(self._tools, self._asked.log)
        tab.nobody_wanted.connect(self._window.rooms.unlinked_wanted)
        return tab

    def _wrap_up(self, customer_id: int, key: str) -> None:
        """Open whose interaction it is, and its wrap-up."""
        self._wanted = (customer_id, key)
        self._window.open_record(customer_id, key)

    def _wrap_up_wanted(self, customer: CustomerView) -> None:
        (customer_id, key), self._wanted = self._wanted, (0, "")
        if customer_id == customer.customer_id:
            self._on_calls.wrap_ups.begin(key)

    def _find(self, text: str) -> Sequence[FoundAct]:
        """The parts of the room, by their names."""
        titles = {name: QCoreApplication.translate("Work", str(word)) for name, word in TABS.items()}
        return [
            FoundAct(self.tr("Work: {part}").format(part=title), partial(self.go_to, name))
            for name, title in titles.items()
            if fits(text, title)
        ]

    def _open_file(self, path: str) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            title = self.tr("No program here opens this file.")
            self._window.say_trouble(Trouble(title, self.tr("Open it by hand: {path}").format(path=path)))
