"""A receiver that drops, breaks, hangs up or says nothing more after it took something, asks for pauses: a webhook, a
Tryton and a Matrix server in one."""

from __future__ import annotations

import json
import random
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self
from unittest import mock
from urllib.parse import parse_qsl, urlsplit

from connectors import webhook
from connectors.kit import http
from connectors.kit.calls import Patience
from connectors.matrix.notes import KEY
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.matrix.simulator import ME
from tests.connectors.matrix.simulator import Simulator as Synapse
from tests.connectors.matrix.writing_rig import ROOM
from tests.connectors.tryton.simulator import Simulator
from tests.connectors.webhook.receiver import Receiver

BEGUN = datetime(2026, 3, 2)  # noqa: DTZ001 - as the server keeps times
_KEY = re.compile(r"Tellonce (\S+)\Z")
# What may go wrong with one request, and whether it is taken all the same. None is an answer as it should be.
DROPS, BREAKS, TAKES_AND_DROPS, TAKES_AND_BREAKS, PAUSES = "drops", "breaks", "takes, drops", "takes, breaks", "pauses"
# Says nothing until whoever asked has gone.
TAKES_AND_STALLS = "takes, stalls"
EVERYTHING = (DROPS, BREAKS, TAKES_AND_DROPS, TAKES_AND_BREAKS, PAUSES, TAKES_AND_STALLS)
_TAKEN = (TAKES_AND_DROPS, TAKES_AND_BREAKS, TAKES_AND_STALLS)
_SILENCE = Said(None, 0)
# While there are stalls left, the last of so many writes meets one.
STALL_EACH = 10
# A desk that is hasty waits so many seconds for an answer.
HASTY = 0.5


class Here:
    """A server's clock."""

    def now(self) -> datetime:
        """Aware UTC."""
        return datetime.now(UTC)


@contextmanager
def hasty(seconds: float = HASTY) -> Iterator[None]:
    """Whoever asks waits for an answer for so long, and not for a minute."""
    short = replace(webhook._PATIENCE, read=seconds)
    kit = mock.patch.object(http, "Patience", partial(Patience, read=seconds))
    with kit, mock.patch.object(webhook, "_PATIENCE", short):
        yield


