"""What the editor of rules knows of their text."""

from __future__ import annotations

from dataclasses import replace

from desk.ui.escalations.places import condition, line_of, places, rule_at
from tests.ui import flag_story

TEXT = flag_story.RULE_TEXT


def test_a_condition_is_whole_outside_of_quotes_and_a_name_inside_them() -> None:
    tier = next(one for one in flag_story.MEASURES if one.name == "tier")
    assert condition(tier, "") == '{ measure = "tier", is = "…" }'
    assert condition(replace(tier, choices=("gold",)), "") == '{ measure = "tier", is = "gold" }'
    assert condition(tier, '    { measure = "') == "tier"
    assert condition(tier, '    { measure = "x", ').startswith("{")
    limits = {one.shape: condition(one, "") for one in flag_story.MEASURES}
    assert limits["length"] == '{ measure = "waiting_time", over = "30 min" }'
    assert limits["share"] == '{ measure = "sentiment", at_most = 0.4 }'
    assert limits["yes or no"] == '{ measure = "live", is = true }'


def test_the_rule_at_a_line_includes_the_comment_above_it() -> None:
    assert [(place.rule_id, place.first, place.line) for place in places(TEXT)] == [
        ("came-back", 3, 4), ("much-time", 15, 15),
    ]  # fmt: skip
    assert [rule_at(TEXT, line) for line in (1, 2, 3, 13, 14, 15, 19)] == [
        "", "", "came-back", "came-back", "came-back", "much-time", "much-time",
    ]  # fmt: skip
    assert rule_at("", 1) == ""
    assert line_of(TEXT, "nowhere") == 1
    assert places("[[rule]]\ntitle = 'half typed'") == ()
