"""A language file is all a language is: one nobody speaks is read from a table and used for everything."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from connectors.records import Channel, Direction, InteractionRecord
from desk.domain.extraction import Rules, bit, extract
from desk.domain.hearing import Heard, Hearing
from desk.domain.language import Cue, Language, common_keys, read_language
from desk.domain.phrases import Text
from desk.domain.promises import Role
from desk.domain.trouble import Trouble
from tests.domain.languages import LONDON, THURSDAY, rules, said
from tests.domain.test_date_reading import TABLE as DATES

TABLE: dict[str, Any] = {
    "code": "xx",
    "name": "Nobody's",
    "stop_words": ["ye", "betwixt"],
    "abbreviations": ["approx"],
    "words": {
        "do": ["mend", "darn"],
        "big": ["wide|long"],
        "whom": ["us|me"],
        "which": ["what|which"],
        "stir": ["poked|pulled"],
        "foot": ["shoe|boot"],
    },
    "references": {"order": ["errand"], "case": ["quarrel"]},
    "dates": DATES,
    "promises": {
        "ours": ["we {do}"],
        "noted": ["sworn"],
        "kept": ["mended"],
        "ours_by": ["we look"],
        "noted_by": ["shall {do}"],
        "passive_by": ["be darned"],
        "refusals": ["nay"],
        "takes_back": ["alas"],
        "joins": ["so that"],
        "turns": ["yet"],
    },
    "questions": {
        "asking": ["tell {whom}"],
        "enquiring": ["{which}"],
        "asked": ["begged"],
        "size": ["{foot} size"],
        "photo": ["likeness"],
        "name": [],
    },
    "reasons": {"exchange": {"title": "Too big", "phrases": ["too {big}"]}},
    "tried": {"noted": ["{stir}"], "said": ["i {stir}"]},
    "quoted": {"wrote": ["penned"], "begins": ["upon"]},
}
FRIDAY = datetime(2026, 11, 20, 17, tzinfo=UTC)


def small() -> Language:
    return read_language(TABLE, "xx.toml", ZoneInfo)


def small_rules() -> Rules:
    return Rules.of([small()], rules().figures)


def read(text: str, role: Role) -> list[tuple[str, str, str]]:
    return [(one.kind, one.value, one.code) for one in extract(text, said(), role, small_rules())]


@pytest.mark.parametrize(
    ("text", "role", "found"),
    [
        ("We mend it", Role.AGENT, [("promise", "We mend it", "")]),
        ("We darn it, alas", Role.AGENT, []),
        ("We mend it. Alas", Role.AGENT, []),
        ("We nay mend it", Role.AGENT, []),
        ("Nay yet we mend it", Role.AGENT, [("promise", "we mend it", "")]),
        ("We mend so, that it lasts, ye see", Role.AGENT, [("promise", "We mend so, that it lasts", "")]),
        ("Approx. sworn", Role.NOTE, [("promise", "Approx. sworn", "")]),
        ("Mended", Role.NOTE, [("kept", "Mended", "")]),
        ("Tell us ye shoe size", Role.AGENT, [("asked", "Tell us ye shoe size", "size")]),
        ("What likeness?", Role.AGENT, [("asked", "What likeness", "photo")]),
        ("Begged ye shoe size", Role.NOTE, [("asked", "Begged ye shoe size", "size")]),
        ("Poked it", Role.NOTE, [("tried", "Poked it", "")]),
        ("I pulled it", Role.CUSTOMER, [("tried", "I pulled it", "")]),
        ("Too wide", Role.CUSTOMER, [("reason", "Too wide", "exchange")]),
        ("Errand 10482", Role.NOTE, [("order", "10482", "10482")]),
        ("Quarrel 10482", Role.NOTE, [("case", "10482", "10482")]),
        ("Upon ye day Jo penned:\nWe mend it", Role.AGENT, []),
    ],
)
def test_what_is_found_is_what_the_table_says(text: str, role: Role, found: list[tuple[str, str, str]]) -> None:
    assert read(text, role) == found


NOTE = InteractionRecord("1", Channel.CALL, Direction.INBOUND, THURSDAY)


@pytest.mark.parametrize(
    ("note", "heard"),
    [
        ("We darn it ere sternday", Heard("", FRIDAY)),
        ("Sworn ere sternday", Heard("", FRIDAY)),
        ("We look ere sternday", Heard("", FRIDAY)),
        ("Shall mend ere sternday", Heard("", FRIDAY)),
        ("Be darned ere sternday", Heard("", FRIDAY)),
        ("Sworn ere sternday. Alas", Heard()),
        ("Mended", Heard("", None, True)),
        ("Begged ye shoe size", Heard("", None, False, bit("size"))),
        ("Begged ye shoe size. Begged ye likeness", Heard("", None, False, bit("size") | bit("photo"))),
        ("Sworn", Heard()),
        ("Be darned", Heard()),
        ("Begged", Heard()),
        ("Too long", Heard("exchange")),
    ],
)
def test_what_is_heard_is_what_the_table_says(note: str, heard: Heard) -> None:
    assert Hearing(small_rules()).hear(replace(NOTE, summary=note), LONDON) == heard


def test_every_phrase_that_may_say_something_is_a_cue_by_what_it_needs() -> None:
    told = [
        (re.search(phrase.pattern, " we mend sworn mended we look shall darn be darned begged "), cue)
        for phrase, cue in small().cues
    ]
    assert [(found[0].strip(), cue) for found, cue in told if found] == [
        ("we mend", Cue.ALONE),
        ("sworn", Cue.ALONE),
        ("mended", Cue.ALONE),
        ("we look", Cue.BY),
        ("shall darn", Cue.BY),
        ("be darned", Cue.BY),
        ("begged", Cue.ASKED),
    ]


def test_what_it_is_called_and_what_its_small_words_are() -> None:
    assert (small().code, small().name, small().abbreviations) == ("xx", "Nobody's", {"approx"})
    assert common_keys([small()]) == {"ye", "betw"}
    assert [name for name, _ in small().questions] == ["size", "photo"], "a question without words is none"
    assert small_rules().reason(Text.of("It is too long")) == ("exchange", 6, 14)
    assert small_rules().title("exchange") == "Too big"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"words": {"do": "mend"}}, "“do” is no list of texts."),
        ({"promises": {**TABLE["promises"], "ours": "we"}}, "“ours” is no list of texts."),
        ({"questions": {**TABLE["questions"], "size": "shoe"}}, "“size” is no list of texts."),
        ({"abbreviations": "approx"}, "“abbreviations” is no list of texts."),
        ({"questions": {**TABLE["questions"], "asking": "tell"}}, "“asking” is no list of texts."),
        ({"questions": {**TABLE["questions"], "enquiring": 4}}, "“enquiring” is no list of texts."),
        ({"questions": {**TABLE["questions"], "asked": [4]}}, "“asked” is no list of texts."),
        ({"tried": {"noted": "poked", "said": []}}, "“noted” is no list of texts."),
        ({"tried": {"noted": [], "said": [" "]}}, "“said” is no list of texts."),
        ({"references": {"order": "errand", "case": []}}, "“order” is no list of texts."),
        ({"quoted": {"wrote": "penned"}}, "“wrote” is no list of texts."),
        ({"reasons": {"exchange": {"title": "", "phrases": []}}}, "“title” is no text."),
        ({"reasons": {"exchange": []}}, "“the reason exchange” is no table."),
        ({"name": " "}, "“name” is no text."),
        ({"tried": {"noted": [], "done": [], "said": []}}, "“done” is not known in tried. Known: noted, said."),
        (
            {"reasons": {"exchange": {"titel": ""}}},
            "“titel” is not known in the reason exchange. Known: phrases, title.",
        ),
    ],
)
def test_what_is_wrong_is_said_to_the_letter(change: dict[str, object], why: str) -> None:
    with pytest.raises(Trouble) as told:
        read_language({**TABLE, **change}, "xx.toml", ZoneInfo)
    assert told.value.advice == why


def test_a_file_without_lists_of_its_own_words() -> None:
    table = {key: value for key, value in TABLE.items() if key != "words"}
    table["promises"] = {"ours": ["we mend"]}
    table["questions"] = {"asking": ["tell us"], "enquiring": [], "asked": []}
    table["tried"] = {"noted": [], "said": []}
    table["reasons"] = {}
    found = read_language(table, "xx.toml", ZoneInfo)
    assert (found.reasons, found.questions) == ((), ())
    assert (found.promises.noted, found.enquiring, found.asked, found.tried) == (None, None, None, None)
    assert found.asking is not None
    assert found.promises.ours is not None
