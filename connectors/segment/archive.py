"""Events out of a folder of files: Segment's own archives (lines of JSON, plain or gz) and what the desk received.

What is told of a visitor comes of many events in many files, in any order. So all of them are read, and a pull tells
what differs between what the files said at the pull before and what they say now: equal, whatever came first.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

from connectors.kit.declare import Cursor, Page, Rejection
from connectors.kit.errors import AskPerson, Cancelled, SkipRow, TryLater
from connectors.kit.file_rows import Row
from connectors.kit.folder_pull import FRESH_SECONDS, Progress, ends_too_early, raise_worst
from connectors.kit.folders import File, Folder
from connectors.kit.mapping import Entry, read_mapping
from connectors.kit.plain_json import digest
from connectors.records import CustomerRecord, Gone, InteractionRecord, MergedInto, OrderRecord
from connectors.segment.dealings import ORDERS
from connectors.segment.events import Event, events_of
from connectors.segment.people import People, people

Told = CustomerRecord | OrderRecord | InteractionRecord | MergedInto
Marks = Mapping[str, Progress]

_NEVER = datetime.min.replace(tzinfo=UTC)
# What says who somebody is.
LASTING = frozenset({"identify", "alias", "group", "delete"})
# Where so many pulls in a row were ended before all was stored, everything is told anew.
_STATES = 20
_LINES = b'[[stream]]\nname="events"\ntitle="Events"\nrecord="customer"\nfiles="*"\nformat="jsonl"\nid="messageId"\n'


def entry_of(files: str) -> Entry:
    """How the files are read; `files` are patterns parted by commas, such as "**/*.gz"."""
    patterns = tuple(one.strip() for one in files.split(",") if one.strip())
    # The mapping's reader says what is wrong with a pattern.
    quoted = ",".join('"' + one.replace("\\", "\\\\").replace('"', '\\"') + '"' for one in patterns)
    found = read_mapping(_LINES.replace(b'"*"', f"[{quoted}]".encode()), "")
    return replace(found[0], title="Events")


@dataclass(frozen=True, slots=True)
class Weave:
    """How events become the records of one stream: `groups` puts together what hangs together, `made` makes records of
    one group, which are in no other. A group that says what it said before need not be made again."""

    groups: Callable[[Sequence[Event], People], Mapping[Hashable, Any]]
    made: Callable[[Any, Any], Iterator[Told]]


@dataclass(slots=True)
class Known:
    """Events by id: of those that came twice the earlier counts, or the one a fixed order puts first."""

    events: dict[str, Event] = field(default_factory=dict)
    settled: tuple[Sequence[Event], People] | None = None

    def add(self, event: Event) -> None:
        """One more copy of an event, or a new one."""
        held = self.events.get(event.id)
        if held is None or (held != event and _rank(event) < _rank(held)):
            self.events[event.id] = event

    def groups(self, weave: Weave) -> Mapping[Hashable, Any]:
        """The groups of one stream; nothing may be added any more."""
        self.settled = self.settled or _remembered(list(self.events.values()))
        return weave.groups(*self.settled)


def _differing(weave: Weave, before: Sequence[Known], now: Known) -> list[Told | Gone]:
    """Records that are otherwise now than at any of the states of before, and those that are no more."""
    former, latter = [known.groups(weave) for known in before], now.groups(weave)
    keys = {key: None for had in former for key in (*latter, *had) if had.get(key) != latter.get(key)}
    olds = [_made(weave, had, keys) for had in former]
    new = _made(weave, latter, keys)
    gone = {each: None for had in olds for each in had if each not in new}
    return [*(one for one in new.values() if any(had.get(one.source_id) != one for had in olds)), *map(Gone, gone)]


def _made(weave: Weave, groups: Mapping[Hashable, Any], keys: Iterable[Hashable]) -> dict[str, Told]:
    return {one.source_id: one for key in keys if key in groups for one in weave.made(key, groups[key])}


def _remembered(events: Sequence[Event]) -> tuple[Sequence[Event], People]:
    """Events, and who is behind them, without those of before somebody asked to be forgotten."""
    who = people(events)
    forgotten: dict[str, datetime] = {}
    for one in sorted((one for one in events if one.kind == "delete"), key=lambda one: one.order):
        if person := who.of(one):
            forgotten[person] = one.at
    if not forgotten:
        return events, who
    kept = [one for one in events if one.kind != "delete" and not one.at <= forgotten.get(who.of(one), _NEVER)]
    return kept, people(kept)


def _rank(event: Event) -> tuple[Any, bytes]:
    said = [event.kind, event.device, event.user, event.previous, event.name, event.present, dict(event.said)]
    return event.at, digest([*said, dict(event.traits or {})])


@dataclass(slots=True)
class Reading:
    """What all files say now, and what they said at each state of before."""

    now: Known
    before: Sequence[Known]
    marks: dict[str, Progress]
    rejected: list[Rejection]
    problems: list[AskPerson | TryLater]
    rows: int

    def keep(self, rows: Sequence[tuple[int, list[Event]]], stood: Sequence[int]) -> None:
        """The events of one file by row; `stood` is how many of its rows each state had read."""
        for number, events in rows:
            for event in events:
                self.now.add(event)
                for at, known in enumerate(self.before):
                    if number <= stood[at]:
                        known.add(event)


@dataclass(frozen=True, slots=True)
class Archive:
    """An open folder of events. Visits and chats of more than `days` ago (0: no limit) are not told; who somebody is,
    and what they ordered, is however long ago it was said. `scope` is whose numbers user ids are."""

    folder: Folder
    entry: Entry
    days: int
    scope: str
    read: Callable[[str], Reading]
    states: dict[str, Sequence[Marks]]

    def pull(self, weave: Weave, cursor: Cursor | None) -> Iterator[Page]:
        """What differs from the last pull's records; nothing is read where no file changed."""
        states = _states(cursor, self.folder.seal)
        if cursor is not None and len(states) == 1 and not self._changed(states[0]):
            return
        key = digest(self._cursor(states)).hex()
        self.states[key] = states
        found = self.read(key)
        if len(states) == 1 and found.marks == states[0] and not found.problems:
            return
        trying = self._cursor([*(states if len(states) < _STATES else ({},)), found.marks])
        yield from self._pages(_differing(weave, found.before, found.now), found, trying)
        raise_worst(found.problems)

    def _pages(self, told: Sequence[Any], found: Reading, trying: Cursor) -> Iterator[Page]:
        size = self.folder.around.page_rows
        parts = [told[at : at + size] for at in range(0, len(told), size)] or [[]]
        for number, part in enumerate(parts):
            last = number == len(parts) - 1
            if self.folder.around.cancelled():
                raise Cancelled
            # Rows are events; they are counted with the records they became, and the rest with the last.
            rows = found.rows - len(told) + len(part) if last else len(part)
            # Until all is stored, the next pull must know that some of this may be.
            cursor = self._cursor([found.marks]) if last else trying
            yield Page(part, found.rejected if last else (), cursor, max(rows, 0), max(found.rows, len(told)))

    def _cursor(self, states: Sequence[Marks]) -> Cursor:
        plain = [{name: mark.plain() for name, mark in marks.items()} for marks in states]
        return {"seal": self.folder.seal, "states": plain}

    def _changed(self, marks: Marks) -> bool:
        files = self._files([])
        return {file.name for file in files} != set(marks) or any(not marks[file.name].covers(file) for file in files)

    def _files(self, problems: list[AskPerson | TryLater]) -> list[File]:
        """The files as they are now."""
        found = []
        for name in self.folder.names(self.entry):
            try:
                file = self.folder.file(name)
            except (AskPerson, TryLater) as problem:
                problems.append(problem)
                continue
            if file is not None:
                found.append(file)
        return found

    def everything(self, key: str) -> Reading:
        """Read all files; `key` names the states to compare with."""
        states = self.states[key]
        reading = Reading(Known(), [Known() for _ in states], {}, [], [], 0)
        for file in self._files(reading.problems):
            try:
                self._read(file, states, reading)
            except (AskPerson, TryLater) as problem:
                reading.problems.append(problem)
        return reading

    def _read(self, file: File, states: Sequence[Marks], reading: Reading) -> None:
        marks = [state.get(file.name) for state in states]
        rows: list[tuple[int, list[Event]]] = []
        rejected: list[tuple[int, Rejection]] = []
        # How many rows of this file each state had read, unless something else stands there now.
        stood = [mark.mark.number if mark and mark.covers(file) else 0 for mark in marks]
        with self.folder.reading(self.entry, file) as opened:
            for row in opened.rows:
                events, skipped = self._events(row)
                rows.append((row.number, events))
                if skipped is not None:
                    where = f"{file.name} {self.entry.layout_of(file.name).unit} {row.number}"
                    rejected.append((row.number, Rejection(where, skipped.reason, "", row.raw("utf-8"), skipped.mend)))
                for at, mark in enumerate(marks):
                    if mark and mark.mark.number == row.number and opened.tape.mark().digest == mark.mark.digest:
                        stood[at] = row.number
            settled = opened.done and file.age(self.folder.around.now()) >= FRESH_SECONDS
            size, changed = (file.size, file.changed) if settled else (-1, 0)
            reading.marks[file.name] = Progress(size, changed, opened.tape.mark())
            if opened.broken:
                reading.problems.append(ends_too_early(file, self.entry, opened))
        reading.keep(rows, stood)
        reading.rows += len(rows)
        reading.rejected += [one for number, one in rejected if number > min(stood, default=0)]

    def _events(self, row: Row) -> tuple[list[Event], SkipRow | None]:
        if row.reason or row.values is None:
            return [], SkipRow(row.reason)
        found, skipped = events_of(row.values, self.folder.around)
        return [one for one in found if self._wanted(one)], skipped

    def _wanted(self, event: Event) -> bool:
        lasting = event.kind in LASTING or event.name in ORDERS
        return lasting or not self.days or event.at >= self.folder.around.now() - timedelta(days=self.days)


def opened(folder: Folder, entry: Entry, days: int, scope: str) -> Archive:
    """An archive that reads its files once for all streams that stand at the same place."""
    states: dict[str, Sequence[Marks]] = {}
    archive = Archive(folder, entry, days, scope, lru_cache(maxsize=1)(lambda key: archive.everything(key)), states)
    return archive


def _states(cursor: Cursor | None, seal: str) -> Sequence[Marks]:
    """What earlier pulls had read: one state, or several where the last ones were ended before all was stored. Of the
    first pull, and where the settings have changed, it is one that knows nothing."""
    if cursor is None or cursor.get("seal") != seal:
        return ({},)
    return [{name: Progress.of(told) for name, told in state.items()} for state in cursor["states"]]
