"""The one running window: a second start, `desk pop` or `desk open` hands it a number or address over loopback."""

from __future__ import annotations

import hmac
import json
import os
import secrets
import socket
import socketserver
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

# An address with all its signs escaped, a token and some braces; anything longer is no hand-over.
LONGEST_LINE = 4_000
LONGEST_WORD = 300
PATIENCE_SECONDS = 2.0


class RunningInstance:
    """Listens on loopback for numbers and addresses (desk.live.addresses), with a random token that only this user's
    files tell. `taken` runs on its thread.
    """

    def __init__(self, path: Path, taken: Callable[[str], None]) -> None:
        self._path = path
        self._token = secrets.token_urlsafe(24)
        self._server = _Server(("127.0.0.1", 0), _handler(self._token, taken))
        self._thread = threading.Thread(target=self._server.serve_forever, name="instance", daemon=True)

    def start(self) -> None:
        """Listen, and leave word where. OSError where the folder cannot be written."""
        self._thread.start()
        # Whoever reads half a word would take it that no window runs, and open a second one.
        unfinished = self._path.with_name(f".{self._path.name}.{os.getpid()}")
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            json.dump({"port": self._server.server_address[1], "token": self._token}, file)
        unfinished.replace(self._path)

    def stop(self) -> None:
        """Stop listening and take back the word."""
        self._path.unlink(missing_ok=True)
        self._server.shutdown()
        self._server.server_close()


def hand_over(path: Path, number: str) -> bool:
    """Give a number or an address ("" only asks to come to the front) to the running window; False where none runs."""
    try:
        word = json.loads(path.read_text(encoding="ascii"))
        with socket.create_connection(("127.0.0.1", int(word["port"])), PATIENCE_SECONDS) as connection:
            connection.settimeout(PATIENCE_SECONDS)
            line = json.dumps({"token": word["token"], "number": number[:LONGEST_WORD]})
            connection.sendall(line.encode() + b"\n")
            return connection.recv(2) == b"ok"
    except (OSError, ValueError, KeyError, TypeError):
        # No window, one that is just closing, or a leftover of one that was killed.
        return False


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = False


def _handler(token: str, taken: Callable[[str], None]) -> type[socketserver.StreamRequestHandler]:
    class Handler(socketserver.StreamRequestHandler):
        timeout = PATIENCE_SECONDS

        def handle(self) -> None:
            try:
                asked = json.loads(self.rfile.readline(LONGEST_LINE))
                given, number = asked["token"], asked["number"]
            except (OSError, ValueError, KeyError, TypeError, RecursionError):
                return
            if not isinstance(given, str) or not isinstance(number, str):
                return
            # Half characters are no text of ours, and would be nobody's to encode later.
            if hmac.compare_digest(given.encode("utf-8", "replace"), token.encode()):
                taken(number.encode("utf-8", "replace").decode())
                with suppress(OSError):
                    # Whoever has gone meanwhile needs no answer.
                    self.wfile.write(b"ok")

    return Handler
