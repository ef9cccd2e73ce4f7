"""Calls out of a telephone system's own database: Asterisk's cdr, Kamailio's acc_cdrs, a table a person describes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from connectors.call_records.database import ENCRYPTION, engine_for
from connectors.call_records.layouts import ASTERISK, KAMAILIO, OWN, layout_of
from connectors.call_records.legs import Reader
from connectors.call_records.parties import numbering
from connectors.call_records.reading import STREAM, CallSource, check, of_phone, present, read
from connectors.call_records.refusals import MYSQL, POSTGRESQL, SQLITE, Place
from connectors.call_records.table import find_table
from connectors.kit.declare import Connector, Group, Setting, SettingKind, Stream, Surroundings
from connectors.kit.errors import AskPerson
from connectors.records import IdentifierKind

KEEP, REMOVE = "keep them here", "remove them here"

SETTINGS = (
    Setting(
        "kind",
        "Database",
        SettingKind.CHOICE,
        default=POSTGRESQL,
        choices=(POSTGRESQL, MYSQL, SQLITE),
        help="FreePBX keeps its calls in MariaDB unless told otherwise.",
    ),
    Setting("host", "Server", required=False, help="Not for an SQLite file."),
    Setting(
        "port",
        "Port",
        SettingKind.NUMBER,
        required=False,
        help="Empty for the usual one: 5432 for PostgreSQL, 3306 for MySQL and MariaDB.",
    ),
    Setting("database", "Name of the database", required=False, help="On a server, for example asteriskcdrdb."),
    Setting("user", "User name", required=False, help="On a server. To read this one table is all it must be allowed."),
    Setting("password", "Password", SettingKind.SECRET, required=False, help="On a server."),
    Setting(
        "encryption",
        "Encrypt the connection",
        SettingKind.CHOICE,
        required=False,
        default=next(iter(ENCRYPTION)),
        choices=tuple(ENCRYPTION),
        help="Not for an SQLite file.",
    ),
    Setting(
        "path", "SQLite file", SettingKind.PATH, required=False, help="SQLite only. It is opened for reading only."
    ),
    Setting(
        "copy",
        "The SQLite file is a copy that nobody writes to",
        SettingKind.YES_NO,
        required=False,
        default="no",
        help="Otherwise it must be in WAL mode, or our reading could make the telephone system lose calls.",
    ),
    Setting("layout", "Layout of the table", SettingKind.CHOICE, default=ASTERISK, choices=(ASTERISK, KAMAILIO, OWN)),
    Setting("table", "Table", required=False, help="Empty for the layout's usual one: cdr or acc_cdrs."),
    Setting(
        "columns",
        "Column map",
        required=False,
        help="For own columns: id=…, call=…, started=…, caller=…, callee=…, talk=… and so on, separated by commas.",
    ),
    Setting(
        "own_digits",
        "Our extensions have at most this many digits",
        SettingKind.NUMBER,
        required=False,
        default="6",
    ),
    Setting(
        "own_numbers",
        "Our own numbers",
        required=False,
        help="Separated by commas; one ending in * stands for all that begin so. They tell calls in from calls out.",
    ),
    Setting("outside_line", "Digits dialled for an outside line", required=False, help="For example 0 or 9."),
    Setting(
        "deleted",
        "When calls are deleted there",
        SettingKind.CHOICE,
        required=False,
        default=KEEP,
        choices=(KEEP, REMOVE),
        help="Telephone systems often purge old calls; removing them here would shorten every customer's history.",
    ),
)


@contextmanager
def open_calls(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[CallSource]:
    """Sign in, find the table and its columns. AskPerson and TryLater as the database answers."""
    layout = layout_of(settings.get("layout", ""), settings.get("columns", ""))
    table = settings.get("table", "").strip() or layout.table
    if not table:
        raise AskPerson("The table is missing.", "Enter the name of the table that holds the calls.")
    own_digits = settings.get("own_digits", "").strip() or "6"
    if not own_digits.isdecimal():
        raise AskPerson("The number of digits of our extensions is no number.", "Enter a number such as 4.")
    ours = numbering(
        around.region, int(own_digits), settings.get("own_numbers", ""), settings.get("outside_line", "").strip()
    )
    zone = _zone(around.time_zone)
    user, database = (settings.get(key, "").strip() for key in ("user", "database"))
    place = Place(settings.get("kind", POSTGRESQL), table, user, database)
    engine = engine_for(settings, secrets.get("password", ""))
    try:
        found = find_table(engine, place, layout)
        reader = Reader(found.chosen, zone, around.now)
        yield CallSource(found, reader, ours, around, settings.get("deleted", KEEP) != REMOVE)
    finally:
        engine.dispose()


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        raise AskPerson(
            f"There is no time zone {name}.", "Enter one such as Europe/Berlin or America/New_York."
        ) from None


CONNECTOR = Connector(
    name="call_records",
    title="Call records (SQL)",
    about="Every call out of the database of Asterisk, FreePBX, Kamailio or another telephone system.",
    settings=SETTINGS,
    streams=(Stream(STREAM, "Calls", read, present),),
    open=open_calls,
    check=check,
    lookups={IdentifierKind.PHONE: of_phone},
    group=Group.CALLS,
)
