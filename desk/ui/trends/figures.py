"""What the charts show: each with its lines, a value a day, and the words that say the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desk.services.flag_views import NumbersDay, NumbersView
from desk.ui.words import DAY, HOUR, MINUTE, Words, length

# How far back one may look, by the name of the choice.
PERIODS = {"7": 7, "30": 30, "90": 90, "365": 365}
NOTHING = "—"
WEEK = 7


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("Trends", text)


def period(days: int, today: date) -> tuple[date, date]:
    """The last so many days, today included."""
    return today - timedelta(days=days - 1), today


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a chart: what it is called, and a value a day, None on days that have none."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart: its title, what is said of all its days together, its lines (two at most), and how values are written.

    `weekly`: each is a week from its day on. `lengths`: values are seconds, else counts. `tick` writes a value of the
    axis, `say` one of a line.
    """

    code: str
    title: str
    whole: str
    days: tuple[date, ...]
    weekly: bool
    lines: tuple[Line, ...]
    lengths: bool
    tick: Callable[[float], str]
    say: Callable[[float], str]

    @property
    def empty(self) -> bool:
        """Whether no day of any line has anything to show."""
        return not any(value for line in self.lines for value in line.values)

    def at(self, place: int, words: Words) -> str:
        """A day in words: "19 Nov: Median 18 m, p90 1 h 12 m"."""
        told = [
            tr("{line} {value}").format(line=line.name, value=NOTHING if value is None else self.say(value))
            for line in self.lines
            for value in line.values[place : place + 1]
        ]
        return tr("{day}: {values}").format(day=day_words(self.days[place], words, self.weekly), values=", ".join(told))


@dataclass(frozen=True, slots=True)
class _Made:
    """How a chart is made of numbers: its title, its lines, what is said of the whole, and whether it shows lengths."""

    title: object
    lines: tuple[tuple[object, Callable[[NumbersDay], float | None]], ...]
    whole: Callable[[NumbersView, Words], str]
    lengths: bool = False


def is_weekly(view: NumbersView) -> bool:
    """Whether these numbers are by week."""
    return len(view.days) < (view.last - view.first).days + 1


def day_words(day: date, words: Words, weekly: bool = False) -> str:
    """A day with the day of the week, which often is the reason: "Thu 19 Nov"; or the week from it on."""
    if weekly:
        return tr("Week from {date}").format(date=words.short_date(day))
    weekday = words.locale.dayName(day.isoweekday(), words.locale.FormatType.ShortFormat)
    return tr("{weekday} {date}").format(weekday=weekday, date=words.short_date(day))


def legend(chart: Chart) -> str:
    """Which line is which, where no colour can be told: "whole: Median, broken: p90"."""
    first, second = (line.name for line in chart.lines)
    return tr("whole line: {first}, broken line: {second}").format(first=first, second=second)


def charts(view: NumbersView, words: Words) -> tuple[Chart, ...]:
    """All charts of these days."""
    return tuple(_chart(code, made, view, words) for code, made in _CHARTS.items())


def _chart(code: str, made: _Made, view: NumbersView, words: Words) -> Chart:
    def count(value: float) -> str:
        return words.number(round(value))

    def minutes(value: float) -> str:
        return length(round(value))

    return Chart(
        code=code,
        title=tr(str(made.title)),
        whole=made.whole(view, words),
        days=tuple(day.day for day in view.days),
        weekly=is_weekly(view),
        lines=tuple(Line(tr(str(name)), tuple(map(value, view.days))) for name, value in made.lines),
        lengths=made.lengths,
        tick=(lambda value: minutes(value) if value else count(0)) if made.lengths else count,
        say=minutes if made.lengths else count,
    )


def _median(day: NumbersDay) -> int | None:
    return day.customer_time_p50 if day.journeys else None


def _most(day: NumbersDay) -> int | None:
    return day.customer_time_p90 if day.journeys else None


def _length_words(seconds: int | None) -> str:
    return NOTHING if seconds is None else length(seconds)


def _time_words(view: NumbersView, words: Words) -> str:
    if not view.journeys:
        return tr("No journeys in these days")
    told = tr("Half took at most {median}, nine of ten at most {most} · journeys: {n}")
    return told.format(
        median=length(view.customer_time_p50), most=length(view.customer_time_p90), n=words.number(view.journeys)
    )


def _repeat_words(view: NumbersView, words: Words) -> str:
    if not view.journeys:
        return tr("No journeys in these days")
    told = tr("{n} of {all} journeys went on another day · asked again: {questions}")
    number = words.number
    return told.format(n=number(view.repeats), all=number(view.journeys), questions=number(view.repeat_questions))


def _flag_words(view: NumbersView, words: Words) -> str:
    answered = sum(day.flags_answered for day in view.days)
    told = tr("{n} opened, {answered} of them answered").format(
        n=words.number(view.flags_raised), answered=words.number(answered)
    )
    if view.answer_seconds_p50 is None:
        return told
    return tr("{told} · half within {length}").format(told=told, length=span(view.answer_seconds_p50))


def _promise_words(view: NumbersView, words: Words) -> str:
    if view.kept_share is None:
        return tr("No promise fell due in these days")
    told = tr("{n} of {all} kept, {share}")
    number = words.number
    return told.format(
        n=number(view.promises_kept), all=number(view.promises_due), share=words.percent(view.kept_share)
    )


