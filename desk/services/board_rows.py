"""The rows of a board: what is kept with each flag where that still holds, worked out where it does not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from desk.domain.flag_figures import FlagFigures, figures_of
from desk.domain.flags import Flag, State
from desk.domain.journeys import Limits
from desk.domain.time import micros
from desk.domain.touches import Touch
from desk.services.flag_memory import record_of
from desk.services.flag_rows import flag_view
from desk.services.flag_views import FlagView
from desk.services.standing import Records, called
from desk.services.weaving import CacheRecords, Weaver, Woven
from desk.store.board import Kept
from desk.store.cache import Cache


def journey_figures(touches: Sequence[Touch], now: int, records: Records, limits: Limits) -> FlagFigures:
    """What is kept with the flags of the journey these touches make up, at `now` (microseconds)."""
    return figures_of(touches, now, *called(touches, records), limits)


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
        names = self._cache.names(sorted({customer for customer, _ in owners.values()}))
        unsettled = self._cache.unsettled(sorted(names), now)
        woven: dict[int, Woven] = {}
        found = []
        for flag, figures in held:
            customer_id, record = owners.get(record_of(flag), (0, 0))
            if customer_id not in names:
                found.append(flag_view(flag, (0, ""), None))
                continue
            if customer_id in unsettled or not _holds(flag, figures, now):
                if customer_id not in woven:
                    woven[customer_id] = self._weaver.woven(customer_id)
                figures = self._worked_out(woven[customer_id], record, flag.anchor.part, now)
            found.append(flag_view(flag, (customer_id, names[customer_id]), figures))
        return found

    def _worked_out(self, woven: Woven, record: int, part: int, now: datetime) -> FlagFigures | None:
        place = woven.places.get((record, part))
        if place is None:
            return None
        fold = woven.fold
        home = fold.homes[place]
        touches = [touch for touch, its in zip(fold.touches, fold.homes, strict=True) if its == home]
        return journey_figures(touches, micros(now), self._records, self._weaver.limits)


def _holds(flag: Flag, figures: FlagFigures | None, now: datetime) -> bool:
    """Whether kept figures are those of this moment, as far as the passing of time goes."""
    return flag.state is not State.RESOLVED and figures is not None and (figures.until is None or now < figures.until)
