"""What the lines and headings of a timeline say beside what is painted: to screen readers and in tool tips."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, Qt

from desk.services.journey_views import JourneyView
from desk.services.views import TimelineItem
from desk.ui.customer.journey_map import JourneyMap
from desk.ui.customer.timeline_rows import Head
from desk.ui.names import channel_word
from desk.ui.words import Words, length, one_line, tip


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("Timeline", text)


def why_here(item: TimelineItem, journeys: JourneyMap) -> str:
    """Why the line is in its journey, in words; empty where no journey is known."""
    join = journeys.join(item.key)
    return "" if join is None else one_line(join.words)


def heard(item: TimelineItem, words: Words, journeys: JourneyMap) -> str:
    """A whole row as one sentence, for screen readers: when, on which channel, what, how long, of which journey and
    why of that one."""
    parts = [words.began(item.started_at), channel_word(item.channel), item.title, item.text]
    if item.customer_time:
        told = tr("at least {length}") if item.open_end else "{length}"
        parts.append(told.format(length=length(item.customer_time)))
    journey = journeys.of(item.key)
    if journey is not None:
        parts.append(tr("in journey: {title}").format(title=journey.title))
    parts.append(why_here(item, journeys))
    return ", ".join(one_line(part) for part in parts if part)


def hint(item: TimelineItem, words: Words, journeys: JourneyMap) -> str:
    """The tool tip of a row: what may be cut, when exactly, and why it is in its journey."""
    parts = [item.title, item.text]
    why = why_here(item, journeys)
    if why:
        parts += [words.began(item.started_at), tr("In this journey: {why}").format(why=why)]
    return tip("\n".join(part for part in parts if part))


def beside_title(journey: JourneyView, current: bool, words: Words, now: datetime) -> str:
    """What stands behind a journey's title: "this journey · 1 h 47 m", or "12 – 14 Nov · 18 m"."""
    if current:
        parts = [tr("this journey")]
    else:
        first, last = (words.short_date(words.local(at).date()) for at in (journey.started_at, journey.last_at))
        parts = [last if first == last else f"{first} – {last}"]
    spent = journey.time.after(now) if journey.time.live else journey.time
    if spent.customer_time:
        told = tr("at least {length}") if spent.at_least else "{length}"
        parts.append(told.format(length=length(spent.customer_time)))
    return " · ".join(parts)


def item_data(item: TimelineItem, role: int, words: Words, journeys: JourneyMap) -> str | None:
    """What a line says by one of Qt's own roles."""
    if role == Qt.ItemDataRole.DisplayRole:
        return one_line(item.title)
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return heard(item, words, journeys)
    return hint(item, words, journeys) if role == Qt.ItemDataRole.ToolTipRole else None


def heading_data(head: Head, role: int, words: Words, journeys: JourneyMap) -> str | None:
    """What a heading says by one of Qt's own roles; a screen reader hears of a journey what is painted beside it."""
    spoken = role == Qt.ItemDataRole.AccessibleTextRole
    if not spoken and role != Qt.ItemDataRole.DisplayRole:
        return None
    if isinstance(head, date):
        return words.day(head)
    journey = journeys.journey(head.journey_id)
    if journey is None:
        return None
    title = one_line(journey.title)
    return f"{title}, {beside_title(journey, journey is journeys.current, words, words.now())}" if spoken else title
