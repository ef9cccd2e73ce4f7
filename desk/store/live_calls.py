"""The book of live calls: what was told of each, whose it was, and which record of a source it became."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from connectors.records import Identifier, IdentifierKind
from desk.domain.calls import CallEvent
from desk.domain.calls_record import SOURCE, STREAM
from desk.domain.time import HOUR, micros, moment
from desk.store.books import Shelf, alone, change, revision, rows, rows_in, written
from desk.store.call_events import pack, unpack
from desk.store.reading import RecordKey
from desk.store.rehanging import rehang

NEVER_TURNS = 1 << 62
# Where whoever follows the book stands: the revision and call after which to go on.
Place = tuple[int, str]
START: Place = (-1, "")
# Sorts after every id.
LAST = "~"
_COLUMNS = (
    "SELECT call_id, line, line_call, head, started_at, over_at, passed_at, turns_at, to_source, to_stream, to_id,"
    " doubt, events, changed FROM live_call"
)
_INSERT = (
    "INSERT INTO live_call (call_id, line, line_call, head, started_at, over_at, passed_at, turns_at, to_source,"
    " to_stream, to_id, joined_at, doubt, written_back, events, changed) VALUES (:call_id, :line, :line_call, :head,"
    " :started_at, :over_at, CAST(:passed_at AS BIGINT), :turns_at, '', '', '', NULL, 0, 0, :events,"
    " (SELECT revision FROM book WHERE name = 'calls'))"
)
_UPDATE = (
    "UPDATE live_call SET head = :head, started_at = :started_at, over_at = :over_at,"
    " passed_at = CAST(:passed_at AS BIGINT), turns_at = :turns_at, events = :events,"
    " changed = (SELECT revision FROM book WHERE name = 'calls') WHERE call_id = :call_id"
)
_TURN = (
    "UPDATE live_call SET turns_at = CASE WHEN over_at <= :now THEN :never WHEN over_at < :next THEN over_at"
    " ELSE :next END, changed = (SELECT revision FROM book WHERE name = 'calls') WHERE turns_at <= :now"
)
_CHANGED = "UPDATE live_call SET changed = (SELECT revision FROM book WHERE name = 'calls') WHERE call_id = :id"
_JOIN = (
    "UPDATE live_call SET to_source = :source, to_stream = :stream, to_id = :to, joined_at = :at, doubt = 0,"
    " changed = (SELECT revision FROM book WHERE name = 'calls') WHERE head = :id AND to_source = ''"
)
_UNSURE = (
    "UPDATE live_call SET doubt = 1, changed = (SELECT revision FROM book WHERE name = 'calls')"
    " WHERE call_id = :id AND doubt = 0"
)


@dataclass(frozen=True, slots=True)
class KeptCall:
    """One call as one phone system tells it. Times are aware UTC.

    `head` is the call it is told as: its own id, or that of one another phone system tells of. `turns_at` is when time
    alone next makes another record of it, None where it never does. `became` is the source's record it is, `doubt` says
    that several may be it. `whose` is whom a person said it was with, None where nobody said. `changed` is the book's
    revision after its last change, 0 for one that is not kept yet.
    """

    call_id: str
    line: str
    line_call: str
    head: str
    started_at: datetime
    over_at: datetime
    passed_at: datetime | None
    turns_at: datetime | None
    events: frozenset[CallEvent]
    became: RecordKey | None = None
    doubt: bool = False
    whose: Identifier | None = None
    changed: int = 0


class LiveCallBook:
    """The live calls of one decisions file; each method is one transaction. From any thread."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def save(self, calls: Iterable[KeptCall]) -> list[KeptCall]:
        """Keep what was told of some calls beside what was kept of them before; answers them as they are kept now:
        under the id they had first, with what others heard of them, and behind them those they were one with before.
        A head is kept already, or among them."""
        held = list(calls)
        with alone(self._shelf) as connection:
            written(connection, "calls")
            before = [_before(connection, call) for call in held]
            known = {call.call_id: old.call_id for call, old in zip(held, before, strict=True) if old}
            saved = [_save(connection, call, old, known) for call, old in zip(held, before, strict=True)]
            here = {call.call_id for call in saved}
            heads = sorted({old.head for old in before if old})
            found = _calls(connection, list(rows_in(connection, f"{_COLUMNS} WHERE head IN :held", heads)))
            return [*saved, *(call for call in found if call.call_id not in here)]

    def call(self, call_id: str) -> KeptCall | None:
        """One call by its id here."""
        with self._shelf.reading() as connection:
            found = _calls(connection, rows(connection, f"{_COLUMNS} WHERE call_id = :id", {"id": call_id}))
        return found[0] if found else None

    def ended(self, calls: Iterable[tuple[str, str]]) -> dict[tuple[str, str], datetime]:
        """Of calls (line, the phone system's id) that are kept, when they were over, or will be."""
        wanted: dict[str, list[str]] = defaultdict(list)
        for line, line_call in calls:
            wanted[line].append(line_call)
        sql = "SELECT line_call, over_at FROM live_call WHERE line = :line AND line_call IN :held"
        with self._shelf.reading() as connection:
            return {
                (line, row[0]): moment(row[1])
                for line, held in wanted.items()
                for row in rows_in(connection, sql, held, {"line": line})
            }

    def since(self, at: datetime) -> list[KeptCall]:
        """Those that began at or after a moment, or are not over by then; oldest first."""
        # Each half has an index of its own.
        sql = f"{_COLUMNS} WHERE started_at >= :at UNION ALL {_COLUMNS} WHERE turns_at < :never AND started_at < :at"
        with self._shelf.reading() as connection:
            found = rows(connection, sql, {"at": micros(at), "never": NEVER_TURNS})
            return sorted(_calls(connection, found), key=lambda call: (call.started_at, call.call_id))

    def changes(self, after: Place, limit: int) -> list[KeptCall]:
        """Those that changed after a place, in order: the next place is the last one's (changed, call_id)."""
        sql = (
            f"{_COLUMNS} WHERE changed > :changed OR (changed = :changed AND call_id > :id)"
            " ORDER BY changed, call_id LIMIT :limit"
        )
        with self._shelf.reading() as connection:
            return _calls(connection, rows(connection, sql, {"changed": after[0], "id": after[1], "limit": limit}))

    def place(self) -> Place:
        """The place after all that ever changed by now."""
        with self._shelf.reading() as connection:
            return int(revision(connection, "calls")), LAST

    def together(self, heads: Collection[str]) -> dict[str, list[KeptCall]]:
        """By head, all calls that are told as it."""
        found: dict[str, list[KeptCall]] = defaultdict(list)
        with self._shelf.reading() as connection:
            for call in _calls(connection, list(rows_in(connection, f"{_COLUMNS} WHERE head IN :held", sorted(heads)))):
                found[call.head].append(call)
        return dict(found)

    def turn(self, now: datetime) -> int:
        """Let those of which time alone makes another record count as changed; returns how many."""
        sql = "SELECT call_id FROM live_call WHERE turns_at <= :now"
        with self._shelf.reading() as connection:
            if not rows(connection, f"{sql} LIMIT 1", {"now": micros(now)}):
                return 0
        with self._shelf.writing() as connection:
            written(connection, "calls")
            values = {"now": micros(now), "next": micros(now) + HOUR, "never": NEVER_TURNS}
            return change(connection, _TURN, values)

    def whose(self, call_id: str, identifier: Identifier | None, by: str, at: datetime) -> None:
        """A person says whose call it is; None takes back what was said before."""
        values = {
            "id": call_id,
            "kind": identifier.kind.value if identifier else "",
            "value": identifier.value if identifier else "",
            "scope": identifier.scope if identifier else "",
        }
        with alone(self._shelf) as connection:
            written(connection, "calls")
            change(
                connection,
                "INSERT INTO live_call_whose (call_id, number, kind, value, scope, said_by, said_at)"
                " SELECT :id, coalesce(max(number), 0) + 1, :kind, :value, :scope, :by, :at FROM live_call_whose"
                " WHERE call_id = :id",
                {**values, "by": by, "at": micros(at)},
            )
            change(connection, _CHANGED, {"id": call_id})

    def join(self, call_id: str, record: RecordKey, at: datetime) -> None:
        """A call is the record of a source; flags, corrections and what is written back hang on that now."""
        values = dict(zip(("source", "stream", "to"), record, strict=True))
        with alone(self._shelf) as connection:
            written(connection, "calls")
            changed = change(
                connection,
                _JOIN,
                {**values, "id": call_id, "at": micros(at)},
            )
            if changed:
                rehang(connection, _key(call_id), record)

    def gather(self, heads: Mapping[str, str]) -> None:
        """These calls are told as others, their heads: what hangs on one of them hangs on its head."""
        with alone(self._shelf) as connection:
            for call_id, head in sorted(heads.items()):
                rehang(connection, _key(call_id), _key(head))

    def unsure(self, call_ids: Collection[str]) -> int:
        """Of these several records may be it; nobody can tell which. Returns of how many that is new."""
        with self._shelf.writing() as connection:
            written(connection, "calls")
            return sum(change(connection, _UNSURE, {"id": call_id}) for call_id in sorted(call_ids))

    def unjoined(self, since: datetime, limit: int) -> list[KeptCall]:
        """The heads that began since a moment and are no source's record yet, newest first."""
        sql = (
            f"{_COLUMNS} WHERE started_at >= :at AND to_source = '' AND head = call_id"
            " ORDER BY started_at DESC LIMIT :limit"
        )
        with self._shelf.reading() as connection:
            return _calls(connection, rows(connection, sql, {"at": micros(since), "limit": limit}))

    def taken(self, records: Iterable[RecordKey]) -> dict[RecordKey, str]:
        """Of some records of sources, those that a live call became, and which: what was written on that call is now
        on the record."""
        wanted: dict[tuple[str, str], list[str]] = defaultdict(list)
        for source, stream, source_id in records:
            wanted[source, stream].append(source_id)
        sql = (
            "SELECT to_source, to_stream, to_id, head FROM live_call WHERE to_source = :source AND to_stream = :stream"
            " AND to_id IN :held"
        )
        with self._shelf.reading() as connection:
            return {
                (row[0], row[1], row[2]): row[3]
                for (source, stream), ids in wanted.items()
                for row in rows_in(connection, sql, ids, {"source": source, "stream": stream})
            }

    def stands(self, records: Iterable[RecordKey]) -> dict[RecordKey, RecordKey]:
        """Where to find what was written on some records of live calls: the head's, or the source's they became. Others
        stand as they are."""
        held = list(records)
        ids = [source_id for source, stream, source_id in held if (source, stream) == (SOURCE, STREAM)]
        sql = "SELECT call_id, head, to_source, to_stream, to_id FROM live_call WHERE call_id IN :held"
        with self._shelf.reading() as connection:
            now = {
                row[0]: (row[2], row[3], row[4]) if row[2] else _key(row[1]) for row in rows_in(connection, sql, ids)
            }
        return {key: now.get(key[2], key) if key[:2] == (SOURCE, STREAM) else key for key in held}


