"""The flags as lists a page at a time, as counts and as sums: what a board of many asks, answered along indexes."""

from __future__ import annotations

import heapq
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection

from desk.domain.flag_figures import FlagFigures
from desk.domain.flags import Flag, Severity, State
from desk.domain.time import SECOND, micros
from desk.store.books import Shelf, rows, rows_in, unpacked
from desk.store.engine import StoreError

# An id, or a part of one.
_ID = re.compile(r"[0-9a-f-]+")
# On the board: neither put off nor done.
ALIVE = (State.OPEN, State.TAKEN)
_OF_STATE = "SELECT body, figures, spent, rank, due_at, raised_at, flag_id FROM flag WHERE state = :state"
_LONGEST, _SEVEREST = ("spent", "rank", "due", "at", "after"), ("rank", "at", "after")


class Kept(NamedTuple):
    """A flag, and what is kept of its journey; None where that was not worked out yet."""

    flag: Flag
    figures: FlagFigures | None


def holds(kept: Kept, now: datetime) -> bool:
    """Whether kept figures are those of this moment, as far as the passing of time goes."""
    until = kept.figures.until if kept.figures else now
    return kept.flag.state is not State.RESOLVED and (until is None or now < until)


class Raised(NamedTuple):
    """A flag as a trial asks for it: the record it hangs on, its rule ("" by hand), and what people made of it."""

    flag_id: str
    source: str
    stream: str
    source_id: str
    part: int
    rule: str
    resolved_as: str
    taken: bool


class Answered(NamedTuple):
    """How many flags were raised in some time and how many of these a person answered since, and after how many seconds
    the middle one of them (the lower of two) was; None where none was."""

    raised: int
    answered: int
    seconds: int | None


