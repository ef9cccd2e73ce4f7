"""Which letters of an answer were typed, and whether more match than are shown."""

from __future__ import annotations

import pytest

from desk.services.finding import found_answer, number_marks, word_marks
from desk.store.finding import Hit


def shown(text: str, marks: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in marks]


@pytest.mark.parametrize(
    ("name", "typed", "marked"),
    [
        ("José García-Núñez", ["garcia", "jos"], ["Jos", "García"]),
        ("Ann Ann Lee", ["ann"], ["Ann"]),
        ("Anna Ann", ["ann", "anna"], ["Anna", "Ann"]),
        ("Groß", ["gros"], ["Groß"]),
        ("Bo Ray", ["lee"], []),
        ("", ["lee"], []),
        ("O'Brien", ["bri"], ["Bri"]),
    ],
)
def test_typed_words_are_marked_where_words_begin(name: str, typed: list[str], marked: list[str]) -> None:
    assert shown(name, word_marks(name, typed)) == marked


@pytest.mark.parametrize(
    ("why", "typed", "marked"),
    [
        ("phone +44 1632 960123", "9601", ["9601"]),
        ("phone +44 1632 960123", "32-96", ["32 96"]),
        ("phone +44 1632 960123", "01632 96", ["1632 96"]),
        ("phone +44 1632 960123", "777", []),
        ("e-mail Ann@example.org", "ann@EX", ["Ann@ex"]),
        ("order so-10482", "SO-104", ["so-104"]),
        ("order so-10482", "", []),
        ("also called İlkay", "İ", []),
    ],
)
def test_a_typed_number_is_marked_however_it_is_grouped(why: str, typed: str, marked: list[str]) -> None:
    assert shown(why, number_marks(why, typed)) == marked


def hit(why: str, detail: str, name: str = "Ann Lee", customer_id: int = 1) -> Hit:
    return Hit(customer_id, name, "+442079460123", "ann@example.org", why, detail, 3, None)


def test_who_is_found_by_name_says_how_they_are_reached() -> None:
    (found,) = found_answer(" ann ", "ann", [hit("name", "")], 20).hits
    assert found.why == "+44 20 7946 0123 · ann@example.org"
    assert (shown(found.name, found.name_marks), found.why_marks) == (["Ann"], ())


def test_who_is_found_by_another_name_or_nearly_says_so() -> None:
    called, near = found_answer("an gray", "an gray", [hit("called", "Ann Gray"), hit("near", "")], 20).hits
    assert called.why == "also called Ann Gray"
    assert shown(called.why, called.why_marks) == ["An", "Gray"]
    assert near.why == "much like what you typed"


def test_digits_are_marked_in_the_number_and_words_beside_them_in_the_name() -> None:
    (alone,) = found_answer("9460", "9460", [hit("phone", "+442079460123")], 20).hits
    assert (shown(alone.why, alone.why_marks), alone.name_marks) == (["946 0"], ())
    (both,) = found_answer("lee 0123", "lee 0123", [hit("phone", "+442079460123")], 20).hits
    assert (shown(both.why, both.why_marks), shown(both.name, both.name_marks)) == (["0123"], ["Lee"])


@pytest.mark.parametrize(("held", "limit", "more"), [(3, 3, False), (4, 3, True), (0, 3, False)])
def test_an_answer_says_whether_more_match(held: int, limit: int, more: bool) -> None:
    answer = found_answer("x", "x", [hit("name", "", customer_id=n) for n in range(held)], limit)
    assert (len(answer.hits), answer.more, answer.text) == (min(held, limit), more, "x")
