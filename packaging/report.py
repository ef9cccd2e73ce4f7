"""The table a test run ends with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

FAILED = "FAILED"


@dataclass(frozen=True)
class Outcome:
    """How one step went: `state` in a word, wall-clock seconds, and what a person should know or type."""

    title: str
    state: str
    seconds: float
    remark: str = ""

    @property
    def failed(self) -> bool:
        """True where the whole run must fail because of this step."""
        return self.state == FAILED


def table(outcomes: Sequence[Outcome], seconds: float) -> str:
    """One line per step, remarks indented below their step; last what it took by the wall clock (steps may overlap)."""
    width = max(len(outcome.title) for outcome in outcomes)
    lines = [f"{'step':{width}}  {'state':8} seconds", "-" * (width + 19)]
    for outcome in outcomes:
        lines.append(f"{outcome.title:{width}}  {outcome.state:8} {outcome.seconds:7.1f}")
        lines += [f"    {line}" for line in outcome.remark.splitlines()]
    lines.append(f"{'all':{width}}  {'':8} {seconds:7.1f}")
    return "\n".join(lines)
