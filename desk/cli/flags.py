"""Commands about flags: list, show, raise, take, assign, snooze, resolve, reopen, note."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from desk.cli.customers import customer_id_of
from desk.cli.moments import later_of
from desk.cli.telling import flag_line, flag_lines
from desk.cli.words import Run, answer, positive, verb
from desk.services.asks import ServiceError
from desk.services.build import Parts

STATES = ("open", "mine", "due", "snoozed", "resolved", "all")
SHOWN = 40


def add_flags(verbs: Any) -> None:
    """desk flags [show | raise | take | assign | snooze | resolve | reopen | note]."""
    flags = verb(verbs, "flags", "flags raised by rules and people", _list)
    flags.add_argument("--state", choices=STATES, default="open")
    flags.add_argument("--limit", type=positive, default=SHOWN)
    flags.add_argument("--older", default=None, help="the “older” of an earlier answer")
    verbs = flags.add_subparsers(metavar="VERB")
    verb(verbs, "show", "one flag with its history", _show, "FLAG")
    made = verb(verbs, "raise", "raise one by hand", _raise, "ID", "TITLE")
    made.add_argument("--severity", choices=("high", "medium", "low"), default="medium")
    made.add_argument("--journey", default="", help="the journey's first line; the newest journey without it")
    made.add_argument("--note", default="")
    _many(verbs, "take", "make flags yours", _take)
    _many(verbs, "assign", "give flags to somebody", _assign, "OWNER")
    _many(verbs, "snooze", "hide flags until a moment such as “tomorrow 9:00” or “in 2 hours”", _snooze, "UNTIL")
    resolved = _many(verbs, "resolve", "close flags, with a reason", _resolve, "REASON")
    resolved.add_argument("--as", choices=("kept", "needless"), default="kept", dest="resolved_as")
    _many(verbs, "reopen", "open flags again", _reopen)
    verb(verbs, "note", "write a note on a flag", _note, "FLAG", "TEXT")


def _many(verbs: Any, name: str, help: str, run: Run, *words: str) -> argparse.ArgumentParser:
    parser = verb(verbs, name, help, run, *words)
    parser.add_argument("flags", nargs="+", metavar="FLAG", help="ids, or their ends as the list shows them")
    return parser


def _list(parts: Parts, asked: argparse.Namespace) -> int:
    page = parts.flags.page(asked.state, asked.older, asked.limit)
    lines = [flag_line(flag) for flag in page.flags]
    if page.older:
        lines.append(f"… more with: --older {page.older}")
    lines.append("  ".join(f"{name} {count:,}" for name, count in page.counts))
    return answer(asked, page, lines if page.flags else ["No flags.", *lines])


def _show(parts: Parts, asked: argparse.Namespace) -> int:
    flag = parts.flags.flag(_ids(parts, [asked.flag])[0])
    return answer(asked, flag, list(flag_lines(flag)))


def _raise(parts: Parts, asked: argparse.Namespace) -> int:
    customer_id = customer_id_of(parts, asked.id)
    journey = asked.journey
    if not journey:
        newest = parts.journeys.standing(customer_id, 1).journeys
        if not newest:
            raise ServiceError("This customer has no journey yet.", "A flag hangs on something that happened.")
        journey = newest[0].journey_id
    flag = parts.flags.raise_by_hand(customer_id, journey, asked.title, asked.severity, asked.note)
    return answer(asked, flag, list(flag_lines(flag)))


def _take(parts: Parts, asked: argparse.Namespace) -> int:
    return _changed(parts, asked, parts.flags.take)


def _assign(parts: Parts, asked: argparse.Namespace) -> int:
    return _changed(parts, asked, lambda ids: parts.flags.assign(ids, asked.owner))


def _snooze(parts: Parts, asked: argparse.Namespace) -> int:
    until = later_of(asked.until, datetime.now(UTC), parts.zone)
    return _changed(parts, asked, lambda ids: parts.flags.snooze(ids, until))


def _resolve(parts: Parts, asked: argparse.Namespace) -> int:
    return _changed(parts, asked, lambda ids: parts.flags.resolve(ids, asked.resolved_as, asked.reason))


def _reopen(parts: Parts, asked: argparse.Namespace) -> int:
    return _changed(parts, asked, parts.flags.reopen)


def _note(parts: Parts, asked: argparse.Namespace) -> int:
    asked.flags = [asked.flag]
    return _changed(parts, asked, lambda ids: parts.flags.note(ids[0], asked.text))


def _changed(parts: Parts, asked: argparse.Namespace, change: Callable[[Sequence[str]], None]) -> int:
    """Change some flags and say how each stands now."""
    ids = _ids(parts, asked.flags)
    change(ids)
    flags = tuple(parts.flags.flag(flag_id) for flag_id in ids)
    return answer(asked, {"flags": flags}, [flag_line(flag) for flag in flags])


def _ids(parts: Parts, words: Sequence[str]) -> list[str]:
    """Whole ids of flags; the end of one will do where no other ends so."""
    ids = []
    for word in words:
        if len(word) < 4:
            raise ServiceError(f"“{word}” is too short for a flag.", "Give at least the last four signs of its id.")
        found = parts.decisions.flags.board.ending(word, 2)
        if len(found) > 1:
            raise ServiceError(f"Several flags end in “{word}”.", "Give more of the id.")
        ids.append(found[0] if found else word)
    return ids
