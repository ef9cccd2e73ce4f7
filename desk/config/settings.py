"""The settings file: plain TOML a person can read and edit; what they wrote by hand, comments too, stays."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import tomlkit
from tomlkit.exceptions import TOMLKitError

from desk.config.alone import alone
from desk.config.encryption import Encryption, read_encryption
from desk.config.keeping import keep_days
from desk.config.phones import Phones, read_phones
from desk.config.spoken import read_language_choice
from desk.config.store import StoreChoices, read_store
from desk.config.whole import write_whole
from desk.config.window import WindowChoices, read_window
from desk.domain.journeys import DEFAULT, Limits
from desk.domain.time import DAY, MINUTE
from desk.domain.trouble import Trouble

# What [journeys] may set: the limit it stands for, its unit and the highest value that makes sense.
_LIMITS = {
    "self_service_minutes": ("alone", MINUTE, 1_440),
    "person_minutes": ("person", MINUTE, 10_080),
    "number_days": ("number", DAY, 366),
    "reason_days": ("reason", DAY, 366),
    "quiet_days": ("quiet", DAY, 366),
}
SOURCE_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
# A file changed more recently than this may change again without another time of change: it is read each time.
SETTLED_NS = 2_000_000_000
HEADING = "Tellonce settings. Safe to edit by hand; secrets are never in here."


class SettingsError(Trouble):
    """The settings file or a value in it cannot be used."""


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """One configured source: which connector, its answers, how often it is pulled (minutes; 0 only by hand), and for
    how many days the records of a stream are kept here (for ever where it is not named)."""

    source_id: str
    connector: str
    title: str
    answers: Mapping[str, str] = field(default_factory=dict)
    region: str = ""
    time_zone: str = ""
    every_minutes: int = 5
    keep_days: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the person chose. `region` and `time_zone` hold where a source sets none of its own.

    `name` is how the person is called in what they decide ("": their name on this machine), `limits` how far apart
    touches of one journey may lie, `encryption` whether the desk's files are encrypted here, `phones` what tells of
    calls, `window` how the window makes itself heard and begins, `store` where it stands, `language` what it speaks.
    """

    region: str = ""
    time_zone: str = ""
    own_numbers: tuple[str, ...] = ()
    sources: tuple[SourceSettings, ...] = ()
    name: str = ""
    language: str = ""
    limits: Limits = DEFAULT
    encryption: Encryption = Encryption.ON
    phones: Phones = Phones()
    window: WindowChoices = WindowChoices()
    store: StoreChoices = StoreChoices()

    def source(self, source_id: str) -> SourceSettings | None:
        """The source of this name, or None."""
        return next((source for source in self.sources if source.source_id == source_id), None)


# What tells one state of a file from another: its place on the disk, its length and its times of change.
_Stamp = tuple[int, int, int, int]


