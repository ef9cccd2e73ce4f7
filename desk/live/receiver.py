"""A loopback HTTP server for what phones and phone systems tell of calls; one thread, every size and wait bounded."""

from __future__ import annotations

import selectors
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from desk.live.delivery import Delivery, Fate
from desk.live.events_in import Events
from desk.live.gate import Checked, Gate
from desk.live.requests_in import NUMBER_IN_PARTS, TOO_MUCH, UNREAD, Reading, Refusal

HOST = "127.0.0.1"
# Who asks more slowly is not a phone.
PATIENCE_SECONDS = 3.0
MOST_GUESTS = 64
# How many come in between two looks at those that are here.
AT_ONCE = 32
_CHUNK = 16 * 1024
# What is read and thrown away of someone who is turned away, so that they get the answer: a close with something unread
# would tear the line.
_LEAVING_BYTES = 256 * 1024
_GO_ON = b"HTTP/1.1 100 Continue\r\n\r\n"


@dataclass(slots=True, eq=False)
class _Guest:
    connection: socket.socket
    until: float
    reading: Reading = field(default_factory=Reading)
    leaving: bool = False
    thrown: int = 0


class Receiver:
    """Listens on 127.0.0.1; what satisfies `gate` goes to `delivery`. A request is answered before it is worked on."""

    def __init__(
        self, gate: Gate, delivery: Delivery, port: int = 0, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Bind to `port` (0 for any). OSError where something else listens there."""
        self._gate, self._delivery, self._clock = gate, delivery, clock
        self._guests: dict[socket.socket, _Guest] = {}
        self._listener = _listener(port)
        self.port: int = self._listener.getsockname()[1]
        self._wake, self._woken = socket.socketpair()
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listener, selectors.EVENT_READ)
        self._selector.register(self._woken, selectors.EVENT_READ)
        self._thread = threading.Thread(target=self._serve, name="receiver", daemon=True)
        self._stopped = False

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def stop(self) -> None:
        """Answer nobody any more and give the port back."""
        self._stopped = True
        self._wake.send(b"x")
        if self._thread.is_alive():
            self._thread.join()
        for guest in list(self._guests.values()):
            self._drop(guest)
        for one in (self._listener, self._wake, self._woken):
            one.close()
        self._selector.close()

    def _serve(self) -> None:
        while not self._stopped:
            for key, _ in self._selector.select(self._wait()):
                if key.fileobj is self._listener:
                    self._let_in()
                elif isinstance(key.data, _Guest):
                    self._attend(key.data)
            self._see_out()

    def _wait(self) -> float | None:
        """Until the first guest's time is up; guests stand in the order they came."""
        first = next(iter(self._guests.values()), None)
        return None if first is None else max(0.0, first.until - self._clock())

    def _let_in(self) -> None:
        for _ in range(AT_ONCE):
            try:
                connection, _ = self._listener.accept()
            except OSError:
                # Nobody else is there, or who was there has gone.
                return
            connection.setblocking(False)
            if len(self._guests) >= MOST_GUESTS:
                self._drop(next(iter(self._guests.values())))
            guest = _Guest(connection, self._clock() + PATIENCE_SECONDS)
            self._guests[connection] = guest
            self._selector.register(connection, selectors.EVENT_READ, guest)
            # Most requests are here with the connection.
            self._attend(guest)

    def _see_out(self) -> None:
        now = self._clock()
        while self._guests:
            first = next(iter(self._guests.values()))
            if first.until > now:
                return
            self._drop(first)

    def _attend(self, guest: _Guest) -> None:
        try:
            self._hear(guest)
        except Exception:
            # Whatever one guest brings, the next one is still let in.
            self._delivery.count(Fate.FAILED)
            self._drop(guest)

    def _hear(self, guest: _Guest) -> None:
        try:
            more = guest.connection.recv(_CHUNK)
        except (BlockingIOError, InterruptedError):
            return
        except OSError:
            self._drop(guest)
            return
        guest.thrown += len(more) if guest.leaving else 0
        if not more or guest.thrown > _LEAVING_BYTES:
            self._drop(guest)
        elif not guest.leaving:
            self._read(guest, more)

    def _read(self, guest: _Guest, more: bytes) -> None:
        found = guest.reading.feed(more)
        if isinstance(found, Refusal):
            self._delivery.count(Fate.REFUSED)
            self._answer(guest, found, unread=True)
        elif found is not None:
            judged = self._gate.judge(found)
            if isinstance(judged, Refusal):
                self._delivery.count(Fate.UNREAD if judged in (UNREAD, NUMBER_IN_PARTS) else Fate.REFUSED)
                self._answer(guest, judged)
            elif isinstance(judged, Checked):
                self._answer(guest, None)
            elif isinstance(judged, Events):
                refused = judged.keep()
                self._delivery.count(Fate.TAKEN if refused is None else Fate.FAILED)
                self._answer(guest, refused)
            else:
                excess = self._delivery.offer(judged) is Fate.EXCESS
                self._answer(guest, TOO_MUCH if excess else None)
        elif guest.reading.goes_on:
            guest.reading.goes_on = False
            self._send(guest, _GO_ON)

    def _answer(self, guest: _Guest, refusal: Refusal | None, unread: bool = False) -> None:
        self._send(guest, _answer(refusal))
        if not unread:
            self._drop(guest)
            return
        guest.leaving = True
        try:
            guest.connection.shutdown(socket.SHUT_WR)
        except OSError:
            self._drop(guest)

    def _send(self, guest: _Guest, answer: bytes) -> None:
        """So few bytes always fit into what the system keeps for a connection; who has gone gets none."""
        try:
            guest.connection.send(answer)
        except OSError:
            return

    def _drop(self, guest: _Guest) -> None:
        if self._guests.pop(guest.connection, None) is not None:
            self._selector.unregister(guest.connection)
            guest.connection.close()


def _listener(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        # A port that was just given back may be taken again; on Windows this word would let two programs share it.
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen(MOST_GUESTS)
    except OSError:
        listener.close()
        raise
    listener.setblocking(False)
    return listener


def _answer(refusal: Refusal | None) -> bytes:
    status = "200 OK" if refusal is None else f"{refusal.status} {refusal.reason}"
    body = "ok" if refusal is None else refusal.advice or refusal.reason
    again = "Retry-After: 1\r\n" if refusal is TOO_MUCH else ""
    return (
        f"HTTP/1.1 {status}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {len(body)}\r\n"
        f"Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n{again}Connection: close\r\n\r\n{body}"
    ).encode("ascii")
