"""The log of interactions a rep had: what each lacks, and how complete they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

# What can be asked of an entry of the log, and how its lack is told.
NEEDS: Mapping[str, str] = {
    "customer": "whose it is",
    "end": "when it ended",
    "reason": "why they came",
    "outcome": "what came of it",
    "note": "a note",
    "due": "by when it was promised",
    "finished": "the wrap-up is not finished",
}


@dataclass(frozen=True, slots=True)
class Logged:
    """What one rep had of an interaction, as the log has it. `key` names its record, `rep` who had it ("" nobody known)
    from `at` to `ended_at`; `outcome` and `promise` say what came of all of it, `note` what they wrote, `finished`
    whether a wrap-up that they began is finished. `others` are those of NEEDS that concern somebody else."""

    key: str
    at: datetime
    ended_at: datetime | None
    channel: str
    direction: str
    rep: str
    customer_id: int = 0
    customer: str = ""
    reason: str = ""
    outcome: str = ""
    note: str = ""
    promise: str = ""
    due_at: datetime | None = None
    finished: bool = True
    defaulted: bool = False
    others: frozenset[str] = frozenset()


def missing(one: Logged, needs: Iterable[str]) -> tuple[str, ...]:
    """Which of NEEDS it lacks, of those asked for of this rep, in their order. A promise without a time lacks its time;
    a wrap-up closed by its time-out still lacks being finished by a person."""
    lacks = {
        "customer": not one.customer_id,
        "end": one.ended_at is None,
        "reason": not one.reason.strip(),
        "outcome": not one.outcome.strip(),
        "note": not one.note.strip(),
        "due": bool(one.promise.strip()) and one.due_at is None,
        "finished": not one.finished or one.defaulted,
    }
    wanted = set(needs) - one.others
    return tuple(name for name in NEEDS if name in wanted and lacks[name])


@dataclass(frozen=True, slots=True)
class Completeness:
    """How complete one rep's interactions are; `missing` is how often each thing lacks, the most frequent first."""

    rep: str
    interactions: int
    complete: int
    missing: tuple[tuple[str, int], ...]

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.complete / self.interactions


def completeness(logged: Iterable[Logged], needs: Sequence[str]) -> tuple[Completeness, ...]:
    """By rep, the least complete first."""
    held: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for one in logged:
        held[one.rep].append(missing(one, needs))
    found = [
        Completeness(rep, len(lacks), sum(not lack for lack in lacks), _counted(lacks)) for rep, lacks in held.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.share, -one.interactions, one.rep)))


def _counted(lacks: Iterable[Sequence[str]]) -> tuple[tuple[str, int], ...]:
    counts: dict[str, int] = defaultdict(int)
    for lack in lacks:
        for name in lack:
            counts[name] += 1
    order = list(NEEDS)
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], order.index(pair[0]))))
