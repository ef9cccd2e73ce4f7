"""Rules that raise flags: conditions over the facts of a journey, whether they match, why, and until when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desk.domain.calendars import WorkCalendar
from desk.domain.facts import Facts
from desk.domain.flags import Severity
from desk.domain.measures import MEASURES
from desk.domain.picking import Leaf, promised
from desk.domain.telling import NAMING, Because, tell


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: Condition


Condition = Leaf | All | Any | Not


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as the file has it.

    `due` is by when somebody has to answer, in microseconds (of working time of `due_calendar`, if there is one);
    0 is never. Rules with the same `cause` see the same thing and share one flag in a journey; a rule that shares with
    none has its own id there.
    """

    rule_id: str
    cause: str
    title: str
    on: bool
    severity: Severity
    for_whom: str
    due: int
    due_calendar: WorkCalendar | None
    due_words: str
    when: Condition

    @property
    def needs_customer(self) -> bool:
        """Whether it asks for something CustomerFacts holds."""
        return asks_customer(self.when)

    @property
    def tells_names(self) -> bool:
        """Whether what it says when it matches names an order or a case."""
        return any(leaf.measure in NAMING for leaf in leaves_of(self.when))

    def due_at(self, raised: int) -> int | None:
        """By when a flag raised at a moment has to be answered; None where the rule does not say."""
        if not self.due:
            return None
        return raised + self.due if self.due_calendar is None else self.due_calendar.add(raised, self.due)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says of one journey at one moment.

    The answer stands until `wake_at` (microseconds; None: for ever) as long as nothing happens to the customer.
    `because` is empty unless it matched; `news` is the latest moment the match rests on, `promised` when the first of
    the promises it rests on that are still to come falls due (None: it rests on none).
    """

    matched: bool
    wake_at: int | None
    because: tuple[Because, ...] = ()
    news: int = 0
    promised: int | None = None


def evaluate(rule: Rule, facts: Facts) -> Finding:
    """Whether the rule matches the journey at `facts.now`, why, and until when that answer stands."""
    matched, wake_at = holds(rule.when, facts)
    if not matched:
        return Finding(False, wake_at)
    matching = list(_matching(rule.when, facts))
    because = tuple(dict.fromkeys(one for leaf in matching for one in tell(leaf, facts)))
    news = max([facts.news, *(one.news for one in because)])
    return Finding(True, wake_at, because, news, _promised(matching, facts))


def holds(condition: Condition, facts: Facts) -> tuple[bool, int | None]:
    """Whether a condition holds, and the first moment at which it may not any more (or may) by time alone."""
    if isinstance(condition, Leaf):
        reached, changes = MEASURES[condition.measure].reach(facts, condition)
        return reached is not None and reached is not condition.below, changes
    if isinstance(condition, Not):
        held, changes = holds(condition.part, facts)
        return not held, changes
    return _together(condition, facts)


def _together(condition: All | Any, facts: Facts) -> tuple[bool, int | None]:
    """All holds until a part ceases to; it begins to once the last of those that do not hold does. Any likewise, the
    other way round."""
    deciding = isinstance(condition, Any)
    waiting: list[int | None] = []
    others: list[int] = []
    for part in condition.parts:
        held, changes = holds(part, facts)
        if held is deciding:
            if changes is None:
                return deciding, None
            waiting.append(changes)
        elif changes is not None:
            others.append(changes)
    if waiting:
        return deciding, max(changes for changes in waiting if changes is not None)
    return not deciding, min(others, default=None)


def leaves_of(condition: Condition) -> Iterator[Leaf]:
    """Every single condition in it."""
    if isinstance(condition, Leaf):
        yield condition
    elif isinstance(condition, Not):
        yield from leaves_of(condition.part)
    else:
        for part in condition.parts:
            yield from leaves_of(part)


def asks_customer(condition: Condition) -> bool:
    """Whether it asks for something CustomerFacts holds."""
    return any(MEASURES[leaf.measure].asks_customer for leaf in leaves_of(condition))


def _matching(condition: Condition, facts: Facts) -> Iterator[Leaf]:
    """What speaks for it: of the parts that hold; what does not hold is no evidence."""
    if isinstance(condition, Leaf):
        yield condition
    elif not isinstance(condition, Not):
        for part in condition.parts:
            if holds(part, facts)[0]:
                yield from _matching(part, facts)


def _promised(matching: Iterable[Leaf], facts: Facts) -> int | None:
    due = [
        touch.promised
        for leaf in matching
        if leaf.measure == "promises_due" and not leaf.below
        for touch in promised(facts, leaf)
    ]
    return min((at for at in due if at > facts.now), default=None)
