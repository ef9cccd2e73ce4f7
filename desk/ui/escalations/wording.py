"""The words of flags: how severe, whose, since when, until when, and what happened to them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desk.services.flag_views import FlagEventView, FlagView, RuleTrouble
from desk.ui.names import channel_place, channel_word
from desk.ui.words import DAY, HOUR, Words, length, named, one_line

# What each severity is painted with and called.
SEVERITIES = {
    "high": ("danger", QT_TRANSLATE_NOOP("Flags", "High")),
    "medium": ("warn", QT_TRANSLATE_NOOP("Flags", "Medium")),
    "low": ("faint", QT_TRANSLATE_NOOP("Flags", "Low")),
}
STATES = {
    "open": QT_TRANSLATE_NOOP("Flags", "Open"),
    "taken": QT_TRANSLATE_NOOP("Flags", "Taken"),
    "snoozed": QT_TRANSLATE_NOOP("Flags", "Snoozed"),
    "resolved": QT_TRANSLATE_NOOP("Flags", "Resolved"),
}
OUTCOMES = {
    "kept": QT_TRANSLATE_NOOP("Flags", "Kept"),
    "needless": QT_TRANSLATE_NOOP("Flags", "Needless"),
    "passed": QT_TRANSLATE_NOOP("Flags", "Passed by itself"),
}
EVENTS = {
    "raised": QT_TRANSLATE_NOOP("Flags", "raised"),
    "updated": QT_TRANSLATE_NOOP("Flags", "updated"),
    "taken": QT_TRANSLATE_NOOP("Flags", "taken"),
    "assigned": QT_TRANSLATE_NOOP("Flags", "assigned"),
    "snoozed": QT_TRANSLATE_NOOP("Flags", "snoozed"),
    "woken": QT_TRANSLATE_NOOP("Flags", "woken"),
    "resolved": QT_TRANSLATE_NOOP("Flags", "resolved"),
    "reopened": QT_TRANSLATE_NOOP("Flags", "reopened"),
    "noted": QT_TRANSLATE_NOOP("Flags", "noted"),
    "folded": QT_TRANSLATE_NOOP("Flags", "went into another flag"),
    "grew": QT_TRANSLATE_NOOP("Flags", "took in another flag"),
}
# What values of a measure look like.
SHAPES = {
    "length": QT_TRANSLATE_NOOP("Flags", "a length of time"),
    "count": QT_TRANSLATE_NOOP("Flags", "a count"),
    "share": QT_TRANSLATE_NOOP("Flags", "a share"),
    "words": QT_TRANSLATE_NOOP("Flags", "words"),
    "yes or no": QT_TRANSLATE_NOOP("Flags", "yes or no"),
}


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("Flags", text)


def shape_word(code: str) -> str:
    """What values of a measure look like; an unknown code is shown as it is."""
    return tr(str(SHAPES[code])) if code in SHAPES else one_line(code)


def severity_word(code: str) -> str:
    """ "high" is High; an unknown code is shown as it is."""
    return tr(str(SEVERITIES[code][1])) if code in SEVERITIES else one_line(code).capitalize()


def severity_token(code: str) -> str:
    """The colour a severity is painted with."""
    return SEVERITIES[code][0] if code in SEVERITIES else "faint"


def state_word(flag: FlagView) -> str:
    """The state of a flag; how a resolved one was resolved."""
    code = flag.resolved_as if flag.state == "resolved" and flag.resolved_as else flag.state
    known = OUTCOMES | STATES
    return tr(str(known[code])) if code in known else one_line(code).capitalize()


def event_word(code: str) -> str:
    """What happened; an unknown code is shown as it is."""
    return tr(str(EVENTS[code])) if code in EVENTS else one_line(code)


def span(seconds: float) -> str:
    """A length that may be days: "46 m", "3 h 10 m", "2 d 4 h"."""
    whole = max(0, int(seconds))
    if whole < DAY:
        return length(whole)
    return tr("{days} d {hours} h").format(days=whole // DAY, hours=whole % DAY // HOUR)


def waiting_words(flag: FlagView, now: datetime) -> str:
    """How long the customer has been waiting for us; a dash where they are not."""
    return "—" if flag.waiting_since is None else span((now - flag.waiting_since).total_seconds())


def overdue(flag: FlagView, now: datetime) -> bool:
    """Whether somebody should have answered by now."""
    return flag.due_at is not None and flag.due_at < now and flag.state not in ("resolved", "snoozed")


def due_words(flag: FlagView, words: Words) -> str:
    """By when somebody has to answer: "Due 18:00", "Due 24 Nov 09:00", "Overdue 2 h 5 m"; "" where never."""
    now = words.now()
    if flag.due_at is None or flag.state == "resolved":
        return ""
    if overdue(flag, now):
        return tr("Overdue {length}").format(length=span((now - flag.due_at).total_seconds()))
    return tr("Due {moment}").format(moment=near_moment(flag.due_at, words))


def near_moment(moment: datetime, words: Words) -> str:
    """The time of day alone where it is today, else with the date."""
    today = words.local(moment).date() == words.today()
    return words.time(moment) if today else words.moment(moment)


def touches_words(flag: FlagView, words: Words) -> str:
    """How many interactions in how long: "5 in 4 d", "2 today"."""
    count = words.number(flag.interactions)
    if flag.since is None:
        return count
    days = (words.today() - words.local(flag.since).date()).days
    return tr("{n} in {days} d").format(n=count, days=days) if days > 0 else tr("{n} today").format(n=count)


def owner_words(flag: FlagView) -> str:
    """Who has it; a dash where nobody does."""
    return one_line(flag.owner) or "—"


def aside_words(flag: FlagView, words: Words) -> str:
    """What a flag that is not on the board is: "until 24 Nov 09:00", "Kept"; "" for one that is."""
    if flag.state == "snoozed" and flag.snoozed_until is not None:
        return tr("until {moment}").format(moment=near_moment(flag.snoozed_until, words))
    return state_word(flag) if flag.state == "resolved" else ""


def name_words(flag: FlagView) -> str:
    """Whose flag it is; a customer whose records are not here yet has no name."""
    return one_line(flag.customer) or tr("Not on this desk yet")


def why_words(flag: FlagView) -> str:
    """Why it was raised: the rule or the person's words, then what it rests on."""
    named = dict.fromkeys((flag.rule_title, flag.title))
    seen = (evidence.text for evidence in flag.evidence)
    return one_line(" · ".join(part for part in (*named, *seen) if part))


