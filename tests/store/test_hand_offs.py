"""Hand-offs: kept as they were given, whatever becomes of the records they tell of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given

from desk.domain import hand_off_steps as steps
from desk.domain.hand_offs import Given
from desk.store.codec import dumps, loads
from desk.store.decisions import Decisions
from tests.domain.handing import givens
from tests.store import hand_off_deciding
from tests.store.hand_off_deciding import check_hand_offs


@pytest.fixture
def decisions(tmp_path: Path) -> Iterator[Decisions]:
    held = Decisions(tmp_path / "decisions.sqlite")
    yield held
    held.close()


def test_hand_offs(decisions: Decisions) -> None:
    check_hand_offs(decisions)


def test_what_was_given_is_read_by_whoever_opens_the_file_next(decisions: Decisions, tmp_path: Path) -> None:
    step = steps.give(hand_off_deciding.given())
    decisions.hand_offs.save(step)
    other = Decisions(tmp_path / "decisions.sqlite")
    assert other.hand_offs.by_code(step.hand_off.given.code) == step.hand_off
    other.close()


@given(one=givens)
def test_whatever_is_given_is_read_back_field_by_field(one: Given) -> None:
    again = loads(Given, dumps(one))
    for field in fields(Given):
        assert getattr(again, field.name) == getattr(one, field.name), field.name
