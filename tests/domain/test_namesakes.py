"""Whose names can be one person's, and who shares a phone or an e-mail."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.records import IdentifierKind
from desk.config.names import read_names
from desk.config.paths import resources
from desk.domain.identifiers import Normal, name_key
from desk.domain.identity import Resolution, is_crowded, people_named, resolve
from desk.domain.joining import Trace
from desk.domain.mailboxes import could_be_one_at, words_after
from desk.domain.namesakes import PLAIN_NAMES, Namesakes
from desk.domain.sharing import disagree, sides

NAMES = Namesakes(read_names(resources() / "identity"))
PHONE, OTHER = Normal(IdentifierKind.PHONE, "+12085550142"), Normal(IdentifierKind.PHONE, "+12085550143")


def keyed(name: str) -> str:
    return name_key(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jenny Zhou", "Jennifer Zhou"),
        ("Zhou, Jen", "Jenny Zhou"),
        ("A. Lee", "Ann Lee"),
        ("Lee", "Ann Lee"),
        ("Мария Иванова", "Maria Ivanova"),
        ("Jürgen Müller", "Juergen Mueller"),
        ("Ludwig van der Berg", "Berg, Ludwig"),
        ("Ian Jenkins", "Ian Jenkns"),
        ("Michael Green", "Michael Grene"),
        ("José García-Márquez", "Jose Garcia"),
        ("Mary Ann Hill", "Maryann Hill"),
        ("Pat O'Brien", "Pat OBrien"),
        ("Sara Hill", "Sarah Hill"),
        ("Dr. Ann Lee PhD", "Ann Lee"),
        ("John Lee Jr.", "John Lee"),
        ("Don Lee", "Donald Lee"),
        ("Ben Ali", "Benjamin Ali"),
    ],
)
def test_names_that_can_be_one_persons(one: str, other: str) -> None:
    assert NAMES.could_be_one(keyed(one), keyed(other))
    assert NAMES.could_be_one(keyed(other), keyed(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Lee", "Bo Lee"),
        ("Ann Lee", "Ann Watt"),
        ("Tim Lee", "Tom Lee"),
        ("Christian Lee", "Christina Lee"),
        ("Daniel Lee", "Daniela Lee"),
        ("Francis Lee", "Frances Lee"),
        ("Maria Petrov", "Mario Petrov"),
        ("Milan Petrov", "Milana Petrov"),
        ("John Lee Jr.", "John Lee Senior"),
        ("Don Lee", "Ann Lee"),
        ("Al Lee", "Ann Lee"),
        ("A Lee", "B Lee"),
        ("Ann Grean", "Anne Breen"),
        ("Michael Grenea", "Micheal Grean Hill"),
        ("Wireless Caller", "Ann Lee"),
    ],
)
def test_names_of_two_people(one: str, other: str) -> None:
    assert not NAMES.could_be_one(keyed(one), keyed(other))
    assert not NAMES.could_be_one(keyed(other), keyed(one))


WORDS = st.lists(
    st.sampled_from(["ann", "anna", "bob", "robert", "lee", "leigh", "b", "van", "jr", "7", "мария"]), max_size=7
)


@given(WORDS, WORDS)
def test_comparing_names_is_even_handed_and_knows_itself(one: list[str], other: list[str]) -> None:
    a, b = keyed(" ".join(one)), keyed(" ".join(other))
    assert NAMES.could_be_one(a, b) == NAMES.could_be_one(b, a)
    assert NAMES.could_be_one(a, a)


def test_what_stands_where_a_name_is_not_known_is_no_name() -> None:
    assert not any(NAMES.is_name(keyed(name)) for name in ("", "WIRELESS CALLER", "Visitor 7", "Unknown", "7"))
    assert NAMES.is_name(keyed("Ann Guest"))
    assert not NAMES.could_be_one(keyed("Ann Guest"), keyed("Ann Lee"))


def test_people_are_counted_with_their_nicknames() -> None:
    told = ["jennifer zhou", "jenny zhou", "j zhou", "zhou", "caller wireless"]
    assert people_named(told, NAMES) == 1
    assert people_named(told, PLAIN_NAMES) > 1
    assert not is_crowded(IdentifierKind.PHONE, people_named([*told, "bo watt", "cy poe"], NAMES), 7)
    assert is_crowded(IdentifierKind.PHONE, people_named([*told, "bo watt", "cy poe", "di fox"], NAMES), 8)


def test_sides_of_an_identifier() -> None:
    def cut(*names: str) -> dict[int, int]:
        named = {n: frozenset({keyed(name)}) if name else frozenset() for n, name in enumerate(names, 1)}
        return sides(named, NAMES.any_could_be_one)

    assert cut("Ann Lee", "A Lee", "") == {1: 1, 2: 1, 3: 1}
    assert cut("", "") == {1: 1, 2: 1}
    assert cut("Ann Lee", "Bo Lee", "") == {1: 1, 2: 2}
    # One who could be either of two is neither.
    assert cut("Jane Lee", "John Lee", "J Lee", "Jane Lee Watt") == {1: 1, 2: 2, 4: 1}


def test_nobody_is_on_no_side() -> None:
    assert sides({}, NAMES.any_could_be_one) == {}


def test_names_disagree_only_where_nothing_holds_them_together() -> None:
    named = {1: frozenset({"ann lee"}), 2: frozenset({"bo watt"}), 3: frozenset[str]()}
    assert disagree(named, [], NAMES.any_could_be_one)
    assert not disagree(named, [{1, 2}], NAMES.any_could_be_one)
    assert disagree(named, [{1, 3}, {2, 3}], NAMES.any_could_be_one)
    assert not disagree({1: named[1], 3: named[3]}, [], NAMES.any_could_be_one)


def trace(number: int, name: str, *identifiers: Normal) -> Trace:
    return Trace(number, keyed(name), frozenset(identifiers))


def groups(found: Resolution) -> set[frozenset[int]]:
    return {frozenset(joined.trace_id for joined in group) for group in found.groups}


def mail(value: str) -> Normal:
    return Normal(IdentifierKind.EMAIL, value)


def solved(*traces: Trace) -> Resolution:
    return resolve(traces, frozenset(), namesakes=NAMES)


def test_a_phone_joins_nicknames_and_never_two_people() -> None:
    found = solved(trace(1, "Jennifer Zhou", PHONE), trace(2, "Jenny Zhou", PHONE), trace(3, "", PHONE))
    assert groups(found) == {frozenset({1, 2, 3})}
    assert found.contested == frozenset()
    found = solved(trace(1, "Jennifer Zhou", PHONE), trace(2, "Bo Zhou", PHONE), trace(3, "", PHONE))
    assert groups(found) == {frozenset({1}), frozenset({2})}
    assert (found.loose, found.contested) == ((3,), {PHONE})


def test_who_could_be_either_of_two_is_nobody() -> None:
    found = solved(trace(1, "Jane Lee", PHONE), trace(2, "John Lee", PHONE), trace(3, "J. Lee", PHONE))
    assert groups(found) == {frozenset({1}), frozenset({2})}
    assert found.loose == (3,)


def test_a_call_with_two_peoples_phones_joins_neither_and_parts_nobody_from_their_own() -> None:
    found = solved(
        *(trace(1, "Ann Lee", PHONE), trace(2, "", PHONE)),
        *(trace(3, "Bo Watt", OTHER), trace(4, "", OTHER)),
        trace(5, "", PHONE, OTHER),
    )
    assert groups(found) == {frozenset({1, 2}), frozenset({3, 4})}
    assert found.loose == (5,)


def test_phones_that_chain_two_names_together_join_nobody() -> None:
    found = solved(
        trace(1, "Jane Lee", PHONE), trace(2, "J Lee", PHONE, OTHER), trace(3, "John Lee", OTHER), trace(4, "", OTHER)
    )
    assert found.contested == {PHONE, OTHER}
    assert groups(found) == set()


def test_an_address_that_is_named_after_one_person_is_that_persons() -> None:
    own, family = mail("robert53@a.example"), mail("the.mitchells@a.example")
    both = [("Robert Mitchell", 1), ("Erin Mitchell", 2)]
    assert groups(solved(*(trace(n, name, own) for name, n in both), trace(3, "Rob", own))) == {frozenset({1, 2, 3})}
    assert groups(solved(*(trace(n, name, family) for name, n in both))) == {frozenset({1}), frozenset({2})}
    assert groups(solved(trace(1, "Robert Mitchell", own), trace(2, "Ann Watt", own))) == {
        frozenset({1}),
        frozenset({2}),
    }
    shared = mail("robert.erin@a.example")
    assert groups(solved(*(trace(n, name, shared) for name, n in both))) == {frozenset({1}), frozenset({2})}


@pytest.mark.parametrize(
    ("box", "words"),
    [("robert", 1), ("rmitchell", 2), ("mitchell robert", 2), ("robertm", 2), ("mitchellrobert", 2), ("mr", 0),
     ("bob", 0), ("sunny", 0), ("", 0)],
)  # fmt: skip
def test_words_named_after_somebody(box: str, words: int) -> None:
    assert words_after(box.split(), ("mitchell", "robert")) == words


def test_words_of_three_letters_count_and_no_word_twice() -> None:
    assert [words_after([box], ("ann", "lee")) for box in ("ann", "annlee", "alee", "leea", "lee")] == [1, 2, 2, 2, 1]
    assert words_after(["annann"], ("ann",)) == 0
    assert words_after(["aa", "bo", "abo"], ("aa", "bo")) == 0
    assert words_after(["ann", "lee"], ("ann", "lee")) == 2


def test_only_what_stands_before_the_at_sign_says_whose_an_address_is() -> None:
    named = [frozenset({"ann lee"}), frozenset({"lee maria"}), frozenset({"ann lee maria"})]
    assert could_be_one_at(mail("ann@b.example"), named, NAMES)(*named[:2])
    assert not could_be_one_at(mail("x@ann.example"), named, NAMES)(*named[:2])
    assert could_be_one_at(mail("annlee@b.example"), named[:2], NAMES)(*named[:2])
    assert not could_be_one_at(mail("x@annlee.example"), named[:2], NAMES)(*named[:2])
    assert not could_be_one_at(PHONE, named[:2], NAMES)(*named[:2])


def test_an_address_is_read_as_names_are() -> None:
    own = mail("samuel.mueller3@a.example")
    assert groups(solved(trace(1, "Samuel Müller", own), trace(2, "Erin Muller", own))) == {frozenset({1, 2})}


PEOPLE = ["", "Jane Lee", "John Lee", "J Lee", "Bo Watt", "Robert Watt", "Bob Watt", "Lee"]
HELD = st.sampled_from(
    [
        PHONE,
        OTHER,
        mail("jane@a.example"),
        mail("watts@a.example"),
        *(Normal(IdentifierKind.ACCOUNT, v, "crm") for v in "12"),
    ]
)
TRACES = st.lists(st.tuples(st.sampled_from(PEOPLE), st.frozensets(HELD, max_size=3)), max_size=7)


@given(TRACES, st.randoms())
@settings(max_examples=300, deadline=None)
def test_no_phone_alone_joins_two_people_in_whatever_order(
    held: list[tuple[str, frozenset[Normal]]], chance: random.Random
) -> None:
    traces = [Trace(n, keyed(name), identifiers) for n, (name, identifiers) in enumerate(held, 1)]
    found = solved(*traces)
    shuffled = list(traces)
    chance.shuffle(shuffled)
    assert solved(*shuffled) == found
    by_number = {one.trace_id: one for one in traces}
    phones = {IdentifierKind.PHONE}
    for group in found.groups:
        members = [by_number[joined.trace_id] for joined in group]
        if {i.kind for one in members for i in one.identifiers} == phones:
            named = [one.name for one in members if one.name]
            assert all(NAMES.could_be_one(a, b) for a in named for b in named)


SPELT = st.lists(st.text("peatriob", min_size=1, max_size=7), min_size=1, max_size=3).map(" ".join)


@given(SPELT, SPELT)
@settings(max_examples=300, deadline=None)
def test_whether_names_can_be_one_does_not_depend_on_who_is_asked_first(one: str, other: str) -> None:
    assert Namesakes(NAMES.book).could_be_one(one, other) == Namesakes(NAMES.book).could_be_one(other, one)


@pytest.mark.parametrize(("one", "other", "can"), [("petri", "petro", False), ("petri", "petry", True)])
def test_a_last_letter_that_tells_a_woman_from_a_man_is_no_slip(one: str, other: str, can: bool) -> None:
    for first, second in ((one, other), (other, one)):
        assert Namesakes(NAMES.book).could_be_one(f"ann {first}", f"ann {second}") == can
