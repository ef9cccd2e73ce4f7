"""What every vendor's rig has: a simulator on a loopback server, a clock, a ledger. A rig says the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Protocol, Self

from connectors.kit.conformance import Fault, Ledger, ManualClock
from connectors.kit.declare import Connector
from tests.connectors.kit.loopback import Heard, Loopback, Said, Wording


def _plain(_: object) -> None:
    return None


def _always(_: Heard) -> bool:
    return True


def kept_in(kept: dict[str, tuple[str, str]]) -> Callable[[str, str, Callable[[], str]], str]:
    """`Surroundings.renewed` of somebody who keeps secrets: by its key, what each was and what it became."""

    def renewed(key: str, held: str, new: Callable[[], str]) -> str:
        kept[key] = held, new()
        return kept[key][1]

    return renewed


class Closed(Protocol):
    """What a simulator does not let anybody read for now: a set of names, or of names with the scope they want."""

    def clear(self) -> None:
        """Let everything be read again."""


class VendorRig:
    """The part of a rig that is the same for all. A vendor's own adds `settings`, `secrets`, `add`, `change`,
    `duplicate`, `add_bad`, `delete`, `merge` and `lookups`; `may_fail` and `wording` as in Loopback. Where a vendor
    refuses by permission, its rig's `closed` is its simulator's, and `close` says what of it FORBIDDEN closes."""

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
        self.closed: Closed = set[str]()
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
        if fault is Fault.FORBIDDEN:
            self.close()
        self.ledger.arm(fault, times, retry_after)

    def mend(self) -> None:
        """As Rig."""
        self.ledger.disarm()
        self.closed.clear()

    def close(self) -> None:
        """Keep the stream from being read, as the vendor does it; by itself one answer alone is refused."""
