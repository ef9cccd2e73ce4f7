"""A number is read by its own region's rules however it was written: prefixes abroad, words behind it, odd signs."""

from __future__ import annotations

import re
from itertools import product

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from phonenumbers import PhoneMetadata, PhoneNumberFormat

from desk.domain.identifiers import phone
from desk.domain.written_numbers import plain_number

# Far from each other, so that no prefix makes one of another.
ABROAD = ("+493012345678", "+6561234567", "+12085550142", "+6621234567", "+442079460958", "+5511912345678")
REGIONS = sorted(phonenumbers.SUPPORTED_REGIONS)
FIGURES = "0123456789"


def prefix_of(region: str) -> str:
    """What is dialled in a region before a country's code, as an expression."""
    known = PhoneMetadata.metadata_for_region(region)
    assert known is not None
    assert known.international_prefix is not None
    return known.international_prefix


def short_ones(expression: str) -> list[str]:
    """Every prefix of at most four figures that an expression allows."""
    allowed = re.compile(expression).fullmatch
    texts = ("".join(figures) for length in range(1, 5) for figures in product(FIGURES, repeat=length))
    return [text for text in texts if allowed(text)]


PREFIXES = {expression: short_ones(expression) for expression in {prefix_of(region) for region in REGIONS}}


@pytest.mark.parametrize(
    ("raw", "region", "whole"),
    [
        ("0011 65 6123 4567", "AU", "+6561234567"),
        ("0011 49 30 1234567", "AU", "+49301234567"),
        ("001 65 6123 4567", "KR", "+6561234567"),
        ("00700 65 6123 4567", "KR", "+6561234567"),
        ("001-65-6123-4567", "HK", "+6561234567"),
        ("001 65 6123 4567", "TH", "+6561234567"),
        ("001 65 6123 4567", "ID", "+6561234567"),
        ("008 65 6123 4567", "ID", "+6561234567"),
        ("001 66 2 123 4567", "SG", "+6621234567"),
        ("009 1 208 555 0142", "CO", "+12085550142"),
        ("0011 65 6123 4567 ext. 5", "AU", "+6561234567;ext=5"),
        # Switches write 00 for a plus everywhere.
        ("00 49 30 1234567", "AU", "+49301234567"),
        ("0012085550142", "TH", "+12085550142"),
        ("0049 30 1234567", "SG", "+49301234567"),
        ("0049 30 1234567", "", "+49301234567"),
    ],
)  # fmt: skip
def test_what_is_dialled_before_a_countrys_code(raw: str, region: str, whole: str) -> None:
    assert phone(raw, region) == whole


def test_every_prefix_of_every_region_leads_to_the_number_behind_it() -> None:
    wrong = [
        (region, prefix, number)
        for region in REGIONS
        for prefix in PREFIXES[prefix_of(region)]
        for number in ABROAD
        if phone(f"{prefix} {number[1:]}", region) != number
    ]
    assert len(REGIONS) > 200
    assert wrong == []


@given(st.data(), st.sampled_from(REGIONS), st.sampled_from(ABROAD))
def test_long_prefixes_too(data: st.DataObject, region: str, number: str) -> None:
    prefix = data.draw(st.from_regex(re.compile(prefix_of(region), re.ASCII), fullmatch=True))
    assert phone(f"{prefix} {number[1:]}", region) == number


def test_a_number_of_the_own_region_behind_00_is_that_number() -> None:
    for region in REGIONS:
        example = phonenumbers.example_number(region)
        whole = phonenumbers.format_number(example, PhoneNumberFormat.E164) if example else ""
        assert phone(f"00{whole[1:]}", region) == phone(whole, region)


@pytest.mark.parametrize(
    ("raw", "region", "whole"),
    [
        ("030 1234567 privat", "DE", "+49301234567"),
        ("030 1234567 (Büro)", "DE", "+49301234567"),
        ("+49 30 1234567 дом", "", "+49301234567"),
        ("030 1234567 privat ext. 5", "DE", "+49301234567;ext=5"),
        ("(208) 555-0142 cell", "US", "+12085550142"),
        ("208.555.0142 x12", "US", "+12085550142;ext=12"),
        ("0011 65 6123 4567 Amy", "AU", "+6561234567"),
        ("555-0142 home", "US", ""),
        ("234-5678 Ann", "US", ""),
        ("030 12 privat", "DE", ""),
        ("115 555 0183 work", "US", "+11155550183"),
        ("030 1234567 privat", "", "n:0301234567"),
        ("tel:030-1234567;phone-context=+49", "", "+49301234567"),
    ],
)
def test_words_behind_a_number_are_no_digits(raw: str, region: str, whole: str) -> None:
    assert phone(raw, region) == whole


@pytest.mark.parametrize(
    ("raw", "region", "whole"),
    [
        ("1-800-FLOWERS", "US", "+18003569377"),
        ("1-800-GO-FEDEX", "US", "+18004633339"),
        ("+1-800-FLOWERS", "", "+18003569377"),
        ("208 555 CALL", "US", "+12085552255"),
        ("0800 REIMANN", "DE", "+498007346266"),
        ("0800 FLOWERS", "GB", "+448003569377"),
        ("1300 FLOWER", "AU", "+611300356937"),
    ],
)
def test_letters_within_a_number_that_exists_are_digits(raw: str, region: str, whole: str) -> None:
    assert phone(raw, region) == whole


@given(
    st.sampled_from(REGIONS),
    st.sampled_from(["privat", "work", "mobile", "Büro", "Zentrale", "home", "casa", "(nach 18 Uhr)", "Ann Berg"]),
    st.sampled_from(["INTERNATIONAL", "NATIONAL"]),
)
def test_a_word_behind_any_regions_number_changes_nothing(region: str, word: str, style: str) -> None:
    example = phonenumbers.example_number(region)
    raw = phonenumbers.format_number(example, getattr(PhoneNumberFormat, style)) if example else ""
    assert phone(f"{raw} {word}", region) == phone(raw, region)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("+49\u00a030\u202f1234567", "+49 30 1234567"),
        ("030\u20111234\u2013567\u2014\u22121", "030-1234-567--1"),
        ("\u200e+49 30\u200b 1234567\u202c", "+49 30 1234567"),
        ("０３０ー１２３４", "030-1234"),
        ("٠٣٠ ١٢٣٤٥٦٧", "030 1234567"),
        ("۰۰۴۹", "0049"),
        ("(030) 1234567\n", "(030) 1234567\n"),
    ],
)
def test_signs_of_pages_and_other_scripts(written: str, plain: str) -> None:
    assert plain_number(written) == plain


def test_digits_of_other_scripts_are_the_same_number() -> None:
    assert phone("٠٠٤٩ ٣٠ ١٢٣٤٥٦٧", "DE") == "+49301234567"
    assert phone("٠٣٠ ١٢٣٤٥٦٧", "") == "n:0301234567"


@given(st.text(max_size=60))
def test_any_text_is_made_plain_once(written: str) -> None:
    plain = plain_number(written)
    assert not re.search(r"(?![0-9])\d", plain)
    assert phone(plain, "DE") == phone(written, "DE")
