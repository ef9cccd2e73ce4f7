"""Asks this desk's own receiver as a phone would: whether it is there, and whether the token is right."""

from __future__ import annotations

import socket

from desk.live.gate import CHECK
from desk.live.receiver import HOST, PATIENCE_SECONDS

_MOST_BYTES = 4_096


def asked(port: int, token: str) -> int:
    """The status whoever listens on this port of this machine gives to a check with this token; 0 where nobody answers
    in time, or not in HTTP. Blocks for as long as the receiver has patience, at most."""
    words = f"GET /{token}/{CHECK} HTTP/1.1\r\nHost: {HOST}:{port}\r\nConnection: close\r\n\r\n"
    try:
        with socket.create_connection((HOST, port), PATIENCE_SECONDS) as line:
            line.sendall(words.encode())
            with line.makefile("rb") as answer:
                first = answer.readline(_MOST_BYTES).split()
                # Whoever goes with something unread tears the line.
                answer.read(_MOST_BYTES)
    except OSError:
        return 0
    known = len(first) > 1 and first[0].startswith(b"HTTP/") and first[1].isdigit()
    return int(first[1]) if known else 0
