"""Numbers in every national style, addresses in every spelling, and values that can tell nobody apart."""

from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.records import Identifier, IdentifierKind
from desk.domain import identifiers
from desk.domain.identifiers import (
    BLOCKED_LOCAL_PARTS,
    LONGEST_TYPED,
    Normal,
    display,
    email,
    name_key,
    normalise,
    phone,
    region_of,
    sound,
)
from desk.domain.numbering import SHORTEST_PHONE


@pytest.mark.parametrize(
    "raw",
    [
        "+1 208 555 0142", "12085550142", "(208) 555-0142", "208.555.0142", "+12085550142", "0012085550142",
        "tel:+1-208-555-0142", "sip:+12085550142@pbx.example.com", "\u202a+1 208 555 0142\u202c", "２０８ ５５５"
        " ０１４２",
    ],
)  # fmt: skip
def test_one_number_in_every_style(raw: str) -> None:
    assert phone(raw, "US") == "+12085550142"


@pytest.mark.parametrize(
    "raw", ["", "anonymous", "Restricted", "112", "4711", "0000000000", "not a number", "1111111111"]
)
def test_what_is_nobodys_number(raw: str) -> None:
    assert phone(raw, "US") == ""


def test_a_number_no_plan_knows_is_the_same_with_and_without_its_countrys_code() -> None:
    assert {phone(raw, "US") for raw in ("115-555-0183", "11155550183", "+1 115 555 0183")} == {"+11155550183"}


def every_example() -> list[tuple[str, phonenumbers.PhoneNumber]]:
    """The library's own test numbers: of each region one of every type."""
    kinds = [kind for kind in vars(phonenumbers.PhoneNumberType).values() if isinstance(kind, int)]
    regions = sorted(phonenumbers.SUPPORTED_REGIONS)
    found = [(region, phonenumbers.example_number_for_type(region, kind)) for region in regions for kind in kinds]
    return [(region, number) for region, number in found if number is not None]


@pytest.mark.parametrize("style", ["E164", "INTERNATIONAL", "NATIONAL", "RFC3966"])
def test_the_librarys_own_numbers_of_every_region_and_type_in_every_style(style: str) -> None:
    written = getattr(phonenumbers.PhoneNumberFormat, style)
    examples, wrong = every_example(), []
    for region, number in examples:
        whole = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        found = phone(phonenumbers.format_number(number, written), region if style == "NATIONAL" else "")
        if found != whole and len(phonenumbers.national_significant_number(number)) >= SHORTEST_PHONE:
            wrong.append((region, whole, found))
    assert len(examples) > 1_000
    # Seven digits behind the country's code look like a number without its area, wherever that is longer.
    assert wrong == [("CA", "+13101234", "")]


def test_numbers_of_no_country_are_whole_too() -> None:
    for code in phonenumbers.COUNTRY_CODES_FOR_NON_GEO_REGIONS:
        example = phonenumbers.example_number_for_non_geo_entity(code)
        whole = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
        assert phone(whole, "US") == whole


@pytest.mark.parametrize(
    ("raw", "region", "whole"),
    [
        ("1-800-FLOWERS", "US", "+18003569377"),
        ("(800) 356-9377 x12", "US", "+18003569377;ext=12"),
        ("tel:+1-208-555-0142;ext=7", "", "+12085550142;ext=7"),
        ("+44 (0)20 7946 0958", "", "+442079460958"),
        ("0049 30 1234567", "US", "+49301234567"),
        ("(49) 30 1234567", "DE", "+49301234567"),
        ("020 7946 0958", "GB", "+442079460958"),
        ("8 (495) 123-45-67", "RU", "+74951234567"),
        ("0170 1234567", "DE", "+491701234567"),
        ("06 1234 5678", "IT", "+390612345678"),
        ("4002", "NU", "+6834002"),
        ("+683 4002", "US", "+6834002"),
        ("4711", "DE", ""),
        ("110", "DE", ""),
    ],
)
def test_extensions_letters_trunk_prefixes_and_short_plans(raw: str, region: str, whole: str) -> None:
    assert phone(raw, region) == whole


def test_a_number_without_its_area_tells_nobody_apart() -> None:
    assert phone("555-0142", "US") == ""


def test_an_extension_is_a_line_of_its_own() -> None:
    assert phone("+49 30 1234567 ext. 12", "DE") == "+49301234567;ext=12"


def test_without_a_country_the_digits_stand_for_themselves() -> None:
    assert phone("030 1234567", "") == "n:0301234567"
    assert phone("030 1234567", "DE") == "+49301234567"


@pytest.mark.parametrize(
    ("raw", "normal"),
    [
        ("IAN47@ADVENTURE-WORKS.COM", "ian47@adventure-works.com"),
        ("mailto:Ann+news@Example.com ", "ann+news@example.com"),
        ("<b@exämple.com>", "b@exämple.com"),
        ("b@xn--exmple-cua.com", "b@exämple.com"),
        ("test@example.com", ""),
        ("no-reply@example.com", ""),
        ("nobody here", ""),
        ("a@b@c.com", ""),
    ],
)
def test_addresses(raw: str, normal: str) -> None:
    assert email(raw) == normal


def test_an_account_number_is_unique_within_its_scope_only() -> None:
    own = normalise(Identifier(IdentifierKind.ACCOUNT, " 77 "), "crm", "")
    shared = normalise(Identifier(IdentifierKind.ACCOUNT, "77", "group"), "crm", "")
    assert own == Normal(IdentifierKind.ACCOUNT, "77", "crm")
    assert shared == Normal(IdentifierKind.ACCOUNT, "77", "group")
    assert normalise(Identifier(IdentifierKind.ACCOUNT, "N/A"), "crm", "") is None


