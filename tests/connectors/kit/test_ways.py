"""Addresses of a person: each once, in the order they came."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.ways import each_once, places, street, ways
from connectors.records import Address, Identifier, IdentifierKind


def test_each_address_once_and_none_that_is_empty() -> None:
    found = ways(("Ann@example.com", None, "ann@EXAMPLE.com ", ""), ("030 1", 5, " ", "030 1"))
    assert [(one.kind.value, one.value) for one in found] == [
        ("email", "Ann@example.com"),
        ("phone", "030 1"),
        ("phone", "5"),
    ]


@given(st.lists(st.text(max_size=4)), st.lists(st.text(max_size=4)))
def test_none_is_lost_and_none_comes_twice(emails: list[str], phones: list[str]) -> None:
    found = ways(emails, phones)
    keys = [(one.kind, one.value.casefold()) for one in found]
    assert len(set(keys)) == len(keys)
    again = [[one.value for one in found if one.kind is kind] for kind in (IdentifierKind.EMAIL, IdentifierKind.PHONE)]
    assert ways(*again) == found


def test_of_two_spellings_the_first_stays_where_it_stood() -> None:
    email, phone = IdentifierKind.EMAIL, IdentifierKind.PHONE
    said = [(email, "Pat@example.com"), (phone, ""), (phone, "+1202"), (email, "pat@EXAMPLE.com"), (email, "b@c.de")]
    assert each_once(said) == (
        Identifier(email, "Pat@example.com"),
        Identifier(phone, "+1202"),
        Identifier(email, "b@c.de"),
    )


def test_homes_are_listed_once_in_their_order_and_none_that_says_nothing() -> None:
    here, there = Address(city="Leeds"), Address(street="1 High St", city="York")
    assert places(there, Address(), here, there) == (there, here)
    assert places(Address()) == ()


def test_a_street_is_what_its_lines_say() -> None:
    assert street(" 5 High St", None, "", 7) == "5 High St, 7"
    assert street(None, "") == ""
