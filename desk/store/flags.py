"""The book of flags: each as it stands and everything that ever happened to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from desk.domain.flags import Flag, FlagEvent, Severity, State, Step, What
from desk.domain.time import micros, moment
from desk.store.books import Conflict, Shelf, alone, change, revision, rows, rows_in, written
from desk.store.codec import dumps, loads
from desk.store.reading import RecordKey

# On the board: neither put off nor done.
ALIVE = (State.OPEN, State.TAKEN)
_RANKS = {severity: rank for rank, severity in enumerate(Severity)}
_INSERT = (
    "INSERT INTO flag (flag_id, source, stream, source_id, part, rule, state, rank, owner, raised_at, due_at,"
    " revision, body) VALUES (:flag_id, :source, :stream, :source_id, :part, :rule, :state, :rank, :owner, :raised_at,"
    " :due_at, :revision, :body)"
)
_UPDATE = (
    "UPDATE flag SET source = :source, stream = :stream, source_id = :source_id, part = :part, rule = :rule,"
    " state = :state, rank = :rank, owner = :owner, raised_at = :raised_at, due_at = :due_at, revision = :revision,"
    " body = :body WHERE flag_id = :flag_id AND revision = :before"
)
_EVENT = (
    "INSERT INTO flag_event (flag_id, number, at, who, what, about, note)"
    " VALUES (:flag_id, :number, :at, :who, :what, :about, :note)"
)


class FlagBook:
    """The flags of one decisions file; each method is one transaction."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def save(self, steps: Sequence[Step]) -> None:
        """Keep what happened to some flags, in order; all or none.

        Raises Conflict where somebody else changed one of them meanwhile (a step leads from the revision before its
        own; a raised flag is new, and of one rule and record there is one that is not resolved): read it again and
        decide anew.
        """
        with alone(self._shelf) as connection:
            written(connection, "flags")
            for step in steps:
                values = _columns(step.flag)
                if step.event.number == 1:
                    change(connection, _INSERT, values)
                elif change(connection, _UPDATE, {**values, "before": step.event.number - 1}) != 1:
                    raise Conflict
                change(connection, _EVENT, _event_columns(step.event))

    def flag(self, flag_id: str) -> Flag | None:
        """One flag."""
        with self._shelf.reading() as connection:
            found = rows(connection, "SELECT body FROM flag WHERE flag_id = :flag_id", {"flag_id": flag_id})
        return _flags(found)[0] if found else None

    def page(
        self,
        states: Sequence[State],
        owner: str = "",
        due_before: datetime | None = None,
        older: str | None = None,
        limit: int = 200,
    ) -> tuple[list[Flag], str | None]:
        """Flags of some states, most severe first, then newest; with `owner`, that person's; with `due_before`, those
        due by then. The second part of the answer goes on from there as `older`; None at the end."""
        sql, more = "SELECT body FROM flag WHERE state IN :held", dict[str, Any](limit=limit + 1)
        if owner:
            sql, more["owner"] = f"{sql} AND owner = :owner", owner
        if due_before is not None:
            sql, more["due"] = f"{sql} AND due_at <= :due", micros(due_before)
        if older is not None:
            sql += " AND (rank > :rank OR rank = :rank AND (raised_at < :at OR raised_at = :at AND flag_id < :after))"
            rank, at, after = older.split(":", 2)
            more |= {"rank": int(rank), "at": int(at), "after": after}
        sql += " ORDER BY rank, raised_at DESC, flag_id DESC LIMIT :limit"
        with self._shelf.reading() as connection:
            found = _flags(rows_in(connection, sql, [state.value for state in states], more))
        page = found[:limit]
        return page, _place(page[-1]) if len(found) > limit else None

    def counts(self, owner: str, due_before: datetime) -> dict[str, int]:
        """How many flags there are: open (open and taken), mine, due, snoozed, resolved, all."""
        alive = "state IN ('open', 'taken')"
        with self._shelf.reading() as connection:
            states = {row[0]: row[1] for row in rows(connection, "SELECT state, count(*) FROM flag GROUP BY state")}
            sql = f"SELECT count(*) FROM flag WHERE owner = :owner AND {alive}"  # noqa: S608
            mine = rows(connection, sql, {"owner": owner})[0][0]
            sql = f"SELECT count(*) FROM flag WHERE due_at <= :due AND {alive}"  # noqa: S608
            due = rows(connection, sql, {"due": micros(due_before)})[0][0]
        return {
            "open": sum(states.get(state.value, 0) for state in ALIVE),
            "mine": mine,
            "due": due,
            "snoozed": states.get(State.SNOOZED.value, 0),
            "resolved": states.get(State.RESOLVED.value, 0),
            "all": sum(states.values()),
        }

    def anchored(self, keys: Sequence[RecordKey]) -> list[Flag]:
        """All flags, resolved ones too, that are anchored on one of these records, oldest first."""
        wanted: dict[tuple[str, str], list[str]] = defaultdict(list)
        for source, stream, source_id in dict.fromkeys(keys):
            wanted[source, stream].append(source_id)
        sql = "SELECT body FROM flag WHERE source = :source AND stream = :stream AND source_id IN :held"
        with self._shelf.reading() as connection:
            found = [
                flag
                for (source, stream), ids in wanted.items()
                for flag in _flags(rows_in(connection, sql, ids, {"source": source, "stream": stream}))
            ]
        return sorted(found, key=lambda flag: (flag.raised_at, flag.flag_id))

    def unresolved(self) -> list[Flag]:
        """All flags that are not resolved, oldest first."""
        states = [state.value for state in State if state is not State.RESOLVED]
        with self._shelf.reading() as connection:
            return _flags(
                rows_in(connection, "SELECT body FROM flag WHERE state IN :held ORDER BY raised_at, flag_id", states)
            )

    def events(self, flag_ids: Sequence[str]) -> dict[str, list[FlagEvent]]:
        """The history of some flags, oldest first."""
        sql = (
            "SELECT flag_id, number, at, who, what, about, note FROM flag_event WHERE flag_id IN :held"
            " ORDER BY flag_id, number"
        )
        found: dict[str, list[FlagEvent]] = {flag_id: [] for flag_id in flag_ids}
        with self._shelf.reading() as connection:
            for flag_id, number, at, who, what, about, note in rows_in(connection, sql, list(found)):
                found[flag_id].append(FlagEvent(flag_id, number, moment(at), who, What(what), about, note))
        return found

    def revision(self) -> str:
        """Changes whenever flags may have changed, by whatever program; cheap."""
        with self._shelf.reading() as connection:
            return revision(connection, "flags")

    def raised(self, first: datetime, last: datetime) -> list[Flag]:
        """Flags raised from `first` until before `last`, oldest first."""
        sql = "SELECT body FROM flag WHERE raised_at >= :first AND raised_at < :last ORDER BY raised_at, flag_id"
        with self._shelf.reading() as connection:
            return _flags(rows(connection, sql, {"first": micros(first), "last": micros(last)}))


def _columns(flag: Flag) -> dict[str, Any]:
    anchor = flag.anchor
    return {
        "flag_id": flag.flag_id,
        "source": anchor.source,
        "stream": anchor.stream,
        "source_id": anchor.source_id,
        "part": anchor.part,
        "rule": flag.rule,
        "state": flag.state.value,
        "rank": _RANKS[flag.severity],
        "owner": flag.owner,
        "raised_at": micros(flag.raised_at),
        "due_at": None if flag.due_at is None else micros(flag.due_at),
        "revision": flag.revision,
        "body": dumps(flag),
    }


def _event_columns(event: FlagEvent) -> dict[str, Any]:
    return {
        "flag_id": event.flag_id,
        "number": event.number,
        "at": micros(event.at),
        "who": event.who,
        "what": event.what.value,
        "about": event.about,
        "note": event.note,
    }


def _flags(found: Iterable[tuple[Any, ...]]) -> list[Flag]:
    return [loads(Flag, row[0]) for row in found]


def _place(flag: Flag) -> str:
    """Where a page ended, for the next one."""
    return f"{_RANKS[flag.severity]}:{micros(flag.raised_at)}:{flag.flag_id}"