@dataclass
class Flaky:
    """Goes wrong with a share of the requests. The webhook knows an id again; Tryton takes whatever it is sent; Matrix
    knows one again within one sign-in, as Synapse does.

    `hook`, `server` and `chat` hold what was taken, `played` what went wrong, `unwanted` are words no entry may hold.
    So many writes (`stalls`), every tenth, it takes and says nothing more to: whoever asks must be `hasty`. `only` this
    goes wrong, with every write. `away` it hangs up on everybody, with a `pause` (in seconds) it asks everybody for
    that; `poison` has it fall over.
    """

    parties: int
    share: float = 0.5
    seed: int = 1
    away: bool = False
    pause: int = 0
    poison: bytes = b""
    stalls: int = 0
    only: str = ""
    hook: Receiver = field(default_factory=Receiver)
    server: Simulator = field(default_factory=Simulator)
    chat: Synapse = field(default_factory=lambda: Synapse(Here()))
    played: list[str] = field(default_factory=list)
    unwanted: set[str] = field(default_factory=set)
    requests: int = 0
    _busy: int = 0
    _writes: int = 0

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)
        self._next: list[str] = []
        self._lock = threading.Lock()
        self._idle = threading.Condition(self._lock)
        for _ in range(self.parties):
            self.server.put("party.party", BEGUN, name="A customer", code=None, replaced_by=None, lang=None)
        self.chat.put(ROOM, "m.room.member", ME, 1, {"membership": "join"}, state_key=ME)
        self.chat.most = 100
        self._http = _Server(("127.0.0.1", 0), _handler(self))
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True)

    @property
    def url(self) -> str:
        """Where all listen."""
        return f"http://127.0.0.1:{self._http.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def notes(self) -> list[tuple[str, str, str]]:
        """(party, title, entry id) of every note, in the order they came."""
        found = []
        for note in self.server.tables["ir.note"].values():
            key = _KEY.search(note["message"])
            assert key is not None
            found.append((note["resource"].partition(",")[2], note["message"].partition("\n")[0], key.group(1)))
        return found

    def hooked(self) -> list[tuple[str, str, str]]:
        """The same of the webhook, by the record the entries hang on."""
        return [(one["customer"]["id"], one["title"], one["entry_id"]) for one in self.hook.taken]

    def messages(self) -> list[tuple[str, str, str]]:
        """The same of the Matrix room, by the number behind the customer's name."""
        said = [event["content"] for event in self.chat.rooms[ROOM] if event["type"] == "m.room.message"]
        parts = [(one["body"].split("\n\n"), one[KEY]) for one in said]
        return [(customer.rpartition(" ")[2], title, key) for (title, customer, *_), key in parts]

    def settle(self) -> None:
        """Wait until no request is being answered: whoever sent it may be gone."""
        with self._idle:
            assert self._idle.wait_for(lambda: self._busy == 0, 60)

    def answer(self, heard: Heard) -> Said | None:
        """What to say; None for hanging up."""
        with self._lock:
            self._busy += 1
            self.requests += 1
            wrong = self._wrong(heard)
            if wrong:
                self.played.append(wrong)
            try:
                taken = self._take(heard) if wrong is None or wrong in _TAKEN else None
            finally:
                self._busy -= 1
                self._idle.notify_all()
        if wrong in (DROPS, TAKES_AND_DROPS):
            return None
        if wrong == TAKES_AND_STALLS:
            return _SILENCE
        if wrong == PAUSES:
            return Said({"error": "slowly"}, 429, {"Retry-After": str(self.pause or 7)})
        return Said({"error": "broken"}, 503 if wrong == BREAKS else 500) if wrong else taken

    def _wrong(self, heard: Heard) -> str | None:
        if self.away or (self.poison and self.poison in heard.raw):
            return DROPS
        if self.pause:
            return PAUSES
        if self.only:
            return self.only if _writes(heard) else None
        self._writes += _writes(heard)
        if self.stalls and _writes(heard) and self._writes % STALL_EACH == 0:
            self.stalls -= 1
            return TAKES_AND_STALLS
        if _signs(heard) or self._chance.random() >= self.share:
            return None
        if not self._next:
            # Each of them once before any of them again: none is left out by chance.
            self._next = self._chance.sample(EVERYTHING[:-1], len(EVERYTHING) - 1)
        return self._next.pop()

    def _take(self, heard: Heard) -> Said:
        self.server.unwanted = self.unwanted
        if heard.path.startswith("/_matrix/"):
            return self.chat.route(heard)
        if heard.path != "/hook":
            return self.server.route(heard)
        if any(word in heard.body["title"] for word in self.unwanted):
            return Said({"error": "This entry about Ada is not wanted."}, 422)
        return self.hook.route(heard)


def _signs(heard: Heard) -> bool:
    """Whether somebody signs in or out."""
    if heard.path.endswith(("/login", "/logout")):
        return True
    return isinstance(heard.body, dict) and str(heard.body.get("method", "")).startswith("common.db.")


def _writes(heard: Heard) -> bool:
    """Whether an entry is written."""
    if heard.path == "/hook" or "/send/" in heard.path:
        return True
    return isinstance(heard.body, dict) and heard.body.get("method") == "model.ir.note.create"


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that was killed."""


def _handler(flaky: Flaky) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1

        def do_POST(self) -> None:  # noqa: N802
            raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            asked = urlsplit(self.path)
            query, body = dict(parse_qsl(asked.query)), json.loads(raw) if raw else None
            said = flaky.answer(Heard(self.command, asked.path, query, headers, body, raw=raw))
            if said is None or said is _SILENCE:
                self.close_connection = True
                if said is _SILENCE:
                    # Nothing comes until whoever asked hangs up.
                    self.rfile.read(1)
                return
            told = said.body if isinstance(said.body, bytes) else json.dumps(said.body).encode()
            self.send_response_only(said.status)
            for name, value in said.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(told)))
            self.end_headers()
            self.wfile.write(told)

        do_GET = do_PUT = do_POST  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler
