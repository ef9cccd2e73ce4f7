"""What is heard in one interaction as it arrives: why the customer came, what was promised, what they were asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo

from connectors.records import InteractionRecord


@dataclass(frozen=True, slots=True)
class Heard:
    """What one interaction says for journeys and flags.

    `reason` is a name of the taxonomy ("missing_parcel"), or the source's own reason in small letters where the
    taxonomy has none, or "". `promised` is when the latest promise made in it is due (aware), None where none is or
    none says by when. `kept` says that every promise made in it was done; where it made none, that it did what was
    promised before ("Called back as promised"). `asked` has a bit for each question the customer was asked.
    """

    reason: str = ""
    promised: datetime | None = None
    kept: bool = False
    asked: int = 0


# How an interaction is heard. The zone is for days and times in its text: "by Friday" ends in it.
Hear = Callable[[InteractionRecord, tzinfo], Heard]

NOTHING = Heard()


def hear_nothing(_record: InteractionRecord, _zone: tzinfo) -> Heard:
    """For where no language is loaded."""
    return NOTHING
