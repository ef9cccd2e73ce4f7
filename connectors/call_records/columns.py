"""The columns of a call table as SQL expressions: what is selected, how rows are ordered, which rows are meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, cast, false, func, or_, select
from sqlalchemy.sql.expression import TableClause

from connectors.call_records.layouts import Chosen, Role
from connectors.call_records.legs import Row
from connectors.call_records.values import shifted

# Legs of one call begin within this many hours of each other; the bound lets the database use its index on the start.
TOGETHER_HOURS = 12.0

# What people put between the digits of a number.
_SEPARATORS = " -().+/"

# Where a row stands in the order of the table, a value for each keyset column. The first alone: from it on, itself too.
Position = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one table. `textual` are the roles whose column holds text."""

    source: TableClause
    chosen: Chosen
    textual: frozenset[Role]

    def select(self, roles: Iterable[Role]) -> Select[Any]:
        """The columns of these roles, as far as the table has them, each labelled with its role."""
        named = [role for role in roles if role in self.chosen.names]
        return select(*(self.column(role).label(role.value) for role in named)).select_from(self.source)

    def column(self, role: Role) -> ColumnElement[Any]:
        """A column as its driver gives it: one may hold text in one row and a Julian day in the next."""
        return self.source.c[self.chosen.names[role]]

    def text(self, role: Role) -> ColumnElement[Any]:
        """A column as text."""
        return self.column(role) if role in self.textual else cast(self.column(role), String)

    def order(self) -> list[ColumnElement[Any]]:
        """What orders the rows, one expression for each column of the keyset."""
        parts: list[ColumnElement[Any]] = []
        for role in self.chosen.keyset:
            if role is Role.LEG:
                parts.append(func.coalesce(self.text(role), ""))
            elif role is Role.SEQUENCE:
                parts.append(func.coalesce(self.column(role), 0))
            else:
                parts.append(self.column(role))
        return parts

    def beyond(self, position: Position | None) -> list[ColumnElement[bool]]:
        """The rows after a position that have a place in the order."""
        order = self.order()
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

    def times_beyond(self, position: Position | None) -> Select[Any]:
        """The times after a position's own in their order, which an index on the start serves alone."""
        started = self.order()[0]
        after = [started.is_not(None)]
        if position is not None:
            after.append(started > position[0] if len(position) > 1 else started >= position[0])
        return select(started).where(*after).order_by(started)

    def linked(self, values: Sequence[Any]) -> ColumnElement[bool]:
        """The rows of these calls."""
        return self.column(Role.CALL).in_(values)

    def alone(self, values: Sequence[Any]) -> ColumnElement[bool]:
        """The rows of these channels that no call joins to others."""
        own = self.column(Role.LEG).in_(values)
        if Role.CALL not in self.chosen.names:
            return own
        unlinked = self.column(Role.CALL).is_(None)
        return and_(own, or_(unlinked, self.column(Role.CALL) == "") if Role.CALL in self.textual else unlinked)

    def close_to(self, rows: Sequence[Row]) -> list[ColumnElement[bool]]:
        """Rows that begin near these, for an index on the start to serve; no bound where times are of several kinds."""
        times = [row[self.chosen.clock] for row in rows if row.get(self.chosen.clock) is not None]
        if not times or len({type(time) for time in times}) > 1:
            return []
        early, late = shifted(min(times), -TOGETHER_HOURS), shifted(max(times), TOGETHER_HOURS)
        if early is None or late is None:
            return []
        return [self.column(self.chosen.clock).between(early, late)]

    def digits(self, role: Role) -> ColumnElement[Any]:
        """A number without what people put between its digits."""
        text = self.text(role)
        for separator in _SEPARATORS:
            text = func.replace(text, separator, "")
        return text
