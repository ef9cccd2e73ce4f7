"""One source as settings.toml has it: which connector, its answers, what is pulled and for how long it is kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import tomlkit
from tomlkit.items import Table

from desk.config.keeping import keep_days
from desk.domain.trouble import Trouble

SOURCE_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


class SettingsError(Trouble):
    """The settings file or a value in it cannot be used."""


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """One configured source: which connector, its answers, how often it is pulled (minutes; 0 only by hand), for
    how many days the records of a stream are kept here (for ever where it is not named), and which streams are not
    pulled at all."""

    source_id: str
    connector: str
    title: str
    answers: Mapping[str, str] = field(default_factory=dict)
    region: str = ""
    time_zone: str = ""
    every_minutes: int = 5
    keep_days: Mapping[str, int] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()


def read_source(key: str, value: object) -> SourceSettings:
    """The table [sources.KEY]. SettingsError names what is wrong with it."""
    if not isinstance(value, Mapping) or not isinstance(value.get("connector"), str):
        raise SettingsError(f"Source “{key}” names no connector.", 'Add a line such as connector = "folder".')
    answers = value.get("settings", {})
    if not isinstance(answers, Mapping):
        raise SettingsError(f"“settings” of source “{key}” is not a table.", f"Write it as [sources.{key}.settings].")
    every = value.get("every_minutes", 5)
    if not isinstance(every, int) or every < 0:
        raise SettingsError(
            f"every_minutes of source “{key}” is no number of minutes.", "Write 0 to pull by hand only."
        )
    return SourceSettings(
        source_id=key,
        connector=str(value["connector"]),
        title=str(value.get("title", key)),
        answers={str(k): str(v) for k, v in answers.items()},
        region=country_code(value.get("region", ""), f"region of source “{key}”"),
        time_zone=zone_name(value.get("time_zone", ""), f"time_zone of source “{key}”"),
        every_minutes=int(every),
        keep_days=keep_days(value.get("keep_days", {}), key),
        left_out=_left_out(value.get("left_out", []), key),
    )


def entry_of(source: SourceSettings) -> Table:
    """What settings.toml says of a source; what it says nothing of is as it is by itself."""
    entry = tomlkit.table()
    entry.update({"connector": source.connector, "title": source.title})
    entry.update({k: v for k, v in (("region", source.region), ("time_zone", source.time_zone)) if v})
    entry.add("every_minutes", source.every_minutes)
    if source.left_out:
        entry.add("left_out", list(source.left_out))
    answers = tomlkit.table()
    answers.update(dict(source.answers))
    entry.add("settings", answers)
    if source.keep_days:
        kept = tomlkit.table()
        kept.update(dict(source.keep_days))
        entry.add("keep_days", kept)
    return entry


def _left_out(value: object, key: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(stream, str) for stream in value):
        raise SettingsError(f"left_out of source “{key}” is no list of streams.", 'Write left_out = ["tickets"].')
    return tuple(str(stream) for stream in value)


def country_code(value: object, name: str) -> str:
    """Two capital letters, or "" for none; SettingsError names what it is of."""
    text = str(value).strip().upper()
    if text and not (len(text) == 2 and text.isalpha()):
        raise SettingsError(f"The {name} is not a country code.", "Write two letters such as US, GB or DE.")
    return text


def zone_name(value: object, name: str) -> str:
    """The IANA name of a zone, or "" for none; SettingsError names what it is of."""
    text = str(value).strip()
    try:
        if text:
            ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise SettingsError(f"The {name} is not a time zone.", "Write one such as Europe/London.") from None
    return text
