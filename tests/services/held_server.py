"""A homeserver that keeps whoever asks it waiting, for pulls that are under way for as long as a test needs."""

from __future__ import annotations

import http.server
import queue
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

PATIENCE = 60.0


class HeldServer(http.server.ThreadingHTTPServer):
    """`asked` has what authorised each caller, in the order they came; `left` one mark for each that went away."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Held)
        self.asked: queue.Queue[str] = queue.Queue()
        self.left: queue.Queue[bool] = queue.Queue()
        self._let_go = threading.Event()
        self._held: set[socket.socket] = set()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def hold(self, caller: socket.socket) -> bool:
        """Whether this caller is to wait."""
        self._held.add(caller)
        return not self._let_go.is_set()

    def let_go(self) -> None:
        """Break off with everybody who waits, and with whoever comes."""
        self._let_go.set()
        for caller in tuple(self._held):
            with suppress(OSError):
                caller.shutdown(socket.SHUT_RDWR)


class _Held(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:  # noqa: N802
        assert isinstance(self.server, HeldServer)
        self.server.asked.put(self.headers.get("Authorization", ""))
        if self.server.hold(self.connection):
            # Nothing more comes from a caller that waits, unless it is gone.
            self.server.left.put(self.rfile.read(1) == b"")
        self.close_connection = True

    def log_message(self, format: str, *arguments: object) -> None:
        pass


@contextmanager
def held_server() -> Iterator[HeldServer]:
    """Serves until the block ends."""
    server = HeldServer()
    serving = threading.Thread(target=server.serve_forever, daemon=True)
    serving.start()
    try:
        yield server
    finally:
        server.let_go()
        server.shutdown()
        server.server_close()
        serving.join()
