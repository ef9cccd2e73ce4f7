"""What a scanned code may stand for."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desk.domain.card_codes import MOST, bare, candidates, is_checked


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ("FC-1903-0142", "FC-1903-0142"),
        ("FC19030142", "FC-1903-0142"),
        ("]C0FC19030142", "FC-1903-0142"),
        ("]A010482", "10482"),
        ("]E04006381333931", "4006381333931"),
        ("]E04006381333931", "400638133393"),
        ("]Q3010400638133393110LOT\x1d40010482", "10482"),
        ("]C100123456789012345675", "123456789012345675"),
        ("(400)10482", "10482"),
        ("036000291452", "0036000291452"),
        ("0036000291452", "36000291452"),
        (" 10482 ", "10482"),
        ("1903 0142", "1903-0142"),
    ],
)
def test_a_code_stands_for_the_number_on_the_card(code: str, number: str) -> None:
    assert number in candidates(code)


def test_the_field_that_tells_whose_it_is_comes_first() -> None:
    assert candidates("]d201040063813339311726123140010482")[0] == "10482"
    assert candidates("]C18018401234567890123456")[0] == "401234567890123456"


def test_what_is_printed_comes_first_of_a_plain_code() -> None:
    assert candidates("4006381333931")[:2] == ("4006381333931", "400638133393")


@pytest.mark.parametrize("number", ["4006381333931", "036000291452", "96385074", "00012345600012"])
def test_a_check_digit_is_known(number: str) -> None:
    assert is_checked(number)
    wrong = str((int(number[-1]) + 1) % 10)
    assert not is_checked(number[:-1] + wrong)


def test_an_order_number_has_none() -> None:
    assert not is_checked("10482")
    assert not is_checked("4006381333931x")


def test_nothing_stands_for_nothing() -> None:
    assert candidates("") == () == candidates("]C1")
    assert bare("]C1\x1d") == ""


@given(st.text(max_size=60))
@example("/")
@example("(400)\x1d")
def test_whatever_is_read_gives_few_readable_numbers(code: str) -> None:
    found = candidates(code)
    assert len(found) <= MOST
    assert len(set(found)) == len(found)
    assert all(one and one.isprintable() for one in found)
    if bare(code):
        assert bare(code) in found


@given(st.from_regex(r"\A[A-Z]{1,3}[0-9]{8}\Z"), st.sampled_from(["", "]C0", "]A0", "]Q1", "]X0"]))
def test_the_kind_of_code_makes_no_difference(number: str, kind: str) -> None:
    assert candidates(kind + number) == candidates(number)
