"""What a phone system tells of a call while it goes on, in the one shape every dialect is read into."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from connectors.records import Direction


class Kind(StrEnum):
    """What happened to a call."""

    RING = "ring"
    ANSWER = "answer"
    HOLD = "hold"
    RESUME = "resume"
    TRANSFER = "transfer"
    HANGUP = "hangup"


@dataclass(frozen=True, slots=True)
class CallEvent:
    """One thing that happened to one call, as one phone system told it.

    `line` names the phone system, `call_id` is unique within it and the same for all events of one call. `at` is aware,
    in UTC: when it happened where the system says so, else when it was told. `other` is the customer's number and
    `ours` the company's, each in E.164 where it could be read, else as it was written; an empty `other` is a number
    that was withheld. `name` is what the phone system calls the other side. `direction` is None where the system does
    not say. `user` is who of us has the call (a person or an extension), `queue` where it waits, and `to` whom a
    transfer hands it to (a person, an extension or a queue). Every text may be empty.
    """

    line: str
    call_id: str
    kind: Kind
    at: datetime
    other: str = ""
    ours: str = ""
    name: str = ""
    direction: Direction | None = None
    user: str = ""
    queue: str = ""
    to: str = ""
