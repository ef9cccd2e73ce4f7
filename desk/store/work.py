"""The book of what people write down: each entry as it stands and everything that ever happened to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from desk.domain.outbox import Draft
from desk.domain.time import micros, moment
from desk.domain.trouble import Trouble
from desk.domain.work import Anchor, Entry, Event, Sort, Stage, Step, What
from desk.store import outbox
from desk.store.books import Conflict, Shelf, alone, change, happened, revision, rows, rows_in, unpacked, written
from desk.store.codec import dumps
from desk.store.flags import NEVER_DUE
from desk.store.work_lists import WorkLists

_KEYS = ("source", "stream", "source_id")
_NOW = ("now_source", "now_stream", "now_id")
_INSERT = (
    "INSERT INTO work (entry_id, sort, stage, source, stream, source_id, now_source, now_stream, now_id, made_by,"
    " begun_at, due_at, owner, disposition, reason, defaulted, revision, changed, body) VALUES (:entry_id, :sort,"
    " :stage, :source, :stream, :source_id, :now_source, :now_stream, :now_id, :made_by, :begun_at, :due_at, :owner,"
    " :disposition, :reason, :defaulted, :revision, (SELECT revision FROM book WHERE name = 'work'), :body)"
)
_SET = (
    "UPDATE work SET stage = :stage, due_at = :due_at, owner = :owner, disposition = :disposition, reason = :reason,"
    " defaulted = :defaulted, body = :body"
)
_STEP = (
    f"{_SET}, revision = :revision, changed = (SELECT revision FROM book WHERE name = 'work')"  # noqa: S608
    " WHERE entry_id = :entry_id AND revision = :before"
)
_TYPE = f"{_SET} WHERE entry_id = :entry_id AND revision = :revision AND stage = 'draft'"  # noqa: S608
_MOVE = (
    "UPDATE work SET now_source = :to_source, now_stream = :to_stream, now_id = :to_id,"
    " changed = (SELECT revision FROM book WHERE name = 'work')"
    " WHERE now_source = :source AND now_stream = :stream AND now_id = :source_id"
)
_EVENT = (
    "INSERT INTO work_event (entry_id, number, at, who, what, about, note, after)"
    " VALUES (:entry_id, :number, :at, :who, :what, :about, :note, :after)"
)


class WorkBook:
    """The entries of one decisions file; each method is one transaction. `lists` has them as lists and sums."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self.lists = WorkLists(shelf)

    def type(self, draft: Entry) -> None:
        """Keep a draft as it is typed: what is there now is on the disk when this returns.

        Conflict where it is no draft any more, or another draft of the same person on the same thing is.
        """
        values = _columns(draft)
        with alone(self._shelf) as connection:
            if change(connection, _TYPE, values) != 1:
                if draft.revision:
                    raise Conflict
                change(connection, _INSERT, {**values, **_placed(connection, draft.anchor)})

    def drop(self, entry_id: str) -> bool:
        """Forget a draft that was never finished; False where it is none."""
        with alone(self._shelf) as connection:
            sql = "DELETE FROM work WHERE entry_id = :entry_id AND stage = 'draft' AND revision = 0"
            return change(connection, sql, {"entry_id": entry_id}) == 1

    def save(self, steps: Sequence[Step], drafts: Sequence[Draft] = ()) -> None:
        """Keep what happened to some entries, in order, and `drafts` of it for other systems; all or none.

        Conflict where somebody else changed one of them meanwhile: read it again and decide anew.
        """
        with alone(self._shelf) as connection:
            written(connection, "work")
            for one in steps:
                values = _columns(one.entry)
                if change(connection, _STEP, {**values, "before": one.entry.revision - 1}) != 1:
                    if one.event.number != 1:
                        raise Conflict
                    change(connection, _INSERT, {**values, **_placed(connection, one.entry.anchor)})
                change(connection, _EVENT, _event_columns(one.event))
            outbox.put(connection, drafts, steps[-1].event.who, steps[-1].event.at)

    def entry(self, entry_id: str) -> Entry:
        """One entry; Trouble where there is none (any more)."""
        with self._shelf.reading() as connection:
            found = rows(connection, "SELECT body FROM work WHERE entry_id = :id", {"id": entry_id})
        if not found:
            raise Trouble("This is not here (any more).", "A draft may have been thrown away.")
        return unpacked(Entry, found[0][0])

    def draft(self, sort: Sort, anchor: Anchor, who: str) -> Entry | None:
        """What somebody is typing on something, or on what it took the place of; the newest where both are."""
        sql = (
            "SELECT body FROM work WHERE made_by = :who AND sort = :sort AND now_source = :now_source AND"
            " now_stream = :now_stream AND now_id = :now_id AND stage = 'draft' ORDER BY begun_at DESC, entry_id DESC"
        )
        with self._shelf.reading() as connection:
            found = rows(connection, sql, {"who": who, "sort": sort.value, **_placed(connection, anchor)})
        return unpacked(Entry, found[0][0]) if found else None

    def place(self, anchor: Anchor) -> Anchor:
        """What an anchor is now: itself, or the record that took its place."""
        with self._shelf.reading() as connection:
            placed = _placed(connection, anchor)
        return placed["now_source"], placed["now_stream"], placed["now_id"]

    def anchored(self, anchors: Iterable[Anchor], drafts: bool = False) -> list[tuple[Anchor, Entry]]:
        """All entries on these records and identifiers, taken back ones too, oldest first, each with what it is on now;
        `drafts` as well."""
        wanted: dict[tuple[str, str], list[str]] = defaultdict(list)
        for source, stream, source_id in dict.fromkeys(anchors):
            wanted[source, stream].append(source_id)
        sql = "SELECT now_id, body FROM work WHERE now_source = :source AND now_stream = :stream AND now_id IN :held"
        if not drafts:
            sql += " AND stage <> 'draft'"
        found: list[tuple[Anchor, Entry]] = []
        with self._shelf.reading() as connection:
            for (source, stream), ids in wanted.items():
                for now_id, body in rows_in(connection, sql, ids, {"source": source, "stream": stream}):
                    found.append(((source, stream, now_id), unpacked(Entry, body)))
        return sorted(found, key=lambda pair: (pair[1].begun_at, pair[1].entry_id))

    def events(self, entry_id: str) -> list[Event]:
        """The history of an entry, oldest first."""
        sql = (
            "SELECT entry_id, number, at, who, what, after, about, note FROM work_event WHERE entry_id = :id"
            " ORDER BY number"
        )
        with self._shelf.reading() as connection:
            found = rows(connection, sql, {"id": entry_id})
        return [_event(row) for row in found]

    def events_on(self, anchor: Anchor) -> list[Event]:
        """Everything that happened to what is written on something now, oldest first."""
        sql = (
            "SELECT e.entry_id, e.number, e.at, e.who, e.what, e.after, e.about, e.note FROM work w JOIN work_event e"
            " ON e.entry_id = w.entry_id WHERE w.now_source = :source AND w.now_stream = :stream AND"
            " w.now_id = :source_id ORDER BY e.at, e.entry_id, e.number"
        )
        with self._shelf.reading() as connection:
            return [_event(row) for row in rows(connection, sql, dict(zip(_KEYS, anchor, strict=True)))]

    def move(self, record: Anchor, to: Anchor) -> None:
        """A record's place was taken by another: what is written on it, now and later, is on that one. Where that one's
        place had been taken by this, it is so no more. Said again it changes nothing."""
        with alone(self._shelf) as connection:
            rehang(connection, record, to)

    def changes(self, since: int) -> tuple[int, list[tuple[Anchor, Entry]]]:
        """The book's revision, and every entry that changed after the revision `since`, with what it is on now; with a
        `since` this book never had, as -1, every entry that was ever finished."""
        sql = "SELECT now_source, now_stream, now_id, body FROM work WHERE "
        with self._shelf.reading() as connection:
            now = int(revision(connection, "work"))
            if now == since:
                return now, []
            if 0 <= since < now:
                found = rows(
                    connection, f"{sql} changed > :since AND revision > 0 ORDER BY changed, entry_id", {"since": since}
                )
            else:
                found = rows(connection, f"{sql} revision > 0 ORDER BY changed, entry_id")
        return now, [((row[0], row[1], row[2]), unpacked(Entry, row[3])) for row in found]

    def revision(self) -> str:
        """Changes whenever anything but a draft may have changed; cheap."""
        with self._shelf.reading() as connection:
            return revision(connection, "work")


