"""What is sealed is read with its key alone, and only as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given as law
from hypothesis import strategies as st

from desk.store.envelope import Unreadable, seal, unseal

KEY, OTHER = b"k" * 32, b"o" * 32
SECRET = "Ann Lee wants the blue vase. " * 400


def test_a_text_comes_back_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    for text in ("", "ä“\0”", SECRET):
        assert unseal(seal(text, KEY, tmp_path), KEY, tmp_path) == text
    assert list(tmp_path.iterdir()) == []


def test_nothing_of_it_can_be_read_and_the_same_text_never_looks_the_same(tmp_path: Path) -> None:
    first, second = seal(SECRET, KEY, tmp_path), seal(SECRET, KEY, tmp_path)
    assert b"blue vase" not in first
    assert not first.startswith(b"SQLite")
    assert first[:4096] != second[:4096]


@pytest.fixture(scope="module")
def aside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("aside")


@pytest.fixture(scope="module")
def whole(aside: Path) -> bytes:
    return seal(SECRET, KEY, aside)


@law(place=st.integers(0, 16_383), bit=st.integers(0, 7))
def test_one_changed_bit_is_noticed(aside: Path, whole: bytes, place: int, bit: int) -> None:
    changed = bytearray(whole)
    changed[place] ^= 1 << bit
    with pytest.raises(Unreadable):
        unseal(bytes(changed), KEY, aside)


def test_another_key_and_what_was_never_sealed_open_nothing(aside: Path, whole: bytes) -> None:
    for body, key in ((whole, OTHER), (whole[:4096], KEY), (b"", KEY), (b"SQLite format 3\0" + bytes(4080), KEY)):
        with pytest.raises(Unreadable):
            unseal(body, key, aside)
    assert list(aside.iterdir()) == []
