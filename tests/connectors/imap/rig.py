"""A simulated mail server under the conformance suite's control. A row is a thread, of one mail to begin with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from email.utils import format_datetime
from types import TracebackType
from typing import Self

from connectors.imap import CONNECTOR
from connectors.imap.mailbox import PLAIN
from connectors.kit.conformance import Fault, Ledger, ManualClock
from connectors.records import IdentifierKind
from tests.connectors.imap.simulator import PASSWORD, USER, Simulator


class ImapRig:
    """As Rig; one simulator, of which the inbox has what customers write."""

    connector, stream = CONNECTOR, "mails"
    not_applicable: Mapping[str, str] = {
        "merged row": "Threads that turn out to be one are shown by a test of their own; a server merges none.",
        "repeated page token": "Mails have numbers; a server names no next page.",
    }

    def __init__(self) -> None:
        self.clock = ManualClock()
        self.ledger = Ledger(self.clock)
        self.imap = Simulator(self.ledger)
        self._made = 0

    def __enter__(self) -> Self:
        self.imap.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.imap.__exit__(kind, error, trace)

    def settings(self) -> Mapping[str, str]:
        return {"host": "127.0.0.1", "port": str(self.imap.port), "secure": PLAIN, "user": USER, "days": "0"}

    def secrets(self) -> Mapping[str, str]:
        return {"password": PASSWORD}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        return [self.write(at) for _ in range(count)]

    def write(self, at: datetime, **more: str) -> str:
        """A mail of a customer of their own; returns its id."""
        self._made += 1
        number = self._made
        headers = {
            **{"Message-ID": f"<m{number}@mail.example>", "From": f"Person Number{number:04d} <P{number}@Example.com>"},
            **{"To": USER, "Subject": "A broken lid", "Date": format_datetime(at)},
            **{key.replace("_", "-"): value for key, value in more.items()},
        }
        self.imap.put("INBOX", at, headers, f"The lid of pot {number} is broken.\n\n-- \nPerson\n")
        return headers["Message-ID"].strip("<>")

    def answer(self, thread: str, at: datetime, text: str = "We send you a new one.") -> None:
        """Our answer, among what we sent."""
        self._made += 1
        headers = {"Message-ID": f"<a{self._made}@shop.example>", "From": f"Ann Agent <{USER}>", "To": "p@example.com"}
        told = {"In-Reply-To": f"<{thread}>", "References": f"<{thread}>", "Date": format_datetime(at)}
        self.imap.put("Sent", at, {**headers, **told, "Subject": "Re: A broken lid"}, text)

    def change(self, source_id: str, at: datetime) -> None:
        self.answer(source_id, at)

    def duplicate(self, source_id: str) -> None:
        (mail,) = (one for one in self.imap.boxes["INBOX"].mails.values() if source_id in one.headers["Message-ID"])
        self.imap.put("Sent", mail.at, mail.headers, mail.text.decode())

    def add_bad(self) -> None:
        self.write(self.clock.now(), From="")

    def delete(self, source_id: str) -> None:
        for box in self.imap.boxes.values():
            box.mails = {uid: one for uid, one in box.mails.items() if source_id not in one.headers["Message-ID"]}

    def merge(self, source_id: str, into: str) -> None:
        raise AssertionError("nothing merges mails")

    def fail(self, fault: Fault, times: int = 1, retry_after: float | None = None) -> None:
        if fault is Fault.UNAUTHORISED:
            self.imap.refuse = "[AUTHENTICATIONFAILED] Authentication failed for P1@Example.com."
        elif fault is Fault.FORBIDDEN:
            self.imap.closed = True
        else:
            self.ledger.arm(fault, times, retry_after)

    def mend(self) -> None:
        self.ledger.disarm()
        self.imap.refuse, self.imap.closed = "", False

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        return ((IdentifierKind.EMAIL, "p3@example.com", ["m3@mail.example"]),)
