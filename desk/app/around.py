"""What stands around the window: customers in windows of their own, and what was open before."""

from __future__ import annotations

from concurrent.futures import Future

from desk.services.asks import Customers
from desk.ui.late import LateJourneys
from desk.ui.late_flags import LateFlags
from desk.ui.late_identity import LateIdentity
from desk.ui.late_parts import Parts
from desk.ui.shell.on_calls import OnCalls
from desk.ui.shell.own_windows import AskedOfCustomers, OwnWindows
from desk.ui.shell.passing_on import PassingOn
from desk.ui.shell.window import MainWindow
from desk.ui.tools import Tools


class Around:
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
        asked = AskedOfCustomers(customers, LateJourneys(parts), LateFlags(parts), LateIdentity(parts))
        self.own = OwnWindows(tools, asked, window, on_calls.saving)
        self.own.joiners.append(lambda room: passing_on.join_room(room, on_calls.make_page(room)))
        window.closing.connect(self.own.close_all)

    def start(self) -> None:
        """The services are there."""
