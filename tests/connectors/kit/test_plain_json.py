"""JSON is read fast, and never otherwise than the standard library reads it; equal data has one spelling."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.kit.file_rows import decode_json
from connectors.kit.plain_json import canonical, digest, no_constant, parsed

JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)
WRITTEN = JSON.flatmap(
    lambda value: st.builds(
        lambda ascii_only, spaced: json.dumps(value, ensure_ascii=ascii_only, indent=1 if spaced else None),
        st.booleans(),
        st.booleans(),
    )
)
ODD = [
    b"-0", b"-0.0", b"1e5", b"1E400", b"1e99999999999999999999", b"0.10", b"18446744073709551616",
    b"-9223372036854775809", b"9" * 400, b"9" * 5000, b"NaN", b"[-Infinity]", b"01", b"1.", b"+1", b'"a\tb"', b'"\x7f"',
    b'"\\ud800"', b'"\\ud83d\\ude00"', b'"\\udc00\\ud800"', b'"\xff"', b'{"\xff":1}', b'"\xed\xa0\x80"',
    b"\xef\xbb\xbf1", b"\xff\xfe1\x00", '{"a": 1}'.encode("utf-16"), b'{"a":1,"a":2}', b'{"b":1,"a":2,"b":3}', b"[1,]",
    b'{"a":1,}', b"[]x", b"[1 2]", b"", b" ", b"tru", b"{1:2}", b"\x0b1", b'"\\x"', b'"', b"[" * 5000 + b"]" * 5000,
]  # fmt: skip


def by_the_standard_library(text: bytes) -> Any:
    return json.loads(text, parse_float=Decimal, parse_constant=no_constant)


def outcome(read: Any, text: bytes) -> tuple[str, str]:
    """What reading comes to: the value with its types, or the kind of error and its words."""
    try:
        return "value", repr(read(text))
    except (ValueError, ArithmeticError, RecursionError) as error:
        return type(error).__name__, str(error)


def check(text: bytes) -> None:
    slowly = outcome(by_the_standard_library, text)
    assert outcome(lambda told: parsed(told, lambda: by_the_standard_library(told)), text) == slowly


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_text_is_read_as_the_standard_library_reads_it(text: bytes) -> None:
    check(text)


@settings(max_examples=300, deadline=None)
@given(WRITTEN, st.data())
def test_any_text_is_read_as_the_standard_library_reads_it(written: str, data: st.DataObject) -> None:
    text = bytearray(written.encode("utf-8", "surrogatepass"))
    check(bytes(text))
    # And so is what a slip has made of it.
    place = data.draw(st.integers(0, len(text) - 1))
    text[place : place + data.draw(st.integers(0, 2))] = data.draw(
        st.sampled_from([b"", b"\x00", b"\xff", b'"', b"\\", b",", b"e", b"-", b"0", b"]", b"{"])
    )
    check(bytes(text))


def test_the_fast_reader_leaves_no_trace_in_an_error_of_the_slow_one() -> None:
    def refuse() -> None:
        raise LookupError

    with pytest.raises(LookupError) as caught:
        parsed(b"{", refuse)
    assert caught.value.__context__ is None


@pytest.mark.parametrize(
    ("blob", "encoding", "value", "reason"),
    [
        (b'{"a": 1.50}\r\n', "utf-8", {"a": Decimal("1.50")}, ""),
        (b'{"a": "\xe9"}\n', "cp1252", {"a": "é"}, ""),
        (b'{"a": "\xe9"}\n', "utf-8", None, "Its byte 8 is not UTF-8."),
        (b'{"a": NaN}\n', "utf-8", None, "It holds a number that cannot be used."),
        (b'{"a": 1e99999999999999999999}', "utf-8", None, "It holds a number that cannot be used."),
        (b'{"a" 1}\n', "utf-8", None, "It is not JSON: expecting ':' delimiter at character 6."),
        (b'{"a": "\\ud800"}', "utf-8", {"a": "\ud800"}, ""),
        (b"[" * 100_000, "utf-8", None, "It is nested too deeply."),
    ],
)
def test_a_line_is_read_or_refused_with_a_reason(blob: bytes, encoding: str, value: Any, reason: str) -> None:
    found, why = decode_json(blob, encoding)
    assert (found, why.startswith(reason), bool(why)) == (value, True, bool(reason))


@settings(deadline=None)
@given(JSON)
def test_equal_data_has_one_spelling(value: Any) -> None:
    def turned(one: Any) -> Any:
        if isinstance(one, dict):
            return {name: turned(one[name]) for name in reversed(one)}
        return [turned(part) for part in one] if isinstance(one, list) else one

    assert canonical(turned(value)) == canonical(value)
    assert digest(turned(value)) == digest(value)


def test_a_change_has_another_spelling() -> None:
    spelt = [canonical(one) for one in ({"a": 1}, {"a": 2}, {"b": 1}, {"a": [1]}, {"a": None}, {"a": "\ud800"})]
    assert len(set(spelt)) == len(spelt)
