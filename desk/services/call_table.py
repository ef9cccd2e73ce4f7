"""The calls of the last hours in memory: an event goes in, which calls it changed comes out, at once."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice

from connectors.records import Identifier
from desk.domain.calls import CallEvent, Kind
from desk.domain.calls_record import changes_at, over_at
from desk.domain.calls_together import Heard, grouped, number_key, of_all
from desk.domain.live_calls import Limits, Told, told
from desk.store.live_calls import KeptCall
from desk.store.reading import RecordKey

# So much is told of no true call; what comes beyond is left out, but for its end.
MOST_EVENTS = 400
# How long a call that is over is remembered: what comes of it later is late.
REMEMBERED = timedelta(hours=12)
# Of a number that calls all the time, so many calls around one are looked at for whether they are one with it.
AROUND = 24
# By line and the phone system's id how many changes there had been when a call changed last.
Marks = Mapping[tuple[str, str], int]


@dataclass(slots=True, eq=False)
class Line:
    """One call as one phone system tells it."""

    call_id: str
    heard: Heard
    head: str = ""
    became: RecordKey | None = None
    doubt: bool = False
    whose: Identifier | None = None


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


@dataclass(slots=True)
class CallTable:
    """For one thread at a time. `new_id` makes the id of a call that is heard of first at a moment."""

    limits: Limits
    new_id: Callable[[datetime], str]
    _lines: dict[tuple[str, str], Line] = field(default_factory=dict)
    _groups: dict[str, list[Line]] = field(default_factory=dict)
    _by_number: dict[str, set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))
    # By line and person the moments at which they answered, each with the call.
    _answers: dict[tuple[str, str], list[tuple[datetime, str]]] = field(default_factory=lambda: defaultdict(list))
    # By line and person the calls they were heard to speak in last.
    _talking: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    _unsaved: dict[tuple[str, str], int] = field(default_factory=dict)
    _changes: int = 0
    # Calls that went on when they changed last, and until when at most.
    _going: dict[str, datetime] = field(default_factory=dict)

    def hear(self, event: CallEvent, now: datetime) -> set[str]:
        """Take in an event; the ids of the calls it changed, none where it says nothing new."""
        key = (event.line, event.call_id)
        line = self._lines.get(key)
        events = line.heard.events if line else frozenset()
        if event in events or (len(events) >= MOST_EVENTS and event.kind is not Kind.HANGUP):
            return set()
        return self._followed(self._put(key, events | {event}, line.call_id if line else self.new_id(now)), now)

    def adopt(self, kept: KeptCall, now: datetime) -> set[str]:
        """Take in what is kept of a call; the ids of calls that changed by it."""
        key = (kept.line, kept.line_call)
        line = self._lines.get(key)
        events = kept.events | line.heard.events if line else kept.events
        changed: set[str] = set()
        fresh = key not in self._unsaved
        if line is None or line.call_id != kept.call_id or events != line.heard.events:
            changed = self._put(key, events, kept.call_id)
            if events == kept.events and fresh:
                self._unsaved.pop(key, None)
        line = self._lines[key]
        if (line.became, line.doubt, line.whose) != (kept.became, kept.doubt, kept.whose):
            line.became, line.doubt, line.whose = kept.became, kept.doubt, kept.whose
            changed.add(line.head)
        return self._followed(changed, now)

    def _followed(self, changed: set[str], now: datetime) -> set[str]:
        """The same, having noted which of them go on."""
        for head in changed:
            lines = self._groups.get(head)
            call = self._call(lines) if lines else None
            if call is not None and call.live(now):
                self._going[head] = call.over_at
            else:
                self._going.pop(head, None)
        return changed

    def on(self, now: datetime) -> list[Call]:
        """Those that go on, the one that began last first."""
        held = [call for head in self._going if (call := self._call(self._groups[head])) and call.live(now)]
        return sorted(held, key=lambda call: (call.told.started_at, call.call_id), reverse=True)

    def lapsed(self, now: datetime) -> set[str]:
        """The ids of calls that time alone has ended since this was asked last."""
        return self._followed({head for head, over in self._going.items() if over <= now}, now)

    def call(self, call_id: str) -> Call | None:
        """A call by its head's id, or by the id any phone system's telling of it has here."""
        lines = self._groups.get(call_id)
        if lines is None:
            head = next((line.head for line in self._lines.values() if line.call_id == call_id), "")
            lines = self._groups.get(head)
        return self._call(lines) if lines else None

    def calls(self) -> Iterator[Call]:
        """Every call."""
        for lines in list(self._groups.values()):
            call = self._call(lines)
            if call is not None:
                yield call

    def unsaved(self, now: datetime, most: int) -> tuple[Marks, list[KeptCall]]:
        """What is to be kept, so many calls of it at most, and what to tell `saved` once it is."""
        marks = dict(islice(self._unsaved.items(), most))
        return marks, [self._kept(self._lines[key], now) for key in marks]

    def saved(self, marks: Marks) -> None:
        """What `unsaved` answered with these is kept."""
        for key, change in marks.items():
            if self._unsaved.get(key) == change:
                del self._unsaved[key]

    def _change(self, lines: Iterable[Line]) -> None:
        self._changes += 1
        for line in lines:
            # What changed last is kept last.
            self._unsaved.pop(line.heard.key, None)
            self._unsaved[line.heard.key] = self._changes

    def forget(self, before: datetime) -> None:
        """Let go of calls that were over before a moment."""
        for lines in list(self._groups.values()):
            call = self._call(lines)
            over = call.over_at if call else lines[0].heard.told.started_at
            if over < before and not any(line.heard.key in self._unsaved for line in lines):
                for line in lines:
                    self._drop(line)

    def _put(self, key: tuple[str, str], events: frozenset[CallEvent], call_id: str) -> set[str]:
        found = told(events)
        assert found is not None
        before = self._lines.get(key)
        if before is not None:
            self._unlist(before)
        line = before or Line(call_id, Heard(found, events))
        changed = self._renamed(line, call_id)
        line.heard = Heard(found, events)
        self._lines[key] = line
        self._by_number[_number(found)].add(key)
        self._change([line])
        changed |= self._regroup(line)
        for at, user in found.answers:
            if user:
                insort(self._answers[found.line, user], (at, found.call_id))
                changed |= self._passed_by(found.line, user)
        if found.talking and found.ended_at is None:
            self._talking[found.line, found.talking].add(found.call_id)
        return changed

    def _renamed(self, line: Line, call_id: str) -> set[str]:
        """Another program heard of it first, and gave it its id."""
        if line.call_id == call_id:
            return set()
        line.call_id = call_id
        return {line.head} if line.head else set()

    def _unlist(self, line: Line) -> None:
        """Take out what is known of it by."""
        found = line.heard.told
        self._by_number[_number(found)].discard(line.heard.key)
        for at, user in found.answers:
            if user:
                self._answers[found.line, user].remove((at, found.call_id))
        self._talking[found.line, found.talking].discard(found.call_id)

    def _drop(self, line: Line) -> None:
        self._unlist(line)
        self._lines.pop(line.heard.key, None)
        self._groups.pop(line.head, None)
        self._going.pop(line.head, None)

    def _regroup(self, line: Line) -> set[str]:
        """Find out anew which calls around a line's are one."""
        around = self._around(line)
        for near in list(around.values()):
            around.update((other.heard.key, other) for other in self._groups.get(near.head, ()))
        changed = {line.head for line in around.values() if line.head}
        groups = grouped((near.heard for near in around.values()), self.limits)
        before = {near.heard.key: near.head for near in around.values()}
        for head in changed:
            self._groups.pop(head, None)
        told_of = {heard.key for group in groups for heard in group}
        alone = [(near.heard,) for near in around.values() if near.heard.key not in told_of]
        for group in [*groups, *alone]:
            lines = [around[heard.key] for heard in group]
            head = min(one.call_id for one in lines)
            self._groups[head] = lines
            for one in lines:
                if before[one.heard.key] != head:
                    one.head = head
                    self._change([one])
        touched = {line.head, *(one.head for one in around.values() if before[one.heard.key] != one.head)}
        return touched | {head for head in changed if head not in self._groups}

    def _around(self, line: Line) -> dict[tuple[str, str], Line]:
        """The calls of the same number that began closest to one, where other phone systems tell of any; and itself."""
        found = line.heard.told
        keys = self._by_number[_number(found)] if _number(found) else set()
        near = [self._lines[key] for key in keys] if any(key[0] != found.line for key in keys) else []
        near.sort(key=lambda one: (abs(one.heard.told.started_at - found.started_at), one.heard.key))
        return {one.heard.key: one for one in (line, *near[:AROUND])}

    def _passed_by(self, line: str, user: str) -> set[str]:
        """The calls that are over because somebody answered another: each is found so once."""
        changed = set()
        for call_id in list(self._talking[line, user]):
            held = self._lines[line, call_id]
            call = self._call(self._groups[held.head])
            if call is not None and call.passed_at is not None:
                changed.add(call.call_id)
                self._talking[line, user].discard(call_id)
                self._change(call.lines)
        return changed

    def _call(self, lines: list[Line]) -> Call | None:
        """A call as it stands; None where nothing but its end was heard of."""
        whole = of_all([line.heard for line in lines])
        if whole.only_end:
            return None
        passed = self._passed(whole)
        return Call(lines[0].head, tuple(lines), whole, over_at(whole, passed, self.limits), passed)

    def _passed(self, call: Told) -> datetime | None:
        answers = self._answers.get((call.line, call.talking), []) if call.ended_at is None and call.talking else []
        place = bisect_right(answers, call.heard_at, key=lambda answer: answer[0])
        return next((at for at, other in answers[place:] if other != call.call_id), None)

    def _kept(self, line: Line, now: datetime) -> KeptCall:
        call = self._call(self._groups[line.head])
        own = line.heard.told
        over = call.over_at if call else own.ended_at or own.started_at
        return KeptCall(
            call_id=line.call_id,
            line=own.line,
            line_call=own.call_id,
            head=line.head,
            started_at=own.started_at,
            over_at=over,
            passed_at=call.passed_at if call else None,
            turns_at=changes_at(call.told, over, now) if call else None,
            events=line.heard.events,
            became=line.became,
            doubt=line.doubt,
            whose=line.whose,
        )


def _number(found: Told) -> str:
    return number_key(found.other) or found.other
