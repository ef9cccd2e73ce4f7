"""The book of what is written to other systems: put with the decision it comes from, changed by one at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from desk.domain.outbox import Change, Draft, Entry, EntryEvent, Pause, RecordName, Slip, State, What
from desk.domain.outbox_steps import begin
from desk.domain.time import micros, moment
from desk.store.books import Conflict, Shelf, alone, change, revision, rows, rows_in, unpacked, written
from desk.store.codec import dumps
from desk.store.ids import new_id

# What of an entry may change, and what never does.
_CHANGE = (
    *("state", "next_at", "tries", "unclear", "tried_at", "holder", "why", "advice", "said", "reason", "landed"),
    *("done_at", "replaced_by", "revision"),
)
_STAYS = ("entry_id", "body", "made_at", "made_by", "source", "stream", "source_id", "kind", "target", "about")
_ENTRIES = (
    f"SELECT entry_id, number, source, stream, source_id, body, made_at, made_by, {', '.join(_CHANGE)} FROM outbox"  # noqa: S608
)
_OPEN = "state IN ('waiting', 'sending', 'refused')"
_INSERT = "INSERT INTO outbox (number, {}) VALUES ({{number}}, {})".format(  # noqa: S608 - names of columns
    ", ".join((*_STAYS, *_CHANGE)), ", ".join(f":{name}" for name in (*_STAYS, *_CHANGE))
)
_IN_ORDER = " ORDER BY number, entry_id"
_LAST = "(SELECT coalesce(max(number), 0) + 1 FROM outbox)"
_UPDATE = "UPDATE outbox SET {} WHERE entry_id = :entry_id AND revision = :before".format(  # noqa: S608
    ", ".join(f"{name} = :{name}" for name in _CHANGE)
)
_EVENT = (
    "INSERT INTO outbox_event (entry_id, number, at, who, what, about)"
    " VALUES (:entry_id, :number, :at, :who, :what, :about)"
)


def put(connection: Connection, drafts: Sequence[Draft], by: str, at: datetime) -> list[str]:
    """Have these written, one after the other; returns their ids. Within the caller's transaction: they are there if
    what they tell of is, and not otherwise."""
    if not drafts:
        return []
    written(connection, "outbox")
    made = [begin(new_id(at), draft, by, at) for draft in drafts]
    for one in made:
        _insert(connection, one)
    return [one.entry.entry_id for one in made]


def rehang(connection: Connection, record: RecordName, heir: RecordName) -> None:
    """What hangs on a record hangs on its heir from now on; what the entries say stays as it is."""
    values = dict(zip(("source", "stream", "source_id", "to_source", "to_stream", "to_id"), record + heir, strict=True))
    sql = (
        "UPDATE outbox SET source = :to_source, stream = :to_stream, source_id = :to_id"
        " WHERE source = :source AND stream = :stream AND source_id = :source_id"
    )
    if change(connection, sql, values):
        written(connection, "outbox")


class OutBook:
    """The outbox of one decisions file; each method is one transaction. From any thread and several programs."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def put(self, drafts: Sequence[Draft], by: str, at: datetime) -> list[str]:
        """As the function, in a transaction of its own."""
        with alone(self._shelf) as connection:
            return put(connection, drafts, by, at)

    def save(self, changes: Sequence[Change]) -> None:
        """Keep what happened to some entries, all or none; Conflict where one of them changed meanwhile."""
        with alone(self._shelf) as connection:
            written(connection, "outbox")
            for one in changes:
                if one.entry.revision == 1:
                    _insert(connection, one)
                    continue
                values = {**_values(one.entry), "before": one.entry.revision - 1}
                if change(connection, _UPDATE, values) != 1:
                    raise Conflict
                _note(connection, one.event)

    def entry(self, entry_id: str) -> Entry | None:
        """One entry."""
        with self._shelf.reading() as connection:
            return next(_entries(rows(connection, f"{_ENTRIES} WHERE entry_id = :id", {"id": entry_id})), None)

    def entries(self, entry_ids: Sequence[str]) -> list[Entry]:
        """Some entries, in order."""
        with self._shelf.reading() as connection:
            found = list(_entries(rows_in(connection, f"{_ENTRIES} WHERE entry_id IN :held", entry_ids)))
        return sorted(found, key=_place)

    def slips(self) -> list[Slip]:
        """Every open entry, in order."""
        sql = (
            "SELECT entry_id, number, source, stream, source_id, target, state, next_at, holder FROM outbox"
            " WHERE state IN ('waiting', 'sending', 'refused') ORDER BY number, entry_id"
        )
        with self._shelf.reading() as connection:
            return [
                Slip(one[0], one[1], (one[2], one[3], one[4]), one[5], State(one[6]), moment(one[7]), one[8])
                for one in rows(connection, sql)
            ]

    def done(self, state: State, older: str = "", limit: int = 200) -> tuple[list[Entry], str]:
        """Sent or dropped ones, the last first; the second part goes on from there as `older`, "" at the end."""
        at, _, entry_id = older.partition(" ")
        values = {"state": state.value, "at": int(at or 0), "id": entry_id, "limit": limit + 1}
        where = " AND (done_at, entry_id) < (:at, :id)" if older else ""
        sql = f"{_ENTRIES} WHERE state = :state{where} ORDER BY done_at DESC, entry_id DESC LIMIT :limit"  # noqa: S608
        with self._shelf.reading() as connection:
            found = list(_entries(rows(connection, sql, values)))
        more = found[:limit]
        last = more[-1] if len(found) > limit else None
        return more, f"{_micros(last.done_at)} {last.entry_id}" if last else ""

    def of_records(self, records: Sequence[RecordName]) -> list[Entry]:
        """Every entry that hangs on one of these records, in order."""
        wanted: dict[tuple[str, str], list[str]] = defaultdict(list)
        for source, stream, source_id in dict.fromkeys(records):
            wanted[source, stream].append(source_id)
        sql = f"{_ENTRIES} WHERE source = :source AND stream = :stream AND source_id IN :held"  # noqa: S608
        with self._shelf.reading() as connection:
            found = [
                entry
                for (source, stream), ids in wanted.items()
                for entry in _entries(rows_in(connection, sql, ids, {"source": source, "stream": stream}))
            ]
        return sorted(found, key=_place)

    def about(self, decision: str) -> list[Entry]:
        """The entries that come from a decision, in order."""
        with self._shelf.reading() as connection:
            return list(_entries(rows(connection, f"{_ENTRIES} WHERE about = :about{_IN_ORDER}", {"about": decision})))

    def counts(self) -> dict[tuple[str, State], int]:
        """How many open entries there are, by target and state."""
        sql = f"SELECT target, state, count(*) FROM outbox WHERE {_OPEN} GROUP BY target, state"  # noqa: S608
        with self._shelf.reading() as connection:
            return {(target, State(state)): int(count) for target, state, count in rows(connection, sql)}

    def events(self, entry_id: str) -> list[EntryEvent]:
        """The history of an entry, oldest first."""
        sql = "SELECT entry_id, number, at, who, what, about FROM outbox_event WHERE entry_id = :id ORDER BY number"
        with self._shelf.reading() as connection:
            return [
                EntryEvent(one[0], one[1], moment(one[2]), one[3], What(one[4]), one[5])
                for one in rows(connection, sql, {"id": entry_id})
            ]

    def pauses(self) -> dict[str, Pause]:
        """The targets whose last try failed, by their id."""
        sql = "SELECT target, until, why, advice, failures, since FROM outbox_pause"
        with self._shelf.reading() as connection:
            found = rows(connection, sql)
        return {one[0]: Pause(one[0], moment(one[1]), one[2], one[3], one[4], moment(one[5])) for one in found}

    def pause(self, pause: Pause) -> None:
        """Have a target left alone."""
        with alone(self._shelf) as connection:
            written(connection, "outbox")
            _lift(connection, [pause.target])
            change(
                connection,
                "INSERT INTO outbox_pause (target, until, why, advice, failures, since)"
                " VALUES (:target, :until, :why, :advice, :failures, :since)",
                {
                    "target": pause.target,
                    "until": micros(pause.until),
                    "why": pause.why,
                    "advice": pause.advice,
                    "failures": pause.failures,
                    "since": micros(pause.since),
                },
            )

    def lift(self, targets: Iterable[str]) -> None:
        """Leave these alone no longer."""
        with alone(self._shelf) as connection:
            written(connection, "outbox")
            _lift(connection, targets)

    def revision(self) -> str:
        """Changes whenever an answer may have changed, by whatever program; cheap."""
        with self._shelf.reading() as connection:
            return revision(connection, "outbox")


