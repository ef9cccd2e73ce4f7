"""Where the threshold lies, and the prior, on bases small enough to reckon by hand."""

from __future__ import annotations

from math import isclose

import pytest

from desk.domain.threshold import EVEN, MOST_SURE, Threshold, set_threshold, settle_home, settle_prior
from desk.domain.weights import probability

# A weight so high that its probability is one, and one whose probability is a little less.
CERTAIN, LIKELY = 200.0, 10.0


def decided(right: int, wrong: int) -> list[tuple[float, bool]]:
    return [(LIKELY, True)] * right + [(LIKELY, False)] * wrong


def test_no_prior_is_above_an_even_chance() -> None:
    assert settle_prior([(CERTAIN, 10.0)], 10.0, 0.1) == 0.5
    assert settle_prior([(CERTAIN, 2.0)], 8.0, 0.1) == 0.25


def test_of_nothing_nothing_is_missed() -> None:
    assert set_threshold([]) == Threshold(EVEN, 1.0, 1.0)


def test_an_even_chance_is_just_enough() -> None:
    assert set_threshold([(0.0, 10.0)]) == Threshold(EVEN, 0.5, 1.0)
    assert set_threshold([(-0.1, 10.0)]) == Threshold(EVEN, 1.0, 1.0)


def test_where_none_is_precise_enough_all_that_are_more_likely_than_not_are_shown() -> None:
    found = set_threshold([(2.0, 10.0), (-2.0, 10.0)])
    assert found.least == EVEN
    assert isclose(found.precision, 0.8)
    assert isclose(found.recall, 0.8)
    assert set_threshold([], decided(0, 1)) == Threshold(EVEN, 0.0, 1.0)


def test_just_as_precise_as_wanted_is_enough() -> None:
    assert set_threshold([], decided(1, 1), 0.5) == Threshold(probability(LIKELY), 0.5, 1.0)
    assert set_threshold([], decided(0, 1), 0.0) == Threshold(probability(LIKELY), 0.0, 1.0)


def test_those_below_are_left_out_where_that_is_better_as_a_whole() -> None:
    assert set_threshold([(CERTAIN, 100.0)], decided(0, 50), 0.5) == Threshold(MOST_SURE, 1.0, 1.0)
    few = set_threshold([(CERTAIN, 100.0)], decided(25, 0), 0.5)
    assert few == Threshold(probability(LIKELY), 1.0, 1.0)


def test_of_two_equally_good_ones_the_surer_that_shows_half_of_all() -> None:
    assert set_threshold([(CERTAIN, 10.0)], decided(10, 20), 0.4) == Threshold(MOST_SURE, 1.0, 0.5)


def test_what_hides_more_than_half_is_not_taken_however_sure() -> None:
    assert set_threshold([(CERTAIN, 10.0)], decided(20, 80), 0.2) == Threshold(probability(LIKELY), 30 / 110, 1.0)


@pytest.mark.parametrize("apart", [[(10.0, 5.0), (10.0, 7.0)], [(10.0, 12.0)]])
def test_pairs_of_one_weight_are_taken_together(apart: list[tuple[float, float]]) -> None:
    found = set_threshold([*apart, (CERTAIN, 1.0)])
    assert found.least == probability(10.0)
    assert isclose(found.recall, 1.0)


def test_a_base_without_households_loses_nothing_to_them() -> None:
    # 500 pairs with much for one person and little for a household, in 1,000 people.
    alike = [(30.0, -12.0, 500.0)]
    assert settle_home(alike, 499_500.0, 1e-3) == 0.5 / 499_500.0


def test_households_are_counted_where_pairs_look_like_them() -> None:
    # 200 that look like a household and 10 that look like one person.
    home = settle_home([(20.0, 9.0, 200.0), (30.0, -12.0, 10.0)], 499_500.0, 1e-3)
    assert home == pytest.approx(200 / 499_500, rel=0.05)


def test_without_candidates_there_may_still_be_a_household() -> None:
    assert settle_home([], 100.0, 0.01) == 0.005


def test_households_settle_where_three_possibilities_share_each_pair_as_their_chances_say() -> None:
    for counted, pairs in (
        ([(3.0, 1.0, 12.0), (5.0, -3.0, 8.0), (-2.0, 2.0, 10.0)], 80.0),
        ([(4.0, 2.0, 6.0), (6.0, -4.0, 6.0), (2.0, 0.0, 2.0)], 60.0),
        ([(9.0, 4.0, 20.0), (9.0, -4.0, 2.0)], 200.0),
    ):
        one = home = 0.05
        for _ in range(3_000):
            chances = [(one * 2.0**w, home * 2.0 ** (w + more), 1 - one - home, n) for w, more, n in counted]
            shares = [(n * a / (a + b + c), n * b / (a + b + c)) for a, b, c, n in chances]
            one, home = (min(0.25, max(0.5, sum(column)) / pairs) for column in zip(*shares, strict=True))
        assert isclose(settle_home(counted, pairs, 0.05), home, rel_tol=5e-3)
        assert 0.5 / pairs < home < 0.25


def test_at_most_a_quarter_lives_together() -> None:
    assert settle_home([(30.0, 20.0, 40.0)], 50.0, 0.01) == 0.25
