"""Short ways to write rules in tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from desk.domain.calendar_reading import World
from desk.domain.facts import NOTHING, CustomerFacts, Facts
from desk.domain.rule_reading import Book, read_rules
from desk.domain.rules import Finding, Rule, evaluate
from desk.domain.touches import Touch
from tests.touches import DAY, START

OFFICE = {"hours": dict.fromkeys(("monday", "tuesday", "wednesday", "thursday", "friday"), "09:00-17:00")}
NOW = START + 30 * DAY


def zone_named(name: str) -> tzinfo | None:
    return ZoneInfo(name) if name in ("Europe/London", "America/New_York") else None


def days_off(country: str, region: str) -> frozenset[date] | None:
    return frozenset({date(2026, 3, 3)}) if (country, region) in (("US", ""), ("US", "CA")) else None


WORLD = World(UTC, zone_named, days_off)


def document(when: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    rule = {"id": "one", "title": "One", "when": when} | more
    return {"calendars": {"office": OFFICE}, "rule": [rule]}


def book(when: Mapping[str, Any], **more: Any) -> Book:
    return read_rules(document(when, **more), WORLD)


def rule(when: Mapping[str, Any], **more: Any) -> Rule:
    read = book(when, **more)
    assert not read.problems, read.problems
    return read.rules[0]


def find(
    when: Mapping[str, Any],
    touches: Sequence[Touch],
    now: int = NOW,
    customer: CustomerFacts = NOTHING,
    zone: tzinfo = UTC,
) -> Finding:
    return evaluate(rule(when), Facts(touches, now, customer, zone))


def matches(when: Mapping[str, Any], touches: Sequence[Touch], now: int = NOW, **more: Any) -> bool:
    return find(when, touches, now, **more).matched


def words(when: Mapping[str, Any], touches: Sequence[Touch], now: int = NOW, **more: Any) -> list[str]:
    return [one.text for one in find(when, touches, now, **more).because]
