"""What a source no longer has is found piece by piece, as if both lists had been laid side by side."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from connectors.kit.declare import Page
from connectors.records import Gone
from desk.store import reconciling
from desk.store.cache import Cache
from desk.store.reconciling import Present
from tests.records import NOON, call, phone

LATER = NOON + timedelta(days=1)


@given(st.sets(st.integers(1, 5_000)), st.integers(1, 6_000))
def test_a_bit_a_record(held: set[int], other: int) -> None:
    present = Present()
    for record_id in held:
        present.note(record_id)
    assert all(record_id in present for record_id in held)
    assert (other in present) is (other in held)


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty calls, of which two are gone already, and as many of another stream between them."""
    file = tmp_path_factory.mktemp("stored") / "cache.sqlite"
    cache = Cache(file)
    writer = cache.writer("pbx", "US", frozenset())
    for first in range(0, 40, 10):
        for stream in ("calls", "others"):
            calls = [call(f"c{n}", phone("2085550100")) for n in range(first, first + 10)]
            writer.commit(stream, Page(calls), NOON)
    writer.commit("calls", Page([Gone("c3"), Gone("c4")]), NOON)
    cache.close()
    return file


def there(cache: Cache, stream: str) -> set[str]:
    rows = {f"c{n}": cache.record("pbx", stream, f"c{n}") for n in range(50)}
    return {key for key, row in rows.items() if row is not None and row.gone_at is None}


ALL = frozenset(f"c{n}" for n in range(40)) - {"c3", "c4"}
LISTED = st.lists(st.sampled_from(sorted(ALL | {"c3", "new"})), max_size=90)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(listed=LISTED, asked=st.integers(1, 40), looked_at=st.integers(1, 90))
def test_whatever_is_not_listed_is_gone(
    stored: Path, monkeypatch: pytest.MonkeyPatch, listed: list[str], asked: int, looked_at: int
) -> None:
    monkeypatch.setattr(reconciling, "_ASKED", asked)
    monkeypatch.setattr(reconciling, "_LOOKED_AT", looked_at)
    with TemporaryDirectory() as folder:
        cache = Cache(Path(shutil.copy(stored, Path(folder) / "cache.sqlite")))
        writer = cache.writer("pbx", "US", frozenset())
        assert writer.reconcile("calls", iter(listed), NOON, LATER) == len(ALL - set(listed))
        assert there(cache, "calls") == ALL & set(listed)
        assert there(cache, "others") == ALL | {"c3", "c4"}
        streams = {row.name: row for row in cache.ledger.streams()}
        assert (streams["calls"].rows, streams["calls"].reconciled_at) == (len(ALL & set(listed)), LATER)
        # Said again, it finds nothing more.
        assert writer.reconcile("calls", iter(listed), NOON, LATER) == 0
        cache.close()


def test_what_came_while_the_list_was_read_is_not_on_it(stored: Path, tmp_path: Path) -> None:
    cache = Cache(Path(shutil.copy(stored, tmp_path / "cache.sqlite")))
    writer = cache.writer("pbx", "US", frozenset())

    def listed() -> Iterator[str]:
        yield from sorted(ALL)
        writer.commit("calls", Page([call("c45")]), LATER)

    assert writer.reconcile("calls", listed(), NOON, LATER) == 0
    assert there(cache, "calls") == ALL | {"c45"}
    cache.close()


def test_a_list_that_breaks_off_marks_nothing(stored: Path, tmp_path: Path) -> None:
    cache = Cache(Path(shutil.copy(stored, tmp_path / "cache.sqlite")))

    def broken() -> Iterator[str]:
        yield "c1"
        raise InterruptedError

    with pytest.raises(InterruptedError):
        cache.writer("pbx", "US", frozenset()).reconcile("calls", broken(), NOON, LATER)
    assert there(cache, "calls") == ALL
    cache.close()
