"""Whether a call that was told live and one that a source tells afterwards are the same call."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from connectors.records import Channel, Direction, IdentifierKind, InteractionRecord
from desk.domain.calls_together import same_number
from desk.domain.joining import RANKS
from desk.domain.live_calls import Told

# (source, stream, source_id)
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far apart both may say that the call began: `numbered` where they name the same number, `withheld` where
    neither names one, and then how far apart they may say it ended, too. Two that fit and lie within `close` of each
    other cannot be told apart by time; of those that name no number, no two that fit can."""

    numbered: timedelta = timedelta(seconds=60)
    withheld: timedelta = timedelta(seconds=10)
    close: timedelta = timedelta(seconds=3)


DEFAULT = Tolerance()


@dataclass(frozen=True, slots=True)
class Live:
    """A call that was told live, by the id it has here; `until` is when it was over at the latest."""

    call_id: str
    told: Told
    until: datetime


@dataclass(frozen=True, slots=True)
class Found:
    """A call as a source tells it."""

    key: Key
    record: InteractionRecord


@dataclass(frozen=True, slots=True)
class Joined:
    """Which record each live call is, and of which several fit and nobody can tell: those are left by themselves."""

    records: Mapping[str, Key] = field(default_factory=dict)
    doubtful: frozenset[str] = frozenset()


def join(
    calls: Iterable[Live], found: Iterable[Found], phone: Callable[[str], str], tolerance: Tolerance = DEFAULT
) -> Joined:
    """Which live calls are which records: the same number and direction, begun within the tolerance and overlapping,
    those of the same agent first, then those closest; where neither names a number nothing else may differ. A record is
    of one call, a call of one record. `phone` reads a number as the source writes it ("" where it is none)."""
    held, records = list(calls), sorted(found, key=lambda one: one.key)
    fits = sorted(
        (cost, call.call_id, one.key)
        for call in held
        for one in records
        if (cost := _cost(call, one.record, phone, tolerance)) is not None
    )
    hidden = {call.call_id for call in held if not call.told.other}
    taken: dict[str, Key] = {}
    doubtful: set[str] = set()
    left = fits
    while left:
        cost, call_id, key = left[0]
        close = (tolerance.withheld if call_id in hidden else tolerance.close).total_seconds()
        rivals = [one for one in left[1:] if _rivals(left[0], one) and _close(cost, one[0], close)]
        if rivals:
            doubtful |= {call_id, *(rival[1] for rival in rivals)}
            keys = {key, *(rival[2] for rival in rivals)}
            left = [one for one in left if one[1] not in doubtful and one[2] not in keys]
        else:
            taken[call_id] = key
            left = [one for one in left if one[1] != call_id and one[2] != key]
    return Joined(taken, frozenset(doubtful))


# Whether the agent is another, and by how many seconds the beginnings differ.
_Cost = tuple[bool, float]
_Fit = tuple[_Cost, str, Key]


def _rivals(one: _Fit, other: _Fit) -> bool:
    """Whether not both can be true. Two sources may each have a record of one call: then either will do."""
    if one[1] == other[1]:
        return one[2][0] == other[2][0]
    return one[2] == other[2]


def _close(one: _Cost, other: _Cost, close: float) -> bool:
    return one[0] == other[0] and other[1] - one[1] <= close


def _cost(call: Live, record: InteractionRecord, phone: Callable[[str], str], tolerance: Tolerance) -> _Cost | None:
    """How badly a record fits a call; None where they are two."""
    told = call.told
    if record.channel is not Channel.CALL or not _one_direction(told.direction, record.direction):
        return None
    numbers = [item.value for item in record.identifiers if item.kind is IdentifierKind.PHONE]
    if told.other and numbers:
        if not any(same_number(told.other, phone(number) or number) for number in numbers):
            return None
        apart = tolerance.numbered
    elif told.other or numbers:
        return None
    else:
        apart = tolerance.withheld
    began = record.started_at
    over = _end(record)
    if not told.other and _otherwise(told, record, over, apart):
        return None
    gap = abs(told.started_at - began)
    if gap > apart and (told.began or not told.other or not began <= told.started_at <= over + apart):
        return None
    if told.started_at > over + apart or began > call.until + apart:
        return None
    return not _one_agent(told, record), gap.total_seconds()


def names_nobody(record: InteractionRecord) -> bool:
    """Whether a source tells neither by a number nor by anything else with whom an interaction was."""
    return not record.customer_id and all(item.kind not in RANKS for item in record.identifiers)


def _otherwise(told: Told, record: InteractionRecord, over: datetime, apart: timedelta) -> bool:
    """Whether a call ended otherwise than a record says, or others of us had it."""
    ends = told.ended_at is not None and record.ended_at is not None
    if ends and abs((told.ended_at or over) - over) > apart:
        return True
    mine, theirs = _mine(told), _theirs(record)
    return bool(mine and theirs) and mine.isdisjoint(theirs) and _alike(mine, theirs)


def _alike(mine: set[str], theirs: set[str]) -> bool:
    """Whether both name people in the same way: a name says nothing against an extension."""
    return any(user.isdecimal() for user in mine) == any(user.isdecimal() for user in theirs)


def _one_direction(one: Direction | None, other: Direction) -> bool:
    return one is None or one is other


def _end(record: InteractionRecord) -> datetime:
    ends = [segment.ended_at for segment in record.segments if segment.ended_at is not None]
    return max([record.started_at, *ends, *([record.ended_at] if record.ended_at else [])])


def _one_agent(told: Told, record: InteractionRecord) -> bool:
    return not _mine(told).isdisjoint(_theirs(record))


def _mine(told: Told) -> set[str]:
    return _names([told.agent, *(user for _, user in told.answers)])


def _theirs(record: InteractionRecord) -> set[str]:
    return _names([record.agent, *record.participants])


def _names(agents: Sequence[str]) -> set[str]:
    return {agent.strip().casefold() for agent in agents if agent.strip()}
