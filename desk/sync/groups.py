"""Which pages of a stream are stored in one step, so that small pages cost little more than large ones."""

from __future__ import annotations

from connectors.kit.declare import Page
from connectors.records import MergedInto, Record
from desk.store.writer import Ready


class Group:
    """Pages that follow each other and can be stored as one page: nothing in them is said twice and differently.

    What the cache holds in the end is the same however the pages of a stream are cut into groups.
    """

    def __init__(self) -> None:
        self._pages: list[Page] = []
        self.ready: list[Ready] = []
        self._said: dict[str, Record] = {}
        self._refused: set[str] = set()
        self._merging = False
        self.rows = 0

    def takes(self, page: Page) -> bool:
        """Whether `page` may follow in the same step.

        Not where it tells of a row what an earlier page told otherwise, or lets in what an earlier one refused: the
        cache keeps what was said in between. A page that merges records stays alone, for it changes what others mean.
        """
        if not self._pages:
            return True
        if self._merging or _merges(page):
            return False
        said, refused = self._said, self._refused
        return all(
            said.get(record.source_id, record) == record and record.source_id not in refused for record in page.records
        )

    def add(self, page: Page, ready: Ready) -> None:
        """Have `page` stored with the others; `ready` is what was prepared of it."""
        self._pages.append(page)
        self.ready.append(ready)
        self._said.update((record.source_id, record) for record in page.records)
        self._refused.update(rejection.source_id for rejection in page.rejected if rejection.source_id)
        self._merging = _merges(page)
        self.rows += read_of(page)

    def page(self) -> Page | None:
        """All of it as one page, with the last cursor among them; None where there is nothing."""
        if len(self._pages) < 2:
            return self._pages[0] if self._pages else None
        return Page(
            records=[record for page in self._pages for record in page.records],
            rejected=[rejection for page in self._pages for rejection in page.rejected],
            cursor=next((page.cursor for page in reversed(self._pages) if page.cursor is not None), None),
            read=self.rows,
            total=self._pages[-1].total,
        )


def read_of(page: Page) -> int:
    """How many rows of the source a page stands for."""
    return page.read or len(page.records) + len(page.rejected)


def _merges(page: Page) -> bool:
    return any(type(record) is MergedInto for record in page.records)
