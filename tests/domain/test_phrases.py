"""Phrases: what they match to the letter, where, and that the quick search finds what the slow one does."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.phrases import Index, Phrase, PhraseError, Text, first_letters, read_any, read_phrase

LISTS = {"do": ("refund", "call * back"), "who": ("customer|caller",), "loop": ("{loop}",), "far": ("i|we {do}",)}


def hits(phrase: str, text: str) -> list[str]:
    spans = read_phrase(phrase, LISTS).spans(Text.of(text))
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("refund", "A REFUND, please. Refund!", ["REFUND", "Refund"]),
        ("refund", "refunds prerefund", []),
        ("refund~", "refunds, refunded; refund", ["refunds", "refunded", "refund"]),
        ("not|never received", "I never received it, not received", ["never received", "not received"]),
        ("not|never received", "not well received", []),
        ("not * received", "not received. not a b c d received", ["not received", "not a b c d received"]),
        ("not * received", "not a b c d e received", []),
        ("not * received", "it is not. Received it", []),
        ("where is the? parcel", "where is parcel / Where is the parcel?", ["where is parcel", "Where is the parcel"]),
        ("the? parcel", "parcel", ["parcel"]),
        ("we'll {do}", "We’ll refund, we'll call her right back", ["We’ll refund", "we'll call her right back"]),
        ("we'll {do}", "well refund", []),
        ("{who} will {far}", "caller will we refund", ["caller will we refund"]),
        ("re-send~ it", "Re-sending it", ["Re-sending it"]),
        ("too small", "too\nsmall; too  small", ["too  small"]),
        ("order is", "Order (No. 1) ; order - is", ["order - is"]),
        ("größe", "GRÖSSE Größe", ["Größe"]),
    ],
)  # fmt: skip
def test_a_phrase(phrase: str, text: str, found: list[str]) -> None:
    assert hits(phrase, text) == found


@pytest.mark.parametrize(
    ("phrase", "why"),
    [
        ("", "no word that must be there"),
        ("the?", "no word that must be there"),
        ("* refund", "begins or ends"),
        ("refund *", "begins or ends"),
        ("refund it?", "begins or ends"),
        ("Refund", "no word in small letters"),
        ("refund|", "no word in small letters"),
        ("refund!", "no word in small letters"),
        ("bad~", "fewer than 4 letters"),
        ("{nothing} here", "no list of words"),
        ("{loop}", "no list of words"),
    ],
)
def test_what_is_no_phrase(phrase: str, why: str) -> None:
    with pytest.raises(PhraseError, match=why) as told:
        read_phrase(phrase, LISTS)
    assert phrase in str(told.value) or phrase == "{loop}"


def test_a_beginning_of_four_letters_is_one() -> None:
    assert hits("late~", "later") == ["later"]


def test_several_phrases_as_one() -> None:
    several = read_any(["not received", "late"], LISTS)
    assert several is not None
    assert list(several.spans(Text.of("late, not received"))) == [(0, 4), (6, 18)]
    assert read_any([], LISTS) is None


def test_a_text_keeps_its_places() -> None:
    text = Text.of("İstanbul’a\nGÖNDER…Ok?")
    assert len(text.folded) == len(text.written)
    assert len(text.flat) == len(text.written) + 2
    assert text.folded == "İstanbul’a\ngönder…ok?"
    assert text.flat == " İstanbul a\ngönder\nok\n "
    assert Text.of("a_b: c-d, 1.5").flat == " a b  c d  1\n5 "


def test_keys_are_first_letters() -> None:
    assert Text.of("Refunded by us, refunds").keys() == {"refu", "by", "us"}
    assert first_letters("day after") == "day"
    assert first_letters("e-mail") == "e"


def test_what_a_text_must_have_for_a_phrase() -> None:
    phrase = read_phrase("not|never * received the? parcel", LISTS)
    assert phrase.needs == (frozenset({"rece"}), frozenset({"parc"}), frozenset({"not", "neve"}))
    found = Index([(phrase, "it")])
    assert found.possible({"not", "rece", "parc", "more"}) == [(phrase, "it")]
    assert found.possible({"rece", "parc"}) == []
    assert found.possible({"not", "parc"}) == []
    assert found.possible({"not", "rece"}) == []


def index(*phrases: str, common: frozenset[str] = frozenset()) -> Index[str]:
    return Index([(read_phrase(one, LISTS), one) for one in phrases], common)


def test_an_index_answers_in_the_order_given() -> None:
    found = index("late", "not received", "parcel")
    text = Text.of("The parcel is not received, parcel late")
    assert list(found.hits(text, text.keys())) == [
        (35, 39, "late"),
        (14, 26, "not received"),
        (4, 10, "parcel"),
        (28, 34, "parcel"),
    ]
    assert list(found.hits(text, {"late"})) == [(35, 39, "late")]
    assert list(found.hits(text, set())) == []


def test_common_words_do_not_wake_an_index() -> None:
    text = Text.of("with it")
    quiet = index("with refund", common=frozenset({"with"}))
    assert quiet.possible(text.keys()) == []
    only = index("with", common=frozenset({"with"}))
    assert [meaning for _, meaning in only.possible(text.keys())] == ["with"]


def test_a_phrase_with_many_words_is_looked_for_everywhere() -> None:
    many = "|".join(f"word{letter}" for letter in "abcdefghijk")
    phrase = read_phrase(many, LISTS)
    assert phrase.needs == (frozenset({"word"}),)
    apart = "|".join(f"{letter}word" for letter in "abcdefghijk")
    assert len(read_phrase(apart, LISTS).needs[0]) == 11
    assert hits(apart, "x\nkword. aword") == ["kword", "aword"]


WORDS = st.lists(
    st.sampled_from(["not", "never", "received", "the", "parcel", "late", ".", "\n", "is", ","]), max_size=14
)


@given(WORDS)
def test_the_quick_search_finds_what_the_slow_one_does(words: list[str]) -> None:
    text = Text.of(" ".join(words))
    phrases = [read_phrase(one, LISTS) for one in ("not|never * received", "parcel late", "the? parcel", "is not")]
    slow = [
        (found.start(), found.end() - 1, place)
        for place, phrase in enumerate(phrases)
        for found in re.finditer(phrase.pattern, text.flat)
    ]
    quick = Index((phrase, place) for place, phrase in enumerate(phrases))
    assert list(quick.hits(text, text.keys())) == slow


def test_phrases_are_frozen() -> None:
    phrase: Phrase = read_phrase("late", LISTS)
    with pytest.raises(AttributeError):
        phrase.needs = ()  # type: ignore[misc]
