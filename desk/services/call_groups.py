"""Which of the calls in memory are one, and which were over because somebody answered another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from connectors.records import Identifier
from desk.domain.calls_together import Heard, grouped, number_key
from desk.domain.live_calls import Limits, Told
from desk.services.call_names import plain_id
from desk.store.reading import RecordKey

# What a phone system calls itself, and one of its calls.
LineKey = tuple[str, str]
# Of a number that calls all the time, so many calls before and after one are looked at for being one with it.
AROUND = 6
# Where more calls than these begin at one moment, the moment does not tell which of them are one.
AT_ONCE = 12


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
class _InOrder:
    """Some calls in the order in which they began, and how many each phone system tells of."""

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

    def beside(self, line: Line, apart: timedelta) -> list[Line]:
        """Those another phone system tells of that began at most so far from a call, the closest; none where there are
        many."""
        at = line.heard.told.started_at
        first = bisect_left(self.began, at - apart, key=_began)
        last = bisect_right(self.began, at + apart, key=_began)
        found = [one for one in self.began[first:last] if one[1][0] != line.heard.told.line]
        if len(found) > AT_ONCE:
            return []
        found.sort(key=lambda one: (abs(one[0] - at), one[1]))
        return [self.lines[key] for _, key in found[:AROUND]]


@dataclass(slots=True)
class Groups:
    """The calls by their heads. For one thread at a time."""

    limits: Limits
    by_head: dict[str, list[Line]] = field(default_factory=dict)
    _by_number: dict[str, _InOrder] = field(default_factory=lambda: defaultdict(_InOrder))
    _all: _InOrder = field(default_factory=_InOrder)

    def note(self, line: Line) -> None:
        """Have a call found by its number, and by when it began."""
        self._by_number[_number(line.heard.told)].add(line)
        self._all.add(line)

    def strike(self, line: Line) -> None:
        """No longer, for it is about to be told otherwise, or let go."""
        number = _number(line.heard.told)
        self._by_number[number].remove(line)
        if not self._by_number[number].began:
            del self._by_number[number]
        self._all.remove(line)

    def regroup(self, line: Line) -> tuple[set[str], list[Line]]:
        """Find out anew which calls around one are one with it: the heads that stand otherwise now, and the calls that
        came to another head."""
        around = self._around(line)
        before = {key: near.head for key, near in around.items()}
        left = set(before.values()) - {""}
        for head in left:
            self.by_head.pop(head, None)
        groups = grouped((replace(near.heard, whose=near.whose) for near in around.values()), self.limits)
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
        """The calls of the same number that began closest to one, where other phone systems tell of any; those that may
        be one with any of these for the moment they began; what all these are one with; and itself."""
        number = _number(line.heard.told)
        found: dict[LineKey, Line] = {}
        left = self._whole([line, *(self._by_number[number].near(line) if number else ())])
        while left:
            fresh = [one for one in left if one.heard.key not in found]
            found.update((one.heard.key, one) for one in fresh)
            left = self._whole(near for one in fresh for near in self._hidden(one)) if len(found) < AT_ONCE else []
        return found

    def _hidden(self, line: Line) -> list[Line]:
        """The calls that may be one with another for the moment they began, because one of them tells no number."""
        near = self._all if not _number(line.heard.told) else self._by_number.get("")
        return near.beside(line, self.limits.hidden) if near else []

    def _whole(self, lines: Iterable[Line]) -> list[Line]:
        """Some calls and those they are one with."""
        return [one for line in lines for one in (line, *self.by_head.get(line.head, ()))]


@dataclass(slots=True)
class Answers:
    """Who answered which call when, and in which they were heard to speak last; and which calls were given an id that
    another had before. For one thread at a time."""

    # By line and person.
    _moments: dict[tuple[str, str], list[tuple[datetime, str]]] = field(default_factory=lambda: defaultdict(list))
    _speaking: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    # By line and the phone system's own id: when those began that had it after another.
    _again: dict[tuple[str, str], list[tuple[datetime, str]]] = field(default_factory=lambda: defaultdict(list))

    def note(self, call: Told) -> None:
        """Take in what is told of a call."""
        for at, user in call.answers:
            if user:
                insort(self._moments[call.line, user], (at, call.call_id))
        if call.talking and call.ended_at is None:
            self._speaking[call.line, call.talking].add(call.call_id)
        plain = plain_id(call.call_id)
        if plain != call.call_id:
            insort(self._again[call.line, plain], (call.started_at, call.call_id))

    def strike(self, call: Told) -> None:
        """It is about to be told otherwise, or let go."""
        for at, user in call.answers:
            if user:
                held = self._moments[call.line, user]
                held.remove((at, call.call_id))
                if not held:
                    del self._moments[call.line, user]
        self.over(call.line, call.talking, call.call_id)
        plain = plain_id(call.call_id)
        if plain != call.call_id:
            self._again[call.line, plain].remove((call.started_at, call.call_id))
            if not self._again[call.line, plain]:
                del self._again[call.line, plain]

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

    def same_id(self, call: Told) -> list[str]:
        """The calls whose id a call was given after them; none where it has one of its own."""
        plain = plain_id(call.call_id)
        if plain == call.call_id:
            return []
        return [plain, *(other for _, other in self._again.get((call.line, plain), ()) if other != call.call_id)]

    def passed_at(self, call: Told) -> datetime | None:
        """As domain.calls_together has it, of all calls noted; and what had an id is over once another call has it."""
        if call.ended_at is not None:
            return None
        answers = self._moments.get((call.line, call.talking), []) if call.talking else []
        after = (*_after(answers, call), *_after(self._again.get((call.line, plain_id(call.call_id)), []), call))
        return min(after, default=None)


def _after(moments: list[tuple[datetime, str]], call: Told) -> list[datetime]:
    """The first of these that is another call's, after all that was heard of one."""
    place = bisect_right(moments, call.heard_at, key=_began)
    return [at for at, other in moments[place:] if other != call.call_id][:1]


def _began(one: tuple[datetime, object]) -> datetime:
    return one[0]


def _number(found: Told) -> str:
    return number_key(found.other) or found.other
