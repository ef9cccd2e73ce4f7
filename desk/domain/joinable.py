"""What of a customer's past touches to come may join."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from desk.domain.time import NEVER
from desk.domain.touches import Touch

# In the place of a touch: none.
NOBODY = -1


class Joinable(NamedTuple):
    """What touches that begin later may join of those before them: these touches in order, and their journeys.

    By link, number and order: the place of the latest touch; by reason also when it ended. `lasts` and `latest` are as
    in Fold.
    """

    touches: list[Touch]
    homes: list[int]
    by_link: dict[int, int]
    by_number: dict[int, int]
    by_reason: dict[int, tuple[int, int]]
    orders: dict[int, int]
    lasts: list[int]
    latest: tuple[int, int, int, int]


# Of touches that all begin later, what they may join.
Before = Callable[[Sequence[Touch]], Joinable]


def nothing_before(_touches: Sequence[Touch]) -> Joinable:
    """For touches that are the first."""
    return Joinable([], [], {}, {}, {}, {}, [], (NEVER, NOBODY, NEVER, NOBODY))