def test_names_are_compared_without_titles_accents_case_and_order() -> None:
    assert name_key("Dr. José García-Núñez") == name_key("GARCIA NUNEZ, Jose") == "garcia jose nunez"
    assert name_key("李 娜") == name_key("娜 李")
    assert name_key(" ... ") == ""
    assert name_key("प्रिया शर्मा") == name_key("शर्मा प्रिया")
    assert len(name_key("प्रिया शर्मा").split()) == 2


@pytest.mark.parametrize("number", ["+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253"])
def test_words_on_a_keypad_are_no_numbers(number: str) -> None:
    assert [phone(number, region) for region in ("", "US", "CN")] == ["", "", ""]
    assert phone(f"sip:{number}@lines.example", "") == ""


def test_a_number_is_shown_in_its_international_style() -> None:
    assert display(Normal(IdentifierKind.PHONE, "+12085550142")) == "+1 208-555-0142"


@given(st.text(max_size=40), st.sampled_from(["", "US", "DE", "GB"]))
def test_any_text_is_taken_without_complaint_and_normal_forms_are_stable(raw: str, region: str) -> None:
    value = phone(raw, region)
    if value.startswith("+"):
        assert phone(value, region) == value
    address = email(raw)
    assert address == "" or email(address) == address
    assert name_key(name_key(raw)) == name_key(raw)


@pytest.mark.parametrize("raw", ["555-0142", "112", "0000000"])
def test_a_number_nobody_owns_is_no_identifier(raw: str) -> None:
    assert normalise(Identifier(IdentifierKind.PHONE, raw), "crm", "US") is None


def test_phones_and_addresses_are_unique_everywhere_whatever_scope_a_source_names() -> None:
    phoned = normalise(Identifier(IdentifierKind.PHONE, "(208) 555-0142", "crm"), "crm", "us")
    mailed = normalise(Identifier(IdentifierKind.EMAIL, "Ann@Example.com", "crm"), "crm", "")
    assert phoned == Normal(IdentifierKind.PHONE, "+12085550142", "")
    assert mailed == Normal(IdentifierKind.EMAIL, "ann@example.com", "")
    assert normalise(Identifier(IdentifierKind.EMAIL, "nobody here"), "crm", "") is None


def test_a_country_code_without_a_plus_counts_only_with_its_own_country() -> None:
    assert phone("4930 1234567", "DE") == "+49301234567"
    assert phone("11155550183", "GB") == "n:11155550183"
    assert phone("+11155550183", "DE") == "+11155550183"


@pytest.mark.parametrize(
    ("digits", "value"), [("0301234", "n:0301234"), ("030123", ""), ("7" * 9, ""), ("12" * 11, "")]
)
def test_digits_without_a_country_have_a_shortest_and_a_longest(digits: str, value: str) -> None:
    assert phone(digits, "") == value


def test_the_longest_number_without_a_country_has_twenty_digits() -> None:
    assert phone("12345678901234567890", "") == "n:12345678901234567890"
    assert phone("123456789012345678901", "") == ""


def test_digits_of_a_phone_are_there_for_searching_and_of_nothing_else() -> None:
    assert Normal(IdentifierKind.PHONE, "+49301234567;ext=12").digits == "49301234567"
    assert Normal(IdentifierKind.ACCOUNT, "4711", "crm").digits == ""


def test_what_is_typed_is_made_printable_and_at_most_a_long_line() -> None:
    assert sound("a\tb\u200bc") == "a bc"
    assert sound("x" * (LONGEST_TYPED + 1)) == "x" * LONGEST_TYPED
    assert sound("half \ud800 sign") == "half ? sign"
    assert sound("naïve 娜") == "naïve 娜"


def test_identifiers_that_are_no_phone_in_a_known_country_are_shown_as_they_are() -> None:
    assert display(Normal(IdentifierKind.PHONE, "n:0301234567")) == "0301234567"
    assert display(Normal(IdentifierKind.ACCOUNT, "n:7", "crm")) == "7"
    assert display(Normal(IdentifierKind.PHONE, "+49301234567;ext=12")) == "+49 30 1234567 ext. 12"
    assert display(Normal(IdentifierKind.PHONE, "nonsense")) == "nonsense"


def test_the_country_of_a_number() -> None:
    assert region_of("+49301234567") == "DE"
    assert region_of("+12085550142") == "US"
    assert region_of("n:0301234567") == ""
    assert region_of("+999123") == ""


PARTS = st.lists(st.sampled_from([*"aZ09_.-+'\u212a\u00e9", "xn--", "test", "local", "com", "x" * 40]), max_size=6).map(
    "".join
)


@given(
    local=PARTS, domain=st.lists(PARTS, min_size=1, max_size=4).map(".".join), around=st.sampled_from(["", " ", "<"])
)
def test_an_ordinary_address_is_read_as_by_all_the_rules_there_are(local: str, domain: str, around: str) -> None:
    raw = f"{around}{local}@{domain}"
    by_rules = identifiers._checked_parts(raw.strip().strip("<"))
    plain = identifiers._plain_address(raw.strip().strip("<"))
    if plain == "":
        assert by_rules[0] in BLOCKED_LOCAL_PARTS
    elif plain is not None:
        assert tuple(plain.split("@")) == by_rules


def test_most_addresses_are_ordinary() -> None:
    for text in ("Ann.Lee+shop@mail.example-shop.co.uk", "a_b-c@x1.de", "9@9.io"):
        assert identifiers._plain_address(text) == text.lower()
    for text in (
        "ann@shop.local",
        "ann@localhost",
        "a..b@x.de",
        ".a@x.de",
        "a@-x.de",
        "a@x.d",
        "é@x.de",
        "a" * 65 + "@x.de",
    ):
        assert identifiers._plain_address(text) is None