def _insert(connection: Connection, made: Change) -> None:
    entry, draft = made.entry, made.entry.draft
    source, stream, source_id = entry.record
    values = {
        **_values(entry),
        "made_at": micros(entry.made_at),
        "made_by": entry.made_by,
        "source": source,
        "stream": stream,
        "source_id": source_id,
        "kind": draft.kind.value,
        "target": draft.target,
        "about": draft.about,
        "body": dumps(draft),
    }
    number = ":number" if entry.number else _LAST
    change(connection, _INSERT.format(number=number), {**values, **({"number": entry.number} if entry.number else {})})
    _note(connection, made.event)


def _note(connection: Connection, event: EntryEvent | None) -> None:
    if event is not None:
        values = {"entry_id": event.entry_id, "number": event.number, "at": micros(event.at), "who": event.who}
        change(connection, _EVENT, {**values, "what": event.what.value, "about": event.about})


def _lift(connection: Connection, targets: Iterable[str]) -> None:
    for target in targets:
        change(connection, "DELETE FROM outbox_pause WHERE target = :target", {"target": target})


def _values(entry: Entry) -> dict[str, Any]:
    """What of an entry may change."""
    return {
        "entry_id": entry.entry_id,
        "state": entry.state.value,
        "next_at": micros(entry.next_at),
        "tries": entry.tries,
        "unclear": int(entry.unclear),
        "tried_at": _micros(entry.tried_at),
        "holder": entry.holder,
        "why": entry.why,
        "advice": entry.advice,
        "said": entry.said,
        "reason": entry.reason,
        "landed": entry.landed,
        "done_at": _micros(entry.done_at),
        "replaced_by": entry.replaced_by,
        "revision": entry.revision,
    }


def _entries(found: Iterable[tuple[Any, ...]]) -> Iterator[Entry]:
    for (
        entry_id,
        number,
        source,
        stream,
        source_id,
        body,
        made_at,
        made_by,
        state,
        next_at,
        tries,
        unclear,
        tried_at,
        *told,
    ) in found:
        holder, why, advice, said, reason, landed, done_at, replaced_by, changes = told
        yield Entry(
            entry_id, number, (source, stream, source_id), unpacked(Draft, body), State(state), moment(made_at),
            made_by, moment(next_at), tries, bool(unclear), _moment(tried_at), holder, why, advice, said, reason,
            landed, _moment(done_at), replaced_by, changes,
        )  # fmt: skip


def _micros(at: datetime | None) -> int:
    return 0 if at is None else micros(at)


def _moment(value: int) -> datetime | None:
    return moment(value) if value else None


def _place(entry: Entry) -> tuple[int, str]:
    return entry.number, entry.entry_id
