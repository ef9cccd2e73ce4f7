"""Long histories: whose past may be kept, and their journeys, of which only the last touches are read unless more are
asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import overload

from desk.domain.strands import Strand
from desk.domain.touches import Touch

# Whether people may have decided anything about the records of a customer.
Named = Callable[[int], bool]


def everybody(_customer_id: int) -> bool:
    """For where nobody can tell."""
    return True


def nobody(_customer_id: int) -> bool:
    """For where no decisions are kept."""
    return False


class LongJourneys(Sequence[Sequence[Touch]]):
    """The journeys of a customer as `recent` has them; `read` reads all their touches once somebody goes through
    them."""

    def __init__(self, recent: Sequence[Strand], read: Callable[[], Sequence[Sequence[Touch]]]) -> None:
        self.recent = recent
        self._read = read

    @cached_property
    def _whole(self) -> Sequence[Sequence[Touch]]:
        return self._read()

    @overload
    def __getitem__(self, number: int) -> Sequence[Touch]: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Sequence[Touch]]: ...
    def __getitem__(self, number: int | slice) -> Sequence[Touch] | Sequence[Sequence[Touch]]:
        return self._whole[number]

    def __len__(self) -> int:
        return len(self._whole)
