"""Language files are checked as they are loaded: what is wrong with one is said in words, with its name."""

from __future__ import annotations

import copy
import shutil
import tomllib
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desk.config.language import language_rules
from desk.domain.language import PROMISE_LISTS, QUESTIONS, read_language
from desk.domain.quoting import Quoting
from desk.domain.trouble import Trouble
from tests.domain.languages import RESOURCES, rules

FILES = {path.stem: path for path in (RESOURCES / "language").glob("*.toml")}
ENGLISH: dict[str, Any] = tomllib.loads(FILES["en"].read_text(encoding="utf-8"))


def changed(path: tuple[str, ...], value: object) -> dict[str, Any]:
    table = copy.deepcopy(ENGLISH)
    place = table
    for step in path[:-1]:
        place = place[step]
    if value is None:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return table


@pytest.mark.parametrize(
    ("path", "value", "why"),
    [
        (("code",), None, "It says nothing of 'code'."),
        (("code",), "", "“code” is no text"),
        (("name",), 4, "“name” is no text"),
        (("stop_words",), "the", "“stop_words” is no list of texts"),
        (("stop_words",), ["the", ""], "“stop_words” is no list of texts"),
        (("moods",), {}, "“moods” is not known in the file"),
        (("promises", "sworn"), [], "“sworn” is not known in promises"),
        (("promises",), [], "“promises” is no table"),
        (("promises", "ours"), ["Refund"], "no word in small letters"),
        (("promises", "ours"), ["{done"], "no word in small letters"),
        (("words", "do"), ["*"], "no word that must be there"),
        (("questions", "shoe"), ["shoe"], "“shoe” is not known in questions"),
        (("questions", "asking"), None, "It says nothing of 'asking'."),
        (("tried", "done"), [], "“done” is not known in tried"),
        (("reasons", "refund", "colour"), "red", "“colour” is not known in the reason refund"),
        (("reasons", "refund", "title"), "", "“title” is no text"),
        (("reasons", "refund", "phrases"), "refund", "“refund” is no list of texts"),
        (("references", "order"), None, "It says nothing of 'order'."),
        (("dates", "order"), "mdy", "order of dates"),
        (("quoted",), [], "“quoted” is no table"),
        (("quoted", "colour"), ["red"], "“colour” is not known in quoted"),
        (("quoted", "begins"), "on", "“begins” is no list of texts"),
    ],
)
def test_what_is_wrong_is_said(path: tuple[str, ...], value: object, why: str) -> None:
    with pytest.raises(Trouble) as told:
        read_language(changed(path, value), "en.toml", ZoneInfo)
    assert told.value.title == "The language file en.toml cannot be used."
    assert why in told.value.advice


def test_what_may_be_left_out() -> None:
    table = changed(("questions", "receipt"), None)
    del table["promises"]["held"], table["quoted"], table["dates"]["zones"], table["dates"]["more"]
    read = read_language(table, "en.toml", ZoneInfo)
    assert read.promises.held is None
    assert read.quoted == Quoting()
    assert (read.dates.zones, read.dates.more) == ({}, {})
    assert "receipt" not in dict(read.questions)
    assert "order_number" in dict(read.questions)


@pytest.mark.parametrize("code", ["en", "de"])
def test_the_files_that_come_with_the_program(code: str) -> None:
    table = tomllib.loads(FILES[code].read_text(encoding="utf-8"))
    assert set(table["promises"]) == set(PROMISE_LISTS)
    assert set(table["questions"]) <= {"asking", "enquiring", "asked", *QUESTIONS}
    read = read_language(table, code, ZoneInfo)
    assert [reason.name for reason in read.reasons] == list(table["reasons"])
    assert {"missing_parcel", "refund", "invoice"} <= {reason.name for reason in read.reasons}


def test_german_has_no_reason_that_english_lacks() -> None:
    english, german = ({reason.name for reason in one.reasons} for one in rules().languages)
    assert german < english
    assert [one.code for one in rules().languages] == ["en", "de"], "English first"


def test_a_file_of_ones_own_takes_the_place_of_the_shipped_one(tmp_path: Path) -> None:
    shipped, version = language_rules(RESOURCES)
    assert version.startswith("2.")
    assert language_rules(RESOURCES, tmp_path)[1] == version
    written = FILES["de"].read_text(encoding="utf-8").replace('name = "Deutsch"', 'name = "Unser Deutsch"')
    (tmp_path / "de.toml").write_text(written, encoding="utf-8")
    own, other = language_rules(RESOURCES, tmp_path)
    assert [one.name for one in own.languages] == ["English", "Unser Deutsch"]
    assert [one.name for one in shipped.languages] == ["English", "Deutsch"]
    assert other != version


def test_a_language_of_ones_own_is_added(tmp_path: Path) -> None:
    written = FILES["de"].read_text(encoding="utf-8").replace('code = "de"', 'code = "at"')
    (tmp_path / "at.toml").write_text(written, encoding="utf-8")
    assert [one.code for one in language_rules(RESOURCES, tmp_path)[0].languages] == ["en", "at", "de"]


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    for written, why in ((b"code = ", "not readable as TOML"), (b"\xff\xfe", "not readable as TOML")):
        (tmp_path / "en.toml").write_bytes(written)
        with pytest.raises(Trouble, match="The language file en.toml") as told:
            language_rules(RESOURCES, tmp_path)
        assert why in told.value.title
    (tmp_path / "en.toml").unlink()
    (tmp_path / "en.toml").mkdir()
    with pytest.raises(Trouble, match="cannot be read"):
        language_rules(RESOURCES, tmp_path)


def test_a_zone_that_is_none(tmp_path: Path) -> None:
    written = FILES["de"].read_text(encoding="utf-8").replace("Europe/Berlin", "Europe/Tellonce")
    (tmp_path / "de.toml").write_text(written, encoding="utf-8")
    with pytest.raises(Trouble, match="There is no time zone “Europe/Tellonce”") as told:
        language_rules(RESOURCES, tmp_path)
    assert told.value.title == "The language file de.toml cannot be used."


def test_without_its_numbers_nothing_is_read(tmp_path: Path) -> None:
    (tmp_path / "language").mkdir()
    shutil.copy(FILES["en"], tmp_path / "language" / "en.toml")
    with pytest.raises(Trouble, match=r"numbers\.toml is missing"):
        language_rules(tmp_path)
