"""Joins work to the window: its counts in the rail, what rings, what comes next at the side, and the room for it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from desk.services.work_views import CallBackView, GuardView
from desk.ui.background import Latest, Trouble
from desk.ui.shell.on_calls import OnCalls
from desk.ui.shell.window import MainWindow
from desk.ui.shell.work_tabs import AskedAtWork as AskedAtWork
from desk.ui.shell.work_tabs import WorkTabs
from desk.ui.tools import Tools
from desk.ui.words import named
from desk.ui.work.backs_tab import BackTools, CallBacksTab
from desk.ui.work.backs_words import name_words
from desk.ui.work.calling import Calling
from desk.ui.work.dialling import Dialler
from desk.ui.work.guards import Guards
from desk.ui.work.ringing import Ringing
from desk.ui.work.room import WorkRoom
from desk.ui.work.tabs import BACKS, OUTBOX
from desk.ui.work.watch import Seen, WorkWatch


class AtWork(QObject):
    """Work, in the window."""

    def __init__(self, tools: Tools, asked: AskedAtWork, window: MainWindow, on_calls: OnCalls) -> None:
        super().__init__(window)
        self._asked, self._window, self._on_calls = asked, window, on_calls
        self._names = Latest(tools.quick, self)
        self._me = ""
        # Whether the person went elsewhere since they wanted to call.
        self._gone = False
        self.dialler = Dialler()
        self.watch = WorkWatch(tools, asked.call_backs, asked.outbox, asked.rules, self)
        self.guards = Guards(tools, asked.call_backs, self)
        self.calling = Calling(tools, asked.call_backs, self.guards, self.dialler, self)
        self.ringing = Ringing(window.ring, self.guards)
        self.shared = BackTools(self.guards, self.calling, lambda: self._me)
        self.tabs = WorkTabs(tools, asked, window, on_calls, self.shared, self.watch.look)
        window.rooms.work_maker = self._make_room
        self._connect()

    def start(self) -> None:
        """The services are there: begin to look."""
        self._ask_name()
        self.watch.start()

    def _connect(self) -> None:
        window, bar = self._window, self._window.ring
        self.watch.looked.connect(self._looked)
        window.side.coming.picked.connect(window.open_customer)
        window.side.coming.all_wanted.connect(self._backs)
        window.commands.ring_wanted.connect(self._open_ring)
        bar.open_wanted.connect(self._open_ring)
        bar.call_wanted.connect(self._call_ring)
        window.rooms.currentChanged.connect(self._go)
        window.desk.opened.connect(self._go)
        self.calling.begun.connect(self._stay)
        self.calling.asked.connect(self._ask_in_spite)
        self.calling.failed.connect(self._not_dialled)

    def _make_room(self) -> WorkRoom:
        room = self.tabs.make_room()
        room.row.changed.connect(self._go)
        self._show(room, self.watch.seen)
        return room

    def _ask_name(self) -> None:
        """It may be another by now, and could not be had before."""
        self._names.ask(self._asked.log.me, self._know_me, lambda _trouble: None)

    def _know_me(self, name: str) -> None:
        self._me = name

    def _looked(self, seen: Seen) -> None:
        self._ask_name()
        self._window.rail.show_work_waiting(seen.waiting)
        self._window.side.coming.show_backs(seen.coming)
        self.ringing.show_rings(seen.rings)
        self._on_calls.wrap_ups.show_rules_trouble(seen.trouble)
        room = self._window.rooms.work_there
        if room is not None:
            self._show(room, seen)
            room.look_again()

    def _show(self, room: WorkRoom, seen: Seen) -> None:
        room.row.show_waiting(BACKS, len(seen.rings.ringing))
        room.row.show_waiting(OUTBOX, seen.counts.refused)
        room.show_trouble(seen.trouble)

    def _backs(self) -> CallBacksTab | None:
        """The list of call-backs, with the person in front of it."""
        room = self._window.rooms.work_there
        if room is None or not room.isVisible():
            self._window.go_to("work")
            room = self._window.rooms.work_there
        if room is None:
            return None
        if room.row.chosen != BACKS:
            room.show_tab(BACKS)
        tab = room.tab(BACKS)
        return tab if isinstance(tab, CallBacksTab) else None

    def _open_ring(self) -> None:
        back = self.ringing.shown
        if back is None or self._window.ring.isHidden():
            return
        if back.customer_id:
            self._window.open_customer(back.customer_id)
        elif (tab := self._backs()) is not None:
            tab.list.want(back.call_back_id)

    def _call_ring(self) -> None:
        if self.ringing.shown is not None:
            self.calling.call(self.ringing.shown)

    def _stay(self) -> None:
        self._gone = False

    def _go(self) -> None:
        self._gone = True

    def _ask_in_spite(self, back: CallBackView, guard: GuardView) -> None:
        """Something speaks against calling now: ask in the list, where it says what; whoever went elsewhere meanwhile
        is not taken away from there."""
        if self._gone:
            title = self.tr("{name} was not called.").format(name=named(name_words(back)))
            look = partial(self._look_at, back, guard)
            self._window.work_note.say(Trouble(title, " ".join(guard.why)), self.tr("Look"), look)
        else:
            self._look_at(back, guard)

    def _look_at(self, back: CallBackView, guard: GuardView) -> None:
        tab = self._backs()
        if tab is not None:
            tab.ask_in_spite(back, guard)

    def _not_dialled(self, back: CallBackView, trouble: Trouble, _number: str) -> None:
        """Said beside the one called where that is in sight, else here."""
        room = self._window.rooms.work_there
        tab = room.made.get(BACKS) if room is not None else None
        if not (isinstance(tab, CallBacksTab) and tab.isVisible() and tab.care.is_chosen(back.call_back_id)):
            self._window.work_note.say(trouble)
