"""Made-up histories of one customer, rules to try on them, and the slow way to find what a replay must find."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC
from typing import Any

from hypothesis import strategies as st

from desk.domain.calendar_reading import World
from desk.domain.facts import CustomerFacts, Facts
from desk.domain.flagging import over_at
from desk.domain.journeys import weave
from desk.domain.known import Corrected, News, known, slot_of
from desk.domain.replay import Replayed
from desk.domain.rule_reading import read_rules
from desk.domain.rules import Rule, holds
from desk.domain.touches import INBOUND, KEPT, KINDS, ORDER, PERSON, UNKNOWN, Touch
from desk.domain.watching import Trial

SECOND = 1_000_000
HOUR = 3_600 * SECOND
DAY = 24 * HOUR
NOON = 1_772_452_800 * SECOND
QUEUE, IVR, TALK, HOLD, SELF, COUNTER, ASYNC, WRAP = range(len(KINDS))
BEGIN, END = NOON + 10 * DAY, NOON + 20 * DAY

ENDED = {"measure": "ended", "is": True}
TABLES: list[dict[str, Any]] = [
    {"id": "spent", "when": {"measure": "customer_time", "over": "1 h"}},
    {"id": "silent", "when": {"measure": "silence", "over": "5 h"}},
    {"id": "again", "when": {"measure": "repeats", "at_least": 1, "within": "3 days"}},
    {"id": "broken", "when": {"measure": "promises_broken", "at_least": 1, "within": "2 days"}},
    {"id": "long", "when": {"measure": "elapsed", "over": "2 days"}},
    {"id": "passed", "when": {"all": [{"measure": "transfers", "at_least": 2}, {"not": ENDED}]}},
    {"id": "sad", "when": {"any": [{"measure": "sentiment", "at_most": -0.5, "within": "2 days"},
                                   {"measure": "touches", "at_least": 4}]}},
    {"id": "few", "when": {"all": [{"measure": "touches", "at_most": 1}, {"measure": "elapsed", "over": "1 day"}]}},
]  # fmt: skip


def rules(*tables: dict[str, Any]) -> tuple[Rule, ...]:
    book = read_rules({"rule": [{"title": "A rule"} | table for table in tables]}, World(UTC))
    assert not book.problems
    return book.rules


RULES = rules(*TABLES)


def trial(*chosen: Rule, begin: int = BEGIN, end: int = END) -> Trial:
    return Trial.of(chosen or RULES, begin, end)


def touch(record: int, hours: float, talk: float = 0.5, sort: int = PERSON | INBOUND, **more: Any) -> Touch:
    """A call `hours` after noon with so many hours of talk; `seen` is in hours too, when it ended by default."""
    at, length = NOON + int(hours * HOUR), int(talk * HOUR)
    segments = (TALK, 0, length, 0) if length and not sort & ORDER else ()
    given = {"transfers": 0, "promised": 0, "mood": UNKNOWN, "about": (), "reason": 0, "linked": (), "part": 0} | more
    seen = NOON + int(given["seen"] * HOUR) if "seen" in given else at + length
    return Touch(
        record, given["part"], at, at + length, sort, given["linked"], given["about"], given["reason"],
        0 if sort & ORDER else length, 0, 0, segments, given["transfers"], given["promised"], 0, given["mood"], UNKNOWN,
        seen,
    )  # fmt: skip


def plainly(touches: Iterable[Touch], past: int = 0) -> list[News]:
    return [known(one, past) for one in touches]


def names(done: Replayed, chosen: Sequence[Rule] = RULES) -> list[tuple[str, int, float]]:
    """What was flagged: the rule, how many hours after noon, at which share."""
    found = [(chosen[one.rule].rule_id, one.at - NOON, one.share) for one in done.flagged]
    return sorted((name, at // HOUR, round(share, 3)) for name, at, share in found)


def slowly(
    news: Sequence[News], asked: Trial, words: Sequence[Corrected] = ()
) -> tuple[set[tuple[int, tuple[int, int], int]], set[tuple[int, tuple[int, int]]]]:
    """By asking every rule about every journey at every hour, and just after it: (rule, journey, first moment) of the
    period, and (rule, journey) of before."""
    steps = sorted((item for item in news if item.at < asked.end), key=lambda item: item.at)
    moments = range(NOON, asked.end, HOUR)
    firsts: dict[tuple[int, tuple[int, int]], int] = {}
    then: list[tuple[int, int, tuple[int, int]]] = []
    standing: dict[tuple[int, int], Touch] = {}
    groups: list[list[Touch]] = []
    done = 0
    said: dict[int, int | None] = {}
    for now in (moment + more for moment in moments for more in (0, 1)):
        if now >= asked.end:
            break
        fresh = [word for word in words if word.record not in said and word.at <= now]
        for word in fresh:
            said[word.record] = word.joined
        if (done < len(steps) and steps[done].at <= now) or fresh:
            while done < len(steps) and steps[done].at <= now:
                item = steps[done]
                if item.touch is None:
                    standing.pop((item.record, item.part), None)
                else:
                    standing[item.record, item.part] = item.touch
                done += 1
            groups = weave(standing.values(), asked.limits, said).groups()
        for group in groups:
            if now >= over_at(group, asked.limits):
                continue
            facts = Facts(group, now, CustomerFacts(), UTC, asked.limits)
            for number, rule in enumerate(asked.rules):
                if holds(rule.when, facts)[0]:
                    then.append((now, number, slot_of(group[0])))
    homes = {slot_of(one): slot_of(group[0]) for group in groups for one in group}
    for now, number, anchor in then:
        if anchor in homes:
            firsts.setdefault((number, homes[anchor]), now)
    return (
        {(*key, now) for key, now in firsts.items() if now >= asked.begin},
        {key for key, now in firsts.items() if now < asked.begin},
    )


HOURS = st.integers(0, 19 * 24)
SORTS = st.sampled_from([PERSON | INBOUND, PERSON, INBOUND, PERSON | INBOUND | KEPT])


@st.composite
def histories(draw: st.DrawFn, late: bool = False) -> list[Touch]:
    touches = []
    for record in range(draw(st.integers(1, 6))):
        hours = draw(HOURS)
        more: dict[str, Any] = {}
        if late and draw(st.booleans()):
            more["seen"] = hours + draw(st.integers(0, 200))
        touches.append(
            touch(
                record,
                hours,
                draw(st.sampled_from([0, 1, 2, 30])) if late else draw(st.sampled_from([0, 1])),
                draw(SORTS),
                transfers=draw(st.integers(0, 2)),
                promised=NOON + (hours + 30) * HOUR if draw(st.integers(0, 3)) == 0 else 0,
                mood=draw(st.sampled_from([UNKNOWN, -80, 40])),
                about=draw(st.sampled_from([(), (7,), (8,)])),
                reason=draw(st.sampled_from([0, 5])),
                linked=draw(st.sampled_from([(), (), (3,)])),
                **more,
            )
        )
    return touches
