"""What only brings things up to now waits for whoever answers, but never for ever."""

from __future__ import annotations

from desk.services.giving_way import HURRY_SECONDS, LONGEST_SECONDS, GivingWay


class Clock:
    """Time passes while somebody sleeps; `rings` has others hurry whenever it does."""

    def __init__(self) -> None:
        self.now, self.rings = 100.0, False
        self.way = GivingWay(lambda: self.now, self.sleep)

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        if self.rings:
            self.way.hurry()

    def waited(self) -> float:
        before = self.now
        self.way.wait()
        return self.now - before


def test_nobody_waits_where_nobody_asks() -> None:
    assert Clock().waited() == 0


def test_who_only_tidies_up_waits_until_the_answer_is_there() -> None:
    clock = Clock()
    clock.way.hurry()
    clock.now += 0.1
    assert abs(clock.waited() - (HURRY_SECONDS - 0.1)) < 0.02
    assert clock.waited() == 0


def test_who_waited_for_one_answer_waits_for_the_next_too() -> None:
    clock = Clock()
    for _ in range(3):
        clock.way.hurry()
        assert clock.waited() > 0
        clock.now += LONGEST_SECONDS / 4


def test_a_flood_of_rings_keeps_nobody_from_their_turn() -> None:
    clock = Clock()
    clock.rings = True
    clock.way.hurry()
    assert clock.waited() < LONGEST_SECONDS + 0.02
    clock.now += LONGEST_SECONDS / 2
    assert clock.waited() == 0
    clock.now += LONGEST_SECONDS
    clock.way.hurry()
    assert clock.waited() > 0
