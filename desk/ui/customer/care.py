"""Joins the journeys and flags of the customer shown to the parts of the page that show them, and to the keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QDialog

from desk.services.asks import Flags, Journeys
from desk.services.views import CustomerView, TimelineItem
from desk.ui.background import Trouble
from desk.ui.customer.flag_care import FlagCare
from desk.ui.customer.journey_map import JourneyMap
from desk.ui.customer.line_acts import LineActs
from desk.ui.customer.pages import Pages
from desk.ui.customer.proof import ProofPart
from desk.ui.customer.standing_work import StandingWork
from desk.ui.customer.told_part import ToldPart
from desk.ui.tools import Tools

Act = Callable[[], object]


class Care(QObject):
    """`show` begins with another customer, `refresh` asks again about the same one, `put_away` ends."""

    def __init__(self, tools: Tools, journeys: Journeys, flags: Flags, standing: StandingWork, pages: Pages) -> None:
        super().__init__(pages)
        self._tools, self._journeys, self._pages, self._page = tools, journeys, pages, pages.customer
        self._customer: CustomerView | None = None
        self.standing = standing
        self.lines = LineActs(tools, standing, pages)
        self.flags = FlagCare(tools, flags, pages)
        self._connect_standing()
        self._connect_page()

    def show(self, customer: CustomerView) -> None:
        """Another customer is on the page."""
        self.put_away()
        self._customer = customer
        self._page.clock.begin()
        self._page.told.begin()
        self._page.timeline.show_journeys(JourneyMap(None))
        self.standing.show(customer.customer_id)
        self.flags.show(customer.customer_id)

    def refresh(self, customer: CustomerView) -> None:
        """The same customer anew."""
        self._customer = customer
        self.standing.refresh()
        self.flags.work.refresh()

    def put_away(self) -> None:
        """Nobody is on the page any more."""
        self._customer = None
        self.standing.show(0)
        self.flags.put_away()
        dialog: QDialog | None = self.lines.dialog
        if dialog is not None:
            dialog.close()

    def acts(self) -> dict[str, Act]:
        """What keys do while a customer is on the page, by the names in desk.ui.shell.keys."""
        told, clock = self._page.told, self._page.clock
        acts: dict[str, Act] = {
            "proof": self._prove,
            "together": clock.toggle,
            "told": told.lines.take_focus,
            "transcripts": self.standing.read_transcripts,
            "about": self._pages.read_about,
            "split": lambda: self._on_line(self.lines.split),
            "join": lambda: self._on_line(self.lines.join),
            "evidence": self.flags.toggle_all,
            "raise": self.flags.ask_raise,
        }
        return {name: partial(self._while_shown, act) for name, act in acts.items()}

    def act(self, name: str) -> None:
        """What a key of the flags does to the flag in the banner: "take", "snooze", "resolve", "reopen", "note"; "undo"
        takes back what was done last, whatever it was. Other names mean nothing here.
        """
        acts = {**self.flags.acts(), "undo": self._page.undo.undo}
        if name in acts:
            self._while_shown(acts[name])

    def _while_shown(self, act: Act) -> None:
        if self._customer is not None and self._pages.shows(self._page):
            act()

    def _on_line(self, act: Callable[[TimelineItem], object]) -> None:
        item = self._page.timeline.view.chosen_item()
        if item is None:
            self._say(self.tr("Choose a line of the timeline first."))
        else:
            act(item)

    def _connect_standing(self) -> None:
        work, page = self.standing, self._page
        work.changed.connect(self._show_map)
        work.failed.connect(self._say_unknown)
        work.reading.connect(page.told.show_reading)
        work.read.connect(page.told.show_briefing)
        work.not_read.connect(page.told.show_trouble)
        work.corrected.connect(page.undo.say)
        work.corrected.connect(lambda _words, _undo: self.flags.work.refresh())
        work.not_corrected.connect(page.note.say)

    def _connect_page(self) -> None:
        page, lines = self._page, self.lines
        page.clock.proof_wanted.connect(self._read_proof)
        page.clock.again_wanted.connect(self.standing.refresh)
        page.clock.ticked.connect(self.flags.work.watch)
        page.clock.ticked.connect(page.timeline.view.tick)
        page.told.wanted.connect(self._pages.go_to)
        page.told.all_wanted.connect(self._read_told)
        page.told.reading_wanted.connect(self._read_transcripts)
        page.timeline.view.menu_wanted.connect(self._open_line_menu)
        page.timeline.model.grown.connect(self._reach_older)
        lines.said.connect(self._say)
        lines.proof_wanted.connect(self._read_proof)
        lines.read_wanted.connect(self._pages.read_item)
        acts = {"split": lines.split, "join": lines.join, "take_back": lines.take_back}
        self._pages.details.correct_wanted.connect(lambda act, item: acts[act](item))

    def _show_map(self, journeys: JourneyMap) -> None:
        self._page.timeline.show_journeys(journeys)
        self._page.clock.show_map(journeys)
        self._page.told.show_map(journeys)
        self._pages.details.update_journey()

    def _say_unknown(self, trouble: Trouble) -> None:
        if self._customer is not None:
            self._page.clock.show_trouble(trouble, self._customer)
            self._page.told.say_unknown()

    def _say(self, words: str) -> None:
        self._page.undo.say(words, None)

    def _reach_older(self) -> None:
        if self._customer is not None:
            self.standing.reach_older([item.key for item in self._page.timeline.model.loaded()])

    def _read_transcripts(self, wanted: bool) -> None:
        if wanted:
            self.standing.read_transcripts()
        else:
            self.standing.stop_reading()

    def _open_line_menu(self, item: TimelineItem, place: QPoint) -> None:
        if self._customer is not None:
            self.lines.open_menu(item, place)

    def _prove(self) -> None:
        if self._pages.part == "proof":
            self._pages.step_back()
        else:
            self._page.clock.proof.click()

    def _read_proof(self, journey_id: str) -> None:
        if self._customer is None:
            return
        journey = self.standing.map.journey(journey_id)
        title = self.tr("Proof of all journeys") if journey is None else self.tr("Proof of this time")
        part = ProofPart(self._tools, self._journeys, self._customer.customer_id, journey_id)
        part.wanted.connect(self._pages.go_to)
        self._pages.read_part("proof", title, part)

    def _read_told(self) -> None:
        told = self._page.told
        part = ToldPart(self._tools, self._page.channel_of)
        part.show_briefing(told.briefing)
        part.wanted.connect(self._pages.go_to)
        told.changed.connect(part.show_briefing)
        self._pages.read_part("told", self.tr("Already told us"), part)
