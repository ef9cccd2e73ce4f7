"""Hand-offs: kept as they were given, whatever becomes of the records they tell of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.domain import hand_off_steps as steps
from desk.store.decisions import Decisions
from tests.store.hand_off_deciding import check_hand_offs, given


@pytest.fixture
def decisions(tmp_path: Path) -> Iterator[Decisions]:
    held = Decisions(tmp_path / "decisions.sqlite")
    yield held
    held.close()


def test_hand_offs(decisions: Decisions) -> None:
    check_hand_offs(decisions)


def test_what_was_given_is_read_by_whoever_opens_the_file_next(decisions: Decisions, tmp_path: Path) -> None:
    step = steps.give(given())
    decisions.hand_offs.save(step)
    other = Decisions(tmp_path / "decisions.sqlite")
    assert other.hand_offs.by_code(step.hand_off.given.code) == step.hand_off
    other.close()
