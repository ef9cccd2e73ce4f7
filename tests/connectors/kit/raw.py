"""A server that answers with exactly the bytes it is given, for what a proper HTTP server would never send."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class Raw:
    """Where it listens, and what it heard, a request each."""

    url: str
    heard: list[bytes] = field(default_factory=list)


@contextmanager
def raw_server(answers: Sequence[bytes | None]) -> Iterator[Raw]:
    """Each connection gets the next of `answers` (the last one again and again) and is closed; None: no answer."""
    listener = socket.create_server(("127.0.0.1", 0))
    raw = Raw(f"http://127.0.0.1:{listener.getsockname()[1]}")
    done = threading.Event()

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                raw.heard.append(_request(connection))
                answer = answers[min(len(raw.heard), len(answers)) - 1]
                if answer is None:
                    done.wait()
                else:
                    connection.sendall(answer)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield raw
    finally:
        done.set()
        # Closing alone does not wake an accept that waits.
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()


def _request(connection: socket.socket) -> bytes:
    """A request up to its empty line, or the hello of a client that wants TLS."""
    heard = b""
    while b"\r\n\r\n" not in heard and not heard.startswith(b"\x16\x03"):
        piece = connection.recv(65536)
        if not piece:
            break
        heard += piece
    return heard


def http(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """An answer with a body and no length: it ends where the connection does."""
    lines = [f"HTTP/1.1 {status}", "Content-Type: application/json", "Connection: close", *headers, "", ""]
    return "\r\n".join(lines).encode() + body
