"""The rows of a board: what is kept with each flag where that still holds, worked out where it does not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from desk.domain.facts import Facts
from desk.domain.flag_figures import FlagFigures, figures_of
from desk.domain.time import micros
from desk.services.flag_memory import record_of
from desk.services.flag_rows import flag_view
from desk.services.flag_views import FlagView
from desk.services.giving_way import at_once
from desk.services.standing import ReasonWords, Records, called
from desk.services.weaving import CacheRecords, Weaver, Woven
from desk.store.board import Kept, holds
from desk.store.cache import Cache


def journey_figures(
    journeys: Sequence[Facts],
    records: Records,
    orders: frozenset[int],
    reason_words: ReasonWords,
    wait: Callable[[], None] = at_once,
) -> list[FlagFigures]:
    """What is kept with the flags of journeys; `orders` has the numbers of their customers' orders, `reason_words` says
    why a customer came. `wait` comes back when nobody is in a hurry."""
    named = called([facts.touches for facts in journeys], records, orders, reason_words)
    return [figures_of(facts, *names, wait) for facts, names in zip(journeys, named, strict=True)]


class BoardRows:
    """Shows flags as rows. From any thread."""

    def __init__(self, cache: Cache, weaver: Weaver) -> None:
        self._cache = cache
        self._weaver = weaver
        self._records = CacheRecords(cache)

    def rows(self, held: Sequence[Kept], now: datetime) -> list[FlagView]:
        """Views of flags, in their order, without their history.

        Figures that are kept are shown where the flag is followed (it is not resolved), its customer is settled and no
        time has passed that makes others of them.
        """
        owners = self._cache.owners(sorted({record_of(kept.flag) for kept in held}))
        shown = self._cache.names.shown(sorted({customer for customer, _ in owners.values()}), now)
        places = {
            kept.flag.flag_id: (*owners[record_of(kept.flag)], kept.flag.anchor.part)
            for kept in held
            if (customer := owners.get(record_of(kept.flag), (0, 0))[0]) in shown
            and not (shown[customer][1] and holds(kept, now))
        }
        worked_out = self._worked_out(places, now)
        found = []
        for flag, figures in held:
            customer_id = owners.get(record_of(flag), (0, 0))[0]
            if customer_id in shown:
                its = worked_out.get(flag.flag_id) if flag.flag_id in places else figures
                found.append(flag_view(flag, (customer_id, shown[customer_id][0]), its))
            else:
                found.append(flag_view(flag, (0, ""), None))
        return found

    def _worked_out(self, places: Mapping[str, tuple[int, int, int]], now: datetime) -> dict[str, FlagFigures]:
        """The figures of flags by id as they are now; `places` are customer, record and part of each."""
        journeys: dict[str, Facts] = {}
        woven: dict[int, Woven] = {}
        for flag_id, (customer_id, record, part) in places.items():
            if customer_id not in woven:
                woven[customer_id] = self._weaver.whole(customer_id)
            touches = woven[customer_id].around(record, part)
            if touches:
                journeys[flag_id] = Facts(touches, micros(now), limits=self._weaver.limits)
        orders: frozenset[int] = frozenset().union(*(one.orders for one in woven.values()))
        figures = journey_figures(list(journeys.values()), self._records, orders, self._weaver.reason_words)
        return dict(zip(journeys, figures, strict=True))
