"""What a worker process does: it pulls for the window that started it, one source after the other, and settles what
came of that."""

from __future__ import annotations

import math
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from queue import Empty, SimpleQueue

from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.domain.keys import Key
from desk.services.asks import ServiceError
from desk.services.build import build
from desk.services.parts import Parts
from desk.services.source_views import ProgressView, PullReport
from desk.services.worker_words import (
    Begin,
    Ended,
    Fault,
    Finish,
    Going,
    Held,
    Kept,
    Pull,
    Refused,
    Stop,
    Wanted,
    Word,
    line_of,
    order_of,
)
from desk.sync.collecting import collect_seldom
from desk.sync.worker_ends import Ends, give_way

# How often, in seconds, it looks for orders while it pulls, and says how far it is.
BEAT = 0.1
# While it pulls it settles for a share of the time, so that flags are raised during the first pull of a large shop.
SETTLE_EVERY, SETTLE_SECONDS = 3.0, 0.25
# Afterwards it settles in pieces, and looks for orders between them.
PIECE_SECONDS = 0.5
# Nobody takes its answers any more: what it is at may end within this, and what is not committed then is pulled again.
END_SECONDS = 5.0
# Somebody may be asked there for the keyring's own password.
ANSWER_SECONDS = 60.0
WRONG_WORDS = 2


class HandedSecrets(AskedSecrets):
    """What a worker was handed for its pulls; what a source renews of it is told to the window, which keeps it and says
    what it is by now. `hear` from another thread than the rest."""

    def __init__(self, ends: Ends, patience: float = ANSWER_SECONDS) -> None:
        """`patience` is how many seconds the window has for an answer."""
        super().__init__(lambda _source_id, _key: None, "")
        self._ends, self._patience = ends, patience
        self._turn = threading.Lock()
        self._answers: SimpleQueue[str] = SimpleQueue()

    def hand(self, source_id: str, key: str, value: str) -> None:
        """Hold what came with an order."""
        super().put(source_id, key, value)

    def held(self, source_id: str, key: str) -> str | None:
        """What the window has by now; what was handed where it does not say."""
        return self._asked(Wanted(source_id, key)) or super().held(source_id, key)

    def put(self, source_id: str, key: str, value: str) -> None:
        """Hold and tell; back when the window has it, so that whoever is next finds it there."""
        self.hand(source_id, key, value)
        self._asked(Kept(source_id, key, value))

    def hear(self, answer: Held) -> None:
        """The window's answer."""
        self._answers.put(answer.value)

    def _asked(self, word: Kept | Wanted) -> str:
        with self._turn:
            # One that came too late for the question before.
            self._answers = SimpleQueue()
            self._ends.say(line_of(word))
            try:
                return self._answers.get(timeout=self._patience)
            except Empty:
                return ""


class Working:
    """One worker, from its first order to its last."""

    def __init__(self, ends: Ends, home: Home, keys: Sequence[Key]) -> None:
        """`keys` as in `build`."""
        self._ends = ends
        self._home = home
        self._keys = keys
        # No keyring from here: what it needs it is given, and what it is not given nobody can be asked for.
        self._secrets = HandedSecrets(ends)

    def work(self) -> int:
        """Follow orders until there are no more; the exit status."""
        try:
            while (line := self._ends.order()) is not None:
                order = order_of(line)
                if isinstance(order, Pull):
                    self._ends.say(line_of(self._pull(order)))
                elif isinstance(order, Finish):
                    self._settle()
                    break
            return 0
        finally:
            if "_parts" in vars(self):
                self._parts.close()

    @cached_property
    def _parts(self) -> Parts:
        parts = build(self._home, secrets=self._secrets, keys=self._keys, alongside=False)
        collect_seldom()
        return parts

    def _pull(self, order: Pull) -> Word:
        # At once, so that it is known for certain that this pull began here.
        self._ends.say(line_of(Going(ProgressView(order.source_id, "", 0, 0, None, 0.0, None))))
        for key, secret in order.secrets.items():
            self._secrets.hand(order.source_id, key, secret)
        try:
            parts = self._parts
            with ThreadPoolExecutor(1, "pull") as pool:
                work = pool.submit(parts.sources.pull, order.source_id, order.full)
                self._watch(parts, order, work)
            return Ended(work.result())
        except ServiceError as problem:
            return Refused(problem.title, problem.advice)
        except Exception as fault:
            # Its text may hold customer data.
            places = traceback.extract_tb(fault.__traceback__)
            return Fault(type(fault).__name__, tuple(f"{one.filename}:{one.lineno} {one.name}" for one in places))

    def _watch(self, parts: Parts, order: Pull, work: Future[PullReport]) -> None:
        """Until the pull is over: say how far it is, stop it when told to, and settle meanwhile."""
        told, settled, stop = None, time.monotonic(), False
        end_by = math.inf
        while not wait([work], BEAT).done:
            line = self._ends.order(wait=False)
            if line is None:
                end_by = min(end_by, time.monotonic() + END_SECONDS)
            told_to = None if line is None else order_of(line)
            if isinstance(told_to, Held):
                self._secrets.hear(told_to)
            stop = stop or line is None or told_to == Stop(order.number)
            if stop:
                # Again and again: it may not have begun by the first time.
                parts.sources.cancel(order.source_id)
            if time.monotonic() > end_by:
                os._exit(1)
            progress = next(iter(parts.sources.progress()), None)
            if progress is not None and progress != told:
                told = progress
                self._ends.say(line_of(Going(progress)))
            if not stop and time.monotonic() - settled >= SETTLE_EVERY:
                # What cannot be settled now is settled later; the pull goes on.
                with suppress(Exception):
                    parts.settle(SETTLE_SECONDS)
                settled = time.monotonic()

    def _settle(self) -> None:
        """Until nobody waits, or somebody else is at it."""
        with suppress(ServiceError):
            while self._ends.order(wait=False) is not None and self._parts.settle(PIECE_SECONDS):
                pass


def main(_arguments: Sequence[str]) -> int:
    """`desk --worker`: for the window alone, which tells it the rest through its standard input."""
    if os.isatty(0):
        sys.stderr.write("This is for Tellonce itself. Everything for people: desk --help\n")
        return WRONG_WORDS
    # Ctrl+C in a terminal reaches every process; the window decides what stops.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    give_way()
    ends = Ends()
    begin = order_of(ends.order() or b"")
    if not isinstance(begin, Begin):
        return WRONG_WORDS
    return Working(ends, Home(Path(begin.home)), [Key(raw) for raw in begin.keys]).work()
