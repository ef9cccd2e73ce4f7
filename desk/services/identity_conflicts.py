"""Fields that a customer's records fill differently: every value with its sources, the one that is shown, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from connectors.records import CustomerRecord
from desk.domain.showing import FIELDS, Claim, choose, field_claims, name_claims, said_alike, said_in
from desk.services.identity_views import ConflictView, SaidView
from desk.store.persons import PartRow

Records = Sequence[tuple[str, CustomerRecord]]


def conflicts_of(records: Records, parts: Sequence[PartRow], titles: Mapping[str, str]) -> tuple[ConflictView, ...]:
    """The fields of one customer, given its customer records (each with its source) and its parts, in which what
    sources say differs, not only how they write it."""
    fields = [("name", "Name", name_claims(records, (part.name for part in parts)), said_names(records, parts, titles))]
    for field, label in FIELDS.items():
        fields.append((field, label, field_claims(field, records), said_fields(field, records, titles)))
    return tuple(conflict for one in fields if (conflict := _conflict(one[0], one[1], one[2], one[3])) is not None)


def _conflict(field: str, label: str, claims: Sequence[Claim], said: Sequence[SaidView]) -> ConflictView | None:
    choice = choose(claims, spelled=field == "name")
    if choice is None:
        return None
    # The one that is shown stands for those that say the same, else the first of them.
    first = sorted(said, key=lambda one: one.text != choice.text)
    values = _together(first, lambda text: said_alike(text, name=field == "name"))
    if len(values) < 2:
        return None
    return ConflictView(field, label, choice.text, choice.why, tuple(values))


def said_names(records: Records, parts: Sequence[PartRow], titles: Mapping[str, str]) -> list[SaidView]:
    """The names a customer's records give, each with its sources."""
    own = [(source, record.name, record.changed_at) for source, record in records]
    spoken = {name.strip() for _, name, _ in own}
    found = gather(own, titles)
    for part in parts:
        name = part.name.strip()
        if name and name not in spoken:
            sources = tuple(titles.get(source, source) for source in part.sources)
            found.append(SaidView(name, sources, None, part.records))
    return _together(found)


def said_fields(field: str, records: Records, titles: Mapping[str, str]) -> list[SaidView]:
    """The values a customer's records give one of desk.domain.showing.FIELDS."""
    return gather([(source, said_in(field, record), record.changed_at) for source, record in records], titles)


def gather(values: Iterable[tuple[str, str, datetime | None]], titles: Mapping[str, str]) -> list[SaidView]:
    """(source, value, since) of records as one view a value, in order of the first that said it."""
    said = [
        SaidView(text.strip(), (titles.get(source, source),), since) for source, text, since in values if text.strip()
    ]
    return _together(said)


def _together(said: Iterable[SaidView], alike: Callable[[str], str] = str) -> list[SaidView]:
    held: dict[str, SaidView] = {}
    for one in said:
        key = alike(one.text)
        before = held.get(key)
        if before is None:
            held[key] = one
            continue
        sources = tuple(dict.fromkeys((*before.sources, *one.sources)))
        since = min((at for at in (before.since, one.since) if at), default=None)
        held[key] = replace(before, sources=sources, since=since, records=before.records + one.records)
    return list(held.values())
