"""What stands around the window: customers in windows of their own, what was open before, tray, messages, sound."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace

from PySide6.QtCore import QObject

from desk.config.paths import resources
from desk.config.window import WindowChoices
from desk.services.asks import Customers, ServiceError
from desk.ui.background import Latest, Trouble
from desk.ui.late import LateJourneys
from desk.ui.late_flags import LateFlags
from desk.ui.late_identity import LateIdentity
from desk.ui.late_open import LateLeftOpen
from desk.ui.late_parts import Parts
from desk.ui.late_store import LateCounter
from desk.ui.shell.at_tray import AtTray
from desk.ui.shell.on_calls import OnCalls
from desk.ui.shell.own_windows import AskedOfCustomers, OwnWindows
from desk.ui.shell.passing_on import PassingOn
from desk.ui.shell.resuming import Resuming
from desk.ui.shell.window import MainWindow
from desk.ui.tools import Tools

# What the settings of the window are called begins so.
WINDOW = "window."


class Around(QObject):
    """Of one window; made once its services are there."""

    def __init__(
        self,
        tools: Tools,
        customers: Customers,
        parts: Future[Parts],
        window: MainWindow,
        on_calls: OnCalls,
        passing_on: PassingOn,
    ) -> None:
        super().__init__(window)
        self._parts = parts
        self._asked = Latest(tools.quick, self)
        self._begun = False
        # The setting that was changed last and is not read yet.
        self._changed = ""
        asked = AskedOfCustomers(customers, LateJourneys(parts), LateFlags(parts), LateIdentity(parts))
        self.own = OwnWindows(tools, asked, window, on_calls.saving)
        self.own.joiners.append(lambda room: passing_on.join_room(room, on_calls.make_page(room)))
        self.resuming = Resuming(tools, LateLeftOpen(parts), window, self.own)
        self.at_tray = AtTray(tools, asked.flags, window, resources() / "sounds" / "call.wav")
        # After what is open was kept.
        window.closing.connect(self.own.close_all)
        window.chosen.connect(self._look_again)

    def start(self) -> None:
        """The services are there: learn what the person chose."""
        self._asked.ask(lambda: chosen_by(self._parts), self._follow, self._unread)

    def _look_again(self, name: str) -> None:
        if name.startswith(WINDOW):
            self._changed = name
            self.start()

    def _follow(self, chosen: WindowChoices) -> None:
        self.at_tray.follow(chosen)
        changed, self._changed = self._changed, ""
        self.at_tray.heard(changed)
        if not self._begun:
            self._begun = True
            self.resuming.begin(chosen.begin_empty)

    def _unread(self, _trouble: Trouble) -> None:
        """The room of settings says what is wrong with the file; until it is mended all is as it comes."""
        self._follow(WindowChoices())


def chosen_by(parts: Future[Parts]) -> WindowChoices:
    """What the person chose; a desk that begins at a store's counter begins empty, whatever they did: nobody there sees
    who was on its page before. Blocks until the services are there; raises ServiceError."""
    chosen = parts.result().window_choices()
    try:
        at_counter = LateCounter(parts).counter().start
    except ServiceError:
        at_counter = False
    return replace(chosen, begin_empty=True) if at_counter else chosen
