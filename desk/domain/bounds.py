"""What a rule needs at the very least: tells journeys it cannot match now, or by time alone, from the others, fast."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from desk.domain import rules
from desk.domain.facts import answered
from desk.domain.picking import Leaf
from desk.domain.touches import ABANDONED, CHANNEL_BITS, INBOUND, OPEN, ORDER, PERSON, UNKNOWN, Touch

_CAME = INBOUND | PERSON


class Most(NamedTuple):
    """What the counts and lengths of a journey cannot exceed, whatever the window; `moods` and `scores` are all that
    are known. `open` says that something has no end: then it may still grow. `came` counts interactions in which the
    customer came to a person, `silent` those of them that were left without an answer; `gave_up` is the longest wait
    somebody gave up on."""

    open: bool
    touches: int
    channels: int
    customer: int
    waiting: int
    wait: int
    transfers: int
    transfers_in_one: int
    abandoned: int
    promised: int
    asked: int
    questions: int
    moods: tuple[int, ...]
    scores: tuple[int, ...]
    came: int
    silent: int
    gave_up: int


# Whether a journey holds what a condition needs at least.
Bound = Callable[[Most], bool]
# By measure what its value cannot exceed; a measure that is not here may be anything.
_CEILINGS: dict[str, Callable[[Most], int]] = {
    "customer_time": lambda most: most.customer,
    "waiting_time": lambda most: most.waiting,
    "longest_wait": lambda most: most.wait,
    "touches": lambda most: most.touches,
    "channels": lambda most: most.channels,
    "transfers": lambda most: most.transfers,
    "transfers_in_one": lambda most: most.transfers_in_one,
    "repeats": lambda most: most.came - 1,
    "abandoned": lambda most: most.abandoned,
    "repeat_questions": lambda most: most.questions,
    "times_asked": lambda most: most.asked,
    "promises_due": lambda most: most.promised,
    "promises_broken": lambda most: most.promised,
}


def most(touches: Sequence[Touch]) -> Most:
    """The bounds of a journey: sums that count overlaps twice, counts of what may be counted less often."""
    came = silent = gave_up = opened = count = customer = waiting = wait = 0
    transfers = in_one = abandoned = promised = asked = questions = 0
    channels, moods, scores = set(), [], []
    for touch in touches:
        sort = touch[4]
        if sort & ORDER:
            continue
        count += 1
        opened |= sort & OPEN
        channels.add(sort & CHANNEL_BITS)
        customer += touch[8]
        waited, passed = touch[9], touch[12]
        waiting += waited
        transfers += passed
        if waited > wait:
            wait = waited
        if passed > in_one:
            in_one = passed
        if sort & ABANDONED:
            abandoned += 1
            if waited > gave_up:
                gave_up = waited
        if sort & _CAME == _CAME:
            came += 1
            silent += answered(touch) is None
        if touch[13]:
            promised += 1
        if touch[14]:
            asked += 1
            questions += touch[14].bit_count()
        if touch[15] != UNKNOWN:
            moods.append(touch[15])
        if touch[16] != UNKNOWN:
            scores.append(touch[16])
    return Most(
        opened != 0, count, len(channels), customer, waiting, wait, transfers, in_one, abandoned, promised, asked,
        questions, tuple(moods), tuple(scores), came, silent, gave_up,
    )  # fmt: skip


def bound(condition: rules.Condition) -> Bound | None:
    """What must hold of a journey without open ends for the condition to hold, or to begin to as time goes by; None
    where nothing can be said."""
    if isinstance(condition, Leaf):
        return _of_leaf(condition)
    if isinstance(condition, rules.Not):
        return None
    parts = [bound(part) for part in condition.parts]
    known = [part for part in parts if part is not None]
    if isinstance(condition, rules.All):
        return (lambda held: all(part(held) for part in known)) if known else None
    return (lambda held: any(part(held) for part in known)) if len(known) == len(parts) else None


def _of_leaf(leaf: Leaf) -> Bound | None:
    limit, below = leaf.limit, leaf.below
    if leaf.measure == "sentiment":
        return lambda held: any((value >= limit) is not below for value in held.moods)
    if leaf.measure == "survey_score":
        return lambda held: any((value >= limit) is not below for value in held.scores)
    if leaf.measure == "silence" and not below:
        return lambda held: held.silent > 0
    if leaf.measure == "longest_wait" and leaf.gave_up and not below:
        return lambda held: held.gave_up >= limit
    ceiling = None if below else _CEILINGS.get(leaf.measure)
    return None if ceiling is None else _reaches(ceiling, limit)


def _reaches(ceiling: Callable[[Most], int], limit: int) -> Bound:
    return lambda held: ceiling(held) >= limit
