"""The bench of the HTTP client's tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.connectors.kit.bench import Bench


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    with bench.server:
        yield bench
