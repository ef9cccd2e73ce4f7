"""How lengths, moments, counts and sizes are written; `Words` is for what depends on place and time."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from html import escape
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from desk.ui.mirror import from_right
from desk.ui.places import country

MINUTE = 60
HOUR = 60 * MINUTE
DAY = 24 * HOUR
# What belongs to the day of the week and to the year in a locale's long date, with the words and marks that join them.
_WEEKDAY = re.compile(r"\s*[,،]?\s*dddd\s*[,،]?\s*(?:'(?:den|d\.)'\s*)?")
_YEAR = re.compile(
    r"\s*[,،]?\s*(?:'(?:de|del|г|р)'\.?\s*)?y{2,4}(?:\s*(?:年|년|'г'\.|'р'\.|'г\.'|'р\.'|\.))?\s*[,،]?\s*"
)
_AMOUNT = re.compile(r"(?<![\w.,])((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,3})?)(\s[A-Z]{3}\b)")
# A day with or without a time, as records and services have it.
_DATED = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?: (\d\d:\d\d))?(?=\s|$)")

# Marks that turn the reading direction by force; a name has no need of them and can use them to disguise what follows.
_DIRECTION_MARKS = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Letters of scripts that run from the right; marks that are not seen and only say which way what is beside them runs.
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LEFT_MARK, _RIGHT_MARK = "\u200e", "\u200f"
# A word too long for a narrow panel, and the pieces it may be broken into.
_LONG_WORD = re.compile(r"\S{20,}")
_PIECES = re.compile(r"[^@._/:-]{1,12}[@._/:-]*|[@._/:-]+")


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("Words", text)


def figure(value: int) -> str:
    """A whole number as the locale writes it, in its digits and groups."""
    return QLocale().toString(value)


def in_digits(text: str) -> str:
    """A text with its figures in the locale's digits."""
    zero = QLocale().zeroDigit()
    return text if zero == "0" else text.translate({ord("0") + n: chr(ord(zero) + n) for n in range(10)})


def money_in(text: str) -> str:
    """A text with its amounts ("1,118.90 USD") as the locale writes figures; the currency stays as it is named."""

    def written(found: re.Match[str]) -> str:
        figures, currency = found.groups()
        places = len(figures.partition(".")[2])
        return f"{QLocale().toString(float(figures.replace(',', '')), 'f', places)}{currency}"

    return _AMOUNT.sub(written, text)


