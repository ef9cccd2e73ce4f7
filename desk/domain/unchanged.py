"""The short way to replay a customer whose records were never changed nor spoken of by people, as most are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from desk.domain.following import grown
from desk.domain.journeys import Fold
from desk.domain.known import News, known
from desk.domain.outlines import outlines
from desk.domain.replay import NEVER, Replayed, replay, replayed
from desk.domain.touches import Touch
from desk.domain.watching import CustomerAt, Match, Trial, nothing

_AT = itemgetter(2)


class Pasts(NamedTuple):
    """When the first whole pulls of the sources ended (microseconds): the first of them, and by record that of its
    source, where the record was first seen after the first and by the last of them."""

    first: int
    of_records: Mapping[int, int]

    def of(self, touch: Touch) -> int:
        """That of a touch's source, or one that tells as well whether it was seen by then."""
        return self.of_records.get(touch.record, self.first)


def replay_unchanged(
    touches: Sequence[Touch],
    pasts: Pasts,
    trial: Trial,
    possible: Sequence[int],
    customer: CustomerAt = nothing,
    whole: bool = True,
) -> Replayed:
    """As `replay` of when each of these touches, which are in order of time, became known; `possible` are the rules
    that are with them."""
    moments = known_at(touches, pasts)
    if max(moments, default=trial.end) >= trial.end:
        both = [(touch, at) for touch, at in zip(touches, moments, strict=True) if at < trial.end]
        touches, moments = [touch for touch, _ in both], [at for _, at in both]
    if possible and not _in_order(touches, moments):
        return replay(known_news(touches, pasts), trial, (), customer, whole, possible)
    journeys = outlines(Fold(touches, trial.limits), trial.limits, trial.begin)
    if not journeys:
        return NEVER
    found: list[Match] = []
    if possible:
        by_slot = {(touch[0], touch[1]): at for touch, at in zip(touches, moments, strict=True)}
        for one in journeys:
            found += grown(one.touches, by_slot, trial, possible, customer, whole)
    return replayed(found, journeys, lambda touch: touch.seen <= pasts.of(touch), trial, whole)


def known_at(touches: Sequence[Touch], pasts: Pasts) -> list[int]:
    """When each of these touches became known, as `known` says."""
    if pasts.of_records:
        return [item.at for item in known_news(touches, pasts)]
    first = pasts.first
    return [touch[3] if touch[17] <= first or touch[17] < touch[3] else touch[17] for touch in touches]


def known_news(touches: Sequence[Touch], pasts: Pasts) -> list[News]:
    """These touches as they became known."""
    return [known(touch, pasts.of(touch)) for touch in touches]


def _in_order(touches: Sequence[Touch], moments: Sequence[int]) -> bool:
    """Whether each began after the one before and became known no earlier; where two began at once, order is a longer
    story."""
    if any(earlier > later for earlier, later in pairwise(moments)):
        return False
    return all(earlier < later for earlier, later in pairwise(map(_AT, touches)))
