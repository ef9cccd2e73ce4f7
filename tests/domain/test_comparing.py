"""Each level of each field, at its limits, from parts and not from names as written."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.comparing import (
    BY_NAME,
    FIELDS,
    UNSAID,
    compare,
    distance,
    is_alike,
    is_slip,
    is_swapped,
    mailbox,
    term_of,
)
from desk.domain.people import Face, Name, Place

WORDS = st.text("abc", max_size=7)


@cache
def edits(one: str, other: str) -> int:
    """The textbook's definition, slow and plain."""
    if not one or not other:
        return len(one) + len(other)
    kept = edits(one[1:], other[1:]) + (one[0] != other[0])
    return min(kept, edits(one[1:], other) + 1, edits(one, other[1:]) + 1)


def level(field: str, one: Face, other: Face) -> str:
    """The level's name, "" where nothing is said; the same whoever is asked first."""
    found, back = (BY_NAME[field].compare(*pair) for pair in ((one, other), (other, one)))
    assert found == back
    return "" if found == UNSAID else BY_NAME[field].levels[found]


def called(given: str = "", family: str = "", *known: str, first: str = "", parts: tuple[str, ...] = ()) -> Face:
    return Face(1, Name(given, first or given, family, known or (given,), parts or (family,)))


def at(**parts: str) -> Face:
    return Face(1, place=Place(**parts))


@given(WORDS, WORDS, st.integers(0, 7))
def test_distance_is_the_textbooks_counted_up_to_one_past_what_is_asked(one: str, other: str, most: int) -> None:
    assert distance(one, other, most) == min(edits(one, other), most + 1)


def test_a_slip_is_one_letter_in_words_of_three_and_more() -> None:
    assert is_slip("ann", "anb")
    assert is_slip("ann", "anna")
    assert is_slip("ann", "ann")
    assert not is_slip("an", "ann")
    assert not is_slip("an", "am")
    assert not is_slip("anna", "anbb")


def test_words_of_six_letters_and_more_are_alike_where_a_third_of_the_longer_differs() -> None:
    assert is_alike("abcdef", "abcdxy")
    assert is_alike("abcdef", "abcdefghi")
    assert is_alike("abcdefg", "abcdexy")
    assert not is_alike("abcdef", "abcxyz")
    assert not is_alike("abcdefg", "abcdxyz")
    assert not is_alike("abcde", "abcdef")


def test_names_are_swapped_where_both_parts_are() -> None:
    ann = Name("ann", family="lee")
    assert is_swapped(ann, Name("lee", family="ann"))
    assert not is_swapped(ann, Name("lee", family="bo"))
    assert not is_swapped(ann, Name("bo", family="ann"))
    assert not is_swapped(Name("lee", family="lee"), Name("lee", family="lee"))
    assert not is_swapped(Name(), Name())
    assert not is_swapped(Name("ann"), Name("", family="ann"))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (called(), called("ann"), ""),
        (called("ann"), called("ann", "lee"), "same"),
        (called("jen", "", "jen", "jennifer"), called("jenny", "", "jenny", "jennifer"), "nickname"),
        (called("ann", "lee"), called("lee", "ann"), "swapped"),
        (called("lee"), called("leo"), "slip"),
        (called("michael"), called("micheal"), "alike"),
        (called("michael"), called("michels"), "alike"),
        (called("maryann", first="mary"), called("mary"), "part"),
        (called("j"), called("james"), "part"),
        (called("j"), called("ann"), "different"),
        (called("ja"), called("james"), "different"),
        (called("bob"), called("james"), "different"),
    ],
)
def test_given_names(one: Face, other: Face, expected: str) -> None:
    assert level("given", one, other) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (called("ann"), called("ann", "lee"), ""),
        (called("ann", "lee"), called("lee", "ann"), ""),
        (called("ann", "lee"), called("bo", "lee"), "same"),
        (called("ann", "lee"), called("bo", "leo"), "slip"),
        (called("ann", "trevorow"), called("ann", "trefforow"), "alike"),
        (called("ann", "smithjones", parts=("smith", "jones")), called("ann", "jones"), "part"),
        (called("ann", "lee"), called("ann", "watt"), "different"),
    ],
)
def test_family_names(one: Face, other: Face, expected: str) -> None:
    assert level("family", one, other) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("", "19560409", ""),
        ("19560409", "19560409", "same"),
        ("19560409", "19560904", "swapped"),
        ("19560409", "19560408", "slip"),
        ("19560409", "19560418", "slips"),
        ("19560409", "19571418", "different"),
        ("19560409", "19770801", "different"),
    ],
)
def test_birth_dates(one: str, other: str, expected: str) -> None:
    assert level("birth", Face(1, birth=one), Face(2, birth=other)) == expected


