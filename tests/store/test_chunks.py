"""Touches in chunks are read back as they were, and what happened to one record at one moment is never parted."""

from __future__ import annotations

import gc
from unittest.mock import patch

from desk.domain.making import touches_of
from desk.domain.touches import Touch
from desk.store import chunks
from tests.records import call


def held(*places: tuple[int, int, int]) -> list[Touch]:
    """Touches at (at, record, part)."""
    (one,) = touches_of(call("c1"), 1, "crm", "calls", 7)
    return [one._replace(at=at, record=record, part=part) for at, record, part in places]


def test_one_many_and_equal_touches_are_read_back() -> None:
    for touches in (held((5, 1, 0)), held((5, 1, 0), (6, 2, 0)), held(*[(5, 1, 0)] * 3)):
        assert chunks.unpack(chunks.pack(touches)) == touches
    odd = held((-(2**60), 2**40, 3))[0]._replace(linked=(1, 2**56), about=(), segments=(), asked=2**62, mood=-100)
    assert chunks.unpack(chunks.pack([odd, *held((5, 1, 0))])) == [odd, *held((5, 1, 0))]
    assert chunks.unpack_one(chunks.pack_one(odd)) == odd
    assert type(chunks.unpack_one(chunks.pack_one(odd))) is Touch


def test_parts_of_one_record_at_one_moment_stay_in_one_piece() -> None:
    touches = held((1, 1, 0), (2, 1, 1), (2, 1, 2), (2, 1, 3), (2, 2, 0), (3, 3, 0))
    with patch.object(chunks, "MOST", 2), patch.object(chunks, "SPLIT", 2):
        parts = [list(part) for part in chunks.cut(touches)]
    assert parts == [touches[:4], touches[4:]]
    assert chunks.cut(touches[:2]) == [touches[:2]]
    assert chunks.cut([]) == []


def test_a_touch_lies_in_the_last_piece_that_begins_with_it_or_before() -> None:
    firsts = [(5, 1), (9, 4), (9, 7)]
    wanted = {(0, 9): 0, (5, 1): 0, (9, 3): 0, (9, 4): 1, (9, 6): 1, (9, 7): 2, (99, 0): 2}
    assert {place: chunks.home_of(firsts, *place) for place in wanted} == wanted


def test_the_collector_is_on_again_afterwards() -> None:
    assert gc.isenabled()
    with chunks.uncollected(chunks.MANY):
        assert not gc.isenabled()
        with chunks.uncollected(chunks.MANY):
            assert not gc.isenabled()
    assert gc.isenabled()
    with chunks.uncollected(chunks.MANY - 1):
        assert gc.isenabled()
