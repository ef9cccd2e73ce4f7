"""The one error the packaging scripts show to a person: what is in the way, and what to do about it."""

from __future__ import annotations


class SetupError(Exception):
    """`problem` says what is in the way in one line, `advice` what to type or do next; both are shown as they are."""

    def __init__(self, problem: str, advice: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.advice = advice

    def shown(self) -> str:
        """The text for the terminal, advice on lines of its own."""
        lines = self.advice.splitlines()
        return "\n".join(["", f"Cannot go on: {self.problem}", *(f"  {line}" for line in lines)])