def _before(connection: Connection, call: KeptCall) -> KeptCall | None:
    """As it was kept before."""
    named = {"line": call.line, "call": call.line_call}
    found = _calls(connection, rows(connection, f"{_COLUMNS} WHERE line = :line AND line_call = :call", named))
    return found[0] if found else None


def _save(connection: Connection, call: KeptCall, before: KeptCall | None, known: Mapping[str, str]) -> KeptCall:
    """Keep one call; `known` are the ids under which some were kept before, by those they have now."""
    kept = replace(call, call_id=known.get(call.call_id, call.call_id), head=known.get(call.head, call.head))
    if before is None:
        change(connection, _INSERT, _values(kept))
        return kept
    kept = replace(kept, events=call.events | before.events)
    change(connection, _UPDATE, _values(kept))
    return replace(kept, became=before.became, doubt=before.doubt, whose=before.whose)


def _key(call_id: str) -> RecordKey:
    return SOURCE, STREAM, call_id


def _values(call: KeptCall) -> Mapping[str, Any]:
    return {
        "call_id": call.call_id,
        "line": call.line,
        "line_call": call.line_call,
        "head": call.head,
        "started_at": micros(call.started_at),
        "over_at": micros(call.over_at),
        "passed_at": None if call.passed_at is None else micros(call.passed_at),
        "turns_at": NEVER_TURNS if call.turns_at is None else micros(call.turns_at),
        "events": pack(call.events),
    }


def _calls(connection: Connection, found: Sequence[tuple[Any, ...]]) -> list[KeptCall]:
    words: dict[str, Identifier | None] = {}
    sql = "SELECT call_id, kind, value, scope FROM live_call_whose WHERE call_id IN :held ORDER BY call_id, number"
    for call_id, kind, value, scope in rows_in(connection, sql, [row[0] for row in found]):
        words[call_id] = Identifier(IdentifierKind(kind), value, scope) if kind else None
    return [_call(row, words.get(row[0])) for row in found]


def _call(row: tuple[Any, ...], whose: Identifier | None) -> KeptCall:
    call_id, line, line_call, head, started, over, passed, turns, source, stream, to, doubt, body, changed = row
    return KeptCall(
        call_id, line, line_call, head, moment(started), moment(over),
        None if passed is None else moment(passed), None if turns == NEVER_TURNS else moment(turns),
        unpack(body, line, line_call),
        (source, stream, to) if source else None, bool(doubt), whose, changed,
    )  # fmt: skip
