"""Times as people type and read them: what words mean on whose clock, and how a moment reads there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from desk.domain.dates import Said
from desk.domain.due_words import due_of
from desk.domain.extraction import Rules
from desk.services.work_views import DueView

ADVICE = "Write it like “by Friday 5 pm”, “tomorrow 9:00” or “in 2 hours”."


class ToldTimes:
    """Reads and shows times for one desk; `zone` is its own, `rules` has the dates of its languages."""

    def __init__(self, rules: Callable[[], Rules], zone: tzinfo, now: Callable[[], datetime]) -> None:
        self._rules = rules
        self._zone = zone
        self._now = now

    def here(self, typed: str, their_zone: str = "") -> DueView:
        """Words that are meant on the desk's clock; `their_zone` (IANA) is where it is shown as well."""
        return self._view(typed, self._meant(typed, self._zone), their_zone)

    def there(self, typed: str, their_zone: str) -> DueView:
        """Words that are meant on the customer's clock; on the desk's where theirs is not known."""
        zone = ZoneInfo(their_zone) if their_zone else self._zone
        return self._view(typed, self._meant(typed, zone), their_zone)

    def known(self, typed: str, due_at: datetime | None, their_zone: str = "") -> DueView:
        """Words that were understood before."""
        return self._view(typed, due_at, their_zone)

    def _meant(self, typed: str, zone: tzinfo) -> datetime | None:
        rules = self._rules()
        said = Said(self._now(), zone, rules.figures.day_ends)
        return due_of(typed, said, [language.dates for language in rules.languages])

    def _view(self, typed: str, due_at: datetime | None, their_zone: str) -> DueView:
        if due_at is None:
            return DueView(typed, None, "", advice=ADVICE if typed.strip() else "")
        now = self._now()
        shown, there = read_out(due_at, self._zone, now), ""
        if their_zone:
            zone = ZoneInfo(their_zone)
            if due_at.astimezone(zone).utcoffset() != due_at.astimezone(self._zone).utcoffset():
                there = f"{read_out(due_at, zone, now)} in {place_of(their_zone)}"
        return DueView(typed, due_at, shown, there)


def read_out(at: datetime, zone: tzinfo, now: datetime) -> str:
    """ "17:30" today, "Fri 20 Nov 17:00", with the year where it is another."""
    local, today = at.astimezone(zone), now.astimezone(zone)
    if local.date() == today.date():
        return f"{local:%H:%M}"
    year = "" if local.year == today.year else f" {local.year}"
    return f"{local:%a} {local.day} {local:%b}{year} {local:%H:%M}"


def place_of(zone: str) -> str:
    """The town a zone is named after: "Denver"."""
    return zone.rpartition("/")[2].replace("_", " ")