class Board:
    """The flags of one decisions file as a board shows them; each method sees one moment."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def longest(
        self,
        states: Sequence[State],
        owner: str = "",
        due_before: datetime | None = None,
        older: str | None = None,
        limit: int = 200,
    ) -> tuple[list[Kept], str | None]:
        """Flags of some states, most customer time first as it was last worked out, of those the most severe, due
        earliest, oldest; with `owner`, that person's; with `due_before`, those due by then. The second part of the
        answer goes on from there as `older`; None at the end."""
        sql, values = _OF_STATE, dict[str, Any](limit=limit + 1)
        if owner:
            sql, values["owner"] = f"{sql} AND owner = :owner", owner
        if due_before is not None:
            # The sign keeps the index of due times out of it: it would have to sort all that are due.
            sql, values["day"] = f"{sql} AND +due_at <= :day", micros(due_before)
        if older is not None:
            sql += (
                " AND spent <= :spent AND"
                " (spent < :spent OR (rank, due_at, raised_at, flag_id) > (:rank, :due, :at, :after))"
            )
            values |= _place(older, _LONGEST)
        sql += " ORDER BY spent DESC, rank, due_at, raised_at, flag_id LIMIT :limit"
        with self._shelf.reading() as connection:
            runs = [rows(connection, sql, {**values, "state": state.value}) for state in states]
        found = list(heapq.merge(*runs, key=lambda row: (-row[2], *row[3:])))
        return _page(found, limit, slice(2, 7))

    def severest(
        self, states: Sequence[State], older: str | None = None, limit: int = 200
    ) -> tuple[list[Kept], str | None]:
        """Flags of some states, most severe first, then newest; goes on as `longest`."""
        place = _place(older, _SEVEREST) if older is not None else None
        found: list[tuple[Any, ...]] = []
        with self._shelf.reading() as connection:
            for rank in range(place["rank"] if place else 0, len(Severity)):
                values: dict[str, Any] = {"rank": rank, "limit": limit + 1 - len(found)}
                if place is not None and rank == place["rank"]:
                    values |= place
                found += _of_rank(connection, states, values)
                if len(found) > limit:
                    break
        return _page([(*row[:2], row[3], *row[5:]) for row in found], limit, slice(2, 5))

    def standing(self, flag_ids: Sequence[str]) -> list[Kept]:
        """Those of some flags that are not resolved, oldest first."""
        sql = "SELECT body, figures FROM flag WHERE flag_id IN :held AND state <> :gone ORDER BY raised_at, flag_id"
        with self._shelf.reading() as connection:
            return [kept_of(*row) for row in rows_in(connection, sql, flag_ids, {"gone": State.RESOLVED.value})]

    def counts(self, owner: str, due_before: datetime) -> dict[str, int]:
        """How many flags there are: open (open and taken), mine, due, snoozed, resolved, all."""
        alive = "state IN ('open', 'taken')"
        of_state = "SELECT count(*) FROM flag WHERE state = :state"
        with self._shelf.reading() as connection:
            states = {state: rows(connection, of_state, {"state": state.value})[0][0] for state in State}
            sql = f"SELECT count(*) FROM flag WHERE owner = :owner AND {alive}"  # noqa: S608
            mine = rows(connection, sql, {"owner": owner})[0][0]
            sql = f"SELECT count(*) FROM flag WHERE due_at <= :due AND {alive}"  # noqa: S608
            due = rows(connection, sql, {"due": micros(due_before)})[0][0]
        return {
            "open": sum(states[state] for state in ALIVE),
            "mine": mine,
            "due": due,
            "snoozed": states[State.SNOOZED],
            "resolved": states[State.RESOLVED],
            "all": sum(states.values()),
        }

    def ending(self, end: str, limit: int) -> list[str]:
        """The ids of at most so many flags that end so; that id alone where one is just so."""
        sql = "SELECT flag_id FROM flag WHERE state = :state AND flag_id LIKE :end LIMIT :limit"
        if not _ID.fullmatch(end):
            return []
        with self._shelf.reading() as connection:
            if rows(connection, "SELECT flag_id FROM flag WHERE flag_id = :flag_id", {"flag_id": end}):
                return [end]
            values = {"end": f"%{end}", "limit": limit}
            runs = [rows(connection, sql, {**values, "state": state.value}) for state in State]
        return [flag_id for run in runs for (flag_id,) in run][:limit]

    def alive(self) -> int:
        """How many flags are open or taken."""
        sql = "SELECT count(*) FROM flag WHERE state IN ('open', 'taken')"
        with self._shelf.reading() as connection:
            return int(rows(connection, sql)[0][0])

    def answered(self, borders: Sequence[datetime]) -> list[Answered]:
        """What became of the flags that were raised from each border until before the next."""
        with self._shelf.reading() as connection:
            return [
                _answered(connection, _period(first, last)) for first, last in zip(borders, borders[1:], strict=False)
            ]

    def by_rule(self, first: datetime, last: datetime) -> Counter[str]:
        """How many flags each rule had a say in, of those raised from `first` until before `last`."""
        sql = "SELECT rules, count(*) FROM flag WHERE raised_at >= :first AND raised_at < :last GROUP BY rules"
        with self._shelf.reading() as connection:
            found = rows(connection, sql, _period(first, last))
        held: Counter[str] = Counter()
        for names, count in found:
            for rule in names.splitlines():
                held[rule] += count
        return held

    def raised(self, first: datetime, last: datetime) -> list[Raised]:
        """Flags raised from `first` until before `last`, oldest first."""
        sql = (
            "SELECT flag_id, source, stream, source_id, part, rule, resolved_as, takes FROM flag"
            " WHERE raised_at >= :first AND raised_at < :last ORDER BY raised_at, flag_id"
        )
        with self._shelf.reading() as connection:
            found = rows(connection, sql, _period(first, last))
        return [Raised._make((*row[:7], row[7] > 0)) for row in found]


def _answered(connection: Connection, period: dict[str, int]) -> Answered:
    of_period = "FROM flag WHERE raised_at >= :first AND raised_at < :last"
    ((raised, answered),) = rows(connection, f"SELECT count(*), count(answered_at) {of_period}", period)
    if not answered:
        return Answered(raised, 0, None)
    sql = (
        f"SELECT answered_at - raised_at {of_period} AND answered_at IS NOT NULL"  # noqa: S608
        " ORDER BY 1 LIMIT 1 OFFSET :middle"
    )
    ((middle,),) = rows(connection, sql, {**period, "middle": (answered - 1) // 2})
    return Answered(raised, answered, max(0, middle // SECOND))


def _of_rank(connection: Connection, states: Sequence[State], values: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    """The flags of one severity, newest first; from a place on where `values` has one."""
    sql = f"{_OF_STATE} AND rank = :rank"
    if "at" in values:
        sql += " AND raised_at <= :at AND (raised_at < :at OR flag_id < :after)"
    sql += " ORDER BY raised_at DESC, flag_id DESC LIMIT :limit"
    runs = [rows(connection, sql, {**values, "state": state.value}) for state in states]
    return heapq.merge(*runs, key=lambda row: row[5:], reverse=True)


def _page(found: Sequence[tuple[Any, ...]], limit: int, place: slice) -> tuple[list[Kept], str | None]:
    """A page of rows of one more than there is room for; `place` are the columns they are sorted by."""
    page = [kept_of(row[0], row[1]) for row in found[:limit]]
    if len(found) <= limit or not page:
        return page, None
    return page, ":".join(map(str, found[limit - 1][place]))


def kept_of(body: str, figures: str) -> Kept:
    """A flag and its figures as they are stored."""
    return Kept(unpacked(Flag, body), unpacked(FlagFigures, figures) if figures else None)


def _place(older: str, names: Sequence[str]) -> dict[str, Any]:
    """Where a page ended; what it was sorted by, by name, the id last."""
    *numbers, after = older.split(":", len(names) - 1)
    try:
        return {**dict(zip(names[:-1], map(int, numbers), strict=True)), names[-1]: after}
    except ValueError:
        raise StoreError("There is no such place in the list.", "Begin again from the top of it.") from None


def _period(first: datetime, last: datetime) -> dict[str, int]:
    return {"first": micros(first), "last": micros(last)}
