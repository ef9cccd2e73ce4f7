"""Everything a rule can ask about a journey: its name in the file, its words, and what values look like."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from desk.domain import reach
from desk.domain.facts import Facts
from desk.domain.lapse import Answer
from desk.domain.picking import Leaf
from desk.domain.time import DAY
from desk.domain.touches import CHANNELS


class Shape(StrEnum):
    """What values of a measure look like in the file."""

    LENGTH = "length"
    COUNT = "count"
    SHARE = "share"
    WORDS = "words"
    YES_NO = "yes or no"


Reach = Callable[[Facts, Leaf], Answer]


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing a rule can ask: `words` say what it is, `options` which further keys it understands.

    `reach` tells whether it is at least `leaf.limit` (for words: one of `leaf.words`; for yes or no: yes) at the
    facts' moment, and when time alone may change that. `most` is the highest limit that makes sense, in the units of
    the limit; `asks_customer` says that it needs CustomerFacts.
    """

    name: str
    words: str
    shape: Shape
    reach: Reach
    options: frozenset[str] = frozenset()
    choices: tuple[str, ...] = ()
    most: int = 0
    asks_customer: bool = False


_PLACES = tuple(channel.value for channel in CHANNELS if channel.value != "order")
_WITHIN = frozenset({"within"})
_ON = frozenset({"within", "channel", "before"})
_YEAR = 366 * DAY
_MANY = 1_000

MEASURES = {
    measure.name: measure
    for measure in (
        Measure("customer_time", "the customer time", Shape.LENGTH, reach.customer_time, _WITHIN, most=_YEAR),
        Measure("waiting_time", "the waiting time", Shape.LENGTH, reach.waiting_time, _WITHIN, most=_YEAR),
        Measure(
            "longest_wait",
            "the longest wait in one interaction",
            Shape.LENGTH,
            reach.longest_wait,
            _ON | {"gave_up"},
            most=_YEAR,
        ),
        Measure("elapsed", "the elapsed time", Shape.LENGTH, reach.elapsed, frozenset({"calendar"}), most=_YEAR),
        Measure(
            "silence",
            "the time without an answer from us",
            Shape.LENGTH,
            reach.silence,
            frozenset({"calendar"}),
            most=_YEAR,
        ),
        Measure("touches", "interactions in the journey", Shape.COUNT, reach.touches, _ON, most=_MANY),
        Measure(
            "channels", "different channels in the journey", Shape.COUNT, reach.channels, _WITHIN, most=len(_PLACES)
        ),
        Measure("transfers", "transfers in the journey", Shape.COUNT, reach.transfers, _ON, most=_MANY),
        Measure(
            "transfers_in_one", "transfers in one interaction", Shape.COUNT, reach.transfers_in_one, _ON, most=_MANY
        ),
        Measure(
            "repeats",
            "repeats",
            Shape.COUNT,
            reach.repeats,
            _WITHIN | {"same"},
            ("journey", "number", "reason"),
            _MANY,
        ),
        Measure("abandoned", "times the customer gave up waiting", Shape.COUNT, reach.abandoned, _ON, most=_MANY),
        Measure("repeat_questions", "questions asked again", Shape.COUNT, reach.repeat_questions, _WITHIN, most=_MANY),
        Measure("times_asked", "times one question was asked", Shape.COUNT, reach.times_asked, _WITHIN, most=_MANY),
        Measure(
            "promises_due",
            "promises due",
            Shape.COUNT,
            reach.promises_due,
            _WITHIN | {"untouched"},
            most=_MANY,
        ),
        Measure(
            "promises_broken",
            "promises broken",
            Shape.COUNT,
            reach.promises_broken,
            _WITHIN | {"untouched"},
            most=_MANY,
        ),
        Measure("sentiment", "the sentiment", Shape.SHARE, reach.score, _WITHIN | {"lowest"}, most=100),
        Measure("survey_score", "the survey score", Shape.SHARE, reach.score, _WITHIN | {"lowest"}, most=100),
        Measure("tier", "the customer's tier", Shape.WORDS, reach.tier, asks_customer=True),
        Measure(
            "disposition",
            "the disposition of an interaction",
            Shape.WORDS,
            reach.disposition,
            _WITHIN,
            asks_customer=True,
        ),
        Measure(
            "order_state",
            "the state of an order",
            Shape.WORDS,
            reach.order_state,
            asks_customer=True,
        ),
        Measure("channel", "the channel the customer came by last", Shape.WORDS, reach.channel, choices=_PLACES),
        Measure("live", "the customer is with us now", Shape.YES_NO, reach.live),
        Measure("ended", "the journey is over", Shape.YES_NO, reach.ended),
        Measure("working_hours", "it is working time", Shape.YES_NO, reach.working_hours, frozenset({"calendar"})),
    )
}
