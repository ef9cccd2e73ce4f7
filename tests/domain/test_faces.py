"""Which faces somebody has, from one saying and from several."""

from __future__ import annotations

from connectors.records import Address
from desk.domain.faces import Saying, faces_of
from desk.domain.people import MOST_FACES, Face, Name, NameBook, Place, Reach

BOOK = NameBook(birth_words=frozenset({"dateofbirth", "born"}))
REACH = Reach(("+1",), ("+2",), ("a@x",), ("loyalty:shop:1",))
HELD = (("+1",), ("+2",), ("a@x",), ("loyalty:shop:1",))
OAK, ELM = Address("8 Oak Street", "4223", "Dapto"), Address("9 Elm Street", "6000", "Perth")
OAK_PLACE = Place("8", "oakstreet", "", "dapto", "4223")
ELM_PLACE = Place("9", "elmstreet", "", "perth", "6000")


def named(given: str, family: str = "") -> Name:
    known = (given,) if given else ()
    return Name(given, given, family, known, (family,) if family else ())


def shown(*sayings: Saying) -> list[str]:
    return [face.shown for face in faces_of(BOOK, 7, sayings, REACH)]


def test_one_saying_is_one_face_with_all_it_says_and_all_identifiers() -> None:
    said = Saying("Ann Lee", birth="1956-04-09", addresses=(OAK,))
    assert faces_of(BOOK, 7, [said], REACH) == (Face(7, named("ann", "lee"), OAK_PLACE, "19560409", *HELD, "Ann Lee"),)


def test_several_sayings_are_several_faces_each_with_all_identifiers() -> None:
    faces = faces_of(BOOK, 7, [Saying("Bo Watt"), Saying("Ann Lee", birth="1956-04-09")], REACH)
    assert faces == (
        Face(7, named("ann", "lee"), Place(), "19560409", *HELD, "Ann Lee"),
        Face(7, named("bo", "watt"), Place(), "", *HELD, "Bo Watt"),
    )


def test_of_whom_nothing_is_said_there_is_one_face_without_a_name() -> None:
    assert faces_of(BOOK, 7, [], REACH) == (Face(7, Name(), Place(), "", *HELD, ""),)


def test_a_name_in_parts_is_shown_as_a_whole() -> None:
    (face,) = faces_of(BOOK, 7, [Saying("", "Ann", "Lee")], REACH)
    assert (face.name, face.shown) == (named("ann", "lee"), "Ann Lee")
    (face,) = faces_of(BOOK, 7, [Saying("A. Lee", "Ann", "Lee")], REACH)
    assert (face.name, face.shown) == (named("ann", "lee"), "A. Lee")
    assert shown(Saying("", "", "Lee")) == ["Lee"]


def test_one_address_of_several_is_one_face() -> None:
    faces = faces_of(BOOK, 7, [Saying("Ann Lee", addresses=(OAK, ELM))], REACH)
    assert [(face.name, face.place) for face in faces] == [
        (named("ann", "lee"), OAK_PLACE),
        (named("ann", "lee"), ELM_PLACE),
    ]


def test_a_name_said_again_ends_nothing() -> None:
    assert shown(Saying("Ann Lee"), Saying("Ann Lee"), Saying("Bo Watt")) == ["Ann Lee", "Bo Watt"]
    (face,) = faces_of(BOOK, 7, [Saying("Ann Lee"), Saying("Ann Lee", addresses=(OAK,))], REACH)
    assert face.place == OAK_PLACE
    (face,) = faces_of(BOOK, 7, [Saying("Ann Lee"), Saying("Ann Lee", details=(("Born", "1956-04-09"),))], REACH)
    assert face.birth == "19560409"
    (face,) = faces_of(BOOK, 7, [Saying("Ann Lee"), Saying("Ann Lee", birth="1956-04-09")], REACH)
    assert face.birth == "19560409"


def test_the_first_spelling_of_what_is_the_same_is_shown() -> None:
    assert shown(Saying("ANN LEE"), Saying("Ann Lee"), Saying("Bo Watt")) == ["ANN LEE", "Bo Watt"]


def test_those_that_say_most_come_first_then_those_with_the_longer_names() -> None:
    said = [Saying("Robert Lee"), Saying("Bo Watt", birth="1956-04-09"), Saying("Ann Featherstone")]
    assert shown(*said) == ["Bo Watt", "Ann Featherstone", "Robert Lee"]
    assert shown(*(Saying(f"Ann{n} Lee{n}") for n in range(9))) == [f"Ann{n} Lee{n}" for n in range(MOST_FACES)]


def test_what_adds_nothing_makes_no_face() -> None:
    whole = Saying("Ann Lee", birth="1956-04-09", addresses=(OAK,))
    nothing = [
        Saying("Lee, Ann"),
        Saying("", birth="1956-04-09"),
        Saying("", addresses=(OAK,)),
        Saying("Lee, Ann", birth="1956-04-09"),
    ]
    assert shown(whole, *nothing) == ["Ann Lee"]
    something = [
        Saying("Ann"),
        Saying("", "", "Lee"),
        Saying("", birth="1957-04-09"),
        Saying("", addresses=(ELM,)),
        Saying("Lee, Ann", birth="1957-04-09"),
        Saying("Lee, Ann", addresses=(ELM,)),
    ]
    for one in something:
        assert len(shown(whole, one)) == 2, one


def test_a_birth_date_beside_the_fields_counts_where_there_is_none_of_its_own() -> None:
    beside = (("Colour", "1999-01-01"), ("Date of birth", "1956-04-09"), ("Born", "1970-01-01"))
    (face,) = faces_of(BOOK, 7, [Saying("Ann Lee", details=beside)], REACH)
    assert face.birth == "19560409"
    (face,) = faces_of(BOOK, 7, [Saying("Ann Lee", birth="1980-02-03", details=beside)], REACH)
    assert face.birth == "19800203"
