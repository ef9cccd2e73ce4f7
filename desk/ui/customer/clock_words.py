"""What the card of the clock says, as words and shares, made from the views."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desk.services.journey_views import JourneyView, Standing, TimeView
from desk.services.views import ClockView, CustomerView
from desk.ui.words import DAY, Words, length


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("Clock", text)


@dataclass(frozen=True, slots=True)
class Face:
    """Everything on the clock: `counts` stands above the bar, `beside` are the parts after the waiting time."""

    time: TimeView
    counts: str
    beside: tuple[str, ...]


def coarse(seconds: int) -> str:
    """A length over days: "3 d", below two days as `length` says it."""
    if seconds < 2 * DAY:
        return length(seconds)
    return tr("{days} d").format(days=seconds // DAY)


def channel_times(time: TimeView) -> tuple[tuple[str, int], ...]:
    """The channels on which customer time was spent."""
    return tuple((channel, seconds) for channel, seconds in time.by_channel if seconds > 0)


def count_words(
    standing: Standing, journey: JourneyView | None, time: TimeView, whole: ClockView | None, words: Words
) -> Face:
    """The clock of one journey, or of all together; `whole` counts all where not all journeys are listed."""
    if not standing.journeys:
        return Face(time, tr("No interactions yet"), ())
    if journey is None and standing.truncated and whole is not None:
        return Face(time, _counts(whole.interactions, whole.channels, whole.since, words), ())
    shown = (journey,) if journey is not None else standing.journeys
    interactions = sum(one.interactions for one in shown)
    channels = len({channel for one in shown for channel in one.channels})
    counts = _counts(interactions, channels, min(one.started_at for one in shown), words)
    transfers = sum(one.transfers for one in shown)
    beside = [tr("1 transfer") if transfers == 1 else tr("{n} transfers").format(n=words.number(transfers))]
    return Face(time, counts, tuple(beside if transfers else ()))


def title_words(standing: Standing, journey: JourneyView | None, words: Words) -> tuple[str, str]:
    """The title of the clock, and what the switch to the other one says."""
    count = words.number(standing.of)
    if journey is not None:
        return tr("Time in this journey"), tr("All {n} journeys").format(n=count)
    several = tr("Time in {n} journeys").format(n=count)
    return several if standing.journeys else tr("Time with us"), tr("This journey")


def total_words(customer: CustomerView, clock: ClockView, words: Words) -> Face:
    """The clock over everything, from the totals the customer comes with."""
    times = tuple((total.channel, total.customer_time) for total in customer.totals)
    time = TimeView(
        words.now(), clock.customer_time, clock.waiting_time, 0, 0, times, at_least=clock.at_least,
        because=clock.because,
    )  # fmt: skip
    if not clock.interactions:
        return Face(time, tr("No interactions yet"), ())
    return Face(time, _counts(clock.interactions, clock.channels, clock.since, words), ())


def quiet_words(face: Face, time: TimeView) -> str:
    """What stands under the legend: waiting, transfers, elapsed time; below it waiting for replies, which is no
    customer time.
    """
    parts = []
    if time.waiting_time:
        parts.append(tr("{length} waiting").format(length=length(time.waiting_time)))
    parts += face.beside
    if time.elapsed:
        parts.append(tr("elapsed {length}").format(length=coarse(time.elapsed)))
    lines = [" · ".join(parts)]
    if time.asynchronous_wait:
        lines.append(tr("beside it {length} waiting for replies").format(length=coarse(time.asynchronous_wait)))
    return "\n".join(line for line in lines if line)


def _counts(interactions: int, channels: int, since: datetime | None, words: Words) -> str:
    one = tr("1 interaction")
    parts = [one if interactions == 1 else tr("{n} interactions").format(n=words.number(interactions))]
    parts.append(tr("1 channel") if channels == 1 else tr("{n} channels").format(n=channels))
    if since is not None:
        day = words.short_date(words.local(since).date())
        parts.append(tr("since {date}").format(date=day))
    return " · ".join(parts)
