"""The calls of the last hours in memory: an event goes in, which calls it changed comes out, at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice

from connectors.records import Identifier
from desk.domain.calls import CallEvent, Kind
from desk.domain.calls_record import changes_at, over_at
from desk.domain.calls_together import Heard, of_all
from desk.domain.live_calls import Limits, Told, told
from desk.services.call_groups import Answers, Groups, Line, LineKey
from desk.store.live_calls import KeptCall
from desk.store.reading import RecordKey

# So much is told of no true call; what comes beyond is left out, but for its end.
MOST_EVENTS = 400
# How long a call that is over is remembered: what comes of it later is late.
REMEMBERED = timedelta(hours=12)
# How many changes there had been when each call changed last.
Marks = Mapping[LineKey, int]


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
class Unkept:
    """What changed since it was kept, in the order it changed; and with how many changes there had been then."""

    at: dict[LineKey, int] = field(default_factory=dict)
    _changes: int = 0

    def note(self, lines: Iterable[Line]) -> None:
        """These changed."""
        self._changes += 1
        for line in lines:
            # What changed last is kept last.
            self.at.pop(line.heard.key, None)
            self.at[line.heard.key] = self._changes

    def kept(self, marks: Marks) -> None:
        """What stood so is kept; what changed again since is not."""
        for key, change in marks.items():
            if self.at.get(key) == change:
                del self.at[key]


class CallTable:
    """For one thread at a time. `new_id` makes the id of a call that is heard of first at a moment."""

    def __init__(self, limits: Limits, new_id: Callable[[datetime], str]) -> None:
        self._limits = limits
        self._new_id = new_id
        self._lines: dict[LineKey, Line] = {}
        self._groups = Groups(limits)
        self._answers = Answers()
        self._unkept = Unkept()
        # Calls that went on when they changed last, and until when at most.
        self._going: dict[str, datetime] = {}

    def hear(self, event: CallEvent, now: datetime) -> set[str]:
        """Take in an event; the ids of the calls it changed, none where it says nothing new."""
        key = (event.line, event.call_id)
        line = self._lines.get(key)
        events = line.heard.events if line else frozenset()
        if event in events or (len(events) >= MOST_EVENTS and event.kind is not Kind.HANGUP):
            return set()
        return self._followed(self._put(key, events | {event}, line.call_id if line else self._new_id(now)), now)

    def adopt(self, kept: KeptCall, now: datetime) -> set[str]:
        """Take in what is kept of a call; the ids of calls that changed by it."""
        key = (kept.line, kept.line_call)
        line = self._lines.get(key)
        events = kept.events | line.heard.events if line else kept.events
        changed: set[str] = set()
        if line is None or line.call_id != kept.call_id or events != line.heard.events:
            fresh = key not in self._unkept.at
            changed = self._put(key, events, kept.call_id)
            if events == kept.events and fresh:
                self._unkept.at.pop(key, None)
        line = self._lines[key]
        if line.head != kept.head and key not in self._unkept.at:
            # It is kept as another than what all that is known makes of it.
            self._unkept.note([line])
        if (line.became, line.doubt, line.whose) != (kept.became, kept.doubt, kept.whose):
            line.became, line.doubt, line.whose = kept.became, kept.doubt, kept.whose
            changed.add(line.head)
        return self._followed(changed, now)

    def on(self, now: datetime) -> list[Call]:
        """Those that go on, the one that began last first."""
        held = [call for head in self._going if (call := self._of(head)) and call.live(now)]
        return sorted(held, key=lambda call: (call.told.started_at, call.call_id), reverse=True)

    def lapsed(self, now: datetime) -> set[str]:
        """The ids of calls that time alone has ended since this was asked last."""
        return self._followed({head for head, over in self._going.items() if over <= now}, now)

    def call(self, call_id: str) -> Call | None:
        """A call by its head's id, or by the id any phone system's telling of it has here."""
        if call_id in self._groups.by_head:
            return self._of(call_id)
        return self._of(next((line.head for line in self._lines.values() if line.call_id == call_id), ""))

    def calls(self) -> Iterator[Call]:
        """Every call."""
        yield from filter(None, map(self._of, list(self._groups.by_head)))

    def unsaved(self, now: datetime, most: int) -> tuple[Marks, list[KeptCall]]:
        """What is to be kept, so many calls of it at most and those they are one with, and what to tell `saved` once it
        is."""
        marks = dict(islice(self._unkept.at.items(), most))
        heads = {self._lines[key].head for key in marks}
        together = [line.heard.key for head in heads for line in self._groups.by_head[head]]
        marks.update((key, self._unkept.at[key]) for key in together if key in self._unkept.at)
        return marks, [self._kept(self._lines[key], now) for key in marks]

    def saved(self, marks: Marks) -> None:
        """What `unsaved` answered with these is kept."""
        self._unkept.kept(marks)

    def forget(self, before: datetime) -> None:
        """Let go of calls that were over before a moment, and are kept."""
        for head, lines in list(self._groups.by_head.items()):
            call = self._of(head)
            over = call.over_at if call else lines[0].heard.told.started_at
            if over < before and not any(line.heard.key in self._unkept.at for line in lines):
                for line in lines:
                    self._strike(line)
                    del self._lines[line.heard.key]
                del self._groups.by_head[head]
                self._going.pop(head, None)

    def _put(self, key: LineKey, events: frozenset[CallEvent], call_id: str) -> set[str]:
        """Have a call told by these events, under this id."""
        found = told(events)
        assert found is not None
        line = self._lines.get(key)
        changed: set[str] = set()
        if line is None:
            line = Line(call_id, Heard(found, events))
        else:
            self._strike(line)
            if line.call_id != call_id:
                # Another program heard of it first, and gave it its id.
                line.call_id = call_id
                changed.add(line.head)
        line.heard = Heard(found, events)
        self._lines[key] = line
        self._groups.note(line)
        self._answers.note(found)
        touched, moved = self._groups.regroup(line)
        self._unkept.note([line, *moved])
        return changed | touched | self._passed_by(found)

    def _strike(self, line: Line) -> None:
        self._groups.strike(line)
        self._answers.strike(line.heard.told)

    def _passed_by(self, answered: Told) -> set[str]:
        """The calls that are over because whoever had them answered this one: each is found so once."""
        changed = set()
        for user in {user for _, user in answered.answers if user}:
            for call_id in self._answers.speaking(answered.line, user):
                call = self._of(self._lines[answered.line, call_id].head)
                if call is not None and call.passed_at is not None:
                    changed.add(call.call_id)
                    self._answers.over(answered.line, user, call_id)
                    self._unkept.note(call.lines)
        return changed

    def _followed(self, changed: set[str], now: datetime) -> set[str]:
        """The same, having noted which of them go on."""
        for head in changed:
            call = self._of(head)
            if call is not None and call.live(now):
                self._going[head] = call.over_at
            else:
                self._going.pop(head, None)
        return changed

    def _of(self, head: str) -> Call | None:
        """A call as it stands; None where there is none, or nothing but its end was heard."""
        lines = self._groups.by_head.get(head)
        whole = of_all([line.heard for line in lines]) if lines else None
        if lines is None or whole is None or whole.only_end:
            return None
        passed = self._answers.passed_at(whole)
        return Call(head, tuple(lines), whole, over_at(whole, passed, self._limits), passed)

    def _kept(self, line: Line, now: datetime) -> KeptCall:
        call = self._of(line.head)
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
