"""The machine's own zone counts as its IANA zone does, over both changes of the clock."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from desk.config.settings import Settings
from desk.config.zone import MachineZone, zone_of

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="only POSIX lets a test move the machine")


@pytest.fixture(params=["America/New_York", "Australia/Lord_Howe", "UTC"])
def place(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


def test_every_quarter_of_an_hour_of_a_year(place: str) -> None:
    machine, named = MachineZone(), ZoneInfo(place)
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    for _ in range(4 * 24 * 366):
        here, there = moment.astimezone(machine), moment.astimezone(named)
        assert here.replace(tzinfo=None) == there.replace(tzinfo=None)
        assert (here.utcoffset(), here.fold) == (there.utcoffset(), there.fold)
        assert here.astimezone(UTC) == moment
        moment += timedelta(minutes=15)


def test_the_settings_say_more_than_the_machine(place: str) -> None:
    assert zone_of(Settings(time_zone="Asia/Kathmandu")) == ZoneInfo("Asia/Kathmandu")
    own = datetime(2026, 7, 1, 12, tzinfo=UTC).astimezone(zone_of(Settings()))
    assert own.utcoffset() == datetime(2026, 7, 1, 12, tzinfo=UTC).astimezone(ZoneInfo(place)).utcoffset()


def test_it_has_a_name_and_no_offset_without_a_time(place: str) -> None:
    zone = MachineZone()
    assert zone.utcoffset(None) is None
    assert zone.tzname(None) is None
    assert zone.dst(None) is None
    assert zone.tzname(datetime(2026, 1, 1, tzinfo=zone)) in time.tzname
