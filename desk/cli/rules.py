"""Commands about the rules that raise flags: list them, check a file, try one on the past."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from desk.cli.moments import day_of
from desk.cli.telling import rules_lines, trial_lines
from desk.cli.words import answer, group, positive, verb
from desk.services.asks import ServiceError
from desk.services.build import Parts

DAYS = 30
PROGRESS_EVERY = 0.5


def add_rules(verbs: Any) -> None:
    """desk rules list | check | try."""
    rules = group(verbs, "rules", "rules that raise flags: list, check a file, try one on the past")
    verb(rules, "list", "the rules in force", _list)
    check = verb(rules, "check", "say what is wrong with a file of rules", _check)
    check.add_argument("file", nargs="?", default="", metavar="FILE", help="the desk's own file where none is named")
    tried = verb(rules, "try", "what a rule would have done in the past", _try, "RULE")
    tried.add_argument("--file", default="", help="a file of rules; those in force without it")
    add_days(tried)


def add_days(parser: argparse.ArgumentParser) -> None:
    """--days, or --from and --to."""
    parser.add_argument("--days", type=positive, default=DAYS, help="so many days until today")
    parser.add_argument("--from", default="", dest="first", metavar="DAY", help="such as 2026-03-02")
    parser.add_argument("--to", default="", dest="last", metavar="DAY", help="today without it")


def days_of(parts: Parts, asked: argparse.Namespace) -> tuple[date, date]:
    """The first and last day that was asked for, in the desk's zone."""
    now = datetime.now(UTC)
    last = day_of(asked.last or "today", now, parts.zone)
    if asked.first:
        return day_of(asked.first, now, parts.zone), last
    return last - timedelta(days=asked.days - 1), last


def _list(parts: Parts, asked: argparse.Namespace) -> int:
    rules = parts.flags.rules()
    return answer(asked, rules, list(rules_lines(rules)))


def _check(parts: Parts, asked: argparse.Namespace) -> int:
    text, name = (_read(asked.file), asked.file) if asked.file else (parts.flags.rules().text, "the desk's rules")
    troubles = parts.flags.check(text)
    lines = [f"{name}, line {t.line}{f', {t.rule}' if t.rule else ''}: {t.what} {t.advice}" for t in troubles]
    answer(asked, {"troubles": troubles}, lines or ["Nothing is wrong."])
    return 1 if troubles else 0


def _try(parts: Parts, asked: argparse.Namespace) -> int:
    text = _read(asked.file) if asked.file else parts.flags.rules().text
    first, last = days_of(parts, asked)
    trial = parts.flags.try_rule(text, asked.rule, first, last, _shown())
    return answer(asked, trial, list(trial_lines(trial)))


def _shown() -> Callable[[float], bool]:
    """Says twice a second how far a trial is; Ctrl+C ends it as it does every command."""
    said = [time.monotonic()]

    def progress(share: float) -> bool:
        if time.monotonic() - said[0] >= PROGRESS_EVERY:
            said[0] = time.monotonic()
            print(f"{share:.0%} of all customers", file=sys.stderr)
        return True

    return progress


def _read(file: str) -> str:
    try:
        return Path(file).expanduser().read_text(encoding="utf-8")
    except OSError as problem:
        raise ServiceError(f"{file} cannot be read ({problem.strerror}).", "Check the name of the file.") from None
    except UnicodeDecodeError:
        raise ServiceError(f"{file} is no text in UTF-8.", "Save it as UTF-8.") from None