def rehang(connection: Connection, record: Anchor, heir: Anchor) -> None:
    """As WorkBook.move, within the caller's transaction."""
    old = dict(zip(_KEYS, record, strict=True))
    new = dict(zip(("to_source", "to_stream", "to_id"), heir, strict=True))
    if record == heir or _placed(connection, record) == dict(zip(_NOW, heir, strict=True)):
        return
    written(connection, "work")
    back = "DELETE FROM work_moved WHERE source = :source AND stream = :stream AND source_id = :source_id"
    change(connection, back, old)
    change(connection, back, dict(zip(_KEYS, heir, strict=True)))
    # What had become this record becomes the other one with it.
    chain = (
        "UPDATE work_moved SET to_source = :to_source, to_stream = :to_stream, to_id = :to_id WHERE"
        " to_source = :source AND to_stream = :stream AND to_id = :source_id"
    )
    change(connection, chain, {**old, **new})
    sql = "INSERT INTO work_moved VALUES (:source, :stream, :source_id, :to_source, :to_stream, :to_id)"
    change(connection, sql, {**old, **new})
    change(connection, _MOVE, {**old, **new})


def _placed(connection: Connection, anchor: Anchor) -> dict[str, str]:
    """What an anchor is now: itself, or the record that took its place."""
    sql = (
        "SELECT to_source, to_stream, to_id FROM work_moved WHERE source = :source AND stream = :stream AND"
        " source_id = :source_id"
    )
    found = rows(connection, sql, dict(zip(_KEYS, anchor, strict=True)))
    return dict(zip(_NOW, found[0] if found else anchor, strict=True))


def _columns(entry: Entry) -> dict[str, Any]:
    return {
        "entry_id": entry.entry_id,
        "sort": entry.sort.value,
        "stage": entry.stage.value,
        **dict(zip(_KEYS, entry.anchor, strict=True)),
        "made_by": entry.by,
        "begun_at": micros(entry.begun_at),
        "due_at": NEVER_DUE if entry.due_at is None or entry.stage is not Stage.STANDING else micros(entry.due_at),
        "owner": entry.owner,
        "disposition": entry.disposition,
        "reason": entry.reason,
        "defaulted": int(entry.defaulted),
        "revision": entry.revision,
        "body": dumps(entry),
    }


def _event(row: Sequence[Any]) -> Event:
    entry_id, number, at, who, what, after, about, note = row
    return Event(entry_id, number, moment(at), who, What(what), unpacked(Entry, after), about, note)


def _event_columns(event: Event) -> dict[str, Any]:
    return {"entry_id": event.entry_id, **happened(event), "after": dumps(event.after)}
