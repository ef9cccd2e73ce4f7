"""Any Singer tap as a source: run as a program of its own, its streams become records by a mapping file.

By the Singer specification (singer-io/getting-started: SPEC.md, DISCOVERY_MODE.md, SYNC_MODE.md). Each kind of record
is a run of its own over the streams that are mapped to it: the STATE of that run is the cursor of that stream here.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from connectors.kit.declare import Connector, Setting, SettingKind, Stream, Surroundings
from connectors.kit.errors import AskPerson, SkipRow
from connectors.kit.mapped import Mapped, Offer
from connectors.kit.mapping import Entry, RowsFrom, read_mapping
from connectors.kit.shaping import shaper
from connectors.kit.tape import file_errors
from connectors.kit.wanted import finder
from connectors.singer.installing import install, is_requirement
from connectors.singer.messages import Row, read_message
from connectors.singer.proposing import offers, sampled
from connectors.singer.pulling import TITLES, present, pull
from connectors.singer.running import Tap
from connectors.singer.session import Session
from connectors.singer.verdicts import why

ROWS_FROM = RowsFrom("tap_stream", frozenset({"replication_key"}))
# Goes up when rows become other records than before: then every tap is begun anew.
_VERSION = b"1"
_MAPPING_BYTES = 1024 * 1024
CHECK_ROWS = 20
_STREAMS = {"customer": "customers", "order": "orders", "interaction": "interactions"}
_TAP = Setting(
    "tap",
    "Tap",
    help="A name on PyPI such as tap-hubspot, which gets an environment of its own, or the full path of a program.",
)
_SETTINGS = (
    _TAP,
    Setting(
        "config",
        "Settings of the tap",
        required=False,
        default="{}",
        help='A JSON object as the tap\'s documentation has it, without what is secret: {"start_date": "2025-01-01"}',
    ),
    Setting(
        "secrets",
        "Secrets of the tap",
        SettingKind.SECRET,
        required=False,
        help='A JSON object with the rest of its settings: {"password": "…"}',
    ),
    Setting(
        "mapping",
        "Mapping file",
        SettingKind.PATH,
        required=False,
        help="Says which field of which stream is what; proposed when the source is added.",
    ),
    Setting(
        "selection",
        "Streams are chosen by",
        SettingKind.CHOICE,
        required=False,
        default="catalog",
        choices=("catalog", "properties"),
        help="Older taps are given their catalog as “properties”.",
    ),
    Setting(
        "parents",
        "Streams others need",
        required=False,
        help="Streams of the tap that others are children of, if it asks for them; names parted by commas.",
    ),
    Setting(
        "patience",
        "Minutes of silence",
        SettingKind.NUMBER,
        required=False,
        default="10",
        help="A tap that says nothing for longer is ended and tried again.",
        least=1,
        most=1440,
    ),
)


@contextmanager
def _open(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[Session]:
    path = Path(settings.get("mapping", "")).expanduser()
    with file_errors("The mapping file"):
        if not settings.get("mapping") or not path.is_file():
            raise AskPerson(
                "There is no mapping file for this tap.",
                "Add the source again and take what is proposed, or write one: resources/help/mapping.md",
            )
        with path.open("rb") as opened:
            written = opened.read(_MAPPING_BYTES)
    entries = read_mapping(written, around.time_zone, ROWS_FROM)
    seal = hashlib.sha256(b"\0".join((_VERSION, written, around.time_zone.encode()))).hexdigest()[:16]
    yield session_of(settings, secrets, around, entries, seal)


def session_of(
    settings: Mapping[str, str],
    secrets: Mapping[str, str],
    around: Surroundings,
    entries: Sequence[Entry] = (),
    seal: str = "",
) -> Session:
    """A tap with its settings. AskPerson where a setting cannot be used."""
    program = Path(settings.get("tap", "")).expanduser()
    if not program.is_absolute() or not program.is_file():
        raise AskPerson(
            f"The tap's program “{program.name}” is not on this machine.",
            "Add the source again by the tap's name on PyPI, or name the full path of its program.",
        )
    if not os.access(program, os.X_OK):
        raise AskPerson(f"“{program.name}” may not be run.", "Give it the right to be run, or name another program.")
    config = _merged(
        _object(settings.get("config", ""), _title("config")), _object(secrets.get("secrets", ""), _title("secrets"))
    )
    parents = tuple(filter(None, (name.strip() for name in settings.get("parents", "").split(","))))
    minutes = int(settings.get("patience") or _default("patience"))
    option = settings.get("selection") or _default("selection")
    return Session((str(program),), config, tuple(entries), seal, around, option, parents, minutes * 60.0)


def _title(key: str) -> str:
    return next(setting.label for setting in _SETTINGS if setting.key == key)


def _default(key: str) -> str:
    return next(setting.default for setting in _SETTINGS if setting.key == key)


def _object(said: str, label: str) -> dict[str, Any]:
    try:
        found = json.loads(said) if said.strip() else {}
    except (ValueError, RecursionError) as error:
        where = f" (line {error.lineno}, sign {error.colno})" if isinstance(error, json.JSONDecodeError) else ""
        found = where
    if not isinstance(found, dict):
        where = found if isinstance(found, str) and found.startswith(" (line") else ""
        raise AskPerson(f"“{label}” is no JSON object{where}.", 'Write it as {"name": "value", "other": 1}.')
    return found


def _merged(plain: Mapping[str, Any], secret: Mapping[str, Any]) -> dict[str, Any]:
    """Both as one: an object that stands in both is taken from both."""
    both = dict(plain)
    for key, value in secret.items():
        inner = both.get(key)
        both[key] = _merged(inner, value) if isinstance(inner, dict) and isinstance(value, dict) else value
    return both


def _check(session: Session) -> Sequence[str]:
    return [_checked(session, entry) for record in _STREAMS for entry in session.of_kind(record)]


def _checked(session: Session, entry: Entry) -> str:
    """One line for a person: where the rows come from, whether the first can be used, what the mapping names in vain.
    Raises what a pull would."""
    names = [name for name, (one, _) in session.streams(entry.record).items() if one is entry]
    chosen = {key: one for key, one in session.chosen(entry.record).items() if key in (*entry.files, *session.parents)}
    rows: list[Mapping[str, Any]] = []
    with session.run(chosen, None) as tap:
        for row in _rows(tap, names):
            rows.append(row)
            if len(rows) >= CHECK_ROWS:
                break
        else:
            ended = tap.ended()
            if ended.status != 0:
                raise why(ended, TITLES[entry.record])
    good = sum(_usable(entry, row) for row in rows)
    unseen = [column for column in sorted(entry.needed) if rows and not any(finder(column)(row) for row in rows)]
    line = (
        f"{entry.title}: from {', '.join(entry.files)}; of the first rows {good} can be used, {len(rows) - good} cannot"
    )
    return f"{line}; nothing found at {', '.join(unseen)}" if unseen else line


def _rows(tap: Tap, names: Sequence[str]) -> Iterator[Mapping[str, Any]]:
    for line in tap.lines():
        message = None if line.cut or not line.ended else read_message(line.blob)
        if isinstance(message, Row) and message.stream in names:
            yield message.values


def _usable(entry: Entry, row: Mapping[str, Any]) -> bool:
    try:
        shaper(entry).shape(row)
    except SkipRow:
        return False
    return True


def _ready(settings: Mapping[str, str], folder: Path, around: Surroundings) -> Mapping[str, str]:
    """With the tap's program in the place of its name."""
    said = settings.get("tap", "").strip()
    path = Path(said).expanduser()
    if path.is_absolute() or not is_requirement(said):
        return dict(settings)
    return {**settings, "tap": str(install(said, folder, around).program)}


def _look(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Sequence[Offer]:
    return offers(session_of(settings, secrets, around))


def _sample(
    settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings, name: str, most: int
) -> Offer:
    return sampled(session_of(settings, secrets, around), name, most)


def _stream(record: str) -> Stream:
    return Stream(_STREAMS[record], TITLES[record], partial(_pull, record), partial(_present, record))


def _pull(record: str, session: Session, cursor: Any) -> Any:
    return pull(session, record, cursor)


def _present(record: str, session: Session) -> Any:
    return present(session, record)


MAPPED = Mapped(ROWS_FROM, _ready, _look, _sample)

CONNECTOR = Connector(
    name="singer",
    title="Singer tap",
    about="Any of the hundreds of taps that speak Singer, from PyPI or your own. It runs as a program of its own; a "
    "mapping file says which of its fields are what.",
    settings=_SETTINGS,
    streams=tuple(_stream(record) for record in _STREAMS),
    open=_open,
    check=_check,
)
