"""The whole window on a copy of a made shop, told of calls by phones: when each was heard, and when its customer was
painted. Whoever sits there takes each call with F2 the moment it is offered."""

from __future__ import annotations

import gc
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk.app import SWITCH_INTERVAL
from desk.app.desk import Desk
from desk.config.paths import Home
from desk.live.ami import Standing
from desk.live.ami_talk import Conversation
from desk.live.listening import token
from desk.live.receiver import Receiver
from desk.services.views import CustomerView
from tests.bench.base import Base
from tests.bench.callers import Caller, callers
from tests.live_servers.facts import free_port

LONGEST = 600.0
LOOK_MS = 20
SECRET = "bench"  # noqa: S105 - of a double
PHONES = """
[phones]
port = {port}
[phones.lines.exchange]
kind = "sip"
own_numbers = ["+4969*"]
[phones.lines.softphone]
kind = "phone"
[phones.lines.flood]
kind = "phone"
[phones.lines.office]
kind = "asterisk"
host = "127.0.0.1"
port = {ami}
user = "desk"
own_numbers = ["+4969*"]
"""
# What the proxy tells of a call that begins: whose number, which call, and when its INVITE was there.
_INVITE = re.compile(rb"INVITE\?from=(?P<number>[^&]+)&to=[^&]+&call_id=(?P<call>[^&]+)&at=(?P<at>[0-9.]+)")
# Whose number a manager interface tells of.
_CALLER = re.compile(rb"CallerIDNum: (?P<number>\+?\d+)")
# What lies in a made shop's folder beside the files of a desk.
_NOT_COPIED = shutil.ignore_patterns("raw.sqlite*", "*.before-*", "made-*", "half-*")


class Called:
    """Times are seconds since 1970. `takes`: whether somebody takes what is offered. `heard`, by number: when the
    receiver had read that it rings, and when the proxy had its INVITE; `told`, by number: when the line to the switch
    had first read of it; `painted`, by customer: when their timeline was first painted."""

    def __init__(self, desk: Desk, port: int) -> None:
        self.desk, self.port = desk, port
        self.takes = True
        self.heard: dict[str, tuple[float, float]] = {}
        self.told: dict[str, float] = {}
        self.calls: dict[str, str] = {}
        self.painted: dict[int, float] = {}
        self._opened: list[int] = []
        self._fact: Callable[[], bool] = lambda: True
        self._ends, self._was_so = 0.0, False
        # For good: what is made for each wait would be collected on whatever thread, and timers are of one.
        self._loop = QEventLoop()
        self._check = QTimer(interval=LOOK_MS)
        self._check.timeout.connect(self._look)
        self._check.start()
        window = desk.window

        window.pops.offered.connect(self._take)
        window.desk.opened.connect(self._note)
        window.desk.pages.customer.timeline.view.painted.connect(self._paint)

    @property
    def token(self) -> str:
        """What phones have to say."""
        return token(self.desk._parts.result().sources._book.secrets)  # type: ignore[attr-defined]

    def until(self, fact: Callable[[], bool]) -> None:
        """Let the window live until something is so."""
        self._fact, self._ends = fact, time.monotonic() + LONGEST
        # Once is enough: the next thing may have begun right after.
        self._was_so = fact()
        if not self._was_so:
            self._loop.exec()
        assert self._was_so

    def rests(self) -> bool:
        """Whether nothing is asked any more."""
        return not (self.desk._quick.busy or self.desk._slow.busy)

    def read(self, more: bytes) -> None:
        """The receiver has read this; on its thread."""
        now, found = time.time(), _INVITE.search(more)
        if found:
            number = found["number"].decode().replace("%2B", "+")
            self.heard.setdefault(number, (now, float(found["at"])))
            self.calls[found["call"].decode().replace("%40", "@")] = number

    def hear(self, more: bytes) -> None:
        """The line to the switch has read this; on its thread."""
        now = time.time()
        for found in _CALLER.finditer(more):
            self.told.setdefault(found["number"].decode(), now)

    def _look(self) -> None:
        if self._loop.isRunning():
            self._was_so = self._fact()
            if self._was_so or time.monotonic() > self._ends:
                self._loop.quit()

    def _take(self, number: str, _waiting: int) -> None:
        if number and self.takes:
            # As a key comes: when what made the offer is through.
            QTimer.singleShot(0, self._press)

    def _press(self) -> None:
        window = self.desk.window
        if window.pops.waiting:
            # On the window itself, as a keyboard does it: whoever looks whether anybody is there sees it.
            QTest.keyClick(window.window().windowHandle(), Qt.Key.Key_F2)

    def _note(self, customer: CustomerView) -> None:
        self._opened.append(customer.customer_id)

    def _paint(self) -> None:
        now = time.time()
        for customer_id in self._opened:
            self.painted.setdefault(customer_id, now)
        self._opened.clear()


@contextmanager
def called(base: Base, ami: int) -> Iterator[Called]:
    """The window, once it listens and has found the switch at port `ami`; Python's lock and collector as the desk has
    them. The shop's own folder stays as it is."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_INTERVAL)
    gc.disable()
    app: Any = QApplication.instance() or QApplication(["bench"])
    # Beside it: files of gigabytes are not moved to another disk.
    with tempfile.TemporaryDirectory(dir=base.home.folder.parent, prefix="called-") as folder:
        home, port = Home(Path(folder) / "home"), free_port()
        shutil.copytree(base.home.folder, home.folder, ignore=_NOT_COPIED)
        with home.settings.open("a", encoding="utf-8") as file:
            file.write(PHONES.format(port=port, ami=ami))
        desk = Desk(app, home, demo=False, look="light")
        desk._secrets.ask = lambda _source, _key: SECRET  # type: ignore[method-assign]
        desk.window.resize(1440, 900)
        desk.show()
        held = Called(desk, port)
        read = Receiver._read

        def noted(receiver: Receiver, guest: Any, more: bytes) -> None:
            held.read(more)
            read(receiver, guest, more)

        hear = Conversation.hear

        def heard(talk: Conversation, more: bytes) -> Any:
            held.hear(more)
            return hear(talk, more)

        with patch.object(Receiver, "_read", noted), patch.object(Conversation, "hear", heard):
            try:
                held.until(lambda: desk._loading.there() and _listens(desk) and held.rests())
                yield held
            finally:
                desk.close()
    gc.unfreeze()
    sys.setswitchinterval(before)


def _listens(desk: Desk) -> bool:
    listening = desk._parts.result().beside.listening  # type: ignore[attr-defined]
    return listening is not None and all(one.standing is Standing.CONNECTED for one in listening.states())


def different(base: Base, count: int, seed: int) -> list[Caller]:
    """So many customers, each once, drawn by what they did."""
    drawn = {one.customer_id: one for one in callers(base, 4 * count, True, seed)}
    return list(drawn.values())[:count]
