"""Which phones and phone systems tell this desk of calls, as [phones] of the settings file has them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from desk.domain.trouble import Trouble

LINE = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
ASTERISK = "asterisk"
# Phones that are set up once call this port ever after.
USUAL_PORT, MANAGER_PORT = 8760, 5038
# Where the keyring has what phones must say to be heard; no person knows it.
TOKEN_PLACE = ("phones", "token")
LONGEST, MOST_HOURS = timedelta(hours=4), 24
_OWN = 'own_numbers = ["+4969000*"]'
_KNOWN = frozenset(("kind", "host", "port", "user", "tls", "region", "own_numbers"))


class PhonesError(Trouble):
    """Something under [phones] cannot be used."""


@dataclass(frozen=True, slots=True)
class PhoneLine:
    """One phone or phone system. `kind` is "asterisk", or how it tells of calls by itself ("phone", "3cx", ...).

    `host`, `port`, `user` and `tls` are where an Asterisk's manager interface is. `region` and `own_numbers` add to the
    desk's; an own number that ends in * stands for all that begin so.
    """

    name: str
    kind: str
    host: str = ""
    port: int = MANAGER_PORT
    user: str = ""
    tls: bool = False
    region: str = ""
    own_numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phones:
    """`port` is where phones call the desk on this machine, None where nothing listens. `mine` are the extensions and
    names of the person here, as lines that tell of everybody's calls have them. A call of which nothing more is heard
    is taken to be over after the `longest`."""

    port: int | None = None
    lines: tuple[PhoneLine, ...] = ()
    mine: tuple[str, ...] = ()
    longest: timedelta = LONGEST


def read_phones(table: object) -> Phones:
    """[phones] with its `port`, `mine`, `longest_hours` and [phones.lines.NAME]; PhonesError names what is wrong."""
    if not isinstance(table, Mapping):
        raise PhonesError("“phones” is not a table.", "Write it as [phones].")
    lines = table.get("lines", {})
    if not isinstance(lines, Mapping):
        raise PhonesError("“phones.lines” is not a table.", "Write it as [phones.lines.name].")
    port = _port(table["port"], "phones.port") if "port" in table else None
    found = tuple(_line(str(name), value) for name, value in lines.items())
    mine = _texts(table.get("mine", []), "phones.mine", 'mine = ["201"]')
    return Phones(port, found, mine, _longest(table["longest_hours"]) if "longest_hours" in table else LONGEST)


def _line(name: str, table: object) -> PhoneLine:
    if not LINE.fullmatch(name) or not isinstance(table, Mapping) or not isinstance(table.get("kind"), str):
        raise PhonesError(f"Phone line “{name}” says no kind.", 'Write [phones.lines.office] and kind = "asterisk".')
    unknown = table.keys() - _KNOWN
    if unknown:
        raise PhonesError(f"Phone line “{name}” knows no “{min(unknown)}”.", f"It has: {', '.join(sorted(_KNOWN))}.")
    line = PhoneLine(
        name=name,
        kind=str(table["kind"]).strip().casefold(),
        host=str(table.get("host", "")).strip(),
        port=_port(table.get("port", MANAGER_PORT), f"port of phone line “{name}”"),
        user=str(table.get("user", "")).strip(),
        tls=table.get("tls", False) is True,
        region=_region(table.get("region", ""), name),
        own_numbers=_texts(table.get("own_numbers", []), f"own_numbers of phone line “{name}”", _OWN),
    )
    if line.kind == ASTERISK and not (line.host and line.user):
        raise PhonesError(
            f"Phone line “{name}” does not say where the Asterisk is.",
            'Write host = "pbx.example.com" and user = "tellonce".',
        )
    return line


def _port(value: object, what: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 65_535:
        raise PhonesError(f"The {what} is no port.", f"Write a number from 1 to 65535, such as {USUAL_PORT}.")
    return int(value)


def _longest(value: object) -> timedelta:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= MOST_HOURS:
        raise PhonesError("phones.longest_hours is no length of a call.", f"Write hours, at most {MOST_HOURS}.")
    return timedelta(hours=value)


def _region(value: object, name: str) -> str:
    text = str(value).strip().upper()
    if text and not (len(text) == 2 and text.isalpha()):
        raise PhonesError(f"The region of phone line “{name}” is not a country code.", "Write two letters such as DE.")
    return text


def _texts(value: object, what: str, example: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise PhonesError(f"{what} is no list of texts.", f"Write {example}.")
    return tuple(str(text) for text in value)
