"""What is said where one customer's history lies there and cannot be read, while everybody else's can."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from msgspec import MsgspecError

from desk.store.engine import StoreError
from desk.store.packing import Unreadable


class Damaged(StoreError):
    """What lies there of one customer cannot be read; everybody else's can."""

    def __init__(self, customer_id: int) -> None:
        super().__init__(
            f"The stored history of customer {customer_id} is damaged.",
            "“desk doctor --mend” makes it anew from the stored records.",
        )
        self.customer_id = customer_id


@contextmanager
def history_of(customer_id: int) -> Iterator[None]:
    """Whatever cannot be decoded in the block is this customer's: Damaged."""
    try:
        yield
    except (MsgspecError, Unreadable):
        # The error itself may tell what is written there.
        raise Damaged(customer_id) from None
