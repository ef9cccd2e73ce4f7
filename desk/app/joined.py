"""What stands beside the customer's page: the room for work, and hand-offs. It joins the window once numbers are
answered, for nobody needs it before."""

from __future__ import annotations

from concurrent.futures import Future
from functools import partial

from desk.app.around import Around
from desk.services.asks import Customers
from desk.ui.customer.hand_off_work import AskedHandOffs
from desk.ui.late_call_backs import LateCallBacks, LateRules
from desk.ui.late_hand_offs import LateHandOffFiles, LateHandOffs, LateReceivers
from desk.ui.late_open import LateLeftOpen
from desk.ui.late_outbox import LateCallLog, LateOutbox
from desk.ui.late_parts import Parts
from desk.ui.late_phones import LatePhones
from desk.ui.late_store import LateCounter
from desk.ui.late_work import LateNotes
from desk.ui.shell.at_store import AtStore
from desk.ui.shell.at_work import AskedAtWork, AtWork
from desk.ui.shell.calling_out import join_calls
from desk.ui.shell.on_calls import OnCalls
from desk.ui.shell.passing_on import PassingOn
from desk.ui.shell.window import MainWindow
from desk.ui.store_lookup.work import AskedAtStore
from desk.ui.tools import Tools


class Joined:
    """Work, hand-offs and store lookup of one window."""

    def __init__(
        self, tools: Tools, customers: Customers, parts: Future[Parts], window: MainWindow, on_calls: OnCalls
    ) -> None:
        at_work = AskedAtWork(
            LateCallBacks(parts),
            LateCallLog(parts),
            LateOutbox(parts),
            LateRules(parts),
            lambda key: parts.result().whose(key),
            LatePhones(parts),
        )
        files = LateHandOffFiles(parts)
        hand_offs = AskedHandOffs(LateHandOffs(parts), LateReceivers(parts), files, LateLeftOpen(parts))
        self.at_work = AtWork(tools, at_work, window, on_calls)
        self.passing_on = PassingOn(tools, customers, hand_offs, window, on_calls)
        self.passing_on.join(self.at_work.tabs)
        self.at_store = AtStore(tools, AskedAtStore(LateCounter(parts), LateNotes(parts)), window)
        self.around = Around(tools, customers, parts, window, on_calls, self.passing_on)
        join_page = partial(join_calls, tools, at_work.call_backs, self.at_work)
        join_page(window.desk)
        self.around.own.joiners.append(join_page)

    def start(self) -> None:
        """The services are there: begin to look."""
        self.at_work.start()
        self.passing_on.start()
        self.at_store.start()
        self.around.start()

    def open_hand_off(self, code: str) -> None:
        """Show the hand-off of a code or address."""
        self.passing_on.open(code)
