"""The keys of a face, one by one, and the pairs they make."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from desk.domain.blocking import KEYS, MOST_SHARING, candidate_pairs, keys_of
from desk.domain.people import Face, Name, Place

JENNY = Face(
    7,
    Name("jenny", "jenny", "miller", ("jenny", "jennifer"), ("miller",)),
    Place("8", "oakstreet", "flat2", "dapto", "4223"),
    "19560904",
    ("+1208",),
    ("+1209",),
    ("jenny@a.example",),
    ("shop:7", "web:8"),
)
ALL = {
    "number": ["shop:7", "web:8"],
    "phone": ["+1208", "+1209"],
    "email": ["jenny@a.example"],
    "mailbox family2": ["jenny|mi"],
    "names": ["jenny|miller", "jennifer|miller"],
    "birth": ["19560409"],
    "birth family2": ["19560409|mi"],
    "birth given2": ["19560409|je"],
    "birth postcode": ["19560409|4223"],
    "family postcode": ["miller|4223"],
    "given postcode": ["jenny|4223"],
    "street house": ["oakstreet|8"],
    "street family2": ["oakstreet|mi"],
    "family city": ["miller|dapto"],
    "postcode house": ["4223|8"],
    "postcode city": ["4223|dapto"],
    "house city given2": ["8|dapto|je"],
    "skeleton": ["jn|mlr"],
}


def keys(face: Face) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key in keys_of(face):
        place, _, value = key.partition("|")
        found.setdefault(" ".join(KEYS[int(place)]), []).append(value)
    return found


def named(given: str, family: str) -> Face:
    return Face(1, Name(given, given, family, (given,), (family,)))


def test_whoever_tells_everything_has_every_key() -> None:
    assert keys(JENNY) == ALL
    assert list(keys(JENNY)) == [" ".join(columns) for columns in KEYS]


def test_without_one_part_the_keys_made_of_it_are_missing_and_no_other() -> None:
    without = {
        "number": replace(JENNY, numbers=()),
        "email mailbox": replace(JENNY, emails=()),
        "birth": replace(JENNY, birth=""),
        "postcode": replace(JENNY, place=replace(JENNY.place, postcode="")),
        "city": replace(JENNY, place=replace(JENNY.place, city="")),
        "street": replace(JENNY, place=replace(JENNY.place, street="")),
        "house": replace(JENNY, place=replace(JENNY.place, house="")),
        "given given2 names skeleton": replace(JENNY, name=replace(JENNY.name, given="")),
        "family family2 names skeleton": replace(JENNY, name=replace(JENNY.name, family="")),
    }
    for parts, face in without.items():
        left = {key: value for key, value in ALL.items() if set(key.split()).isdisjoint(parts.split())}
        assert keys(face) == left
    assert keys_of(Face(1)) == ()


def test_a_mailbox_of_four_letters_is_too_common() -> None:
    assert "mailbox family2" in keys(replace(JENNY, emails=("jenny@b.example",)))
    assert "mailbox family2" not in keys(replace(JENNY, emails=("jenn@b.example",)))


def test_day_and_month_in_either_order_are_one_key() -> None:
    assert {keys(replace(JENNY, birth=born))["birth"][0] for born in ("19560409", "19560904")} == {"19560409"}
    assert keys(replace(JENNY, birth="19561231"))["birth"] == ["19561231"]


def test_names_meet_whichever_comes_first_and_each_once() -> None:
    assert keys(named("ann", "lee"))["names"] == keys(named("lee", "ann"))["names"] == ["ann|lee"]
    twice = replace(JENNY, name=replace(JENNY.name, known=("jenny", "jenny")))
    assert keys(twice)["names"] == ["jenny|miller"]


def test_first_letters_and_consonants() -> None:
    def bones(given: str) -> str:
        (key,) = keys(named(given, "zz"))["skeleton"]
        return key.removesuffix("|z")

    assert bones("anna") == bones("anne") == "an"
    assert bones("aaron") == "arn"
    assert bones("eileen") == "eln"
    assert bones("haydyn") == "hdn"
    assert bones("llewellyn") == "ln"
    assert bones("o") == "o"
    assert bones("christopher") == "crstp"
    assert bones("babcb") == "bcb"


def test_candidates_are_all_pairs_of_a_key_that_not_too_many_have() -> None:
    def crowd(size: int) -> list[Face]:
        return [Face(unit, phones=("+1",)) for unit in range(size)]

    assert candidate_pairs(crowd(MOST_SHARING)) == set(combinations(range(MOST_SHARING), 2))
    assert candidate_pairs(crowd(MOST_SHARING + 1)) == set()
    # One unit is never compared with itself, and two that share several keys are one pair.
    others = [Face(1, phones=("+1",), emails=("a@b.c",)), Face(1, phones=("+1",)), Face(2, phones=("+1",))]
    assert candidate_pairs([*others, Face(3, emails=("a@b.c",)), Face(4, phones=("+4",))]) == {(0, 2), (1, 2), (0, 3)}
