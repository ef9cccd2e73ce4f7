"""From a phone to the painted timeline in the whole window: real SIP calls through Kamailio, a conversation with a
manager interface, and a flood on the receiver while a customer is shown."""

from __future__ import annotations

import multiprocessing
import re
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from desk.config.phones import PhoneLine
from desk.live.delivery import Fate
from desk.live.listening import address
from tests.bench.base import Base
from tests.bench.called import SECRET, Called, called, different
from tests.bench.callers import Caller
from tests.bench.figures import Figure, at
from tests.bench.probe import Probe
from tests.bench.receiver import A_SECOND, memory
from tests.bench.rig import MS
from tests.bench.switch import Switch, switch
from tests.live_servers.kamailio import Dialled, Kamailio, missing_programs, sqlite_database

# So many calls a second, each over before the next: one person takes no more at once.
RATE = 1
RING, TALK = 100, 100
INVITE_GOAL, HEARD_GOAL, STALL_GOAL = 150.0, 50.0, 50.0
# What is made once is made by the first ones, which do not count; at most so many.
WARM = 12
# What sipp says of each message: day, time, seconds since 1970, S for sent, its call, its CSeq.
_SENT = re.compile(r"\t(?P<at>\d+\.\d+)\tS\t(?P<call>[^\t]+)\tCSeq:\s*1 INVITE\tINVITE ")


def measure(base: Base, count: int, seconds: int) -> list[Figure]:
    """So many calls by each road, and so many seconds of flood, in one window."""
    warm = min(WARM, count)
    drawn = different(base, 2 * (count + warm), 3)
    size = f"{base.shop.customers:,} c, {count} calls"
    with switch(SECRET) as office, called(base, office.port) as window:
        if missing := missing_programs():
            sys.stderr.write(f"calls: without SIP, not installed: {missing}\n")
            found = []
        else:
            found = _by_sip(window, drawn[:warm], drawn[warm : warm + count], size)
        found += _by_switch(window, office, drawn[-count - warm : -count], drawn[-count:], size)
        return found + _flooded(window, drawn[0], drawn[1:WARM], seconds)


def _row(name: str, size: str, held: Sequence[float], share: float, goal: float | None) -> Figure:
    value = at(held, share)
    words = "measured" if goal is None else f"under {goal:g} ms"
    part = "median" if share == 0.5 else f"p{round(share * 100)}"
    return Figure(f"calls: {name}, {part}", size, "ms", value, 0, words, goal is None or value < goal)


def _missed(name: str, size: str, callers: Sequence[Caller], shown: Sequence[Caller]) -> Figure:
    """Where a machine is so busy that the next call comes first."""
    missed = len(callers) - len(shown)
    return Figure(f"calls: {name}", size, "", missed, 0, "0", missed == 0)


def _by_sip(window: Called, warm: list[Caller], callers: list[Caller], size: str) -> list[Figure]:
    """The INVITE counts from when sipp says that it sent it, or from when the proxy says that it was there: whichever
    is earlier."""
    line = PhoneLine("exchange", "sip")
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "messages.txt"
        push = address(window.port, window.token, line)
        with Kamailio(sqlite_database(Path(folder) / "calls.db"), ring=RING, push=push) as proxy:
            _place(window, proxy, warm, Path(folder) / "warm.txt")
            _place(window, proxy, callers, log)
        window.until(window.rests)
        told = {one["call"]: float(one["at"]) for one in _SENT.finditer(log.read_text())}
    sent = {window.calls[call]: at for call, at in told.items() if call in window.calls}
    whole, inside = [], []
    shown = [one for one in callers if one.customer_id in window.painted and one.number in sent]
    for one in shown:
        heard, there = window.heard[one.number]
        painted = window.painted[one.customer_id]
        whole.append((painted - min(sent[one.number], there)) * MS)
        inside.append((painted - heard) * MS)
    return [
        _missed("SIP calls whose timeline was never painted", size, callers, shown),
        _row("SIP INVITE to painted timeline", size, whole, 0.5, None),
        _row("SIP INVITE to painted timeline", size, whole, 0.99, INVITE_GOAL),
        _row("receiver to painted timeline", size, inside, 0.5, None),
        _row("receiver to painted timeline", size, inside, 0.99, HEARD_GOAL),
    ]


def _place(window: Called, proxy: Kamailio, callers: Sequence[Caller], log: Path) -> None:
    calls = [Dialled(one.number, "49690001") for one in callers]

    def place() -> None:
        proxy.place("caller", calls, talk=TALK, rate=RATE, log=log)

    placing = threading.Thread(target=place)
    placing.start()
    window.until(lambda: not placing.is_alive())


