"""Parts of one customer's history that can never come into one journey, whatever of it is known at a moment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import itemgetter

from desk.domain.journeys import Limits
from desk.domain.known import Corrected, News, Slot, slot_of
from desk.domain.touches import Touch
from desk.domain.watching import Trial

_AT = itemgetter(2)


class Parts:
    """Touches, in whatever versions, put together wherever one could ever join another: by a link or a number at any
    time, by a reason or a gap within the limits, by a person's word."""

    def __init__(self, touches: Iterable[Touch], words: Iterable[Corrected], limits: Limits) -> None:
        self._heads: dict[Slot, Slot] = {}
        gap = max(limits.alone, limits.person)
        # The first touch with each link, number or record; what carries a reason now, and until when it ended at last.
        named: dict[tuple[str, int], Slot] = {}
        reasons: dict[int, tuple[Slot, int]] = {}
        before: tuple[Slot, int] | None = None
        for touch in sorted(touches, key=_AT):
            slot = (touch.record, touch.part)
            self._heads.setdefault(slot, slot)
            at, end = touch.at, touch.end
            if before is not None and at - before[1] <= gap:
                self._join(slot, before[0])
                end = max(end, before[1])
            before = slot, end
            for name in self._names(touch):
                self._join(slot, named.setdefault(name, slot))
            if touch.reason:
                held, ended = reasons.get(touch.reason, (slot, touch.end))
                if at - ended <= limits.reason:
                    self._join(slot, held)
                reasons[touch.reason] = slot, max(ended, touch.end)
        for word in words:
            both = [named.get(("record", number)) for number in (word.record, word.joined) if number is not None]
            if len(both) == 2 and both[0] is not None and both[1] is not None:
                self._join(both[0], both[1])

    def __contains__(self, slot: Slot) -> bool:
        return slot in self._heads

    def of(self, slot: Slot) -> Slot:
        """The part a touch is in, named by one of its touches."""
        heads = self._heads
        while heads[slot] != slot:
            heads[slot] = slot = heads[heads[slot]]
        return slot

    def _names(self, touch: Touch) -> Iterable[tuple[str, int]]:
        yield "record", touch.record
        for number in touch.linked:
            yield "link", number
        for number in touch.about:
            yield "number", number

    def _join(self, one: Slot, other: Slot) -> None:
        self._heads[self.of(one)] = self.of(other)


def that_matter(
    steps: Sequence[News],
    words: Sequence[Corrected],
    groups: Sequence[Sequence[Touch]],
    trial: Trial,
    asked: Sequence[int],
    since: int,
) -> tuple[Sequence[News], Sequence[Sequence[Touch]], Sequence[int]]:
    """Of all that became known, the parts in which one of the rules `asked` is possible from `since` on: what became
    known of those journeys, and these rules.

    What lies in one part never came into a journey of another, and no journey ever held more than its part.
    """
    parts = Parts((item.touch for item in steps if item.touch), words, trial.limits)
    held: dict[Slot, list[Touch]] = {}
    for item in steps:
        if item.touch is not None:
            held.setdefault(parts.of((item.record, item.part)), []).append(item.touch)
    matter: set[Slot] = set()
    rules: set[int] = set()
    for part in {parts.of(slot_of(group[0])) for group in groups}:
        possible = trial.possible(held[part], asked, since)
        if possible:
            matter.add(part)
            rules.update(possible)
    return (
        [item for item in steps if (slot := (item.record, item.part)) in parts and parts.of(slot) in matter],
        [group for group in groups if parts.of(slot_of(group[0])) in matter],
        sorted(rules),
    )
