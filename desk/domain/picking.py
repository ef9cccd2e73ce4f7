"""Which touches of a journey a condition is about: on which channel, within which window, about the same what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk.domain.calendars import WorkCalendar
from desk.domain.facts import Facts
from desk.domain.time import ASYNC_WAIT, WAITING_PLACES
from desk.domain.touches import ABANDONED, CHANNEL_BITS, UNKNOWN, Touch


@dataclass(frozen=True, slots=True)
class Leaf:
    """One condition: a measure reaches `limit`, or stays below it.

    `limit` is a whole number: microseconds, a count, or hundredths; `below` turns the answer round, but for what is
    unknown, which never matches. `words` are the values asked for, in small letters. `window` (microseconds, 0: none)
    and `today` say of when, `channel` (-1: any) and `before` on which channel, `same` about the same what, `untouched`,
    `gave_up` and `lowest` which ones.
    """

    measure: str
    limit: int = 0
    below: bool = False
    words: frozenset[str] = frozenset()
    window: int = 0
    today: bool = False
    calendar: WorkCalendar | None = None
    calendar_name: str = ""
    channel: int = -1
    before: int = -1
    same: str = "journey"
    untouched: bool = False
    gave_up: bool = False
    lowest: bool = False


def chosen(facts: Facts, leaf: Leaf) -> Sequence[Touch]:
    """The interactions a count is about: within the window, on the leaf's channel, before the last one on another."""
    touches = facts.recent(leaf.window)
    if leaf.before >= 0:
        then = max((touch.at for touch in touches if touch.sort & CHANNEL_BITS == leaf.before), default=0)
        touches = [touch for touch in touches if touch.at < then]
    if leaf.channel >= 0:
        touches = [touch for touch in touches if touch.sort & CHANNEL_BITS == leaf.channel]
    return touches


def came(facts: Facts, leaf: Leaf) -> Sequence[Sequence[Touch]]:
    """The times the customer came, in groups about the same thing."""
    if leaf.same == "number":
        return list(facts.by_number.values())
    if leaf.same == "reason":
        return list(facts.by_reason.values())
    return (facts.times,)


def waits(facts: Facts, leaf: Leaf) -> list[tuple[int, Touch]]:
    """How long the customer waited in each interaction, so far where they wait now."""
    touches = chosen(facts, leaf)
    if leaf.gave_up:
        touches = [touch for touch in touches if touch.sort & ABANDONED]
    waiting = {run.touch for run in facts.runs if run.kind in WAITING_PLACES}
    return [(facts.waited(touch) if touch in waiting else touch.waiting, touch) for touch in touches]


def promised(facts: Facts, leaf: Leaf) -> list[Touch]:
    """The touches whose promise is meant: all that stand, or those nothing of ours came after."""
    if not leaf.untouched:
        return list(facts.promises)
    ours = facts.ours
    return [touch for touch in facts.promises if ours is None or ours <= touch.end]


def asked(facts: Facts, leaf: Leaf) -> list[Touch]:
    """The interactions within the window in which the customer was asked something we know of."""
    return [touch for touch in facts.recent(leaf.window) if touch.asked]


def known(facts: Facts, leaf: Leaf) -> list[tuple[int, Touch]]:
    """Sentiments or survey scores within the window, in hundredths, oldest first."""
    mood = leaf.measure == "sentiment"
    values = ((touch.mood if mood else touch.score, touch) for touch in facts.recent(leaf.window))
    return [(value, touch) for value, touch in values if value != UNKNOWN]


def disposed(facts: Facts, leaf: Leaf) -> list[tuple[str, Touch]]:
    """Dispositions within the window that are asked for, oldest first."""
    outcomes = facts.customer.dispositions
    return [
        (outcome, touch)
        for touch in facts.recent(leaf.window)
        if (outcome := outcomes.get(touch.record, "")).strip().casefold() in leaf.words
    ]


def silent_from(touch: Touch) -> int:
    """Since when the customer waits for an answer to this touch."""
    flat = touch.segments
    starts = [touch.at + flat[n + 1] for n in range(0, len(flat), 4) if flat[n] == ASYNC_WAIT]
    return min(starts, default=touch.end)


def most_asked(touches: Sequence[Touch]) -> tuple[int, int]:
    """How often the question that was asked most was asked, and its bit."""
    together = 0
    for touch in touches:
        together |= touch.asked
    bits = [1 << place for place in range(together.bit_length()) if together >> place & 1]
    return max(((sum(1 for touch in touches if touch.asked & bit), bit) for bit in bits), default=(0, 0))


def leaves(touches: Sequence[Touch], leaf: Leaf) -> int | None:
    """When the next of these touches leaves the window."""
    return min((touch.at + leaf.window for touch in touches), default=None) if leaf.window else None
