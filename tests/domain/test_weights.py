"""Scores, reasons, candidates and thresholds."""

from __future__ import annotations

import json
from dataclasses import replace
from math import isclose, log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.config.names import read_names
from desk.config.paths import resources
from desk.domain.blocking import MOST_SHARING, candidate_pairs, keys_of
from desk.domain.comparing import BY_NAME, FIELDS, UNSAID, compare, distance
from desk.domain.people import Face, Name, Place, read_name
from desk.domain.reasons import said
from desk.domain.threshold import EVEN, set_threshold, settle_prior
from desk.domain.weights import (
    HOUSEHOLD,
    Part,
    Score,
    Terms,
    WrongWeights,
    best,
    bits,
    plain,
    probability,
    read,
    score,
    weigh,
)

BOOK = read_names(resources() / "identity")
SHIPPED = read(json.loads((resources() / "identity" / "weights.json").read_text(encoding="utf-8")))
WORDS = st.text("abcde", max_size=9)


def face(name: str, unit: int = 1, **more: object) -> Face:
    return Face(unit, read_name(BOOK, name), **more)  # type: ignore[arg-type]


def levels(a: Face, b: Face) -> dict[str, str]:
    found = zip(FIELDS, compare(a, b), strict=True)
    return {field.name: field.levels[level] for field, level in found if level != UNSAID}


@given(WORDS, WORDS)
def test_distance_is_symmetric_and_cut_off_where_asked(one: str, other: str) -> None:
    whole = distance(one, other, 20)
    assert whole == distance(other, one, 20)
    assert abs(len(one) - len(other)) <= whole <= max(len(one), len(other))
    assert min(whole, 3) == distance(one, other, 2)


@pytest.mark.parametrize(
    ("one", "other", "given_name", "family"),
    [
        ("Ann Lee", "ann lee", "same", "same"),
        ("Jenny Zhou", "Jennifer Zhou", "nickname", "same"),
        ("Ian Jenkins", "Jenkins Ian", "swapped", None),
        ("Michal Grean", "Michal Green", "same", "slip"),
        ("J Jenkins", "James Jenkins", "part", "same"),
        ("Mary Ann Hill", "Mary Hill", "nickname", "same"),
        ("Ann Smith-Jones", "Bo Watt", "different", "different"),
        ("Alexandra Trevorow", "Alexandra Trefforow", "same", "alike"),
    ],
)
def test_levels_of_names(one: str, other: str, given_name: str, family: str | None) -> None:
    found = levels(face(one), face(other))
    assert (found.get("given"), found.get("family")) == (given_name, family)
    back = levels(face(other), face(one))
    assert found == back


def test_levels_of_what_else_is_known() -> None:
    home = Place("8", "stanleystreet", "", "dapto", "4223")
    a = face("Ann Lee", birth="19560409", phones=("+12085550142",), emails=("ann@a.example",), place=home)
    b = face(
        "Ann Lee",
        birth="19560904",
        phones=("+12085550143",),
        emails=("annlee@b.example",),
        place=replace(home, house="9"),
    )
    found = levels(a, b)
    assert (found["birth"], found["phone"], found["email"]) == ("swapped", "slip", "different")
    assert (found["street"], found["town"]) == ("street", "same")
    shared = replace(b, phones=(), shared_phones=("+12085550142",))
    assert levels(a, shared)["phone"] == "shared"


def test_reasons_are_plain_words_with_the_weightiest_first() -> None:
    a = face("Ann Jenkins", birth="19560409", phones=("+12085550142",))
    b = face("Ann Jenkns", birth="19770801", phones=("+12085550142",), unit=2)
    found = score(a, b, SHIPPED)
    assert found.reason == "same phone; same first name; different birth year; surname one letter apart"
    assert [abs(part.weight) for part in found.parts] == sorted((abs(p.weight) for p in found.parts), reverse=True)
    assert isclose(found.weight, weigh(a, b, SHIPPED))
    assert isclose(found.weight, bits(SHIPPED.prior) + sum(part.weight for part in found.parts), abs_tol=0.05)


def test_every_level_has_words_and_every_field_has_shipped_odds() -> None:
    someone = face("Ann Lee", birth="19560409")
    for field in FIELDS:
        assert len(SHIPPED.odds[field.name]) == len(field.levels)
        assert isclose(sum(odds.m for odds in SHIPPED.odds[field.name]), 1, abs_tol=1e-6)
        assert isclose(sum(odds.u for odds in SHIPPED.odds[field.name]), 1, abs_tol=1e-3)
        assert isclose(sum(odds.home for odds in SHIPPED.odds[field.name]), 1, abs_tol=1e-6)
        assert all(said(field.name, level, someone, someone) for level in field.levels)


def test_a_rare_name_says_more_than_a_common_one() -> None:
    terms = {"family": Terms(1e-6, {"smith": 0.02, "trevorrow": 1e-5})}
    weights = replace(SHIPPED, terms=terms)
    names = ("Ann Smith", "Ann Trevorrow", "Ann Qqq")
    common, rare, unknown = (part(score(face(name), face(name, 2), weights), "family").weight for name in names)
    assert isclose(rare - common, log2(0.02 / 1e-5))
    assert isclose(unknown - rare, log2(1e-5 / 1e-6))


def part(found: Score, field: str) -> Part:
    """What one field adds."""
    return next(one for one in found.parts if one.field == field)


