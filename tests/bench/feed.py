"""Pages of a shop's newest interactions as JSON, made beforehand, and a server on the loopback address that gives them
at little cost."""

from __future__ import annotations

import random
import socket
import socketserver
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from msgspec import json

from desk.domain.time import moment
from desk.domain.touches import CHANNELS, KINDS
from tests.bench.persons import account_of, email_of, phone_of
from tests.bench.shop import NOW, Exchange, exchange
from tests.bench.told import BY_EMAIL, BY_PHONE, REASON_WORDS, agent_of, said_by
from tests.bench.wording import said

PAGE = 500
# Numbers of records that no made shop has, and places none of its customers has been at.
FIRST = 500_000_000


def page_rows(customers: Sequence[int], first: int = FIRST, seed: int = 17) -> list[dict[str, Any]]:
    """One interaction of each of these customers, one a second from the shop's present on; numbered from `first`."""
    chance = random.Random(seed)
    rows = []
    for place, customer in enumerate(customers):
        item = exchange(chance, NOW + (first - FIRST + place) * 1_000_000)
        rows.append(_row(customer, item, first + place))
    return rows


def _row(customer: int, item: Exchange, number: int) -> dict[str, Any]:
    way = said_by(item)
    return {
        "id": f"i{number:09}",
        "channel": CHANNELS[item.channel],
        "direction": "inbound" if item.inbound else "outbound",
        "started_at": moment(item.at).isoformat(),
        "ended_at": moment(item.end).isoformat(),
        "phone": phone_of(customer) if way == BY_PHONE else None,
        "email": email_of(customer) if way == BY_EMAIL else None,
        "customer": account_of(customer) if way not in (BY_PHONE, BY_EMAIL) else None,
        "states": [
            {
                "kind": KINDS[kind],
                "from": moment(item.at + start).isoformat(),
                "to": moment(item.at + end).isoformat(),
                "agent": agent_of(number) if KINDS[kind] == "talk" else None,
            }
            for kind, start, end in item.stretches
        ],
        "summary": said(customer, number),
        "reason": REASON_WORDS[item.reason - 1] if item.reason else None,
        "order": item.order or None,
        "mood": None,
    }


def pages_of(rows: Sequence[dict[str, Any]], size: int = PAGE) -> list[bytes]:
    """The rows as the bodies of a source's answers, and an empty one behind them."""
    starts = range(0, len(rows), size)
    return [json.encode({"calls": rows[start : start + size]}) for start in starts] + [json.encode({"calls": []})]


class _Answers(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, folders: Sequence[Sequence[bytes]]) -> None:
        self.folders = folders
        super().__init__(("127.0.0.1", 0), _Handler)


class _Handler(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        assert isinstance(self.server, _Answers)
        while line := self.rfile.readline():
            while self.rfile.readline() not in (b"\r\n", b""):
                pass
            # "GET /3/calls?page=12&limit=500 HTTP/1.1"
            path, _, query = line.split(b" ")[1].partition(b"?")
            pages = self.server.folders[int(path.split(b"/")[1])]
            asked = dict(part.split(b"=") for part in query.split(b"&") if b"=" in part)
            body = pages[min(int(asked.get(b"page", b"1")) - 1, len(pages) - 1)]
            head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
            self.wfile.write(head.encode() + body)


@contextmanager
def served(folders: Sequence[Sequence[bytes]]) -> Iterator[str]:
    """Serves these pages until it is left; where, without the number of the folder."""
    with _Answers(folders) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()
