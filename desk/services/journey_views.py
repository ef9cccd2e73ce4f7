"""Frozen views of journeys, their clocks with bounds and proof, and the briefing. Times are aware UTC, lengths whole
seconds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

# Screens ask services for whatever they show; this one line of a briefing is shown as it was made.
from desk.domain.briefing_line import BriefingLine as BriefingLine
from desk.domain.clock import Clock
from desk.domain.time import SECOND, WAITING_PLACES, micros, moment
from desk.domain.touches import CHANNELS, KINDS


@dataclass(frozen=True, slots=True)
class Running:
    """Something without an end: the customer is in it now, as far as we know.

    It counts up to `until` (the channel's cap; None while no cap ends it) as customer time, and as waiting time too
    where `waiting` is True.
    """

    channel: str
    kind: str
    waiting: bool
    until: datetime | None


@dataclass(frozen=True, slots=True)
class TimeView:
    """The three numbers, never one, as of `now`: customer time, the waiting in it, and elapsed time; beside them the
    asynchronous wait, which is not customer time.

    All are unions, so overlaps count once. `by_channel` and `by_kind` are unions too, so their sums may exceed the
    whole. `at_least` is True where an end is unknown or a source is late or has rows set aside; `because` says which,
    in words. While something runs, `after` gives the view of a later moment without asking anybody, exactly as if it
    were made then; for that it keeps the `clock` it was made of, which is nobody else's business.
    """

    now: datetime
    customer_time: int
    waiting_time: int
    elapsed: int
    asynchronous_wait: int
    by_channel: tuple[tuple[str, int], ...] = ()
    by_kind: tuple[tuple[str, int], ...] = ()
    running: tuple[Running, ...] = ()
    elapses: bool = False
    at_least: bool = False
    because: tuple[str, ...] = ()
    clock: Clock | None = field(default=None, repr=False, compare=False)

    @property
    def live(self) -> bool:
        """Whether the customer is with us at `now`."""
        return any(run.until is None or run.until > self.now for run in self.running)

    def after(self, now: datetime) -> TimeView:
        """The same clock at a later moment: what runs goes on counting, each second once."""
        passed = int((now - self.now).total_seconds())
        if now <= self.now:
            return self
        if self.clock is not None:
            unended = self.clock.unended(micros(self.now))
            return time_view(self.clock, now, [reason for reason in self.because if reason != no_end_words(unended)])
        by_channel, by_kind = dict(self.by_channel), dict(self.by_kind)
        for channel in {run.channel for run in self.running}:
            by_channel[channel] = by_channel.get(channel, 0) + self._counted(now, channel=channel)
        for kind in {run.kind for run in self.running}:
            by_kind[kind] = by_kind.get(kind, 0) + self._counted(now, kind=kind)
        return replace(
            self,
            now=now,
            customer_time=self.customer_time + self._counted(now),
            waiting_time=self.waiting_time + self._counted(now, waiting=True),
            elapsed=self.elapsed + (passed if self.elapses else 0),
            by_channel=tuple(by_channel.items()),
            by_kind=tuple(by_kind.items()),
        )

    def _counted(self, now: datetime, channel: str = "", kind: str = "", waiting: bool = False) -> int:
        """Seconds from `self.now` to `now` during which something of that sort runs."""
        ends = [
            now if run.until is None else min(now, run.until)
            for run in self.running
            if channel in ("", run.channel) and kind in ("", run.kind) and (run.waiting or not waiting)
        ]
        return max(0, int((max(ends) - self.now).total_seconds())) if ends else 0


def no_end_words(interactions: int) -> str:
    """Why a time is a lower bound, where so many interactions have no known end."""
    return f"{interactions} interaction{'s have' if interactions > 1 else ' has'} no end yet." if interactions else ""


def time_view(clock: Clock, now: datetime, because: Sequence[str]) -> TimeView:
    """What a clock shows at `now`, which is not before the moment it was made for; `because` says which sources are
    late or have gaps, in words."""
    figures = clock.at(micros(now))
    sums = figures.sums
    reasons = tuple(reason for reason in (*because, no_end_words(figures.without_end)) if reason)
    return TimeView(
        now=now,
        customer_time=sums.customer // SECOND,
        waiting_time=sums.waiting // SECOND,
        elapsed=figures.elapsed // SECOND,
        asynchronous_wait=sums.asynchronous // SECOND,
        by_channel=tuple((CHANNELS[n].value, length // SECOND) for n, length in enumerate(sums.channels) if length),
        by_kind=tuple((KINDS[n].value, length // SECOND) for n, length in enumerate(sums.kinds) if length),
        running=tuple(
            Running(
                CHANNELS[stay.channel].value,
                KINDS[stay.kind].value,
                stay.kind in WAITING_PLACES,
                moment(stay.until or stay.end),
            )
            for stay in figures.running
        ),
        elapses=figures.elapses,
        at_least=bool(reasons),
        because=reasons,
        clock=clock,
    )


@dataclass(frozen=True, slots=True)
class JoinView:
    """Why one line of a timeline is in its journey: the `rule` (first, link, number, reason, gap, person), in words
    why, and the line it joined ("" for the first)."""

    key: str
    rule: str
    words: str
    joined_to: str


@dataclass(frozen=True, slots=True)
class JourneyView:
    """Everything one customer did about one need. `journey_id` is the key of its first line.

    `ended` says that nothing has happened for so long that a new touch would not join it by itself. `interactions` are
    its touches without events of orders; `joins` has one entry a line, newest first, for those that are among the
    customer's newest lines, as many as Standing.joins says; `newest` is the key of the newest.
    """

    journey_id: str
    customer_id: int
    title: str
    started_at: datetime
    last_at: datetime
    ended: bool
    interactions: int
    channels: tuple[str, ...]
    references: tuple[str, ...]
    transfers: int
    repeat_questions: int
    time: TimeView
    joins: tuple[JoinView, ...]
    newest: str


@dataclass(frozen=True, slots=True)
class ProofLine:
    """One interval of the clock: what it is, how long, how much of it counted, and which lines overlapped it.

    `counted` is less than `seconds` where an earlier line's interval already counted the same moments. `ended_at` is
    None while it runs; `bounded` says that its end is not known and that it was taken to last until then at least.
    """

    key: str
    title: str
    channel: str
    kind: str
    started_at: datetime
    ended_at: datetime | None
    seconds: int
    counted: int
    waiting: bool
    bounded: bool
    overlapped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProofView:
    """Every interval behind a clock, oldest first; `counted` over `lines` sums to `customer_time`.

    `set_aside` are intervals that could not be used (they end before they begin), in words, with their record's key.
    """

    customer_id: int
    journey_id: str
    customer_time: int
    waiting_time: int
    lines: tuple[ProofLine, ...]
    set_aside: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class BriefingView:
    """Prior context of one journey, in the order a person reads it out: reason, references, tried, promised, asked.

    `repeat_questions` counts questions asked again after they had been asked once. `transcripts` says how many
    transcripts were read for it, `unread` how many were there and not read.
    """

    customer_id: int
    journey_id: str
    lines: tuple[BriefingLine, ...]
    repeat_questions: int
    transcripts: int = 0
    unread: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """One customer at one moment: journeys newest first, the clock over all of them, and the current briefing.

    `truncated` says that older journeys are left out; `of` counts all. Of the customer's `lines` the newest, as many as
    `joins`, are told why they are in their journeys.
    """

    customer_id: int
    now: datetime
    time: TimeView
    journeys: tuple[JourneyView, ...]
    of: int
    briefing: BriefingView | None
    truncated: bool = False
    lines: int = 0
    joins: int = 0


@dataclass(frozen=True, slots=True)
class KnownLine:
    """One record as it stood at a moment: what it said then, and whether it says something else now."""

    key: str
    title: str
    text: str
    at: datetime
    seen_at: datetime
    changed_since: bool
    gone_since: bool


@dataclass(frozen=True, slots=True)
class AsOfView:
    """What this desk knew of a customer at `at`: nothing seen later is in it.

    `missing` counts records of the customer that are known now and were not known then.
    """

    customer_id: int
    name: str
    at: datetime
    standing: Standing
    lines: tuple[KnownLine, ...]
    flags: tuple[str, ...]
    missing: int
    advice: str = ""
