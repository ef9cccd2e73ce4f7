"""Frozen views of flags, the rules that raise them, the trial of a rule on the past, and numbers over customers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """One fact behind a flag, in words, with the record it comes from ("" where it is a sum of several)."""

    text: str
    key: str


@dataclass(frozen=True, slots=True)
class FlagEventView:
    """Something that happened to a flag: raised, updated, taken, assigned, snoozed, woken, resolved,
    reopened, noted."""

    at: datetime
    who: str
    what: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class FlagView:
    """One escalation. `flag_id` is for ever; `customer_id` is whose it is in the cache now, 0 where not found yet.

    `rule` is the rule's id and `rule_version` the version of the rules that raised it; both empty for one raised by
    hand; of rules that share a flag it is the one that leads it now. `state` is open, taken, snoozed or resolved;
    `severity` high, medium or low. `resolved_as` is kept, needless or passed ("" while not resolved). `holds` says
    whether what raised it still holds. `for_whom` is the team it is raised for, "" where nobody said.
    """

    flag_id: str
    customer_id: int
    customer: str
    journey_id: str
    journey: str
    title: str
    rule: str
    rule_title: str
    rule_version: int
    severity: str
    state: str
    owner: str
    raised_at: datetime
    raised_by: str
    due_at: datetime | None
    snoozed_until: datetime | None
    resolved_as: str
    reason: str
    holds: bool
    evidence: tuple[EvidenceView, ...]
    customer_time: int
    waiting_time: int
    by_channel: tuple[tuple[str, int], ...]
    interactions: int
    since: datetime | None
    waiting_since: datetime | None
    history: tuple[FlagEventView, ...] = ()
    for_whom: str = ""


@dataclass(frozen=True, slots=True)
class FlagsPage:
    """Flags, most customer time first, and how many there are of each state (open, mine, due, snoozed, resolved)."""

    flags: tuple[FlagView, ...]
    counts: tuple[tuple[str, int], ...]
    older: str | None = None


@dataclass(frozen=True, slots=True)
class RuleView:
    """One rule in words and as it stands in the file. `raised` counts the flags of the last 30 days that it raised, or
    had a say in: rules of one cause share a flag."""

    rule_id: str
    title: str
    on: bool
    severity: str
    for_whom: str
    due: str
    words: str
    text: str
    raised: int


@dataclass(frozen=True, slots=True)
class RuleTrouble:
    """Something wrong with the rules' text: where (line number, 0 unknown; rule id or "") and what to do."""

    line: int
    rule: str
    what: str
    advice: str


@dataclass(frozen=True, slots=True)
class RulesView:
    """The rules as they are in force. `path` is the file, `version` counts what was ever saved, `text` is the file.

    `troubles` says why a hand-edited file is not in force; `rules` are then those of the last version that was good.
    """

    path: str
    version: int
    saved_at: datetime
    saved_by: str
    text: str
    rules: tuple[RuleView, ...]
    troubles: tuple[RuleTrouble, ...]


@dataclass(frozen=True, slots=True)
class MeasureView:
    """Something a rule can ask about: its name in the file, words, and what values look like (for the editor)."""

    name: str
    words: str
    shape: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TrialDay:
    """One day of a trial: journeys that were alive and those the rule would have flagged first on that day."""

    day: date
    alive: int
    flagged: int


@dataclass(frozen=True, slots=True)
class TrialExample:
    """One journey the rule would have flagged: when, how far into it (share of its customer time by then, 0 to 1)."""

    customer_id: int
    customer: str
    journey_id: str
    journey: str
    at: datetime
    share: float


@dataclass(frozen=True, slots=True)
class TrialView:
    """A rule tried on the past, never using what was not known at the moment.

    `journeys` were alive in the period; `flagged` would have been flagged. `early`, `middle` and `late` say when in the
    journey (first third of its customer time, second, last or after it). Of flags people dealt with: `kept` were
    resolved as kept or taken, `needless` as needless. `missed` were raised by hand and not found by the rule. `assumed`
    journeys lie before this desk's first pull: what their records say is taken to have been known when it happened.
    """

    rule: str
    first: date
    last: date
    journeys: int
    flagged: int
    early: int
    middle: int
    late: int
    kept: int
    needless: int
    missed: int
    assumed: int
    days: tuple[TrialDay, ...]
    examples: tuple[TrialExample, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class NumbersDay:
    """One day's journeys, or those of several days from it on: those whose last touch fell on them (in the desk's
    zone); and its flags: those raised on them. `answer_seconds_p50` is after how long half of those a person answered
    were; None where none was. In `questioned` journeys the customer was asked anything, in `told_once` of these nothing
    twice."""

    day: date
    journeys: int
    customer_time_p50: int
    customer_time_p90: int
    repeats: int
    transfers: int
    repeat_questions: int
    promises_due: int
    promises_kept: int
    flags_raised: int
    flags_answered: int
    answer_seconds_p50: int | None = None
    questioned: int = 0
    told_once: int = 0


@dataclass(frozen=True, slots=True)
class NumbersView:
    """Numbers over all customers for days `first` to `last`: time per journey, repeats, transfers, repeat questions,
    promises kept, and flags. A repeat is a journey with more than one interaction on different days. A share is 0 to 1,
    None where there is nothing to share. `settling` counts customers whose numbers are still being worked out.
    """

    first: date
    last: date
    journeys: int
    customer_time_p50: int
    customer_time_p90: int
    waiting_time_p50: int
    waiting_time_p90: int
    repeats: int
    transfers: int
    repeat_questions: int
    told_once_share: float | None
    promises_due: int
    promises_kept: int
    kept_share: float | None
    flags_raised: int
    flags_open: int
    answer_seconds_p50: int | None
    days: tuple[NumbersDay, ...]
    settling: int
