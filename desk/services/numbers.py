"""Numbers over all customers for some days: sums of the day tallies the store keeps, and flags from the decisions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from desk.domain.numbers import EPOCH, Tally, percentiles, total
from desk.services.asks import ServiceError
from desk.services.flag_views import NumbersDay, NumbersView
from desk.store.board import Answered
from desk.store.decisions import FlagBook
from desk.store.standings import Standings

# Ten years: more days than anybody reads, few enough to sum at once.
MOST_DAYS = 3_660
HALF_AND_MOST = (0.5, 0.9)


class Numbers:
    """Answers Journeys.numbers from what is kept of each day; nothing is recomputed for it.

    `way` names how customers are to be worked out (in which zone, by which limits): while those that are kept were
    worked out in another way, all are said to be under way still. None where that is not asked.
    """

    def __init__(
        self, standings: Standings, flags: FlagBook, zone: tzinfo, way: Callable[[], str] | None = None
    ) -> None:
        self._way = way
        self._standings = standings
        self._board = flags.board
        self._zone = zone

    def of_days(self, first: date, last: date, each: int = 1) -> NumbersView:
        """The numbers of days `first` to `last` in the desk's zone, both included; day by day, or by so many days
        `each`, counted back from the last: the earliest also have those left over.

        Promises count on the day they fall due; a flag counts on the day it was raised. ServiceError where there is no
        such stretch of days.
        """
        _check(first, last)
        tallies = self._standings.numbers(_number(first), _number(last))
        days = _stretches(first, last, max(1, each))
        ends = (*days[1:], last + timedelta(days=1))
        held = [_between(tallies, day, end) for day, end in zip(days, ends, strict=True)]
        # Of stretches that are summed already there is so much less to sum.
        whole = total(held)
        customer_p50, customer_p90 = percentiles(whole.customer, HALF_AND_MOST)
        waiting_p50, waiting_p90 = percentiles(whole.waiting, HALF_AND_MOST)
        borders = [self._midnight(day) for day in (*days, ends[-1])]
        flags = dict(zip(days, self._board.answered(borders), strict=True))
        return NumbersView(
            first=first,
            last=last,
            journeys=whole.journeys,
            customer_time_p50=customer_p50,
            customer_time_p90=customer_p90,
            waiting_time_p50=waiting_p50,
            waiting_time_p90=waiting_p90,
            repeats=whole.repeats,
            transfers=whole.transfers,
            repeat_questions=whole.repeat_questions,
            told_once_share=whole.told_once / whole.questioned if whole.questioned else None,
            promises_due=whole.promises_due,
            promises_kept=whole.promises_kept,
            kept_share=whole.promises_kept / whole.promises_due if whole.promises_due else None,
            flags_raised=sum(one.raised for one in flags.values()),
            flags_open=self._board.alive(),
            answer_seconds_p50=self._board.answered([borders[0], borders[-1]])[0].seconds,
            days=tuple(_day(day, tally, flags[day]) for day, tally in zip(days, held, strict=True)),
            settling=self._settling(),
        )

    def _settling(self) -> int:
        """How many customers are still to be worked out: all of them where nobody has begun to do so anew."""
        left = self._standings.left()
        if left or self._way is None or self._standings.worked_by(self._way()):
            return left
        return self._standings.newest()

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time.min, self._zone).astimezone(UTC)


def _check(first: date, last: date) -> None:
    if first > last:
        raise ServiceError("These days run backwards.", "Give the earlier day first.")
    if (last - first).days >= MOST_DAYS or last.year > 9_000:
        raise ServiceError("That is more than ten years.", "Ask for fewer days.")


def _stretches(first: date, last: date, each: int) -> list[date]:
    """The first days of stretches of so many days, the last of which ends with `last`."""
    count = max(1, ((last - first).days + 1) // each)
    return [first, *(last - timedelta(days=each * left - 1) for left in range(count - 1, 0, -1))]


def _between(tallies: Mapping[int, Tally], day: date, end: date) -> Tally:
    """All there is from a day until before another."""
    held = [tallies[number] for number in range(_number(day), _number(end)) if number in tallies]
    return held[0] if len(held) == 1 else total(held)


def _number(day: date) -> int:
    return (day - EPOCH.date()).days


def _day(day: date, tally: Tally, flags: Answered) -> NumbersDay:
    half, most = percentiles(tally.customer, HALF_AND_MOST)
    return NumbersDay(
        day=day,
        journeys=tally.journeys,
        customer_time_p50=half,
        customer_time_p90=most,
        repeats=tally.repeats,
        transfers=tally.transfers,
        repeat_questions=tally.repeat_questions,
        promises_due=tally.promises_due,
        promises_kept=tally.promises_kept,
        flags_raised=flags.raised,
        flags_answered=flags.answered,
        answer_seconds_p50=flags.seconds,
        questioned=tally.questioned,
        told_once=tally.told_once,
    )
