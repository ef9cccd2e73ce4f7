"""A key's recovery code can be copied by hand, and a slip of the pen is noticed."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.keys import KEY_BYTES, Key, WrongCode, read_code

RAW = st.binary(min_size=KEY_BYTES, max_size=KEY_BYTES)
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(RAW)
def test_a_code_is_read_back_however_it_is_written(raw: bytes) -> None:
    key = Key(raw)
    assert read_code(key.code()) == key
    assert read_code(key.code().lower().replace("-", " ")).reveal() == raw
    assert read_code("\n".join(key.code().replace("0", "o").replace("1", "l").split("-"))) == key


@given(RAW, st.data())
def test_one_wrong_sign_is_noticed(raw: bytes, data: st.DataObject) -> None:
    signs = Key(raw).code()
    at = data.draw(st.sampled_from([n for n, sign in enumerate(signs) if sign != "-"]))
    other = data.draw(st.sampled_from([sign for sign in SIGNS if sign != signs[at]]))
    with pytest.raises(WrongCode, match="wrong"):
        read_code(signs[:at] + other + signs[at + 1 :])


@given(RAW, st.data())
def test_two_signs_that_changed_places_are_noticed(raw: bytes, data: st.DataObject) -> None:
    signs = Key(raw).code().replace("-", "")
    places = [n for n in range(len(signs) - 1) if signs[n] != signs[n + 1]]
    at = data.draw(st.sampled_from(places)) if places else None
    if at is not None:
        with pytest.raises(WrongCode):
            read_code(signs[:at] + signs[at + 1] + signs[at] + signs[at + 2 :])


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "56 signs; this has 0"), ("ABCD", "this has 4"), ("U" * 56, "“U”"), ("é" * 56, "has “É” in it")],
)
def test_what_is_no_code_is_said(typed: str, said: str) -> None:
    with pytest.raises(WrongCode, match=said):
        read_code(typed)


@given(RAW, RAW)
def test_keys_are_told_apart_by_their_names(raw: bytes, other: bytes) -> None:
    one, two = Key(raw), Key(other)
    assert (one == two) == (raw == other) == (one.name == two.name)
    assert len({one, two}) == (1 if raw == other else 2)
    assert one != raw


@given(RAW)
def test_a_key_goes_to_another_process_and_never_shows_itself(raw: bytes) -> None:
    key = Key(raw)
    sent: Key = pickle.loads(pickle.dumps(key))
    assert (sent, sent.name) == (key, key.name)
    for shown in (repr(key), str(key), f"{key}", repr([key]), key.name):
        assert key.code() not in shown
        assert raw.hex() not in shown


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_key_has_one_length(length: int) -> None:
    with pytest.raises(ValueError, match="length"):
        Key(b"x" * length)
