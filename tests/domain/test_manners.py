"""What may be said of a fact, by where it comes from, how old and how private it is."""

from __future__ import annotations

import tomllib
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.config.paths import resources
from desk.domain.manners import Fact, MannersRules, Origin, Saying, read_manners, saying
from desk.domain.trouble import Trouble
from tests.records import NOON

DAY = timedelta(days=1)
ORDER = list(Saying)
FACTS = st.builds(
    Fact, st.sampled_from(Origin), st.none() | st.integers(0, 900).map(lambda days: NOON - days * DAY), st.booleans(),
    st.sampled_from([None, True, False]),
)  # fmt: skip


def shipped() -> MannersRules:
    return read_manners(tomllib.loads((resources() / "store" / "manners.toml").read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (Fact(Origin.SAID, NOON - DAY), Saying.MAY_MENTION),
        (Fact(Origin.DEALT, NOON - 364 * DAY), Saying.MAY_MENTION),
        (Fact(Origin.DEALT, NOON - 366 * DAY), Saying.USE_SILENTLY),
        (Fact(Origin.SAID), Saying.MAY_MENTION),
        (Fact(Origin.OBSERVED, NOON), Saying.USE_SILENTLY),
        (Fact(Origin.INFERRED, NOON), Saying.USE_SILENTLY),
        (Fact(Origin.UNKNOWN, NOON), Saying.USE_SILENTLY),
        (Fact(Origin.BOUGHT, NOON), Saying.NEVER_REVEAL),
        (Fact(Origin.SAID, NOON, private=True), Saying.NEVER_REVEAL),
        (Fact(Origin.SAID, NOON, consent=False), Saying.NEVER_REVEAL),
    ],
)
def test_what_may_be_said(fact: Fact, said: Saying) -> None:
    assert saying(fact, shipped(), NOON) is said


@given(FACTS, FACTS.map(lambda fact: fact.at))
def test_nothing_opens_up_by_getting_more_private_older_or_refused(fact: Fact, at: object) -> None:
    rules = shipped()
    before = ORDER.index(saying(fact, rules, NOON))
    stricter = [Fact(fact.origin, fact.at, True, fact.consent), Fact(fact.origin, fact.at, fact.private, False)]
    if fact.at is not None:
        stricter.append(Fact(fact.origin, fact.at - 400 * DAY, fact.private, fact.consent))
    assert all(ORDER.index(saying(one, rules, NOON)) >= before for one in stricter)
    assert at is None or saying(Fact(Origin.BOUGHT, fact.at), rules, NOON) is Saying.NEVER_REVEAL


@pytest.mark.parametrize(
    ("name", "fact"),
    [
        ("Household income", Fact(Origin.BOUGHT)),
        ("Churn score", Fact(Origin.INFERRED)),
        ("Partner score", Fact(Origin.BOUGHT)),
        ("Shoe size", Fact(Origin.SAID)),
        ("Born", Fact(Origin.UNKNOWN, private=True)),
        ("Date of birth", Fact(Origin.UNKNOWN, private=True)),
        ("Warehouse code", Fact(Origin.UNKNOWN)),
    ],
)
def test_a_fields_name_tells_where_it_is_from(name: str, fact: Fact) -> None:
    assert shipped().field(name) == fact


def test_some_words_make_anything_private() -> None:
    rules = shipped()
    assert rules.is_private("Wants a wider shoe during her PREGNANCY")
    assert not rules.is_private("Wants a wider shoe")
    assert not rules.is_private("Asked for an archived invoice")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x = 1", "“x” is nothing the desk knows"),
        ("mention_days = 3", "“mention_days” is wrong"),
        ("mention_days = { said = 0, dealt = 3 }", "whole days from 1"),
        ("mention_days = { said = 3 }", "mention_days.dealt"),
        ("mention_days = { said = 3, dealt = 3 }\nfields = { heard = [] }", "fields.heard"),
        ("mention_days = { said = 3, dealt = 3 }\nprivate = { words = [3] }", "words of at most"),
    ],
)
def test_what_is_wrong_is_named(text: str, words: str) -> None:
    with pytest.raises(Trouble, match=words):
        read_manners(tomllib.loads(text))
