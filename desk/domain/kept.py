"""The past of a customer with a long history, worked out once and kept: what weaving, clock and numbers need of all
touches that begin before a moment, so that only those after it are gone through."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from desk.domain.journeys import DEFAULT, Fold, Limits
from desk.domain.kept_fold import KeptFold, kept_fold
from desk.domain.running_sums import Running, run_on, settled
from desk.domain.time import DAY
from desk.domain.touches import ORDER, Touch


@dataclass(frozen=True, slots=True)
class Keeping:
    """When a past is kept: of a history of `long` touches or more. Its last `left` are gone through each time, and
    those of the last `slack` (microseconds), for what changes is mostly new; once `renew` more have come, the past is
    carried on."""

    long: int = 4_096
    left: int = 1_024
    slack: int = 14 * DAY
    renew: int = 1_024


USUAL = Keeping()


@dataclass(frozen=True, slots=True)
class Past:
    """All touches of a customer that begin before `until`, `count` of them, as they stood at `made_at` (microseconds):
    nobody corrected any, and time changes nothing about them any more.

    `fold` is what later touches may join; `journeys` what is known of each, numbered as in Fold; `whole` what is known
    of all together; `dues` when the promises made are due.
    """

    made_at: int
    until: int
    count: int
    fold: KeptFold
    journeys: Sequence[Running]
    whole: Running
    dues: array[int]


def keep(
    before: Past | None, touches: Sequence[Touch], now: int, limits: Limits = DEFAULT, keeping: Keeping = USUAL
) -> Past | None:
    """The past to be kept of a customer as of `now`: of what `before` holds and these touches, which are all those
    later, in order of time, with no corrections. None where there is nothing (more) worth keeping."""
    least = keeping.renew if before else keeping.long - keeping.left
    if len(touches) < least + keeping.left:
        return None
    count = _cut(touches, now, keeping)
    if count < least:
        return None
    until = touches[count].at
    fold = Fold(touches[:count], limits, before=before.fold.everything) if before else Fold(touches[:count], limits)
    held = fold.touches[fold.begins :]
    groups: list[list[Touch]] = [[] for _ in fold.joinable.lasts]
    for touch, home in zip(held, fold.homes[fold.begins :], strict=True):
        groups[home].append(touch)
    known = before.journeys if before else ()
    return Past(
        made_at=now,
        until=until,
        count=count + (before.count if before else 0),
        fold=kept_fold(fold.joinable),
        journeys=[
            run_on(known[home] if home < len(known) else None, group, until, now) for home, group in enumerate(groups)
        ],
        whole=run_on(before.whole if before else None, held, until, now),
        dues=(before.dues if before else array("q"))
        + array("q", [touch.promised for touch in held if touch.promised and not touch.sort & ORDER]),
    )


def _cut(touches: Sequence[Touch], now: int, keeping: Keeping) -> int:
    """How many touches may be kept: none that is left or that time may change, all of one moment or none."""
    count = min(len(touches) - keeping.left, bisect_left(touches, now - keeping.slack, key=_at))
    count = settled(touches[: max(0, count)], now)
    while 0 < count < len(touches) and touches[count].at == touches[count - 1].at:
        count -= 1
    # Later touches begin where these end, so there must be one.
    return count if count < len(touches) else 0


def _at(touch: Touch) -> int:
    return touch.at
