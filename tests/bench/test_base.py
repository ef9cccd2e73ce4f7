"""The made-up shop that benchmarks measure on is what pulls would have brought, and the benchmark runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from connectors.kit.declare import Page
from desk.config.paths import Home
from desk.domain.time import moment
from desk.domain.touches import CHANGED, Touch
from desk.store.cache import Cache
from tests.bench.__main__ import main
from tests.bench.base import MAKING, NOTE, Base, base, pages
from tests.bench.shop import DAY, NOW, SOURCE, Exchange, Shop, phone, touches

SHOP = Shop(customers=260, interactions=5_200, busiest=700)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Base:
    return base(Home(tmp_path_factory.mktemp("made") / "home"), SHOP, processes=1)


@pytest.fixture
def cache(made: Base) -> Iterator[Cache]:
    held = Cache(made.home.cache, MAKING)
    yield held
    held.close()


def without_numbers(held: list[Touch]) -> list[Touch]:
    """Touches told apart by what they say, not by the number the cache gave their record."""
    return sorted(touch._replace(record=0) for touch in held)


def test_what_is_written_in_bulk_is_what_pulls_bring(tmp_path: Path, made: Base, cache: Cache) -> None:
    after, customers = made.busiest if made.busiest > max(made.stored) else max(made.stored), range(1, 40)
    pulled = Cache(tmp_path / "pulled.sqlite", MAKING)
    writer = pulled.writer(SOURCE, "", frozenset())
    for stream, seen, records in pages(SHOP, customers):
        writer.commit(stream, Page(records), moment(seen))
    for number in customers:
        drawn = SHOP.of(number)
        (hit,) = pulled.find(phone(number).value, [], 5)
        brought = pulled.touches(hit.customer_id)
        written = cache.touches(after + number)
        assert without_numbers(written) == without_numbers(brought) == without_numbers(touches(drawn, 0))
        for touch in written:
            if touch.sort & CHANGED:
                (history,) = cache.histories.of_records([touch.record])
                (other,) = pulled.histories.of_records([_same(brought, touch).record])
                assert [(seen, replace(said, source_id="")) for seen, said in history.versions if said] == [
                    (seen, replace(said, source_id="")) for seen, said in other.versions if said
                ]
    pulled.close()


def _same(held: list[Touch], touch: Touch) -> Touch:
    (found,) = [one for one in held if one._replace(record=0) == touch._replace(record=0)]
    return found


def test_the_shop_has_the_shape_that_was_asked_for() -> None:
    shop = Shop(20_000, 400_000)
    counts = sorted(shop.count(number) for number in range(1, 20_000))
    assert counts[10_000] == 8
    assert 180 <= counts[19_800] <= 200
    assert abs(sum(counts) - 400_000) < 12_000
    assert shop.count(20_000) == 50_000
    drawn = [item for number in range(1, 400) for item in shop.of(number) if isinstance(item, Exchange)]
    assert all(NOW - 730 * DAY <= item.at < NOW for item in drawn)
    assert 0.05 < sum(item.at > NOW - 30 * DAY for item in drawn) / len(drawn) < 0.08
    assert shop.of(17) == shop.of(17)


def test_the_busiest_comes_to_one_thing_after_the_other() -> None:
    drawn = sorted(item for item in SHOP.of(SHOP.customers) if isinstance(item, Exchange))
    overlaps = sum(later.at < earlier.end for earlier, later in zip(drawn, drawn[1:], strict=False))
    assert len(drawn) > 500
    assert overlaps < len(drawn) / 20


def test_a_made_shop_is_used_again_and_no_other_is_taken_for_it(made: Base) -> None:
    written = made.home.cache.stat().st_mtime_ns
    assert base(made.home, SHOP) == made
    assert made.home.cache.stat().st_mtime_ns == written
    with pytest.raises(SystemExit, match="another shop"):
        base(made.home, replace(SHOP, seed=8))
    assert (made.home.folder / NOTE).exists()


def test_the_benchmark_runs(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    home = str(tmp_path / "kept")
    assert main(["time", "--customers", "240", "--interactions", "3000", "--home", home]) == 0
    said = capsys.readouterr().out
    assert "time: recompute everything" in said
    assert "10 rules over 30 days" in said
    assert Path(home, NOTE).exists()
