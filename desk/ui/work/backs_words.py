"""What the screens say of call-backs: times on both clocks, how late, whose, and whether to call now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from desk.services.work_views import CallBackView, GuardView
from desk.ui.pieces.lines import Cell, Column, Shape
from desk.ui.words import DAY, HOUR, Words, length, named, one_line, place_of, zone_of

SERVICE, SELLING = "service", "solicitation"
CLOSE = timedelta(hours=6)
# May be called now, ask first, do not: an icon and the colour of it.
MARKS = {"yes": ("done", "ok"), "ask": ("warning", "warn"), "no": ("later", "danger")}


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("Backs", text)


@dataclass(frozen=True, slots=True)
class BackRow:
    """A call-back with whether its customer may be called now; None while that is not known."""

    back: CallBackView
    guard: GuardView | None = None


def name_words(back: CallBackView) -> str:
    """Who is to be called."""
    return one_line(back.name) or back.number or tr("Nobody known")


def clock_words(moment: datetime, words: Words, zone: tzinfo | None = None) -> str:
    """A moment on one clock, as near as it is: "16:30", "Tomorrow 09:00", "Monday 09:00", "2 Dec 09:00". Which day is
    today this person's calendar says, also where the clock is another; what is close needs no day."""
    local = moment.astimezone(zone) if zone else words.local(moment)
    clock = words.time(moment, zone)
    if zone and abs(moment - words.now()) < CLOSE and local.date() == words.now().astimezone(zone).date():
        return clock
    days = (local.date() - words.today()).days
    if days == 0:
        return clock
    if days == 1:
        return tr("Tomorrow {time}").format(time=clock)
    if days == -1:
        return tr("Yesterday {time}").format(time=clock)
    day = words.weekday(local.date()) if 0 < days < 7 else words.short_date(local.date())
    return f"{day} {clock}"


def there_words(back: CallBackView, words: Words) -> str:
    """When it is, on the customer's clock: "16:30 in Lisbon"; "" where theirs is not known."""
    zone = zone_of(back.zone)
    if zone is None:
        return ""
    return tr("{time} in {place}").format(time=clock_words(back.due_at, words, zone), place=place_of(back.zone))


def here_words(back: CallBackView, words: Words) -> str:
    """When it is, on this person's clock."""
    return clock_words(back.due_at, words)


def left(back: CallBackView, words: Words) -> int:
    """How many seconds there are until its moment; below zero once that has passed."""
    return int((back.due_at - words.now()) / timedelta(seconds=1))


def left_words(back: CallBackView, words: Words) -> str:
    """How long until its moment, or how late it is: "in 25 m", "now", "1 h 15 m late"; "" where it is days away."""
    seconds = left(back, words)
    if -60 < seconds < 60:
        return tr("now")
    if seconds < 0:
        return tr("{time} late").format(time=length(-seconds))
    return tr("in {time}").format(time=length(seconds)) if seconds < DAY else ""


def minutes_words(back: CallBackView, words: Words) -> str:
    """As `left_words`, as short as the side panel needs it: "25 min", "now", "late 1 h"; "" where it is hours away."""
    seconds = left(back, words)
    if -60 < seconds < 60:
        return tr("now")
    if seconds < 0:
        return tr("late {time}").format(time=_short(-seconds))
    return _short(seconds) if seconds < HOUR else ""


def colour_of(back: CallBackView, words: Words) -> str:
    """The token its time is written in."""
    seconds = left(back, words)
    return "danger" if seconds <= -60 else "warn" if back.rings or seconds < HOUR else "muted"


def owner_words(back: CallBackView, me: str) -> str:
    """Who is to call."""
    return tr("Anybody") if not back.owner else tr("You") if back.owner == me else back.owner


def by_words(back: CallBackView, me: str) -> str:
    """Who promised it."""
    return tr("promised by you") if back.by == me else tr("promised by {name}").format(name=named(back.by))


