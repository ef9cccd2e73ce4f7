"""The words of the call log: what a row and a rep's completeness say, and which days are meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desk.services.work_views import LogRow, RepRow
from desk.ui.names import channel_word
from desk.ui.pieces.lines import Cell, Column, Shape
from desk.ui.words import Words

WHO, BEGAN, REP, OUTCOME, MISSING = range(5)
NAME, SHARE = range(2)
DIRECTIONS = {
    "inbound": QT_TRANSLATE_NOOP("CallLog", "in"),
    "outbound": QT_TRANSLATE_NOOP("CallLog", "out"),
    "internal": QT_TRANSLATE_NOOP("CallLog", "internal"),
}
NOTHING = "—"
OUTCOME_FITS, REP_FITS = 760, 560
LONGEST_MISSED = 3


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("CallLog", text)


def customer_words(row: LogRow) -> str:
    """Who it was."""
    return row.customer or (tr("Customer without a name") if row.customer_id else tr("Nobody known"))


def way_words(row: LogRow) -> str:
    """ "Call, in"."""
    way = DIRECTIONS.get(row.direction)
    channel = channel_word(row.channel)
    return f"{channel}, {tr(str(way))}" if way else channel


def missing_words(row: LogRow) -> str:
    """What it lacks, in one line; "" where it is complete."""
    return ", ".join(row.missing)


def state_words(row: LogRow) -> str:
    """ "Complete", "1 thing missing", "3 things missing"."""
    if not row.missing:
        return tr("Complete")
    if len(row.missing) == 1:
        return tr("1 thing missing")
    return tr("{n} things missing").format(n=len(row.missing))


def promise_words(row: LogRow, words: Words) -> str:
    """What was promised, and by when."""
    if not row.promise or row.due_at is None:
        return row.promise
    return tr("{promise}, by {moment}").format(promise=row.promise, moment=words.moment(row.due_at))


def began_words(at: datetime, words: Words) -> str:
    """Day and time: "Today 14:05"."""
    return f"{words.day(words.local(at).date())} {words.time(at)}"


def spoken(row: LogRow, words: Words) -> str:
    """A row for a screen reader."""
    lacks = missing_words(row)
    parts = (
        customer_words(row), way_words(row), began_words(row.at, words), row.rep, row.reason, row.outcome,
        f"{state_words(row)}: {lacks}" if lacks else state_words(row),
    )  # fmt: skip
    return ", ".join(part for part in parts if part)


def row_key(row: LogRow) -> str:
    """What a row is known by again: several may have had one interaction."""
    return f"{row.key} {row.rep}"


def log_shape(words: Words) -> Shape[LogRow]:
    """How interactions stand in the table."""
    columns = (
        Column(tr("Customer and reason")),
        Column(tr("Began"), ("Yesterday", "30 Nov 2026", "00:00")),
        Column(tr("Rep"), ("Aleksandra Wi",), REP_FITS),
        Column(tr("Outcome"), ("Trace opened with the",), OUTCOME_FITS),
        Column(tr("Complete")),
    )
    return Shape(columns, partial(_log_cell, words), lambda row: spoken(row, words), row_key)


def _log_cell(words: Words, row: LogRow, column: int) -> Cell:
    if column == WHO:
        token = "text" if row.customer else "muted"
        return Cell(customer_words(row), row.reason or tr("No reason known"), token, strong=True)
    if column == BEGAN:
        return Cell(words.time(row.at), words.day(words.local(row.at).date()))
    if column == REP:
        return Cell(row.rep, way_words(row))
    if column == OUTCOME:
        return Cell(row.outcome or NOTHING, promise_words(row, words), "text" if row.outcome else "faint")
    if row.missing:
        return Cell(state_words(row), missing_words(row), "warn", mark="warning")
    return Cell(state_words(row), "", "ok", mark="done")


def rep_words(rep: RepRow, words: Words) -> str:
    """ "5 of 7 complete"."""
    counts = {"n": words.number(rep.complete), "all": words.number(rep.interactions)}
    return tr("{n} of {all} complete").format(**counts)


def lacks_words(rep: RepRow, words: Words) -> str:
    """What a rep's interactions lack most often: "a note 4, why they came 2"."""
    if not rep.missing:
        return tr("Nothing is missing")
    return ", ".join(f"{name} {words.number(count)}" for name, count in rep.missing[:LONGEST_MISSED])


def reps_shape(words: Words) -> Shape[RepRow]:
    """How reps stand in theirs."""

    def cell(rep: RepRow, column: int) -> Cell:
        if column == NAME:
            return Cell(rep.rep, lacks_words(rep, words), strong=True)
        told = tr("{n} of {all}").format(n=words.number(rep.complete), all=words.number(rep.interactions))
        return Cell(words.percent(rep.share), told, "text" if rep.missing else "ok")

    def said(rep: RepRow) -> str:
        return f"{rep.rep}, {rep_words(rep, words)}, {lacks_words(rep, words)}"

    columns = (Column(tr("Rep")), Column(tr("Complete"), ("999 of 999",)))
    return Shape(columns, cell, said, lambda rep: rep.rep)


def sum_words(rows: Iterable[LogRow], words: Words) -> str:
    """ "128 interactions, 91 complete (71 %)": one that several had counts once, complete where it is for all of
    them."""
    held: dict[str, bool] = {}
    for row in rows:
        held[row.key] = held.get(row.key, True) and not row.missing
    if not held:
        return ""
    count, complete = len(held), sum(held.values())
    told = tr("1 interaction") if count == 1 else tr("{n} interactions").format(n=words.number(count))
    share = words.percent(complete / count)
    return tr("{interactions}, {n} complete ({share})").format(interactions=told, n=words.number(complete), share=share)


def days_words(first: date, last: date, words: Words) -> str:
    """ "Today", "15 Nov to today"."""
    if first == last:
        return words.day(first)
    return tr("{first} to {last}").format(first=words.short_date(first), last=words.short_date(last))


def pieces_of(first: date, last: date, days: int) -> Sequence[tuple[date, date]]:
    """Some days in pieces, the newest first: the last day alone, which is there at once, then so many together."""
    found = [(last, last)]
    end = last - timedelta(days=1)
    while end >= first:
        begin = max(first, end - timedelta(days=days - 1))
        found.append((begin, end))
        end = begin - timedelta(days=1)
    return tuple(found)
