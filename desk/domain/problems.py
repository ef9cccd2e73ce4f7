"""Collects what is wrong with a text of rules, each with the place to look for it, so that all is told at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong: `what`, and in `advice` what to write instead.

    `rule` is the place of the rule in the file (-1: not in a rule), `rule_id` its id ("" where it has none). `look_for`
    are words, the likeliest first, that the line at fault holds inside that rule, or anywhere.
    """

    rule: int
    rule_id: str
    look_for: tuple[str, ...]
    what: str
    advice: str


@dataclass(slots=True)
class Problems:
    """What was found so far; `rule` and `rule_id` say where the reader is."""

    found: list[Problem] = field(default_factory=list)
    rule: int = -1
    rule_id: str = ""

    def add(self, what: str, advice: str, *look_for: str) -> None:
        """Note something wrong where the reader is; empty words are not looked for, every line holds them."""
        words = tuple(word for word in look_for if word.strip())
        self.found.append(Problem(self.rule, self.rule_id, words, what, advice))

    def unknown_keys(self, table: Mapping[str, Any], known: Iterable[str], where: str) -> None:
        """Note each key that means nothing here, with the one that was probably meant."""
        allowed = sorted(known)
        for key in table:
            if key not in allowed:
                close = get_close_matches(key, allowed, 1)
                advice = f"Did you mean “{close[0]}”?" if close else f"These are known: {', '.join(allowed)}."
                self.add(f"“{key}” means nothing {where}.", advice, key)

    def text(self, table: Mapping[str, Any], key: str, most: int, missing: str = "", default: str = "") -> str:
        """A text of the table, or the default; `missing` is the advice where there has to be one."""
        value = table.get(key, default)
        if not isinstance(value, str):
            self.add(f"“{key}” is no text.", f'Write it in quotes, such as {key} = "…".', key)
            return default
        if not value.strip() and missing:
            self.add(f"“{key}” is missing.", missing, key)
        if len(value) > most:
            self.add(f"“{key}” is longer than {most} characters.", "Say it in fewer words.", key)
        return value.strip()

    def yes_no(self, table: Mapping[str, Any], key: str, default: bool) -> bool:
        """A yes or no of the table, or the default."""
        value = table.get(key, default)
        if not isinstance(value, bool):
            self.add(f"“{key}” is neither true nor false.", f"Write {key} = true or {key} = false.", key)
            return default
        return value
