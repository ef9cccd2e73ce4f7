"""Pages are stored in the background; whatever goes wrong there reaches whoever reads, and nobody is left waiting."""

from __future__ import annotations

import time

import pytest

from connectors.kit.declare import Page
from desk.store.writer import Ready
from desk.sync.committing import PAGES_AHEAD, Committing, Store
from desk.sync.groups import Group
from tests.records import call

NOTHING = Ready({}, [], None)


class Full(Exception):
    """As of a disk."""


def page(number: int) -> Page:
    return Page([call(f"c{number}")], cursor={"n": number}, read=1)


def failing_at(which: int, stored: list[int]) -> Store:
    def store(given: Group) -> None:
        if len(stored) == which:
            raise Full
        stored.append(given.rows)

    return store


@pytest.mark.parametrize("which", range(4))
@pytest.mark.parametrize("pages", [1, 3, 4, 5, PAGES_AHEAD * 4])
def test_a_failure_at_any_group_ends_the_pull_and_nothing_is_stored_after_it(which: int, pages: int) -> None:
    """The last group, which is stored when all is read, as well."""
    stored: list[int] = []
    groups = -(-pages // 2)

    def pull() -> None:
        with Committing(failing_at(which, stored), time.monotonic, 2, 60.0) as committing:
            for number in range(pages):
                committing.add(page(number), NOTHING)

    if which < groups:
        with pytest.raises(Full):
            pull()
    else:
        pull()
    assert len(stored) == min(which, groups)


def test_what_was_read_before_a_failure_of_the_source_is_stored() -> None:
    stored: list[int] = []

    def pull() -> None:
        with Committing(failing_at(99, stored), time.monotonic, 100, 60.0) as committing:
            committing.add(page(1), NOTHING)
            committing.add(page(2), NOTHING)
            raise OSError

    with pytest.raises(OSError):
        pull()
    assert stored == [2]
