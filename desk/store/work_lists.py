"""Lists and sums of what people wrote down: drafts, call-backs by their time, a time's entries, how often outcomes were
chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from desk.domain.time import micros
from desk.domain.work import Anchor, Entry, Sort, Stage
from desk.store.books import Shelf, rows, unpacked


class WorkLists:
    """The entries of one decisions file as lists; each method reads one moment."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def drafts(self, who: str) -> list[Entry]:
        """What somebody is typing, oldest first."""
        return self._entries(
            "SELECT body FROM work WHERE made_by = :who AND stage = 'draft' ORDER BY begun_at, entry_id", {"who": who}
        )

    def call_backs(self, stage: Stage = Stage.STANDING, limit: int = 1_000) -> list[Entry]:
        """Call-backs by when they are due, the first first; those that were done or taken back the latest first."""
        order = "due_at, begun_at, entry_id" if stage is Stage.STANDING else "begun_at DESC, entry_id DESC"
        return self._entries(
            f"SELECT body FROM work WHERE sort = :sort AND stage = :stage ORDER BY {order} LIMIT :limit",  # noqa: S608
            {"sort": Sort.CALL_BACK.value, "stage": stage.value, "limit": limit},
        )

    def between(self, first: datetime, last: datetime) -> list[tuple[Anchor, Entry]]:
        """Entries begun in [first, last), drafts too, oldest first, each with what it is on now."""
        sql = (
            "SELECT now_source, now_stream, now_id, body FROM work WHERE sort IN ('note', 'wrap_up', 'call_back') AND"
            " begun_at >= :first AND begun_at < :last ORDER BY begun_at, entry_id"
        )
        with self._shelf.reading() as connection:
            found = rows(connection, sql, {"first": micros(first), "last": micros(last)})
        return [((row[0], row[1], row[2]), unpacked(Entry, row[3])) for row in found]

    def chosen(self, reason: str = "") -> Mapping[str, int]:
        """How often each outcome (its code) was chosen, of a reason or of all; those a time-out chose are left out."""
        sql = (
            "SELECT disposition, count(*) FROM work WHERE sort = 'wrap_up' AND disposition <> '' AND"
            " (:reason = '' OR reason = :reason) AND stage = 'standing' AND defaulted = 0"
            " GROUP BY disposition"
        )
        with self._shelf.reading() as connection:
            return {row[0]: int(row[1]) for row in rows(connection, sql, {"reason": reason})}

    def ending(self, text: str, limit: int) -> list[str]:
        """Ids that end so, at most `limit`."""
        like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        sql = "SELECT entry_id FROM work WHERE entry_id LIKE :like ESCAPE '\\' ORDER BY entry_id LIMIT :limit"
        with self._shelf.reading() as connection:
            return [row[0] for row in rows(connection, sql, {"like": like, "limit": limit})]

    def _entries(self, sql: str, values: Mapping[str, object]) -> list[Entry]:
        with self._shelf.reading() as connection:
            return _unpacked(rows(connection, sql, values))


def _unpacked(found: Iterable[tuple[str, ...]]) -> list[Entry]:
    return [unpacked(Entry, row[0]) for row in found]
