"""Sorts what is known of a customer by what may be said of it beside them: mentioned, used silently, never revealed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from connectors.records import Channel, InteractionRecord, OrderRecord
from desk.domain.hand_off_manners import scrubber
from desk.domain.hand_offs import Line
from desk.domain.manners import Fact, MannersRules, Origin, Saying, saying
from desk.services.hand_off_views import HandOffView, PreviewView
from desk.services.lines import line_key, split_key
from desk.services.store_views import KeepLine, LatelyLine, SayLine
from desk.services.views import CustomerView, TimelineItem
from desk.services.wording import one_line
from desk.services.work_views import NotesView
from desk.store.cache import Cache
from desk.store.lines import ItemRow

# What is read out at a counter, in this order; of each so many at most, the newest first, as the briefing has them.
_SAID = {"inquiry": 1, "reason": 1, "case": 1, "order": 2, "product": 2, "tried": 3, "promised": 3}
# What customers do without us beside them.
_OBSERVED = frozenset({Channel.WEB, Channel.SOCIAL, Channel.REVIEW})
_SOCIAL = frozenset({Channel.SOCIAL.value, Channel.REVIEW.value})
LATELY, LOOKED_AT, TEXTS = 5, 80, 3
_HANDED = 2


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one customer at a moment: `rows` and `items` are the same newest lines, `titles` what their
    journeys are about, `handed` the hand-offs to this store, newest first, `flagged` what colleagues wrote of the flags
    they raised by hand."""

    customer: CustomerView
    preview: PreviewView
    rows: Sequence[ItemRow]
    items: Sequence[TimelineItem]
    titles: Mapping[str, str]
    notes: NotesView
    handed: Sequence[HandOffView]
    flagged: Sequence[str]
    now: datetime