def purpose_words(back: CallBackView) -> str:
    """What the call is for, where it is not the usual."""
    return "" if back.purpose == SERVICE else tr("To sell something")


def count_words(backs: Sequence[CallBackView], words: Words) -> str:
    """How many there are, and of these how many are due: "12 promised · 2 due now"."""
    if not backs:
        return ""
    due = sum(back.rings for back in backs)
    told = tr("{n} promised").format(n=words.number(len(backs)))
    return " · ".join((told, tr("{n} due now").format(n=words.number(due)))) if due else told


def opens_words(guard: GuardView) -> str:
    """When calls may be made again, as a sentence; "" where that is not known."""
    return f"{guard.opens[:1].upper()}{guard.opens[1:]}." if guard.opens else ""


def may_words(guard: GuardView) -> str:
    """Whether to call now."""
    return {"yes": tr("May be called"), "ask": tr("Ask first"), "no": tr("Not now")}[guard.may]


def shape(words: Words, me: Callable[[], str]) -> Shape[BackRow]:
    """How call-backs are shown in the table; `me` is how this person is called, as far as it is known."""
    columns = (
        Column(tr("Customer and why")),
        Column(tr("Their time"), (tr("Tomorrow {time}").format(time="00:00"), tr("in Los Angeles, often")), 420),
        Column(tr("Your time"), (tr("Tomorrow {time}").format(time="00:00"),)),
        Column(tr("Who calls"), (tr("promised by {name}").format(name="Theo Marsh"),), 760),
        Column(tr("Now"), (tr("May be called"), "opens 08:00 there"), 560),
    )

    def cell(row: BackRow, column: int) -> Cell:
        return _CELLS[column](row, words, me())

    return Shape(columns, cell, lambda row: spoken(row, words, me()), lambda row: row.back.call_back_id)


def spoken(row: BackRow, words: Words, me: str) -> str:
    """A whole row, for screen readers."""
    back = row.back
    may = may_words(row.guard) if row.guard is not None else ""
    mine = tr("{time} your time").format(time=here_words(back, words))
    parts = (name_words(back), back.about, there_words(back, words), mine, left_words(back, words))
    return ", ".join(one_line(part) for part in (*parts, owner_words(back, me), by_words(back, me), may) if part)


def _short(seconds: int) -> str:
    return length(seconds) if seconds >= HOUR else tr("{n} min").format(n=seconds // 60)


def _who(row: BackRow, words: Words, _me: str) -> Cell:
    back = row.back
    late = left(back, words) <= -60
    why = back.about or tr("No reason was written down")
    mark = ("warning", "danger") if late else ("phone", "accent") if back.rings else ("later", "faint")
    return Cell(name_words(back), why, mark=mark[0], mark_colour=mark[1], strong=True)


def _there(row: BackRow, words: Words, _me: str) -> Cell:
    zone = zone_of(row.back.zone)
    if zone is None:
        return Cell(tr("Not known"), tr("which zone they live in"), "muted")
    return Cell(clock_words(row.back.due_at, words, zone), tr("in {place}").format(place=place_of(row.back.zone)))


def _here(row: BackRow, words: Words, _me: str) -> Cell:
    colour = colour_of(row.back, words)
    return Cell(here_words(row.back, words), left_words(row.back, words), lower_colour=colour)


def _whose(row: BackRow, _words: Words, me: str) -> Cell:
    return Cell(owner_words(row.back, me), by_words(row.back, me))


def _may(row: BackRow, _words: Words, _me: str) -> Cell:
    guard = row.guard
    if guard is None:
        return Cell("…" if row.back.customer_id else "—", colour="muted")
    icon, colour = MARKS[guard.may]
    return Cell(may_words(guard), guard.opens.partition(",")[0] or guard.there, mark=icon, mark_colour=colour)


_CELLS = (_who, _there, _here, _whose, _may)
