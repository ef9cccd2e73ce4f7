"""What is looked for in texts: all words, words together, and words that must not be there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.plain_text import fold, words_in
from desk.domain.seeking import Term, sought

TEXTS = ["The customer asked about a late refund.", "Order 10-482, size XL", "Agent Zoë Öz"]


@pytest.mark.parametrize(
    "text",
    [
        "refund",
        "REFUND late",
        "late refund",
        '"late refund"',
        "“late refund”",
        "refund. -shop",
        "order refund zoe",
        "10-482",
        '"10 482"',
        "ref*",
        "custom* ord*",
        '"about a late ref*"',
        "oz -o",
        "-zebra öz",
        "size - xl",
    ],
)
def test_is_found(text: str) -> None:
    assert sought(text).fits(TEXTS)


@pytest.mark.parametrize(
    "text",
    [
        "refunds",
        "refun",
        '"refund late"',
        '"refund order"',
        "refund -late",
        'refund -"a late"',
        "refund -ZOE",
        "10482",
        "482-10",
        "und",
        "zoë shop",
    ],
)
def test_is_not_found(text: str) -> None:
    assert not sought(text).fits(TEXTS)


@pytest.mark.parametrize("text", ["", "  ", "*", "-", '"', '""', "-x", '-"a b"', "!!!", "()", "“"])
def test_asks_for_nothing(text: str) -> None:
    assert not sought(text)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("late refu", [Term(("late",)), Term(("refu",), True)]),
        ("late refu ", [Term(("late",)), Term(("refu",))]),
        ("late re", [Term(("late",)), Term(("re",))]),
        ('"late refu', [Term(("late", "refu"), True)]),
        ('"late refu"', [Term(("late", "refu"))]),
        ("ann@exam", [Term(("ann", "exam"), True)]),
        ("refund -lat", [Term(("refund",))]),
        ("refund refund ", [Term(("refund",))]),
        ("手机", [Term(("手机",))]),
    ],
)
def test_the_last_word_may_be_only_begun_while_typing(text: str, terms: list[Term]) -> None:
    assert list(sought(text, typing=True).terms) == terms


def test_a_word_inside_a_run_without_blanks_is_found() -> None:
    said = ["他说iPhone手机壳坏了", "ขอคืนเงินครับ"]
    for text in ("手机", "机", "坏了", "iphone手机", "iPhone 手机壳", "คืนเงิน", "手机壳 ครับ"):
        assert sought(text).fits(said), text
    for text in ("手壳", "壳手", "iphone壳", "手机 好"):
        assert not sought(text).fits(said), text


@pytest.mark.parametrize(
    ("text", "looked_for", "marked"),
    [
        ("A refund, a REFUND, refunded", "refund", ["refund", "REFUND"]),
        ("A refund, refunded", "refund*", ["refund", "refunded"]),
        ("a a a", '"a a"', ["a a a"]),
        ("Zoë's Café: naïve", "cafe zoe", ["Zoë", "Café"]),
        ("late, refund", '"late refund"', ["late, refund"]),
        ("他说手机壳坏了", "手机 坏", ["手机", "坏"]),
        ("nothing of it", "refund", []),
        ("refund without shop", "refund -shop", ["refund"]),
    ],
)
def test_where_the_terms_stand(text: str, looked_for: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in sought(looked_for).ranges(text)] == marked


WORDS = st.sampled_from(["a", "ab", "abc", "b", "手", "手机", "é", "10"])
SAID = st.lists(st.lists(WORDS, max_size=4).map(" ".join), max_size=3)


def plainly(asked: list[tuple[bool, list[str]]], texts: list[str]) -> bool:
    """The same, the long way: whether the words stand side by side somewhere, for each that is asked for."""

    def stand(words: list[str]) -> bool:
        for text in texts:
            held = words_in(fold(text))
            for at in range(len(held) - len(words) + 1):
                if all(_same(word, held[at + n], n, len(words)) for n, word in enumerate(words)):
                    return True
        return False

    return all(stand(words) != without for without, words in asked) and any(not without for without, _ in asked)


def _same(word: str, held: str, place: int, count: int) -> bool:
    if "手" not in word:
        return word == held
    # The first may be the end of a run, the last its beginning, one alone anywhere inside.
    if count == 1:
        return word in held
    return held.endswith(word) if place == 0 else held.startswith(word) if place == count - 1 else held == word


@given(st.lists(st.tuples(st.booleans(), st.lists(WORDS, min_size=1, max_size=3)), min_size=1, max_size=3), SAID)
def test_fits_what_the_words_say(asked: list[tuple[bool, list[str]]], texts: list[str]) -> None:
    text = " ".join(f'{"-" if without else ""}"{" ".join(words)}"' for without, words in asked)
    folded = [(without, words_in(fold(" ".join(words)))) for without, words in asked]
    assert (bool(sought(text)) and sought(text).fits(texts)) == plainly(folded, texts)


@given(st.text(max_size=40), st.booleans(), st.lists(st.text(max_size=20), max_size=3))
def test_whatever_is_typed_is_no_error(text: str, typing: bool, texts: list[str]) -> None:
    asked = sought(text, typing)
    asked.fits(texts)
    for said in texts:
        for start, end in asked.ranges(said):
            assert 0 <= start < end <= len(said)


@given(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), st.lists(WORDS, min_size=1, max_size=5).map(" ".join))
def test_what_fits_is_marked(text: str, said: str) -> None:
    asked = sought(text)
    if asked.fits([said]):
        assert asked.ranges(said)
