"""Events of Segment's specification that a program on this machine sends here: each is kept as a line of a file.

The file lies in the folder of the source it is for, which reads it like any archive. What stands there is as plain as
what Segment writes into a bucket; only this account may read it.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import math
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desk.live.requests_in import EVENTS as EVENTS
from desk.live.requests_in import FORBIDDEN, NOT_FOUND, NOT_NOW, UNREAD, Refusal, Request

# How Segment's webhook destination signs a body: HMAC-SHA1 with the shared secret, in hexadecimal.
SIGNATURE_HEADER = "x-signature"


@dataclass(frozen=True, slots=True)
class Inbox:
    """Where the events of one source are kept. `secret` is what their sender signs with, "" where it does not."""

    folder: Path
    secret: str = ""


# The inbox of a source by its short name; None where it has none.
Inboxes = Callable[[str], Inbox | None]


def no_inbox(_name: str) -> None:
    """For a desk without such a source."""


@dataclass(frozen=True, slots=True)
class Events:
    """What one request brought, for one source."""

    inbox: Inbox
    line: bytes
    day: str

    def keep(self) -> Refusal | None:
        """Add it to the day's file; why it must come again where that cannot be."""
        try:
            self.inbox.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            path = self.inbox.folder / f"received-{self.day}.jsonl"
            file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            try:
                # What a full disk cut off stays a line of its own, and takes nothing that comes later with it.
                line = b"\n" + self.line if _is_cut_off(file) else self.line
                # One call: two programs that write here do not mix their lines.
                done = os.write(file, line)
            finally:
                os.close(file)
        except OSError:
            return NOT_NOW
        return None if done == len(line) else NOT_NOW


def _is_cut_off(file: int) -> bool:
    if not os.fstat(file).st_size:
        return False
    os.lseek(file, -1, os.SEEK_END)
    return os.read(file, 1) != b"\n"


def events_in(request: Request, name: str, inboxes: Inboxes, now: datetime) -> Events | Refusal:
    """The events of a request for one source: a call of the specification, a list of them, or a batch."""
    inbox = inboxes(name)
    if inbox is None or request.method != "POST":
        return NOT_FOUND
    if inbox.secret and not _signed(request, inbox.secret):
        return FORBIDDEN
    told = _told(request.body)
    if isinstance(told, list):
        told = {"batch": told}
    if not isinstance(told, dict) or not (isinstance(told.get("batch"), list) or told.get("type")):
        return UNREAD
    line = json.dumps({"receivedAt": now.astimezone(UTC).isoformat(), **told}, ensure_ascii=False)
    return Events(inbox, line.encode("utf-8", "replace") + b"\n", f"{now.astimezone(UTC):%Y-%m-%d}")


def _told(body: bytes) -> Any:
    try:
        # One number that is none (NaN, 1e999) makes no line unreadable that holds other calls as well.
        return json.loads(body, parse_constant=lambda _word: None, parse_float=_finite)
    except (ValueError, RecursionError):
        return None


def _finite(written: str) -> float | None:
    number = float(written)
    return number if math.isfinite(number) else None


def _signed(request: Request, secret: str) -> bool:
    right = hmac.new(secret.encode(), request.body, hashlib.sha1).hexdigest()
    given = request.headers.get(SIGNATURE_HEADER, "").strip().lower()
    return hmac.compare_digest(given.encode("utf-8", "replace"), right.encode())
