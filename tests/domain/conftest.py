"""Answers kept from one test are gone before the next, so that a test sees the code and not an earlier answer."""

from __future__ import annotations

import pytest

from desk.domain import identifiers


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    identifiers.phone.cache_clear()
    identifiers.email.cache_clear()
