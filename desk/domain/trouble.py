"""The one kind of error a person is shown: what happened, and what to do next."""

from __future__ import annotations


class Trouble(Exception):
    """`title` says what happened, `advice` what to do next. Neither ever holds customer data."""

    def __init__(self, title: str, advice: str = "") -> None:
        super().__init__(f"{title} {advice}".strip())
        self.title = title
        self.advice = advice
