"""By when, as a person types it ("by Friday 5 pm", "tomorrow", "2 hours"), worked out with the dates of every
language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from desk.domain.dates import Dates, Said

# Nobody promises anything later; a slip of the hand in a year is caught.
FARTHEST = timedelta(days=732)
# What people leave out where a field asks for a time alone: "Fri" is by Friday, "2 hours" in two hours. Tried in turn;
# what a language does not know finds nothing in it.
_LEFT_OUT = ("", "by ", "in ", "at ", "bis ", "um ", "bis um ")


def due_of(typed: str, said: Said, languages: Iterable[Dates]) -> datetime | None:
    """The moment (aware UTC) that words typed at `said` mean; None where they mean none, or one that is over or very
    far. A day without a time is when its work ends."""
    folded = " ".join(typed.lower().split())
    if not folded or len(folded) != len(" ".join(typed.split())):
        return None
    known = tuple(languages)
    for before in _LEFT_OUT:
        for dates in known:
            found = _whole(f"{before}{folded}", said, dates)
            if found is not None:
                return found
    return None


def _whole(folded: str, said: Said, dates: Dates) -> datetime | None:
    """The last moment named, where nothing but a few words stands around it."""
    found = [due for due in dates.find(folded, said) if said.at < due.at <= said.at + FARTHEST]
    if not found:
        return None
    deadlines = [due for due in found if due.deadline]
    return (deadlines or found)[-1].at
