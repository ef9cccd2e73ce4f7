"""Finding a number at a source that keeps numbers as people typed them."""

from __future__ import annotations

import re

import pytest

from connectors.kit.phones import like_pattern, own_numbers, same_number

BERLIN = "+49301230007"
DENVER = "+13035550123"


def liked(written: str, number: str) -> bool:
    return re.fullmatch(like_pattern(number).replace("%", ".*"), written) is not None


@pytest.mark.parametrize(
    ("written", "number", "region"),
    [
        ("+49301230007", BERLIN, ""),
        ("+49 (0)30 123-0007", BERLIN, ""),
        ("030 / 123 00 07", BERLIN, "DE"),
        ("0049 30 1230007", BERLIN, "DE"),
        ("030 1230007", BERLIN, ""),
        ("(303) 555-0123", DENVER, "US"),
        ("1-303-555-0123", DENVER, "US"),
        ("303.555.0123", DENVER, ""),
    ],
)
def test_the_same_number_is_found_however_it_is_written(written: str, number: str, region: str) -> None:
    assert liked(written, number)
    assert same_number(written, number, region)


@pytest.mark.parametrize(
    ("written", "number", "region"),
    [
        ("030 1230008", BERLIN, "DE"),
        ("030 1230007", DENVER, "DE"),
        # The same digits in another country are another phone.
        ("030 1230007", BERLIN, "FR"),
        ("+1 301 230 0007", BERLIN, ""),
        ("1230007", BERLIN, ""),
        ("", BERLIN, "DE"),
        ("call me", BERLIN, "DE"),
        # Too few digits to tell people apart.
        ("110", "+49110", ""),
    ],
)
def test_another_number_is_not(written: str, number: str, region: str) -> None:
    assert not same_number(written, number, region)


def test_own_numbers_are_read_as_people_of_the_country_write_them() -> None:
    assert own_numbers("030 1230007; +1 303-555-0123,\n, 12", "DE") == ("49301230007", "13035550123", "4912")
    assert own_numbers("", "DE") == ()
