"""Why two are alike, in words."""

from __future__ import annotations

import pytest

from desk.domain.people import Face
from desk.domain.reasons import said


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("19560409", "19560801", "different birth day"),
        ("19560409", "19570409", "different birth year"),
        ("19560409", "19561231", "different birth day"),
    ],
)
def test_birth_dates_differ_in_the_year_or_in_the_day(one: str, other: str, words: str) -> None:
    assert said("birth", "different", Face(1, birth=one), Face(2, birth=other)) == words


def test_whatever_else_is_said_does_not_depend_on_the_two() -> None:
    ann, bo = Face(1, birth="19560409"), Face(2, birth="19770801")
    assert said("birth", "same", ann, bo) == "same birth date"
    assert said("phone", "different", ann, bo) == "different phone"
