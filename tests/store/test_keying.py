"""Whatever arrives, changes and goes: everybody is found by the keys of what is known of them now, and by no others."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlite3

from connectors.kit.declare import Page
from connectors.records import Address, CustomerRecord, Gone
from desk.config.names import read_names
from desk.config.paths import resources
from desk.domain.blocking import keys_of
from desk.domain.namesakes import PLAIN_NAMES, Namesakes
from desk.store.cache import Cache
from desk.store.facing import key_number
from desk.store.keying import FEW
from tests.records import NOON, call, order, person, phone
from tests.store.test_linking import HISTORIES, stream_of

BOOK = read_names(resources() / "identity")
NAMES = Namesakes(BOOK)
HOME = (Address("8 Stanley St", "4223", "Dapto"),)


def catch_up(cache: Cache) -> None:
    while cache.catching_up.step(NOON):
        pass
    assert cache.catching_up.left() == 0


def held(path: Path) -> set[tuple[int, int]]:
    with closing(sqlite3.connect(path)) as file:
        return set(file.execute("SELECT key, unit FROM match_key"))


def wanted(cache: Cache) -> set[tuple[int, int]]:
    """The slow way: the keys of every face of everybody there is."""
    matches = cache.matches(BOOK)
    faces = [face for span in matches.spans(1) for face in matches.faces(span)]
    return {(key_number(key), face.unit) for face in faces for key in keys_of(face)}


@given(HISTORIES, st.booleans())
@settings(max_examples=30, deadline=None)
def test_keys_are_what_a_fresh_start_would_give(history: list[list[object]], each_page: bool) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "cache.sqlite"
        cache = Cache(path, namesakes=NAMES)
        writer = cache.writer("crm", "US", frozenset())
        for page in history:
            for stream, item in map(stream_of, page):
                if isinstance(item, CustomerRecord) and int(item.source_id) % 2:
                    item = replace(item, addresses=HOME, birth_date=date(1956, 4, int(item.source_id)))
                writer.commit(stream, Page([item]), NOON)
            if each_page:
                catch_up(cache)
        catch_up(cache)
        assert held(path) == wanted(cache)
        cache.close()


@pytest.fixture
def file(tmp_path: Path) -> Iterator[tuple[Cache, Path]]:
    path = tmp_path / "cache.sqlite"
    cache = Cache(path, namesakes=NAMES)
    yield cache, path
    cache.close()


def test_few_are_found_with_their_page_and_many_soon_after(file: tuple[Cache, Path]) -> None:
    cache, path = file
    writer = cache.writer("crm", "US", frozenset())
    writer.commit("customers", Page([person("1", "Ann Lee", addresses=HOME)]), NOON)
    assert held(path) == wanted(cache) != set()
    many = [person(f"m{n}", f"Ann{n} Lee") for n in range(FEW + 1)]
    writer.commit("customers", Page(many), NOON)
    assert held(path) < wanted(cache)
    assert cache.matches(BOOK).due() == cache.catching_up.left() - many_identifiers(path) == FEW + 1
    catch_up(cache)
    assert held(path) == wanted(cache)


def many_identifiers(path: Path) -> int:
    with closing(sqlite3.connect(path)) as file:
        return int(file.execute("SELECT max(id) FROM identifier").fetchone()[0])


def test_who_moves_or_goes_leaves_no_key_behind(file: tuple[Cache, Path]) -> None:
    cache, path = file
    crm, shop = cache.writer("crm", "US", frozenset()), cache.writer("shop", "US", frozenset())
    crm.commit("customers", Page([person("1", "Ann Lee", addresses=HOME), person("2", "Bo Watt")]), NOON)
    before = held(path)
    crm.commit("customers", Page([person("1", "Ann Lee", addresses=(Address("9 High Road", "99", "Ely"),))]), NOON)
    moved = held(path)
    assert moved == wanted(cache) != before
    shop.commit("orders", Page([order("o1", name="Cy Poe"), order("o2", phone("2085550100"), name="Cy Poe")]), NOON)
    assert {unit for _, unit in held(path) - moved} == {3, -3}
    shop.commit("orders", Page([Gone("o1"), Gone("o2")]), NOON)
    assert held(path) == moved
    crm.commit("customers", Page([Gone("1"), Gone("2")]), NOON)
    assert held(path) == set()


class AllOne(Namesakes):
    """As links were made before names had a say."""

    def could_be_one(self, one: str, other: str) -> bool:
        return True


def test_an_old_file_is_linked_and_keyed_by_the_rules_of_now(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    cache = Cache(path, namesakes=AllOne(BOOK))
    shop = cache.writer("shop", "US", frozenset())
    orders = [order(f"o{n}", phone("2085550100"), minutes=n, name=name) for n, name in enumerate(["Ann Lee", "Bo Lee"])]
    shop.commit("orders", Page([*orders, order("o9", phone("2085550101"), name="Cy Poe")]), NOON)
    shop.commit("calls", Page([call("c1", phone("2085550100"))]), NOON)
    counts = cache.ledger.counts()
    assert (counts.customers, counts.unlinked) == (2, 0)
    cache.close()
    # As a file was before its keys were kept in step.
    with closing(sqlite3.connect(path)) as file, file:
        for table in ("linked", "match_unit", "match_due"):
            file.execute(f"DROP TABLE {table}")
        file.execute("INSERT INTO match_key VALUES (1, 1)")
        file.execute("DELETE FROM migration WHERE name = '0010 keys in step'")
    cache = Cache(path, namesakes=NAMES)
    assert cache.catching_up.left() == many_identifiers(path) + cache.matches(BOOK).due() > 2
    catch_up(cache)
    counts = cache.ledger.counts()
    assert (counts.customers, counts.unlinked) == (3, 1)
    assert held(path) == wanted(cache)
    cache.close()


def test_another_book_of_names_looks_at_everybody_again(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    cache = Cache(path, namesakes=PLAIN_NAMES)
    shop = cache.writer("shop", "US", frozenset())
    names = ["Jenny Zhou", "Jennifer Zhou"]
    shop.commit("orders", Page([order(f"o{n}", phone("2085550100"), name=name) for n, name in enumerate(names)]), NOON)
    catch_up(cache)
    assert cache.ledger.counts().customers == 2
    cache.close()
    cache = Cache(path, namesakes=NAMES)
    assert cache.catching_up.left() > 0
    catch_up(cache)
    assert cache.ledger.counts().customers == 1
    assert held(path) == wanted(cache)
    assert not cache.catching_up.step(NOON)
    cache.close()
    assert NAMES.mark == Namesakes(read_names(resources() / "identity")).mark != PLAIN_NAMES.mark
