"""What a person expects first while typing, and that nobody who fits what is typed is left out."""

from __future__ import annotations

import string
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlite3

from connectors.kit.declare import Page
from connectors.records import Gone, IdentifierKind
from desk.domain.identifiers import TITLES, Normal, name_key
from desk.store import filling
from desk.store.cache import Cache
from tests.records import NOON, account, call, email, order, person, phone
from tests.store.found import check_found


def names(cache: Cache, typed: str, limit: int = 20) -> list[str]:
    return [hit.name for hit in cache.find(typed, [], limit)]


def people(cache: Cache, *called: str) -> None:
    page = Page([person(f"p{n}", name, account(f"A{n}")) for n, name in enumerate(called)])
    cache.writer("crm", "US", frozenset()).commit("customers", page, NOON)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("jon smith", ["Jon Smith", "Jon Smithers", "Ann Jon Smith"]),
        ("smith", ["Ann Jon Smith", "Jon Smith", "Jon Smithers"]),
        ("smi jon", ["Ann Jon Smith", "Jon Smith", "Jon Smithers"]),
        ("smith ann j", ["Ann Jon Smith"]),
        ("O'Brien", ["Pat O'Brien"]),
        ("obrien", ["Pat O'Brien"]),
        ("pat obri", ["Pat O'Brien"]),
        ("dr jon smithers", ["Jon Smithers"]),
        ("dr", ["Dragan Ilić"]),
        ("ilic", ["Dragan Ilić"]),
        ("дмитрий", ["Дмитрий Иванов"]),
        ("иванов дм", ["Дмитрий Иванов"]),
        ("анов", []),
    ],
)
def test_names_are_found_by_their_beginnings_in_any_order(cache: Cache, typed: str, found: list[str]) -> None:
    people(cache, "Ann Jon Smith", "Jon Smithers", "Jon Smith", "Pat O'Brien", "Dragan Ilić", "Дмитрий Иванов")
    assert set(names(cache, typed)) == set(found)
    assert names(cache, typed)[:1] == found[:1]


@pytest.mark.parametrize(
    "typed",
    [
        *("maria gracia", "maria garia", "maria garxia", "maria garrcia", "mraia garcia", "xaria garcia"),
        *("garcia maira", "gacria mar", "maria garci", "maria gxrc", "gxrcia maria", "maria lopez grcia"),
        *("gacia", "gracia", "lopze", "mria lopez ga"),
    ],
)
def test_one_slip_in_one_word_is_forgiven_while_typing_too(cache: Cache, typed: str) -> None:
    people(cache, "María García López", "Ann Lee", "Mark Gable", "Maria Stone")
    assert names(cache, typed)[:1] == ["María García López"]


@pytest.mark.parametrize("typed", ["mxrxa garcia", "ax lee", "bxb", "gxxcia", "ann garcia"])
def test_two_slips_or_a_slip_in_a_short_word_are_another_name(cache: Cache, typed: str) -> None:
    people(cache, "María García López", "Ann Lee", "Bob")
    assert names(cache, typed) == []


def test_who_is_called_so_comes_before_who_nearly_is(cache: Cache) -> None:
    people(cache, "Jon Smyth", "Jon Smith")
    assert names(cache, "jon smyth") == ["Jon Smyth", "Jon Smith"]
    assert [hit.why for hit in cache.find("jon smyth", [], 9)] == ["name", "near"]


def test_of_many_who_match_equally_those_last_in_touch_come_first(cache: Cache) -> None:
    writer = cache.writer("crm", "US", frozenset())
    writer.commit("customers", Page([person(f"p{n}", "Ann Lee", phone(f"208555010{n}")) for n in range(5)]), NOON)
    calls = [call(f"c{n}", phone(f"208555010{n}"), minutes=minutes) for n, minutes in ((0, 1), (3, 9), (2, 5))]
    writer.commit("calls", Page(calls), NOON)
    found = cache.find("ann lee", [], 20)
    assert [hit.phone[-1] for hit in found[:3]] == ["3", "2", "0"]
    assert [hit.items for hit in found] == [1, 1, 1, 0, 0]


