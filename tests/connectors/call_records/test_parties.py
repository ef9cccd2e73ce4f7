"""Whose a number is, and how one number may be spelled."""

from __future__ import annotations

import phonenumbers
import pytest

from connectors.call_records.parties import Party, bare, numbering, spellings

BERLIN = numbering("DE", 6, "+49 30 9000 100, 030 9000101; 4989*", "0")


@pytest.mark.parametrize(
    ("number", "party"),
    [
        ("+49301230007", Party.OUTSIDE),
        ("0049 30 1230007", Party.OUTSIDE),
        ("+49309000100", Party.OURS),
        ("0309000100", Party.OURS),
        ("(030) 9000-101", Party.OURS),
        ("49890001", Party.OURS),
        ("+4989777777", Party.OURS),
        ("089 777777", Party.OURS),
        ("123456", Party.OURS),
        ("1234567", Party.OUTSIDE),
        ("*97", Party.OURS),
        ("s", Party.OURS),
        ("sip:ann@pbx.example", Party.OURS),
        ("sip:+49301230007@pbx.example;user=phone", Party.OUTSIDE),
        ("", Party.WITHHELD),
        ("anonymous", Party.WITHHELD),
        ("<unknown>", Party.WITHHELD),
        ("sip:anonymous@anonymous.invalid", Party.WITHHELD),
        ("Private Number", Party.WITHHELD),
        ('"Rufnummer unterdrückt" <anonymous>', Party.WITHHELD),
        ("Numéro masqué", Party.WITHHELD),
        ("+266696687", Party.WITHHELD),
        ("0", Party.OURS),
    ],
)
def test_whose_a_number_is(number: str, party: Party) -> None:
    assert BERLIN.party(number) is party


def test_without_a_list_every_long_number_is_outside() -> None:
    plain = numbering("", 4, "", "")
    assert [plain.party(number) for number in ("1234", "12345", "4989000")] == [
        Party.OURS,
        Party.OUTSIDE,
        Party.OUTSIDE,
    ]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ('"Ann" <sip:+49301@host;user=phone>', "+49301"),
        ("tel:+49-30-1;phone-context=x", "+49-30-1"),
        ("sips:101@pbx", "101"),
        (" 0301 ", "0301"),
        ('"0301"', "0301"),
    ],
)
def test_bare_numbers(written: str, number: str) -> None:
    assert bare(written) == number


def test_the_digits_for_an_outside_line_are_no_part_of_the_number() -> None:
    assert BERLIN.dialled("00301230007") == "0301230007"
    assert BERLIN.dialled("101") == "101"


@pytest.mark.parametrize(
    "written",
    [
        *("+12085550142", "12085550142", "2085550142", "0012085550142", "01112085550142"),
        *("(208) 555-0142", "208-555-0142", "208.555.0142", "+1 208-555-0142", "+1 208 555 0142", "1 (208) 555 0142"),
    ],
)
def test_a_number_is_found_in_every_spelling(written: str) -> None:
    assert written in spellings("+12085550142", "US")


@pytest.mark.parametrize("written", ["+442085550142", "+912085550142", "992085550142", "5550142", "", "anonymous"])
def test_another_number_with_the_same_end_is_another(written: str) -> None:
    assert written not in spellings("+12085550142", "US")


@pytest.mark.parametrize("text", ["+12085550142", "(208) 555-0142", "208-555-0142", "208.555.0142", "+1 208 555 0142"])
def test_what_an_index_is_asked_for(text: str) -> None:
    assert text in spellings("+12085550142", "US").texts


def test_abroad_only_international_spellings_mean_this_number() -> None:
    found = spellings("+4989123456", "US")
    assert "00 49 89 123456" in found
    assert "011 49 89 123456" in found
    assert "089 123456" not in found
    assert "089 123456" in spellings("+4989123456", "DE")
    assert "89 123456" in spellings("+4989123456", "DE")
    assert "0089 123456" in spellings("+4989123456", "DE", "0")


def test_what_is_dialled_before_a_number_depends_on_the_region() -> None:
    assert "0011 49 89 123456" in spellings("+4989123456", "AU")
    assert "0011 49 89 123456" not in spellings("+4989123456", "DE")
    assert "8 10 49 89 123456" in spellings("+4989123456", "RU")
    # Rome with a zero in front would be Australia.
    assert "0061234567" not in spellings("+39061234567", "IT")
    assert "061234567" in spellings("+39061234567", "IT")


@pytest.mark.parametrize("region", ["DE", "FR", "GB", "IT", "JP", "BR", "IN", "US"])
def test_a_national_spelling_is_one_of_them_everywhere(region: str) -> None:
    example = phonenumbers.example_number(region)
    e164 = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
    found = spellings(e164, region)
    for style in (phonenumbers.PhoneNumberFormat.NATIONAL, phonenumbers.PhoneNumberFormat.INTERNATIONAL):
        written = phonenumbers.format_number(example, style)
        assert written in found
        assert written in found.texts


def test_what_is_no_number_is_looked_for_as_it_is() -> None:
    assert spellings("101", "").texts == ("101",)
    assert spellings("101", "").ending == ""
