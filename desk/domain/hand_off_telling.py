"""What other systems are told of a hand-off: one line, words, and the same for machines; what is hidden is in none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desk.domain.hand_off_codes import shown
from desk.domain.hand_off_words import plain, says, to_words
from desk.domain.hand_offs import HandOff, Step, What

_ONE_LINE = 160
_TITLES = {
    What.GIVEN: "Handed to {to} ({code})",
    What.ARRIVED: "Hand-off {code}: arrived at {to}",
    What.NEVER_ARRIVED: "Hand-off {code}: never arrived at {to}",
    What.NOT_YET: "Hand-off {code}: not yet arrived at {to}",
    What.TAKEN_BACK: "Hand-off {code} to {to} was taken back",
}


@dataclass(frozen=True, slots=True)
class Telling:
    """One thing to tell."""

    title: str
    text: str
    facts: Mapping[str, Any]


def telling(step: Step, address: str) -> Telling | None:
    """What a step is told as; None for what does not leave the house."""
    hand_off, what = step.hand_off, step.event.what
    if what not in _TITLES:
        return None
    given = hand_off.given
    title = _TITLES[what].format(to=to_words(given.to, given.name), code=shown(given.code))
    text = plain(given, address, utc) if what is What.GIVEN else says(hand_off, utc)
    return Telling(_line(title), text, _facts(hand_off, address))


def utc(at: datetime) -> str:
    """A moment for people of whatever zone."""
    return f"{at:%Y-%m-%d %H:%M} UTC"


def _facts(hand_off: HandOff, address: str) -> Mapping[str, Any]:
    given, standing = hand_off.given, hand_off.standing
    held = {
        "hand_off": given.hand_off_id,
        "code": shown(given.code),
        "address": address,
        "state": standing.state.value,
        "to": given.to.value,
        "to_name": given.name,
        "given_at": given.given_at.isoformat(),
        "arrive_by": given.arrive_by.isoformat(),
        "arrived_at": standing.arrived_at.isoformat() if standing.arrived_at else "",
        "record": standing.arrived_key,
    }
    return {name: value for name, value in held.items() if value}


def _line(words: str) -> str:
    told = " ".join(words.split())
    return told if len(told) <= _ONE_LINE else f"{told[: _ONE_LINE - 1]}…"
