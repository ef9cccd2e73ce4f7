"""What the events of one call come to, whatever was lost, doubled, late or out of order: a fold over a set of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from connectors.records import Direction, Segment, SegmentKind, Transfer, TransferKind
from desk.domain.calls import CallEvent, Kind

# Of what happened at one moment, this order.
_ORDER = {kind: place for place, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a call of which nothing more is heard is taken to go on: `ringing` where it only ever rang somewhere,
    `going` otherwise. Two phone systems tell of one call where it began `together` for both; where one of them tells no
    number, `hidden` is how far apart that may be."""

    ringing: timedelta = timedelta(minutes=10)
    going: timedelta = timedelta(hours=4)
    together: timedelta = timedelta(seconds=10)
    hidden: timedelta = timedelta(seconds=2)


DEFAULT = Limits()


class Stage(StrEnum):
    """Where a call stands, as far as is known."""

    MACHINE = "machine"
    RINGING = "ringing"
    TALKING = "talking"
    HOLDING = "holding"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Told:
    """One call as its events tell it. Times are aware UTC.

    `stage` is as of the last event. `segments` are the customer's, in order, without overlaps; the last has no end
    where no hang-up was heard. `ended_at` is the hang-up, `heard_at` the last event before it. `began` says that the
    beginning was heard, not lost, `only_end` that nothing but the hang-up was, `rang` that nothing but ringing was, at
    no queue. `answers` are when and by whom of us it was answered.
    """

    line: str
    call_id: str
    stage: Stage
    started_at: datetime
    answered_at: datetime | None
    ended_at: datetime | None
    heard_at: datetime
    segments: tuple[Segment, ...]
    transfers: tuple[Transfer, ...]
    answers: tuple[tuple[datetime, str], ...]
    agent: str
    queue: str
    direction: Direction | None
    other: str
    ours: str
    name: str
    began: bool
    rang: bool
    only_end: bool

    def given_up_at(self, limits: Limits) -> datetime:
        """When it is taken to be over though no hang-up was heard, if nothing more is."""
        return self.heard_at + (limits.ringing if self.rang else limits.going)

    @property
    def talking(self) -> str:
        """Who of us speaks with the customer, as of the last event; "" where nobody does, or nobody knows who."""
        return self.agent if self.stage is Stage.TALKING else ""


def in_order(events: Iterable[CallEvent]) -> list[CallEvent]:
    """Each event once, in the one order that does not hang on how they came."""
    return sorted(set(events), key=_place)


def _place(event: CallEvent) -> tuple[object, ...]:
    direction = event.direction.value if event.direction else ""
    texts = (event.other, event.ours, event.name, direction, event.user, event.queue, event.to)
    return (event.at, _ORDER[event.kind], *texts)


def told(events: Iterable[CallEvent]) -> Told | None:
    """What the events of one call (one line, one call_id) come to; None where there are none."""
    ordered = in_order(events)
    if not ordered:
        return None
    before = [event for event in ordered if event.kind is not Kind.HANGUP]
    # The first hang-up ends it for good: what comes later was late.
    ended = next((event.at for event in ordered if event.kind is Kind.HANGUP), None)
    held = [event for event in before if ended is None or event.at <= ended]
    fold = _Fold(_direction(ordered) is Direction.OUTBOUND, _machines(held))
    for event in held:
        fold.hear(event)
    return _told(ordered, held, fold.closed(ended), ordered[0].at, ended)


def _told(
    ordered: Sequence[CallEvent], held: Sequence[CallEvent], fold: _Fold, start: datetime, ended: datetime | None
) -> Told:
    first = ordered[0]
    late = [event for event in ordered if event.kind is Kind.ANSWER and event not in held]
    answers = tuple((event.at, event.user) for event in held if event.kind is Kind.ANSWER)
    agent = fold.agent or next((event.user for event in reversed(late) if event.user), "")
    outbound = _direction(ordered) is Direction.OUTBOUND
    if not agent and outbound:
        agent = _first(event.user for event in ordered)
    return Told(
        line=first.line,
        call_id=first.call_id,
        stage=Stage.ENDED if ended is not None else fold.stage,
        started_at=start,
        # A late answer says that it was answered, not when.
        answered_at=fold.answered_at or (ended if late else None),
        ended_at=ended,
        heard_at=held[-1].at if held else start,
        segments=tuple(fold.segments),
        transfers=tuple(fold.transfers),
        answers=answers,
        agent=agent,
        queue=_first(event.queue for event in reversed(ordered)),
        direction=_direction(ordered),
        other=_first(event.other for event in ordered),
        ours=_first(event.ours for event in ordered),
        name=_first(event.name for event in ordered),
        began=bool(held) and held[0].kind is Kind.RING,
        rang=all(event.kind is Kind.RING and not event.queue for event in held),
        only_end=all(event.kind is Kind.HANGUP for event in ordered),
    )


def _first(texts: Iterable[str]) -> str:
    return next(filter(None, texts), "")


def _direction(events: Iterable[CallEvent]) -> Direction | None:
    return next((event.direction for event in events if event.direction is not None), None)


