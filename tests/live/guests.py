"""What the tests of the receiver call it with: plain sockets, so that every byte is theirs."""

from __future__ import annotations

import socket
from contextlib import suppress

TOKEN = "a-token-of-the-tests"


def call(port: int, request: bytes, *, end: bool = False) -> bytes:
    """Send these bytes and read until the other side closes; what could not be sent any more is left."""
    with socket.create_connection(("127.0.0.1", port), 10) as connection:
        connection.settimeout(10)
        with suppress(OSError):
            connection.sendall(request)
            if end:
                connection.shutdown(socket.SHUT_WR)
        answer = b""
        with suppress(OSError):
            while more := connection.recv(65_536):
                answer += more
        return answer


def status(answer: bytes) -> int:
    """The status of an HTTP answer, 0 where there was none."""
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.1 ") else 0


def get(path: str, *headers: str, host: str = "127.0.0.1") -> bytes:
    """A GET as a phone sends it."""
    return "\r\n".join([f"GET {path} HTTP/1.1", f"Host: {host}", *headers, "", ""]).encode()


def post(path: str, body: bytes, *headers: str, kind: str = "application/json") -> bytes:
    """A POST with its length."""
    lines = [f"POST {path} HTTP/1.1", "Host: localhost", f"Content-Type: {kind}", f"Content-Length: {len(body)}"]
    return "\r\n".join([*lines, *headers, "", ""]).encode() + body
