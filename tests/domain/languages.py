"""The languages that come with the program, read once for the tests of what is read with them."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from desk.config.language import language_rules
from desk.domain.dates import Said
from desk.domain.extraction import Rules
from desk.domain.language import Language

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
BERLIN, LONDON, DENVER = ZoneInfo("Europe/Berlin"), ZoneInfo("Europe/London"), ZoneInfo("America/Denver")
# A Thursday, 15:00 in London.
THURSDAY = datetime(2026, 11, 19, 15, tzinfo=UTC)


@cache
def rules() -> Rules:
    """English and German."""
    return language_rules(RESOURCES)[0]


def language(code: str) -> Language:
    """One of them."""
    (found,) = [one for one in rules().languages if one.code == code]
    return found


def said(at: datetime = THURSDAY, zone: ZoneInfo = LONDON) -> Said:
    """Said then, where work ends as the file says."""
    return Said(at, zone, rules().figures.day_ends)
