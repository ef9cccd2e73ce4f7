"""Commands about what was and how much it was: as-of, numbers over all customers, and corrections of journeys."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from typing import Any

from desk.cli.customers import customer_id_of
from desk.cli.moments import moment_of
from desk.cli.rules import add_days, days_of
from desk.cli.telling import as_of_lines, numbers_lines
from desk.cli.words import answer, group, verb
from desk.services.build import Parts


def add_past(verbs: Any) -> None:
    """desk asof | numbers."""
    asof = verb(verbs, "asof", "what this desk knew of a customer at a moment", _asof, "ID")
    asof.add_argument("time", nargs="+", metavar="TIME", help="such as “yesterday 14:02”, “2026-03-02”, “2 hours ago”")
    numbers = verb(verbs, "numbers", "time, repeats, promises and flags over all customers", _numbers)
    add_days(numbers)


def add_journey(verbs: Any) -> None:
    """desk journey join | split | undo."""
    journey = group(verbs, "journey", "put lines of a timeline into journeys: join, split, undo")
    verb(journey, "join", "put a line into the journey of another", _join, "KEY", "TO")
    verb(journey, "split", "let a line begin a journey of its own", _split, "KEY")
    verb(journey, "undo", "take back what was decided last about a line", _undo, "KEY")


def _asof(parts: Parts, asked: argparse.Namespace) -> int:
    at = moment_of(" ".join(asked.time), datetime.now(UTC), parts.zone)
    view = parts.journeys.as_of(customer_id_of(parts, asked.id), at)
    return answer(asked, view, list(as_of_lines(view)))


def _numbers(parts: Parts, asked: argparse.Namespace) -> int:
    view = parts.journeys.numbers(*days_of(parts, asked))
    return answer(asked, view, list(numbers_lines(view)))


def _join(parts: Parts, asked: argparse.Namespace) -> int:
    parts.journeys.join(asked.key, asked.to)
    return answer(asked, {"joined": asked.key, "to": asked.to}, [f"Joined {asked.key} to {asked.to}."])


def _split(parts: Parts, asked: argparse.Namespace) -> int:
    parts.journeys.split(asked.key)
    return answer(asked, {"split": asked.key}, [f"{asked.key} begins a journey of its own."])


def _undo(parts: Parts, asked: argparse.Namespace) -> int:
    parts.journeys.undo_correction(asked.key)
    return answer(asked, {"undone": asked.key}, [f"Taken back what was decided last about {asked.key}."])
