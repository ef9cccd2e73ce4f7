"""What keys and incoming numbers do: finds who is to act, and has it act."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.services.views import FirstLook, PopAnswer, PopVerdict
from desk.ui.customer.room import CustomerRoom
from desk.ui.customer.timeline_card import TimelineCard
from desk.ui.escalations.room import EscalationsRoom
from desk.ui.identity.room import IdentityRoom
from desk.ui.joined_room import JoinedRoom
from desk.ui.shell.found_acts import command_finder
from desk.ui.shell.joining import Joining
from desk.ui.shell.keys import Bound
from desk.ui.shell.keys_list import KeysDialog
from desk.ui.shell.pops import Pops
from desk.ui.shell.rooms import Rooms
from desk.ui.shell.side import SidePanel
from desk.ui.tools import Tools
from desk.ui.work.room import WorkRoom

# What keys do with flags, by the names EscalationsRoom.act knows; each key is called "flag_" and this.
FLAG_ACTS = (
    "take",
    "assign",
    "snooze",
    "resolve",
    "reopen",
    "note",
    "undo",
    "try",
    "rules",
    "trends",
    "find",
    "order",
    "save",
)
# What keys do with possible links, by the names IdentityRoom.act knows.
LINK_ACTS = ("same", "different", "household", "later")
# What keys do in the work room, by the names its tabs know; each key is called "work_" and this.
WORK_ACTS = ("call", "done", "later", "mine", "back", "wish", "again", "change", "drop", "copy", "save")

# What keys do at a store's counter, by the names StoreRoom.act knows; each key is called "store_" and this.
STORE_ACTS = ("masks", "here", "note", "call")


class Commands(QObject):
    """`room_wanted` carries "desk", "flags", "sources", "identity", "work", "store", "settings" or "guide";
    `ring_wanted`: open what rings."""

    room_wanted = Signal(str)
    ring_wanted = Signal()
    # Give whoever is on the page a window of their own.
    detach_wanted = Signal()

    def __init__(
        self,
        window: QWidget,
        pops: Pops,
        side: SidePanel,
        desk: CustomerRoom,
        rooms: Rooms,
        tools: Tools,
    ) -> None:
        """`tools.keys` says which key does what; those that change are heard at once."""
        super().__init__(window)
        self._window, self._pops, self._side = window, pops, side
        self._desk, self._rooms = desk, rooms
        self._tools, self._keys = tools, tools.keys
        # Whoever opens customers elsewhere says whether this one is in sight there by now.
        self.elsewhere: Callable[[int], bool] = lambda _customer_id: False
        # What keys do, by the names in desk.ui.keys.
        self.acts: dict[str, Callable[[], object]] = {}
        self._bind()
        self._connect_pops()

    def show_keys(self) -> None:
        """List the keys."""
        KeysDialog(self._tools, self._window).open()

    def _bind(self) -> None:
        acts: dict[str, Callable[[], object]] = {
            "search": lambda: self._type_into(self._side.search.take_focus),
            "take": self._take_or_type,
            "find": self._find,
            "find_typing": self._find,
            "next": lambda: self._step(+1),
            "former": lambda: self._step(-1),
            "escape": self._escape,
            "desk": lambda: self.room_wanted.emit("desk"),
            "flags": lambda: self.room_wanted.emit("flags"),
            "sources": lambda: self.room_wanted.emit("sources"),
            "identity": lambda: self.room_wanted.emit("identity"),
            "work": lambda: self.room_wanted.emit("work"),
            "store": lambda: self.room_wanted.emit("store"),
            "settings": lambda: self.room_wanted.emit("settings"),
            "guide": lambda: self.room_wanted.emit("guide"),
            "keys": self.show_keys,
            "ring": self.ring_wanted.emit,
            "detach": partial(self._on_customer, self.detach_wanted.emit),
        }
        for name, act in (*self._desk.care.acts().items(), *self._desk.identity.acts().items()):
            acts[name] = partial(self._on_customer, act)
        for name in FLAG_ACTS:
            acts[f"flag_{name}"] = partial(self._on_flags, name)
        for name in LINK_ACTS:
            acts[name] = partial(self._in_room, IdentityRoom, name)
        for name in WORK_ACTS:
            acts[f"work_{name}"] = partial(self._in_room, WorkRoom, name)
        for name in STORE_ACTS:
            acts[f"store_{name}"] = partial(self._in_room, JoinedRoom, name)
        for place in range(10):
            acts[f"place_{place}"] = partial(self._press, place)
        self.acts = acts
        Bound(self._window, self._keys, acts)
        pages, here = self._desk.pages, ("find", "detach", *self._desk.care.acts(), *self._desk.identity.acts())
        finder = command_finder(acts, self._keys, lambda: here if pages.shows(pages.customer) else ())
        self._side.search.answers.acts.finders.append(finder)

    def _connect_pops(self) -> None:
        page, live, pops = self._desk.pages.number, self._side.live, self._pops
        self._side.number.wanted.connect(pops.ask)
        pops.asked.connect(live.show_asked)
        pops.asked.connect(lambda _number: self.room_wanted.emit("desk"))
        Joining(pops, live, self._desk, self._open)
        pops.answered.connect(self._show_answer)
        pops.failed.connect(live.show_trouble)
        pops.ended.connect(live.show_ended)
        pops.not_found_out.connect(page.show_trouble)
        page.look_up_wanted.connect(pops.look_up)
        page.stop_wanted.connect(pops.stop_looking)

    def _show_answer(self, answer: PopAnswer) -> None:
        """One customer opens at once; anything else is for the person to decide."""
        self._side.live.show_answer(answer)
        if answer.verdict == PopVerdict.ONE and answer.hits:
            self._open(answer.hits[0].customer_id, answer.first)
        else:
            self._desk.show_answer(answer)

    def _open(self, customer_id: int, first: FirstLook | None) -> None:
        if self.elsewhere(customer_id):
            return
        if first is None:
            self._desk.open_customer(customer_id)
        else:
            self._desk.open_first(first)

    def _take_or_type(self) -> None:
        if not self._pops.take():
            self._type_into(self._side.number.take_focus)

    def _type_into(self, take_focus: Callable[[], object]) -> None:
        self.room_wanted.emit("desk")
        take_focus()

    def _on_timeline(self, act: Callable[[TimelineCard], object]) -> None:
        timeline = self._desk.timeline()
        if self._desk.isVisible() and timeline is not None:
            act(timeline)

    def _find(self) -> None:
        self._on_timeline(lambda timeline: timeline.find_line.take_focus())

    def _on_flags(self, act: str) -> None:
        room = self._rooms.shown
        if isinstance(room, EscalationsRoom) or (
            act == "undo" and isinstance(room, IdentityRoom | WorkRoom | JoinedRoom)
        ):
            room.act(act)
        elif self._desk.isVisible():
            self._desk.care.act(act)

    def _in_room(self, kind: type[IdentityRoom | WorkRoom | JoinedRoom], act: str) -> None:
        room = self._rooms.shown
        if isinstance(room, IdentityRoom | WorkRoom | JoinedRoom) and isinstance(room, kind):
            room.act(act)

    def _on_customer(self, act: Callable[[], object]) -> None:
        if self._desk.isVisible():
            act()

    def _step(self, by: int) -> None:
        if isinstance(room := self._rooms.shown, EscalationsRoom | IdentityRoom | WorkRoom):
            room.step(by)
        self._on_timeline(lambda timeline: timeline.view.step(by))

    def _press(self, place: int) -> None:
        if isinstance(room := self._rooms.shown, EscalationsRoom | WorkRoom):
            room.press(place)
        if not (self._desk.isVisible() and self._desk.pages.press(place)):
            self._on_timeline(lambda timeline: timeline.filters.press(place))

    def _escape(self) -> None:
        """One step back, from whatever was opened last."""
        if self._side.search.close_answers():
            return
        if self._desk.isVisible():
            self._desk.escape()
            return
        room = self._rooms.shown
        if room is None or not room.step_back():
            self.room_wanted.emit("desk")