def test_phones() -> None:
    ann, bo = Name("ann", "ann", "lee", ("ann",)), Name("bo", "bo", "lee", ("bo",))
    own = Face(1, ann, phones=("+10", "+11"))
    assert level("phone", own, Face(2, ann)) == ""
    assert level("phone", own, Face(2, ann, phones=("+99", "+11"))) == "same"
    assert level("phone", own, Face(2, phones=("+11",))) == "same"
    assert level("phone", own, Face(2, bo, phones=("+11",))) == "shared"
    assert level("phone", own, Face(2, ann, shared_phones=("+11",))) == "shared"
    crowd = Face(1, ann, shared_phones=("+77",))
    assert level("phone", crowd, Face(2, ann, shared_phones=("+77",))) == "shared"
    # For a slip of the finger only the first of each is looked at, and none that several use.
    assert level("phone", own, Face(2, ann, phones=("+20",))) == "slip"
    assert level("phone", own, Face(2, ann, phones=("+25",))) == "different"
    assert level("phone", own, Face(2, ann, phones=("+355", "+12"))) == "different"
    assert level("phone", crowd, Face(2, ann, phones=("+78",))) == "different"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((), ("ann@a.b",), ""),
        (("x@x.x", "ann@a.b"), ("ann@a.b", "y@y.y"), "same"),
        (("ann@a.b",), ("anne@a.b",), "slip"),
        (("annle@a.b",), ("annle@cc.dd",), "mailbox"),
        (("anle@a.b",), ("anle@cc.dd",), "different"),
        (("annle@a.b",), ("bobbo@cc.dd",), "different"),
    ],
)
def test_emails(one: tuple[str, ...], other: tuple[str, ...], expected: str) -> None:
    assert level("email", Face(1, emails=one), Face(2, emails=other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((), ("loyalty:shop:ab7",), ""),
        (("loyalty:shop:x", "account:crm:7"), ("loyalty:shop:y", "account:crm:7"), "same"),
        (("loyalty:shop:ab7",), ("loyalty:shop:ab8",), "slips"),
        (("loyalty:shop:ab7",), ("loyalty:shop:cd7",), "slips"),
        (("loyalty:shop:ab7",), ("loyalty:shop:cd8",), "different"),
        (("loyalty:shop:ab7", "x"), ("loyalty:shop:ab8", "y"), "slips"),
        # Machines number accounts one after the other.
        (("account:crm:71",), ("account:crm:72",), "different"),
        (("loyalty:a:7",), ("account:a:7",), "different"),
    ],
)
def test_numbers(one: tuple[str, ...], other: tuple[str, ...], expected: str) -> None:
    assert level("number", Face(1, numbers=one), Face(2, numbers=other)) == expected


def test_a_mailbox_is_what_stands_before_the_first_at_sign() -> None:
    assert mailbox(Face(1, emails=('"a@b"@c.d', "x@y.z"))) == '"a'
    assert mailbox(Face(1)) == ""


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (at(house="8"), at(house="8", street="oak"), ""),
        (at(house="8", street="oak"), at(house="8", street="oak"), "same"),
        (at(house="8", street="oak"), at(house="9", street="oak"), "street"),
        (at(street="oak"), at(street="oak"), "street"),
        (at(house="8", street="oak"), at(house="8", street="oakk"), "alike"),
        (at(house="8", street="stanley"), at(house="8", street="stenlay"), "alike"),
        (at(house="8", street="oak"), at(house="9", street="oakk"), "alike_street"),
        (at(street="oak"), at(street="oakk"), "alike_street"),
        (at(street="oak", line2="elm"), at(street="fir", line2="oak"), "crossed"),
        (at(street="oak", line2="elm"), at(street="elm", line2="fir"), "crossed"),
        (at(street="oak"), at(street="fir"), "different"),
        (at(house="8", street="oak", line2="elm"), at(house="8", street="fir", line2="elm"), "different"),
    ],
)
def test_streets(one: Face, other: Face, expected: str) -> None:
    assert level("street", one, other) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("", "oak", ""),
        ("oak", "oak", "same"),
        ("oak", "oakk", "alike"),
        ("stanley", "stenlay", "alike"),
        ("oak", "elm", "different"),
    ],
)
def test_second_lines(one: str, other: str, expected: str) -> None:
    assert level("line2", at(line2=one), at(line2=other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (at(city="dapto"), at(postcode="4223"), ""),
        (at(city="dapto", postcode="4223"), at(city="dapto", postcode="4223"), "same"),
        (at(city="dapto", postcode="4223"), at(city="perth", postcode="4223"), "postcode"),
        (at(postcode="4223"), at(city="perth", postcode="4223"), "postcode"),
        (at(city="dapto", postcode="4223"), at(city="dapto", postcode="9999"), "town"),
        (at(city="dapto"), at(city="dapto", postcode="9999"), "town"),
        (at(city="dapto", postcode="4223"), at(city="dabto", postcode="9999"), "alike"),
        (at(city="winstonhill"), at(city="wynstenhell"), "alike"),
        (at(city="dapto", postcode="4223"), at(city="perth", postcode="4224"), "alike"),
        (at(city="dapto", postcode="4223"), at(city="perth", postcode="4245"), "different"),
        (at(city="dapto"), at(city="perth"), "different"),
        (at(postcode="4223"), at(city="perth", postcode="9999"), "different"),
    ],
)
def test_towns(one: Face, other: Face, expected: str) -> None:
    assert level("town", one, other) == expected


def test_all_fields_in_their_order_and_whose_values_are_counted() -> None:
    ann = Face(1, Name("ann", "ann", "lee", ("ann",), ("lee",)), birth="19560409")
    assert compare(ann, ann) == tuple(0 if f.name in ("given", "family", "birth") else UNSAID for f in FIELDS)
    assert {f.name: term_of(f, ann) for f in FIELDS if f.term} == {"given": "ann", "family": "lee"}
    assert term_of(BY_NAME["birth"], ann) == ""
