"""Listens to an Asterisk through its manager interface, and comes back for ever where the line breaks."""

from __future__ import annotations

import random
import socket
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from desk.domain.calls import CallEvent
from desk.live.ami_calls import Switch
from desk.live.ami_talk import LET_IN, Conversation, TurnedAway
from desk.live.ami_words import WordsError
from desk.live.delivery import Fate
from desk.live.sides import Sides

PORT = 5038
# How long to wait before coming back, in seconds: at first, at most, and where we were turned away: a switch may lock
# out for good who knocks too often with a wrong secret.
FIRST_WAIT, LONGEST_WAIT, TURNED_AWAY_WAIT = 1.0, 60.0, 300.0
_TICK = 1.0
_ENDING = 2.0
_CHUNK = 64 * 1024
# Where the desk cannot keep up, the switch is made to wait rather than an end be lost: so long, so often.
_HOLD_ON, _HOLDS = 0.05, 200
_MAY_NOT_LIST = "Calls that began before are not seen: its user lacks the right “write = reporting”."


class Standing(StrEnum):
    """How it stands with a line."""

    CONNECTING = "connecting"
    CONNECTED = "connected"
    WAITING = "waiting"
    TURNED_AWAY = "turned_away"


@dataclass(frozen=True, slots=True)
class LineState:
    """How it stands with one phone system; `why` says for a person what is wrong, "" where nothing is, `again_at` when
    it is tried again (None: it is not waited for)."""

    line: str
    standing: Standing
    since: datetime
    why: str = ""
    again_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Manager:
    """Where a manager interface is, and who we are there. `secret` gives None where nobody can say it now.

    The user there needs `read = call,agent` and, to find calls that go on already, `write = reporting`.
    """

    line: str
    host: str
    user: str
    secret: Callable[[], str | None] = field(repr=False)
    port: int = PORT
    tls: bool = False
    sides: Sides = field(default_factory=Sides)


Offer = Callable[[CallEvent], Fate]
Changed = Callable[[LineState], None]


class AmiLine:
    """One thread that tells `offer` what happens to the calls of one Asterisk, until `stop`.

    `changed` gets each new state, on that thread. `clock` gives seconds; `wait(seconds)` waits and is True once the
    line is to stop. Both are there for tests.
    """

    def __init__(
        self,
        manager: Manager,
        offer: Offer,
        now: Callable[[], datetime],
        changed: Changed = lambda _state: None,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], bool] | None = None,
    ) -> None:
        self._manager, self._offer, self._now, self._changed, self._clock = manager, offer, now, changed, clock
        self._stopped = threading.Event()
        self._wait = wait or self._stopped.wait
        self._switch = Switch(manager.line, manager.sides)
        self._connection: socket.socket | None = None
        self._state = LineState(manager.line, Standing.CONNECTING, now())
        self._thread = threading.Thread(target=self._run, name=f"ami {manager.line}", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """Hang up on the manager interface and come back no more."""
        self._stopped.set()
        connection = self._connection
        if connection is not None:
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
        if self._thread.is_alive():
            # One that is just looking for its switch ends by itself, with the program at the latest.
            self._thread.join(_ENDING)

    def state(self) -> LineState:
        """How it stands now."""
        return self._state

    def _run(self) -> None:
        pause = FIRST_WAIT
        while not self._stopped.is_set():
            try:
                standing, why = Standing.WAITING, self._converse()
            except TurnedAway as problem:
                standing, why = Standing.TURNED_AWAY, str(problem)
            except Exception as problem:
                # Whatever it is (a keyring that fails, a packet nobody has seen yet): the next try may go well.
                standing, why = Standing.WAITING, _words_for(problem)
            if self._stopped.is_set():
                return
            if self._state.standing is Standing.CONNECTED:
                pause = FIRST_WAIT
            # Not all desks at once: they lost the same switch in the same moment.
            spread = random.uniform(0.75, 1.25)  # noqa: S311 - no secret
            seconds = (TURNED_AWAY_WAIT if standing is Standing.TURNED_AWAY else pause) * spread
            self._say(standing, why, self._now() + timedelta(seconds=seconds))
            if self._wait(seconds):
                return
            pause = min(LONGEST_WAIT, pause * 2)

    def _converse(self) -> str:
        """Connect, and listen until the other side ends it; the reason it gave: none."""
        secret = self._manager.secret()
        if secret is None:
            raise TurnedAway("The secret of this phone system is not known here.")
        manager = self._manager
        with (
            socket.create_connection((manager.host, manager.port), LET_IN) as plain,
            self._wrapped(plain) as connection,
        ):
            connection.settimeout(_TICK)
            self._connection = connection
            try:
                self._listen(connection, Conversation(self._switch, manager.user, secret, self._now, self._clock))
            finally:
                self._connection = None
        return "The phone system ended the connection."

    def _listen(self, connection: socket.socket, talk: Conversation) -> None:
        told = False
        while not self._stopped.is_set():
            try:
                more = connection.recv(_CHUNK)
            except TimeoutError:
                more = None
            if more == b"":
                return
            said = talk.hear(more) if more else None
            send = (said.send if said else b"") + talk.tick()
            if send:
                connection.sendall(send)
            if talk.let_in and (not told or self._state.why != ("" if talk.may_list else _MAY_NOT_LIST)):
                told = True
                self._say(Standing.CONNECTED, "" if talk.may_list else _MAY_NOT_LIST)
            for event in said.events if said else ():
                self._hand_on(event)

    def _hand_on(self, event: CallEvent) -> None:
        for _ in range(_HOLDS):
            if self._offer(event) is not Fate.EXCESS or self._wait(_HOLD_ON):
                return

    def _wrapped(self, plain: socket.socket) -> socket.socket:
        if not self._manager.tls:
            return plain
        return ssl.create_default_context().wrap_socket(plain, server_hostname=self._manager.host)

    def _say(self, standing: Standing, why: str, again_at: datetime | None = None) -> None:
        self._state = LineState(self._manager.line, standing, self._now(), why, again_at)
        self._changed(self._state)


def _words_for(problem: Exception) -> str:
    if isinstance(problem, WordsError):
        return "What answers there is no manager interface of an Asterisk."
    if isinstance(problem, ssl.SSLError):
        return "The encrypted connection could not be made."
    if isinstance(problem, TimeoutError):
        return "The phone system fell silent."
    if isinstance(problem, OSError):
        return "The phone system does not answer."
    return "Something went wrong here with what the phone system told."