def _by_switch(window: Called, office: Switch, warm: list[Caller], callers: list[Caller], size: str) -> list[Figure]:
    whole: list[float] = []
    inside: list[float] = []
    for some in (warm, callers):
        office.call([one.number for one in some], 1 / RATE, TALK / MS)
        sent: dict[str, float] = {}

        def told(sent: dict[str, float] = sent) -> bool:
            sent.update(office.sent() or {})
            return bool(sent)

        window.until(told)
        window.until(window.rests)
        shown = [one for one in some if one.customer_id in window.painted]
        whole = [(window.painted[one.customer_id] - sent[one.number]) * MS for one in shown]
        inside = [(window.painted[one.customer_id] - window.told[one.number]) * MS for one in shown]
    name, read = "manager interface to painted timeline", "of that since its line had read it"
    return [
        _missed("calls by the manager interface whose timeline was never painted", size, callers, shown),
        _row(name, size, whole, 0.5, None),
        _row(name, size, whole, 0.99, INVITE_GOAL),
        _row(f"{name}, {read}", size, inside, 0.5, None),
        _row(f"{name}, {read}", size, inside, 0.99, HEARD_GOAL),
    ]


def _flooded(window: Called, shown: Caller, others: Sequence[Caller], seconds: int) -> list[Figure]:
    """A flood by one guest, and once a second the person's own phone between."""
    desk = window.desk
    desk.window.pops.ask(shown.number)
    window.until(lambda: _shows(window, shown) and window.rests())
    # Nobody takes what a flood offers: whoever is shown stays.
    window.takes = False
    quiet = _for(window, min(3, seconds))
    listening: Any = desk._parts.result().beside.listening  # type: ignore[attr-defined]
    told: set[str] = set()
    desk.calls.ours.connect(lambda call: told.update([call.number] if "softphone" in call.lines else []))
    before, memory_before = dict(listening.counts()), memory()
    with _flooding(window, [one.number for one in others], seconds) as flood:
        probe = Probe()
        window.until(flood.is_over)
    sent, own = flood.said
    window.until(lambda: set(own) <= told or window.rests())
    late, grown = probe.end(), memory() - memory_before
    counts = {fate: listening.counts().get(fate, 0) - before.get(fate, 0) for fate in Fate}
    size, lost = f"{sent:,} in {seconds} s", len(set(own) - told)

    def figure(name: str, unit: str, ours: float, goal: str, met: bool = True, floor: float = 0) -> Figure:
        return Figure(f"calls, flood: {name}", size, unit, ours, floor, goal, met)

    stall = at(late, 0.99)
    return [
        figure("requests sent", "/s", sent / seconds, f"{A_SECOND:,}", sent >= A_SECOND * seconds * 0.99),
        figure("strangers refused", "", counts[Fate.REFUSED], "measured"),
        figure("more than one guest may tell", "", counts[Fate.EXCESS], "measured"),
        figure("one's own phone's calls lost", "", lost, "0", lost == 0),
        figure("window late, p99", "ms", stall, f"under {STALL_GOAL:g} ms", stall < STALL_GOAL, at(quiet, 0.99)),
        figure("window late, most", "ms", max(late), "measured", floor=max(quiet)),
        figure("memory grown", "MB", max(0.0, grown), "measured"),
    ]


def _for(window: Called, seconds: float) -> list[float]:
    """How late the window is while nothing happens."""
    probe, ends = Probe(), time.monotonic() + seconds
    window.until(lambda: time.monotonic() > ends)
    return probe.end()


def _shows(window: Called, caller: Caller) -> bool:
    return window.desk.window.desk.timeline() is not None and caller.customer_id in window.painted


class _Flood:
    """`said`, once it is over: how many requests were sent, and the numbers one's own phone told of."""

    def __init__(self, port: int, token: str, numbers: Sequence[str], seconds: int) -> None:
        context = multiprocessing.get_context("spawn")
        self._line, there = context.Pipe()
        self._process = context.Process(target=_flood, args=(there, port, token, list(numbers), seconds))
        self._process.start()
        self.said: tuple[int, list[str]] = (0, [])

    def is_over(self) -> bool:
        if not self.said[0] and self._line.poll():
            self.said = self._line.recv()
        return bool(self.said[0])

    def end(self) -> None:
        self._process.join()


@contextmanager
def _flooding(window: Called, numbers: Sequence[str], seconds: int) -> Iterator[_Flood]:
    flood = _Flood(window.port, window.token, numbers, seconds)
    yield flood
    flood.end()


def _flood(line: Any, port: int, token: str, numbers: list[str], seconds: int) -> None:
    """A_SECOND requests in each second, on a connection each: one in two is a stranger's, of the others every second
    one is a call of its own; once a second one's own phone tells of a customer's call."""
    begin, number, own = time.monotonic(), 0, 0
    while (now := time.monotonic() - begin) < seconds:
        if own < now:
            _get(port, f"/{token}/phone/softphone/ring?number={_escaped(numbers[own % len(numbers)])}&call_id=own{own}")
            own += 1
        elif number > now * A_SECOND:
            time.sleep(0.0005)
        else:
            word = "guess" if number % 2 else token
            _get(port, f"/{word}/phone/flood/ring?number=%2B4930{number // 4:07d}&call_id={number // 4}")
            number += 1
    line.send((number + own, numbers[:own]))


def _escaped(number: str) -> str:
    return number.replace("+", "%2B")


def _get(port: int, path: str) -> None:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), 5) as connection:
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
        connection.recv(200)
