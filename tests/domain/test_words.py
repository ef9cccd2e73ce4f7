"""The small parts everything else stands on: troubles in words, and numbers that stand for texts."""

from __future__ import annotations

from desk.domain.journey_words import orders_of
from desk.domain.touches import first_part, number_for
from desk.domain.trouble import Trouble
from tests.touches import DAY, HOUR, event, touch


def test_a_trouble_says_what_is_wrong_and_what_to_do() -> None:
    trouble = Trouble("The disk is full.", "Free some space.")
    assert (trouble.title, trouble.advice, str(trouble)) == (
        "The disk is full.",
        "Free some space.",
        "The disk is full. Free some space.",
    )
    assert str(Trouble("The disk is full.", "")) == "The disk is full."


def test_a_text_has_the_same_number_on_every_machine_and_never_none() -> None:
    assert number_for("order:10482") == 58_022_791_170_393_095
    assert number_for("half \ud800") == number_for("half ?")
    assert len({number_for(str(n)) for n in range(1000)}) == 1000
    assert all(0 < number_for(str(n)) <= 1 << 56 for n in range(1000))


def test_the_first_part_of_a_record_is_its_earliest_touch() -> None:
    touches = [event(1, DAY, 7, 2), event(1, HOUR, 7, 3), event(2, 0, 7), event(1, HOUR, 7, 4)]
    assert first_part(touches, 1) == 3
    assert first_part(touches, 2) == 0
    assert first_part(touches, 3) == 0


def test_orders_are_those_of_order_events_alone() -> None:
    assert orders_of([touch(1, 0, about=(5,)), event(2, HOUR, 7), event(3, DAY, 8, 1)]) == {7, 8}
    assert orders_of([touch(1, 0, about=(5,))]) == set()
