"""Answers questions about customers from the cache, and live from the sources where the cache knows nothing."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import datetime

from connectors.kit.withheld import is_withheld
from connectors.records import IdentifierKind
from desk.domain.calls_record import SOURCE
from desk.domain.identifiers import Normal, display, email, phone, region_of, sound
from desk.domain.time import micros
from desk.services.asks import ServiceError
from desk.services.customer_views import customer_view, hit_view
from desk.services.finding import found_answer
from desk.services.first_look import first_look, place_after
from desk.services.gaps import is_filling, reasons
from desk.services.lines import detail_view, item_view, split_key
from desk.services.live_look_up import Heard, ask_sources
from desk.services.plain_words import connector_words
from desk.services.registry import SourceBook
from desk.services.said import SaidService
from desk.services.said_views import SaidPage
from desk.services.totals import clock_view
from desk.services.views import (
    CustomerView,
    DetailView,
    FindAnswer,
    LookUpView,
    MessageView,
    PopAnswer,
    PopVerdict,
    TimelineItem,
    TimelinePage,
    TranscriptView,
)
from desk.services.weaving import Weaver
from desk.store.cache import Cache
from desk.store.decisions import FlagBook
from desk.store.finding import Hit
from desk.store.lines import ItemRow
from desk.store.popping import Popped

UNLINKED_SHOWN = 50
# What is told here by itself, as live calls are, is of no configured source.
HERE = "This desk"
# So many of the newest lines are shown first: several screens of them. Each costs some 40 us before anything is seen.
FIRST_LINES = 80


class CustomerService:
    """The questions of desk.services.asks.Customers, over one cache and its sources. `timer` is a monotonic clock."""

    def __init__(
        self,
        cache: Cache,
        book: SourceBook,
        now: Callable[[], datetime],
        weaver: Weaver,
        flags: FlagBook,
        timer: Callable[[], float] = time.monotonic,
    ) -> None:
        self._cache = cache
        self._pops = cache.pops(flags)
        self._book = book
        self._now, self._timer = now, timer
        self._weaver = weaver
        self._said = SaidService(cache.texts, self._titles)

    def find(self, text: str, limit: int = 20) -> FindAnswer:
        """Customers whose name, e-mail, phone (any 3+ digits), account or order number matches, best first."""
        typed = sound(text)
        exact = [Normal(IdentifierKind.PHONE, value) for value in self._numbers(typed)]
        address = email(typed)
        if address:
            exact.append(Normal(IdentifierKind.EMAIL, address))
        return found_answer(text, typed, self._cache.find(typed, exact, limit + 1), limit)

    def pop(self, number: str) -> PopAnswer:
        """Whom an incoming number belongs to, from the cache alone."""
        number = sound(number)
        if is_withheld(number):
            return PopAnswer(
                number, PopVerdict.WITHHELD, "Number withheld", advice="Ask for a name or an order number."
            )
        values = self._numbers(number)
        if not values:
            return PopAnswer(
                number, PopVerdict.UNREADABLE, number, advice="This is no phone number. Search for a name or an order."
            )
        own = self._book.own_numbers()
        for value in values:
            normal = Normal(IdentifierKind.PHONE, value)
            if normal in own:
                return PopAnswer(number, PopVerdict.OWN, display(normal), advice="This is one of our own numbers.")
            answer = self._pop_known(number, normal)
            if answer is not None:
                return answer
        normal = Normal(IdentifierKind.PHONE, values[0])
        return PopAnswer(
            number,
            PopVerdict.NONE,
            display(normal),
            region_of(values[0]),
            "Nobody here has this number. Ask the sources live.",
            filling=is_filling(self._cache, self._book.settings().sources),
        )

    def look_up(self, number: str, told: Callable[[LookUpView], object] = lambda _view: None) -> LookUpView:
        """As `pop`, asking every source that can look up a phone number live; slow, bounded in time. `told` hears what
        is known after each source's answer, on this thread; the end is what is returned."""

        def view(heard: Heard) -> LookUpView:
            return LookUpView(self.pop(number), heard.answered, heard.waiting, heard.late, heard.failed)

        values = [value for value in self._numbers(number) if value.startswith("+")]
        if not values:
            return view(Heard())
        return view(ask_sources(self._book, self._now, values[0], lambda heard: told(view(heard)), self._timer))

    def customer(self, customer_id: int) -> CustomerView:
        """One customer by number; ServiceError if there is none (any more)."""
        row = self._cache.customer(customer_id)
        if row is None:
            raise ServiceError("This customer is not here any more.", "Search again: two records may have been joined.")
        now = self._now()
        why = reasons(self._book.settings(), self._cache.ledger.streams(), now)
        clock = clock_view(self._weaver.woven(customer_id, micros(now)).whole, row.first_at, now, why)
        return customer_view(row, self._titles(), clock)

    def timeline(
        self, customer_id: int, channels: Sequence[str] = (), older: str | None = None, limit: int = 200
    ) -> TimelinePage:
        """A page of the timeline, newest first, of the named channels or of all."""
        rows = self._cache.timeline(customer_id, channels, _place_in(older), limit)
        return TimelinePage(customer_id, self._views(customer_id, rows), place_after(rows, limit))

    def unlinked(self, older: str | None = None, limit: int = 200) -> TimelinePage:
        """Records that belong to nobody yet, newest first; customer_id is 0."""
        return self.timeline(0, (), older, limit)

    def details(self, key: str) -> DetailView:
        """Everything known of one record, by TimelineItem.key."""
        source, stream, source_id = _split(key)
        row = self._cache.record(source, stream, source_id)
        if row is None or row.item is None:
            raise ServiceError(
                "This record is not here any more.", "Its source has deleted it, or the source was removed."
            )
        return detail_view(row, self._views(row.link.customer_id if row.link else 0, [row.item])[0])

    def transcript(self, key: str) -> TranscriptView:
        """The messages of one interaction, fetched from its source now."""
        source, stream_name, source_id = _split(key)
        opened = self._book.open(source)
        stream = next((s for s in opened.connector.streams if s.name == stream_name), None)
        if stream is None or stream.transcript is None:
            raise ServiceError("This source keeps no transcript.", "What it does keep is in the details.")
        around = self._book.surroundings(opened.source, self._now, time.sleep, lambda: False)
        with connector_words(), opened.connector.open(opened.answers, opened.secrets, around) as session:
            messages = stream.transcript(session, source_id)
        return TranscriptView(key, tuple(MessageView(m.at, m.role, m.author, m.text) for m in messages))

    def said_in(
        self, customer_id: int, text: str, older: str | None = None, limit: int = 50, typing: bool = False
    ) -> SaidPage:
        """Lines of one customer's timeline that say something, newest first; customer 0 is nobody."""
        return self._said.said_in(customer_id, text, older, limit, typing)

    def said_anywhere(self, text: str, older: str | None = None, limit: int = 50, typing: bool = False) -> SaidPage:
        """Lines of anybody's timeline that say something, those the desk learnt of last first."""
        return self._said.said_anywhere(text, older, limit, typing)

    def _views(self, customer_id: int, rows: Sequence[ItemRow]) -> tuple[TimelineItem, ...]:
        titles = self._titles()
        woven = self._weaver.of_lines(customer_id, rows) if customer_id else {}
        return tuple(item_view(row, titles, woven.get((row.record_id, row.part), ("", ""))) for row in rows)

    def _pop_known(self, number: str, normal: Normal) -> PopAnswer | None:
        now = self._now()
        popped = self._pops.of_number(normal, micros(now), FIRST_LINES, whole=True)
        if popped is not None and popped.whole is not None:
            first = first_look(popped, popped.whole, self._titles(), now)
            hit, region = hit_view(_hit_of(popped, normal)), region_of(normal.value)
            return PopAnswer(number, PopVerdict.ONE, display(normal), region, hits=(hit,), first=first)
        return self._pop_shared(number, normal)

    def _pop_shared(self, number: str, normal: Normal) -> PopAnswer | None:
        """Of a number that is not one customer's alone."""
        held = self._cache.holders(normal)
        if not held.known:
            return None
        titles = self._titles()
        loose = tuple(item_view(row, titles) for row in self._cache.lines_of_identifier(normal, UNLINKED_SHOWN))
        hits = tuple(hit_view(hit) for hit in held.hits)
        if len(hits) == 1 and not held.shared:
            verdict, advice = PopVerdict.ONE, ""
        elif hits:
            verdict = PopVerdict.SEVERAL
            advice = f"{len(hits)} customers have been seen with this number. Ask who is speaking."
        elif loose:
            verdict, advice = PopVerdict.NONE, "This number has called before, but belongs to nobody yet."
        else:
            return None
        shared = bool(held.shared)
        return PopAnswer(number, verdict, display(normal), region_of(normal.value), advice, hits, loose, shared)

    def _numbers(self, text: str) -> list[str]:
        """Normal forms a typed number may have, one a country of the settings, without repeats."""
        if sum(c.isdigit() for c in text) < 3 or sum(c.isalpha() for c in text) > 12:
            return []
        return list(dict.fromkeys(v for region in self._book.regions() if (v := phone(text, region))))

    def _titles(self) -> dict[str, str]:
        titles = {source.source_id: source.title for source in self._book.settings().sources}
        return {SOURCE: HERE, **titles}


def _hit_of(popped: Popped, normal: Normal) -> Hit:
    """The customer as found by their number."""
    owner, lines = popped.owner, popped.lines
    items = sum(total[1] for total in popped.totals)
    last_at = lines[0].started_at if lines else None
    return Hit(*owner, normal.kind.value, normal.value, items, last_at)


def _split(key: str) -> tuple[str, str, str]:
    try:
        return split_key(key)
    except ValueError:
        raise ServiceError("This is no record's name.", "It looks like source/stream/number.") from None


def _place_in(older: str | None) -> tuple[int, int, int] | None:
    if older is None:
        return None
    try:
        at, record_id, part = (int(piece) for piece in older.split("."))
        if max(abs(at), abs(record_id), abs(part)) >= 2**63:
            raise ValueError
    except ValueError:
        raise ServiceError(
            "This is no place in a timeline.", "Pass on the “older” of an earlier answer as it is."
        ) from None
    return at, record_id, part
