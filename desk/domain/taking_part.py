"""Who of ours had an interaction, each from when until when, and whom what is written on it is of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from connectors.records import InteractionRecord, Segment, SegmentKind
from desk.domain.hand_off_arrival import same_person

_WITH_US = (SegmentKind.TALK, SegmentKind.COUNTER)


@dataclass(frozen=True, slots=True)
class Part:
    """What one of our people had of an interaction. `last`: it ended with them."""

    rep: str
    at: datetime
    ended_at: datetime | None
    last: bool = False


def parts(record: InteractionRecord, wrote: Iterable[str] = ()) -> tuple[Part, ...]:
    """One for each of our people whom its segments, agent or participants name, as theirs began: nobody is in it twice
    and one of them is the last. Whoever has no segment has the times of the whole. Where the record names nobody it is
    of the first who wrote on it, none where nobody did."""
    people = _people(record)
    if not people:
        people = {_spelled(name): name.strip() for name in wrote if name.strip()}
        people = dict(list(people.items())[:1])
    if not people:
        return ()
    last = _last(record, people)
    found = [_part(record, rep, spelled, spelled == last) for spelled, rep in people.items()]
    return tuple(sorted(found, key=lambda one: one.at))


def part_of(name: str, among: Sequence[Part]) -> Part:
    """Whose part it is that somebody of this name wrote on: theirs, however the phone system calls them, else that of
    whoever had the interaction last. `among` has at least one."""
    exact = [one for one in among if _spelled(one.rep) == _spelled(name)]
    alike = exact or [one for one in among if same_person(one.rep, name)]
    return next(iter(alike), None) or next((one for one in among if one.last), among[-1])


def ended(record: InteractionRecord) -> datetime | None:
    """When it ended; a mail ends when it is sent, a talk when its last part does."""
    if record.ended_at is not None or record.segments:
        return record.ended_at or max((one.ended_at for one in record.segments if one.ended_at), default=None)
    return record.started_at if record.channel.value in ("email", "social", "review") else None


def _people(record: InteractionRecord) -> dict[str, str]:
    """Each of our people by how their name is compared. A list of participants that has the customer too is of
    everybody who could read along, and tells nothing of who had it."""
    names = [record.agent, *(one.agent for one in record.segments)]
    theirs = {_spelled(name) for name in (record.name, record.customer_id, *(i.value for i in record.identifiers))}
    if theirs.isdisjoint(_spelled(name) for name in record.participants if name.strip()):
        names += record.participants
    people: dict[str, str] = {}
    for name in names:
        if name.strip():
            people.setdefault(_spelled(name), name.strip())
    return people


def _last(record: InteractionRecord, people: dict[str, str]) -> str:
    named = [one for one in record.segments if one.agent.strip()]
    met = [one for one in named if one.kind in _WITH_US] or named
    if met:
        return _spelled(max(met, key=lambda one: one.started_at).agent)
    return _spelled(record.agent) if record.agent.strip() else list(people)[-1]


def _part(record: InteractionRecord, rep: str, spelled: str, last: bool) -> Part:
    own: list[Segment] = [one for one in record.segments if _spelled(one.agent) == spelled]
    over = ended(record)
    if not own:
        return Part(rep, record.started_at, over, last)
    began = min(one.started_at for one in own)
    ends = [one.ended_at or over for one in own]
    known = [end for end in ends if end is not None]
    return Part(rep, began, max((began, *known)) if len(known) == len(ends) else None, last)


def _spelled(name: str) -> str:
    """A name as it is compared."""
    return " ".join(name.split()).casefold()
