"""What counts as a word: the same for whoever writes it with capitals, accents or signs."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desk.domain.plain_text import fold, is_run, marks, pairs, places, words_in

LIKELY = st.text(st.sampled_from("abcXYZ 019.,-'éÜßñİﬁ½—“”手机壳がパ한국สวัสดีहिन्दीалЁع\u0301\n\x00"), max_size=30)
ANY = st.one_of(LIKELY, st.text(max_size=30))


def cut(text: str) -> list[str]:
    """As the index cuts: at every sign of ASCII and every blank, and at nothing else."""
    return [word for word in re.split(r"[\x00-/:-@\[-`{-\x7f]+", text) if word]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The refund's LATE — twice!", ["the", "refund", "s", "late", "twice"]),
        ("Ünlü Café, Straße", ["unlu", "cafe", "strasse"]),
        ("İstanbul ISTANBUL", ["istanbul", "istanbul"]),
        ("ﬁx № 5 ½", ["fix", "no", "5", "1", "2"]),
        ("Ёлка и ёлка", ["елка", "и", "елка"]),
        ("हिन्दी भाषा।", ["हिन्दी", "भाषा"]),
        ("العَرَبِيَّة", ["العربية"]),
        ("한국어 환불", ["한국어", "환불"]),
        ("iPhone手机壳、到了", ["iphone", "手机壳", "到了"]),
        ("ann_b@x.com +49 30/1", ["ann", "b", "x", "com", "49", "30", "1"]),
        ("", []),
        ("\x80\x81\ue000 😀", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert words_in(fold(text)) == words


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Late refund", ["late", "refund"]),
        ("手机壳", ["手机", "机壳", "壳"]),
        ("x手", ["x", "手"]),
        ("Café 手机", ["cafe", "手机", "机"]),
    ],
)
def test_a_run_without_blanks_is_kept_in_pairs(text: str, kept: list[str]) -> None:
    assert cut(marks(fold(text))) == kept


@given(ANY)
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANY)
def test_what_is_kept_is_the_words_and_of_runs_their_pairs(text: str) -> None:
    kept = cut(marks(fold(text)))
    wanted: list[str] = []
    for word in words_in(fold(text)):
        wanted += [*pairs(word), word[-1]] if is_run(word) else [word]
    assert kept == wanted


@given(LIKELY, LIKELY)
def test_words_of_two_texts_are_those_of_each(one: str, other: str) -> None:
    assert words_in(fold(f"{one}\n{other}")) == words_in(fold(one)) + words_in(fold(other))


@given(st.text(st.sampled_from("abcXYZ 019.,-'éÜßñİﬁ—“”手机壳がパ한국алЁ\n\x00"), max_size=30))
@example("aé—b")
@example("ﬁx ÉÉ 手機")
def test_places_name_the_words_where_they_stand(text: str) -> None:
    found = list(places(text))
    assert [place.word for place in found] == words_in(fold(text))
    for place in found:
        assert words_in(fold(text[place.start : place.end])) == [place.word]
    assert all(one.end <= other.start for one, other in zip(found, found[1:], strict=False))


def test_half_a_character_is_no_letter() -> None:
    assert words_in(fold("a\ud800b")) == ["a", "b"]
