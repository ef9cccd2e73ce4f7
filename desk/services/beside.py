"""What a window does beside answering: hears of calls and keeps them, carries over what others wrote, looks whether
those who were passed on arrived, and sends what waits for other systems. All of it on threads of their own."""

from __future__ import annotations

import logging
import threading
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desk.config.phones import Phones
from desk.domain.calls import CallEvent, Kind
from desk.domain.trouble import Trouble
from desk.live.ami import LineState, Standing
from desk.live.listening import Listening
from desk.live.whose import concerns, stays_here
from desk.services.asks_calls import Ears
from desk.services.call_build import CallParts
from desk.services.giving_way import at_once
from desk.store.engine import StoreError

REST_SECONDS = 1.0
# After trouble with a file; nothing is lost meanwhile.
REST_AFTER_TROUBLE = 5.0
# How long what waits for other systems is sent before the book is looked at again.
SENDING_SECONDS = 5.0
# How long the end of the program waits for an answer of another system: what was sent is known of afterwards.
END_SECONDS = 8.0

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Chore:
    """One thing that is done again each `rest` seconds; `stop` makes it end soon where it may take long, `wait` comes
    back when nobody is in a hurry."""

    name: str
    step: Callable[[], object]
    stop: Callable[[], None] = lambda: None
    rest: float = REST_SECONDS
    wait: Callable[[], None] = at_once


class Again:
    """Does one thing again and again on a thread of its own, until `close`."""

    def __init__(self, chore: Chore, troubled: Callable[[Trouble | None], None]) -> None:
        """`troubled` is told what keeps it from being done, once, and None when that is over."""
        self._chore, self._troubled = chore, troubled
        self._told = False
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._work, name=chore.name, daemon=True)

    def start(self) -> None:
        """Begin at once."""
        self._thread.start()

    def end(self) -> None:
        """Begin nothing more."""
        self._ended.set()
        self._chore.stop()

    def close(self, seconds: float = END_SECONDS) -> None:
        """Begin nothing more, and wait about so long for what is being done."""
        self.end()
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _work(self) -> None:
        while True:
            self._chore.wait()
            if self._ended.is_set():
                return
            problem = self._tried()
            if (problem is not None) is not self._told:
                self._told = problem is not None
                self._troubled(problem)
            self._ended.wait(self._chore.rest if problem is None else REST_AFTER_TROUBLE)

    def _tried(self) -> Trouble | None:
        try:
            self._chore.step()
        except Trouble as problem:
            return problem
        except Exception as fault:
            # Its own text may hold customer data.
            where = "\n".join(
                f"{at.filename}:{at.lineno} {at.name}" for at in traceback.extract_tb(fault.__traceback__)
            )
            log.error("unexpected %s\n%s", type(fault).__name__, where)
            return Trouble("Something went wrong inside Tellonce.", "Nothing was lost; the log names the place.")
        return None


Listen = Callable[[Callable[[CallEvent], None], Callable[[LineState], None]], Listening]


class Beside:
    """`listen` begins to listen for calls, as desk.live.listening.listen does."""

    def __init__(
        self,
        calls: CallParts,
        chores: Sequence[Chore],
        phones: Phones,
        listen: Listen,
        hurry: Callable[[], None] = at_once,
    ) -> None:
        """`hurry` is called when one of this person's phones rings, before anything is done about it."""
        self._calls, self._chores, self._phones, self._listen, self._hurry = calls, chores, phones, listen, hurry
        self._threads: list[Again] = []
        self._listening: Listening | None = None
        self._stop_hearing: Callable[[], None] = lambda: None
        self._ears: Ears | None = None
        # Whoever begins to listen anew, or ends all of it, is alone at that.
        self._turn = threading.Lock()

    @property
    def listening(self) -> Listening | None:
        """What listens for calls; None before `begin`."""
        return self._listening

    @property
    def phones(self) -> Phones:
        """The settings by which it listens, or will."""
        return self._phones

    def begin(self, ears: Ears) -> None:
        """Begin with all of it; once, and off the window's thread, for the keyring may take its time."""
        self._ears = ears
        self._stop_hearing = self._calls.calls.listen(ears.changed)
        self._welcome(ears)
        self._calls.thread.start()
        self._threads = [Again(one, self._about(one.name)) for one in self._chores]
        for thread in self._threads:
            thread.start()
        with self._turn:
            self._listening = self._listen(self._taken, self._line_changed)
        if self._listening.trouble is not None:
            self.say("phones", self._listening.trouble)

    def listen_anew(self, phones: Phones, listen: Listen) -> None:
        """Listen as other settings say, in the place of what listens now; calls that are on stay. Where nothing has
        begun, or all has ended, it is only remembered."""
        with self._turn:
            former, self._phones, self._listen = self._listening, phones, listen
            if former is None or self._ears is None:
                return
            # Its port, and its place at each phone system, are free before the next one wants them.
            former.stop()
            for what in ("phones", *(state.line for state in former.states())):
                self.say(what, None)
            self._listening = listen(self._taken, self._line_changed)
            problem = self._listening.trouble
        if problem is not None:
            self.say("phones", problem)

    def close(self) -> None:
        """End all of it, before the files are closed; nobody is told anything afterwards."""
        self._ears = None
        with self._turn:
            if self._listening is not None:
                self._listening.stop()
        self._stop_hearing()
        for thread in self._threads:
            thread.end()
        self._calls.thread.close()
        for thread in self._threads:
            thread.close()

    def say(self, what: str, problem: Trouble | None) -> None:
        """Tell a trouble with `what`, or that it is over."""
        ears = self._ears
        if ears is not None:
            ears.troubled(what, problem)

    def kept(self, whose: frozenset[int]) -> None:
        """Tell whose timelines show more of calls now."""
        ears = self._ears
        if ears is not None:
            ears.kept(whose)

    def _welcome(self, ears: Ears) -> None:
        """The calls that were on here when the program ended, and are on still."""
        try:
            self._calls.keeper.restore()
        except StoreError:
            # Whoever keeps them tries again, and tells of it.
            return
        for view in self._calls.calls.on():
            if stays_here(self._calls.calls.heard(view.call_id), self._phones):
                ears.came(view)

    def _about(self, what: str) -> Callable[[Trouble | None], None]:
        return lambda problem: self.say(what, problem)

    def _taken(self, event: CallEvent) -> None:
        ears, mine = self._ears, concerns(event, self._phones)
        if mine and event.kind is Kind.RING:
            self._hurry()
        views = self._calls.calls.take(event)
        if ears is None:
            return
        for view in views:
            if mine:
                ears.came(view)
            elif event.kind is Kind.ANSWER:
                ears.elsewhere(view)

    def _line_changed(self, state: LineState) -> None:
        if state.why:
            self.say(state.line, Trouble(f"Phone line “{state.line}”: {state.why}"))
        elif state.standing is Standing.CONNECTED:
            self.say(state.line, None)
