"""Names, addresses and birth dates in comparable forms."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from connectors.records import Address, IdentifierKind
from desk.config.names import read_names
from desk.config.paths import resources
from desk.domain.faces import Saying, faces_of
from desk.domain.identifiers import Normal
from desk.domain.people import MOST_FACES, Reach, read_birth, read_name, read_place, read_reach, swap_birth

BOOK = read_names(resources() / "identity")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ian Jenkins", "JENKINS, Ian"),
        ("Ian Jenkins", "Mr. Ian  Jenkins Jr."),
        ("Jürgen Müller", "Juergen Mueller"),
        ("Jürgen Müller", "Jurgen Muller"),
        ("Ludwig van der Berg", "Berg, Ludwig"),
        ("Pat O'Brien", "Pat O’Brien"),
        ("Мария Иванова", "Maria Ivanova"),
        ("Søren Ærø", "Soren Aero"),
        ("José García-Márquez", "Jose Garcia-Marquez"),
        ("Γιώργος Παπάς", "Giorgos Papas"),
        ("प्रिया शर्मा", "शर्मा, प्रिया"),
        ("𝗔𝗻𝗻𝗮 Ⓑ𝓮𝓻𝓰", "Anna Berg"),
        ("𝝖ννα 𝜫απά", "Άννα Παπά"),
    ],
)
def test_spellings_of_one_name_are_one(one: str, other: str) -> None:
    first, second = read_name(BOOK, one), read_name(BOOK, other)
    assert (first.given, first.family) == (second.given, second.family)
    assert first.given
    assert first.family


def test_a_title_before_one_word_makes_it_a_family_name() -> None:
    assert read_name(BOOK, "Mr Smith").family == "smith"
    assert read_name(BOOK, "Jennifer").given == "jennifer"


def test_nicknames_go_both_ways_and_formal_names_stay_apart() -> None:
    jenny, jennifer = read_name(BOOK, "Jenny Zhou"), read_name(BOOK, "Jennifer Zhou")
    assert set(jenny.known) & set(jennifer.known)
    alexander, alexandra = read_name(BOOK, "Alexander Li"), read_name(BOOK, "Alexandra Li")
    assert not set(alexander.known) & set(alexandra.known)
    assert set(read_name(BOOK, "Alex Li").known) > {"alexander", "alexandra"}


def test_the_parts_a_source_has_are_taken_as_they_are() -> None:
    name = read_name(BOOK, "whatever", "Mary Ann", "de la Cruz")
    assert (name.given, name.given_first, name.family, name.family_words) == ("maryann", "mary", "cruz", ("cruz",))


def test_an_address_comes_apart_and_street_words_are_written_out() -> None:
    place = read_place(BOOK, Address("8 Stanley St, Miami", "4223", "Winston Hills"))
    assert (place.house, place.street, place.line2) == ("8", "stanleystreet", "miami")
    assert (place.city, place.postcode) == ("winstonhills", "4223")
    assert read_place(BOOK, Address("Stanley Street 8", "42 23", "")).street == "stanleystreet"


@pytest.mark.parametrize(
    ("written", "read"),
    [("1956-04-09", "19560409"), ("19560409", "19560409"), ("1956/4/9", "19560409"), ("19450493", "19450493"),
     ("09.04.1956", "19560409"), ("4/9/1956", "19560409"), ("4/13/1956", "19560413"), ("13/4/1956", "19560413"),
     ("13.4.1956", "19560413"), ("4.13.1956", "19560413"), ("1956-04-09T00:00:00Z", "19560409"), ("104.9.1956", ""),
     ("", ""), ("in May", ""), ("09.04.56", "")],
)  # fmt: skip
def test_birth_dates_as_written(written: str, read: str) -> None:
    assert read_birth(written) == read


@given(st.dates())
def test_day_and_month_swapped_twice_are_as_before(day: object) -> None:
    birth = read_birth(str(day))
    assert swap_birth(swap_birth(birth)) == birth


@given(st.text(max_size=40))
@example("𝝖")
def test_any_text_is_a_name_and_reading_it_twice_changes_nothing(text: str) -> None:
    name = read_name(BOOK, text)
    again = read_name(BOOK, "", name.given, name.family)
    assert read_name(BOOK, text) == name
    assert " " not in name.given + name.family
    assert again.given.isascii() == name.given.isascii()


def test_a_crowded_phone_is_kept_apart_and_vendor_numbers_say_nothing() -> None:
    own, crowd = Normal(IdentifierKind.PHONE, "+1208"), Normal(IdentifierKind.PHONE, "+1209")
    vendor = Normal(IdentifierKind.ACCOUNT, "7", "crm/customers")
    card = Normal(IdentifierKind.LOYALTY, "AB7", "shop")
    reach = read_reach([(own, "contested"), (crowd, "crowded"), (vendor, ""), (card, "")])
    assert (reach.phones, reach.shared_phones, reach.numbers) == (("+1208",), ("+1209",), ("loyalty:shop:ab7",))


def test_a_name_alone_adds_no_face_and_conflicting_values_stay_side_by_side() -> None:
    home = (Address("8 Stanley St", "4223", "Dapto"),)
    said = [
        Saying("Ann Lee", birth="1956-04-09", addresses=home),
        Saying("LEE, ANN"),
        Saying("Ann Lee", birth="1957-04-09"),
    ]
    faces = faces_of(BOOK, 7, said, Reach())
    assert [face.birth for face in faces] == ["19560409", "19570409"]
    assert {face.unit for face in faces} == {7}
    many = [Saying(f"Ann{n} Lee{n}") for n in range(9)]
    assert len(faces_of(BOOK, 7, many, Reach())) == MOST_FACES


def test_an_impossible_birth_date_beside_the_fields_is_read() -> None:
    (face,) = faces_of(
        BOOK, 1, [Saying("Ann Lee", details=(("Date of birth", "19450493"), ("Colour", "19450101")))], Reach()
    )
    assert face.birth == "19450493"
