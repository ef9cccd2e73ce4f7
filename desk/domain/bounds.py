"""What a rule needs at the very least: tells journeys it cannot match now, or by time alone, from the others, fast."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from connectors.records import SegmentKind
from desk.domain import rules
from desk.domain.facts import answered
from desk.domain.picking import Leaf
from desk.domain.time import NEVER, PLACES
from desk.domain.touches import ABANDONED, CHANNEL_BITS, INBOUND, KEPT, OPEN, ORDER, PERSON, UNKNOWN, Touch

_CAME = INBOUND | PERSON
_SELDOM = OPEN | ABANDONED
_TALK = PLACES[SegmentKind.TALK]


class Most(NamedTuple):
    """What the counts and lengths of some touches cannot exceed, whatever else a condition says of them; `moods` and
    `scores` are all that are known, `on` says how many interactions each channel has. `open` says that something has no
    end: then it may still grow. `came` counts interactions in which the customer came to a person, `numbered` and
    `reasoned` those of them that say about what or why, `silent` those that were left without an answer; `gave_up` is
    the longest wait somebody gave up on, `promised` counts interactions with a promise not noted as kept."""

    open: bool
    touches: int
    on: tuple[int, ...]
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
    numbered: int
    reasoned: int
    silent: int
    gave_up: int


class Held:
    """Touches as bounds see them; from `since` on (microseconds) is asked what may be."""

    __slots__ = ("_recent", "_since", "_touches", "whole")

    def __init__(self, touches: Sequence[Touch], since: int = NEVER) -> None:
        self._touches = touches
        self._since = since
        self.whole = most(touches)
        self._recent: dict[int, Most] = {}

    def within(self, window: int) -> Most:
        """Of what began, lasted or fell due within the window (0: ever) of any moment asked about."""
        if not window or self._since == NEVER:
            return self.whole
        found = self._recent.get(window)
        if found is None:
            oldest = self._since - window
            recent = [touch for touch in self._touches if touch[3] > oldest or touch[13] > oldest]
            found = self.whole if len(recent) == len(self._touches) else most(recent)
            self._recent[window] = found
        return found


# Whether touches hold what a condition needs at least.
Bound = Callable[[Held], bool]
# By measure what its value cannot exceed; a measure that is not here may be anything.
_CEILINGS: dict[str, Callable[[Most], int]] = {
    "customer_time": lambda most: most.customer,
    "waiting_time": lambda most: most.waiting,
    "longest_wait": lambda most: most.wait,
    "touches": lambda most: most.touches,
    "channels": lambda most: sum(map(bool, most.on)),
    "transfers": lambda most: most.transfers,
    "transfers_in_one": lambda most: most.transfers_in_one,
    "abandoned": lambda most: most.abandoned,
    "repeat_questions": lambda most: most.questions,
    "times_asked": lambda most: most.asked,
    "promises_due": lambda most: most.promised,
    "promises_broken": lambda most: most.promised,
}
# How often the customer may have come again, about the same what.
_REPEATS: dict[str, Callable[[Most], int]] = {
    "journey": lambda most: most.came - 1,
    "number": lambda most: most.numbered - 1,
    "reason": lambda most: most.reasoned - 1,
}


def most(touches: Sequence[Touch]) -> Most:
    """The bounds of touches: sums that count overlaps twice, counts of what may be counted less often."""
    came = numbered = reasoned = silent = gave_up = opened = customer = waiting = wait = 0
    transfers = in_one = abandoned = promised = asked = questions = 0
    on = [0] * (CHANNEL_BITS + 1)
    moods, scores = [], []
    for touch in touches:
        _, _, _, _, sort, _, about, reason, own, waited, _, flat, passed, due, put, mood, score, _ = touch
        if sort & ORDER:
            continue
        on[sort & CHANNEL_BITS] += 1
        customer += own
        waiting += waited
        wait = waited if waited > wait else wait
        if passed:
            transfers += passed
            in_one = passed if passed > in_one else in_one
        if sort & _SELDOM:
            opened |= sort & OPEN
            if sort & ABANDONED:
                abandoned += 1
                gave_up = waited if waited > gave_up else gave_up
        if sort & _CAME == _CAME:
            came += 1
            numbered += about != ()
            reasoned += reason != 0
            silent += _TALK not in flat[::4] and answered(touch) is None
        if due and not sort & KEPT:
            promised += 1
        if put:
            asked += 1
            questions += put.bit_count()
        if mood != UNKNOWN:
            moods.append(mood)
        if score != UNKNOWN:
            scores.append(score)
    return Most(
        opened != 0, sum(on), tuple(on), customer, waiting, wait, transfers, in_one, abandoned, promised, asked,
        questions, tuple(moods), tuple(scores), came, numbered, reasoned, silent, gave_up,
    )  # fmt: skip


def bound(condition: rules.Condition) -> Bound | None:
    """What must hold of touches without open ends for the condition to hold of a journey among them, or to begin to as
    time goes by; None where nothing can be said."""
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
    """What is seldom there is asked for first, and only where it is, for what lies within the leaf's window."""
    reaches = _reaches(leaf)
    if reaches is None:
        return None
    window = leaf.window
    if not window:
        return lambda held: reaches(held.whole)
    return lambda held: reaches(held.whole) and reaches(held.within(window))


def _reaches(leaf: Leaf) -> Callable[[Most], bool] | None:
    limit, below = leaf.limit, leaf.below
    if leaf.measure == "sentiment":
        return lambda most: any((value >= limit) is not below for value in most.moods)
    if leaf.measure == "survey_score":
        return lambda most: any((value >= limit) is not below for value in most.scores)
    if below:
        return None
    if leaf.measure == "silence":
        return lambda most: most.silent > 0
    if leaf.measure == "longest_wait" and leaf.gave_up:
        return lambda most: most.gave_up >= limit
    if leaf.measure == "touches" and (leaf.channel >= 0 or leaf.before >= 0):
        return _on_channels(leaf)
    ceiling = _REPEATS[leaf.same] if leaf.measure == "repeats" else _CEILINGS.get(leaf.measure)
    return None if ceiling is None else lambda most: ceiling(most) >= limit


def _on_channels(leaf: Leaf) -> Callable[[Most], bool]:
    limit, channel, before = leaf.limit, leaf.channel, leaf.before

    def reaches(most: Most) -> bool:
        if before >= 0 and not most.on[before]:
            return False
        return (most.touches if channel < 0 else most.on[channel]) >= limit

    return reaches
