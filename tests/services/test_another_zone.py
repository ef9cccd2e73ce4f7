"""In another zone days begin elsewhere: numbers of the old one are never shown as if they were of the new."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from connectors.kit.declare import Page
from connectors.records import Channel, Direction, InteractionRecord
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.services.build import Parts, build
from desk.services.flag_views import NumbersView
from tests.records import phone

# Late in the evening in London, the next day in Tokyo.
CALLED = datetime(2026, 3, 4, 22, tzinfo=UTC)
LONDON, TOKYO = CALLED.date(), CALLED.date() + timedelta(days=1)


def opened(folder: Path, zone: str) -> Parts:
    (folder / "settings.toml").write_text(f'time_zone = "{zone}"\n', encoding="utf-8")
    return build(Home(folder), secrets=AskedSecrets(lambda _source, _key: None, ""))


def told(parts: Parts) -> tuple[list[int], int]:
    view: NumbersView = parts.journeys.numbers(LONDON, TOKYO)
    return [day.journeys for day in view.days], view.settling


def test_numbers_of_the_old_zone_are_said_to_be_worked_out_until_they_are_of_the_new(tmp_path: Path) -> None:
    parts = opened(tmp_path, "Europe/London")
    calls = [
        InteractionRecord(
            f"c{n}", Channel.CALL, Direction.INBOUND, CALLED, CALLED, identifiers=frozenset({phone(f"+1208555010{n}")})
        )
        for n in range(3)
    ]
    assert told(parts) == ([0, 0], 0)
    parts.cache.writer("phone", "US", frozenset()).commit("calls", Page(calls), datetime.now(UTC))
    assert told(parts) == ([0, 0], 3)
    parts.settler.finish()
    assert told(parts) == ([3, 0], 0)
    parts.close()
    parts = opened(tmp_path, "Asia/Tokyo")
    assert told(parts) == ([3, 0], 3)
    parts.settler.finish()
    assert told(parts) == ([0, 3], 0)
    parts.close()
    parts = opened(tmp_path, "Asia/Tokyo")
    assert told(parts) == ([0, 3], 0)
    parts.close()
