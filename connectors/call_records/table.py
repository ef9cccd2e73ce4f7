"""The few questions asked of a call table, each one SELECT: next rows, all legs of some calls, rows of a number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Engine, Select, String, column, func, inspect, or_, select, table
from sqlalchemy.types import Integer

from connectors.call_records.columns import Columns, Position
from connectors.call_records.database import bound
from connectors.call_records.layouts import Chosen, Layout, Role, choose
from connectors.call_records.legs import Row
from connectors.call_records.refusals import Place, no_table, speaking

# Ids in one IN list.
_IN = 500


@dataclass(frozen=True, slots=True)
class CallTable:
    """One table of calls. Methods raise AskPerson and TryLater."""

    engine: Engine
    place: Place
    columns: Columns

    @property
    def chosen(self) -> Chosen:
        """Which column is what."""
        return self.columns.chosen

    def rows_after(self, position: Position | None, limit: int, roles: Iterable[Role] = tuple(Role)) -> list[Row]:
        """The next rows in keyset order, None for the first ones. Rows without a place in that order are left out."""
        wanted = self.columns.select(roles).where(*self.columns.beyond(position), *self._no_further(position, limit))
        return self._ask(wanted.order_by(*self.columns.order()).limit(limit))

    def rows_without_place(self, limit: int) -> list[Row]:
        """Rows that the order by time cannot hold because they have none."""
        if self.chosen.by_id:
            return []
        found = self._ask(self.columns.select(Role).where(self.columns.column(Role.STARTED).is_(None)).limit(limit))
        # MySQL counts a zero date as nothing here and as the smallest time in the order; there it is told.
        return [row for row in found if row.get(Role.STARTED) is None]

    def newest(self, limit: int) -> list[Row]:
        """The last rows in keyset order."""
        return self._ask(
            self.columns.select(Role).order_by(*(part.desc() for part in self.columns.order())).limit(limit)
        )

    def count_after(self, position: Position | None) -> int:
        """How many rows lie after a position."""
        found = self._ask_one(
            select(func.count()).select_from(self.columns.source).where(*self.columns.beyond(position))
        )
        return int(found or 0)

    def largest_id(self) -> Any:
        """The largest id there is, None in an empty table."""
        return self._ask_one(select(func.max(self.columns.column(Role.ID))))

    def position(self, row: Row) -> Position:
        """Where a row stands."""
        empty = {Role.LEG: "", Role.SEQUENCE: 0}
        return tuple(empty.get(role) if row.get(role) is None else row.get(role) for role in self.chosen.keyset)

    def all_legs(self, rows: Sequence[Row]) -> list[Row]:
        """Every row of the calls that `rows` belong to, and those of `rows` that belong to none."""
        if Role.CALL not in self.chosen.names and Role.LEG not in self.chosen.names:
            return list(rows)
        linked = _distinct(row.get(Role.CALL) for row in rows)
        alone = _distinct(row.get(Role.LEG) for row in rows if not row.get(Role.CALL))
        bound = self.columns.close_to(rows)
        legs: list[Row] = []
        for values, condition in ((linked, self.columns.linked), (alone, self.columns.alone)):
            for begin in range(0, len(values), _IN):
                legs += self._ask(self.columns.select(Role).where(condition(values[begin : begin + _IN]), *bound))
        return legs + [row for row in rows if self._stray(row)]

    def rows_of_numbers(self, texts: Sequence[str], limit: int) -> list[Row]:
        """The newest rows with one of these spellings on either side, exactly; an index on the numbers serves this."""
        either = or_(self.columns.text(Role.CALLER).in_(texts), self.columns.text(Role.CALLEE).in_(texts))
        return self._newest_where(either, limit)

    def rows_of_ending(self, ending: str, limit: int, seconds: float) -> list[Row]:
        """The newest rows with a number that ends in these digits, however written; looks through the whole table."""
        either = or_(*(self.columns.digits(role).like(f"%{ending}") for role in (Role.CALLER, Role.CALLEE)))
        return self._newest_where(either, limit, seconds)

    def _no_further(self, position: Position | None, limit: int) -> list[ColumnElement[bool]]:
        """The time that the next rows cannot lie behind, for MySQL, which would sort all rows to come for every page.

        Of 300,000 calls without an id the next 500 took MariaDB 0.43 s without this bound and 0.02 s with it.
        """
        if self.chosen.by_id or self.engine.dialect.name != "mysql":
            return []
        last = self._ask_one(self.columns.times_beyond(position).offset(limit - 1).limit(1))
        return [] if last is None else [self.columns.column(Role.STARTED) <= last]

    def _stray(self, row: Row) -> bool:
        return not (row.get(Role.CALL) or row.get(Role.LEG)) or row.get(self.chosen.clock) is None

    def _newest_where(self, condition: ColumnElement[bool], limit: int, seconds: float | None = None) -> list[Row]:
        newest = self.columns.select(Role).where(condition).order_by(*(part.desc() for part in self.columns.order()))
        return self._ask(newest.limit(limit), seconds)

    def _ask(self, statement: Select[Any], seconds: float | None = None) -> list[Row]:
        with speaking(self.place), self.engine.connect() as connection:
            if seconds is not None:
                bound(connection, seconds)
            found = connection.execute(statement)
            roles = tuple(map(Role, found.keys()))
            return [dict(zip(roles, row, strict=True)) for row in found]

    def _ask_one(self, statement: Select[Any]) -> Any:
        with speaking(self.place), self.engine.connect() as connection:
            return connection.execute(statement).scalar()


def _distinct(values: Iterable[Any]) -> list[Any]:
    return sorted({value for value in values if value}, key=str)


def find_table(engine: Engine, place: Place, layout: Layout) -> CallTable:
    """Look at the table and choose its columns; AskPerson naming what there is where one is missing."""
    schema, _, name = place.table.rpartition(".")
    with speaking(place):
        seen = inspect(engine)
        existing = (*seen.get_table_names(schema or None), *seen.get_view_names(schema or None))
        if name not in existing:
            raise no_table(place, tuple(sorted(existing)[:30]))
        columns = seen.get_columns(name, schema=schema or None)
    whole = frozenset(found["name"] for found in columns if isinstance(found["type"], Integer))
    text = {found["name"] for found in columns if isinstance(found["type"], String)}
    chosen = choose(layout, place.table, [found["name"] for found in columns], whole)
    source = table(name, *(column(spelled) for spelled in dict.fromkeys(chosen.names.values())), schema=schema or None)
    textual = frozenset(role for role, spelled in chosen.names.items() if spelled in text)
    return CallTable(engine, place, Columns(source, chosen, textual))
