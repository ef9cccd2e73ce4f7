"""Reads a whole text of rules, already parsed as TOML: rules, calendars, and everything that is wrong at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desk.domain.calendar_reading import World, read_calendars
from desk.domain.calendars import WorkCalendar
from desk.domain.condition_reading import Reader
from desk.domain.flags import Severity
from desk.domain.limit_reading import Lengths
from desk.domain.problems import Problem, Problems
from desk.domain.rules import Rule
from desk.domain.time import DAY, MINUTE

MOST_RULES = 200
LONGEST_DUE = 92 * DAY
FOR_WHOM = "team lead"
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
_KEYS = frozenset({"id", "title", "on", "cause", "severity", "for", "due", "calendar", "when"})
_TOP = frozenset({"rule", "calendars"})
_SEVERITIES = tuple(severity.value for severity in Severity)


@dataclass(frozen=True, slots=True)
class Book:
    """What a text of rules says. With problems, `rules` are only those that were read without any."""

    rules: tuple[Rule, ...]
    calendars: Mapping[str, WorkCalendar]
    problems: tuple[Problem, ...]

    def rule(self, rule_id: str) -> Rule | None:
        """The rule of this id, or None."""
        return next((rule for rule in self.rules if rule.rule_id == rule_id), None)


def read_rules(document: Mapping[str, Any], world: World) -> Book:
    """The rules of a document; every problem is told, in the order of the text."""
    problems = Problems()
    problems.unknown_keys(document, _TOP, "at the top; rules are written as [[rule]]")
    calendars = read_calendars(document.get("calendars", {}), world, problems)
    tables = document.get("rule", [])
    if not isinstance(tables, list):
        problems.add("“rule” is no list.", "Write each rule as [[rule]], with two brackets.", "rule")
        tables = []
    if len(tables) > MOST_RULES:
        problems.add(f"There are more than {MOST_RULES} rules.", "Nobody could answer them all: take some out.", "rule")
    rules = [_rule(place, table, calendars, problems) for place, table in enumerate(tables[:MOST_RULES])]
    _same_ids(tables, problems)
    return Book(tuple(rule for rule in rules if rule), calendars, tuple(problems.found))


def _rule(place: int, table: Any, calendars: Mapping[str, WorkCalendar], problems: Problems) -> Rule | None:
    problems.rule, problems.rule_id = place, _id_of(table)
    before = len(problems.found)
    rule = _read(table, Reader(Lengths(calendars, problems))) if isinstance(table, Mapping) else None
    if not isinstance(table, Mapping):
        problems.add("A rule is no table.", "Write each rule as [[rule]], with two brackets.", "rule")
    return rule if len(problems.found) == before else None


def _read(table: Mapping[str, Any], reader: Reader) -> Rule:
    problems = reader.problems
    problems.unknown_keys(table, _KEYS, "in a rule")
    rule_id = problems.text(table, "id", 60, 'Give it a short name for ever, such as id = "waited-long".')
    if rule_id and not _ID.fullmatch(rule_id):
        problems.add(f"“{rule_id}” is no id.", "Use small letters, digits and - only.", "id")
    cause = problems.text(table, "cause", 60, default=rule_id)
    if "cause" in table and not _ID.fullmatch(cause):
        problems.add(f"“{cause}” is no cause.", "Use small letters, digits and - only.", "cause")
    severity = problems.text(table, "severity", 60, default=Severity.MEDIUM.value)
    if severity not in _SEVERITIES:
        problems.add(f"“{severity}” is no severity.", f"Write one of {', '.join(_SEVERITIES)}.", "severity")
        severity = Severity.MEDIUM.value
    due, calendar = _due(table, reader)
    return Rule(
        rule_id=rule_id,
        cause=cause,
        title=problems.text(table, "title", 120, "Say in a few words what is wrong, for the board."),
        on=problems.yes_no(table, "on", True),
        severity=Severity(severity),
        for_whom=problems.text(table, "for", 60, default=FOR_WHOM),
        due=due,
        due_calendar=calendar,
        due_words=str(table.get("due", "")),
        when=reader.condition(table.get("when")),
    )


def _due(table: Mapping[str, Any], reader: Reader) -> tuple[int, WorkCalendar | None]:
    """By when, in microseconds, and the calendar where that is working time."""
    if "due" not in table:
        return 0, None
    written = reader.lengths.length(table["due"], "due")
    if written is None:
        return 0, None
    calendar = reader.lengths.calendar(table)[1] if written.working or "calendar" in table else None
    length = reader.lengths.quantity(table["due"], "due", calendar)
    if length is not None and not MINUTE <= length <= LONGEST_DUE:
        reader.problems.add("A flag is due after a minute at least, three months at most.", "Write “4 h”.", "due")
    return length or 0, calendar


def _same_ids(tables: list[Any], problems: Problems) -> None:
    seen: set[str] = set()
    for place, table in enumerate(tables):
        rule_id = _id_of(table)
        if rule_id and rule_id in seen:
            problems.rule, problems.rule_id = place, rule_id
            problems.add(f"Two rules have the id “{rule_id}”.", "Give one of them another id.", "id")
        seen.add(rule_id)


def _id_of(table: Any) -> str:
    rule_id = table.get("id", "") if isinstance(table, Mapping) else ""
    return rule_id if isinstance(rule_id, str) else ""
