"""What every vendor's rig has: a simulator on a loopback server, a clock, a ledger. A rig says the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Self

from connectors.kit.conformance import Fault, Ledger, ManualClock
from connectors.kit.declare import Connector
from tests.connectors.kit.loopback import Heard, Loopback, Said, Wording


def _plain(_: object) -> None:
    return None


def _always(_: Heard) -> bool:
    return True


class VendorRig:
    """The part of a rig that is the same for all. A vendor's own adds `settings`, `secrets`, `add`, `change`,
    `duplicate`, `add_bad`, `delete`, `merge` and `lookups`; `may_fail` and `wording` as in Loopback."""

    may_fail: Callable[[Heard], bool] = staticmethod(_always)
    wording: Wording = staticmethod(_plain)

    def __init__(
        self,
        connector: Connector,
        stream: str,
        route: Callable[[Heard], Said],
        not_applicable: Mapping[str, str] | None = None,
    ) -> None:
        self.connector = connector
        self.stream = stream
        self.clock = ManualClock()
        self.ledger = Ledger(self.clock)
        self.not_applicable: Mapping[str, str] = not_applicable or {}
        self.server = Loopback(route, self.ledger, self.clock, may_fail=self.may_fail, wording=self.wording)

    def __enter__(self) -> Self:
        self.server.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.server.__exit__(kind, error, trace)

    @property
    def url(self) -> str:
        """Where the simulator listens."""
        return self.server.url

    def fail(self, fault: Fault, times: int = 1, retry_after: float | None = None) -> None:
        """As Rig."""
        self.ledger.arm(fault, times, retry_after)

    def mend(self) -> None:
        """As Rig."""
        self.ledger.disarm()
