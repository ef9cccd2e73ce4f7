"""Answers to FETCH as servers write them."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.imap.answers import fetched
from connectors.imap.mailbox import _RUBBISH


def test_items_are_read_in_any_order_with_literals_and_lists() -> None:
    data = [
        (b'1 (FLAGS (\\Seen $Junk) BODY[HEADER.FIELDS (FROM "TO")] {5}', b"a)(\x00\n"),
        b' UID 7 INTERNALDATE "02-Mar-2026 09:00:00 +0000")',
        b'2 (UID 8 BODYSTRUCTURE (("text" "plain" NIL NIL NIL "7bit" 3)("a" "b\\"\\\\c" NIL) "mixed"))',
    ]
    first, second = fetched(data)[7], fetched(data)[8]
    assert first[b"FLAGS"] == [b"\\Seen", b"$Junk"]
    assert first[b'BODY[HEADER.FIELDS (FROM "TO")]'] == b"a)(\x00\n"
    assert first[b"INTERNALDATE"] == b"02-Mar-2026 09:00:00 +0000"
    text, other = [b"text", b"plain", None, None, None, b"7bit", b"3"], [b"a", b'b"\\c', None]
    assert second[b"BODYSTRUCTURE"] == [text, other, b"mixed"]


def test_literals_within_a_list_stand_where_they_stood() -> None:
    data = [
        (b'1 (UID 1 BODYSTRUCTURE ("image" "png" ("name" {4}', b"a(.p"),
        (b') NIL NIL "base64" 9) BODY[1]<0> {2}', b"hi"),
        b")",
    ]
    said = fetched(data)[1]
    assert said[b"BODYSTRUCTURE"] == [b"image", b"png", [b"name", b"a(.p"], None, None, b"base64", b"9"]
    assert said[b"BODY[1]<0>"] == b"hi"


def test_what_is_told_unasked_is_no_answer() -> None:
    assert fetched([b"3 (FLAGS (\\Seen))", b"1 (UID 2 FLAGS ())"]) == {2: {b"UID": b"2", b"FLAGS": []}}


@pytest.mark.parametrize("data", [[b"1 (UID 2 FLAGS (("], [b"1 (UID 2 FLAGS)"], [(b"1 (UID 2 BODY[1] {3}", b"abc")]])
def test_a_broken_answer_is_told(data: list[object]) -> None:
    with pytest.raises((ValueError, IndexError)):
        fetched(data)


@given(st.lists(st.binary(max_size=60), max_size=4))
def test_rubbish_says_nothing_or_is_told_as_such(lines: list[bytes]) -> None:
    # Whatever else it stumbles over is taken for an answer that cannot be read.
    with suppress(*_RUBBISH):
        assert all(b"UID" in said for said in fetched(lines).values())
