"""Pages are stored while the next are read: in order, soon enough, never too many ahead, whatever goes wrong."""

from __future__ import annotations

import math
import threading
import time

import pytest

from connectors.kit.declare import Page
from desk.sync.committing import PAGES_AHEAD, Committing
from tests.records import call

PATIENCE = 30.0


def page(*keys: int) -> Page:
    return Page([call(str(key)) for key in keys], cursor={"n": keys[-1]})


class Store:
    """Keeps the ids of each step; `failing` is what it raises in the step that holds this id."""

    def __init__(self, **failing: Exception) -> None:
        self.steps: list[list[str]] = []
        self.stored = threading.Event()
        self._failing = failing

    def __call__(self, page: Page) -> None:
        keys = [record.source_id for record in page.records]
        for key in keys:
            if f"at_{key}" in self._failing:
                raise self._failing[f"at_{key}"]
        self.steps.append(keys)
        self.stored.set()


def still() -> float:
    """A clock that stands."""
    return 0.0


def test_pages_are_stored_in_order_once_there_are_enough_rows() -> None:
    store = Store()
    with Committing(store, still, 4, math.inf) as committing:
        for number in range(1, 10):
            committing.add(page(number))
    assert store.steps == [["1", "2", "3", "4"], ["5", "6", "7", "8"], ["9"]]


def test_a_page_does_not_wait_for_a_slow_source() -> None:
    store = Store()
    with Committing(store, time.monotonic, 1_000, 0.01) as committing:
        committing.add(page(1))
        # The source has nothing more to say for now, and is not done either.
        assert store.stored.wait(PATIENCE)
        store.stored.clear()
        committing.add(page(2))
        assert store.stored.wait(PATIENCE)
    assert store.steps == [["1"], ["2"]]


def test_a_source_that_never_rests_does_not_put_storing_off() -> None:
    store, ticks = Store(), iter(range(100))
    with Committing(store, lambda: next(ticks) * 0.1, 1_000, 0.25) as committing:
        for number in range(1, 7):
            committing.add(page(number))
    # With a tick for each look at the clock, a third page is always too late.
    assert [key for step in store.steps for key in step] == ["1", "2", "3", "4", "5", "6"]
    assert max(len(step) for step in store.steps) <= 2


@pytest.mark.parametrize("problem", [RuntimeError("The source went away."), KeyboardInterrupt()])
def test_what_was_read_before_a_failure_is_stored(problem: BaseException) -> None:
    store = Store()
    with pytest.raises(type(problem)) as caught, Committing(store, still, 1_000, math.inf) as committing:  # noqa: PT012
        committing.add(page(1))
        committing.add(page(2))
        raise problem
    assert caught.value is problem
    assert store.steps == [["1", "2"]]


def test_what_could_not_be_stored_comes_before_what_could_not_be_read() -> None:
    full = OSError("full")
    store = Store(at_2=full)
    with pytest.raises(OSError, match="full") as caught, Committing(store, still, 1, math.inf) as committing:  # noqa: PT012
        for number in (1, 2, 3):
            committing.add(page(number))
        raise RuntimeError("The source went away.")
    assert caught.value is full
    assert store.steps == [["1"]]


def test_a_source_without_end_is_told_that_nothing_can_be_stored() -> None:
    store = Store(at_2=OSError("full"))
    with pytest.raises(OSError, match="full"), Committing(store, still, 1, math.inf) as committing:  # noqa: PT012
        number = 0
        while True:
            number += 1
            committing.add(page(number))
    assert store.steps == [["1"]]


def test_no_more_pages_are_read_ahead_than_may_wait() -> None:
    added, ahead = 0, []

    def store(stored: Page) -> None:
        ahead.append(added - int(stored.records[-1].source_id))

    with Committing(store, still, 1, math.inf) as committing:
        for number in range(1, 500):
            committing.add(page(number))
            added = number
    # Those that wait, the one being stored, and the one being handed over.
    assert len(ahead) == 499
    assert max(ahead) <= PAGES_AHEAD + 1


def test_nobody_is_left_behind() -> None:
    with Committing(Store(), still, 10, 0.5) as committing:
        committing.add(page(1))
    assert not [thread for thread in threading.enumerate() if thread.name == "storing pages"]
