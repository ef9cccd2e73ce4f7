"""Segment's event specification: customers, visits, orders and chats of a shop that is instrumented for it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from connectors.kit.declare import Connector, Cursor, Page, Setting, SettingKind, Stream, Surroundings
from connectors.kit.errors import AskPerson
from connectors.kit.folders import Folder
from connectors.kit.tape import file_errors
from connectors.records import Message
from connectors.segment.archive import Archive, Weave, entry_of, opened
from connectors.segment.dealings import chats, conversations, messages, numbers, orders, talks, visitors, visits
from connectors.segment.people import customers, known

__all__ = ["CONNECTOR"]

# Goes up when events become other records than before: then all of them are told again.
_VERSION = "1"
_DAYS = 90
_FILES = "**/*.json, **/*.jsonl, **/*.ndjson, **/*.gz"


@contextmanager
def _open(settings: Mapping[str, str], _secrets: Mapping[str, str], around: Surroundings) -> Iterator[Archive]:
    root = Path(settings.get("path", "")).expanduser()
    with file_errors("The folder"):
        if not root.exists():
            raise AskPerson("The folder is not there.", "Check its path, and that the drive it is on is connected.")
        if not root.is_dir():
            raise AskPerson("The path is no folder.", "Name the folder that holds the event files.")
    files = settings.get("files", "").strip() or _FILES
    days = int(settings.get("days", "").strip() or _DAYS)
    scope = settings.get("scope", "").strip()
    seal = hashlib.sha256("\0".join((_VERSION, files, str(days), scope, around.time_zone)).encode()).hexdigest()[:16]
    entry = entry_of(files)
    yield opened(Folder(root.resolve(), (entry,), seal, around), entry, days, scope)


def _check(archive: Archive) -> Sequence[str]:
    files = archive.folder.files(archive.entry)
    for file in sorted(files, key=lambda one: -one.changed)[:1]:
        # Whoever may not read it is told so now.
        with archive.folder.reading(archive.entry, file) as reading:
            next(iter(reading.rows), None)
    size = sum(file.size for file in files) / 1_000_000
    return (f"Events: {len(files)} files, {size:.1f} MB" if len(files) != 1 else f"Events: 1 file, {size:.1f} MB",)


def _transcript(archive: Archive, key: str) -> Sequence[Message]:
    archive.states.setdefault("", ())
    for found, told in conversations(archive.read("").now.events.values()):
        if found == key:
            return messages(told)
    raise AskPerson("This chat is no longer in the folder's files.", "Put them back to read what was said.")


def _people(archive: Archive, cursor: Cursor | None) -> Iterator[Page]:
    made = partial(customers, scope=archive.scope, around=archive.folder.around)
    return archive.pull(Weave(known, made), cursor)


def _stream(name: str, title: str, weave: Weave) -> Stream:
    def read(archive: Archive, cursor: Cursor | None) -> Iterator[Page]:
        return archive.pull(weave, cursor)

    return Stream(name, title, read, transcript=_transcript if name == "chats" else None)


CONNECTOR = Connector(
    name="segment",
    title="Segment events",
    about="Customers, web visits, orders and chats out of Segment's or RudderStack's events: from the files their "
    "archives are made of, and from what they send to this desk.",
    settings=(
        Setting("path", "Folder", SettingKind.PATH, help="Where the event files lie, or are to be kept."),
        Setting("files", "Files", required=False, default=_FILES, help="Which of them, parted by commas."),
        Setting(
            "days",
            "Days",
            SettingKind.NUMBER,
            required=False,
            default=str(_DAYS),
            most=36_500,
            help="How far back events are read. 0 is all of them.",
        ),
        Setting(
            "scope",
            "Whose numbers user ids are",
            required=False,
            help="A word that other sources with the same account numbers have, such as crm.",
        ),
        Setting(
            "shared_secret",
            "Shared secret",
            SettingKind.SECRET,
            required=False,
            help="Of Segment's webhook destination, which signs with it what it sends here.",
        ),
    ),
    streams=(
        Stream("customers", "Customers", _people),
        _stream("visits", "Visits", Weave(visitors, visits)),
        _stream("orders", "Orders", Weave(numbers, orders)),
        _stream("chats", "Chats", Weave(talks, chats)),
    ),
    open=_open,
    check=_check,
)
