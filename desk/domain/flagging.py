"""What the rules find in one customer's journeys, and what becomes of the flags there: one cause, one flag."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from operator import attrgetter
from typing import NamedTuple

from desk.domain.facts import CustomerFacts, Facts
from desk.domain.flag_steps import BY_RULE, begin, come_back, elder, fold, is_news, passed_early, resolve, update, wake
from desk.domain.flags import Anchor, Cause, Evidence, Flag, Outcome, Severity, State, Step
from desk.domain.journeys import DEFAULT, Limits
from desk.domain.rules import Finding, Rule, evaluate
from desk.domain.time import micros, moment
from desk.domain.touches import ORDER, Touch

PASSED = "Nothing has happened for so long that the journey is over."
_PROMISED = attrgetter("promised")
_SEVEREST = {severity: place for place, severity in enumerate(Severity)}


class Verdict(NamedTuple):
    """What one rule finds in one journey that is alive."""

    rule: Rule
    finding: Finding


@dataclass(frozen=True, slots=True)
class Look:
    """The moment (microseconds), the desk's zone and limits, and how the customer's facts are had when a rule asks."""

    now: int
    zone: tzinfo
    customer: Callable[[], CustomerFacts]
    limits: Limits = DEFAULT


def anchor_touch(touches: Sequence[Touch]) -> Touch:
    """The touch a flag on a journey hangs on: its first interaction, or its first event of an order."""
    return next((touch for touch in touches if not touch.sort & ORDER), touches[0])


def over_at(touches: Sequence[Touch], limits: Limits) -> int:
    """From when on a journey is left alone by rules: nothing happened, and nothing fell due, for as long as a number
    may carry it on."""
    last = touches[-1]
    due: int = max(map(_PROMISED, touches))
    return max(last.at, last.end, due) + limits.number


def facts_at(touches: Sequence[Touch], look: Look) -> Facts:
    """What rules may know of one journey."""
    return Facts(touches, look.now, look.customer, look.zone, look.limits)


def judge(rules: Iterable[Rule], facts: Facts) -> list[Verdict]:
    """What each rule finds in one journey; nothing for one that is over. `rules` may take its time before each."""
    if facts.now >= over_at(facts.touches, facts.limits):
        return []
    return [Verdict(rule, evaluate(rule, facts)) for rule in rules if rule.on]


def wakes(verdicts: Iterable[Verdict], flags: Iterable[Flag], touches: Sequence[Touch], look: Look) -> int | None:
    """The next moment at which time alone may change something about one journey or its flags."""
    over = over_at(touches, look.limits)
    moments = [verdict.finding.wake_at for verdict in verdicts]
    for flag in flags:
        moments.append(micros(flag.snoozed_until) if flag.snoozed_until else None)
        if flag.state is State.OPEN and flag.rule:
            moments.append(over)
    later = [at for at in moments if at is not None and at > look.now]
    # What the rules say is asked no more once the journey is over.
    return min(later, default=None)


def cause_names(verdicts: Iterable[Verdict]) -> dict[str, str]:
    """The name of each rule's cause, by the rule's id."""
    return {verdict.rule.rule_id: verdict.rule.cause for verdict in verdicts}


def cause_of(flag: Flag, names: Mapping[str, str]) -> str:
    """The cause of a flag as the rules have it now; as it was where the rule that leads it is not asked any more. ""
    for one raised by hand."""
    return names.get(flag.rule) or flag.cause or flag.rule


class Raising(NamedTuple):
    """Where flags of a journey are to hang, which version of the rules raises them, and how ids are made."""

    anchor: Anchor
    version: int
    new_id: Callable[[], str]


def settle(
    verdicts: Sequence[Verdict],
    flags: Iterable[Flag],
    causes: Mapping[str, Cause],
    raising: Raising,
    look: Look,
    over: bool,
) -> list[Step]:
    """What becomes of the flags that are anchored in one journey, resolved ones too; `over` says that the journey is.

    `causes` has what each rule that matched found, by the rule's id. Afterwards no cause has two flags there that are
    not resolved, none that a rule of it matches is without one unless somebody resolved it, and nothing new has
    happened since.
    """
    names = cause_names(verdicts)
    held: dict[str, list[Flag]] = {}
    for flag in flags:
        held.setdefault(cause_of(flag, names), []).append(flag)
    steps: list[Step] = []
    for flag in held.pop("", []):
        steps += _woken(flag, look.now)
    for name in dict.fromkeys([*names.values(), *held]):
        matched = [one for one in verdicts if one.rule.cause == name and one.finding.matched]
        one = _Cause(steps, look, matched, _together(matched, causes))
        standing = one.fold([flag for flag in held.get(name, ()) if flag.state is not State.RESOLVED])
        if standing:
            one.carry_on(standing, standing.rule in names, over)
        else:
            one.rise(held.get(name, ()), raising)
    return steps


def _together(matched: Sequence[Verdict], causes: Mapping[str, Cause]) -> Cause | None:
    """What the rules of one cause that match have found: the most severe leads, of those the first in the file; what
    one of them has said already no other says again."""
    if not matched:
        return None
    lead = min(matched, key=lambda verdict: _SEVEREST[verdict.rule.severity]).rule
    others = tuple(verdict.rule.rule_id for verdict in matched if verdict.rule is not lead)
    evidence: list[Evidence] = []
    for rule_id in (lead.rule_id, *others):
        said = {one.text for one in evidence}
        evidence += (one for one in causes[rule_id].evidence if one.text not in said)
    news = max(causes[verdict.rule.rule_id].news for verdict in matched)
    return replace(causes[lead.rule_id], name=lead.cause, others=others, evidence=tuple(evidence), news=news)


def _woken(flag: Flag, now: int) -> list[Step]:
    due = flag.snoozed_until is not None and micros(flag.snoozed_until) <= now
    return [wake(flag, moment(now))] if due else []


class _Cause:
    """One cause in one journey: the rules of it that match and what they found together. What happens to its flags is
    added to `steps`."""

    def __init__(self, steps: list[Step], look: Look, matched: Sequence[Verdict], cause: Cause | None) -> None:
        self._steps = steps
        self._look = look
        self._matched = matched
        self._cause = cause
        self._at = moment(look.now)

    def fold(self, flags: Sequence[Flag]) -> Flag | None:
        """Of flags that are not resolved the eldest, the others gone into it."""
        if not flags:
            return None
        kept = elder(flags)
        for younger in sorted(flags, key=lambda flag: (flag.raised_at, flag.flag_id)):
            if younger.flag_id != kept.flag_id:
                older, gone = fold(kept, younger, self._at)
                self._steps += (older, gone)
                kept = older.flag
        return kept

    def carry_on(self, flag: Flag, asked: bool, over: bool) -> None:
        """It wakes when its time comes, follows what the rules see now, and passes once the journey is over. `asked`
        says that the rule that leads it is: one that is not leaves its flag as it is, unless another takes over."""
        for woken in _woken(flag, self._look.now):
            self._steps.append(woken)
            flag = woken.flag
        if over and flag.state is State.OPEN:
            self._steps.append(resolve(flag, Outcome.PASSED, PASSED, BY_RULE, self._at))
        elif asked or self._cause:
            step = update(flag, self._cause, self._at, self._due(flag.rules))
            self._steps += [step] if step else []

    def rise(self, resolved: Iterable[Flag], raising: Raising) -> None:
        """Where a rule matches a new flag, or the one somebody resolved before something new happened."""
        cause = self._cause
        if cause is None:
            return
        due_at = self._due()
        held = list(resolved)
        there = {flag.flag_id for flag in held}
        # One that went into another flag comes back only where a person has parted the two journeys again.
        own = [flag for flag in held if not flag.folded_into]
        parted = [flag for flag in held if flag.folded_into and flag.folded_into not in there]
        before = max(own or parted, key=_resolved, default=None)
        if before is None:
            self._steps.append(begin(raising.new_id(), raising.anchor, cause, at=self._at, who=BY_RULE, due_at=due_at))
        elif is_news(before, cause) or passed_early(before, self._at):
            self._steps.append(come_back(before, cause, self._at, due_at))

    def _due(self, known: Sequence[str] = ()) -> datetime | None:
        """By when the first of the rules that match wants an answer, those that had a say in the flag before aside;
        before a promise it is about falls due in any case: later nobody can keep it."""
        new = [verdict for verdict in self._matched if verdict.rule.rule_id not in known]
        dues = [verdict.rule.due_at(self._look.now) for verdict in new]
        dues += [verdict.finding.promised for verdict in new]
        due = min((due for due in dues if due is not None), default=None)
        return None if due is None else moment(due)


def _resolved(flag: Flag) -> tuple[int, str]:
    return (micros(flag.resolved_at) if flag.resolved_at else 0, flag.flag_id)
