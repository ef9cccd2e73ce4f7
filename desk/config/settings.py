"""The settings file: plain TOML a person can read and edit; what they wrote by hand, comments too, stays."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError

from desk.config.alone import alone
from desk.config.encryption import Encryption, read_encryption
from desk.config.phones import Phones, read_phones
from desk.config.source_entry import SOURCE_ID as SOURCE_ID
from desk.config.source_entry import SettingsError as SettingsError
from desk.config.source_entry import SourceSettings as SourceSettings
from desk.config.source_entry import country_code, entry_of, read_source, zone_name
from desk.config.spoken import read_language_choice
from desk.config.store import StoreChoices, read_store
from desk.config.tables import known_in, whole_in
from desk.config.whole import write_whole
from desk.config.window import WindowChoices, read_window
from desk.domain.journeys import DEFAULT, Limits
from desk.domain.time import DAY, MINUTE

# What [journeys] may set: the limit it stands for, its unit and the highest value that makes sense.
_LIMITS = {
    "self_service_minutes": ("alone", MINUTE, 1_440),
    "person_minutes": ("person", MINUTE, 10_080),
    "number_days": ("number", DAY, 366),
    "reason_days": ("reason", DAY, 366),
    "quiet_days": ("quiet", DAY, 366),
}
# A file changed more recently than this may change again without another time of change: it is read each time.
SETTLED_NS = 2_000_000_000
HEADING = "Tellonce settings. Safe to edit by hand; secrets are never in here."


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
            region=country_code(document.get("region", ""), "region"),
            time_zone=zone_name(document.get("time_zone", ""), "time_zone"),
            own_numbers=_numbers(document.get("own_numbers", [])),
            sources=tuple(read_source(str(key), value) for key, value in sources.items()),
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
        country_code(source.region, "region")
        zone_name(source.time_zone, "time_zone")
        with self._changing() as document:
            sources = document.setdefault("sources", tomlkit.table(is_super_table=True))
            sources[source.source_id] = entry_of(source)

    def remove_source(self, source_id: str) -> None:
        """Forget one source; nothing happens where it is unknown."""
        with self._changing() as document:
            document.get("sources", {}).pop(source_id, None)

    def choose_encryption(self, chosen: Encryption) -> None:
        """Remember whether the desk's files are encrypted, and what is to be done about it at the next start."""
        with self._changing() as document:
            document["encryption"] = chosen.value

    def listen_on(self, port: int | None) -> None:
        """Remember on which port of this machine phones tell of calls; None for none."""
        with self._changing() as document:
            phones = document.setdefault("phones", tomlkit.table())
            if port is None:
                phones.pop("port", None)
            else:
                phones["port"] = port

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


def _limits(table: object) -> Limits:
    """The limits of journeys, as [journeys] has them in whole minutes and days."""
    chosen = {}
    for key, value in known_in(table, "journeys", _LIMITS).items():
        field_name, unit, most = _LIMITS[key]
        chosen[field_name] = whole_in("journeys", key, value, (1, most)) * unit
    return replace(DEFAULT, **chosen)


def _numbers(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(number, str) for number in value):
        raise SettingsError("own_numbers is no list of numbers.", 'Write own_numbers = ["+1 208 555 0100"].')
    return tuple(str(number) for number in value)
