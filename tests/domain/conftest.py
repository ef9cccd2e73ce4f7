"""Answers kept from one test are gone before the next, so that a test sees the code and not an earlier answer."""

from __future__ import annotations

import pytest
from hypothesis import Phase, settings

from desk.domain import identifiers

# For packaging/mutants.py: that a change is noticed is enough, its smallest example takes minutes.
settings.register_profile("unshrunk", phases=(Phase.explicit, Phase.reuse, Phase.generate))


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    identifiers.phone.cache_clear()
    identifiers.email.cache_clear()
