"""Reads what a company decides about wrap-ups, calls out and the call log from a plain table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time, timedelta
from typing import Any

from desk.domain.call_backs import PURPOSES
from desk.domain.call_log import NEEDS
from desk.domain.calling_hours import Hours, Policy
from desk.domain.dispositions import Disposition
from desk.domain.phrases import PhraseError, read_phrase
from desk.domain.trouble import Trouble

TITLE_LIMIT = 30
_CODE = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_HOURS = re.compile(r"(\d{1,2}):(\d\d)\s*-\s*(\d{1,2}):(\d\d)")
_PARTS = {
    "": {"wrap_up", "dispositions", "calls_out", "call_backs", "call_log"},
    "wrap_up": {"seconds", "default"},
    "calls_out": {"a_week", "never_words", *PURPOSES},
    "call_backs": {"ring_minutes_ahead"},
    "call_log": {"needs"},
    "dispositions": {"code", "title", "words", "phrases", "reasons"},
}


@dataclass(frozen=True, slots=True)
class WorkRules:
    """What the company decided. `closes_after` is how long a wrap-up may stay open after its interaction (None: for
    ever), `default` its outcome then; `ring_ahead` how long before its time a call-back rings; `needs` what an
    interaction must have to be complete; `never_words` how sources call a wish not to be called."""

    dispositions: tuple[Disposition, ...]
    closes_after: timedelta | None
    default: Disposition | None
    calls: Policy
    never_words: tuple[str, ...]
    ring_ahead: timedelta
    needs: tuple[str, ...]

    def disposition(self, code: str) -> Disposition | None:
        """The outcome of a code, None where it is not (any more) in the list."""
        return next((one for one in self.dispositions if one.code == code), None)


def read_work_rules(table: Mapping[str, Any]) -> WorkRules:
    """Read the table; Trouble names what is wrong in it."""
    try:
        return _read(table)
    except (PhraseError, KeyError, TypeError, ValueError) as wrong:
        why = f"It says nothing of {wrong}." if isinstance(wrong, KeyError) else f"{wrong}"
        raise Trouble("The rules for wrap-ups and calls cannot be used.", why) from None


def _read(table: Mapping[str, Any]) -> WorkRules:
    _only(table, "")
    known = tuple(_disposition(one) for one in table["dispositions"])
    codes = [one.code for one in known]
    twice = sorted({code for code in codes if codes.count(code) > 1})
    if twice:
        raise ValueError(f"The code “{twice[0]}” stands for two outcomes.")
    wrap_up, calls = _part(table, "wrap_up"), _part(table, "calls_out")
    default = str(wrap_up.get("default", ""))
    if default and default not in codes:
        raise ValueError(f"The default “{default}” is no code of the list.")
    seconds = _whole(wrap_up.get("seconds", 0), "seconds", 86_400)
    needs = _texts(_part(table, "call_log").get("needs", []), "needs")
    unknown = sorted(set(needs) - NEEDS.keys())
    if unknown:
        raise ValueError(f"“{unknown[0]}” cannot be needed. Known: {', '.join(NEEDS)}.")
    return WorkRules(
        dispositions=known,
        closes_after=timedelta(seconds=seconds) if seconds else None,
        default=next((one for one in known if one.code == default), None),
        calls=Policy(
            {one: _hours(calls[one], one) for one in PURPOSES if one in calls},
            _whole(calls.get("a_week", 0), "a_week", 1_000),
        ),
        never_words=tuple(one.casefold() for one in _texts(calls.get("never_words", []), "never_words")),
        ring_ahead=timedelta(
            minutes=_whole(_part(table, "call_backs").get("ring_minutes_ahead", 0), "ring_minutes_ahead", 1_440)
        ),
        needs=needs,
    )


def _disposition(one: Any) -> Disposition:
    _only(one, "dispositions")
    code, title = one["code"], " ".join(str(one["title"]).split())
    if not isinstance(code, str) or not _CODE.fullmatch(code):
        raise ValueError(f"“{code}” is no code: use small letters, digits, - and _ only.")
    if not title or len(title) > TITLE_LIMIT:
        raise ValueError(f"The title of “{code}” must have 1 to {TITLE_LIMIT} letters.")
    return Disposition(
        code,
        title,
        _texts(one.get("words", []), f"words of {code}"),
        tuple(read_phrase(phrase, {}) for phrase in _texts(one.get("phrases", []), f"phrases of {code}")),
        frozenset(_texts(one.get("reasons", []), f"reasons of {code}")),
    )


def _hours(written: Any, name: str) -> Hours:
    found = _HOURS.fullmatch(written.strip()) if isinstance(written, str) else None
    if found is None:
        raise ValueError(f"The hours of “{name}” are written like “08:00-21:00”.")
    opens, closes = (time(int(found[n]) % 24, int(found[n + 1])) for n in (1, 3))
    if int(found[1]) > 23 or int(found[3]) > 24 or (closes != time() and closes <= opens):
        raise ValueError(f"The hours of “{name}” end before they begin.")
    return Hours(opens, closes)


def _part(table: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = table.get(name, {})
    _only(part, name)
    return part  # type: ignore[no-any-return]


def _only(table: Any, name: str) -> None:
    if not isinstance(table, Mapping):
        raise ValueError(f"“{name}” is no table.")
    unknown = sorted(set(table) - _PARTS[name])
    if unknown:
        raise ValueError(f"“{unknown[0]}” is not known in {name or 'the file'}.")


def _whole(value: Any, name: str, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise ValueError(f"“{name}” is a whole number from 0 to {most:,}.")
    return value


def _texts(value: Any, name: str) -> tuple[str, ...]:
    if (
        not isinstance(value, Sequence)
        or isinstance(value, str)
        or not all(isinstance(o, str) and o.strip() for o in value)
    ):
        raise ValueError(f"“{name}” is no list of texts.")
    return tuple(value)
