"""Commands about live calls: those that are on, and with whom they are."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from typing import Any

from desk.cli.customers import customer_id_of
from desk.cli.words import answer, verb
from desk.services.build import Parts
from desk.services.call_views import CallView


def add_calls(verbs: Any) -> None:
    """desk calls [who | nobody]."""
    held = verb(verbs, "calls", "the calls that are on, as the window heard of them", _on)
    verbs = held.add_subparsers(metavar="VERB")
    verb(verbs, "who", "say with whom a call is, whatever its number says", _who, "CALL", "ID")
    verb(verbs, "nobody", "take that back: its number tells again", _nobody, "CALL")


def _on(parts: Parts, asked: argparse.Namespace) -> int:
    parts.keep_up()
    calls = parts.calls.on()
    return answer(asked, {"calls": calls}, [_line(one) for one in calls] or ["No calls."])


def _who(parts: Parts, asked: argparse.Namespace) -> int:
    parts.keep_up()
    return _told(parts, asked, parts.calls.say_who(_id(parts, asked.call), customer_id_of(parts, asked.id)))


def _nobody(parts: Parts, asked: argparse.Namespace) -> int:
    parts.keep_up()
    return _told(parts, asked, parts.calls.unsay_who(_id(parts, asked.call)))


def _told(parts: Parts, asked: argparse.Namespace, call: CallView) -> int:
    # The timeline has it so when this program ends.
    parts.keep_up()
    return answer(asked, call, [_line(call)])


def _id(parts: Parts, ending: str) -> str:
    """A call by the end of its id, where one that is on ends so."""
    found = [one.call_id for one in parts.calls.on() if len(ending) >= 4 and one.call_id.endswith(ending)]
    return found[0] if len(found) == 1 else ending


def _line(one: CallView) -> str:
    lasted = int(one.lasted(datetime.now(UTC)).total_seconds())
    told = (
        one.call_id[-8:], one.stage, f"{lasted // 60}:{lasted % 60:02}", one.direction, one.shown or one.caller,
        one.name, f"with {one.agent}" if one.agent else "", one.said,
    )  # fmt: skip
    return "  ".join(part for part in told if part)
