"""Finding: any three digits of a phone, names in any order and spelling of accents, e-mails, accounts, orders."""

from __future__ import annotations

import pytest

from connectors.kit.declare import Page
from connectors.records import IdentifierKind
from desk.domain.identifiers import Normal
from desk.store.cache import Cache
from tests.records import NOON, account, call, email, order, person, phone

PEOPLE = [
    person("1", "José García-Núñez", phone("208 555 0142"), email("jose@example.com"), account("AW00011013")),
    person("2", "Ann Lee", phone("+44 1632 960123"), email("ann.lee@example.org")),
    person("3", "Li Na", phone("303 555 0199")),
    person("4", "Anna Leeds", email("anna@example.net")),
]


@pytest.fixture
def filled(cache: Cache) -> Cache:
    writer = cache.writer("crm", "US", frozenset())
    writer.commit("customers", Page(PEOPLE), NOON)
    writer.commit("orders", Page([order("SO-10482", email("ann.lee@example.org"))]), NOON)
    return cache


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("garcia", [1]),
        ("Nunez jose", [1]),
        ("JOSÉ", [1]),
        ("550", [1, 3]),
        ("555 0142", [1]),
        ("0142", [1]),
        ("01632 960123", [2]),
        ("(303) 555-0199", [3]),
        ("jose@exam", [1]),
        ("aw00011013", [1]),
        ("li", [3]),
        ("l n", [3]),
        ("so-10482", [2]),
        ("SO-104", [2]),
        ("nobody", []),
        ("   ", []),
        ('"; DROP TABLE customer --', []),
        ("ann*", [2, 4]),
        ("*", []),
        ('"', []),
        ("l %", [2, 3, 4]),
    ],
)
def test_what_is_typed_finds_whom(filled: Cache, typed: str, found: list[int]) -> None:
    assert sorted(hit.customer_id for hit in filled.find(typed, [], 20)) == found


def test_the_exact_name_comes_before_longer_ones(filled: Cache) -> None:
    assert [hit.customer_id for hit in filled.find("ann", [], 20)] == [2, 4]


def test_the_exact_name_and_account_are_found_among_thousands_of_longer_ones(cache: Cache) -> None:
    crowd = [person(f"p{n}", "Joanna Leeson", account(f"1{85_000 + n}")) for n in range(1_200)]
    page = Page([*crowd, person("x", "Ann Lee", account("85000"))])
    cache.writer("crm", "US", frozenset()).commit("customers", page, NOON)
    assert cache.find("ann lee", [], 20)[0].name == "Ann Lee"
    best = cache.find("85000", [], 20)[0]
    assert (best.name, best.why, best.detail) == ("Ann Lee", "account", "85000")


def test_an_exact_number_comes_first_and_says_so(filled: Cache) -> None:
    number = Normal(IdentifierKind.PHONE, "+441632960123")
    hits = filled.find("+441632960123", [number], 20)
    assert [(hit.customer_id, hit.why, hit.detail) for hit in hits] == [(2, "phone", "+441632960123")]


def test_holders_of_a_shared_number_are_all_named(filled: Cache) -> None:
    writer = filled.writer("crm", "US", frozenset())
    writer.commit("customers", Page([person("5", "Bo Ray", phone("303 555 0199"))]), NOON)
    writer.commit("calls", Page([call("c1", phone("303 555 0199"))]), NOON)
    number = Normal(IdentifierKind.PHONE, "+13035550199")
    holders = filled.holders(number)
    assert (holders.shared, {hit.name for hit in holders.hits}) == ("contested", {"Li Na", "Bo Ray"})
    assert [row.key[2] for row in filled.lines_of_identifier(number, 5)] == ["c1"]
