"""The small parts everything else stands on: troubles in words, and numbers that stand for texts."""

from __future__ import annotations

from desk.domain.touches import number_for
from desk.domain.trouble import Trouble


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
