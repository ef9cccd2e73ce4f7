"""How names, addresses, dates and numbers come apart, with a book of names that says little."""

from __future__ import annotations

import pytest

from connectors.records import Address, IdentifierKind
from desk.domain.identifiers import Normal
from desk.domain.people import (
    MOST_IDENTIFIERS,
    MOST_KNOWN,
    Face,
    Name,
    NameBook,
    Place,
    Reach,
    read_birth,
    read_name,
    read_place,
    read_reach,
    swap_birth,
)

BOOK = NameBook(
    titles=frozenset({"mr", "dr"}),
    particles=frozenset({"van", "der", "de"}),
    suffixes=frozenset({"jr", "phd"}),
    nicknames={"jennifer": ("jenny", "jen"), "jenna": ("jen",), "Ábel": ("Ab", "Abel")},
    streets={"street": ("st", "str"), "road": ("rd",)},
    letters={"й": "y", "и": "i", "ж": "zh", "ε": "e", "ø": "o"},
)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("ANN", "ann"),
        ("  Ann   Lee ", "ann lee"),
        ("Ann.Lee", "ann lee"),
        ("O'Brien", "obrien"),
        ("O’Brien", "obrien"),
        ("Ó'Brien", "obrien"),
        ("García-Márquez", "garcia marquz"),
        ("Müller", "muller"),
        ("Mueller", "muller"),
        ("Goethe Baer", "gothe bar"),
        ("Sofiya", "sofia"),
        ("Йи", "yi"),
        ("Жи", "zhi"),
        ("Έ", "e"),
        ("Sørén", "soren"),
        ("Weiß", "weiss"),
        ("नेहा", "नेहा"),
        ("é\u200bé", "ee"),
        ("é\té", "e e"),
        ("7b", "7b"),
    ],
)
def test_text_in_plain_spelling(text: str, plain: str) -> None:
    assert BOOK.plain(text) == plain
    assert BOOK.joined(text) == plain.replace(" ", "")


def test_what_a_book_says_the_other_way_round() -> None:
    assert BOOK.honours == {"mr", "dr", "jr", "phd"}
    assert BOOK.formal == {
        "jenny": ("jenny", "jennifer"),
        "jen": ("jen", "jenna", "jennifer"),
        "ab": ("ab", "abel"),
        "abel": ("abel",),
    }
    assert BOOK.long_streets == {"st": "street", "str": "street", "rd": "road"}
    assert [BOOK.street_word(word) for word in ("St.", "Oak-Rd", "Elm", "É")] == ["street", "oakroad", "elm", "e"]


@pytest.mark.parametrize(
    ("whole", "name"),
    [
        ("", Name()),
        ("Ann Lee", Name("ann", "ann", "lee", ("ann",), ("lee",))),
        ("Lee, Ann", Name("ann", "ann", "lee", ("ann",), ("lee",))),
        ("Ann Lee, PhD", Name("ann", "ann", "lee", ("ann",), ("lee",))),
        ("Dr Ann Lee jr", Name("ann", "ann", "lee", ("ann",), ("lee",))),
        ("Ann", Name("ann", "ann", "", ("ann",), ())),
        ("Mr Smith", Name("", "", "smith", (), ("smith",))),
        ("Mr", Name("mr", "mr", "", ("mr",), ())),
        ("Mary Ann Lee", Name("maryann", "mary", "lee", ("maryann", "mary"), ("lee",))),
        ("Ludwig van der Berg", Name("ludwig", "ludwig", "berg", ("ludwig",), ("berg",))),
        ("Ann Van Berg", Name("ann", "ann", "berg", ("ann",), ("berg",))),
        ("Ann Maria van Berg", Name("annmaria", "ann", "berg", ("annmaria", "ann"), ("berg",))),
        ("Van Berg Lee", Name("vanberg", "van", "lee", ("vanberg", "van"), ("lee",))),
        ("Ann Maria de", Name("annmaria", "ann", "de", ("annmaria", "ann"), ("de",))),
        ("Jen Lee", Name("jen", "jen", "lee", ("jen", "jenna", "jennifer"), ("lee",))),
        ("Jen Ann Lee", Name("jenann", "jen", "lee", ("jenann", "jen", "jenna", "jennifer"), ("lee",))),
        ("Jen Ny Lee", Name("jenny", "jen", "lee", ("jenny", "jennifer"), ("lee",))),
        ("Ann Smith-Jones", Name("ann", "ann", "smithjones", ("ann",), ("smithjones",))),
    ],
)
def test_names_come_apart(whole: str, name: Name) -> None:
    assert read_name(BOOK, whole) == name


def test_parts_of_their_own_go_before_the_whole() -> None:
    told = read_name(BOOK, "Bo Watt", "Ann", "García Márquez")
    assert told == Name("ann", "ann", "garciamarquz", ("ann",), ("garcia", "marquz"))
    assert read_name(BOOK, "Bo Watt", "Dr Ann", "") == Name("ann", "ann", "", ("ann",), ())
    assert read_name(BOOK, "Bo Watt", "", "van Lee jr") == Name("", "", "lee", (), ("lee",))
    assert read_name(BOOK, "", "", "Aa Bb Cc Dd").family_words == ("aa", "bb", "cc")


