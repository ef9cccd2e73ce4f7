"""The file of rules: begun, edited by hand and on screen, broken, lost, saved by two at once."""

from __future__ import annotations

import threading
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from desk.services.asks import ServiceError
from desk.services.calendars import days_off, world, zone_named
from desk.services.rule_text import read_text, texts_of
from desk.services.rulebook import BY_DESK, BY_HAND, RuleBook
from desk.store.decisions import Decisions
from tests.records import NOON
from tests.rules import WORLD

FIRST = """# How often is too often.
[[rule]]
id = "often"  # for ever
title = "Came often"
when = { measure = "touches", at_least = 3 }

[[rule]]
id = "gold"
title = "Gold"
on = false
when = { measure = "tier", is = "gold" }
"""
SECOND = FIRST.replace("at_least = 3", "at_least = 4")
THIRD = FIRST.replace("at_least = 3", "at_least = 5")
BROKEN = FIRST.replace("at_least", "at_leats")


@pytest.fixture
def decisions(tmp_path: Path) -> Decisions:
    held = Decisions(tmp_path / "decisions.sqlite")
    yield held
    held.close()


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def open_book(decisions: Decisions, folder: Path, who: str = "Ann") -> RuleBook:
    return RuleBook(folder / "rules.toml", lambda: FIRST, decisions.rules, WORLD, lambda: who, Clock())


def test_a_new_folder_begins_with_the_first_rules(decisions: Decisions, tmp_path: Path) -> None:
    book = open_book(decisions, tmp_path)
    held = book.in_force()
    assert book.path.read_text(encoding="utf-8") == held.text == held.version.text == FIRST
    assert (held.version.number, held.version.saved_by, held.troubles) == (1, BY_DESK, ())
    assert [rule.rule_id for rule in held.book.rules] == ["often", "gold"]
    assert open_book(decisions, tmp_path).in_force().version.number == 1
    assert book.in_force() is held


def test_an_edit_by_hand_is_noticed_and_becomes_a_version(decisions: Decisions, tmp_path: Path) -> None:
    book = open_book(decisions, tmp_path)
    book.in_force()
    book.path.write_text(SECOND, encoding="utf-8")
    held = book.in_force()
    assert (held.version.number, held.version.saved_by, held.version.text) == (2, BY_HAND, SECOND)
    book.path.write_text(FIRST, encoding="utf-8")
    assert book.in_force().version.number == 3


def test_a_broken_file_keeps_the_last_good_rules_and_says_where(decisions: Decisions, tmp_path: Path) -> None:
    book = open_book(decisions, tmp_path)
    book.save(SECOND)
    book.path.write_text(BROKEN, encoding="utf-8")
    held = book.in_force()
    assert (held.version.text, held.text) == (SECOND, BROKEN)
    assert len(held.book.rules) == 2
    assert {(trouble.line, trouble.rule) for trouble in held.troubles} == {(5, "often")}
    book.path.write_text("[[rule]\n", encoding="utf-8")
    (trouble,) = book.in_force().troubles
    assert (trouble.line, trouble.rule) == (1, "")
    book.path.write_bytes(b"\xff\xfe")
    (trouble,) = book.in_force().troubles
    assert "cannot be read" in trouble.what
    assert book.in_force().version.text == SECOND
    book.path.write_text(THIRD, encoding="utf-8")
    assert (book.in_force().version.number, book.in_force().troubles) == (2, ())


def test_a_desk_whose_very_first_file_is_broken_has_the_rules_it_came_with(
    decisions: Decisions, tmp_path: Path
) -> None:
    (tmp_path / "rules.toml").write_text(BROKEN, encoding="utf-8")
    held = open_book(decisions, tmp_path).in_force()
    assert held.version.text == FIRST
    assert held.troubles


def test_a_file_of_a_newer_program_keeps_what_this_one_understood(decisions: Decisions, tmp_path: Path) -> None:
    book = open_book(decisions, tmp_path)
    book.in_force()
    newer = FIRST.replace('measure = "touches"', 'measure = "aura"')
    book.path.write_text(newer, encoding="utf-8")
    held = book.in_force()
    assert (held.version.number, book.path.read_text(encoding="utf-8")) == (1, newer)
    assert "“aura” is no measure" in held.troubles[0].what


def test_a_lost_file_is_written_again_as_it_was_in_force(decisions: Decisions, tmp_path: Path) -> None:
    book = open_book(decisions, tmp_path)
    book.save(SECOND)
    book.path.unlink()
    assert book.in_force().version.number == 1
    assert book.path.read_text(encoding="utf-8") == SECOND


def test_saving(decisions: Decisions, tmp_path: Path) -> None:
    book = open_book(decisions, tmp_path)
    book.in_force()
    held = book.save(SECOND)
    assert (held.version.number, held.version.saved_by) == (2, "Ann")
    assert book.path.read_bytes() == SECOND.encode()
    assert book.save(SECOND).version.number == 2
    with pytest.raises(ServiceError) as caught:
        book.save(BROKEN)
    assert caught.value.title.startswith("Line 5: “at_leats” means nothing for touches.")
    assert "(1 more)" in caught.value.title
    assert book.in_force().version.number == 2
    assert [one.number for one in decisions.rules.all()] == [2, 1]
    assert not list(tmp_path.glob(".rules-*"))


