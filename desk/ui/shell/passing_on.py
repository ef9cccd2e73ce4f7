"""Joins hand-offs to the window: the panel on the customer's page with its key, and the page on which one is opened."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from desk.domain.hand_off_codes import LENGTH, SIGNS, shown
from desk.live.addresses import What, read
from desk.services.asks import Customers
from desk.services.hand_off_views import HandOffView
from desk.ui.background import Trouble
from desk.ui.customer.hand_off_care import HandOffCare
from desk.ui.customer.hand_off_drafts import HandOffDrafts
from desk.ui.customer.hand_off_opening import HandOffOpening
from desk.ui.customer.hand_off_papers import HandOffPapers
from desk.ui.customer.hand_off_work import AskedHandOffs
from desk.ui.customer.room import CustomerRoom
from desk.ui.shell.found_acts import FoundAct
from desk.ui.shell.handed_to_me import HandedToMe
from desk.ui.shell.on_calls import OnCalls
from desk.ui.shell.on_page import OnPage
from desk.ui.shell.window import MainWindow
from desk.ui.shell.work_tabs import WorkTabs
from desk.ui.tools import Tools
from desk.ui.work.passed_tab import HandOffsTab
from desk.ui.work.tabs import HAND_OFFS


def code_in(text: str) -> str:
    """The signs of a hand-off's code as it may be typed, of its address too; "" where this is none. Whether they are
    right is told by whoever opens it."""
    address = read(text)
    typed = address.value if address is not None and address.what is What.HAND_OFF else text
    signs = "".join(sign for sign in typed.upper() if sign.isalnum())
    # Nine digits without a letter are rather a number of somebody's.
    lettered = address is not None or "-" in typed or any(sign.isalpha() for sign in signs)
    return signs if len(signs) == LENGTH and lettered and set(signs) <= set(SIGNS) else ""


class PassingOn(QObject):
    """Hand-offs, in the window."""

    def __init__(
        self, tools: Tools, customers: Customers, asked: AskedHandOffs, window: MainWindow, on_calls: OnCalls
    ) -> None:
        super().__init__(window)
        self._tools, self._asked = tools, asked
        self.to_me = HandedToMe(tools, asked.hand_offs, self)
        self.to_me.came.connect(self._came)
        self.to_me.counted.connect(self._counted)
        self.to_me.unopened.connect(self._unopened)
        # Those that are told of, the one in sight first.
        self._told: list[HandOffView] = []
        self._window, self._desk, self._on_calls = window, window.desk, on_calls
        desk = window.desk
        self.opening = HandOffOpening(tools, asked, customers, desk)
        self.drafts = HandOffDrafts(tools.quick, asked.left_open, on_calls.saving, self)
        self.care = HandOffCare(
            tools, asked, self.drafts, desk.pages, self.opening.papers, partial(live_key, on_calls.page)
        )
        self.care.opened.connect(self.opening.show)
        self.care.work.done.connect(lambda _words, _undo: desk.refresh())
        self.care.work.not_done_elsewhere.connect(window.work_note.say)
        self.opening.customer_wanted.connect(window.open_customer)
        self.opening.not_done.connect(lambda trouble: window.work_note.say(trouble))
        desk.pages.customer.acts.hand_off_wanted.connect(self.care.begin)
        desk.care.hand_off_wanted.connect(self.care.begin)
        window.side.search.answers.acts.finders.append(self._found)
        desk.opened.connect(self.care.show)
        desk.left.connect(partial(self.care.show, None))
        # Hand-offs join late: somebody may have been opened already.
        if desk.shown is not None:
            self.care.show(desk.shown)

    def join(self, tabs: WorkTabs) -> None:
        """Give the work room its list of hand-offs."""
        tabs.makers[HAND_OFFS] = self._make_tab

    def start(self) -> None:
        """The services are there: begin to look who was handed to this person."""
        self.to_me.start()

    def join_room(self, desk: CustomerRoom, page: OnPage) -> HandOffCare:
        """Hand-offs on the page of a room of its own; one that was given is shown in the main window."""
        papers = HandOffPapers(self._tools, self._asked.files, desk)
        care = HandOffCare(self._tools, self._asked, self.drafts, desk.pages, papers, partial(live_key, page))
        care.opened.connect(self._open_given)
        care.work.done.connect(lambda _words, _undo: desk.refresh())
        care.work.not_done_elsewhere.connect(self._window.work_note.say)
        desk.pages.customer.acts.hand_off_wanted.connect(care.begin)
        desk.care.hand_off_wanted.connect(care.begin)
        desk.opened.connect(care.show)
        desk.left.connect(partial(care.show, None))
        return care

    def open(self, code: str) -> None:
        """Show the hand-off of a code or address."""
        self._window.go_to("desk")
        self.opening.open(code)

    def open_file(self) -> None:
        """Ask for a hand-off's file, and show it."""
        self._window.go_to("desk")
        self.opening.ask_file()

    def _make_tab(self) -> HandOffsTab:
        tab = HandOffsTab(self._tools, self._asked.hand_offs)
        tab.opened.connect(self._open_listed)
        tab.file_wanted.connect(self.open_file)
        self.to_me.look()
        return tab

    def _open_listed(self, view: HandOffView) -> None:
        """Whoever it is for opens it with that."""
        if view.mine or view.state == "taken_back":
            self._window.go_to("desk")
            self.opening.show(view)
        else:
            self.open(view.code)

    def _came(self, view: HandOffView) -> None:
        self._told.append(view)
        if len(self._told) == 1:
            self._tell(view)

    def _tell(self, view: HandOffView) -> None:
        name = view.given.content.customer or self.tr("A customer")
        told = self.tr("{customer} was handed to you by {who}.").format(customer=name, who=view.given.given_by)
        reason = next((one.value for one in view.given.content.lines if one.kind == "reason" and one.value), "")
        self._window.handed_note.say(
            Trouble(told, reason), self.tr("Open"), partial(self._open_told, view), role="banner", icon="handoff"
        )

    def _unopened(self, ids: frozenset[str]) -> None:
        """Those that somebody has, or that were taken back, are told of no longer; whoever came next is."""
        before, self._told = self._told[:1], [one for one in self._told if one.hand_off_id in ids]
        if before and not self._told:
            self._window.handed_note.hide()
        elif before and before != self._told[:1]:
            self._tell(self._told[0])

    def _open_told(self, view: HandOffView) -> None:
        self._unopened(frozenset(one.hand_off_id for one in self._told) - {view.hand_off_id})
        self.open(view.code)

    def _counted(self, count: int) -> None:
        room = self._window.rooms.work_there
        if room is not None:
            room.row.show_waiting(HAND_OFFS, count)

    def _found(self, text: str) -> list[FoundAct]:
        """The hand-off whose code this may be, also where a sign of it is wrong; and the way to open a file."""
        code = code_in(text)
        if code:
            told = self.tr("Open the hand-off {code}").format(code=shown(code))
            return [FoundAct(told, partial(self.open, text), icon="handoff")]
        words = self.tr("Open a hand-off's file …")
        typed = text.casefold().split()
        meant = len("".join(typed)) > 2 and all(one in words.casefold() for one in typed)
        return [FoundAct(words, self.open_file, icon="handoff")] if meant else []

    def _open_given(self, view: HandOffView) -> None:
        self._window.offer_pop("")
        self._window.go_to("desk")
        self.opening.show(view)


def live_key(page: OnPage) -> str:
    """The call that is on with the customer of a page; "" for the newest of their journey."""
    call = page.call()
    return call.view.key if call is not None and call.view.live else ""
