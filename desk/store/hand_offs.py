"""The book of hand-offs: each as it was given and as it stands, and everything that ever happened to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection

from desk.domain import flags as flagged
from desk.domain.hand_offs import Event, Given, HandOff, RecordName, Standing, State, Step, What
from desk.domain.outbox import Draft
from desk.domain.time import micros, moment
from desk.store import flags, outbox
from desk.store.books import Conflict, Shelf, alone, change, happened, revision, rows, rows_in, unpacked, written
from desk.store.codec import dumps

# Far more than wait at once; those that never arrived are of interest while they are new.
AMONG = 10_000
_COLUMNS = "SELECT given, standing, now_source, now_stream, now_id, revision FROM hand_off"
_INSERT = (
    "INSERT INTO hand_off (hand_off_id, code, source, stream, source_id, now_source, now_stream, now_id, state,"
    " receiver, receiver_name, given_by, given_at, arrive_by, revision, changed, standing, given) VALUES (:hand_off_id,"
    " :code, :source, :stream, :source_id, :now_source, :now_stream, :now_id, :state, :receiver, :receiver_name,"
    " :given_by, :given_at, :arrive_by, :revision, (SELECT revision FROM book WHERE name = 'hand_offs'), :standing,"
    " :given)"
)
_STEP = (
    "UPDATE hand_off SET state = :state, standing = :standing, revision = :revision,"
    " changed = (SELECT revision FROM book WHERE name = 'hand_offs')"
    " WHERE hand_off_id = :hand_off_id AND revision = :before"
)
_EVENT = (
    "INSERT INTO hand_off_event (hand_off_id, number, at, who, what, about, note)"
    " VALUES (:hand_off_id, :number, :at, :who, :what, :about, :note)"
)
_MOVE = (
    "UPDATE hand_off SET now_source = :to_source, now_stream = :to_stream, now_id = :to_id,"
    " changed = (SELECT revision FROM book WHERE name = 'hand_offs')"
    " WHERE now_source = :source AND now_stream = :stream AND now_id = :source_id"
)
# A call's record that comes after what was written on the call under its first name.
_MOVED = (
    "SELECT to_source, to_stream, to_id FROM work_moved WHERE source = :source AND stream = :stream AND"
    " source_id = :source_id"
)


class Raised(NamedTuple):
    """What a step does to flags, and what other systems are to be told of that (FlagBook.told)."""

    steps: Sequence[flagged.Step] = ()
    told: flags.Told = ()


NONE_RAISED = Raised()


class HandOffBook:
    """The hand-offs of one decisions file; each method is one transaction. From any thread and several programs."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def save(self, step: Step, drafts: Sequence[Draft] = (), raised: Raised = NONE_RAISED) -> None:
        """Keep what happened to a hand-off, `drafts` of it for other systems, and what it does to flags: all or none.

        Conflict where somebody else changed it, or one of the flags, meanwhile, or a new one's code is another's
        already: read it again and decide anew.
        """
        given, event = step.hand_off.given, step.event
        values = {
            "hand_off_id": given.hand_off_id,
            "state": step.hand_off.standing.state.value,
            "standing": dumps(step.hand_off.standing),
            "revision": step.hand_off.revision,
        }
        with alone(self._shelf) as connection:
            written(connection, "hand_offs")
            if event.number == 1:
                change(connection, _INSERT, {**values, **_columns(given), **_placed(connection, given.record)})
            elif change(connection, _STEP, {**values, "before": event.number - 1}) != 1:
                raise Conflict
            change(connection, _EVENT, _event_columns(event))
            if raised.steps:
                flags.put(connection, raised.steps, raised.told)
            outbox.put(connection, drafts, event.who or given.given_by, event.at)

    def hand_off(self, hand_off_id: str) -> HandOff | None:
        """One hand-off by its id."""
        return self._one("hand_off_id = :value", hand_off_id)

    def by_code(self, code: str) -> HandOff | None:
        """One hand-off by its code, as hand_off_codes.read gives it."""
        return self._one("code = :value", code)

    def ending(self, end: str, limit: int) -> list[str]:
        """Ids that end so."""
        sql = "SELECT hand_off_id FROM hand_off WHERE substr(hand_off_id, length(hand_off_id) - :more) = :end LIMIT :n"
        with self._shelf.reading() as connection:
            return [row[0] for row in rows(connection, sql, {"end": end, "more": len(end) - 1, "n": limit})]

    def awaited(self, since: datetime) -> list[HandOff]:
        """Those whose customer is awaited, and those that never arrived although awaited until after `since`; the
        soonest due first."""
        sql = (
            f"{_COLUMNS} WHERE state IN ('given', 'opened', 'never_arrived') AND"
            " (state <> 'never_arrived' OR arrive_by > :since) ORDER BY arrive_by, hand_off_id"
        )
        with self._shelf.reading() as connection:
            return [_read(row) for row in rows(connection, sql, {"since": micros(since)})]

    def newest(self, states: Sequence[State], limit: int, given_by: str = "") -> list[HandOff]:
        """The newest of some states, of one giver or of all."""
        mine = " AND given_by = :given_by" if given_by else ""
        sql = f"{_COLUMNS} WHERE state IN :held{mine} ORDER BY given_at DESC, hand_off_id DESC LIMIT :n"
        with self._shelf.reading() as connection:
            held = [state.value for state in states]
            return [_read(row) for row in rows_in(connection, sql, held, {"n": limit, "given_by": given_by})]

    def to_person(self, states: Sequence[State], fits: Callable[[str], bool], limit: int) -> list[HandOff]:
        """The newest of some states that are for a person whose name fits; of the newest AMONG for people at all."""
        named = (
            "SELECT hand_off_id, receiver_name FROM hand_off WHERE state IN :held AND"
            " receiver IN ('person', 'call_back') ORDER BY given_at DESC, hand_off_id DESC LIMIT :n"
        )
        # What a hand-off says is read only of those that fit: most are for somebody else.
        whole = f"{_COLUMNS} WHERE hand_off_id IN :held ORDER BY given_at DESC, hand_off_id DESC"
        with self._shelf.reading() as connection:
            found = rows_in(connection, named, [state.value for state in states], {"n": AMONG})
            mine = [row[0] for row in found if fits(row[1])][:limit]
            return [_read(row) for row in rows_in(connection, whole, mine)]

    def anchored(self, records: Iterable[RecordName]) -> list[HandOff]:
        """All that are written on one of these records now, newest first."""
        wanted: dict[tuple[str, str], list[str]] = defaultdict(list)
        for source, stream, source_id in dict.fromkeys(records):
            wanted[source, stream].append(source_id)
        sql = f"{_COLUMNS} WHERE now_source = :source AND now_stream = :stream AND now_id IN :held"
        with self._shelf.reading() as connection:
            found = [
                _read(row)
                for (source, stream), ids in wanted.items()
                for row in rows_in(connection, sql, ids, {"source": source, "stream": stream})
            ]
        return sorted(found, key=lambda one: (one.given.given_at, one.given.hand_off_id), reverse=True)

    def records(self, limit: int) -> list[RecordName]:
        """The record each of the newest so many hand-offs is written on now; fewer than `limit` are all there are. One
        stands there as often as hand-offs are written on it."""
        sql = (
            "SELECT now_source, now_stream, now_id FROM hand_off WHERE given_at > 0"
            " ORDER BY given_at DESC, hand_off_id DESC LIMIT :n"
        )
        with self._shelf.reading() as connection:
            return [(row[0], row[1], row[2]) for row in rows(connection, sql, {"n": limit})]

    def events(self, hand_off_id: str) -> list[Event]:
        """The history of one, oldest first."""
        sql = (
            "SELECT hand_off_id, number, at, who, what, about, note FROM hand_off_event WHERE hand_off_id = :id"
            " ORDER BY number"
        )
        with self._shelf.reading() as connection:
            found = rows(connection, sql, {"id": hand_off_id})
        return [Event(row[0], row[1], moment(row[2]), row[3], What(row[4]), row[5], row[6]) for row in found]

    def revision(self) -> str:
        """Changes whenever hand-offs may have changed, by whatever program; cheap."""
        with self._shelf.reading() as connection:
            return revision(connection, "hand_offs")

    def _one(self, condition: str, value: str) -> HandOff | None:
        with self._shelf.reading() as connection:
            found = rows(connection, f"{_COLUMNS} WHERE {condition}", {"value": value})
        return _read(found[0]) if found else None


