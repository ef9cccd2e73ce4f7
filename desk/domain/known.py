"""When a desk came to know what it knows: each touch with the moment from which on it stood as it did."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from desk.domain.touches import Touch

# A touch for ever: its record and part.
Slot = tuple[int, int]


class News(NamedTuple):
    """Something the desk came to know at a moment: a touch as it stood from then on; None where it was gone.

    `assumed` says that the record is older than the source's first whole pull, so that what it says is taken to have
    been known when it happened.
    """

    at: int
    record: int
    part: int
    touch: Touch | None
    assumed: bool = False


class Corrected(NamedTuple):
    """A person's word from a moment on: `record` joins the journey of `joined`, or begins one of its own (None)."""

    at: int
    record: int
    joined: int | None


def known(touch: Touch, past: int) -> News:
    """When a touch that was never changed became known: when it ended or, seen later than the past of its source, when
    it was seen. `past` is when that source's first whole pull ended."""
    assumed = touch.seen <= past
    return News(touch.end if assumed else max(touch.end, touch.seen), touch.record, touch.part, touch, assumed)


def versions_known(versions: Sequence[tuple[int, Sequence[Touch]]], past: int) -> list[News]:
    """When what a changed record said became known. `versions` are (seen, its touches), oldest first, no touches where
    it was gone; the first is known as if it had never been changed."""
    news: list[News] = []
    before: dict[Slot, Touch] = {}
    for number, (seen, touches) in enumerate(versions):
        now = {slot_of(touch): touch for touch in touches}
        for slot, touch in now.items():
            if before.get(slot) == touch:
                continue
            first = known(touch, past)
            if number == 0:
                following = versions[1][0] if len(versions) > 1 else first.at
                news.append(first._replace(at=min(first.at, following)))
            else:
                # An event that lies ahead of the version that tells of it is known once it has happened.
                news.append(first._replace(at=max(seen, touch.at), assumed=False))
        news += [News(seen, *slot, None) for slot in before.keys() - now.keys()]
        before = now
    return news


def slot_of(touch: Touch) -> Slot:
    """Which touch it is, whatever it says."""
    return touch.record, touch.part


def put(standing: dict[Slot, Touch], item: News) -> None:
    """Let something that became known take its place among what stands."""
    if item.touch is None:
        standing.pop((item.record, item.part), None)
    else:
        standing[item.record, item.part] = item.touch
