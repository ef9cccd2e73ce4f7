"""Joins the journeys of the customer shown to the clock, to what was told already, to the timeline and the panel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desk.services.asks import Journeys
from desk.services.views import CustomerView, TimelineItem
from desk.ui.background import Trouble
from desk.ui.customer.journey_map import JourneyMap
from desk.ui.customer.line_acts import LineActs, named
from desk.ui.customer.pages import Pages
from desk.ui.customer.proof import ProofPart
from desk.ui.customer.standing_work import StandingWork
from desk.ui.customer.told_part import ToldPart
from desk.ui.tools import Tools

# How often the standing is asked for anew while nothing else asks: promises fall due, elapsed time goes on.
ANEW_MS = 60_000


class JourneyCare(QObject):
    """Everything one can see of journeys on the customer's page, and decide about them."""

    def __init__(self, tools: Tools, journeys: Journeys, standing: StandingWork, pages: Pages) -> None:
        super().__init__(pages)
        self._tools, self._journeys, self._pages, self._page = tools, journeys, pages, pages.customer
        self._customer: CustomerView | None = None
        self._standing = standing
        self.lines = LineActs(tools, standing, pages)
        self.anew = QTimer(self, interval=ANEW_MS)
        self.anew.timeout.connect(standing.refresh)
        self._connect_standing()
        self._connect_page()

    def show(self, customer: CustomerView) -> None:
        """Another customer is on the page."""
        self._customer = customer
        self._page.clock.begin(customer.clock)
        self._page.told.begin()
        self._page.timeline.forget_journeys()
        self._standing.show(customer.customer_id)
        self.anew.start()

    def refresh(self, customer: CustomerView) -> None:
        """The same customer anew."""
        self.fill(customer)
        self._standing.refresh()

    def fill(self, customer: CustomerView) -> None:
        """More is known of the same customer than was shown first."""
        self._customer = customer
        self._page.clock.know_whole(customer.clock)

    def put_away(self) -> None:
        """Nobody is on the page any more; a question about a line of theirs goes, too."""
        self._customer = None
        self.anew.stop()
        self._standing.show(0)
        if self.lines.dialog is not None:
            self.lines.dialog.reject()

    def acts(self) -> dict[str, Callable[[], object]]:
        """What keys do, by the names in desk.ui.shell.keys."""
        return {
            "proof": self._prove,
            "together": self._page.clock.toggle,
            "told": self._page.told.lines.take_focus,
            "transcripts": self._standing.read_transcripts,
            "about": self._pages.read_about,
            "split": lambda: self._on_line(self.lines.split),
            "join": lambda: self._on_line(self.lines.join),
        }

    def _on_line(self, act: Callable[[TimelineItem], object]) -> None:
        item = self._page.timeline.view.chosen_item()
        if item is None:
            self._page.undo.say(self.tr("Choose a line of the timeline first."), None)
        else:
            act(item)

    def _connect_standing(self) -> None:
        work, page = self._standing, self._page
        work.changed.connect(self._show_map)
        work.failed.connect(self._say_unknown)
        work.reading.connect(page.told.show_reading)
        work.read.connect(page.told.show_briefing)
        work.not_read.connect(page.told.show_trouble)
        work.corrected.connect(page.undo.say)
        work.not_corrected.connect(page.note.say)

    def _connect_page(self) -> None:
        page, lines, work = self._page, self.lines, self._standing
        page.clock.proof_wanted.connect(self._read_proof)
        page.clock.again_wanted.connect(work.refresh)
        # A second has passed: the heading at the top says how long it has been by now.
        view, model = page.timeline.view, page.timeline.model
        page.clock.ticked.connect(lambda: view.update(model.index(0, 0)))
        page.told.wanted.connect(self._go_to)
        page.told.all_wanted.connect(self._read_told)
        page.told.reading_wanted.connect(lambda wanted: work.read_transcripts() if wanted else work.stop_reading())
        view.menu_wanted.connect(lines.open_menu)
        model.grown.connect(lambda: work.reach_older(model.lines.by_key.keys()))
        lines.said.connect(lambda words: page.undo.say(words, None))
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

    def _go_to(self, key: str) -> None:
        """To the line of a record; one that says who the customer is has no line, and stands in the panel."""
        known, lines = self._standing.map, self._page.timeline.model.lines
        standing = known.standing
        everything = standing is not None and not standing.truncated and standing.joins >= standing.lines
        if everything and key not in known.journey_of and key not in lines.by_key:
            self._pages.read_about()
        else:
            self._pages.go_to(key)

    def _prove(self) -> None:
        if self._pages.part == "proof":
            self._pages.step_back()
        else:
            self._page.clock.proof.click()

    def _read_proof(self, journey_id: str) -> None:
        if self._customer is None:
            return
        journey = self._standing.map.journey(journey_id)
        title = self.tr("Proof of this time") if journey_id else self.tr("Proof of all journeys")
        if journey is not None and journey_id != self._standing.current_id:
            title = self.tr("Proof of {journey}").format(journey=named(journey.title))
        part = ProofPart(self._tools, self._journeys, self._customer.customer_id, journey_id)
        part.wanted.connect(self._pages.go_to)
        self._pages.read_part("proof", title, part)

    def _read_told(self) -> None:
        told = self._page.told
        part = ToldPart(self._tools, self._page.channel_of)
        part.lines.show_own(told.own)
        part.show_briefing(told.briefing)
        told.owned.connect(part.lines.show_own)
        part.kept_wanted.connect(told.kept_wanted)
        part.wanted.connect(self._go_to)
        told.changed.connect(part.show_briefing)
        self._pages.read_part("told", self.tr("Already told us"), part)
