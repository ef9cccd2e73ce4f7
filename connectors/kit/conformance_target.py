"""What the writers' suite knows of a target under test: a rig, what it can do wrong, and what it has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from types import TracebackType
from typing import Protocol, Self

from connectors.kit.conformance_rig import ManualClock
from connectors.kit.declare import Connector
from connectors.kit.writing import Writer


class WriteFault(StrEnum):
    """What a target can do wrong. AFTER: it has taken the entry all the same; LATE: it takes it a while afterwards."""

    UNAUTHORISED = "401"
    FORBIDDEN = "403"
    TOO_MANY = "429"
    ERROR_BEFORE = "5xx before it was taken"
    ERROR_AFTER = "5xx after it was taken"
    HANGS_UP_BEFORE = "no answer before it was taken"
    HANGS_UP_AFTER = "no answer after it was taken"
    LATE = "no answer, taken late"
    REFUSED = "refused as it is"


@dataclass(frozen=True, slots=True)
class Arrived:
    """An entry as the target has it: the id it came with, and all its words as one text."""

    entry_id: str
    text: str


class WriterRig(Protocol):
    """A target under the test's control; one per writer. Entering starts it with one customer and no entries.

    `not_applicable` maps an item of the suite to the reason, in words, why it has no meaning for this target. The suite
    opens the connector with `clock.now` and `clock.sleep`, so every wait is visible and takes no time.
    """

    connector: Connector
    writer: str
    clock: ManualClock
    not_applicable: Mapping[str, str]

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def settings(self) -> Mapping[str, str]:
        """Settings the connector is opened with."""

    def secrets(self) -> Mapping[str, str]:
        """Secrets the connector is opened with; none of them may turn up in an error text."""

    def place(self) -> str:
        """The source_id of the customer's own record there, "" where the writer needs none."""

    def arrived(self) -> Sequence[Arrived]:
        """What the target has, in the order it came; what it was to take late is there once its time has come."""

    def fail(self, fault: WriteFault, retry_after: float | None = None) -> None:
        """Go wrong with the next entry and with those after it, until `mend`. What is only asked may go well."""

    def mend(self) -> None:
        """End every fault."""

    def asked(self) -> int:
        """How many requests there were so far."""


# A rig that takes an entry late does so after this share of what its writer says it takes.
LATE_SHARE = 0.9


def late(writer: Writer) -> timedelta:
    """After how long a target takes what it takes late."""
    return timedelta(seconds=writer.settles * LATE_SHARE)
