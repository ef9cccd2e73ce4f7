"""Numbers over all customers for some days: sums of the day tallies the store keeps, and flags from the decisions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from desk.domain.flag_steps import BY_RULE
from desk.domain.flags import FlagEvent, What
from desk.domain.numbers import EPOCH, Tally, percentile
from desk.services.asks import ServiceError
from desk.services.flag_views import NumbersDay, NumbersView
from desk.store.decisions import FlagBook
from desk.store.standings import Standings

# Ten years: more days than anybody reads, few enough to sum at once.
MOST_DAYS = 3_660
# What counts as an answer to a flag: a person made it theirs, gave it to somebody or closed it.
ANSWERS = frozenset({What.TAKEN, What.ASSIGNED, What.RESOLVED})


@dataclass(slots=True)
class _Flags:
    """Flags raised on one day, and after how many seconds each of those that were answered was."""

    raised: int = 0
    answered: list[int] = field(default_factory=list)


class Numbers:
    """Answers Journeys.numbers from what is kept of each day; nothing is recomputed for it."""

    def __init__(self, standings: Standings, flags: FlagBook, zone: tzinfo, now: Callable[[], datetime]) -> None:
        self._standings = standings
        self._flags = flags
        self._zone = zone
        self._now = now

    def of_days(self, first: date, last: date) -> NumbersView:
        """The numbers of days `first` to `last` in the desk's zone, both included.

        Promises count on the day they fall due; a flag counts on the day it was raised. ServiceError where there is no
        such stretch of days.
        """
        if first > last:
            raise ServiceError("These days run backwards.", "Give the earlier day first.")
        if (last - first).days >= MOST_DAYS or last.year > 9_000:
            raise ServiceError("That is more than ten years.", "Ask for fewer days.")
        tallies = self._standings.numbers(_number(first), _number(last))
        flags = self._flags_of(first, last)
        whole = Tally()
        for tally in tallies.values():
            whole.merge(tally)
        days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        return NumbersView(
            first=first,
            last=last,
            journeys=whole.journeys,
            customer_time_p50=percentile(whole.customer, 0.5),
            customer_time_p90=percentile(whole.customer, 0.9),
            waiting_time_p50=percentile(whole.waiting, 0.5),
            waiting_time_p90=percentile(whole.waiting, 0.9),
            repeats=whole.repeats,
            transfers=whole.transfers,
            repeat_questions=whole.repeat_questions,
            told_once_share=whole.told_once / whole.questioned if whole.questioned else None,
            promises_due=whole.promises_due,
            promises_kept=whole.promises_kept,
            kept_share=whole.promises_kept / whole.promises_due if whole.promises_due else None,
            flags_raised=sum(held.raised for held in flags.values()),
            flags_open=self._open(),
            answer_seconds_p50=_median(seconds for held in flags.values() for seconds in held.answered),
            days=tuple(_day(day, tallies.get(_number(day), Tally()), flags.get(day, _Flags())) for day in days),
            settling=self._standings.left(),
        )

    def _open(self) -> int:
        return self._flags.counts("", self._now()).get("open", 0)

    def _flags_of(self, first: date, last: date) -> Mapping[date, _Flags]:
        raised = self._flags.raised(self._midnight(first), self._midnight(last + timedelta(days=1)))
        history = self._flags.events([flag.flag_id for flag in raised])
        days: dict[date, _Flags] = defaultdict(_Flags)
        for flag in raised:
            held = days[flag.raised_at.astimezone(self._zone).date()]
            held.raised += 1
            answer = _answered(history.get(flag.flag_id, []))
            if answer is not None:
                held.answered.append(max(0, int((answer - flag.raised_at).total_seconds())))
        return days

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time.min, self._zone).astimezone(UTC)


def _answered(events: Iterable[FlagEvent]) -> datetime | None:
    """When a person first answered; a flag that passed by itself was answered by nobody."""
    return min((event.at for event in events if event.what in ANSWERS and event.who != BY_RULE), default=None)


def _number(day: date) -> int:
    return (day - EPOCH.date()).days


def _median(seconds: Iterable[int]) -> int | None:
    held = sorted(seconds)
    return held[(len(held) - 1) // 2] if held else None


def _day(day: date, tally: Tally, flags: _Flags) -> NumbersDay:
    return NumbersDay(
        day=day,
        journeys=tally.journeys,
        customer_time_p50=percentile(tally.customer, 0.5),
        customer_time_p90=percentile(tally.customer, 0.9),
        repeats=tally.repeats,
        transfers=tally.transfers,
        repeat_questions=tally.repeat_questions,
        promises_due=tally.promises_due,
        promises_kept=tally.promises_kept,
        flags_raised=flags.raised,
        flags_answered=len(flags.answered),
    )
