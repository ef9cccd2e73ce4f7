"""The calls in memory, each as all that is told of it together tells, grouped with those it is one with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from connectors.records import Identifier
from desk.domain.calls import CallEvent
from desk.domain.calls_record import over_at
from desk.domain.calls_together import Heard, of_all
from desk.domain.live_calls import Limits, Told, told
from desk.services.call_groups import Answers, Groups, Line, LineKey
from desk.store.reading import RecordKey


@dataclass(frozen=True, slots=True)
class Call:
    """One call as it stands: `told` by all `lines` together, over `over_at` at the latest, `passed_at` when whoever had
    it answered another."""

    call_id: str
    lines: tuple[Line, ...]
    told: Told
    over_at: datetime
    passed_at: datetime | None

    def live(self, now: datetime) -> bool:
        """Whether it goes on, as far as is known; not once a source tells of it as over."""
        return now < self.over_at and self.became is None

    @property
    def became(self) -> RecordKey | None:
        """The source's record it is."""
        return next((line.became for line in self.lines if line.became), None)

    @property
    def whose(self) -> Identifier | None:
        """Whom a person said it was with."""
        return next((line.whose for line in self.lines if line.whose), None)


class CallLines:
    """For one thread at a time. `lines` are all calls by phone system and its id for them, `groups` those that are one
    by the id they have together."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._grouping = Groups(limits)
        self._answers = Answers()
        self.lines: dict[LineKey, Line] = {}
        self.groups = self._grouping.by_head

    def put(self, key: LineKey, events: frozenset[CallEvent], call_id: str) -> tuple[set[str], list[Line]]:
        """Have a call told by these events, under this id; the ids of calls that stand otherwise now, and what is to be
        kept of them."""
        found = told(events)
        assert found is not None
        line = self.lines.get(key)
        changed: set[str] = set()
        fresh = line is None
        if line is None:
            line = Line(call_id, Heard(found, events))
        else:
            self._strike(line)
            if line.call_id != call_id:
                # Another program heard of it first, and gave it its id.
                line.call_id = call_id
                changed.add(line.head)
        line.heard = Heard(found, events)
        self.lines[key] = line
        self._grouping.note(line)
        self._answers.note(found)
        touched, moved = self._grouping.regroup(line)
        passed = self._passed_by(found, fresh)
        ended = [one for call in passed for one in call.lines]
        return changed | touched | {call.call_id for call in passed}, [line, *moved, *ended]

    def drop(self, line: Line) -> None:
        """Let go of a call, and of what it was one with, which is grouped anew when more of that is heard."""
        self._strike(line)
        del self.lines[line.heard.key]
        left = [one for one in self.groups.pop(line.head, []) if one is not line]
        if left:
            self.groups[line.head] = left

    def of(self, head: str) -> Call | None:
        """A call as it stands; None where there is none, or nothing but its end was heard."""
        lines = self.groups.get(head)
        whole = of_all([line.heard for line in lines]) if lines else None
        if lines is None or whole is None or whole.only_end:
            return None
        passed = self._answers.passed_at(whole)
        return Call(head, tuple(lines), whole, over_at(whole, passed, self._limits), passed)

    def _strike(self, line: Line) -> None:
        self._grouping.strike(line)
        self._answers.strike(line.heard.told)

    def _passed_by(self, answered: Told, fresh: bool) -> list[Call]:
        """The calls that are over because whoever had them answered this one, or because this one, heard of for the
        first time, has their id: each is found so once."""
        found = []
        for call_id in self._answers.same_id(answered) if fresh else ():
            held = self.lines.get((answered.line, call_id))
            call = self.of(held.head) if held else None
            if call is not None and call.passed_at is not None:
                found.append(call)
        for user in {user for _, user in answered.answers if user}:
            for call_id in self._answers.speaking(answered.line, user):
                call = self.of(self.lines[answered.line, call_id].head)
                if call is not None and call.passed_at is not None:
                    found.append(call)
                    self._answers.over(answered.line, user, call_id)
        return found
