"""Keeps what is known of the journeys of the customer shown up to date, and does what a person decides about them."""

from __future__ import annotations

from collections.abc import Callable, Set

from PySide6.QtCore import QObject, Signal

from desk.services.asks import Journeys
from desk.services.journey_views import BriefingView
from desk.ui.background import Latest, Trouble
from desk.ui.customer.journey_map import JourneyMap
from desk.ui.retold_views import retold_answer
from desk.ui.tools import Tools

# Journeys asked for at first, and how many times more whenever the timeline reaches older ones.
FIRST_JOURNEYS = 50
MORE_JOURNEYS = 8
# Of so many of the newest lines it is asked first why they are in their journeys.
FIRST_JOINS = 500


class StandingWork(QObject):
    """`changed` carries a JourneyMap, `failed` the Trouble of asking. `reading(bool)`: transcripts are being read;
    `read` carries the BriefingView that came of it, `not_read` the Trouble. `corrected(words, undo)`: a person's
    decision is kept, and calling `undo` takes it back; `not_corrected` carries the Trouble.
    """

    changed = Signal(object)
    failed = Signal(object)
    reading = Signal(bool)
    read = Signal(object)
    not_read = Signal(object)
    corrected = Signal(str, object)
    not_corrected = Signal(object)

    def __init__(self, tools: Tools, journeys: Journeys, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._journeys = tools, journeys
        self._asked = Latest(tools.quick, self)
        self._transcripts = Latest(tools.slow, self)
        self._customer_id = 0
        self._limit, self._joins = FIRST_JOURNEYS, FIRST_JOINS
        self.map = JourneyMap(None)

    @property
    def customer_id(self) -> int:
        """Whose journeys these are; 0 for nobody's."""
        return self._customer_id

    def show(self, customer_id: int) -> None:
        """Ask about another customer; 0 forgets whoever it was."""
        self.stop_reading()
        self._asked.drop()
        self._customer_id, self._limit, self._joins = customer_id, FIRST_JOURNEYS, FIRST_JOINS
        self.map = JourneyMap(None)
        if customer_id:
            self.refresh()

    def refresh(self) -> None:
        """Ask again about the same customer."""
        customer_id, limit, joins = self._customer_id, self._limit, self._joins
        if customer_id:
            self._asked.ask(lambda: self._map(customer_id, limit, joins), self._show, self.failed.emit)

    def reach_older(self, keys: Set[str]) -> None:
        """The timeline shows these lines by now; ask for older journeys, and for what joined older lines, where one of
        them has none yet."""
        if self._asked.waiting:
            # What is asked already may tell; a second question beside it would only take its time.
            self._asked.then(lambda: self.reach_older(keys))
            return
        standing = self.map.standing
        if standing is None or keys <= self.map.journey_of.keys():
            return
        limit, joins = self._limit, self._joins
        if standing.truncated and limit < standing.of:
            self._limit = min(standing.of, limit * MORE_JOURNEYS)
        if standing.joins < standing.lines and joins < standing.lines:
            self._joins = min(standing.lines, joins * MORE_JOURNEYS)
        if (limit, joins) != (self._limit, self._joins):
            self.refresh()

    def read_transcripts(self) -> None:
        """Have the transcripts of the current journey read at their sources; slow."""
        current, customer_id = self.map.current, self._customer_id
        if current is None:
            return
        journey_id = current.journey_id

        def done(briefing: BriefingView) -> None:
            self.reading.emit(False)
            if (briefing.customer_id, briefing.journey_id) == (self._customer_id, self.current_id):
                self.read.emit(briefing)

        def failed(trouble: Trouble) -> None:
            self.reading.emit(False)
            self.not_read.emit(trouble)

        self.reading.emit(True)
        self._transcripts.ask(lambda: self._journeys.briefing(customer_id, journey_id, transcripts=True), done, failed)

    def stop_reading(self) -> None:
        """No longer wait for transcripts; what is not begun is not read."""
        self._transcripts.drop()
        self.reading.emit(False)

    def join(self, key: str, to: str, words: str) -> None:
        """Put a line into the journey of another; `words` say what was done."""
        self._correct(key, lambda: self._journeys.join(key, to), words)

    def split(self, key: str, words: str) -> None:
        """Let a line begin a journey."""
        self._correct(key, lambda: self._journeys.split(key), words)

    def take_back(self, key: str, words: str) -> None:
        """Take back what a person decided about a line."""
        self._tools.quick.run(
            self, lambda: self._journeys.undo_correction(key), self._after(words, None), self.not_corrected.emit
        )

    def _correct(self, key: str, work: Callable[[], None], words: str) -> None:
        def undo() -> None:
            self.take_back(key, self.tr("Undone."))

        self._tools.quick.run(self, work, self._after(words, undo), self.not_corrected.emit)

    def _after(self, words: str, undo: Callable[[], None] | None) -> Callable[[None], None]:
        """What a decision leads to, unless another customer is shown by then."""
        customer_id = self._customer_id

        def done(_none: None) -> None:
            if customer_id == self._customer_id:
                self.corrected.emit(words, undo)
                self.refresh()

        return done

    @property
    def current_id(self) -> str:
        """The id of the current journey; "" while none is known."""
        return "" if self.map.current is None else self.map.current.journey_id

    def _map(self, customer_id: int, limit: int, joins: int) -> JourneyMap:
        """Off the window's thread, as thousands of journeys may be in it; a map hides from the bridge what is to be
        retold."""
        return JourneyMap(retold_answer(self._journeys.standing(customer_id, limit, joins)))

    def _show(self, known: JourneyMap) -> None:
        if known.standing is not None and known.standing.customer_id == self._customer_id:
            self.map = known
            self.changed.emit(known)
