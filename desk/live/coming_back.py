"""Waits for the browser to come back from a vendor's sign-in: one address on this machine, for one answer."""

from __future__ import annotations

import hmac
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, urlsplit

# How soon a cancel is noticed, in seconds.
_BEAT = 0.2
_PAGE = (
    "<!doctype html><html lang=en><meta charset=utf-8><title>Tellonce</title>"
    "<body style='font:16px sans-serif;margin:4em auto;max-width:32em'><p>{said}</p></body></html>"
)
_DONE = "You are signed in. This page can be closed; Tellonce goes on by itself."
_NOT = "You are not signed in. This page can be closed; Tellonce says what to do."


class ComingBack:
    """Listens on `port` of this machine alone while it is entered. OSError where the port is taken.

    `state` is what the vendor must bring back: an answer without it is nobody's, and waited on.
    """

    def __init__(self, port: int, path: str, state: str) -> None:
        self.path, self.state = path, state
        self.came: SimpleQueue[tuple[str, str]] = SimpleQueue()
        self._server = HTTPServer(("127.0.0.1", port), _handler(self))
        self._thread = threading.Thread(target=self._server.serve_forever, args=(_BEAT,), name="sign-in", daemon=True)

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._server.server_address[1])

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def wait(self, seconds: float, cancelled: Callable[[], bool]) -> tuple[str, str] | None:
        """(code, "") or ("", the vendor's word for why not); None after so many seconds, or once cancelled."""
        left = seconds
        while left > 0 and not cancelled():
            try:
                return self.came.get(timeout=min(left, _BEAT))
            except Empty:
                left -= _BEAT
        return None

    def take(self, address: str) -> bool | None:
        """What the browser was sent here with: whether it is a sign-in; None where it is not for this."""
        parts = urlsplit(address)
        asked = {key: several[0] for key, several in parse_qs(parts.query).items()}
        if parts.path != self.path or not hmac.compare_digest(asked.get("state", "").encode(), self.state.encode()):
            return None
        code, error = asked.get("code", ""), asked.get("error", "")
        self.came.put((code, "" if code else error or "nothing"))
        return bool(code)


def _handler(back: ComingBack) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        # A browser that opens a connection and says nothing must not keep others from being heard.
        timeout = 5

        def do_GET(self) -> None:  # noqa: N802
            signed = back.take(self.path)
            body = _PAGE.format(said=_DONE if signed else _NOT).encode() if signed is not None else b""
            self.send_response_only(404 if signed is None else 200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            # The code stands in this page's address.
            self.send_header("Referrer-Policy", "no-referrer")
            self.send_header("Cache-Control", "no-store")
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the address holds the code."""

    return Handler
