"""The briefing of one journey: what the customer has told us already, each line with the record it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from connectors.records import CustomerRecord, InteractionRecord, Message, OrderRecord


@dataclass(frozen=True, slots=True)
class Told:
    """One record of a journey and the key that cites it. `messages` is its transcript where it was read."""

    key: str
    record: InteractionRecord | OrderRecord
    messages: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """One record that says who the customer is, the key that cites it, and when it was said or first seen."""

    key: str
    record: CustomerRecord
    at: datetime


@dataclass(frozen=True, slots=True)
class Line:
    """One thing known already.

    `kind` is reason, account, order, case, product, amount, tracking, tried, promised or asked. `sure` is stated (a
    field of the source), noted (a disposition or note) or read (found in text, word for word). `key` names the record
    it comes from, `at` is when it was said. `due_at`, `overdue` and `kept` are for promises, `times` for questions.
    """

    kind: str
    value: str
    sure: str
    key: str
    at: datetime
    due_at: datetime | None = None
    overdue: bool = False
    kept: bool = False
    times: int = 1


@dataclass(frozen=True, slots=True)
class Briefing:
    """The lines in the order a person reads them out, and how many questions were asked again."""

    lines: tuple[Line, ...]
    repeat_questions: int
