"""The calls of the last hours in memory: an event goes in, which calls it changed comes out, at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import islice

from desk.domain.calls import CallEvent, Kind
from desk.domain.calls_record import changes_at
from desk.domain.live_calls import Limits
from desk.services.call_groups import Line, LineKey
from desk.services.call_lines import Call, CallLines
from desk.services.call_names import Before
from desk.store.live_calls import KeptCall

# So much is told of no true call; what comes beyond is left out, but for its end.
MOST_EVENTS = 400
# How long a call that is over is remembered: what comes of it later is late.
REMEMBERED = timedelta(hours=12)
# How many changes there had been when each call changed last.
Marks = Mapping[LineKey, int]


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
        self._new_id = new_id
        self._held = CallLines(limits)
        self._unkept = Unkept()
        # Calls that went on when they changed last, and until when at most.
        self._going: dict[str, datetime] = {}

    def hear(self, event: CallEvent, now: datetime) -> set[str]:
        """Take in an event; the ids of the calls it changed, none where it says nothing new."""
        key = (event.line, event.call_id)
        line = self._held.lines.get(key)
        events = line.heard.events if line else frozenset()
        if event in events or (len(events) >= MOST_EVENTS and event.kind is not Kind.HANGUP):
            return set()
        return self._followed(self._put(key, events | {event}, line.call_id if line else self._new_id(now)), now)

    def adopt(self, kept: KeptCall, now: datetime) -> set[str]:
        """Take in what is kept of a call; the ids of calls that changed by it."""
        key = (kept.line, kept.line_call)
        line = self._held.lines.get(key)
        events = kept.events | line.heard.events if line else kept.events
        changed: set[str] = set()
        if line is None or line.call_id != kept.call_id or events != line.heard.events:
            fresh = key not in self._unkept.at
            changed = self._put(key, events, kept.call_id)
            if events == kept.events and fresh:
                self._unkept.at.pop(key, None)
        line = self._held.lines[key]
        line.kept = True
        if line.head != kept.head and key not in self._unkept.at:
            # It is kept as another than what all that is known makes of it.
            self._unkept.note([line])
        if (line.became, line.doubt, line.whose) != (kept.became, kept.doubt, kept.whose):
            line.became, line.doubt, line.whose = kept.became, kept.doubt, kept.whose
            changed.add(line.head)
        return self._followed(changed, now)

    def before(self, line: str, call_id: str) -> Before | None:
        """What is known of a call of a phone system; None for one never heard of."""
        held = self._held.lines.get((line, call_id))
        if held is None:
            return None
        call, told = self._held.of(held.head), held.heard.told
        return Before(told.other, told.started_at, call.over_at if call else told.ended_at or told.started_at)

    def is_fresh(self, line: str, call_id: str) -> bool:
        """Whether nothing is known of how a call was kept."""
        held = self._held.lines.get((line, call_id))
        return held is not None and not held.kept

    def rename(self, line: str, call_id: str, name: str) -> None:
        """A call is called otherwise than its phone system does, for that has called another so before."""
        held = self._held.lines.get((line, call_id))
        if held is None:
            return
        self._held.drop(held)
        self._unkept.at.pop(held.heard.key, None)
        self._put((line, name), frozenset(replace(one, call_id=name) for one in held.heard.events), held.call_id)

    def on(self, now: datetime) -> list[Call]:
        """Those that go on, the one that began last first."""
        held = [call for head in self._going if (call := self._held.of(head)) and call.live(now)]
        return sorted(held, key=lambda call: (call.told.started_at, call.call_id), reverse=True)

    def lapsed(self, now: datetime) -> set[str]:
        """The ids of calls that time alone has ended since this was asked last."""
        return self._followed({head for head, over in self._going.items() if over <= now}, now)

    def call(self, call_id: str) -> Call | None:
        """A call by its head's id, or by the id any phone system's telling of it has here."""
        if call_id in self._held.groups:
            return self._held.of(call_id)
        return self._held.of(next((line.head for line in self._held.lines.values() if line.call_id == call_id), ""))

    def calls(self) -> Iterator[Call]:
        """Every call."""
        yield from filter(None, map(self._held.of, list(self._held.groups)))

    def unsaved(self, now: datetime, most: int) -> tuple[Marks, list[KeptCall]]:
        """What is to be kept, so many calls of it at most and those they are one with, and what to tell `saved` once it
        is."""
        marks = dict(islice(self._unkept.at.items(), most))
        heads = {self._held.lines[key].head for key in marks}
        together = [line.heard.key for head in heads for line in self._held.groups[head]]
        marks.update((key, self._unkept.at[key]) for key in together if key in self._unkept.at)
        return marks, [self._kept(self._held.lines[key], now) for key in marks]

    def saved(self, marks: Marks) -> None:
        """What `unsaved` answered with these is kept."""
        self._unkept.kept(marks)

    def forget(self, before: datetime) -> None:
        """Let go of calls that were over before a moment, and are kept."""
        for head, lines in list(self._held.groups.items()):
            call = self._held.of(head)
            over = call.over_at if call else lines[0].heard.told.started_at
            if over < before and not any(line.heard.key in self._unkept.at for line in lines):
                for line in lines:
                    self._held.drop(line)
                self._going.pop(head, None)

    def _followed(self, changed: set[str], now: datetime) -> set[str]:
        """The same, having noted which of them go on."""
        for head in changed:
            call = self._held.of(head)
            if call is not None and call.live(now):
                self._going[head] = call.over_at
            else:
                self._going.pop(head, None)
        return changed

    def _kept(self, line: Line, now: datetime) -> KeptCall:
        call = self._held.of(line.head)
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

    def _put(self, key: LineKey, events: frozenset[CallEvent], call_id: str) -> set[str]:
        changed, lines = self._held.put(key, events, call_id)
        self._unkept.note(lines)
        return changed
