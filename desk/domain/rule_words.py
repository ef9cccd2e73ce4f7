"""Tells a rule in one plain sentence."""

from __future__ import annotations

from desk.domain.measures import MEASURES, Shape
from desk.domain.picking import Leaf
from desk.domain.rules import All, Condition, Not, Rule
from desk.domain.spelling import channel_words, length_words, noun_words, share_words
from desk.domain.time import MINUTE
from desk.domain.touches import CHANNELS

_SAME = {"number": " about the same order or case", "reason": " for the same reason"}


def rule_words(rule: Rule) -> str:
    """ "When there are 2 or more repeats within 7 days, flag high for team lead, due in 4 h." """
    due = f", due in {rule.due_words}" if rule.due else ""
    shared = f" One flag with the other rules of “{rule.cause}”." if rule.cause != rule.rule_id else ""
    off = "" if rule.on else " Switched off."
    whom = f" for {rule.for_whom}" if rule.for_whom else ""
    return f"When {condition_words(rule.when)}, flag {rule.severity.value}{whom}{due}.{shared}{off}"


def condition_words(condition: Condition, inside: bool = False) -> str:
    """A condition as a clause; brackets keep parts together inside another."""
    if isinstance(condition, Leaf):
        return _leaf(condition)
    if isinstance(condition, Not):
        return f"it is not so that {condition_words(condition.part, True)}"
    exact = _exact(condition)
    if exact is not None:
        return _leaf(exact, f"exactly {_amount(exact, exact.limit)}")
    word = ", and " if isinstance(condition, All) else ", or "
    together = word.join(condition_words(part, True) for part in condition.parts)
    return f"({together})" if inside and len(condition.parts) > 1 else together


def _exact(condition: Condition) -> Leaf | None:
    """The lower limit of two that leave a single value."""
    if not isinstance(condition, All) or len(condition.parts) != 2:
        return None
    least, most = condition.parts
    if not isinstance(least, Leaf) or not isinstance(most, Leaf) or least.measure != most.measure:
        return None
    return least if most.below and not least.below and most.limit == least.limit + 1 else None


def _leaf(leaf: Leaf, bound: str = "") -> str:
    measure = MEASURES[leaf.measure]
    words = measure.words + _which(leaf)
    within = _window(leaf)
    if measure.shape is Shape.YES_NO:
        return f"it is not so that {words}" if leaf.below else words
    if measure.shape is Shape.WORDS:
        return f"{words} is {' or '.join(sorted(leaf.words))}{within}"
    limit = bound or _bound(leaf, measure.shape)
    return f"there are {limit} {words}{within}" if measure.shape is Shape.COUNT else f"{words} is {limit}{within}"


def _which(leaf: Leaf) -> str:
    words = _SAME.get(leaf.same, "")
    if leaf.channel >= 0:
        words += f" {channel_words(CHANNELS[leaf.channel].value)}"
    if leaf.before >= 0:
        words += f" before the last {noun_words(CHANNELS[leaf.before].value)}"
    if leaf.gave_up:
        words += " after which the customer gave up"
    if leaf.untouched:
        words += " with nothing from us since"
    if leaf.lowest:
        words += " at its lowest"
    if leaf.calendar is not None:
        words += f" by the calendar “{leaf.calendar_name}”"
    return words


def _window(leaf: Leaf) -> str:
    if leaf.today:
        return ", today"
    return f" within {length_words(leaf.window)}" if leaf.window else ""


def _bound(leaf: Leaf, shape: Shape) -> str:
    """Limits are kept as "at least": what the author wrote is told from the last microsecond, or count."""
    if shape is Shape.LENGTH and leaf.limit % MINUTE == 1:
        return f"{'at most' if leaf.below else 'over'} {_amount(leaf, leaf.limit - 1)}"
    if shape is Shape.COUNT:
        return f"fewer than {leaf.limit}" if leaf.below else f"{leaf.limit} or more"
    if shape is Shape.SHARE and (_round(leaf.limit - 1), leaf.below) > (_round(leaf.limit), False):
        return f"{'at most' if leaf.below else 'over'} {_amount(leaf, leaf.limit - 1)}"
    return f"{'under' if leaf.below else 'at least'} {_amount(leaf, leaf.limit)}"


def _round(share: int) -> int:
    """How round a number of hundredths is: of two that mean the same, people write the rounder."""
    return (share % 5 == 0) + (share % 10 == 0)


def _amount(leaf: Leaf, limit: int) -> str:
    shape = MEASURES[leaf.measure].shape
    if shape is Shape.LENGTH:
        return length_words(limit)
    return share_words(limit) if shape is Shape.SHARE else str(limit)
