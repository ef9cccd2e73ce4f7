"""How lengths, moments, counts and sizes are written."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QTextDocument

from desk.ui import words
from desk.ui.sources.freshness import remaining_words
from desk.ui.words import Words
from tests.ui.story import MARKUP

NOW = datetime(2026, 11, 22, 0, 42, tzinfo=UTC)
ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


@pytest.fixture
def chicago() -> Words:
    return Words(ENGLISH, ZoneInfo("America/Chicago"), lambda: NOW)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0 s"), (-5, "0 s"), (59, "59 s"), (60, "1 m"), (119, "1 m"), (3_599, "59 m"), (3_600, "1 h 0 m"),
        (6_420, "1 h 47 m"), (359_999, "99 h 59 m"), (360_000, "100 h"),
    ],
)  # fmt: skip
def test_a_length_is_said_in_whole_units_and_never_rounded_up(seconds: int, said: str) -> None:
    assert words.length(seconds) == said


@pytest.mark.parametrize(("seconds", "said"), [(45, "45 s"), (190, "3 m 10 s"), (180, "3 m"), (3_660, "1 h 1 m")])
def test_a_fine_length_keeps_its_seconds(seconds: int, said: str) -> None:
    assert words.fine_length(seconds) == said


@pytest.mark.parametrize(("seconds", "said"), [(0, "00:00"), (252, "04:12"), (3_852, "1:04:12"), (-3, "00:00")])
def test_a_stopwatch(seconds: int, said: str) -> None:
    assert words.stopwatch(seconds) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "just now"), (-60, "just now"), (20, "20 s ago"), (60, "1 min ago"), (3_599, "59 min ago"),
        (7_200, "2 h ago"), (86_400, "1 day ago"), (200_000, "2 days ago"),
    ],
)  # fmt: skip
def test_ago(seconds: float, said: str) -> None:
    assert words.ago(seconds) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(19.7, "19 s left"), (240.0, "4 m left"), (4_000.0, "1 h 0 m left"), (90_000.0, "more than a day left")],
)
def test_remaining(seconds: float, said: str) -> None:
    assert remaining_words(seconds) == said


def test_days_are_the_persons_own(chicago: Words) -> None:
    late = datetime(2026, 11, 21, 5, 59, tzinfo=UTC)  # 23:59 on the 20th in Chicago
    assert chicago.local(late).date() == date(2026, 11, 20)
    assert chicago.day(chicago.local(late).date()) == "Yesterday"
    assert chicago.day(chicago.local(NOW).date()) == "Today"
    assert chicago.moment(late) == "20 Nov 23:59"


@pytest.mark.parametrize(("clock", "said"), [("00:00", "18 Nov"), ("00:01", "18 Nov 00:01"), ("23:59", "18 Nov 23:59")])
def test_a_day_without_a_time_is_no_midnight(chicago: Words, clock: str, said: str) -> None:
    there = ZoneInfo("America/Chicago")
    moment = datetime.fromisoformat(f"2026-11-18T{clock}").replace(tzinfo=there).astimezone(UTC)
    assert chicago.is_timed(moment) == (clock != "00:00")
    assert chicago.began(moment) == said
    assert chicago.began(moment + timedelta(seconds=1)) == chicago.moment(moment)


def test_another_year_is_named_and_this_one_is_not(chicago: Words) -> None:
    assert chicago.short_date(date(2026, 11, 19)) == "19 Nov"
    assert chicago.short_date(date(2025, 9, 24)) == "24 Sept 2025"
    assert chicago.weekday(date(2026, 11, 19)) == "Thursday"


def test_numbers_and_sizes_follow_the_locale() -> None:
    german = Words(QLocale(QLocale.Language.German, QLocale.Country.Germany), ZoneInfo("Europe/Berlin"), lambda: NOW)
    assert german.number(1_204_318) == "1.204.318"
    assert german.size(3_100_000_000).startswith("2,9")
    assert german.time(NOW) == "01:42"
    assert Words(ENGLISH).percent(0.999) == "99 %"
    assert Words(ENGLISH).region("US") == "United States"
    assert Words(ENGLISH).region("") == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2026-11-15 00:41", "15. Nov. 00:41"),
        ("2026-11-16 16:40 DHL 77", "16. Nov. 16:40 DHL 77"),
        ("1984-03-05", "5. März 1984"),
        ("2026-02-31", "2026-02-31"),
        ("2026-11-15T00:41", "2026-11-15T00:41"),
        ("Delivered 2026-11-15", "Delivered 2026-11-15"),
        ("", ""),
    ],
)
def test_a_text_that_begins_with_a_day_has_it_as_the_locale_writes_it(text: str, said: str) -> None:
    german = Words(QLocale(QLocale.Language.German, QLocale.Country.Germany), ZoneInfo("Europe/Berlin"), lambda: NOW)
    assert german.dated(text) == said


def test_a_customers_zone_may_be_nonsense() -> None:
    assert words.zone_of("America/Denver") == ZoneInfo("America/Denver")
    for wrong in ("", "Mars/Base", "../../etc/passwd", "/etc/localtime", "America", "\0", "a" * 500):
        assert words.zone_of(wrong) is None, wrong
    assert words.place_of("America/Argentina/Buenos_Aires") == "Buenos Aires"


def test_initials_and_letters() -> None:
    assert words.initials_of("Maria del Carmen Fernández") == "MF"
    assert words.initials_of("Sara") == "S"
    assert words.initials_of("") == ""
    assert words.initials_of("… (unknown)") == ""
    assert words.letters_of("Shop Europe") == "Sh"
    assert words.letters_of("PBX Denver") == "PB"
    assert words.letters_of("") == ""


def test_a_hue_is_the_same_everywhere_and_always() -> None:
    assert words.hue_of("Sara Jansen") == words.hue_of(" sara jansen ") == 15
    assert len({words.hue_of(f"Name {n}") for n in range(200)}) > 100


@given(st.text(max_size=200))
def test_one_line_is_one_line_without_tricks(text: str) -> None:
    shown = words.one_line(text)
    assert not any(ord(letter) < 32 or letter in "\u202e\u2066\u2028\x7f" for letter in shown)
    assert words.one_line(shown) == shown


@given(st.text(max_size=300))
def test_breaking_long_words_adds_only_places_to_break(text: str) -> None:
    assert words.breakable(text).replace("\u200b", "") == words.many_lines(text).replace("\u200b", "")


def test_a_long_address_can_break_after_its_marks() -> None:
    broken = words.breakable("maria.del.carmen.fernandez@very-long-domain.example.org").split("\u200b")
    assert all(len(piece) <= 20 for piece in broken)
    assert broken[0] == "maria."


@given(st.text(max_size=200))
def test_a_tool_tip_says_exactly_the_text(text: str) -> None:
    page = QTextDocument()
    page.setHtml(words.tip(text))
    assert page.toPlainText().split() == words.many_lines(text).split()


def test_markup_in_a_tool_tip_is_text() -> None:
    page = QTextDocument()
    page.setHtml(words.tip(MARKUP))
    assert page.toPlainText() == MARKUP


def test_the_clock_is_the_systems_unless_told() -> None:
    assert abs(Words().now() - datetime.now(UTC)) < timedelta(minutes=1)


@pytest.mark.parametrize(
    ("name", "short", "with_year", "time", "number"),
    [
        ("de_DE", "9. Nov.", "9. Nov. 2025", "14:05", "1.234.567"),
        ("en_US", "Nov 9", "Nov 9, 2025", "2:05\u202fPM", "1,234,567"),
        ("en_GB", "9 Nov", "9 Nov 2025", "14:05", "1,234,567"),
        ("fr_CH", "9 nov.", "9 nov. 2025", "14:05", "1\u2019234\u2019567"),
        ("ar_EG", "٩ نوفمبر", "٩ نوفمبر ٢٠٢٥", "٢:٠٥ م", "١٬٢٣٤٬٥٦٧"),
        ("ja_JP", "11月9日", "2025年11月9日", "14:05", "1,234,567"),
    ],
)
def test_dates_times_and_figures_are_the_locales(name: str, short: str, with_year: str, time: str, number: str) -> None:
    locale = QLocale(name)
    told = Words(locale, UTC, lambda: datetime(2026, 11, 20, tzinfo=UTC))
    assert told.short_date(date(2026, 11, 9)) == short
    assert told.short_date(date(2025, 11, 9)) == with_year
    plain = {ord("\u202f"): " ", ord("\u00a0"): " ", ord("\u2019"): "'"}
    assert told.time(datetime(2026, 11, 9, 14, 5, tzinfo=UTC)).translate(plain) == time.translate(plain)
    assert told.number(1_234_567).translate(plain) == number.translate(plain)


@pytest.mark.parametrize(
    ("name", "money", "running", "long"),
    [
        ("de_DE", "2 × 1.118,90 USD", "1:04:12", "2.604 h"),
        ("en_US", "2 × 1,118.90 USD", "1:04:12", "2,604 h"),
        ("fr_CH", "2 × 1'118,90 USD", "1:04:12", "2'604 h"),
        ("ar_EG", "2 × ١٬١١٨٫٩٠ USD", "١:٠٤:١٢", "٢٬٦٠٤ h"),
        ("ja_JP", "2 × 1,118.90 USD", "1:04:12", "2,604 h"),
    ],
)
def test_money_and_lengths_have_the_locales_figures(name: str, money: str, running: str, long: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(name))
    try:
        assert words.money_in("2 × 1,118.90 USD").replace("\u2019", "'") == money
        assert words.money_in("order 10482, USD 7") == "order 10482, USD 7"
        assert words.stopwatch(3_852) == running
        assert words.length(2_604 * 3_600).replace("\u2019", "'") == long
    finally:
        QLocale.setDefault(before)


def test_the_week_begins_where_the_locale_says() -> None:
    days = {name: QLocale(name).firstDayOfWeek() for name in ("de_DE", "en_US", "ar_EG")}
    assert days == {"de_DE": Qt.DayOfWeek.Monday, "en_US": Qt.DayOfWeek.Sunday, "ar_EG": Qt.DayOfWeek.Saturday}
