"""Which of the calls in memory are one, and which were over because somebody answered another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from connectors.records import Identifier
from desk.domain.calls_together import Heard, grouped, number_key
from desk.domain.live_calls import Limits, Told
from desk.store.reading import RecordKey

# What a phone system calls itself, and one of its calls.
LineKey = tuple[str, str]
# Of a number that calls all the time, so many calls before and after one are looked at for being one with it.
AROUND = 6


@dataclass(slots=True, eq=False)
class Line:
    """One call as one phone system tells it; `head` is the id of the call it is told as, `kept` that it is known how it
    is kept."""

    call_id: str
    heard: Heard
    head: str = ""
    became: RecordKey | None = None
    doubt: bool = False
    whose: Identifier | None = None
    kept: bool = False


@dataclass(slots=True)
class _OfNumber:
    """The calls of one number in the order in which they began, and how many each phone system tells of."""

    began: list[tuple[datetime, LineKey]] = field(default_factory=list)
    lines: dict[LineKey, Line] = field(default_factory=dict)
    systems: Counter[str] = field(default_factory=Counter)

    def add(self, line: Line) -> None:
        insort(self.began, (line.heard.told.started_at, line.heard.key))
        self.lines[line.heard.key] = line
        self.systems[line.heard.told.line] += 1

    def remove(self, line: Line) -> None:
        place = bisect_left(self.began, (line.heard.told.started_at, line.heard.key))
        del self.began[place], self.lines[line.heard.key]
        self.systems[line.heard.told.line] -= 1

    def near(self, line: Line) -> list[Line]:
        """Those that began closest to a call, where another phone system tells of any."""
        if sum(1 for count in self.systems.values() if count) < 2:
            return []
        place = bisect_left(self.began, (line.heard.told.started_at, line.heard.key))
        return [self.lines[key] for _, key in self.began[max(0, place - AROUND) : place + AROUND]]


@dataclass(slots=True)
class Groups:
    """The calls by their heads. For one thread at a time."""

    limits: Limits
    by_head: dict[str, list[Line]] = field(default_factory=dict)
    _by_number: dict[str, _OfNumber] = field(default_factory=lambda: defaultdict(_OfNumber))

    def note(self, line: Line) -> None:
        """Have a call found by its number."""
        self._by_number[_number(line.heard.told)].add(line)

    def strike(self, line: Line) -> None:
        """No longer, for it is about to be told otherwise, or let go."""
        number = _number(line.heard.told)
        self._by_number[number].remove(line)
        if not self._by_number[number].began:
            del self._by_number[number]

    def regroup(self, line: Line) -> tuple[set[str], list[Line]]:
        """Find out anew which calls around one are one with it: the heads that stand otherwise now, and the calls that
        came to another head."""
        around = self._around(line)
        for near in list(around.values()):
            around.update((other.heard.key, other) for other in self.by_head.get(near.head, ()))
        before = {key: near.head for key, near in around.items()}
        left = set(before.values()) - {""}
        for head in left:
            self.by_head.pop(head, None)
        groups = grouped((near.heard for near in around.values()), self.limits)
        counted = {heard.key for group in groups for heard in group}
        # Of what nothing but its end was heard stands by itself until more is.
        groups += [(near.heard,) for key, near in around.items() if key not in counted]
        for group in groups:
            lines = [around[heard.key] for heard in group]
            head = min(one.call_id for one in lines)
            self.by_head[head] = lines
            for one in lines:
                one.head = head
        moved = [near for key, near in around.items() if before[key] != near.head]
        gone = {head for head in left if head not in self.by_head}
        return {line.head, *(near.head for near in moved), *gone}, moved

    def _around(self, line: Line) -> dict[LineKey, Line]:
        """The calls of the same number that began closest to one, where other phone systems tell of any; and itself."""
        number = _number(line.heard.told)
        near = self._by_number[number].near(line) if number else []
        return {one.heard.key: one for one in (line, *near)}


@dataclass(slots=True)
class Answers:
    """Who answered which call when, and in which they were heard to speak last. For one thread at a time."""

    # By line and person.
    _moments: dict[tuple[str, str], list[tuple[datetime, str]]] = field(default_factory=lambda: defaultdict(list))
    _speaking: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))

    def note(self, call: Told) -> None:
        """Take in what is told of a call."""
        for at, user in call.answers:
            if user:
                insort(self._moments[call.line, user], (at, call.call_id))
        if call.talking and call.ended_at is None:
            self._speaking[call.line, call.talking].add(call.call_id)

    def strike(self, call: Told) -> None:
        """It is about to be told otherwise, or let go."""
        for at, user in call.answers:
            if user:
                held = self._moments[call.line, user]
                held.remove((at, call.call_id))
                if not held:
                    del self._moments[call.line, user]
        self.over(call.line, call.talking, call.call_id)

    def speaking(self, line: str, user: str) -> list[str]:
        """The calls of a line somebody was heard to speak in last."""
        return list(self._speaking.get((line, user), ()))

    def over(self, line: str, user: str, call_id: str) -> None:
        """One of these is over."""
        held = self._speaking.get((line, user))
        if held is not None:
            held.discard(call_id)
            if not held:
                del self._speaking[line, user]

    def passed_at(self, call: Told) -> datetime | None:
        """As domain.calls_together has it, of all calls noted."""
        answers = self._moments.get((call.line, call.talking), []) if call.ended_at is None and call.talking else []
        place = bisect_right(answers, call.heard_at, key=lambda answer: answer[0])
        return next((at for at, other in answers[place:] if other != call.call_id), None)


def _number(found: Told) -> str:
    return number_key(found.other) or found.other
