"""Calls beside each other: one that two phone systems tell of, one that was over before the next was answered."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from connectors.records import Identifier
from desk.domain.calls import CallEvent, Kind
from desk.domain.live_calls import DEFAULT, Limits, Told, in_order, told

# A number that one system writes whole and the other without its country or area has this many digits in common.
_IN_COMMON = 7


@dataclass(frozen=True, slots=True)
class Heard:
    """One call as one phone system tells it, the events it tells, and whom a person said it was with."""

    told: Told
    events: frozenset[CallEvent]
    whose: Identifier | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What the phone system calls it."""
        return self.told.line, self.told.call_id


def same_number(one: str, other: str) -> bool:
    """Whether two numbers are the same, one of which may lack its country or area; a withheld one is nobody's."""
    if one == other:
        return bool(one)
    first, second = number_key(one), number_key(other)
    if not first or first != second:
        return False
    digits = ["".join(filter(str.isdecimal, number)).lstrip("0") for number in (one, other)]
    short, long = sorted(digits, key=len)
    return long.endswith(short)


def number_key(number: str) -> str:
    """What all ways of writing a number have in common; "" where it is none."""
    digits = "".join(filter(str.isdecimal, number.partition(";")[0]))
    return digits[-_IN_COMMON:] if len(digits) >= _IN_COMMON else ""


def grouped(calls: Iterable[Heard], limits: Limits = DEFAULT) -> list[tuple[Heard, ...]]:
    """The calls, those together that are one: of one caller, told by phone systems of which each tells one of them,
    those that lie closest first. A number that is withheld tells nothing of who called: such a call is one with what
    another system tells of the same moment, unless something says otherwise. Of what nothing but hang-ups are heard is
    no call by itself, and left out."""
    held = sorted(calls, key=lambda call: call.key)
    pairs = sorted(
        (*gap, one.key, other.key)
        for place, one in enumerate(held)
        for other in held[place + 1 :]
        if (gap := _gap(one, other, limits)) is not None
    )
    group = {call.key: [call] for call in held}
    for *_, one, other in pairs:
        first, second = group[one], group[other]
        if first is not second and not any(_against(mine, theirs) for mine in first for theirs in second):
            first += second
            group.update((call.key, first) for call in second)
    return [
        tuple(calls)
        for key, calls in group.items()
        if calls[0].key == key and not all(call.told.only_end for call in calls)
    ]


def _gap(one: Heard, other: Heard, limits: Limits) -> tuple[int, bool, bool, float] | None:
    """How surely two calls are one, surest first: what is known of their numbers, whether other people of us had them,
    whether nothing is told of both at one moment, and how many seconds apart they began; None where they cannot be
    one."""
    if _against(one, other):
        return None
    first, second = sorted((one.told, other.told), key=lambda call: (call.started_at, call.line, call.call_id))
    apart = second.started_at - first.started_at
    if not (first.other and second.other):
        # Of two that tell no number the moment is all there is; one that tells a number may be a caller of its own.
        hidden = 2 if first.other or second.other else 1
        at_once = first.began and second.began and apart <= limits.hidden
        return (hidden, False, False, apart.total_seconds()) if at_once else None
    reach = first.ended_at or first.started_at + limits.going
    # Two clocks are never quite the same.
    if second.started_at > reach + limits.together / 2:
        return None
    # Of one whose beginning was lost nobody knows when it began; its caller is in one call at a time.
    if apart > limits.together and second.began:
        return None
    return 0, _strangers(one, other), not _share(one, other, limits.together / 2), apart.total_seconds()


def _against(one: Heard, other: Heard) -> bool:
    """Whether something says that two calls are not one: the same phone system tells of both, or what is known of one
    is not so of the other."""
    first, second = one.told, other.told
    if first.line == second.line or len({first.direction, second.direction} - {None}) > 1:
        return True
    if first.other and second.other:
        return not same_number(first.other, second.other)
    if one.whose and other.whose and one.whose != other.whose:
        return True
    ours = number_key(first.ours), number_key(second.ours)
    return (all(ours) and ours[0] != ours[1]) or _strangers(one, other)


def _share(one: Heard, other: Heard, apart: timedelta) -> bool:
    """Whether the same is told of two calls at about one moment."""
    moments: dict[Kind, list[datetime]] = {}
    for event in in_order(other.events):
        moments.setdefault(event.kind, []).append(event.at)
    for event in one.events:
        held = moments.get(event.kind, ())
        place = bisect_left(held, event.at - apart)
        if place < len(held) and held[place] <= event.at + apart:
            return True
    return False


def _strangers(one: Heard, other: Heard) -> bool:
    """Whether two calls were had by different people of us. A name says nothing against an extension."""
    mine, theirs = _people(one), _people(other)
    for is_extension in (True, False):
        first = {user for user in mine if user.isdecimal() is is_extension}
        second = {user for user in theirs if user.isdecimal() is is_extension}
        if first and second and first.isdisjoint(second):
            return True
    return False


def _people(call: Heard) -> set[str]:
    """Who of us had a call, or was given it; whom it only rang is not known to have it."""
    told = [user for event in call.events if event.kind is not Kind.RING for user in (event.user, event.to)]
    return {user.strip().casefold() for user in told if user.strip()}


def passed_at(call: Told, others: Iterable[Told]) -> datetime | None:
    """When whoever speaks in a call without a hang-up answered another one on the same line, nothing having been heard
    of the first since: by then it was over. None where nobody did. One on hold is not over."""
    agent = call.talking
    if call.ended_at is not None or not agent:
        return None
    moments = (
        at
        for other in others
        if other.line == call.line and other.call_id != call.call_id
        for at, user in other.answers
        if user == agent and at > call.heard_at
    )
    return min(moments, default=None)


def of_all(members: Sequence[Heard]) -> Told:
    """One call that several phone systems tell of: whoever knows most tells it, the others what it did not hear of its
    beginning, its end and whose it is."""
    ordered = sorted(members, key=lambda member: _knows(member.told), reverse=True)
    best, events = ordered[0].told, ordered[0].events
    if len(ordered) == 1:
        return best
    others = [member.told for member in ordered[1:]]
    start = min(member.told.started_at for member in ordered)
    end = best.ended_at or min((one.ended_at for one in others if one.ended_at is not None), default=None)
    added = set(events)
    first = in_order(events)[0]
    if start < best.started_at:
        added.add(replace(first, kind=Kind.RING, at=start, user="", to=""))
    if end is not None and best.ended_at is None:
        added.add(replace(first, kind=Kind.HANGUP, at=max(end, best.heard_at), user="", to=""))
    whole = told(added) or best
    return replace(
        whole,
        # Who hears a call last knows best that it goes on.
        heard_at=max([whole.heard_at, *(one.heard_at for one in others if end is None)]),
        began=best.began or any(one.began for one in others),
        rang=all(one.rang for one in (best, *others)),
        agent=whole.agent or _first(one.agent for one in others),
        queue=whole.queue or _first(one.queue for one in others),
        direction=whole.direction or next((one.direction for one in others if one.direction), None),
        other=whole.other or _first(one.other for one in others),
        ours=whole.ours or _first(one.ours for one in others),
        name=whole.name or _first(one.name for one in others),
    )


def _knows(call: Told) -> tuple[object, ...]:
    """How much is heard of a call, more first; at last a name, so that it is the same whoever asks."""
    return (
        not call.only_end,
        bool(call.agent),
        len(call.segments),
        len(call.answers),
        call.ended_at is not None,
        call.line,
        call.call_id,
    )


def _first(texts: Iterable[str]) -> str:
    return next(filter(None, texts), "")
