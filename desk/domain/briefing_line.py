"""One line of a briefing: made where a journey's records are read, and shown as it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class BriefingLine:
    """One thing known already.

    `kind` is reason, account, order, case, product, amount, tracking, tried, promised or asked. `sure` is stated (a
    field of the source), noted (a disposition or note) or read (found in text, word for word). `key` names the record
    it comes from, `at` is when it was said. `due_at`, `overdue` and `kept` are for promises, `times` for questions:
    how often it was asked.
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
