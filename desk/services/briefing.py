"""Reads the records of one journey and answers with its briefing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace
from datetime import datetime, tzinfo

from connectors.records import CustomerRecord, InteractionRecord, Message, OrderRecord
from desk.domain.briefing import Briefing, Known, Told, brief
from desk.domain.briefing_line import BriefingLine
from desk.domain.extraction import Rules
from desk.domain.making import number_text
from desk.domain.touches import PLACED, number_for
from desk.services import wording
from desk.services.journey_views import BriefingView
from desk.services.views import TranscriptView
from desk.store.cache import Cache
from desk.store.prepare import CUSTOMER_STREAM

# Fetches the transcript of one interaction by its key.
Transcript = Callable[[str], TranscriptView]

# How long a rep can be asked to wait for transcripts, and how many are fetched at once.
TRANSCRIPT_SECONDS = 8.0
AT_ONCE = 8


class BriefingService:
    """Briefings of journeys. `transcript` fetches one by its key; `zone` is where days end for a source's records, by
    its id; `rules` is how texts are read."""

    def __init__(
        self,
        cache: Cache,
        transcript: Transcript,
        now: Callable[[], datetime],
        zone: Callable[[str], tzinfo],
        rules: Rules,
        seconds: float = TRANSCRIPT_SECONDS,
    ) -> None:
        self._cache = cache
        self._transcript = transcript
        self._now = now
        self._zone = zone
        self._rules = rules
        self._seconds = seconds

    def of_records(
        self, customer_id: int, journey_id: str, record_ids: Sequence[int], transcripts: bool = False
    ) -> BriefingView:
        """The briefing of the journey that these records of a customer make up.

        `transcripts` reads those of its interactions at their sources too, all at once, for a few seconds at most;
        nothing of them is kept.
        """
        told = self._told(dict.fromkeys(record_ids))
        spoken = [one.key for one in told if isinstance(one.record, InteractionRecord) and one.record.has_transcript]
        read = self._transcripts(spoken) if transcripts else {}
        told = [replace(one, messages=read.get(one.key, ())) for one in told]
        orders = self._told(self._orders(customer_id, told))
        known = self._known(customer_id, told)
        held = brief(told, known, orders, self._now(), self._rules)
        view = briefing_view(customer_id, journey_id, held, (*told, *orders))
        return replace(view, transcripts=len(read), unread=len(spoken) - len(read))

    def _told(self, record_ids: Mapping[int, None]) -> list[Told]:
        stored, keys = self._cache.stored(list(record_ids)), self._cache.keys(list(record_ids))
        return [
            Told("/".join(keys[number]), record, self._zone(keys[number][0]))
            for number, record in stored.items()
            if number in keys and isinstance(record, InteractionRecord | OrderRecord)
        ]

    def _orders(self, customer_id: int, told: Sequence[Told]) -> dict[int, None]:
        """Records of orders that the journey speaks about and that are not in it, by the cache's number."""
        named = {
            number_for(number_text(reference.value))
            for one in told
            if isinstance(one.record, InteractionRecord)
            for reference in one.record.references
        }
        if not named:
            return {}
        touches = self._cache.touches(customer_id)
        return {touch.record: None for touch in touches if touch.sort & PLACED and not named.isdisjoint(touch.about)}

    def _known(self, customer_id: int, told: Sequence[Told]) -> list[Known]:
        began = min((began_at(one) for one in told), default=self._now())
        return [
            Known(f"{source}/{CUSTOMER_STREAM}/{record.source_id}", record, record.changed_at or began)
            for source, record in self._cache.customer_records(customer_id)
            if isinstance(record, CustomerRecord)
        ]

    def _transcripts(self, keys: Sequence[str]) -> dict[str, tuple[Message, ...]]:
        """Those that could be read in time."""
        pool = ThreadPoolExecutor(max_workers=AT_ONCE, thread_name_prefix="transcript")
        work = {key: pool.submit(self._transcript, key) for key in keys}
        done, _ = wait(work.values(), timeout=self._seconds)
        pool.shutdown(wait=False, cancel_futures=True)
        # One source in trouble must not hide what the others say; the timeline shows its trouble when one looks there.
        return {key: _messages(job.result()) for key, job in work.items() if job in done and job.exception() is None}


def briefing_view(customer_id: int, journey_id: str, held: Briefing, said: Sequence[Told]) -> BriefingView:
    """A briefing as screens show it; `said` are the records it was made of."""
    words = {one.key: _order_words(one.record) for one in said if isinstance(one.record, OrderRecord)}
    return BriefingView(
        customer_id, journey_id, tuple(_shown(line, words) for line in held.lines), held.repeat_questions
    )


def began_at(one: Told) -> datetime:
    """When the interaction began, or the order was placed."""
    return one.record.placed_at if isinstance(one.record, OrderRecord) else one.record.started_at


def _messages(view: TranscriptView) -> tuple[Message, ...]:
    return tuple(Message(one.at, one.role, one.author, one.text) for one in view.messages)


def _order_words(order: OrderRecord) -> str:
    """ "10482 · 2 items · 148.90 USD · delivered"."""
    return " · ".join(part for part in (order.number, wording.order_text(order)) if part)


def _shown(line: BriefingLine, orders: Mapping[str, str]) -> BriefingLine:
    value = orders.get(line.key, line.value) if line.kind == "order" else line.value
    return replace(line, value=wording.one_line(value))
