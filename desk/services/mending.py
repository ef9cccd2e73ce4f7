"""Has histories that cannot be read made anew, and says in the log whose they were: by number, never what they say."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from desk.domain.time import SECOND, micros
from desk.store.mending import Mending

log = logging.getLogger(__name__)

# One whose records cannot be read either is looked at again after this.
AGAIN = 3_600 * SECOND


class Mender:
    """The settler's, for one thread at a time."""

    def __init__(self, mending: Mending, now: Callable[[], datetime]) -> None:
        self._mending = mending
        self._now = now
        self._lost: set[int] = set()

    def __call__(self, damaged: Sequence[int]) -> int:
        """Make these customers' histories anew; how many of them can be settled now. The others keep nobody waiting."""
        mended = [customer_id for customer_id in damaged if self._mending.mend(customer_id)]
        for customer_id in mended:
            log.warning("history of customer %d was damaged and is made anew from the stored records", customer_id)
        lost = set(damaged) - set(mended)
        for customer_id in sorted(lost - self._lost):
            log.error("history of customer %d is damaged, and so are its records; see desk doctor", customer_id)
        self._lost |= lost
        self._mending.put_off(sorted(lost), micros(self._now()) + AGAIN)
        return len(mended)