def housemate(given: str, unit: int, birth: str = "") -> Face:
    """One of the Hartleys of 150 Larimer Street, who share a phone."""
    place = Place(house="150", street="larimerstreet", city="denver", postcode="80206")
    one = face(f"{given} Hartley", unit, shared_phones=("+13035550142",))
    return replace(one, place=place, birth=birth)


def test_two_of_one_household_are_no_suggestion_however_much_they_share() -> None:
    ben, chloe = housemate("Ben", 1), housemate("Chloe", 2)
    found = score(ben, chloe, SHIPPED)
    assert found.probability < 0.01
    assert part(found, HOUSEHOLD).weight < -10
    assert "would fit two of one household too" in found.reason
    assert score(housemate("Ben", 1, "19800203"), housemate("Chloe", 2, "19810507"), SHIPPED).probability < 0.001


def test_one_person_of_a_household_is_still_found() -> None:
    assert score(housemate("Ben", 1), housemate("Ben", 2), SHIPPED).probability > 0.9
    assert score(housemate("Benjamin", 1), housemate("Ben", 2), SHIPPED).probability > 0.8
    assert score(housemate("Chloe", 1, "19800203"), housemate("Chloee", 2, "19800203"), SHIPPED).probability > 0.99


def test_strangers_are_weighed_as_if_there_were_no_households() -> None:
    ann, bo = face("Ann Lee", birth="19560409"), face("Bo Watt", 2, birth="19990101")
    found = score(ann, bo, SHIPPED)
    assert all(one.field != HOUSEHOLD for one in found.parts)
    assert isclose(found.weight, bits(SHIPPED.prior) + sum(one.weight for one in found.parts), abs_tol=0.01)


def test_a_phone_alone_never_makes_a_suggestion_with_another_name() -> None:
    a, b = face("Ann Lee", phones=("+1208",)), face("Bo Watt", 2, phones=("+1208",))
    assert probability(weigh(a, b, SHIPPED)) < 0.01


def test_a_loose_trace_has_a_prior_of_its_own() -> None:
    a, b = face("Ann Lee"), face("Ann Lee", 2)
    loose = replace(b, unit=-2)
    assert isclose(weigh(a, loose, SHIPPED) - weigh(a, b, SHIPPED), bits(SHIPPED.loose) - bits(SHIPPED.prior))


def test_the_best_pair_of_faces_counts() -> None:
    wanted = face("Ann Lee", birth="19560409")
    others = [face("Ann Lee", 2, birth="19990101"), face("Ann Lee", 2, birth="19560409")]
    found = best([(wanted, other) for other in others], SHIPPED)
    assert found is not None
    assert isclose(found.weight, weigh(wanted, others[1], SHIPPED))
    assert best([], SHIPPED) is None


def test_weights_come_back_from_a_file_as_they_were_and_broken_ones_do_not() -> None:
    whole = plain(replace(SHIPPED, terms={"given": Terms(0.001, {"ann": 0.01})}))
    assert plain(read(json.loads(json.dumps(whole)))) == whole
    for broken in ({}, whole | {"format": 1}, whole | {"prior": 0}, whole | {"fields": {}}, whole | {"loose": "much"}):
        with pytest.raises(WrongWeights):
            read(broken)


def test_slips_swaps_and_nicknames_share_a_key() -> None:
    pairs = [("Ian Jenkins", "Jenkins Ian"), ("Jenny Zhou", "Jennifer Zhou"), ("Anna Meier", "Ana Meyer")]
    for one, other in pairs:
        assert set(keys_of(face(one))) & set(keys_of(face(other, 2))), (one, other)
    born = face("Xx Yy", birth="19560409"), face("Qq Zz", 2, birth="19560904")
    assert set(keys_of(born[0])) & set(keys_of(born[1]))
    assert keys_of(Face(1, Name("jennifer", "jennifer", "", ("jennifer",)))) == ()


def test_candidates_are_never_of_one_unit_nor_of_a_key_many_share() -> None:
    same = [face("Ann Lee"), face("Ann Lee"), face("Ann Lee", 2)]
    assert candidate_pairs(same) == {(0, 2), (1, 2)}
    crowd = [face("Ann Lee", unit) for unit in range(MOST_SHARING + 1)]
    assert candidate_pairs(crowd) == set()


def test_the_prior_settles_where_it_expects_what_it_says() -> None:
    counted = [(30.0, 40.0), (8.0, 10.0), (-5.0, 5_000.0)]
    prior = settle_prior(counted, 1e6, 1e-3)
    expected = sum(number * probability(weight + bits(prior)) for weight, number in counted)
    assert isclose(prior * 1e6, expected, rel_tol=1e-3)
    assert 40 <= expected < 50
    assert settle_prior([], 1e6, 1e-3) == 0.5 / 1e6


@given(st.lists(st.tuples(st.floats(-30, 30), st.integers(1, 50)), max_size=30))
def test_a_threshold_keeps_its_promise(counted: list[tuple[float, float]]) -> None:
    found = set_threshold(counted)
    taken = [(probability(w), n) for w, n in counted if probability(w) >= found.least]
    assert found.least >= EVEN
    if taken and found.least > EVEN:
        expected = sum(p * n for p, n in taken) / sum(n for _, n in taken)
        assert expected >= 0.99 - 1e-6
        assert isclose(expected, found.precision, rel_tol=1e-6)


def test_a_threshold_takes_the_sure_and_leaves_the_doubtful() -> None:
    assert set_threshold([(20.0, 100.0), (0.5, 60.0), (-10.0, 9_000.0)]).least > 0.9
    assert set_threshold([(2.0, 10.0)]).least == EVEN
    assert set(BY_NAME) == {field.name for field in FIELDS}