def channel_words(flag: FlagView) -> str:
    """Time by channel: "Phone 1 h 2 m, Chat 31 m"."""
    return ", ".join(f"{channel_word(channel)} {length(seconds)}" for channel, seconds in by_channel(flag))


def by_channel(flag: FlagView) -> list[tuple[str, int]]:
    """Channels time was spent on, in the order channels stand in everywhere."""
    return sorted((one for one in flag.by_channel if one[1] > 0), key=lambda one: channel_place(one[0]))


def spoken(flag: FlagView, words: Words) -> str:
    """A whole row as one sentence, for screen readers."""
    parts = [
        name_words(flag),
        severity_word(flag.severity),
        why_words(flag),
        tr("customer time {length}").format(length=length(flag.customer_time)),
        channel_words(flag),
        tr("interactions {words}").format(words=touches_words(flag, words)),
    ]
    if flag.waiting_since is not None:
        parts.append(tr("waiting for us {length}").format(length=waiting_words(flag, words.now())))
    owner = tr("owner {name}").format(name=named(flag.owner)) if flag.owner else tr("no owner")
    parts += [due_words(flag, words), owner, aside_words(flag, words)]
    return ", ".join(one_line(part) for part in parts if part)


def event_line(event: FlagEventView, words: Words) -> str:
    """One line of a flag's history: "19 Nov 14:56 assigned by Kim Lee · Tomas"."""
    told = tr("{moment} {what} by {who}") if event.who else tr("{moment} {what}")
    said = told.format(moment=near_moment(event.at, words), what=event_word(event.what), who=named(event.who))
    return f"{said} · {event.note}" if event.note else said


def trouble_line(trouble: RuleTrouble) -> str:
    """What is wrong with rules and what to do about it."""
    return " ".join(part for part in (trouble.what, trouble.advice) if part)


def count_words(count: int, words: Words) -> str:
    """How many flags."""
    return tr("1 flag") if count == 1 else tr("{n} flags").format(n=words.number(count))
