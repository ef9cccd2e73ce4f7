"""The rooms of the window, one shown at a time; whoever answers the phone needs only the first."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from desk.services.asks import Flags, Identity, Journeys, Sources
from desk.ui.customer.room import CustomerRoom
from desk.ui.escalations.room import EscalationsRoom
from desk.ui.escalations.watch import FlagsWatch
from desk.ui.identity.room import IdentityRoom
from desk.ui.identity.watch import IdentityWatch
from desk.ui.joined_room import JoinedRoom
from desk.ui.sources.room import SourcesRoom
from desk.ui.sources.watch import SourcesWatch
from desk.ui.tools import Tools
from desk.ui.work.room import WorkRoom

Room = EscalationsRoom | SourcesRoom | IdentityRoom | WorkRoom | JoinedRoom
MADE_LATER = ("flags", "sources", "identity", "work")
# What joins the window once its services are there.
JOINED = ("store", "settings", "guide", "add")


class Asked(NamedTuple):
    """Whom the rooms ask."""

    flags: Flags
    journeys: Journeys
    sources: Sources
    identity: Identity


class Watches(NamedTuple):
    """Who keeps an eye on what the rooms show, also before they are made."""

    flags: FlagsWatch
    sources: SourcesWatch
    identity: IdentityWatch


class Rooms(QStackedWidget):
    """The customer desk is here from the beginning, the others are made when somebody first goes there: to make and
    dress them takes as long as all the rest of the window. Each asks for what it shows when it is entered.

    `customer_wanted` carries the customer_id to open, `record_wanted` a customer_id and the key of a record;
    `unlinked_wanted`: show the records that belong to nobody yet; `add_wanted`: add a source;
    `links_changed(units, customers)` as `changed` of IdentityRoom.
    """

    customer_wanted = Signal(int)
    record_wanted = Signal(int, str)
    unlinked_wanted = Signal()
    add_wanted = Signal()
    links_changed = Signal(object, object)

    def __init__(self, tools: Tools, desk: CustomerRoom, asked: Asked, watches: Watches) -> None:
        super().__init__()
        self._tools, self._desk, self._asked, self._watches = tools, desk, asked, watches
        # Whoever joins work to the window says how its room is made; without it there is none.
        self.work_maker: Callable[[], WorkRoom] | None = None
        # The same for rooms that know nothing of the others, by their names; and those somebody went to before.
        self.makers: dict[str, Callable[[], JoinedRoom]] = {}
        self.joined: dict[str, JoinedRoom] = {}
        # The room that is shown.
        self.name = "desk"
        # A room somebody wants to go to and that cannot be made yet.
        self.waiting = ""
        # The work room, if somebody went there before.
        self.work_there: WorkRoom | None = None
        self.addWidget(desk)

    def go_to(self, name: str) -> Room | None:
        """Show the room "flags", "sources", "identity", "work" or one of JOINED; for any other the customer desk, which
        is None."""
        room = getattr(self, name) if name in MADE_LATER else self._joined(name)
        self.waiting = name if room is None and name in (*MADE_LATER, *JOINED) else ""
        self.name = name if room is not None else "desk"
        self.setCurrentWidget(room or self._desk)
        return room

    @property
    def shown(self) -> Room | None:
        """The room that is shown; None for the customer desk."""
        room = self.currentWidget()
        return room if isinstance(room, Room) else None

    @cached_property
    def flags(self) -> EscalationsRoom:
        """The lead's board."""
        room = EscalationsRoom(self._tools, self._asked.flags, self._asked.journeys, self._watches.flags)
        room.customer_wanted.connect(self.customer_wanted)
        room.record_wanted.connect(self.record_wanted)
        self.addWidget(room)
        return room

    @cached_property
    def sources(self) -> SourcesRoom:
        """What is pulled, and how it stands."""
        room = SourcesRoom(self._tools, self._asked.sources, self._watches.sources)
        room.unlinked_wanted.connect(self.unlinked_wanted)
        room.add_wanted.connect(self.add_wanted)
        self.addWidget(room)
        self._watches.sources.tell()
        return room

    @cached_property
    def identity(self) -> IdentityRoom:
        """Who may be one person."""
        room = IdentityRoom(self._tools, self._asked.identity, self._watches.identity)
        self._watches.sources.pulled.connect(room.look_again)
        room.changed.connect(self.links_changed)
        self.addWidget(room)
        return room

    @property
    def work(self) -> WorkRoom | None:
        """Calls promised and had, and what is written to other systems; None until its services are there."""
        if self.work_there is None and self.work_maker is not None:
            self.work_there = self.work_maker()
            self.work_there.customer_wanted.connect(self.customer_wanted)
            self.work_there.record_wanted.connect(self.record_wanted)
            self.addWidget(self.work_there)
        return self.work_there

    def _joined(self, name: str) -> JoinedRoom | None:
        if name not in self.joined and name in self.makers:
            self.joined[name] = self.makers[name]()
            self.addWidget(self.joined[name])
        return self.joined.get(name)

    def may_close(self) -> bool:
        """Whether nothing would be lost now; otherwise asks what to do with it."""
        return not self._is_made("flags") or self.flags.may_close()

    def stop(self) -> None:
        """The window goes: what runs in a room ends."""
        if self._is_made("flags"):
            self.flags.trials.stop()

    def _is_made(self, name: str) -> bool:
        return name in vars(self)