class Manners:
    """One customer's facts by the company's rules."""

    def __init__(self, known: Known, rules: MannersRules, cache: Cache) -> None:
        self._known = known
        self._rules = rules
        self._cache = cache
        self._without = scrubber(one.line.value for one in known.preview.lines if one.hidden)

    def open(self, text: str) -> str:
        """A text that may be seen here; "" for one that is private, or says what the company hides from stores."""
        return "" if self._rules.is_private(text) or self._without(text) != text else text

    def say(self) -> tuple[SayLine, ...]:
        """What may be mentioned, the most useful first."""
        lines = [*self._briefed(), *self._visits(), *self._fields()]
        return tuple(line for fact, line in lines if self._of(fact, line) is Saying.MAY_MENTION)

    def keep(self) -> tuple[KeepLine, ...]:
        """What to keep to oneself, each kind once."""
        customer, totals = self._known.customer, {one.channel: one.count for one in self._known.customer.totals}
        # Why the company hides something of this journey from stores.
        hidden = tuple(dict.fromkeys(one.hidden for one in self._known.preview.lines if one.hidden))
        lines = [
            self._watched("web", {Channel.WEB.value}, totals),
            self._watched("social", _SOCIAL, totals),
            *self._kept_fields(),
            KeepLine("address", True, len(customer.addresses)),
            self._notes(),
            self._private(),
            self._old(),
            KeepLine("hidden", True, len(hidden), texts=hidden),
        ]
        return tuple(line for line in lines if line.count)

    def lately(self) -> tuple[LatelyLine, ...]:
        """The last touches that may be seen here, newest first."""
        found: list[LatelyLine] = []
        orders: set[tuple[str, str, str]] = set()
        for row, item in zip(self._known.rows, self._known.items, strict=False):
            if row.kind != "i":
                if row.key in orders:
                    continue
                orders.add(row.key)
            line = self._lately(row, item)
            if line is not None:
                found.append(line)
            if len(found) == LATELY:
                break
        return tuple(found)

    def _of(self, fact: Fact, line: SayLine) -> Saying:
        told = f"{line.text} {line.name}"
        private = fact.private or not self.open(told)
        return saying(Fact(fact.origin, fact.at, private, fact.consent), self._rules, self._known.now)

    def _briefed(self) -> Iterator[tuple[Fact, SayLine]]:
        """What came along with a customer who was passed on to this store, then what the briefing has, as such a store
        would see it."""
        for one in self._known.handed[:_HANDED]:
            given = one.given
            about = self.open(one_line(given.content.title))
            yield Fact(Origin.DEALT, given.given_at), SayLine("handed", about, given.given_at, given.given_by)
        lines = [one for one in self._known.preview.content.lines if one.value and not one.hidden]
        for kind, most in _SAID.items():
            for line in [one for one in lines if one.kind == kind][:most]:
                told = _order(self._cache, line) if kind == "order" else _say_line(line)
                if told is not None:
                    yield Fact(Origin.SAID if kind in ("inquiry", "reason") else Origin.DEALT, line.at), told

    def _visits(self) -> Iterator[tuple[Fact, SayLine]]:
        """The last visit to a store that is over, and what it was about."""
        for row in self._known.rows:
            record = row.record() if row.kind == "i" and row.channel == Channel.STORE else None
            if isinstance(record, InteractionRecord) and record.ended_at is not None and record.subject.strip():
                where = one_line(record.team)
                yield (
                    Fact(Origin.DEALT, row.started_at),
                    SayLine("visit", one_line(record.subject), row.started_at, where),
                )
                return

    def _fields(self) -> Iterator[tuple[Fact, SayLine]]:
        for label, value in self._known.customer.details:
            fact = self._rules.field(label)
            if fact.origin is Origin.SAID:
                yield fact, SayLine("field", one_line(value), name=one_line(label))

    def _kept_fields(self) -> Iterator[KeepLine]:
        """Fields of the sources by where they are from."""
        found: dict[str, list[str]] = {"bought": [], "inferred": [], "unknown": []}
        for label, value in self._known.customer.details:
            fact = self._rules.field(label)
            if not fact.private and fact.origin.value in found and self.open(value):
                found[fact.origin.value].append(f"{one_line(label)}: {one_line(value)}")
        for kind, texts in found.items():
            never = kind == "bought"
            yield KeepLine(kind, never, len(texts), texts=() if never else tuple(texts[:TEXTS]))

    def _watched(self, kind: str, channels: set[str] | frozenset[str], totals: Mapping[str, int]) -> KeepLine:
        """What they did without us beside them."""
        lines = [item for item in self._known.items if item.channel in channels]
        texts = dict.fromkeys(item.title for item in lines if self.open(item.title))
        count = sum(totals.get(channel, 0) for channel in channels)
        return KeepLine(kind, False, count, lines[0].started_at if lines else None, tuple(texts)[:TEXTS])

    def _notes(self) -> KeepLine:
        """What colleagues wrote for colleagues: with a hand-off, on a flag, or by itself."""
        standing = [note for note in self._known.notes.notes if note.stands]
        texts = [*_passed_on(self._known), *self._known.flagged, *(note.text for note in standing)]
        shown = [one_line(text) for text in texts if self.open(text)]
        return KeepLine("notes", False, len(texts), standing[0].at if standing else None, tuple(shown[:TEXTS]))

    def _private(self) -> KeepLine:
        """Fields and texts that are private, whoever said them; how many, and nothing of them."""
        rules, known = self._rules, self._known
        told = [f"{line.text} {line.name}" for _, line in (*self._briefed(), *self._visits())]
        told += [note.text for note in known.notes.notes if note.stands]
        told += [*_passed_on(self._known), *known.flagged]
        fields = [value for label, value in known.customer.details if not rules.field(label).private]
        private = len(known.customer.details) - len(fields)
        return KeepLine("private", True, private + sum(rules.is_private(text) for text in (*fields, *told)))

    def _old(self) -> KeepLine:
        """What is too long ago to be brought up."""
        facts = [(fact, line) for fact, line in (*self._briefed(), *self._visits())]
        old = [line for fact, line in facts if self._of(fact, line) is Saying.USE_SILENTLY]
        return KeepLine("old", False, len(old), texts=tuple(line.text for line in old[:TEXTS]))

    def _lately(self, row: ItemRow, item: TimelineItem) -> LatelyLine | None:
        observed = Channel(row.channel) in _OBSERVED
        fact = Fact(Origin.OBSERVED if observed else Origin.DEALT, row.started_at)
        if saying(fact, self._rules, self._known.now) is not Saying.MAY_MENTION:
            return None
        if row.kind == "e":
            event = row.event()
            return LatelyLine(row.channel, row.started_at, one_line(event.kind), one_line(event.number))
        record = row.record()
        if isinstance(record, OrderRecord):
            kind = "cancelled" if record.cancelled else "placed"
            return LatelyLine(row.channel, row.started_at, kind, record.number or record.source_id)
        if not isinstance(record, InteractionRecord):
            return None
        visit = row.channel == Channel.STORE
        about, title = self._known.titles.get(item.journey, ""), one_line(record.subject) if visit else ""
        return LatelyLine(
            channel=row.channel,
            at=row.started_at,
            title=self.open(title),
            about=self.open(about),
            where=one_line(record.team) if visit else "",
            outbound=item.direction == "outbound",
            seconds=row.customer_time,
            live=row.ended_at is None and visit,
        )


def _passed_on(known: Known) -> list[str]:
    """What colleagues wrote with what they passed on to this store."""
    return [one.given.content.note for one in known.handed[:_HANDED] if one.given.content.note.strip()]


def _order(cache: Cache, line: Line) -> SayLine | None:
    """An order without what it cost."""
    try:
        row = cache.record(*split_key(line.key)) if line.key else None
    except ValueError:
        row = None
    record = row.record if row else None
    if not isinstance(record, OrderRecord):
        return None
    items = sum(int(one.quantity) for one in record.lines) or record.line_count or 0
    state = "cancelled" if record.cancelled and not record.state else one_line(record.state)
    return SayLine("order", record.number or record.source_id, record.placed_at, state, items)


def _say_line(line: Line) -> SayLine:
    return SayLine(line.kind, one_line(line.value), line.at, "", 0, line.due_at, line.overdue, line.kept)


def same_lines(rows: Sequence[ItemRow], items: Sequence[TimelineItem]) -> tuple[list[ItemRow], list[TimelineItem]]:
    """Lines that were read twice, of those that are in both readings: a pull may lie between."""
    by_key = {item.key: item for item in items}
    both = [(row, by_key.get(line_key(row.key, row.part if row.kind == "e" else 0))) for row in rows]
    pairs = [(row, item) for row, item in both if item is not None]
    return [row for row, _ in pairs], [item for _, item in pairs]
