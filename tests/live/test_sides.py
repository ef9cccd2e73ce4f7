"""Whose a number is: ours, a customer's, or one that was withheld, with no word of the phone system for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.records import Direction
from desk.live.sides import Sides, bare, is_name

SIDES = Sides("DE", ("+4969*", "reception"), ("201", "Ann Berg"))
IN, OUT, INSIDE = Direction.INBOUND, Direction.OUTBOUND, Direction.INTERNAL
HIDDEN = (
    *("Private Number", "No Caller ID", "Rufnummer unterdrückt", "Unterdrückt", "Numéro masqué", "restricted number"),
    *("Número oculto", "Numero privato", "P", "unavailable", '"Private Number" <sip:anonymous@anonymous.invalid>'),
    "sip:restricted@pbx.example",
)


@pytest.mark.parametrize("caller", HIDDEN)
@pytest.mark.parametrize("called", ["201", "sip:49690001@10.0.0.1", "sales", "reception"])
def test_who_hides_is_a_customer_without_a_number(caller: str, called: str) -> None:
    assert SIDES.told_apart(caller, called, None) == ("", bare(called), IN)


@pytest.mark.parametrize(
    ("caller", "called", "direction"),
    [
        ("anna.jensen", "201", IN),
        ("sip:anna.jensen@elsewhere.example", "sip:49690001@10.0.0.1", IN),
        ("+49 30 1234567 ext. 5", "201", IN),
        ("tel:+49-30-1234567;ext=5", "201", IN),
        ("030 1234567 Büro", "201", IN),
        ("+49 69 1234567 ext. 5", "201", INSIDE),
        ("0301234567", "sales", IN),
        ("201", "sales", INSIDE),
        ("201 (Ann)", "202", INSIDE),
        ("ext. 201", "ext. 202", INSIDE),
        ("Reception", "201", INSIDE),
        ("sip:reception@pbx.example", "202", INSIDE),
        ('"Ann" <sip:ann%20berg@pbx>', "202", IN),
        ("Ann Berg", "202", INSIDE),
        ("Ann Berg", "0301234567", OUT),
        # Nobody outside calls somebody outside through us.
        ("anna.jensen", "0301234567", OUT),
        ("+49 30 1234567", "+49 30 7654321", None),
    ],
)
def test_names_and_extensions(caller: str, called: str, direction: Direction | None) -> None:
    assert SIDES.told_apart(caller, called, None)[2] == direction


def test_whom_the_call_is_said_to_be_with_is_one_of_us() -> None:
    assert SIDES.told_apart("anna.jensen", "201", None, agent="Anna.Jensen")[2] is INSIDE


def test_what_the_system_says_goes_before() -> None:
    assert SIDES.told_apart("anna.jensen", "201", OUT) == ("201", "anna.jensen", OUT)


@given(st.sampled_from([said for said in HIDDEN if said.isascii()]), st.booleans())
def test_who_hides_is_never_one_of_us(said: str, high: bool) -> None:
    assert not SIDES.ours(said.upper() if high else said)


@given(st.text(max_size=150), st.text(max_size=30))
def test_any_text_is_one_thing(caller: str, called: str) -> None:
    other, ours, direction = SIDES.told_apart(caller, called, None)
    assert {other, ours} == {bare(caller), bare(called)}
    assert not (is_name(caller, "DE") and direction is INSIDE) or SIDES.ours(caller)
