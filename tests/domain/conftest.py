"""Answers kept from one test are gone before the next, so that a test sees the code and not an earlier answer."""

from __future__ import annotations

from functools import cached_property

import pytest
from hypothesis import Phase, settings

from desk.domain import identifiers, numbering
from desk.domain.namesakes import PLAIN_NAMES, Namesakes
from desk.domain.people import NameBook

# For packaging/mutants.py: that a change is noticed is enough, its smallest example takes minutes.
settings.register_profile("unshrunk", deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))


@pytest.fixture(autouse=True)
def _nothing_kept(request: pytest.FixtureRequest) -> None:
    identifiers._phone_by_rules.cache_clear()
    identifiers._address_by_rules.cache_clear()
    numbering._plan.cache_clear()
    for held in (PLAIN_NAMES, *vars(request.module).values()):
        if isinstance(held, (NameBook, Namesakes)):
            _forget(held)


def _forget(held: NameBook | Namesakes) -> None:
    """What a book of names, or who compares with one, remembers."""
    for name, value in list(vars(held).items()):
        if isinstance(getattr(type(held), name, None), cached_property):
            del vars(held)[name]
        elif isinstance(value, NameBook):
            _forget(value)
        elif hasattr(value, "cache_clear"):
            value.cache_clear()
