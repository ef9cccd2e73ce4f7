"""What a company decides about hand-offs: until when a customer is awaited, and what which receiver never sees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from connectors.records import Channel
from desk.domain.flags import Severity
from desk.domain.hand_offs import To
from desk.domain.rule_tables import only, table_of, wrong

# The kinds of line a hand-off may have.
KINDS = (
    "reason",
    "account",
    "order",
    "case",
    "inquiry",
    "product",
    "amount",
    "tracking",
    "tried",
    "promised",
    "asked",
)
LONGEST_MINUTES = 60 * 24 * 90
# Receivers that have names; so many of each are more than anybody chooses from.
NAMED = (To.PERSON, To.TEAM, To.STORE, To.CHANNEL)
MOST_RECEIVERS, LONGEST_NAME = 2_000, 120
# Of a folder that desks share: how long hand-offs lie there unless a company says otherwise.
KEEP_DAYS, MOST_KEEP_DAYS, LONGEST_PATH = 30, 366, 1_000


@dataclass(frozen=True, slots=True)
class HandOffRules:
    """`within` is how long a customer is awaited by receiver; `grace` how long after that their record may come late;
    `severity` that of the flag raised then. `hidden` has by receiver the kinds of line it never sees, with reasons.
    `receivers` are the names to choose from, in the company's order. `folder` is one that desks share, "" for none, in
    which hand-offs lie for `keep` after the customer was awaited."""

    within: Mapping[To, timedelta]
    grace: timedelta
    severity: Severity
    hidden: Mapping[To, Mapping[str, str]]
    receivers: Mapping[To, tuple[str, ...]] = field(default_factory=dict)
    folder: str = ""
    keep: timedelta = timedelta(days=KEEP_DAYS)


def read_hand_off_rules(text: Mapping[str, Any]) -> HandOffRules:
    """Rules as TOML has them; Trouble names what is wrong."""
    only(text, {"awaited_minutes", "grace_minutes", "flag_severity", "hidden", "receivers", "shared"}, "")
    awaited, hidden, receivers, shared = (
        table_of(text, name) for name in ("awaited_minutes", "hidden", "receivers", "shared")
    )
    only(awaited, set(To), "awaited_minutes.")
    only(hidden, set(To), "hidden.")
    only(receivers, {to.value for to in NAMED}, "receivers.")
    only(shared, {"folder", "keep_days"}, "shared.")
    severity = text.get("flag_severity")
    if severity not in set(Severity):
        raise wrong("flag_severity", f"one of {', '.join(Severity)}")
    return HandOffRules(
        within={to: _minutes(awaited.get(to.value), f"awaited_minutes.{to.value}", 1) for to in To},
        grace=_minutes(text.get("grace_minutes"), "grace_minutes", 0),
        severity=Severity(severity),
        hidden={to: _reasons(table_of(hidden, to.value), to) for to in To},
        receivers={to: _names(receivers.get(to.value, []), to) for to in NAMED},
        folder=_folder(shared.get("folder", "")),
        keep=timedelta(days=_days(shared.get("keep_days", KEEP_DAYS))),
    )


def _reasons(table: Mapping[str, Any], to: To) -> Mapping[str, str]:
    only(table, set(KINDS), f"hidden.{to.value}.")
    for kind, reason in table.items():
        if not isinstance(reason, str) or not 0 < len(reason.strip()) <= 200:
            raise wrong(f"hidden.{to.value}.{kind}", "a reason in words")
    return {kind: reason.strip() for kind, reason in table.items()}


def _names(held: Any, to: To) -> tuple[str, ...]:
    """Names as they are written, each once."""
    where = f"receivers.{to.value}"
    if not isinstance(held, list) or len(held) > MOST_RECEIVERS:
        raise wrong(where, f"a list of at most {MOST_RECEIVERS} names")
    if not all(isinstance(name, str) and 0 < len(name.strip()) <= LONGEST_NAME for name in held):
        raise wrong(where, f"names of at most {LONGEST_NAME} signs")
    if to is To.CHANNEL and not set(held) <= set(Channel):
        raise wrong(where, f"some of {', '.join(Channel)}")
    return tuple(dict.fromkeys(" ".join(name.split()) for name in held))


def _folder(value: Any) -> str:
    """A folder with all that leads to it: the desk may be started from anywhere."""
    whole = isinstance(value, str) and (not value or value.startswith(("/", "~", "\\\\")) or value[1:2] == ":")
    if not whole or len(value) > LONGEST_PATH:
        raise wrong("shared.folder", "a folder with its whole path")
    return str(value)


def _days(value: Any) -> int:
    if type(value) is not int or not 1 <= value <= MOST_KEEP_DAYS:
        raise wrong("shared.keep_days", f"whole days from 1 to {MOST_KEEP_DAYS}")
    return value


def _minutes(value: Any, name: str, least: int) -> timedelta:
    if type(value) is not int or not least <= value <= LONGEST_MINUTES:
        raise wrong(name, f"whole minutes from {least} to {LONGEST_MINUTES}")
    return timedelta(minutes=value)
