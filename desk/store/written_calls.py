"""Which live calls other systems were told of: each once, however many phone systems tell it, and with the entries."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from desk.domain.outbox import Draft
from desk.domain.time import micros
from desk.store import outbox
from desk.store.books import Shelf, alone, change, rows, rows_in

# Grouped by head it would go through all calls there are.
_LEFT = "SELECT head FROM live_call WHERE written_back = 0 AND over_at >= :since ORDER BY over_at DESC LIMIT :limit"
_FRESH = "SELECT head FROM live_call WHERE head IN :held GROUP BY head HAVING max(written_back) = 0"
_MARK = "UPDATE live_call SET written_back = 1 WHERE call_id = :id AND written_back = 0"


class WrittenCalls:
    """Of one decisions file; each method is one transaction. From any thread and several programs."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def left(self, since: datetime, limit: int) -> list[str]:
        """The heads of calls that were over, or will be, after a moment and of which nobody was told, newest first; of
        so many tellings at most."""
        with self._shelf.reading() as connection:
            found = rows(connection, _LEFT, {"since": micros(since), "limit": limit})
            return list(dict.fromkeys(row[0] for row in found))

    def fresh(self, heads: Collection[str]) -> frozenset[str]:
        """Those of these heads of which nobody was told under any id."""
        with self._shelf.reading() as connection:
            return frozenset(row[0] for row in rows_in(connection, _FRESH, sorted(heads)))

    def write(self, call_ids: Collection[str], drafts: Sequence[Draft], by: str, at: datetime) -> bool:
        """Have a call written that is told under these ids, unless it was under any of them before; whether it was
        not. It counts as written where there is nobody to tell, too."""
        with alone(self._shelf) as connection:
            marked = sum(change(connection, _MARK, {"id": call_id}) for call_id in sorted(call_ids))
            if marked < len(call_ids):
                return False
            outbox.put(connection, drafts, by, at)
            return True
