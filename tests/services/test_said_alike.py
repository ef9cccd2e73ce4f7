"""Two systems that write one name differently do not disagree; two that name different people do."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.records import CustomerRecord
from desk.domain.showing import said_alike
from desk.services.identity_conflicts import conflicts_of
from desk.services.identity_views import ConflictView

WORDS = st.text("aßéİıñΣςøåЖ가-'", min_size=1, max_size=6)
NAMES = st.lists(WORDS, min_size=1, max_size=4)
NO_VALUES = ("",)


def told(*names: str, tiers: tuple[str, ...] = NO_VALUES) -> tuple[ConflictView, ...]:
    """What is said to differ of one customer with these names, each from a system of its own."""
    records = [
        (f"system {n}", CustomerRecord(source_id=str(n), name=name, tier=tiers[n % len(tiers)]))
        for n, name in enumerate(names)
    ]
    return conflicts_of(records, (), {})


@pytest.mark.parametrize(
    "other",
    ["Yilmaz, Max", "Yilmaz Max", "MAX YILMAZ", "Max  Yilmaz", " max\u00a0yilmaz ", "yilmaz ,max"],
)
def test_one_name_in_another_order_or_hand_is_no_disagreement(other: str) -> None:
    assert told("Max Yilmaz", other) == ()


@pytest.mark.parametrize(
    "other", ["Max Jilmaz", "Mex Yilmaz", "Max Peter Yilmaz", "Max", "Max Max Yilmaz", "Máx Yilmaz"]
)
def test_another_name_is_told(other: str) -> None:
    (conflict,) = told("Max Yilmaz", other)
    assert {value.text for value in conflict.values} == {"Max Yilmaz", other}


def test_what_says_the_same_stands_together_under_what_is_shown() -> None:
    (conflict,) = told("Max Yilmaz", "Max Jilmaz", "YILMAZ, Max", "Yilmaz, Max")
    (alike,) = [value for value in conflict.values if len(value.sources) > 1]
    assert set(alike.sources) == {"system 0", "system 2", "system 3"}
    assert conflict.values[0].text == conflict.shown


def test_a_tier_in_capitals_is_the_same_tier_and_words_of_it_keep_their_order() -> None:
    assert told("Max", "Max", tiers=("gold", "Gold ")) == ()
    (conflict,) = told("Max", "Max", tiers=("gold plus", "plus gold"))
    assert conflict.field == "tier"


@given(NAMES, st.randoms(use_true_random=False))
def test_order_case_accents_and_spaces_never_make_two_names(words: list[str], chance: object) -> None:
    other = list(words)
    chance.shuffle(other)  # type: ignore[attr-defined]
    for form in ("NFC", "NFD"):
        for part in (" ", "  ", ", "):
            written = unicodedata.normalize(form, part.join(other))
            assert said_alike(written, name=True) == said_alike(" ".join(words), name=True)
            assert said_alike(written.casefold(), name=True) == said_alike(written, name=True)


@given(NAMES, WORDS)
def test_a_word_more_is_another_name(words: list[str], more: str) -> None:
    assert said_alike(" ".join([*words, more]), name=True) != said_alike(" ".join(words), name=True)
