"""Which pages of a stream are stored in one step, so that small pages cost little more than large ones."""

from __future__ import annotations

from connectors.kit.declare import Page
from connectors.records import MergedInto
from desk.store.writer import Ready, Said, together


class Group:
    """Pages that follow each other and can be stored as one page: nothing in them is said twice and differently.

    What the cache holds in the end is the same however the pages of a stream are cut into groups. `rows` counts rows of
    the source, `total` is how many the last page expected in all, None where it did not say.
    """

    def __init__(self) -> None:
        self._pages: list[Ready] = []
        self._said: dict[str, Said] = {}
        self._refused: set[str] = set()
        self._merging = False
        self.rows = 0
        self.total: int | None = None

    @property
    def empty(self) -> bool:
        """Whether there is no page in it."""
        return not self._pages

    def takes(self, ready: Ready) -> bool:
        """Whether a prepared page may follow in the same step.

        Not where it tells of a row what an earlier page told otherwise, or lets in what an earlier one refused: the
        cache keeps what was said in between. A page that merges records stays alone, for it changes what others mean.
        """
        if not self._pages:
            return True
        if self._merging or _merges(ready):
            return False
        return self._refused.isdisjoint(ready.last) and all(
            self._said[source_id] == ready.last[source_id] for source_id in self._said.keys() & ready.last.keys()
        )

    def add(self, page: Page, ready: Ready) -> None:
        """Have `page` stored with the others; `ready` is what was prepared of it."""
        self._pages.append(ready)
        self._said.update(ready.last)
        self._refused.update(rejection.source_id for rejection in ready.rejected if rejection.source_id)
        self._merging = _merges(ready)
        self.rows += page.read or len(page.records) + len(page.rejected)
        self.total = page.total

    def together(self) -> Ready:
        """All of it as one page, with the last cursor among them. There must be one."""
        return together(self._pages)


def _merges(ready: Ready) -> bool:
    return any(type(one) is MergedInto for one in ready.last.values())