def test_what_ends_in_the_digits_comes_first_and_a_name_beside_them_tells_who(cache: Cache) -> None:
    writer = cache.writer("crm", "US", frozenset())
    crowd = [person(f"p{n}", "Bo Ray", phone(f"208 0142 {n:03}")) for n in range(120)]
    page = Page([*crowd, person("x", "Ann Lee", phone("208 555 0142")), person("y", "Bo Lee", phone("209 555 0142"))])
    writer.commit("customers", page, NOON)
    assert {*names(cache, "0142")[:2]} == {"Ann Lee", "Bo Lee"}
    assert names(cache, "ann 0142") == ["Ann Lee"]
    assert names(cache, "0142 lee bo") == ["Bo Lee"]
    assert names(cache, "+1 (209) 555-01") == ["Bo Lee"]
    assert set(names(cache, "0142", 200)) == {"Ann Lee", "Bo Lee", "Bo Ray"}


def test_addresses_orders_and_cards_are_found_by_their_beginnings(cache: Cache) -> None:
    writer = cache.writer("crm", "US", frozenset())
    page = [person("1", "Ann Lee", email("ann.lee@example.org")), person("2", "Anna Leeds", email("bo@example.org"))]
    writer.commit("customers", Page([*page, person("3", "Cy Poe", account("LC-77120"))]), NOON)
    writer.commit("orders", Page([order("SO-10482", email("bo@example.org"))]), NOON)
    found = {typed: [(h.name, h.why) for h in cache.find(typed, [], 9)] for typed in ("ann.l", "ann@", "lc-77", "so-1")}
    assert found["ann.l"][0] == ("Ann Lee", "email")
    assert found["ann@"] == []
    assert found["lc-77"] == [("Cy Poe", "account")]
    assert found["so-1"] == [("Anna Leeds", "order")]
    assert [names(cache, typed) for typed in ("#so-10482", "@example.org", "example.org")] == [["Anna Leeds"], [], []]


def test_a_customer_is_found_by_each_of_its_names_until_nobody_says_it(cache: Cache) -> None:
    shop, crm = cache.writer("shop", "US", frozenset()), cache.writer("crm", "US", frozenset())
    crm.commit("customers", Page([person("1", "Ann Smith", email("ann@example.org"))]), NOON)
    shop.commit("orders", Page([order("o1", email("ann@example.org"), name="Ann Smith-Berg")]), NOON)
    (hit,) = cache.find("berg", [], 9)
    assert (hit.name, hit.why, hit.detail) == ("Ann Smith", "called", "Ann Smith-Berg")
    shop.commit("orders", Page([Gone("o1")]), NOON)
    assert names(cache, "berg") == []
    crm.commit("customers", Page([person("1", "Ann Poe", email("ann@example.org"))]), NOON)
    assert (names(cache, "smith"), names(cache, "poe ann")) == ([], ["Ann Poe"])
    crm.commit("customers", Page([Gone("1")]), NOON)
    assert names(cache, "ann") == []


def test_among_thousands_of_namesakes_the_two_words_together_find_the_one(cache: Cache) -> None:
    people(cache, *["Maria Lopez"] * 900, *["Ana Garcia"] * 900, "Maria Garcia", "Mario Garcon")
    assert names(cache, "maria garcia")[0] == "Maria Garcia"
    assert set(names(cache, "mar gar")) == {"Maria Garcia", "Mario Garcon"}


WORDS = st.text(st.sampled_from("abcé"), min_size=1, max_size=5)
CALLED = st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=12)


def fit(typed: Sequence[str], name: str) -> bool:
    said = name_key(name).split()
    if len(typed) > len(said):
        return False
    return any(
        all(one.startswith(word) for word, one in zip(typed, several, strict=True))
        for several in permutations(said, len(typed))
    )


