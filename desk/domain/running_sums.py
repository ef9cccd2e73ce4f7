"""Sums of the first touches of a journey, or of a customer, that can be kept and carried on with those that follow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from desk.domain.journey_sums import LATEST, JourneySums, lengths, sums_of
from desk.domain.meter import Meter
from desk.domain.stays import DEFAULT, NOTHING, Caps, Stay, Sums, measure, stays_of
from desk.domain.time import ASYNC_WAIT, CUSTOMER_PLACES, NEVER, WAITING_PLACES
from desk.domain.touches import CHANNEL_BITS, KEPT, OPEN, ORDER, UNANSWERED, UNKNOWN, Touch

# So many touches, oldest first, tell what a journey is about: its first ones, and the first with each number or reason.
FIRST_TELLING = 3
MOST_TELLING = 24

NO_SUMS = JourneySums(LATEST, NEVER, NEVER, 0, 0, 0, 0, 0, 0)
_EMPTY = Touch(0, 0, 0, 0, 0, (), (), 0, 0, 0, 0, (), 0, 0, 0, UNKNOWN, UNKNOWN, 0)


class Named(NamedTuple):
    """Which touch: what it is sorted by, and when it ended as far as known."""

    record: int
    part: int
    at: int
    end: int


class Telling(NamedTuple):
    """A touch that tells what its journey is about."""

    record: int
    about: tuple[int, ...]
    reason: int
    order: bool


class Promised(NamedTuple):
    """A promise that nothing says was kept: when it was made and when it is due."""

    at: int
    due: int


class Running(NamedTuple):
    """What is known of some touches, all of which begin before some moment and none of whose stretches time may change.

    `opening` and `newest` are the first and the last of them, `first` the first interaction (or `opening` where there
    is none). `sums` have customer time and waiting as far as it lies before the moment, and so has `time`; `hanging` is
    what of the stretches lies behind it. `channels` are those of the interactions in order, `order_channels` of the
    events of orders. `kept` is when something was noted as kept last, `promises` those open as of then.
    """

    opening: Named
    newest: Named
    first: Named
    interactions: int
    channels: tuple[int, ...]
    order_channels: tuple[int, ...]
    sums: JourneySums
    telling: tuple[Telling, ...]
    due: int
    kept: int
    promises: tuple[Promised, ...]
    time: Sums
    hanging: tuple[Stay, ...]
    without_end: int


def settled(touches: Iterable[Touch], now: int, caps: Caps = DEFAULT) -> int:
    """How many of these, from the first on, have nothing that time may still change at `now` (microseconds)."""
    count = 0
    for touch in touches:
        if touch.sort & (OPEN | UNANSWERED):
            reach = max((max(stay.end, stay.until) for stay in stays_of(touch, caps)), default=touch.end)
        else:
            reach = touch.at + max(touch.segments[2::4], default=0)
        if max(reach, touch.end) > now:
            break
        count += 1
    return count


def run_on(before: Running | None, touches: Sequence[Touch], until: int, now: int, caps: Caps = DEFAULT) -> Running:
    """What is known of the touches of `before` and these later ones, which all begin before `until` and are `settled`
    at `now`; there is at least one."""
    if before and not touches and not before.hanging:
        return before
    opening = before.opening if before else named(touches[0])
    exchanges = [touch for touch in touches if not touch.sort & ORDER]
    sums = total(before, touches)
    meter = metered(before, touches, now, caps)
    whole, _, without_end = meter.read()
    hanging = _behind(before, touches, until, caps)
    behind = measure(hanging, now)
    time = (before.time if before else NOTHING).plus(whole).minus(behind)
    kept, promises = open_promises(before, exchanges)
    return Running(
        opening=opening,
        newest=named(touches[-1]) if touches or before is None else before.newest,
        first=first(before, touches),
        interactions=(before.interactions if before else 0) + len(exchanges),
        channels=_channels(before.channels if before else (), exchanges),
        order_channels=_channels(before.order_channels if before else (), (t for t in touches if t.sort & ORDER)),
        sums=sums._replace(customer=time.customer, waiting=time.waiting),
        telling=telling(before, touches),
        due=due(before, touches),
        kept=kept,
        promises=promises,
        time=time,
        hanging=hanging,
        without_end=(before.without_end if before else 0) + without_end,
    )


def named(touch: Touch) -> Named:
    """Which touch it is."""
    return Named(touch.record, touch.part, touch.at, touch.end)


def first(before: Running | None, touches: Iterable[Touch]) -> Named:
    """The first interaction, or where there is none the first event of an order."""
    if before and before.interactions:
        return before.first
    found = next((named(touch) for touch in touches if not touch.sort & ORDER), None)
    return found or (before.opening if before else named(next(iter(touches))))


def due(before: Running | None, touches: Iterable[Touch]) -> int:
    """When the latest promise is due, 0 for none."""
    return max([before.due if before else 0, *(touch.promised for touch in touches)])


def total(before: Running | None, touches: Sequence[Touch]) -> JourneySums:
    """The sums of all, overlaps counted once; lengths are lower bounds, as of `sums_of`."""
    sums = sums_of(touches)
    if before is None:
        return sums
    if before.hanging:
        customer, waiting = lengths([*_as_touches(before.hanging), *touches])
        sums = sums._replace(customer=customer, waiting=waiting)
    held = before.sums
    return JourneySums(
        first=min(held.first, sums.first),
        newest=max(held.newest, sums.newest),
        last=max(held.last, sums.last),
        customer=held.customer + sums.customer,
        waiting=held.waiting + sums.waiting,
        transfers=held.transfers + sums.transfers,
        promised=held.promised | sums.promised,
        asked=held.asked | sums.asked,
        questions=held.questions + sums.questions,
    )


def metered(before: Running | None, touches: Sequence[Touch], now: int, caps: Caps = DEFAULT) -> Meter:
    """A meter at `now` over what hangs over from before and these touches, in order of start."""
    meter = Meter(now, caps)
    if before and before.hanging:
        meter.extend(sorted([*_as_touches(before.hanging), *touches], key=_began))
    else:
        meter.extend(touches)
    return meter


def open_promises(before: Running | None, exchanges: Iterable[Touch]) -> tuple[int, tuple[Promised, ...]]:
    """When something was noted as kept last (NEVER where nothing was), and the promises made since then."""
    kept = before.kept if before else NEVER
    found = list(before.promises) if before else []
    for touch in exchanges:
        if touch.promised:
            if not touch.sort & KEPT:
                found.append(Promised(touch.at, touch.promised))
        elif touch.sort & KEPT:
            kept = max(kept, touch.at)
    return kept, tuple(one for one in found if one.at >= kept)


def telling(before: Running | None, touches: Iterable[Touch]) -> tuple[Telling, ...]:
    """The touches that tell what a journey is about, in order."""
    held = list(before.telling) if before else []
    if len(held) >= MOST_TELLING:
        return tuple(held)
    seen = {number for one in held for number in (*one.about, one.reason)} | {0}
    exchanges = sum(not one.order for one in held)
    for touch in touches:
        order = touch.sort & ORDER != 0
        fresh = {*touch.about, touch.reason} - seen
        if fresh or (not order and exchanges < FIRST_TELLING):
            held.append(Telling(touch.record, touch.about, touch.reason, order))
            seen |= fresh
            exchanges += not order
            if len(held) >= MOST_TELLING:
                break
    return tuple(held)


def _channels(before: Sequence[int], touches: Iterable[Touch]) -> tuple[int, ...]:
    return tuple(dict.fromkeys([*before, *(touch.sort & CHANNEL_BITS for touch in touches)]))


def _behind(before: Running | None, touches: Iterable[Touch], until: int, caps: Caps) -> tuple[Stay, ...]:
    """What of the stretches lies behind a moment, in order."""
    held = list(before.hanging) if before else []
    for touch in touches:
        if touch.at + max(touch.segments[2::4], default=0) > until:
            held += stays_of(touch, caps)
    return tuple(
        sorted(stay._replace(start=max(stay.start, until), until=0, open=0) for stay in held if stay.end > until)
    )


def _as_touches(stays: Iterable[Stay]) -> list[Touch]:
    """Settled stretches as touches of their own, for whoever measures touches."""
    return [_as_touch(stay) for stay in stays]


def _as_touch(stay: Stay) -> Touch:
    length = stay.end - stay.start
    return _EMPTY._replace(
        record=stay.record, at=stay.start, end=stay.end, sort=stay.channel,
        customer=length if stay.kind in CUSTOMER_PLACES else 0,
        waiting=length if stay.kind in WAITING_PLACES else 0,
        asynchronous=length if stay.kind == ASYNC_WAIT else 0,
        segments=(stay.kind, 0, length, 0),
    )  # fmt: skip


def _began(touch: Touch) -> int:
    return touch.at
