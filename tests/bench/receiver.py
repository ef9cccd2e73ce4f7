"""A flood on the receiver: a thousand requests a second, for a minute, while a clock beside it is to keep its pace."""

from __future__ import annotations

import multiprocessing
import resource
import socket
import threading
import time
from contextlib import suppress
from datetime import UTC, datetime
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path

from desk.domain.calls import CallEvent
from desk.live.delivery import Delivery, Fate
from desk.live.gate import Gate
from desk.live.receiver import Receiver
from desk.live.sides import Sides
from tests.bench.figures import Figure, at

TOKEN, A_SECOND = "bench", 1_000
# What floods: every other request is a call of its own, the others tell the last one again; one in ten is a stranger's.
_STRANGER = 10
# Seconds of flood before it counts: what is made once is made then.
_WARM = 2


def _flood(port: int, seconds: float, sent: Synchronized[int]) -> None:
    """Send A_SECOND requests in each second, on a connection each, from a process of its own."""
    begin, number = time.monotonic(), 0
    while (now := time.monotonic() - begin) < seconds:
        if number > now * A_SECOND:
            time.sleep(0.001)
            continue
        token = "guess" if number % _STRANGER == 0 else TOKEN
        path = f"/{token}/phone/desk/ring?number=%2B4930{number // 2:07d}&call_id={number // 2}"
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 5) as connection:
            connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
            connection.recv(200)
        number += 1
        sent.value = number


class _Pace:
    """A thread that wants to run each 10 ms, as a window's event loop does: by how much it came late, in seconds."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        while not self._stop.is_set():
            due = time.perf_counter() + 0.01
            time.sleep(0.01)
            self.late.append(time.perf_counter() - due)

    def end(self) -> list[float]:
        self._stop.set()
        self._thread.join()
        return sorted(self.late)


def memory() -> float:
    """What this process holds, in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


def measure(seconds: int) -> list[Figure]:
    """The flood for so many seconds; what came of it, how late the clock beside it was, and what it cost."""
    taken = 0

    def take(_event: CallEvent) -> None:
        nonlocal taken
        taken += 1

    delivery = Delivery(take)
    receiver = Receiver(Gate(TOKEN, lambda _line: Sides("DE"), lambda: datetime.now(UTC)), delivery)
    delivery.start()
    receiver.start()
    quiet = _Pace()
    time.sleep(3)
    before = quiet.end()
    warm = _one_flood(receiver.port, _WARM)
    held, work = memory(), time.process_time()
    pace = _Pace()
    sent = _one_flood(receiver.port, seconds)
    late, work = pace.end(), time.process_time() - work
    grown = memory() - held
    receiver.stop()
    delivery.stop()
    counts = {fate: float(count) for fate, count in delivery.counts().items()}
    usual = at(late, 0.99)
    rate, size = sent / seconds, f"{sent:,} in {seconds} s"
    lost = sent + warm - sum(counts.values())

    def figure(name: str, unit: str, ours: float, goal: str = "none", met: bool = True, floor: float = 0) -> Figure:
        return Figure(f"receiver: {name}", size, unit, ours, floor, goal, met)

    return [
        figure("requests sent", "/s", rate, "1,000", rate >= A_SECOND * 0.99),
        figure("answered by nobody", "", max(0.0, lost), "0", lost <= 0),
        figure("handed on", "", taken, "as many as taken", taken == counts.get(Fate.TAKEN, 0)),
        figure("told twice, dropped", "", counts.get(Fate.DOUBLED, 0)),
        figure("too many, dropped", "", counts.get(Fate.EXCESS, 0)),
        figure("strangers refused", "", counts.get(Fate.REFUSED, 0)),
        figure("clock late, p99", "ms", usual * 1e3, "below 16", usual < 0.016, at(before, 0.99) * 1e3),
        figure("clock late, most", "ms", late[-1] * 1e3, floor=before[-1] * 1e3),
        figure("processor for a request", "µs", work / sent * 1e6),
        figure("memory grown", "MB", max(0.0, grown), "below 5", grown < 5),
    ]


def _one_flood(port: int, seconds: float) -> int:
    context = multiprocessing.get_context("spawn")
    sent = context.Value("l", 0)
    flood = context.Process(target=_flood, args=(port, seconds, sent))
    flood.start()
    flood.join()
    return sent.value
