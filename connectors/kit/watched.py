"""Streams over servers that keep models of rows: follows the model of a record and the models that belong to it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Protocol

from connectors.kit.cursors import KeysetCursor, Stamp, TimeProgress
from connectors.kit.declare import Cursor, Found, Page, Rejection, Stream, Surroundings
from connectors.kit.errors import AskPerson
from connectors.kit.http import Http
from connectors.kit.paging import LoopGuard, Place
from connectors.kit.row_map import RowMap, map_row
from connectors.kit.waiting import check_cancelled
from connectors.records import Record

Row = Mapping[str, Any]

# Rows carry the time their transaction began, so one that commits this much later is still found.
OVERLAP = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Watch:
    """A changed row of `model` that meets `where` stands for every record that holds its `take` in one of `fields`."""

    model: str
    fields: tuple[str, ...]
    take: str = "id"
    where: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """One stream: the records are rows of `model` that meet `where`, `fields` says what to read of them by model.

    `watches` are the models that belong to a record without touching it when they change. Of all models in `fields` and
    `watches`, those in `needs` must be readable; the others are left out where this account may not read them.
    `enrich(session, rows)` adds to a page of rows what takes further calls.
    """

    name: str
    title: str
    model: str
    needs: tuple[str, ...]
    fields: Mapping[str, tuple[str, ...]]
    map: RowMap
    watches: tuple[Watch, ...] = ()
    where: tuple[Any, ...] = ()
    enrich: Callable[[Any, Sequence[Row]], Sequence[Row]] | None = None

    @property
    def models(self) -> tuple[str, ...]:
        """Every model that is touched, the record's own first."""
        return tuple(dict.fromkeys([self.model, *self.fields, *(watch.model for watch in self.watches)]))


class Models(Protocol):
    """A signed-in server. Clauses are in the server's own language; each call gives one page, [] at the end."""

    @property
    def http(self) -> Http: ...

    @property
    def surroundings(self) -> Surroundings: ...

    @property
    def clock(self) -> datetime:
        """The time now by the server's own clock, as far as it told."""

    def readable(self, models: Sequence[str], about: str) -> Collection[str]:
        """Those of `models` that this account may read; `about` is what they are for, in words."""

    def count(self, model: str, where: Sequence[Any]) -> int:
        """How many rows meet `where`."""

    def changed(
        self, model: str, fields: Sequence[str], where: Sequence[Any], after: Mapping[str, Any] | None
    ) -> Sequence[tuple[datetime, Row]]:
        """Rows with the time each changed, in ascending order of (time, id), those after {"at": time, "id": text}."""

    def holding(
        self, kind: Kind, fields: Sequence[str], names: Sequence[str], ids: Sequence[int], beyond: int
    ) -> Sequence[Row]:
        """Records above the id `beyond`, by id, that hold one of `ids` in one of `names` (all if none named)."""


def stream(kind: Kind) -> Stream:
    """The working stream; it tells deleted records by listing those there are."""

    def read(session: Models, cursor: Cursor | None) -> Iterator[Page]:
        return _read(session, kind, cursor)

    def present(session: Models) -> Iterator[Sequence[str]]:
        for rows in _holding(session, kind, ["id"], (), ()):
            yield [str(row["id"]) for row in rows]

    return Stream(kind.name, kind.title, read, present)


def permitted(session: Models, kind: Kind) -> Collection[str]:
    """The models of a stream this account may read; AskPerson names those it needs and may not."""
    readable = session.readable(kind.models, kind.title)
    lacking = ", ".join(model for model in kind.needs if model not in readable)
    if lacking:
        service = session.http.service
        raise AskPerson(
            f"{service} does not let this account read {kind.title}: it may not read {lacking}.",
            f"Ask the administrator of {service} to allow this account to read {lacking}, or choose another account.",
        )
    return readable


def found(session: Models, kind: Kind, names: Sequence[str], ids: Sequence[int]) -> Iterator[Found]:
    """The records that hold one of `ids` in one of `names`, for a lookup."""
    if ids:
        for records, rejected in _batches(session, kind, permitted(session, kind), names, ids):
            yield Found(kind.name, records, rejected)


def _read(session: Models, kind: Kind, cursor: Cursor | None) -> Iterator[Page]:
    """Each model has a cursor of its own. A first pull reads the records alone, for they come whole."""
    readable = permitted(session, kind)
    began = session.clock
    marks = dict(cursor or {watch.model: {"newest": began.isoformat(), "seen": []} for watch in kind.watches})
    watches, total = [Watch(kind.model, ("id",)), *kind.watches], None
    if kind.model not in marks:
        watches, total = watches[:1], session.count(kind.model, kind.where)
    for watch in watches:
        if watch.model in readable:
            for page in _follow(session, kind, watch, readable, marks.get(watch.model), began):
                marks[watch.model] = page.cursor or marks.get(watch.model)
                yield replace(page, cursor=dict(marks) if page.cursor else None, total=total)
    yield Page((), cursor=marks)


def _follow(
    session: Models, kind: Kind, watch: Watch, readable: Collection[str], cursor: Cursor | None, began: datetime
) -> Iterator[Page]:
    progress = TimeProgress(KeysetCursor((), OVERLAP), cursor)
    guard = LoopGuard(session.http.service, watch.model)
    while True:
        after = progress.bounds().after
        guard.asking(Place(), after)
        rows = session.changed(watch.model, [watch.take], watch.where, after)
        guard.came([row for _, row in rows])
        if not rows:
            return
        stamps = [Stamp(str(row["id"]), at, f"{row['id']} {at.isoformat()}") for at, row in rows]
        new = [row[watch.take] for (_, row), stamp in zip(rows, stamps, strict=True) if not progress.seen(stamp)]
        page, refused = Page(()), False
        for records, rejected in _batches(session, kind, readable, watch.fields, sorted(set(new))) if new else ():
            if page.read:
                yield page
            page = Page(records, rejected, read=len(records) + len(rejected))
            refused = refused or bool(rejected)
        for stamp in stamps:
            progress.note(stamp, kept=not refused)
        progress.page_end(None, began)
        yield replace(page, cursor=progress.checkpoint())


def _batches(
    session: Models, kind: Kind, readable: Collection[str], names: Sequence[str], ids: Sequence[int]
) -> Iterator[tuple[list[Record], list[Rejection]]]:
    """Records mapped, a page of the server at a time."""
    fields = [name for model, several in kind.fields.items() if model in readable for name in several]
    for rows in _holding(session, kind, fields, names, ids):
        full = kind.enrich(session, rows) if kind.enrich else rows
        where = f"{kind.title}, id "
        mapped = [map_row(row, kind.map, session.surroundings, f"{where}{row['id']}", str(row["id"])) for row in full]
        rejected = [one.rejection for one in mapped if one.rejection is not None]
        yield [record for one in mapped for record in one.records], rejected


def _holding(
    session: Models, kind: Kind, fields: Sequence[str], names: Sequence[str], ids: Sequence[int]
) -> Iterator[Sequence[Row]]:
    beyond, guard = 0, LoopGuard(session.http.service, kind.title)
    while True:
        check_cancelled(session.surroundings)
        guard.asking(Place(), beyond)
        rows = session.holding(kind, fields, names, ids, beyond)
        if not rows:
            return
        yield rows
        beyond = int(rows[-1]["id"])
