"""Every setting a form asks: its name in settings.toml, its kind, its limits, and what holds where it is not set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desk.config.early import LOOKS, SIZES
from desk.config.phones import MOST_HOURS
from desk.config.store import LEAST_IDLE, LEAST_SHOWN, LONGEST_NAME, LONGEST_SIGN, MOST_IDLE, MOST_SHOWN
from desk.config.window import LOUDEST
from desk.domain.journeys import DEFAULT
from desk.domain.time import DAY, MINUTE
from desk.domain.trouble import Trouble

YES, NO = "yes", "no"
Value = str | int | float | bool | list[str]


class ChoiceError(Trouble):
    """What was typed for a setting cannot be used."""


class Kind(StrEnum):
    """How a setting is asked for."""

    TEXT = "text"
    TEXTS = "texts"
    NUMBER = "number"
    YES_NO = "yes_no"
    CHOICE = "choice"
    ZONE = "zone"
    COUNTRY = "country"


class Counts(StrEnum):
    """From when on a change counts: at once, once the window begins anew, or at the next start of the program."""

    NOW = "now"
    ANEW = "anew"
    START = "start"


@dataclass(frozen=True, slots=True)
class Declared:
    """One setting. `name` is its table and key in the file, `group` where it stands among the others.

    `default` is written as a person types it. `least` and `most` bound a number, or `most` the length of a text.
    """

    name: str
    group: str
    kind: Kind
    default: str = ""
    least: int = 0
    most: int = 0
    choices: tuple[str, ...] = ()
    counts: Counts = Counts.NOW

    def value(self, typed: str) -> Value:
        """What is written for what was typed; ChoiceError says what is wrong with it."""
        text = typed.strip() if not self.name.startswith("store.scanner") else typed
        return _READ[self.kind](self, text)

    def text(self, value: object) -> str:
        """A value of the file as a person types it."""
        if isinstance(value, bool):
            return YES if value else NO
        if isinstance(value, list):
            return ", ".join(str(one) for one in value)
        return f"{value:g}" if isinstance(value, float) else str(value)


def _text(one: Declared, text: str) -> Value:
    if one.most and len(text) > one.most:
        raise ChoiceError("This is too long.", f"Write at most {one.most} signs.")
    return text


def _texts(_one: Declared, text: str) -> Value:
    return [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]


def _number(one: Declared, text: str) -> Value:
    if not (text.isascii() and text.isdigit() and one.least <= int(text) <= one.most):
        raise ChoiceError("This is no whole number that can be used.", f"Write one from {one.least} to {one.most}.")
    return int(text)


def _yes_no(_one: Declared, text: str) -> Value:
    return text == YES


def _choice(one: Declared, text: str) -> Value:
    if text not in one.choices:
        raise ChoiceError("This cannot be chosen.", f"Choose one of: {', '.join(filter(None, one.choices))}.")
    return int(text) if text.isdigit() else text


def _zone(_one: Declared, text: str) -> Value:
    try:
        if text:
            ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ChoiceError("This is no time zone.", "Write one such as Europe/London, or nothing.") from None
    return text


def _country(_one: Declared, text: str) -> Value:
    if text and not (len(text) == 2 and text.isascii() and text.isalpha()):
        raise ChoiceError("This is no country code.", "Write two letters such as US, GB or DE, or nothing.")
    return text.upper()


_READ = {
    Kind.TEXT: _text,
    Kind.TEXTS: _texts,
    Kind.NUMBER: _number,
    Kind.YES_NO: _yes_no,
    Kind.CHOICE: _choice,
    Kind.ZONE: _zone,
    Kind.COUNTRY: _country,
}


def _minutes(limit: int) -> str:
    return str(limit // MINUTE)


def _days(limit: int) -> str:
    return str(limit // DAY)


# Kept by the system as well, see desk.config.autostart.
AUTOSTART = "window.autostart"
DECLARED = (
    Declared("language", "look", Kind.CHOICE, choices=("", "en", "de"), counts=Counts.ANEW),
    Declared("look.colours", "look", Kind.CHOICE, choices=LOOKS),
    Declared("look.percent", "look", Kind.CHOICE, "100", choices=SIZES, counts=Counts.START),
    Declared("name", "person", Kind.TEXT, most=80, counts=Counts.ANEW),
    Declared("region", "person", Kind.COUNTRY, counts=Counts.ANEW),
    Declared("time_zone", "person", Kind.ZONE, counts=Counts.ANEW),
    Declared("own_numbers", "person", Kind.TEXTS, counts=Counts.ANEW),
    Declared("phones.mine", "calls", Kind.TEXTS, counts=Counts.ANEW),
    Declared("phones.longest_hours", "calls", Kind.NUMBER, "4", 1, MOST_HOURS, counts=Counts.ANEW),
    Declared("window.sound", "calls", Kind.YES_NO, YES),
    Declared("window.volume", "calls", Kind.NUMBER, "70", 0, LOUDEST),
    Declared("window.notify", "calls", Kind.YES_NO, YES),
    Declared("window.notify_names", "calls", Kind.YES_NO, NO),
    Declared("window.do_not_disturb", "calls", Kind.YES_NO, NO),
    Declared("window.tray", "window", Kind.YES_NO, YES),
    Declared("window.close_to_tray", "window", Kind.YES_NO, NO),
    Declared("window.begin_empty", "window", Kind.YES_NO, NO),
    Declared(AUTOSTART, "window", Kind.YES_NO, NO),
    Declared("store.name", "store", Kind.TEXT, most=LONGEST_NAME, counts=Counts.ANEW),
    Declared("store.start", "store", Kind.YES_NO, NO, counts=Counts.ANEW),
    Declared("store.idle_seconds", "store", Kind.NUMBER, "60", LEAST_IDLE, MOST_IDLE, counts=Counts.ANEW),
    Declared("store.shown_seconds", "store", Kind.NUMBER, "20", LEAST_SHOWN, MOST_SHOWN, counts=Counts.ANEW),
    Declared("store.scanner_prefix", "store", Kind.TEXT, most=LONGEST_SIGN, counts=Counts.ANEW),
    Declared("store.scanner_suffix", "store", Kind.TEXT, most=LONGEST_SIGN, counts=Counts.ANEW),
    Declared("store.team_lead", "store", Kind.TEXT, most=LONGEST_NAME, counts=Counts.ANEW),
    Declared(
        "journeys.self_service_minutes", "journeys", Kind.NUMBER, _minutes(DEFAULT.alone), 1, 1_440, (), Counts.ANEW
    ),
    Declared("journeys.person_minutes", "journeys", Kind.NUMBER, _minutes(DEFAULT.person), 1, 10_080, (), Counts.ANEW),
    Declared("journeys.number_days", "journeys", Kind.NUMBER, _days(DEFAULT.number), 1, 366, (), Counts.ANEW),
    Declared("journeys.reason_days", "journeys", Kind.NUMBER, _days(DEFAULT.reason), 1, 366, (), Counts.ANEW),
    Declared("journeys.quiet_days", "journeys", Kind.NUMBER, _days(DEFAULT.quiet), 1, 366, (), Counts.ANEW),
)
BY_NAME: Mapping[str, Declared] = {one.name: one for one in DECLARED}
