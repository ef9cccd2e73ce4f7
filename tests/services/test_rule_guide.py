"""The guide to the rules says what there is, and its example is right."""

from __future__ import annotations

import re
from datetime import UTC

from desk.config.paths import resources
from desk.domain.measures import MEASURES
from desk.services.calendars import world
from desk.services.rule_text import read_text

GUIDE = (resources() / "help" / "rules.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `(\w+)` \| [^|]+ \| ([^|]+) \| ([^|]*) ?\|$", re.MULTILINE)


def test_every_measure_is_in_the_guide_with_its_limits_and_options() -> None:
    told = {name: (shape.strip(), set(re.findall(r"`(\w+)`", options))) for name, shape, options in ROW.findall(GUIDE)}
    assert told == {measure.name: (measure.shape.value, set(measure.options)) for measure in MEASURES.values()}


def test_the_example_of_the_guide_is_a_text_of_rules_with_nothing_wrong() -> None:
    [example] = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
    assert not read_text(example, world(UTC)).troubles