class SettingsFile:
    """Reads and writes one settings.toml; each change rewrites the file whole, never half. From any thread.

    What was read is kept until the file changes, by whatever program."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._kept: tuple[_Stamp, Settings] | None = None

    def read(self) -> Settings:
        """The settings, empty where there is no file yet. SettingsError names the line or key that is wrong."""
        stamp, kept = self._stamp(), self._kept
        if kept is not None and kept[0] == stamp:
            return kept[1]
        settings = self._read()
        # Kept only where nothing could have changed between the look and the reading unnoticed.
        self._kept = (stamp, settings) if stamp is not None and stamp == self._stamp() else None
        return settings

    def _stamp(self) -> _Stamp | None:
        """None where there is no file, or one so new that its times do not tell yet."""
        try:
            found = self.path.stat()
        except OSError:
            return None
        if time.time_ns() - found.st_mtime_ns < SETTLED_NS:
            return None
        return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns

    def _read(self) -> Settings:
        document = self._document()
        sources = document.get("sources", {})
        if not isinstance(sources, Mapping):
            raise SettingsError(f"“sources” in {self.path.name} is not a table.", "Write it as [sources.name].")
        return Settings(
            region=_region(document.get("region", ""), "region"),
            time_zone=_zone(document.get("time_zone", ""), "time_zone"),
            own_numbers=_numbers(document.get("own_numbers", [])),
            sources=tuple(_source(str(key), value) for key, value in sources.items()),
            name=str(document.get("name", "")).strip(),
            language=read_language_choice(document.get("language", "")),
            limits=_limits(document.get("journeys", {})),
            encryption=read_encryption(document.get("encryption", "")),
            phones=read_phones(document.get("phones", {})),
            window=read_window(document.get("window", {})),
            store=read_store(document.get("store", {})),
        )

    def put_source(self, source: SourceSettings) -> None:
        """Add or replace one source."""
        if not SOURCE_ID.fullmatch(source.source_id):
            raise SettingsError(
                "A source's short name has small letters, digits, - and _ only.", "Choose one like “shop-europe”."
            )
        _region(source.region, "region")
        _zone(source.time_zone, "time_zone")
        with self._changing() as document:
            sources = document.setdefault("sources", tomlkit.table(is_super_table=True))
            entry = tomlkit.table()
            entry.update({"connector": source.connector, "title": source.title})
            entry.update({k: v for k, v in (("region", source.region), ("time_zone", source.time_zone)) if v})
            entry.add("every_minutes", source.every_minutes)
            answers = tomlkit.table()
            answers.update(dict(source.answers))
            entry.add("settings", answers)
            if source.keep_days:
                kept = tomlkit.table()
                kept.update(dict(source.keep_days))
                entry.add("keep_days", kept)
            sources[source.source_id] = entry

    def remove_source(self, source_id: str) -> None:
        """Forget one source; nothing happens where it is unknown."""
        with self._changing() as document:
            document.get("sources", {}).pop(source_id, None)

    def choose_encryption(self, chosen: Encryption) -> None:
        """Remember whether the desk's files are encrypted, and what is to be done about it at the next start."""
        with self._changing() as document:
            document["encryption"] = chosen.value

    def choose_language(self, code: str) -> None:
        """Remember what the window speaks from its next start on; "" for the system's language."""
        with self._changing() as document:
            document["language"] = read_language_choice(code)

    def listen_on(self, port: int | None) -> None:
        """Remember on which port of this machine phones tell of calls; None for none."""
        with self._changing() as document:
            phones = document.setdefault("phones", tomlkit.table())
            if port is None:
                phones.pop("port", None)
            else:
                phones["port"] = port

    def choose_window(self, chosen: WindowChoices) -> None:
        """Remember how the window makes itself heard and begins; what is as it was stays as it is written."""
        with self._changing() as document:
            changed = chosen.told(read_window(document.get("window", {})))
            if changed:
                document.setdefault("window", tomlkit.table()).update(changed)

    def choose_store(self, chosen: StoreChoices) -> None:
        """Remember which store this desk stands in and how its counter works; the rest stays as it is written."""
        with self._changing() as document:
            changed = chosen.told(read_store(document.get("store", {})))
            if changed:
                document.setdefault("store", tomlkit.table()).update(changed)

    @contextmanager
    def _changing(self) -> Iterator[tomlkit.TOMLDocument]:
        """The file's contents, written back when the block ends; one writer at a time, across programs too."""
        try:
            with alone(self.path.with_name(f".{self.path.name}.lock")):
                document = self._document()
                yield document
                self._write(document)
        except OSError as problem:
            raise SettingsError(
                f"{self.path.name} cannot be written ({problem.strerror}).", "Check the folder and its permissions."
            ) from None

    def _document(self) -> tomlkit.TOMLDocument:
        try:
            text = self.path.read_text(encoding="utf-8")
        except FileNotFoundError:
            document = tomlkit.document()
            document.add(tomlkit.comment(HEADING))
            return document
        except (OSError, UnicodeDecodeError) as problem:
            raise SettingsError(
                f"{self.path.name} cannot be read ({type(problem).__name__}).", "Check its permissions and encoding."
            ) from None
        try:
            return tomlkit.parse(text)
        except TOMLKitError as problem:
            raise SettingsError(
                f"{self.path.name} is not valid TOML: {problem}.", "Mend that line and start again."
            ) from None

    def _write(self, document: tomlkit.TOMLDocument) -> None:
        try:
            write_whole(self.path, tomlkit.dumps(document).encode("utf-8"))
        except OSError as problem:
            raise SettingsError(
                f"{self.path.name} cannot be written ({problem.strerror}).",
                "Check the folder and the disk; the old file stands.",
            ) from None


def _source(key: str, value: object) -> SourceSettings:
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
        region=_region(value.get("region", ""), f"region of source “{key}”"),
        time_zone=_zone(value.get("time_zone", ""), f"time_zone of source “{key}”"),
        every_minutes=int(every),
        keep_days=keep_days(value.get("keep_days", {}), key),
    )


def _limits(table: object) -> Limits:
    """The limits of journeys, as [journeys] has them in whole minutes and days."""
    if not isinstance(table, Mapping):
        raise SettingsError("“journeys” is not a table.", "Write it as [journeys].")
    unknown = table.keys() - _LIMITS.keys()
    if unknown:
        raise SettingsError(f"[journeys] knows no “{min(unknown)}”.", f"It has: {', '.join(_LIMITS)}.")
    chosen = {}
    for key, value in table.items():
        field_name, unit, most = _LIMITS[key]
        if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= most:
            raise SettingsError(f"“{key}” of [journeys] is no number from 1 to {most}.", "Write a whole number.")
        chosen[field_name] = int(value) * unit
    return replace(DEFAULT, **chosen)


def _numbers(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(number, str) for number in value):
        raise SettingsError("own_numbers is no list of numbers.", 'Write own_numbers = ["+1 208 555 0100"].')
    return tuple(str(number) for number in value)


def _region(value: object, name: str) -> str:
    text = str(value).strip().upper()
    if text and not (len(text) == 2 and text.isalpha()):
        raise SettingsError(f"The {name} is not a country code.", "Write two letters such as US, GB or DE.")
    return text


def _zone(value: object, name: str) -> str:
    text = str(value).strip()
    try:
        if text:
            ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise SettingsError(f"The {name} is not a time zone.", "Write one such as Europe/London.") from None
    return text
