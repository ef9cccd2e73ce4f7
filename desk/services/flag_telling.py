"""Has other systems told of flags, through the outbox, in the transaction in which each step is kept."""

from __future__ import annotations

from collections.abc import Sequence

from desk.domain.flag_telling import telling
from desk.domain.flags import Step
from desk.domain.outbox import Draft
from desk.services.outbox_building import Drafts


class FlagTelling:
    """What a step of a flag is to be told as, and to whom. Give it to `FlagBook.tell`, once, where it is built."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts

    def __call__(self, step: Step) -> Sequence[Draft]:
        """A draft for every source that takes flags and knows the customer."""
        told = telling(step)
        if told is None:
            return ()
        anchor = step.flag.anchor
        record = (anchor.source, anchor.stream, anchor.source_id)
        about = f"flag/{step.flag.flag_id}"
        return self._drafts.of(record, told.kind, told.title, told.text, told.facts, about)
