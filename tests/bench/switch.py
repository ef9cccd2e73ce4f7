"""The double of an Asterisk in a process of its own: says what one says while calls come in, and when it said so."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection

from tests.live.pbx import Pbx, recorded, wire

# The recorded call: where it begins to ring, where it is answered, and where it ends.
_RINGS, _TALKS = 4, 13
_NUMBER, _IDS = "+49301234567", "1795341732"


class Switch:
    """The other process, from here."""

    def __init__(self, line: Connection, port: int) -> None:
        self._line, self.port = line, port

    def call(self, numbers: Sequence[str], every: float, talk: float) -> None:
        """Have these call, one each `every` seconds, talking for `talk` seconds; returns at once. Each rings for a
        third of the time: somebody else answers then, and who was slower takes it no more."""
        self._line.send((list(numbers), every, talk))

    def sent(self) -> dict[str, float] | None:
        """When the first word of each call was sent, in seconds since 1970, once all are over; None before."""
        return self._line.recv() if self._line.poll() else None


@contextmanager
def switch(secret: str) -> Iterator[Switch]:
    """A switch that lets in who knows the secret."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_run, args=(there, secret))
    process.start()
    try:
        yield Switch(here, here.recv())
    finally:
        here.send(None)
        process.join()


def _run(line: Connection, secret: str) -> None:
    pbx, first = Pbx(secret), 17 * 10**8
    line.send(pbx.port)
    while (asked := line.recv()) is not None:
        numbers, every, talk = asked
        line.send(_calls(pbx, numbers, every, talk, first))
        first += len(numbers)
    pbx.close()


def _calls(pbx: Pbx, numbers: Sequence[str], every: float, talk: float, first: int) -> dict[str, float]:
    sent: dict[str, float] = {}
    packets = recorded("answered")
    for count, number in enumerate(numbers):
        began = time.monotonic()
        own = [one.replace(_NUMBER, number).replace(_IDS, f"{first + count}") for one in packets]
        sent[number] = time.time()
        pbx.send(wire(own[:_RINGS]))
        for wait, part in ((every / 3, own[_RINGS:_TALKS]), (talk, own[_TALKS:])):
            time.sleep(wait)
            pbx.send(wire(part))
        time.sleep(max(0.0, began + every - time.monotonic()))
    return sent
