"""The few questions asked of a call table, each one SELECT: next rows, all legs of some calls, rows of a number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Engine,
    Select,
    String,
    and_,
    cast,
    column,
    false,
    func,
    inspect,
    or_,
    select,
    table,
)
from sqlalchemy.sql.expression import TableClause
from sqlalchemy.types import Integer

from connectors.call_records.database import Place, no_table, speaking
from connectors.call_records.layouts import Chosen, Layout, Role, choose
from connectors.call_records.legs import Row
from connectors.call_records.values import shifted

# Legs of one call begin within this many hours of each other; the bound lets the database use its index on the start.
TOGETHER_HOURS = 12.0

# Ids in one IN list.
_IN = 500

# What people put between the digits of a number.
_SEPARATORS = " -().+/"

# Where a row stands in the order of the table, a value for each keyset column. The first alone: from it on, itself too.
Position = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class CallTable:
    """One table of calls. `textual` are the roles whose column holds text. Methods raise AskPerson and TryLater."""

    engine: Engine
    place: Place
    source: TableClause
    chosen: Chosen
    textual: frozenset[Role]

    def rows_after(self, position: Position | None, limit: int, roles: Iterable[Role] = tuple(Role)) -> list[Row]:
        """The next rows in keyset order, None for the first ones. Rows without a place in that order are left out."""
        wanted = self._select(roles).where(*self._beyond(position))
        return self._ask(wanted.order_by(*self._order()).limit(limit))

    def rows_without_place(self, limit: int) -> list[Row]:
        """Rows that the order by time cannot hold because they have none."""
        if self.chosen.by_id:
            return []
        return self._ask(self._select(Role).where(self._column(Role.STARTED).is_(None)).limit(limit))

    def newest(self, limit: int) -> list[Row]:
        """The last rows in keyset order."""
        return self._ask(self._select(Role).order_by(*(part.desc() for part in self._order())).limit(limit))

    def count_after(self, position: Position | None) -> int:
        """How many rows lie after a position."""
        found = self._ask_one(select(func.count()).select_from(self.source).where(*self._beyond(position)))
        return int(found or 0)

    def largest_id(self) -> Any:
        """The largest id there is, None in an empty table."""
        return self._ask_one(select(func.max(self._column(Role.ID))))

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
        bound = self._close_to(rows)
        legs: list[Row] = []
        for values, condition in ((linked, self._linked), (alone, self._alone)):
            for begin in range(0, len(values), _IN):
                legs += self._ask(self._select(Role).where(condition(values[begin : begin + _IN]), *bound))
        return legs + [row for row in rows if self._stray(row)]

    def rows_of_numbers(self, texts: Sequence[str], limit: int) -> list[Row]:
        """The newest rows with one of these spellings on either side, exactly; an index on the numbers serves this."""
        either = or_(self._text(Role.CALLER).in_(texts), self._text(Role.CALLEE).in_(texts))
        return self._newest_where(either, limit)

    def rows_of_ending(self, ending: str, limit: int, seconds: float) -> list[Row]:
        """The newest rows with a number that ends in these digits, however written; looks through the whole table."""
        either = or_(*(self._digits(role).like(f"%{ending}") for role in (Role.CALLER, Role.CALLEE)))
        return self._newest_where(either, limit, seconds)

    def _stray(self, row: Row) -> bool:
        return not (row.get(Role.CALL) or row.get(Role.LEG)) or row.get(self.chosen.clock) is None

    def _newest_where(self, condition: ColumnElement[bool], limit: int, seconds: float | None = None) -> list[Row]:
        newest = self._select(Role).where(condition).order_by(*(part.desc() for part in self._order()))
        return self._ask(newest.limit(limit), seconds)

    def _ask(self, statement: Select[Any], seconds: float | None = None) -> list[Row]:
        with speaking(self.place), self.engine.connect() as connection:
            if seconds is not None and connection.dialect.name == "postgresql":
                connection.exec_driver_sql(f"SET LOCAL statement_timeout = {seconds * 1000:.0f}")
            found = connection.execute(statement)
            roles = tuple(map(Role, found.keys()))
            return [dict(zip(roles, row, strict=True)) for row in found]

    def _ask_one(self, statement: Select[Any]) -> Any:
        with speaking(self.place), self.engine.connect() as connection:
            return connection.execute(statement).scalar()

    def _select(self, roles: Iterable[Role]) -> Select[Any]:
        named = [role for role in roles if role in self.chosen.names]
        return select(*(self._column(role).label(role.value) for role in named)).select_from(self.source)

    def _column(self, role: Role) -> ColumnElement[Any]:
        # Untyped: each driver's own values, for one column may hold text in one row and a Julian day in the next.
        return self.source.c[self.chosen.names[role]]

    def _text(self, role: Role) -> ColumnElement[Any]:
        return self._column(role) if role in self.textual else cast(self._column(role), String)

    def _order(self) -> list[ColumnElement[Any]]:
        parts: list[ColumnElement[Any]] = []
        for role in self.chosen.keyset:
            if role is Role.LEG:
                parts.append(func.coalesce(self._text(role), ""))
            elif role is Role.SEQUENCE:
                parts.append(func.coalesce(self._column(role), 0))
            else:
                parts.append(self._column(role))
        return parts

    def _beyond(self, position: Position | None) -> list[ColumnElement[bool]]:
        order = self._order()
        placed: list[ColumnElement[bool]] = [order[0].is_not(None)]
        if position is None:
            return placed
        if len(position) < len(order):
            return [*placed, order[0] >= position[0]]
        steps = [
            and_(*(order[near] == position[near] for near in range(depth)), order[depth] > position[depth])
            for depth in range(len(order))
        ]
        return [*placed, order[0] >= position[0], or_(false(), *steps)]

    def _linked(self, values: Sequence[Any]) -> ColumnElement[bool]:
        return self._column(Role.CALL).in_(values)

    def _alone(self, values: Sequence[Any]) -> ColumnElement[bool]:
        own = self._column(Role.LEG).in_(values)
        if Role.CALL not in self.chosen.names:
            return own
        unlinked = self._column(Role.CALL).is_(None)
        return and_(own, or_(unlinked, self._column(Role.CALL) == "") if Role.CALL in self.textual else unlinked)

    def _close_to(self, rows: Sequence[Row]) -> list[ColumnElement[bool]]:
        times = [row[self.chosen.clock] for row in rows if row.get(self.chosen.clock) is not None]
        if not times or len({type(time) for time in times}) > 1:
            return []
        early, late = shifted(min(times), -TOGETHER_HOURS), shifted(max(times), TOGETHER_HOURS)
        if early is None or late is None:
            return []
        return [self._column(self.chosen.clock).between(early, late)]

    def _digits(self, role: Role) -> ColumnElement[Any]:
        text = self._text(role)
        for separator in _SEPARATORS:
            text = func.replace(text, separator, "")
        return text


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
    return CallTable(engine, place, source, chosen, textual)
