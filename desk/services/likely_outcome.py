"""The outcome an interaction most likely had, from what is typed, what its record says and what its journey says."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC

from connectors.records import InteractionRecord
from desk.domain.dispositions import Disposition, Heard, Used, likely
from desk.domain.extraction import Rules
from desk.domain.hearing import Hearing
from desk.domain.spelling import MONTHS
from desk.domain.work import Anchor
from desk.services.anchoring import key_of
from desk.services.views import TimelineItem
from desk.services.work_views import SuggestionView
from desk.store.cache import Cache
from desk.store.work_lists import WorkLists

# The newest lines of a customer, newest first.
Lines = Callable[[int], Sequence[TimelineItem]]
# How much a text counts: what the rep types now, what the interaction says, what was said earlier in its journey.
TYPED, SAID, EARLIER = 3, 2, 1


class LikelyOutcome:
    """Suggests outcomes; `rules` hears why customers come, `lines` has what else they did."""

    def __init__(self, cache: Cache, lists: WorkLists, rules: Callable[[], Rules], lines: Lines) -> None:
        self._cache = cache
        self._lists = lists
        self._rules = rules
        self._lines = lines
        self._hearing: Hearing | None = None
        self._alone = threading.Lock()

    def reason(self, anchor: Anchor) -> str:
        """The name of why the customer came, as far as the record tells; "" where it does not."""
        record = self._record(anchor)
        if record is None:
            return ""
        with self._alone:
            # A Hearing is for one thread at a time, and made when the first record is heard.
            self._hearing = self._hearing or Hearing(self._rules())
            return self._hearing.hear(record, UTC).reason

    def suggest(
        self, anchor: Anchor, customer_id: int, typed: str, known: Sequence[Disposition]
    ) -> SuggestionView | None:
        """The likely outcome, with what speaks for it; None where nothing does."""
        reason = self.reason(anchor)
        earlier = [*self._journey(anchor, customer_id)]
        if not reason:
            # What the journey is about, where this interaction does not say.
            reason = next((said for one in earlier if one.key and (said := self.reason(_anchor(one.key)))), "")
        heard = [Heard("the note", typed, TYPED), *self._own(anchor), *earlier]
        used = Used(self._lists.chosen(), self._lists.chosen(reason) if reason else {})
        found = likely(known, heard, reason, self._rules().title(reason) if reason else "", used, key_of(anchor))
        if found is None:
            return None
        because = tuple((one.text, one.key) for one in found.because)
        return SuggestionView(found.disposition.code, found.disposition.title, because)

    def _own(self, anchor: Anchor) -> Iterator[Heard]:
        record = self._record(anchor)
        if record is not None:
            yield Heard("the record", "\n".join((record.subject, record.summary)), SAID, key_of(anchor))

    def _journey(self, anchor: Anchor, customer_id: int) -> Iterator[Heard]:
        """What else was said in the interaction's journey, newest first."""
        lines = self._lines(customer_id) if customer_id else ()
        key = key_of(anchor)
        mine = next((one.journey for one in lines if one.key == key), "")
        for one in lines:
            if mine and one.journey == mine and one.key != key and one.kind == "interaction":
                day = f"{one.started_at.day} {MONTHS[one.started_at.month - 1]}"
                yield Heard(f"{one.title} ({day})", one.text, EARLIER, one.key)

    def _record(self, anchor: Anchor) -> InteractionRecord | None:
        row = self._cache.record(*anchor) if anchor[0] else None
        said = row.record if row else None
        return said if isinstance(said, InteractionRecord) else None


def _anchor(key: str) -> Anchor:
    source, stream, source_id = key.split("/", 2)
    return source, stream, source_id
