"""May this customer be called now? By their own clock, what the call is for, what they wished, and how often we reached
out this week. What is not known is never taken for a yes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta, tzinfo
from enum import StrEnum
from zoneinfo import ZoneInfo

from desk.domain.whereabouts import Whereabouts

# A call at the time the customer asked for, or so much around it, is their own wish.
ASKED_FOR = timedelta(minutes=30)
WEEK = timedelta(days=7)
# An open stretch that all possible zones share is found within so many days or never.
_DAYS = 8
_MIDNIGHT = time()


class May(StrEnum):
    """The answer: call, ask first, or do not."""

    YES = "yes"
    ASK = "ask"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Hours:
    """From when to when calls may be made, on the customer's wall; until midnight is 00:00."""

    opens: time
    closes: time

    def open_at(self, local: datetime) -> bool:
        """Whether a moment on the wall is within them."""
        now = local.time()
        return self.opens <= now and (self.closes == _MIDNIGHT or now < self.closes)

    @property
    def text(self) -> str:
        """ "08:00 to 21:00"."""
        return f"{self.opens:%H:%M} to {self.end}"

    @property
    def end(self) -> str:
        """ "21:00"; "24:00" where they go on to midnight."""
        return "24:00" if self.closes == _MIDNIGHT else f"{self.closes:%H:%M}"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a customer wants of calls: `never`, or never to be sold anything, or at some hours only; `said` is who or
    what says so."""

    never: bool = False
    no_selling: bool = False
    between: Hours | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Policy:
    """What the company allows: hours by purpose, and at most so many times in seven days over all channels (0: any)."""

    hours: Mapping[str, Hours] = field(default_factory=dict)
    a_week: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer, why in sentences, what the clock shows there ((zone, moment) for each possible zone), what told the
    zone, and where the answer is no for the hour: when calls may be made again (aware UTC)."""

    may: May
    why: tuple[str, ...]
    there: tuple[tuple[str, datetime], ...] = ()
    basis: tuple[str, ...] = ()
    opens_at: datetime | None = None


def judge(
    at: datetime,
    purpose: str,
    where: Whereabouts,
    policy: Policy,
    wishes: Sequence[Wish] = (),
    reached: int = 0,
    asked_for: datetime | None = None,
) -> Verdict:
    """Whether to call at `at` (aware) for a purpose; `reached` is how often we reached out in the week before,
    `asked_for` when the customer asked to be called. The strictest answer of all counts."""
    wanted = asked_for is not None and abs(at - asked_for) <= ASKED_FOR
    zones = [ZoneInfo(name) for name in where.zones]
    there = tuple((name, at.astimezone(zone)) for name, zone in zip(where.zones, zones, strict=True))
    hours = policy.hours.get(purpose)
    answers = [*_by_wish(wishes, purpose, there), *_by_count(reached, policy.a_week, purpose, wanted)]
    opens = None
    if wanted:
        answers.append((May.YES, "They asked to be called at this time."))
    elif hours is None:
        answers.append((May.ASK, f"No hours are set for calls of the kind “{purpose}”."))
    else:
        answers.append(_by_hour(hours, there))
        opens = next_open(at, hours, zones) if answers[-1][0] is May.NO else None
    strictest = max((may for may, _ in answers), key=list(May).index)
    why = tuple(text for may, text in answers if may is strictest)
    return Verdict(strictest, why, there, where.basis, opens)


def next_open(at: datetime, hours: Hours, zones: Sequence[tzinfo]) -> datetime | None:
    """The first moment from `at` on that is within the hours in every zone (aware UTC); None where there is none."""
    if not zones:
        return None
    moments = {at.astimezone(UTC)}
    for zone in zones:
        today = at.astimezone(zone).date()
        for day in range(_DAYS):
            # The day after clocks were set forward a wall may never show the hour: then the next minute it does counts.
            opens = datetime.combine(today + timedelta(days=day), hours.opens, zone).astimezone(UTC)
            moments.add(opens)
    for moment in sorted(one for one in moments if one >= at):
        if all(hours.open_at(moment.astimezone(zone)) for zone in zones):
            return moment
    return None


def _by_hour(hours: Hours, there: Sequence[tuple[str, datetime]]) -> tuple[May, str]:
    if not there:
        return May.ASK, "Where they are is not known: ask, or look at the address."
    shown = " or ".join(dict.fromkeys(f"{local:%H:%M}" for _, local in there))
    inside = [hours.open_at(local) for _, local in there]
    opens, closes = f"{hours.opens:%H:%M}", hours.end
    if all(inside):
        return May.YES, f"It is {shown} there."
    if not any(inside):
        return May.NO, f"It is {shown} there; calls are made from {opens} to {closes}."
    return May.ASK, f"It is {shown} there, depending on where they are; calls are made from {opens} to {closes}."


def _by_wish(wishes: Iterable[Wish], purpose: str, there: Sequence[tuple[str, datetime]]) -> list[tuple[May, str]]:
    selling = purpose != "service"
    found = []
    for wish in wishes:
        said = f" ({wish.said})" if wish.said else ""
        if wish.never:
            found.append((May.NO, f"They do not want to be called{said}."))
        elif wish.no_selling and selling:
            found.append((May.NO, f"They do not want to be called to be sold anything{said}."))
        between = wish.between
        if between is not None and not (there and all(between.open_at(local) for _, local in there)):
            found.append((May.NO if selling else May.ASK, f"They want calls from {between.text}{said}."))
    return found


def _by_count(reached: int, a_week: int, purpose: str, wanted: bool) -> list[tuple[May, str]]:
    if not a_week or reached < a_week or wanted:
        return []
    times = "once" if reached == 1 else f"{reached} times"
    return [
        (May.ASK if purpose == "service" else May.NO, f"We reached out {times} within a week; {a_week} is the limit.")
    ]
