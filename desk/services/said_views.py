"""The frozen views of what was said, as it is found by its words; times are aware UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desk.services.views import Marks


@dataclass(frozen=True, slots=True)
class SaidHit:
    """One line of a timeline that says what was sought. `key` is its TimelineItem.key; `customer_id` is 0 where it
    belongs to nobody yet, and then `name` is empty. `text` is the part of it that matters, `marks` where in it the
    words stand, from and to."""

    key: str
    customer_id: int
    name: str
    channel: str
    title: str
    text: str
    marks: Marks
    started_at: datetime
    source: str
    before: str


@dataclass(frozen=True, slots=True)
class SaidPage:
    """`asked` is what was asked, so that a late answer can be told from a current one. Of one customer in the order of
    the timeline, over everyone those the desk learnt of last first. `older` is passed back for more; None at the end.

    `looked_back_to`: time was up there, before there were as many as asked for; `older` looks further. Where
    `missing_before` is told, what happened before is not findable yet, as the cache is still being made ready.
    """

    asked: str
    hits: tuple[SaidHit, ...]
    older: str | None = None
    looked_back_to: datetime | None = None
    missing_before: datetime | None = None