def rehang(connection: Connection, record: RecordName, heir: RecordName) -> None:
    """What is written on a record is written on its heir from now on; what the hand-offs say stays as it is. Within the
    caller's transaction."""
    values = dict(zip(("source", "stream", "source_id", "to_source", "to_stream", "to_id"), record + heir, strict=True))
    if change(connection, _MOVE, values):
        written(connection, "hand_offs")


def _placed(connection: Connection, record: RecordName) -> dict[str, str]:
    """What a record is now: itself, or the one that took its place."""
    found = rows(connection, _MOVED, dict(zip(("source", "stream", "source_id"), record, strict=True)))
    return dict(zip(("now_source", "now_stream", "now_id"), found[0] if found else record, strict=True))


def _columns(given: Given) -> dict[str, Any]:
    return {
        "code": given.code,
        **dict(zip(("source", "stream", "source_id"), given.record, strict=True)),
        "receiver": given.to.value,
        "receiver_name": given.name,
        "given_by": given.given_by,
        "given_at": micros(given.given_at),
        "arrive_by": micros(given.arrive_by),
        "given": dumps(given),
    }


def _event_columns(event: Event) -> dict[str, Any]:
    return {"hand_off_id": event.hand_off_id, **happened(event)}


def _read(row: Sequence[Any]) -> HandOff:
    given, standing, source, stream, source_id, number = row
    return HandOff(unpacked(Given, given), unpacked(Standing, standing), (source, stream, source_id), number)
