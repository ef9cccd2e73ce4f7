"""How sources stand, in words: one line for all of them, and what each state is called and coloured."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desk.services.source_views import (
    ProgressView,
    SourcesOverview,
    SourceView,
    StreamState,
    StreamView,
)
from desk.ui.pieces.facts import Fact
from desk.ui.words import DAY, HOUR, MINUTE, Words, length

NEEDS_PERSON = (StreamState.ASK, StreamState.BROKEN)


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("Freshness", text)


@dataclass(frozen=True, slots=True)
class Freshness:
    """`token` is the colour, `words` say the same."""

    token: str
    words: str


def freshness_of(overview: SourcesOverview, pulling: int, words: Words) -> Freshness:
    """The line under the recent customers: the worst that is true of the sources."""
    if not overview.sources:
        return Freshness("faint", tr("No source yet"))
    waiting = sum(source.state in NEEDS_PERSON for source in overview.sources)
    if waiting:
        return Freshness(
            "danger", tr("1 source needs you") if waiting == 1 else tr("{n} sources need you").format(n=waiting)
        )
    if pulling:
        return Freshness(
            "accent", tr("Pulling 1 source") if pulling == 1 else tr("Pulling {n} sources").format(n=pulling)
        )
    late = sum(source.state != StreamState.FRESH for source in overview.sources)
    if late:
        return Freshness("warn", tr("{n} of {all} sources late").format(n=late, all=len(overview.sources)))
    count = len(overview.sources)
    fresh = tr("1 source fresh") if count == 1 else tr("{n} sources fresh").format(n=count)
    pulled = [source.pulled_at for source in overview.sources if source.pulled_at is not None]
    return Freshness("ok", f"{fresh} · {words.ago(min(pulled))}" if pulled else fresh)


def state_of(source: SourceView, words: Words) -> Freshness:
    """How one source stands."""
    ago = words.ago(source.pulled_at) if source.pulled_at is not None else tr("never pulled")
    return {
        StreamState.FRESH: Freshness("text", ago),
        StreamState.NEVER: Freshness("muted", tr("Not pulled yet")),
        StreamState.LATE: Freshness("warn", tr("Late · {ago}").format(ago=ago)),
        StreamState.WAITING: Freshness("warn", tr("Will try again · {ago}").format(ago=ago)),
        StreamState.ASK: Freshness("danger", tr("Needs you · {ago}").format(ago=ago)),
        StreamState.BROKEN: Freshness("danger", tr("Does not work · {ago}").format(ago=ago)),
    }[source.state]


def share_of(progress: ProgressView) -> float | None:
    """How much of a pull is done, 0 to 1; None while the whole is unknown."""
    return min(1.0, progress.rows / progress.total) if progress.total else None


def progress_words(progress: ProgressView, words: Words) -> tuple[str, str]:
    """A running pull in two lines: how far, then rows, rate and time left."""
    share = share_of(progress)
    far = tr("Pulling") if share is None else tr("Pulling, {percent}").format(percent=words.percent(share))
    rows = words.number(progress.rows)
    if progress.total:
        rows = tr("{rows} of {total}").format(rows=rows, total=words.number(progress.total))
    parts = [rows, tr("{rate} a second").format(rate=words.number(round(progress.rate)))]
    if progress.remaining is not None:
        parts.append(remaining_words(progress.remaining))
    return far, " · ".join(parts)


def remaining_words(seconds: float) -> str:
    """Time left, coarser the longer it is."""
    if seconds >= DAY:
        return tr("more than a day left")
    whole = int(seconds)
    if whole >= HOUR:
        whole -= whole % (10 * MINUTE)
    return tr("{length} left").format(length=length(whole))


def well_words(source: SourceView, words: Words) -> str:
    """What to say of a source without trouble."""
    if source.state == StreamState.NEVER:
        return tr("Nothing was pulled yet. Pull now to fill timelines from it.")
    newest = [stream.newest_at for stream in source.streams if stream.newest_at is not None]
    if not source.rows:
        return tr("It answers, and has no records.")
    if not newest:
        return tr("It answers, and everything it has is here.")
    return tr("It answers; its newest record is from {when}.").format(when=words.moment(max(newest)))


def stream_fact(source: SourceView, stream: StreamView, words: Words) -> Fact:
    """One stream in a row: its rows, and when it was pulled or what is wrong with it; for how long it is kept."""
    rows = tr("{n} rows").format(n=words.number(stream.rows))
    if stream.rejected:
        rows = f"{rows} · {tr('{n} rejected').format(n=words.number(stream.rejected))}"
    if stream.keep_days is not None:
        rows = f"{rows} · {kept_words(stream, words)}"
    pulled = words.ago(stream.pulled_at) if stream.pulled_at is not None else tr("never pulled")
    told = stream.message if stream.message and stream.message != source.message else pulled
    if stream.left_out:
        return Fact(stream.title, rows, tr("not pulled any more"))
    return Fact(stream.title, rows, told, warn=stream.state not in (StreamState.FRESH, StreamState.NEVER))


def kept_words(stream: StreamView, words: Words) -> str:
    """For how long a stream is kept, and what went of it last."""
    kept = (
        tr("kept 1 day") if stream.keep_days == 1 else tr("kept {n} days").format(n=words.number(stream.keep_days or 0))
    )
    if stream.erased_at is None:
        return kept
    gone = tr("{n} older ones erased {when}").format(n=words.number(stream.erased), when=words.ago(stream.erased_at))
    return f"{kept} · {gone}"
