"""Turns rows of the store into the views of a timeline and its details."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields

from connectors.records import CustomerRecord, IdentifierKind, InteractionRecord, OrderRecord
from desk.domain.identifiers import Normal, display
from desk.domain.time import WAITING_KINDS
from desk.services import wording
from desk.services.views import (
    ChangeView,
    DetailView,
    LinkView,
    SegmentView,
    TimelineItem,
)
from desk.store.reading import ItemRow, LinkRow, RecordKey, RecordRow

EVENT = re.compile(r"#event(\d+)$")
# The kind of evidence that is no identifier but a person's word.
WORD = "word"
# Fields whose change would be noise: where a row came from, not what it says.
_QUIET = frozenset({"source_id", "changed_at"})


def item_view(row: ItemRow, titles: Mapping[str, str], woven: tuple[str, str] = ("", "")) -> TimelineItem:
    """One line of a timeline; `titles` maps a source's id to its name for people, `woven` is its journey and why."""
    key = line_key(row.key, row.part if row.kind == "e" else 0)
    if row.kind == "e":
        event = row.event()
        title, text = wording.event_title(event.number, event.kind), wording.one_line(event.text)
        kind, direction, transcript = "order", "", False
    else:
        record = row.record()
        if isinstance(record, InteractionRecord):
            title, text = wording.interaction_title(record), wording.interaction_text(record)
            kind, direction, transcript = "interaction", record.direction.value, record.has_transcript
        else:
            assert isinstance(record, OrderRecord)
            title, text = wording.order_title(record), wording.order_text(record)
            kind, direction, transcript = "order", "", False
    return TimelineItem(
        key=key,
        kind=kind,
        channel=row.channel,
        direction=direction,
        title=title,
        text=text,
        started_at=row.started_at,
        ended_at=row.ended_at,
        customer_time=row.customer_time,
        waiting_time=row.waiting_time,
        source=titles.get(row.source, row.source),
        has_transcript=transcript,
        open_end=bool(row.open_end),
        journey=woven[0],
        join=woven[1],
    )


def line_key(key: RecordKey, part: int) -> str:
    """TimelineItem.key of a line: its record's name, and which event of an order it is (0: none)."""
    name = "/".join(key)
    return f"{name}#event{part}" if part else name


def split_key(key: str) -> tuple[str, str, str]:
    """(source, stream, source_id) of a TimelineItem.key; an event's key names its order.

    ValueError where it is none.
    """
    source, stream, source_id = EVENT.sub("", key).split("/", 2)
    return source, stream, source_id


def split_part(key: str) -> int:
    """Which event of an order a TimelineItem.key names, 0 for a record itself."""
    found = EVENT.search(key)
    return int(found[1]) if found else 0


def detail_view(row: RecordRow, item: TimelineItem) -> DetailView:
    """Everything known of one record."""
    record = row.record
    facts: tuple[tuple[str, str], ...] = ()
    path: tuple[SegmentView, ...] = ()
    lines: tuple[tuple[str, str], ...] = ()
    if isinstance(record, InteractionRecord):
        facts, path = tuple(wording.interaction_facts(record)), _path(record)
    elif isinstance(record, OrderRecord):
        facts, lines = tuple(wording.order_facts(record)), _order_lines(record)
    elif isinstance(record, CustomerRecord):
        facts = tuple(wording.customer_facts(record))
    return DetailView(
        item=item,
        facts=tuple((label, value) for label, value in facts if value.strip()),
        path=path,
        lines=lines,
        link=_link(row.link) if row.link else None,
        changes=_changes(row),
        first_seen=row.first_seen,
        last_seen=row.last_seen,
    )


def _link(link: LinkRow) -> LinkView:
    return LinkView(link.rule, evidence_words(link.evidence, link.made_by), link.made_at)


def evidence_words(stored: str, made_by: str) -> str:
    """ "phone:+12085550142" as a person reads the number; of a person's word, whose it is."""
    kind, _, value = stored.partition(":")
    if kind == WORD:
        return f"by {made_by}"
    return display(Normal(IdentifierKind(kind), value)) if value else stored


def _path(record: InteractionRecord) -> tuple[SegmentView, ...]:
    return tuple(
        SegmentView(
            kind=segment.kind.value,
            seconds=None if segment.ended_at is None else int((segment.ended_at - segment.started_at).total_seconds()),
            agent=segment.agent,
            team=segment.team or ("" if segment.agent or segment.kind not in WAITING_KINDS else "waiting"),
        )
        for segment in record.segments
    )


def _order_lines(record: OrderRecord) -> tuple[tuple[str, str], ...]:
    answer = []
    for line in record.lines:
        price = "" if line.unit_price is None else f" × {line.unit_price:,.2f} {record.currency}".rstrip()
        answer.append((line.text or line.sku, f"{line.quantity.normalize():f}{price}"))
    return tuple(answer)


def _changes(row: RecordRow) -> tuple[ChangeView, ...]:
    """Field by field what each later pull replaced, newest first."""
    versions = [*row.before, *([(row.last_seen, row.record)] if row.record else [])]
    changes = []
    for (seen_at, before), (_, after) in zip(versions, versions[1:], strict=False):
        for field in fields(before):
            old, new = getattr(before, field.name), getattr(after, field.name, None)
            if old != new and field.name not in _QUIET:
                changes.append(ChangeView(field.name.replace("_", " "), _said(old), _said(new), seen_at))
    return tuple(reversed(changes))


def _said(value: object) -> str:
    if value is None or value == ():
        return "nothing"
    if isinstance(value, tuple):
        return f"{len(value)} entries"
    return str(value)