def _machines(events: Sequence[CallEvent]) -> frozenset[CallEvent]:
    """Answers by nobody of us: after them the call still came to a queue it had not been in, or to a person."""
    machines, queues = set(), set()
    for place, event in enumerate(events):
        queues.add(event.queue)
        if event.kind is Kind.ANSWER and not event.user:
            later = events[place + 1 :]
            if any(
                (one.kind is Kind.ANSWER and one.user) or (one.kind is Kind.RING and one.queue not in queues | {""})
                for one in later
            ):
                machines.add(event)
    return frozenset(machines)


class _Fold:
    """Goes through the events of one call in order; a kind that does not fit what was before says that something
    between was lost, and is taken at its word."""

    def __init__(self, outbound: bool, machines: frozenset[CallEvent]) -> None:
        self._outbound = outbound
        self._machines = machines
        self.stage = Stage.RINGING
        self.segments: list[Segment] = []
        self.transfers: list[Transfer] = []
        self.agent = ""
        self.answered_at: datetime | None = None
        self._since: datetime | None = None
        self._queue = ""
        self._rung: set[str] = set()
        # To whom the customer was passed on last and has not come yet.
        self._on_to: str | None = None
        # Somebody else answered, and no transfer was told: who asked a colleague first tells it afterwards.
        self._untold = False

    def hear(self, event: CallEvent) -> None:
        """Take the next event."""
        if self._since is None:
            self._since = event.at
        if event.kind is Kind.RING:
            self._ring(event)
        elif event.kind is Kind.ANSWER:
            self._answer(event)
        elif event.kind is Kind.TRANSFER:
            self._transfer(event)
        elif event.kind is Kind.HOLD:
            self._answered(event)
            self._turn(Stage.HOLDING, event.at)
        elif event.kind is Kind.RESUME:
            self._answered(event)
            self._turn(Stage.TALKING, event.at)

    def closed(self, ended: datetime | None) -> _Fold:
        """After the last event: the stretch that goes on ends with the hang-up, or has no end."""
        if self._since is not None:
            self._put(ended)
        return self

    def _ring(self, event: CallEvent) -> None:
        if event.user:
            self._rung.add(event.user)
        if self.stage is Stage.MACHINE and event.queue and event.queue != self._queue:
            self._turn(Stage.RINGING, event.at)
        if self.stage is Stage.RINGING and event.queue and event.queue != self._queue:
            self._put(event.at)
            self._queue = event.queue

    def _answer(self, event: CallEvent) -> None:
        if event in self._machines:
            if self.stage is Stage.RINGING and self.answered_at is None:
                self._turn(Stage.MACHINE, event.at)
            return
        user = event.user or (next(iter(self._rung)) if len(self._rung) == 1 else "")
        speaking = self.stage in (Stage.TALKING, Stage.HOLDING)
        if speaking and (not user or user == self.agent):
            # Told twice; or it only says now who speaks.
            return
        if speaking and self.agent:
            self.transfers.append(Transfer(TransferKind.COLD, event.at, user))
            self._untold = True
        self._turn(Stage.TALKING, event.at, user)
        self.answered_at = self.answered_at or event.at
        self._rung, self._on_to = set(), None

    def _answered(self, event: CallEvent) -> None:
        """Holding and resuming say that it was answered before, whether that was heard or not."""
        if self.stage in (Stage.RINGING, Stage.MACHINE):
            self._turn(Stage.TALKING, event.at, event.user)
            self.answered_at = self.answered_at or event.at
            self._on_to = None

    def _transfer(self, event: CallEvent) -> None:
        if self._on_to is not None and self._on_to == event.to:
            return
        if self.stage is Stage.TALKING and event.to and event.to == self.agent:
            # Whom they are passed on to has answered before.
            if self._untold:
                self.transfers[-1] = Transfer(TransferKind.WARM, self.transfers[-1].at, event.to)
            self._untold = False
            return
        if self.answered_at is not None or self.stage is not Stage.RINGING or event.user:
            self.answered_at = self.answered_at or event.at
            self.transfers.append(Transfer(TransferKind.COLD, event.at, event.to))
        self._turn(Stage.RINGING, event.at)
        self._queue, self._on_to, self._rung = event.queue or self._queue, event.to, set()

    def _turn(self, stage: Stage, at: datetime, agent: str | None = None) -> None:
        """From now on something else."""
        if stage is self.stage and (agent is None or agent == self.agent):
            return
        self._put(at)
        self.stage = stage
        if agent is not None:
            self.agent = agent or self.agent

    def _put(self, until: datetime | None) -> None:
        """End the stretch that goes on. While we ring at theirs they do not wait for us."""
        since, self._since = self._since, until
        if since is None or since == until or (self._outbound and self.stage is Stage.RINGING and not self.transfers):
            return
        kind = _KINDS[self.stage]
        agent = self.agent if kind in (SegmentKind.TALK, SegmentKind.HOLD) else ""
        self.segments.append(Segment(kind, since, until, agent, "" if kind is SegmentKind.IVR else self._queue))


_KINDS = {
    Stage.MACHINE: SegmentKind.IVR,
    Stage.RINGING: SegmentKind.QUEUE,
    Stage.TALKING: SegmentKind.TALK,
    Stage.HOLDING: SegmentKind.HOLD,
}