def test_what_was_written_by_hand_just_before_is_a_version_of_its_own(decisions: Decisions, tmp_path: Path) -> None:
    book = open_book(decisions, tmp_path)
    book.in_force()
    book.path.write_text(SECOND, encoding="utf-8")
    assert book.save(THIRD).version.number == 3
    by_hand = decisions.rules.version(2)
    assert by_hand is not None
    assert (by_hand.saved_by, by_hand.text) == (BY_HAND, SECOND)
    book.path.write_text(BROKEN, encoding="utf-8")
    assert book.save(FIRST).version.number == 4


def test_line_ends_stay_as_they_are(decisions: Decisions, tmp_path: Path) -> None:
    book = open_book(decisions, tmp_path)
    other = SECOND.replace("\n", "\r\n")
    assert book.save(other).version.text == other
    assert book.path.read_bytes() == other.encode()
    assert open_book(decisions, tmp_path).in_force().version.number == 1


def test_another_program_sees_what_was_saved(decisions: Decisions, tmp_path: Path) -> None:
    one, two = open_book(decisions, tmp_path), open_book(decisions, tmp_path, "Bo")
    one.in_force()
    two.in_force()
    two.save(SECOND)
    assert (one.in_force().version.number, one.in_force().version.saved_by) == (2, "Bo")


def test_two_that_save_at_once_each_make_a_version(decisions: Decisions, tmp_path: Path) -> None:
    books = [open_book(decisions, tmp_path, who) for who in ("Ann", "Bo")]
    together = threading.Barrier(2)
    texts = [[FIRST.replace("= 3", f"= {number + start}") for number in range(4)] for start in (10, 20)]

    def save(book: RuleBook, mine: list[str]) -> None:
        together.wait(10)
        for text in mine:
            book.save(text)
            book.in_force()

    threads = [threading.Thread(target=save, args=pair) for pair in zip(books, texts, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    versions = decisions.rules.all()
    assert sorted(one.number for one in versions) == list(range(1, len(versions) + 1))
    assert {one.text for one in versions} == {text for mine in texts for text in mine}
    # Nobody mistook what the other saved for an edit by hand.
    assert {one.saved_by for one in versions} == {"Ann", "Bo"}
    assert books[0].path.read_text(encoding="utf-8") == versions[0].text
    assert books[0].in_force().version == books[1].in_force().version == versions[0]


def test_a_folder_that_cannot_be_written_is_told_in_words(decisions: Decisions, tmp_path: Path) -> None:
    book = open_book(decisions, tmp_path / "gone")
    with pytest.raises(ServiceError) as caught:
        book.in_force()
    assert "rules.toml cannot be written" in caught.value.title


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('severity = "x"', 'severity = "x"', 0),
        ('title = "Gold"', 'title = ""', 9),
        ("on = false", "on = 5", 10),
        ('is = "gold"', "is = 5", 11),
        ('"tier"', '"teir"', 11),
        ("at_least = 3", 'at_least = 3, within = "7 eggs"', 5),
        ('id = "gold"', 'id = "often"', 8),
        ('id = "gold"', 'id = "gold"\nwhere = 1', 9),
    ],
)
def test_troubles_name_their_line(old: str, new: str, line: int) -> None:
    troubles = read_text(FIRST.replace(old, new), WORLD).troubles
    assert [trouble.line for trouble in troubles] == ([line] if line else [])


def test_troubles_of_calendars_and_of_the_whole() -> None:
    text = "colour = 1\n# zone\n[calendars.office]\nzone = 'Mars'\nhours = { monday = '09:00-10:00' }\n" + FIRST
    troubles = read_text(text, WORLD).troubles
    assert [trouble.line for trouble in troubles] == [1, 4]
    assert read_text("x" * 1_000_001, WORLD).troubles[0].line == 0
    assert read_text("a = " + "[" * 5_000, WORLD).troubles
    assert read_text('[[rule]]\nid = "', WORLD).troubles[0].line == 2


@pytest.mark.parametrize("text", ["", "# all taken out\n", "rule = []\n", "[calendars]\n"])
def test_a_text_without_rules_is_no_way_to_switch_them_all_off(decisions: Decisions, tmp_path: Path, text: str) -> None:
    held = open_book(decisions, tmp_path)
    before = held.in_force()
    assert [(trouble.line, trouble.what) for trouble in held.check(text)] == [(0, "There is no rule in it.")]
    with pytest.raises(ServiceError, match="no rule in it"):
        held.save(text)
    assert (held.in_force().text, held.in_force().version.number) == (before.text, before.version.number)


def test_the_text_of_each_rule_with_its_comment() -> None:
    first, second = texts_of(FIRST)
    assert first.startswith("# How often is too often.\n[[rule]]\n")
    assert first.endswith("at_least = 3 }\n")
    assert second.startswith('[[rule]]\nid = "gold"')
    assert texts_of("") == []


def test_public_holidays_of_countries_and_regions() -> None:
    germany, bavaria = days_off("DE", ""), days_off("DE", "BY")
    assert germany is not None
    assert bavaria is not None
    assert date(2026, 12, 25) in germany
    assert date(2026, 12, 24) not in germany
    assert date(2026, 1, 6) in bavaria
    assert date(2026, 1, 6) not in germany
    assert date(2031, 12, 25) in bavaria
    assert "2026-12-25" not in bavaria
    assert days_off("XX", "") is None
    assert days_off("DE", "XX") is None


def test_zones_by_name() -> None:
    assert str(zone_named("Europe/London")) == "Europe/London"
    assert zone_named("Mars/North") is None
    assert zone_named("../etc") is None
    here = zone_named("Asia/Tokyo")
    assert here is not None
    assert world(here).zone is here
