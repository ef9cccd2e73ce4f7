"""Scores in bits, what they are made of, and which weights are taken from a file."""

from __future__ import annotations

import json
from dataclasses import replace
from math import isclose, log2

import pytest

from desk.config.paths import resources
from desk.domain.comparing import BY_NAME, FIELDS, UNSAID, compare
from desk.domain.people import Face, Name
from desk.domain.weights import (
    HOUSEHOLD,
    LEAST,
    MOST,
    TOLD,
    Terms,
    WrongWeights,
    best,
    bits,
    plain,
    prior_of,
    probability,
    read,
    score,
)
from desk.domain.weights import weigh as weighed

SHIPPED = read(json.loads((resources() / "identity" / "weights.json").read_text(encoding="utf-8")))
ANN = Face(1, Name("ann", "ann", "lee", ("ann",), ("lee",)), birth="19560409")
ANNA = Face(2, Name("anna", "anna", "lee", ("anna",), ("lee",)), birth="19770801")


@pytest.mark.parametrize(("chance", "weight"), [(0.5, 0.0), (0.8, 2.0), (0.2, -2.0), (1 / 1025, -10.0)])
def test_a_chance_and_its_bits(chance: float, weight: float) -> None:
    assert isclose(bits(chance), weight, abs_tol=1e-9)
    assert isclose(probability(weight), chance)


def test_beyond_what_a_number_can_say_a_chance_is_one_or_none() -> None:
    assert (probability(-2_000.0), probability(2_000.0)) == (0.0, 1.0)
    assert 0 < probability(-100.0) < 1e-30
    assert probability(100.0) == 1.0


def test_no_level_is_so_sure_that_it_silences_all_others() -> None:
    one = SHIPPED.odds["given"][0]
    assert isclose(replace(one, m=0.0, u=0.5).weight, log2(LEAST / 0.5))
    assert isclose(replace(one, m=1.0, u=0.0).weight, log2(MOST / LEAST))
    assert isclose(replace(one, m=0.5, u=1.0).weight, log2(0.5 / MOST))
    assert isclose(replace(one, m=0.5, u=0.125).weight, 2.0)
    assert isclose(replace(one, m=0.25, home=0.5).housemates, 1.0)
    assert isclose(replace(one, m=0.25, home=0.0).housemates, log2(LEAST / 0.25))


def test_what_fits_a_household_as_well_is_taken_away_and_told() -> None:
    """Where two of one household show all that one person does, and are as many as strangers."""
    odds = {name: tuple(replace(level, home=level.m) for level in levels) for name, levels in SHIPPED.odds.items()}
    even = replace(SHIPPED, home=0.5, odds=odds, terms={})
    far = Face(3, Name("bo", "bo", "watt", ("bo",), ("watt",)), birth="19991231")
    fits = []
    for other in (replace(ANN, unit=2), far):
        levels = zip(FIELDS, compare(ANN, other), strict=True)
        told = sum(odds[field.name][level].weight for field, level in levels if level != UNSAID)
        taken = -log2(1 + 2.0**told)
        found = score(ANN, other, even)
        assert isclose(found.weight, bits(even.prior) + told + taken)
        assert isclose(weighed(ANN, other, even), found.weight)
        household = [part for part in found.parts if part.field == HOUSEHOLD]
        assert [part.level for part in household] == ["fits"] * (taken <= -TOLD)
        assert all(isclose(part.weight, taken) for part in household)
        fits.append(bool(household))
    assert fits == [True, False]


def test_a_value_nobody_counted_is_as_rare_as_the_floor() -> None:
    terms = Terms(0.01, {"lee": 0.2, "qqq": 0.001})
    assert [terms.share(name) for name in ("lee", "qqq", "watt")] == [0.2, 0.01, 0.01]


def test_a_score_names_the_level_of_every_field_that_both_have() -> None:
    found = score(ANN, ANNA, SHIPPED)
    told = {part.field: (part.level, part.words) for part in found.parts if part.field in BY_NAME}
    assert told == {
        "given": ("slip", "first name one letter apart"),
        "family": ("same", "same surname"),
        "birth": ("different", "different birth year"),
    }
    assert found.probability == probability(found.weight)
    assert 0 < found.probability < 0.5


def test_a_score_counts_how_rare_a_name_is_as_a_weight_does() -> None:
    for terms in ({"family": Terms(1e-6, {"lee": 0.02})}, {"given": Terms(0.3)}, {}):
        weights = replace(SHIPPED, terms=terms)
        assert isclose(score(ANN, ANNA, weights).weight, weighed(ANN, ANNA, weights))


def test_only_what_is_nobodys_has_the_prior_of_a_loose_one() -> None:
    loose, nobody, first = replace(ANN, unit=-1), replace(ANNA, unit=-2), replace(ANN, unit=0)
    assert prior_of(first, ANNA, SHIPPED) == prior_of(ANN, ANNA, SHIPPED) == SHIPPED.prior
    assert prior_of(loose, ANNA, SHIPPED) == prior_of(ANN, nobody, SHIPPED) == SHIPPED.loose


def test_the_best_of_several_is_told_as_the_score_of_these_two() -> None:
    far = Face(2, Name("bo", "bo", "watt", ("bo",), ("watt",)))
    assert best([(ANN, far), (ANN, ANNA)], SHIPPED) == score(ANN, ANNA, SHIPPED)
    assert best([(far, ANN)], SHIPPED) == score(far, ANN, SHIPPED)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"format": 99}, "Weights of format 99 are not read here."),
        ({"prior": 1.0}, "ValueError"),
        ({"prior": 1.5}, "ValueError"),
        ({"loose": 0}, "ValueError"),
        ({"home": 1.0}, "ValueError"),
        ({"suggest": -0.5}, "ValueError"),
        ({"suggest": None}, "TypeError"),
        ({"fields": {}}, "KeyError"),
        ({"terms": {"given": {"floor": 0, "shares": {}}}}, "ValueError"),
    ],
)
def test_weights_that_cannot_be_are_refused_with_the_kind_of_mistake(changed: dict[str, object], words: str) -> None:
    with pytest.raises(WrongWeights) as caught:
        read(plain(SHIPPED) | changed)
    assert words in str(caught.value)


def test_weights_say_where_they_come_from() -> None:
    here = replace(SHIPPED, origin="learned here", suggest=0.75, loose=0.125, home=0.0625)
    assert read(plain(here)) == here
    assert (plain(here)["origin"], plain(here)["suggest"], plain(here)["loose"]) == ("learned here", 0.75, 0.125)
