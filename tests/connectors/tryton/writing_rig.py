"""A simulated Tryton under the writers' suite: one party, and notes on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Self

from connectors.kit.conformance_writing import Arrived, WriteFault, late
from connectors.kit.declare import Connector
from connectors.tryton import CONNECTOR
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.write_faults import WriteFaults
from tests.connectors.tryton.rig import TrytonRig, utc


class TrytonWritingRig:
    """`party` is the customer's."""

    def __init__(self) -> None:
        self._inner = TrytonRig()
        self.connector: Connector = CONNECTOR
        self.writer = "notes"
        self.clock, self.ledger, self.server = self._inner.clock, self._inner.ledger, self._inner.server
        self.not_applicable: Mapping[str, str] = {}
        self.party = self._inner.add_party(utc(self.clock.now()))
        self.faults = WriteFaults(
            self.server.route,
            _writes,
            _words,
            self.clock,
            self.ledger,
            late(CONNECTOR.writers["notes"]),
            lambda heard: self.server._create("ir.note", False, heard.body["params"][0]),
        )
        self._loopback = self._inner._loopback
        self._loopback.route, self._loopback.may_fail = self.faults.route, _writes

    def __enter__(self) -> Self:
        self._loopback.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loopback.__exit__(kind, error, trace)

    def settings(self) -> Mapping[str, str]:
        return {**self._inner.settings(), "write_back": "yes"}

    def secrets(self) -> Mapping[str, str]:
        return self._inner.secrets()

    def place(self) -> str:
        return str(self.party)

    def arrived(self) -> Sequence[Arrived]:
        self.faults.ripen()
        found = [note["message"] for note in self.server.tables["ir.note"].values()]
        return [Arrived(text.rpartition("Tellonce ")[2], text) for text in found]

    def fail(self, fault: WriteFault, retry_after: float | None = None) -> None:
        if fault is WriteFault.FORBIDDEN:
            self.server.unwritable.add("party.party")
        elif fault is WriteFault.REFUSED:
            self.server.unwanted.add("Broken lid")
        elif fault is WriteFault.UNAUTHORISED:
            # A forgotten session alone is begun anew; here the password is another one since.
            self.server.password = "another since"
            self.server.valid = False
        else:
            self.faults.fail(fault, retry_after)

    def mend(self) -> None:
        self.faults.mend()
        self.server.unwritable.clear()
        self.server.unwanted.clear()
        self.server.mend()

    def asked(self) -> int:
        return len(self.ledger.asked)


def _writes(heard: Heard) -> bool:
    return bool(heard.body) and heard.body["method"] == "model.ir.note.create"


def _words(fault: WriteFault, after: float | None) -> Said | None:
    if fault in (WriteFault.ERROR_BEFORE, WriteFault.ERROR_AFTER):
        return Said({"id": 0, "error": ["could not serialize access", "Traceback (most recent call last): ..."]})
    return None