@given(CALLED, st.data())
@settings(max_examples=20, deadline=None)
def test_everybody_with_a_name_that_fits_is_found_and_nobody_else_by_name(
    called: list[str], data: st.DataObject
) -> None:
    with TemporaryDirectory() as folder:
        cache = Cache(Path(folder) / "cache.sqlite")
        people(cache, *called)
        for _ in range(6):
            words = data.draw(st.sampled_from(called)).split()
            picked = data.draw(st.permutations(words))[: data.draw(st.integers(1, 4))]
            typed = " ".join(word[: data.draw(st.integers(1, len(word)))] for word in picked)
            found = {hit.customer_id for hit in cache.find(typed, [], 60) if hit.why == "name"}
            wanted = {n for n, name in enumerate(called, 1) if fit(name_key_in_order(typed), name)}
            assert found == wanted, typed
        cache.close()


def name_key_in_order(typed: str) -> list[str]:
    return [name_key(word) for word in typed.split()]


# A title is no part of a name.
LETTERS = st.text(st.sampled_from(string.ascii_lowercase), min_size=4, max_size=9).filter(
    lambda word: word not in TITLES
)


@given(st.lists(st.tuples(LETTERS, LETTERS), min_size=1, max_size=5), st.data())
@settings(max_examples=20, deadline=None)
def test_any_one_slip_in_any_word_still_finds_the_name(called: list[tuple[str, str]], data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        cache = Cache(Path(folder) / "cache.sqlite")
        people(cache, *(" ".join(both) for both in called))
        for _ in range(6):
            number = data.draw(st.integers(1, len(called)))
            words = list(data.draw(st.permutations(called[number - 1])))
            place = data.draw(st.integers(0, 1))
            words[place] = slip(words[place], data)
            assert number in {hit.customer_id for hit in cache.find(" ".join(words), [], 60)}, words
        cache.close()


def slip(word: str, data: st.DataObject) -> str:
    place = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from(string.ascii_lowercase))
    kind = data.draw(st.sampled_from(["more", "less", "other", "swapped"]))
    if kind == "swapped":
        place = min(place, len(word) - 2)
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    rest = word[place if kind == "more" else place + 1 :]
    return word[:place] + ("" if kind == "less" else letter) + rest


def test_an_old_file_is_filled_in_pieces_while_pages_go_on(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    cache = Cache(path)
    writer = cache.writer("crm", "US", frozenset())
    held = [person(f"p{n}", f"Ann{n} Lee", phone(f"2085550{n:03}")) for n in range(60)]
    writer.commit("customers", Page(held), NOON)
    with cache._database.writing() as connection:
        filling.note_all(connection)
    assert (names(cache, "ann7 lee"), cache.find("5550007", [], 9)) == ([], [])
    fresh = [person("p7", "Bo Ray", phone("2085550007")), person("p99", "Cy Poe", phone("2085550999"))]
    steps = 0
    more = True
    while more:
        with cache._database.writing() as connection:
            more = filling.fill(connection, 25)
        writer.commit("customers", Page(fresh), NOON)
        assert names(cache, "cy poe") == ["Cy Poe"]
        steps += 1
    assert steps > 8
    cache.close()
    with sqlite3.connect(path) as connection:
        check_found(connection)
    again = Cache(path)
    assert [names(again, typed) for typed in ("ann8 lee", "ann7", "555 0007")] == [["Ann8 Lee"], [], ["Bo Ray"]]
    again.close()


def test_a_number_that_is_forgotten_leaves_nothing_behind(cache: Cache) -> None:
    people(cache, "Ann Lee")
    shop = cache.writer("shop", "US", frozenset())
    shop.commit("customers", Page([person("1", "Bo Ray", phone("2085550142"))]), NOON)
    number = Normal(IdentifierKind.PHONE, "+12085550142")
    assert names(cache, "5550142") == ["Bo Ray"]
    shop.commit("customers", Page([Gone("1")]), NOON)
    assert names(cache, "5550142") == []
    assert cache.holders(number).hits == ()
