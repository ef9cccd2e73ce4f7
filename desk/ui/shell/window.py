"""The window: rail, side panel, the rooms, the banner of a call, and the keys that move between them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.services.asks import Customers, Flags, Identity, Journeys, Sources
from desk.services.said_views import SaidHit
from desk.ui.background import Trouble
from desk.ui.customer.room import CustomerRoom
from desk.ui.escalations.room import EscalationsRoom
from desk.ui.escalations.watch import FlagsWatch
from desk.ui.identity.room import IdentityRoom
from desk.ui.identity.watch import IdentityWatch
from desk.ui.pieces.focus_ring import RingKeeper
from desk.ui.pieces.states import NoteBar
from desk.ui.pieces.tabbing import Trail, move_focus
from desk.ui.roles import install
from desk.ui.shell.banner import PopBanner
from desk.ui.shell.beside import MaskedNote, mask_at_counter
from desk.ui.shell.commands import Commands
from desk.ui.shell.frame import LEAST, SIZE
from desk.ui.shell.keeping import Keeping, WantedLine
from desk.ui.shell.one_picture import OnePicture
from desk.ui.shell.pops import Pops
from desk.ui.shell.rail import Rail
from desk.ui.shell.rooms import Asked, Rooms, Watches
from desk.ui.shell.side import SidePanel
from desk.ui.sources.room import SourcesRoom
from desk.ui.sources.watch import SourcesWatch
from desk.ui.theme import Theme
from desk.ui.tools import Tools
from desk.ui.work.ring_bar import RingBar


class MainWindow(QWidget):
    """`painted` comes once, when the first frame is on the screen; `chosen` carries the name of a setting that
    has another value from now on."""

    painted = Signal()
    # The timelines of these customers show more of calls by now; flags and numbers are up to now.
    kept = Signal(object)
    settled = Signal()
    # The window goes for good: what it shows is to be kept, and whatever belongs to it goes too.
    closing = Signal()
    chosen = Signal(str)

    def __init__(
        self,
        tools: Tools,
        customers: Customers,
        sources: Sources,
        journeys: Journeys,
        flags: Flags,
        identity: Identity,
    ) -> None:
        super().__init__()
        install()
        self.setObjectName("window")
        self.setProperty("role", "page")
        self.setWindowTitle("Tellonce")
        self.resize(*SIZE)
        self.setMinimumSize(*LEAST)
        self._painted, self._trail, self.rings = False, Trail(self), RingKeeper(tools.theme, self)
        self.pops = Pops(tools, customers, self)
        OnePicture(self.pops, tools.quick, self)
        self.watch = SourcesWatch(tools, sources, self)
        self.flags_watch = FlagsWatch(tools, flags, self)
        self.identity_watch = IdentityWatch(tools, identity, self)
        self.rail = Rail(tools)
        self.side = SidePanel(tools, customers, self)
        self.banner, self.ring = PopBanner(tools, self.pops), RingBar(tools)
        self._make_notes(tools.theme)
        self.desk = CustomerRoom(tools, customers, journeys, flags, identity)
        watches = Watches(self.flags_watch, self.watch, self.identity_watch)
        self.rooms = Rooms(tools, self.desk, Asked(flags, journeys, sources, identity), watches)
        self._lay_out()
        mask_at_counter(self.rooms, lambda: (self.banner, self.ring, self.work_note, self.handed_note))
        self._connect_rooms()
        self._wanted = WantedLine(self.desk)
        self._keeping = Keeping(self.watch, self.flags_watch, self.rail, self.side, self.desk)
        self._keeping.keep_links(self.identity_watch, self.rooms)
        self.commands = Commands(self, self.pops, self.side, self.desk, self.rooms, tools)
        self.commands.room_wanted.connect(self.go_to)
        self.rail.keys_wanted.connect(self.commands.show_keys)
        self.go_to("desk")

    @property
    def flags(self) -> EscalationsRoom:
        """The lead's board."""
        return self.rooms.flags

    @property
    def sources(self) -> SourcesRoom:
        """What is pulled, and how it stands."""
        return self.rooms.sources

    @property
    def identity(self) -> IdentityRoom:
        """Who may be one person."""
        return self.rooms.identity

    def start(self) -> None:
        """Begin to watch sources, flags and possible links."""
        self.watch.start()
        self.flags_watch.start()
        self.identity_watch.start()

    def offer_pop(self, number: str) -> None:
        """Another program says this number is calling; nothing moves until it is taken. "" only asks to be seen."""
        if number:
            self.pops.offer(number)
        else:
            window = self.window()
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.show()
            window.raise_()
            window.activateWindow()

    def open_customer(self, customer_id: int) -> None:
        """Show this customer, where they have a window of their own in that one."""
        if self.commands.elsewhere(customer_id):
            return
        self.go_to("desk")
        self.desk.open_customer(customer_id)

    def open_record(self, customer_id: int, key: str) -> None:
        """Show this customer, and of their timeline the line `key`."""
        self._wanted.want(customer_id, key)
        self.open_customer(customer_id)

    def say_trouble(self, trouble: Trouble) -> None:
        """Something is wrong with the whole program."""
        self.note.say(trouble, role="alarm")

    def go_to(self, room: str) -> None:
        """Enter the room "desk", "flags", "sources", "identity", "work", "settings" or "guide"; one that is not there
        yet is entered once it is, unless somebody goes elsewhere meanwhile."""
        entered = self.rooms.go_to(room)
        self.side.setVisible(entered is None)
        self.rail.show_room(room if entered is not None else "desk")
        if entered is not None:
            entered.enter()
        elif self.desk.timeline() is None:
            self.side.search.setFocus()
        else:
            self.desk.take_focus()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Rules that were changed and not saved are asked about first."""
        if self.rooms.may_close():
            self.closing.emit()
            super().closeEvent(event)
        else:
            self.go_to("flags")
            event.ignore()

    def hideEvent(self, event: QHideEvent) -> None:
        """The window goes, not only out of sight: a trial that runs would hold up the end of the program."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.rooms.stop()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward, self._trail)

    def _make_notes(self, theme: Theme) -> None:
        self.note, self.files_note = NoteBar(theme), NoteBar(theme)
        self.work_note = MaskedNote(theme, self.tr("There is something to read once nobody stands beside you."))
        self.handed_note = MaskedNote(theme, self.tr("Somebody was handed to you."))
        self.note.setProperty("role", "alarm")
        self.handed_note.setProperty("role", "banner")

    def _lay_out(self) -> None:
        notices = QVBoxLayout()
        notices.setContentsMargins(20, 0, 20, 0)
        notices.setSpacing(0)
        notices.addWidget(self.banner)
        notices.addWidget(self.ring)
        notices.addWidget(self.note)
        notices.addWidget(self.files_note)
        notices.addWidget(self.work_note)
        notices.addWidget(self.handed_note)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addLayout(notices)
        middle.addWidget(self.rooms, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.side)
        row.addLayout(middle, 1)

    def _connect_rooms(self) -> None:
        self.rail.room_wanted.connect(self.go_to)
        self.rail.find_wanted.connect(self.side.search.take_focus)
        self.side.sources_wanted.connect(lambda: self.go_to("sources"))
        self.side.search.picked.connect(self.open_customer)
        self.side.search.said_picked.connect(self._open_said)
        self.side.recent.picked.connect(self.open_customer)
        self.desk.opened.connect(self.side.recent.remember)
        self.desk.closed.connect(self.side.recent.nobody_shown)
        self.rooms.customer_wanted.connect(self.open_customer)
        self.rooms.record_wanted.connect(self.open_record)
        self.rooms.unlinked_wanted.connect(self._show_unlinked)

    def _open_said(self, hit: SaidHit) -> None:
        if hit.customer_id:
            self.open_record(hit.customer_id, hit.key)
        else:
            self.go_to("desk")
            self.desk.show_unlinked(hit)

    def _show_unlinked(self) -> None:
        self.go_to("desk")
        self.desk.show_unlinked()
