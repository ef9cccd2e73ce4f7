"""Calls as they truly went, and what one or two phone systems tell of them: with loss, doubles, and in any order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from connectors.records import Direction
from desk.domain.calls import CallEvent, Kind
from desk.domain.calls_record import over_at
from desk.domain.calls_together import Heard, grouped, of_all, passed_at
from desk.domain.live_calls import DEFAULT, Told, told
from tests.records import NOON

ANN = "+12085550142"


def event(kind: Kind, seconds: float = 0, call_id: str = "1", line: str = "pbx", **more: object) -> CallEvent:
    given: dict[str, object] = {"other": ANN, "ours": "+12085550100", "direction": Direction.INBOUND} | more
    return CallEvent(line, call_id, kind, NOON + timedelta(seconds=seconds), **given)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Truth:
    """One call as it went: what happened, and when."""

    other: str
    happened: tuple[tuple[Kind, float, str], ...]

    @property
    def began(self) -> datetime:
        return NOON + timedelta(seconds=self.happened[0][1])

    @property
    def ended(self) -> datetime:
        return NOON + timedelta(seconds=self.happened[-1][1])


def truth(random: Random, other: str = ANN, begin: float = 0) -> Truth:
    """A call in: it rings; mostly somebody answers, holds, passes it on; in the end one hangs up."""
    at, agent = begin, random.choice("abc")
    happened: list[tuple[Kind, float, str]] = [(Kind.RING, at, "")]
    speaking = holding = False
    for _ in range(random.randrange(8)):
        at += random.uniform(0.5, 300)
        if not speaking:
            happened.append((Kind.ANSWER, at, agent))
            speaking = True
        elif holding:
            happened.append((Kind.RESUME, at, agent))
            holding = False
        elif random.random() < 0.3:
            agent = random.choice([one for one in "abc" if one != agent])
            happened.append((Kind.TRANSFER, at, agent))
            speaking = False
        else:
            happened.append((Kind.HOLD, at, agent))
            holding = True
    return Truth(other, (*happened, (Kind.HANGUP, at + random.uniform(0.5, 300), agent)))


def telling(random: Random, true: Truth, line: str, call_id: str, skew: float = 0) -> list[CallEvent]:
    """All that a phone system tells of a call, its clock `skew` seconds off."""
    return [
        event(
            kind, at + skew, call_id, line, other=true.other,
            user=who if kind in (Kind.ANSWER, Kind.HOLD, Kind.RESUME) else "",
            to=who if kind is Kind.TRANSFER else "",
        )
        for kind, at, who in true.happened
    ]  # fmt: skip


# What each phone system tells of one call.
Tellings = Sequence[Sequence[CallEvent]]


def tellings(random: Random, true: Truth, number: int) -> Tellings:
    """What one or two phone systems tell of a call. One of them may be shown no number where the other is; two clocks
    are nearer where a number is withheld, for nothing else tells then that the calls are one."""
    told = [telling(random, true, "pbx", f"p{number}")]
    if random.random() < 0.7:
        shown = random.choice((true.other, true.other, ""))
        skew = random.uniform(-4, 4) if shown else random.uniform(-0.6, 0.6)
        told.append(telling(random, replace(true, other=shown), "sip", f"s{number}", skew))
    return told


def at_most(calls: Iterable[Tellings], heard: Collection[CallEvent]) -> int:
    """How many calls there can be once so much was heard: as many as there were. Only where a number is withheld, and a
    ring was lost or the two name nobody of us in common, can nobody know that two systems tell of one call."""
    known, count = set(heard), 0
    for both in calls:
        left = [[one for one in events if one in known] for events in both]
        people = [{one.user or one.to for one in events if one.user or one.to} for events in left]
        hidden = any(not events[0].other for events in both)
        rang = all(events[0] in known for events in both)
        strange = len(both) > 1 and all(people) and people[0].isdisjoint(people[1])
        count += len(both) if hidden and (strange or not rang) else 1
    return count


def garbled(random: Random, events: Iterable[CallEvent], lose: float = 0.3, late: float = 0.0) -> list[CallEvent]:
    """Some are lost, some come several times, some are dated when they came, too late; in any order."""
    heard = []
    for one in events:
        if random.random() < lose:
            continue
        heard += [one] * random.choice((1, 1, 1, 2, 3))
        if random.random() < late:
            heard.append(replace(one, at=one.at + timedelta(seconds=random.uniform(0, 900))))
    random.shuffle(heard)
    return heard


@dataclass(frozen=True, slots=True)
class Standing:
    """One call as all events together tell it."""

    told: Told
    over: datetime
    members: tuple[tuple[str, str], ...]


def standing(events: Iterable[CallEvent]) -> list[Standing]:
    """Every call that some events tell of: the slow way, all at once."""
    by_call: dict[tuple[str, str], set[CallEvent]] = {}
    for one in events:
        by_call.setdefault((one.line, one.call_id), set()).add(one)
    heard = [Heard(found, frozenset(held)) for held in by_call.values() if (found := told(held)) is not None]
    answer = []
    for group in grouped(heard):
        whole = of_all(group)
        over = over_at(whole, passed_at(whole, (other.told for other in heard)), DEFAULT)
        answer.append(Standing(whole, over, tuple(sorted(member.key for member in group))))
    return sorted(answer, key=lambda one: one.members)
