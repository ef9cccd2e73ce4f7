"""When two names can be one person's, each rule at its limits, with a book of names that says little."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk.domain.namesakes import ANSWERS, MOST_WORDS, Namesakes
from desk.domain.people import NameBook

BOOK = NameBook(
    titles=frozenset({"mr", "dr", "don"}),
    particles=frozenset({"van", "y"}),
    suffixes=frozenset({"phd"}),
    birth_words=frozenset({"born"}),
    nicknames={"jennifer": ("jenny", "jen"), "donald": ("don",), "christina": ("tina",), "christian": ("chris",)},
    streets={"street": ("st",)},
    spellings=(("sara", "sarah"), ("christina", "kristina"), ("kristina", "krystina")),
    no_names=frozenset({"wireless", "caller", "Visitör"}),
    letters={"м": "m"},
)


def could(one: str, other: str) -> bool:
    """Whoever is asked of first, and whoever asks."""
    namesakes = Namesakes(BOOK)
    found = namesakes.could_be_one(one, other)
    assert namesakes.could_be_one(other, one) is Namesakes(BOOK).could_be_one(other, one) is found
    return found


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("ann lee", ("ann", "lee")),
        ("dr ann lee phd van", ("ann", "lee")),
        ("don lee", ("don", "lee")),
        ("ann iii lee", ("ann", "lee")),
        ("ann y", ("ann", "y")),
        ("7 ann lee7", ("ann",)),
        ("garcía-márquez ann", ("garcia", "marquz", "ann")),
        ("мари", ("mари",)),
        ("mr van", ("mr", "van")),
        ("caller wireless", ()),
        ("visitör 7", ()),
        ("ann caller", ("ann", "caller")),
        ("7", ()),
        ("", ()),
        ("a b c d e f g h", tuple("abcdefgh"[:MOST_WORDS])),
    ],
)
def test_words_of_a_name(key: str, words: tuple[str, ...]) -> None:
    namesakes = Namesakes(BOOK)
    assert namesakes.words(key) == words
    assert namesakes.is_name(key) is bool(words)
    assert namesakes.book is BOOK


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ann lee", "ann lee"),
        ("lee", "ann lee"),
        ("j l", "james lee"),
        ("j w", "james lee watt"),
        ("j jen", "jane jennifer"),
        ("j jenny", "jen jude"),
        ("jen lee", "jenny lee"),
        ("jen lee", "jennifer lee"),
        ("sara lee", "sarah lee"),
        ("lee tina", "krystina lee"),
        ("lee tina", "kristina lee"),
        ("kristina lee", "krystina lee"),
        ("ann hill mary", "hill maryann"),
        ("ann mary", "maryann"),
        ("hill maryann", "ann hill mary zoe"),
        ("john jr lee", "john junior lee"),
        ("ii john lee", "john jr lee"),
        ("john lee", "iii john lee"),
        ("john lee", "iv john lee"),
        ("dr john lee", "john lee senior"),
    ],
)
def test_what_can_be_one(one: str, other: str) -> None:
    assert could(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ann lee", "bo lee"),
        ("bo lee", "ann lee watt"),
        ("j l", "james watt"),
        ("j l x", "james lee watt"),
        ("a a", "ann lee"),
        ("a a", "ann bo lee"),
        ("a a", "bo ann lee"),
        ("ja lee", "james lee"),
        ("jen lee", "sara lee"),
        ("chris lee", "kristina lee"),
        ("ann lee", "annann lee"),
        ("ann hill", "hill maryann"),
        ("hill maryann", "ann hill marie"),
        ("john jr lee", "john lee senior"),
        ("ii john lee", "iii john lee"),
        ("iii john lee", "iv john lee"),
        ("caller", "ann lee"),
        ("caller", "wireless"),
    ],
)
def test_what_is_two_people(one: str, other: str) -> None:
    assert not could(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("jenkins", "jenkns"),
        ("jenkins", "jenkens"),
        ("jenkins", "jenkinss"),
        ("jenkin", "jenkins"),
        ("green", "grean"),
        ("green", "greens"),
        ("petrov", "petrow"),
        ("watkins", "waktins"),
        ("helms", "helsm"),
        ("jennifer", "jennifir"),
        ("j robertson", "james robartson"),
        ("robertson z", "robartson zoe"),
        ("robertson watkins", "robartson watkins"),
    ],
)
def test_one_slip_of_the_finger(one: str, other: str) -> None:
    assert could(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gren", "green"),
        ("lena", "lina"),
        ("breen", "green"),
        ("reeng", "green"),
        ("jenkins", "jankens"),
        ("christian", "christina"),
        ("milan", "milana"),
        ("anna milana zoe", "milan zoe"),
        ("petrov", "petrova"),
        ("daniel", "danielo"),
        ("petra", "petre"),
        ("petroa", "petrov"),
        ("watkins", "waiktns"),
        ("watkins", "wafgins"),
        ("watkins", "wakxins"),
        ("watkins", "waxtins"),
        ("watkins", "wtakisn"),
        ("robertson watkins", "robartson watkens"),
        ("robertson watkins", "robartson wilkins"),
        ("robertson watkins", "roba watkins"),
    ],
)
def test_more_than_a_slip(one: str, other: str) -> None:
    assert not could(one, other)


def test_of_several_names_any_may_be_the_others() -> None:
    namesakes = Namesakes(BOOK)
    assert namesakes.any_could_be_one(["bo watt", "jen lee"], iter(["cy poe", "jennifer lee"]))
    assert not namesakes.any_could_be_one(["bo watt", "ann lee"], iter(["cy poe", "jennifer lee"]))
    assert not namesakes.any_could_be_one([], ["ann lee"])
    assert not namesakes.any_could_be_one(["ann lee"], [])


def test_longer_names_are_counted_before_those_that_may_stand_for_them() -> None:
    namesakes = Namesakes(BOOK)
    assert namesakes.people(["a lee", "alan lee", "amy lee"], 3) == 2
    assert namesakes.people(["lee", "ann lee", "bo lee"], 3) == 2
    assert namesakes.people(["lee", "caller", ""], 3) == 1
    four = ["ann lee", "bo lee", "cy lee", "di lee"]
    assert [namesakes.people(four, most) for most in (1, 2, 3, 9)] == [2, 3, 4, 4]


def test_another_book_has_another_mark_and_the_same_book_the_same() -> None:
    mark = Namesakes(BOOK).mark
    assert mark.split()[0] == ANSWERS
    assert len(mark.split()[1]) == 16
    turned = replace(BOOK, nicknames=dict(reversed(list(BOOK.nicknames.items()))), spellings=BOOK.spellings[::-1])
    assert Namesakes(turned).mark == mark
    others = [
        replace(BOOK, titles=BOOK.titles | {"sir"}),
        replace(BOOK, particles=BOOK.particles | {"von"}),
        replace(BOOK, suffixes=BOOK.suffixes | {"esq"}),
        replace(BOOK, birth_words=BOOK.birth_words | {"dob"}),
        replace(BOOK, no_names=BOOK.no_names | {"none"}),
        replace(BOOK, letters={"м": "n"}),
        replace(BOOK, nicknames={**BOOK.nicknames, "abel": ("ab",)}),
        replace(BOOK, streets={"street": ("str",)}),
        replace(BOOK, spellings=(*BOOK.spellings, ("jon", "john"))),
    ]
    marks = {Namesakes(other).mark for other in others}
    assert len(marks | {mark}) == len(others) + 1