def test_a_short_name_stands_for_no_more_than_a_dozen() -> None:
    many = NameBook(nicknames={f"name{n:02}": ("al",) for n in range(20)})
    assert read_name(many, "Al Lee").known == ("al", *(f"name{n:02}" for n in range(MOST_KNOWN - 1)))


@pytest.mark.parametrize(
    ("street", "place"),
    [
        ("", Place()),
        ("Oak St", Place("", "oakstreet")),
        ("8 Oak St", Place("8", "oakstreet")),
        ("8A Oak St.", Place("8a", "oakstreet")),
        ("Oak St 8-10", Place("810", "oakstreet")),
        ("8/12b Oak Rd", Place("812b", "oakroad")),
        ("1st St 8", Place("8", "1ststreet")),
        ("8 Oak St 9", Place("8", "oakstreet9")),
        ("No8 Oak St", Place("", "no8oakstreet")),
        ("8 Oak St, Flat 2", Place("8", "oakstreet", "flat2")),
        ("8 Oak St\nRear Rd", Place("8", "oakstreet", "rearroad")),
        ("8 Oak St, Flat 2, Rear", Place("8", "oakstreet", "flat2rear")),
    ],
)
def test_streets_come_apart(street: str, place: Place) -> None:
    assert read_place(BOOK, Address(street, "", "")) == place


def test_towns_and_postcodes_are_without_spaces() -> None:
    place = read_place(BOOK, Address("", "SW1 2AB", "Winston-Hills"))
    assert place == Place(city="winstonhills", postcode="sw12ab")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("12/4/1956", "19561204"),
        ("4/12/1956", "19560412"),
        ("12.4.1956", "19560412"),
        ("4.12.1956", "19561204"),
        ("13/12/1956", "19561213"),
        ("1.123.1956", ""),
        ("123.1.1956", ""),
        ("1956-4-9", "19560409"),
        ("1956.12.31", "19561231"),
        ("195604090", ""),
        ("1956-04", ""),
        ("4.1956", ""),
    ],
)
def test_dates_in_both_orders(written: str, read: str) -> None:
    assert read_birth(written) == read


def test_day_and_month_change_places() -> None:
    assert swap_birth("19561204") == "19560412"


def test_a_reach_has_each_list_in_its_order() -> None:
    kinds = IdentifierKind
    said = [
        (Normal(kinds.PHONE, "+3"), ""),
        (Normal(kinds.PHONE, "+1"), "contested"),
        (Normal(kinds.PHONE, "+2"), "crowded"),
        (Normal(kinds.EMAIL, "b@x"), ""),
        (Normal(kinds.EMAIL, "a@x"), "contested"),
        (Normal(kinds.EMAIL, "c@x"), "crowded"),
        (Normal(kinds.ACCOUNT, "Ab1", "crm"), ""),
        (Normal(kinds.ACCOUNT, "9", "crm/customers"), ""),
        (Normal(kinds.LOYALTY, "Z", "shop"), ""),
        (Normal(kinds.DEVICE, "cookie", "web"), ""),
    ]
    reach = read_reach(said)
    assert (reach.phones, reach.shared_phones, reach.emails) == (("+1", "+3"), ("+2",), ("a@x", "b@x"))
    # What people read from a card comes first.
    assert reach.numbers == ("loyalty:shop:z", "account:crm:ab1")
    assert read_reach(reversed(said)) == reach
    assert read_reach([]) == Reach()


def test_more_of_a_kind_than_enough_are_left_out() -> None:
    def many(kind: IdentifierKind, mark: str = "", scope: str = "") -> list[tuple[Normal, str]]:
        return [(Normal(kind, f"{n:02}", scope), mark) for n in range(MOST_IDENTIFIERS + 1)]

    phone, email, account = IdentifierKind.PHONE, IdentifierKind.EMAIL, IdentifierKind.ACCOUNT
    most = tuple(f"{n:02}" for n in range(MOST_IDENTIFIERS))
    assert read_reach(many(phone)).phones == read_reach(many(phone, "crowded")).shared_phones == most
    assert read_reach(many(email)).emails == most
    assert read_reach(many(account, scope="crm")).numbers == tuple(f"account:crm:{n}" for n in most)


@pytest.mark.parametrize(
    ("face", "is_telling"),
    [
        (Face(1), False),
        (Face(1, Name("ann", "ann")), False),
        (Face(1, Name(family="lee")), False),
        (Face(1, Name("ann", "ann", "lee")), True),
        (Face(1, shared_phones=("+1",)), False),
        (Face(1, phones=("+1",)), True),
        (Face(1, emails=("a@x",)), True),
        (Face(1, numbers=("loyalty:shop:1",)), True),
    ],
)
def test_what_is_enough_to_suggest_anybody(face: Face, is_telling: bool) -> None:
    assert face.is_telling is is_telling
