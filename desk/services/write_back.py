"""Has other systems told of what is written here, through the outbox, in the transaction in which it is kept."""

from __future__ import annotations

from collections.abc import Sequence

from desk.domain.outbox import Draft
from desk.domain.work import Step
from desk.domain.write_back import tellings
from desk.services.anchoring import Anchoring
from desk.services.outbox_building import Drafts
from desk.store.work import WorkBook


class WriteBack:
    """What a step is to be told as, and to whom."""

    def __init__(self, drafts: Drafts, anchoring: Anchoring, book: WorkBook) -> None:
        self._drafts = drafts
        self._anchoring = anchoring
        self._book = book

    def __call__(self, step: Step) -> Sequence[Draft]:
        """Drafts for every source that takes it; none where nothing says whose it is."""
        told = tellings(step)
        if not told:
            return ()
        record = self._anchoring.hung_on(self._book.place(step.entry.anchor))
        if record is None:
            return ()
        about = f"work/{step.entry.entry_id}"
        return [
            draft for one in told for draft in self._drafts.of(record, one.kind, one.title, one.text, one.facts, about)
        ]