def length(seconds: int) -> str:
    """A length of time as a person says it: "45 s", "12 m", "1 h 47 m", "2,604 h"; never rounded up."""
    if seconds < MINUTE:
        return tr("{seconds} s").format(seconds=figure(max(0, seconds)))
    if seconds < HOUR:
        return tr("{minutes} m").format(minutes=figure(seconds // MINUTE))
    if seconds >= 100 * HOUR:
        return tr("{hours} h").format(hours=figure(seconds // HOUR))
    return tr("{hours} h {minutes} m").format(hours=figure(seconds // HOUR), minutes=figure(seconds % HOUR // MINUTE))


def fine_length(seconds: int) -> str:
    """As `length`, with the seconds of a length under an hour: "3 m 10 s"."""
    if MINUTE <= seconds < HOUR and seconds % MINUTE:
        return tr("{minutes} m {seconds} s").format(minutes=figure(seconds // MINUTE), seconds=figure(seconds % MINUTE))
    return length(seconds)


def stopwatch(seconds: int) -> str:
    """A running length: "04:12", from an hour on "1:04:12"."""
    hours, rest = divmod(max(0, seconds), HOUR)
    minutes, left = divmod(rest, MINUTE)
    return in_digits(f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes:02}:{left:02}")


def minutes(seconds: int) -> str:
    """A running length without what changes each second: "under a minute", "4 m", "1 h 4 m"."""
    return length(seconds) if seconds >= MINUTE else tr("under a minute")


def ago(seconds: float) -> str:
    """How long ago, coarse: "just now", "20 s ago", "12 min ago", "3 h ago", "5 days ago"."""
    if seconds < 5:
        return tr("just now")
    if seconds < MINUTE:
        return tr("{n} s ago").format(n=figure(int(seconds)))
    if seconds < HOUR:
        return tr("{n} min ago").format(n=figure(int(seconds // MINUTE)))
    if seconds < DAY:
        return tr("{n} h ago").format(n=figure(int(seconds // HOUR)))
    days = int(seconds // DAY)
    return tr("1 day ago") if days == 1 else tr("{n} days ago").format(n=figure(days))


def one_line(text: str) -> str:
    """Text from outside made safe to paint on one line: no line breaks, control characters or forced direction."""
    if not text.isprintable():
        shown = _DIRECTION_MARKS.sub("", text)
        text = "".join(" " if unicodedata.category(letter) == "Cc" else letter for letter in shown)
    return " ".join(text.split())


def many_lines(text: str) -> str:
    """As `one_line`, keeping line breaks."""
    return "\n".join(one_line(line) for line in text.splitlines())


def breakable(text: str) -> str:
    """As `many_lines`, with places where a long id or address may go on in the next line."""
    return _LONG_WORD.sub(lambda word: "\u200b".join(_PIECES.findall(word.group())), many_lines(text))


def named(text: str) -> str:
    """A name, number or address inside a sentence, kept together where it runs the other way than the sentence: without
    the marks, figures and punctuation beside it would change sides."""
    turned = bool(_FROM_RIGHT.search(text))
    if not from_right():
        return f"{_LEFT_MARK}{text}{_LEFT_MARK}" if turned else text
    return text if turned or not text else f"{_RIGHT_MARK}{_LEFT_MARK}{text}{_LEFT_MARK}{_RIGHT_MARK}"


def tip(text: str) -> str:
    """A tool tip that shows `text` as it is; Qt would read anything that looks like markup as markup."""
    return f"<p style='white-space:pre-wrap'>{escape(many_lines(text))}</p>" if text else ""


def hue_of(name: str) -> int:
    """The avatar hue of a name, 0 to 359, the same on every desk."""
    return zlib.crc32(name.strip().casefold().encode("utf-8", "replace")) % 360


def initials_of(name: str) -> str:
    """At most two letters that stand for a name: of its first and its last word."""
    words = [word for word in one_line(name).split() if word[0].isalnum()]
    picked = words[:1] + words[1:][-1:]
    return "".join(word[0] for word in picked).upper()


def letters_of(title: str) -> str:
    """Two letters that stand for a source: "Shop Europe" is Sh, "PBX Denver" is PB."""
    letters = [letter for letter in title if letter.isalnum()][:2]
    return "".join(letters)[:1].upper() + "".join(letters)[1:]


def date_pattern(locale: QLocale, year: bool) -> str:
    """How a locale writes a date with a short month, in Qt's letters: "d MMM", "MMM d", "M月d日"; with or without the
    year. It is the locale's long form without the day of the week."""
    pattern = locale.dateFormat(QLocale.FormatType.LongFormat).replace("MMMM", "MMM")
    pattern = _WEEKDAY.sub("", pattern) if year else _YEAR.sub("", _WEEKDAY.sub("", pattern))
    return pattern.strip(" ,،、")


def zone_of(name: str) -> tzinfo | None:
    """The IANA zone of that name, or None where it is unknown."""
    try:
        return ZoneInfo(name) if name else None
    except (OSError, ValueError):  # ZoneInfoNotFoundError is a KeyError; a bad path is an OSError or ValueError
        return None
    except KeyError:
        return None


def place_of(zone_name: str) -> str:
    """The place in an IANA zone name: "America/Denver" is Denver."""
    return zone_name.rsplit("/", 1)[-1].replace("_", " ")


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Words:
    """Moments, counts and sizes in the person's locale and zone; `zone` None is the system's."""

    locale: QLocale = field(default_factory=QLocale)
    zone: tzinfo | None = None
    now: Callable[[], datetime] = _utc_now

    def number(self, value: int) -> str:
        """A count with the locale's grouping."""
        return self.locale.toString(value)

    def percent(self, share: float) -> str:
        """A share of 0 to 1 as whole percent, never rounded up to a hundred."""
        return tr("{n} %").format(n=self.number(int(share * 100)))

    def size(self, value: int) -> str:
        """A size in bytes in readable units."""
        return self.locale.formattedDataSize(value, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)

    def local(self, moment: datetime) -> datetime:
        """The moment on the person's clock."""
        return moment.astimezone(self.zone)

    def today(self) -> date:
        """The person's date."""
        return self.local(self.now()).date()

    def time(self, moment: datetime, zone: tzinfo | None = None) -> str:
        """The time of day, on the person's clock unless another zone is named."""
        local = moment.astimezone(zone) if zone else self.local(moment)
        return self.locale.toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)

    def short_date(self, day: date) -> str:
        """A date as short as it can be: the year only where it is another one."""
        pattern = date_pattern(self.locale, day.year != self.today().year)
        return self.locale.toString(QDate(day.year, day.month, day.day), pattern)

    def day(self, day: date) -> str:
        """A date as a heading: "Today", "Yesterday", "19 Nov"."""
        distance = self.today() - day
        if distance == timedelta(0):
            return tr("Today")
        return tr("Yesterday") if distance == timedelta(days=1) else self.short_date(day)

    def weekday(self, day: date) -> str:
        """The name of the day of the week."""
        return self.locale.dayName(day.isoweekday(), QLocale.FormatType.LongFormat)

    def moment(self, moment: datetime) -> str:
        """Date and time: "19 Nov 14:05"."""
        return f"{self.short_date(self.local(moment).date())} {self.time(moment)}"

    def dated(self, text: str) -> str:
        """A text with the day it begins with, "2026-11-15 00:41", as the locale writes it; on whatever clock it is."""
        found = _DATED.match(text)
        if found is None:
            return text
        try:
            day = date(*map(int, found.groups()[:3]))
        except ValueError:
            return text
        time = QTime.fromString(found[4] or "", "HH:mm")
        parts = self.short_date(day), self.locale.toString(time, QLocale.FormatType.ShortFormat), text[found.end() :]
        return " ".join(part.strip() for part in parts if part)

    def is_timed(self, moment: datetime) -> bool:
        """Whether a source said at what time: midnight to the microsecond is how systems that keep days only write a
        day, and nearly never when something happened."""
        local = self.local(moment)
        return bool(local.hour or local.minute or local.second or local.microsecond)

    def began(self, moment: datetime) -> str:
        """As `moment`, without a time where the source has none: "19 Nov"."""
        return self.moment(moment) if self.is_timed(moment) else self.short_date(self.local(moment).date())

    def region(self, code: str) -> str:
        """The name of an ISO 3166 country; the code itself where it is none."""
        return country(code)

    def ago(self, moment: datetime) -> str:
        """How long ago a moment was."""
        return ago((self.now() - moment).total_seconds())
