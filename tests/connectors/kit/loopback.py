"""A small real HTTP server on the loopback address for rigs: JSON routes by a function, faults played from a ledger."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

from connectors.kit.conformance import Armed, Fault, Ledger, ManualClock


@dataclass(frozen=True, slots=True)
class Heard:
    """One request as a route sees it: `query` keeps each parameter's last value and `pairs` all of them, `body` is
    parsed JSON or None (for a form, too), `raw` all of it as it came.

    `repeat` is True while the fault REPEATED_TOKEN is played: answer with the page marker that was asked with.
    """

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: Any
    repeat: bool = False
    raw: bytes = b""
    pairs: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """What a route answers. `body` is sent as JSON, unless it is bytes already."""

    body: Any = None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


Route = Callable[[Heard], Said]

# How a vendor words a fault in its own JSON; None for the plain status.
Wording = Callable[[Armed], Said | None]


def _plain_words(armed: Armed) -> Said | None:
    return None


def _always(heard: Heard) -> bool:
    return True


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hung up; what goes wrong inside a route is kept apart (see `Loopback.unexpected`)."""


class Loopback:
    """Serves `route` on a free port until left. `may_fail` says which requests take part in faults (no sign-in, say).

    Every request is written into the ledger; its Date header is the ledger's manual clock.
    """

    def __init__(
        self,
        route: Route,
        ledger: Ledger,
        clock: ManualClock,
        *,
        may_fail: Callable[[Heard], bool] = _always,
        wording: Wording = _plain_words,
    ) -> None:
        self.route = route
        self.ledger = ledger
        self.clock = clock
        self.may_fail = may_fail
        self.wording = wording
        self.unexpected: list[str] = []
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)

    @property
    def url(self) -> str:
        """Where it listens, without a slash at the end."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
        if kind is None:
            assert not self.unexpected, self.unexpected

    def answer(self, heard: Heard) -> tuple[Said, Armed | None]:
        """What to send, and the fault that is being played, if any."""
        armed = self.ledger.ask(may_fail=self.may_fail(heard))
        if armed is None or armed.fault is Fault.CUT_OFF:
            return self.route(heard), armed
        if armed.fault is Fault.REPEATED_TOKEN:
            return self.route(replace(heard, repeat=True)), armed
        return self.wording(armed) or _refusal(armed), armed


def _refusal(armed: Armed) -> Said:
    status = {Fault.UNAUTHORISED: 401, Fault.FORBIDDEN: 403, Fault.TOO_MANY: 429, Fault.SERVER_ERROR: 500}[armed.fault]
    headers = {} if armed.retry_after is None else {"Retry-After": f"{armed.retry_after:g}"}
    return Said({"error": "no"}, status, headers)


def _say(handler: BaseHTTPRequestHandler, said: Said, *, cut: bool) -> None:
    body = said.body if isinstance(said.body, bytes) else json.dumps(said.body).encode()
    handler.send_response_only(said.status)
    usual = {"Date": handler.date_time_string(), "Content-Type": "application/json"}
    for name, value in {**usual, **said.headers}.items():
        handler.send_header(name, value)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body[: len(body) // 2] if cut else body)
    if cut:
        handler.close_connection = True


def _handler(loopback: Loopback) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Written in one piece: a body sent after its headers would wait 40 ms for the other side's acknowledgement.
        wbufsize = -1
        # And one larger than that buffer is two pieces all the same.
        disable_nagle_algorithm = True

        def _serve(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            sent = self.rfile.read(length)
            parts = urlsplit(self.path)
            pairs = parse_qsl(parts.query, keep_blank_values=True)
            headers = {name.lower(): value for name, value in self.headers.items()}
            form = headers.get("content-type", "").startswith("application/x-www-form-urlencoded")
            body = json.loads(sent) if sent and not form else None
            try:
                said, armed = loopback.answer(
                    Heard(self.command, parts.path, dict(pairs), headers, body, raw=sent, pairs=pairs)
                )
            except Exception as error:
                loopback.unexpected.append(f"{self.command} {parts.path}: {error!r}")
                said, armed = Said({"error": "route failed"}, 500), None
            _say(self, said, cut=armed is not None and armed.fault is Fault.CUT_OFF)

        do_GET = do_POST = do_PUT = _serve  # noqa: N815

        def date_time_string(self, timestamp: float | None = None) -> str:
            return format_datetime(loopback.clock.now(), usegmt=True)

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler
