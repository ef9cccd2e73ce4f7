"""Reads the conditions of a rule: all, any, not, and single ones with their limits, windows and options."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any as Plain

from desk.domain.limit_reading import FOR_SHAPE, LIMITS, Lengths, contradiction, read_limit
from desk.domain.measures import MEASURES, Measure
from desk.domain.picking import Leaf
from desk.domain.problems import Problems
from desk.domain.rules import All, Any, Condition, Not, asks_customer
from desk.domain.time import DAY, MINUTE
from desk.domain.touches import CHANNELS

DEEPEST = 8
LONGEST_WINDOW = 366 * DAY
TODAY = "today"
_GROUPS = ("all", "any", "not")
_PLACES = {channel.value: place for place, channel in enumerate(CHANNELS) if channel.value != "order"}
_SAME = ("journey", "number", "reason")
# What stands in for a condition that cannot be read: its rule is not used, so it is never asked.
_NOTHING = Any(())


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads conditions of one text of rules with its calendars."""

    lengths: Lengths

    @property
    def problems(self) -> Problems:
        """Where what is wrong goes."""
        return self.lengths.problems

    def condition(self, table: Plain, depth: int = 0) -> Condition:
        """The condition a table describes; what is wrong with it goes to the problems."""
        if not isinstance(table, Mapping) or not table:
            self.problems.add(
                "A condition is missing, or is no table.", 'Write { measure = "repeats", at_least = 2 }.', "when"
            )
            return _NOTHING
        groups = [key for key in _GROUPS if key in table]
        if not groups:
            return self._single(table)
        if depth >= DEEPEST:
            self.problems.add(
                "Conditions lie deeper in one another than anybody reads.", "Make two rules of it.", "when"
            )
            return _NOTHING
        if len(table) > 1:
            self.problems.add(
                f"“{groups[0]}” stands beside other keys.", "Put each part into the list of one all or any.", groups[0]
            )
        if groups[0] == "not":
            return Not(self.condition(table["not"], depth + 1))
        return self._group(groups[0], table[groups[0]], depth)

    def _group(self, key: str, parts: Plain, depth: int) -> Condition:
        if not isinstance(parts, list) or not parts:
            self.problems.add(f"“{key}” holds no conditions.", f"Write {key} = [ … ] with at least one.", key)
            return _NOTHING
        read = tuple(self.condition(part, depth + 1) for part in parts)
        # What touches tell is asked first: the customer's facts are read only where it has not decided yet.
        read = tuple(sorted(read, key=asks_customer))
        return All(read) if key == "all" else Any(read)

    def _single(self, table: Mapping[str, Plain]) -> Condition:
        name = table.get("measure")
        measure = MEASURES.get(name) if isinstance(name, str) else None
        if measure is None:
            close = get_close_matches(str(name), MEASURES, 1)
            advice = f"Did you mean “{close[0]}”?" if close else f"These are known: {', '.join(MEASURES)}."
            what = f"“{name}” is no measure." if name else "A condition names no measure."
            self.problems.add(what, advice, str(name or next(iter(table))), "when")
            return _NOTHING
        self.problems.unknown_keys(table, {"measure", *LIMITS, *measure.options}, f"for {measure.name}")
        leaf = self._options(measure, table)
        limits = [read_limit(self.lengths, measure, leaf, key, table[key]) for key in LIMITS if key in table]
        if not limits:
            keys = " or ".join(FOR_SHAPE[measure.shape])
            self.problems.add(f"{measure.name} has no limit.", f"Write {keys} beside it.", measure.name)
            return _NOTHING
        read = [limit for limit in limits if limit is not None]
        contradiction(self.lengths, measure, read)
        return read[0] if len(read) == 1 else All(tuple(read))

    def _options(self, measure: Measure, table: Mapping[str, Plain]) -> Leaf:
        window, today = self._window(measure, table)
        name, calendar = "", None
        if "calendar" in measure.options and ("calendar" in table or _mentions_working(table)):
            name, calendar = self.lengths.calendar(table)
        elif measure.name == "working_hours":
            name, calendar = self.lengths.calendar(table)
            if calendar is None:
                self.problems.add("Working time needs a calendar.", "Describe one as [calendars.office].", measure.name)
        return Leaf(
            measure.name,
            window=window,
            today=today,
            calendar=calendar,
            calendar_name=name,
            channel=self._place(table, "channel"),
            before=self._place(table, "before"),
            same=self._choice(table, "same", _SAME),
            untouched=self.problems.yes_no(table, "untouched", False),
            gave_up=self.problems.yes_no(table, "gave_up", False),
            lowest=self.problems.yes_no(table, "lowest", False),
        )

    def _window(self, measure: Measure, table: Mapping[str, Plain]) -> tuple[int, bool]:
        if "within" not in table or "within" not in measure.options:
            return 0, False
        value = table["within"]
        if value == TODAY and measure.name == "promises_due":
            return 0, True
        window = self.lengths.length(value, "within")
        if window is None:
            return 0, False
        if window.working:
            self.problems.add("A window is not told in working time.", "Write such as “7 days”.", str(value), "within")
        elif not MINUTE <= window.length <= LONGEST_WINDOW:
            self.problems.add(
                "A window is a minute at least and a year at most.", "Write such as “7 days”.", str(value), "within"
            )
        return window.length, False

    def _place(self, table: Mapping[str, Plain], key: str) -> int:
        return _PLACES.get(self._choice(table, key, ("", *_PLACES)), -1)

    def _choice(self, table: Mapping[str, Plain], key: str, choices: tuple[str, ...]) -> str:
        value = self.problems.text(table, key, 60, default=choices[0])
        if value not in choices:
            self.problems.add(
                f"“{value}” is no {key}.", f"Write one of {', '.join(filter(None, choices))}.", value, key
            )
        return value


def _mentions_working(table: Mapping[str, Plain]) -> bool:
    return any("working" in str(table[key]).lower() for key in LIMITS if key in table)
