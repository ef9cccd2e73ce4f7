"""A scanner is told from a person who types, whatever the pace of either."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.domain.scanning import GAP_SECONDS, LEAST_SIGNS, Burst, Wedge

CODES = st.text("ABCDEFXYZ0123456789-#]", min_size=LEAST_SIGNS, max_size=40)
QUICK = st.floats(0.0, GAP_SECONDS * 0.98)
SLOW = st.floats(GAP_SECONDS * 1.02, 2.0)


def typed(burst: Burst, signs: str, gaps: list[float], at: float = 100.0) -> float:
    """Strike these keys, so long after each other; when the last came."""
    for sign, gap in zip(signs, gaps, strict=True):
        at += gap
        burst.press(sign, at)
    return at


@given(st.data(), CODES)
def test_a_burst_that_enter_ends_is_the_whole_code(data: st.DataObject, code: str) -> None:
    burst = Burst()
    before = data.draw(st.text("abc123", max_size=6))
    at = typed(burst, before, data.draw(st.lists(SLOW, min_size=len(before), max_size=len(before))))
    # Between what was typed and the scan somebody took the scanner into the hand.
    at = typed(burst, code[0], [data.draw(SLOW)], at)
    at = typed(burst, code[1:], data.draw(st.lists(QUICK, min_size=len(code) - 1, max_size=len(code) - 1)), at)
    assert burst.is_scan(at + data.draw(QUICK))
    assert burst.take() == code
    assert burst.signs == ""


@given(st.data(), CODES)
def test_slow_typing_stays_typing(data: st.DataObject, text: str) -> None:
    burst = Burst()
    at = typed(burst, text, data.draw(st.lists(SLOW, min_size=len(text), max_size=len(text))))
    assert not burst.is_scan(at + data.draw(QUICK))
    assert burst.signs == text[-1]


@given(st.data(), CODES)
def test_one_pause_within_it_is_no_scan_of_the_whole(data: st.DataObject, code: str) -> None:
    cut = data.draw(st.integers(1, len(code) - 1))
    gaps = data.draw(st.lists(QUICK, min_size=len(code), max_size=len(code)))
    gaps[cut] = data.draw(SLOW)
    burst = Burst()
    typed(burst, code, gaps)
    assert burst.signs == code[cut:]


@given(CODES, SLOW)
def test_enter_that_comes_late_is_a_persons(code: str, late: float) -> None:
    burst = Burst()
    at = typed(burst, code, [0.01] * len(code))
    assert not burst.is_scan(at + late)


def test_two_keys_struck_together_are_no_scan() -> None:
    burst = Burst()
    at = typed(burst, "0142", [0.2, 0.01, 0.01, 0.01])
    assert not burst.is_scan(at + 0.01)


def test_a_key_that_is_held_down_is_no_scan() -> None:
    burst = Burst()
    at = 0.0
    for place in range(30):
        at += 0.03
        burst.press("7", at, held=place > 0)
    assert not burst.is_scan(at + 0.01)


def test_a_clock_that_goes_back_begins_anew() -> None:
    burst = Burst()
    at = typed(burst, "12345678", [0.01] * 8)
    assert not burst.is_scan(at - 5)


@given(CODES, st.sampled_from(["~", "\x02", "##"]), st.sampled_from(["", "~", "\x03"]))
def test_what_a_scanner_sends_around_a_code_is_none_of_it(code: str, prefix: str, suffix: str) -> None:
    burst = Burst(Wedge(prefix, suffix))
    sent = prefix + code + suffix
    at = typed(burst, sent, [0.01] * len(sent))
    assert burst.begins_with_prefix()
    assert burst.is_scan(at + 0.01)
    assert burst.ends_by_suffix() == bool(suffix)
    assert burst.take() == code


def test_a_prefix_makes_a_short_code_a_scan_and_alone_is_none() -> None:
    burst = Burst(Wedge("~"))
    at = typed(burst, "~12", [0.01] * 3)
    assert burst.is_scan(at)
    burst.drop()
    at = typed(burst, "~", [0.01])
    assert burst.begins_with_prefix()
    assert not burst.is_scan(at)


def test_a_suffix_alone_ends_a_burst() -> None:
    burst = Burst(Wedge("", "#"))
    typed(burst, "104821", [0.01] * 6)
    assert not burst.ends_by_suffix()
    burst.press("#", 100.07)
    assert burst.ends_by_suffix()