def span(seconds: int) -> str:
    """A length that may be days: "46 m", "2 d 4 h"."""
    if seconds < DAY:
        return length(seconds)
    return tr("{days} d {hours} h").format(days=seconds // DAY, hours=seconds % DAY // HOUR)


_CHARTS = {
    "time": _Made(
        QT_TRANSLATE_NOOP("Trends", "Customer time per journey"),
        ((QT_TRANSLATE_NOOP("Trends", "Median"), _median), (QT_TRANSLATE_NOOP("Trends", "p90"), _most)),
        _time_words,
        lengths=True,
    ),
    "repeats": _Made(
        QT_TRANSLATE_NOOP("Trends", "Came back, and asked again"),
        (
            (QT_TRANSLATE_NOOP("Trends", "Repeats"), lambda day: day.repeats),
            (QT_TRANSLATE_NOOP("Trends", "Questions asked again"), lambda day: day.repeat_questions),
        ),
        _repeat_words,
    ),
    "flags": _Made(
        QT_TRANSLATE_NOOP("Trends", "Flags opened and answered"),
        (
            (QT_TRANSLATE_NOOP("Trends", "Opened"), lambda day: day.flags_raised),
            (QT_TRANSLATE_NOOP("Trends", "Answered since"), lambda day: day.flags_answered),
        ),
        _flag_words,
    ),
    "promises": _Made(
        QT_TRANSLATE_NOOP("Trends", "Promises kept"),
        (
            (QT_TRANSLATE_NOOP("Trends", "Due"), lambda day: day.promises_due),
            (QT_TRANSLATE_NOOP("Trends", "Kept"), lambda day: day.promises_kept),
        ),
        _promise_words,
    ),
}

# The columns of the table of the same numbers after the day's: what each is called, and what it says of a day.
COLUMNS: tuple[tuple[object, Callable[[NumbersDay, Words], str]], ...] = (
    (QT_TRANSLATE_NOOP("Trends", "Journeys"), lambda day, words: words.number(day.journeys)),
    (QT_TRANSLATE_NOOP("Trends", "Median"), lambda day, _words: _length_words(_median(day))),
    (QT_TRANSLATE_NOOP("Trends", "p90"), lambda day, _words: _length_words(_most(day))),
    (QT_TRANSLATE_NOOP("Trends", "Repeats"), lambda day, words: words.number(day.repeats)),
    (QT_TRANSLATE_NOOP("Trends", "Asked again"), lambda day, words: words.number(day.repeat_questions)),
    (QT_TRANSLATE_NOOP("Trends", "Flags opened"), lambda day, words: words.number(day.flags_raised)),
    (QT_TRANSLATE_NOOP("Trends", "Answered"), lambda day, words: words.number(day.flags_answered)),
    (
        QT_TRANSLATE_NOOP("Trends", "Half within"),
        lambda day, _words: NOTHING if day.answer_seconds_p50 is None else span(day.answer_seconds_p50),
    ),
    (QT_TRANSLATE_NOOP("Trends", "Promises due"), lambda day, words: words.number(day.promises_due)),
    (QT_TRANSLATE_NOOP("Trends", "Kept"), lambda day, words: words.number(day.promises_kept)),
)


# The places of columns of lengths.
LENGTHS = (2, 3, 8)


def titles(weekly: bool = False) -> tuple[str, ...]:
    """The titles of the columns."""
    return (tr("Week") if weekly else tr("Day"), *(tr(str(title)) for title, _said in COLUMNS))


def row_words(day: NumbersDay, words: Words, weekly: bool = False) -> tuple[str, ...]:
    """What each column says of a day, or of a week."""
    return (day_words(day.day, words, weekly), *(said(day, words) for _title, said in COLUMNS))


def spoken_row(day: NumbersDay, words: Words, weekly: bool = False) -> str:
    """A whole day as one sentence, for screen readers."""
    first, *rest = row_words(day, words, weekly)
    pairs = zip(titles()[1:], rest, strict=True)
    named = (tr("{title} {value}").format(title=title, value=value) for title, value in pairs)
    return ", ".join((first, *named))


def numbers_row(day: NumbersDay) -> tuple[str, ...]:
    """A day for other programs, in the columns' order: ISO date, plain numbers, lengths in minutes."""
    half = day.answer_seconds_p50
    return (
        day.day.isoformat(),
        str(day.journeys),
        _plain_minutes(_median(day)),
        _plain_minutes(_most(day)),
        *map(str, (day.repeats, day.repeat_questions, day.flags_raised, day.flags_answered)),
        _plain_minutes(half),
        *map(str, (day.promises_due, day.promises_kept)),
    )


def numbers_titles(weekly: bool = False) -> tuple[str, ...]:
    """The titles for `numbers_row`."""
    return tuple(
        tr("{title} (minutes)").format(title=title) if place in LENGTHS else title
        for place, title in enumerate(titles(weekly))
    )


def _plain_minutes(seconds: int | None) -> str:
    return "" if seconds is None else f"{seconds / MINUTE:.1f}"


def days_between(view: NumbersView, words: Words) -> str:
    """From when until when: "24 Oct – 22 Nov"."""
    told = tr("{first} – {last}")
    return told.format(first=words.short_date(view.first), last=words.short_date(view.last))
