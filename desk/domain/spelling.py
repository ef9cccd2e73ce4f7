"""How counts, lengths and moments are written in evidence and in sentences about rules."""

from __future__ import annotations

from datetime import tzinfo

from desk.domain.time import DAY, HOUR, MINUTE, SECOND, moment

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_UNITS = ((DAY, "d"), (HOUR, "h"), (MINUTE, "m"), (SECOND, "s"))
_PLURALS = {"store": "store visits", "web": "web visits", "social": "social posts", "email": "e-mails"}
_SINGULARS = {"store": "store visit", "web": "web visit", "social": "social post", "email": "e-mail"}
_ON = {"call": "on the phone", "chat": "in chat", "email": "by e-mail", "web": "on the web", "store": "in a store"}


def length_words(length: int) -> str:
    """The two largest units of a length in microseconds, rounded down: "2 h 20 m", "4 d", "45 s"."""
    words = []
    rest = length
    for unit, letter in _UNITS:
        count, rest = divmod(rest, unit)
        if count:
            words.append(f"{count} {letter}")
        elif words:
            # Days and minutes without hours would read as if something were missing.
            break
    return " ".join(words[:2]) or "0 s"


def count_words(count: int, noun: str) -> str:
    """A count with its noun, which may be a channel: "1 call", "3 e-mails", "2 store visits"."""
    if count == 1:
        return f"1 {noun_words(noun)}"
    return f"{count} {_PLURALS.get(noun, noun + 's')}"


def noun_words(noun: str) -> str:
    """What one interaction on a channel is called; any other noun as it is."""
    return _SINGULARS.get(noun, noun)


def ordinal(count: int) -> str:
    """1st, 2nd, 3rd, 4th ... 11th, 21st."""
    if count % 100 in (11, 12, 13):
        return f"{count}th"
    return f"{count}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(count % 10, 'th') }"


def channel_words(channel: str) -> str:
    """Where something happened: "in chat"."""
    return _ON.get(channel, f"on {channel}")


def share_words(hundredths: int) -> str:
    """Hundredths as a short number: -80 is "-0.8"."""
    return f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")


def day_words(at: int, now: int, zone: tzinfo) -> str:
    """A date as a person says it; the year only where it is another."""
    then, today = moment(at).astimezone(zone), moment(now).astimezone(zone)
    year = f" {then.year}" if then.year != today.year else ""
    return f"{then.day} {MONTHS[then.month - 1]}{year}"


def moment_words(at: int, now: int, zone: tzinfo) -> str:
    """A date and the time on the wall."""
    return f"{day_words(at, now, zone)} {moment(at).astimezone(zone):%H:%M}"
