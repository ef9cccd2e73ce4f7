"""Rows of a simulated vendor, kept in order of change, so that a question about a hundred thousand of them is quick."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator, Sequence
from typing import Any

Row = dict[str, Any]
Key = tuple[Any, Any]


class Table:
    """Rows by id. `key(row)` is (when it changed, id), both of a kind that can be ordered.

    A row that is changed in place must go through `change`, or it is not found where it belongs.
    """

    def __init__(self, key: Callable[[Row], Key]) -> None:
        self._key = key
        self._rows: dict[Any, Row] = {}
        self._order: list[Key] = []
        self._ids: list[Any] = []
        self._window: tuple[Any, Any, Sequence[Any]] | None = None
        self.version = 0

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Row]:
        return (self._rows[one] for one in self._ids)

    def __contains__(self, row_id: Any) -> bool:
        return row_id in self._rows

    def __getitem__(self, row_id: Any) -> Row:
        return self._rows[row_id]

    def get(self, row_id: Any) -> Row | None:
        """A row, or None."""
        return self._rows.get(row_id)

    def put(self, row: Row) -> Row:
        """Add a row."""
        key = self._key(row)
        assert key[1] not in self._rows, f"there is a row {key[1]} already"
        self._rows[key[1]] = row
        insort(self._order, key)
        insort(self._ids, key[1])
        self._window = None
        self.version += 1
        return row

    def change(self, row_id: Any, how: Callable[[Row], None]) -> Row:
        """Change a row in place, its time too."""
        row = self._rows[row_id]
        self._take_out(self._key(row))
        how(row)
        insort(self._order, self._key(row))
        self._window = None
        self.version += 1
        return row

    def remove(self, row_id: Any) -> Row:
        """Delete a row."""
        row = self._rows.pop(row_id)
        self._take_out(self._key(row))
        del self._ids[bisect_left(self._ids, row_id)]
        self._window = None
        self.version += 1
        return row

    def ids_between(self, since: Any, until: Any) -> Sequence[Any]:
        """The ids, in their order, of rows changed in [since, until); None is no bound."""
        if self._window is not None and self._window[:2] == (since, until):
            return self._window[2]
        found = sorted(one for _, one in self._slice(since, until))
        self._window = (since, until, found)
        return found

    def by_change(self, since: Any, until: Any = None) -> Sequence[Any]:
        """The ids, in order of change and then of id, of rows changed in [since, until)."""
        return [one for _, one in self._slice(since, until)]

    def ids(self) -> Sequence[Any]:
        """Every id, in order."""
        return self._ids

    def above(self, ids: Sequence[Any], beyond: Any) -> int:
        """The place in `ids`, which are in order, of the first that lies above `beyond` (None: the first of all)."""
        from_there = 0 if beyond is None else bisect_left(ids, beyond)
        return from_there + (from_there < len(ids) and ids[from_there] == beyond)

    def _slice(self, since: Any, until: Any) -> Sequence[Key]:
        low = 0 if since is None else bisect_left(self._order, (since,))
        high = len(self._order) if until is None else bisect_left(self._order, (until,))
        return self._order[low:high]

    def _take_out(self, key: Key) -> None:
        del self._order[bisect_left(self._order, key)]
