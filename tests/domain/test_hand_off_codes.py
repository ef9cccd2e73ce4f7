"""A code that somebody says on the phone is the one that is typed, or it is noticed."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.hand_off_codes import CONFUSABLE, LENGTH, SIGNS, SPOKEN, make, read, shown, spoken
from desk.domain.trouble import Trouble
from tests.domain.handing import draws, made_codes


def test_no_two_signs_are_taken_for_one_another() -> None:
    assert len(set(SIGNS)) == len(SIGNS)
    for alike in CONFUSABLE:
        assert len(set(alike) & set(SIGNS)) <= 1, alike
    # Every sign somebody could say instead is known to be one.
    assert set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") - set("".join(CONFUSABLE)) == {"R"}


@given(code=made_codes, between=st.sampled_from(["", " ", "-", " - ", "–", ".", "/"]), small=st.booleans())
def test_a_code_is_read_however_it_is_typed(code: str, between: str, small: bool) -> None:
    typed = between.join([code[:3], code[3:6], code[6:]])
    assert read(f" {typed.lower() if small else typed}\n") == code
    assert read(shown(code)) == code
    assert len(code) == LENGTH


@given(code=made_codes, data=st.data())
def test_one_or_two_wrong_signs_are_always_noticed(code: str, data: st.DataObject) -> None:
    places = data.draw(st.lists(st.integers(0, LENGTH - 1), min_size=1, max_size=2, unique=True))
    signs = list(code)
    for place in places:
        signs[place] = data.draw(st.sampled_from([sign for sign in SIGNS if sign != code[place]]))
    with pytest.raises(Trouble):
        read("".join(signs))


@given(code=made_codes)
def test_any_two_signs_that_changed_places_are_noticed(code: str) -> None:
    for one, other in combinations(range(LENGTH), 2):
        if code[one] != code[other]:
            signs = list(code)
            signs[one], signs[other] = signs[other], signs[one]
            with pytest.raises(Trouble):
                read("".join(signs))


@given(code=made_codes, data=st.data())
def test_a_sign_too_few_or_too_many_is_noticed(code: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, LENGTH - 1))
    for typed in (code[:place] + code[place + 1 :], code[:place] + data.draw(st.sampled_from(SIGNS)) + code[place:]):
        with pytest.raises(Trouble):
            read(typed)


@given(one=draws, other=draws)
def test_different_chances_give_different_codes(one: list[int], other: list[int]) -> None:
    codes = [make(lambda _below, rest=list(values): rest.pop()) for values in (one, other)]
    assert (codes[0] == codes[1]) == (one == other)


@given(text=st.text(max_size=80))
def test_whatever_is_typed_is_a_code_or_refused_in_words(text: str) -> None:
    said, code = "", ""
    try:
        code = read(text)
    except Trouble as wrong:
        said = wrong.title
    assert said.endswith(".") or (set(code) <= set(SIGNS) and len(code) == LENGTH)


def test_a_sign_that_is_in_no_code_is_named() -> None:
    with pytest.raises(Trouble, match="The sign “B” is in no code"):
        read("4b7")
    with pytest.raises(Trouble, match="has 9 signs, this one 3"):
        read("4F7")


def test_a_code_is_said_by_the_alphabet_of_aviation() -> None:
    assert spoken("4F7M92RL6") == "4 Foxtrot 7, Mike 9 2, Romeo Lima 6"
    assert set(SPOKEN) == {sign for sign in SIGNS if sign.isalpha()}
