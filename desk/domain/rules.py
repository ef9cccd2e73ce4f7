"""Rules that raise flags: conditions over the facts of a journey, whether they match, why, and until when."""

from __future__ import annotations

from dataclasses import dataclass

from desk.domain.facts import Facts
from desk.domain.flags import Severity


@dataclass(frozen=True, slots=True)
class Because:
    """One fact a match rests on, in words, with the (record, part) of the touches it comes from, oldest first."""

    text: str
    touches: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says of one journey at one moment.

    The answer stands until `wake_at` (microseconds; None: for ever) as long as nothing happens to the customer.
    `because` is empty unless it matched; `news` is the latest moment the match rests on.
    """

    matched: bool
    wake_at: int | None
    because: tuple[Because, ...] = ()
    news: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as the file has it. `needs_customer` says that it asks for something CustomerFacts holds.

    `due` is by when somebody has to answer, in microseconds of working time of `due_calendar` ("" around the clock);
    0 is never.
    """

    rule_id: str
    title: str
    on: bool
    severity: Severity
    for_whom: str
    due: int
    needs_customer: bool


def evaluate(rule: Rule, facts: Facts) -> Finding:
    """Whether the rule matches the journey at `facts.now`, why, and until when that answer stands."""
    raise NotImplementedError
