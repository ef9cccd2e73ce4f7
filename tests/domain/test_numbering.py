"""What is taken for E.164 at a glance is what all the rules there are would have made of it."""

from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.kit.withheld import SPELLED_ON_A_KEYPAD
from desk.domain.identifiers import phone
from desk.domain.numbering import SHORTEST_PHONE, stands_whole

CODES = sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE)
REGIONS = ["", "US", "CA", "GB", "DE", "IT", "AR", "MX", "001", "xx"]


def by_the_rules(raw: str, region: str) -> str:
    """What the library makes of a number: one with a scheme before it is never taken as it stands."""
    assert not stands_whole(f"tel:{raw}")
    return phone(f"tel:{raw}", region)


@settings(max_examples=1_500)
@given(st.sampled_from(CODES), st.text("0123456789", max_size=16), st.sampled_from(REGIONS))
def test_any_digits_behind_any_countrys_code(code: int, digits: str, region: str) -> None:
    raw = f"+{code}{digits}"
    assert phone(raw, region) == by_the_rules(raw, region)


@given(st.sampled_from(CODES), st.sampled_from("0123456789"), st.integers(1, 17), st.sampled_from(REGIONS))
def test_one_digit_over_and_over_and_behind_a_prefix(code: int, digit: str, length: int, region: str) -> None:
    for raw in (f"+{code}{digit * length}", f"+{code}0{digit * length}", f"+{code}{digit}{'70' * length}"):
        assert phone(raw, region) == by_the_rules(raw, region)


@given(st.text("+0123456789 ()-.\n\u202a\u0661\uff12x;", max_size=18), st.sampled_from(REGIONS))
def test_what_is_written_otherwise_is_never_taken_as_it_stands(raw: str, region: str) -> None:
    if stands_whole(raw) and raw not in SPELLED_ON_A_KEYPAD:
        assert phone(raw, region) == by_the_rules(raw, region) == raw


def examples() -> list[str]:
    """The library's own mobile and fixed-line numbers of every region."""
    kinds = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE)
    found = [phonenumbers.example_number_for_type(r, kind) for r in phonenumbers.SUPPORTED_REGIONS for kind in kinds]
    return [phonenumbers.format_number(one, phonenumbers.PhoneNumberFormat.E164) for one in found if one is not None]


def test_ordinary_numbers_of_nearly_all_regions_stand_as_they_are() -> None:
    held = examples()
    assert len([raw for raw in held if stands_whole(raw)]) > 0.9 * len(held)


@pytest.mark.parametrize("raw", ["+12085550142", "+442079460958", "+390612345678", "+491701234567", "+80012345678"])
def test_a_number_that_stands_is_given_back(raw: str) -> None:
    assert stands_whole(raw)
    assert phone(raw, "FR") == raw


@pytest.mark.parametrize(
    "raw",
    ["", "+", "12085550142", "+1 2085550142", "+120855501", "+112085550142", "+0012085550142", "+99912345678",
     "+4402079460958", "+17777777777", "+6834002", "+12085550142\n", "+1208555014２"],
)  # fmt: skip
def test_all_others_are_looked_at_by_all_the_rules(raw: str) -> None:
    assert not stands_whole(raw)


def test_no_number_that_stands_is_a_short_one() -> None:
    assert all(len(raw) > SHORTEST_PHONE + 1 for raw in examples() if stands_whole(raw))
